"""Somebody complains that the bot doesn't listen: it owns up to that, and asks nothing more about
what was wrong.

At an open question it goes on without an answer. Beside an answer the complaint gets a word, and
the rest of the text is taken for what it is.
"""

from __future__ import annotations

from dialogs.hearing.addressing import says_unheard, without_rebuke
from dialogs.pack.definition import Explained, Option, Question
from dialogs.steps.at_question.answering import settle_skipped
from dialogs.steps.at_question.asking_back import ask_after_no, ask_back
from dialogs.steps.at_question.asking_once_more import ask_on, proposed, stuck_mark
from dialogs.steps.in_turn import varied
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import answer_to
from dialogs.steps.to_bot.taking_back import take_back
from dialogs.understanding.asking_bot.asked_in_return import less_asked_in_return
from dialogs.understanding.asking_bot.asked_words import asked_word
from dialogs.understanding.asking_bot.coming_and_going import asked_of_talk
from dialogs.understanding.meanings import AsksBot, Means, Resembles, Understood
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.understood import understood
from dialogs.walk.events import TextWritten
from dialogs.walk.state import changed


def take_unheard(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Take a text that says nothing but that the bot doesn't listen; False for any other text."""
    if not says_unheard(event.text):
        return False
    mark = f"niet_gehoord:{question.id}"
    again = stage.walk.exchange.count(mark) > 0
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    if question.open or again:
        said = varied(stage, "niet_gehoord")
        settle_skipped(stage, question, said)
    elif proposed(stage, question):
        stage.say(varied(stage, "niet_gehoord_gok"))
        ask_after_no(stage, question, event)
    # Once something was asked back here, it is about that and not about an answer before.
    elif stage.walk.exchange.count(stuck_mark(question)) or not take_back(stage):
        ask_on(stage, question, varied(stage, "niet_gehoord_weer"))
    return True


def less_asides(stage: Stage, question: Question, event: TextWritten) -> TextWritten:
    """The text without a sentence that tells the bot to listen, which gets a word; and without the
    word with which somebody who speaks little Dutch asks what it means ('plan? …'), without what
    asks why this is asked, which gets its reason, and without a question about the talk itself."""
    event = _less_word(stage, question, event)
    if (told := less_asked_in_return(event.text)) != event.text:
        # Without the message's id: an edit of it is no edit of this part.
        stage.say(answer_to(stage, AsksBot("waarom"), question, event.text))
        event = TextWritten(told, event.at)
    if (asked := asked_of_talk(event.text)) is not None:
        topic, told = asked
        stage.say(answer_to(stage, AsksBot(topic), question, event.text))
        event = TextWritten(told, event.at)
    rest = without_rebuke(event.text)
    if rest is None:
        return event
    alike = proposed(stage, question)
    key = "niet_gehoord_gok" if alike else "niet_gehoord_lees"
    if alike and _means_one_of(stage, question, alike, rest):
        key = "niet_gehoord_goed"
    stage.say(varied(stage, key))
    # Without the message's id: an edit of it is no edit of this part.
    return TextWritten(rest, event.at)


def _means_one_of(stage: Stage, question: Question, alike: tuple[Option, ...], text: str) -> bool:
    """Whether the text means one of the options that were proposed: then the guess was right, and
    only that it was asked was too much."""
    meaning = understood(stage.dialog, question, stage.options(question), text)
    meant = meaning.options if isinstance(meaning, Means | Resembles) else ()
    return len(meant) == 1 and meant[0] in alike


def take_word_asked_first(stage: Stage, question: Question, event: TextWritten) -> bool:
    """Explain the word that somebody who speaks little Dutch asks about first ('plan? …'), and ask
    which button the rest means if it only resembles one: they didn't know yet what the question
    says."""
    asked = _word_asked_first(stage, question, event)
    if asked is None:
        return False
    word, told, meant = asked
    if not isinstance(meant, Resembles):
        return False
    stage.tell("woord_uitgelegd", woord=word.word, betekenis=word.meaning)
    ask_back(stage, question, TextWritten(told, event.at), meant.options)
    return True


def _less_word(stage: Stage, question: Question, event: TextWritten) -> TextWritten:
    asked = _word_asked_first(stage, question, event)
    if asked is None or not isinstance(asked[2], Means):
        return event
    word, told, _ = asked
    stage.tell("woord_uitgelegd", woord=word.word, betekenis=word.meaning)
    return TextWritten(told, event.at)


def _word_asked_first(
    stage: Stage, question: Question, event: TextWritten
) -> tuple[Explained, str, Understood] | None:
    """The word that the first sentence asks about, the rest of the text, and what that means."""
    first, *rest = sentences(event.text) or [""]
    if not (stage.walk.exchange.wants_plain and rest and first.rstrip().endswith("?")):
        return None
    asked = asked_word(stage.dialog, question, question.options, first)
    if asked is None or asked.explained is None or any("?" in one for one in rest):
        return None
    told = " ".join(one.strip() for one in rest)
    meaning = understood(stage.dialog, question, stage.options(question), told)
    return asked.explained, told, meaning
