"""Someone walks off, and comes back, or doesn't."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.pack.answers import written
from dialogs.steps.reminders import BREAK, DAY, TIMER
from dialogs.walk.effects import CancelTimer, SendMessage, SetTimer
from dialogs.walk.events import KINDS_SENT
from dialogs.walk.place import View
from dialogs.walk.state import Silence, Walk
from tests.support.at import at, done
from tests.support.player import Player, lasting
from tests.support.small_dialog import SMALL

KEPT = 60
"""Days that the small dialog says an unfinished walk is kept."""
HOUR = 3600.0


def left_alone(player: Player, days: float) -> list[str]:
    """What the bot says by itself in these days of silence."""
    until = player.events[-1].at + days * DAY
    said: list[str] = []
    while player.timers and min(player.timers.values()) <= until:
        player.wait_for_timer(TIMER)
        said += player.told
    player.clock = until
    return said


def days_silent(player: Player) -> float:
    return (player.clock - player.walk.seen_at) / DAY


def keeping(days: int) -> Player:
    """Someone who just began, with a bot that keeps unfinished walks this long."""
    player = Player(replace(SMALL, facts={**SMALL.facts, "dagen": str(days)}))
    player.command("start")
    return player


# One reminder


def test_after_a_day_comes_one_reminder_with_the_question() -> None:
    player = at("a9c")
    seen = player.walk.seen_at
    player.wait_for_timer(TIMER)
    assert player.told == ["herinnering\n\ndeel_kop 3 5 Koken\n\nVraag a9c"]
    assert player.events[-1].at == pytest.approx(seen + DAY, abs=60.0)
    assert len(player.live) == 1
    player.taps("Soms wel")
    assert player.at == "y4c"


def test_one_timer_is_set_once_and_not_moved_at_every_answer() -> None:
    player = at("q0o")
    assert sum(isinstance(effect, SetTimer) for effect in player.effects) == 1


def test_a_timer_that_comes_early_waits_for_the_rest() -> None:
    player = at("a9c")
    player.wait(20 * HOUR)
    player.taps("Soms wel")
    answered = player.walk.seen_at
    player.wait_for_timer(TIMER)
    assert player.told == []
    assert player.timers == {TIMER: answered + DAY}
    before = player.walk
    assert player.at == "y4c"
    player.wait_for_timer(TIMER)
    assert player.told[0].startswith("herinnering")
    assert before.seen_at == player.walk.seen_at == answered, "nobody was there"


def test_a_reminder_may_be_late() -> None:
    """At night it waits for the morning."""
    player = at("a9c")
    player.wait_for_timer(TIMER, late=11 * HOUR)
    assert player.told[0].startswith("herinnering")


def test_no_second_reminder_comes_by_itself() -> None:
    assert [said.split()[0] for said in left_alone(at("a9c"), 400)] == ["herinnering", "bijna_weg"]


@pytest.mark.parametrize(
    "goes_on",
    [
        lambda player: player.taps("Soms wel"),
        lambda player: player.says("soms"),
        lambda player: player.command("verder"),
        lambda player: player.says("iets heel anders"),
        lambda player: player.edits(1, "Iets anders"),
    ],
)
def test_who_goes_on_is_reminded_again(goes_on: Callable[[Player], object]) -> None:
    player = at("a9c")
    assert len(left_alone(player, 3)) == 1
    goes_on(player)
    assert player.walk.silence is Silence.REMIND
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


LOOKING: dict[str, Callable[[Player], object]] = {
    "/help": lambda player: player.command("help"),
    "/checklist": lambda player: player.command("checklist"),
    "/antwoorden": lambda player: player.command("antwoorden"),
    "/mijngegevens": lambda player: player.command("mijngegevens"),
    "/wis": lambda player: player.command("wis"),
    "/start": lambda player: player.command("start"),
    "/dans": lambda player: player.command("dans"),
    "a reaction": lambda player: player.sends("reactie"),
}
"""What isn't going on: no question is answered, and none is asked for."""


@pytest.mark.parametrize("look", LOOKING)
@pytest.mark.parametrize("stopped", [False, True])
def test_who_only_looks_around_is_not_reminded_again(look: str, stopped: bool) -> None:
    player = at("a9c")
    if stopped:
        player.command("stop")
    else:
        assert len(left_alone(player, 3)) == 1
    LOOKING[look](player)
    assert [said.split()[0] for said in left_alone(player, 400)] == ["bijna_weg"]


