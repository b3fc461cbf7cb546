"""What somebody types at their checklist is put on it, and the buttons about that.

Their words are shown with an element at once, so that nothing is lost if they tap nothing. The
status of an element changes only when they tap that it does. That is kept apart from their answers,
which stay what they tapped (`Intentions.own_word`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.days import day_of
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Status
from dialogs.screens.checklist.called_points import item_of, point_called
from dialogs.screens.checklist.said_later_screens import (
    GONE,
    MORE,
    TYPED_AT,
    asks_about_name,
    name_stays,
)
from dialogs.screens.named_screens import without_names
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.in_turn import UNHEARD_AT_LIST
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import quote
from dialogs.understanding.about_list.elements_meant import elements_meant
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.lead_in import without_lead_in
from dialogs.understanding.quoting.worth_reading import is_about_the_same
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import HowItWent, Intention, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import (
    MOST_LINES,
    last_line,
    lines,
    typed_key,
    with_changed,
    with_line,
    without_last,
)

_TELLS = 5
"""Words: a text this long may show which element it is about."""
_HERE = frozenset({"dit", "deze", "hier", "hierbij", "hiervoor", "hierover", "daarvoor", "daarbij"})
"""Words that point at what is on the screen."""
_TICKED = "afgevinkt:"
"""The prefix in `told` of an element that was ticked off without being chosen before."""


def put_where_it_belongs(stage: Stage, event: TextWritten, here: str) -> None:
    """Put a text with the element that it is about, and ask whether its status changes; if that
    isn't clear, ask where it belongs. `here`: the element on the screen; '' if there is none. What
    is typed there is about it, unless it is likelier about others, or begins as something else.
    Somebody who complained that nobody listens was promised that it is put on the list: they aren't
    asked where, unless it is clear."""
    items = [item.element.id for item in items_of(stage.dialog, stage.walk)]
    for id_, words in (parts := _of_several(stage, items, event.text))[:-1]:
        # Without the message's id: an edit of the message must not change this part.
        keep_line(stage, TextWritten(words, event.at), id_, words)
        name = stage.dialog.elements[id_].name
        stage.tell("later_bij", naam=name, woorden=quote(words))
    if parts:
        put_at(stage, TextWritten(parts[-1][1], event.at), parts[-1][0])
        return
    meant = elements_meant(stage.dialog, items, event.text)
    aside = _ASIDE.match(normal(event.text)) is not None
    about_others = aside or (bool(meant.likely) and here not in meant.likely)
    said = normal(event.text).split()
    points_here = not (_HERE.isdisjoint(said) or aside)
    doubt = bool(here) and about_others and len(said) >= _TELLS and not points_here
    element = meant.likely[0] if meant.sure else "" if doubt else here
    element = _chosen_about(stage, event.text) or element
    if element or doubt or not stage.walk.exchange.count(UNHEARD_AT_LIST):
        put_at(stage, event, element, f"{TYPED_AT}{here}" if doubt else "")
    else:
        put_at(stage, event, "", asks=False)


def _of_several(stage: Stage, items: list[str], text: str) -> list[tuple[str, str]]:
    """If there are several sentences and each is surely about a different element: each with its
    element. Otherwise none."""
    found: list[tuple[str, str]] = []
    for sentence in (one for one in sentences(text) if normal(one)):
        meant = elements_meant(stage.dialog, items, sentence)
        if len(meant.likely) != 1 or not (meant.sure or meant.named):
            return []
        found.append((meant.likely[0], _AND.sub("", sentence.strip(), count=1).rstrip(".")))
    return found if len({element for element, _ in found}) == len(found) > 1 else []


_AND = compiled(r"^(?:en|o ja|oja|plus|maar)[ ,]+", re.IGNORECASE)


def _chosen_about(stage: Stage, text: str) -> str:
    """The element of the point of theirs whose words a text takes up; '' without one."""
    about = (
        point.element
        for point in stage.walk.intentions.to_do
        if point.element and point.text and is_about_the_same(text, point.text)
    )
    return next(about, "")


_ASIDE = compiled(r"(?:en |o |oh |ja |nog )*(?:vergeten|vergat|trouwens|wat anders|iets anders)\b")
"""Begins something that is about nothing on the screen."""


def put_at(
    stage: Stage, event: TextWritten, element: str, where: str = "", *, asks: bool = True
) -> None:
    """Put a text with an element, and ask whether that moves. '': with none, and if it `asks` then
    where it belongs, at the place with the id `where`."""
    if len(lines(stage.walk, element)) >= MOST_LINES:
        stage.tell("overzicht_vol")
        return
    line = without_lead_in(event.text)
    stage.walk = with_line(stage.walk, element, event.message, line)
    if element:
        _show(stage, Place(View.SAID_LATER, element))
    elif asks or asks_about_name(stage.dialog, stage.walk, line):
        _show(stage, Place(View.WHERE_TO, where))
    else:
        _show(stage, Place(View.NOTED))


def belongs_at(stage: Stage, element: str) -> None:
    """Move what was said last to the element that was tapped ('': to none)."""
    if not element:
        _show(stage, Place(View.NOTED))
        return
    if not _move(stage, "", element):
        resume(stage)
        return
    _show(stage, Place(View.SAID_LATER, element))


def belongs_elsewhere(stage: Stage, element: str) -> None:
    """Take what was said last away from an element, and ask where it does belong. With `MORE`
    before it, show the other elements that it may belong to."""
    if element.startswith(MORE):
        _show(stage, Place(View.WHERE_TO, element))
        return
    if not _move(stage, element, ""):
        resume(stage)
        return
    _show(stage, Place(View.WHERE_TO, element))


def move_to(stage: Stage, source: str, element: str) -> None:
    """Move what was said last from one element to another, as somebody typed; '' is no element."""
    if not _move(stage, source, element):
        resume(stage)
        return
    _show(stage, Place(View.SAID_LATER, element))


def keep_line(stage: Stage, event: TextWritten, element: str, words: str) -> None:
    """Keep words with an element, without asking whether that moves."""
    if len(lines(stage.walk, element)) < MOST_LINES:
        stage.walk = with_line(stage.walk, element, event.message, words)


def _move(stage: Stage, source: str, to: str) -> bool:
    """Move the last line; False if it is gone, or there is no room."""
    words = last_line(stage.walk, source)
    parts = stage.walk.typed.get(typed_key(source), ())
    if not words or not parts or len(lines(stage.walk, to)) >= MOST_LINES:
        return False
    less = without_last(stage.walk, source)
    stage.walk = with_line(less, to, parts[-1][0], words)
    return True


def move_element(stage: Stage, element: str, status: Status) -> None:
    """Give the element this status by the team's own word; its answer stays what they tapped."""
    if item_of(stage.dialog, stage.walk, element) is None:
        resume(stage)
        return
    own_word = {**stage.walk.intentions.own_word, element: status}
    intentions = replace(stage.walk.intentions, own_word=own_word)
    stage.walk = replace(stage.walk, intentions=intentions)
    if status is Status.IN_PLACE:
        _tick_what_they_told_of(stage, element)
    _show(stage, Place(View.NOTED, element))


