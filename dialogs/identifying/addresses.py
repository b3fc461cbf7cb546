"""Finds addresses: a postcode, or a street with its number; a street alone if it has a capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.identifying.finding import Place
from dialogs.identifying.name_lists import Known
from dialogs.identifying.tokens import Reading, Token

_POSTCODE = re.compile(r"(?<![\w.,-])[1-9]\d{3}( ?)([A-Za-z]{2})(?!\w)")
_CALLED_POSTCODE = re.compile(r"\b(?:postcode|adres)\W+(?:is\W+)?$", re.IGNORECASE)
_NEAR = 40
"""How many characters before a find to search for a word that names its kind."""
_NO_LETTERS = frozenset(
    {
        *("in", "de", "en", "op", "of", "ik", "je", "we", "ze", "er", "is", "te", "ja"),
        *("al", "zo", "nu", "om", "uw", "af", "me", "ga", "us", "eu", "nl", "bv", "nv"),
        *("tv", "vn", "vs", "km", "cm", "mm", "kg", "ml", "mb", "gb", "kb", "kw", "ah"),
        *("ha", "pk", "st", "le", "no", "ma", "di", "wo", "do", "vr", "za", "bij", "na"),
        *("as", "per", "m2"),
    }
)


def postcodes(text: str) -> Iterator[Place]:
    """Postcodes: '1234 AB' and '1234ab', but not a year followed by a short word."""
    for match in _POSTCODE.finditer(text):
        if match[2].casefold() in _NO_LETTERS:
            continue
        near = max(0, match.start() - _NEAR)
        if match[2].isupper() or not match[1] or _CALLED_POSTCODE.search(text, near, match.start()):
            yield match.span()


_ENDS_ALWAYS = (
    *("straat", "straatje", "str", "laan", "laantje", "gracht", "kade", "singel", "plantsoen"),
    *("steeg", "dreef", "weg", "plein", "pleintje", "dijk", "boulevard", "burgwal", "kaai"),
)
_ENDS_WITH_CAPITAL = (
    *("hof", "hofje", "pad", "markt", "park", "veld", "hoek", "haven", "horst", "oord", "kamp"),
    *("berg", "poort", "meent", "erf", "akker", "zoom", "brink", "waard", "wal", "ring", "baan"),
)
_ENDS = _ENDS_ALWAYS + _ENDS_WITH_CAPITAL
_STREET = re.compile(rf"(.*?)(?:{'|'.join(_ENDS_ALWAYS)})")
_STREET_WITH_CAPITAL = re.compile(rf"(.*?)(?:{'|'.join(_ENDS_WITH_CAPITAL)})")
_ALONE = frozenset(
    {
        *("straat", "laan", "plein", "kade", "park", "weg", "hof", "pad", "gracht"),
    }
)
_WITHOUT_NAME = frozenset(
    {
        *("markt", "plein", "brink", "dam", "kade", "haven", "laan", "weg"),
    }
)
"""Words that are a street if a number follows: 'Markt 5'."""
_LAST_LETTERS = frozenset(end[-2:] for end in (*_ENDS, *_WITHOUT_NAME))
"""A quick look that settles it for nearly every word."""
_SHORTEST_NAME = 3
_NUMBER = re.compile(
    r"\.?(?:,?\s*(?:nr\.?|nummer|huisnummer|no\.?))?\s+\d{1,4}"
    r"(?:\s?-\s?\d{1,4}|[-\s]?[a-zA-Z](?!\w)|[- ](?:hs|bis|huis|[IVX]{1,4})(?!\w))*"
    r"(?![\w:]|[.,]\d)"
)
_COUNTED = re.compile(
    r"\s+(?!(?:in|te|en|is|was|bij|om|waar|op|vanaf|tot|of|staat|ligt|woont|wonen|aan|voor|met|elke"
    r"|dus|komen|komt|daar|hier|want|maar|achter|naast|tegenover|zit|zitten|boven|beneden|naar|kan"
    r"|hebben|wordt|zijn|gaan|koken|eten|de|het)\b)[a-zà-ÿ]"
)
"""Words after a number that show that it counts something and isn't a house number."""
_ORDINAL = re.compile(r"(?<!\w)\d{1,2}e\s+$")
_LIVES = re.compile(r"\b(?:woont|wonen|woon|woonde|woonden|woonachtig|adres|verhuis\w*)\b", re.I)


