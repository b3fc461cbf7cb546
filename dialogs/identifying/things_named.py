"""Finds names of places and projects, which look like names of people: 'in De Dam', 'wij heten Zing
en Smul'.

What a text names once as a place or as itself isn't a person anywhere in that text, unless it is a
listed first name or surname.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.identifying.candidates import Candidates

_IN = frozenset(
    {"in", "uit", "buurthuis", "wijkcentrum", "buurtcentrum", "dorpshuis", "flat", "flatgebouw"}
    | {"gebouw", "zorgcentrum", "woonzorgcentrum", "verzorgingshuis", "verpleeghuis", "hospice"}
    | {"park", "speeltuin", "zwembad", "sporthal", "kantine", "theater", "restaurant", "eetcafe"}
    | {"kerk", "moskee", "plein", "boerderij", "werkplaats", "fietsenwerkplaats", "loods"}
    | {"stichting", "project", "vereniging", "camping", "winkelcentrum"}
)
"""A name of a place or of a project may follow."""
_ARTICLES = frozenset({"de", "het"})
_WE = frozenset({"wij", "we"})
_CALLED = frozenset({"heten", "noemen"})
_SMALL = frozenset({"ons", "onszelf", "en", "de", "het", "van", "in"})
_LONGEST_NAME = 6
"""Words."""


def things_named(text: Candidates) -> Iterator[int]:
    """The words that belong to the name of a place or a project, by index."""
    single: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for at, plain in enumerate(text.plain):
        if plain in _IN:
            pairs |= _place_with_article(text, at)
            if _is_capital(text, at + 1):
                single.add(text.plain[at + 1])
        elif plain in _CALLED and (text.before(at) in _WE or text.after(at) in _WE):
            single |= _own_name(text, at + 1)
    for at, plain in enumerate(text.plain):
        if plain in single and text.words[at].capital and not _is_listed(text, plain):
            yield at
        if (plain, text.after(at)) in pairs and text.words[at + 1].capital:
            yield from (at, at + 1)


def _place_with_article(text: Candidates, at: int) -> set[tuple[str, str]]:
    """'in De Dam'; never with a small article, as in 'in de Vries'."""
    if _is_capital(text, at + 1) and text.plain[at + 1] in _ARTICLES and _is_capital(text, at + 2):
        return {(text.plain[at + 1], text.plain[at + 2])}
    return set()


def _own_name(text: Candidates, first: int) -> set[str]:
    found = set()
    for at in range(first, min(first + _LONGEST_NAME, len(text.words))):
        if not text.words[at].follows:
            break
        if text.words[at].capital:
            found.add(text.plain[at])
        elif text.plain[at] not in _SMALL | _WE:
            break
    return found


def _is_capital(text: Candidates, at: int) -> bool:
    return at < len(text.words) and text.words[at].follows and text.words[at].capital


def _is_listed(text: Candidates, plain: str) -> bool:
    known = text.known
    return (
        text.is_listed(plain)
        or plain in known.surnames
        or plain in known.first_names_and_words
        or plain in known.surnames_and_words
    )
