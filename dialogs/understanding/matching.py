"""Finds which button someone meant by typing instead of tapping.

Only what is clear counts: a number, an option's own words, or words that fit one option and no
other. A wrong guess costs more than asking again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dialogs.pack.definition import Option

_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"(?:optie |nummer |nr |antwoord )?(\d{1,2})")
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_BETWEEN = re.compile(r"[,;+&\n]|\ben\b", re.IGNORECASE)
_SHORTEST_PART = 4
"""Typed words that are only part of an option must be at least this long, in characters."""


LONGEST = 1_000
"""How many characters are compared, from the first word on: nobody needs more to name a button."""


def normal(text: str) -> str:
    """The text normalised for comparison: lower case, without accents, punctuation and double
    spaces."""
    text = _compared(text)
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    decomposed = decomposed[: 2 * LONGEST]  # one letter can stand for a whole sentence
    if not decomposed.isascii():
        decomposed = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(_WORD.findall(decomposed))


def _compared(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    first = _WORD.search(text)
    start = 0 if first is None else first.start()
    return text[start : start + LONGEST]


@lru_cache(maxsize=4096)
def known(text: str) -> str:
    """`normal` for the pack's own texts, cached. Never use it for what people write: it would stay
    in memory."""
    return normal(text)


def spoken(text: str, words: Mapping[str, tuple[str, ...]]) -> str | None:
    """The name under which `words` lists exactly this text ('geen idee' -> 'weet_niet')."""
    return _listed(tuple(words.items())).get(normal(text))


@lru_cache(maxsize=64)
def _listed(words: tuple[tuple[str, tuple[str, ...]], ...]) -> Mapping[str, str]:
    """The name of each of a pack's phrases; the first, if several list it."""
    return {known(phrase): name for name, phrases in reversed(words) for phrase in phrases}


def match_option(
    text: str, options: Sequence[Option], *, nothing_more: bool = False
) -> Option | None:
    """The one option that the text clearly means, or None.

    With `nothing_more` the text may not hold other words than the option's.
    """
    typed = normal(text)
    if not typed:
        return None
    number = _NUMBER.fullmatch(typed)
    if number is not None:
        return _nth(int(number[1]), options)
    for position, ordinal in enumerate(_ORDINALS, start=1):
        if typed in (ordinal, f"de {ordinal}"):
            return _nth(position, options)
    exact = [option for option in options if typed in _names(option)]
    if exact:
        return exact[0] if len(exact) == 1 else None
    if len(typed) < _SHORTEST_PART:
        return None
    partly = [
        option
        for option in options
        if any(
            _is_part(typed, name) or (not nothing_more and _is_part(name, typed))
            for name in _names(option)
        )
    ]
    return partly[0] if len(partly) == 1 else None


def match_options(text: str, options: Sequence[Option]) -> tuple[Option, ...] | None:
    """The options that the text clearly means, part by part; None as soon as one isn't clear."""
    parts = split(text)
    whole = match_option(text, options, nothing_more=len(parts) > 1)
    if whole is not None:
        return (whole,)
    found = []
    for part in parts:
        option = match_option(part, options)
        if option is None:
            return None
        found.append(option)
    return tuple(option for option in options if option in found) if found else None


def meant(text: str, options: Sequence[Option], *, several: bool) -> tuple[Option, ...] | None:
    """The options that someone chose in words: one, or with `several` each of them.

    An option that stands alone excludes the others.
    """
    if not several:
        option = match_option(text, options)
        return None if option is None else (option,)
    found = match_options(text, options)
    if found is None:
        return None
    return tuple(option for option in found if option.alone)[:1] or found


def says_more_than(text: str, options: Sequence[Option], *, several: bool) -> bool:
    """Whether the text, or one of its `several` parts, holds an option's words and others too."""
    parts = split(text) if several else [text]
    return any(_says_more(normal(part), option) for part in parts for option in options)


def split(text: str) -> list[str]:
    """The parts of an enumeration, each once."""
    parts = (part.strip() for part in _BETWEEN.split(_compared(text)))
    return [part for part in dict.fromkeys(parts) if part]


def _says_more(typed: str, option: Option) -> bool:
    """Whether the text holds the option's words and others too."""
    names = _names(option)
    if any(typed == name or _is_part(typed, name) for name in names):
        return False
    return any(_is_part(name, typed) for name in names)


def _names(option: Option) -> list[str]:
    return [known(name) for name in (option.label, *option.also)]


def _nth(number: int, options: Sequence[Option]) -> Option | None:
    return options[number - 1] if 1 <= number <= len(options) else None


_NEGATIONS = frozenset(
    {"niet", "niets", "niks", "geen", "nooit", "niemand", "nergens", "nee", "zonder"}
    | {"nauwelijks", "amper", "zelden", "evenmin"}
)


def _is_part(part: str, whole: str) -> bool:
    """Whether `part` is in `whole` as words, and both deny something or neither does."""
    if len(part) < _SHORTEST_PART or f" {part} " not in f" {whole} ":
        return False
    return bool(_NEGATIONS & set(part.split())) == bool(_NEGATIONS & set(whole.split()))
