"""Reads how much the bot took away, or was to: 'alleen die zin over de kok, de rest mag blijven',
'je hebt nu te veel weggehaald', and whether something is still kept: 'toch niet ook dat van die
kok?'.

That is said to the bot, and never an answer. What a protest tells besides may be one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TAKEN_AWAY, TO_TAKE_AWAY, WIPE
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.removal import naming_words

_LONGEST = 400
"""Characters: a longer text tells something."""
_PIECE = (
    r"(?:(?:die|dat|de|het|dit|deze) (?:zin|zinnetje|stuk|stukje|deel|gedeelte|verhaal|opmerking"
    r"|woorden|zinnen|antwoord)|dat|dit|wat ik zei|wat ik schreef|wat ik typte|iets|alles)"
)
_OF = r"(?:over|van|met|waarin|waar)"
_FILL = (
    r"(?: (?:maar|gewoon|wel|ook|er|hoor|nog|dus|toch|nu|nou|best|graag|even|natuurlijk|daar|hier"
    r"|juist|alsjeblieft|aub|dan|ja|echt|weer|mee|in|op|bij|erop|erin|erbij))*"
)
_TO_GO = rf"(?:{AWAY}|{TO_TAKE_AWAY}|niet op papier|niet op de lijst|verdwijnen|wissen)"
_STAY = r"(?:blijven(?: staan)?|staan(?: blijven)?|houden|laten staan|bewaren|bewaard blijven)"
_ONLY = compiled(
    rf"(?:\w+ ){{0,6}}?(?:alleen|enkel|slechts)(?: maar)? {_PIECE} {_OF} (?P<named>.+?)"
    rf"(?:{_FILL} (?:mag|moet|moest|mocht|kan|hoort|had|hoefde|hoeft){_FILL} {_TO_GO}"
    rf"|{_FILL} {_TO_GO}{_FILL})?{_FILL}"
)
"""The whole of a clause that says which part is meant, and no other."""
_GOES = compiled(
    rf"\b(?:{TAKE}|{WIPE}|doe|laat)\b.*\b(?:{AWAY})\b|\b(?:{WIPE}|{TO_TAKE_AWAY})\b"
    rf"|\b(?:mag|moet|moest|mocht|kan|had|hoefde|hoeft)\b.*\b{_TO_GO}|^(?:\w+ ){{0,3}}{_TO_GO}\b"
)
_STAYS = compiled(
    rf"(?:(?:en|maar|dus|want|ja) )*(?:de rest|het andere|al het andere|de andere \w+|alles verder"
    rf"|dat andere|{_PIECE} {_OF} .+?|(?:dat|dat we|dat ik|dat ze) .+?)"
    rf" (?:mag|mogen|moet|moeten|kan|kunnen|hoeft niet|hoefde niet|blijft|laat je){_FILL}"
    rf"(?: {_STAY}|weg){_FILL}|(?:(?:en|maar|dus) )*(?:laat|houd|hou) (?:de rest|het andere)"
    rf"{_FILL} {_STAY}{_FILL}"
)
_REST_STAYS = compiled(
    r"(?:(?:en|maar|dus|want) )*(?:(?:laat|houd|hou) )?(?:de rest|al het andere|het andere"
    rf"|dat andere|alles verder)(?: (?:mag|mogen|moet|kan|blijft|hoeft niet|laat je))?{_FILL}"
    rf"(?: {_STAY}| weg)?{_FILL}"
)
_CLAUSE_END = compiled(r"[,;:()–—.!?…\n]+")


def only_part(text: str) -> frozenset[str]:
    """The words that name the one part of what was typed that is to go, when the text says that it
    is only that; none for any other text."""
    if len(text) > _LONGEST or "?" in text or _MAY_BE_ONLY.search(text.casefold()) is None:
        return frozenset()
    clauses = [said for one in _CLAUSE_END.split(text) if (said := normal(one))]
    found = next((only for one in clauses if (only := _ONLY.fullmatch(one)) is not None), None)
    if found is None:
        return frozenset()
    others = [one for one in clauses if one != found.string]
    goes = any(map(_GOES.search, clauses))
    stays = any(_STAYS.fullmatch(one) or _REST_STAYS.fullmatch(one) for one in others)
    return naming_words(found["named"]) - _SMALL if goes or stays else frozenset()


def only_stays(text: str) -> bool:
    """Whether a text says which words may stay, and nothing else: 'en dat van de jongens mag
    blijven'."""
    clauses = [said for one in _CLAUSE_END.split(text[:_LONGEST]) if (said := normal(one))]
    if not clauses or "?" in text:
        return False
    forms = (_PIECE_STAYS, _REST_STAYS)
    return all(any(form.fullmatch(one) for form in forms) for one in clauses)


