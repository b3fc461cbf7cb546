"""Checks what the checklist makes of the answers: that it uses what was written, that a step fits
its answer, and that no step names a day of the week, which is the team's to choose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.paths.paths import Paths
from content.reading.loader import Loaded
from content.sources.mistakes import Mistake
from dialogs.pack.answers import Given
from dialogs.pack.conditions import All, Any, Condition, Equals, Not
from dialogs.pack.definition import Element, Status
from dialogs.pack.listed_words import InOwnWords

_STEPS = ("vervolgstappen", "stap", "zo_houd_je_het", "wie_vraag_je")
_DAY = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s)?(?:ochtend|morgen|middag|avond)?\b",
    re.IGNORECASE,
)
_TO_MEND = (Status.MISSING, Status.PARTLY)


def next_steps(loaded: Loaded) -> Iterator[Mistake]:
    """Everything that can be checked without knowing which walks are possible."""
    for wording in loaded.places.wordings:
        if any(part in _STEPS for part in wording.location):
            for match in _DAY.finditer(wording.raw):
                yield wording.mistake(match.start(), "weekdag-in-stap", said=match[0])
    for element in loaded.dialog.elements.values():
        yield from _unused(loaded, element)
        yield from _always_the_same(loaded, element)


def _unused(loaded: Loaded, element: Element) -> Iterator[Mistake]:
    """Open questions whose answer never reaches the checklist."""
    used = {own.asked for own in element.in_own_words}
    texts = [text for rule in element.rules for text in (rule.because, rule.step)]
    texts += [
        text for own in element.in_own_words for t in own.wordings() for text in (t.because, t.step)
    ]
    used |= {slot for text in texts if text is not None for slot in text.slots()}
    for id_ in element.questions:
        if loaded.dialog.questions[id_].open and id_ not in used:
            name = ("vraag", id_)
            yield loaded.places.mistake(name, "doorvraag-niet-op-lijst", question=id_)


def _always_the_same(loaded: Loaded, element: Element) -> Iterator[Mistake]:
    """An element with one step for whatever is answered, as long as it isn't in place."""
    if not element.rules:
        return
    first = element.steps[0]
    steps = {rule.step or first for rule in element.rules if rule.status in _TO_MEND}
    if len(steps | {element.ask or first}) == 1:
        name = ("element", element.id)
        yield loaded.places.mistake(name, "stap-altijd-dezelfde", element=element.id)


def unheard(loaded: Loaded, paths: Paths) -> Iterator[Mistake]:
    """What is under `geschreven` for an option after which the question is never asked."""
    for element in loaded.dialog.elements.values():
        for number, own in enumerate(element.in_own_words):
            if not own.is_probe:
                yield from _never_together(loaded, paths, element, own, number)


def _never_together(
    loaded: Loaded, paths: Paths, element: Element, own: InOwnWords, number: int
) -> Iterator[Mistake]:
    asked = loaded.dialog.questions[own.asked].condition
    for option in own.by_option:
        if not paths.can_hold(All((asked, _decided_by(loaded, element, option)))):
            below = ("geschreven", number, "bij", option)
            details = {"option": option, "question": own.asked}
            name = ("element", element.id)
            yield loaded.places.mistake(name, "geschreven-komt-nooit", *below, **details)


def _decided_by(loaded: Loaded, element: Element, option: str) -> Condition:
    """The condition that this option decides the element's status."""
    earlier: tuple[Condition, ...] = ()
    ways: list[Condition] = []
    for rule in element.rules:
        if rule.option == option:
            ways.append(All((rule.condition, Not(Any(earlier)))))
        earlier = (*earlier, rule.condition)
    if option == Given.UNKNOWN.value:
        unknown = (Equals(id_, option) for id_ in element.questions)
        ways.append(All((Any(tuple(unknown)), Not(Any(earlier)))))
    return Any(tuple(ways))
