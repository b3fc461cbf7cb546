"""On the day that they chose the bot asks how it went: what follows each answer, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.days import day_of, in_words, later, moment, next_workday
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.walk.intentions import (
    LOOK_AGAIN,
    LOOK_TOGETHER,
    HowItWent,
    Intention,
)
from tests.support.at import at
from tests.support.coming_back import (
    ASKED,
    DAY,
    LOOSE,
    OPEN,
    OWN,
    STEP,
    asked,
    buttons,
    chose,
    is_over,
    point,
    text,
)
from tests.support.player import Player

# The message


@pytest.mark.parametrize(
    ("chosen", "said", "question"),
    [
        (STEP, "vervolg_stap Element e1 iemand regelt e1.", "hoe_ging_het"),
        (OWN, "vervolg_zin we eten door elkaar", "hoe_ging_het"),
        (OPEN, "vervolg_open Element e4", "hoe_ging_het_open"),
        (LOOSE, "vervolg_zin taart halen", "hoe_ging_het"),
    ],
)
def test_it_says_what_was_asked_and_chosen(chosen: Intention, said: str, question: str) -> None:
    player = asked(chosen)
    (told,) = player.told
    today = "vervolg_vandaag_samen"
    assert told == f"vervolg_vandaag\n{said}\n\n{today}\n\n{question}\n\nniet_reageren_mag"
    assert player.walk.intentions.sent == 1
    assert buttons(player) == [
        *("knop_gelukt", "knop_half", "knop_nog_niet", "knop_later", "knop_hoeft_niet"),
        "knop_geen_berichten",
    ]


def test_all_of_that_day_come_in_one_message() -> None:
    player = asked(STEP, OWN, OPEN)
    (told,) = player.told
    assert told.split("\n\n")[:2] == [
        "vervolg_vandaag\nvervolg_meer\nvervolg_meer_stap 1 Element e1 iemand regelt e1.\n"
        "vervolg_meer_stap 2 Element e3 ‘we eten door elkaar’\nvervolg_meer_open 3 Element e4",
        "vervolg_vandaag_samen",
    ]
    assert "hoe_ging_het_met 1 Element e1" in told
    player.taps("knop_hoeft_niet")
    assert "vervolg_vandaag_samen" not in text(player), "they have answered"
    assert "hoe_ging_het_met 2 Element e3" in text(player)
    player.taps("knop_gelukt")
    assert "vervolg_wat_hielp\n\nhoe_ging_het_met 3 Element e4" in text(player)
    assert len([m for m in player.messages if m.follow_up]) == 1


def test_without_points_it_only_points_to_the_list() -> None:
    player = asked()
    assert player.told == ["vervolg_vandaag\nvervolg_zonder_punten"]
    assert is_over(player)


def test_what_was_ticked_off_already_is_not_asked() -> None:
    player = asked(replace(STEP, outcome=HowItWent.DONE, done_on="2023-11-20"))
    assert player.told == ["vervolg_vandaag\nvervolg_alles_gedaan"]


def test_an_element_that_the_pack_lost_is_told_by_its_own_words() -> None:
    player = asked(replace(STEP, element="weg"))
    assert "vervolg_zin iemand regelt e1." in player.told[0]


def test_no_answer_is_an_answer() -> None:
    player = asked(STEP)
    assert LOOK_TOGETHER not in player.timers
    assert not player.timers


# When


def test_a_late_message_says_for_which_day_it_was() -> None:
    player = chose(STEP)
    player.wait_for_timer(LOOK_TOGETHER, late=DAY)
    planned = in_words(later(day_of(player.events[-1].at), -1))
    assert player.told[0].startswith(f"vervolg_te_laat {planned}\n")


def test_later_that_day_is_still_that_day() -> None:
    player = chose(STEP)
    player.wait_for_timer(LOOK_TOGETHER, late=DAY / 4)
    assert player.told[0].startswith("vervolg_vandaag\n")


def test_a_late_message_waits_for_a_weekday_and_their_hour() -> None:
    player = chose(STEP, hour=16)
    planned = player.timers[LOOK_TOGETHER]
    until_saturday = 5 - day_of(planned).weekday()
    player.wait_for_timer(LOOK_TOGETHER, late=until_saturday * DAY)
    assert player.told == []
    again = player.timers[LOOK_TOGETHER]
    assert (day_of(again).weekday(), again) == (0, moment(day_of(again), 16))
    player.wait_for_timer(LOOK_TOGETHER)
    assert player.told[0].startswith("vervolg_te_laat")


def test_a_day_in_a_weekend_comes_on_the_monday_after() -> None:
    player = chose(STEP)
    day = day_of(player.timers[LOOK_TOGETHER])
    sunday = later(day, 6 - day.weekday())
    chosen = replace(player.walk.intentions, day=sunday.isoformat())
    player.has_chosen(chosen, {LOOK_TOGETHER: moment(later(sunday, 1), 10)})
    player.wait_for_timer(LOOK_TOGETHER)
    assert player.told[0].startswith("vervolg_vandaag\n")
    assert "vervolg_vandaag_samen" not in player.told[0], "that was yesterday"


def test_a_clock_that_was_ahead_does_no_harm() -> None:
    """Its timers are made due at once when it is put right; the day itself isn't."""
    player = chose(STEP)
    planned = player.timers[LOOK_TOGETHER]
    player.fires(LOOK_TOGETHER)
    assert player.told == []
    assert player.timers == {LOOK_TOGETHER: pytest.approx(planned)}


