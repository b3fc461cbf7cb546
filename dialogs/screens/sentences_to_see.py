"""Finds where on the page their sentences are, and divides them over the screens that show them
first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from dialogs.taken_home import HomePage, PagePart

_MOST_SHOWN, _MOST_CHARACTERS = 10, 1_500
"""The maximum number of sentences, and of UTF-16 units in all of them, on a screen with a button
for each."""
_MOST_SEEN, _MOST_TO_READ = 40, 2_800
"""At most this many are shown before they choose a format: those that aren't shown go along
unread."""


@dataclass(frozen=True, slots=True)
class OnPage:
    """Words of theirs as they are on the page, the id of what they typed, and the name of the place
    where they are; '' if that isn't shown."""

    words: str
    id: str
    place: str = ""


def on_their_place(page: HomePage, typed: Iterable[tuple[str, str]]) -> Iterator[OnPage]:
    """By place on the page: what it shows of their words, with the ids of these; each where it is
    shown first."""
    texts, every = tuple(_places(page)), {words: id_ for words, id_ in typed if words}
    quoted = {words for words in every if any(f"‘{words}’" in text for _, text in texts)}
    places: dict[str, list[OnPage]] = {name: [] for name, _ in texts}
    for words, id_ in every.items():
        if words not in quoted and any(words in longer for longer in quoted):
            continue  # it is there as part of that
        looked_for = f"‘{words}’" if words in quoted else words
        if name := next((name for name, text in texts if looked_for in text), ""):
            places[name].append(OnPage(words, id_, name))
    yield from chain.from_iterable(places.values())


def _places(page: HomePage) -> Iterator[tuple[str, str]]:
    """The places of a page by name, each with what it tells: first what they go on with, and then
    in the order of the page."""
    for point in page.chosen.points:
        yield page.chosen.heading, f"{point.what} {point.done} {point.planned}"
    yield page.chosen.heading, f"{page.chosen.who} {page.chosen.when}"
    for part in (*page.parts, *page.after):
        yield from _of_part(part)


def _of_part(part: PagePart) -> Iterator[tuple[str, str]]:
    yield part.heading, "\n".join(part.lines)
    yield from ((item.name, f"{item.told} {item.step} {item.besides}") for item in part.items)


def seen_at_once(theirs: Iterable[OnPage]) -> list[OnPage]:
    """The sentences that are shown when they are asked in which form they want the page."""
    return _divided(theirs, _MOST_SEEN, _MOST_TO_READ)[0]


def screens_of(theirs: Iterable[OnPage]) -> list[list[OnPage]]:
    """The sentences in as few screens as are easy to read; one without any if there are none."""
    return _divided(theirs, _MOST_SHOWN, _MOST_CHARACTERS)


def screen_with(theirs: Iterable[OnPage], place: int) -> int:
    """The number, from 1, of the screen with the sentence at this place."""
    return 1 + sum(end <= place for end in accumulate(map(len, screens_of(theirs))))


def _divided(theirs: Iterable[OnPage], most: int, units: int) -> list[list[OnPage]]:
    screens: list[list[OnPage]] = [[]]
    for one in theirs:
        here = screens[-1]
        if len(here) == most or (here and _units((*here, one)) > units):
            screens.append([])
        screens[-1].append(one)
    return screens


def _units(theirs: Sequence[OnPage]) -> int:
    told = (one.words for one in theirs), dict.fromkeys(one.place for one in theirs)
    return sum(len(words.encode("utf-16-le")) // 2 for each in told for words in each)
