"""The messages in the author's guide: each code has its section, and its examples do as it says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.configuration.settings import ROOT
from content.catalogue import CATALOGUE, Severity
from content.checks.lint import checked
from content.checks.style import LONGEST_SENTENCE
from content.reading.sentences import sentences
from tests.content.broken import SUPPORT, WATCHING, base
from tests.support.fragments import lay_over
from tests.support.packs import MEASURED, SESSIONS, measuring

GUIDE = (ROOT / "docs" / "authoring.md").read_text(encoding="utf-8")
_SECTION = re.compile(r"^#### `([a-z0-9-]+)`\n\n(.*?)(?=^#{2,4} |\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^(Fout|Goed):\n\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Section:
    """What the guide says about a code. Without examples it says in words what they would."""

    code: str
    why: str
    bad: str = ""
    good: str = ""


def _sections() -> list[Section]:
    found = []
    for code, text in _SECTION.findall(GUIDE):
        examples = dict(_EXAMPLE.findall(text))
        why = text.partition("Fout:")[0].strip()
        found.append(Section(code, why, examples.get("Fout", ""), examples.get("Goed", "")))
    return found


SECTIONS = _sections()
WRITTEN = date(2026, 11, 30)
"""When the numbers in the guide were looked at."""
SHOWN = [section for section in SECTIONS if section.bad]
IN_WORDS = {
    *("bestand-onleesbaar", "bestand-te-groot", "geen-utf8", "onzichtbaar-teken"),
    *(
        "geen-pakket",
        "pakket-naam-bezet",
        "nieuwe-mensen-dubbel",
        "zin-ontbreekt",
        "bestand-niet-te-schrijven",
        "oude-vorm-lastig",
    ),
    *("fase-tekst-te-lang",),
    "anders-gezegd-ontbreekt",
    *("bericht-te-lang", "te-veel-elementen", "te-veel-vragen", "als-wacht"),
}
"""What can't be shown in a few lines; broken packs show it."""


def test_every_code_has_its_section_and_every_section_its_code() -> None:
    codes = [section.code for section in SECTIONS]
    assert len(set(codes)) == len(codes)
    assert set(codes) == set(CATALOGUE)


def test_a_section_shows_what_is_wrong_and_what_is_right_where_that_can_be_shown() -> None:
    assert {section.code for section in SECTIONS if not section.bad} == IN_WORDS
    assert all(section.good for section in SHOWN)


@pytest.mark.parametrize("measured", MEASURED)
@pytest.mark.parametrize("section", SHOWN, ids=[section.code for section in SHOWN])
def test_the_wrong_example_gives_this_message_and_the_right_one_none(
    tmp_path: Path, section: Section, measured: bool
) -> None:
    for name, example, expected in (
        ("fout", section.bad, {section.code}),
        ("goed", section.good, set()),
    ):
        pack = base(tmp_path / name / "klein")
        if "sessie.yaml" in example:
            pack.write("sessie.yaml", SESSIONS)
        # The files beside the packs say what is watched for in all of them, and whom people can
        # turn to.
        (tmp_path / name / "luisteren.yaml").write_text(WATCHING)
        (tmp_path / name / "hulp.yaml").write_text(SUPPORT)
        lay_over(pack, example)
        with measuring(measured):
            told = [str(mistake) for mistake in checked(pack.folder, today=WRITTEN).mistakes]
        assert {line.split(": ")[1] for line in told} == expected, told


def test_a_section_says_why_in_a_few_short_sentences() -> None:
    why = {section.code: list(sentences(section.why)) for section in SECTIONS}
    assert [code for code, said in why.items() if not 1 <= len(said) <= 6] == []
    assert [one for said in why.values() for one in said if one.length > LONGEST_SENTENCE] == []


def test_a_tip_is_called_one() -> None:
    called = {section.code for section in SECTIONS if section.why.startswith("Een tip. ")}
    tips = {code for code, entry in CATALOGUE.items() if entry.severity is Severity.WARNING}
    assert called == tips
