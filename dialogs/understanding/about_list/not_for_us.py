"""Recognises that something isn't for them: a point of the list ('punt 2 past niet bij ons'), also
by their own choice ('dat is expres zo'), or the programme that the bot mentions ('MDT zijn wij
niet')."""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences

_LONGEST = 160
"""Characters: a longer text tells more than that."""
_US = r"(?:ons|mij|onze (?:groep|club|tuin)|ons project)"
_NOT_OURS = (
    rf"(?:(?:past|passen|hoort|horen|speelt) (?:(?:echt|helemaal|gewoon|ook) )*niet (?:echt )?"
    rf"bij {_US}"
    rf"|(?:is|zijn) (?:echt |gewoon )?(?:niks|niets|niet) (?:iets )?voor {_US}"
    rf"|(?:geldt|gelden) (?:echt )?niet voor {_US}|slaat (?:echt )?niet op {_US}"
    rf"|(?:is|zijn) (?:hier |bij {_US} |voor {_US} )?niet van toepassing"
    rf"|hebben (?:we|wij) (?:hier )?(?:niks|niets) (?:mee|aan))"
)
_SAYS_SO = compiled(rf"(?P<front>.*?) ?\b{_NOT_OURS}(?: (?:hoor|dus|echt))*(?: (?P<back>.+))?")


_POINTS = compiled(r"^(?:(?:dat|dit|die|deze|het|t|ja|nee|nou|en|maar|echt)(?: |$))+")
"""Words that don't show which point is meant."""


def not_for_us(text: str) -> str | None:
    """What a text says isn't for them ('dat eerste punt past niet bij ons'), '' if it says only
    that; None for any other text."""
    if len(text) > _LONGEST or "?" in text:
        return None
    found = _SAYS_SO.fullmatch(normal(text))
    if found is None:
        return None
    front = _POINTS.sub("", found["front"])
    return front.strip() or (found["back"] or "").strip()


def is_by_choice(text: str) -> bool:
    """Whether a text says that something isn't there because they want it so, or may not have it
    ('dat is een bewuste keuze', 'mag niet anders van de reclassering')."""
    if len(text) > _LONGEST_CHOICE or _MAY_BE_CHOICE.search(text) is None:
        return False
    if _BY_ACCIDENT.search(normal(text)) is not None:
        return False
    clauses = [normal(part) for part in _CLAUSE.split(text) if not part.endswith("?")]
    if any(map(_BY_CHOICE.search, clauses)):
        return True
    return any(map(_CHOOSES.search, clauses)) and any(map(_REFUSES.match, clauses))


