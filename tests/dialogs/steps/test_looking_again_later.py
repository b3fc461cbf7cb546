"""Looking again after the pack changed, or when somebody asks for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, answered, chosen
from dialogs.pack.definition import Status
from dialogs.walk.intentions import LOOK_AGAIN, HowItWent
from dialogs.walk.place import View
from dialogs.walk.state import to_json, turn_mark
from tests.support.coming_back import DAY, STEP, asked, chose, text
from tests.support.looking_again import looks, planned
from tests.support.player import Player

YES, PARTLY, NO = "Ja, altijd", "Soms wel", "Niemand let daarop"


# The pack changed in between


def test_a_question_that_is_gone_is_said_so() -> None:
    player = planned()
    elements = {id_: one for id_, one in player.dialog.elements.items() if id_ != "e4"}
    nodes = tuple(node for node in player.dialog.nodes if node.id != "c6c")
    player.dialog = replace(player.dialog, elements=elements, nodes=nodes)
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_toen_nu")
    assert "**Element e4**\ntoen_nu_vraag_weg want c6c nee" in player.screen_text


def test_a_question_that_changed_is_asked_and_not_compared() -> None:
    player = planned()
    asked_now = player.dialog.questions["c6c"]
    options = tuple(
        replace(option, id=f"{option.id}_nu") if option.id == "c6c_nee" else option
        for option in asked_now.options
    )
    nodes = tuple(
        replace(asked_now, options=options) if node.id == "c6c" else node
        for node in player.dialog.nodes
    )
    player.dialog = replace(player.dialog, nodes=nodes)
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    assert player.at == "c6c"
    player.taps(YES)
    assert "toen_nu_vraag_veranderd" in player.screen_text
    assert "toen_nu_toen want c6c nee" in player.screen_text


def test_nothing_of_it_is_lost_on_the_way_to_the_database() -> None:
    assert "c6c" in to_json(looks().walk)


def test_how_it_went_with_what_they_chose_stands_there() -> None:
    player = asked(STEP)
    player.says("niet gelukt want het regende")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps("knop_nog_niet")
    player.taps("knop_past_nog")
    player.taps(YES)
    _, shown = player.told
    assert "toen_nu_tussendoor\n– gekozen_stap Element e1 iemand regelt e1." in shown
    assert "ging_nog_niet\nging_niet_schreven want het regende" in shown


def test_words_without_a_button_stand_beside_then() -> None:
    player = looks()
    player.says("de buurvrouw zwaait naar ons vanaf het balkon")
    player.says("staat er niet bij")
    assert "toen_nu_toen want c6c nee\ntoen_nu_nu woorden_zonder_knop" in player.screen_text


def test_a_button_says_that_none_of_the_answers_fits() -> None:
    player = looks()
    player.says("de buurvrouw zwaait naar ons vanaf het balkon")
    player.taps("knop_geen_van_deze")
    assert "toen_nu_toen want c6c nee\ntoen_nu_nu woorden_zonder_knop" in player.screen_text


def test_words_of_then_are_not_quoted_as_those_of_now() -> None:
    player = looks()
    player.walk = replace(
        player.walk, notes={"c6c": "toen zei ik dit"}, typed={"c6c#toelichting": ((1, 15),)}
    )
    player.says("de buurvrouw zwaait naar ons vanaf het balkon")
    player.says("staat er niet bij")
    assert "de buurvrouw zwaait" in player.screen_text
    assert "toen zei ik dit" not in player.screen_text
    assert "toen_nu_minder" not in player.screen_text


def test_a_question_that_is_asked_anew_has_its_turns_again() -> None:
    player = planned()
    exchange = player.walk.exchange.counted(turn_mark("c6c"), turn_mark("c6c"))
    player.walk = replace(player.walk, exchange=exchange)
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.says("dat loopt heel anders nu")
    assert player.at == "c6c"


@pytest.mark.parametrize("said", ["we doen nu duos", "nu in duo's, elke week"])
def test_own_words_of_now_stand_beside_the_option(said: str) -> None:
    player = looks()
    player.says(said)
    player.taps(YES)
    assert f"toen_nu_schreef {said}" in player.screen_text
    player.taps("knop_neem_mee_toen_nu")
    player.taps("knop_neem_mee_tekst")
    assert f"toen_nu_schreef {said}" in "\n".join(player.told)


def test_words_that_were_typed_then_are_no_words_of_now() -> None:
    player = looks()
    player.walk = replace(
        player.walk, notes={"c6c": "dat was toen"}, typed={"c6c#toelichting": ((1, 12),)}
    )
    before = player.walk.before
    assert before is not None
    player.walk = replace(player.walk, before=replace(before, typed_until=1))
    player.taps(YES)
    assert "dat was toen" not in player.screen_text


def test_words_of_then_stand_with_then_once_another_option_is_chosen() -> None:
    player = looks()
    player.walk = replace(
        player.walk, notes={"c6c": "het loopt vast"}, typed={"c6c#toelichting": ((1, 14),)}
    )
    before = player.walk.before
    assert before is not None
    player.walk = replace(player.walk, before=replace(before, typed_until=1))
    player.taps(YES)
    assert "toen_nu_eerder het loopt vast" in player.screen_text
    player.taps("knop_neem_mee_toen_nu")
    player.taps("knop_neem_mee_tekst")
    page = "\n".join(player.told)
    assert page.count("het loopt vast") == 1
    assert "papier_erbij" not in page


def still_open() -> Player:
    """Somebody who wrote words at e4 without choosing a button, and looks again."""
    player = asked(STEP)
    player.walk = replace(
        player.walk,
        answers=answered(player.walk.answers, "c6c", SKIPPED),
        notes={"c6c": "de buurvrouw zwaait"},
        typed={"c6c#toelichting": ((1, 19),)},
    )
    player.taps("knop_gelukt")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    assert player.at == "c6c"
    return player


def test_what_was_still_open_is_asked_again_and_told_as_that() -> None:
    player = still_open()
    player.taps(YES)
    told = player.screen_text
    assert "**Element e4**\ntoen_nu_toen toen_nu_was_open\n" in told
    assert told.index("toen_nu_toen") < told.index("toen_nu_nu")


def test_what_stays_open_is_told_once() -> None:
    player = still_open()
    player.taps("Overslaan")
    assert player.screen_text.count("toen_nu_overgeslagen_namen Element e4") == 1
    player.command("checklist")
    assert player.screen_text.count("de buurvrouw zwaait") == 1


def test_a_step_that_went_half_is_told_with_its_element() -> None:
    player = planned()
    half = replace(player.walk.intentions.points[0], element="e4", outcome=HowItWent.HALF)
    player.has_chosen(replace(player.walk.intentions, points=(half,)), {})
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps("knop_nog_half")
    player.taps(YES)
    assert "toen_nu_gekozen_stap iemand regelt e1.\nging_half" in player.screen_text
    assert "toen_nu_tussendoor" not in player.screen_text


# Asked for at the list


LOOK = "nog eens kijken"


def test_what_was_planned_comes_when_they_ask_for_it() -> None:
    player = planned()
    player.command("checklist")
    player.says(LOOK)
    assert LOOK_AGAIN not in player.timers
    assert text(player) == "nogeens_een Element e4\nnogeens_bewaard"
    player.says("toe dan, ik heb 2 minuten")
    assert player.at == "c6c"
    player.taps(YES)
    assert player.walk.place.view is View.THEN_AND_NOW
    player.taps("Naar de checklist")
    player.says(LOOK)
    assert player.walk.place.view is View.THEN_AND_NOW


def test_soon_after_the_questions_it_is_offered_for_later() -> None:
    player = chose(STEP)
    player.command("checklist")
    player.says(LOOK)
    assert text(player) == "nogeens_aanbod"
    player.taps("knop_nogeens_ja")
    assert LOOK_AGAIN in player.timers


def test_after_some_weeks_they_can_look_at_once() -> None:
    player = chose(STEP)
    player.wait(15 * DAY)
    player.command("checklist")
    player.says(LOOK)
    then = player.walk.answered_on
    player.taps("knop_vraag_maar")
    player.taps(YES)
    assert player.walk.before is not None
    assert player.walk.before.answered == then
    assert "toen_nu_toen want c6c nee\ntoen_nu_nu want c6c ja" in player.screen_text


@pytest.mark.parametrize("said", ["vooruit, vraag maar", "toe dan, ik heb 2 minuten"])
def test_a_yes_in_other_words(said: str) -> None:
    player = planned()
    player.wait_for_timer(LOOK_AGAIN)
    player.says(said)
    assert player.at == "c6c"


@pytest.mark.parametrize("said", ["nog steeds zo", "hetzelfde, elke week iemand anders"])
def test_what_is_as_it_was_needs_no_button(said: str) -> None:
    player = looks()
    player.says(said)
    assert player.walk.place.view is View.THEN_AND_NOW
    assert player.walk.answers["c6c"] == chosen("c6c_nee")
    assert "toen_nu_beide" in player.screen_text
    assert ("toen_nu_schreef elke week iemand anders" in player.screen_text) is ("," in said)


def test_not_knowing_any_more_is_not_less() -> None:
    player = looks()
    before = player.walk.before
    assert before is not None
    stood = tuple(replace(one, status=Status.PARTLY) for one in before.stood)
    player.walk = replace(player.walk, before=replace(before, stood=stood))
    player.taps("Weet ik niet")
    assert "e4 is nog uit te zoeken" in player.screen_text
    assert "toen_nu_minder" not in player.screen_text
