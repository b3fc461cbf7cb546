"""What one team shares with the programme, and its JSON form.

A share holds only what is counted: no words, names or times, which so can't leak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from dialogs.codec import Raw, Rules, Upgrades, from_text, to_text
from dialogs.edition.goals import goal_of
from dialogs.pack.answers import Answer, Answers, Given
from dialogs.pack.checklist import Item, checklist
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import applicable
from dialogs.understanding.listening import noticed
from dialogs.walk.probes import own
from dialogs.walk.state import Walk

FORMAT = 2


def _without_what_was_asked(raw: Raw) -> Raw:
    """Format 1 held only what was missing, with what wasn't known among it."""
    parts: Raw = {"partly": [], "in_place": [], "unknown": []}
    return raw | parts | {"together": False, "asked_is_known": False, "format": 2}


UPGRADES: Upgrades = {1: _without_what_was_asked}


class Stood(Enum):
    """The status of an element that was asked about."""

    MISSING = Status.MISSING.value
    PARTLY = Status.PARTLY.value
    IN_PLACE = Status.IN_PLACE.value
    UNKNOWN = "weet_niet"


class Change(Enum):
    """How an element changed since an earlier conversation."""

    BETTER = "beter"
    SAME = "gelijk"
    WORSE = "minder"


_BY_WORTH = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)
"""The statuses between which an element can get better or worse, from worst to best."""


@dataclass(frozen=True, slots=True)
class Share:
    """`goal`: a value of the goal. `missing`, `partly`, `in_place`, `unknown`: ids of elements by
    their status; an element in none of them wasn't asked about, or wasn't answered. `reasonings`:
    ids of those heard. `changes`: by element; only after a second yes of the team. `together`:
    whether a group gave it, after a session. `asked_is_known`: False for shares from before format
    2, which only hold what is missing; no figure about elements counts those."""

    goal: str
    missing: frozenset[str] = frozenset()
    reasonings: frozenset[str] = frozenset()
    changes: Mapping[str, Change] = field(default_factory=dict)
    partly: frozenset[str] = frozenset()
    in_place: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()
    together: bool = False
    asked_is_known: bool = True

    @property
    def stood(self) -> Iterator[tuple[str, Stood]]:
        """Each element that was asked about, with its status."""
        for how, elements in self.by_stood:
            for element in elements:
                yield element, how

    @property
    def by_stood(self) -> tuple[tuple[Stood, frozenset[str]], ...]:
        """The elements that were asked about, by status."""
        return (
            (Stood.MISSING, self.missing),
            (Stood.PARTLY, self.partly),
            (Stood.IN_PLACE, self.in_place),
            (Stood.UNKNOWN, self.unknown),
        )


def share_of_walk(dialog: Dialog, walk: Walk) -> Share:
    """The share of a walk outside sessions, from the answers that apply and the statuses that its
    team gave elements later."""
    mine = own(dialog, walk)
    counted = applicable(mine, walk.answers)
    by_stood = _by_stood(checklist(mine, walk.answers, own_word=walk.intentions.own_word))
    missing, unknown = by_stood[Stood.MISSING], by_stood[Stood.UNKNOWN]
    return Share(
        # Who doesn't know whether there is a goal has none.
        goal_of(mine, counted, missing | unknown),
        missing,
        frozenset(heard_in(mine, walk)).intersection(mine.reasonings),
        partly=by_stood[Stood.PARTLY],
        in_place=by_stood[Stood.IN_PLACE],
        unknown=unknown,
    )


def _by_stood(items: Iterable[Item]) -> Mapping[Stood, frozenset[str]]:
    """The ids of elements by status, without those that weren't discussed."""
    found: dict[Stood, set[str]] = {how: set() for how in Stood}
    for item in items:
        if item.status is not Status.NOT_DISCUSSED:
            how = Stood.UNKNOWN if item.unknown else Stood(item.status.value)
            found[how].add(item.element.id)
    return {how: frozenset(ids) for how, ids in found.items()}


def heard_in(mine: Dialog, walk: Walk) -> Mapping[str, str]:
    """The reasonings in the answers that apply, each with the question where it was first said.

    `mine`: the walk's own dialog.
    """
    counted = applicable(mine, walk.answers)
    found: dict[str, str] = {}
    for id_, answer in counted.items():
        if answer.given is Given.WRITTEN:
            for one in walk.noticed.get(id_, ()):
                found.setdefault(one.reasoning, id_)
    for reasoning, id_ in _chosen(mine, counted):
        found.setdefault(reasoning, id_)
    return found


def share_of_outcome(
    dialog: Dialog,
    stood: Mapping[str, Stood],
    settled: Mapping[str, Answer],
    texts: Mapping[str, Sequence[str]],
) -> Share:
    """The share of a project after a session: the group's outcome, never one person's answers.

    `stood`: by element, its status on the group's list. `texts`: by question, the answers that the
    group was shown. Reasonings count only in those: one in another answer would reveal to the group
    what somebody kept private.
    """
    together = applicable(dialog, Answers(settled))
    heard = (
        one.reasoning
        for id_, shown in texts.items()
        if id_ in dialog.questions
        for text in shown
        for one in noticed(dialog, text, dialog.questions[id_].about)
    )
    said = frozenset(heard).union(reasoning for reasoning, _ in _chosen(dialog, together))
    by_stood = {how: frozenset(id_ for id_, one in stood.items() if one is how) for how in Stood}
    missing, unknown = by_stood[Stood.MISSING], by_stood[Stood.UNKNOWN]
    return Share(
        goal_of(dialog, together, missing | unknown),
        missing,
        said.intersection(dialog.reasonings),
        partly=by_stood[Stood.PARTLY],
        in_place=by_stood[Stood.IN_PLACE],
        unknown=unknown,
        together=True,
    )


def _chosen(dialog: Dialog, counted: Mapping[str, Answer]) -> Iterator[tuple[str, str]]:
    """The reasonings of chosen options, each with the question."""
    for id_, answer in counted.items():
        for option in dialog.questions[id_].options:
            if option.reasoning is not None and option.id in answer.options:
                yield option.reasoning, id_


def changes(then: Iterable[Item], now: Iterable[Item]) -> Mapping[str, Change]:
    """The changes of elements that were judged both times, in the order of `now`."""
    before = {item.element.id: item.status for item in then}
    found = {}
    for item in now:
        was = before.get(item.element.id)
        if was in _BY_WORTH and item.status in _BY_WORTH:
            step = _BY_WORTH.index(item.status) - _BY_WORTH.index(was)
            found[item.element.id] = _named(step)
    return found


def _named(step: int) -> Change:
    if step == 0:
        return Change.SAME
    return Change.BETTER if step > 0 else Change.WORSE


_SHARE = Rules().form(Share)


def to_json(share: Share) -> str:
    """The share as JSON. Equal shares give the same bytes."""
    return to_text(_SHARE, replace(share, changes=dict(sorted(share.changes.items()))), FORMAT)


def from_json(text: str) -> Share:
    """Parse a share, upgrading older formats. Raises UnreadableStateError."""
    share: Share = from_text(_SHARE, text, "a share", FORMAT, UPGRADES)
    return share
