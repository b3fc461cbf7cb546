"""Weighs in points how much a sentence or a clause tells. It gets points for words of the question,
for saying what somebody does, and for naming people if the question is who; it loses points for
chatter and for denials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dialogs.days import MONTHS
from dialogs.hearing.regexes import compiled
from dialogs.texts import QUOTE_LENGTH
from dialogs.understanding.asking_bot.while_typing import is_while_typing
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.fragments import is_fragment, without_nameless
from dialogs.understanding.quoting.worth_reading import PEOPLE, says_something

CLAUSE_ENDS = compiled(r"(?<=[,;:])\s+|\s+(?=(?:maar|want|omdat|zodat|terwijl)\s)")
"""Where a clause of a sentence ends."""
_IN_PASSING = compiled(
    r",\s+nou ja\b[^,.;]*[,;]\s+"
    r"(?=(?:en|maar|dus|die)\b)",
    re.I,
)
"""An aside in the middle: 'De WR 88, nou ja eigenlijk is het een blazer, en die …'."""
_TURNS_ROUND = compiled(
    r"(?:al|hoewel) (?:is|zijn|was|waren|doet|doen|deed|deden|gaat|ging|heeft|hebben|kan|moest) ",
    re.I,
)
"""'…, al is het daarna wel gelukt': cut before this, a quotation would say the reverse."""
_CLAUSE_STARTS = compiled(
    r"(?:(?:maar|want|en|dus) (?!(?:die|dat|wie|wat|om|als|dan)\b)"
    r"|(?:we|wij|ik|ze|zij|hij|er|iemand|iedereen|onze|mijn|elke|nu)\b|een van "
    rf"|(?:in (?:{'|'.join(MONTHS)})|vorige? \w+|afgelopen \w+) (?:was|waren|had|heb|hebben) )",
    re.I,
)
"""A clause that is a sentence by itself, so that a quotation may begin there."""
JOINS = compiled(r"(?:maar|want|en|dus|omdat|zodat|terwijl)\s+(?:dus\s+)?", re.I)
"""Joins a clause to what was said before."""
_JOINS_A_SENTENCE = compiled(
    r"(?:maar|want|en|dus) (?:we|wij|ik|nu|er|de|het|een|ze|zij|bij|op|in|elke|dan|daar|onze)\b"
)
FEWEST_WORDS, _MOST_WORDS, _NAMED_IN = 3, 25, 7
"""A sentence with fewer words says little by itself; one with more is hard to read back."""
_CHATTER = compiled(
    r"(?:nou|nou ja|kijk|tja|oh|o|o ja|en o ja|oei|och|ach|haha|hmm*|eh|ehm|uh|zeg|even denken"
    r"|goeie|goede|mooi|leuk|poeh|pff*|nee wacht|wacht|ho|nee ho|eerlijk gezegd|weet je)\b"
)
_BY_THE_WAY = compiled(r"(?:(?:en|maar|nou|nee) )*(?:o ja|oh ja|oja|trouwens|tussen haakjes)\b")
_POINTS_BACK = compiled(
    r"(?:en |maar |dus |want )?(?:die|dat|deze|dit|daar|daarna|toen|zo|hij|zij|ze|het)\b"
)
"""Begins with a word that refers to something said before."""
_WITHOUT_NAMES = compiled(r"\b(?:nog iemand|iemand anders|een mevrouw|een meneer)\b")
"""The words that replace a second name: a quotation with several of these is hard to follow."""
_OF_WHO_ASKS = compiled(
    r"(?:(?:tja|nou|ja|och|kijk|o) )*dat (?:vraagt|vragen|vroeg|vroegen) (?:ze|zij|hij|ie|mensen)\b"
)
"""Says only that people ask this."""
_ABOUT_THEN = compiled(r"\b(?:zei|zeiden|zegt|vroeg|vertelde|begon|toen|vroeger|ooit|destijds)\b")
_DOES = compiled(r"\b(?:we|wij|ik|een van ons|onze|samen|elke|elk|iedere|altijd)\b")
_DENIES = compiled(
    r"(?:nou |ja |nee )*(?:ik|we|wij|er|dat|het) (?:heb|hebben|is|zijn|doen|doe|ben|was) "
    r"(?:hier |er |bij ons )*(?:geen|niet)\b"
)
"""Begins by denying something."""
_ALSO_THERE = compiled(
    r"\b(?:zijn|is|komen|komt|helpen|helpt) er (?:dan |soms |verder |nog )*ook\b"
    r"|^(?:en |maar )?(?:daarnaast|verder|aan de andere kant)\b"
)
"""Names who comes beside those whom it is about."""
_UNSURE = compiled(r"\bweet (?:\w+ ){0,4}niet\b|\bgeen idee\b")
_STEM, _SHORTEST_STEM = 4, 4
_EMPTY = frozenset(
    {"jullie", "zelf", "deze", "daar", "waar", "welk", "welke", "hier", "naar", "voor", "over"}
    | {"door", "maar", "niet", "geen", "heeft", "hebben", "wordt", "worden", "zijn", "kunt"}
    | {"kunnen", "gaat", "gaan", "doet", "doen", "denk", "even", "keer", "laatste", "toch"}
    | {"iets", "iemand", "anders", "zoals", "eens", "meer", "veel", "alle", "want", "omdat"}
    | {"staan", "staat", "komt", "komen", "wilt", "willen", "zonder", "namen", "paar", "woorden"}
)
"""Words that any sentence may have."""


def most_telling(thoughts: Sequence[str], asked: frozenset[str], *, who: bool) -> str:
    """The thought that tells most. The first one gets a bonus, because most people begin with the
    answer."""
    points = [_points(one, asked, who=who) for one in thoughts]
    points[0] += 0.25
    return thoughts[points.index(max(points))]


def people_named(sentence: str) -> int:
    """How many kinds of people it names."""
    return len({one[:_STEM] for one in _SOME_PEOPLE.findall(normal(sentence))})


_SOME_PEOPLE = compiled(
    rf"\b(?:{PEOPLE}|jongere|oudere|mevrouw|mevrouwen|meneer|meneren|dames|heren"
    r"|buurvrouw|buurman|meid|meisje|kinder|olde|olden|zus|zusjes|broer|broertje|neef|nicht"
    r"|oudjes|collega s?|gasten|klas|groep \w+)\b"
)


def people_left_out(text: str, part: str) -> str:
    """The first people whom a text names and this part of it doesn't; '' if it names the same."""
    kept = {found["who"].lower()[:_STEM] for found in _GROUP.finditer(part)}
    rest = text.replace(part, " ")
    lost = (one for one in _GROUP.finditer(rest) if one["who"].lower()[:_STEM] not in kept)
    return next((one[0].lower() for one in lost), "")


