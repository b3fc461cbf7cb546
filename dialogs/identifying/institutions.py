"""Finds schools and organisations: a kind with a name, or a well-known one.

'Het buurthuis' reveals little, 'buurthuis De Kade' says which. A name has a capital, or follows a
kind without an article: 'bij buurthuis de kade'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.identifying.finding import Place
from dialogs.identifying.grammar import NO_ENDS_OF_NAMES
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.identifying.tokens import Reading, Token

_ARTICLES = frozenset({"de", "het", "'t"})
_BEFORE_ANY = frozenset(
    {
        *("de", "het", "'t", "een", "geen", "ons", "onze", "hun", "mijn", "jouw", "jullie"),
        *("dit", "dat", "die", "deze", "elk", "elke", "ieder", "iedere", "welk", "welke"),
        *("zijn", "haar", "uw", "andere", "ander", "ene", "eigen", "nieuwe", "nieuw"),
    }
)
"""After one of these no particular one is meant, unless a name with a capital follows."""
_LINKS = _ARTICLES | {"van", "voor", "der", "den", "en", "op", "in", "aan", "ten", "ter", "bij"}
"""What may be within a name."""
_SCHOOL_ENDS = ("college", "lyceum", "gymnasium", "school", "scholengemeenschap", "universiteit")
_SCHOOL_NAME = re.compile(rf"(?P<name>.+?)-?(?P<kind>{'|'.join(_SCHOOL_ENDS)})")
_SCHOOL_END = frozenset({"college", "lyceum", "gymnasium", "mavo", "universiteit", "hogeschool"})
_ENDS_IN_SMALL = frozenset({"college", "lyceum", "gymnasium"})
_SURE_ENDS = frozenset({"lyceum", "gymnasium"})
"""Joined to another word it names a particular school, with or without a capital."""
_LEADING = frozenset({"bij", "van", "met", "via", "in", "op", "voor", "naar", "door", "uit", "aan"})
_NAMED_AT_ONCE = frozenset(
    {
        *("stichting", "buurthuis", "jongerencentrum", "wijkcentrum", "dorpshuis", "buurtcentrum"),
        *("basisschool", "obs", "cbs", "rkbs", "ikc", "verzorgingshuis", "verpleeghuis", "moskee"),
        *("scouting", "azc", "zorgcentrum", "speeltuinvereniging"),
    }
)
"""Kinds that are often followed by their name."""
_NEVER_BARE = frozenset(
    {
        *("school", "vmbo", "mavo", "havo", "vwo", "mbo", "roc", "praktijkonderwijs"),
        *("college", "lyceum", "gymnasium", "universiteit", "gemeente", "deelgemeente"),
        *("provincie", "kerk", "theater", "restaurant", "bedrijf", "winkel", "supermarkt"),
    }
)
"""Kinds that may lack an article even if no particular one is meant: 'op school', 'naar de
kerk'."""
_CLASS_OF = re.compile(
    r"\b(?:[Gg]roep|[Kk]las|[Vv][Ww][Oo]|[Hh][Aa][Vv][Oo]|[Vv][Mm][Bb][Oo]|[Mm][Bb][Oo])[ -]?\d\s+"
    r"(?:van|op)\s+((?:[Dd]e|[Hh]et|'t)\s+[A-ZÀ-Þ][\w'-]+)"
)
_HOUSE_OF_GOD = re.compile(r".{3,}(?:kerk|moskee)")
_LEGAL = re.compile(
    r"(?:[A-ZÀ-Þ][\w&'-]{0,40}\s+(?:(?:en|&|van)\s+)?){1,4}(?:B\.V\.?|BV|N\.V\.?|NV|V\.O\.F\.?|VOF)(?!\w)"
)


def schools(reading: Reading, known: Known) -> Iterator[Place]:
    yield from _listed(reading, known.schools)
    yield from _named(reading, known, known.school_kinds)
    for at, word in enumerate(reading.words):
        first = _first_of_school(reading, known, at)
        if first is not None:
            yield reading.words[first].start, word.end

    for match in _CLASS_OF.finditer(reading.text):
        yield match.span(1)


def organisations(reading: Reading, known: Known) -> Iterator[Place]:
    yield from _listed(reading, known.organisations)
    yield from _named(reading, known, known.organisation_kinds)
    for match in _LEGAL.finditer(reading.text):
        yield match.span()
    for word in reading.words:
        if word.capital and not word.opens and _HOUSE_OF_GOD.fullmatch(word.plain):
            yield word.start, word.end


def _listed(reading: Reading, listed: Phrases) -> Iterator[Place]:
    words = reading.words
    for at, length in listed.within(reading.plain):
        yield words[at].start, words[at + length - 1].end


