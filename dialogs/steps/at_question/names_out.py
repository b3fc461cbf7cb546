"""Takes names out of every copy of what somebody typed in a walk.

A name that is recognised in one sentence is removed from all others too, also where nothing around
it shows that it is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dialogs.hearing.spelling import plain
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
from dialogs.understanding.taking_away.name_of_house import without_name
from dialogs.walk.effects import ForgetAnswer, PutInPlace, RecordNote, TakeNamesOut
from dialogs.walk.said_later import lines, typed_key, with_other_line
from dialogs.walk.state import Walk, no_names, note_besides, note_key

Read = Callable[[str], str]
"""A function that returns what becomes of a text."""


def take_names_out(stage: Stage, shown: str) -> bool:
    """Take names out of all that was typed, and of all that was ever recorded of it. Returns
    whether the walk held any in addition to those in the answer to `shown`, the question that the
    screen asks about."""
    say = stage.speech
    names = frozenset[str]().union(
        *(words_of_names(stage.dialog, text) for text in typed_texts(stage.walk))
    )
    told = who_they_are(say, typed_texts(stage.walk))
    before = _without_answer(stage.walk, shown)

    def these(text: str) -> str:
        return without_these(say, text, names, told)

    _reword(
        stage,
        lambda text: without_names(say, text, also=names, who=told),
        who=lambda text: without_name_of_who(say, these(text)),
        told=these,
    )
    stage.effects.append(TakeNamesOut(names, no_names(stage.walk)))
    return _without_answer(stage.walk, shown) != before


def put_in_place(stage: Stage, word: str, instead: str) -> bool:
    """Replace this word by others wherever it was typed, and in all that was ever recorded of it.
    Returns whether it stood anywhere in the walk."""
    before = [*typed_texts(stage.walk)]

    def read(text: str) -> str:
        return without_name(text, word, instead)

    _reword(stage, read, who=read, told=read)
    stage.effects.append(PutInPlace(word, instead))
    return [*typed_texts(stage.walk)] != before


def take_these_out(stage: Stage, names: frozenset[str], instead: str) -> str:
    """Take these names of one person, and no other, out of all that was typed, and of all that was
    ever recorded of it: a role that is told beside it or the words `instead` come in their place.
    Returns one sentence as it is now; '' if none had them."""
    before, who = [*typed_texts(stage.walk)], {plain(one): instead for one in names}

    def read(text: str) -> str:
        return without_these(stage.speech, text, names, who)

    _reword(stage, read, who=read, told=read)
    stage.effects += [PutInPlace(one, instead) for one in sorted(names)]
    return next((one for one in typed_texts(stage.walk) if one not in before), "")


def _reword(stage: Stage, read: Read, *, who: Read, told: Read) -> None:
    """Replace everything that was typed by what `read` makes of it. For the role that begins `who`
    is used instead, and for the text of the follow-up `told`."""
    _from_answers(stage, read)
    _from_notes(stage, read)
    _from_list(stage, read)
    _from_choices(stage, read, who, told)
    _from_brought(stage, read)


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


def _from_answers(stage: Stage, read: Read) -> None:
    for about, answer in stage.walk.answers.items():
        if answer.given is not Given.WRITTEN:
            continue
        text = read(answer.text)
        question = stage.dialog.questions.get(about)
        if text == answer.text:
            continue
        if question is not None:
            store_without_names(stage, question, text)
        else:  # the pack no longer has it; what was recorded is changed with the rest
            answers = answered(stage.walk.answers, about, written(text))
            stage.walk = replace(stage.walk, answers=answers)
            _typed_as_one(stage, about, text)


def _from_notes(stage: Stage, read: Read) -> None:
    for about, note in stage.walk.notes.items():
        text = read(note)
        if text == note:
            continue
        stage.walk = replace(stage.walk, notes={**stage.walk.notes, about: text})
        _typed_as_one(stage, note_key(about), text)
        question, besides = stage.dialog.questions.get(about), note_besides(about)
        asked = "" if besides is None else stage.speech.label(besides)
        asked = asked if question is None else stage.asked(question)
        stage.effects += [ForgetAnswer(note_key(about)), RecordNote(about, asked, text)]


def _from_list(stage: Stage, read: Read) -> None:
    for element in stage.walk.intentions.added:
        parts = stage.walk.typed.get(typed_key(element), ())
        for number, line in enumerate(lines(stage.walk, element)):
            text = read(line)
            if text != line:
                message = parts[number][0]
                stage.walk = with_other_line(stage.walk, element, number, message, text)


def _from_choices(stage: Stage, read: Read, who: Read, told: Read) -> None:
    """What they go on with, what waits to be made an answer, and the follow-up that quotes it."""
    walk = stage.walk
    points = tuple(
        replace(point, text=read(point.text), said=read(point.said))
        for point in walk.intentions.points
    )
    exchange, follow_up = walk.exchange, walk.follow_up
    if exchange.pending is not None:
        text = read(exchange.pending.text)
        exchange = replace(exchange, pending=replace(exchange.pending, text=text))
    if follow_up is not None:
        screen = follow_up.screen
        spans = tuple(replace(span, text=told(span.text)) for span in screen.text)
        screen = replace(screen, text=spans, asked=told(screen.asked))
        follow_up = replace(follow_up, screen=screen)
    intentions = replace(walk.intentions, points=points, who=who(walk.intentions.who))
    stage.walk = replace(walk, intentions=intentions, exchange=exchange, follow_up=follow_up)


def _from_brought(stage: Stage, read: Read) -> None:
    """The answers of an earlier walk that they can still take along into their session."""
    room = stage.walk.room
    if room is not None:
        brought = {
            about: replace(answer, text=read(answer.text)) for about, answer in room.brought.items()
        }
        stage.walk = replace(stage.walk, room=replace(room, brought=brought))


def _typed_as_one(stage: Stage, key: str, text: str) -> None:
    """Count a changed text as one message, so that an edit of its first message replaces all."""
    parts = tuple((message, len(text)) for message, _ in stage.walk.typed.get(key, ())[:1])
    stage.walk = replace(stage.walk, typed={**stage.walk.typed, key: parts})
