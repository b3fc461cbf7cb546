"""Finds what a text tells about people by which others may know them: an age, a place, a faith.

One of these fits many people. Which of them belong to one person is for `descriptions.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from dialogs.hearing.regexes import compiled
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.identifying.tokens import Reading


class KindOfTrait(Enum):
    """Two of different kinds can lead to somebody."""

    ONLY = auto()
    """'De enige', 'maar 1'."""
    AGE = auto()
    PLACE = auto()
    FAITH = auto()
    ORIGIN = auto()
    PRIVATE = auto()
    """Health, and what else people keep to themselves."""
    FAMILY = auto()
    ROLE = auto()
    """A role that a neighbourhood has only one of: 'de bakker'."""
    INITIALS = auto()


@dataclass(frozen=True, slots=True)
class Trait:
    """`start` and `end`: places in the reading."""

    kind: KindOfTrait
    start: int
    end: int


_NUMBER = (
    r"(?:[4-9]|[1-9]\d|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)en)?"
    r"(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)"
    r"|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien)"
)
_NO_AGE_AFTER = (
    r"(?![\w%°€:]|[.,]\d|-\d|\s*(?:tot|t/m|of|à|a|tm|-|–|u(?:ur)?|euro|procent|graden|keer|maal|weken|"
    r"maanden|dagen|minuten|kilo|meter|km|man|mensen|jongeren|jongens|meisjes|meiden|deelnemers|"
    r"vrouwen|mannen|kinderen|ouderen|teams?|groepen|en\s+\d+|en\s+ouder|plus|\+|mei|juni|juli|"
    r"januari|februari|maart|april|augustus|september|oktober|november|december|jaar\s+(?:geleden|"
    r"lang|later|samen|mee|bezig|bij|ervaring|werk|oud\s+of|of))\b)"
)
_BEFORE_A_TIME = (
    r"(?<!\bna )(?<!\bal )(?<!\bover )(?<!\bsinds )(?<!\bbinnen )(?<!\belke )(?<!\bper )"
    r"(?<!\bvoor )(?<!\bminstens )(?<!\bvanaf )(?<!\btot )(?<!\bonder de )(?<!\bboven de )"
    r"(?<!\btussen )(?<!\bdan )(?<!\bom de )(?<!\bruim )(?<!\bhet )(?<!\bhoogstens )"
    r"(?<!\bafgelopen )(?<!\blaatste )(?<!\beerste )(?<!\bdeze )(?<!\bin )(?<!\d-)(?<!\d)"
)
_AGES = compiled(
    rf"\b(?:van|bijna|ruim|net)\s+(?:(?:een|'n)\s+jaar\s+of\s+|ongeveer\s+|bijna\s+|pas\s+|net\s+)?"
    rf"{_NUMBER}{_NO_AGE_AFTER}"
    rf"|\(\s*{_NUMBER}(?:\s+jaar)?\s*\)"
    rf"|{_BEFORE_A_TIME}\b{_NUMBER}(?:\s*-?\s*jarige?\b|\s+jaar\b(?!\s+(?:geleden|lang|later|samen|"
    r"mee|bezig|bij|ervaring|werk|zijn)\b))"
    rf"|\b(?:is|was|werd|wordt)\s+(?:(?:pas|nu|net|bijna|al|nog|maar|toen)\s+){{0,2}}{_NUMBER}"
    r"(?=\s*(?:$|[.,;!?)]|jaar\b(?!\s+(?:geleden|lang|later))|en\s+\D|geworden))"
    rf"|\b{_NUMBER}\s+(?:werd|wordt|geworden)\b",
    re.IGNORECASE,
)
_AGE_BEHIND = compiled(
    rf"\s*\(\s*(?:(?:pas|net|bijna)\s+)?{_NUMBER}{_NO_AGE_AFTER}[^()\n]{{0,40}}\)"
    rf"|\s*,\s*(?:(?:pas|net|bijna)\s+)?{_NUMBER}{_NO_AGE_AFTER}"
    r"(?:\s*(?:jaar|jr)\b\.?(?:\s+oud\b)?|(?=\s*(?:$|[,.;!?)])))(?:\s*,(?=\s+(?-i:[a-zà-ÿ])))?"
    rf"|\s+van\s+(?:(?:een|'n)\s+jaar\s+of\s+|(?:ongeveer|bijna|pas|net)\s+)?"
    rf"{_NUMBER}{_NO_AGE_AFTER}(?:\s*(?:jaar|jr)\b(?:\s+oud\b)?)?",
    re.IGNORECASE,
)
"""Behind a name: 'Youssef (14)', 'Youssef, 14 jaar, kookt', 'Youssef van 14'."""
_LOCAL = compiled(
    r"\b(?:uit|in|van|op|aan|naast|boven|achter|onder|tegenover|bij)\s+"
    r"(?:de|het|'t|onze|ons|mijn|dat|die|dit|dezelfde|hetzelfde|deze)\s+(?:\w+\s+){0,2}?"
    r"(?:\w*straat|\w*laan|\w*flat|portiek|dorp|dorpje|hof|hofje|galerij|\w*plein|kerk|moskee|"
    r"snackbar|kazerne|molen|brug|camping|boerderij|straatje|woonwagenkamp|kerkplein|bakkerij)\b"
    r"|\b(?:van|op|uit)\s+(?:nummer|huisnummer|nr\.?)\s+\d+"
    r"|\b(?:uit|in|van)\s+(?:klas\s+)?[1-6]\s?[a-h]\b",
    re.IGNORECASE,
)
_INITIALS = compiled(
    r"(?<![\w.])(?<!plan )(?<!vitamine )(?<!groep )(?<!klas )(?<!type )"
    r"(?!(?:B\.V|N\.V|V\.S|N\.B|V\.N|P\.S|Z\.O\.Z|A\.U\.B|E\.H\.B\.O|O\.a|I\.p\.v|D\.w\.z)\.)"
    r"[A-Z]\.(?:\s?[A-Za-z]\.){0,3}(?=\s*[(,]|\s+[a-z])"
)
_FAMILY = (
    r"(?:(?:half|stief|tweeling|pleeg|klein|schoon|achter)?(?:zoon|zoontje|dochter|dochtertje|broer|"
    r"broertje|zus|zusje|kind|moeder|vader)|oma|opa|neef|neefje|nicht|nichtje|tante|oom|vrouw|man|"
    r"ex|vriendin|vriend|weduwe|zwager)"
)
_RELATED_TO = compiled(
    rf"\b{_FAMILY}\s+van\s+(?:de|het|onze|ons|een|die|dat|mijn|'n)\s+(?:oude\s+|vorige\s+)?([\w-]+)",
    re.IGNORECASE,
)
_HAS_RELATIVE = compiled(rf"\bheeft\s+(?:een|nog\s+een)\s+(?:\w+\s+)?{_FAMILY}\b", re.IGNORECASE)
_OF_A_KIND_APART = compiled(r"\b(?:tweeling(?:broer|zus|zusje|broertje)|weduwe|weduwnaar)\b", re.I)
_ONE_ONLY = compiled(
    r"\b(?:maar|slechts)\s+(?:1|een|één|eentje)(?=\s+\w+)|\b(?:die|dat|de)\s+ene\b(?!\s+keer)"
    r"|\bals\s+enige\b|\béén(?=\s+gezin)",
    re.IGNORECASE,
)
_ONLY = frozenset({"enige", "enig"})
_BEFORE_ONLY = frozenset({"de", "het", "onze", "ons", "mijn"})
_AFTER_ONLY = frozenset({"die", "uit", "met", "van", "in", "op"})
_TO_A_PLACE = frozenset({"uit", "vanuit", "in", "te"})


def after_age(text: str, at: int) -> int:
    """Where an age right after a name ends; `at`, the end of the name, if there is none."""
    age = _AGE_BEHIND.match(text, at)
    return at if age is None else age.end()


def traits(reading: Reading, known: Known) -> Iterator[Trait]:
    """Everything that a text tells so, whoever it is about, in no order."""
    text, words = reading.text, reading.words
    for pattern, kind in (
        (_AGES, KindOfTrait.AGE),
        (_LOCAL, KindOfTrait.PLACE),
        (_INITIALS, KindOfTrait.INITIALS),
        (_ONE_ONLY, KindOfTrait.ONLY),
        (_OF_A_KIND_APART, KindOfTrait.FAMILY),
    ):
        for match in pattern.finditer(text):
            yield Trait(kind, *match.span())
    for entries, kind in (
        (known.origins, KindOfTrait.ORIGIN),
        (known.faiths, KindOfTrait.FAITH),
        (known.private_matters, KindOfTrait.PRIVATE),
    ):
        for at, length in entries.within(reading.plain):
            yield Trait(kind, words[at].start, words[at + length - 1].end)
    yield from _towns(reading, known)
    yield from _only(reading, known)
    yield from _relatives(reading, known)


def _towns(reading: Reading, known: Known) -> Iterator[Trait]:
    """'In Ommen', 'uit Den Ham'; also a place in no list, by its capital."""
    words, plain = reading.words, reading.plain
    for at in range(1, len(words)):
        if plain[at - 1] not in _TO_A_PLACE or not words[at].follows:
            continue
        length = known.towns.at(plain, at)
        if not length and _is_unknown_place(reading, known, at):
            length = 1
        if length and not known.origins.at(plain, at):
            yield Trait(KindOfTrait.PLACE, words[at].start, words[at + length - 1].end)


def _is_unknown_place(reading: Reading, known: Known, at: int) -> bool:
    word = reading.words[at]
    lists = (known.capitalised, known.everyday, known.faiths, known.origins)
    return word.capital and not any(word.plain in entries for entries in lists)


def _only(reading: Reading, known: Known) -> Iterator[Trait]:
    """'De enige jongen', 'onze enige Syrische stagiair', 'de enige die …'."""
    words, plain = reading.words, reading.plain
    someone: tuple[Phrases, ...] = (
        *(known.single_people, known.local_figures, known.origins, known.faiths),
    )
    for at in range(1, len(words) - 1):
        if plain[at] not in _ONLY or plain[at - 1] not in _BEFORE_ONLY:
            continue
        near = plain[at + 1 : at + 4]
        if near[0] in _AFTER_ONLY or any(word in entries for word in near for entries in someone):
            yield Trait(KindOfTrait.ONLY, words[at - 1].start, words[at].end)


def _relatives(reading: Reading, known: Known) -> Iterator[Trait]:
    """'De zoon van de bakker', 'de voorzitter heeft een dochter': both a relation and the person it
    is to."""
    text = reading.text
    for match in _RELATED_TO.finditer(text):
        if match[1].casefold() in known.local_figures:
            yield Trait(KindOfTrait.FAMILY, match.start(), match.start(1))
            yield Trait(KindOfTrait.ROLE, *match.span(1))
    for match in _HAS_RELATIVE.finditer(text):
        before = [word for word in reading.words if word.end <= match.start()][-5:]
        for word in before:
            if word.plain in known.local_figures:
                yield Trait(KindOfTrait.ROLE, word.start, word.end)
                yield Trait(KindOfTrait.FAMILY, *match.span())
