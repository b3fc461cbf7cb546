"""Takes away what somebody typed last at the question on the screen, or at the one before it: if
they ask for that naming nothing, and if they say that it was a question.

What else may be meant by such an order is decided before it comes here
(`dialogs/steps/at_list/taking_away.py`).
"""

from __future__ import annotations

from dialogs.hearing.addressing import is_about_readers
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.pack.definition import Question
from dialogs.steps.at_question import removing
from dialogs.steps.at_question.asking_once_more import previous_here
from dialogs.steps.at_question.taking_answers import forget_note
from dialogs.steps.in_turn import varied
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import answer_to
from dialogs.steps.to_bot.question_or_answer import back_to_question, wait_with
from dialogs.steps.to_bot.taking_back import take_back
from dialogs.texts import Spans, join
from dialogs.understanding.asking_bot.own_data import own_data, topic_of
from dialogs.understanding.maybe_asks import asked_of
from dialogs.understanding.meanings import AsksBot
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.taking_away.left_out import asks_to_leave_out, told_after_removal
from dialogs.walk.events import TextWritten


def replies_it_goes(stage: Stage, question: Question, text: str, about: OwnData | None) -> bool:
    """Take away what a text asks to, and ask the question again; False if it asks something
    else."""
    match about:
        case OwnData.REMOVE:
            mapped = stage.walk.exchange.mapped
            last = removing.is_last_typed(stage.walk, mapped)
            if last and question.id not in stage.walk.notes and take_back(stage):
                forget_note(stage, mapped)
                return True
            said = removing.remove(stage, question)
            if (asked := data_question(text)) is not None:
                besides = AsksBot(topic_of(asked.kind), about=asked.kind)
                said = join((said, answer_to(stage, besides, question, text)))
        case OwnData.NOW_KEPT if (
            question.id in stage.walk.notes
            # 'Did you take 2?' wants to know that it was heard.
            and in_dutch(stage.dialog.support, text) == text
        ):
            # Text that was kept as a note and matched no button: it wasn't meant to be kept.
            said = removing.remove(stage, question)
        case OwnData.WAS_ASKED:
            said = _was_asked(stage, question, text)
            wait_with(stage, question, None)
        case _:
            return False
    back_to_question(stage, question, said)
    return True


def goes_first(stage: Stage, question: Question, about: OwnData, text: str) -> Question:
    """The same, before the rest of the text is taken. Returns at which question that is: the one
    before, if a question that was kept there goes."""
    if about is not OwnData.WAS_ASKED:
        stage.say(removing.remove(stage, question))
        return question
    before = previous_here(stage, question)
    kept = removing.kept_last(stage, question)
    gone = kept is not None and _was_kept(stage, question)
    # What was asked here was answered as a question already.
    stage.say(_was_asked(stage, question, text) if gone else ())
    elsewhere = gone and kept is not None and before is not None and kept[0] == before.name
    return before if before is not None and before.open and elsewhere else question


def remove_first(stage: Stage, event: TextWritten) -> TextWritten:
    """If a text asks to take away what was typed before it and tells something else too: take that
    away, and return the text without the request."""
    question, told = stage.question_here(), told_after_removal(event.text)
    if question is None or not told or own_data(event.text) is OwnData.WAS_ASKED:
        return event
    goes_first(stage, question, OwnData.REMOVE, told)
    # Without the message's id: an edit of the message must not change this part.
    return TextWritten(told, event.at)


def asked_mark(question: Question) -> str:
    """The mark of a question that was put to the bot here."""
    return f"vroeg:{question.id}"


def _was_kept(stage: Stage, question: Question) -> bool:
    """Whether a question that was typed last may stand among the answers: not if it was heard as
    one here, for then what is kept is an answer before it."""
    noted = question.id in stage.walk.notes
    return noted or stage.walk.exchange.count(asked_mark(question)) == 0


def _was_asked(stage: Stage, question: Question, protest: str) -> Spans:
    """Take away what was typed last if its writer says that it was a question, and answer that."""
    kept, pending = removing.kept_last(stage, question), stage.walk.exchange.pending
    asked = "" if pending is None or pending.question != question.id else pending.text
    if not _was_kept(stage, question) or kept is None:
        said = stage.speech.phrase("bot_was_een_vraag_niets")
    else:
        asked = kept[1]
        removing.take_out(stage, question)
        said = varied(stage, "bot_was_een_vraag")
    # A 'niet bewaren' beside it is a request, and no question about who keeps what.
    about_kept = asks_to_leave_out(protest) or told_after_removal(protest)
    protest = "" if about_kept else protest
    own = data_question(protest)
    read = in_dutch(stage.dialog.support, asked or protest)
    asks = AsksBot("wie_leest", about=own.kind) if own else asked_of(stage.dialog, read)
    if asks.about in (None, OwnData.WAS_ASKED) and is_about_readers(protest):
        asks = AsksBot("wie_leest", about=OwnData.PASSED_ON)
    if asks.about is OwnData.WAS_ASKED:
        return said
    return join((said, answer_to(stage, asks, question, asked or protest)), "\n")