_GROUP = compiled(rf"\b(?:(?:de|het|onze|die) )?(?P<who>{PEOPLE})\b", re.IGNORECASE)


_VERB = compiled(
    r"\b(?:is|ben|zijn|was|waren|heb|hebben|had|hadden|kan|kon|mag|mocht|wil|wou|ga|gaan|ging|gingen"
    r"|doe|doen|deed|sta|staan|stond|kom|komen|kwam|zie|zien|zag|zeg|zei|geef|gaf|maak|loop|liep|zat"
    r"|moet|moest|zal|zou|weet|wist|krijg|kreeg|neem|nam|at|hielp|vroeg|bleef|leer|leren|help|vraag"
    r"|praat|werk|kook|eet|gebeur|\w{2,}(?:t|te|ten|de|den)|\w{3,}en)\b"
)
"""A word that may be a verb: most sentences have one."""


def has_no_verb(sentence: str) -> bool:
    """Whether a sentence only names, and tells nothing: 'Iemand en een mevrouw.'"""
    words = (word for word in normal(sentence).split() if word not in _NO_VERBS)
    return not any(_VERB.fullmatch(word) for word in words)


_WITH_ITS_LOOK = (
    "de het een en met zonder tussen buiten binnen beneden allebei beide iemand niemand elkaar"
    " mevrouwen jongen jongens vrouwen mannen meisjes meiden mensen jongeren ouderen oudere jongere"
    " kinderen buren vrienden vluchtelingen nieuwkomers oude grote kleine andere goede nieuwe mooie"
    " leuke hele beste onze elke iedere deze wat niet dat dit uit buurt kind student studenten tent"
    " eten even alleen zeven negen avonden ochtenden dingen gasten kapotte taart taarten"
)
_NO_VERBS = frozenset(_WITH_ITS_LOOK.split())
"""Words that look like a verb and aren't one, or are seldom used as one."""