_LONGEST_CHOICE = 300
_CLAUSE = compiled(r"(?<=\?)|[.,;:!…\n]+|\b(?:maar|want|en|dus)\b", re.IGNORECASE)
_MAY_BE_CHOICE = compiled(
    r"\b(?:expre[ts]\w*|bewuste?|opzet\w*|opzettelijk|keu[zs]e?|kiezen|kozen|gekozen|afspraak|afgesproken|mag|mogen"
    r"|willen)\b",
    re.IGNORECASE,
)
"""Most sentences have none of these words, and needn't be read."""
_BY_ACCIDENT = compiled(
    r"\b(?:niet|geen|nooit|nie) (?:\w+ )?(?:expre[ts]\w*|bewuste?|opzet|opzettelijk|keuze|keus)\b"
)
_THAT_IS = (
    r"(?:(?:dat|dit|het|t|da|dat punt|zo) |d(?=as))"
    r"(?:is|s|as|was|doen (?:we|wij)|gaat|hebben (?:we|wij))"
)
_OF_WHOM = r"(?:de|het|hun|ons|onze) \w+"
_BY_CHOICE = compiled(
    rf"\b{_THAT_IS} (?:bij ons |hier |nou |juist |echt |gewoon |heel |zo |niet )*"
    r"(?:expre[ts]|bewust|met opzet|opzettelijk)(?: (?:zo|niet|hoor|gedaan|joh|gekozen))*$"
    r"|^(?:expre[ts]|bewust|met opzet)(?: (?:zo|niet|hoor))*$"
    r"|\b(?:een |onze |ons |eigen |mijn )+(?:heel )?(?:bewuste |eigen )?(?:keuze|keus)"
    r"(?: (?:van ons|hoor|geweest))*$|\bbewuste (?:keuze|keus)\b"
    r"|\b(?:kiezen|kozen) (?:we|wij|ik) (?:er |daar )?(?:zelf |juist |bewust |expres )*(?:zelf voor"
    r"|bewust voor|bewust niet voor|niet voor|voor)$"
    r"|\b(?:hebben|is|zijn) (?:\w+ ){0,2}(?:er |daar )?bewust (?:niet )?(?:voor )?gekozen\b"
    rf"|\b(?:mag|mogen) (?:\w+ )?(?:gewoon |echt |ook )?niet (?:anders|van {_OF_WHOM}|volgens)\b"
    rf"|\b(?:is|hebben|was) (?:(?:we|wij|zo|nou|gewoon|juist) )*(?:een |onze )?(?:vaste )?"
    rf"afspraak met {_OF_WHOM}|\b(?:is|hebben) (?:\w+ ){{0,2}}zo afgesproken met {_OF_WHOM}"
    r"|\b(?:willen (?:we|wij)|(?:we|wij) willen) (?:dat |het |dit )?(?:nou )?"
    r"(?:juist|bewust|expres|met opzet) niet\b"
)


_CHOOSES = compiled(
    r"\b(?:(?:kiezen|kozen) (?:we|wij)|(?:we|wij) (?:kiezen|kozen)|ik (?:kies|koos))"
    r" (?:er |daar |heel )*(?:bewust|expres|juist) voor\b"
    r"|\bhebben (?:we|wij|er|hier|daar|heel| )*(?:bewust|expres) voor (?:\w+ ){1,6}gekozen\b"
)
"""'We kiezen bewust voor vaste groepjes': beside a refusal it says why."""
_REFUSES = compiled(
    r"(?:(?:nee|neen|nou|tja|maar|ja) )*(?:dat|dit|het|zoiets|iets \w+)"
    r" (?:kan|kunnen|past|doen|gaat|mag|willen|is)"
    r" (?:(?:we|wij|ons|er|hier|bij ons|echt|gewoon|dus) )*(?:niet|nooit|geen)\b"
    r"|(?:nee|neen)(?: (?:hoor|dus))*$"
    r"|(?:hier|daar|met (?:dit|dat|het) \w+) (?:ben|zijn) (?:ik|we|wij) (?:het|t)"
    r" (?:\w+ )?(?:niet (?:mee )?eens|oneens)"
)


def not_of_programme(text: str, programme: str) -> bool:
    """Whether a text says that they don't belong to the programme."""
    name = normal(programme)
    if not name or name not in normal(text):
        return False
    of = rf"{re.escape(name)}(?: ?project)?"
    says = (
        rf"\b(?:wij|we|ik|dit|wi) (?:zijn|ben|is|bunt|doen|horen)(?: \w+){{0,2}}?"
        rf" (?:geen|niet (?:van|bij|aan|met|in)) (?:het |de )?{of}\b"
        rf"|\b(?:met |van |bij |aan )?{of} (?:zijn|ben|is|doen|horen) (?:wij|we|ik|dit)"
        rf"(?: \w+){{0,2}}? niet\b|\bgeen {of}\b"
    )
    return re.search(says, normal(text)) is not None


def only_not_of_programme(text: str, programme: str) -> bool:
    """Whether a text says that and nothing else, so that it isn't an answer."""
    few = len(normal(text).split()) <= _FEW and len(sentences(text)) == 1
    return few and "?" not in text and not_of_programme(text, programme)


_FEW = 7
"""Words."""
