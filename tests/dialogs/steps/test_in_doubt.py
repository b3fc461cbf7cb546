"""Words that may be serious, and may as well be something else, are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.concerns.noticing import concern_in
from dialogs.concerns.weighing import Weighing
from dialogs.pack.answers import written
from dialogs.walk.intentions import HowItWent
from dialogs.walk.place import View
from dialogs.walk.shown import FollowUpAsks
from tests.support.at import at, recorded
from tests.support.coming_back import OWN as OWN_POINT
from tests.support.coming_back import STEP, asked, is_over, point
from tests.support.player import Player
from tests.support.real_walk import come_to
from tests.support.watching import BUTTONS, COACH, HOME, OWN, watchful, weighing_all

BREAD = "Ze bakken brood, en de ouwe snijdt."
NOTHING = "Nee, er is niets aan de hand"
WORRIED = "Ja, ik maak me zorgen"
FLOWER = "hij geeft haar een bloem"
LITTLE, MUCH = 4, 20
"""Steps of a tenth above even: a probability just over 0.5, and one that leaves no doubt."""


def _heard_as(weighing: Weighing) -> Player:
    player = at("v8e", goal="Sporten")
    dialog = watchful(player.dialog)
    player.dialog = replace(dialog, watch=replace(dialog.watch, weighing=weighing))
    return player


def test_in_doubt_it_asks_whether_somebody_is_not_safe() -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    assert player.walk.place.view is View.SERIOUS
    assert "Is er iemand niet veilig?" in player.told[-1]
    assert player.told[-1].startswith("Is er iemand niet veilig?")
    assert "112" in player.told[-1]
    assert "/onveilig" in player.told[-1]
    assert "**" not in player.told[-1]
    assert len(player.told[-1]) < 200
    assert player.labels[:2] == [NOTHING, WORRIED]


@pytest.mark.parametrize(
    "no",
    [
        NOTHING,
        "nee nee niet gevaar! was in begin. nu zij drinkt koffie samen",
        "nee",
        "nee joh",
        "nee hoor, ze bakken",
        "huh nee! het is over naaien. zij pakken de stof",
        "het is over naaien",
        "ik bedoel de stof",
        "niks aan de hand",
        "waarom zeg jij 112",
        "dat bedoel ik niet",
    ],
)
def test_a_no_makes_the_words_the_answer(no: str) -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.dialog = replace(player.dialog, watch=watchful(player.dialog).watch)
    if no == NOTHING:
        player.taps(no)
    else:
        player.says(no)
    assert recorded(player) == [("v8e", written(BREAD))]
    assert player.walk.answers["v8e"] == written(BREAD), "the protest is no part of it"
    assert player.told[0].startswith("Dan las ik dat verkeerd")
    assert player.at == "c6c"
    assert player.walk.notes == {}
    assert not player.walk.held


@pytest.mark.parametrize(
    "yes", [WORRIED, "ja", "ja klopt", "ja, ze durft niet naar huis", "nee, ze is niet veilig"]
)
def test_a_yes_gives_the_whole_message(yes: str) -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.dialog = replace(player.dialog, watch=watchful(player.dialog).watch)
    if yes == WORRIED:
        player.taps(yes)
    else:
        player.says(yes)
    assert "Wat je schrijft, klinkt ernstig" in player.told[-1]
    assert "0800-2000" in player.told[-1]
    assert player.labels == BUTTONS
    assert recorded(player) == []
    assert player.walk.held["v8e"].text.startswith(BREAD)


@pytest.mark.parametrize("more", [COACH, "nee, maar een trainer zit aan een meisje"])
def test_a_sign_in_so_many_words_gives_the_whole_message(more: str) -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.dialog = replace(player.dialog, watch=watchful(player.dialog).watch)
    player.says(more)
    assert "Wat je schrijft, klinkt ernstig" in player.told[-1]
    assert player.walk.held


@pytest.mark.parametrize("sure", [HOME, "Zij wordt thuis ook geslagen."])
def test_so_does_one_of_the_same_kind_after_going_on(sure: str) -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.taps("Verder")
    player.says(sure)
    assert "Wat je schrijft, klinkt ernstig" in player.told[-1]
    assert player.labels == BUTTONS


@pytest.mark.parametrize("text", ["Ze bakken nu koek.", "dan is het snel klaar"])
def test_what_says_neither_is_held_too_and_the_question_stays(text: str) -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.says(text)
    assert player.walk.held["v8e"].text == f"{BREAD}\n{text}"
    assert player.labels[:2] == [NOTHING, WORRIED]
    assert recorded(player) == []


# What is asked there


def test_a_word_is_explained_and_the_screen_stays() -> None:
    player = come_to("project")
    player.says(FLOWER)
    labels = player.labels
    player.says("wat is aandachtsfunctionaris")
    assert "een collega" in player.told[-1]
    assert player.labels == labels
    assert player.walk.held["project"].text == FLOWER
    player.taps(NOTHING)
    assert player.walk.answers["project"] == written(FLOWER)


# After a no


def _denied_once() -> Player:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.taps(NOTHING)
    return player


def test_after_a_no_the_next_doubt_is_one_line_and_the_words_are_the_answer() -> None:
    player = _denied_once()
    player.command("terug")
    player.says(FLOWER)
    assert player.walk.answers["v8e"] == written(FLOWER)
    assert not player.walk.held
    told = "\n".join(player.told)
    assert told.count("Maak je je zorgen om iemand? Bij /onveilig") == 1
    assert "112" not in told
    assert player.at == "c6c"


def test_the_next_day_it_still_is_one_line() -> None:
    player = _denied_once()
    player.night_falls()
    player.command("terug")
    player.says(FLOWER)
    assert "Maak je je zorgen om iemand?" in "\n".join(player.told)


@pytest.mark.parametrize("sure", [HOME, COACH, OWN])
def test_after_a_no_what_is_sure_gets_everything(sure: str) -> None:
    player = _denied_once()
    player.command("terug")
    player.says(sure)
    assert player.walk.place.view is View.SERIOUS
    assert "112" in player.told[-1]
    assert player.labels == BUTTONS


def test_a_no_to_something_sure_is_no_reason_to_ask_less() -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(HOME)
    player.taps("Zo bedoelde ik het niet")
    player.command("terug")
    player.says(FLOWER)
    assert player.labels[0] == NOTHING


def test_a_yes_that_was_taken_back_is_none_either() -> None:
    player = _heard_as(weighing_all(LITTLE))
    player.says(BREAD)
    player.taps(WORRIED)
    player.taps("Zo bedoelde ik het niet")
    assert player.walk.answers["v8e"] == written(BREAD)
    player.command("terug")
    player.says(FLOWER)
    assert player.labels[0] == NOTHING


# In a session


def test_in_a_session_it_is_the_same_and_nobody_sees_it() -> None:
    player = Player(at("p7x").dialog)
    dialog = watchful(player.dialog)
    weighing = weighing_all(LITTLE)
    player.dialog = replace(dialog, watch=replace(dialog.watch, weighing=weighing))
    player.opens("p7x")
    player.says(BREAD)
    assert player.told[-1].startswith("Is er iemand niet veilig?")
    assert "De groep krijgt dit niet te zien" in player.told[-1]
    player.says("nee joh")
    assert player.walk.answers["p7x"] == written(BREAD)
    assert not player.walk.held


# On the day


def _on_the_day() -> Player:
    player = asked(STEP, OWN_POINT)
    dialog = watchful(player.dialog)
    weighing = weighing_all(LITTLE)
    player.dialog = replace(dialog, watch=replace(dialog.watch, weighing=weighing))
    return player


@pytest.mark.parametrize("no", [NOTHING, "waarom zeg jij steeds 112. dat is goed"])
@pytest.mark.parametrize(
    ("typed", "kept"), [(FLOWER, FLOWER), (f"wat is dat 2? oh machine. {FLOWER}", None)]
)
def test_on_the_day_a_no_keeps_it_at_its_point(no: str, typed: str, kept: str | None) -> None:
    player = _on_the_day()
    player.says(typed)
    assert player.labels[0] == NOTHING
    if no == NOTHING:
        player.taps(no)
    else:
        player.says(no)
    assert point(player).said == (kept or f"oh machine. {FLOWER}")
    assert player.walk.notes == {}
    player.says("het is gelukt")
    assert point(player).outcome is HowItWent.DONE
    follow_up = player.walk.follow_up
    assert follow_up is not None
    assert (follow_up.asks, follow_up.point) == (FollowUpAsks.HOW, 1)


def test_on_the_day_a_yes_ends_it() -> None:
    player = _on_the_day()
    player.says(FLOWER)
    player.says("ja")
    assert "0800-2000" in player.told[-1]
    assert point(player).said == ""
    assert is_over(player)


@pytest.mark.parametrize("no", ["Zo bedoelde ik het niet", "nee hoor, ze heeft ja gezegd"])
def test_on_the_day_what_was_sure_and_misread_leaves_the_question_as_it_was(no: str) -> None:
    player = _on_the_day()
    player.says(OWN)
    assert is_over(player)
    if no in player.labels:
        player.taps(no)
    else:
        player.says(no)
    assert point(player).said == OWN
    assert player.walk.notes == {}
    follow_up = player.walk.follow_up
    assert follow_up is not None
    assert (follow_up.asks, follow_up.point) == (FollowUpAsks.HOW, 0)
    player.says("het is gelukt")
    assert point(player).outcome is HowItWent.DONE
    assert "staat_bovenaan" not in "\n".join(player.told)


def test_below_an_outcome_what_was_misread_is_told_of_that_point() -> None:
    player = _on_the_day()
    player.taps("knop_half")
    player.says(HOME)
    player.taps("Zo bedoelde ik het niet")
    assert point(player).said == HOME
    follow_up = player.walk.follow_up
    assert follow_up is not None
    assert (follow_up.asks, follow_up.point) == (FollowUpAsks.HOW, 1)


def test_what_weighs_enough_is_no_question() -> None:
    player = _heard_as(weighing_all(MUCH))
    player.says(BREAD)
    assert "klinkt ernstig" in player.told[-1]
    assert player.labels == BUTTONS


def test_a_sign_in_so_many_words_leaves_no_doubt() -> None:
    dialog = _heard_as(weighing_all(LITTLE)).dialog
    found = concern_in(dialog, HOME)
    assert found is not None
    assert found.sure


def test_what_may_happen_to_its_writer_is_never_doubted() -> None:
    dialog = _heard_as(weighing_all(LITTLE, "zelf")).dialog
    found = concern_in(dialog, BREAD)
    assert found is not None
    assert found.sure
