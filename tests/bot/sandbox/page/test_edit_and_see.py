"""What `make try` offers an author, for real: a file is saved, and a browser shows the result.

One running `try` on a copy of a pack, one browser, and a new person for each test.
"""

from __future__ import annotations

import itertools
import re
import time
from collections.abc import AsyncIterator, Callable, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator, expect

from tests.bot.sandbox.page.author import Desk, at_the_desk, first_line
from tests.bot.sandbox.page.conftest import Open, Screen
from tests.bot.sandbox.page.in_the_drawer import note, open_drawer
from tests.support.real_pack import real_pack

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LATER = {"sjabloon": "nog_zeggen", "ontmoetingen": "spanningen_verzwegen"}
"""By pack, a question that others lead to."""
PACKS = ["sjabloon", pytest.param("ontmoetingen", marks=pytest.mark.soak)]
"""After each change all of a pack is read and checked, which takes ten times as long in the large
one."""
ANSWER = "Weet ik niet"
_NUMBERS = itertools.count(2001)


@pytest_asyncio.fixture(loop_scope="session", scope="module", params=PACKS)
async def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Desk]:
    """One running `try` for all tests here."""
    async with at_the_desk(tmp_path_factory.mktemp("try"), request.param) as desk:
        yield desk


@pytest.fixture
def desk(running: Desk) -> Iterator[Desk]:
    """A pack that is restored after the test."""
    yield running
    running.restore()


@pytest.fixture
def url(running: Desk) -> str:
    return running.url


@pytest.fixture
def person() -> int:
    """A new person."""
    return next(_NUMBERS)


async def begin(screen: Screen, desk: Desk) -> Locator:
    """Say hello; returns the message with the first question."""
    await expect(screen.status).to_have_text("de bot luistert")
    await screen.field.fill("/start")
    await screen.field.press("Enter")
    question = screen.said(desk.first_line(desk.first))
    await expect(question).to_be_visible()
    return question


async def answer(screen: Screen) -> None:
    """Answer in words, which every question accepts; the bot then asks another one."""
    messages = screen.log.get_by_role("article")
    before = await messages.count()
    await screen.key(ANSWER).last.click()
    await expect(messages.nth(before)).to_be_visible()


async def test_a_saved_change_is_soon_on_the_page(
    visit: Open,
    desk: Desk,
    person: int,
    record_property: Callable[[str, object], None],
) -> None:
    screen = await visit(person=person)
    await begin(screen, desk)
    now = desk.first_line(desk.first)
    buttons = await screen.log.get_by_role("group").last.get_by_role("button").all_inner_texts()
    took = []
    for number in range(2):
        new = f"Wat doen jullie op dag {number}, samen met de buurt?"
        saved = time.monotonic()
        desk.change(now, new)
        await expect(screen.said(new)).to_be_visible()
        took.append(round(time.monotonic() - saved, 2))
        # Changed in place; it isn't said again.
        await expect(screen.said(now)).to_have_count(0)
        now = new
    record_property("seconds until a saved change was seen", took)
    print("seconds until a saved change was seen:", *took)
    await expect(screen.page.locator(".toast").first).to_contain_text("Je wijziging staat live.")
    assert buttons
    await expect(screen.log.get_by_role("group").last.get_by_role("button")).to_have_text(buttons)
    await answer(screen)


async def test_a_mistake_shows_and_the_walk_goes_on(visit: Open, desk: Desk, person: int) -> None:
    screen = await visit(person=person)
    await begin(screen, desk)
    path, line = desk.place_of(f"vraag: {desk.first}\n")
    desk.add_below(desk.first, "reactei: Mooi.")
    bar = note(screen.page)
    await expect(bar).to_contain_text(f"{path.name}, regel {line + 1}.")
    await expect(bar).to_contain_text(re.compile("Bedoel je .reactie.?"))
    await answer(screen)
    drawer = await open_drawer(screen)
    await expect(drawer).to_contain_text(
        re.compile(r"in 1 bestand\. De vorige versie draait door\.")
    )
    await expect(drawer.get_by_role("heading", name=path.name)).to_be_visible()
    await expect(drawer.get_by_role("listitem").first).to_contain_text(f"regel {line + 1}")
    desk.restore()
    await expect(bar).to_have_count(0)
    await expect(drawer).to_contain_text("Alles is bijgewerkt")
    await answer(screen)


