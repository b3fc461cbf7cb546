"""A round: what everyone gave, without names, and what a project takes along from it."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.layout import Layout, Speech
from dialogs.session.pages import in_messages
from dialogs.session.reveal import Texts, TooFew
from dialogs.texts import Spans, quote

_ON_A_BUTTON = 30


def round_shown(say: Speech, name: str, shown: Texts | TooFew) -> tuple[Spans, ...]:
    """What was given, for the group."""
    head = say.phrase("ronde_kop", naam=name)
    if isinstance(shown, TooFew):
        return in_messages(head, (say.phrase("ronde_te_weinig"),))
    return in_messages(head, (say.phrase("ronde_tekst", tekst=text) for text in shown.texts))


def to_take_along(say: Speech, name: str, shown: Texts, taken: frozenset[int]) -> Layout:
    """For who brought the case: each contribution as a button, by its place in what was shown."""
    rows = []
    for number, text in enumerate(shown.texts):
        label = _label(text)
        if number in taken:
            ticked = say.label("aangevinkt", keuze=label)
            rows.append(((ticked, f"drop:{number}"),))
        else:
            rows.append(((label, f"take:{number}"),))
    return Layout(say.phrase("ronde_meenemen", naam=name), tuple(rows))


def _label(text: str) -> str:
    line = quote(text)
    return line if len(line) <= _ON_A_BUTTON else f"{line[: _ON_A_BUTTON - 1].rstrip()}…"


def taken_along(say: Speech, texts: Iterable[str]) -> tuple[Spans, ...]:
    """What a project takes along, below its checklist; nothing where it takes nothing."""
    lines = [say.phrase("ronde_tekst", tekst=text) for text in texts]
    return in_messages(say.phrase("ronde_meegenomen_kop"), lines) if lines else ()
