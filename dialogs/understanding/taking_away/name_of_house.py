"""Reads that the name of an organisation, or another word that stands as a name, mustn't go along:
'die naam Zonnehof mag niet mee', 'haal Zonnehof weg', 'haal weg: Zonnehof'. Orders to take away the
name of a person are read first, in `name_of_person.py`.

Only that word goes, and the sentence stays. 'Zonnehof mag niet mee' may be about somebody of that
name who can't come along. So without 'naam' the text must say that it is about paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dialogs.hearing.memo import memoized
from dialogs.hearing.regexes import compiled
from dialogs.hearing.removal_words import AWAY, TAKE, TO_TAKE_AWAY, WIPE
from dialogs.understanding.taking_away.name_regretted import less_regret
from dialogs.understanding.taking_away.other_words import with_other_words

_LONGEST = 600
"""Characters: a longer text tells something else as well."""
_BEFORE = (
    r"(?:(?:en|maar|dus|ja|nee|nou|want|ho|o|oh|sorry|wacht|alleen|trouwens|zeg|joh|bot|eh"
    r"|ik bedoel|ik zei|ik bedoelde|kun je|wil je|kan je"
    r"|mag|kan|graag|ik wil|oeps)[\s,:]+)*"
)
_WORD_ = r"[\w&'’.-]*\w(?: (?-i:[A-Z])[\w&'’.-]*\w){0,2}"
_WORD = rf"(?P<word>{_WORD_})"
_IN_SIGNS = r"[‘’“”\"']?"
_NAME = rf"{_IN_SIGNS}{_WORD}{_IN_SIGNS}"
_THE_NAME = (
    r"(?:(?:die|de|deze|onze|dat|het|mijn) (?:naam|woord)(?: van)?(?: (?:de|het|’t|'t)(?= \w))?)"
)
_WHOSE = r"(?:ons|onze|het|de|dit|mijn) (?:project|organisatie|stichting|club|instelling|plek|werk)"
_FILL = (
    r"(?:\s(?:wel|echt|dus|liever|ook|maar|nu|nou|even|graag|hoor|er|daar|toch|nergens|straks|weer"
    r"|nog|gewoon|trouwens|eigenlijk|alsjeblieft|aub|beter))*"
)
_ER_AWAY = rf"(?:(?: (?:er|overal|maar))* (?:{AWAY})|\ser{_FILL} (?:uit|af|weg))"
_PAPER = (
    r"(?:op (?:\w+ ){0,2}?(?:papier|lijst|a4\w*|pdf|blad\w*|pagina)|erop|erin|er op|er in"
    r"|genoemd(?: worden)?|opgeschreven(?: worden)?|te lezen zijn|zichtbaar(?: zijn)?)"
    r"(?: (?:komen|staan|terechtkomen))?"
)
_MUST_NOT = r"(?:mag|moet|hoeft|wil ik|hoort|zet je|komt)"
_PLEASE = r"(?:[\s,]+(?:hoor|aub|graag|alsjeblieft|svp|dus|joh|nu|he|overal|dan|maar))*"
_OF_PAPER = rf"{_MUST_NOT}{_FILL} (?:niet|nergens) (?:{_PAPER})"
_OF_NAME = (
    rf"{_MUST_NOT}{_FILL} (?:niet|nergens) (?:mee(?: (?:gaan|genomen))?|{_PAPER}|gebruikt\w*)"
    rf"|(?:moet|mag|kan){_FILL} (?:{AWAY}|uit|af)"
)
_FORMS = tuple(
    compiled(rf"{_BEFORE}(?:{form}){_PLEASE}", re.IGNORECASE)
    for form in (
        rf"(?P<says>{_THE_NAME}) {_NAME} (?:{_OF_NAME})",
        rf"{_NAME} {_OF_PAPER}",
        rf"(?:{TAKE}|doe|laat){_FILL} (?:(?P<says>{_THE_NAME}) )?{_NAME}{_ER_AWAY}",
        rf"(?:(?P<says>{_THE_NAME}) )?{_NAME}{_FILL} (?:{TO_TAKE_AWAY}|eraf halen)",
        rf"(?:haal|gooi){_FILL} (?:weg|eruit)[:,]? (?:(?P<says>{_THE_NAME}) )?{_NAME}",
        rf"(?:{WIPE}){_FILL} (?:(?P<says>{_THE_NAME}) )?{_NAME}",
        rf"(?:noem|schrijf|zet|gebruik){_FILL} (?P<says>{_THE_NAME}) {_NAME}{_FILL} niet"
        r"(?: (?:op|mee|erbij|erin|erop))?",
    )
)
_REGRETTED = compiled(
    rf"{_BEFORE}(?:(?:{_THE_NAME} )?{_NAME} (?:had|mocht|moest) (?:ik|we|wij)"
    rf"|(?:ik|we|wij) (?:had|hadden|mocht|moest) (?:{_THE_NAME} )?(?P<later>{_WORD_})){_FILL}"
    r"(?: (?:helemaal|beter|eigenlijk|liever))* (?:niet|nooit)(?: (?:mogen|moeten))?"
    rf" (?:noemen|vermelden|opschrijven|typen){_PLEASE}",
    re.IGNORECASE,
)
"""'De Linde had ik niet moeten noemen'."""
_OF_PROJECT = compiled(
    rf"{_BEFORE}(?:(?:die|de|onze) naam(?: van {_WHOSE})?|{_WHOSE}s? naam)"
    rf"(?: {_NAME})? (?:{_OF_NAME}){_PLEASE}",
    re.IGNORECASE,
)
_POINTED = compiled(
    rf"{_BEFORE}(?:(?:{TAKE}|doe|laat){_FILL} (?:die|deze) naam{_FILL} (?:{AWAY}|uit|af)"
    rf"|(?:noem|zet|schrijf|gebruik){_FILL} (?:die|deze) naam{_FILL} niet"
    rf"(?: (?:op|mee|erbij|erin|erop))?){_PLEASE}",
    re.IGNORECASE,
)
"""'Laat die naam maar weg': the name stands before it."""
_PUT = compiled(
    r"[\s,;:.]*(?:(?:en|maar|dus|dan)\s+)*"
    r"(?:zeg|noem|schrijf|zet|typ|maak|doe|gebruik|neem)\s+"
    r"(?:(?:er|daar|dan|maar|liever|gewoon|hem|haar|(?:het|dat|die)(?= (?:maar|dan|liever))|ze"
    r"|daarvoor|hier|nu|even|dus|in (?:de )?plaats(?: daarvan)?)\s+)*:?\s*"
    r"(?:[‘“\"'](?P<quoted>[^‘’“”\"']{2,40})[’”\"']|(?P<plain>[^\W\d][^‘’“”\"'.!?,;:]{1,40}?))"
    r"(?:\s+(?:neer|op|van|voor in de plaats|in de plaats|in plaats daarvan|daarvoor|hoor|graag|aub"
    r"|alsjeblieft))*[\s.!]*",
    re.IGNORECASE,
)
"""Behind an order, the words that are to stand in the place of the name."""
_NO_WORDS = compiled(
    r"(?:niks|niets|dat|dit|het|die|hem|haar|weg|neer|op|niet|ja|nee|maar|iets|wat|alles"
    r"|.*\b(?:niet|je|ik|we|wij|jij|als|want|dat|mag|moet|wil)\b.*)",
    re.IGNORECASE,
)
_MOST_PUT = 5
"""Words in the place of a name; more tell something."""
_STILL_THERE = compiled(
    r"(?:(?:maar|he|hee|hallo|nee|ho|oh?|ja|nou|en)\W+)*(?:(?:de|die|zijn|haar|mijn) naam|hij"
    r"|die|dat|ie|(?-i:[A-Z])[\w-]+)\s+(?:staat|is|stond)(?:\s+(?:er|daar|hier|gewoon|nu))*"
    r"\s+(?:nog|toch|weer)(?:\s+\w+){0,3}\W*"
    r"|(?:(?:maar|nu|want|nee|hier)\W+)*je (?:schrijft|zet|noemt|typt|zegt)\b(?:\s+\w+){0,3}"
    r"[:\s]*[‘“\"'].*[’”\"']\W*",
    re.IGNORECASE | re.DOTALL,
)
"""A whole sentence that protests that the name still stands there."""
_THEIR_OWN = compiled(rf"\b(?:{_WHOSE}|onze naam)", re.IGNORECASE)
_SMALL = frozenset(
    re.findall(
        r"\w+",
        """
    dat dit die deze het de een t m hem haar ze hij zij alles iets niets wat er hier daar dan
    weg zin zinnen zinnetje stuk antwoord naam namen woord bericht tekst project organisatie
    dingen spullen laatste eerste wie ik je jij wij we jullie mij me mijn onze ons van over met
    """,
    )
)
_SENTENCE = compiled(r"[^.!?…\n]+[.!?…\n]*\s*")


@dataclass(frozen=True, slots=True)
class NameGone:
    """`word`: the name, as they typed it; '' if they only say whose it is. `surely`: whether they
    call it a name, or say that it mustn't be on paper; else it may be a word of a sentence.
    `of_project`: whether they say that it is their project's. `told`: what else the text says.
    `instead`: the words that they give to stand in its place; '' if none."""

    word: str
    surely: bool
    of_project: bool
    told: str
    instead: str = ""


@memoized
def name_gone(text: str) -> NameGone | None:
    """Which name a text wants gone; None for any other text."""
    if len(text) > _LONGEST or _HINT.search(text.casefold()) is None:
        return None
    every = _SENTENCE.findall(text)
    told: list[str] = []
    found: NameGone | None = None
    instead, behind = "", False
    for clause in (clause for sentence in every for clause in _clauses(sentence)):
        this = _read(clause.strip(" ,;.!?…\n"))
        if this is not None and found is None:
            found, behind = this, True
        elif behind and not instead and (words := _put(clause)):
            instead = words
        else:
            told.append(clause)
            behind = False
    if found is None:
        return None
    if instead and found.word[:1].isupper():
        found = replace(found, surely=True)
    all_told = "".join(told).strip(" ,;\n")
    if found.surely:
        all_told = _less_protest(all_told)
    rest = less_regret(all_told)
    # If it isn't sure that an order means a name, it only counts if the text says nothing else.
    # That they regret it makes it a name.
    surely = found.surely or rest != all_told
    if rest and not surely:
        return None
    return NameGone(found.word, surely, found.of_project, rest, instead)


def _put(clause: str) -> str:
    """The words that a clause behind an order puts in the place of a name; '' if none."""
    put = _PUT.fullmatch(clause)
    words = "" if put is None else (put["quoted"] or put["plain"]).strip()
    few = len(words.split()) <= _MOST_PUT
    return words if words and few and _NO_WORDS.fullmatch(words) is None else ""


def _less_protest(text: str) -> str:
    """The text without the sentences that only say that the name still stands there."""
    every = _SENTENCE.findall(text)
    return "".join(one for one in every if _STILL_THERE.fullmatch(one) is None).strip()


def _clauses(sentence: str) -> tuple[str, ...]:
    """The sentence in two parts, at one of its commas, colons or 'maar', if only one of them says
    that a name must go; otherwise as one part."""
    if _read(sentence.strip(" ,;.!?…\n")) is not None:
        return (sentence,)
    begins = [one.start() for one in _BEGINS.finditer(sentence)]
    for at in reversed(begins[-_MOST_CLAUSES:]):
        if _read(sentence[at:].strip(" ,;.!?…\n")) is not None:
            return sentence[:at], sentence[at:]
    for at in begins[:_MOST_CLAUSES]:
        if _read(sentence[:at].strip(" ,;.!?…\n")) is not None:
            return sentence[:at], sentence[at:]
    return (sentence,)


_MOST_CLAUSES = 3
_HINT = compiled(
    rf"\b(?:niet|nooit|nergens|{AWAY}|{WIPE}|{TO_TAKE_AWAY})\b"
    rf"|\b(?:{TAKE}|doe|laat|moet|mag|kan)\b.*\b(?:uit|af)\b",
    re.DOTALL,
)
_BEGINS = compiled(
    r",\s|\s(?=(?:maar|want|omdat|(?:die|dat) had|en (?:zet|zeg|schrijf|noem|maak|doe))\b)|:\s"
)


def _read(clause: str) -> NameGone | None:
    if _POINTED.fullmatch(clause) is not None:
        return NameGone("", surely=True, of_project=False, told="")
    if (project := _OF_PROJECT.fullmatch(clause)) is not None:
        of_project = _THEIR_OWN.search(clause) is not None
        word = project["word"] or ""
        if word.casefold() not in _SMALL:
            return NameGone(word, surely=True, of_project=of_project, told="")
    if (regretted := _REGRETTED.fullmatch(clause)) is not None:
        word = _bare(regretted["word"] or regretted["later"])
        if word[0].isupper() and word.casefold() not in _SMALL:
            return NameGone(word, surely=True, of_project=False, told="")
    for form in _FORMS:
        found = form.fullmatch(clause)
        if found is None or found["word"].casefold() in _SMALL:
            continue
        word = _bare(found["word"])
        says = found.groupdict().get("says") is not None
        on_paper = form is _FORMS[1]
        if on_paper and not word[0].isupper():
            continue
        return NameGone(word, surely=says or on_paper, of_project=False, told="")
    return None


def _bare(word: str) -> str:
    """A name without what it is and the article before it: 'stichting De Linde' is 'Linde'."""
    before, _, rest = word.partition(" ")
    if rest and (before.casefold() in _ARTICLES or before in _KINDS):
        return _bare(rest)
    return word


def stands_as_name(word: str, text: str) -> bool:
    """Whether a word stands with a capital in a text, and not because a sentence begins there."""
    found = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
    return any(
        one[0][0].isupper() and not _BEGINS_SENTENCE.search(text[: one.start()]) for one in found
    )


_BEGINS_SENTENCE = compiled(r"(?:^|[.!?…:]\s*|\n\s*|[‘“\"']\s*)$")


_ARTICLES = ("de", "het", "ons", "onze", "'t", "’t")
_KINDS = (
    *("stichting", "vereniging", "club", "huize", "huis", "villa", "residentie", "wijkcentrum"),
    *("buurthuis", "school", "restaurant", "café", "zorgcentrum", "woonzorgcentrum", "dagcentrum"),
)
"""Words that may stand before a name, and go together with it."""


def has_article(word: str, text: str) -> bool:
    """Whether an article or the kind of thing ('stichting') stands before the name in a text: then
    it isn't a person."""
    before = "|".join(map(re.escape, (*_ARTICLES, *_KINDS)))
    of_person = r"(?<!meneer )(?<!mevrouw )(?<!familie )(?<!dhr\. )(?<!mevr\. )(?<!mw\. )"
    found = rf"{of_person}\b(?:{before})\s+{re.escape(word)}(?!\w)"
    return re.search(found, text, re.I) is not None


def without_name(text: str, word: str, instead: str) -> str:
    """Replace this word in the text, together with an article and the kind of thing before it."""
    return "\n".join(_without(line, word, instead) for line in text.split("\n"))


def _without(line: str, word: str, instead: str) -> str:
    if word.casefold() not in line.casefold():
        return line
    kinds = (f"{kind} {article}{word}" for kind in _KINDS for article in ("", "de ", "het "))
    for name in (*kinds, word):
        for old in (*(f"{article} {name}" for article in _ARTICLES), name):
            line = with_other_words(line, old, instead) or line
    return line
