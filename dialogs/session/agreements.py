"""What a group agreed, what it isn't done with, and what it didn't get to.

The list, the outcome page, the share and a project over sessions all read `agreements`. It is made
of the sentences as they were decided on and of the group's list. Who offered what, and how many can
live with a sentence, isn't in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from dialogs.days import Day, stored_day
from dialogs.edition.share import Stood
from dialogs.pack.definition import Dialog, Element
from dialogs.screens.layout import Speech
from dialogs.session.outcome import GroupItem, GroupStanding, HowMissed
from dialogs.session.replies import text_mark
from dialogs.texts import Spans

MOST_PICKED = 3
"""The most agreements that a group gives a person and a day."""


class AgreementStanding(Enum):
    """What became of a sentence, or of an element without one; in the order in which they are
    listed."""

    AGREED = "afgesproken"
    """More than half of the phones can live with it."""
    NOT_YET = "nog_niet"
    """They can't, as everyone was shown."""
    NOT_REACHED = "niet_aan_toe"
    """The sentence was never decided on; or nobody offered one about this element, which the group
    misses or sees differently."""
    WAITED = "wachtte"
    """A sentence that was never put to everyone. Only its writer gets it back."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A sentence that somebody offered, as it is stored; equal sentences may come more than once.

    `agreed`: None as long as it isn't decided. `rank`: the order in which it was picked, from 1.
    `was_put`: whether it was ever put to everyone. `place`: among those that were, in the order in
    which everyone read them.
    `who`: None as long as nobody was asked, '' if it was left open. `when`: the same, as the ISO
    form of a day.
    """

    text: str
    element: str = ""
    agreed: bool | None = None
    otherwise: tuple[str, ...] = ()
    rank: int | None = None
    who: str | None = None
    when: str | None = None
    was_put: bool = True
    place: int = 0

    @property
    def waited(self) -> bool:
        """Whether the group never came to read it."""
        return self.agreed is None and not self.was_put


@dataclass(frozen=True, slots=True)
class Agreement:
    """A sentence with what became of it, or an element for which nobody offered a sentence.

    `sentence` is empty for an element without one, and for a sentence that waited: only its writer
    may read that. `came_from`: the gap or difference that it is about, as the group's list shows
    it; None if it is about no element, or about one of which the list shows neither. `picked`: the
    group begins with it. `who` is a role and may be empty; `when` is None if it was left open.
    `otherwise`: how people see it differently, in their words. `place`: among the sentences, as
    everyone read them.
    """

    standing: AgreementStanding
    sentence: str = ""
    element: Element | None = None
    came_from: GroupItem | None = None
    picked: bool = False
    who: str = ""
    when: Day | None = None
    otherwise: tuple[str, ...] = ()
    place: int = 0


def agreements(
    dialog: Dialog, offered: Iterable[Offered], items: Sequence[GroupItem]
) -> tuple[Agreement, ...]:
    """Everything that was offered, and the gaps and differences among `items` (the group's list)
    about which nothing was. In the order of the standings; what is picked comes first, in the order
    in which it was picked. The order of the rest doesn't depend on who offered it, or when."""
    gaps = {
        item.element.id: item
        for item in items
        if item.standing in (GroupStanding.MISSING, GroupStanding.DIFFERENT)
    }
    sentences = merged(offered)
    picks = [one.text for one in picked(sentences)]
    told = [
        Agreement(
            _standing(one),
            one.text,
            dialog.elements.get(one.element),
            gaps.get(one.element),
            one.text in picks,
            (one.who or "") if one.text in picks else "",
            stored_day(one.when or "") if one.text in picks else None,
            tuple(sorted(one.otherwise, key=text_mark)),
            one.place,
        )
        for one in sentences
        if not one.waited
    ]
    told += [Agreement(AgreementStanding.WAITED) for one in sentences if one.waited]
    about = {one.element for one in sentences}
    left = [
        Agreement(AgreementStanding.NOT_REACHED, "", item.element, item)
        for id_, item in gaps.items()
        if id_ not in about
    ]
    order = [*AgreementStanding]

    def place(one: Agreement) -> tuple[int, int]:
        rank = picks.index(one.sentence) if one.picked else len(picks)
        return order.index(one.standing), rank

    return tuple(sorted((*told, *left), key=place))


def came_from_told(say: Speech, agreement: Agreement) -> str:
    """What it is about; nothing if it is about no element."""
    element = agreement.element
    return "" if element is None else say.label("uitkomst_over", naam=element.name)


def gap_told(say: Speech, item: GroupItem) -> Spans:
    """How many miss it, without a number; or that the group said so together. What the programme
    counts as partly there is said to be partly there."""
    is_missing = item.standing is GroupStanding.MISSING
    is_partly = is_missing and item.stood is Stood.PARTLY
    if item.how is not None:
        how = item.how.value
        if is_partly:
            how = how.replace(HowMissed.MISSED.value, "deels", 1)
        part = "weinig" if item.openly else "meesten" if item.of_most else "helft"
        return say.phrase(f"groep_{how}_{part if is_missing else 'deel'}")
    if item.item is None:
        return say.phrase("afspraak_niet_hetzelfde")
    return say.phrase("afspraak_samen_deels" if is_partly else "afspraak_samen_gemist")


def merged(offered: Iterable[Offered]) -> tuple[Offered, ...]:
    """Each sentence once, with an element if anyone who offered it named one; in the order in which
    everyone read them, which doesn't reveal who came first."""
    by_text: dict[str, Offered] = {}
    for one in offered:
        known = by_text.setdefault(one.text, one)
        # Of two elements the same one, whoever named it first.
        named = sorted(element for element in (known.element, one.element) if element)
        was_put = known.was_put or one.was_put
        by_text[one.text] = replace(known, element=named[0] if named else "", was_put=was_put)
    return tuple(sorted(by_text.values(), key=lambda one: (one.place, text_mark(one.text))))


def picked(sentences: Sequence[Offered]) -> tuple[Offered, ...]:
    """The agreed sentences that get a person and a day: all if they are few, or else those that the
    group picked so far. `sentences`: as `merged`."""
    agreed = [one for one in sentences if one.agreed]
    if len(agreed) <= MOST_PICKED:
        return tuple(agreed)
    ranked = [one for one in agreed if one.rank is not None]
    return tuple(sorted(ranked, key=lambda one: one.rank or 0)[:MOST_PICKED])


def _standing(one: Offered) -> AgreementStanding:
    match one.agreed:
        case None:
            return AgreementStanding.NOT_REACHED
        case True:
            return AgreementStanding.AGREED
        case False:
            return AgreementStanding.NOT_YET
