"""Finds what somebody asks to leave out of the answer that they are typing: 'ik ben die persoon
trouwens, laat dat weg'.

The sentence with the request is left out; if the request is a sentence of its own, the one before
it is too. If that one is about the message before ('nee joh, dat was een vraag. niet bewaren'), the
request is about that message. 'Dat blijft tussen ons' asks who sees it
(`dialogs/hearing/data_questions.py`), and leaves nothing out. Words that mustn't go along ('dat mag
niet mee') are kept, but stay here (`kept_here.py`).
"""

from __future__ import annotations

from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.understanding.asking_bot.own_data import only_adds_to_request, own_data
from dialogs.understanding.options.matching import LONGEST, normal
from dialogs.understanding.options.said_in_part import sentences

_CLAUSE_END = compiled(r"[,;:()–—]|\s-\s|[.!?…\n]+")
_IT = r"(?:dat|dit|die|deze|hem|m|het|t)"
_PART = r"(?:stukje|stuk|deel|zinnetje|zin|laatste|woord|ook|er|alleen)"
_PLEASE = (
    r"(?:maar|even|graag|wel|dus|hoor|joh|man|aub|alsjeblieft|toch|liever|svp|trouwens|verder)"
)
_MAY_ASK = compiled(
    r"\b(?:weg|eruit|erbuiten|niet op|niet in|niet neer|niet erbij|niet erin"
    r"|niet (?:opschrijven|noteren|bewaren|opslaan))\b"
)
_ASKS = compiled(
    rf"(?:(?:en|maar|dus|nee|o|oh|ja|ho|wacht|sorry|of|eh|{_PLEASE}) )*(?:"
    rf"(?:laat|houd|hou) {_IT}(?: {_PART}| {_PLEASE})* (?:weg|eruit|erbuiten)"
    rf"|(?:schrijf|zet|bewaar|noteer|vermeld|onthoud|typ|sla) {_IT}(?: {_PART}| {_PLEASE})*"
    r" niet(?: (?:op|in|erin|erbij|neer))"
    rf"|{_IT}(?: {_PART}| {_PLEASE})* (?:moet|hoeft|mag|wil ik)(?: {_PART}| {_PLEASE})* niet"
    r"(?: (?:op|in|erin|erbij)(?: te staan)?)"
    rf"|(?:{_IT} )?(?:{_PART} |{_PLEASE} )*niet (?:opschrijven|noteren|bewaren|opslaan)"
    rf")(?: {_PLEASE})*"
)

_SMALL = frozenset(
    {"nee", "ja", "nou", "o", "oh", "sorry", "wacht", "ho", "nee ho", "nee hoor", "nee joh", "joh"}
    | {"oeps", "he", "hee", "man", "hoor"}
)
_TELLS_IN_WORDS = 4
_TO_YOU = r"(?:aan|voor|tegen) (?:jou|je|de bot)"
_OF_BEFORE = compiled(
    r"(?:(?:nee|nou|ja|joh|maar|sorry|oeps|o|oh|he|hoor|man|ho|wacht|want|dus) )*(?:"
    r"(?:dat|dit|het|t)(?: (?:was|is|bedoel|bedoelde|zei|meende|vroeg|typte|hoort|hoorde|sloeg))?"
    r"(?: (?:ik|toch|gewoon|alleen|maar|echt|wel|eigenlijk|dus|ook|helemaal|zo|een|me))*"
    r" (?:vraag|grap|grapje|geintje|onzin|fout|foutje|vergissing|typfout|per ongeluk|verkeerd"
    r"|geen (?:antwoord|ding|punt|zin|plan)|nergens op|aan jou|niet"
    rf"|niet (?:{_TO_YOU}|zo|serieus|hier|hierbij|erbij))"
    r"|(?:was|is)(?: (?:toch|gewoon|alleen|maar|echt|wel|eigenlijk|dus|ook|een))*"
    r" (?:vraag|grap|grapje|geintje|onzin|foutje|vergissing|geen antwoord|per ongeluk)"
    r"|(?:zo|dat) (?:bedoel|bedoelde|zei|meende) ik (?:(?:het|dat|t) )?niet(?: zo)?"
    rf"|(?:niks|niets|laat maar|vergeet (?:het|dat)(?: maar)?|(?:type?)?foutje|vergissing|grapje"
    r"|geintje|verkeerd(?:e)? (?:chat|bericht|getypt|gestuurd))"
    r"|ik (?:vroeg|stelde|vraag)"
    rf"(?: (?:je|jou|het|dat|t|toch|gewoon|alleen|maar|iets|wat|een|vraag))+(?: {_TO_YOU})?"
    rf")(?: (?:hoor|joh|man|toch|he|sorry|maar|bedoeld|van mij|{_TO_YOU}))*"
)
"""The whole of a clause that speaks of the message before it, and tells nothing."""


