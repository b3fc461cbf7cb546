"""Someone pauses, stops or has finished, and comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.pack.answers import written
from dialogs.steps.follow_ups.reminders import BREAK, DAY, TIMER
from dialogs.walk.effects import CancelTimer, SendMessage
from dialogs.walk.events import KINDS_SENT
from dialogs.walk.place import View
from dialogs.walk.state import Silence, Walk
from tests.dialogs.steps.follow_ups.test_reminders import HOUR, KEPT, days_silent, left_alone
from tests.support.at import at, done
from tests.support.player import Player, lasting
from tests.support.small_dialog import SMALL


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


# Finished, and begun again


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
    (told,) = player.told
    assert told.startswith("waar_waren_we\n\nbedoel_je_geen_knop knop_geen_van_deze\n\n")
    assert told.endswith("Vraag a9c")


def test_who_comes_back_and_goes_on_is_greeted_and_heard() -> None:
    player = at("a9c")
    player.wait(5 * DAY)
    player.says("Daar ben ik weer. Waar waren we gebleven? Dat doen we met de buren")
    assert player.told[0].startswith("waar_waren_we\n\nbedoel_je_geen")
    assert player.walk.notes == {"a9c": "Dat doen we met de buren"}
    player = at("p7x")
    player.wait(5 * DAY)
    player.says("Daar ben ik weer. Waar waren we? Wij koken met de buren")
    assert player.told[0].startswith("na_pauze Kort p7x")
    assert player.walk.answers == {"p7x": written("Wij koken met de buren")}


def test_a_goodbye_is_no_answer() -> None:
    player = at("a9c")
    player.says("Ik moet nu even weg, een lekke bakfiets. Ik ga later verder.")
    assert player.told == ["ga_maar"]
    assert player.at == "a9c", "the question stays where it is"
    assert player.walk.notes == {}


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
