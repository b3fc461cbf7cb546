"""Which proposals are put to everyone, in which order, and how many of them the time allows.

What the group misses comes first, and a second sentence about the same comes after all others, so
that a group that stops early loses least. Nothing here tells who proposed a sentence, or when.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from dialogs.session.proposal_words import is_no_plan, names_moment, near_alike
from dialogs.session.replies import text_mark
from dialogs.understanding.options.matching import normal

LEAST = 2
"""At least this many proposals are put to everyone, however little time is left: two agreements are
enough."""
_TALK = 1.0
"""Minutes of talking about one proposal."""
_WORDS_A_MINUTE, _AROUND = 130, 30
"""Read aloud; and the number of words around a proposal."""
_RESPONDING, _AFTER = 0.35, 0.2
"""Parts of the phase's minutes: for responding to proposals, and for saying who does it and when.
The rest is for what the group misses, for typing, and for reading what was agreed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A sentence to agree on. `element`: the id of the element that it is about; '' for none.
    `extra`: each phone that proposed it has others before it, one for each person around it.
    `own_name`: its writer said that the name in it is their own."""

    id: int
    text: str
    element: str = ""
    extra: bool = False
    own_name: bool = False


@dataclass(frozen=True, slots=True)
class ToDecide:
    """How many proposals most phones haven't responded to yet, and how many wait behind those.
    `unfinished`: the facilitator is still asked who does what was agreed, or when."""

    left: int = 0
    waiting: int = 0
    unfinished: bool = False


NOTHING_TO_DECIDE = ToDecide()


def in_order(
    proposals: Iterable[Proposal], points: Sequence[str] = (), seed: int = 0
) -> tuple[Proposal, ...]:
    """The proposals, each sentence once, in the order in which they are put to everyone.

    `points`: the elements that can be agreed on, the one that matters most first. The first
    sentence about each comes in that order, and then those about none of them, starting with those
    that say when, because people are asked for that. Then the second sentence about each; then
    those that say neither what is done nor when; and last, extra sentences of people who already
    have one. Among sentences about the same, those that say when come first, and then the seed
    decides.
    """
    by_mark = sorted(once(proposals), key=lambda one: text_mark(f"{seed} {one.text}"))
    earlier: Counter[str] = Counter()
    places: dict[str, tuple[bool, bool, int, bool, int]] = {}
    unclear = {one.text: is_no_plan(one.text) for one in by_mark}
    undated = {one.text: not names_moment(one.text) for one in by_mark}
    for one in sorted(by_mark, key=lambda one: (one.extra, unclear[one.text], undated[one.text])):
        about = points.index(one.element) if one.element in points else len(points)
        second = earlier[one.element] if about < len(points) else 0
        rank = one.extra, unclear[one.text], second, undated[one.text], about
        places[one.text] = rank
        earlier[one.element] += 1
    return tuple(sorted(by_mark, key=lambda one: places[one.text]))


def once(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Each sentence once, with an element if anyone who proposed it named one."""
    by_text: dict[str, Proposal] = {}
    for one in sorted(proposals, key=lambda one: (one.extra, not one.element, one.element, one.id)):
        known = by_text.setdefault(one.text, one)
        if one.element and not known.element:
            by_text[one.text] = replace(known, element=one.element)
    return tuple(by_text.values())


def alike(texts: Collection[str], read: Collection[str] = ()) -> dict[str, str]:
    """For each sentence that differs from another only in capitals, accents or punctuation: the
    words that are used for both. Those that everybody read stay as they were."""
    by_words: dict[str, list[str]] = {}
    for text in sorted(texts, key=lambda one: (one not in read, one)):
        by_words.setdefault(normal(text) or text, []).append(text)
    return {text: first for first, *rest in by_words.values() for text in rest if text not in read}


def to_put_now(
    first: Sequence[str], others: Sequence[str], minutes: float | None
) -> tuple[str, ...]:
    """Which of these are put to everyone: the `first`, and as many of the `others` as fit in the
    minutes. If two seem to say the same, one waits: the facilitator is asked about it."""
    chosen = [*first]
    for text in others:
        if not any(near_alike(text, one) for one in chosen):
            chosen.append(text)
    return tuple(chosen[: max(how_many_fit(chosen, minutes), len(first))])


def nearly_the_same(
    put: Iterable[Proposal], waiting: Iterable[Proposal]
) -> tuple[Proposal, Proposal] | None:
    """One that is put to everyone, and the first that waits and seems to say the same; None if
    there is no such pair. Never one with a name that its writer keeps: that stays their own."""
    known = [one for one in put if not one.own_name]
    for other in waiting:
        for one in known:
            if not other.own_name and near_alike(one.text, other.text):
                return one, other
    return None


def minutes_for(text: str) -> float:
    """How long a group reads this sentence and talks about it."""
    return (len(text.split()) + _AROUND) / _WORDS_A_MINUTE + _TALK


def minutes_to_respond(planned: int, left: float | None) -> float | None:
    """The minutes in which proposals can be put to everyone, of those `planned` for the phase and
    those that are `left` of it; None if there is no limit."""
    if not planned:
        return None
    most, left = planned * _RESPONDING, minutes_left_to_respond(planned, left)
    return most if left is None else min(most, left)


def minutes_left_to_respond(planned: int, left: float | None) -> float | None:
    """The minutes until it is time to say who does what, of those that are `left` of the phase;
    None if there is no limit."""
    return None if not planned or left is None else max(left - planned * _AFTER, 0.0)


def how_many_fit(texts: Sequence[str], minutes: float | None) -> int:
    """How many of these sentences, from the first on, can be put to everyone in this many
    minutes."""
    fit, needed = 0, 0.0
    for text in texts:
        needed += minutes_for(text)
        if minutes is not None and needed > minutes and fit >= LEAST:
            break
        fit += 1
    return fit


def is_reached(responded: int, phones: int) -> bool:
    """Whether most phones responded to a proposal, in either way."""
    return responded * 2 > phones
