"""Lays out every message that a walk can send, at its longest, with the real screens and steps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, cycle, product
from typing import assert_never

from content.checks.long_replies import OnceMore
from content.checks.long_walks import (
    QuestionInWalk,
    asked_alone,
    asked_together,
    more_said,
    most_said,
    opened,
)
from content.checks.longest import (
    filled,
    length,
    longest,
    longest_answers,
    longest_chosen,
    longest_walk,
    of_element,
    shown_whole,
    with_said_later,
    with_statuses,
    words,
)
from content.checks.stand_ins import may_get_long
from dialogs.edition.standing import Others, Standing
from dialogs.hearing.examples import Examples
from dialogs.pack.answers import UNKNOWN, Answers, Given, answered
from dialogs.pack.definition import Dialog, Statement, Status
from dialogs.pack.plan import Phase
from dialogs.screens.checklist.checklist_screens import NAMED_FIRST
from dialogs.screens.choice.choosing_screens import (
    FAR,
    FULL,
    LONG,
    MONTH_OVER,
    NAME,
    NOTHING,
    PAST,
    PLAN,
    UNREAD,
    WHICH,
    choosing_screen,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.screens.layout import SHOWN_WHOLE, Speech
from dialogs.screens.page.marked_words import marked_words
from dialogs.screens.page.taking_home_screens import LOOK, when_taken
from dialogs.screens.page.what_goes_home import HomeForm, Taking, WhatGoes
from dialogs.screens.views import layout_at
from dialogs.texts import Spans
from dialogs.walk.held import Held
from dialogs.walk.intentions import Intention, Intentions, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.state import Room, Walk, changed

_MARKED = 2
"""Sentences to look at: more change nothing but the number that says how many."""
_LAST_SCREEN = 999
"""More screens of sentences than there are: the last is shown."""
_SEASON = 40
"""Characters: the longest name of an edition."""


def longer(dialog: Dialog, most: int) -> Iterator[Spans]:
    """The messages that can get longer than `most` UTF-16 units, each at its longest."""
    long = longest(dialog)
    for text in chain(_by_themselves(long), _asked(long, most)):
        if length(text) > most:
            yield text


def _asked(long: Dialog, most: int) -> Iterator[Spans]:
    """The messages for each question that may get longer than `most`: in a walk alone, and in the
    sessions that ask it; after the earlier answer that gets the longest reaction."""
    every, openings = tuple(in_walk(long)), longest_openings(long)
    suspects = may_get_long(long, every, openings, most)
    if not suspects:
        return
    said = {question.id: most_said(long, question) for question in long.questions.values()}
    more, before = OnceMore(most), None
    for asked in every:
        if asked.id in suspects:
            yield from asked_alone(long, replace(asked, before=(before,)), more)
        if asked.id is not None:
            before = more_said(before, said[asked.id])
    before = None
    for id_, opening in openings.items():
        if id_ in suspects:
            asked = QuestionInWalk(long.questions[id_], (before,))
            yield from asked_together(long, asked, opening, more)
        before = more_said(before, said[id_])


def in_walk(long: Dialog) -> Iterator[QuestionInWalk]:
    """Each question, and the end, with the statements before it."""
    statements: list[Statement] = []
    for node in (*long.nodes, None):
        if isinstance(node, Statement):
            statements.append(node)
        else:
            yield QuestionInWalk(node, statements=tuple(statements))
            statements = []


def longest_openings(long: Dialog) -> dict[str, Spans]:
    """By question that some phase asks, the longest opening of those phases."""
    asking = [phase for phase in _phases(long) if phase.kind.asks_questions]
    said = {
        id_: [_opening(long, phase) for phase in asking if id_ in phase.questions]
        for id_ in long.questions
    }
    return {id_: max(openings, key=length) for id_, openings in said.items() if openings}


def _phases(long: Dialog) -> Iterator[Phase]:
    return (phase for plan in long.plans.values() for phase in plan.phases)


def _opening(long: Dialog, phase: Phase) -> Spans:
    say = Speech(long, longest_answers(long.nodes))
    return () if phase.opening is None else filled(phase.opening, say)


def _by_themselves(long: Dialog) -> Iterator[Spans]:
    say = Speech(long, longest_answers(long.nodes))
    for (phrase,) in long.phrases.values():
        yield filled(phrase, say)
    for reasoning in long.reasonings.values():
        for probe in reasoning.probes:
            yield filled(probe.text, say)
    for phase in _phases(long):
        yield from opened(long, _opening(long, phase))
    walk = with_said_later(longest_walk(long.nodes), long.elements)
    for view in View:
        yield from _screens(_seen(long, walk, view))


_Seen = tuple[Dialog, Walk, Place]


def _screens(seen: Iterable[_Seen]) -> Iterator[Spans]:
    for dialog, walk, place in seen:
        standing = Standing(others=Others("x" * _SEASON, dict.fromkeys(dialog.elements, 10)))
        layout = layout_at(dialog, walk, place, partial(_as_it_is, standing))
        if layout is not None:
            yield layout.text


def _as_it_is(standing: Standing) -> Standing:
    return standing


def _seen(long: Dialog, walk: Walk, view: View) -> Iterator[_Seen]:
    here = Place(view)
    match view:
        case View.QUESTION | View.WAITING | View.CONSENT | View.BRING:
            return  # measured as they are asked, with what is said before them
        case View.GROUP | View.ANSWERS | View.SHARING | View.THEN_AND_NOW:
            return  # long lists of short things: see lists.py
        case View.WHICH_DONE | View.WHICH_WRONG:
            yield long, walk, here
        case View.SAID_LATER | View.NOTED | View.DONE:
            for id_ in ("", *long.elements):
                yield long, walk, Place(view, id_)
        case View.FORGET:
            yield long, walk, here
        case View.WHERE_TO:
            # Its text names no element, and comparing words with all of them takes seconds.
            yield replace(long, elements={}, examples=Examples()), walk, here
        case View.NOTHING | View.STOPPED:
            return
        case View.CHECKLIST:
            yield from _checklists(long, walk)
        case View.CHOOSING:
            yield from _choices(long, walk)
        case View.ELEMENT:
            for id_ in long.elements:
                yield from _one_element(*of_element(long, walk, id_), id_)
        case View.OTHERS:
            for id_ in long.elements:
                yield long, walk, Place(view, id_)
        case View.RESTART:
            yield long, walk, here
            yield long, Walk(1), here
        case View.OTHER:
            yield replace(long, other_packs={long.id: long.title}), Walk(1), Place(view, long.id)
        case View.ERASE:
            yield long, walk, here
        case View.SERIOUS | View.HELPED:
            for kind, past in product(long.support.messages, (False, True)):
                held = {kind: Held(kind, "", (), (), past=past)}
                yield long, changed(walk, held=held, room=Room(1)), Place(view, kind)
        case View.TAKING_HOME:
            yield from _taking_home(long, walk)
        case View.NAMED:
            for id_, answer in walk.answers.items():
                if answer.given is Given.WRITTEN:
                    told = answered(walk.answers, id_, shown_whole(answer))
                    yield long, changed(walk, answers=told), Place(view, id_)
                    return  # its text is the same for each
        case _:
            assert_never(view)


def _taking_home(long: Dialog, walk: Walk) -> Iterator[_Seen]:
    """Asking in which form, a sentence with a number in it to look at first, and what is said below
    a text of several messages.

    All open questions have the same sentence for an answer here, which is shown once. A pack has
    hundreds of them outside its elements; one of these is enough.
    """
    long = _with_one_besides_elements(long)
    walk = changed(walk, answers=longest_answers(long.nodes))
    number = " 06 12345678"
    sentence = words(SHOWN_WHOLE - len(number)) + number
    points = tuple(
        Intention(id_, PointWording.OWN, f"{place}{sentence}"[: len(sentence)])
        for place, id_ in enumerate([*long.elements][:_MARKED])
    )
    walk = changed(walk, intentions=Intentions(points, day="2027-01-14"))
    first, *_ = (*marked_words(long, walk), None)
    decided = (
        "" if first is None else Taking(HomeForm.BOTH).with_choice(first.id, WhatGoes.ALONG).where
    )
    for where in ("", f"{LOOK}:{_LAST_SCREEN}", HomeForm.BOTH.value, decided, when_taken(2).id):
        yield long, walk, Place(View.TAKING_HOME, where)


def _with_one_besides_elements(long: Dialog) -> Dialog:
    """With the first of the open questions that are about no element, and not the others."""
    besides = [
        question.id
        for question in long.questions.values()
        if question.open
        and question.element is None
        and not question.last_time
        and question.id != long.noticed
    ]
    left_out = frozenset(besides[1:])
    return replace(long, nodes=tuple(node for node in long.nodes if node.id not in left_out))


def _choices(long: Dialog, walk: Walk) -> Iterator[_Seen]:
    """Each turn of choosing, with the most and the longest that can be chosen."""
    places = (
        "",
        "stap",
        "zin",
        "wanneer",
        "vakantie",
        WHO,
        "klaar",
        f"{NAME}:0",
        f"{NAME}:{WHO}",
        f"{PLAN}:0",
    )
    firsts = ("", FULL, NOTHING, WHICH, LONG, PAST, FAR, UNREAD, MONTH_OVER)
    every = dict.fromkeys(
        place if ":" in place else f"{place}:{first}" for place, first in product(places, firsts)
    )
    wheres: Sequence[str] = ()
    for chosen in longest_chosen(long):
        alone = replace(chosen, points=chosen.points[:1])
        to_type = tuple(
            replace(point, wording=PointWording.OWN, text="") for point in chosen.points
        )
        typing = replace(chosen, points=to_type)
        wheres = wheres or _unlike(long, walk, (chosen, typing), tuple(every))
        for one in (chosen, alone, typing, replace(chosen, hour=0)):
            for where in wheres:
                yield long, changed(walk, intentions=one), Place(View.CHOOSING, where)


def _unlike(
    long: Dialog, walk: Walk, ways: Iterable[Intentions], wheres: Sequence[str]
) -> tuple[str, ...]:
    """Those of these places in choosing that read differently, in any of these ways to choose: at
    most of them, most of what can be said first isn't."""
    found: dict[str, None] = {}
    for one in ways:
        chosen, texts = changed(walk, intentions=one), dict[Spans, str]()
        for where in wheres:
            layout = choosing_screen(long, chosen, where)
            if layout is not None:
                texts.setdefault(layout.text, where)
        found |= dict.fromkeys(texts.values())
    return tuple(found)


