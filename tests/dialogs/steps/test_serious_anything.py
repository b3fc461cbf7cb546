"""Whatever people do around something serious: nothing of it is kept, and the walk goes on."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.walk.effects import ForgetAnswer, RecordAnswer, RecordNote
from dialogs.walk.place import View
from dialogs.walk.state import to_json
from dialogs.walk.tonight import for_keeps
from tests.support.player import Player
from tests.support.small_dialog import SMALL
from tests.support.watching import watchful

DIALOG = watchful(SMALL)
CANARY = "kanarie"
SERIOUS = (
    f"Een trainer zit aan een meisje, {CANARY}.",
    f"Hij wordt thuis geslagen door {CANARY}.",
    f"Ik word thuis geslagen, {CANARY}.",
    f"Eerst dit. Ze wil dood, {CANARY}. Dan dat.",
)
TEXTS = (
    "ja",
    "weet niet",
    "overslaan",
    "Hij wordt gepest.",
    "Een lange tafel",
    "verder",
    "nee",
    "!!",
)
COMMANDS = ("verder", "terug", "antwoorden", "checklist", "onveilig", "pauze", "stop", "start")

DOINGS = st.lists(
    st.one_of(
        st.tuples(st.just("says"), st.sampled_from((*SERIOUS, *TEXTS))),
        st.tuples(st.just("edits"), st.sampled_from((*SERIOUS, "gewoon"))),
        st.tuples(st.just("command"), st.sampled_from(COMMANDS)),
        st.tuples(st.just("taps"), st.integers(0, 9)),
        st.tuples(st.just("breath"), st.sampled_from((*SERIOUS, "en nog iets"))),
    ),
    max_size=14,
)


def does(player: Player, what: str, how: str | int) -> None:
    match what, how:
        case "says", str(text):
            # Only their word keeps it: that is not what this is about.
            if (player.walk.place.view, text) != (View.HELPED, "nee"):
                player.says(text)
        case "breath", str(text):
            player.clock -= 9.0
            player.says(text)
        case "edits", str(text):
            if player.written:
                player.edits(max(player.written), text)
        case "command", str(name):
            player.command(name)
        case "taps", int(number):
            buttons = [
                button
                for message in player.live
                for button in message.buttons
                if not player.walk.screen.actions[button.number].startswith("keep_words")
            ]
            if buttons:
                player.taps_button(buttons[number % len(buttons)])


@given(DOINGS)
def test_nothing_of_it_outlives_the_night(doings: list[tuple[str, str | int]]) -> None:
    player = Player(DIALOG)
    for what, how in doings:
        does(player, what, how)
        nothing = player.walk.place.view in (View.NOTHING, View.STOPPED)
        assert len(player.live) == (0 if nothing else 1)
    kept: list[object] = []
    for effect in player.effects:
        match effect:
            case ForgetAnswer(question):
                kept = [
                    one
                    for one in kept
                    if not isinstance(one, RecordAnswer | RecordNote) or one.question != question
                ]
            case RecordAnswer() | RecordNote():
                kept.append(effect)
    assert CANARY not in repr(kept)
    assert CANARY not in to_json(for_keeps(player.walk))