def streets(reading: Reading, known: Known) -> Iterator[Place]:
    """Streets with a number: 'Kerkstraat 12', 'dorpsweg 5a', 'Laan van Meerdervoort 250'. Without
    one only with a capital: 'de Kerkstraat'."""
    may_be = [
        at
        for at, plain in enumerate(reading.plain)
        if plain[-2:] in _LAST_LETTERS and (plain in _WITHOUT_NAME or plain.endswith(_ENDS))
    ]
    lives = _LIVES.search(reading.text) if may_be else None
    for at in may_be:
        word = reading.words[at]
        last = _lane_of(reading, known, at)
        lived_in = lives is not None and lives.end() <= word.start
        if last is not None:
            yield word.start, _end(reading, last)
        elif _is_street(reading, known, at, lived_in=lived_in):
            yield _start(reading, known, at), _end(reading, word)


def _is_street(reading: Reading, known: Known, at: int, *, lived_in: bool) -> bool:
    """Whether this is a street and not a common word. `lived_in`: the text before it says that
    someone lives there."""
    word = reading.words[at]
    told = word.capital and not word.opens
    number = _NUMBER.match(reading.text, word.end)
    counted = number is not None and _COUNTED.match(reading.text, number.end()) is not None
    numbered = number is not None and not counted
    # 'Dam 12', and 'hij woont aan de dam 12'.
    is_name = word.capital or lived_in
    if word.plain in _WITHOUT_NAME and numbered and is_name:
        return True
    match = _STREET.fullmatch(word.plain) or (
        _STREET_WITH_CAPITAL.fullmatch(word.plain) if word.capital else None
    )
    if match is None:
        return False
    if len(match[1]) < _SHORTEST_NAME:
        before = reading.words[at - 1] if at and word.follows else None
        if match[1] or before is None or not before.capital or before.plain in known.everyday:
            return False
    elif word.plain in known.common_streets and not told:
        return False
    if number is not None:
        return told or not counted
    if _STREET.fullmatch(word.plain) is None or word.plain in known.common_streets:
        return False
    article = reading.plain[at - 1] if at and word.follows else ""
    return told or (lived_in and article not in _ANY)


_ANY = frozenset({"een", "zo'n", "elke", "iedere", "geen"})
"""After these words, any street may be meant: 'hij woont aan een modderweg'."""


def _lane_of(reading: Reading, known: Known, at: int) -> Token | None:
    """The last word of a street that starts with its kind: 'Laan van Meerdervoort'."""
    words = reading.words
    if words[at].plain not in _ALONE:
        return None
    after = at + 1
    while after < len(words) and words[after].follows and words[after].plain in known.particles:
        after += 1
    if after == at + 1 or after >= len(words) or not words[after].follows:
        return None
    named = words[at].capital and words[after].capital
    number = _NUMBER.match(reading.text, words[after].end)
    numbered = number is not None and not _COUNTED.match(reading.text, number.end())
    return words[after] if named or numbered else None


def _start(reading: Reading, known: Known, at: int) -> int:
    """Where a street's name begins, which may have several words: '3e Oosterparkstraat'."""
    first = reading.begin_of_name(at, known)
    if _is_of_somebody(reading, known, first, at):
        first = at
    start = reading.words[first].start
    ordinal = _ORDINAL.search(reading.text, max(0, start - _NEAR), start)
    return start if ordinal is None else ordinal.start()


def _is_of_somebody(reading: Reading, known: Known, first: int, at: int) -> bool:
    """Whether the words before a street name somebody who lives there ('Evert van de Kolkweg
    komt'), and aren't part of the street's name, as they are after 'in de'."""
    between = " ".join(reading.plain[first + 1 : at])
    if reading.plain[first] not in known.first_names or between not in ("van de", "uit de"):
        return False
    before = reading.plain[first - 1] if first and reading.words[first].follows else ""
    return before not in _WHERE


_WHERE = frozenset({"in", "op", "aan", "de", "naar", "langs", "bij", "achter", "door", "vanaf"})


def _end(reading: Reading, word: Token) -> int:
    number = _NUMBER.match(reading.text, word.end)
    return word.end if number is None else number.end()
