"""The group's list: what the group was shown, and settled together, says about each element.

It is a function of the screens that everyone saw and of nothing else, so it can't tell more about
anyone than those screens did. The list that the group reads, its page, and what the programme gets
all come from `group_list`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from dialogs.edition.share import Stood
from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, Answers, Given, chosen
from dialogs.pack.checklist import Item, judge, usual
from dialogs.pack.conditions import ALWAYS, All, Any, Condition, Equals, Not, comparisons, holds
from dialogs.pack.definition import Dialog, Element, Question, Status
from dialogs.pack.route import applicable
from dialogs.session.agenda import can_apply
from dialogs.session.anonymity import SHARED_BY, Counted, HowMany, Shared
from dialogs.session.anonymity import UNKNOWN as NOT_KNOWN

OfOptions = Shared | Counted
"""A showing of a closed question."""


class GroupStanding(Enum):
    """The status of an element for the group, in the order in which the list shows them."""

    MISSING = "ontbreekt"
    """At least half say that it isn't there, or not fully, or don't know."""
    DIFFERENT = "verschillend"
    """Some say so."""
    IN_PLACE = "geborgd"
    NOT_SHOWN = "niet_getoond"
    """Nothing was shown about it. Whether it was asked, and of how many, isn't told."""


class HowMissed(Enum):
    """What those who miss something said of it."""

    MISSED = "mist"
    UNKNOWN = "weet_niet"
    EITHER = "mist_of_weet_niet"


@dataclass(frozen=True, slots=True)
class GroupItem:
    """One element's place on the group's list.

    `item`: why, and what to do next: as the group settled it, or else as most of those who miss it
    said. None if nobody is known to miss it.
    """

    element: Element
    standing: GroupStanding
    item: Item | None = None
    how: HowMissed | None = None
    """Set if answers say so, and not the group together: then the list says how many miss it,
    instead of why."""
    of_most: bool = False
    """More than half miss it, by the fewest that the words on the screen can mean."""
    split: tuple[str, ...] = ()
    """The answers that two or more gave, as their buttons say ('' for not knowing); none if people
    could choose several."""
    more_shown: bool = False
    """Others were shown openly as well, each chosen by one person. They are named on no page."""
    openly: bool = False
    """Few answered, and agreed to show each answer: nothing says how many, only that it is two or
    more. With three people, 'most' would mean the other two."""
    asked_as: str = ""
    """The name of the question about it, if nothing was shown: a group knows it by that."""
    passed: bool = False
    """Nothing was shown because the facilitator went on before that; what was answered plays no
    part."""

    @property
    def is_from_showings(self) -> bool:
        """Whether it follows from what was shown, and not from what the group settled."""
        known = self.standing is not GroupStanding.NOT_SHOWN
        return known and (self.item is None or self.how is not None)

    @property
    def stood(self) -> Stood | None:
        """How the programme counts it, and the group reads it; None if nothing is known. What only
        some miss is partly there."""
        match self.standing:
            case GroupStanding.NOT_SHOWN:
                return None
            case GroupStanding.IN_PLACE:
                return Stood.IN_PLACE
            case GroupStanding.DIFFERENT:
                return Stood.PARTLY
            case GroupStanding.MISSING if self.item is None or self.item.status is Status.PARTLY:
                return Stood.PARTLY
            case GroupStanding.MISSING:
                return Stood.UNKNOWN if self.item.unknown else Stood.MISSING


def group_list(
    dialog: Dialog,
    shown: Mapping[str, OfOptions],
    settled: Mapping[str, Answer],
    not_yet: Collection[str] = (),
    asked: Collection[str] | None = None,
    phones: Mapping[str, int] | None = None,
    passed: Collection[str] = (),
) -> tuple[GroupItem, ...]:
    """Every element that may belong to this conversation: those that most people miss first, equals
    in the order of the pack.

    `shown`: by question, what was shown of it. `not_yet`: the questions on which the group reached
    no answer; their elements are missing. `asked`: the questions of the plan; None for all. An
    element about which it asks nothing is left out. `phones`: by question, how many were asked it;
    in the open mode fewer may let their answers be seen. `passed`: the questions that could be
    shown, and that the facilitator skipped.
    """
    known = dialog.questions.keys() if asked is None else {*asked, *shown, *settled}
    together = applicable(dialog, Answers(settled))
    open_still = {dialog.questions[id_].element for id_ in not_yet if id_ in dialog.questions}
    items = []
    for element in dialog.elements.values():
        if element.id in open_still:
            items.append(_not_yet(dialog, element))
        elif any(
            id_ in known and can_apply(dialog, dialog.questions[id_], together, known)
            for id_ in element.questions
        ):
            item = _settled(dialog, element, together, known) or _shown(
                dialog, element, shown, together, phones or {}
            )
            if item.standing is GroupStanding.NOT_SHOWN:
                unseen = (id_ for id_ in element.questions if id_ in known and id_ not in shown)
                first = next(unseen, None)
                if first is not None:
                    name = dialog.questions[first].name
                    item = replace(item, asked_as=name, passed=first in passed)
            items.append(item)
    order = [*GroupStanding]
    return tuple(sorted(items, key=lambda one: (order.index(one.standing), not one.of_most)))


def _not_yet(dialog: Dialog, element: Element) -> GroupItem:
    because = dialog.wordings("sessie_checklist_nog_niet")[0]
    step = usual(element, Status.MISSING)
    item = Item(element, Status.MISSING, because, unknown=True, step=step)
    return GroupItem(element, GroupStanding.MISSING, item, of_most=True)


