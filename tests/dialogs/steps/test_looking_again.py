"""Once more, after six weeks: only what was missing or partly there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.days import day_of, in_words, later
from dialogs.pack.definition import Status
from dialogs.texts import Span, Text
from dialogs.walk.effects import SendCalendarDay
from dialogs.walk.intentions import LOOK_AGAIN, LOOK_TOGETHER, HowItWent, Intention, PointWording
from dialogs.walk.place import View
from dialogs.walk.state import example_mark
from tests.support.coming_back import DAY, OWN, STEP, asked, buttons, chose, is_over, point, text
from tests.support.looking_again import looks, planned
from tests.support.player import Player
from tests.support.watching import COACH, watchful

YES, PARTLY, NO = "Ja, altijd", "Soms wel", "Niemand let daarop"
DONE = "nogeens_al_gelukt iemand regelt e1."


def test_it_is_asked_for_and_says_when_it_comes() -> None:
    player = planned()
    today = day_of(player.events[-1].at)
    assert day_of(player.timers[LOOK_AGAIN]) == later(today, 42)
    assert f"nogeens_ja {in_words(later(today, 42))} tijd_10" in text(player)
    assert is_over(player)


def test_nobody_is_asked_who_does_not_want_it() -> None:
    player = asked(STEP)
    player.taps("knop_hoeft_niet")
    player.taps("knop_nogeens_nee")
    assert "nogeens_nee" in text(player)
    assert (player.timers, player.walk.before) == ({}, None)


def test_what_is_kept_of_then_is_nothing_that_was_typed() -> None:
    player = planned()
    before = player.walk.before
    assert before is not None
    kept = {one.element: (one.status, one.because) for one in before.stood}
    assert kept["e4"] == (Status.MISSING, "want c6c nee")
    assert "Een lange tafel" not in str(before)


def test_the_message_says_how_much_it_asks() -> None:
    player = planned()
    player.wait_for_timer(LOOK_AGAIN)
    assert player.told == [f"nogeens_zes_weken\n{DONE}\nnogeens_een Element e4\nnogeens_bewaard"]
    assert buttons(player) == ["knop_vraag_maar", "knop_nu_niet"]


def test_a_late_one_says_on_which_day_it_was_asked_for() -> None:
    player = planned()
    then = in_words(day_of(player.events[-1].at))
    player.wait_for_timer(LOOK_AGAIN, late=7 * DAY)
    assert player.told == [
        f"nogeens_op_dag {then}\n{DONE}\nnogeens_een Element e4\nnogeens_bewaard"
    ]


def test_not_now_leaves_the_way_in() -> None:
    player = planned()
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_nu_niet")
    assert text(player).endswith("nogeens_nu_niet")
    assert not player.timers
    player.taps("knop_vraag_maar")
    assert player.at == "c6c"


def test_only_what_was_missing_is_asked_and_not_with_its_old_answer() -> None:
    player = looks()
    assert player.told == ["nogeens_begin\n\nVraag c6c"]
    assert "Zo laten" not in player.labels
    assert "Terug" not in player.labels
    player.taps(YES)
    assert player.walk.place.view is View.THEN_AND_NOW
    assert "Vraag" not in player.screen_text


def again(text: str) -> Player:
    """Somebody who looks again, in a pack that has these words for c6c."""
    player = planned()
    asked_now = replace(player.dialog.questions["c6c"], again=Text(((Span(text),),)))
    nodes = tuple(asked_now if one.id == "c6c" else one for one in player.dialog.nodes)
    player.dialog = replace(player.dialog, nodes=nodes)
    player.wait_for_timer(LOOK_AGAIN)
    return player


def test_a_question_is_put_without_its_scene_below_what_they_wrote_then() -> None:
    player = again("En nu?")
    key = {"c6c": "wij horen het later"}
    player.walk = replace(player.walk, notes=key, typed={"c6c#toelichting": ((1, 19),)})
    player.taps("knop_vraag_maar")
    assert player.told == [
        "nogeens_begin\n\nnogeens_toen wij horen het later\n"
        "nogeens_koos_erbij Niemand let daarop\nEn nu?"
    ]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("het gaat weer goed met hem", "nogeens_erbij_goed"),
        ("hij is nog bang", "nogeens_erbij"),
        ("de kachel doet het nu. maar hij is nog steeds bang", "nogeens_erbij_deels"),
        ("overslaan", ""),
    ],
)
def test_how_somebody_is_now_is_asked_before_the_question_itself(said: str, key: str) -> None:
    player = again("En nu?")
    note = "een jongen is bang"
    player.walk = replace(
        player.walk, notes={"c6c": note}, typed={"c6c#toelichting": ((1, len(note)),)}
    )
    player.taps("knop_vraag_maar")
    assert player.told[-1].endswith(f"nogeens_toen {note}\nnogeens_hoe_dat_nu")
    player.says(said)
    heard = f"{key} {said}\n\n" if key else ""
    assert player.told[-1] == f"{heard}nogeens_koos Niemand let daarop\nEn nu?"
    player.taps(NO)
    assert player.walk.place.view is View.THEN_AND_NOW


def test_a_scene_that_was_not_theirs_does_not_come_back() -> None:
    player = planned()
    exchange = player.walk.exchange.counted(example_mark("c6c"))
    player.walk = replace(player.walk, exchange=exchange)
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    assert player.told == [
        "nogeens_begin\n\nnogeens_koos Niemand let daarop\nnogeens_hoe_nu Element e4"
    ]
    assert "Uitleg" not in player.labels
    player.says("wat bedoel je")
    assert "Vraag c6c" not in player.screen_text


def test_what_was_told_comes_first_and_the_next_step_builds_on_it() -> None:
    player = asked(replace(STEP, element="e4"))
    player.taps("knop_gelukt")
    player.says("een jongen viel stil toen de rest lachte")
    assert "vervolg_goed_gezien\nvervolg_gehoord" in player.told[-1]
    assert "vervolg_verder volgende_stap_apart" in player.told[-1]
    player.says("ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps(NO)
    assert "toen_nu_stap volgende_stap_apart_nog" in player.screen_text, "nobody is forgotten"


def test_that_somebody_is_well_again_is_no_progress_where_the_question_was_passed_over() -> None:
    player = asked(replace(STEP, element="e4"))
    player.taps("knop_gelukt")
    player.says("een jongen viel stil toen de rest lachte")
    player.says("ja")
    player.dialog = again("En nu?").dialog
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.says("het gaat weer goed met hem")
    player.taps("Overslaan")
    shown = player.screen_text
    assert "toen_nu_stap_gedaan Element e4" in shown
    assert "toen_nu_verder" not in shown
    assert "toen_nu_vraag_erna En nu?" in shown, "not the one that they answered"
    assert "toen_nu_stap volgende_stap_afspreken" in shown, "he was asked already"


def test_what_people_did_together_is_to_be_done_again() -> None:
    player = asked(replace(STEP, element="e4"))
    player.taps("knop_gelukt")
    player.says("ze kookten samen, veel gelachen")
    assert "vervolg_wat_fijn\nvervolg_gehoord" in player.told[-1]
    assert "vervolg_verder volgende_stap_nog_eens" in player.told[-1]


def test_what_somebody_said_they_mind_is_asked_about_later() -> None:
    player = asked(replace(STEP, element="e4"))
    player.taps("knop_gelukt")
    player.says("een meisje zei dat ze het niet fijn vindt als er gelachen wordt")
    assert "vervolg_goed_gezegd\nvervolg_gehoord" in player.told[-1]
    assert "vervolg_verder volgende_stap_terug" in player.told[-1]


def test_a_step_that_they_left_for_a_sentence_of_their_own_does_not_come_back() -> None:
    own = replace(OWN, element="e4")
    player = asked(own)
    player.taps("knop_gelukt")
    player.says("de stoelen stonden in een kring")
    assert "regelt e4" not in text(player)
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps(NO)
    assert "toen_nu_stap" not in player.screen_text


def test_after_their_own_sentence_the_next_step_is_of_another_point() -> None:
    player = chose(replace(OWN, element="e4"))
    chosen = replace(player.walk.intentions, own_word={"e1": Status.PARTLY})
    player.walk = replace(player.walk, intentions=chosen)
    player.wait_for_timer(LOOK_TOGETHER)
    player.taps("knop_gelukt")
    player.says("de stoelen stonden in een kring")
    assert "vervolg_verder_bij Element e1 iemand regelt e1." in player.told[-1]


def test_who_wanders_off_goes_on_where_they_were() -> None:
    player = looks()
    player.command("checklist")
    assert "want c6c nee" in player.screen_text, "the old answer stands until there is a new one"
    player.command("verder")
    assert player.at == "c6c"
    player.taps(YES)
    assert player.walk.place.view is View.THEN_AND_NOW


def test_it_is_the_last_that_comes() -> None:
    player = looks()
    player.taps(YES)
    assert not player.timers
    player.taps("Naar de checklist")
    assert player.walk.place.view is View.CHECKLIST


def test_who_began_anew_is_pointed_to_the_new_list() -> None:
    player = planned()
    player.fires_anew(LOOK_AGAIN)
    assert player.told == ["nogeens_zes_weken\nnogeens_opnieuw_begonnen"]
    assert is_over(player)


@pytest.mark.parametrize("typed", ["knop_vraag_maar", "ja"])
def test_yes_may_be_typed(typed: str) -> None:
    player = planned()
    player.wait_for_timer(LOOK_AGAIN)
    player.says(typed)
    assert player.at == "c6c"


def test_nothing_comes_after_something_serious() -> None:
    player = planned()
    player.dialog = watchful(player.dialog)
    player.says(COACH)
    assert (player.timers, player.walk.before) == ({}, None)


def test_a_second_round_offers_no_second_look() -> None:
    player = asked(STEP)
    player.taps("knop_later")
    player.taps("knop_over_een_maand")
    player.taps("knop_nogeens_ja")
    assert set(player.timers) == {LOOK_TOGETHER, LOOK_AGAIN}
    player.wait_for_timer(LOOK_TOGETHER)
    player.taps("knop_hoeft_niet")
    assert "nogeens_aanbod" not in text(player)


def test_a_step_is_not_told_as_open_unasked() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_laat_zo")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    assert text(player) == "nogeens_stap iemand regelt e1.\nnogeens_stap_nu"
    player.says("mijn collega doet het nu ook")
    player.taps("knop_gelukt")
    assert (point(player).outcome, point(player).said) == (
        HowItWent.DONE,
        "mijn collega doet het nu ook",
    )
    assert player.walk.place.view is View.QUESTION


@pytest.mark.parametrize(
    ("tapped", "said", "now"),
    [
        ("knop_past_nog", "nogeens_past\n", STEP),
        ("knop_past_dag", "nogeens_past_dag", STEP),
        ("knop_past_niet", "nogeens_past_niet", replace(STEP, outcome=HowItWent.DROPPED)),
        (
            "knop_kleiner",
            "vervolg_is_de_stap samen eten",
            replace(STEP, wording=PointWording.OWN, text="samen eten"),
        ),
    ],
)
def test_of_a_step_that_nothing_came_of_it_is_asked_whether_it_still_fits(
    tapped: str, said: str, now: Intention
) -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_laat_zo")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    assert "nogeens_eerst_bij Element e1" in player.told[0], "which one it asks about"
    player.taps("knop_vraag_maar")
    player.taps("knop_nog_niet")
    assert text(player) == "nogeens_stap iemand regelt e1.\n\nnogeens_past_nog"
    player.taps(tapped)
    if tapped == "knop_kleiner":
        player.says("samen eten")
    assert point(player) == replace(now, outcome=now.outcome or HowItWent.NOT_YET)
    assert player.told[-1].startswith(said)
    assert bool(player.walk.intentions.day) is (tapped == "knop_past_dag")
    assert player.walk.place.view is View.QUESTION


def test_a_day_on_which_no_message_comes_can_go_into_a_calendar() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_laat_zo")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    player.taps("knop_nog_niet")
    player.taps("knop_past_dag")
    while player.walk.place.view is View.QUESTION:
        player.taps("Overslaan")
    player.taps("knop_neem_mee_agenda")
    assert any(isinstance(one, SendCalendarDay) for one in player.effects)


@pytest.mark.parametrize(
    ("said", "told"),
    [("gelukt", "de helft hangt"), ("het is gelukt. alles hangt, is dat genoeg?", "alles hangt")],
)
def test_what_was_half_done_is_asked_first(said: str, told: str) -> None:
    player = asked(STEP)
    player.taps("knop_half")
    player.says("de helft hangt")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    asks = "nogeens_half iemand regelt e1.\nnogeens_half_schreef de helft hangt\nnogeens_half_nu"
    assert text(player) == asks
    player.says(said)
    assert (point(player).outcome, point(player).said) == (HowItWent.DONE, told)
    assert player.walk.place.view is View.QUESTION


def test_why_nothing_came_of_it_is_not_how_it_went_once_it_is_done() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.says("de zaal was dicht")
    player.taps("knop_nogeens_ja")
    player.wait_for_timer(LOOK_AGAIN)
    player.taps("knop_vraag_maar")
    assert "de zaal was dicht" in text(player)
    player.says("zei ik net, het is gelukt")
    assert (point(player).outcome, point(player).said) == (HowItWent.DONE, "")
