"""Notices that a short text may want words gone that were typed before it, where no reader of
orders is sure of it: 'die zus hoeft er niet op', 'haal die Ton met z'n knie eraf'.

What may be an order is shown to its writer, and never stored unasked. That costs a screen: so a
text counts only if it has a word of taking away, and aims it at words of theirs. Without a word for
words ('zin', 'wat ik schreef', 'die over …') it counts only if the caller finds what it names among
what they typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TO_TAKE_AWAY, WIPE
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.removal import naming_words

_MOST_WORDS = 25
_MAY_SAY = compiled(
    r"\b(?:weg\w*|eraf|eruit|er ?uit|er ?af|af|niet|nie|wis|wissen|verwijder\w*|schrap\w*"
    r"|delete\w*|streep|vergeet)\b",
)
"""A text without any of these, in small letters, wants nothing gone."""
_LEAD = (
    r"(?:(?:ja|nee|neen|nou|maar|en|ho|wacht|oh?|sorry|even|ff|joh|bot|he|hee|dan|ook|trouwens"
    r"|graag|liever|alsjeblieft|aub|ok|oke|dus|eh|oeps|wtf|gast|bro|man|kun je|kan je|wil je"
    r"|kunt u|wilt u|zou je|zou u|mag ik|ik wil dat je|ik wil|doe maar|gewoon) )*"
)
_TAIL = (
    r"(?: (?:graag|aub|alsjeblieft|alstublieft|svp|hoor|joh|nog|ook|maar|dus|nu|he|even|ff|dan"
    r"|toch|man|bot|pls|please|ja|weer|meer|van mij|echt|halen|doen|worden|staan|komen|blijven))*"
)
_FILL = (
    r"(?: (?:maar|nu|nou|even|ff|liever|toch|ook|graag|gewoon|weer|er|daar|hier|echt|dus|van mij"
    r"|wel|nog|dan|juist|eigenlijk|beter|helemaal|absoluut))*"
)
_PAPER = r"(?:(?:\w+ ){0,2}(?:papier|lijst|lijstje|checklist|a4\w*|blad\w*|pagina|verslag|pdf))"
_GONE = (
    rf"(?:(?:{AWAY})(?: (?:halen|laten|doen|gooien))?|{TO_TAKE_AWAY}|af|uit|wissen|schrappen"
    rf"|verdwijnen|(?:van|uit) {_PAPER}(?: (?:af|weg))?)"
)
_NOT_THERE = (
    rf"(?:(?:niet|nergens)(?: meer)? (?:(?:op|in|bij) {_PAPER}|erop|er op|erin|erbij|op|in|bij"
    r"|mee|blijven|staan|te staan|bewaren|opslaan|opschrijven|laten staan)"
    r"|er(?: \w+)? niet (?:in|op|bij) (?:hebben|zien|lezen)|niemand (?:te )?(?:lezen|zien|weten))"
)
_OFF = rf"niet (?:(?:op|in) {_PAPER}|erop|er op|erin|erbij)"
_MUST = r"(?:moet|moeten|mag|mogen|kan|kunnen|hoeft|hoeven|hoort|horen|wil ik|wou ik|had)"
_MUST_GO = rf"{_MUST}{_FILL} (?:{_GONE}|{_NOT_THERE})"
_PIECE = (
    r"(?:zin|zinnen|zinnetje|zinnetjes|opmerking|stuk|stukje|verhaal|passage|regel|bericht|tekst"
    r"|woorden|quote|citaat)"
)
_SAID = r"(?:zei|schreef|typte|vertelde|noemde|zeg|schrijf|typ|vertel|gezegd|geschreven|getypt)"
_OF_WORDS = compiled(
    rf"\b(?:die|de|dat|deze|dit|mijn|m n|mn|het|al die|alle)(?: (?:twee|drie|ene|laatste))?"
    rf" (?:\w+ )?{_PIECE}\b|\been (?:zin|zinnetje) (?:{AWAY}|{TO_TAKE_AWAY})\b"
    rf"|\b(?:wat|iets|dat) (?:ik|we|wij) (?:\w+ ){{0,6}}?{_SAID}\b"
    rf"|\bik (?:{_SAID}|heb) (?:\w+ ){{0,3}}?(?:iets|wat|dat|het|dingen) (?:\w+ )?over\b"
    rf"|\b(?:die|dat|alles|iets) (?:over|van|met) .+ (?:{_MUST}{_FILL} (?:eraf|eruit|er af|er uit"
    rf"|{_NOT_THERE})|er niet (?:in|op|bij) (?:hebben|zien|lezen))"
)
"""Words for words of theirs."""
_ORDERS = tuple(
    compiled(rf"{_LEAD}(?:{form}){_TAIL}")
    for form in (
        rf"(?:{TAKE}|haalt|doe|laat|streep){_FILL} (?P<a>\w.*?){_FILL} (?:{_GONE}|door)",
        rf"(?:{TAKE}|doe){_FILL} (?:{AWAY}){_FILL} (?P<b>\w.*)",
        rf"(?:{WIPE}|vergeet){_FILL} (?P<c>\w.*)",
        rf"(?P<d>\w.*?) {_MUST_GO}",
        rf"{_MUST} (?P<e>\w.*?){_FILL} (?:{_GONE}|{_NOT_THERE})",
        rf"(?:zet|schrijf|noteer|bewaar|noem){_FILL} (?P<f>\w.*?){_FILL} (?:{_NOT_THERE}|niet)",
        rf"(?P<g>\w.*?){_FILL} (?:{AWAY}|{TO_TAKE_AWAY})",
        rf"(?P<h>\w.*?){_FILL} {_NOT_THERE}",
        r"(?:ik wil |ik wou )?niet dat (?P<i>\w.*?) (?:erin|erop|erbij) (?:staat|komt)",
    )
)
"""The whole of a sentence that may be an order; what it names is in a group."""
_WANTS = compiled(
    rf"\b(?:{TAKE}|doe|{WIPE}|streep)\b.*\b(?:{_GONE}|door)\b|^{_LEAD}(?:{WIPE})\b"
    rf"|\b{_MUST_GO}\b|\b{_MUST}\b(?:(?!\b(?:maar|want|omdat)\b).){{0,80}}\b(?:{_GONE}|{_NOT_THERE})\b|\b(?:{TO_TAKE_AWAY})\b"
    rf"|\b(?:zet|schrijf|noteer|bewaar)\b.*\b{_NOT_THERE}\b|\b(?:eraf|eruit|er af|er uit) halen\b"
    rf"|{_PIECE} (?:over|van|met) .+ (?:{AWAY}|liever niet)$|{_PIECE} weg\b|\bliever niet$"
    r"|\ber niet (?:in|op|bij) (?:hebben|zien|lezen)\b|\b(?:moet|mag|kan) er af\b"
    rf"|\bliever {_OFF}"
    rf"|^{_LEAD}(?:die|dat|de|het|deze) (?:\w+ ){{1,6}}(?:eraf|eruit|er af|er uit){_TAIL}$"
    r"|\bniet dat .+ (?:erin|erop|erbij) (?:staat|komt)\b"
)
_ANY_WISH = compiled(
    rf"\b(?:{AWAY}|{WIPE}|{TO_TAKE_AWAY}|{_OFF}|niet (?:bewaren|opslaan|opschrijven)|liever niet)\b"
)
"""Beside a word for words of theirs this is enough to ask."""
_OTHERS_SAY = compiled(
    r"\b(?:ze|zij|we|wij|hij|die|jongeren|ouderen|mensen|bewoners|iemand|collega|vrijwilliger\w*)"
    r" (?:zegt|zeggen|zei|zeiden|riep|riepen|vroeg|vroegen|halen|haalt|haalden|gooien|doen)\b"
)
"""Then it may tell what people say and do."""


@dataclass(frozen=True, slots=True)
class MaybeGone:
    """`named`: the words that it names. `of_words`: whether it says that it is about words of
    theirs. `besides`: what else the text says, '' if nothing."""

    named: frozenset[str]
    of_words: bool
    besides: str = ""


def maybe_gone(text: str) -> MaybeGone | None:
    """What a text may want gone; None for a text that wants nothing of the kind."""
    if _MAY_SAY.search(text.casefold()) is None:
        return None
    said = _said(text)
    if not 1 < len(said.split()) <= _MOST_WORDS or _OTHERS_SAY.search(said) is not None:
        return None
    every = tuple(in_sentences(text))
    wishes = _WANTS.search(said) is not None or _ANY_WISH.search(said) is not None
    if wishes and _OF_WORDS.search(said) is not None:
        # What they ask besides is about something else.
        asks = [
            one for one in every if one.rstrip().endswith("?") and not _WANTS.search(_said(one))
        ]
        order = " ".join(one for one in every if one not in asks)
        if _OF_WORDS.search(_said(order)) is not None:
            besides = "".join(asks).strip()
            return MaybeGone(_named_in(_said(order)), of_words=True, besides=besides)
    for parts in (tuple(_CLAUSES.split(text.strip())), every):
        for number, part in enumerate(parts):
            if (named := _ordered(_said(part))) and (parts is every or len(parts) > 1):
                rest = (one.strip(" ,;\n") for one in (*parts[:number], *parts[number + 1 :]))
                return MaybeGone(named, of_words=False, besides=" ".join(filter(None, rest)))
    return None


_CLAUSES = compiled(
    r",\s*(?:en|maar|ook)\s+|\s+en\s+(?=(?:(?:punt |nummer )?[1-9]|haal|wis|schrap)\b)",
    re.IGNORECASE,
)
"""Parts of a text that may each want something."""


def _ordered(said: str) -> frozenset[str]:
    """What a sentence names that may be an order, and says nothing else."""
    found = next((one for form in _ORDERS if (one := form.fullmatch(said))), None)
    if found is None or _WANTS.search(said) is None:
        return frozenset()
    return _named_in(next(filter(None, found.groupdict().values()), ""))


_SAID_SO = {
    "nie": "niet",
    "da": "dat",
    "moe": "moet",
    "der": "er",
    "dr": "er",
    "k": "ik",
    "t": "het",
}
"""How people type and say small words, and what they are here."""


def _said(text: str) -> str:
    """The text as `normal` writes it, with its small words as they are meant."""
    return " ".join(_SAID_SO.get(word, word) for word in normal(text).split())


def _named_in(said: str) -> frozenset[str]:
    return frozenset(one for one in naming_words(said) - _SMALL if len(one) > 1)


_SMALL_WORDS = (
    "hoeft hoeven weg eraf eruit af uit blijven bewaren opslaan opschrijven papier lijst checklist"
    " iets zojuist net alles staan kunt u zou heb had gezegd geschreven getypt vertelde noemde"
    " hm hmm huh hoort wissen verwijderen schrappen nergens meer liever hebben komen blad verhaal"
    " ff twee drie ene"
)
_SMALL = frozenset(_SMALL_WORDS.split())
