"""A team chooses what it goes on with: what, and in whose words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import Answers, written
from dialogs.pack.wanted import WantedLine
from dialogs.screens.page.home_page import home_page
from dialogs.taken_home import as_text
from dialogs.walk.intentions import HowItWent, Intention, Intentions, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.state import Room
from tests.support.choosing import KNOWING, at_when, choosing, done, turn
from tests.support.small_dialog import text
from tests.support.watching import COACH, watchful

STEP_1 = Intention("e1", PointWording.STEP, "Iemand regelt e1.")
STEP_5 = Intention("e5", PointWording.STEP, "Iemand regelt e5.")


def test_who_taps_and_chooses_nothing_gets_no_message_more() -> None:
    player = done()
    before = len(player.messages)
    player.taps("choose")
    player.taps("enough")
    assert player.walk.place == Place(View.CHECKLIST)
    assert player.toast == "kiezen_klaar"
    assert len(player.messages) == before
    assert player.walk.intentions == Intentions()


def test_it_all_stands_in_one_message() -> None:
    player = done()
    before = len(player.messages)
    player.taps("choose")
    player.taps("point:e1")
    player.taps("choose:stap")
    player.taps("wording:stap:0")
    player.taps("look_on:twee_weken")
    player.taps("who_begins:ik")
    player.taps("message_at:10")
    player.taps("checklist")
    assert len(player.messages) == before
    assert player.walk.intentions == Intentions((STEP_1,), "2026-12-14", "knop_kiezen_ik", 10)


def test_who_was_told_to_begin_with_a_step_and_chooses_it_isn_t_asked_once_more() -> None:
    player = done()
    player.says("en dan? wat moet ik daarmee")
    assert player.told[0].startswith("eerste_stap_kies Element e4")
    player.taps("choose")
    player.taps("point:e4")
    player.taps("choose:stap")
    assert turn(player) == "wanneer:akkoord"
    assert "kiezen_stap_eigen" in player.screen_text
    player.command("terug")
    assert turn(player) == "stap", "where they can still say it in their own words"
    player.command("terug")
    player.taps("point:e5")
    player.taps("choose:stap")
    assert turn(player) == "stap", "of e5 they only read it on the list"


def test_a_step_that_they_told_themselves_is_theirs_with_one_tap() -> None:
    noticed = WantedLine(text("Opgevallen: {q0o}."), noticed=True)
    player = done(replace(KNOWING, wanted=(noticed,)))
    told = written("Dat ik alles regel. Ik ga woensdag praten over dat menu.")
    player.walk = replace(player.walk, answers=Answers({**player.walk.answers, "q0o": told}))
    player.command("checklist")
    assert "opviel Dat ik alles regel." in player.screen_text
    assert "eigen_stap Ik ga woensdag praten over dat menu." in player.screen_text
    player.taps("choose")
    player.taps("point:eigen+")
    own = Intention("", PointWording.OWN, "Ik ga woensdag praten over dat menu.")
    assert player.walk.intentions.points == (own,)
    player.command("checklist")
    assert "eigen_stap" not in player.screen_text


def test_their_own_step_is_the_first_step_of_the_point_that_it_is_plainly_about() -> None:
    e1 = replace(KNOWING.elements["e1"], name="Een menu", asked_with=("menu", "samen kie"))
    noticed = WantedLine(text("Opgevallen: {q0o}."), noticed=True)
    dialog = replace(KNOWING, wanted=(noticed,), elements={**KNOWING.elements, "e1": e1})
    own = "Ik ga woensdag praten over dat menu, dat ze dat samen kiezen."
    player = done(dialog)
    answers = Answers({**player.walk.answers, "q0o": written(own)})
    player.walk = replace(player.walk, answers=answers)
    player.command("checklist")
    told = player.screen_text
    assert f"over eten\neigen_stap_hier {own}" in told
    assert (told.count(own), "iemand regelt e1" in told) == (1, False)
    paper = as_text(home_page(dialog, player.walk))
    assert (paper.count(own), "iemand regelt e1" in paper) == (1, False)
    player.taps("element:e1")
    assert f"eigen_stap_hier {own}" in player.screen_text
    player.command("checklist")
    player.taps("choose")
    player.taps("point:e1")
    assert player.walk.intentions.points == (Intention("e1", PointWording.OWN, own),)
    player.command("checklist")
    player.taps("element:e1")
    assert f"gekozen_hier {own}" in player.screen_text


def test_a_step_of_theirs_that_goes_with_another_point_still_counts_at_its_own() -> None:
    e1 = replace(KNOWING.elements["e1"], name="Een menu", asked_with=("menu", "samen kie"))
    noticed = WantedLine(text("Opgevallen: {q0o}."), noticed=True)
    dialog = replace(KNOWING, wanted=(noticed,), elements={**KNOWING.elements, "e1": e1})
    own = "Ik ga woensdag praten over dat menu, dat ze dat samen kiezen."
    player = done(dialog)
    answers = Answers({**player.walk.answers, "q0o": written(own)})
    chosen = Intentions((Intention("e5", PointWording.OWN, own),))
    player.walk = replace(player.walk, answers=answers, intentions=chosen)
    player.command("checklist")
    counts = f"eigen_stap_telt_mee {dialog.elements['e5'].name}"
    assert f"over eten\n{counts}" in player.screen_text
    assert "iemand regelt e1" not in player.screen_text
    assert as_text(home_page(dialog, player.walk)).count(counts) == 1
    player.taps("element:e1")
    assert counts in player.screen_text


def test_at_most_five_turns_however_one_chooses() -> None:
    """A turn is a screen at which something is asked; those in between only tick."""
    player = choosing("e1", "e5", "e3")
    turns = 1
    player.taps("choose:stap")
    for number in range(3):
        player.taps(f"wording:eigen:{number}")
    turns += 1
    assert "kiezen_zin_meer" in player.screen_text, "they are typed on the same screen"
    player.says("1: wij koken\n2: wij zingen\n3: wij bellen")
    assert turn(player) == "wanneer"
    turns += 1
    player.taps("look_on:vakantie")
    player.says("5 januari")
    turns += 1
    assert turn(player) == "klaar"
    assert turns == 4
    assert [point.text for point in player.walk.intentions.points] == [
        "wij koken",
        "wij zingen",
        "wij bellen",
    ]


@pytest.mark.parametrize("steps", range(5))
def test_enough_for_now_is_on_every_turn_and_keeps_what_there_is(steps: int) -> None:
    player = choosing("e1")
    for action in ("choose:stap", "wording:eigen:0", "wording:open:0", "look_on:geen_dag")[:steps]:
        player.taps(action)
    player.taps("enough")
    assert turn(player) == "klaar"
    assert [point.element for point in player.walk.intentions.points] == ["e1"]
    player.taps("checklist")
    assert "gekozen_kop" in player.screen_text


def test_a_fourth_is_too_many() -> None:
    player = choosing("e1", "e5", "e3")
    player.taps("point:e4")
    assert player.toast == "kiezen_vol"
    player.says("een vierde")
    assert turn(player) == ":vol"
    assert player.screen_text.startswith("kiezen_vol")
    assert len(player.walk.intentions.points) == 3


def test_a_tick_is_taken_away() -> None:
    player = choosing("e1", "e5")
    player.taps("no_point:0")
    assert player.walk.intentions.points == (STEP_5,)
    player.taps("no_point:0")
    assert "choose:stap" not in player.actions


@pytest.mark.parametrize("said", ["1", "de eerste", "Element e1", "element e1"])
def test_a_number_or_a_name_ticks(said: str) -> None:
    player = choosing()
    player.says(said)
    assert player.walk.intentions.points == (STEP_1,)


def test_two_at_once() -> None:
    player = choosing()
    player.says("1 en 2")
    assert player.walk.intentions.points == (STEP_1, STEP_5)
    player.says("verder")
    assert turn(player) == "stap"


def test_changed_later_it_begins_with_what_was_chosen() -> None:
    player = at_when("e1")
    player.taps("look_on:twee_weken")
    player.taps("who_begins:samen")
    player.taps("checklist")
    player.taps("choose:klaar")
    player.taps("choose")
    player.taps("no_point:0")
    player.taps("point:e5")
    player.taps("choose:stap")
    player.taps("wording:stap:0")
    player.taps("onward")
    player.taps("onward")
    chosen = player.walk.intentions
    assert (chosen.points, chosen.day, chosen.who) == (
        (STEP_5,),
        "2026-12-14",
        "knop_kiezen_samen",
    )


def test_what_was_done_stays_and_counts_no_more() -> None:
    over = replace(STEP_1, outcome=HowItWent.DONE, done_on="2026-11-30")
    player = done(intentions=Intentions((over,)))
    assert "gekozen_kop" not in player.screen_text
    player.taps("choose")
    for element in ("e5", "e3", "e4"):
        player.taps(f"point:{element}")
    assert over in player.walk.intentions.points
    assert len(player.walk.intentions.to_do) == 3


def test_back_goes_to_the_turn_before() -> None:
    player = at_when("e1")
    player.says("terug")
    assert turn(player) == "stap"
    player.command("terug")
    assert turn(player) == ""
    player.command("terug")
    assert player.walk.place == Place(View.CHECKLIST)


def test_nothing_of_it_is_in_a_session() -> None:
    player = choosing("e1")
    player.walk = replace(player.walk, room=Room(1, 1))
    player.command("checklist")
    assert not any(action.startswith("choose") for action in player.actions)


def test_something_serious_goes_before_it_and_nothing_is_sent_any_more() -> None:
    player = choosing("e1", dialog=watchful(KNOWING))
    player.taps("choose:stap")
    player.taps("wording:stap:0")
    player.says("14 januari")
    player.taps("who_begins:ik")
    player.taps("message_at:10")
    assert player.timers
    player.taps("choose")
    player.says(COACH)
    assert player.walk.place.view is View.SERIOUS
    assert not player.timers
    assert "trainer" not in str(player.walk.intentions)
    player.says("/verder")
    player.command("checklist")
    player.taps("choose:klaar")
    assert not any(action.startswith("message_at") for action in player.actions)


def test_the_pack_without_gaps_has_what_is_in_place() -> None:
    player = done(replace(KNOWING, elements={}))
    assert "choose" not in player.actions


def test_a_question_about_the_turn_is_no_sentence() -> None:
    player = choosing("e1")
    player.taps("choose:stap")
    player.says("wat is nog open en onze zin?")
    assert player.told == ["kiezen_uitleg_stap"]
    assert player.walk.intentions.points == (STEP_1,)


def test_the_first_words_of_a_name_tick_it() -> None:
    elements = {
        id_: replace(one, name="Elkaar nodig hebben bij een klus") if id_ == "e5" else one
        for id_, one in KNOWING.elements.items()
    }
    player = choosing(dialog=replace(KNOWING, elements=elements))
    player.says("elkaar nodig")
    assert player.walk.intentions.points == (STEP_5,)
