"""Finds which button someone meant by typing instead of tapping.

Only what covers the whole text counts: a number, an ordinal, or words of one option, with at most
fillers around them such as 'doe maar' and 'denk ik'. A sentence that says more, denies or mixes may
mean something else, and a wrong guess costs more than asking: `resembling.py` finds what to ask.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import filterfalse

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option

_WORD = compiled(r"[^\W_]+")
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_LAST = -1
"""The number of the last option, however many there are."""
_COUNTED = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht")
_NUMBER = compiled(
    rf"(?:(?:optie|nummer|nr|antwoord|keuze|knop) ?)?"
    rf"(?:(?P<digits>\d{{1,2}})|(?P<word>{'|'.join(_COUNTED)}))"
    rf"|(?:de |het |dat |die )?(?:(?P<nth>\d)(?: ?(?:e|de|ste))|(?P<ordinal>{'|'.join(_ORDINALS)})"
    r"|(?P<top>bovenste)|(?P<last>laatste|onderste))"
    r"(?: (?:optie|antwoord|knop|keuze|van de lijst))?"
)
LONG_YES = (
    r"j+a{2,}h*|jah|(?:ja){2,}|jaa?wel|j+a+o+h?|j+o+a+h?|jo|si|ja(?:hoor|man)|y+e+s+(?:ir)?|yea+h*|y[eu]+p+"
    r"|yh|j[eu]+p+s?"
)
"""A yes as people type it who draw it out, or say it in their own way: also 'jao' and 'joa', as it
sounds in the east."""
_FILLERS = (
    rf"{LONG_YES}|"
    "doe maar|doe dan maar|doe dan|doe mij maar"
    "|doe ons maar|geef maar|zet maar|ik kies voor|ik kies|wij kiezen voor"
    "|wij kiezen|we kiezen voor|we kiezen|ik zou kiezen voor|ik zou zeggen|ik zeg|ik ga voor"
    "|ik neem|dan maar|dan|maar|denk ik|ik denk|dat denk ik|geloof ik|ik geloof|volgens mij"
    "|lijkt me|lijkt mij|het is|dat is|dit is|dat wordt|die|nou|nou ja|eh|ehm|uh|uhm|hm|hmm|tja"
    "|ik zei|dat zei ik|zoals ik zei"
    "|ach|och|ja|jazeker|graag"
    "|aub|alsjeblieft|alstublieft|svp|dank je|dankjewel|hoor|toch"
    "|eigenlijk|wel|gewoon|bij ons|voor ons|mijn antwoord is|antwoord|haha|oke|ok|dus"
)
_LEADING = compiled(rf"(?:{_FILLERS}) (?=\S)")
_TRAILING = compiled(rf"(?<=\S) (?:{_FILLERS})$")
_MOST_FILLERS = 6
_BETWEEN = compiled(r"[,;+&\n]|\ben\b", re.IGNORECASE)
_SIDE_BY_SIDE = compiled(r"[,;+&/\n]|\b(?:en|of)\b", re.IGNORECASE)
_CLAUSE_END = compiled(r"[.,;!\n]|(?<!doe )(?<!dan )\bmaar\b", re.IGNORECASE)
_SHORTEST_PART = 4
"""Typed words that are only part of an option must be at least this long, in characters."""
_LEAST_PART = 0.5
"""They must also be at least this part of it: a smaller part may be said about anything."""


LONGEST = 1_000
"""How many characters are compared, from the first word on: nobody needs more to name a button."""


@memoized
def normal(text: str) -> str:
    """The text normalised for comparison: lower case, without accents, punctuation and double
    spaces."""
    text = _compared(text)
    if text.isascii():
        return " ".join(_WORD.findall(text.lower()))
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    decomposed = decomposed[: 2 * LONGEST]  # one letter can mean a whole sentence
    if not decomposed.isascii():
        decomposed = "".join(filterfalse(unicodedata.combining, decomposed))
    return " ".join(_WORD.findall(decomposed))


def _compared(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    first = _WORD.search(text)
    start = 0 if first is None else first.start()
    return text[start : start + LONGEST]


@lru_cache(maxsize=4096)
def known(text: str) -> str:
    """`normal` for the pack's own texts, cached for good. Never use it for what people write: it
    would stay in memory."""
    return normal(text)


def spoken(text: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """The name under which `words` lists exactly this text ('geen idee' -> 'weet_niet')."""
    return _phrases(words, None).exact.get(normal(text))


def spoken_loosely(
    text: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...]
) -> str | None:
    """The same for these names, whatever small words are in between ('dat weet ik zo niet')."""
    if len(text) > _LONGEST_PHRASE:
        return None
    typed, phrases = normal(text), _phrases(words, names)
    exactly = phrases.exact.get(typed)
    if exactly is not None:  # it may be a small word itself
        return exactly
    bare = _bare(typed)
    found = phrases.bare.get(bare) if bare else None
    if found is None:
        return None
    # 'Nog niet eigenlijk' is 'nog niet', although 'niet helemaal' has the same words left.
    rather = (phrases.exact.get(one) for one in less_fillers(typed))
    return next(filter(None, rather), found)


class _Phrases:
    """The name of each listed phrase; the first, if several list it."""

    def __init__(self, words: Mapping[str, Sequence[str]], names: Sequence[str]) -> None:
        self.words = words
        self.exact: dict[str, str] = {}
        self.bare: dict[str, str] = {}
        """The same by what is left of a phrase without small words."""
        for name in names:
            for phrase in words.get(name, ()):
                self.exact.setdefault(known(phrase), name)
                self.bare.setdefault(_bare(known(phrase)), name)


_indexed: dict[tuple[int, tuple[str, ...] | None], _Phrases] = {}
"""By the identity of a pack's words, which never change, and by the names asked for."""
_MOST_INDEXED = 256


