"""What people read says '1 team' and '2 teams', whatever the number is that a sentence fills in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from bot.publishing.blocks import Report
from bot.publishing.by_goal import ByGoal
from bot.publishing.first_page import FirstSentences
from bot.publishing.html import html
from bot.publishing.over_editions import Among, EditionComparison, OverEditions
from bot.publishing.trend_tables import ShownTrends
from content.reading.staff_texts import staff_texts
from dialogs.edition.cells import (
    ALONE,
    ELEMENTS,
    ELEMENTS_BY_GOAL,
    FINISHED,
    TEAMS,
    WALKS,
    WITH_CODE,
)
from dialogs.edition.published import PublishedCell
from dialogs.texts import Text, as_plain
from tests.support.real_edition import real_edition
from tests.support.real_pack import PACKS, real_pack
from tests.support.report import report_of

PACK, REPORT = real_pack(), staff_texts(PACKS).report
COUNTS = (0, 1, 2)
SEVERAL = (
    r"\w*(?:teams|gesprekken|edities|vergelijkingen|onderwerpen|punten|plekken|projecten|dingen"
    r"|minuten|mensen|tekens|zinnen|telefoons|dagen|weken|keren|vragen|stappen|woorden|afspraken)"
)
ONE = r"(?:team|gesprek|editie|vergelijking|onderwerp|plek|project|ding|mens|zin|telefoon)"
WRONG = re.compile(
    rf"(?<![\d-])1 (?:\w+e )?{SEVERAL}\b|\b[02] {ONE}\b",
    re.IGNORECASE,
)
"""'1 teams', '1 andere dingen', '2 team'."""
NEVER_ONE = {
    # As many as were asked: of fewer than ENOUGH nothing is said
    "zin_meest", "zin_meest_dichtbij", "gevraagd", "doel_teams", "weg_samen",
    # What an edition needs, how far parts are apart, how many projects a report is about
    "nog_niet", "geweigerd", "toch_niet", "doelen_te_klein", "doelen_alle_klein", "regels",
    "telt_delen", "over_te_weinig", "over_lijst_bij", "deel_te_weinig",
    "vijf_anderen", "vijf_regel", "doelen_bijschrift", "plek_onzeker", "zin_beweging_niet",
    "over_minder", "over_meer", "over_gelijk", "rapport_niet_genoemd", "zin_beweging_minder",
    "zin_beweging_meer", "vijf_onzeker_deels_een",
    # The plan of a session, how long a text may be, how long to wait, from how many there is a
    # button or a list
    "sessie_heel", "sessie_heel_om", "sessie_code_te_vaak", "sessie_project_naam",
    "afspraak_te_lang", "delen_zin_lang", "knop_sessie_met", "weinig_besproken", "nogeens_meer",
    "nogeens_veel", "toen_nu_overgeslagen_aantal", "toen_nu_niet_meer_gevraagd_aantal",
    # More than are named
    "telling_meer", "telling_deels", "telling_deels_meer", "telling_geborgd",
    "telling_niet_besproken",
    "telling_overgeslagen",
}  # fmt: skip
"""Sentences that say a plural after a number that is never one."""


def read(report: Report) -> str:
    """The report as text."""
    return re.sub(r"<[^>]+>", " ", html(report).decode())


def _small(cell: PublishedCell, count: int) -> PublishedCell:
    """This many are teams with a code, and of those who began this many finished."""
    return replace(cell, value=count) if cell.pairs in (WITH_CODE.pairs, FINISHED.pairs) else cell


def compared(element: str, moved: int) -> EditionComparison:
    return EditionComparison(element, Among(way=ALONE), (), (3,), (2,), 50, 50 + moved, 30)


def wrong(texts: Mapping[str, Sequence[Text]]) -> list[str]:
    """The sentences that say one of something as if it were several, unless there is another for
    one."""
    return [
        f"{key}: {said}"
        for key, variants in texts.items()
        if key not in NEVER_ONE and f"{key}_een" not in texts
        for text in variants
        if WRONG.search(said := as_plain(text.fill(lambda _: "1")))
    ]


def test_every_sentence_for_staff_has_another_for_one() -> None:
    texts = staff_texts(PACKS)
    for found in (texts.chat, texts.report, texts.codebook):
        assert wrong({key: (text,) for key, text in found.texts.items()}) == []


def test_every_sentence_of_a_conversation_has_another_for_one() -> None:
    assert wrong(PACK.phrases) == []


def test_what_is_never_one_is_a_sentence_that_says_a_plural() -> None:
    texts = staff_texts(PACKS)
    every = {
        **PACK.phrases,
        **{key: (text,) for found in (texts.chat, texts.report, texts.codebook)
           for key, text in found.texts.items()},
    }  # fmt: skip
    for key in NEVER_ONE:
        assert any(WRONG.search(as_plain(one.fill(lambda _: "1"))) for one in every[key]), key


@pytest.mark.parametrize("count", COUNTS)
def test_a_report_over_this_many_says_it_right(count: int) -> None:
    """Every number of the edition that may be so small is."""
    edition = real_edition()
    tables = tuple(
        replace(table, cells=tuple(replace(cell, value=count) for cell in table.cells))
        if table.name not in (ELEMENTS, ELEMENTS_BY_GOAL, TEAMS, WALKS)
        else replace(table, cells=tuple(_small(cell, count) for cell in table.cells))
        for table in edition.tables
    )
    for everyone in (edition, replace(edition, tables=tables)):
        assert WRONG.findall(read(report_of(everyone))) == []
    assert f"ongeveer {'1 team' if count == 1 else f'{count} teams'}" in read(
        report_of(replace(edition, tables=tables))
    )


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
def test_this_many_comparisons_are_told_right(count: int) -> None:
    edition = real_edition()
    for moved in (0, 40):
        over = OverEditions(edition, PACK, (replace(edition, number=2),))
        found = tuple(compared(id_, moved) for id_ in [*PACK.elements][:count])
        over.__dict__.update(by_way=found, by_goal=())
        by_goal = ByGoal(edition, PACK, REPORT, "")
        sections = (
            FirstSentences(PACK, REPORT, (), by_goal, over).section(),
            *ShownTrends(over, REPORT, by_goal).sections(),
        )
        said = read(replace(report_of(edition), first=sections, rest=()))
        assert WRONG.findall(said) == []
        assert ("staan beide verschillen" in said) is (moved > 0 and count == 2)
        assert (f"alle {count} verschillen" in said) is (moved > 0 and count > 2)
        assert ("1 vergelijking met" in said) is (moved == 0 and count == 1)


@pytest.mark.parametrize("said", ["Ongeveer 1 teams", "nog 1 andere dingen", "1 vergelijkingen"])
def test_what_is_wrong_is_seen(said: str) -> None:
    assert WRONG.search(said)


@pytest.mark.parametrize("said", ["1 team", "21 teams", "1 op de 20 rapporten", "1 of 2 plekken"])
def test_what_is_right_is_left_alone(said: str) -> None:
    assert not WRONG.search(said)
