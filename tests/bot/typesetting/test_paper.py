"""What somebody takes home on A4, read back where the machine has poppler."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.typesetting.paper import Press, typeset, wanted
from dialogs.screens.page.home_page import home_page
from dialogs.taken_home import HomePage, PageItem, PagePart
from dialogs.texts import visible
from tests.support.home_pages import PAGE, going_on, whole_walk, with_words_everywhere
from tests.support.outcome_pages import page_of_a_project, page_of_eight
from tests.support.real_pack import real_pack

DAY = "2026-11-30"
Read = Callable[..., str]


def paper(page: HomePage = PAGE) -> bytes:
    # A row of the outbox holds it as JSON.
    return typeset(json.loads(json.dumps(wanted(page, DAY))))


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a tool of poppler finds on a page: `read(page, "pdftotext", "-layout")`."""

    def run(page: HomePage, tool: str, *arguments: str) -> str:
        if shutil.which(tool) is None:
            message = f"no {tool} on this machine (poppler-utils)"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        path = tmp_path / "page.pdf"
        path.write_bytes(paper(page))
        after = ["-"] if tool == "pdftotext" else []
        ran = subprocess.run([tool, *arguments, path, *after], capture_output=True, check=True)
        return ran.stdout.decode()

    return run


def pages(read: Read, page: HomePage) -> int:
    found = re.search(r"^Pages:\s+(\d+)$", read(page, "pdfinfo"), re.MULTILINE)
    assert found is not None
    return int(found[1])


def test_it_says_that_it_is_accessible_and_has_a_title_and_a_language() -> None:
    found = paper()
    assert found.startswith(b"%PDF-1.7")
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", found)
    assert b"/Lang" in found
    assert b"Hoe staat jullie project ervoor?" in found


def test_the_same_page_gives_the_same_bytes() -> None:
    assert paper() == paper()


def test_it_is_tagged_and_one_page(read: Read) -> None:
    info = read(PAGE, "pdfinfo", "-isodates")
    assert re.search(r"^Tagged:\s+yes$", info, re.MULTILINE)
    assert re.search(r"^CreationDate:\s+2026-11-30T00:00:00", info, re.MULTILINE)
    # Nothing about anybody hides in it: the bot promises that ('alleen een titel en de datum').
    assert not re.search(r"^(Author|Keywords|Subject|Producer):", info, re.MULTILINE)
    assert re.search(r"^Creator:\s+Typst", info, re.MULTILINE)
    assert re.search(r"^Page size:.*A4", info, re.MULTILINE)
    assert pages(read, PAGE) == 1
    assert "Pagina" not in read(PAGE, "pdftotext")


def test_who_hears_it_gets_headings_lists_and_a_word_for_what_is_empty(read: Read) -> None:
    tags = read(PAGE, "pdfinfo", "-struct-text")
    heard = re.findall(r'^\s*H(\d) "(.*)"', tags, re.MULTILINE)
    titles = [part.heading for part in PAGE.parts]
    below = [*titles, PAGE.chosen.heading, PAGE.labels.room, PAGE.source_heading]
    assert heard == [("1", PAGE.title), *(("2", title) for title in below)]
    # Two points aren't done, and of one it is open what they do. Rules to write on aren't read.
    assert len(re.findall(r"^\s*Figure", tags, re.MULTILINE)) == 3
    assert len(re.findall(r"^\s*L \(block\)", tags, re.MULTILINE)) == 3
    assert paper().count(b"/Alt") == 3


def test_what_is_not_chosen_has_boxes_and_lines(read: Read) -> None:
    nothing = replace(PAGE, chosen=replace(PAGE.chosen, points=(), who="", when=""))
    assert "Nog niets gekozen" in read(nothing, "pdftotext")
    assert paper(nothing).count(b"/Alt") == 6


@pytest.mark.parametrize("pack", ["ontmoetingen", "sjabloon"])
def test_a_whole_walk_is_one_page_with_all_its_words(read: Read, pack: str) -> None:
    dialog = real_pack(pack)
    for seed in range(4):
        walk = whole_walk(dialog, seed)
        if pack == "ontmoetingen":
            walk = going_on(dialog, walk)
        page = home_page(dialog, walk, None, "30 november 2026")
        assert pages(read, page) == 1
        found = _letters(read(page, "pdftotext"))
        for part in (*page.parts, *page.after):
            for item in part.items:
                assert _letters(item.told) in found
                assert _letters(item.step) in found


def test_the_fullest_walk_takes_two_pages(read: Read) -> None:
    dialog = real_pack("ontmoetingen")
    walk = with_words_everywhere(dialog, going_on(dialog, whole_walk(dialog, 2)))
    page = home_page(dialog, walk, None, "30 november 2026")
    assert sum(len(part.items) for part in (*page.parts, *page.after)) > 12
    assert pages(read, page) == 2


def test_what_does_not_fit_goes_on_and_no_word_is_lost(read: Read) -> None:
    long = "Jullie schreven: ‘de chauffeur neemt elke rit één jongere mee naar de overkant’. " * 2
    items = tuple(PageItem(f"Punt {number}", long, "Een eerste stap.") for number in range(30))
    page = replace(PAGE, parts=(PagePart("Wat nog ontbreekt", items=items),))
    assert pages(read, page) == 2
    text = read(page, "pdftotext", "-layout")
    assert text.count("Een eerste stap.") == 30
    assert "Pagina 1 van 2" in text
    for one in text.split("\f"):
        lines = [line for line in one.splitlines() if line.strip() and "Pagina" not in line]
        assert not lines or lines[-1].strip() not in {part.heading for part in page.parts}


def test_what_people_wrote_is_set_as_they_wrote_it(read: Read) -> None:
    odd = "#let x = 1; $a^2$ *vet* _schuin_ `code` @label // einde /* {pagina} <b>"
    page = replace(PAGE, parts=(PagePart("Kop", (odd,), (PageItem(odd, odd, odd),)),))
    assert _letters(read(page, "pdftotext")).count(_letters(odd)) == 4


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_the_page(text: str) -> None:
    part = PagePart(f"Kop {text}", (text,), (PageItem(text, text, text),))
    chosen = replace(PAGE.chosen, who=visible(text), none=text, still_open=text)
    page = replace(PAGE, title=f"A{text}", subtitle=text, parts=(part,), chosen=chosen, source=text)
    assert paper(page).startswith(b"%PDF")


async def test_it_is_made_beside_the_conversations() -> None:
    press = Press()
    printing = asyncio.create_task(press.print(wanted(PAGE, DAY)))
    await asyncio.sleep(0)
    assert not printing.done()
    assert (await printing).startswith(b"%PDF")
    press.close()


def _letters(text: str) -> str:
    return "".join(text.split())


def test_so_is_the_page_of_a_session(read: Read) -> None:
    for page in (page_of_eight(), page_of_a_project()):
        assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", paper(page))
        assert re.search(r"^Tagged:\s+yes$", read(page, "pdfinfo"), re.MULTILINE)
        assert pages(read, page) == 1
    words = read(page_of_eight(), "pdftotext")
    for told in ("Wie: de dinsdagploeg.", "Hier zijn jullie nog niet uit", "Vraag elkaar"):
        assert told in words
    # Nothing on a project's page comes from the report.
    assert "rapport" not in read(page_of_a_project(), "pdftotext")