def _checklists(long: Dialog, walk: Walk) -> Iterator[_Seen]:
    """Checklists that name the longest missing elements and list some of every other status."""
    chosen = tuple(longest_chosen(long))

    def alone(id_: str) -> int:
        seen = _checklist_of(*of_element(long, walk, id_), (id_,), chosen)
        return max(map(length, _screens(seen)))

    longest_first = sorted(long.elements, key=alone, reverse=True)
    yield from _checklist_of(long, walk, longest_first, chosen)


def _checklist_of(
    long: Dialog, walk: Walk, elements: Sequence[str], choices: Iterable[Intentions]
) -> Iterator[_Seen]:
    others = cycle((Status.MISSING, Status.PARTLY, Status.IN_PLACE, Status.NOT_DISCUSSED))
    statuses = {
        id_: Status.MISSING if number < NAMED_FIRST else next(others)
        for number, id_ in enumerate(elements)
    }
    dialog, here = with_statuses(long, statuses), Place(View.CHECKLIST)
    yield dialog, walk, here
    for chosen in choices:
        yield dialog, changed(walk, intentions=chosen), here
    yield _nothing_known(long, elements, walk)
    yield dialog, changed(walk, among_others=True), here
    yield dialog, Walk(1), here


def _nothing_known(long: Dialog, elements: Sequence[str], walk: Walk) -> _Seen:
    """The checklist of a team that knows nothing about any of these."""
    bare = {id_: replace(long.elements[id_], rules=()) for id_ in elements}
    asked = {element.questions[0]: UNKNOWN for element in bare.values()}
    answers = Answers({**walk.answers, **asked})
    return replace(long, elements=bare), changed(walk, answers=answers), Place(View.CHECKLIST)


def _one_element(long: Dialog, walk: Walk, id_: str) -> Iterator[_Seen]:
    place = Place(View.ELEMENT, id_)
    for status in Status:
        yield with_statuses(long, {id_: status}), walk, place
    element = long.elements[id_]
    bare = replace(long, elements={id_: replace(element, rules=())})
    unknown = answered(walk.answers, element.questions[0], UNKNOWN)
    yield bare, changed(walk, answers=unknown), place
