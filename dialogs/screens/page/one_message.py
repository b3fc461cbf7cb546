"""Keeps the text that somebody forwards in one message, or in as few as possible.

Somebody who gets two messages forwards only one of them. So a text that is too long says less about
points without their own words; what they typed always stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from dialogs.taken_home import HomePage, PageItem, PagePart, messages_of


@dataclass(frozen=True, slots=True)
class ToldShort:
    """What one point under a heading tells if there is little room."""

    heading: str
    name: str
    told: str


@dataclass(frozen=True, slots=True)
class OnlyNamed:
    """Points under a heading that are replaced by one line that names them."""

    heading: str
    names: tuple[str, ...]
    line: str


@dataclass(frozen=True, slots=True)
class LessToSay:
    """How a text gets shorter, in this order. `there`: what is there, in short. `only_named`: the
    points without their own words. `beside`: points without what the option says, because their own
    words are shown with it. `may_go`: the names of the points whose step is dropped, the last
    first."""

    there: tuple[ToldShort, ...] = ()
    only_named: OnlyNamed | None = None
    beside: tuple[ToldShort, ...] = ()
    may_go: tuple[str, ...] = ()


def in_one_message(page: HomePage, less: LessToSay) -> HomePage:
    """The page, or the first shorter one that takes fewer messages than those before it."""
    return min((page, *_shorter(page, less)), key=lambda one: len(messages_of(one)))


def _shorter(page: HomePage, less: LessToSay) -> Iterator[HomePage]:
    page = _with_items(page, lambda part, item: _told(part, item, less.there))
    yield page
    if (few := less.only_named) is not None:
        page = _with_parts(page, lambda part: _named(part, few))
        yield page
    page = _with_items(page, lambda part, item: _told(part, item, less.beside))
    yield page
    for at in reversed(range(len(less.may_go))):
        yield _without_steps(page, frozenset(less.may_go[at:]))


def _without_steps(page: HomePage, names: frozenset[str]) -> HomePage:
    return _with_items(page, lambda _, item: replace(item, step="") if item.name in names else item)


def _told(part: PagePart, item: PageItem, short: tuple[ToldShort, ...]) -> PageItem:
    here = (one.told for one in short if (one.heading, one.name) == (part.heading, item.name))
    return replace(item, told=next(here, item.told))


def _named(part: PagePart, few: OnlyNamed) -> PagePart:
    if part.heading != few.heading:
        return part
    kept = tuple(item for item in part.items if item.name not in few.names)
    return replace(part, items=(*kept, PageItem(few.line)))


def _with_items(page: HomePage, change: Callable[[PagePart, PageItem], PageItem]) -> HomePage:
    return _with_parts(
        page, lambda part: replace(part, items=tuple(change(part, item) for item in part.items))
    )


def _with_parts(page: HomePage, change: Callable[[PagePart], PagePart]) -> HomePage:
    return replace(page, parts=tuple(map(change, page.parts)), after=tuple(map(change, page.after)))
