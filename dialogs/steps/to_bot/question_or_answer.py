"""Asks whether a text is a question to the bot or an answer, if only its writer knows.

It waits until they say which it is; one button makes an answer of what was taken for a question.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Question
from dialogs.screens.layout import Layout, Row
from dialogs.screens.question_screens import who_sees
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.screens.views import question_layout
from dialogs.steps.at_question import names_in_answers
from dialogs.steps.at_question.answering import go_on_after_words, take_words
from dialogs.steps.at_question.asking_back import ask_back, keep_words, take_plainly
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.in_turn import varied
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import answer_to
from dialogs.texts import Spans, join
from dialogs.understanding.maybe_asks import MaybeAsks, asked_of
from dialogs.understanding.meanings import (
    AsksBot,
    OwnWords,
    Resembles,
)
from dialogs.understanding.options.button_first import button_first
from dialogs.understanding.options.matching import normal
from dialogs.understanding.understood import understood
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.state import Pending, changed


def back_to_question(stage: Stage, question: Question, said: Spans) -> None:
    back = varied(stage, "terug_naar_de_vraag")
    ask_once_more(stage, question, said, back, whole=True, shorter=True)


def was_answer(stage: Stage, question: Question) -> None:
    """Make an answer after all of the text that was taken for something said to the bot."""
    pending = stage.walk.exchange.pending
    if pending is None or pending.question != question.id:
        return
    wait_with(stage, question, None)
    event = TextWritten(pending.text, at=0.0, message=pending.message)
    if not question.open:
        meaning = understood(stage.dialog, question, stage.options(question), event.text)
        alike = meaning.options if isinstance(meaning, Resembles) else ()
        if alike and not take_plainly(stage, question, event, alike):
            ask_back(stage, question, event, alike)
        elif not alike:
            add_note(stage, question.id, event)
            keep_words(stage, question)
        return
    take_words(stage, question, event)
    if not names_in_answers.asks_about_name(stage, question):
        go_on_after_words(stage, question, stage.speech.phrase("na_toch_antwoord"))


def settle_doubt(
    stage: Stage, question: Question, event: TextWritten, meaning: MaybeAsks
) -> AsksBot | Resembles | OwnWords | None:
    """Ask whether a text is a question or an answer, once at each question; None if that is asked
    now. After that: what it is taken for."""
    mark = f"twijfel:{question.id}"
    if stage.walk.exchange.count(mark):
        return meaning.asks if meaning.marked else meaning.otherwise
    wait_with(stage, question, event)
    said = varied(stage, "vraag_of_antwoord")
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    layout = question_layout(stage.dialog, stage.walk, question)
    text = join((said, who_sees(stage.walk, question, stage.speech)))
    asked = stage.asked(question)
    stage.close_screen()
    shown = Layout(text, _which_it_is(stage), layout.hidden, layout.passing)
    stage.show(Place(View.QUESTION, question.id), shown, asked)
    return None


def take_which_it_is(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that says whether what was typed before it is a question or an answer; False for
    any other, or if that wasn't asked."""
    actions = (walk_action(WalkVerb.ASKED), walk_action(WalkVerb.WAS_ANSWER))
    if any(action not in stage.walk.screen.actions for action in actions):
        return False
    is_question, is_answer = _which_it_is(stage)
    said = normal(event.text)
    if _SAYS_QUESTION.fullmatch(said) or button_first(event.text, is_question):
        was_question(stage, question)
    elif _SAYS_ANSWER.fullmatch(said) or button_first(event.text, is_answer):
        was_answer(stage, question)
    else:
        return False
    return True


_AROUND = (
    r"(?:(?:nee|ja|dat|dit|het|is|was|ik|je|jou|aan|een|mijn|gewoon|natuurlijk|bedoel|hoor|echt) )*"
)


_SAYS_QUESTION = compiled(
    rf"{_AROUND}(?:vraag|vroeg|stelde|stel)(?: (?:iets|wat|een|vraag|aan|jou|je|hoor))*"
)


_SAYS_ANSWER = compiled(rf"{_AROUND}(?:antwoord|antwoorden)(?: (?:hoor|dus|gewoon))*")


def _which_it_is(stage: Stage) -> tuple[Row, Row]:
    label = stage.speech.label
    return (
        ((label("knop_is_vraag"), walk_action(WalkVerb.ASKED)),),
        ((label("knop_is_antwoord"), walk_action(WalkVerb.WAS_ANSWER)),),
    )


def was_question(stage: Stage, question: Question) -> None:
    """Answer the text that its writer says is a question."""
    pending = stage.walk.exchange.pending
    if pending is None or pending.question != question.id:
        return
    wait_with(stage, question, None)
    said = answer_to(stage, asked_of(stage.dialog, pending.text), question, pending.text)
    back_to_question(stage, question, said)


def wait_with(stage: Stage, question: Question, event: TextWritten | None) -> None:
    """Remember a text that was no answer, so that its writer can make it one; None: forget it."""
    pending = None if event is None else Pending(question.id, event.message, event.text)
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=pending))


def answer_after_all(stage: Stage) -> Row:
    return ((stage.speech.label("knop_toch_antwoord"), walk_action(WalkVerb.WAS_ANSWER)),)
