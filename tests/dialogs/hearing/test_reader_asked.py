"""Of whom a question asks whether they can read along is said back, whoever that is."""

from __future__ import annotations

import pytest

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.reader_asked import asks_also_of, readers_asked


@pytest.mark.parametrize(
    ("asked", "readers"),
    [
        ("leest de oud-burgemeester dit?", ("de oud-burgemeester",)),
        ("kan mijn tante of de club dit zien?", ("je tante", "de club")),
        ("ai. en leest het vmbo dit?", ("het vmbo",)),
        ("en leest hij dit?", ("hem",)),
        ("mag ik dit zeggen zonder dat onze trainer het leest?", ("jullie trainer",)),
        ("leest de coach van het vmbo dit ook?", ("de coach van het vmbo",)),
        ("En de instelling, ziet die wat ik hier over hun huis zeg?", ("de instelling",)),
        ("mijn zus, kan die dit lezen?", ("je zus",)),
        ("leest de kok de soeprecepten voor?", ()),
        ("ziet de begeleider dat er iets is?", ()),
    ],
)
def test_whoever_is_asked_about_is_said_back(asked: str, readers: tuple[str, ...]) -> None:
    assert readers_asked(asked) == readers


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("leest het vmbo dit? we koken elke week", OwnData.ACCESS, "we koken elke week"),
        ("leest iemand dat berichtje? de telefoon ligt op tafel", OwnData.NOTIFICATION, ""),
        ("En de instelling, ziet die wat ik hier over hun huis zeg?", OwnData.ACCESS, ""),
        ("ziet iemand het op mijn scherm", OwnData.NOTIFICATION, ""),
    ],
)
def test_the_answer_beside_it_is_told(text: str, kind: OwnData, told: str) -> None:
    asked = data_question(text)
    assert asked is not None
    assert (asked.kind, asked.told) == (kind, told)


def test_what_the_begeleider_sees_is_no_question() -> None:
    assert data_question("ziet de begeleider dit, dan grijpt hij in") is None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("en de zorgboerderij dan? dat vroeg ik ook", ("de zorgboerderij", "")),
        ("of mijn moeder?", ("je moeder", "")),
        ("maar de club dan", ("de club", "")),
        ("en de school? we doen elke week iets", ("de school", "we doen elke week iets")),
        ("en de meiden koken", None),
        ("de zorgboerderij dan", None),
    ],
)
def test_who_asks_the_same_of_somebody_else_is_heard(
    text: str, asked: tuple[str, str] | None
) -> None:
    assert asks_also_of(text) == asked
