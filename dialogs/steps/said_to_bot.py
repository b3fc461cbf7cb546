"""Somebody says something to the bot in place of an answer: a question, a protest, or small talk.

It is never stored as an answer, and the question stands on the screen again. One button makes it an
answer after all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.pack.definition import Explained, Option, Question, Status
from dialogs.pack.route import next_question, progress
from dialogs.screens.checklist_lines import items_of
from dialogs.screens.layout import Row
from dialogs.screens.question_screens import part_words
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps import names_in_answers
from dialogs.steps.answering import go_on_after_words, take_words
from dialogs.steps.asking_back import (
    ask_back,
    ask_once_more,
    is_stuck,
    keep_words,
    take_back,
    take_meant,
)
from dialogs.steps.notes import add_note
from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.understanding.said_in_part import among, what_it_asks
from dialogs.understanding.understood import AsksBot, Protests, Remarked, SmallTalk, remarked
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.probes import raised_by
from dialogs.walk.state import Pending

_MEANING, _WHY, _HOW_LONG, _ELSE = "bedoeling", "waarom", "hoelang", "anders"
"""The topics whose answer depends on the question, on the place, or on the settings."""
_IN_SESSION = ("wie_leest", "stoppen", _HOW_LONG, "later")
"""The topics that have another answer in a session."""


def reply(stage: Stage, question: Question, event: TextWritten, remark: Remarked) -> None:
    """Reply at a question, and put it on the screen again."""
    match remark:
        case AsksBot(topic, word):
            _wait(stage, question, event)
            if word is not None:
                _explain_word(stage, question, word)
                return
            said = _answer(stage, topic, question)
            if topic == _MEANING and question.plainer is not None:
                ask_once_more(stage, question, said, more=_was_answer(stage))
            else:
                back = _varied(stage, "terug_naar_de_vraag")
                ask_once_more(stage, question, said, back, whole=True, more=_was_answer(stage))
        case Protests():
            if take_back(stage):
                return
            if is_stuck(stage, question):
                _go_on_with_words(stage, question, event)
                return
            _wait(stage, question, event)
            said = stage.speech.phrase("protest_niets")
            ask_once_more(stage, question, said, whole=True, more=_was_answer(stage))
        case SmallTalk(kind):
            if is_stuck(stage, question):
                _go_on_with_words(stage, question, event)
                return
            # 'Hoi' may be what somebody says at the door.
            _wait(stage, question, event)
            more = _was_answer(stage) if question.open else ()
            ask_once_more(stage, question, _chatted(stage, kind), whole=True, more=more)
        case _:
            assert_never(remark)


def reply_to_denial(stage: Stage, event: TextWritten) -> None:
    """Believe somebody who says that nothing is the matter, and ask the question again."""
    question = stage.question_here()
    if question is None:
        stage.tell("zorg_verkeerd")
        return
    _wait(stage, question, event)
    said, back = stage.speech.phrase("zorg_verkeerd"), _varied(stage, "terug_naar_de_vraag")
    ask_once_more(stage, question, said, back, whole=True, more=_was_answer(stage))


def answers_and_asks(
    stage: Stage, question: Question, event: TextWritten, options: tuple[Option, ...]
) -> bool:
    """Take a text that asks the bot something and names an option besides: do both. An option is
    proposed if it isn't clear what is asked."""
    asks = what_it_asks(event.text)
    said = among(event.text, options) if asks and not question.open else None
    if said is None:
        return False
    remark = remarked(stage.dialog, asks)
    if isinstance(remark, AsksBot):
        stage.say(_answer(stage, remark.topic, question))
        take_meant(stage, question, (said,), event)
    else:
        ask_back(stage, question, event, (said,))
    return True


def reply_elsewhere(stage: Stage, remark: Remarked) -> None:
    """Reply at a screen without a question; it stays as it is."""
    match remark:
        case AsksBot(topic, word):
            if word is not None:
                stage.say(_meaning_of(stage, word))
            elif topic == _MEANING and stage.walk.place.view.is_of_checklist:
                say_first_step(stage)
            else:
                stage.say(_answer(stage, topic, None))
        case Protests():
            if not take_back(stage):
                stage.tell("protest_niets")
        case SmallTalk(kind):
            stage.say(_chatted(stage, kind))
        case _:
            assert_never(remark)


def say_first_step(stage: Stage) -> None:
    """Say what to do first: the first step of the element on the screen, else of what is missing,
    or only partly there."""
    items = items_of(stage.dialog, stage.walk)
    place = stage.walk.place
    first = [item for item in items if place.view is View.ELEMENT and item.element.id == place.id]
    for status in (Status.MISSING, Status.PARTLY):
        first += [item for item in items if item.status is status]
    if not first:
        stage.tell("eerste_stap_geen")
        return
    element = first[0].element
    step = stage.speech.words_of(element.steps[0])
    stage.tell("eerste_stap", naam=element.name, stap=step)


def explain(stage: Stage) -> None:
    """/uitleg: say the question in plainer words; where there is none, what to do."""
    question = stage.question_here()
    if question is None:
        stage.tell("uitleg_waar")
        return
    plain = question.plainer is not None
    ask_once_more(stage, question, _meaning(stage, question), whole=not plain)


