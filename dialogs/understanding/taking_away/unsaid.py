"""Notices that somebody wants to unsay something that they typed before, and by which words they
name it: 'vergeet wat ik over die ouders zei', 'dat van die coach had ik niet moeten zeggen'.

That is said to the bot wherever it is typed, and never an answer. A protest may come before it
('neee juist niet bewaren. haal weg wat ik over Cor zei'), or an answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TO_TAKE_AWAY, WIPE
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.removal import Removal, naming_words, ordered_removal

_LONGEST = 200
"""Characters: a longer text tells something."""
_LONGEST_AROUND = 600
"""Characters: a longer text, with such an order in it, is a report."""
_FRONT = (
    r"(?:(?:ja|nee|neen|o|oh|oei|oeps|sorry|ok|oke|wacht|ho|shit|maar|en|bot|he|eh|of|nou|kun je"
    r"|kan je|wil je|kunt u|kan u|wilt u|zou je|zou u|wacht even|doe maar|alsjeblieft|ik wil dat je"
    r"|wtf|joh|man|gast|bro|hallo|stop) )*"
)
_FILL = r"(?: (?:maar|nu|nou|even|ff|liever|toch|ook|aub|graag|meteen|alsjeblieft|gewoon|weer|er))*"
_SAY = r"(?:zeggen|typen|schrijven|vertellen|opschrijven|noemen|melden|invullen|intypen|delen)"
_SAID = (
    r"(?:zei|schreef|typte|vertelde|noemde|gezegd heb|geschreven heb|getypt heb|verteld heb"
    r"|heb gezegd|heb geschreven|heb getypt|heb verteld)"
)
_OF = r"(?:van|over|met)"
_THAT = (
    r"(?:dat|dit|het|die zin|dat stuk|dat stukje|die opmerking|dat verhaal|dat zinnetje|wat|alles)"
)
_NOW = r"(?: (?:net|zonet|daarnet|zojuist|eerder|hier|je|jou))*"
_WHAT = (
    rf"(?:{_THAT} {_OF} (?P<words>.+?)"
    rf"|(?:wat|dat|alles wat|dat wat) ik{_NOW} {_OF} (?P<told>.+?) {_SAID}"
    rf"|(?:wat|alles wat|dat wat) ik{_NOW} {_SAID} {_OF} (?P<about>.+?))"
)
_REGRETS = (
    rf"(?:(?:dat|dit|het) )?had ik (?:{_THAT} )?(?:\w+ ){{0,2}}?(?:niet|nooit)"
    rf" (?:moeten|mogen|willen) {_SAY}(?: hier)?|(?:dat|dit) was niet (?:de bedoeling|handig|slim)"
    r"|(?:dat|dit) (?:mag|kan|hoort) (?:hier )?niet|ik heb er spijt van|spijt van"
)
_TO_WIPE = f"{TO_TAKE_AWAY}|wissen|schrappen"
_GONE = rf"(?:{AWAY}|{_TO_WIPE}|verdwijnen)"
_FOR_NOBODY = (
    r"(?:want )?(?:(?:dat|dit|het) (?:hoeft|mag|moet)(?: (?:echt|toch|verder|hier))*"
    r" (?:niemand|geen mens|niet iedereen) (?:te )?(?:lezen|weten|zien|horen)"
    r"|(?:dat|dit|het) is(?: (?:echt|te|nogal|best|wel|een beetje))*"
    r" (?:prive|gevoelig|persoonlijk|geheim|vertrouwelijk)"
    r"|(?:dat |dit |het )?(?:hoeft|mag|moet)(?: \w+)? niet (?:op|in)"
    r" (?:\w+ )?(?:lijst|papier|blad|a4)"
    r"|(?:dat|dit|het) gaat (?:niemand|ze|anderen|hun)(?: \w+)? (?:iets|wat|niks) aan)"
)
_BEHIND = (
    r"(?:(?: (?:haal|gooi|doe) (?:dat|het|m|die|hem)(?: (?:er|maar|nu|dus))*"
    r" (?:weg|af|uit|eruit|eraf)| weg (?:er|daar)mee)?"
    rf"(?: (?:want|hoor|graag|aub|alsjeblieft|svp|ok|oke|he|weer|dus|bot|maar|nu|joh|man"
    r"|gast|bro|pls))*"
    rf"(?: (?:{_REGRETS}|{_FOR_NOBODY}))?)*"
)
_NAMED = rf"{_OF} (?P<words>.+?)(?P<told>)(?P<about>)"
_NOT_THERE = r"niet (?:er)?(?:bij|op|in|neer|mee)(?: (?:zetten|schrijven|te staan|te zetten))?"
_STILL_THERE = (
    r"(?: (?:staat|is|zie ik) (?:er|hier|daar|hij er)?(?: ?(?:nog|toch|nu|weer|steeds|wel|ook))*"
    r"(?: (?:in|op|bij|tussen|staan))?)?"
)
_WANTED_GONE = (
    r"(?: (?:maar|en|want|terwijl))*(?: (?:die|dat|ik))? (?:wilde|wou|wil|had|moest|mocht|zou)"
    rf"(?: (?:ik|die|dat|je|er|hem|toch|juist|net|graag|liever|eigenlijk|nou))* {_GONE}"
    r"(?: (?:hebben|gemoeten|gemogen|laten|halen|gewild))?"
)
"""A complaint that it is there: 'die zin over de soep staat er nog, die wilde ik weg hebben'."""
_TAKES_BACK = tuple(
    compiled(rf"{_FRONT}(?:{said}){_BEHIND}")
    for said in (
        rf"(?:{TAKE}|doe|laat|mag|moet|kan){_FILL} {_WHAT}{_FILL} {_GONE}",
        rf"(?:{WIPE}|vergeet|(?:{TAKE}|doe){_FILL} {_GONE}){_FILL} {_WHAT}{_FILL}",
        rf"(?:{TAKE}|doe){_FILL} (?:alles|dat|dit|iets){_FILL} {_GONE}(?: wat er staat)? {_NAMED}",
        rf"weg(?: er)? met {_WHAT}{_FILL}",
        rf"{_WHAT} (?:mag|moet|kan){_FILL} {_GONE}",
        rf"{_WHAT} (?:mag|moet|hoort|kan|hoeft)(?: (?:daar|hier|er))?{_FILL} niet"
        r"(?: (?:te|meer|in|op|bij|tussen|daar|hier|er))* (?:staan|blijven(?: staan)?|in|op|bij)",
        rf"{_WHAT}{_FILL} (?:{_TO_WIPE}|vergeten|niet bewaren|niet opslaan|niet onthouden)",
        rf"(?:bewaar|onthoud|noteer){_FILL} {_WHAT}{_FILL} niet",
        rf"(?:zet|schrijf|noteer|neem|stuur){_FILL} {_WHAT}{_FILL} {_NOT_THERE}",
        rf"{_WHAT}{_FILL} niet (?:opschrijven|noteren|erbij zetten|laten staan)",
        rf"(?:juist )?niet (?:bewaren|opslaan|onthouden|opschrijven|noteren) {_WHAT}",
        rf"{_WHAT} had ik (?:\w+ ){{0,2}}?(?:niet|nooit) (?:moeten|mogen|willen) {_SAY}",
        rf"had ik {_WHAT}{_FILL} (?:niet|nooit) (?:gezegd|getypt|geschreven|verteld|moeten {_SAY})",
        rf"{_WHAT}{_STILL_THERE}{_WANTED_GONE}",
        rf"{_WHAT} (?:neem|trek) ik{_FILL} (?:terug|in)",
        rf"(?:ik )?(?:neem|trek) {_WHAT}{_FILL} (?:terug|in)",
        rf"(?:de|deze|mijn) (?:zin|zinnen|zinnetje|stuk|stukje|opmerking) {_NAMED}{_FILL} {_GONE}",
        rf"die {_NAMED} (?:moet|mag|kan)(?: (?:nog|ook|nu|dan|wel|echt|toch|maar|liever))*"
        r" (?:eraf|eruit|er(?: (?:nog|ook|nu|dan|wel|echt|toch|maar))* (?:af|uit))",
    )
)
_ANSWER = r"(?:(?:mijn|m n|mn|het|dat|een|die) (?:vorige |eerdere )?(?:antwoord|keuze))"
_SPOKEN_OF = (
    r"(?:(?:ik )?(?:bedoel|bedoelde) )?"
    rf"(?:{_ANSWER}|(?:die|de|mijn) zin|wat ik zei|wat ik schreef|wat ik typte)"
    r"(?: (?:van )?(?:net|zonet|daarnet|zojuist|eerder|straks|zostraks))*"
)
_NOT_SO = (
    r"(?:(?: (?:want|en|dus))? (?:dat|dit|het|die) (?:(?:is|was|klopt) (?:toch |echt |gewoon )*"
    r"(?:niet(?: (?:waar|zo|juist))?|onzin|onwaar)))*"
)
_MUST_GO = (
    rf"(?: (?:streep|kras) (?:dat|dit|het|die|m){_FILL} door"
    rf"| (?:dat|dit|het|die) (?:moet|mag|kan){_FILL} {_GONE}"
    rf"| (?:haal|gooi|neem) (?:dat|dit|het|m|die){_FILL} (?:weg|eruit|eraf))"
)
_POINTS_BACK = tuple(
    compiled(rf"{_FRONT}(?:{said})")
    for said in (
        rf"(?:ik )?(?:wil|wou|wilde|moet|kan|mag|kun je|wil je)(?: ik| graag| even| nog)* {_ANSWER}"
        rf"{_FILL} (?:terugnemen|terug ?trekken|intrekken|{_TO_WIPE}|doorstrepen)"
        rf" (?P<words>.+?){_NOT_SO}{_MUST_GO}?{_FILL}",
        rf"{_SPOKEN_OF} (?:over|van|met|dat) (?P<words>.+?){_NOT_SO}{_MUST_GO}{_FILL}",
        rf"(?:{TAKE}|{WIPE}|streep){_FILL} {_SPOKEN_OF} (?:over|van|met|dat)"
        rf" (?P<words>.+?)(?: (?:weg|eruit|eraf|door))?{_NOT_SO}{_FILL}",
    )
)
"""Names an earlier answer, and says that it must go: 'mijn antwoord over de soep, dat moet weg'."""
_HINT = compiled(
    rf"\b(?:{TAKE}|{WIPE}|{_TO_WIPE}|doe|laat|weg|vergeet|vergeten"
    r"|bewaar|bewaren|onthoud|opslaan|noteer|had|terug|trek|eruit|zet|schrijf|stuur"
    r"|mag|moet|hoeft|hoort|opschrijven|noteren|erbij|eraf"
    r"|terugnemen|terug ?trekken|intrekken|doorstrepen|streep|kras)\b"
)
_OF_WHAT = compiled(r"\b(?:van|over|met|antwoord|keuze|zin|zei|schreef|typte)\b")
"""Without a word of both nothing is unsaid."""

_TELLS_OF_ANSWER = compiled(rf"\b(?:{_ANSWER}|(?:van|over) (?:net|zonet|daarnet|zojuist|eerder))\b")
_NAMES_NONE = compiled(
    r"\b(?:bedoel\w*|antwoord|keuze|streep|door|klopt|waar|terug\w*|intrekken|vorige|eerdere)\b"
)
"""Words that only say that an answer must go."""


_SAID_SO = {
    "neen": "nee",
    "jaa": "ja",
    "nie": "niet",
    "ni": "niet",
    "da": "dat",
    "wa": "wat",
    "k": "ik",
}
"""How people type and say small words, and what they are here."""
_DRAWN_OUT = compiled(r"(\w)\1{2,}")
_SENTENCE_END = compiled(r"[.!?…\n]+\s*")
_CLAUSE_END = compiled(r"[.!?…\n,;]+\s*")
_MOST_CLAUSES = 8
_PROTESTS_IN_A_ROW = (
    "nee neen no ja o oh oei ho he hee hey hallo wtf wth wat stop sorry wacht jezus jeetje shit"
    " kut ff even eh ok oke joh jo man gast bro maar en dus echt toch gewoon juist niet geen"
    " nooit bewaren bewaar houden houd opslaan sla op onthouden opschrijven schrijf erbij bij"
    " zetten zet dat dit het t zo de ik wil wilde wou zei zeg bedoel bedoelde vroeg je jij snap"
    " begrijp luister lees hoort is was bedoeling niks verkeerd fout andersom tegenovergestelde"
    " doe doet alsjeblieft pls aub svp lol haha hoor u schrijft schrijven hebben weg huh hm hmm"
)
_PROTESTS = frozenset(_PROTESTS_IN_A_ROW.split())
"""Words of a protest before such an order: they tell nothing."""
_AGREES_BUT = compiled(r"\W*(?P<yes>ja+|jep|jup|yes|yep|klopt)\W+(?:maar|alleen|wel|en)\b", re.I)


def unsaid(text: str) -> Removal | None:
    """What a text wants unsaid, if it names it; None for any other text. What the text tells
    besides comes with it."""
    if (order := ordered_removal(text)) is not None:
        # What follows may be words of the sentence that is to go, unless that is named already.
        among = _order_among(text)
        return among if among is not None and among.besides and not among.quoted else order
    if len(text) > _LONGEST_AROUND or not _may_order(text.lower()):
        return None
    if (whole := _order(text)) is not None:
        agrees = _AGREES_BUT.match(text)
        return whole if agrees is None else replace(whole, besides=agrees["yes"])
    return _order_among(text)


def _may_order(said: str) -> bool:
    return _HINT.search(said) is not None and _OF_WHAT.search(said) is not None


def _as_meant(text: str) -> str:
    """The text as `normal` writes it, with its small words as they are meant."""
    words = _DRAWN_OUT.sub(r"\1\1", normal(text)).split()
    return " ".join(_SAID_SO.get(word, word) for word in words)


def _order(text: str) -> Removal | None:
    """What a text wants unsaid that says nothing else."""
    if len(text) > _LONGEST:
        return None
    said = _as_meant(text)
    for pattern in _TAKES_BACK:
        found = pattern.fullmatch(said)
        if found is None:
            continue
        words = found["words"] or found["told"] or found["about"] or ""
        named = naming_words(words)
        if named and named != {"alles"}:
            return Removal(named, of_words=True)
    for pattern in _POINTS_BACK:
        found = pattern.fullmatch(said)
        if found is not None and (named := naming_words(_NAMES_NONE.sub(" ", found["words"]))):
            return Removal(named, of_words=True, of_answer=True)
    return None


def _order_among(text: str) -> Removal | None:
    """What one part of a text wants unsaid: after a protest a clause is enough; among what they
    tell it is a sentence of its own."""
    for read in (_order, ordered_removal):
        for end, alone in ((_CLAUSE_END, True), (_SENTENCE_END, False)):
            if (order := _order_in(text, read, end, alone=alone)) is not None:
                return order
    return None


def _order_in(
    text: str, read: Callable[[str], Removal | None], end: re.Pattern[str], *, alone: bool
) -> Removal | None:
    """The same for one way to read an order, and to part the text. `alone`: whether nothing may be
    told beside it."""
    starts = [0, *(one.end() for one in end.finditer(text.rstrip(" .!?…\n,;")))]
    stops = [*starts[1:], len(text)]
    for first, start in enumerate(starts if 1 < len(starts) <= _MOST_CLAUSES else ()):
        before = _told(text[:start])
        if alone and before:
            break
        for stop in reversed(stops[first : first + _MOST_TOGETHER]):
            order = read(text[start:stop]) if _may_be_order(text[start:stop]) else None
            behind = "" if order is None else _told(text[stop:])
            if order is not None and not (alone and behind):
                return replace(order, besides=" ".join(filter(None, (before, behind))))
    return None


_MOST_TOGETHER = 3
"""Clauses, or sentences, of one order."""


def _may_be_order(part: str) -> bool:
    return len(part) <= _LONGEST and _may_order(part.lower())


def _told(text: str) -> str:
    """What a text tells; '' if it is only a protest, or a reason why something must go."""
    said = _as_meant(text)
    if set(said.split()) <= _PROTESTS or _REASON.fullmatch(f" {said}") is not None:
        return ""
    return text.strip(" ,;\n")


_REASON = compiled(_BEHIND)


def points_back(text: str) -> frozenset[str]:
    """The words by which a text that wants something gone names an answer before ('ik bedoel mijn
    antwoord over de soep'); none if it only points at what was typed last."""
    said = normal(text)
    return (
        naming_words(_NAMES_NONE.sub(" ", said)) if _TELLS_OF_ANSWER.search(said) else frozenset()
    )
