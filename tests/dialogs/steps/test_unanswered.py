"""A question at the checklist gets an answer, or honestly none; a protest about that is no news."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.said_of_list import unanswered
from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("huh? ik vroeg wat ik moet doen bij zon opmerking", "wat ik moet doen bij zon opmerking"),
        ("nee ik vroeg hoe ik dat regel", "hoe ik dat regel"),
        ("ik vroeg je iets", "iets"),
        ("dat is geen antwoord", ""),
        ("je geeft geen antwoord op mijn vraag", "op mijn vraag"),
        ("hallo, mijn vraag was wie dat doet", "wie dat doet"),
        ("daar vroeg ik niet naar", ""),
    ],
)
def test_a_protest_says_what_was_asked(text: str, asked: str) -> None:
    assert unanswered(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "ik vroeg wat ze ervan vonden",
        "ik vraag na t rondje aan elke jongen apart ff hoe t ging",
        "nou ik vraag altijd of ze mee willen",
        "ik vroeg de buurvrouw",
        "ik vraag aan iedereen wat lastig is",
        "geen antwoord gekregen van het azc",
    ],
)
def test_what_they_ask_others_is_no_protest(text: str) -> None:
    assert unanswered(text) is None


_TAPS = (
    *("korte gesprek", "Groepen dichter bij elkaar", "wat ieder kan"),
    *("Een van ons brengt ze samen", "horen we het later", "Wie een probleem heeft"),
    *("vooral naar jongeren", "Kort of één keer"),
)


def _at_list() -> Player:
    """Somebody at the checklist of a short walk, in the pack that people get."""
    player = Player(real_pack())
    player.command("start")
    for part in _TAPS:
        player.taps(next(label for label in player.labels if part in label))
    return player


@pytest.mark.parametrize(
    "asked",
    [
        "wat doe ik dan als 1 vd jongens n rotopmerking maakt over t azc",
        "hoe zorg ik dat er geen ruzie komt",
    ],
)
def test_a_question_is_answered_with_the_point_that_it_is_about(asked: str) -> None:
    player = _at_list()
    player.says(asked)
    if "Ik vraag iets" in player.labels:
        player.taps("Ik vraag iets")
    told = " ".join(player.told)
    assert "Dat weet ik niet precies" in told
    assert "Merken wat niet fijn is" in told
    assert not player.walk.intentions.added


def test_a_protest_is_answered_and_never_kept() -> None:
    player = _at_list()
    player.says("huh? ik vroeg wat ik moet doen bij zon opmerking")
    told = " ".join(player.told)
    assert "Sorry" in told
    assert "Merken wat niet fijn is" in told
    assert not player.walk.intentions.added
    assert player.walk.place.view is View.CHECKLIST


@pytest.mark.parametrize("said", ["laat maar. kiezen", "ok kiezen dan", "oke, kiezen"])
def test_who_lets_go_and_wants_to_choose_chooses(said: str) -> None:
    player = _at_list()
    player.says(said)
    assert player.walk.place.view is View.CHOOSING


def test_choosing_in_a_sentence_tells_something() -> None:
    player = _at_list()
    player.says("wij laten de jongens zelf kiezen wat ze doen")
    assert player.walk.place.view is not View.CHOOSING
