"""A text that belongs to the answer before the question on the screen: it goes on with that, or
corrects a word of it ('nee niet Lochem, Vorden').
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.put_right import put_right
from dialogs.pack.answers import Given, answered, written
from dialogs.pack.definition import Question
from dialogs.pack.route import previous_question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question.asking_once_more import in_sight
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.at_question.taking_answers import (
    forget_note,
    hear,
    record_answer,
    remember_typed,
)
from dialogs.steps.stage import SAME_BREATH, Stage
from dialogs.steps.to_bot.of_earlier_question import take_of_subject
from dialogs.steps.to_bot.of_earlier_scene import put_with_earlier
from dialogs.steps.up_to_date import show_changed_answer
from dialogs.texts import quote
from dialogs.understanding.correcting import (
    about_earlier,
    adds_to_previous,
    corrects_words,
    was_about_previous,
    was_elsewhere,
)
from dialogs.understanding.of_scene import belongs_with, comes_back_to, same_word
from dialogs.understanding.options.matching import meant, normal
from dialogs.understanding.quoting.own_fear import is_own_fear
from dialogs.walk.effects import RecordAnswer
from dialogs.walk.events import TextWritten
from dialogs.walk.probes import probe_of
from dialogs.walk.state import Written, changed

_SPLIT_BY_TELEGRAM = 3_500
"""From this many characters on a message may be a piece of a longer text: Telegram cuts at 4096."""
_SOON = 60.0
"""Seconds in which a text that begins as more is still more of the last answer."""
_MOST_PIECES = 5
"""The maximum number of messages in one answer: somebody who types as fast as a program must still
reach the next question."""


def more_of(
    stage: Stage, event: TextWritten, question: Question | None, last: Written | None
) -> Written | None:
    """The last answer, if the text is more of it: nobody reads a question that fast.

    A text that is just an option of the next question answers that. If that is open too, only what
    Telegram cut off is more, or what begins so. To a probe nobody has an answer ready.
    """
    if last is None or stage.walk.screen.turn != last.turn:
        return None
    is_open, since = question is not None and question.open, event.at - last.at
    adds = is_open and since <= _SOON and adds_to_previous(event.text)
    if since > SAME_BREATH and not adds:
        return None
    if last.question in stage.walk.held:
        return None if question is not None and _answers(stage, question, event.text) else last
    answer = stage.walk.answers.get(last.question)
    if answer is None or answer.given is not Given.WRITTEN:
        return None
    pieces = stage.walk.typed.get(last.question, ())
    if len(pieces) >= _MOST_PIECES:
        return None
    if question is None or question.id == probe_of(last.question):
        is_more = True
    elif question.open:
        is_more = adds or (bool(pieces) and pieces[-1][1] >= _SPLIT_BY_TELEGRAM)
    else:
        is_more = not _answers(stage, question, event.text)
    return last if is_more else None


def _answers(stage: Stage, question: Question, text: str) -> bool:
    """Whether the text names the question's options, and says nothing else."""
    return meant(text, in_sight(stage, question), several=question.several) is not None


def add_more(stage: Stage, event: TextWritten, last: Written) -> None:
    """Add a text to the last answer."""
    answers = stage.walk.answers
    whole = written(f"{answers[last.question].text}\n{event.text}")
    stage.walk = changed(
        stage.walk,
        answers=answered(answers, last.question, whole),
        written=replace(last, at=event.at),
    )
    remember_typed(stage, last.question, event, more=True)
    question = stage.dialog.questions.get(last.question)
    if question is None:
        stage.effects.append(RecordAnswer(last.question, last.asked, whole))
    else:
        record_answer(stage, question, last.asked, whole)
        hear(stage, question, whole.text, answers[last.question].text)
    stage.tell("erbij_gezet")
    show_changed_answer(stage)


def take_correction(
    stage: Stage, question: Question, event: TextWritten, last: Written | None
) -> bool:
    """Add a text to the last answer that takes back words of it, or to what was typed at the
    question on the screen; False for any other text."""
    noted = stage.walk.notes.get(question.id, "")
    if noted and corrects_words(event.text, noted):
        add_note(stage, question.id, event)
        stage.tell("naam_tik")
        return True
    if last is None or stage.walk.screen.turn != last.turn or last.question in stage.walk.held:
        return False
    answer = stage.walk.answers.get(last.question)
    if answer is None or answer.given is not Given.WRITTEN:
        return False
    if not corrects_words(event.text, answer.text):
        return False
    add_more(stage, event, last)
    return True


def take_about_before(stage: Stage, question: Question, event: TextWritten) -> str | None:
    """Put what is about an earlier answer with that. Returns what else the text says, or None if
    all of it is for the question on the screen."""
    if take_put_right(stage, question, event):
        return ""
    if take_come_back(stage, question, event):
        return ""
    if (rest := take_was_elsewhere(stage, question, event)) is not None:
        return rest
    put_with_earlier(stage, question, event)
    if (rest := take_of_subject(stage, question, event)) is not None:
        return rest
    rest = take_was_previous(stage, question, event)
    return take_about_earlier(stage, question, event) if rest is None else rest


