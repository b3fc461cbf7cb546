"""Reads that somebody wants the name of a person gone, perhaps their own: 'haal Selam weg uit de
lijst', 'mijn naam staat erin, ik wil dat niet'. The name of an organisation is read in
`name_of_house.py`.

Such a text is no answer and no point. Which words it means is found by the caller, who has their
texts (`dialogs/steps/at_list/own_name_out.py`): often only the other places where a name stands
show that it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TO_TAKE_AWAY, WIPE
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal

_LONGEST = 200
"""Characters: a longer text tells something."""
_LEAD = (
    r"(?:(?:oh?|ja|nee|nou|ok|oke|oké|en|maar|dan|bot|hey?|hoi|sorry|aub|please|kan je|kun je"
    r"|kan jij|kun jij|wil je|wil jij|mag|kan|ik wil|je moet|jij moet|graag|ook)\W+)*"
)
_QUOTE = "[‘’“”\"']"
_NAME = rf"{_QUOTE}?(?P<name>[^\W\d_]{{3,}}(?:[ -][^\W\d_]{{3,}})??){_QUOTE}?"
_THE_NAME = r"(?:(?:de|mijn|die|dat|het|mn|eigen|naam|namen|woord|name)\W+)*"
_FROM = r"(?:uit|van|in|op|bij)\W+(?:(?:de|mijn|die|deze|het|onze)\W+)*(?:\w+)"
_END = (
    rf"(?:\W+(?:(?:{AWAY})|{_FROM}|aub|alsjeblieft|svp|please|graag|hoor|nu|ook|ajb|er|overal))*\W*"
)
_ORDERS = tuple(
    compiled(f"\\W*{_LEAD}{form}{_END}", re.IGNORECASE)
    for form in (
        rf"(?:{TAKE}|haalt|haal jij|doe|neem|laat)\W+(?:(?:aub|even|dan|nu)\W+)*{_THE_NAME}{_NAME}"
        rf"(?:\W+{_FROM})?\W+(?:{AWAY})",
        rf"(?:{WIPE}|remove|delete|niet)\W+{_THE_NAME}{_NAME}(?:\W+{_FROM})?",
        rf"{_THE_NAME}{_NAME}\W+(?:(?:moet|mag|kan)\W+)?(?:(?:er|ook|nu)\W+)?(?:{AWAY}|{TO_TAKE_AWAY})",
        rf"(?:{AWAY})\W+(?:met\W+)?{_THE_NAME}{_NAME}",
    )
)
_MAY_ORDER = compiled(rf"\b(?:{TAKE}|{WIPE}|{AWAY}|{TO_TAKE_AWAY}|haalt|doe|laat|remove|niet)\b")
"""A text without any of these orders nothing."""
_MY_NAME = compiled(
    r"\b(?:mijn|mn|m n) (?:eigen |echte )?naam\b(?: (?:is|heet|van mij|hier|daar))?"
    r"(?: (?P<name>[^\W\d_]{3,}))?|\bik heet (?P<called>[^\W\d_]{3,})"
)
_GONE = compiled(
    rf"\b(?:{TAKE}|{WIPE}|{AWAY}|{TO_TAKE_AWAY}|niet (?:erin|erop|op|in|mijn|mn)|zonder)\b"
    r"|\bwil (?:ik )?(?:(?:dat|dit|het) )?niet\b|\b(?:mag|moet|hoeft) (?:\w+ ){0,2}niet\b"
    r"|\bniet (?:goed|leuk|fijn|veilig)\b|\bkan (?:dat|die|hij) (?:er )?(?:uit|weg|af)\b"
)
_NO_NAMES = frozenset(
    re.findall(
        r"\w+",
        "dat dit die deze het hem haar alles iets niets wat naam namen zin zinnen zinnetje antwoord"
        " antwoorden punt punten stap lijst tekst stuk stukje opmerking woord vraag vragen laatste"
        " eerste tweede derde staat hier daar maar ook weg staan komt gaat moet mag over met van"
        " eruit erin erop erbij eraf wij jij hij zij ze mij we je ik aub please"
        " mijn onze jouw een geen niet alle allemaal bericht berichten knop maak maakt",
    )
)


@dataclass(frozen=True, slots=True)
class NameToGo:
    """`name`: the word that they give, '' if they give none. `own`: whether it is their own name.
    `surely`: whether they call it a name. `rest`: what the text asks or tells besides, '' if
    nothing."""

    name: str
    own: bool
    surely: bool
    rest: str = ""


def name_to_go(text: str) -> NameToGo | None:
    """The name that a text wants gone; None for any other text."""
    if len(text) > _LONGEST:
        return None
    said = normal(text)
    mine = _MY_NAME.search(said)
    if mine is not None:
        if _GONE.search(said) is None:
            return None
        given = mine["name"] or mine["called"] or ""
        rest = " ".join(one.strip() for one in in_sentences(text) if _is_besides(one))
        if not given or given in _NO_NAMES:
            given = _ordered(text)
        return NameToGo(given, own=True, surely=True, rest=rest)
    given = _ordered(text)
    surely = re.search(r"\b(?:naam|namen|name)\b", said) is not None
    return NameToGo(given, own=False, surely=surely) if given else None


_ALL = r"(?:alle|al de|al die|de|die|iedereen (?:zn|zijn|z n))"
_SO = (
    r"(?: (?:dan|nou|nu|maar|even|ff|graag|aub|svp|alsjeblieft|pls|gewoon|dus|er|overal|ook|toch))*"
)
_OFF = (
    r"(?: (?:uit|van|op) (?:(?:de|die|het|mijn|dat) )?"
    r"(?:lijst|checklist|blad|tekst|zinnen|antwoorden|alles))"
)
_NAMES_OFF = compiled(
    r"(?:(?:o+h?|ja|nee+|nou|ok|oke|en|maar|dan|bot|he|hey|wacht|kan je|kun je|kunt u|wil je|mag"
    r"|graag|ik wil|je moet|doe|joh|liever|pff|wtf|dus) )*"
    rf"(?:(?:{TAKE}|haalt|laat|doe){_SO} {_ALL}(?: andere)? namen{_OFF}?{_SO} (?:{AWAY}|uit|af)"
    rf"|(?:{WIPE}){_SO} {_ALL}(?: andere)? namen|{_ALL} namen{_SO} (?:{AWAY}|{TO_TAKE_AWAY}|wissen)"
    rf"|(?:{_ALL} )?namen (?:moeten|mogen|kunnen)(?: allemaal)?{_SO} (?:{AWAY}|uit|af)"
    r"|(?:zet|noem|schrijf|laat) (?:er )?geen (?:enkele )?namen (?:erop|erin|erbij|op|in|staan)"
    rf"|(?:{AWAY}) met {_ALL} namen)"
    rf"{_OFF}?(?: (?:{AWAY}))?{_SO}(?: (?:bij|uit|in) alles| allemaal| hoor| joh| man)*"
)


def all_names_to_go(text: str) -> bool:
    """Whether a text only asks to take all names away ('haal alle namen weg dan')."""
    if len(text) > _LONGEST or "namen" not in text.lower():
        return False
    return _NAMES_OFF.fullmatch(normal(text)) is not None


def _is_besides(sentence: str) -> bool:
    """Whether a sentence asks or tells something else."""
    said = normal(sentence)
    if _MY_NAME.search(said) or _GONE.search(said):
        return False
    return sentence.rstrip().endswith("?") or len(said.split()) >= _TELLS


_TELLS = 4
"""Words."""


def _ordered(text: str) -> str:
    for form in _ORDERS if _MAY_ORDER.search(text.casefold()) is not None else ():
        found = form.fullmatch(text.strip())
        if found is not None and _NO_NAMES.isdisjoint(normal(found["name"]).split()):
            return found["name"]
    return ""
