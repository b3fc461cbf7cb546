"""Somebody asks how to do a step of the list: they get another way to do it, told for the point
that they ask about, and nothing of the question is put on the list."""

from __future__ import annotations

from dialogs.pack.checklist import Item
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.told_at_element import point_at
from dialogs.steps.at_list.meant_at_list import element_here, surely
from dialogs.steps.at_list.put_on_list import put_where_it_belongs
from dialogs.steps.stage import Stage
from dialogs.texts import as_plain
from dialogs.understanding.asking_bot.asks_how import AsksHow, asks_how, shared_stems
from dialogs.understanding.quoting.worth_listing import worth_listing
from dialogs.walk.asked_of_point import with_asked_of
from dialogs.walk.events import TextWritten
from dialogs.walk.place import View
from dialogs.walk.state import changed

_FEWEST_TOLD = 4
"""Words that are put on the list when they come with a question."""
_FEWEST_SHARED = 1
"""Words that a question and a step have in common, if the step is what is asked about."""


def answers_how(stage: Stage, event: TextWritten) -> bool:
    """Answer how a step is done, and put on the list what else the text says. False if the text
    doesn't ask that."""
    asks = asks_how(event.text)
    element = "" if asks is None else say_how(stage, asks)
    told = worth_listing(stage.dialog, asks.told) if asks and element else ""
    if len(told.split()) >= _FEWEST_TOLD:
        # Without the message's id: an edit of the message must not change this part.
        put_where_it_belongs(stage, TextWritten(told, event.at), element)
    return bool(element)


def say_how(stage: Stage, asks: AsksHow) -> str:
    """Say how a step can be done; the element that it belongs to. A second time it is another way,
    as long as the pack has one. '' if no point of the list can be meant."""
    item = _asked_of(stage, asks)
    if item is None:
        return ""
    element, now = item.element, _step_of(stage, item)
    others = [stage.speech.words_of(step) for step in element.steps if step != item.step]
    told = f"{asks.asked} {now}"
    others.sort(key=lambda step: shared_stems(told, step), reverse=True)
    mark = f"hoe:{element.id}"
    times = stage.walk.exchange.count(mark)
    counted = changed(stage.walk, exchange=stage.walk.exchange.counted(mark))
    stage.walk = with_asked_of(counted, element.id)
    if element.how is not None and not times:
        stage.tell("lijst_hoe_begin", naam=element.name, hoe=stage.speech.words_of(element.how))
        return element.id
    times -= 1 if element.how is not None else 0
    if times < len(others):
        step = others[times]
        key = "lijst_hoe_weinig" if asks.few else "lijst_hoe"
        stage.tell(key, naam=element.name, stap=f"{step[0].upper()}{step[1:]}")
    else:
        stage.tell("lijst_hoe_zelf", naam=element.name)
    return element.id


def _asked_of(stage: Stage, asks: AsksHow) -> Item | None:
    """The point that is asked about: the one on the screen, else the one whose step has most of its
    words, else the first of the list if the question names nothing."""
    items = {item.element.id: item for item in items_of(stage.dialog, stage.walk)}
    here, first = items.get(element_here(stage)), named_first(stage.dialog, stage.walk)
    if stage.walk.place.view is View.CHOOSING:
        chosen = [items.get(point.element) for point in stage.walk.intentions.to_do]
        first = tuple(item for item in chosen if item is not None) or first
    if here is not None:
        return here
    shared = {item.element.id: shared_stems(asks.asked, _step_of(stage, item)) for item in first}
    best = max(shared, key=shared.__getitem__, default="")
    if best and shared[best] >= _FEWEST_SHARED:
        return items[best]
    about = items.get(surely(stage, asks.asked))
    return about or (next(iter(first), None) if asks.is_bare else None)


def _step_of(stage: Stage, item: Item) -> str:
    """The step of the point: their own if they chose one, else the one that the list shows."""
    point = point_at(stage.walk, item.element.id)
    own = "" if point is None else point.text
    return own or as_plain(in_words(stage.speech, item).step)
