"""The page with which a session ends, as messages in a chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dialogs.session.group_texts import in_messages
from dialogs.taken_home import ChosenPoint, HomePage, PagePart
from dialogs.texts import Spans, bold, join, plain


def in_chat(page: HomePage) -> tuple[Spans, ...]:
    """The page in one message or more, with its headings in bold."""
    head = join((bold(page.title), plain(page.subtitle)), "\n")
    points = (join((plain("– "), _point(one)), "") for one in page.chosen.points)
    planned = any(one.planned for one in page.chosen.points)
    chosen = [*points] if planned else _together(points)
    below = [
        *parts_in_chat(page.parts),
        *(_headed(page.chosen.heading, chosen) if chosen else ()),
        *parts_in_chat(page.after),
        plain(page.source),
    ]
    return in_messages(head, below, "\n\n")


def parts_in_chat(parts: Iterable[PagePart]) -> Iterator[Spans]:
    """Each part as messages show it, a heading together with what comes first below it."""
    for part in parts:
        items = (
            join(
                (
                    join((plain("–"), bold(f"{one.name}."), plain(one.told)), " "),
                    plain(one.step),
                ),
                "\n",
            )
            for one in part.items
        )
        yield from _headed(part.heading, [*_together(map(plain, part.lines)), *items])


def _together(lines: Iterable[Spans]) -> list[Spans]:
    """The lines below each other, without empty lines in between."""
    return [together] if (together := join(lines, "\n")) else []


def _headed(heading: str, below: Sequence[Spans]) -> Iterator[Spans]:
    """The heading stays with what comes first below it, if the rest goes to another message."""
    first, *rest = below or ((),)
    yield join((bold(heading), first), "\n")
    yield from rest


def _point(point: ChosenPoint) -> Spans:
    return join((bold(point.what), plain(point.planned)), "\n")
