"""Somebody types at their checklist what may ask the bot something: they are asked which it is.

Until they say so it is kept nowhere. A text with a question mark, or that is surely a question, is
answered at once (`asked_at_list.py`).
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.screens.checklist.called_points import item_of
from dialogs.screens.checklist.said_later_screens import IN_DOUBT, doubt_rows
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.at_list.asked_at_list import (
    plans_themselves,
    remark_at_list,
    reply_at_list,
    reply_to_each,
    say_other_step,
    say_plan,
    say_unknown,
)
from dialogs.steps.at_list.meant_at_list import element_here
from dialogs.steps.at_list.put_on_list import put_where_it_belongs, take_said
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot import said_to_bot
from dialogs.steps.up_to_date import show_in_place
from dialogs.understanding.about_list.said_of_list import only_thanks, unanswered
from dialogs.understanding.asking_bot.own_data import own_data
from dialogs.understanding.options.button_first import button_first
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.taking_away.removal import calls_it_question
from dialogs.understanding.yes_or_no.agreeing import refuses
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import last_line
from dialogs.walk.state import Pending, changed

_PUT = (View.SAID_LATER, View.WHERE_TO, View.NOTED)
"""The screens below which something was just put on the list."""
_AROUND = r"(?:(?:nee|ja|dat|dit|het|was|is|ik|een|n|gewoon|maar|dus|zet|op|de|hoort) )*"
_IS_QUESTION = compiled(rf"{_AROUND}(?:vraag|vroeg|vraag iets|vraag aan (?:jou|je))(?: hoor)?")
_IS_FOR_LIST = compiled(rf"{_AROUND}(?:lijst|erop|erbij|antwoord)(?: hoor)?")


def ask_which(stage: Stage, event: TextWritten) -> None:
    """Ask whether the text asks the bot something, or belongs on the list."""
    _wait(stage, Pending(element_here(stage), event.message, event.text))
    show_in_place(stage, Place(View.WHERE_TO, IN_DOUBT))


def take_which(stage: Stage, text: str) -> bool:
    """Take a text that says which of the two it was; False for any other, or if that isn't
    asked. Any other text lets what waits go."""
    if stage.walk.place != Place(View.WHERE_TO, IN_DOUBT):
        return False
    said, rows = normal(text), doubt_rows(stage.speech)
    buttons = [button for row in rows for button in row]
    action = button_first(text, buttons)
    if _IS_QUESTION.fullmatch(said) or action == walk_action(WalkVerb.ASKED):
        was_question(stage)
    elif _IS_FOR_LIST.fullmatch(said) or action == walk_action(WalkVerb.WAS_ANSWER):
        was_for_list(stage)
    elif refuses(text):
        _go_back(stage, _take_waiting(stage))
    else:
        _wait(stage, None)
        return False
    return True


def was_question(stage: Stage) -> None:
    """Answer the text that waits, and keep nothing of it."""
    pending = _take_waiting(stage)
    _go_back(stage, pending)
    if pending is None:
        return
    remark = remark_at_list(stage.dialog, pending.text)
    if plans_themselves(pending.text):
        say_plan(stage, pending.text)
    elif remark is not None:
        reply_at_list(stage, remark, pending.text)
    elif (own := own_data(pending.text)) is not None:
        said_to_bot.reply_about_data(stage, own, pending.text)
    else:
        # What else it may ask is only likely, so another answer would be a guess.
        say_unknown(stage, pending.text)


def was_for_list(stage: Stage) -> None:
    """Put the text that waits on the list."""
    pending = _take_waiting(stage)
    if pending is None:
        _go_back(stage, pending)
    else:
        event = TextWritten(pending.text, at=stage.at, message=pending.message)
        put_where_it_belongs(stage, event, pending.question)


def was_question_after_all(stage: Stage, text: str) -> bool:
    """Take away what was just put on the list, and answer it, if the text says that it was a
    question. False for any other text."""
    asks = unanswered(text)
    if asks is None and not calls_it_question(text):
        return False
    view, element = stage.walk.place.view, stage.walk.place.id
    if view not in _PUT and asks:
        stage.tell("lijst_geen_antwoord")
        say_unknown(stage, asks)
        return True
    if view not in _PUT:
        stage.tell("later_geen_vraag")
        return True
    at = "" if view is View.WHERE_TO else element
    asked, item = last_line(stage.walk, at), item_of(stage.dialog, stage.walk, at)
    if only_thanks(text) or only_thanks(asked):
        stage.tell("lijst_bedankje")
        take_said(stage, at)
        return True
    stage.tell("later_was_vraag")
    if not replies(stage, asked):
        if item is not None and "?" in asked:
            say_other_step(stage, item)
        else:
            say_unknown(stage, f"{asked} {asks or ''}")
    take_said(stage, at)
    return True


def replies(stage: Stage, text: str) -> bool:
    """Answer the first sentence of a text that asks or tells the bot something; False without."""
    remarks = (remark_at_list(stage.dialog, sentence) for sentence in (text, *sentences(text)))
    remark = next((one for one in remarks if one is not None), None)
    if remark is not None:
        reply_to_each(stage, remark, text)
    return remark is not None


def _take_waiting(stage: Stage) -> Pending | None:
    pending = stage.walk.exchange.pending
    _wait(stage, None)
    return pending


def _go_back(stage: Stage, pending: Pending | None) -> None:
    """Show what was on the screen when the text was typed."""
    here = "" if pending is None else pending.question
    show_in_place(stage, Place(View.ELEMENT, here) if here else Place(View.CHECKLIST))


def _wait(stage: Stage, pending: Pending | None) -> None:
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=pending))
