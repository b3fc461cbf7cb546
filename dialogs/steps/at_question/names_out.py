"""Takes names out of every copy of what somebody typed in a walk.

A name that is recognised in one sentence is removed from all others too, also where nothing around
it shows that it is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dialogs.pack.answers import Given, answered, written
from dialogs.pack.definition import Question
from dialogs.screens.named_screens import (
    who_they_are,
    without_name_of_who,
    without_names,
    without_these,
    words_of_names,
)
from dialogs.steps.at_question.taking_answers import hear, record_answer
from dialogs.steps.stage import Stage
from dialogs.walk.effects import ForgetAnswer, RecordNote, TakeNamesOut
from dialogs.walk.said_later import lines, typed_key, with_other_line
from dialogs.walk.state import Walk, no_names, note_besides, note_key


def take_names_out(stage: Stage, shown: str) -> bool:
    """Take names out of all that was typed, and of all that was ever recorded of it. Returns
    whether the walk held any in addition to those in the answer to `shown`, the question that the
    screen asks about."""
    names = frozenset[str]().union(
        *(words_of_names(stage.dialog, text) for text in typed_texts(stage.walk))
    )
    told = who_they_are(stage.speech, typed_texts(stage.walk))
    before = _without_answer(stage.walk, shown)
    _from_answers(stage, names, told)
    _from_notes(stage, names, told)
    _from_list(stage, names, told)
    _from_choices(stage, names, told)
    _from_brought(stage, names, told)
    stage.effects.append(TakeNamesOut(names, no_names(stage.walk)))
    return _without_answer(stage.walk, shown) != before


def typed_texts(walk: Walk) -> Iterator[str]:
    """Everything that was typed in a walk, as it is kept there."""
    brought = {} if walk.room is None else walk.room.brought
    kept = (*walk.answers.values(), *brought.values())
    yield from (answer.text for answer in kept if answer.given is Given.WRITTEN)
    yield from walk.notes.values()
    yield from walk.intentions.added.values()
    for point in walk.intentions.points:
        yield from (point.text, point.said)
    yield walk.intentions.who
    if walk.exchange.pending is not None:
        yield walk.exchange.pending.text


def store_without_names(
    stage: Stage, question: Question, text: str, message: int | None = None
) -> None:
    """Store an answer as it is without names, and forget how it was typed. `message`: the one in
    which it was typed again; None if it wasn't."""
    before = stage.walk.answers[question.id].text
    answers = answered(stage.walk.answers, question.id, written(text))
    stage.walk = replace(stage.walk, answers=answers)
    _typed_as_one(stage, question.id, text)
    if message is not None:
        typed = {**stage.walk.typed, question.id: ((message, len(text)),)}
        stage.walk = replace(stage.walk, typed=typed)
    stage.effects.append(ForgetAnswer(question.id))
    record_answer(stage, question, stage.asked(question), written(text))
    hear(stage, question, text, before)


def _without_answer(walk: Walk, question: str) -> list[str]:
    """What was typed in this walk besides one answer: what they brought is of another walk."""
    rest = {id_: answer for id_, answer in walk.answers.items() if id_ != question}
    return [*typed_texts(replace(walk, answers=rest, room=None))]


def _from_answers(stage: Stage, names: frozenset[str], told: Mapping[str, str]) -> None:
    for about, answer in stage.walk.answers.items():
        if answer.given is not Given.WRITTEN:
            continue
        text = without_names(stage.speech, answer.text, also=names, who=told)
        question = stage.dialog.questions.get(about)
        if text == answer.text:
            continue
        if question is not None:
            store_without_names(stage, question, text)
        else:  # the pack no longer has it; what was recorded is changed with the rest
            answers = answered(stage.walk.answers, about, written(text))
            stage.walk = replace(stage.walk, answers=answers)
            _typed_as_one(stage, about, text)


def _from_notes(stage: Stage, names: frozenset[str], told: Mapping[str, str]) -> None:
    for about, note in stage.walk.notes.items():
        text = without_names(stage.speech, note, also=names, who=told)
        if text == note:
            continue
        stage.walk = replace(stage.walk, notes={**stage.walk.notes, about: text})
        _typed_as_one(stage, note_key(about), text)
        question, besides = stage.dialog.questions.get(about), note_besides(about)
        asked = "" if besides is None else stage.speech.label(besides)
        asked = asked if question is None else stage.asked(question)
        stage.effects += [ForgetAnswer(note_key(about)), RecordNote(about, asked, text)]


def _from_list(stage: Stage, names: frozenset[str], told: Mapping[str, str]) -> None:
    for element in stage.walk.intentions.added:
        parts = stage.walk.typed.get(typed_key(element), ())
        for number, line in enumerate(lines(stage.walk, element)):
            text = without_names(stage.speech, line, also=names, who=told)
            if text != line:
                message = parts[number][0]
                stage.walk = with_other_line(stage.walk, element, number, message, text)


def _from_choices(stage: Stage, names: frozenset[str], told: Mapping[str, str]) -> None:
    """What they go on with, what waits to be made an answer, and the follow-up that quotes it."""
    say, walk = stage.speech, stage.walk
    points = tuple(
        replace(
            point,
            text=without_names(say, point.text, also=names, who=told),
            said=without_names(say, point.said, also=names, who=told),
        )
        for point in walk.intentions.points
    )
    who = without_name_of_who(say, without_these(say, walk.intentions.who, names, told))
    exchange, follow_up = walk.exchange, walk.follow_up
    if exchange.pending is not None:
        text = without_names(say, exchange.pending.text, also=names, who=told)
        exchange = replace(exchange, pending=replace(exchange.pending, text=text))
    if follow_up is not None:
        screen = follow_up.screen
        spans = tuple(
            replace(span, text=without_these(say, span.text, names, told)) for span in screen.text
        )
        asked = without_these(say, screen.asked, names, told)
        follow_up = replace(follow_up, screen=replace(screen, text=spans, asked=asked))
    intentions = replace(walk.intentions, points=points, who=who)
    stage.walk = replace(walk, intentions=intentions, exchange=exchange, follow_up=follow_up)


def _from_brought(stage: Stage, names: frozenset[str], told: Mapping[str, str]) -> None:
    """The answers of an earlier walk that they can still take along into their session."""
    room = stage.walk.room
    if room is not None:
        brought = {
            about: replace(
                answer, text=without_names(stage.speech, answer.text, also=names, who=told)
            )
            for about, answer in room.brought.items()
        }
        stage.walk = replace(stage.walk, room=replace(room, brought=brought))


def _typed_as_one(stage: Stage, key: str, text: str) -> None:
    """Count a changed text as one message, so that an edit of its first message replaces all."""
    parts = tuple((message, len(text)) for message, _ in stage.walk.typed.get(key, ())[:1])
    stage.walk = replace(stage.walk, typed={**stage.walk.typed, key: parts})
