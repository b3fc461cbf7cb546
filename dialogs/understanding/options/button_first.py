"""Finds the button whose label a text begins with ('hiermee verder. en niet dat doel').

A label is long enough to be meant only if it has several words. What follows may say why, but not
that it is something else after all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option
from dialogs.understanding.options.matching import known, less_fillers, normal, numbered

_CLAUSE_END = compiled(r"[.,;:!?…\n]+|$")
_LONGEST = 400
"""Characters. A longer text is a report."""
_MOST_CLAUSES = 4
"""The maximum number of clauses in a label."""
_FEWEST_WORDS = 2
_TURNS = compiled(
    r"\b(?:maar|niet|niets|niks|geen|nooit|nee|of|eigenlijk|behalve|grapje|geintje|wacht)\b"
)
_DENIES_FIRST = compiled(r"(?:nee|niet|geen|of niet|toch niet)\b")
_ASKED_IN_WORDS = 3
_LEAVE = compiled(
    r"(?<!niet )\blaat (?:(?:maar|gewoon|mijn|de|die|dat|het|hem|m|haar|zijn|zin|naam|woorden"
    r"|tekst|zo|er|nou|toch|juist) )*staan\b"
)
_KEEP = compiled(
    r"\b(?:moest|moet|mag|had|mocht) (?:(?:juist|gewoon|wel|toch|nou|er|zo|moeten) )*"
    r"(?:blijven|staan)\b|\bniet (?:weg|weghalen|wissen|verwijderen)\b"
)


def option_first(text: str, options: Sequence[Option]) -> Option | None:
    """The one option with whose label the text begins; None if what follows may turn it around or
    asks something."""
    found = [(one, rest) for one in options if (rest := _rest(text, one.label)) is not None]
    if len(found) != 1:
        return None
    option, rest = found[0]
    asks = "?" in rest and len(rest.split()) >= _ASKED_IN_WORDS
    return None if asks or _TURNS.search(normal(rest)) else option


def option_last(text: str, options: Sequence[Option]) -> Option | None:
    """The one option whose label, or what it also is called, is the text's last clause ('daar gaan
    we weer. nog geen van de 3')."""
    if len(text) > _LONGEST:
        return None
    ends = [end.end() for end in _CLAUSE_END.finditer(text) if end.end() < len(text)]
    for start in ends[-_MOST_CLAUSES:]:
        last = set(less_fillers(normal(text[start:])))
        found = [one for one in options if any(known(name) in last for name in _long_names(one))]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _long_names(option: Option) -> list[str]:
    return [name for name in (option.label, *option.also) if _is_long(name)]


