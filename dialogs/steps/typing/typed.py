"""Somebody types: an answer in their own words, or words in place of a tap.

A text passes these checks in this order; the first that takes it ends the list:

1. It says that the bot misread something as serious, or else it is about something serious, or more
   of what was: then it is held (`serious.py`).
2. It is the word for help when somebody isn't safe.
3. No walk has begun: it is greeted, and not taken for an answer.
4. It is the word of a command, or of a button on the screen.
5. It names an option of the question and nothing else, or is addressed to the bot
   (`said_to_bot.py`).
6. It came so fast after the last answer that it is more of that.
7. It answers the question in somebody's own words. Where there are options, that is kept as a note
   and asked back about (`asking_back.py`).

A pack lists which words mean a command or a button; such a word skips check 1. After that check
names are taken out of the text, if its writer asked for that.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.pack.definition import Question
from dialogs.screens.told.wording_anew import asks_first_how_it_is
from dialogs.steps.actions import COMMANDS, done, perform
from dialogs.steps.at_list import (
    misread,
    ordered_to_go,
    other_words_put,
    own_name_out,
    removing_from_list,
    said_in_doubt,
    takes_latest,
)
from dialogs.steps.at_list.contested_list import contests_again
from dialogs.steps.at_list.may_be_listed import asks_whether_listed, take_whether_listed
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
    note_at_vanished_question,
    note_first,
)
from dialogs.steps.at_question.taking_answers import forget_note
from dialogs.steps.follow_ups import coming_back, meant_for_follow_up, typed_follow_up
from dialogs.steps.follow_ups.typed_follow_up import NO_MESSAGES
from dialogs.steps.little_dutch import take_little_dutch
from dialogs.steps.navigation import begin
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import question_or_answer, said_to_bot, serious
from dialogs.steps.to_bot.asks_help import take_help_asked, take_help_elsewhere
from dialogs.steps.to_bot.bot_answers import told_beside_none
from dialogs.steps.to_bot.example_asked import take_example_asked, take_example_elsewhere
from dialogs.steps.to_bot.more_of_answer import (
    add_more,
    more_of,
    take_about_before,
    take_come_back,
    take_correction,
)
from dialogs.steps.to_bot.previous_changed import correct_previous
from dialogs.steps.to_bot.reader_too import less_reader_asked
from dialogs.steps.to_bot.serious import UNSAFE
from dialogs.steps.to_bot.still_meant import as_meant, still_meant
from dialogs.steps.to_bot.taking_back import about_what_was_understood
from dialogs.steps.to_bot.told_in_confidence import take_condition
from dialogs.steps.to_bot.unheard import less_asides, take_unheard
from dialogs.steps.to_bot.what_to_say import answer_what_to_say
from dialogs.steps.typing import proposal_answered
from dialogs.steps.typing.beside_follow_up import answer_besides, asks_beside, takes_offer_and_asks
from dialogs.steps.typing.typed_elsewhere import YES, on_other_screen, says_a_button
from dialogs.steps.typing.typed_serious import at_something_serious, hold_if_serious
from dialogs.steps.typing.typed_while_choosing import ONWARD
from dialogs.steps.typing.way_past import (
    action_past,
    bring_here,
    go_past,
    spoken_here,
    take_goodbye,
    take_label_first,
    take_stop_offered,
    take_was_answer,
    way_past,
)
from dialogs.steps.typing.whether_holds import take_whether_holds
from dialogs.steps.typing.whether_settled import take_whether_settled
from dialogs.texts import quote
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
from dialogs.understanding.quoting.left_out import asks_to_leave_out, without_left_out
from dialogs.understanding.simple_english import question_in_dutch
from dialogs.understanding.yes_or_no.agreeing import begins_yes
from dialogs.walk.asked_anew import adds_to_answer
from dialogs.walk.effects import SendMessage
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import Written, changed, example_mark

OTHER_LANGUAGE = "andere_taal"
NOT_YET = "nog_niet_gebeurd"
"""What means the one option of a question about the last time."""


def text_written(stage: Stage, event: TextWritten) -> None:
    """Take a text through the checks, and say whom to turn to with a worry in it."""
    word = spoken_here(stage, event.text)
    if word == OTHER_LANGUAGE:
        stage.tell("andere_taal")
    if take_little_dutch(stage, event.text):
        if (question := stage.question_here()) is not None and question.plainer is not None:
            ask_once_more(stage, question, whole=True)
        return
    left = event if word is not None else own_name_out.take_name_to_go(stage, event)
    left = left if word is not None or left is None else answer_what_to_say(stage, left)
    if left is None:
        return
    event = left
    if word is None and stage.question_here() is None:
        asked_in_dutch = question_in_dutch(stage.dialog, event.text)
        event = replace(event, text=asked_in_dutch or event.text)
    event = misread.less_denial(stage, event)
    if misread.take_denial(stage, event) or said_in_doubt.take(stage, event):
        return
    asked = data_question(event.text) if stage.walk.place.view.is_serious else None
    if asked and (asked.plain or not serious.is_serious(stage.dialog, event.text)):
        # The message about whom to turn to stays; the question isn't held with the words.
        said_to_bot.reply_about_data(stage, asked.kind, event.text)
        return
    if word is None and (
        ordered_to_go.takes_order(stage, event.text)
        or other_words_put.takes_other_words(stage, event.text)
        or removing_from_list.take_still_there(stage, event.text)
        or takes_latest.takes_latest(stage, event.text)
        or names_in_answers.take_denied_name(stage, event.text)
    ):
        return
    listens = _follow_up_hears(stage, event, word)
    if word is None and hold_if_serious(stage, event, for_follow_up=listens):
        return
    text = names_in_answers.without_names_if_wanted(stage, event.text)
    event = event if text == event.text else replace(event, text=text)
    if word is None and not stage.walk.place.view.is_serious:
        kept = said_to_bot.without_wary_sentences(stage, event)
        if kept is None:
            serious.say_worry(stage)
            return
        event, text = kept, kept.text
        listens = _follow_up_hears(stage, event, word)
        if not listens or takes_offer_and_asks(stage, text) or asks_beside(text):
            event, listens = answer_besides(stage, event, listens)
            text = event.text
        kept = take_condition(stage, event, elsewhere=listens)
        if kept is None:
            serious.say_worry(stage)
            return
        event, text = kept, kept.text
        listens = _follow_up_hears(stage, event, word)
    rest = without_left_out(text) if stage.question_here() is not None and word is None else None
    if rest:
        stage.tell("weggelaten", tekst=quote(rest))
        event = replace(event, text=rest)
    before = len(stage.effects)
    if word is None and not listens:
        event = said_to_bot.less_removal(stage, event)
        text = event.text
    if word == UNSAFE:
        COMMANDS[word](stage)
    elif listens:
        typed_follow_up.take_text(stage, event)
    elif word is None and ordered_to_go.asks_which(stage, text):
        pass
    elif asks_to_leave_out(text) and (question := stage.question_here()) is not None:
        was_asked = own_data(text) is OwnData.WAS_ASKED
        about = OwnData.WAS_ASKED if was_asked else OwnData.REMOVE
        said_to_bot.reply(stage, question, event, AsksBot("wie_leest", about=about))
    elif rest == "" and (question := stage.question_here()) is not None:
        ask_once_more(stage, question, stage.speech.phrase("weggelaten_alles"), whole=True)
    elif stage.walk.place.view is View.NOTHING:
        begin(stage)
    elif word == NO_MESSAGES:
        coming_back.refuse(stage)
    elif word != OTHER_LANGUAGE:
        _said(stage, event, word)
    if line := stage.say_stays_here():
        stage.effects.insert(before, SendMessage(line))
    serious.say_worry(stage, before)


def _follow_up_hears(stage: Stage, event: TextWritten, word: str | None) -> bool:
    """Whether a text is meant for the last message of the bot's own accord."""
    if word in COMMANDS or stage.walk.place.view.is_serious:
        return False
    busy = stage.walk.place.view is View.QUESTION
    return meant_for_follow_up.hears(stage.dialog, stage.walk, event.text, busy=busy)