def test_a_day_beyond_a_year_is_given_up() -> None:
    player = chose(STEP, days=500)
    player.fires(LOOK_TOGETHER)
    assert (player.told, player.timers) == ([], {})


def test_goodbye_is_until_the_message() -> None:
    player = chose(STEP)
    player.command("stop")
    day = in_words(day_of(player.timers[LOOK_TOGETHER]))
    assert player.told == [f"klaar_tot {day} tijd_10"]


# What follows


def test_gelukt_is_ticked_off_with_its_day_and_what_helped() -> None:
    player = asked(STEP)
    player.taps("knop_gelukt")
    today = day_of(player.events[-1].at)
    done = f"{ASKED}\nging_gelukt {in_words(today)}"
    assert text(player) == f"{done}\n\nvervolg_wat_hielp\n\nnogeens_aanbod"
    player.says("we deden het met zijn tweeën")
    assert point(player) == replace(
        STEP,
        outcome=HowItWent.DONE,
        done_on=today.isoformat(),
        said="we deden het met zijn tweeën",
    )
    heard = "vervolg_gelukt_fijn\nvervolg_gehoord we deden het met zijn tweeën"
    assert player.told == [heard], "asked once"
    assert player.walk.answers == asked(STEP).walk.answers, "the list is what they answered"
    player.says("ja")
    assert LOOK_AGAIN in player.timers


def test_half_keeps_what_they_say_about_it() -> None:
    player = asked(STEP)
    player.taps("knop_half")
    assert text(player).endswith("ging_half\n\nvervolg_welk_deel\n\nnogeens_aanbod")
    player.says("alleen de eerste keer")
    assert (point(player).outcome, point(player).said) == (HowItWent.HALF, "alleen de eerste keer")


@pytest.mark.parametrize("tapped", [("knop_half",), ("knop_nog_niet", "knop_te_groot")])
def test_a_name_is_pointed_out(tapped: tuple[str, ...]) -> None:
    player = asked(STEP)
    player.dialog = replace(player.dialog, known=Known(first_names=Phrases(["Fatima"])))
    for button in tapped:
        player.taps(button)
    message = player.says("samen met Fatima gekookt")
    assert "vervolg_naam samen met naam_wordt_name gekookt" in player.told[-1]
    player.edits(message, "samen met een buurvrouw gekookt")
    assert "vervolg_naam" not in player.told[-1]


def test_not_yet_because_something_came_in_between() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.taps("knop_iets_tussen")
    assert "vervolg_nieuwe_dag" in text(player)
    player.taps("knop_laat_zo")
    assert point(player).outcome is HowItWent.NOT_YET


