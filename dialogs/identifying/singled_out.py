"""Finds one person who stands out by how they talk, as the only one or the most of the group, by
what nobody else does, or by a role that only one has: 'de oude man praat plat', 'de stilste
jongen', 'bij ons kookt één persoon', 'de oud-burgemeester'.

Whoever was there knows who that is. What is said about an arbitrary person ('een jongen die stil
is'), about several, or as a plan ('minstens één jongere') is nobody in particular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dialogs.hearing.regexes import compiled
from dialogs.identifying.name_lists import Known
from dialogs.identifying.tokens import Reading
from dialogs.identifying.traits import KindOfTrait, Trait

_POORLY = (
    r"(?:plat|dialect|gebroken|gebrekkig|krom|slecht|onverstaanbaar|binnensmonds|nauwelijks|amper"
    r"|geen (?:woord )?nederlands|(?:bijna )?geen woord)"
)
_MUCH = r"(?:(?:heel|erg|nogal|zo|te|ook|best|vrij|altijd|nog|wel|hier|bijna) ){0,2}"
_SPEECH = compiled(
    rf"\b(?:praat|praatte|spreekt|sprak) {_MUCH}{_POORLY}\b"
    rf"|\b{_POORLY} (?:praat|praatte|spreekt|sprak)\b"
    r"|\b(?:stottert|stotterde|lispelt|lispelde|slist|sliste|hakkelt|hakkelde)\b"
    r"|\bmet (?:een |zijn |haar |dat )?(?:\w+ )?(?:accent|tongval|spraakgebrek)\b"
    r"|\bheeft (?:een |zo'n )(?:\w+ )?(?:accent|tongval|spraakgebrek)\b",
    re.IGNORECASE,
)
_NOT_THE_MOST = frozenset(
    {
        *("eerste", "laatste", "beste", "meeste", "minste", "naaste", "juiste", "vaste", "tweede"),
        *("volgende", "leukste", "liefste", "trouwste", "verste", "dichtste"),
    }
)
"""These tell which one of a row, or praise: 'de eerste jongen', 'een vaste begeleider'."""
_THE = frozenset({"de", "het", "die", "dat", "onze", "ons"})
_ONE = _THE | {"een", "'n"}
_ONLY = frozenset({"ene", "enige"})
_NEAR = 5
"""Words."""
_NO_TRUE_ONE = frozenset(
    {
        *("minstens", "hoogstens", "met", "voor", "of", "uit", "op", "aan", "naast", "nog"),
        *("laat", "vraag", "er"),
    }
)
"""Before 'één' these make it any one of them, or a plan."""
_DOES = r"(?:kookt|doet|regelt|begeleidt|opent|weet|bepaalt|beslist|leidt|organiseert|beheert)"
_ALONE = compiled(rf"\b(?:{_DOES}|van|door)\s+(?:maar\s+|alles\s+)?$", re.IGNORECASE)
_ONE_WHO = compiled(rf"\s*(?:\w+\s+){{0,2}}?{_DOES}\b", re.IGNORECASE)
_IN_TURN = compiled(r"\b(?:elke|iedere?|steeds|telkens|per|beurt\w*)\b", re.IGNORECASE)
_ROLE_APART = compiled(
    r"\b(?:een|mijn|onze) (?P<role>[\w-]+)\b[^.!?]{0,60}?\b(?:haar|hem)\b[^.!?]*", re.IGNORECASE
)
_UNLIKE_OTHERS = compiled(r"\b(?:wel|alleen)\b", re.IGNORECASE)


def ways_of_talking(reading: Reading) -> Iterator[Trait]:
    """How somebody talks, by which others know them, in no order."""
    for match in _SPEECH.finditer(reading.text):
        yield Trait(KindOfTrait.PRIVATE, *match.span())


def stands_out(reading: Reading, known: Known) -> bool:
    """Whether the text describes one person as the only one or the most of the group ('die ene
    jongen', 'de stilste jongen'), as the one who does what nobody else does ('één persoon kookt')
    or never does what others do, as the one in a role for whom it is otherwise ('een collega, tegen
    haar praten ze wel'), or in a role of which there is only one ('onze presentator van de
    boerderij')."""
    clues = (_is_the_most, _is_that_one, _never_does, _does_alone, _is_unlike_others)
    return _has_role_of_one(reading) or any(clue(reading, known) for clue in clues)


def _has_role_of_one(reading: Reading) -> bool:
    return any(role.search(reading.text) for role in _ROLES_OF_ONE)


_OFFICE = (
    r"(?:burgemeester|wethouder|minister|dominee|pastoor|pastor|imam|rabbijn|notaris|huisarts"
    r"|dorpsdokter|koster|dirigent|wijkagent|dorpsagent|dorpsdichter|stadsdichter|presentator"
    r"|presentatrice|voorzitter|voorzitster|penningmeester|commissaris|schooldirecteur|directeur"
    r"|directrice|rector|kastelein|dorpsomroeper|ringmeester|prins carnaval)"
)
_CRAFT = (
    r"(?:kok|kokkin|bakker|smid|portier|conciërge|concierge|kapper|kapster|postbode|tuinman"
    r"|tuinvrouw|trainer|trainster|chauffeur|beheerder|beheerster|imker|schipper|boer|boerin|dj"
    r"|drummer|zanger|zangeres|technicus|timmerman|secretaresse|receptionist|receptioniste|keeper)"
)
_WAS = r"(?:profvoetballer|voetballer|bokser|kampioen|artiest|kunstschilder|schrijver|schrijfster)"
_OF_A_PLACE = r"(?:van|op|uit|bij) (?:de|het|ons|onze|dit|deze) \w+"
_WHO_DOES = rf"(?:,? die \w+|,? {_OF_A_PLACE}|,? met (?:zijn|haar|die|dat) \w+)"
_ROLES_OF_ONE = tuple(
    compiled(role, re.IGNORECASE)
    for role in (
        rf"\b(?:de|die|onze|een) (?:oud|ex)[- ]?(?:{_OFFICE}|{_WAS})\b",
        rf"\b(?:de|die|onze|een) (?:voormalige?|vroegere) (?:\w+ )?(?:{_OFFICE}|{_WAS})\b",
        rf"\bonze (?:\w+ )?{_OFFICE}\b",
        rf"\b(?:de|die) {_OFFICE}{_WHO_DOES}",
        rf"\bonze (?:\w+ )?{_CRAFT} {_OF_A_PLACE}",
    )
)
"""Only one has them, so that whoever knows the place knows who it is."""


def _is_the_most(reading: Reading, known: Known) -> bool:
    plain = reading.plain
    return any(
        plain[at - 1] in _THE
        and plain[at].endswith("ste")
        and plain[at] not in _NOT_THE_MOST
        and reading.words[at + 1].follows
        and plain[at + 1] in known.single_people
        for at in range(1, len(plain) - 1)
    )


def _is_that_one(reading: Reading, known: Known) -> bool:
    plain = reading.plain
    return any(
        plain[at] in _ONLY
        and plain[at - 1] in _THE
        and "ik" not in plain[max(0, at - _NEAR) : at]
        and not known.single_people.alone.isdisjoint(plain[at + 1 : at + 3])
        for at in range(1, len(plain) - 1)
    )


def _never_does(reading: Reading, known: Known) -> bool:
    """'Een jongen die anders nooit praat'."""
    plain = reading.plain
    return any(
        plain[at] in known.single_people
        and plain[at - 1] in _ONE
        and plain[at + 1] in ("die", "dat")
        and "nooit" in plain[at + 2 : at + 2 + _NEAR]
        for at in range(1, len(plain) - 2)
    )


def _does_alone(reading: Reading, known: Known) -> bool:
    """'Bij ons kookt één persoon', 'dat is van één persoon', 'één vrouw regelt alles'."""
    words = reading.words
    if _IN_TURN.search(reading.text):
        return False
    for at, word in enumerate(words[:-1]):
        if word.text not in ("één", "Eén", "Één") or words[at + 1].plain not in known.single_people:
            continue
        if at and words[at - 1].plain in _NO_TRUE_ONE:
            continue
        before = reading.text[: word.start]
        if _ALONE.search(before) or _ONE_WHO.match(reading.text, words[at + 1].end):
            return True
    return False


def _is_unlike_others(reading: Reading, known: Known) -> bool:
    return any(
        found["role"].lower() in known.roles and _UNLIKE_OTHERS.search(found.group())
        for found in _ROLE_APART.finditer(reading.text)
    )
