"""An answer that nobody shares has no effect: every count vector, with it and with a skip instead.

All that follows from a showing is made from its frozen form, so these compare that, and everything
that is made from it: the message, the picture, what the session is told, the panel, the list, the
page with which it ends, and what the programme may have.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

import pytest

from bot.room.phases.hosted_reveal import drawing_of
from dialogs.edition.share import share_of_outcome
from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, chosen
from dialogs.pack.audience import Mode
from dialogs.pack.definition import Kind, Option, Question
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Speech
from dialogs.session.agenda import Agenda
from dialogs.session.agreements import Offered, agreements
from dialogs.session.anonymity import Shared, TooFew, counted, freeze, shared, showing
from dialogs.session.events import PanelDue, Showed
from dialogs.session.outcome import GroupItem, GroupStanding, group_list
from dialogs.session.outcome_in_short import closing_told, gaps_shown
from dialogs.session.outcome_messages import in_chat
from dialogs.session.outcome_page import group_page
from dialogs.session.panel import panel
from dialogs.session.phases import phase_of
from dialogs.session.phases.reveal import caption, in_short, not_shown_told
from dialogs.session.state import Session
from dialogs.session.step import step
from dialogs.taken_home import as_text
from tests.reveal_figures import vectors
from tests.support.small_session import IN_SESSION

OFFERED = (Offered("We bellen maandag", "e4", agreed=True), Offered("We eten samen"))
SAY = Speech(IN_SESSION, {})
SIZES = range(5, 13)


def asking(options: int, kind: Kind = Kind.CHOICE) -> Question:
    """The question of an element of the dialog, with so many options."""
    before = IN_SESSION.questions["c6c"]
    statuses = [option.id for option in before.options]
    ids = [*statuses, "nog_een"][:options]
    return replace(before, kind=kind, options=tuple(Option(id_, f"Optie {id_}") for id_ in ids))


def told(question: Question, shown: Shared | TooFew) -> tuple[object, ...]:
    """Everything that anyone gets of a showing."""
    how = showing(shown, several=question.several)
    session = Session(
        1, "gewoon", SessionKind.ONE, 1, phase=2, mode=Mode.SEPARATE, shown={"d4n": how}
    )
    items = group_list(IN_SESSION, {question.id: shown} if isinstance(shown, Shared) else {}, {})
    page = group_page(IN_SESSION, items, {}, agreements(IN_SESSION, OFFERED, items))
    stood = {item.element.id: item.stood for item in items if item.stood is not None}
    return (
        None if isinstance(shown, TooFew) else freeze(shown),
        *(
            None if isinstance(shown, TooFew) else caption(SAY, question, shown, first=first)
            for first in (True, False)
        ),
        str(drawing_of(SAY, question, shown)),
        step(IN_SESSION, replace(session, shown={}, step=1), Showed("d4n", how, 0.0))[1],
        not_shown_told(SAY, session, ["d4n"]),
        how,
        panel(phase_of(Agenda(IN_SESSION, session)), PanelDue(0.0)),
        () if isinstance(shown, TooFew) else in_short(SAY, question, shown),
        items,
        gaps_shown(IN_SESSION, items, {}),
        page,
        in_chat(page),
        closing_told(IN_SESSION, page, {}, agreements(IN_SESSION, OFFERED, items)),
        as_text(page),
        share_of_outcome(IN_SESSION, stood, {}, {}),
    )


def answers(question: Question) -> list[Answer]:
    return [*(chosen(option.id) for option in question.options), UNKNOWN, SKIPPED]


@pytest.mark.parametrize("of_some", [False, True])
@pytest.mark.parametrize(
    "sizes", [SIZES, pytest.param(range(13, 21), marks=pytest.mark.soak)], ids=["", "large"]
)
def test_a_lone_answer_is_the_same_as_a_skipped_one(sizes: range, of_some: bool) -> None:
    """For each number of options, with 'weet niet' as one more; `of_some`: a follow-up, which was
    asked of those alone who answered or skipped it, in a group of two more."""
    lone = 0
    for options in (2, 3, 4):
        question = asking(options)
        possible = answers(question)
        everything = cache(lambda shown, question=question: told(question, shown))
        for people in sizes:
            asked = people + 2 if of_some else people
            seen: dict[tuple[int, ...], Shared | TooFew] = {}
            for counts in vectors(people, len(possible)):
                each = [a for a, n in zip(possible, counts, strict=True) for _ in range(n)]
                seen[counts] = shared(question, each, asked, of_some=of_some)
            for counts, shown in seen.items():
                for position in [n for n, count in enumerate(counts[:-1]) if count == 1]:
                    skipped = [*counts]
                    skipped[position], skipped[-1] = 0, skipped[-1] + 1
                    assert everything(seen[tuple(skipped)]) == everything(shown), counts
                    lone += 1
    assert lone > 27_000


@pytest.mark.parametrize("of_some", [False, True])
def test_of_several_options_a_lone_tick_or_one_that_only_one_left_out_is_not_seen(
    of_some: bool,
) -> None:
    chance = Random(16)
    lone = left_out = 0
    question = asking(4, Kind.MULTIPLE)
    options = [option.id for option in question.options]
    for _ in range(1_500):
        people = chance.choice(SIZES)
        likely = [chance.random() for _ in options]
        ticked = [
            {o for o, p in zip(options, likely, strict=True) if chance.random() < p}
            for _ in range(people)
        ]
        before = of(question, ticked, people, of_some=of_some)
        for option in options:
            with_it = [one for one in ticked if option in one]
            if len(with_it) == 1:
                with_it[0].discard(option)
                assert of(question, ticked, people, of_some=of_some) == before
                with_it[0].add(option)
                lone += 1
            if len(with_it) == people - 1 and not of_some:
                (without,) = [one for one in ticked if option not in one]
                without.add(option)
                assert of(question, ticked, people, of_some=of_some) == before
                without.discard(option)
                left_out += 1
    assert lone > 500
    assert of_some or left_out > 100


def of(question: Question, ticked: list[set[str]], people: int, *, of_some: bool) -> str | None:
    each = [chosen(*sorted(one)) if one else SKIPPED for one in ticked]
    shown = shared(question, each, people, of_some=of_some)
    return None if isinstance(shown, TooFew) else freeze(shown)


# In the open mode: what each agreed to show is there, and nothing that the group misses rests on
# one person alone


@pytest.mark.parametrize("options", [2, 3, 4])
@pytest.mark.parametrize("phones", range(2, 6))
def test_openly_nobody_alone_decides_what_the_group_misses(phones: int, options: int) -> None:
    """Nor is anything shown of one person: that would be called the group's. A difference that all
    saw is told as that, and no more."""
    question = asking(options)
    ids = [*(one.id for one in question.options), None]
    for counts in vectors(phones, len(ids) + 1):  # the last of them skip or refuse
        answers = [
            UNKNOWN if id_ is None else chosen(id_)
            for id_, count in zip(ids, counts, strict=False)
            for _ in range(count)
        ]
        there = answers.count(chosen("c6c_ja"))
        missed = sum(a in (UNKNOWN, chosen("c6c_soms"), chosen("c6c_nee")) for a in answers)
        standing = _openly(question, answers, phones).standing
        assert standing is not GroupStanding.MISSING or missed > 1, counts
        assert standing is not GroupStanding.IN_PLACE or there > 1, counts
        if len(answers) < 2:
            assert standing is GroupStanding.NOT_SHOWN


def _openly(question: Question, answers: list[Answer], phones: int) -> GroupItem:
    shown = counted(question, answers)
    assert isinstance(shown, TooFew) == (len(answers) < 2)
    seen = {} if isinstance(shown, TooFew) else {question.id: shown}
    items = group_list(IN_SESSION, seen, {}, phones={question.id: phones})
    return next(item for item in items if item.element.id == "e4")
