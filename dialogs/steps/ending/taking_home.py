"""Somebody takes their checklist home: on paper, as a text to forward, or as a day in a calendar.

Nothing is made before its words were looked at; what was decided about them is remembered.
"""

from __future__ import annotations

from dialogs.days import day_of, stored_day, with_year
from dialogs.hearing.regexes import compiled
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Layout
from dialogs.screens.page.gives_away import ALONG
from dialogs.screens.page.home_page import home_page, is_worth_taking, page_to_forward
from dialogs.screens.page.marked_words import marked_words
from dialogs.screens.page.page_words import typed_words
from dialogs.screens.page.taking_home_screens import (
    AGAIN,
    CALENDAR,
    LOOK,
    SURE,
    TAKE_OUT,
    after_choice,
    when_taken,
)
from dialogs.screens.page.what_goes_home import (
    HomeForm,
    Taking,
    WhatGoes,
    forgotten,
    read_taking,
    remember,
    remembered,
    rewritten,
    take_out,
    undecided,
)
from dialogs.screens.told.told_project import asks_what_they_do, project_sentence
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.navigation import ask_first, resume
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.taken_home import messages_of
from dialogs.texts import join, plain
from dialogs.understanding.options.matching import less_fillers, normal, spoken_loosely
from dialogs.understanding.yes_or_no.agreeing import bare_yes_or_no
from dialogs.walk.asked_anew import looks_again
from dialogs.walk.confided import answers_confided_at, let_go_along, was_confided_at
from dialogs.walk.effects import SendCalendarDay, SendMessage, SendPage
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk, changed

FORM_WORDS = {form: f"neem_mee_{form.value}" for form in HomeForm}
"""The word lists for the format in which people take their checklist home."""


def offer(stage: Stage) -> None:
    """/meenemen: ask in which form."""
    if stage.walk.room is not None:
        stage.tell("neem_mee_sessie")
    elif not is_worth_taking(stage.dialog, stage.walk):
        stage.tell("neem_mee_leeg")
    elif not _asks_what_they_do(stage):
        stage.close_screen()
        stage.open(Place(View.TAKING_HOME))


def _asks_what_they_do(stage: Stage) -> bool:
    """Ask once what the project does, if they said it nowhere because their walk didn't ask it: a
    reader of the page can't know."""
    dialog, walk = stage.dialog, stage.walk
    question = asks_what_they_do(dialog)
    if question is None or question.id in walk.answers or _ASKED_FIRST in walk.told:
        return False
    is_left_out = not holds(question.condition, applicable(dialog, walk.answers))
    if not (walk.finished and is_left_out) or walk.among_others or looks_again(walk):
        return False
    if project_sentence(dialog, walk):
        return False
    stage.walk = changed(walk, told=walk.told | {_ASKED_FIRST})
    ask_first(stage, question, Place(View.TAKING_HOME), stage.speech.phrase("neem_mee_wat_doen"))
    return True


_ASKED_FIRST = "meenemen:wat_doen"
"""The mark in `told` that they were asked."""


def go_to(stage: Stage, where: str) -> None:
    """Ask what is left to decide; once nothing is, make it and send it."""
    if not where and stage.walk.room is None and _asks_what_they_do(stage):
        return
    if where == CALENDAR:
        _send_day(stage)
        return
    if where == AGAIN:
        stage.walk = forgotten(stage.walk)
        where = ""
    verb, _, id_ = where.partition(":")
    if verb == TAKE_OUT:
        words, _, screen = id_.partition(":")
        stage.walk = take_out(stage.walk, words)
        where = f"{LOOK}:{screen or 0}:{words}"
    if verb == ALONG:
        _let_go_along(stage, id_)
        where = ""
    taking, marked = read_taking(where), marked_words(stage.dialog, stage.walk)
    if taking is not None and taking.decided:
        stage.walk = remember(stage.walk, taking)
    in_session = stage.walk.room is not None
    if taking is None or in_session or undecided(stage.walk, taking, marked):
        show_in_place(stage, Place(View.TAKING_HOME, where))
    else:
        _send(stage, taking)