def test_who_says_there_was_no_time_has_said_why() -> None:
    player = asked(STEP)
    player.says("nog geen tijd gehad")
    assert (point(player).outcome, point(player).said) == (HowItWent.NOT_YET, "nog geen tijd gehad")
    assert "ging_nog_niet\nging_niet_schreven nog geen tijd gehad" in text(player)
    assert text(player).endswith("vervolg_nieuwe_dag")
    player.taps("knop_op_een_dag")
    player.says("na de kerst")
    assert text(player) == "kiezen_dag_na", "it is asked which"
    after = buttons(player)[:2]
    day = in_words(next_workday(later(day_of(player.clock), 7)))
    player.says("over een week")
    assert text(player) == f"vervolg_nog_voor {day} de kerst", "it isn't what they said first"
    assert buttons(player) == [day, *after, "knop_laat_zo"]
    assert LOOK_TOGETHER not in player.timers, "nothing is promised for a day they didn't want"
    player.taps(after[0])
    assert in_words(day_of(player.timers[LOOK_TOGETHER])) == after[0]


def test_who_is_to_look_again_is_told_that_an_open_step_comes_back_then() -> None:
    player = asked(STEP)
    player.taps("knop_later")
    player.taps("knop_over_twee_weken")
    player.taps("knop_nogeens_ja")
    look = in_words(day_of(player.timers[LOOK_AGAIN]))
    player.wait_for_timer(LOOK_TOGETHER)
    assert player.told[0].endswith(f"niet_reageren_nogeens {look}")
    player.wait_for_timer(LOOK_AGAIN)
    assert "nogeens_eerst_bij" in player.told[0]


def test_a_correction_counts_and_so_does_the_yes_beside_it() -> None:
    player = asked(STEP, OWN)
    player.says("1 het is gelukt, 2 het is gelukt")
    assert text(player).endswith("nogeens_aanbod_kort")
    player.says("wacht nee 2 niet gelukt eigenlijk. ga morgen langs. en 6 wkn is prima")
    assert [point(player, n).outcome for n in range(2)] == [HowItWent.DONE, HowItWent.NOT_YET]
    assert point(player, 1).said == "ga morgen langs"
    assert player.walk.intentions.look


def test_what_is_left_open_about_a_point_keeps_nothing_from_the_next() -> None:
    player = asked(STEP, OWN, OPEN)
    player.taps("knop_half")
    assert text(player).endswith("vervolg_welk_deel\n\nhoe_ging_het_met 2 Element e3")
    player.taps("knop_nog_niet")
    assert text(player).endswith("vervolg_waarom_niet"), "one question with buttons at a time"
    assert buttons(player) == ["knop_te_groot", "knop_iets_tussen", "knop_laat_zo"]
    player.taps("knop_laat_zo")
    assert text(player).endswith("hoe_ging_het_met 3 Element e4")
    player.says("het is gelukt")
    outcomes = [point(player, number).outcome for number in range(3)]
    assert outcomes == [HowItWent.HALF, HowItWent.NOT_YET, HowItWent.DONE]
    player.taps("knop_nogeens_ja")
    assert player.walk.intentions.look


def test_words_below_two_questions_are_about_the_point_that_was_told() -> None:
    player = asked(STEP, OWN)
    player.taps("knop_half")
    player.says("alleen de eerste keer")
    assert (point(player).said, point(player, 1).said) == ("alleen de eerste keer", "")
    assert "hoe_ging_het_met 2 Element e3" in player.told[-1]


def test_why_not_may_be_typed() -> None:
    player = asked(STEP)
    player.taps("knop_nog_niet")
    player.says("de zaal was dicht")
    assert (point(player).outcome, point(player).said) == (HowItWent.NOT_YET, "de zaal was dicht")


def test_another_outcome_in_place_of_why_not_is_asked_about_and_no_reason() -> None:
    player = asked(STEP, OWN)
    player.taps("knop_nog_niet")
    player.says("het is gelukt")
    assert text(player).endswith("hoe_ging_het_met 1 Element e1")
    assert (point(player).outcome, point(player).said) == (HowItWent.NOT_YET, "")
    assert point(player, 1).outcome is None