def was_answer(stage: Stage, question: Question) -> None:
    """Make an answer after all of the text that was taken for something said to the bot."""
    pending = stage.walk.exchange.pending
    if pending is None or pending.question != question.id:
        return
    _wait(stage, question, None)
    event = TextWritten(pending.text, at=0.0, message=pending.message)
    if not question.open:
        ask_back(stage, question, event, ())
        return
    take_words(stage, question, event)
    if not names_in_answers.asks_about_name(stage, question):
        go_on_after_words(stage, question, stage.speech.phrase("na_toch_antwoord"))


def _explain_word(stage: Stage, question: Question, word: Explained) -> None:
    """Say what a word means, and the question in plainer words the first time that it is asked."""
    said = [_meaning_of(stage, word)]
    plain = question.plainer is not None and not stage.walk.exchange.count(_explained(question))
    if plain:
        said.append(_meaning(stage, question))
    ask_once_more(stage, question, *said, whole=not plain, more=_was_answer(stage))


def _meaning_of(stage: Stage, word: Explained) -> Spans:
    return stage.speech.phrase("woord_uitgelegd", woord=word.word, betekenis=word.meaning)


def _explained(question: Question) -> str:
    """What is counted when a question is said in plainer words."""
    return f"uitleg:{question.id}"


def _wait(stage: Stage, question: Question, event: TextWritten | None) -> None:
    """Remember a text that was no answer, so that its writer can make it one; None: forget it."""
    pending = None if event is None else Pending(question.id, event.message, event.text)
    stage.walk = replace(stage.walk, exchange=replace(stage.walk.exchange, pending=pending))


def _go_on_with_words(stage: Stage, question: Question, event: TextWritten) -> None:
    """Take the words as they are, after two turns that brought nobody further."""
    if question.open:
        take_words(stage, question, event)
        go_on_after_words(stage, question)
    else:
        add_note(stage, question.id, event)
        keep_words(stage, question)


def _was_answer(stage: Stage) -> Row:
    return ((stage.speech.label("knop_toch_antwoord"), walk_action(WalkVerb.WAS_ANSWER)),)


def _chatted(stage: Stage, kind: str) -> Spans:
    return _varied(stage, f"klets_{kind}")


def _varied(stage: Stage, key: str, mark: str = "", **extra: str) -> Spans:
    """A sentence in the next of its wordings; the first wording only the first time."""
    mark = mark or key
    times, many = stage.walk.exchange.count(mark), len(stage.dialog.wordings(key))
    stage.walk = replace(stage.walk, exchange=stage.walk.exchange.counted(mark))
    number = times if times == 0 or many == 1 else 1 + (times - 1) % (many - 1)
    return stage.speech.variant(key, number, **extra)


def _answer(stage: Stage, topic: str, question: Question | None) -> Spans:
    """What the bot says to a question about this."""
    if topic == _MEANING and question is not None:
        return _meaning(stage, question)
    if topic == _MEANING:
        return stage.speech.phrase("uitleg_waar")
    if topic == _WHY:
        why = "" if question is None else _why(stage, question)
        return (
            _varied(stage, "bot_waarom", waarom=why)
            if why
            else stage.speech.phrase("bot_waarom_zonder")
        )
    if topic in _IN_SESSION and stage.walk.room is not None:
        return stage.speech.phrase(f"bot_{topic}_sessie")
    if topic == _HOW_LONG:
        here = question or next_question(stage.dialog, stage.walk.answers)
        if here is None:
            return stage.speech.phrase("bot_hoelang_klaar")
        where = progress(stage.dialog, stage.walk.answers, here)
        return _varied(stage, "bot_hoelang", **part_words(where))
    if topic == _ELSE and not stage.dialog.facts.get("contact"):
        return stage.speech.phrase("bot_anders_zonder")
    return _varied(stage, f"bot_{topic}")


def _meaning(stage: Stage, question: Question) -> Spans:
    """The question in plainer words; without those, why it is asked. The second time at the same
    question: that it can't be said better."""
    mark = _explained(question)
    if stage.walk.exchange.count(mark):
        again = (
            "bot_bedoeling_weer" if question.plainer is not None else "bot_bedoeling_zonder_weer"
        )
        return _varied(stage, again)
    stage.walk = replace(stage.walk, exchange=stage.walk.exchange.counted(mark))
    if question.plainer is not None:
        plainer = stage.speech.words_of(question.plainer)
        return _varied(stage, "bot_bedoeling", uitleg=plainer)
    why = _why(stage, question)
    if why:
        return stage.speech.phrase("bot_bedoeling_zonder", waarom=why)
    return stage.speech.phrase("bot_bedoeling_niets")


def _why(stage: Stage, question: Question) -> str:
    """Why the question's element matters; '' without one."""
    asked = stage.dialog.questions.get(raised_by(question.id) or question.id)
    element = stage.dialog.elements.get((asked or question).element or "")
    return "" if element is None else stage.speech.words_of(element.why)