def _let_go_along(stage: Stage, element: str) -> None:
    """Let how it is now with an element go along, although they once told of it in confidence; or
    keep it here again."""
    about = stage.dialog.elements.get(element)
    told = [one for one in about.questions if was_confided_at(stage.walk, one)] if about else []
    goes = any(answers_confided_at(stage.walk, id_) for id_ in told)
    for id_ in told:
        stage.walk = let_go_along(stage.walk, id_, goes=goes)


def _send(stage: Stage, taking: Taking) -> None:
    """Send it, and below it what can be done next."""
    marked, day = marked_words(stage.dialog, stage.walk), day_of(stage.at)
    instead = rewritten(stage.walk, marked, typed_words(stage.dialog, stage.walk))
    page = home_page(stage.dialog, stage.walk, instead, with_year(day))
    say = stage.speech
    soon = say.phrase("neem_mee_bezig" if taking.form.on_paper else "neem_mee_tekst_komt")
    text = join((after_choice(say, taking, marked), soon))
    if stage.in_sight:
        stage.change(stage.walk.place, Layout(text))
    else:
        stage.close_screen()
        stage.say(text)
    if taking.form.on_paper:
        known = remembered(stage.walk)
        kept = any(known.get(one.id) is WhatGoes.ALONG for one in marked)
        caption = say.phrase("neem_mee_hier_zoals_het_is" if kept else "neem_mee_hier")
        failed = say.phrase("neem_mee_lukt_niet")
        name = f"{say.label('papier_bestand')}.pdf"
        stage.effects.append(SendPage(page, day.isoformat(), name, caption, failed))
    to_forward = page_to_forward(stage.dialog, stage.walk, instead, with_year(day))
    messages = messages_of(to_forward) if taking.form.as_text else ()
    stage.effects += [SendMessage(plain(message)) for message in messages]
    stage.open(when_taken(len(messages)))


def _send_day(stage: Stage) -> None:
    """Send the day that was chosen as a file for a calendar."""
    say, chosen = stage.speech, stage.walk.intentions
    if stored_day(chosen.day) is None:
        resume(stage)
        return
    names = "; ".join(_names(stage.dialog, stage.walk))
    about = say.label("agenda_over", punten=names) if names else ""
    title, caption = say.label("agenda_titel"), say.phrase("agenda_uitleg")
    name = f"{say.label('agenda_bestand')}.ics"
    stage.effects.append(SendCalendarDay(chosen.day, chosen.hour, title, about, name, caption))


def _names(dialog: Dialog, walk: Walk) -> list[str]:
    """What they go on with, by its names on the checklist: a calendar may be seen by others."""
    elements = (dialog.elements.get(point.element) for point in walk.intentions.to_do)
    return [element.name for element in elements if element is not None]


# Typed where the form is asked for


def asks(stage: Stage) -> bool:
    """Whether the screen asks in which form, or what goes along."""
    place = stage.walk.place
    looks = not place.id or place.id.startswith((LOOK, SURE)) or read_taking(place.id) is not None
    return place.view is View.TAKING_HOME and looks


_NUMBERED = compiled(r"\d (?=\D)")
"""'3 allebei': the number of the button, and what is on it."""


def typed_yes_or_no(stage: Stage, text: str) -> str | None:
    """When the bot asks whether all of it goes: the action that a typed yes or no means; None for
    any other text."""
    said = bare_yes_or_no(text) if stage.walk.place.id.startswith(SURE) else None
    return None if said is None else stage.walk.screen.actions[0 if said else 1]


def form_said(stage: Stage, text: str) -> str | None:
    """The action of the form that was typed, whatever small words are around it; None if none was,
    or if no form is asked for any more."""
    lists = tuple(FORM_WORDS.values())
    typed = _NUMBERED.sub("", normal(text), count=1)
    words = (spoken_loosely(said, stage.dialog.words, lists) for said in less_fillers(typed))
    name = next((word for word in words if word is not None), None)
    form = next((form for form, listed in FORM_WORDS.items() if listed == name), None)
    action = None if form is None else walk_action(WalkVerb.TAKE_HOME, form.value)
    return action if action in stage.walk.screen.actions else None
