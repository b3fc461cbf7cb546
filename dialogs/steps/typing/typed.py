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

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.steps.actions import COMMANDS, perform
from dialogs.steps.at_list import (
    misread,
    other_words_put,
    own_name_out,
    removing_from_list,
    said_in_doubt,
    taking_away,
    what_went,
)
from dialogs.steps.at_list.may_be_listed import take_whether_listed
from dialogs.steps.at_question import names_in_answers
from dialogs.steps.at_question.asking_back import (
    take_meant,
)
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.notes import (
    note_at_vanished_question,
)
from dialogs.steps.follow_ups import coming_back, meant_for_follow_up, typed_follow_up
from dialogs.steps.follow_ups.typed_follow_up import NO_MESSAGES
from dialogs.steps.little_dutch import take_little_dutch, take_ordinary_words
from dialogs.steps.navigation import begin
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import goes_here, said_to_bot, serious
from dialogs.steps.to_bot.asks_help import take_help_elsewhere
from dialogs.steps.to_bot.example_asked import take_example_elsewhere
from dialogs.steps.to_bot.more_of_answer import (
    add_more,
    more_of,
)
from dialogs.steps.to_bot.serious import UNSAFE
from dialogs.steps.to_bot.told_in_confidence import take_condition
from dialogs.steps.to_bot.what_to_say import answer_what_to_say
from dialogs.steps.typing.beside_follow_up import answer_besides, asks_beside, takes_offer_and_asks
from dialogs.steps.typing.typed_at_question import text_at_question
from dialogs.steps.typing.typed_elsewhere import YES, on_other_screen, says_a_button
from dialogs.steps.typing.typed_serious import at_something_serious, hold_if_serious
from dialogs.steps.typing.typed_while_choosing import ONWARD
from dialogs.steps.typing.way_past import (
    STOP,
    bring_here,
    go_past,
    is_done_here,
    spoken_here,
    take_stop_offered,
    way_past,
)
from dialogs.steps.typing.whether_holds import take_whether_holds
from dialogs.steps.typing.whether_settled import take_whether_settled
from dialogs.texts import quote
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.correcting import behind_name
from dialogs.understanding.meanings import (
    AsksBot,
)
from dialogs.understanding.simple_english import question_in_dutch
from dialogs.understanding.taking_away.left_out import asks_to_leave_out, without_left_out
from dialogs.walk.effects import SendMessage
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import changed

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
    ordinary = take_ordinary_words(stage, event)
    if ordinary is None:
        return
    event = ordinary
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
    if word is None:
        event = what_went.as_order(stage, event)
        here = stage.question_here()
        event = event if here is None else replace(event, text=behind_name(event.text, here.name))
    kept = event if word is not None else what_went.less_too_much(stage, event)
    if kept is None:
        return
    kept = kept if word is not None else what_went.less_named(stage, kept)
    if kept is None:
        return
    event = kept
    if word is None and (
        what_went.tells_what_is_kept(stage, event.text)
        or other_words_put.takes_other_words(stage, event.text)
        or removing_from_list.take_still_there(stage, event.text)
        or taking_away.takes_away(stage, event, lambda rest: text_written(stage, rest))
        or names_in_answers.take_denied_name(stage, event.text)
    ):
        return
    if word is None:
        what_went.leave_unanswered(stage, event.text)
    listens = _follow_up_hears(stage, event, word)
    if word is None and hold_if_serious(stage, event, for_follow_up=listens):
        return
    text = names_in_answers.without_names_if_wanted(stage, event.text)
    names_in_answers.note_who_went_out(stage, event.text, text)
    event = event if text == event.text else replace(event, text=text)
    if word is None and not stage.walk.place.view.is_serious:
        kept = said_to_bot.without_wary_sentences(stage, event)
        if kept is None:
            serious.say_worry(stage)
            return
        event, text = kept, kept.text
        listens = _follow_up_hears(stage, event, word)
        follows_up = stage.walk.follow_up is not None
        if follows_up and (not listens or takes_offer_and_asks(stage, text) or asks_beside(text)):
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
        event = goes_here.remove_first(stage, event)
        text = event.text
    if word == UNSAFE:
        COMMANDS[word](stage)
    elif word is None and taking_away.asks_in_doubt(
        stage, event, lambda rest: text_written(stage, rest), listens=listens
    ):
        pass
    elif listens:
        typed_follow_up.take_text(stage, event)
    elif word is None and taking_away.asks_which(stage, text):
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
    if stage.walk.follow_up is None or word in COMMANDS or stage.walk.place.view.is_serious:
        return False
    busy = stage.walk.place.view is View.QUESTION
    return meant_for_follow_up.is_for_follow_up(stage.dialog, stage.walk, event.text, busy=busy)


def _said(stage: Stage, event: TextWritten, word: str | None) -> None:
    """Checks 4 to 6. `word`: the name of the listed word that the text is, if it is one."""
    text = event.text
    question = stage.question_here()
    before, stage.walk = stage.walk.written, changed(stage.walk, written=None)
    goes_on_choosing = stage.walk.place.view is View.CHOOSING and word in ONWARD
    if take_stop_offered(stage, text, word):
        return
    if question is not None and not question.several and is_done_here(stage, text):
        COMMANDS[STOP](stage)
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
        text_at_question(stage, question, event, word, before)
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
