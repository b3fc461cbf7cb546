"""Seeing in what someone typed that somebody isn't safe, or that there is something to worry about.

Unlike with reasonings a miss costs more than a message too many: only a denial close by takes a
sign back, and neither a question, nor that somebody else told it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from dialogs.concerns.concern import Concern, Span, Weight
from dialogs.concerns.watch import Clue, KindOfConcern, Watch
from dialogs.hearing.patterns import Taken
from dialogs.hearing.reasoning import Sign
from dialogs.hearing.said import Said

BEFORE, BEHIND = 3, 2
"""A word of a sign is denied by a denial at most this many words before or behind it."""


class Watchful(Protocol):
    """What has something to watch for: a dialog."""

    @property
    def watch(self) -> Watch: ...


@dataclass(frozen=True, slots=True)
class _Seen:
    """A sign in a sentence."""

    kind: KindOfConcern
    number: int
    taken: Taken


def concern_in(dialog: Watchful, text: str) -> Concern | None:
    """The concern to meet first, with where all that was seen stands."""
    watch = dialog.watch
    said = Said(text, watch.hearing, whole=True)
    seen = list(_seen(watch, said))
    if not seen:
        return None
    first = min(seen, key=lambda one: _rank(watch, one.kind))
    kind = first.kind
    same = [one for one in seen if one.kind is kind]
    return Concern(
        kind=kind.id,
        weight=kind.weight,
        about_self=kind.about_self,
        past=all(_is_past(watch, said, one) for one in same),
        spans=_spans(said, text, {one.number for one in seen}),
    )


def _rank(watch: Watch, kind: KindOfConcern) -> tuple[bool, int]:
    return kind.weight is not Weight.SERIOUS, watch.kinds.index(kind)


def _seen(watch: Watch, said: Said) -> Iterator[_Seen]:
    for number in range(len(said.sentences)):
        for kind in watch.kinds:
            if not said.may_match(kind.patterns, number):
                continue
            for clue in kind.clues:
                for taken in said.matches(clue.sign.patterns, number):
                    if _counts(watch, said, kind, clue.sign, number, taken):
                        yield _Seen(_meant(watch, said, kind, clue, number, taken), number, taken)


def _counts(
    watch: Watch, said: Said, kind: KindOfConcern, sign: Sign, number: int, taken: Taken
) -> bool:
    return not (
        said.has_beside(sign, number, taken)
        or _denied(said, number, taken)
        or said.any_holds(watch.hearing.guards, number, taken)
        or said.any_holds(kind.unless, number, taken)
    )


def _denied(said: Said, number: int, taken: Taken) -> bool:
    sentence = said.sentences[number]
    if not sentence.denials:
        return False
    return any(
        -BEHIND <= place - denial <= BEFORE
        for denial in (sentence.denials & sentence.around(taken)).difference(taken)
        for place in taken
    )


def _meant(
    watch: Watch, said: Said, kind: KindOfConcern, clue: Clue, number: int, taken: Taken
) -> KindOfConcern:
    """The kind by whoever it happens to, and whoever does it."""
    if kind.about_self:
        if clue.otherwise is None or not said.any_holds(watch.told, number, taken):
            return kind
        kind = watch.by_id[clue.otherwise]
    for doer in watch.doers:
        if (
            kind.id in doer.instead_of
            and said.any_holds(doer.who, number, taken)
            and not said.any_holds(doer.unless, number, taken)
        ):
            return watch.by_id[doer.kind]
    return kind


def _is_past(watch: Watch, said: Said, seen: _Seen) -> bool:
    number, taken = seen.number, seen.taken
    return said.any_holds(watch.past, number, taken) and not said.any_holds(
        watch.present, number, taken
    )


def _spans(said: Said, text: str, numbers: set[int]) -> tuple[Span, ...]:
    """Each sentence from its first character to the last before the next one."""
    begins = [0, *(sentence.places[0][0] for sentence in said.sentences[1:]), len(text)]
    spans = []
    for number in sorted(numbers):
        begin, end = begins[number], begins[number + 1]
        spans.append((begin, begin + len(text[begin:end].rstrip())))
    return tuple(spans)