def _said(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Checks 4 to 6. `word`: the name of the listed word that the text is, if it is one."""
    text = event.text
    question = stage.question_here()
    before, stage.walk = stage.walk.written, changed(stage.walk, written=None)
    goes_on_choosing = stage.walk.place.view is View.CHOOSING and word in ONWARD
    if take_stop_offered(stage, text, word):
        return
    if word is not None and word in COMMANDS and not goes_on_choosing:
        COMMANDS[word](stage)
    elif word == YES and (bring := bring_here(stage)) is not None:
        perform(stage, bring)
    elif stage.walk.place.view.is_serious:
        at_something_serious(stage, text, word)
    elif question is not None and (
        take_whether_listed(stage, question, text, word)
        or take_whether_holds(stage, question, text, word)
        or take_whether_settled(stage, question, event)
    ):
        return
    elif question is not None and (action := way_past(stage, question, text, word)) is not None:
        go_past(stage, text, action)
    elif question is not None and question.last_time and word == NOT_YET:
        take_meant(stage, question, question.options, event)
    elif question is not None:
        _at_question(stage, question, event, word, before)
    elif take_help_elsewhere(stage, text) or take_example_elsewhere(stage, text):
        return
    elif says_a_button(stage, text):
        on_other_screen(stage, event, word)
    elif (last := more_of(stage, event, question, before)) is not None:
        add_more(stage, event, last)
    elif stage.walk.place.view is View.QUESTION:
        note_at_vanished_question(stage, event)
    else:
        on_other_screen(stage, event, word)


def _at_question(
    stage: Stage, question: Question, event: TextWritten, word: str | None, before: Written | None
) -> None:
    """Checks 5 to 7. `before`: the last typed answer."""
    if not stage.worry and (told := told_on_return(event.text)):
        # Without the message's id: an edit of the message must not change this part.
        event = TextWritten(told, event.at)
    if not stage.worry and (
        take_back_where_typed(stage, question, event.text)
        or take_correction(stage, question, event, before)
    ):
        return
    if stage.worry:
        # Whom to turn to is said with it, wherever it belongs.
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
    event = left if stage.worry else less_asides(stage, question, left)
    event = event if stage.worry else as_meant(stage, question, event)
    first = asks_first_how_it_is(stage.speech, stage.walk, question)
    text, options = event.text, () if first else in_sight(stage, question)
    if not stage.worry and (
        question_or_answer.take_which_it_is(stage, question, event)
        or take_example_asked(stage, question, event)
        or take_was_answer(stage, question, event)
        or contests_again(stage, question, text)
        or take_help_asked(stage, question, event)
        or take_unheard(stage, question, event)
        or take_goodbye(stage, text)
    ):
        return
    if not stage.worry and proposal_answered.take_of_taken(stage, event, word):
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
    # Who to turn to with a worry is said with it, so it is an answer and nothing else.
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
        case AsksBot(told=told) if told:
            question = said_to_bot.answer_first(stage, question, meaning, text)
            # Without the message's id: an edit of the message must not change this part.
            _at_question(stage, question, TextWritten(told, event.at), None, before)
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
        # What is kept says so itself, and is asked when it is gone on.
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
        if not take_plainly(stage, question, event, alike):
            ask_back(stage, question, event, alike)


def _typed_done(stage: Stage, question: Question) -> None:
    done(stage, question) if stage.walk.picked else stage.tell("kies_eerst")