async def test_jump_to_a_question_that_others_lead_to(visit: Open, desk: Desk, person: int) -> None:
    screen = await visit(person=person)
    await begin(screen, desk)
    drawer = await open_drawer(screen)
    field = drawer.get_by_role("combobox", name="Zoek een vraag")
    await field.fill(LATER[desk.name])
    await field.press("Enter")
    await expect(screen.said(desk.first_line(LATER[desk.name]))).to_be_visible()
    await expect(drawer.get_by_text("Dit leidt hierheen:")).to_be_visible()
    assert await drawer.get_by_role("term").count() >= 1
    await answer(screen)


async def test_replay_marks_what_the_change_did(visit: Open, desk: Desk, person: int) -> None:
    screen = await visit(person=person)
    await begin(screen, desk)
    await answer(screen)
    drawer = await open_drawer(screen)
    button = drawer.get_by_role("button", name="Speel dit gesprek na")
    await button.click()
    await expect(drawer).to_contain_text("Er is niets anders.")
    await expect(drawer.get_by_text(ANSWER, exact=True)).to_be_visible()
    desk.change(desk.first_line(desk.first), "Wat doen jullie nu precies?")
    await expect(screen.page.locator(".toast")).to_contain_text("live")
    await button.click()
    await expect(drawer).to_contain_text(re.compile(r"1 bericht is anders\. Het stopt bij"))
    await expect(drawer.locator("[data-changed=true]")).to_contain_text(
        re.compile(r"anders.*Wat doen jullie nu precies", re.DOTALL)
    )


async def test_beside_each_message_where_it_stands(visit: Open, desk: Desk, person: int) -> None:
    screen = await visit(person=person)
    question = await begin(screen, desk)
    drawer = await open_drawer(screen)
    await drawer.get_by_role("switch", name="Toon waar het staat").click()
    path, line = desk.place_of(desk.first_line(desk.first))
    place = f"{desk.name}/{path.name}:{line}"
    await expect(question.get_by_text(place, exact=True)).to_be_visible()
    # A line further, after a line was put in above it.
    desk.add_below(desk.first, "# Dit is de eerste vraag.")
    moved = f"{desk.name}/{path.name}:{line + 1}"
    await expect(question.get_by_text(moved, exact=True)).to_be_visible()


async def test_another_pack(visit: Open, desk: Desk, person: int) -> None:
    other, own = desk.other, real_pack(desk.name)
    screen = await visit(person=person)
    await begin(screen, desk)
    drawer = await open_drawer(screen)
    await drawer.get_by_role("button", name=f"Begin met dit pakket: {other.title}").click()
    # Who is on their way is asked first; nothing is lost by a slip.
    await screen.key("Naar het andere gesprek").click()
    asked = screen.said(first_line(next(iter(other.questions)), other))
    await expect(asked).to_be_visible()
    # From where it began one can be brought elsewhere in the same pack, or back to the other.
    field = drawer.get_by_role("combobox", name="Zoek een vraag")
    for question, pack in ((list(other.questions)[-1], other), (LATER[desk.name], own)):
        await field.fill(question)
        await field.press("Enter")
        await expect(screen.said(first_line(question, pack))).to_be_visible()


async def test_the_drawing_of_the_pack(visit: Open, desk: Desk, person: int) -> None:
    screen = await visit(person=person)
    await begin(screen, desk)
    drawer = await open_drawer(screen)
    image = drawer.get_by_role("img", name=re.compile("Tekening van"))
    await image.scroll_into_view_if_needed()
    await expect(image).to_have_js_property("complete", True)
    assert await image.evaluate("(image) => image.naturalWidth") > 300
    async with screen.page.context.expect_page() as opened:
        await drawer.get_by_role("link", name="Open de tekening groot").click()
    full = await opened.value
    await expect(full.locator("svg")).to_contain_text(desk.first)
    await full.close()
    # After a change it is drawn again, and also after a replay.
    for act in (
        lambda: desk.add_below(desk.first, "# Dit is de eerste vraag."),
        drawer.get_by_role("button", name="Speel dit gesprek na").click,
    ):
        src = str(await image.get_attribute("src"))
        done = act()
        if done is not None:
            await done
        await expect(image).not_to_have_attribute("src", src)
        await expect(image).to_be_visible()
