"""Finds how each point went, in a text that may report on more than one.

Somebody who is asked about the first of three points often reports on them all: '1 half, ze kropen
bij elkaar. 2 gedaan'. Each part belongs to its own point. A number counts only if an outcome or a
colon follows it, since '2 jongens kwamen niet' is about boys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal, spoken_loosely, yes_or_no
from dialogs.understanding.yes_or_no.first_words import listed_first


@dataclass(frozen=True, slots=True)
class Went:
    """How one point went. `number`: which, from 1; 0 for the point that was asked about. `outcome`:
    the list that has it; '' if the text gives none. `words`: what else it says."""

    number: int
    outcome: str
    words: str


NO_TIME = "ging_geen_tijd"
"""The word list of reasons why nothing came of it."""
_COUNTED = ("een", "twee", "drie")
_NTH = ("eerste", "tweede", "derde")
_LEAD = compiled(
    r"(?:(?:(?:ja|nou|joh|eh+|he|oh|ok|oke|maar|wacht|ho|sorry|oeps)[ ,.!]+)"
    r"|nee+[ ,.]+(?=\d|punt|de |wacht\b|ho\b)"
    r"|(?:(?:dat |zoals |dit )?(?:(?:zei|zeg|schreef|typte|vertelde) ik|(?:heb|had) ik)"
    r"(?: (?:je|toch|net|al|dus|ook|nou))*(?: (?:gezegd|verteld|geschreven|getypt))?[ ,.:!]+)"
    r"|(?:(?:net|al) (?:gezegd|verteld)[ ,.:!]+))+",
    re.IGNORECASE,
)
_ALL = compiled(
    r"(?:allebei|alle (?:2|3|twee|drie)|alles|beide|ze)(?: (?:zijn|is|dingen|punten))* ",
    re.IGNORECASE,
)
_POINT = compiled(
    r"(?:^|(?<=[.,;:!?\n])|\b(?:en|maar) |(?<= )(?=\d))\s*"
    r"(?:(?:punt|nummer|nr|bij|met|de|het|die) )*"
    r"(?:(?P<digit>[1-9])(?:e|de|ste)?|(?P<word>een|één|twee|drie|eerste|tweede|derde))"
    r"(?P<sign>\s*[:)=.-]+)?(?:\s+|(?<=[:)=.-]))(?=\S)",
    re.IGNORECASE,
)
_LONGEST = 1_000
"""Characters: a longer text is read as about one point."""
_SAME_AS = compiled(
    r"(?:(?:het|dat|die|dit|ook|weer|is|was|ging|gaat|precies|gewoon) )*"
    r"(?:het ?)?(?:zelfde|net zo|net) (?:als|zoals) (?:(?:bij|met|punt|nummer|nr|de|het) )*"
    r"(?P<which>[1-9]|een|twee|drie|eerste|tweede|derde)\b.*"
)


def same_as(text: str) -> int:
    """The number of the point that went the same as the one asked about ('zelfde als 1'); 0 if the
    text says no such thing."""
    found = _SAME_AS.fullmatch(normal(text[:_LONGEST]))
    return 0 if found is None else _number(found["which"])


def less_lead(text: str) -> str:
    """Drop a beginning that tells nothing ('zei ik net, …')."""
    said = text.strip()
    lead = _LEAD.match(said)
    return said if lead is None else said[lead.end() :]


def how_each_went(
    text: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...], count: int
) -> tuple[Went, ...]:
    """How it went with each point that the text reports on; empty if it gives no outcome. `names`:
    the word lists for the outcomes. `count`: how many points there are."""
    said = less_lead(text)
    every = _ALL.match(said)
    if every is not None and (found := listed_first(said[every.end() :], words, names)):
        return tuple(Went(number, *found) for number in range(1, count + 1))
    found_each = tuple(_parts(said, words, names, count)) if len(said) <= _LONGEST else ()
    if not found_each:
        found = (
            concluded(said, words, names)
            or _read(said, words, names)
            or _listed_last(said, words, names)
        )
        found_each = () if found is None else (Went(0, found[0], _less_number(*found, names)),)
    return found_each


def by_subject(
    text: str, points: Sequence[str], words: Mapping[str, Sequence[str]], names: tuple[str, ...]
) -> tuple[Went, ...]:
    """How the point went that the text begins with ('over dat bellen: dat is half gelukt'); empty
    if it is about none of these points, about several, or gives no outcome."""
    subject = _SUBJECT.match(text) if len(text) <= _LONGEST else None
    if subject is None:
        return ()
    found = listed_first(subject["rest"], words, names)
    stem = normal(subject["word"])[:_SHORTEST]
    about = [
        number
        for number, point in enumerate(points, start=1)
        if any(one.startswith(stem) for one in normal(point).split())
    ]
    return (Went(about[0], *found),) if found is not None and len(about) == 1 else ()


_SUBJECT = compiled(
    r"\W*(?:(?:o+h?|ja|nou|en|wacht|trouwens|ps|hoi|hee|dag|nog)[ ,.!]+)*"
    r"(?:(?:over|met|bij|van|wat betreft) )?(?:dat|die|het|de) (?P<word>\w{4,})"
    r"(?: (?:met|van|bij|over) (?:\w+ ){0,2}\w+)?\s*[:,]\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def concluded(
    said: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...]
) -> tuple[str, str] | None:
    """The name of the list with which a text concludes, whatever it began with, and what it tells
    before that ('half. of ja eentje doet nu mee dus gelukt'); None for any other text."""
    end = _CONCLUSION.fullmatch(said) if len(said) <= _LONGEST else None
    name = None if end is None else spoken_loosely(end["last"], words, names)
    if end is None or name is None:
        return None
    before = end["before"]
    if _SAID_OF_THAT.fullmatch(normal(end["last"])) and before[-1] not in ".,;:!?-\n":
        return None  # 'ze rijdt dus nog niet' says that of the verb
    begun = listed_first(before, words, names)
    told = _CORRECTS.sub("", before if begun is None else begun[1], count=1)
    return name, told.strip(" .,;:!-\n")


_CONCLUSION = compiled(
    r"(?P<before>[^?]*\S)\s*\b(?:dus|kortom)(?: (?:toch|dat is|die is|het is|nu|nou|wel|gewoon))* "
    r"(?P<last>[^.,;:!?\n]{3,40}?)(?: (?:dus|hoor|joh|wel|toch|ja|eigenlijk))*[.!\s]*",
    re.IGNORECASE,
)
_SAID_OF_THAT = compiled(
    r"(?:(?:nog|nee|helaas|helemaal) )*(?:niet|wel|niks|niet echt|niet helemaal|bijna|deels)"
    r"(?: he)?"
)
"""Words that may belong to the verb before them, unless a clause ends in between."""
_CORRECTS = compiled(
    r"^(?:(?:of|oh?|maar|nou|nee|ja|wacht|eigenlijk|toch)\b[ ,.]*)+", re.IGNORECASE
)


def _listed_last(
    said: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...]
) -> tuple[str, str] | None:
    """The name of the list that has the text's last clause, and what comes before it."""
    last = _LAST_CLAUSE.fullmatch(said)
    if last is None or len(said) > _LONGEST:
        return None
    name = spoken_loosely(last["last"], words, names)
    if name is None:
        return None
    # A bare no in front tells nothing; the reason behind it does.
    bare = yes_or_no(last["before"]) is not None
    return name, _why(last["last"], words) if bare else last["before"].strip(" .,;:!-\n")