@pytest.mark.parametrize("look", ["/checklist", "/antwoorden", "/start"])
def test_who_goes_on_from_there_is_reminded(look: str) -> None:
    player = at("a9c")
    player.command("stop")
    LOOKING[look](player)
    player.taps("go_on")
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


def test_looking_around_after_the_warning_puts_it_off() -> None:
    """The walk is kept from then on, so another warning is due."""
    player = at("a9c")
    left_alone(player, 55)
    player.command("checklist")
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]


@pytest.mark.parametrize("where", ["start", "checklist", "antwoorden", "wis"])
def test_the_reminder_asks_the_question_wherever_someone_was(where: str) -> None:
    player = at("a9c")
    player.command(where)
    player.wait_for_timer(TIMER)
    assert player.at == "a9c"
    assert player.told[0].startswith("herinnering")
    assert len(player.live) == 1


# A week before the walk is deleted


def test_a_week_before_it_is_deleted_the_walk_says_so() -> None:
    player = at("a9c")
    left_alone(player, 2)
    screen = player.screen
    player.wait_for_timer(TIMER)
    assert player.told == ["bijna_weg 7 dagen"]
    assert days_silent(player) == pytest.approx(KEPT - 7, abs=0.01)
    assert player.screen is screen, "the question is there still"
    assert player.timers == {}
    assert player.walk.silence is Silence.LEAVE


def test_after_the_warning_there_is_nothing() -> None:
    player = at("a9c")
    left_alone(player, 54)
    before = player.walk
    player.fires(TIMER)
    assert player.last == ()
    assert player.walk == before


def test_who_goes_on_after_the_warning_is_looked_after_again() -> None:
    player = at("a9c")
    left_alone(player, 55)
    player.taps("Soms wel")
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


@pytest.mark.parametrize("days", [8, 9, 10, 30])
def test_the_warning_says_how_many_days_are_left(days: int) -> None:
    player = keeping(days)
    reminder, warning = left_alone(player, days)
    assert reminder.startswith("herinnering")
    left = days - round((player.events[-1].at - player.walk.seen_at) / DAY)
    assert warning == f"bijna_weg {left} dagen"
    assert left == min(7, days - 2)


@pytest.mark.parametrize("late", [2, 4, 8, 300])
def test_a_warning_that_is_late_gives_as_many_days_as_any(late: float) -> None:
    """The bot was away; until then the timer keeps the walk, and says nothing when it goes off."""
    player = at("a9c")
    player.command("stop")
    player.wait_for_timer(TIMER, late=late * DAY)
    assert player.told == ["bijna_weg 7 dagen"]
    assert player.timers == {TIMER: player.events[-1].at + 7 * DAY}
    assert left_alone(player, 400) == []
    assert player.timers == {}


def test_who_was_seen_while_the_clock_was_ahead_is_looked_after_from_now() -> None:
    player = at("a9c")
    player.clock += 400 * DAY
    player.taps("Soms wel")
    player.clock -= 400 * DAY
    player.fires(TIMER)
    assert player.told == []
    assert player.timers == {TIMER: player.events[-1].at + DAY}
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


def test_who_goes_on_after_a_late_warning_is_looked_after_again() -> None:
    player = at("a9c")
    player.command("stop")
    player.wait_for_timer(TIMER, late=300 * DAY)
    player.command("verder")
    assert [said.split()[0] for said in left_alone(player, 400)] == ["herinnering", "bijna_weg"]


@pytest.mark.parametrize("days", [1, 2, 3])
def test_one_day_is_a_day(days: int) -> None:
    player = keeping(days)
    assert left_alone(player, 30)[-1] == "bijna_weg 1 dag"


def test_a_bot_that_was_away_for_long_reminds_and_warns_a_day_later() -> None:
    player = at("a9c")
    player.wait_for_timer(TIMER, late=55 * DAY)
    assert player.told[0].startswith("herinnering")
    player.wait_for_timer(TIMER)
    assert player.told == ["bijna_weg 7 dagen"]


@pytest.mark.parametrize("days", [0, 1, 2, 3])
def test_a_very_short_time_is_no_trouble(days: int) -> None:
    player = keeping(days)
    assert [said.split()[0] for said in left_alone(player, 30)] == ["herinnering", "bijna_weg"]


# /pauze and /stop


