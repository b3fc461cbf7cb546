"""The report on paper, read back where the machine has poppler."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.publishing.blocks import Paragraph, Points, Quotes, Report, Section
from bot.publishing.compose import compose
from bot.publishing.pdf import pdf
from tests.support.edition_series import IMPROVING, editions
from tests.support.real_pack import real_pack
from tests.support.report import real_report, sentences, tables_of

Read = Callable[..., str]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a tool of poppler finds in the report: `read("pdftotext", "-layout", "-")`."""

    def run(tool: str, *arguments: str, content: bytes | None = None) -> str:
        if shutil.which(tool) is None:
            message = f"no {tool} on this machine (poppler-utils)"
            if os.environ.get("CI"):
                pytest.fail(message)
            pytest.skip(message)
        path = tmp_path / "report.pdf"
        path.write_bytes(pdf(real_report()) if content is None else content)
        before = [argument for argument in arguments if argument != "-"]
        after = ["-"] if "-" in arguments else []
        ran = subprocess.run([tool, *before, path, *after], capture_output=True, check=True)
        return ran.stdout.decode()

    return run


def test_it_says_that_it_is_accessible_and_has_a_title_and_a_language() -> None:
    found = pdf(real_report())
    assert found.startswith(b"%PDF-1.7")
    assert re.search(rb"<pdfuaid:part>1</pdfuaid:part>", found)
    assert b"/Lang" in found
    assert b"Wat teams nog missen: editie 3, najaar 2026" in found


def test_the_same_report_gives_the_same_bytes() -> None:
    assert pdf(real_report()) == pdf(real_report())


def test_it_is_tagged_and_dated_by_the_edition(read: Read) -> None:
    info = read("pdfinfo", "-isodates")
    assert re.search(r"^Tagged:\s+yes$", info, re.MULTILINE)
    assert re.search(r"^CreationDate:\s+2026-10-05T00:00:00", info, re.MULTILINE)
    assert re.search(r"^JavaScript:\s+no$", info, re.MULTILINE)


def test_who_hears_it_gets_headings_tables_and_no_bars(read: Read) -> None:
    tags = read("pdfinfo", "-struct")
    report = real_report()
    assert len(re.findall(r"^\s*Table ", tags, re.MULTILINE)) == len(tables_of(report))
    assert len(re.findall(r"^\s*Caption", tags, re.MULTILINE)) == len(tables_of(report))
    assert len(re.findall(r"^\s*H1 ", tags, re.MULTILINE)) == 1
    assert len(re.findall(r"^\s*H2 ", tags, re.MULTILINE)) == len(
        (*report.first, report.pages, *report.rest)
    )
    assert "Figure" not in tags


@cache
def report_of_what_moved() -> Report:
    first, last = editions(500, (IMPROVING[0], IMPROVING[-1]))
    return compose(last, real_pack(), sentences(), earlier=(first,))


@pytest.mark.parametrize(
    "made", [partial(real_report, 60), partial(real_report, 700), report_of_what_moved]
)
def test_the_first_page_holds_all_that_it_has_to_answer(
    read: Read, made: Callable[[], Report]
) -> None:
    report = made()
    text = read("pdftotext", "-l", "1", "-", content=pdf(report))
    for section in report.first:
        assert section.title in text
    last = report.first[-1].blocks[0]
    assert isinstance(last, Points)
    assert last.items[-1][:40] in text
    assert report.rest[0].title not in text


def test_a_table_that_goes_on_says_which_it_is(read: Read) -> None:
    report = report_of_what_moved()
    text = read("pdftotext", "-layout", "-", content=pdf(report))
    captions = {table.known_as or table.caption for table in tables_of(report)}
    pages = [page.splitlines() for page in text.split("\f")]
    first = [next((line.strip() for line in page if line.strip()), "") for page in pages]
    mark = f", {report.continued}"
    going_on = [line.split(mark)[0] for line in first if mark in line]
    assert len(going_on) > 1
    assert {*going_on} <= captions
    assert text.count(mark) == len(going_on)
    assert len({table.known_as or table.caption for table in tables_of(report)[1:]}) == len(
        tables_of(report)[1:]
    )


def test_on_paper_each_section_stands_on_the_page_that_it_says(read: Read) -> None:
    report = report_of_what_moved()
    content = pdf(report)
    pages = read("pdftotext", "-", content=content).split("\f")
    contents = _on_one_line(pages[1].split(report.pages)[1])
    # The first page names this one.
    assert "(op papier: bladzij 2)" in _on_one_line(pages[0])
    assert report.rest[0].title in _on_one_line(pages[1])
    for section in report.rest:
        told = re.search(rf"{re.escape(section.title)}\s(\d+)\b", contents)
        assert told, section.title
        assert section.title in _on_one_line(pages[int(told[1]) - 1])


def _on_one_line(text: str) -> str:
    """Without line ends and the hyphens at them."""
    return re.sub("\u00ad ?", "", " ".join(text.split()))


def test_above_what_people_wrote_stands_what_it_is_about(read: Read) -> None:
    blocks = [block for one in real_report().rest for block in one.blocks]
    about = [block.about for block in blocks if isinstance(block, Quotes) and block.about]
    text = " ".join(read("pdftotext", "-").split()).split("Wat teams zelf schreven")[-1]
    assert len(about) > 1
    assert all(name in text for name in about)


def test_what_people_wrote_is_set_as_they_wrote_it(read: Read) -> None:
    text = " ".join(read("pdftotext", "-").split())
    assert "<script>alert('x')</script>" in text
    assert "#let x = 1; $a^2$ *vet* _schuin_ `code` \\n @label // einde /*" in text
    assert "Niemand □ kende elkaar. □" in text


@settings(max_examples=12, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_document(text: str) -> None:
    report = real_report(120, texts=False)
    table = replace(tables_of(report)[0], caption=text, rules=(text,))
    name = f"Kop {text}"
    blocks = (Paragraph(text), Points((text, text)), Quotes((text,)), table)
    odd = replace(
        report, name=name, title=name, subtitle=text, first=(Section(name, blocks),), rest=()
    )
    assert pdf(odd).startswith(b"%PDF")
