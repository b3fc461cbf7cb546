"""Takes what somebody types while a question is asked: checks 5 to 7 of `typed.py`.

What the text takes back, corrects, asks the bot or leaves aside comes first, so that only what
answers the question is left.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.pack.definition import Question
from dialogs.screens.told.wording_anew import asks_first_how_it_is
from dialogs.steps.actions import done
from dialogs.steps.at_list.contested_list import chosen_when_asked_again, contests_again
from dialogs.steps.at_list.may_be_listed import asks_whether_listed
from dialogs.steps.at_question import names_in_answers
from dialogs.steps.at_question.answering import go_on_after_words, take_words, word_on_repeating
from dialogs.steps.at_question.asking_back import (
    ask_after_no,
    ask_back,
    ask_which,
    take_meant,
    take_none_fits,
    take_plainly,
)
from dialogs.steps.at_question.asking_once_more import ask_once_more, in_sight, proposed
from dialogs.steps.at_question.moved_back import take_back_where_typed
from dialogs.steps.at_question.notes import (
    add_note,
    note_anew,
    note_first,
)
from dialogs.steps.at_question.taking_answers import forget_note
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import question_or_answer, said_to_bot
from dialogs.steps.to_bot.asks_help import take_help_asked
from dialogs.steps.to_bot.bot_answers import told_beside_none
from dialogs.steps.to_bot.example_asked import take_example_asked, take_name_asked
from dialogs.steps.to_bot.more_of_answer import (
    add_more,
    more_of,
    take_about_before,
    take_come_back,
    take_correction,
)
from dialogs.steps.to_bot.previous_changed import correct_previous, takes_correction_of_previous
from dialogs.steps.to_bot.reader_too import less_reader_asked
from dialogs.steps.to_bot.still_meant import as_meant, still_meant
from dialogs.steps.to_bot.taking_back import about_what_was_understood
from dialogs.steps.to_bot.unheard import less_asides, take_unheard, take_word_asked_first
from dialogs.steps.typing import proposal_answered
from dialogs.steps.typing.way_past import (
    action_past,
    go_past,
    less_goodbye_here,
    take_goodbye,
    take_label_first,
    take_list_wanted,
    take_was_answer,
)
from dialogs.understanding.asking_bot.coming_and_going import told_on_return
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.correcting import about_previous
from dialogs.understanding.maybe_asks import MaybeAsks, understood_in_context
from dialogs.understanding.meanings import (
    AsksBot,
    Complains,
    GoesPast,
    Means,
    OwnWords,
    Protests,
    Resembles,
    SmallTalk,
    YesOrNo,
)
from dialogs.understanding.not_their_scene import denies_scene, is_not_their_scene
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.near_labels import is_none_of_these
from dialogs.understanding.options.said_in_part import literal
from dialogs.understanding.quoting.lead_in import said_before, without_lead_in
from dialogs.understanding.remarked import MEANING
from dialogs.understanding.yes_or_no.agreeing import begins_yes
from dialogs.walk.asked_anew import adds_to_answer
from dialogs.walk.events import TextWritten
from dialogs.walk.state import Written, changed, example_mark


def text_at_question(
    stage: Stage, question: Question, event: TextWritten, word: str | None, before: Written | None
) -> None:
    """Checks 5 to 7. `before`: the last typed answer."""
    if not stage.worry and (told := told_on_return(event.text)):
        # Without the message's id: an edit of the message must not change this part.
        event = TextWritten(told, event.at)
    if not stage.worry:
        less = take_list_wanted(stage, question, event)
        if less is None:
            return
        event = less_goodbye_here(stage, question, less)
    if not stage.worry and (
        take_back_where_typed(stage, question, event.text)
        or take_correction(stage, question, event, before)
        or takes_correction_of_previous(stage, question, event)
    ):
        return
    if stage.worry:
        # The worry gets a line about whom to turn to, wherever the text belongs.
        rest = "" if take_come_back(stage, question, event) else None
    else:
        rest = take_about_before(stage, question, event)
    if rest == "":
        ask_once_more(stage, question, whole=True)
        return
    if rest is not None:
        event = TextWritten(rest, event.at)
    left = less_reader_asked(stage, question, event)
    if left is None:
        return
    if not stage.worry and take_word_asked_first(stage, question, left):
        return
    event = left if stage.worry else less_asides(stage, question, left)
    event = event if stage.worry else as_meant(stage, question, event)
    first = asks_first_how_it_is(stage.speech, stage.walk, question)
    text, options = event.text, () if first else in_sight(stage, question)
    if not stage.worry and (
        question_or_answer.take_which_it_is(stage, question, event)
        or take_example_asked(stage, question, event)
        or take_name_asked(stage, question, text)
        or take_was_answer(stage, question, event)
        or chosen_when_asked_again(stage, question, event)
        or contests_again(stage, question, text)
        or take_help_asked(stage, question, event)
        or take_unheard(stage, question, event)
        or take_goodbye(stage, text)
    ):
        return
    if not stage.worry and (
        proposal_answered.take_of_taken(stage, event, word)
        or proposal_answered.take_number_moved(stage, question, event)
        or proposal_answered.take_number_insisted(stage, question, event)
    ):
        return
    if not stage.worry and (told := told_beside_none(stage, question, text)):
        # Without the message's id: an edit of the message must not change this part.
        event, text = TextWritten(told, event.at), told
    more = more_of(stage, event, question, before) is not None
    if not (stage.worry or more) and take_label_first(stage, question, event, options):
        return
    if not stage.worry and about_what_was_understood(stage, question, event, options):
        return
    if literal(text, options) is None and proposal_answered.take(stage, question, event, word):
        return
    about = None if stage.worry else about_previous(text)
    if about is not None and correct_previous(stage, question, event, about):
        return
    meaning = understood_in_context(stage.dialog, question, options, text)
    # The line about whom to turn to is shown with the reply, so the text is taken as an answer and
    # nothing else.
    asks_data = isinstance(meaning, AsksBot) and data_question(text) is not None
    heard = Means | GoesPast if stage.worry_first else Means | GoesPast | Resembles
    if stage.worry and not (asks_data or isinstance(meaning, heard)):
        meaning = OwnWords()
    surely = question.open or isinstance(meaning, GoesPast)
    if (
        isinstance(meaning, OwnWords | GoesPast | Resembles)
        and not (stage.worry or more)
        and is_not_their_scene(stage.dialog, question, text, surely=surely)
        and said_to_bot.reply_to_not_theirs(stage, question, event)
    ):
        return
    if question.options and denies_scene(stage.dialog, question, text):
        exchange = stage.walk.exchange.counted(example_mark(question.id))
        stage.walk = changed(stage.walk, exchange=exchange)
    if isinstance(meaning, MaybeAsks):
        settled = question_or_answer.settle_doubt(stage, question, event, meaning)
        if settled is None:
            return
        meaning = settled
    match meaning:
        case Means(options):
            take_meant(stage, question, options, event)
        case GoesPast(way, listed):
            if not listed:
                add_note(stage, question.id, event)
            elif own_data(text) is OwnData.REMOVE:
                forget_note(stage, question.id)
            go_past(stage, text, action_past(stage, question, way))
        case Protests() if proposed(stage, question) and not begins_yes(text):
            ask_after_no(stage, question, event)
        case AsksBot(topic, told=told) if told:
            question = said_to_bot.answer_first(stage, question, meaning, text)
            # Without the message's id: an edit of the message must not change this part.
            part = TextWritten(told, event.at)
            meant = understood_in_context(stage.dialog, question, options, told)
            if topic == MEANING and isinstance(meant, Resembles):
                # They didn't know yet what the question asks.
                ask_back(stage, question, part, meant.options)
            else:
                text_at_question(stage, question, part, None, before)
        case Protests() | Complains() | AsksBot() | SmallTalk():
            said_to_bot.reply(stage, question, event, meaning)
        case YesOrNo() | Resembles() | OwnWords():
            _own_words(stage, question, event, word, before, meaning)
        case _:
            assert_never(meaning)


def _own_words(
    stage: Stage,
    question: Question,
    event: TextWritten,
    word: str | None,
    before: Written | None,
    meaning: YesOrNo | Resembles | OwnWords,
) -> None:
    """Take a text that names no option and isn't addressed to the bot."""
    if (last := more_of(stage, event, question, before)) is not None:
        add_more(stage, event, last)
    elif word == "klaar" and question.several:
        _typed_done(stage, question)
    elif not normal(event.text):
        add_note(stage, question.id, event)
        stage.tell("alleen_tekens")
    elif adds_to_answer(stage.walk, question):
        note_anew(stage, question, event)
    elif asks_first_how_it_is(stage.speech, stage.walk, question):
        note_first(stage, question, event)
    elif question.open:
        # At most one thing may come between an answer and the next question: here, a name in it.
        said = without_lead_in(event.text)
        # If what is kept still says that they said it before, `go_on_after_words` replies to that.
        again = said_before(event.text) and not said_before(said)
        take_words(stage, question, replace(event, text=said))
        named = names_in_answers.asks_about_name(stage, question)
        if not (named or asks_whether_listed(stage, question)):
            go_on_after_words(
                stage, question, word_on_repeating(stage, question, said) if again else ()
            )
    elif is_none_of_these(event.text):
        take_none_fits(stage, question)
    elif isinstance(meaning, YesOrNo):
        ask_which(stage, question, event, yes=meaning.yes)
    else:
        alike = meaning.options if isinstance(meaning, Resembles) else ()
        alike = still_meant(stage, question, event.text, alike)
        alike = proposal_answered.less_refused(stage, question, event.text, alike)
        if not take_plainly(stage, question, event, alike):
            ask_back(stage, question, event, alike)


def _typed_done(stage: Stage, question: Question) -> None:
    done(stage, question) if stage.walk.picked else stage.tell("kies_eerst")
