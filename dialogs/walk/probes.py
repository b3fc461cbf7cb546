"""The probes of a walk: one question more, raised by what someone wrote.

A walk remembers what was noticed in its answers and which probe that raised; all else follows.
`own` is the dialog of one walk: the pack's, with a question for each of its probes right after
the one that raised it. So whatever works on questions works on probes, and nothing else has to
know them. Someone who changes an answer so that its reasoning is gone, closes the probe as any
branch is closed: what was answered to it counts for nothing, until the reasoning is back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.hearing.reasoning import WORDS, Noticed
from dialogs.pack.answers import Given
from dialogs.pack.conditions import NEVER, All, Equals
from dialogs.pack.definition import (
    Dialog,
    Kind,
    Node,
    Question,
)
from dialogs.pack.route import applicable, next_question
from dialogs.texts import Slot, Span, Text, quote
from dialogs.walk.state import Walk

_MARK = "+peiling"
"""Behind the id of a question stands its probe's. No id in a pack has a plus in it."""
OFTEN = 2
"""A reasoning that was taken up so many times in a walk is left alone."""
LONGEST_SAID = 80
"""What is said back of an answer, in characters, if it isn't the very words that did it."""
_ENDS = (re.compile(r"[.!?…]+(?=\s)|\n"), re.compile(r"[.!?…]+(?=\s)|\n|[,;:]\s"))
"""Where a sentence ends; where a part of it does."""


def probe_of(question: str) -> str:
    """The id under which a question's probe is asked and answered."""
    return question + _MARK


def raised_by(id_: str) -> str | None:
    """The question whose probe this is; None for any other question."""
    return id_.removesuffix(_MARK) if id_.endswith(_MARK) else None


def own(dialog: Dialog, walk: Walk) -> Dialog:
    """The dialog with the probes of this walk in it, as they are now."""
    if not walk.probes:
        return dialog
    nodes: list[Node] = []
    for node in dialog.nodes:
        if raised_by(node.id) is None:
            nodes.append(node)
        if isinstance(node, Question) and node.id in walk.probes:
            nodes += _probe(dialog, walk, node)
    return replace(dialog, nodes=tuple(nodes))


def _probe(dialog: Dialog, walk: Walk, question: Question) -> Iterator[Question]:
    """The probe as a question; none where the pack has lost it."""
    found = dialog.probes.get(walk.probes[question.id])
    if found is None:
        return
    reasoning, probe = found
    heard = walk.noticed.get(question.id, ())
    words = next((one.words for one in heard if one.reasoning == reasoning.id), None)
    answer = walk.answers.get(question.id)
    said = "" if words is None or answer is None else _said(answer.text, words)
    stands = All((question.condition, Equals(question.id, Given.WRITTEN.value)))
    yield Question(
        id=probe_of(question.id),
        kind=Kind.OPEN,
        name=probe.name,
        text=_with_words(probe.text, said),
        theme=question.theme,
        condition=NEVER if words is None else stands,
        element=question.element,
        figure=question.figure,
    )


def _said(answer: str, words: str) -> str:
    """What to say back: the sentence with these words, else its part with them, else these words.

    Words taken out of a sentence sound as if someone read it with a red pencil in hand.
    """
    begin = answer.find(words)
    if begin < 0:
        return words
    for ends in _ENDS:
        start = max((mark.end() for mark in ends.finditer(answer, 0, begin)), default=0)
        mark = ends.search(answer, begin + len(words))
        said = answer[start : mark.start() if mark else None].strip().rstrip(".!…")
        if len(said) <= LONGEST_SAID:
            return said
    return words


def _with_words(text: Text, words: str) -> Text:
    said = quote(words)
    if not said:
        return text
    return Text(
        tuple(
            tuple(
                Span(said, piece.bold) if isinstance(piece, Slot) and piece.name == WORDS else piece
                for piece in line
            )
            for line in text.lines
        )
    )


def with_noticed(walk: Walk, question: str, noticed: Sequence[Noticed]) -> Walk:
    """The walk that remembers this of the question's answer, and nothing else."""
    if tuple(noticed) == walk.noticed.get(question, ()):
        return walk
    rest = {key: heard for key, heard in walk.noticed.items() if key != question}
    return replace(walk, noticed={**rest, question: tuple(noticed)} if noticed else rest)


def raised(dialog: Dialog, walk: Walk, question: Question) -> str | None:
    """The probe that the answer just given raises, if any.

    One a question, never in the same words twice, and not at the very end: someone who has just
    answered the last question wants to see the list. A reasoning that someone said by choosing an
    option has the pack's own follow-up, and is not asked about again in the same element.
    Walks differ in the wording they begin with: so each is used, and a team hears several.
    """
    if question.id in walk.probes or raised_by(question.id) is not None:
        return None
    if not walk.noticed.get(question.id):
        return None
    if next_question(dialog, walk.answers) is None:
        return None
    chosen = list(_chosen(dialog, walk))
    times = Counter(reasoning for _, reasoning in chosen)
    times.update(dialog.probes[id_][0].id for id_ in walk.probes.values() if id_ in dialog.probes)
    for heard in walk.noticed.get(question.id, ()):
        here = question.element is not None and (question.element, heard.reasoning) in chosen
        reasoning = dialog.reasonings.get(heard.reasoning)
        if reasoning is None or here or times[reasoning.id] >= OFTEN:
            continue
        used = walk.probes.values()
        fitting = [p.id for p in reasoning.probes if p.fits(question.about) and p.id not in used]
        if fitting:
            return fitting[(walk.id - 1) % len(fitting)]
    return None


def _chosen(dialog: Dialog, walk: Walk) -> Iterator[tuple[str | None, str]]:
    """The reasonings that were said by choosing an option, each with the element it is about."""
    for id_, answer in applicable(dialog, walk.answers).items():
        question = dialog.questions[id_]
        for option in question.options:
            if option.reasoning is not None and option.id in answer.options:
                yield question.element, option.reasoning
