"""Two packs beside each other: a walk waits in one while its person goes on in the other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.definition import Dialog
from dialogs.steps.follow_ups.reminders import DAY, TIMER
from dialogs.steps.step import step
from dialogs.walk.effects import GoToPack, SendMessage
from dialogs.walk.events import CommandGiven, TimerFired
from dialogs.walk.place import View
from dialogs.walk.state import Silence, Walk
from tests.support.player import Player, lasting
from tests.support.random_dialogs import dialogs
from tests.support.random_moves import Move, finish, moves
from tests.support.small_dialog import SMALL
from tests.support.transcript import marked


def beside(first: Dialog, second: Dialog) -> dict[str, Dialog]:
    one, two = replace(first, id="een", title="Een"), replace(second, id="twee", title="Twee")
    return {
        "een": replace(one, other_packs={"twee": "Twee"}),
        "twee": replace(two, other_packs={"een": "Een"}),
    }


PACKS = beside(SMALL, SMALL)
WAYS = ["Verder met de vragen", "knop_ander"]


def in_the_middle() -> Player:
    player = Player(PACKS["een"], packs=PACKS)
    player.command("start")
    player.says("Een lange tafel")
    return player


def in_the_other() -> Player:
    player = in_the_middle()
    player.command("start", "twee")
    player.taps("other:twee")
    return player


def test_in_the_middle_someone_chooses_first() -> None:
    player = in_the_middle()
    before = player.walk
    player.command("start", "twee")
    assert player.told == ["ander_gesprek 2 5 Doel Een Twee"]
    assert player.labels == WAYS
    assert player.dialog.id == "een"
    player.taps("Verder met de vragen")
    assert player.at == "d4n"
    assert (player.walk.answers, player.aside) == (before.answers, {})


def test_the_choice_may_be_typed() -> None:
    player = in_the_middle()
    player.command("start", "twee")
    player.says("2")
    assert player.dialog.id == "twee"


def test_the_other_begins_and_the_first_is_kept() -> None:
    player = in_the_other()
    kept, greeting, asked = player.told
    assert kept == "ander_bewaard Een een"
    assert greeting.startswith("begroeting")
    assert "Waar gaat jullie project over?" in asked
    assert (player.dialog.id, player.at, player.walk.answers) == ("twee", "p7x", {})
    assert len(player.live) == 1
    walk, _ = player.aside["een"]
    assert list(walk.answers) == ["p7x"]


def test_back_where_one_was() -> None:
    player = in_the_other()
    player.says("Een lege zaal")
    player.command("start", "een")
    player.taps("other:een")
    assert player.told[0] == "ander_bewaard Twee twee"
    assert player.told[1].startswith("deel_kop_begin 2 5 Doel")
    assert "Je schreef: ‘Een lange tafel’." in player.told[1]
    assert player.at == "d4n"


def test_who_is_done_goes_at_once_and_finds_the_checklist_again() -> None:
    player = in_the_middle()
    finish(player)
    player.command("start", "twee")
    assert player.told[0] == "ander_bewaard Een een"
    assert player.at == "p7x"
    finish(player)
    player.command("start", "een")
    assert player.walk.place.view is View.CHECKLIST
    assert player.dialog.id == "een"


def test_who_has_not_begun_goes_at_once_and_is_told_nothing_of_it() -> None:
    _, effects = step(PACKS["een"], Walk(1), CommandGiven("start", 1.0, "twee"))
    assert effects[-1] == GoToPack("twee")
    player = Player(PACKS["een"], packs=PACKS)
    player.command("start", "twee")
    assert player.told[0].startswith("begroeting")


def test_ones_own_pack_or_an_unknown_one_is_a_plain_start() -> None:
    for about in ("een", "drie", "", "\x00'; DROP TABLE walk"):
        player = in_the_middle()
        player.command("start", about)
        assert player.walk.place.view is View.RESTART
        assert player.labels == ["Verder met de vragen", "Opnieuw beginnen"]


def test_what_stands_behind_another_command_says_nothing() -> None:
    player = in_the_middle()
    player.command("verder", "twee")
    assert player.at == "d4n"


def test_begin_anew_stays_in_the_pack() -> None:
    player = in_the_other()
    player.says("Een lege zaal")
    player.command("start")
    player.taps("Opnieuw beginnen")
    assert (player.dialog.id, player.at) == ("twee", "p7x")
    assert list(player.aside) == ["een"]


def test_the_other_pack_is_gone_when_it_is_tapped() -> None:
    player = in_the_middle()
    player.command("start", "twee")
    player.dialog = replace(player.dialog, other_packs={})
    player.taps("other:twee")
    assert player.at == "d4n"
    assert player.aside == {}


def test_who_went_on_elsewhere_is_not_reminded_but_warned_before_anything_is_deleted() -> None:
    player = in_the_other()
    walk, timers = player.aside["een"]
    assert walk.silence is Silence.WARN
    due = timers[TIMER]
    assert round((due - walk.seen_at) / DAY) == 53
    after, effects = step(PACKS["een"], walk, TimerFired(TIMER, due))
    (told,) = effects
    assert isinstance(told, SendMessage)
    assert marked(told.text) == "bijna_weg_ander 7 dagen Een een"
    assert after.silence is Silence.LEAVE


def test_back_again_one_is_reminded_like_anyone() -> None:
    player = in_the_other()
    player.command("start", "een")
    player.taps("other:een")
    assert player.walk.silence is Silence.REMIND
    player.wait_for_timer(TIMER)
    assert player.told[0].startswith("herinnering")


def test_a_button_of_the_walk_that_waits_does_nothing() -> None:
    player = in_the_middle()
    old = player.screen.buttons[0]
    player.command("start", "twee")
    player.taps("other:twee")
    before = player.walk
    player.taps_button(old)
    assert player.toast == "voorbij"
    assert lasting(player.walk) == lasting(before)


@given(one=dialogs(), two=dialogs(), happens=moves(), started=st.booleans())
def test_whatever_is_done_both_can_be_finished(
    one: Dialog, two: Dialog, happens: list[Move], started: bool
) -> None:
    packs = beside(one, two)
    player = Player(packs["een"], packs=packs)
    if started:
        player.command("start")
    for move in happens:
        move.do(player)
        assert len(player.live) <= 1
    for pack in ("een", "twee"):
        player.command("start", pack)
        if f"other:{pack}" in player.walk.screen.actions:
            player.taps(f"other:{pack}")
        assert player.dialog.id == pack
        finish(player)