def take_come_back(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Add what somebody says about an earlier question to its answer, or what they typed last if
    they say that it belongs there. Returns False if it isn't clear which question they mean."""
    if stage.walk.room is not None:
        return False
    note = stage.walk.notes.get(question.id)
    word, told = comes_back_to(event.text) or (belongs_with(event.text), note)
    told = told and (comes_back_to(told) or ("", told))[1]
    belongs = note is not None and word == belongs_with(event.text)
    earlier = None if word is None or told is None else _about(stage, question, word)
    if earlier is None or told is None:
        return False
    if belongs:
        forget_note(stage, question.id)
    # Without the message's id: an edit of the message must not change this part.
    _put_with(stage, earlier, TextWritten(told, event.at))
    answer = stage.walk.answers[earlier.id]
    if answer.given is Given.CHOSEN:
        labels = chosen_labels(earlier, answer.options)
        stage.tell("bij_de_vorige_klopt_nog", naam=earlier.name, antwoord=labels)
    else:
        stage.tell("bij_de_vorige_erbij", naam=earlier.name, tekst=quote(told))
    return True


def _about(stage: Stage, here: Question, word: str) -> Question | None:
    """The one earlier question that has a form of this word; None if there are several."""
    found = [
        question
        for id_ in stage.walk.answers
        if (question := stage.dialog.questions.get(id_)) is not None
        and id_ != here.id
        and id_ not in stage.walk.held
        and any(same_word(word, one) for one in normal(stage.asked(question)).split())
    ]
    return found[0] if len(found) == 1 else None


def take_put_right(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Put right what was written down for the last answer to a question that asks for what the text
    says that it was; False for any other text."""
    right = put_right(event.text) if stage.walk.room is None else None
    before = None if right is None else _asked_for(stage, question, right.asked)
    if right is None or before is None:
        return False
    _put_with(stage, before, event)
    stage.tell("bewerkt", naam=before.name, tekst=quote(right.right))
    if is_own_fear(right.rest):
        stage.tell("houdt_bezig_blijft")
    return True


def _asked_for(stage: Stage, here: Question, word: str) -> Question | None:
    """The last question before this one that asks with this word, and was answered in words."""
    for id_, answer in reversed(tuple(stage.walk.answers.items())):
        question = stage.dialog.questions.get(id_)
        written_there = answer.given is Given.WRITTEN and id_ not in stage.walk.held
        if question is None or id_ == here.id or not written_there:
            continue
        if word in normal(stage.asked(question)).split():
            return question
    return None


def take_was_previous(stage: Stage, question: Question, event: TextWritten) -> str | None:
    """Put what was typed last with the answer before, if the text says first that it belongs there;
    what it goes on with, or None for any other text."""
    rest = was_about_previous(event.text)
    room = stage.walk.room
    before = None
    if rest is not None and room is None:
        before = previous_question(stage.dialog, stage.walk.answers, question.id)
    if rest is None or before is None:
        return None
    note = stage.walk.notes.get(question.id)
    if note is not None:
        forget_note(stage, question.id)
        # Without the message's id: an edit of the message must not change this part.
        _put_with(stage, before, TextWritten(note, event.at))
        stage.tell("bij_de_vorige_erbij", naam=before.name, tekst=quote(note))
    else:
        stage.tell("bij_de_vorige_gezet", naam=before.name)
    return rest


def take_was_elsewhere(stage: Stage, question: Question, event: TextWritten) -> str | None:
    """Take away what was typed at this question before, if the text says first that it belongs
    elsewhere; what it goes on with, or None for any other text, or if nothing was typed here."""
    rest, note = was_elsewhere(event.text), stage.walk.notes.get(question.id)
    if rest is None or note is None:
        return None
    forget_note(stage, question.id)
    stage.tell("hier_weggehaald", tekst=quote(note))
    return rest


def take_about_earlier(stage: Stage, question: Question, event: TextWritten) -> str | None:
    """Put a sentence that corrects an earlier answer with that answer. Returns what else the text
    says, or None if it corrects nothing."""
    about = about_earlier(event.text) if stage.walk.room is None else None
    if about is None:
        return None
    told = _told_with(stage, question, about.word)
    if told is None:
        return None
    # Without the message's id: an edit of the message must not change this part.
    _put_with(stage, told, TextWritten(about.said, event.at))
    answer = stage.walk.answers.get(told.id)
    if about.halves and answer is not None and answer.given is Given.CHOSEN:
        labels = chosen_labels(told, answer.options)
        stage.tell("bij_de_vorige_klopt_nog", naam=told.name, antwoord=labels)
    else:
        stage.tell("bij_de_vorige_erbij", naam=told.name, tekst=quote(about.said))
    return about.rest


def _told_with(stage: Stage, here: Question, word: str) -> Question | None:
    """The question before this one at which the word was typed last."""
    walk, found = stage.walk, None
    for id_, answer in walk.answers.items():
        told = f"{answer.text or ''} {walk.notes.get(id_, '')}"
        if id_ != here.id and id_ not in walk.held and word in normal(told).split():
            found = stage.dialog.questions.get(id_) or found
    return found


def _put_with(stage: Stage, question: Question, event: TextWritten) -> None:
    answer = stage.walk.answers.get(question.id)
    if answer is None or answer.given is not Given.WRITTEN:
        add_note(stage, question.id, event, stage.asked(question))
        return
    whole = written(f"{answer.text}\n{event.text}")
    stage.walk = changed(stage.walk, answers=answered(stage.walk.answers, question.id, whole))
    remember_typed(stage, question.id, event, more=True)
    record_answer(stage, question, stage.asked(question), whole)
    hear(stage, question, whole.text, answer.text)
