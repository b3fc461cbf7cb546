"""What a walk knows for today only: words about something serious, and which concerns were met.

It is stored in a separate column. So the nightly work only has to empty that column, whatever the
pack or the walk's format, and an ordinary walk with a skipped question remains.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dialogs.codec import Rules, dumps
from dialogs.texts import Span, Spans
from dialogs.walk.held import Held
from dialogs.walk.place import Place, View
from dialogs.walk.shown import Screen
from dialogs.walk.state import Walk, Written

_FORMAT = 1
ELSEWHERE = "elders"
"""The key in `held` for what was typed while nothing was asked."""


def worried_about(kind: str) -> str:
    """The mark in `met` that a worry of this kind got its line."""
    return f"{_WORRY}{kind}"


def worried_at(turn: int) -> str:
    """The mark in `met` that the screen of this turn came with the line about a worry."""
    return f"{_WORRY}beurt:{turn}"


def asked_at(turn: int) -> str:
    """The mark in `met` that this line only asked whether something is the matter."""
    return f"{_WORRY}vraag:{turn}"


def worry_of(turn: int, hash_: str) -> str:
    """The mark in `met` of a sentence for which the screen of this turn came with that line."""
    return f"{_sentences(turn)}{hash_}"


def sentences_worried_about(walk: Walk, turns: int) -> frozenset[str]:
    """The hashes of the sentences that got a line about a worry with one of the last screens:
    `turns` is how many turns before the one on the screen count too."""
    here = walk.screen.turn
    begins = tuple(_sentences(turn) for turn in range(here - turns, here + 1))
    return frozenset(mark.rpartition(":")[2] for mark in walk.met if mark.startswith(begins))


def _sentences(turn: int) -> str:
    return f"{_WORRY}zin:{turn}:"


def held_at(turn: int) -> str:
    """The mark in `met` that the screen of this turn says whom to turn to with something
    serious."""
    return f"{_TURN}{turn}"


def was_just(walk: Walk, mark: Callable[[int], str], turns: int) -> bool:
    """Whether this screen has a mark of a turn, or one of the `turns` before it."""
    here = walk.screen.turn
    return any(mark(turn) in walk.met for turn in range(here - turns, here + 1))


def helped_with(kind: str) -> str:
    """The mark in `met` that the writer says there is help."""
    return f"{_HELP}{kind}"


def doubted(kind: str) -> str:
    """The mark in `met` that somebody was asked whether something of this kind is the matter; they
    haven't had the full message about it."""
    return f"{_DOUBT}{kind}"


_WORRY, _HELP, _TURN, _DOUBT = "zorg:", "hulp:", "beurt:", "twijfel:"


def told_something_serious(walk: Walk) -> bool:
    """Whether something serious was told today; a mere worry doesn't count."""
    return any(not mark.startswith((_WORRY, _TURN)) for mark in walk.met)


def worries_still(walk: Walk) -> bool:
    """Whether something serious was told today with which nobody is helped, as far as they say."""
    return any(
        not mark.startswith((_WORRY, _TURN, _HELP)) and helped_with(_kind(mark)) not in walk.met
        for mark in walk.met
    )


def _kind(mark: str) -> str:
    return mark.removeprefix(_DOUBT)


def for_keeps(walk: Walk) -> Walk:
    """The walk as it will be after the night: stopped, if it was at something serious."""
    if walk.place.view.is_serious:
        stopped = Screen(walk.screen.slot, walk.screen.turn)
        walk = replace(walk, place=Place(View.STOPPED), screen=stopped)
    last = walk.written
    if last is not None and last.question in walk.held:
        walk = replace(walk, written=None)
    return replace(walk, held={}, met=frozenset())


@dataclass(frozen=True, slots=True)
class _Tonight:
    """What is stored. `place`, and the words and actions of its `screen`: only if the walk is at
    something serious. `written`: only if those words are held."""

    format: int
    held: Mapping[str, Held]
    met: frozenset[str]
    place: Place | None
    screen: tuple[Spans, tuple[str, ...]] | None
    written: Written | None


_TONIGHT = Rules(lists=(Held, Place, Span, Written)).form(_Tonight)


def to_json(walk: Walk) -> str | None:
    """What `for_keeps` leaves out; None if that is nothing."""
    here, last = walk.place.view.is_serious, walk.written
    if not walk.held and not walk.met and not here:
        return None
    tonight = _Tonight(
        format=_FORMAT,
        held=walk.held,
        met=walk.met,
        place=walk.place if here else None,
        screen=(walk.screen.text, walk.screen.actions) if here else None,
        written=last if last is not None and last.question in walk.held else None,
    )
    return dumps(_TONIGHT.write(tonight))


def with_tonight(walk: Walk, text: str | None) -> Walk:
    """The walk with what `to_json` stored. Raises ValueError, KeyError and the like."""
    if text is None:
        return walk
    raw = json.loads(text)
    if raw["format"] != _FORMAT:
        return walk  # another version wrote it, and it would be gone tonight
    tonight: _Tonight = _TONIGHT.read(raw)
    if tonight.place is not None and tonight.screen is not None:
        shown, actions = tonight.screen
        screen = replace(walk.screen, text=shown, actions=actions)
        walk = replace(walk, place=tonight.place, screen=screen)
    written = walk.written if tonight.written is None else tonight.written
    return replace(walk, written=written, held=tonight.held, met=tonight.met)
