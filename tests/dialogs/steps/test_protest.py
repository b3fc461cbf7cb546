"""A protest against an alarm undoes it at once, and the same words are asked about no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.concerns.noticing import concern_in
from dialogs.pack.answers import written
from dialogs.screens.page.marked_words import marked_words
from dialogs.walk.place import View
from tests.dialogs.screens.checklist.test_checklist_screens import MISSING
from tests.support.at import at, done, recorded
from tests.support.player import Player
from tests.support.watching import BULLIED, COACH, HOME, OWN, watchful, weighing_all

PROTESTS = [
    "Veilig Thuis omdat twee meiden op een muurtje zitten? weg daarmee",
    "WAT? nu is die man ineens een zedenzaak? hij kijkt wie handig is met een sleutel",
    "Veilig Thuis?? waarom zeg je dat, ze was gewoon verlegen en had het koud!",
    "ik had het over die zusjes. daar is niks mee aan de hand",
    "wat?? discriminatie? ze stonden te lachen. dat zei ik niet",
    "hoezo er niet bij horen? hij hoort er juist helemaal bij",
    "huh? politie? het is een postduif",
]
STARTLED = [
    "what?? nee is foto van zijn tuin. is lief",
    "nee joh dat was juist leuk, ze lagen allebei dubbel",
]
BESIDES = "Een lange tafel met soep."


def _at(question: str) -> Player:
    player = at(question, goal="Sporten")
    player.dialog = watchful(player.dialog)
    return player


@pytest.mark.parametrize("protest", PROTESTS + STARTLED)
def test_a_protest_undoes_something_serious(protest: str) -> None:
    player = _at("v8e")
    player.says(HOME)
    player.says(protest)
    assert recorded(player) == [("v8e", written(HOME))]
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert not player.walk.held


@pytest.mark.parametrize("protest", PROTESTS + STARTLED)
def test_a_protest_undoes_a_worry_and_is_no_answer(protest: str) -> None:
    player = _at("v8e")
    player.says(BULLIED)
    player.says(protest)
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert recorded(player) == []
    assert player.at == "c6c"
    assert player.walk.notes == {}
    assert player.walk.answers["v8e"] == written(BULLIED)


@pytest.mark.parametrize("protest", PROTESTS)
def test_a_turn_later_it_does_so_too(protest: str) -> None:
    player = _at("v8e")
    player.says(BULLIED)
    player.says("1")
    assert player.at == "q0o"
    player.says(protest)
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert player.at == "q0o"
    assert recorded(player) == []


def test_a_turn_after_something_serious_it_does_so_too() -> None:
    player = _at("v8e")
    player.says(HOME)
    player.taps("Verder")
    player.says("1")
    player.says(PROTESTS[0])
    assert HOME in (player.walk.answers["v8e"].text, *player.walk.notes.values())
    assert not player.walk.held


def test_what_it_tells_besides_is_the_answer() -> None:
    player = _at("p7x")
    player.says(BULLIED)
    here = player.at
    told = "De ene groep zet de stoelen neer en de andere kookt, en " * 4 + "dan eten we."
    player.says(f"Nee joh, dat was juist leuk. {told}")
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    kept = (*player.walk.notes.values(), *(one.text for one in player.walk.answers.values()))
    assert told in kept
    assert here
    assert not any("juist leuk" in text for text in kept)


def test_a_protest_with_a_sign_of_its_own_is_none() -> None:
    player = _at("v8e")
    player.says(HOME)
    player.says(f"Hoezo gevaar? {COACH}")
    assert player.walk.held


def test_who_may_be_in_trouble_needs_more_than_that() -> None:
    player = _at("v8e")
    player.says(OWN)
    player.says("nee is lief")
    assert player.walk.held


def test_much_later_it_is_an_answer_like_any_other() -> None:
    player = _at("p7x")
    player.says(BULLIED)
    for _ in range(4):
        player.says("1")
    player.says("hoezo pesten")
    assert not player.told[0].startswith("Dan las ik dat verkeerd")


# The same words are asked about no more


@pytest.mark.parametrize("said", [HOME, BULLIED])
def test_denied_words_are_not_marked_to_take_home(said: str) -> None:
    player = _at("v8e")
    player.says(said)
    player.says(PROTESTS[0])
    walk = replace(player.walk, answers={**MISSING, "p7x": written(said)})
    assert [one.words for one in marked_words(player.dialog, walk)] == []
    other = replace(walk, harmless=frozenset())
    assert [one.words for one in marked_words(player.dialog, other)] == [said]


def test_a_part_of_denied_words_is_not_marked_either() -> None:
    player = _at("v8e")
    said = "Dat klopt niet, hij wordt thuis elke week geslagen met schaken"
    player.says(said)
    player.says(PROTESTS[0])
    assert not player.walk.held
    part = "hij wordt thuis elke week geslagen"
    assert concern_in(player.dialog, part)
    answers = {**MISSING, "p7x": written(part), "v8e": written(said)}
    walk = replace(player.walk, answers=answers)
    assert [one.words for one in marked_words(player.dialog, walk)] == []


def test_an_edit_and_a_second_message_raise_no_second_alarm() -> None:
    player = _at("v8e")
    message = player.says(HOME)
    player.says(PROTESTS[0])
    player.edits(message, f"{HOME} {BESIDES}")
    assert player.walk.answers["v8e"] == written(f"{HOME} {BESIDES}")
    assert not player.walk.held


def test_other_serious_words_beside_denied_ones_do() -> None:
    player = _at("v8e")
    message = player.says(HOME)
    player.says(PROTESTS[0])
    player.edits(message, f"{HOME} {COACH}")
    (held,) = player.walk.held.values()
    assert [held.text[begin:end] for begin, end in held.spans] == [COACH]


def test_in_a_session_it_holds_too() -> None:
    player = Player(at("p7x").dialog)
    player.dialog = watchful(player.dialog)
    player.opens("p7x")
    player.says(HOME)
    player.says(PROTESTS[0])
    assert not player.walk.held
    player.says(HOME)
    assert not player.walk.held
    assert player.walk.place.view is not View.SERIOUS


def test_the_next_day_it_still_holds() -> None:
    player = done(goal="Sporten")
    player.dialog = watchful(player.dialog)
    player.says(BULLIED)
    player.says(PROTESTS[0])
    player.night_falls()
    player.says(BULLIED)
    assert "leidinggevende" not in "".join(player.told)


# The line about a worry, where no word is a sign of one

WALKS = "Ze lopen met z'n tweeën naar de bus."


def _worried_without_a_sign() -> Player:
    player = at("v8e", goal="Sporten")
    dialog = watchful(player.dialog)
    weighing = weighing_all(4, "uitsluiting")
    weighing = replace(weighing, floors=replace(weighing.floors, serious=1.0, seen=1.0))
    player.dialog = replace(dialog, watch=replace(dialog.watch, weighing=weighing))
    return player


def test_without_a_sign_the_line_supposes_nothing() -> None:
    player = _worried_without_a_sign()
    player.says(WALKS)
    assert "Hoort er iemand niet bij?" in "".join(player.told)
    assert player.walk.answers["v8e"] == written(WALKS)


def test_with_a_sign_it_is_as_it_was() -> None:
    player = _at("v8e")
    player.says(BULLIED)
    assert "Dat is naar voor wie het meemaakt" in "".join(player.told)


def test_a_bare_no_replies_to_it() -> None:
    player = _worried_without_a_sign()
    player.says(WALKS)
    player.dialog = watchful(player.dialog)
    player.says("nee hoor")
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert player.at == "c6c"
