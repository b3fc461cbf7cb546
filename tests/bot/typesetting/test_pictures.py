"""Drawn aside, at most two at once, once for all who ask for the same."""

import asyncio
import threading
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from bot.typesetting.pictures import AT_ONCE, REMEMBERED, Studio, plate, render


class Draughtsman:
    """Draws when it is allowed to, and counts."""

    def __init__(self) -> None:
        self.may, self.full = threading.Event(), threading.Event()
        self.drawn: list[Any] = []
        self.busy = self.busiest = 0
        self._lock = threading.Lock()

    def __call__(self, spec: Mapping[str, Any]) -> bytes:
        with self._lock:
            self.busy += 1
            self.busiest = max(self.busy, self.busiest)
            if self.busy == AT_ONCE:
                self.full.set()
        assert self.may.wait(10)
        with self._lock:
            self.busy -= 1
            self.drawn.append(spec["n"])
        if spec["n"] == "bad":
            raise ValueError("not a drawing")
        return str(spec["n"]).encode()


async def test_the_same_drawing_is_made_once_for_all_who_ask() -> None:
    hand = Draughtsman()
    studio = Studio(hand)
    asked = [asyncio.create_task(studio.draw({"n": 1, "m": 2})) for _ in range(20)]
    asked.append(asyncio.create_task(studio.draw({"m": 2, "n": 1})))
    await asyncio.sleep(0)
    hand.may.set()
    assert await asyncio.gather(*asked) == [b"1"] * 21
    assert hand.drawn == [1]
    studio.close()


async def test_at_most_two_at_once() -> None:
    hand = Draughtsman()
    studio = Studio(hand)
    asked = [asyncio.create_task(studio.draw({"n": n})) for n in range(8)]
    await asyncio.sleep(0)
    assert await asyncio.to_thread(hand.full.wait, 10)
    hand.may.set()
    await asyncio.gather(*asked)
    assert (hand.busiest, sorted(hand.drawn)) == (2, list(range(8)))
    studio.close()


async def test_who_goes_away_takes_the_picture_from_nobody() -> None:
    hand = Draughtsman()
    studio = Studio(hand)
    impatient = asyncio.create_task(studio.draw({"n": 1}))
    patient = asyncio.create_task(studio.draw({"n": 1}))
    await asyncio.sleep(0)
    impatient.cancel()
    await asyncio.sleep(0)
    hand.may.set()
    assert await patient == b"1"
    studio.close()


async def test_what_was_asked_longest_ago_is_forgotten_first() -> None:
    hand = Draughtsman()
    hand.may.set()
    studio = Studio(hand)
    for n in range(REMEMBERED):
        await studio.draw({"n": n})
    await studio.draw({"n": 0})
    await studio.draw({"n": "new"})
    await studio.draw({"n": 0})
    assert hand.drawn == [*range(REMEMBERED), "new"]
    await studio.draw({"n": 1})
    assert hand.drawn[-1] == 1
    studio.close()


async def test_what_could_not_be_drawn_is_tried_anew() -> None:
    hand = Draughtsman()
    hand.may.set()
    studio = Studio(hand)
    for _ in range(2):
        with pytest.raises(ValueError, match="not a drawing"):
            await studio.draw({"n": "bad"})
    assert hand.drawn == ["bad", "bad"]
    studio.close()


# The pictures themselves, read back from their pixels


LINK = "https://t.me/ontmoetwijzer_bot?start=s_AbCdEfGhIjKlMnOp"
# Telegram takes up to 10 MB, sides that add up to 10,000, and one at most 20 times the other.
MEGABYTES, SIDES, RATIO = 10, 10_000, 20
SHRUNK_ABOVE = 1280
WHITE, BLACK = (255, 255, 255), (0, 0, 0)


def drawn(spec: dict[str, Any]) -> Image.Image:
    content = render(spec)
    assert len(content) < MEGABYTES * 1_000_000
    image = Image.open(BytesIO(content)).convert("RGB")
    assert sum(image.size) < SIDES
    assert max(image.size) < RATIO * min(image.size)
    return image


def qr(link: str = LINK, code: str = "kam 482", title: str = "Doe mee") -> Image.Image:
    return drawn({"drawing": "qr", "link": link, "code": code, "title": title})


def shared(
    lines: list[list[str]], lead: str = "Jullie antwoorden lopen uiteen:", title: str = "Vraag"
) -> Image.Image:
    return drawn({"drawing": "shared", "title": title, "lead": lead, "lines": lines, "close": ""})


def _runs(numbers: list[int]) -> list[list[int]]:
    """What follows each other, together."""
    found: list[list[int]] = []
    for number in numbers:
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found


