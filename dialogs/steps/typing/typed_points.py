"""Somebody types at the first turn of choosing which points of the list they go on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Option
from dialogs.screens.choice.choosing_screens import FULL, WHAT, to_choose_from
from dialogs.steps.at_list.meant_at_list import element_of_words
from dialogs.steps.choice import choosing, choosing_words
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.numbered_sentences import chosen_and_told
from dialogs.understanding.options.matching import match_options, normal
from dialogs.understanding.options.numbers_said import NumbersSaid, numbers_said, says_all_of
from dialogs.understanding.options.said_in_part import sentences
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import MOST_POINTS, PointWording
from dialogs.walk.state import Pending, changed

_FEWEST_NAMING = 2
"""Words: fewer name no point by a part of its name."""
_SO = compiled(r"(?:(?:en|eh+m?|ook|of|ja|nou|dan|nog|maar|dus) )*")
_POINTS = compiled(r"(?:dat|die|dit|iets) (?:met|over|van|waar) (?P<what>\S.*)")
"""'Dat met het zusje' points at what they told before."""


def ticks(stage: Stage, event: TextWritten) -> bool:
    """Tick what the text names: by numbers or names, or each of its sentences in other words. False
    if it names nothing."""
    items, text = to_choose_from(stage.dialog, stage.walk), event.text
    if (told := chosen_and_told(text)) is not None and told[0] <= len(items):
        return _ticks_with_sentence(stage, event, items[told[0] - 1].element.id, told[1])
    names = [Option(item.element.id, item.element.name) for item in items]
    named = match_options(text, names) or _part_of_one(text, names)
    if named is None and (all_of := says_all_of(text, len(items))) is not None:
        left = MOST_POINTS - len(stage.walk.intentions.to_do)
        if not all_of or len(items) > left:
            stage.tell("tik_op_een_knop")
            return True
        named = tuple(names)
    if named is None and (numbers := numbers_said(text)) is not None:
        _tick_numbers(stage, items, numbers)
        return True
    if named is None:
        return _ticks_told(stage, items, text)
    fitted = [choosing.add_element(stage, option.id) for option in named]
    choosing.show(stage, WHAT if all(fitted) else f"{WHAT}:{FULL}")
    return True


def _ticks_with_sentence(stage: Stage, event: TextWritten, element: str, told: str) -> bool:
    """Tick a point, with what they will do about it as its sentence."""
    if not choosing.add_element(stage, element):
        choosing.show(stage, f"{WHAT}:{FULL}")
        return True
    points = stage.walk.intentions.to_do
    number = next(n for n, one in enumerate(points) if one.element == element)
    # Without the message's id: an edit of the message must not change this part.
    said = TextWritten(told, event.at)
    if not choosing_words.asks_about_sentences(stage, said, {number: choosing.one_line(told)}):
        choosing.show(stage, WHAT)
    return True


def _tick_numbers(stage: Stage, items: Sequence[Item], said: NumbersSaid) -> None:
    """Tick the points with these numbers, and untick those that they don't mean. A number that
    isn't on the screen, or a choice between two ('1 of 2'), is no answer."""
    there = range(1, len(items) + 1)
    if said.either or any(one not in there for one in (*said.chosen, *said.refused)):
        stage.tell("tik_op_een_knop")
        return
    refused = {items[one - 1].element.id for one in (*said.refused, *said.taken_back)}
    points = stage.walk.intentions.to_do
    left = tuple(one for one in points if one.element not in refused)
    if said.no_point and left and not left[-1].element:
        left = left[:-1]
    if left != points:
        choosing.keep_points(stage, left)
    fitted = [choosing.add_element(stage, items[one - 1].element.id) for one in said.chosen]
    choosing.show(stage, WHAT if all(fitted) else f"{WHAT}:{FULL}")


def _part_of_one(text: str, names: Sequence[Option]) -> tuple[Option, ...] | None:
    """The one option whose name begins with these words; None if there are too few, or more
    options."""
    typed = normal(text)
    found = tuple(one for one in names if normal(one.label).startswith(f"{typed} "))
    return found if len(typed.split()) >= _FEWEST_NAMING and len(found) == 1 else None


def _ticks_told(stage: Stage, items: Sequence[Item], text: str) -> bool:
    """Tick the points of which several sentences speak, one each, if at least one points at what
    they told before. What doesn't only point is what they do about it, in their words."""
    told = [normal(one) for one in sentences(text) if normal(one)]
    found = [*_each(stage, items, [_SO.sub("", one, count=1) for one in told])]
    elements = [element for element, _ in found]
    several = len(found) == len(told) > 1 and len(set(elements)) == len(elements)
    fit = len(stage.walk.intentions.to_do) + len(found) <= MOST_POINTS
    if not (several and fit) or all(own for _, own in found):
        return False
    typed = [one.strip().rstrip(".") for one in sentences(text) if normal(one)]
    for (element, own), words in zip(found, typed, strict=True):
        choosing.add_element(stage, element)
        if own:
            points = stage.walk.intentions.to_do
            number = next(n for n, one in enumerate(points) if one.element == element)
            choosing.word_point(stage, number, PointWording.OWN, choosing.one_line(words))
    choosing.show(stage, WHAT)
    return True


def _each(stage: Stage, items: Sequence[Item], told: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """The element of each sentence that names one, and whether the sentence says more than that."""
    here = {item.element.id for item in items}
    for sentence in told:
        points = _POINTS.match(sentence)
        if points is not None and (element := element_of_words(stage, points["what"])) in here:
            yield element, False
            continue
        first = sentence.split(maxsplit=1)[0]
        called = [
            item.element.id
            for item in items
            if any(first.startswith(word) for word in item.element.asked_with if " " not in word)
        ]
        if len(called) == 1:
            yield called[0], True


_WAITS = "kiezen_welke"
"""The value of `Pending.question` for a sentence that waits until they say to which point it
belongs."""
_WHICH = compiled(
    r"(?:(?:bij|het|dat|dit|is|was|hoort|punt|nummer|nr|de|op|ik|bedoel|aub) )*"
    r"(?P<number>[1-9]|een|twee|drie|eerste|tweede|derde|laatste)(?: (?:punt|aub|graag|hoor))*"
)
_COUNTED = ("1", "2", "3"), ("een", "twee", "drie"), ("eerste", "tweede", "derde")


def wait_for_point(stage: Stage, event: TextWritten) -> None:
    """Keep a sentence until they say to which point it belongs."""
    pending = Pending(_WAITS, event.message, event.text)
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=pending))


def told_of_point(stage: Stage, text: str) -> tuple[int, TextWritten] | None:
    """The number of the point that a text names, and the sentence that waited for it. None if no
    sentence waits, or if the text says something else."""
    pending, points = stage.walk.exchange.pending, stage.walk.intentions.to_do
    if pending is None or pending.question != _WAITS:
        return None
    names = [Option(str(n), one.element or "") for n, one in enumerate(points)]
    elements = stage.dialog.elements
    names = [replace(one, label=elements[one.label].name) for one in names if one.label in elements]
    named, found = match_options(text, names), _WHICH.fullmatch(normal(text))
    if found is not None:
        said = found["number"]
        rows = (row.index(said) for row in _COUNTED if said in row)
        number = len(points) - 1 if said == "laatste" else next(rows, len(points))
    elif named is not None and len(named) == 1:
        number = int(named[0].id)
    else:
        return None
    if number >= len(points) or not points[number].element:
        return None
    stage.walk = changed(stage.walk, exchange=replace(stage.walk.exchange, pending=None))
    return number, TextWritten(pending.text, stage.at, pending.message)