def _phrases(words: Mapping[str, Sequence[str]], names: tuple[str, ...] | None) -> _Phrases:
    """What these names list in `words`; None means all names. Made once."""
    key = id(words), names
    found = _indexed.get(key)
    if found is None or found.words is not words:
        if len(_indexed) == _MOST_INDEXED:
            _indexed.clear()
        found = _indexed[key] = _Phrases(words, tuple(words) if names is None else names)
    return found


_LONGEST_PHRASE = 100
"""Characters: a longer text says more than a phrase."""
_SMALL_WORDS = frozenset(
    {"ik", "k", "wij", "we", "het", "t", "dat", "dit", "deze", "die", "zo", "echt", "eerlijk"}
    | {"gezegd", "even", "ff", "effe", "nog", "gewoon", "eigenlijk", "gauw", "snel", "precies"}
    | {"ook", "hoor", "sorry", "tja", "pff", "pfff", "poe", "poeh", "nou", "eh", "ehm", "uh"}
    | {"uhm", "hm", "hmm", "haha", "er", "je", "u", "daar", "hier", "wel", "toch", "nu", "dan"}
    | {"maar", "helemaal", "heus", "helaas", "jammer", "oh", "o", "ah", "joh", "man", "zeg"}
    | {"aub", "alsjeblieft", "alstublieft", "graag", "hem", "em", "m", "de", "vraag", "liever"}
    | {"jou", "bij", "he"}
)
"""Words that change nothing about a phrase such as 'weet niet' or 'sla over'."""
_MOST_SMALL = 8


@memoized
def _bare(typed: str) -> str:
    """The text without small words; '' if there are so many that it must say something else."""
    said = typed.split()
    rest = [word for word in said if word not in _SMALL_WORDS]
    return " ".join(rest) if len(said) - len(rest) <= _MOST_SMALL else ""


_NOTHING_THERE = frozenset(
    {"niks", "niets", "geen", "niemand", "nee", "nergens", "nooit", "noppes"}
)
_OF_NOTHING = frozenset(
    {"een", "enkele", "echt", "enkel", "ding", "aan", "van", "eigenlijk", "bijzonders"}
)


def denies(text: str) -> bool:
    """Whether the text only says that there is nothing or nobody ('nee, niemand eigenlijk')."""
    rest = _bare(normal(text)).split()
    said = [word for word in rest if word not in _OF_NOTHING]
    return bool(said) and all(word in _NOTHING_THERE for word in said)


_AS_YES = compiled(rf"\b(?:{LONG_YES})\b")
_LAUGHS = compiled(r"\b(?:(?:ha|he|hi){2,}h?|lo+l+|lma+o+|xd+)\b ?")
_YES = frozenset({"ja", "jazeker", "zeker", "klopt", "inderdaad"})
_NO = frozenset({"nee", "neen", "nope", "no"})


def plain_yes(typed: str) -> str:
    """The text with 'ja' for each yes, however it was typed, and without laughing."""
    if len(typed) > _LONGEST_PHRASE:
        return typed
    return _AS_YES.sub("ja", _LAUGHS.sub("", typed)).strip()


def yes_or_no(text: str) -> bool | None:
    """Whether the text is a bare yes (True) or no (False), as in 'nee hoor'; None if it says
    anything else."""
    rest = set(_bare(plain_yes(normal(text))).split())
    for words, is_yes in ((_YES, True), (_NO, False)):
        if rest and rest <= words:
            return is_yes
    return None


def match_option(text: str, options: Sequence[Option]) -> Option | None:
    """The one option that is all the text says; None if there is no such option."""
    typed = normal(text)
    # A name with a filler in it goes first, so nothing is taken off that needn't be.
    for said in less_fillers(typed):
        found = _named(said, options)
        if found is not None:
            return found
    return None


def less_fillers(typed: str) -> Iterator[str]:
    """The text, and then the text with one filler fewer each time, until only the rest is left."""
    if not typed:
        return
    yield typed
    for fillers in (_LEADING, _TRAILING):
        for _ in range(_MOST_FILLERS):
            found = fillers.match(typed) if fillers is _LEADING else fillers.search(typed)
            if found is None:
                break
            typed = typed[: found.start()] + typed[found.end() :]
            yield typed


