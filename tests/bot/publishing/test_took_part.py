"""The report says teams where it knows that they are, and how far conversations came."""

from __future__ import annotations

from dataclasses import replace

from bot.publishing.blocks import CountTable, Paragraph
from bot.publishing.took_part import way_through, who_took_part
from dialogs.edition.cells import (
    BEGUN,
    EVERYONE,
    FINISHED,
    TEAMS,
    WALKS,
    WITH_CODE,
    stopped_at,
)
from dialogs.edition.published import Edition, PublishedCell, PublishedTable
from tests.support.real_pack import real_pack
from tests.support.report import sentences

PACK, SAY = real_pack(), sentences()
EMPTY = Edition(1, "2026-10-05", "najaar 2026", PACK.id, PACK.version, ())
TOO = "Een gesprek heet hier ook team."


def told(everyone: int, projects: int) -> str:
    cells = PublishedCell(EVERYONE.pairs, everyone), PublishedCell(WITH_CODE.pairs, projects)
    return who_took_part(replace(EMPTY, tables=(PublishedTable(TEAMS, cells),)), SAY)


def test_only_those_with_a_code_are_teams() -> None:
    assert told(90, 30) == (
        "In deze editie zitten ongeveer 90 ‘teams’: 30 teams met een code, en 60 gesprekken"
        " zonder, elk geteld als 1 team."
    )
    assert told(90, -2) == f"In deze editie zitten ongeveer 90 gesprekken. {TOO}"
    assert "en 0 gesprekken zonder" in told(3, 5)


def test_how_far_conversations_came_stands_in_their_order() -> None:
    assert [*way_through(EMPTY, PACK, SAY)] == []
    stops = tuple(PublishedCell(stopped_at(t.id).pairs, n) for n, t in enumerate(PACK.themes))
    ends = PublishedCell(BEGUN.pairs, 80), PublishedCell(FINISHED.pairs, 60)
    edition = replace(EMPTY, tables=(PublishedTable(WALKS, (*ends, *stops)),))
    (section,) = way_through(edition, PACK, SAY)
    intro, table = section.blocks
    assert isinstance(intro, Paragraph)
    assert isinstance(table, CountTable)
    assert "Ongeveer 80" in intro.text
    assert "75% tot het einde, ongeveer 60 gesprekken" in intro.text
    assert [row.name for row in table.rows] == [theme.title for theme in PACK.themes]
