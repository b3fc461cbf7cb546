"""Somebody edits an earlier message: what it became changes with it, and is quoted back.

At a question with options it is read as if it was typed now: an option that it names is taken and
repeated; one that it only resembles, or that differs from what was tapped since, is proposed;
anything else is kept as a note with the answer.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import Answer, Given, answered, chosen, written
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question import names_in_answers
from dialogs.steps.at_question.answering import settle_meant, settle_skipped, settle_unknown
from dialogs.steps.at_question.asking_back import propose
from dialogs.steps.at_question.asking_once_more import in_sight
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.at_question.taking_answers import (
    forget_earlier,
    hear,
    record_answer,
    remember_typed,
)
from dialogs.steps.choice import choosing_words
from dialogs.steps.follow_ups import edited_follow_up
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import serious
from dialogs.steps.up_to_date import show_changed_answer
from dialogs.texts import Spans, quote
from dialogs.understanding.meanings import WAYS_PAST, GoesPast, Means, Resembles
from dialogs.understanding.options.matching import meant
from dialogs.understanding.options.said_in_part import denied
from dialogs.understanding.understood import understood
from dialogs.walk.effects import ForgetAnswer, RecordNote, TakeWordsOut
from dialogs.walk.events import TextEdited
from dialogs.walk.held import Held, Parts, spliced
from dialogs.walk.said_later import element_typed_at, with_changed, without_message
from dialogs.walk.state import note_besides, note_key
from dialogs.walk.tonight import ELSEWHERE

_MOST_PROPOSED = 2


def text_edited(stage: Stage, event: TextEdited) -> None:
    """Change whatever the message became: (part of) an answer, a choice, a note."""
    if _edit_held(stage, event) or _hold_if_serious(stage, event):
        return
    _change(stage, replace(event, text=names_in_answers.without_names_if_wanted(stage, event.text)))
    serious.say_worry(stage)


def _edit_held(stage: Stage, event: TextEdited) -> bool:
    """Change words that are held; they become an answer if they aren't serious any more."""
    for key, held in stage.walk.held.items():
        if event.message not in (message for message, _ in held.messages):
            continue
        text, parts = spliced(held.text, held.messages, event.message, event.text)
        concern = serious.notice_concern(stage, text)
        if concern is None:
            serious.make_answer(stage, key, text, parts)
        else:
            edited = replace(
                held, kind=concern.kind, text=text, spans=concern.spans, messages=parts
            )
            serious.hold_edited(stage, key, edited, at=event.at)
        return True
    return False


def _hold_if_serious(stage: Stage, event: TextEdited) -> bool:
    """Hold what the message became, if the edit made it serious; False otherwise."""
    walk = stage.walk
    for key, parts in walk.typed.items():
        if event.message not in (message for message, _ in parts):
            continue
        if (element := element_typed_at(key)) is not None:
            return _hold_if_serious_on_list(stage, event, element)
        about = key.removesuffix(note_key(""))
        answer = walk.answers.get(key)
        earlier = (
            walk.notes.get(about, "") if about != key else "" if answer is None else answer.text
        )
        text, parts = spliced(earlier, parts, event.message, event.text)
        return _met(stage, event, key, text, parts)
    return _met(stage, event, ELSEWHERE, event.text, ((event.message, len(event.text)),))


def _hold_if_serious_on_list(stage: Stage, event: TextEdited, element: str) -> bool:
    """The same for a message at the checklist: then it isn't on the list any more."""
    parts = ((event.message, len(event.text)),)
    if not _met(stage, event, ELSEWHERE, event.text, parts):
        return False
    stage.walk = without_message(stage.walk, element, event.message)
    return True


def _met(stage: Stage, event: TextEdited, key: str, text: str, parts: Parts) -> bool:
    concern = serious.notice_concern(stage, text)
    if concern is None:
        return False
    question = stage.dialog.questions.get(key)
    asked = "" if question is None else stage.asked(question)
    held = Held(concern.kind, text, concern.spans, parts, asked, concern.past, changed=True)
    serious.hold(stage, key, held, question, at=event.at)
    return True


def _change(stage: Stage, event: TextEdited) -> None:
    typed = stage.walk.typed.items()
    keys = [key for key, parts in typed if event.message in (message for message, _ in parts)]
    element = element_typed_at(keys[0]) if keys else None
    if element is not None:
        stage.walk = with_changed(stage.walk, element, event.message, event.text)
        said = stage.speech.label("bij_de_lijst")
        stage.tell("bewerkt", naam=said, tekst=quote(event.text))
        show_changed_answer(stage)
        return
    about = keys[0].removesuffix(note_key("")) if keys else ""
    question = stage.dialog.questions.get(about)
    if (besides := note_besides(about)) is not None:
        said = stage.speech.label(besides)
        _change_note(stage, about, said, event)
        stage.tell("bewerkt", naam=said, tekst=quote(stage.walk.notes[about]))
        return
    if question is None and edited_follow_up.change_said(stage, event):
        return
    if question is None:
        if not any(choosing_words.change_sentence(stage, key, event) for key in keys):
            stage.tell("bewerkt_onbekend")
        return
    is_note, is_answer = note_key(question.id) in keys, question.id in keys
    if is_note:
        _change_note(stage, question.id, stage.asked(question), event)
    if question.open:
        if is_answer:
            _change_words(stage, question, event)
    elif is_answer:
        _choose_again(stage, question, event)
        return
    elif _choose_now(stage, question, event):
        return
    if is_note and not is_answer:
        told = {"naam": question.name, "tekst": quote(stage.walk.notes[question.id])}
        changed = stage.speech.phrase("bewerkt", **told)
        if question.open or not _propose(stage, question, event, changed):
            stage.say(changed)