def _named(typed: str, options: Sequence[Option]) -> Option | None:
    number = _NUMBER.fullmatch(typed)
    if number is not None:
        return _nth(_number(number), options)
    exact = [option for option in options if typed in _names(option)]
    if exact:
        return exact[0] if len(exact) == 1 else None
    partly = [option for option in options if any(_is_part(typed, name) for name in _names(option))]
    return partly[0] if len(partly) == 1 else None


def _number(found: re.Match[str]) -> int:
    if found["top"] or found["last"]:
        return 1 if found["top"] else _LAST
    if found["ordinal"]:
        return _ORDINALS.index(found["ordinal"]) + 1
    if found["word"]:
        return _COUNTED.index(found["word"]) + 1
    return int(found["digits"] or found["nth"])


def match_options(text: str, options: Sequence[Option]) -> tuple[Option, ...] | None:
    """The options that the text says, part by part; None as soon as one isn't clear."""
    whole = match_option(text, options)
    if whole is not None:
        return (whole,)
    found = []
    for part in split(text):
        option = match_option(part, options)
        if option is None:
            return None
        found.append(option)
    return tuple(option for option in options if option in found) if found else None


def numbered(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number or ordinal, in digits, is all the text says."""
    for said in less_fillers(normal(text)):
        number = _NUMBER.fullmatch(said)
        if number is not None and not number["word"]:
            return _nth(_number(number), options)
    return None


def number_first(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number the text begins with, if it then says more ('2, maar ook 's avonds');
    None for a number that counts something ('2,5 uur')."""
    end = _CLAUSE_END.search(text[:_LONGEST_PHRASE])
    more = "" if end is None else text[end.end() : end.end() + _LONGEST_PHRASE].strip()
    if end is None or not more or more[0].isdigit():
        return None
    return numbered(text[: end.start()], options)


def number_agreed(text: str, options: Sequence[Option]) -> Option | None:
    """The option to whose number the text agrees, before what it says of it ('1 ja iedereen kan
    dat'); None for any other text."""
    found = _NUMBER_AND_YES.match(text)
    return None if found is None else numbered(found["number"], options)


_NUMBER_AND_YES = compiled(
    r"\W*(?:ik zei )?(?:(?:nummer|nr|knop|optie) )?(?P<number>\d{1,2})"
    r" (?:ja|yes|oke?|okay|want|omdat)\b",
    re.IGNORECASE,
)


def _number_and_name(text: str, options: Sequence[Option]) -> Option | None:
    """The option that the text says twice: by its number, and then by some of its words ('die
    eerste, iets duidelijks'); None for any other text."""
    option = number_first(text, options)
    if option is None:
        return None
    named = normal(_CLAUSE_END.split(text, maxsplit=1)[1])
    if len(named) < _SHORTEST_PART:
        return None
    found = [one for one in options if any(f" {named} " in f" {name} " for name in _names(one))]
    return option if found == [option] else None


def two_named(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The two options that the text names side by side ('1 en 3', '1 of 3'); none for any other
    text."""
    parts = _SIDE_BY_SIDE.split(text) if len(text) <= _LONGEST_PHRASE else []
    if len(parts) != 2:
        return ()
    found = [match_option(part, options) for part in parts]
    both = tuple(option for option in options if option in found)
    return both if None not in found and len(both) == 2 else ()


def meant(text: str, options: Sequence[Option], *, several: bool) -> tuple[Option, ...] | None:
    """The options that someone chose in words: one, or with `several` each of them.

    An exclusive option excludes the others.
    """
    if not several:
        option = match_option(text, options) or _number_and_name(text, options)
        return None if option is None else (option,)
    found = match_options(text, options)
    if found is None:
        return None
    return tuple(option for option in found if option.alone)[:1] or found


def split(text: str) -> list[str]:
    """The parts of an enumeration, each once."""
    parts = (part.strip() for part in _BETWEEN.split(_compared(text)))
    return [part for part in dict.fromkeys(parts) if part]


def _names(option: Option) -> list[str]:
    return [known(name) for name in (option.label, *option.also)]


def _nth(number: int, options: Sequence[Option]) -> Option | None:
    if number == _LAST and options:
        return options[-1]
    return options[number - 1] if 1 <= number <= len(options) else None


_NEGATIONS = frozenset(
    {"niet", "niets", "niks", "geen", "nooit", "niemand", "nergens", "nee", "zonder"}
    | {"nauwelijks", "amper", "zelden", "evenmin", "alleen"}
)
"""Words that turn around or narrow what is said."""


def _is_part(part: str, whole: str) -> bool:
    """Whether `part` is much of `whole`, and both deny or narrow something or neither does."""
    if len(part) < max(_SHORTEST_PART, _LEAST_PART * len(whole)):
        return False
    if f" {part} " not in f" {whole} ":
        return False
    return bool(_NEGATIONS & set(part.split())) == bool(_NEGATIONS & set(whole.split()))
