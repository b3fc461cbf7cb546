"""A text answers a follow-up and also asks something: each part gets its reply."""

from __future__ import annotations

from dialogs.screens.looking_back.follow_up_screens import offers_look_below
from dialogs.steps.follow_ups import meant_for_follow_up, typed_follow_up
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import said_to_bot
from dialogs.steps.typing.answered_beside import answer_beside
from dialogs.understanding.asking_bot.asked_in_return import asked_and_told, less_asked_in_return
from dialogs.understanding.yes_or_no.first_words import yes_or_no_with_question
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View

YES, NO = "ja", "nee"


def asks_beside(text: str) -> bool:
    """Whether a text asks the bot something beside what it tells, other than why it asks."""
    return bool(asked_and_told(text)[1]) and less_asked_in_return(text) == text


def answer_besides(stage: Stage, event: TextWritten, listens: bool) -> tuple[TextWritten, bool]:
    """Answer what the text asks in addition to its reply to the follow-up, or take its yes or no to
    an offer. Returns the text that is left, and whether that is for the follow-up. `listens`:
    whether the whole text was."""
    if (rest := _take_yes_or_no(stage, event)) is not None:
        return TextWritten(rest, event.at), False
    asked = meant_for_follow_up.question_in_reply(stage, event.text)
    if asked is not None:
        said_to_bot.reply_about_data(stage, asked.kind, event.text)
        return TextWritten(asked.told, event.at), True
    question, told = asked_and_told(event.text)
    busy = stage.walk.place.view is View.QUESTION
    if (
        not told
        or busy
        or not meant_for_follow_up.is_for_follow_up(stage.dialog, stage.walk, told, busy=False)
    ):
        return event, listens
    answer_beside(stage, question)
    # Without the message's id: an edit of the message must not change this part.
    return TextWritten(told, event.at), True


def takes_offer_and_asks(stage: Stage, text: str) -> tuple[bool, str] | None:
    """The yes or no of a text to what a follow-up offers, and the question after it; None for any
    other text."""
    follow_up, walk = stage.walk.follow_up, stage.walk
    if follow_up is None or not follow_up.listens or walk.place.view is View.QUESTION:
        return None
    offers = follow_up.asks in meant_for_follow_up.OFFERS
    if not (offers or offers_look_below(stage.dialog, walk, follow_up)):
        return None
    return yes_or_no_with_question(text)


def _take_yes_or_no(stage: Stage, event: TextWritten) -> str | None:
    found = takes_offer_and_asks(stage, event.text)
    if found is None:
        return None
    yes, question = found
    # Without the message's id: an edit of the message must not change this part.
    typed_follow_up.take_text(stage, TextWritten(YES if yes else NO, event.at))
    return question