@pytest.mark.parametrize("how", ["/pauze", "pauze"])
def test_a_pause_is_promised_one_message_tomorrow(how: str) -> None:
    player = at("a9c")
    if how.startswith("/"):
        player.command("pauze")
    else:
        player.says(how)
    assert player.told == ["gepauzeerd"]
    assert not player.live
    assert player.walk.place.view is View.STOPPED
    assert player.timers == {TIMER: player.events[-1].at + DAY}
    player.wait_for_timer(TIMER)
    assert player.told[0].startswith("herinnering")
    assert player.at == "a9c"
    assert [said.split()[0] for said in left_alone(player, 400)] == ["bijna_weg"]


def test_a_pause_in_the_middle_of_the_day_counts_from_there() -> None:
    player = at("a9c")
    player.wait(20 * HOUR)
    player.command("pauze")
    player.wait_for_timer(TIMER)
    assert player.told[0].startswith("herinnering")
    assert days_silent(player) == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("how", ["/stop", "stop"])
def test_after_stopping_nothing_comes_but_the_warning(how: str) -> None:
    player = at("a9c")
    if how.startswith("/"):
        player.command("stop")
    else:
        player.says(how)
    assert player.told == ["gestopt"]
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]
    assert not player.live


def test_stopping_at_the_reminder() -> None:
    player = at("a9c")
    left_alone(player, 2)
    player.command("stop")
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]


def test_a_word_while_stopped_puts_the_warning_off() -> None:
    """The walk is kept from then on, so that the warning would come too early."""
    player = at("a9c")
    player.command("stop")
    player.wait(10 * DAY)
    player.says("hallo?")
    seen = player.walk.seen_at
    player.wait_for_timer(TIMER)
    assert player.told == []
    player.wait_for_timer(TIMER)
    assert player.told == ["bijna_weg 7 dagen"]
    assert player.events[-1].at == pytest.approx(seen + (KEPT - 7) * DAY, abs=60.0)


def test_a_word_after_the_warning_brings_another_warning_but_no_reminder() -> None:
    player = at("a9c")
    player.command("stop")
    left_alone(player, 55)
    player.says("hallo?")
    assert player.told == ["gestopt_stil"]
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]


def test_a_pause_then_a_stop() -> None:
    player = at("a9c")
    player.command("pauze")
    player.command("stop")
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]


def test_pausing_before_anything_began_begins() -> None:
    player = Player(SMALL)
    player.command("pauze")
    assert player.at == "p7x"


# Finished, and begun anew


def test_a_finished_walk_has_no_timer() -> None:
    player = at("q0o")
    assert player.timers
    player.says("Niets")
    assert player.walk.finished
    assert player.timers == {}


def test_nor_is_one_cancelled_that_ran_out() -> None:
    player = at("q0o")
    left_alone(player, 55)
    player.says("Niets")
    assert not any(isinstance(effect, CancelTimer) for effect in player.last)
    assert player.walk.silence is None


@pytest.mark.parametrize("name", ["pauze", "stop", "start", "checklist", "wis", "terug"])
def test_nor_does_it_get_one(name: str) -> None:
    player = done()
    player.command(name)
    if name in ("pauze", "stop"):
        assert player.told == ["klaar_gestopt"]
    assert player.timers == {}
    player.sends("sticker")
    assert player.timers == {}


def test_a_timer_that_was_on_its_way_is_met_with_silence() -> None:
    player = done()
    before = player.walk
    player.fires(TIMER)
    assert (player.last, player.walk) == ((), before)


def test_a_timer_of_another_name_or_before_anything_began() -> None:
    for player, name in ((at("a9c"), "iets anders"), (Player(SMALL), TIMER)):
        before = player.walk
        player.fires(name)
        assert (player.last, player.walk) == ((), before)


def test_the_walk_that_was_left_for_a_new_one_reminds_nobody() -> None:
    player = at("a9c")
    player.command("start")
    player.taps("Opnieuw beginnen")
    # That the old one's is cancelled is what the player looks after.
    assert player.timers == {TIMER: player.events[-1].at + DAY}
    assert player.walk.id == 2


def test_asking_before_anything_began_sets_no_timer() -> None:
    player = Player(SMALL)
    for name in ("help", "mijngegevens", "wis", "dans"):
        player.command(name)
    assert player.timers == {}