def less_what_stays(text: str) -> str:
    """The text without the words at its end that only say what may stay, if there is something
    before them."""
    if "?" in text or _MAY_STAY_TOO.search(text.casefold()) is None:
        return text
    for end in _PART_END.finditer(text[:_LONGEST]):
        if end.start() and only_stays(text[end.end() :]):
            return text[: end.start()]
    return text


_MAY_STAY_TOO = compiled(r"\b(?:blij(?:ven|ft)|staan|houden|hoeft niet weg)\b")
_PART_END = compiled(r"[\s,;.!]*(?:[,;.!]+\s*|\s(?=(?:en|maar)\s))")
_PIECE_STAYS = compiled(
    rf"(?:(?:en|maar|dus|want|ja|wel|ook|alleen) )*(?:(?:{_PIECE}|die) {_OF} .+?"
    rf" (?:mag|mogen|moet|moeten|kan|kunnen|wil ik){_FILL} {_STAY}{_FILL}"
    rf"|(?:laat|houd|hou){_FILL} (?:{_PIECE}|die) {_OF} .+?{_FILL} {_STAY}{_FILL}"
    rf"|(?:{_PIECE}|die) {_OF} .+?"
    rf" (?:blijft|hoeft niet weg|laat je staan|wil ik (?:wel )?houden){_FILL})"
)


_MAY_BE_ONLY = compiled(r"\b(?:alleen|enkel|slechts)\b")
_SMALL = frozenset({"ene", "diezelfde", "dezelfde", "hetzelfde", "moest", "mocht"})

_MUCH = r"(?:te ?veel|veel te ?veel|alles|(?:de|mijn|het) hele \w+|het halve \w+|meer dan .+?)"
_GONE_NOW = rf"(?:{TAKEN_AWAY}|weg|eruit)"
_TOO_MUCH = compiled(
    r"(?:(?:nee|nou|maar|ho|he|hee|oh?|ja|wacht|hallo|joh|hoor|even|sorry|en) )*(?:"
    rf"(?:nu |nou )?(?:je|jij|u) (?:hebt|heb|heeft|haalt|haalde|gooit|gooide)(?: (?:nu|nou|er|daar"
    rf"|dus|toch|net|wel|ook|weer|gewoon))* {_MUCH}(?: \w+){{0,3}}? {_GONE_NOW}"
    rf"|(?:nu |nou |dan )?(?:heb|haal|haalde|gooi) (?:je|jij)(?: (?:nu|nou|er|dus|toch|ook|weer))*"
    rf" {_MUCH}(?: \w+){{0,3}}? {_GONE_NOW}"
    r"|(?:dat|dit) (?:is|was) (?:nu |nou |wel |dus )*(?:te veel|teveel) weg"
    rf"|(?:ik bedoelde |ik bedoel )?niet alles(?: (?:moest|hoefde|mocht))? weg(?:halen)?"
    r")(?: (?:hoor|joh|he|nu|nou|toch|dus|man))*"
)
"""The whole of a sentence or a clause that says that too much is gone."""
_MAY_BE_MUCH = compiled(
    r"\b(?:te ?veel|alles|hele|halve|meer)\b.*"
    r"\b(?:weg\w*|gewist|verwijderd|eruit)\b"
)
_MAY_STAY = compiled(
    r"(?P<told>.+?),?\s+(?:mag|mogen|kan|kunnen|moet|moeten)\s+(?:(?:er|gewoon|wel|best|hier|daar"
    r"|natuurlijk|ook|toch|weer|in|op|bij|erin|erop|erbij)\s+)*(?:staan|blijven(?:\s+staan)?)"
    r"[\s.!]*",
    re.IGNORECASE | re.DOTALL,
)
"""A sentence that tells what may be there, with the words that say so behind it."""
_LEAST_TOLD = 3
"""Words."""