def test_later_gives_a_second_message_which_is_the_last() -> None:
    player = asked(STEP, hour=16)
    player.taps("knop_later")
    player.taps("knop_over_twee_weken")
    day = next_workday(later(day_of(player.events[-1].at), 14))
    assert player.timers == {LOOK_TOGETHER: pytest.approx(moment(day, 16))}
    assert f"ging_later_dag {in_words(day)}" in text(player)
    assert text(player).endswith(f"vervolg_kijken_dan {in_words(day)} tijd_16\n\nnogeens_aanbod")
    player.taps("knop_nogeens_ja")
    look = in_words(day_of(player.timers[LOOK_AGAIN]))
    assert text(player).endswith(f"nogeens_ja_ook {in_words(day)} {look} tijd_16"), "both stay"
    player.wait_for_timer(LOOK_TOGETHER)
    again = ASKED.replace("vervolg_vandaag", "vervolg_vandaag_weer")
    assert player.told[0].startswith(f"{again}\n\nvervolg_vandaag_samen\n\nhoe_ging_het")
    player.taps("knop_later")
    assert "vervolg_niet_meer" in text(player)
    assert point(player).outcome is HowItWent.LATER
    assert set(player.timers) == {LOOK_AGAIN}


def test_the_second_message_is_only_about_what_was_to_come_later() -> None:
    player = asked(STEP, OWN)
    player.taps("knop_later")
    player.taps("knop_over_een_maand")
    player.wait_for_timer(LOOK_TOGETHER)
    assert "e3" not in player.told[0], "no answer was an answer"


def test_two_points_that_come_later_come_on_one_day() -> None:
    player = asked(STEP, OWN)
    player.taps("knop_later")
    player.taps("knop_over_een_maand")
    player.taps("knop_later")
    assert "knop_over_een_maand" not in player.labels
    player.wait_for_timer(LOOK_TOGETHER)
    assert "vervolg_meer_stap 2 Element e3 ‘we eten door elkaar’" in player.told[0]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("blauw", "kiezen_dag_niet"),
        ("1 november 2023", "kiezen_dag_voorbij"),
        ("over 20 maanden", "kiezen_dag_ver"),
    ],
)
def test_a_day_that_can_not_be(typed: str, said: str) -> None:
    player = asked(STEP)
    player.taps("knop_later")
    player.taps("knop_op_een_dag")
    player.says(typed)
    assert said in player.told[-1]
    player.says("over 3 weken")
    assert LOOK_TOGETHER in player.timers


def test_what_is_not_needed_any_more_is_over() -> None:
    player = asked(STEP)
    player.taps("knop_hoeft_niet")
    assert point(player).outcome is HowItWent.DROPPED
    assert not player.timers


# No more


def test_no_more_messages() -> None:
    player = asked(STEP)
    player.taps("knop_geen_berichten")
    assert text(player).endswith("geen_berichten")
    assert is_over(player)


@pytest.mark.parametrize("words", ["geen berichten meer", "Geen berichten meer!"])
def test_no_more_messages_in_words(words: str) -> None:
    player = chose(STEP)
    player.says(words)
    assert (player.told, player.timers) == (["geen_berichten"], {})
    player.says(words)
    assert player.told == ["geen_berichten_gepland"]


# In the middle of something else


def busy() -> Player:
    """Somebody who chose halfway, and has a question before them when the message comes."""
    player = chose(STEP, player=at("c6c"))
    player.wait_for_timer(LOOK_TOGETHER)
    return player


def test_a_second_day_with_nothing_left_to_tell_asks_to_look_once_more() -> None:
    player = asked(STEP)
    player.taps("knop_gelukt")
    player.taps("knop_nogeens_nee")
    player.says("vraag het me toch over zes weken")
    player.taps("knop_om_10")
    player.wait_for_timer(LOOK_TOGETHER)
    assert player.told[0].startswith("vervolg_vandaag\n")
    assert buttons(player) == ["knop_vraag_maar", "knop_nu_niet"]
    player.taps("knop_vraag_maar")
    assert player.walk.before is not None
    assert player.walk.before.looking