def _settled(
    dialog: Dialog, element: Element, together: Mapping[str, Answer], known: Collection[str]
) -> GroupItem | None:
    """The element by what the group settled; None if its status depends on anything else that is
    asked. What the session never asks can't change it any more."""
    compared = {one.question for rule in element.rules for one in comparisons(rule.condition)}
    asked = {*element.questions[:1], *compared.intersection(known)}
    if any(
        id_ not in together and holds(dialog.questions[id_].condition, together) for id_ in asked
    ):
        return None
    item = judge(dialog, element, together)
    if item is None or item.status is Status.NOT_DISCUSSED:
        return None
    if item.status is Status.IN_PLACE:
        return GroupItem(element, GroupStanding.IN_PLACE, item)
    return GroupItem(element, GroupStanding.MISSING, item, of_most=True)


def _shown(
    dialog: Dialog,
    element: Element,
    shown: Mapping[str, OfOptions],
    together: Mapping[str, Answer],
    phones: Mapping[str, int],
) -> GroupItem:
    """The element by what was shown of its first question. Each position gets the status that the
    pack gives it."""
    question = next((id_ for id_ in element.questions if id_ in shown and id_ not in together), "")
    known = (
        _when_asked(dialog, dialog.questions[question].condition, together) if question else None
    )
    if known is None:
        return GroupItem(element, GroupStanding.NOT_SHOWN)
    seen, in_place = shown[question], 0
    missed: list[tuple[int, Item]] = []
    for position, _ in seen.positions:
        answer = UNKNOWN if position == NOT_KNOWN else chosen(position)
        given = applicable(dialog, Answers({**together, **known, question: answer}))
        item = judge(dialog, element, given)
        if item is None or item.status is Status.NOT_DISCUSSED:
            continue
        if item.status is Status.IN_PLACE:
            in_place += seen.at_least(position)
        else:
            missed.append((seen.at_least(position), item))
    if not missed:
        # Each may name a goal, and together they still haven't one.
        goals = dialog.goals is not None and element.id == dialog.goals.element
        if goals and len(seen.positions) > 1:
            return GroupItem(element, GroupStanding.DIFFERENT)
        if 0 < in_place < SHARED_BY:
            return GroupItem(element, GroupStanding.DIFFERENT, more_shown=True)
        standing = GroupStanding.IN_PLACE if in_place else GroupStanding.NOT_SHOWN
        return GroupItem(element, standing)
    counts = [count for count, _ in missed]
    # Of several options the same people may have chosen more than one.
    people = max(counts) if dialog.questions[question].several else sum(counts)
    everyone = (
        seen.asked if isinstance(seen, Shared) else max(phones.get(question, 0), seen.answers)
    )
    most = max(counts)
    first = _with_their_step(element, [item for count, item in missed if count == most])
    # If others say that it is there, answers without a word for how many only make a difference.
    # And what one person alone said isn't what the group misses.
    only_named = in_place > 0 and all(how is HowMany.NAMED for _, how in seen.positions)
    differs = only_named or people * 2 < everyone or people < SHARED_BY
    return GroupItem(
        element,
        GroupStanding.DIFFERENT if differs else GroupStanding.MISSING,
        first,
        _how_missed([item for _, item in missed]),
        of_most=people * 2 > everyone and not only_named,
        split=_split(dialog.questions[question], seen),
        more_shown=len(_in_common(seen)) < len(seen.positions),
        openly=isinstance(seen, Counted),
    )


def _with_their_step(element: Element, items: list[Item]) -> Item:
    """The first of what most were seen to say, with a step that fits all of these. If they have
    different steps, use that of the option where most is missing, because it assumes nothing; if
    there are several of those, use the element's own step."""
    first = items[0]
    missing = [one for one in items if one.status is Status.MISSING] or items
    steps = list(dict.fromkeys(one.step for one in missing))
    return replace(first, step=steps[0] if len(steps) == 1 else usual(element, first.status))


def _in_common(seen: OfOptions) -> tuple[str, ...]:
    if isinstance(seen, Counted):
        return seen.in_common
    return tuple(position for position, _ in seen.positions)


def _split(question: Question, seen: OfOptions) -> tuple[str, ...]:
    named = [question.option(position) for position in _in_common(seen)]
    labels = tuple("" if option is None else option.label for option in named)
    return () if question.several else labels


def _how_missed(items: list[Item]) -> HowMissed:
    unknown = [item.unknown for item in items]
    if all(unknown):
        return HowMissed.UNKNOWN
    return HowMissed.EITHER if any(unknown) else HowMissed.MISSED


def _when_asked(
    dialog: Dialog, condition: Condition, known: Mapping[str, Answer]
) -> Mapping[str, Answer] | None:
    """Answers, added to what is known, with which a question with this condition is asked: people
    who answered it gave such answers. None if none are found."""
    found = _making_true(dialog, condition, known)
    if found is None or not holds(condition, applicable(dialog, Answers({**known, **found}))):
        return None
    return found


def _making_true(
    dialog: Dialog, condition: Condition, known: Mapping[str, Answer]
) -> dict[str, Answer] | None:
    match condition:
        case Equals(id_, value) if id_ in known:
            return {} if value in known[id_].values else None
        case Equals(id_, value):
            question = dialog.questions.get(id_)
            found = _making_true(dialog, ALWAYS if question is None else question.condition, known)
            return None if found is None else {**found, id_: _ANSWERS.get(value) or chosen(value)}
        case Not():
            return {}
        case All(parts):
            all_found: dict[str, Answer] = {}
            for part in parts:
                one = _making_true(dialog, part, {**known, **all_found})
                if one is None:
                    return None
                all_found |= one
            return all_found
        case Any(parts):
            ways = (_making_true(dialog, part, known) for part in parts)
            return next((way for way in ways if way is not None), None)


_ANSWERS = {Given.UNKNOWN.value: UNKNOWN, Given.SKIPPED.value: SKIPPED}
