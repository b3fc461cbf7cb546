"""Does with the checklist what somebody asks there in their own words."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.screens.checklist.called_points import open_points
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.steps.at_list.asked_at_list import (
    say_meaning,
    say_not_right,
    say_on_what,
    say_whether_it_fits,
    say_why,
)
from dialogs.steps.at_list.meant_at_list import element_here, element_of_words, numbered, surely
from dialogs.steps.at_list.put_on_list import put_where_it_belongs, tick_off
from dialogs.steps.ending import leaving
from dialogs.steps.follow_ups.asked_messages import say_goodbye
from dialogs.steps.follow_ups.coming_back import refuse
from dialogs.steps.follow_ups.reminder_at_list import remind
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.bot_answers import say_first_step
from dialogs.steps.to_bot.who_reads import say_who_sees_list
from dialogs.steps.up_to_date import show_in_place
from dialogs.understanding.about_list.said_of_list import AboutList, SaidOfList
from dialogs.understanding.quoting.worth_listing import less_whether, worth_listing
from dialogs.understanding.taking_away.removal import removal
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import said_last


def do_with_list(stage: Stage, event: TextWritten, said: SaidOfList) -> None:
    """Do what a text at the checklist asks for."""
    match said.kind:
        case AboutList.DONE:
            _done(stage, event, said)
        case AboutList.NOT_RIGHT:
            say_not_right(stage, said)
        case AboutList.ON_WHAT:
            say_on_what(stage, event.text)
        case AboutList.WHY:
            say_why(stage, said.rest)
        case AboutList.TAKE_AWAY:
            _offer_to_take_away(stage, event.text)
        case AboutList.BELONGS if (told := less_whether(event.text)) != event.text:
            say_whether_it_fits(stage, told)
        case AboutList.BELONGS:
            told = worth_listing(stage.dialog, event.text) or event.text
            put_where_it_belongs(stage, replace(event, text=told), element_here(stage))
        case AboutList.WHAT_NOW:
            say_first_step(stage, element_of_words(stage, event.text))
        case AboutList.NOT_CLEAR:
            say_meaning(stage, said.number, event.text)
        case AboutList.ERASE:
            leaving.offer_erasure(stage)
        case AboutList.GOODBYE:
            say_goodbye(stage)
        case AboutList.WITH_TEAM:
            stage.tell("lijst_delen")
        case AboutList.KEPT:
            stage.tell("lijst_bewaard")
        case AboutList.WHO_SEES:
            say_who_sees_list(stage, event.text)
        case AboutList.THANKS:
            stage.tell("lijst_bedankje")
        case AboutList.WILL_DO:
            stage.tell("lijst_gaan_doen")
        case AboutList.REMIND:
            remind(stage, event.text)
        case AboutList.NO_MESSAGES:
            refuse(stage)
        case _:
            assert_never(said.kind)


def _done(stage: Stage, event: TextWritten, said: SaidOfList) -> None:
    """Tick off what is surely meant; else ask what was done, or keep the words."""
    if said.number:
        item = numbered(stage, said.number)
        if item is not None:
            tick_off(stage, item.element.id)
            return
    elif said.rest:
        # It tells what was done: if that isn't surely one element, the words are what counts.
        element = surely(stage, said.rest)
        if element:
            tick_off(stage, element, said.rest)
        else:
            put_where_it_belongs(stage, event, element_here(stage))
        return
    here, points = element_here(stage), open_points(stage.walk)
    if here:
        tick_off(stage, here)
    elif len(points) == 1 and points[0][1].outcome is not None:
        show_in_place(stage, Place(View.WHICH_DONE, points[0][0]))
    elif len(points) == 1:
        tick_off(stage, points[0][0])
    elif points or named_first(stage.dialog, stage.walk):
        show_in_place(stage, Place(View.WHICH_DONE))
    else:
        stage.tell("lijst_noem_punt")


def _offer_to_take_away(stage: Stage, text: str) -> None:
    """Offer what was put on the list last, unless other words are named."""
    element, asked = said_last(stage.walk), removal(text)
    if asked is not None and asked.named:
        stage.tell("later_niet_gevonden")
    elif element is None:
        stage.tell("later_niets")
    else:
        show_in_place(stage, Place(View.FORGET, element))