def test_the_code_is_read_by_another_hand_sharp_small_and_askew() -> None:
    image = qr()
    seen = [image, image.resize((195, 195 * image.height // image.width)), image.rotate(20)]
    for one in seen:
        assert [found.text for found in zxingcpp.read_barcodes(one)] == [LINK]


def test_the_code_is_not_shrunk_by_telegram_and_its_modules_are_whole_pixels() -> None:
    image = qr()
    assert max(image.size) <= SHRUNK_ABOVE
    code = zxingcpp.read_barcode(image)
    assert code is not None
    corners = code.position
    top = image.crop((0, corners.top_left.y, image.width, corners.bottom_left.y))
    assert {colour for _, colour in top.getcolors() or []} == {BLACK, WHITE}


def test_the_code_stands_under_it_in_letters_that_are_read_from_afar() -> None:
    image = qr().convert("L")
    code = zxingcpp.read_barcode(image)
    assert code is not None
    below = image.crop((0, code.position.bottom_left.y + 20, image.width, image.height))
    box = below.point(lambda grey: 255 - grey).getbbox()
    assert box is not None
    assert box[3] - box[1] > image.width / 12
    assert box[2] - box[0] < image.width - 60
    other = qr(code="kip 917").convert("L")
    assert other.crop((0, 0, 1170, box[1])) == image.crop((0, 0, 1170, box[1]))
    assert other != image


def test_a_link_as_long_as_telegram_allows_is_read_too() -> None:
    link = "https://t.me/" + "b" * 32 + "?start=" + "A" * 64
    assert [found.text for found in zxingcpp.read_barcodes(qr(link))] == [link]


@pytest.mark.parametrize("scale", [1, 1 / 3])
def test_there_is_paper_around_everything(scale: float) -> None:
    long = [["De meesten", "W" * 160]] * 7
    for image in (qr(), shared(long)):
        small = image.resize((round(image.width * scale), round(image.height * scale)))
        rim = [small.getpixel((x, y)) for x in (0, small.width - 1) for y in range(small.height)]
        rim += [small.getpixel((x, y)) for y in (0, small.height - 1) for x in range(small.width)]
        assert set(rim) == {WHITE}


def test_what_a_group_sees_has_the_shape_of_a_screen_and_letters_read_from_afar() -> None:
    """A capital as tall as 1 in 20 of the screen is read from the back of a room."""
    lines = [["De meesten", "HHHHH"], ["Sommigen", "HHHHH"], ["Sommigen", "HHHHH"]]
    image = shared(lines, lead="", title="HHHH")
    assert image.size == (1280, 720)
    grey = image.convert("L")
    dark = [y for y in range(720) if min(grey.crop((100, y, 1280, y + 1)).tobytes()) < 100]
    tall = [len(rows) for rows in _runs(dark)]
    assert len(tall) == 4
    assert min(tall) > 720 / 20


def test_no_word_is_broken_that_fits_on_a_line() -> None:
    rest, whole = (
        _last_line(shared([["", label]])) for label in ("Ze had lol en even geen zorgen", "zorgen")
    )
    assert rest == whole


def _last_line(image: Image.Image) -> tuple[int, int]:
    """Where the ink of the last line begins and ends, right of its bar."""
    ink = image.convert("L").crop((100, 0, 1280, 720)).point(lambda grey: 255 * (grey < 100))
    rows = _runs([y for y in range(720) if ink.crop((0, y, 1180, y + 1)).getbbox()])[-1]
    box = ink.crop((0, rows[0], 1180, rows[-1] + 1)).getbbox()
    assert box is not None
    return box[0], box[2]


def test_many_long_answers_still_fit() -> None:
    image = shared([["De meesten", "een antwoord dat heel wat woorden nodig heeft " * 3]] * 7)
    below = image.crop((0, 690, 1280, 720)).getcolors()
    assert below == [(1280 * 30, WHITE)]


ODD = st.text(
    st.sampled_from("#$*_\\`@<>/=~\"'[]{}() aWé\n\t\x00\u202e\u200d🙂👧شת漢") | st.characters(),
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(ODD, st.lists(ODD.filter(bool), min_size=1, max_size=4))
def test_no_text_breaks_a_picture(title: str, labels: list[str]) -> None:
    shared([[label, label] for label in labels], title=title)
    qr(code=labels[0], title=title)


def test_markup_is_drawn_and_not_obeyed() -> None:
    marked = shared([["", "#text(red)[*x*]"]])
    red, green, _ = marked.split()
    assert ImageChops.subtract(red, green).getextrema() == (0, 0)
    assert marked != shared([["", "x"]])


# What is a drawing, and what isn't


def test_what_people_have_in_common_holds_no_numbers() -> None:
    said = {"title": "Vraag", "lead": "Dit", "lines": [["", "ja"]], "close": ""}
    _, data = plate({"drawing": "shared", **said})
    assert data == said


def test_texts_are_made_fit_and_are_not_longer_than_fits() -> None:
    said = {"lead": "", "lines": [["", "🙂" + "ab " * 99]], "close": ""}
    _, data = plate({"drawing": "shared", "title": "x\ny" + "z" * 300, **said})
    assert len(data["title"].replace("\u200b", "")) == 200
    assert len(data["lines"][0][1]) <= 160
    assert data["lines"][0][1].startswith("□ab ab")


@pytest.mark.parametrize(
    "spec",
    [
        {},
        {"drawing": "cake"},
        {"drawing": "shared", "title": None, "lead": "", "lines": [["", "ja"]], "close": ""},
        {"drawing": "shared", "title": "Vraag", "lead": "", "lines": [["", 1]], "close": ""},
        {"drawing": "shared", "title": "Vraag", "lead": "", "lines": [], "close": ""},
        {"drawing": "shared", "title": "Vraag", "lead": "", "lines": [["ja"]], "close": ""},
        {"drawing": "qr", "title": "Doe mee", "code": "kam 482", "link": ""},
    ],
)
def test_what_is_no_drawing_is_refused(spec: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="not a"):
        plate(spec)
