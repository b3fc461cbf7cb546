"""Takes the name of an organisation out of everything somebody typed, if they say that it mustn't
go along. The sentences stay, and the bot never repeats the name. (The name of a person:
`dialogs/steps/at_list/own_name_out.py`.)"""

from __future__ import annotations

from dialogs.hearing.spelling import plain
from dialogs.screens.named_screens import words_of_names
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.names_in_answers import leave_as_typed
from dialogs.steps.at_question.names_out import put_in_place, typed_texts
from dialogs.steps.at_question.words_gone import any_word_gone, is_word_gone, with_word_gone
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import bring_up_to_date
from dialogs.texts import Spans, quote
from dialogs.understanding.taking_away.name_of_house import (
    NameGone,
    has_article,
    name_gone,
    stands_as_name,
    without_name,
)
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import changed, forget_no_names

NOT_HERE = (View.NOTHING, View.STOPPED, View.ERASE, View.SHARING)
"""The screens at which no name is taken out: nothing may be guessed there, or they ask nothing."""
_WHICH = "naam_welke"
"""Counted when the bot asks which name is meant: any word that they give then is taken for a
name."""
_LEAST_TOLD = 4
"""Words: what they say besides is an answer if it has at least this many ('nee zeg' isn't)."""


def take_name_out(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Take out the name that a text asks to, also from what else that text tells. Returns what is
    left of the text to handle, None if nothing is, and the event itself for any other text. In a
    session what was typed before stays, since the group read it."""
    view, asked = stage.walk.place.view, name_gone(event.text)
    if asked is None or view in NOT_HERE or view.is_serious:
        return event
    in_session = stage.walk.room is not None
    name = asked.word or _only_name(stage, asked)
    kept = [one for one in typed_texts(stage.walk) if name and stands_as_name(name, one)]
    again = bool(name) and is_word_gone(stage.walk, name)
    again = again or stage.walk.exchange.count(_WHICH) > 0
    if not (asked.surely or kept or again) or (in_session and not asked.told):
        return event
    if not name:
        _ask_which(stage)
        return None
    label = _in_its_place(stage, name, asked, kept)
    instead = asked.instead or stage.speech.label(label)
    if not in_session:
        for words in _with_role(name, asked):
            put_in_place(stage, words, instead)
        walk = forget_no_names(stage.walk, map(plain, name.split()))
        stage.walk = with_word_gone(walk, name, label)
    told = asked.told
    for words in _with_role(name, asked):
        told = without_name(told, words, instead)
    if view is not View.NAMED and len(told.split()) >= _LEAST_TOLD:
        stage.tell("naam_eruit", tekst=quote(told))
        # Without the message's id: an edit of the message must not change this part.
        return TextWritten(told, event.at)
    now = kept[-1] if kept else ""
    for words in _with_role(name, asked):
        now = without_name(now, words, instead)
    said = stage.speech.phrase("naam_nergens")
    if now:
        said = stage.speech.phrase("naam_overal_eruit", tekst=quote(now))
    _say_here(stage, said)
    return None


def _with_role(name: str, asked: NameGone) -> tuple[str, ...]:
    """The name, first together with the words for it if these stand beside it already."""
    role = asked.instead
    return (f"{name}, {role}", f"{name} {role}", f"{role} {name}", name) if role else (name,)


def _in_its_place(stage: Stage, name: str, asked: NameGone, kept: list[str]) -> str:
    """The label of the words that replace it: for their project, a person, or else an
    organisation."""
    if asked.of_project:
        return "naam_ons_project"
    texts = (*kept, asked.told)
    names = any({*name.split()} & words_of_names(stage.dialog, text) for text in texts)
    person = names and not any(has_article(name, text) for text in texts)
    return "naam_een_mens" if person else "naam_een_organisatie"


def _only_name(stage: Stage, asked: NameGone) -> str:
    """The name that they mean if they don't give it: the only name in what this text tells, or else
    the only one in all that they typed; '' if there are more."""
    for texts in ((asked.told,), typed_texts(stage.walk)):
        found = {name for text in texts for name in words_of_names(stage.dialog, text)}
        if len(found) == 1:
            return found.pop()
    return ""


def _ask_which(stage: Stage) -> None:
    question = stage.question_here()
    before = any_word_gone(stage.walk)
    stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(_WHICH))
    said = stage.speech.phrase("naam_welke_nog" if before else "naam_welke")
    if question is None:
        stage.say(said)
    else:
        ask_once_more(stage, question, said, whole=True)


def _say_here(stage: Stage, said: Spans) -> None:
    """Say this on the screen where they are. If that screen asks about the name, it closes: there
    is nothing left to ask."""
    view, id_, question = stage.walk.place.view, stage.walk.place.id, stage.question_here()
    if view is View.NAMED:
        stage.say(said)
        leave_as_typed(stage, id_)
    elif question is not None:
        ask_once_more(stage, question, said, whole=True)
    else:
        bring_up_to_date(stage)
        stage.say(said)
