"""Notices that somebody wants words of theirs gone, or others in their place.

And by which words they name them: 'haal die zin met de soep eruit', 'dat moet eruit, zet neer: …'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TAKEN_AWAY, TO_TAKE_AWAY, WIPE
from dialogs.texts import unquoted
from dialogs.understanding.options.matching import normal

_LONGEST = 600
"""Characters. A longer text is a report."""
_INSTEAD = compiled(
    r"\b(?:zet (?:er |daar |dan |maar )*(?:van )?neer|schrijf (?:er |daar |dan |maar )*op"
    r"|maak er(?: maar| dan)?(?: van)?|(?:dat |het |dit )?moet (?:er )?(?:zijn|worden|staan)"
    r"|(?:in )?(?:plaats daarvan|de plaats)|verander (?:dat|het|dit|m|die)? ?(?:in|naar)"
    r"|(?:het|t) (?:ging|gaat) (?:me |mij )?(?:juist |om |over )+)\b\s*:?\s*(?P<new>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
_BY = compiled(r"\bvervang\b(?P<old>.+?)\bdoor\b\s*:?\s*(?P<new>\S.+)$", re.IGNORECASE | re.DOTALL)
_IT = r"(?:dat|dit|die|deze|het|t|m|hem|ze)"
_REMOVES = compiled(
    rf"\b(?:{TO_TAKE_AWAY}|schrappen)\b|\b(?:{TAKE}|haalt)\b.{{0,60}}\b(?:{AWAY})\b"
    rf"|\b{_IT}\b.{{0,40}}\b(?:moet|mag|kan|moeten|mogen|kunnen) (?:\w+ ){{0,2}}(?:{AWAY})\b"
    rf"|\b(?:moet|mag|kan|moeten|mogen|kunnen) {_IT}\b.{{0,30}}\b(?:{AWAY})\b"
    rf"|^(?:{WIPE})\b|\bweg (?:daar|er)mee\b"
    r"|\b(?:zin|zinnetje|stuk|stukje|deel|opmerking|woord|antwoord|tekst|quote|citaat)"
    r" hoort (?:er |daar |hier )?niet(?: bij)?\b"
)
_MAY_GO = compiled(rf"\b(?:moet|mag|kan|moeten|mogen) (?:\w+ ){{0,2}}(?:{AWAY})\b")
"""Enough if there are quoted words as well."""
_REPLACES = compiled(r"\b(?:vervang|vervangen|vervangt)\b")
_WAS_A_JOKE = compiled(
    rf"\b(?:{_IT}|zin|quote|opmerking) (?:was|is) (?:\w+ )?(?:een )?(?:grap|grapje|geintje)\b"
)
_OF_WORDS = compiled(
    rf"\b(?:{_IT}|zin|zinnetje|zinnen|quote|citaat|woorden|opmerking|stuk|stukje|zei|schreef"
    r"|typte|antwoord)\b"
)
_OTHERS = compiled(r"\b(?:we|wij|ze|zij|jongeren|ouderen|alles)\b")
"""Words for other people: then the text may say what people do."""
_QUOTED = compiled(r"[‘“\"](?P<words>[^’”\"]{3,})[’”\"]|'(?P<plain>[^']{3,})'")
_SMALL = (
    "haal haalt gooi knip neem doe laat weg eruit er uit eraf af weghalen halen verwijderen"
    " weggooien schrappen uithalen wis verwijder schrap vervang vervangen veranderen aanpassen door"
    " moet moeten mag mogen kan kun kunnen wil zal zullen zou even maar ook nog nou nu dan dus toch"
    " graag aub alsjeblieft svp ja nee neen ho oke ok en of om want als net daarnet zonet eerder"
    " straks die dat dit deze het t de een m hem ze hier daar met van over bij in op voor"
    " naar te ik je jij jouw jullie mij me mijn mn we wij zin zinnetje zinnen quote quotes citaat"
    " woorden woord opmerking stuk stukje bericht tekst zei schreef typte schrijf staat stond welke"
    " wat was is zijn grap grapje geintje vraag geen niet gewoon helemaal echt iets wel haha hoor"
    " laatste ergens lijst checklist punt ermee daarmee bot hij zij antwoord joh man"
    " hoe bedoel bedoelde"
)
"""Words that name no sentence."""
_NAMES_NOTHING = frozenset(_SMALL.split())


_ORDER = compiled(
    r"\W*(?:(?:ja|nee|ok|oke|nou|ho|wacht|maar|en|dan|bot|hee?|joh|kun je|wil je)\W+)*(?:"
    r"(?:haal|haalt)(?:\W+(?:dan|nu|nou|maar|even|ff|aub))*\W+(?:weg|eruit|er uit)"
    rf"|(?:{TAKE}|haalt|{WIPE})\W+(?:(?:dan|nu|maar|even|ff)\W+)*"
    r"(?:die|dat|deze|de)\W+(?:zin|zinnetje|opmerking|quote|citaat)"
    r"(?:\W+(?:over|met|van|waar(?:in)?|dat))?"
    r")\W+(?P<words>\w.*)",
    re.IGNORECASE | re.DOTALL,
)
"""'Haal weg', followed by words of the sentence: the way the bot itself explains it."""
_ORDER_ENDS = compiled(
    rf"(?:[\s,.!?]+(?:{AWAY}|aub|svp|alsjeblieft|graag|hoor|joh|nu|dan))*"
    r"[\s.!?]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Removal:
    """`named`: the words by which they name what should go; empty if they only point at it.
    `quoted`: those words as they quote them, or ''. `instead`: what should replace it; '' if
    nothing. `replaces`: whether something should replace it. `asked`: whether they ask for it; else
    they only say that it was a joke. `of_words`: whether they say that it is about words.
    `a_question`: whether they say that it asks something, and name it by nothing else. `of_answer`:
    whether they call it an answer, which may have been tapped. `besides`: what else the text
    says."""

    named: frozenset[str] = frozenset()
    quoted: str = ""
    instead: str = ""
    replaces: bool = False
    asked: bool = True
    of_words: bool = False
    a_question: bool = False
    of_answer: bool = False
    besides: str = ""


def ordered_removal(text: str) -> Removal | None:
    """What a text wants gone that is nothing but an order to take away a sentence, whose words it
    gives; None for any other text."""
    order = _ORDER.fullmatch(text) if len(text) <= _LONGEST else None
    if order is None or _INSTEAD.search(text) or _BY.search(text):
        return None
    words = _ORDER_ENDS.sub("", order["words"]).strip("‘’“”\"' ")
    named = naming_words(words)
    return Removal(named, words, of_words=True) if named and named != {"alles"} else None


def removal(text: str) -> Removal | None:
    """What a text wants gone or replaced; None if it wants neither."""
    if len(text) > _LONGEST:
        return None
    if (order := ordered_removal(text)) is not None:
        return order
    by = _BY.search(text)
    new = by or _INSTEAD.search(text)
    head = text if new is None else text[: new.start()]
    told = normal(by["old"] if by else head)
    whole = normal(head if by is None else text[: by.start("new")])
    quote = _QUOTED.search(by["old"] if by else head)
    removes = _REMOVES.search(whole) or (quote is not None and _MAY_GO.search(whole))
    replaces, joke = _REPLACES.search(whole), _WAS_A_JOKE.search(whole)
    if not (removes or replaces or joke):
        return None
    quoted = "" if quote is None else (quote["words"] or quote["plain"]).strip()
    about_words = _OF_WORDS.search(whole) is not None or bool(quoted)
    if not about_words or (_OTHERS.search(whole) and not (quoted or _SAYS_WORDS.search(whole))):
        return None
    instead = "" if new is None else unquoted(new["new"].strip())
    named = naming_words(quoted or told)
    asked = bool(removes or replaces)
    of_words = bool(quoted) or _SAYS_WORDS.search(whole) is not None
    a_question = not named and _A_QUESTION.search(whole) is not None
    return Removal(named, quoted, instead, bool(instead or replaces), asked, of_words, a_question)


_CONFIRMS = compiled(
    r"(?:(?:j+a+|jao|joa|jo|jawel|ok|oke|nee|nou|joh|goed|prima|gewoon|maar|even|dus|toch|graag|doe"
    r"|haal|gooi|laat|mag|moet|kan|die|dat|dit|hem|m|het|t|is|helemaal|echt|zeker|zei ik) )*"
    r"(?:weg|weghalen|wegdoen|weggooien|eruit|eraf|verwijderen|verwijder|wissen|wis|schrappen"
    r"|schrap|deleten|delete)"
    r"(?: (?:ermee|daarmee|mee|ja|hoor|graag|maar|dan|dus|aub|svp|joh|man|nu|m|hem|het|dat|die"
    r"|toch|zei ik|alsjeblieft))*"
)


def confirms_removal(text: str) -> bool:
    """Whether a text says yes when the bot asks whether words may go, by saying that they should
    ('ja weg', 'nee gewoon weghalen')."""
    return "?" not in text and _CONFIRMS.fullmatch(normal(text)) is not None


_REFUSES = compiled(
    r"(?:(?:nee+|nou|toch|maar|joh|liever|gewoon|doe|laat|laten|mag|moet|die|dat|het|m|hem|ik"
    r"|wil) )*"
    r"(?:niet(?: (?:doen|weg|weghalen|wissen|verwijderen))?|staan|houden|blijven|zo laten)"
    r"(?: (?:hoor|joh|graag|maar|toch|dus|man|aub))*"
)


def refuses_removal(text: str) -> bool:
    """Whether a text says no when the bot asks whether words may go ('niet weghalen joh',
    'houden')."""
    return "?" not in text and _REFUSES.fullmatch(normal(text)) is not None


_A_QUESTION = compiled(r"\b(?:die|de|mijn|mn|dat was een|was een|was n) vraag\b")


_SAYS_WORDS = compiled(r"\b(?:zin|zinnetje|quote|citaat|woorden|opmerking|zei|schreef|typte)\b")


def naming_words(text: str) -> frozenset[str]:
    """The words of a text by which a sentence can be recognised."""
    return frozenset(normal(text).split()) - _NAMES_NOTHING


_SAYS_WHICH = compiled(
    r"(?:(?:nee|ja|oh?|nou|ik bedoel|ik bedoelde|gewoon) )*(?:die|dat|de|het)"
    r"(?: (?:zin|zinnetje|stuk|stukje|opmerking|ene))? (?:over|van|met|waarin|waar)"
    r" (?P<words>(?:\w+ ){0,9}?\w+?)(?: (?:dus|graag|hoor|bedoel ik|bedoelde ik|natuurlijk))*"
)
_TELLS = compiled(r"\b(?:is|was|zijn|waren|heeft|hebben|had|komt|komen|doet|doen|en dan)\b")


def says_which(text: str) -> str:
    """The words by which a text only says which sentence is meant, when the bot just asked that
    ('die over de soep'); '' for any other text."""
    found = _SAYS_WHICH.fullmatch(normal(text)) if "?" not in text else None
    if found is None or _TELLS.search(found["words"]) or not naming_words(found["words"]):
        return ""
    return found["words"]


_CALLS_QUESTION = compiled(
    r"(?:(?:ja|nee|neen|no|maar|nou|ho|sorry|joh|hee?|hey|eh|hallo|wacht|niet erbij houden) )*"
    rf"(?:{_IT} (?:was|is) (?:\w+ ){{0,2}}vraag(?: aan (?:jou|je))?"
    r"|(?:was|is) (?:(?:een|n|gewoon|maar|alleen|toch) )*vraag(?: aan (?:jou|je))?"
    rf"|ik (?:vroeg|vraag)(?: (?:{_IT}|je|jou|iets|wat|alleen)(?: \w+){{0,3}})?"
    rf"|{_IT} (?:was|is) (?:\w+ )?(?:geen|niet een) (?:opmerking|antwoord|punt)\b.*)"
    r"(?: (?:hoor|joh|he|dus|toch|haal weg|(?:haal|doe|gooi) (?:dat|m|het|die) (?:maar )?weg"
    r"|niet (?:bewaren|opslaan|opschrijven|noteren))| over .*)*"
)


def calls_it_question(text: str) -> bool:
    """Whether a text only says that what was typed before was a question."""
    return _CALLS_QUESTION.fullmatch(normal(text)) is not None


_HAD_TAKEN_AWAY = compiled(
    r"\b(?:had|heb|hadden|hebben) (?:ik|we|wij) (?:\w+ ){0,5}?"
    rf"(?:{TAKEN_AWAY})\b"
)
_STILL_THERE = compiled(
    r"\b(?:zin|zinnetje|tekst|hij|die|dat) (?:\w+ )?(?:is|staat) (?:hij |die |dat )?(?:er|daar) "
    r"(?:nog|toch|weer)\b|\b(?:waarom|hoezo|waardoor) (?:is|staat) (?:\w+ ){1,3}(?:nog|weer|toch)\b"
    r"|\b(?:er|daar) (?:nog|weer|toch)\b|\bnog steeds\b"
)
_MOST_WORDS = 25


def says_still_there(text: str) -> bool:
    """Whether a text says that words which they had taken away are still there."""
    said = normal(text)
    few = len(said.split()) <= _MOST_WORDS
    return few and bool(_HAD_TAKEN_AWAY.search(said) and _STILL_THERE.search(said))


_QUOTED_BY_BOT = compiled(
    r"\b(?:dat|dit|die zin|het|die woorden|wat ik zei) (?:citeer|herhaal|noem|quote|schrijf) je\b"
    r"|\b(?:dat|dit|die zin|het) haal je (?:\w+ ){0,3}aan\b"
    r"|\bje (?:citeert|herhaalt|quote|quotet) (?:dat|dit|het|me|mij|mijn|die)\b"
    r"|\bje haalt (?:dat|dit|het|me|mij|mijn \w+) (?:\w+ ){0,3}aan\b"
    r"|\bwaarom (?:citeer|herhaal|quote) je\b"
    r"|\bwaarom (?:staat|zet je) (?:dat|dit|het|mijn \w+) (?:nu |nou |dan )?(?:hier|er)\b"
)
_MUST_NOT = compiled(
    r"\bweg\b|\bweghalen\b|\b(?:hier|onder ons|tussen ons) (?:blijft|bleef|blijven|zou blijven)\b"
    r"|\b(?:mag|mocht|moet|moest|wil|wilde|wou) (?:\w+ ){0,3}niet\b|\bniet de bedoeling\b"
    r"|\bniet (?:citeren|herhalen|aanhalen|doen)\b"
)


def objects_to_quotation(text: str) -> bool:
    """Whether a text says that the bot quotes what it mustn't ('dat citeer je dus gewoon, terwijl
    ik zei dat het hier blijft')."""
    said = normal(text)
    few = len(said.split()) <= _MOST_WORDS
    return few and bool(_QUOTED_BY_BOT.search(said) and _MUST_NOT.search(said))