def _named(reading: Reading, known: Known, kinds: Phrases) -> Iterator[Place]:
    """A kind followed by its name."""
    words = reading.words
    for at, length in kinds.within(reading.plain):
        last = _last_of_name(reading, known, at + length)
        if last is None and _is_bare(words, at) and reading.plain[at] not in _NEVER_BARE:
            last = _last_in_small(reading, known, at, at + length)
        if last is None and reading.plain[at] in _GOVERNS:
            length_of_town = known.towns.at(reading.plain, at + 1) if at + 1 < len(words) else 0
            last = at + length_of_town if length_of_town else None
        if last is not None:
            yield words[at].start, words[last].end


_GOVERNS = frozenset(
    {"gemeente", "deelgemeente", "provincie", "roc", "mbo", "hogeschool", "universiteit"}
)
"""Kinds that may be followed by the name of a town, with or without a capital."""


def _last_of_name(reading: Reading, known: Known, first: int) -> int | None:
    """The last word of a name with capitals that begins at this word."""
    words, last, at = reading.words, None, first
    while at < len(words) and words[at].follows:
        word = words[at]
        if word.plain in known.capitalised and last is None:
            goes_on = at + 1 < len(words) and words[at + 1].follows and words[at + 1].capital
            if not goes_on:
                break
        elif _has_capital(word) and word.plain not in known.school_words:
            last = at
        elif word.plain not in _LINKS:
            break
        at += 1
        if last is None and at - first > 2:
            break
    return last


def _has_capital(word: Token) -> bool:
    """Initials count too: 'stichting ABC'."""
    return word.capital or (len(word.text) > 1 and word.text.isupper())


def _is_bare(words: tuple[Token, ...], at: int) -> bool:
    """Whether no article or similar word comes before it."""
    return words[at].opens or not words[at].follows or words[at - 1].plain not in _BEFORE_ANY


def _last_in_small(reading: Reading, known: Known, kind: int, first: int) -> int | None:
    """The last word of a name without capitals: 'de vlinder', or 'pinokkio' if only a name can
    follow."""
    words = reading.words
    at = first
    while at < len(words) and words[at].follows and words[at].plain in _ARTICLES:
        at += 1
    if at >= len(words) or not words[at].follows:
        return None
    word = words[at].plain
    if word in known.everyday or word in known.school_words or word in known.particles:
        return None
    if at == first and not _is_led_in(words, kind, word):
        return None
    return at


def _is_led_in(words: tuple[Token, ...], kind: int, name: str) -> bool:
    """'Via stichting mano', and not 'we hebben stichting nodig'."""
    led_in = kind > 0 and words[kind].follows and words[kind - 1].plain in _LEADING
    return led_in and words[kind].plain in _NAMED_AT_ONCE and not name.endswith(NO_ENDS_OF_NAMES)


def _first_of_school(reading: Reading, known: Known, at: int) -> int | None:
    """The first word of a school's name that ends at this word: 'Vossius Gymnasium',
    'Spinozalyceum'."""
    word = reading.words[at]
    if word.plain in _SCHOOL_END:
        is_named = word.follows and at > 0 and _is_name_of_school(reading, known, at - 1)
        return reading.begin_of_name(at - 1, known) if is_named else None
    named = word.plain.endswith(_SCHOOL_ENDS)
    match = _SCHOOL_NAME.fullmatch(word.plain) if named else None
    if match is None or match["name"] in known.school_words or word.plain in known.school_kinds:
        return None
    told = word.capital and not word.opens and match["kind"] != "universiteit"
    if told or match["kind"] in _SURE_ENDS or _is_known(match["name"], known):
        return reading.begin_of_name(at, known)
    return None


def _is_name_of_school(reading: Reading, known: Known, at: int) -> bool:
    """Whether the word before 'college' is its name: 'het calvijn college'."""
    word = reading.words[at]
    lists = (known.school_words, known.everyday, known.particles, known.capitalised)
    if any(word.plain in list_ for list_ in lists):
        return False
    if word.capital or _is_known(word.plain, known):
        return True
    small = reading.plain[at + 1] in _ENDS_IN_SMALL and not word.plain.endswith("e")
    before = reading.plain[at - 1] if at and word.follows else ""
    return small and (before == "het" or before in _LEADING)


def _is_known(name: str, known: Known) -> bool:
    """Whether the word is the name of a person or a town."""
    lists = (known.first_names, known.surnames, known.towns)
    return any(form in list_ for form in (name, name.removesuffix("s")) for list_ in lists)
