"""Finds what a text wants gone that stands in that text itself: 'dat hoorde ik van de kok. o nee
laat dat weg, van de kok', 'en de telefoons weg. nee laat die telefoon maar weg', 'dat Ilse buiten
rookt hoeft er niet bij'.

The request is left out, and with it the clause that it names, with what is told behind that in the
same sentence. Where the text has nothing of what it names, the request is about something else.
(A request that only points at what stands before it: `left_out.py`.)
"""

from __future__ import annotations

from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import LONGEST, normal
from dialogs.understanding.taking_away.left_out import is_left_out
from dialogs.understanding.taking_away.off_page import off_page
from dialogs.understanding.taking_away.removal import naming_words

_MAY_SAY = compiled(
    r"\b(?:weg|eruit|eraf|erbuiten|af|uit|niet (?:op|in|bij|erbij|erop|erin|opschrijven|bewaren"
    r"|noteren))\b"
)
_CLAUSE = compiled(r"[^,;:\n]+[,;:\n]*\s*")
_TAKEN_BACK = (
    r"(?:(?:nee|neen|o|oh|oeps|sorry|wacht|ho|toch|eh|oei|maar|en|nou|dus|bij nader inzien) )*"
    r"(?:nee|neen|oeps|sorry|wacht|ho|oei|bij nader inzien) (?:(?:nee|toch|maar|joh|eh|dan) )*"
)
_LEAD = (
    r"(?:(?:nee|neen|o|oh|oeps|sorry|wacht|ho|toch|eh|oei|maar|en|nou|dus|ja|oja|joh|trouwens) )*"
)
_FILL = (
    r"(?: (?:maar|nu|nou|even|ff|liever|toch|ook|graag|gewoon|weer|er|dan|eigenlijk|echt|van mij"
    r"|wel|beter|verder))*"
)
_PIECE = r"(?:zin|zinnetje|stuk|stukje|deel|opmerking|verhaal|laatste)"
_OF = rf"(?:(?:die|dat|de|het|dit)(?: {_PIECE})?|wat ik zei|wat ik schreef) (?:van|over|met|waarin)"
_OFF = rf"(?:{AWAY}|erbuiten|weglaten|weghalen)"
_NOT_THERE = (
    r"niet (?:op|in|bij|erbij|erop|erin|opschrijven|bewaren|noteren)"
    r"(?: (?:te staan|staan|te zetten|zetten|te komen))?"
)
_TAIL = r"(?: (?:hoor|joh|aub|graag|alsjeblieft|dus|he|maar|dan|toch|verder))*"
_BY_NAME = tuple(
    compiled(rf"(?:{form}){_TAIL}")
    for form in (
        rf"{_TAKEN_BACK}(?:laat|{TAKE}|doe){_FILL} (?:die|dat|de|het)"
        rf" (?P<words>\w.*?){_FILL} {_OFF}",
        rf"{_LEAD}(?:laat|{TAKE}|doe){_FILL} {_OF} (?P<words>.+?){_FILL} {_OFF}",
        rf"{_LEAD}{_OF} (?P<words>.+?) (?:hoeft|mag|moet|kan|hoort)(?: er)?{_FILL}"
        rf" (?:{_OFF}|af|uit|{_NOT_THERE})",
        rf"{_LEAD}(?:laat|zet|schrijf|noteer|bewaar){_FILL} {_OF} (?P<words>.+?){_FILL}"
        rf" (?:niet|{_NOT_THERE})",
    )
)
"""The whole of a clause that names what is to go."""
_NAMES = compiled(
    rf"(?:(?:ik bedoel|bedoel ik) )?(?:(?:dat|die|de|het)(?: {_PIECE})? )?"
    r"(?:van|over|met) (?P<words>\w+(?: \w+){0,3})"
)
"""Names it behind a request that only points at it."""
_BEARS = compiled(
    rf"{_LEAD}dat (?!(?:van|over|met|is|was|soort|{_PIECE})\b)\w+(?: \w+){{2,14}}?"
    rf" (?:hoeft|hoeven|mag|moet) (?:er|hier|daar){_FILL} {_NOT_THERE}{_TAIL}(?: (?:en|want) .+)?"
)
"""Says what it wants gone in the same clause, as something that is so."""
_TOO = compiled(
    rf"{_LEAD}(?:die|dat|deze) (?:mag|moet|kan|hoeft) er{_FILL} (?:weg|af|uit|{_NOT_THERE}){_TAIL}"
)
"""Points at the clause before it. That counts only beside another request: a dog on the couch 'mag
er ook af'."""
_ONLY_LEADS = compiled(
    r"(?:o |oh |ho )?(?:nee|neen|oeps|sorry|wacht|ho|oei|oh|o|bij nader inzien)"
    r"(?: nee| toch| maar)?"
)
"""A clause that only takes back what was said, before a request."""
_REASON = compiled(
    r"(?:en |maar |want )*"
    r"(?:want|omdat|dat (?:is|was|hoeft|hoort|gaat|doet)|(?:het|die) (?:is|was))\b.*"
)
_OTHERS_SAY = compiled(
    r"\b(?:zeg|zegt|zeggen|zei|zeiden|roep\w*|riep\w*|vra\w+|vroeg\w*|afgesproken|regel|afspraak)\b"
)
"""In the clause before a request, or in that itself: then it may be said to somebody else."""
_AND = compiled(r"\s+(?:en|maar|behalve)\s+")
_MOST_NAMING = 5
"""Words."""
_LEAST_LEFT = 3
"""Words that may stand by themselves before an 'en'."""
_STEM = 4
"""Letters by which two words may be forms of one word."""


