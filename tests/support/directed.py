"""Find a way through a dialog to what one wants to see, and walk it.

`ways(condition)` says which answers make a condition true, including those it takes to be asked
these questions at all; `follow` then plays them on a Player, button by button.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dialogs.pack.answers import Given
from dialogs.pack.conditions import (
    All,
    Condition,
    Equals,
    Not,
)
from dialogs.pack.conditions import Any as AnyOf
from dialogs.pack.definition import Dialog, Question
from tests.support.player import Player

Pairs = frozenset[tuple[str, str]]
_BUTTONS = {Given.UNKNOWN.value: "unknown", Given.SKIPPED.value: "skip"}


@dataclass(frozen=True, slots=True)
class Wish:
    """Answers to give and answers not to give, as (question, value)."""

    want: Pairs = field(default_factory=frozenset)
    avoid: Pairs = field(default_factory=frozenset)

    def __add__(self, other: Wish) -> Wish:
        return Wish(self.want | other.want, self.avoid | other.avoid)


def ways(dialog: Dialog, condition: Condition) -> Iterator[Wish]:
    """The wishes that make the condition true and bring up all questions in them."""
    for wish in _true(condition):
        yield from _asked(dialog, wish, frozenset())


def _true(condition: Condition) -> Iterator[Wish]:
    match condition:
        case Equals(question, value):
            yield Wish(want=frozenset({(question, value)}))
        case All(parts):
            yield from _together(parts)
        case AnyOf(parts):
            for part in parts:
                yield from _true(part)
        case Not(part):
            yield from _false(part)


def _false(condition: Condition) -> Iterator[Wish]:
    match condition:
        case Equals(question, value):
            yield Wish(avoid=frozenset({(question, value)}))
        case All(parts):
            for part in parts:
                yield from _false(part)
        case AnyOf(parts):
            yield from _together(tuple(Not(part) for part in parts))
        case Not(part):
            yield from _true(part)


def _together(parts: tuple[Condition, ...]) -> Iterator[Wish]:
    if not parts:
        yield Wish()
        return
    for first in _true(parts[0]):
        for rest in _together(parts[1:]):
            yield first + rest


def _asked(dialog: Dialog, wish: Wish, settled: frozenset[str]) -> Iterator[Wish]:
    """Extend the wish with what brings its questions up."""
    open_ones = sorted({question for question, _ in wish.want} - settled)
    if not open_ones:
        if _possible(dialog, wish):
            yield wish
        return
    condition = dialog.questions[open_ones[0]].condition
    for more in _true(condition):
        yield from _asked(dialog, wish + more, settled | {open_ones[0]})


def _possible(dialog: Dialog, wish: Wish) -> bool:
    if wish.want & wish.avoid:
        return False
    questions = [question for question, _ in wish.want]
    single = [q for q in questions if not dialog.questions[q].several]
    return len(single) == len(set(single))


def follow(dialog: Dialog, wish: Wish, words: str = "een paar woorden") -> Player:
    """Walk to the end: give the answers of the wish, and elsewhere the first that it doesn't
    avoid."""
    player = Player(dialog)
    player.command("start")
    for _ in dialog.questions:
        if player.walk.finished:
            return player
        answer(player, dialog.questions[player.at], wish, words)
    assert player.walk.finished, f"no answer to {player.at}"
    return player


def answer(player: Player, question: Question, wish: Wish, words: str) -> None:
    wanted = [value for name, value in wish.want if name == question.id]
    waved = [value for value in wanted if value in _BUTTONS]
    if waved:
        player.taps(_BUTTONS[waved[0]])
    elif question.open:
        player.says(words)
    else:
        _choose(player, question, wanted, wish)


def _choose(player: Player, question: Question, wanted: list[str], wish: Wish) -> None:
    verb = "option" if question.one else "pick"
    shown = [o.id for o in question.options if f"{verb}:{o.id}" in player.actions]
    free = [option for option in shown if (question.id, option) not in wish.avoid]
    picked = wanted or free[:1]
    if not picked:
        avoids_unknown = (question.id, Given.UNKNOWN.value) in wish.avoid
        player.taps("skip" if avoids_unknown else "unknown")
        return
    for option in picked:
        player.taps(f"{verb}:{option}")
    if verb == "pick":
        player.taps("done")
