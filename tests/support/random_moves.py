"""Hypothesis: what people and a session may do on a player, in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from dialogs.pack.answers import (
    Answer,
    chosen,
    written,
)
from dialogs.pack.definition import (
    Dialog,
    Question,
)
from dialogs.steps.actions import COMMANDS
from dialogs.steps.follow_ups.reminders import BREAK, DAY, TIMER
from dialogs.walk.effects import Button
from dialogs.walk.events import KINDS_SENT, OptionTapped
from dialogs.walk.place import View
from tests.support.player import Player
from tests.support.random_dialogs import words

LEANING = ("dat gaat vanzelf", "iedereen is welkom", "vanzelf, en welkom ook")
OTHERS = ("een", "twee")
"""The packs that someone may ask for; a test that has none of that name plays with one pack."""
_NO_BUTTON = Button("wild", 0, 0, 0)


@dataclass(frozen=True)
class Move:
    """Something a person does; `do` is told what is on the screen by the player."""

    name: str
    do: Callable[[Player], object]

    def __repr__(self) -> str:
        return self.name


def moves() -> st.SearchStrategy[list[Move]]:
    return st.lists(_move(), min_size=1, max_size=25)


def room_moves() -> st.SearchStrategy[list[Move]]:
    """What people do while a session does something now and then."""
    forward = st.integers(0, 3).map(lambda n: Move(f"forward {n}", lambda p: _forward(p, n)))
    one = st.one_of(forward, forward, _move(), _move(), _room_move())
    return st.lists(one, min_size=4, max_size=25)


def _forward(player: Player, number: int) -> None:
    """Answer what is asked, in words where it asks for words."""
    question = player.dialog.questions.get(player.at)
    if question is not None and question.open:
        player.says(f"Woorden {number}")
    else:
        _tap(player, number)


def _room_move() -> st.SearchStrategy[Move]:
    several = places()
    opens = st.tuples(
        several,
        st.sampled_from(["", "Welkom"]),
        st.booleans(),
        st.integers(1, 2),
        st.booleans(),
    )
    return st.one_of(
        opens.map(_opens),
        opens.map(_opens),
        st.just(Move("closes", lambda player: player.closes())),
        st.just(Move("closes long ago", lambda player: player.closes(0))),
        st.just(Move("leaves", lambda player: player.leaves())),
        several.map(_brings),
    )


def _opens(how: tuple[set[int], str, bool, int, bool]) -> Move:
    numbers, said, is_open, session, openly = how

    def opens(player: Player) -> None:
        player.opens(
            *some(player.dialog, numbers),
            said=said,
            is_open=is_open,
            session=session,
            openly=openly,
        )

    return Move(f"opens {sorted(numbers)} {said!r} {is_open} in {session}, {openly=}", opens)


def _brings(numbers: set[int]) -> Move:
    def brings(player: Player) -> None:
        questions = [player.dialog.questions[id_] for id_ in some(player.dialog, numbers)]
        player.brings({question.id: _an_answer(question) for question in questions})

    return Move(f"brings {sorted(numbers)}", brings)


def places() -> st.SearchStrategy[set[int]]:
    """Which questions a phase is about: `some` of them."""
    return st.sets(st.integers(0, 12), min_size=1, max_size=8) | st.just(set())


def some(dialog: Dialog, numbers: set[int]) -> list[str]:
    """The questions at these places, round and round."""
    ids = list(dialog.questions)
    return [ids[number % len(ids)] for number in sorted(numbers)]


def _an_answer(question: Question) -> Answer:
    if question.open:
        return written(f"Eerder over {question.id}")
    return chosen(question.options[-1].id)


def _move() -> st.SearchStrategy[Move]:
    commands = st.sampled_from([*COMMANDS, "bestaat_niet"])
    typed = st.sampled_from(
        [*LEANING, "ja", "2", "de tweede", "klaar", "weet niet", "overslaan", "terug", "stop",
         "1 en 2", "zo laten", "nee", "mijn antwoorden", "verder", "**vet** <b>", "Vraag opnieuw",
         "Ja, wis alles", "pauze", "😀", "x" * 4_000]
    )  # fmt: skip
    texts = typed | words()
    number = st.integers(0, 60)
    tap = number.map(lambda n: Move(f"tap {n}", lambda player: _tap(player, n)))
    return st.one_of(
        tap,
        tap,
        tap,
        tap,
        number.map(lambda n: Move(f"old {n}", lambda player: _tap_old(player, n))),
        st.just(Move("again", _tap_again)),
        st.tuples(st.integers(0, 3), st.integers(-1, 40), st.integers(-2, 40)).map(_wild),
        commands.map(lambda name: Move(f"/{name}", lambda player: player.command(name))),
        st.sampled_from(OTHERS).map(
            lambda pack: Move(f"/start {pack}", lambda player: player.command("start", pack))
        ),
        texts.map(lambda t: Move(f"says {_short(t)}", lambda player: player.says(t))),
        texts.map(
            lambda t: Move(f"at once says {_short(t)}", lambda player: _says_at_once(player, t))
        ),
        st.tuples(number, texts).map(_edit),
        st.sampled_from(KINDS_SENT).map(
            lambda kind: Move(f"sends {kind}", lambda player: player.sends(kind))
        ),
        st.sampled_from([0.0, 3.0, 60.0, BREAK, DAY, 61 * DAY]).map(
            lambda seconds: Move(f"waits {seconds}", lambda player: player.wait(seconds))
        ),
        st.sampled_from([0.0, 60.0, DAY, 70 * DAY]).map(
            lambda late: Move(f"timer, {late} late", lambda player: _fire(player, late))
        ),
        st.sampled_from([TIMER, "anders"]).map(
            lambda name: Move(f"timer {name}, whatever", lambda player: player.fires(name))
        ),
    )


def _short(typed: str) -> str:
    """Enough of the text to find it by in the output of a failing test."""
    return repr(typed if len(typed) <= 40 else f"{typed[:40]}… ({len(typed)})")


def _wild(where: tuple[int, int, int]) -> Move:
    button = replace(_NO_BUTTON, walk=where[0], turn=where[1], number=where[2])
    return Move(f"wild {where}", lambda player: player.taps_button(button))


def _tap(player: Player, number: int) -> None:
    if player.live:
        buttons = player.screen.buttons
        player.taps_button(buttons[number % len(buttons)])


def _tap_old(player: Player, number: int) -> None:
    if player.seen:
        player.taps_button(player.seen[number % len(player.seen)])


def _tap_again(player: Player) -> None:
    event = player.events[-1] if player.events else None
    if isinstance(event, OptionTapped):
        player.taps_button(Button("again", event.walk, event.turn, event.number))


def _says_at_once(player: Player, typed: str) -> None:
    player.wait(1.0)
    player.says(typed)


def _edit(what: tuple[int, str]) -> Move:
    """Edit mostly one of the last messages, which still mean something."""
    number, typed = what
    return Move(
        f"edits {number} back to {_short(typed)}",
        lambda player: player.edits(max(len(player.written) - number % 8, 0), typed),
    )


def _fire(player: Player, late: float) -> None:
    """The timer goes off when it is due, if one runs."""
    if player.timers:
        player.wait_for_timer(TIMER, late)


def finish_phase(player: Player) -> None:
    """Answer whatever the phase still asks, until the waiting screen is there."""
    for _ in range(4 * len(player.dialog.questions) + 5):
        view = player.walk.place.view
        if view is View.WAITING:
            return
        if view is View.QUESTION:
            player.taps("keep" if "keep" in player.actions else "skip")
        elif view in (View.CONSENT, View.BRING):
            player.taps_button(player.screen.buttons[0])
        else:
            player.command("verder")
    raise AssertionError(f"no end in sight at {player.walk.place}")


def finish(player: Player) -> None:
    """Answer whatever is still asked, until the checklist is there."""
    for _ in range(3 * len(player.dialog.questions) + 5):
        if player.walk.place.view is not View.QUESTION:
            if (
                player.walk.finished
                and player.walk.place.view is View.CHECKLIST
                and ("go_on" not in player.walk.screen.actions)
            ):
                return
            player.command("verder")
        elif "keep" in player.actions:
            player.taps("keep")
        else:
            player.taps("skip")
    raise AssertionError(f"no end in sight at {player.walk.place}")