@dataclass(frozen=True, slots=True)
class _Clause:
    sentence: int
    text: str
    said: str


def less_named_here(text: str) -> str | None:
    """The text without what it names in itself and wants gone, '' if that is all of it; None if it
    wants nothing of the kind."""
    if len(text) > LONGEST or _MAY_SAY.search(normal(text)) is None:
        return None
    every = [
        _Clause(number, part, normal(part))
        for number, sentence in enumerate(in_sentences(text))
        for part in _CLAUSE.findall(sentence)
    ]
    left: dict[int, str] = {}
    for at, clause in enumerate(every):
        if at in left or clause.text.rstrip().endswith("?") or _is_said_to_others(every, at):
            continue
        gone = _gone_by(every, at)
        if not gone and _points_too(every, at) and (left or off_page(text) is not None):
            gone = {at - 1: "", at: "", **_reasons(every, at)}
        left |= {number: kept for number, kept in gone.items() if left.get(number) != ""}
    if not left:
        return None
    rest = "".join(left.get(number, one.text) for number, one in enumerate(every))
    rest = rest.strip(" ,;:\n")
    return rest if normal(rest) else ""


def _is_said_to_others(every: list[_Clause], at: int) -> bool:
    around = every[max(at - 1, 0) : at + 2]
    said_by = (one.said for one in around if one.sentence == every[at].sentence)
    before = every[at - 1].text.rstrip() if at else ""
    return any(map(_OTHERS_SAY.search, said_by)) or before.endswith(":")


def _points_too(every: list[_Clause], at: int) -> bool:
    clause = every[at]
    behind = at > 0 and every[at - 1].sentence == clause.sentence
    return behind and _TOO.fullmatch(clause.said) is not None


def _gone_by(every: list[_Clause], at: int) -> dict[int, str]:
    """What is left of each clause that goes by the request in one clause; nothing if there is no
    request in it."""
    clause = every[at]
    if _BEARS.fullmatch(clause.said):
        return {at: "", **_reasons(every, at)}
    first = at - 1 if at and _ONLY_LEADS.fullmatch(every[at - 1].said) else at
    said = " ".join(one.said for one in every[first : at + 1])
    found = next((one for form in _BY_NAME if (one := form.fullmatch(said))), None)
    last = at
    if found is None and is_left_out(clause.said) and at + 1 < len(every):
        found, last = _NAMES.fullmatch(every[at + 1].said), at + 1
    words = "" if found is None else found["words"]
    named = frozenset[str]() if "niet" in words.split() else naming_words(words)
    if not 0 < len(named) <= _MOST_NAMING:
        return {}
    gone = _named_before(every, first, named)
    order = dict.fromkeys(range(first, last + 1), "")
    return {**gone, **order, **_reasons(every, last)} if gone else {}


def _reasons(every: list[_Clause], at: int) -> dict[int, str]:
    """The clauses right behind a request that say why."""
    behind: dict[int, str] = {}
    for number in range(at + 1, len(every)):
        if every[number].sentence != every[at].sentence or not _REASON.fullmatch(
            every[number].said
        ):
            break
        behind[number] = ""
    return behind


def _named_before(every: list[_Clause], at: int, named: frozenset[str]) -> dict[int, str]:
    """What is left of the clauses before a request that have all its words, and of what is told
    behind those in their sentence; nothing if there are none."""
    left: dict[int, str] = {}
    for number in range(at):
        clause = every[number]
        if number in left or not _has(clause.said, named):
            continue
        left[number] = _less_end(clause.text, named)
        for behind in range(number + 1, at):
            if every[behind].sentence == clause.sentence:
                left[behind] = ""
    return left


def _less_end(text: str, named: frozenset[str]) -> str:
    """A clause without its last part, if only that has the words; '' otherwise."""
    for end in reversed(list(_AND.finditer(text))):
        head = text[: end.start()]
        if _has(normal(text[end.end() :]), named):
            alone = len(normal(head).split()) >= _LEAST_LEFT and not _has_any(normal(head), named)
            return f"{head}. " if alone else ""
    return ""


def _has(said: str, named: frozenset[str]) -> bool:
    words = said.split()
    return all(any(_same(one, word) for word in words) for one in named)


def _has_any(said: str, named: frozenset[str]) -> bool:
    return any(_same(one, word) for one in named for word in said.split())


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and long.startswith(short) and len(long) - len(short) <= _ENDING


_ENDING = 2
"""Letters that a form of a word may have more."""