_NUMBERS = compiled(r"\d+|\b(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b", re.I)
_BY_NUMBER = compiled(
    r"(?:^|(?P<sentence>[.!…\n])|,)\s*(?:(?:nee+|ach|nou|oke|ok|ja|dan|dus|doe|maar|liever)[ ,]+)*"
    r"(?P<button>(?:knop|nummer|nr|optie) )?(?P<number>\d{1,2})"
    r"(?P<after>(?: (?:dus|dan|maar|hoor|graag|denk ik))*)\s*"
    r"(?P<rest>$|[.,!…].*)",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST_BY_NUMBER = 80
_SHORTEST_NAMED = 4


def option_by_number(text: str, options: Sequence[Option]) -> tuple[Option, str] | None:
    """The option whose number a short text says, and what else it says ('de kruiwagen! 3 dus', '3.
    de kruiwagen'). The number must come first, last, or before words of the option's label. None
    for any other text, or if it has another number too."""
    if (surely := _option_surely(text, options)) is not None:
        return surely, ""
    if (first := _NUMBER_FIRST.fullmatch(text.strip())) is not None and _goes_with_it(text):
        option = numbered(first["number"], options)
        return None if option is None else (option, first["told"])
    found = _BY_NUMBER.search(text) if len(text) <= _LONGEST_BY_NUMBER else None
    if found is None or "?" in text:
        return None
    told = (text[: found.start()] + (found["sentence"] or "")).strip()
    named = normal(found["rest"])
    # Behind a comma a bare number may count something: 'er waren weinig jongens, 2'.
    begins = found["sentence"] or not told or found["after"] or found["button"]
    if len(_NUMBERS.findall(text)) != 1 or not begins or not (told or named):
        return None
    option = numbered(found["number"], options)
    label = "" if option is None else f" {known(option.label)} "
    if named and (len(named) < _SHORTEST_NAMED or f" {named} " not in label):
        return None
    return None if option is None else (option, told)


_NUMBER_FIRST = compiled(r"(?P<number>[1-9])[.)]\s+(?P<told>\D{4,})", re.DOTALL)
"""A number with its sign, as on a list, followed by the reason."""


def _goes_with_it(text: str) -> bool:
    """Whether nothing in a short text takes its number back or turns it around."""
    short = len(text) <= _LONGEST_BY_NUMBER and "?" not in text
    return short and len(_NUMBERS.findall(text)) == 1 and _TURNS.search(normal(text)) is None


_SO_IS_IT = (
    r"(?:ja+|jep|yes|natuurlijk|tuurlijk|uiteraard|zeker|klopt|precies|daarom|logisch|duidelijk|toch"
    r"|dus|hoor|joh|he|gewoon|ik|wij|(?:dat |t |het )?(?:zei|zeg|typte|schreef) ik"
    r"(?: (?:t|het|dat|je|toch|al|net))*"
    r"|ik (?:zei|zeg|typte|schreef)(?: (?:t|het|dat|je|toch|al|net))*"
    r"|(?:dat |t |het )?(?:heb|had) ik(?: (?:t|het|dat|je|toch|al|net))* gezegd)"
)
_NUMBER_SURELY = compiled(
    r"(?:(?:ja|nou|nee|pff|he|ach|gewoon|knop|nummer|nr|optie) )*(?P<number>[1-9])"
    rf"(?: {_SO_IS_IT})+"
)
_ONLY_WHO = compiled(r"\d (?:ik|wij|toch|gewoon|daarom)(?: (?:ik|wij))*$")
"""'2 wij' may be no more than the beginning of something."""


def _option_surely(text: str, options: Sequence[Option]) -> Option | None:
    """The option whose number a text says, and behind it only that it is so ('2 ja ik dus', '1
    natuurlijk, ik zei t toch'); None for any other text."""
    typed = normal(text) if len(text) <= _LONGEST_BY_NUMBER and "?" not in text else ""
    found = _NUMBER_SURELY.fullmatch(typed)
    if found is None or _ONLY_WHO.search(typed):
        return None
    return numbered(found["number"], options)


def button_first(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The action of the button (label, action) with whose label the text begins, or that leaves
    something as it is, which is also said at the end ('hij heet zo, laat staan')."""
    for label, action in buttons:
        rest = _rest(text, label)
        if rest is not None and not _DENIES_FIRST.match(normal(rest)):
            return action
    if len(text) <= _LONGEST and _LEAVE.search(normal(text)):
        leave = [action for label, action in buttons if _LEAVE.search(known(label))]
        return leave[0] if len(leave) == 1 else None
    return None


def button_by_words(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The action of the only button whose label has every word of a short text ('naam weg'); None
    if there is none, or another has them too."""
    words = set(normal(text).split())
    if not _FEWEST_WORDS <= len(words) <= _MOST_OF_LABEL or "?" in text:
        return None
    found = [action for label, action in buttons if words <= set(known(label).split())]
    return found[0] if len(found) == 1 else None


_MOST_OF_LABEL = 4
"""Words."""


def button_nearly(text: str, buttons: Sequence[tuple[str, str]]) -> str | None:
    """The action of the only button whose label a text says in full except for small words ('laat
    zo' for 'Laat het zo'); None for any other text."""
    said = _less_small(normal(text)) if len(text) <= _LONGEST_BY_NUMBER and "?" not in text else ()
    if len(said) < _FEWEST_WORDS:
        return None
    found = {action for label, action in buttons if said in _ways_to_say(label)}
    return found.pop() if len(found) == 1 else None


@cache
def _ways_to_say(label: str) -> tuple[tuple[str, ...], ...]:
    """The words of a label that say something, with and without the yes or no in front."""
    whole = _less_small(known(label))
    return (whole, whole[1:]) if whole[:1] in (("ja",), ("nee",)) else (whole,)


_SMALL = frozenset(
    [
        *("de", "het", "een", "t", "n", "dat", "dit", "die", "deze", "hem", "m", "er", "maar"),
        *("even", "nou", "dan", "gewoon", "hoor", "joh", "dus", "toch", "bij", "oke", "ok"),
    ]
)


def _less_small(typed: str) -> tuple[str, ...]:
    return tuple(word for word in typed.split() if word not in _SMALL)


def wants_kept(text: str) -> bool:
    """Whether the text says that something must stay ('nee ho! dat moest juist blijven')."""
    typed = normal(text[:_LONGEST])
    return _KEEP.search(typed) is not None or _LEAVE.search(typed) is not None


def _rest(text: str, label: str) -> str | None:
    """What follows the label in a text that begins with it; None for any other text."""
    name = known(label)
    if len(text) > _LONGEST or not _is_long(label) or name not in normal(text):
        return None
    ends = list(_CLAUSE_END.finditer(text))[:_MOST_CLAUSES]
    for end in ends:
        if name in less_fillers(normal(text[: end.start()])):
            return text[end.end() :].strip()
    return None


def _is_long(label: str) -> bool:
    return len(known(label).split()) >= _FEWEST_WORDS
