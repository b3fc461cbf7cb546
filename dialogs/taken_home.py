"""What somebody takes home from a walk or a session: its content, without layout, and the same as
text.

`dialogs/screens/page/home_page.py` makes it from a walk, `outcome_page.py` and `project_page.py` in
`dialogs/session/` from a session, and `bot/typesetting/paper.py` sets it on A4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MESSAGE = 4096
"""UTF-16 units that fit in a message."""
_BETWEEN, _BELOW = "\n\n", "\n"


@dataclass(frozen=True, slots=True)
class PageItem:
    """One thing of the checklist. `told`: why it stands where it does; `step`: what to do next,
    with the words that introduce it; `besides`: what else they named, with what to do about that,
    which follows the step so that the step is about what was told. Each can be empty."""

    name: str
    told: str = ""
    step: str = ""
    besides: str = ""


@dataclass(frozen=True, slots=True)
class PagePart:
    """A heading, with lines and items below it."""

    heading: str
    lines: tuple[str, ...] = ()
    items: tuple[PageItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ChosenPoint:
    """Something that a team goes on with. `what`: the step or their own sentence; '' while it is
    open. `done`: when it was done and how it went; '' if that isn't known. `planned`: who does it
    and when, if that differs from point to point. `partly`: it isn't all done, so its box stays
    open."""

    name: str
    what: str = ""
    done: str = ""
    partly: bool = False
    planned: str = ""


@dataclass(frozen=True, slots=True)
class ChosenPart:
    """What a team goes on with. `who` and `when` are empty while they are open. `still_open` is
    said in place of what a point says. `who_label`: empty once everything was begun; both labels,
    if each point says by itself who does it and when. `none`: what paper says, above room to write,
    if nothing was chosen."""

    heading: str
    points: tuple[ChosenPoint, ...]
    none: str
    who_label: str
    who: str
    when_label: str
    when: str
    still_open: str


@dataclass(frozen=True, slots=True)
class PaperLabels:
    """What only paper has: room to write, the number of the page ({pagina} of {totaal}), and what
    a screen reader says for a box to tick and a line to write on."""

    room: str
    room_hint: str
    footer: str
    box: str
    writing_line: str


@dataclass(frozen=True, slots=True)
class HomePage:
    """All that stands on the page, in order. `opening` and `closing` are in the text only,
    `title` and `labels` on paper only. `after`: parts below what they go on with."""

    title: str
    subtitle: str
    opening: str
    parts: tuple[PagePart, ...]
    chosen: ChosenPart
    source_heading: str
    source: str
    closing: str
    labels: PaperLabels
    after: tuple[PagePart, ...] = ()

    @property
    def named(self) -> frozenset[str]:
        """The names of the points on it."""
        listed = (item.name for part in (*self.parts, *self.after) for item in part.items)
        return frozenset((*(point.name for point in self.chosen.points), *listed))


def messages_of(page: HomePage, longest: int = MESSAGE) -> tuple[str, ...]:
    """The page as plain text, in messages of at most `longest` UTF-16 units.

    A message ends between two items, and never right after a heading. Nothing is left out.
    """
    messages: list[str] = []
    for piece, between in _pieces(page):
        for part in _split(piece, longest):
            together = f"{messages[-1]}{between}{part}" if messages else part
            if messages and _units(together) <= longest:
                messages[-1] = together
            else:
                messages.append(part)
    return tuple(messages)


def as_text(page: HomePage) -> str:
    """The page as one plain text, however long."""
    return "".join(
        f"{between if number else ''}{piece}"
        for number, (piece, between) in enumerate(_pieces(page))
    )


def _pieces(page: HomePage) -> Iterator[tuple[str, str]]:
    """The pieces that stay together, each with what separates it from the one before."""
    opening = "\n".join(line for line in (page.opening, page.subtitle) if line)
    if opening:
        yield opening, _BETWEEN
    for part in page.parts:
        yield from _part(part)
    if page.chosen.points:
        yield from _headed(page.chosen.heading, _chosen(page.chosen))
    for part in page.after:
        yield from _part(part)
    for last in (page.source, page.closing):
        if last:
            yield last, _BETWEEN


def _part(part: PagePart) -> Iterator[tuple[str, str]]:
    yield from _headed(part.heading, (*part.lines, *map(_item, part.items)))


def _headed(heading: str, below: Iterable[str]) -> Iterator[tuple[str, str]]:
    first, *rest = (*below, "")
    yield f"{heading}\n{first}".rstrip("\n"), _BETWEEN
    for line in rest:
        if line:
            yield line, _BELOW


def _item(item: PageItem) -> str:
    parts = (f"{item.name}.", item.told, item.step, item.besides)
    return "– " + " ".join(filter(None, parts))


def _chosen(chosen: ChosenPart) -> Iterator[str]:
    for point in chosen.points:
        said = (point.what, point.done) if point.done else (point.what or chosen.still_open,)
        words = " ".join(part for part in said if part)
        first = f"– {point.name}: {words}" if point.name else f"– {words}"
        yield "\n".join((first, point.planned)) if point.planned else first
    # Paper has a line to write on; a text that is forwarded needn't say what they left empty.
    about = ((chosen.who_label, chosen.who), (chosen.when_label, chosen.when))
    yield from (f"{label}: {words}" for label, words in about if label and words)


def _split(text: str, longest: int) -> Iterator[str]:
    """The text in parts that fit, cut at words where there are any."""
    while _units(text) > longest:
        cut = longest
        while _units(text[:cut]) > longest:
            cut -= 1
        space = text.rfind(" ", cut // 2, cut)
        cut = space if space > 0 else cut
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