def _change_note(stage: Stage, about: str, asked: str, event: TextEdited) -> None:
    earlier = stage.walk.notes.get(about, "")
    note = _spliced(stage, note_key(about), earlier, event)
    walk = stage.walk = replace(stage.walk, notes={**stage.walk.notes, about: note})
    # What they corrected stands nowhere then, as in `forget_earlier`.
    if note != earlier and walk.room is None and walk.before is None:
        stage.effects.append(ForgetAnswer(note_key(about)))
        texts = (*(one.text for one in walk.answers.values()), *walk.notes.values())
        is_one = len(walk.typed[note_key(about)]) == 1
        if is_one and not any(earlier in one for one in texts):
            stage.effects.append(TakeWordsOut(earlier))
    stage.effects.append(RecordNote(about, asked, note))


def _change_words(stage: Stage, question: Question, event: TextEdited) -> None:
    answer = stage.walk.answers.get(question.id)
    if answer is None or answer.given is not Given.WRITTEN:
        stage.tell("bewerkt_onbekend")
        return
    text = _spliced(stage, question.id, answer.text, event)
    _store(stage, question, written(text), quote(text))


def _choose_again(stage: Stage, question: Question, event: TextEdited) -> None:
    options = meant(event.text, stage.options(question), several=question.several)
    if options is not None:
        ids = tuple(option.id for option in options)
        _store(stage, question, chosen(*ids), chosen_labels(question, ids))
        return
    if note_key(question.id) not in stage.walk.typed:
        add_note(stage, question.id, event, stage.asked(question))
    if not _propose(stage, question, event):
        answer = stage.walk.answers.get(question.id)
        stays = chosen_labels(question, answer.options) if answer is not None else ""
        told = {"tekst": quote(event.text), "antwoord": stays or None}
        stage.say(stage.speech.phrase("bewerkt_geen_optie", **told))


def _choose_now(stage: Stage, question: Question, event: TextEdited) -> bool:
    """Answer the question on the screen, if the edited text now says an option or a way past."""
    if stage.question_here() is not question or question.id in stage.speech.answers:
        return False
    match understood(stage.dialog, question, in_sight(stage, question), event.text):
        case Means(options):
            settle_meant(stage, question, options)
            remember_typed(stage, question.id, event)
        case GoesPast(way, listed=True):
            past = settle_unknown if way == WAYS_PAST[0] else settle_skipped
            past(stage, question)
        case _:
            return False
    return True


def _propose(stage: Stage, question: Question, event: TextEdited, *said: Spans) -> bool:
    """Ask the question again below `said`, with what the text means or resembles first; False if
    that is the answer already, or it resembles nothing."""
    walk, here = stage.walk, stage.question_here() is question
    applies = holds(question.condition, stage.speech.answers)
    if stage.worry or not applies or (walk.room is not None and not here):
        return False
    match understood(stage.dialog, question, stage.options(question), event.text):
        case Means(options):
            alike = options[:_MOST_PROPOSED]
        case Resembles(options):
            refused = denied(event.text, options)
            alike = tuple(option for option in options if option not in refused)
        case _:
            return False
    answer = stage.speech.answers.get(question.id)
    if not alike or (answer is not None and alike[0].id in answer.options):
        return False
    if walk.place.view.is_overview:
        stage.walk = replace(walk, back_to=walk.place)
    propose(stage, question, alike, *said, edited=True, whole=not here)
    return True


def _store(stage: Stage, question: Question, answer: Answer, in_words: str) -> None:
    earlier = stage.walk.answers.get(question.id)
    forget_earlier(stage, question, answer)
    answers = answered(stage.walk.answers, question.id, answer)
    stage.walk = replace(stage.walk, answers=answers)
    if answer.given is Given.WRITTEN:
        hear(stage, question, answer.text, earlier.text if earlier is not None else "")
    record_answer(stage, question, stage.asked(question), answer)
    stage.tell("bewerkt", naam=question.name, tekst=in_words)
    show_changed_answer(stage)


def _spliced(stage: Stage, key: str, text: str, event: TextEdited) -> str:
    """The text at `key` with the edited message's part replaced."""
    whole, parts = spliced(text, stage.walk.typed[key], event.message, event.text)
    stage.walk = replace(stage.walk, typed={**stage.walk.typed, key: parts})
    return whole