def _nameless(sentence: str) -> int:
    """How many different people are mentioned without a name; those in one list don't count."""
    return len(set(_WITHOUT_NAMES.findall(normal(without_nameless(sentence)))))


def says_little(sentence: str) -> bool:
    """Whether a sentence only denies something, chats, is an aside, or has too many people without
    a name."""
    said = normal(sentence)
    if _DENIES.match(said) or _BY_THE_WAY.match(said) or is_while_typing(sentence):
        return True
    if _nameless(sentence) > 1 or _OF_WHO_ASKS.match(said):
        return True
    return _CHATTER.match(said) is not None and not says_something(sentence)


def _points(sentence: str, asked: frozenset[str], *, who: bool = False) -> float:
    """How much the sentence tells. Of equals, the first is quoted."""
    said = normal(sentence)
    words = said.split()
    points = min(3, len(asked.intersection(stems(words)))) * 1.0
    joins = JOINS.match(sentence) is not None and _JOINS_A_SENTENCE.match(said) is None
    chatter = _CHATTER.match(said) is not None and not said.startswith("kijk ")
    points -= 1.0 * joins + 0.5 * chatter
    points += 1.5 * bool(_DOES.search(said)) + 1.0 * who * people_named(sentence)
    points -= 1.5 * (not says_something(sentence) or is_fragment(sentence)) + 0.5 * bool(
        _ABOUT_THEN.search(said)
    )
    points -= 2.5 * (who and _ALSO_THERE.search(said) is not None)
    points -= 1.5 * bool(_DENIES.match(said)) + bool(_UNSURE.search(said))
    points -= 0.5 * bool(_POINTS_BACK.match(said)) + 0.5 * _nameless(sentence)
    points -= 3.0 * (not who and len(words) <= _NAMED_IN and has_no_verb(sentence))
    points -= 1.5 * (len(words) < FEWEST_WORDS) + 0.5 * (len(words) > _MOST_WORDS)
    return points + 0.5 * (len(sentence) <= QUOTE_LENGTH)


def most_telling_part(sentence: str, asked: frozenset[str], *, who: bool) -> str:
    """The part of a long sentence that tells most, from the start of a clause on; or all of it with
    '…' in place of what its writer only says in passing, if that is short enough."""
    less = _IN_PASSING.sub("… ", sentence)
    if less != sentence and len(less) <= QUOTE_LENGTH:
        return less
    starts = [0, *(end.end() for end in CLAUSE_ENDS.finditer(sentence))]
    ends = [*starts[1:], len(sentence)]
    pieces = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    begins = [
        n
        for n, one in enumerate(pieces)
        if not n or _CLAUSE_STARTS.match(one) or _leads_to_what_it_is(pieces[n - 1])
    ]
    best = max(begins, key=lambda number: _points(pieces[number], asked, who=who))
    part = ""
    joins = JOINS.match(pieces[best]) if best else None
    if joins is not None:
        pieces[best] = pieces[best][joins.end() :]
    for number in range(best, len(pieces)):
        longer = part + pieces[number]
        if part and len(longer.rstrip(" ,;:")) >= QUOTE_LENGTH:
            return longer if _TURNS_ROUND.match(pieces[number]) else part.rstrip(" ,;:") + "…"
        part = longer
    return part


def _leads_to_what_it_is(before: str) -> bool:
    """Whether the words after the colon say what the words before it mean ('nu is het de Koffiekar:
    jongeren gaan …'), and don't quote somebody."""
    return before.rstrip().endswith(":") and not _ABOUT_THEN.search(normal(before))


def stems(words: list[str]) -> Iterator[str]:
    """The beginnings of the words that mean something by themselves."""
    return (word[:_STEM] for word in words if len(word) >= _SHORTEST_STEM and word not in _EMPTY)