@memoized
def asks_to_leave_out(text: str) -> bool:
    """Whether the text asks to leave out what was typed before it, and says nothing else."""
    text = text[:LONGEST]
    if _MAY_ASK.search(normal(text)) is None:
        return False
    rest = [one for one in _clauses(text) if not _is_of_before(one)]
    return bool(rest) and all(_ASKS.fullmatch(one) for one in rest)


def is_left_out(clause: str) -> bool:
    """Whether a clause, as `normal` writes it, only asks to leave out what it points at."""
    return _ASKS.fullmatch(clause) is not None


def speaks_of_before(text: str) -> bool:
    """Whether the text only speaks of the message before it ('nee dat was een grapje')."""
    clauses = _clauses(text[:LONGEST])
    return any(map(_OF_BEFORE.fullmatch, clauses)) and all(map(_is_of_before, clauses))


def without_left_out(text: str) -> str | None:
    """The text without what its writer asks to leave out, '' if that is all of it; None if they
    don't ask that, or ask it about words that aren't in the text."""
    if len(text) > LONGEST or _MAY_ASK.search(normal(text)) is None:
        return None
    every = sentences(text)
    gone: set[int] = set()
    for number, sentence in enumerate(every):
        clauses = _clauses(sentence)
        asked = [clause for clause in clauses if _ASKS.fullmatch(clause)]
        if asked:
            first = number
            if all(one in asked or _is_of_before(one) for one in clauses):
                first -= 1
                while first >= 0 and all(map(_is_of_before, _clauses(every[first]))):
                    first -= 1
            if first < 0:
                return None
            gone.update(range(first, number + 1))
    if not gone:
        return None
    rest = "".join(one for number, one in enumerate(every) if number not in gone).strip()
    return rest if normal(rest) else ""


def told_after_removal(text: str) -> str:
    """If a text first asks to take away what was typed before it ('niet bewaren. wij koken samen'):
    what it tells besides, '' if nothing. '' for any other text."""
    every = sentences(text)
    asking = [n for n in range(len(every)) if asks_to_leave_out("".join(every[: n + 1]))]
    asking += [0] if every and own_data(every[0]) is OwnData.REMOVE else []
    if not asking or "?" in text or without_left_out(text) is not None:
        return ""
    rest = "".join(every[max(asking) + 1 :]).strip()
    tells = not only_adds_to_request(rest) and len(normal(rest).split()) >= _TELLS_IN_WORDS
    return rest if tells else ""


def _clauses(text: str) -> list[str]:
    """The clauses of a text. A request and what it is about are two clauses, even without a sign
    between them ('niet bewaren dat was een vraag')."""
    return [
        part for one in _CLAUSE_END.split(text) if (said := normal(one)) for part in _parted(said)
    ]


def _parted(clause: str) -> tuple[str, ...]:
    words = clause.split()
    if not _FEWEST_PARTED <= len(words) <= _MOST_PARTED or _is_request(clause):
        return (clause,)
    for at in range(1, len(words)):
        parts = " ".join(words[:at]), " ".join(words[at:])
        if any(map(_is_request, parts)) and any(map(_OF_BEFORE.fullmatch, parts)):
            return tuple("niet bewaren" if _is_request(part) else part for part in parts)
    return (clause,)


_FEWEST_PARTED, _MOST_PARTED = 4, 14
"""Words."""
_TAKE_AWAY = compiled(
    rf"(?:(?:nee|joh|ja|nou|maar|dus) )*(?:(?:haal|gooi|doe)(?: {_IT}| {_PLEASE})* (?:weg|eruit)"
    rf"|(?:wis|schrap|verwijder)(?: {_IT}| {_PLEASE})*|weg ermee)(?: {_PLEASE})*"
)


def _is_request(clause: str) -> bool:
    return any(pattern.fullmatch(clause) for pattern in (_ASKS, _TAKE_AWAY))


def _is_of_before(clause: str) -> bool:
    return clause in _SMALL or _OF_BEFORE.fullmatch(clause) is not None
