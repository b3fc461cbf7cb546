"""What one team shares with the programme, and its JSON form.

A share holds only what is counted: no words, names or times, which so can't leak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from dialogs.codec import Rules, Upgrades, from_text, to_text
from dialogs.edition.goals import goal_of
from dialogs.pack.answers import Answer, Answers, Given
from dialogs.pack.checklist import Item, checklist, with_status
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import applicable
from dialogs.understanding.listening import noticed
from dialogs.walk.probes import own
from dialogs.walk.state import Walk

FORMAT = 1
UPGRADES: Upgrades = {}


class Change(Enum):
    """How an element changed since an earlier conversation."""

    BETTER = "beter"
    SAME = "gelijk"
    WORSE = "minder"


_BY_WORTH = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)
"""The statuses between which an element can get better or worse, from worst to best."""


@dataclass(frozen=True, slots=True)
class Share:
    """`goal`: a value of the goal. `missing`: ids of missing elements. `reasonings`: ids of those
    heard. `changes`: by element; only after a second yes of the team."""

    goal: str
    missing: frozenset[str] = frozenset()
    reasonings: frozenset[str] = frozenset()
    changes: Mapping[str, Change] = field(default_factory=dict)


def share_of_walk(dialog: Dialog, walk: Walk) -> Share:
    """The share of a walk outside sessions, from the answers that apply and what its team said
    later of how elements stand."""
    mine = own(dialog, walk)
    counted = applicable(mine, walk.answers)
    items = checklist(mine, walk.answers, own_word=walk.intentions.own_word)
    missing = frozenset(one.element.id for one in with_status(items, Status.MISSING))
    said = frozenset(heard_in(mine, walk))
    return Share(goal_of(mine, counted, missing), missing, said.intersection(mine.reasonings))


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
    missing: frozenset[str],
    settled: Mapping[str, Answer],
    texts: Mapping[str, Sequence[str]],
) -> Share:
    """The share of a project after a session: the group's outcome, never one person's answers.

    `missing`: the ids of what the group's list says is missing. `texts`: by question, the answers
    that the group was shown. Reasonings count only in those: one in another answer would reveal to
    the group what somebody kept private.
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
    goal = goal_of(dialog, together, missing)
    return Share(goal, missing, said.intersection(dialog.reasonings))


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
