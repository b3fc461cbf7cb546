"""Takes the name of a person out of all that somebody typed, if they ask for that; it may be their
own. It goes at once, and the request never becomes a point."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.hearing.spelling import plain
from dialogs.screens.named_screens import NAMES_OUT, words_of_houses, words_of_names
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.at_question.name_left_out import NOT_HERE, take_name_out
from dialogs.steps.at_question.names_in_answers import take_out_always
from dialogs.steps.at_question.names_out import take_names_out, take_these_out, typed_texts
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.serious import is_serious
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import Spans, quote
from dialogs.understanding.taking_away.name_of_person import NameToGo
from dialogs.understanding.taking_away.wants_gone import Unwanted, name_wanted_gone
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View

_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
"""A double name ('Jan-Willem') is one."""


def take_name_to_go(stage: Stage, event: TextWritten) -> TextWritten | None:
    """Take the name out that the text wants gone. Returns what is left to answer: the event itself
    if it wants no name gone, None if nothing is left."""
    found, view = name_wanted_gone(event.text), stage.walk.place.view
    if found is not None and found.what is Unwanted.ALL_NAMES and _takes_all_out(stage):
        return None
    asked = None if found is None else found.name
    if (
        not isinstance(asked, NameToGo)
        or view in NOT_HERE
        or view.is_serious
        or stage.walk.room is not None
    ):
        return take_name_out(stage, event)
    if is_serious(stage.dialog, event.text, stage.walk):
        return event
    names = _meant(stage, asked)
    say = stage.speech
    if not names:
        # It may be an answer, or the name of an organisation.
        left = take_name_out(stage, event)
        named = asked.surely or bool(words_of_names(stage.dialog, event.text))
        if left is not event or stage.question_here() is not None or not named:
            return left
        _say_here(stage, say.phrase("naam_nergens"))
        return None
    instead = say.label("naam_eigen" if asked.own else "naam_ander")
    now = take_these_out(stage, names, instead)
    said = say.phrase("naam_uit", naam=min(names), zin=quote(now))
    if asked.rest:
        stage.say(said)
        return replace(event, text=asked.rest)
    _say_here(stage, said)
    return None


def _takes_all_out(stage: Stage) -> bool:
    """Take all names out, also of what is typed later, and stay at the screen where they are; False
    where nothing may be guessed."""
    view = stage.walk.place.view
    if stage.walk.room is not None or view in NOT_HERE or view.is_serious:
        return False
    if view is View.NAMED:
        take_out_always(stage, stage.walk.place.id)
        return True
    stage.walk = replace(stage.walk, told=stage.walk.told | {NAMES_OUT})
    take_names_out(stage, "")
    said = stage.speech.phrase("namen_alle_weg")
    if view is View.TAKING_HOME:
        stage.in_sight = False
        stage.say(said)
        show_in_place(stage, stage.walk.place)
    else:
        _say_here(stage, said)
    return True


def _say_here(stage: Stage, said: Spans) -> None:
    """Say this above what they were busy with."""
    view, question = stage.walk.place.view, stage.question_here()
    layout = stage.layout_here() if view is View.NAMED else None
    if layout is not None:
        # If the answer has another name, that screen asks about it. So show it with the answer as
        # it is now.
        place = stage.walk.place
        stage.close_screen()
        stage.say(said)
        stage.show(place, layout)
    elif question is not None:
        ask_once_more(stage, question, said, whole=True)
    else:
        stage.in_sight = False
        resume(stage, said)


def _meant(stage: Stage, asked: NameToGo) -> frozenset[str]:
    """Every spelling of the name that stands in what they typed."""
    texts, known = tuple(typed_texts(stage.walk)), stage.dialog.known
    named = frozenset[str]().union(*(words_of_names(stage.dialog, one) for one in texts))
    if not asked.name:
        return named if len({plain(one) for one in named}) == 1 else frozenset()
    given = {plain(word) for word in _WORD.findall(asked.name)}
    standing = {word for one in texts for word in _WORD.findall(one)}
    found = frozenset(word for word in standing if given & {plain(word), *plain(word).split("-")})
    if asked.own:
        return found
    if found & frozenset().union(*(words_of_houses(stage.dialog, one) for one in texts)):
        return frozenset()
    persons = {plain(one) for one in named}
    parts = given | {part for one in given for part in one.split("-")}
    is_person = any(one in persons or one in known.first_names for one in parts)
    is_person = is_person or not any(_is_thing(word, one) for word in found for one in texts)
    return found if is_person and all(word[0].isupper() for word in found) else frozenset()


def _is_thing(word: str, text: str) -> bool:
    """Whether a name stands in a text as that of a place or an organisation: 'in de Zonnehof'."""
    found = re.search(rf"(?P<before>\w+)\s+{re.escape(word)}\b", text)
    return found is not None and found["before"].lower() in _BEFORE_THINGS


_THINGS = (
    "de het een 't t ons onze dit deze die dat in bij op uit naar van heet heten stichting project"
    " club buurthuis school wijk"
)
_BEFORE_THINGS = frozenset(_THINGS.split())
