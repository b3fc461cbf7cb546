"""'Herinner me over 6 weken', typed at the list: on which day, at what hour, and then it comes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.days import day_of, in_words, later, moment, next_workday
from dialogs.walk.intentions import LOOK_TOGETHER, Intentions
from tests.support.at import done
from tests.support.coming_back import DAY, STEP, asked, buttons, chose, is_over, text
from tests.support.player import Player
from tests.support.watching import COACH, watchful


def at_list() -> Player:
    """Somebody who is done, and sees the list."""
    return done()


def planned(player: Player) -> tuple[str, int]:
    return player.walk.intentions.day, player.walk.intentions.hour


def test_a_day_in_words() -> None:
    player = at_list()
    today = day_of(player.clock)
    player.says("herinner me over 5 weken")
    day = next_workday(later(today, 35))
    assert player.told == [f"herinner_dag {in_words(day)}"]
    player.taps("knop_om_16")
    assert planned(player) == (day.isoformat(), 16)
    assert player.timers == {LOOK_TOGETHER: pytest.approx(moment(day, 16))}
    assert text(player) == f"vervolg_dan_schrijf_ik {in_words(day)} tijd_16"
    player.wait_for_timer(LOOK_TOGETHER)
    assert player.told == ["vervolg_vandaag\nvervolg_zonder_punten"]


def test_after_an_evening_it_comes_on_the_workday_after() -> None:
    player = at_list()
    evening = next_workday(later(day_of(player.clock), 7))
    player.says(f"herinner me {in_words(evening)} na de training")
    day = next_workday(later(evening, 1))
    assert player.told == [f"herinner_daarna {in_words(day)}"]
    player.taps("knop_om_10")
    assert planned(player) == (day.isoformat(), 10)


def test_after_a_feast_there_is_a_button_for_each_day_that_it_may_be() -> None:
    player = at_list()
    player.says("herinner me na de kerst")
    assert text(player) == "kiezen_dag_na"
    first, second, _ = buttons(player)
    player.taps(second)
    assert text(player) == f"herinner_dag {second}"
    player.taps("knop_om_10")
    assert in_words(day_of(player.timers[LOOK_TOGETHER])) == second != first


def test_without_a_day_it_asks_for_one() -> None:
    player = at_list()
    player.says("kun je me herinneren")
    assert player.told == ["herinner_welke_dag"]
    player.says("blauw")
    assert player.told == ["kiezen_dag_niet"]
    player.says("over 3 weken")
    assert player.told[0].startswith("herinner_dag")
    player.says("knop_om_10")
    assert LOOK_TOGETHER in player.timers


def test_it_may_be_called_off() -> None:
    player = at_list()
    player.says("herinner me over 6 weken")
    player.taps("knop_herinner_niet")
    assert (text(player), player.timers) == ("herinner_toch_niet", {})
    assert is_over(player)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("herinner me over 3 jaar", "kiezen_dag_ver"),
        ("herinner me vandaag", "kiezen_dag_voorbij"),
    ],
)
def test_a_day_that_can_not_be(when: str, said: str) -> None:
    player = at_list()
    player.says(when)
    assert player.told == [said]


def test_it_replaces_another_message_and_says_so() -> None:
    player = chose(STEP)
    before = in_words(day_of(player.timers[LOOK_TOGETHER]))
    player.says("herinner me over 6 weken")
    assert player.told[0].startswith(f"herinner_verzetten {before} ")
    player.taps("knop_om_10")
    assert len(player.timers) == 1
    player.wait_for_timer(LOOK_TOGETHER)
    assert "Element e1" in player.told[0]


def test_two_messages_are_enough() -> None:
    player = asked(STEP)
    intentions = replace(player.walk.intentions, sent=2)
    player.has_chosen(intentions, {})
    player.says("herinner me over 6 weken")
    assert player.told == ["herinner_vol"]


def test_not_after_something_serious() -> None:
    player = at_list()
    player.dialog = watchful(player.dialog)
    player.says(COACH)
    player.command("checklist")
    player.says("herinner me over 6 weken")
    assert player.told[0].startswith("In dit gesprek stuur ik geen berichten uit mezelf.")


def test_no_messages_any_more_in_other_words() -> None:
    player = chose(STEP)
    player.says("stuur me maar geen berichten meer hoor")
    assert (player.told, player.timers) == (["geen_berichten"], {})


def test_nothing_is_chosen_by_it() -> None:
    player = at_list()
    player.says("herinner me over 6 weken")
    assert player.walk.intentions == Intentions()


@pytest.mark.parametrize(
    ("typed", "hour"), [("16 uur", 16), ("om 10 uur graag", 10), ("vier uur", 16), ("10.00", 10)]
)
def test_the_hour_may_be_typed(typed: str, hour: int) -> None:
    player = at_list()
    player.says("herinner me over 6 weken")
    player.says(typed)
    assert planned(player)[1] == hour


def test_a_button_that_was_there_for_weeks_plans_nothing_in_the_past() -> None:
    player = at_list()
    player.says("herinner me over 2 weken")
    player.wait(30 * DAY)
    player.taps("knop_om_10")
    assert (text(player), player.timers) == ("kiezen_dag_voorbij", {})


def test_a_message_may_be_asked_for_by_its_day() -> None:
    player = at_list()
    day = next_workday(later(day_of(player.clock), 9))
    player.says(f"stuur me {in_words(day)} een berichtje")
    assert player.told == [f"herinner_dag {in_words(day)}"]