def _tick_what_they_told_of(stage: Stage, element: str) -> None:
    """Tick off the point that they chose at an element, if what they said last takes up its
    words."""
    point, words = point_called(stage.walk, element), last_line(stage.walk, element)
    if point in stage.walk.intentions.to_do and is_about_the_same(words, point.text):
        today = day_of(stage.at).isoformat()
        done = replace(point, outcome=HowItWent.DONE, done_on=today, said=point.said or words)
        _put_point(stage, point, done)


def leave_in_place(stage: Stage, element: str) -> None:
    """Keep the words, and move nothing."""
    _show(stage, Place(View.NOTED, element))


def take_said(stage: Stage, element: str) -> None:
    """Take away what was said last at an element, and show what they said there before: whoever
    typed twice in a row may mean both."""
    stage.walk = without_last(stage.walk, element)
    _show(stage, Place(View.FORGET, f"{GONE}{element}"))


def unname_said(stage: Stage, element: str) -> None:
    """Take the names out of what was said last."""
    parts = stage.walk.typed.get(typed_key(element), ())
    if not parts:
        resume(stage)
        return
    words = without_names(stage.speech, last_line(stage.walk, element))
    stage.walk = with_changed(stage.walk, element, parts[-1][0], words)
    _show(stage, stage.walk.place)


def leave_name(stage: Stage, element: str) -> None:
    """Leave the names in what was said last, and ask what is asked about it."""
    mark = name_stays(last_line(stage.walk, element))
    stage.walk = replace(stage.walk, told=stage.walk.told | {mark})
    _show(stage, stage.walk.place)


def tick_off(stage: Stage, about: str, said: str = "") -> None:
    """Tick a point off, and ask how it went. `about`: its element, or how a point of their own is
    called by. `said`: what was already told about that."""
    point = point_called(stage.walk, about)
    today = day_of(stage.at).isoformat()
    if point is None:
        if item_of(stage.dialog, stage.walk, about) is None:
            resume(stage)
            return
        point = Intention(about, PointWording.OPEN)
        _set_points(stage, (*stage.walk.intentions.points, point))
        stage.walk = replace(stage.walk, told=stage.walk.told | {f"{_TICKED}{about}"})
    done = replace(point, outcome=HowItWent.DONE, done_on=today, said=said or point.said)
    _put_point(stage, point, done)
    _show(stage, Place(View.DONE, about))


def tell_how_it_went(stage: Stage, about: str, event: TextWritten) -> None:
    """Keep what was typed about how it went."""
    point = point_called(stage.walk, about)
    if point is None:
        put_where_it_belongs(stage, event, about)
        return
    said = f"{point.said} {' '.join(event.text.split())}".strip()
    _put_point(stage, point, replace(point, said=said))
    _show(stage, Place(View.DONE, about))


def untick(stage: Stage, about: str) -> None:
    """Take the tick back; of an element that wasn't chosen before nothing is left."""
    point, mark = point_called(stage.walk, about), f"{_TICKED}{about}"
    if point is not None and mark in stage.walk.told:
        _set_points(stage, tuple(p for p in stage.walk.intentions.points if p is not point))
        stage.walk = replace(stage.walk, told=stage.walk.told - {mark})
    elif point is not None:
        _put_point(stage, point, replace(point, outcome=None, done_on="", said=""))
    if stage.walk.intentions.own_word.get(about) is Status.IN_PLACE:
        own_word = {k: s for k, s in stage.walk.intentions.own_word.items() if k != about}
        intentions = replace(stage.walk.intentions, own_word=own_word)
        stage.walk = replace(stage.walk, intentions=intentions)
    stage.close_screen()
    stage.tell("gedaan_terug")
    stage.open(Place(View.CHECKLIST))


def _put_point(stage: Stage, old: Intention, point: Intention) -> None:
    """Replace a point by a new version of it."""
    points = stage.walk.intentions.points
    _set_points(stage, tuple(point if one is old else one for one in points))


def _set_points(stage: Stage, points: tuple[Intention, ...]) -> None:
    intentions = replace(stage.walk.intentions, points=points)
    stage.walk = replace(stage.walk, intentions=intentions)


def _show(stage: Stage, place: Place) -> None:
    show_in_place(stage, place)
