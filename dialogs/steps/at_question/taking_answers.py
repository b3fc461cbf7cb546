"""Puts an answer in the walk: it is recorded for those who may see it, and listened to.

What is said after it, and where somebody goes on, is `answering.py`.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import day_of
from dialogs.hearing.utterance import listened_to
from dialogs.pack.answers import (
    SKIPPED,
    Answer,
    Given,
    answered,
)
from dialogs.pack.definition import Question
from dialogs.steps.stage import Stage
from dialogs.understanding.listening import noticed
from dialogs.walk.asked_anew import (
    part_of_message,
    was_asked,
)
from dialogs.walk.asked_in_session import (
    audience_of,
    having_read,
    place_of,
    with_new_words,
    without_groups_marks,
)
from dialogs.walk.confided import less_confided
from dialogs.walk.effects import ForgetAnswer, RecordAnswer, TakeWordsOut
from dialogs.walk.events import TextEdited, TextWritten
from dialogs.walk.probes import (
    own,
    raised_by,
    with_noticed,
)
from dialogs.walk.state import changed, note_key
from dialogs.walk.steps_done import with_newer_answer


def forget_note(stage: Stage, question: str) -> None:
    """Delete the note at this question; nothing happens without one."""
    key, walk = note_key(question), stage.walk
    if question not in walk.notes:
        return
    notes = {name: note for name, note in walk.notes.items() if name != question}
    typed = {name: parts for name, parts in walk.typed.items() if name != key}
    stage.walk = replace(walk, notes=notes, typed=typed)
    answer = walk.answers.get(question)
    if answer is None or answer.given is not Given.WRITTEN:
        stage.walk = less_confided(stage.walk, question)
    stage.effects.append(ForgetAnswer(key))


def hear(stage: Stage, question: Question, text: str, before: str = "") -> None:
    """Remember which reasonings are noticed in an answer, in place of those noticed before.

    Nothing is done if the part that is listened to is the same as in `before`.
    """
    if raised_by(question.id) is not None or listened_to(text) == listened_to(before):
        return
    heard = noticed(stage.dialog, text, question.about) if stage.dialog.reasonings else ()
    stage.walk = with_noticed(stage.walk, question.id, heard)
    if question.id in stage.walk.probes:
        stage.dialog = own(stage.dialog, stage.walk)


def remember_typed(
    stage: Stage, key: str, event: TextWritten | TextEdited, *, more: bool = False
) -> None:
    """Remember which message became (part of) an answer or note, so that it can be edited. What was
    typed last comes last; an edit keeps its place.

    `more`: it was added to the messages before it.
    """
    earlier = stage.walk.typed.get(key, ()) if more else ()
    id_ = event.message or part_of_message(stage.walk)
    parts = (*earlier, (id_, len(event.text)))
    typed = dict(stage.walk.typed)
    if isinstance(event, TextWritten):
        typed.pop(key, None)
    stage.walk = changed(stage.walk, typed={**typed, key: parts})


def take_answer(stage: Stage, question: Question, answer: Answer) -> None:
    """Put an answer in the walk, in place of an earlier one and what was noticed in that."""
    typed = {key: parts for key, parts in stage.walk.typed.items() if key != question.id}
    answers = answered(stage.walk.answers, question.id, answer)
    exchange = stage.walk.exchange.over()
    told = without_groups_marks(stage.walk, question.id)
    stage.walk = changed(stage.walk, answers=answers, typed=typed, exchange=exchange, told=told)
    stage.walk = was_asked(stage.walk, question.id)
    if answer.given is not Given.WRITTEN:
        stage.walk = with_noticed(stage.walk, question.id, ())
    if answer == SKIPPED and question.id not in stage.walk.notes:
        stage.walk = less_confided(stage.walk, question.id)
    if question.element and not (question.open or question.last_time):
        stage.walk = with_newer_answer(stage.walk, question.element)


def forget_earlier(stage: Stage, question: Question, answer: Answer) -> None:
    """Forget the words that somebody now replaces by others, also in questions that quoted them, so
    that what they corrected is kept nowhere. In a session the old words stay, as others may have
    read them. They also stay when somebody looks back, for then and now."""
    walk, before = stage.walk, stage.walk.answers.get(question.id)
    both_typed = before is not None and before.given is answer.given is Given.WRITTEN
    if before is None or not both_typed or before.text == answer.text:
        return
    if walk.room is not None or walk.before is not None:
        return
    stage.effects.append(ForgetAnswer(question.id))
    others = (one.text for id_, one in walk.answers.items() if id_ != question.id)
    if not any(before.text in one for one in (*others, *walk.notes.values())):
        stage.effects.append(TakeWordsOut(before.text))


def record_answer(
    stage: Stage, question: Question, asked: str, answer: Answer, *, on_screen: bool = False
) -> None:
    """Have an answer recorded for those who may see it; consent to earlier words lapses.

    `on_screen`: whether it answers the question on the screen, which says in which place it can
    be read. Anything else, such as an edit, can be read in no group.
    """
    audience = audience_of(stage.walk, question, answer)
    place = place_of(stage.walk, question, audience) if on_screen else 0
    stage.effects.append(RecordAnswer(question.id, asked, answer, audience, place))
    walk = with_new_words(stage.walk, question.id)
    walk = having_read(walk, audience) if on_screen else walk
    stage.walk = changed(walk, answered_on=day_of(stage.at).isoformat())
