"""Somebody who says that something is there is asked how it went the last time, kindly and not too
often."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from dialogs.pack.answers import Given, chosen, written
from dialogs.pack.audience import Mode
from dialogs.pack.checklist import checklist
from dialogs.pack.conditions import Equals
from dialogs.pack.definition import Dialog, ShortWalk, Status
from dialogs.pack.route import MOST_LAST_TIMES, applicable
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import as_told
from dialogs.screens.told.items_shown import items_of
from dialogs.texts import as_plain
from dialogs.walk.answered_ahead import ahead_mark
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.place import View
from tests.support.last_times import ASKING
from tests.support.player import Player
from tests.support.random_moves import Move, finish, moves

EXAMPLE = "twee buren dekten samen de tafel"
ALL_IN_PLACE = {"a9c": "a9c_ja", "y4c": "y4c_ja", "c6c": "c6c_ja"}


def at_the_first(dialog: Dialog = ASKING) -> Player:
    player = Player(dialog)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    player.taps("Ja, altijd")
    assert player.at == "e1_laatste_keer"
    return player


def status(player: Player, element: str) -> Status:
    found = checklist(player.dialog, player.walk.answers)
    return next(item.status for item in found if item.element.id == element)


def to_the_end(player: Player, example: str = EXAMPLE) -> list[str]:
    """Answer so that all is in place; returns the questions about a last time."""
    asked = []
    while player.walk.place.view is View.QUESTION:
        player.wait(60)
        at = player.at
        if player.dialog.questions[at].last_time:
            asked.append(at)
            player.says(example)
        elif at in ALL_IN_PLACE:
            player.taps(f"option:{ALL_IN_PLACE[at]}")
        elif at == "s1t":
            player.taps("pick:j1")
            player.taps("pick:o8")
            player.taps("done")
        else:
            player.says("iets")
    return asked


def test_it_has_three_buttons_and_its_own_words() -> None:
    player = at_the_first()
    assert "Hoe ging e1 laatst?" in player.screen_text
    assert player.labels == [
        "knop_weet_zo_niet",
        "knop_nog_niet_gebeurd",
        "Overslaan",
        "Terug",
    ]


def test_an_example_is_quoted_and_changes_nothing() -> None:
    player = at_the_first()
    player.says(EXAMPLE)
    assert f"Zo ging het: ‘{EXAMPLE}’." in player.told[0]
    assert status(player, "e1") is Status.IN_PLACE
    assert player.walk.answers["e1_laatste_keer"] == written(EXAMPLE)


def test_not_knowing_leaves_it_in_place_by_their_word() -> None:
    player = at_the_first()
    player.taps("knop_weet_zo_niet")
    assert player.told[0].startswith("Dat kan.")
    assert status(player, "e1") is Status.IN_PLACE
    finish(player)
    player.taps("group:geborgd")
    assert "volgens_jullie" in player.screen_text
    player.taps("element:e1")
    assert "volgens_jullie" in player.screen_text


def test_what_has_yet_to_happen_and_stays_is_told_as_they_said_it() -> None:
    player = at_the_first()
    player.taps("knop_nog_niet_gebeurd")
    player.taps("knop_bedacht_nee")
    assert status(player, "e1") is Status.IN_PLACE
    finish(player)
    player.taps("group:geborgd")
    assert "laatste_keer_koos knop_nog_niet_gebeurd" in player.screen_text
    assert "volgens_jullie" not in player.screen_text


def test_an_example_stands_on_the_checklist() -> None:
    player = at_the_first()
    player.says(EXAMPLE)
    finish(player)
    player.taps("group:geborgd")
    assert f"Laatst ging het zo: ‘{EXAMPLE}’." in player.screen_text
    player.taps("element:e1")
    assert EXAMPLE not in player.screen_text, "it was quoted to the answer, and on the list"


@pytest.mark.parametrize("how", ["taps", "says"])
def test_what_has_yet_to_happen_is_offered_as_thought_of(how: str) -> None:
    player = at_the_first()
    if how == "taps":
        player.taps("knop_nog_niet_gebeurd")
    else:
        player.says("Nog niet.")
    assert player.at == "e1_bedacht"
    assert player.told == ["Nog niet dus. Zal ik dat erbij zetten?"]
    assert status(player, "e1") is Status.IN_PLACE, "the offer itself lowers nothing"
    player.taps("knop_bedacht_ja")
    assert player.told[0].startswith("bedacht_na_ja")
    assert status(player, "e1") is Status.PARTLY
    finish(player)
    player.taps("group:deels")
    assert "e1 is bedacht." in player.screen_text


def test_the_team_decides_that_it_stays() -> None:
    player = at_the_first()
    player.taps("knop_nog_niet_gebeurd")
    player.taps("knop_bedacht_nee")
    assert player.told[0].startswith("bedacht_na_nee")
    assert status(player, "e1") is Status.IN_PLACE


@pytest.mark.parametrize("way", ["skip", "unknown"])
def test_an_offer_that_is_waved_away_lowers_nothing(way: str) -> None:
    player = at_the_first()
    player.taps("knop_nog_niet_gebeurd")
    player.taps(way)
    assert status(player, "e1") is Status.IN_PLACE


def test_skipping_it_says_nothing() -> None:
    player = at_the_first()
    player.taps("skip")
    assert len(player.told) == 1
    assert status(player, "e1") is Status.IN_PLACE
    finish(player)
    player.taps("group:geborgd")
    assert "volgens_jullie" not in player.screen_text


def test_it_is_asked_once_a_theme_and_three_times_in_a_walk() -> None:
    player = Player(ASKING)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    assert to_the_end(player) == ["e1_laatste_keer", "e3_laatste_keer", "e4_laatste_keer"]


def test_once_something_has_yet_to_happen_no_more_is_asked() -> None:
    player = at_the_first()
    player.taps("knop_nog_niet_gebeurd")
    player.taps("knop_bedacht_nee")
    assert to_the_end(player) == []


def test_a_short_walk_is_asked_once() -> None:
    short = replace(ASKING, short=ShortWalk("d4n", "m2", "r5"))
    player = at_the_first(short)
    assert to_the_end(player) == ["e1_laatste_keer"]


def test_what_is_not_in_place_is_not_asked_about() -> None:
    player = Player(ASKING)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    player.taps("Soms wel")
    assert player.at == "y4c"


def test_changing_the_answer_closes_it_again() -> None:
    player = at_the_first()
    player.taps("knop_nog_niet_gebeurd")
    player.taps("knop_bedacht_ja")
    player.command("antwoorden")
    player.taps("ask:a9c")
    player.taps("Niemand let daarop")
    counted = applicable(ASKING, player.walk.answers)
    assert not {"e1_laatste_keer", "e1_bedacht"} & counted.keys()
    assert status(player, "e1") is Status.MISSING


def test_a_change_later_on_asks_nothing_out_of_the_blue() -> None:
    player = Player(ASKING)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    player.taps("Soms wel")
    finish(player)
    player.command("antwoorden")
    player.taps("answers:1")
    player.taps("answers:2")
    player.taps("ask:a9c")
    player.taps("Ja, altijd")
    player.command("verder")
    assert player.walk.place.view is View.CHECKLIST


def test_an_example_can_be_edited() -> None:
    player = at_the_first()
    message = player.says(EXAMPLE)
    player.edits(message, "drie buren")
    assert player.walk.answers["e1_laatste_keer"] == written("drie buren")
    recorded = [one for one in player.last if isinstance(one, RecordAnswer)]
    assert [one.answer for one in recorded] == [written("drie buren")]


def test_not_in_a_session_with_everyone_on_their_own_phone() -> None:
    player = Player(ASKING)
    player.opens("d4n", "a9c", "y4c")
    player.taps("Samen koken")
    player.taps("Ja, altijd")
    assert player.at == "y4c"


def test_on_one_shared_phone_it_is_asked() -> None:
    player = Player(ASKING)
    ids = ("d4n", "a9c", "y4c", "e1_laatste_keer", "e1_bedacht")
    player.opens(*ids, mode=Mode.TOGETHER)
    player.taps("Samen koken")
    player.taps("Ja, altijd")
    assert player.at == "e1_laatste_keer"
    player.taps("knop_nog_niet_gebeurd")
    player.taps("knop_bedacht_ja")
    assert status(player, "e1") is Status.PARTLY
    player.taps("Ja, altijd")
    assert player.walk.place.view is View.WAITING


@given(does=moves())
@settings(deadline=None)
def test_whatever_somebody_does_it_is_asked_three_times_at_most(does: list[Move]) -> None:
    player = Player(ASKING)
    player.command("start")
    asked = set()
    for move in does:
        move.do(player)
        asked |= {player.at} if player.at.endswith("_laatste_keer") else set()
    finish(player)
    answers = player.walk.answers
    given_ = [id_ for id_ in answers if id_.endswith("_laatste_keer")]
    assert len(given_) <= MOST_LAST_TIMES
    for item in checklist(ASKING, answers):
        last_time = item.element.last_time
        if last_time is None or item.status is not Status.PARTLY:
            continue
        offer = applicable(ASKING, answers).get(last_time.offer)
        without = {key: a for key, a in answers.items() if key != last_time.offer}
        before = next(i for i in checklist(ASKING, without) if i.element.id == item.element.id)
        assert before.status is Status.PARTLY or offer == chosen("ja"), (
            "nothing lowers it by itself"
        )


def test_somebody_who_has_all_in_place_gets_one_step() -> None:
    player = Player(ASKING)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    to_the_end(player)
    assert "alles_is_er vraag_aan_jongere" in player.screen_text


def test_who_has_some_partly_begins_there() -> None:
    player = at_the_first()
    player.taps("knop_nog_niet_gebeurd")
    player.taps("knop_bedacht_ja")
    to_the_end(player)
    assert "niets_ontbreekt_deels_een 1" in player.screen_text


def test_the_condition_of_the_offer_is_the_button() -> None:
    offer = ASKING.questions["e1_bedacht"]
    assert offer.condition == Equals("e1_laatste_keer", "nog_niet_gebeurd")
    assert Given.UNKNOWN.value not in {option.id for option in offer.options}


def test_who_told_it_with_the_answer_is_not_asked_again() -> None:
    player = Player(ASKING)
    player.command("start")
    player.says("Een lange tafel")
    player.taps("Samen koken")
    player.says(EXAMPLE)  # resembles no option, so it is kept and asked back about
    player.taps("Ja, altijd")
    assert player.walk.answers["e1_laatste_keer"] == written(EXAMPLE)
    assert not player.walk.notes, "the words stand in one place"
    assert player.at != "e1_laatste_keer"
    assert "Hoe ging e1 laatst?" not in player.told[0]
    player.taps("Terug")
    assert player.at == "a9c", "what was never asked isn't gone back to"


def test_words_stand_under_no_question_that_was_not_put() -> None:
    player = at_the_first()
    player.says(EXAMPLE)
    walk = player.walk
    item = next(one for one in items_of(player.dialog, walk) if one.element.id == "e1")
    asked = as_plain(as_told(speech(player.dialog, walk), item))
    ahead = replace(walk, exchange=walk.exchange.counted(ahead_mark("e1_laatste_keer")))
    unasked = as_plain(as_told(speech(player.dialog, ahead), item))
    assert EXAMPLE in asked
    assert unasked == f"schreven_jullie {EXAMPLE}" != asked
