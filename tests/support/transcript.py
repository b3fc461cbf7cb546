"""A conversation on the pure core, line by line, to be compared and to be read."""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.texts import Spans
from dialogs.walk.effects import Keyboard

Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the transcript.

    'zegt': what the person wrote, commands with their slash. 'tikt': the button's label.
    'bewerkt': what an earlier message became. 'stuurt': the kind of thing. 'wekker': a timer.
    'bestand': the name of a file, and its caption below it.
    'bot': a message, or with `in_place` the message with the buttons turned into another.
    'knoppen': only the buttons of that message changed. 'sluit': its buttons went away, where
    one was chosen with the answer under the question. 'toast': a word over the screen.
    'sessie': what the session did.
    """

    kind: str
    text: str = ""
    rows: Rows = ()
    in_place: bool = False


def marked(spans: Spans) -> str:
    """The text with **bold** as its author writes it."""
    return "".join(f"**{span.text}**" if span.bold else span.text for span in spans)


def labels(keyboard: Keyboard) -> Rows:
    return tuple(tuple(button.label for button in row) for row in keyboard)
