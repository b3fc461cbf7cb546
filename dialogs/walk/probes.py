"""The probes of a walk: extra questions, each raised by what somebody wrote.

A walk stores what was noticed in its answers and which probe each answer raised. From that, `own`
makes the walk's own dialog: the pack's, with each probe as a question right after the one that
raised it. So everything that works on questions works on probes without knowing them. An edit
that takes the reasoning back closes the probe like any other branch: its answer counts for
nothing until the reasoning is back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.hearing.reasoning import WORDS, Noticed
from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import INNER_DOT
from dialogs.identifying.name_lists import Phrases
from dialogs.pack.answers import Given
from dialogs.pack.conditions import NEVER, All, Equals
from dialogs.pack.definition import Dialog, Kind, Node, Question
from dialogs.pack.route import applicable, next_question
from dialogs.texts import Slot, Span, Text, quote
from dialogs.walk.state import Walk, changed, no_names

_MARK = "+peiling"
"""A question's id followed by this is the id of its probe. No id in a pack contains a plus."""
OFTEN = 2
"""How often one reasoning is taken up in a walk, at most."""
LONGEST_SAID = 80
"""Characters of the answer that a probe quotes, unless it quotes just the words noticed."""
_SENTENCE_ENDS = rf"(?!{INNER_DOT})[.!?…]+(?=\s)|\n"
_ENDS = (compiled(_SENTENCE_ENDS), compiled(rf"{_SENTENCE_ENDS}|[,;:]\s"))
"""The end of a sentence, and of a part of one."""


def probe_of(question: str) -> str:
    """The id under which a question's probe is asked and answered."""
    return question + _MARK


def raised_by(id_: str) -> str | None:
    """The question whose probe this is; None for any other question."""
    return id_.removesuffix(_MARK) if id_.endswith(_MARK) else None


def own(dialog: Dialog, walk: Walk) -> Dialog:
    """The dialog as this walk has it: in plain words for somebody who wants these, with its probes
    in it, and without the names that somebody said aren't people's names."""
    if walk.exchange.wants_plain:
        dialog = dialog.in_plain_words
    if denied := no_names(walk):
        dialog = replace(dialog, known=replace(dialog.known, no_names=Phrases(denied)))
    if not walk.probes:
        return dialog
    nodes: list[Node] = []
    for node in dialog.nodes:
        if not node.id.endswith(_MARK):
            nodes.append(node)
        if node.id in walk.probes and isinstance(node, Question):
            nodes += _probe(dialog, walk, node)
    return replace(dialog, nodes=tuple(nodes))


def _probe(dialog: Dialog, walk: Walk, question: Question) -> Iterator[Question]:
    """The question's probe as a question; none if the pack no longer has it."""
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
        probe=probe.id,
    )


def _said(answer: str, words: str) -> str:
    """What to quote: the sentence around these words, else the part of it, else just the words.

    A whole sentence is best: loose words sound as if somebody marked them with a red pencil.
    """
    begin = answer.find(words)
    if begin < 0:
        return words
    for ends in _ENDS:
        marks = [*ends.finditer(answer)]
        start = max((one.end() for one in marks if one.end() <= begin), default=0)
        end = next((one.start() for one in marks if one.start() >= begin + len(words)), None)
        said = answer[start:end].strip().rstrip(".!…")
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
    """The walk with this noticed in the question's answer, instead of what was noticed before."""
    if tuple(noticed) == walk.noticed.get(question, ()):
        return walk
    rest = {key: heard for key, heard in walk.noticed.items() if key != question}
    return changed(walk, noticed={**rest, question: tuple(noticed)} if noticed else rest)


def raised(dialog: Dialog, walk: Walk, question: Question) -> str | None:
    """The id of the probe that the answer just given raises, if any.

    One per question, never in the same words twice, and none about a last time, which is an extra
    question already. None after the last question either: its writer wants to see the list. A
    reasoning that was chosen as an option has the pack's own follow-up, and isn't taken up again in
    the same element. Walks start with different wordings, so that a team hears several.
    """
    if question.id in walk.probes or question.last_time or raised_by(question.id) is not None:
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
    """The reasonings of chosen options, each with the element it is about."""
    for id_, answer in applicable(dialog, walk.answers).items():
        question = dialog.questions[id_]
        for option in question.options:
            if option.reasoning is not None and option.id in answer.options:
                yield question.element, option.reasoning