@pytest.mark.parametrize("kind", KINDS_SENT)
def test_whatever_is_sent_shows_that_someone_is_there(kind: str) -> None:
    player = at("a9c")
    player.wait(20 * HOUR)
    player.sends(kind)
    player.wait_for_timer(TIMER)
    assert not any(isinstance(effect, SendMessage) for effect in player.last)


# Back again


@pytest.mark.parametrize("how", ["/verder", "verder"])
def test_who_comes_back_is_told_where_the_walk_was(how: str) -> None:
    player = at("a9c")
    player.wait(5 * DAY)
    if how.startswith("/"):
        player.command("verder")
    else:
        player.says(how)
    assert player.told == ["waar_waren_we\n\ndeel_kop 3 5 Koken\n\nVraag a9c"]
    player.command("verder")
    assert "waar_waren_we" not in player.told[0], "told once"


@pytest.mark.parametrize(("away", "told"), [(BREAK - 1, False), (BREAK + 1, True)])
def test_only_after_a_break(away: float, told: bool) -> None:
    player = at("a9c")
    player.command("pauze")
    player.wait(away)
    player.command("verder")
    assert ("waar_waren_we" in player.told[0]) is told


def test_who_taps_sees_where_the_walk_is() -> None:
    player = at("a9c")
    player.wait(5 * DAY)
    player.taps("Soms wel")
    assert not any("waar_waren_we" in told for told in player.told)


@pytest.mark.parametrize("typed", ["soms", "weet niet", "overslaan"])
def test_who_comes_back_with_an_answer_is_told_to_what(typed: str) -> None:
    player = at("a9c")
    left_alone(player, 3)
    player.says(typed)
    assert player.told[0].startswith("na_pauze Kort a9c\n\n")
    assert player.at == "y4c"
    player.says("soms")
    assert "na_pauze" not in player.told[0], "told once"


def test_who_comes_back_with_an_open_answer_is_told_to_what() -> None:
    player = at("p7x")
    player.wait(5 * DAY)
    player.says("koken")
    assert player.told[0].startswith("na_pauze Kort p7x")
    assert player.walk.answers == {"p7x": written("koken")}


@pytest.mark.parametrize(
    ("come_back", "key"),
    [
        (lambda player: player.says("met de buren"), "niet_begrepen"),
        (lambda player: player.says("🙂"), "alleen_tekens"),
        (lambda player: player.says("help"), "hulp"),
        (lambda player: player.sends("sticker"), "stuurde_sticker"),
    ],
)
def test_who_comes_back_with_something_else_gets_the_question_again(
    come_back: Callable[[Player], object], key: str
) -> None:
    player = at("a9c")
    player.wait(5 * DAY)
    come_back(player)
    word, again = player.told
    assert word.startswith(key)
    assert again == "waar_waren_we\n\ndeel_kop 3 5 Koken\n\nVraag a9c"
    assert len(player.live) == 1


def test_what_was_typed_after_a_break_and_not_understood_is_kept() -> None:
    player = at("a9c")
    player.wait(5 * DAY)
    player.says("met de buren")
    assert player.walk.notes == {"a9c": "met de buren"}


@pytest.mark.parametrize("typed", ["stop", "pauze"])
def test_who_comes_back_to_leave_is_let_go(typed: str) -> None:
    player = at("a9c")
    player.wait(5 * DAY)
    player.says(typed)
    assert len(player.told) == 1
    assert not player.live


def test_coming_back_at_the_end_is_no_break() -> None:
    player = done()
    player.wait(5 * DAY)
    player.command("verder")
    assert player.walk.place.view is View.CHECKLIST


def test_a_walk_of_before_silence_was_counted_is_not_told_where_it_was() -> None:
    player = at("a9c")
    player.walk = replace(player.walk, seen_at=0.0, silence=None)
    player.timers.clear()
    player.command("verder")
    assert "waar_waren_we" not in player.told[0]
    assert player.walk.silence is Silence.REMIND


def test_a_walk_of_before_silence_was_counted_is_warned_but_not_reminded() -> None:
    player = at("a9c")
    player.walk = replace(player.walk, silence=None)
    player.wait(3 * DAY)
    player.fires(TIMER)
    assert player.told == []
    assert left_alone(player, 400) == ["bijna_weg 7 dagen"]


def test_looking_around_leaves_the_walk_as_it_is() -> None:
    player = at("a9c")
    before = player.walk
    player.wait(5 * DAY)
    player.command("help")
    assert lasting(player.walk) == lasting(before)
    assert isinstance(player.walk, Walk)
