"""What somebody doubted is asked anew with two buttons, and how a pain is now before a question."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import chosen
from dialogs.pack.definition import Status
from dialogs.screens.told.items_shown import items_of
from dialogs.walk.intentions import Before
from dialogs.walk.state import Walk, note_key
from tests.support.player import Player
from tests.support.real_pack import real_pack, said

DOUBT, AFRAID = "daar zijn we het niet over eens", "dat ze niet meer bang zijn"
ASKED = "doel"
OPTIONS = {option.label for option in real_pack().questions[ASKED].options}


def doubted(note: str = DOUBT) -> Player:
    """Somebody who is asked anew about what they chose, and wrote this with then."""
    player = Player(real_pack())
    player.walk = Walk(
        1,
        answers={ASKED: chosen("sociaal_contact")},
        notes={ASKED: note},
        typed={note_key(ASKED): ((1, len(note)),)},
        before=Before("2026-03-05", (), asks=(ASKED,), about=(ASKED,), looking=True, typed_until=1),
    )
    player.says("/verder")
    assert player.at == ASKED
    assert not OPTIONS & {*player.labels}
    return player


def status(player: Player) -> Status:
    items = items_of(player.dialog, player.walk)
    return next(one.status for one in items if ASKED in one.element.questions)


@pytest.mark.parametrize("words", ["Ja, dat staat nu vast", "ja", "ja dat klopt"])
def test_what_is_settled_now_is_there(words: str) -> None:
    player = doubted()
    assert status(player) is Status.PARTLY
    player.says(words)
    assert status(player) is Status.IN_PLACE


@pytest.mark.parametrize(
    "words",
    ["Nee, nog niet", "nee", "nee we zijn het nog niet eens", "weet ik niet", "nog niet helemaal"],
)
def test_what_is_not_settled_stays_in_doubt(words: str) -> None:
    player = doubted()
    player.says(words)
    assert status(player) is Status.PARTLY
    assert said("nogeens_nog_niet_vast") in player.told


def test_who_chose_something_else_gets_all_options() -> None:
    player = doubted()
    player.taps("Het werd iets anders")
    assert {*player.labels} >= OPTIONS


@pytest.mark.parametrize("words", ["gaat nu beter", "Overslaan"])
def test_how_a_pain_is_now_is_asked_before_the_question(words: str) -> None:
    player = doubted(AFRAID)
    player.says(words)
    assert player.at == ASKED
    assert {*player.labels} >= OPTIONS


def test_what_is_typed_in_confidence_there_is_no_other_goal() -> None:
    player = doubted()
    player.says("nee we zijn het nog niet eens, maar dit blijft onder ons")
    assert player.walk.answers[ASKED].options == ("sociaal_contact",)
    assert said("nogeens_nog_niet_vast") in player.told


def test_other_words_are_kept_and_what_stands_is_asked_once_more() -> None:
    player = doubted()
    player.says("wat bedoel je?")
    assert player.told[0] == player.screen_text, "the plain words of the question are no help"
    for _ in range(3):
        player.says("een beetje")
        assert player.walk.answers[ASKED].options == ("sociaal_contact",)
    assert status(player) is Status.PARTLY