@dataclass(frozen=True, slots=True)
class TooMuch:
    """`told`: what may be there, and what else the text tells; '' if nothing."""

    told: str


def says_too_much(text: str) -> TooMuch | None:
    """Whether a text protests that too much was taken away, and what it tells besides."""
    if len(text) > _LONGEST or _MAY_BE_MUCH.search(normal(text)) is None:
        return None
    told: list[str] = []
    protests = False
    for sentence in in_sentences(text):
        clauses = [said for one in _CLAUSE_END.split(sentence) if (said := normal(one))]
        if _TOO_MUCH.fullmatch(normal(sentence)) or any(map(_TOO_MUCH.fullmatch, clauses)):
            protests = True
        elif _of_what_goes(clauses):
            continue
        elif (stays := _MAY_STAY.fullmatch(sentence.strip())) is not None:
            if _SAYS_WHICH.fullmatch(normal(stays["told"])) is None:
                told.append(f"{stays['told'].strip()}. ")
        elif len(normal(sentence).split()) >= _LEAST_TOLD:
            told.append(sentence)
    return TooMuch("".join(told).strip()) if protests else None


_SAYS_WHICH = compiled(
    rf"(?:\w+ )?(?:{_PIECE} {_OF} .+|de rest|het andere|al het andere|dat andere)"
)
"""Says which words, without the words themselves."""


def _of_what_goes(clauses: list[str]) -> bool:
    return any(_ONLY.fullmatch(one) for one in clauses) or any(
        _REST_STAYS.fullmatch(one) for one in clauses
    )


_SO_FAR = (
    r"(?: (?:nu|nou|dan|precies|eigenlijk|dus|allemaal|wel|nog|er|hier|daar|van mij|van me"
    r"|bij deze vraag))*"
)
_WHAT_IS_KEPT = compiled(
    r"(?:(?:en|maar|nou|ja|nee|dus|eh|ok|oke|oh?|he) )*wat (?:"
    rf"(?:bewaar|onthoud|noteer|hou|houd) (?:je|jij|u){_SO_FAR}(?: (?:op|bij|vast))?"
    rf"|schrijf (?:je|jij|u){_SO_FAR} op|staat er{_SO_FAR} nu{_SO_FAR}"
    rf"|heb (?:je|jij|u){_SO_FAR} (?:bewaard|opgeschreven|genoteerd|opgeslagen|staan)"
    r")"
)
_STILL_KEPT = compiled(
    rf"(?:(?:en|maar|nou|ja|nee|dus|eh|hopelijk|oh?|he) )*(?:"
    rf"(?:toch|hopelijk) (?:ook )?niet (?:ook |nog )*{_PIECE} {_OF} (?P<one>.+?)"
    rf"|(?:is|staat) {_PIECE} {_OF} (?P<two>.+?)(?: (?:er|nu|nou|ook|nog|echt|wel|toch|daar))*"
    r" (?:weg|bij|in|erbij|erin|tussen)"
    r")(?: (?:he|toch|hoor|ook|nu|mag ik hopen))*"
)
_MAY_ASK_KEPT = compiled(r"\?")


def asks_what_is_kept(text: str) -> frozenset[str] | None:
    """Whether a text only asks what is kept now: the words by which it asks whether that is still
    there, none if it asks nothing of the kind. None for any other text."""
    if len(text) > _LONGEST or _MAY_ASK_KEPT.search(text) is None:
        return None
    named: frozenset[str] = frozenset()
    every = [(said, one) for one in in_sentences(text) if (said := normal(one))]
    for said, sentence in every:
        still = _STILL_KEPT.fullmatch(said)
        if still is not None and sentence.rstrip().endswith("?"):
            named |= naming_words(still["one"] or still["two"]) - _SMALL
        elif _WHAT_IS_KEPT.fullmatch(said) is None:
            return None
    return named if every else None