def _less_number(outcome: str, told: str, names: tuple[str, ...]) -> str:
    """What a text tells without a last clause that only gives the number of its outcome's button
    ('… wacht nee 2, half dus')."""
    last = _NUMBER_LAST.search(told)
    same = last is not None and names[int(last["number"]) - 1 :][:1] == (outcome,)
    return told[: last.start()] if last is not None and same else told


_NUMBER_LAST = compiled(
    r"[ .,;!\n]*(?:^|[.,;!\n])\s*(?:(?:wacht|nee+|neen|sorry|of|oh?|eh+|dus|knop|nummer)[ ,.]+)*"
    r"(?P<number>[1-9])\W*$",
    re.IGNORECASE,
)


def _why(said: str, words: Mapping[str, Sequence[str]]) -> str:
    """The words themselves if they give an outcome and also say why; otherwise ''."""
    return said if spoken_loosely(said, words, (NO_TIME,)) is not None else ""


def _read(
    part: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...]
) -> tuple[str, str] | None:
    """The outcome with which a part begins, perhaps after a no, and what else the part says; None
    if it gives no outcome."""
    if (found := listed_first(part, words, names)) is not None:
        return found
    no = _NO_AND_WHY.fullmatch(part)
    name = None if no is None else spoken_loosely(no["why"], words, names)
    return None if no is None or name is None else (name, _why(no["why"], words))


