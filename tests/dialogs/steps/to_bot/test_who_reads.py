"""Somebody who asks who can read along gets a yes or no to that, and below it only what is new."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.support.at import at
from tests.support.player import Player
from tests.support.small_dialog import SMALL, text


def _asking(**facts: str) -> Player:
    player = at("p7x")
    phrases = {
        **SMALL.phrases,
        "bot_lezers": (text("je baas"), text("de gemeente")),
        "bot_lezers_samen": (text("je team"),),
        "bot_wie_erbij": (text("bot_wie_erbij {contact}"),),
    }
    player.dialog = replace(SMALL, phrases=phrases, facts={**SMALL.facts, **facts})
    return player


def _answer(player: Player, asked: str) -> list[str]:
    player.says(asked)
    lines = player.told[0].split("\n")
    return lines[: next(n for n, one in enumerate(lines) if not one)]


def test_only_what_is_new_is_told_and_who_is_asked_about_is_named() -> None:
    player = _asking(contact="Sanne beheert deze bot")
    assert _answer(player, "ziet mijn baas dit?") == [
        "bot_niet_naar je baas",
        "bot_wie_erbij Sanne beheert deze bot",
    ]
    assert _answer(player, "worden we hierop afgerekend?")[0] == "bot_afgerekend"
    assert _answer(player, "ziet de gemeente of mijn team dit?") == [
        "bot_niet_naar_twee de gemeente je team"
    ]
    assert _answer(player, "wie leest dit") == ["bot_nog_steeds"]


def test_an_institution_that_may_run_the_bot_is_not_denied() -> None:
    player = _asking(contact="De gemeente Voorbeeld beheert deze bot")
    assert _answer(player, "ziet de gemeente dit?")[0].startswith("bot_instantie_beheert")


def test_whom_they_asked_about_is_not_remembered() -> None:
    player = _asking()
    player.says("ziet mijn baas dit?")
    assert not [mark for mark in player.walk.exchange.counts if "baas" in mark]


def test_once_that_is_told_the_programme_is_new() -> None:
    player = _asking()
    player.says("ziet mijn baas dit?")
    assert _answer(player, "ziet de gemeente dit?") == [
        "bot_niet_naar de gemeente",
        "bot_wie_programma",
    ]


def test_who_must_answer_hears_nothing_of_readers() -> None:
    player = _asking()
    assert _answer(player, "ben ik verplicht om dit in te vullen") == ["bot_verplicht"]


@pytest.mark.parametrize(
    ("asked", "contact", "answered"),
    [
        ("Quercus? dat is van het rijk. krijgen ze in Den Haag dit te zien", "", True),
        ("Quercus? dat is van het rijk. krijgen ze in Den Haag dit te zien", "de gemeente", False),
        ("ziet de gemeente of Quercus dit?", "", False),
    ],
)
def test_of_the_states_own_programme_nobody_hears_a_bare_no(
    asked: str, contact: str, answered: bool
) -> None:
    facts = {"programma": "Quercus", "programma_wat": "een programma van het rijk"}
    player = _asking(**facts, contact=contact)
    readers = {"bot_lezers": (text("Den Haag"), text("de gemeente"))}
    player.dialog = replace(player.dialog, phrases={**player.dialog.phrases, **readers})
    assert (_answer(player, asked)[0] == "bot_programma_wat") is answered


def test_whoever_gets_it_from_them_reads_it() -> None:
    player = _asking()
    said = _answer(player, "gaat dit naar de gemeente als ik het zelf doorstuur?")
    assert said[0] == "bot_niet_naar de gemeente bot_zelf_gestuurd"


def test_whom_they_fear_behind_the_question_is_named_and_the_answer_taken() -> None:
    player = _asking()
    player.says("we koken samen soep. wie leest dit? want mijn baas is niet blij als die dat hoort")
    assert player.told[0].startswith("bot_niet_naar je baas")
    assert player.walk.answers["p7x"].text == "we koken samen soep."


def test_a_second_question_is_answered_too() -> None:
    player = _asking(contact="Sanne beheert deze bot")
    said = _answer(
        player, "de beheerder kan meelezen. wie is dat dan? en hoe lang blijft het staan"
    )
    assert said[0].startswith("bot_beheerder")
    assert said[-1].startswith("bot_bewaren")


def test_what_only_says_that_it_asks_is_no_answer() -> None:
    player = _asking()
    said = _answer(player, "weer een vraag van mij: gaat dit naar mijn baas?")
    assert said[0] == "bot_niet_naar je baas"
    assert "p7x" not in player.walk.answers
