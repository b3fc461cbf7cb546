"""Which points of the real list a text names that is typed where one chooses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.screens.choice.choosing_screens import to_choose_from
from dialogs.walk.state import note_key
from tests.support.player import Player
from tests.support.real_pack import real_pack

HEARD = "dat hoor je meestal van een zusje"


def _choosing() -> Player:
    player = Player(real_pack())
    player.command("start")
    player.says("kort")
    while not player.walk.finished:
        player.says("weet ik niet")
    player.walk = replace(
        player.walk,
        notes={"spanningen": HEARD},
        typed={note_key("spanningen"): ((1, len(HEARD)),)},
    )
    player.says("kiezen")
    return player


@pytest.mark.parametrize(
    ("said", "points"),
    [
        (
            "doel bespreken met de jongeren. en eh dat met het zusje, dat je het te laat hoort",
            [("doel", "doel bespreken met de jongeren"), ("spanningen", "")],
        ),
        ("doel bespreken met de jongeren", [("", "doel bespreken met de jongeren")]),
        (
            "soep maken. en dat met het zusje",
            [("", "soep maken. en dat met het zusje")],
        ),
    ],
)
def test_each_sentence_names_its_point(said: str, points: list[tuple[str, str]]) -> None:
    player = _choosing()
    player.says(said)
    chosen = player.walk.intentions.to_do
    own = [(one.element, one.told if one.wording.value == "eigen" else "") for one in chosen]
    assert [(element[:10], text) for element, text in own] == [(e[:10], t) for e, t in points]


@pytest.mark.parametrize(
    ("said", "numbers"),
    [
        (("3 en eh 4 misschien",), (3, 4)),
        (("1 en 2 joh",), (1, 2)),
        (("soep maken", "dat is geen ding. 3 en 4 bedoel ik"), (3, 4)),
        (("4. nee 1",), (1,)),
        (("1 en 2", "2 toch niet"), (1,)),
        (("1 en 99",), ()),
        (("1 of 2",), ()),
    ],
)
def test_numbers_among_small_words_tick_points_and_are_no_point(
    said: tuple[str, ...], numbers: tuple[int, ...]
) -> None:
    player = _choosing()
    items = to_choose_from(player.dialog, player.walk)
    for one in said:
        player.says(one)
    chosen = [one.element for one in player.walk.intentions.to_do if one.element]
    assert chosen == [items[number - 1].element.id for number in numbers]
    assert len(player.walk.intentions.to_do) == len(numbers)


@pytest.mark.parametrize("said", ["dat is geen ding joh", "zo bedoelde ik het niet"])
def test_a_protest_takes_back_the_point_that_was_just_typed(said: str) -> None:
    player = _choosing()
    player.says(said)
    assert not player.walk.intentions.to_do
    player.says("soep maken")
    player.says(said)
    assert not player.walk.intentions.to_do


def test_a_number_with_a_plan_ticks_its_point_and_keeps_the_plan_there() -> None:
    player = _choosing()
    items = [one.element.id for one in to_choose_from(player.dialog, player.walk)]
    player.says("2 en ik wil het over die regels hebben met de groep")
    (point,) = player.walk.intentions.to_do
    assert (point.element, point.told) == (
        items[1],
        "ik wil het over die regels hebben met de groep",
    )