_NO_AND_WHY = compiled(
    r"(?:nee+|neen|nah|nope)(?:[ ,]+(?:joh|man|hoor|toch|dus|sorry))*[ ,.!:]+"
    r"(?:(?:het |dat |ik |we |want )*(?:was|is|had|hadden) (?:het |ik |we )*)?(?P<why>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_LAST_CLAUSE = compiled(
    r"(?P<before>[^?]*\S)[.,;!\n]\s*(?:(?:dus|ja|en) )*"
    r"(?P<last>[^.,;:!?\n]+?)(?: (?:dus|hoor|joh|wel|ook|toch|ja))*[.!\s]*",
    re.IGNORECASE,
)


def _parts(
    said: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...], count: int
) -> Iterator[Went]:
    """A part for each point that is named by its number, and one for what comes before the first of
    them."""
    named = [(hit, _number(hit["digit"] or hit["word"])) for hit in _POINT.finditer(said)]
    named = [(hit, number) for hit, number in named if number <= count]
    told = [
        (hit, number)
        for (hit, number), end in _ends(named, said)
        if (hit["sign"] or "").strip(" .-")
        or _read(said[hit.end() : end].strip(" .,;"), words, names) is not None
    ]
    if not told:
        return
    before = _LEADS_ON.sub("", said[: told[0][0].start()]).strip(" .,;:!?-\n")
    if before:
        yield Went(0, *(_read(before, words, names) or ("", before)))
    for (hit, number), end in _ends(told, said):
        part = said[hit.end() : end].strip(" .,;:!?-\n")
        yield Went(number, *(_read(part, words, names) or ("", part)))


_LEADS_ON = compiled(
    r"(?:(?:^|(?<=[\s.,;:!?]))(?:dus|en|maar|kortom|samengevat|oftewel)[ ,:]*)+$", re.I
)
"""The words at the end of what comes before the first number that only lead to it."""


def _ends(
    named: list[tuple[re.Match[str], int]], said: str
) -> Iterator[tuple[tuple[re.Match[str], int], int]]:
    """Each of these with where its part ends."""
    starts = [hit.start() for hit, _ in named]
    return zip(named, [*starts[1:], len(said)], strict=False)


def _number(written: str) -> int:
    if written.isdigit():
        return int(written)
    word = written.lower().replace("é", "e")
    return (_NTH if word in _NTH else _COUNTED).index(word) + 1


def with_others(
    told: tuple[Went, ...],
    here: int,
    points: Sequence[str],
    words: Mapping[str, Sequence[str]],
    names: tuple[str, ...],
) -> tuple[Went, ...]:
    """The same, with each sentence that has a word of another point moved to that point: 'half. de
    soep is een succes' is about the soup. `here`: the number of the point that was asked about.
    `points`: what they are called."""
    if any(one.number for one in told) or len(points) < _FEWEST:
        return told
    named = [set(_telling_words(point)) for point in points]
    found: list[Went] = []
    for one in told:
        own: list[str] = []
        for sentence in in_sentences(one.words, semicolons=True):
            said = set(_telling_words(sentence))
            others = [n for n, of in enumerate(named, start=1) if said & of and n != here]
            if len(others) == 1 and not said & named[here - 1]:
                outcome = _outcome_in(sentence, words, names)
                found.append(Went(others[0], outcome, sentence.strip(" .;!?\n")))
            else:
                own.append(sentence.strip())
        found.insert(0, Went(one.number, one.outcome, " ".join(own).strip(" .,;:!?-\n")))
    return tuple(found)


_FEWEST = 2
"""Points: if there is one, there is no other."""
_SHORTEST = 4
"""Letters of a word that tells what a sentence is about."""
_OFTEN = frozenset(
    {"iets", "niet", "goed", "gaat", "ging", "weer", "maar", "want", "naar", "voor", "over"}
    | {"deze", "daar", "hier", "jullie", "samen", "mensen", "iedereen", "iemand", "volgende"}
    | {"keer", "doen", "laat", "blijft", "altijd", "jongeren", "jongens", "meiden", "elke", "week"}
    | {"vragen", "gelukt", "gedaan"}
)
"""Words of many points, which don't show which one it is."""


def _telling_words(text: str) -> list[str]:
    return [one for one in normal(text).split() if len(one) >= _SHORTEST and one not in _OFTEN]


def _outcome_in(sentence: str, words: Mapping[str, Sequence[str]], names: tuple[str, ...]) -> str:
    """The outcome with which the first clause of a sentence ends; '' without one."""
    said = normal(re.split(r"[,:]", sentence, maxsplit=1)[0]).split()
    ends = (" ".join(said[at:]) for at in range(len(said)))
    return next((name for end in ends if (name := spoken_loosely(end, words, names))), "")
