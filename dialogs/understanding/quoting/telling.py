"""Chooses what is quoted of an answer: what answers the question and can stand alone.

People who type much begin with how it all came about, say what they think of the question, and
come to the point in between. So:

- What answers nothing is never quoted, such as a question or a complaint. What is beside the point
  or is taken back further on is quoted only if nothing else says anything.
- What its writer takes back in the same breath isn't part of it (`dialogs.hearing.taken_back`).
- A sentence that can't stand alone stays with the one before it: an exception ('Behalve bij het
  schillen'), a correction ('Of nee, vijf'), or a few words that need another ('Ik dus').
- All that is left is quoted if it is short enough; else the most telling sentence. It gets points
  for words of the question and of the element that it is about, for saying what somebody does, and
  for people where the question is who. It loses points for chatter.
- A quotation never begins with a word that only joins it to something else, such as 'maar'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest

from dialogs.days import MONTHS
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import QUOTE_LENGTH, Text, as_plain, quote, visible
from dialogs.understanding.asking_bot.while_typing import is_while_typing
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.fragments import (
    is_fragment,
    leans_on_its_end,
    names_nobody_in_particular,
    without_nameless,
)
from dialogs.understanding.quoting.kept_here import less_kept_here
from dialogs.understanding.quoting.no_answer import answers_nothing
from dialogs.understanding.quoting.own_fear import is_own_fear
from dialogs.understanding.quoting.told_fear import names_fear
from dialogs.understanding.quoting.worth_reading import (
    PEOPLE,
    SENTENCE_ENDS,
    says_since_then,
    says_something,
)

_SHORT = re.compile(
    r"(?:^|\s)(?:bijv|bv|o\.a|d\.w\.z|evt|ca|nr|jr|mevr|mw|dhr|st|incl|min)\.$", re.I
)
"""Ends with a shortened word, which ends no sentence."""
_CLAUSE_ENDS = re.compile(r"(?<=[,;:])\s+|\s+(?=(?:maar|want|omdat|zodat|terwijl)\s)")
_IN_PASSING = re.compile(
    r",\s+nou ja\b[^,.;]*[,;]\s+"
    r"(?=(?:en|maar|dus|die)\b)",
    re.I,
)
"""'De WR 88, nou ja eigenlijk is het een blazer, en die …'"""
_TURNS_ROUND = re.compile(
    r"(?:al|hoewel) (?:is|zijn|was|waren|doet|doen|deed|deden|gaat|ging|heeft|hebben|kan|moest) ",
    re.I,
)
"""'…, al is het daarna wel gelukt': cut before this, a quotation would say the reverse."""
_CLAUSE_STARTS = re.compile(
    r"(?:(?:maar|want|en|dus) (?!(?:die|dat|wie|wat|om|als|dan)\b)"
    r"|(?:we|wij|ik|ze|zij|hij|er|iemand|iedereen|onze|mijn|elke|nu)\b|een van "
    rf"|(?:in (?:{'|'.join(MONTHS)})|vorige? \w+|afgelopen \w+) (?:was|waren|had|heb|hebben) )",
    re.I,
)
"""A clause that is a sentence by itself, so that a quotation may begin there."""
_JOINS = re.compile(r"(?:maar|want|en|dus|omdat|zodat|terwijl)\s+(?:dus\s+)?", re.I)
_JOINS_ON = re.compile(r"(?:maar|want|en|dus)[ ,]+(?:dus[ ,]+)?(?=\S)", re.I)
"""What can go, for what follows has the order of a sentence by itself."""
_JOINS_A_SENTENCE = re.compile(
    r"(?:maar|want|en|dus) (?:we|wij|ik|nu|er|de|het|een|ze|zij|bij|op|in|elke|dan|daar|onze)\b"
)
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""A sentence with fewer words says little by itself; one with more is hard to read back."""
_MOST_READ = 40
"""Sentences that are compared, from the first on."""

_CHATTER = re.compile(
    r"(?:nou|nou ja|kijk|tja|oh|o|o ja|en o ja|oei|och|ach|haha|hmm*|eh|ehm|uh|zeg|even denken"
    r"|goeie|goede|mooi|leuk|poeh|pff*|nee wacht|wacht|ho|nee ho|eerlijk gezegd|weet je)\b"
)
_RETRACTS = re.compile(
    r"(?:o |oh |ach |haha |en |nee |wacht |sorry )*(?:grapje|geintje"
    r"|(?:dat )?(?:is|was) (?:een |maar een )?(?:grap|grapje|geintje)"
    r"|dat (?:klopt|is|was) (?:toch |ook )?(?:niet|vorig|vroeger))\b"
)
"""Begins with this, and says nothing else: what was said before isn't so."""
_CORRECTS = re.compile(
    r"(?:o |oh |ach |haha |en )*(?:nee (?:wacht|sorry)|of nee|o nee|wacht|sorry)\b"
)
"""A sentence that begins with this takes back some of what was said before, in favour of what
follows."""
_CONCEDES = re.compile(
    r"(?:o |oh |ach |haha |en )*(?:nee (?:hoor|dat|eigenlijk|toch|niet)|ho|zonder gekheid"
    r"|(?:ja )?of nou"
    r"|(?:nou|maar|nee) (?:ok|oke|goed|serieus|even serieus)|vooruit|serieus|enfin|afijn)\b"
)
"""Begins with this: what was said before isn't meant so."""
_BY_THE_WAY = re.compile(r"(?:(?:en|maar|nou|nee) )*(?:o ja|oh ja|oja|trouwens|tussen haakjes)\b")
_NEEDS_THE_LAST = re.compile(
    r"(?:(?:en|maar) )?(?:behalve|tenzij|althans|tenminste|uitgezonderd|op (?:\w+ ){1,3}na)\b"
)
"""Begins an exception to what was said before."""
_FROM_HERE = re.compile(
    r"^\W*(?:(?:nou|maar|nee|ja|o|oh|ach|haha)[ ,]+)*(?:ok[eé]?|goed|serieus|vooruit|enfin|afijn"
    r"|wacht|namelijk|zonder gekheid|o ja|ik vergeet iets)[ ,.:;…-]+(?=\S)",
    re.I,
)
"""What leads to the point, and can stay out of a quotation."""
_LEADS = re.compile(
    r"\W*(?:(?:nou ja|nou|kijk|tja|och|ach|oh|o ja|o|haha|hm+|eh+m?|uh|ja(?! of nou)"
    r"|zeg|weet je(?! wat)"
    r"|trouwens|(?:oh? )?sorry"
    r"|(?:wat|het) (?:me|mij|ons) op(?:valt|viel)(?: is)?"
    r"|weet je wat|(?:ja )?of nou"
    r"|eerlijk gezegd|nee (?:ho|hoor|wacht|sorry)|of nee|o nee|wacht|ho)(?: hoor)?"
    r"(?:[,.:;…!-]+\s*|\s+(?=(?:en|maar|dus|want|nee|ja|ik|we|wij|de|het|een|er|dat|die|dan|bij|als"
    r"|wat|op|met|in|om|omdat|meestal|eigenlijk|soms|onze|mijn)\b)))+(?=\S)",
    re.I,
)
"""What people say before they begin. 'Nou' before another word may mean 'now'."""
_POINTS_BACK = re.compile(
    r"(?:en |maar |dus |want )?(?:die|dat|deze|dit|daar|daarna|toen|zo|hij|zij|ze|het)\b"
)
"""Begins with a word that refers to something said before."""
_WITHOUT_NAMES = re.compile(r"\b(?:nog iemand|iemand anders|een mevrouw|een meneer)\b")
"""What replaces a second name: a quotation with several is a riddle."""
_OF_WHO_ASKS = re.compile(
    r"(?:(?:tja|nou|ja|och|kijk|o) )*dat (?:vraagt|vragen|vroeg|vroegen) (?:ze|zij|hij|ie|mensen)\b"
)
"""Says only that people do ask so."""
_ABOUT_THEN = re.compile(r"\b(?:zei|zeiden|zegt|vroeg|vertelde|begon|toen|vroeger|ooit|destijds)\b")
_DOES = re.compile(r"\b(?:we|wij|ik|een van ons|onze|samen|elke|elk|iedere|altijd)\b")
_DENIES = re.compile(
    r"(?:nou |ja |nee )*(?:ik|we|wij|er|dat|het) (?:heb|hebben|is|zijn|doen|doe|ben|was) "
    r"(?:hier |er |bij ons )*(?:geen|niet)\b"
)
"""Begins with what isn't so."""
_UNSURE = re.compile(r"\bweet (?:\w+ ){0,4}niet\b|\bgeen idee\b")
_UNSURE_FIRST = re.compile(r"(?:weet ik niet|geen idee)(?: hoor)?[,.;:]\s+(?=\S)", re.I)
_ONLY_WHO = re.compile(r"^(?:(?:nou|ja|tja)[ ,]+)*(?:ik|wij|we) dus[.!]\s+(?=\S)", re.I)
"""A first sentence that only says who, where that isn't asked."""
_STEM, _SHORTEST_STEM = 4, 4
_EMPTY = frozenset(
    {"jullie", "zelf", "deze", "daar", "waar", "welk", "welke", "hier", "naar", "voor", "over"}
    | {"door", "maar", "niet", "geen", "heeft", "hebben", "wordt", "worden", "zijn", "kunt"}
    | {"kunnen", "gaat", "gaan", "doet", "doen", "denk", "even", "keer", "laatste", "toch"}
    | {"iets", "iemand", "anders", "zoals", "eens", "meer", "veel", "alle", "want", "omdat"}
    | {"staan", "staat", "komt", "komen", "wilt", "willen", "zonder", "namen", "paar", "woorden"}
)
"""Words that any sentence may have."""


def telling(
    dialog: Dialog, question: Question, answer: str, length: int = QUOTE_LENGTH
) -> str | None:
    """What to quote of this answer; None if nothing in it answers anything."""
    every = list(_sentences(what_stands(less_kept_here(answer))))[:_MOST_READ]
    said = [one for one in every if not answers_nothing(dialog, one, alone=len(every) == 1)]
    if not said:
        return None
    aside, who = _beside_the_point(dialog, question, every), _asks_who(question)
    left = [one for one in said if one not in aside]
    left = left if not all(map(is_fragment, left)) else said
    if who:
        left = [
            one
            for one, behind in zip_longest(left, left[1:], fillvalue="")
            if _people(one) or _needs_another(one) or 0 < len(behind.split()) <= _FEWEST_WORDS
        ] or left
    thoughts = _thoughts(left)
    chosen = without_nameless(well_begun(" ".join(thoughts)))
    if len(chosen) > max(length, QUOTE_LENGTH):
        asked = _stems_asked(dialog, question)
        whole = [one for one in thoughts if not (_is_cut(one) and leans_on_its_end(one))]
        thoughts = whole or thoughts
        heaviest = next(filter(is_own_fear, thoughts), "") if _asks_all(dialog, question) else ""
        chosen = without_nameless(well_begun(heaviest or _most_telling(thoughts, asked, who=who)))
        if len(chosen) > QUOTE_LENGTH:
            chosen = _clauses(chosen, asked, who=who)
    if not who and (only := _ONLY_WHO.match(chosen)):
        chosen = well_begun(chosen[only.end() :])
    return quote(chosen, length) or None


def _is_cut(thought: str) -> bool:
    return len(thought) > QUOTE_LENGTH


def _most_telling(thoughts: Sequence[str], asked: frozenset[str], *, who: bool) -> str:
    """The thought that tells most; most people begin with what answers."""
    points = [_points(one, asked, who=who) for one in thoughts]
    points[0] += 0.25
    return thoughts[points.index(max(points))]


def corrects(text: str) -> bool:
    """Whether a text begins as somebody does who corrects what they said ('nee wacht, vijf')."""
    return _CORRECTS.match(normal(text)) is not None


def _beside_the_point(dialog: Dialog, question: Question, every: Sequence[str]) -> frozenset[str]:
    """The sentences that say little, are taken back, only lead to the next one, only repeat what
    was asked, or tell what their writer fears where nobody asks that."""
    asked = _words_of(question)
    asks_fear = _asks_all(dialog, question) or names_fear(normal(_as_written(question.text)))
    beside = {one for one in every if _says_little(one)}
    beside.update(one for one in every if len(one.split()) <= _FEW and _is_of(asked, one))
    beside.update(one for one in every if names_nobody_in_particular(one, asked))
    beside.update(one for one in every if not asks_fear and is_own_fear(one))
    for before, behind in pairwise(every):
        if _RETRACTS.match(normal(behind)):
            beside.update((before, behind))
        elif corrects(behind):
            continue
        elif _CONCEDES.match(normal(behind)) or _FROM_HERE.match(behind):
            beside.add(before)
    return frozenset(beside)


def _is_of(words: frozenset[str], sentence: str) -> bool:
    return words.issuperset(normal(sentence).split())


def _asks_all(dialog: Dialog, question: Question) -> bool:
    """Whether it asks what they noticed, whatever that is about."""
    return question.id == dialog.noticed


def _asks_who(question: Question) -> bool:
    """Whether the question is who, and nothing else."""
    if question.probe:
        return False
    asks = [one for one in _sentences(_as_written(question.text)) if one.endswith("?")]
    return bool(asks) and asks[-1].startswith("Wie ")


def _people(sentence: str) -> int:
    """How many kinds of people it names."""
    return len({one[:_STEM] for one in _SOME_PEOPLE.findall(normal(sentence))})


_SOME_PEOPLE = re.compile(
    rf"\b(?:{PEOPLE}|jongere|oudere|mevrouw|mevrouwen|meneer|meneren|dames|heren|buurvrouw|buurman|meid|meisje|kinder|olde|olden|zus|zusjes|broer|broertje|neef|nicht"
    r"|oudjes|collega s?|gasten|klas|groep \w+)\b"
)


def _thoughts(said: Sequence[str]) -> list[str]:
    """The sentences, each with those that it can't do without. If a sentence is corrected and the
    correction doesn't fit with it, only the part before that is left."""
    thoughts: list[str] = []
    for sentence in said:
        last = thoughts[-1] if thoughts else ""
        both = f"{last} {sentence}"
        fits = bool(last) and len(both) <= QUOTE_LENGTH
        if last and corrects(sentence):
            thoughts[-1] = both if fits else _less_corrected(last, sentence)
        elif fits and (_needs_another(sentence) or _needs_another(last) or _names(last, sentence)):
            thoughts[-1] = both
        elif not last or not _needs_another(sentence, at_all=True):
            thoughts.append(sentence)
    return [one for one in thoughts if one] or [*said[:1]]


def _needs_another(sentence: str, *, at_all: bool = False) -> bool:
    """Whether it is best kept with the sentence before it. `at_all`: only if it says nothing
    without that."""
    said = normal(sentence)
    if _NEEDS_THE_LAST.match(said) or says_since_then(said) or is_fragment(sentence):
        return True
    if not says_something(sentence):
        return True
    return not at_all and _JOINS.match(sentence) is not None


def _names(sentence: str, behind: str) -> bool:
    """Whether it only names whom or what the sentence after it is about."""
    return len(sentence.split()) <= _FEW and _STANDS_FOR.match(behind) is not None


_FEW = 6
"""Words: a short sentence before 'die …' only names whom it is about."""
_STANDS_FOR = re.compile(r"(?:die|dat zijn|dat is|daar)\b", re.I)


def _less_corrected(thought: str, correction: str) -> str:
    """What of a thought comes before the clause that is corrected; '' if that says too little."""
    meant = frozenset(_stems(normal(correction).split()))
    left = ""
    for clause in _CLAUSE_ENDS.split(thought):
        if not meant.isdisjoint(_stems(normal(clause).split())):
            break
        left = f"{left} {clause}"
    enough = len(left.split()) >= _FEWEST_WORDS and says_something(left)
    return left.strip(" ,;:") if enough else ""


def well_begun(chosen: str) -> str:
    """The words without what only leads to them, or joins them to others."""
    rest = chosen
    for leads in (_UNSURE_FIRST, _FROM_HERE, _LEADS, _JOINS_ON):
        found = leads.match(rest)
        rest = rest[found.end() :] if found else rest
    return rest[:1].upper() + rest[1:] if chosen[:1].isupper() else rest


def _words_of(question: Question) -> frozenset[str]:
    """The words with which a sentence only repeats what was asked, or what a button says."""
    labels = (option.label for option in question.options)
    said = " ".join((_as_written(question.text), *labels))
    return frozenset(normal(said).split()) | _LEADS_ON


_LEADS_ON = frozenset(
    {"maar", "goed", "nou", "dus", "ja", "en", "eh", "even", "tja", "oke", "kijk"}
)


def _sentences(text: str) -> Iterator[str]:
    """The text's sentences, each on one line."""
    begun = ""
    for piece in SENTENCE_ENDS.split(text):
        line = " ".join(visible(piece).split())
        if not line:
            continue
        begun = f"{begun} {line}" if begun else line
        if not _SHORT.search(begun):
            yield begun
            begun = ""
    if begun:
        yield begun


def _nameless(sentence: str) -> int:
    """How many different people stand there without their name, apart from a row of them."""
    return len(set(_WITHOUT_NAMES.findall(normal(without_nameless(sentence)))))


def _says_little(sentence: str) -> bool:
    said = normal(sentence)
    if _DENIES.match(said) or _BY_THE_WAY.match(said) or is_while_typing(sentence):
        return True
    if _nameless(sentence) > 1 or _OF_WHO_ASKS.match(said):
        return True
    return _CHATTER.match(said) is not None and not says_something(sentence)


def _points(sentence: str, asked: frozenset[str], *, who: bool = False) -> float:
    """How much the sentence tells; the first of the best is quoted."""
    said = normal(sentence)
    words = said.split()
    points = min(3, len(asked.intersection(_stems(words)))) * 1.0
    joins = _JOINS.match(sentence) is not None and _JOINS_A_SENTENCE.match(said) is None
    chatter = _CHATTER.match(said) is not None and not said.startswith("kijk ")
    points -= 1.0 * joins + 0.5 * chatter
    points += 1.5 * bool(_DOES.search(said)) + 1.0 * who * _people(sentence)
    points -= 1.5 * (not says_something(sentence) or is_fragment(sentence)) + 0.5 * bool(
        _ABOUT_THEN.search(said)
    )
    points -= 1.5 * bool(_DENIES.match(said)) + bool(_UNSURE.search(said))
    points -= 0.5 * bool(_POINTS_BACK.match(said)) + 0.5 * _nameless(sentence)
    points -= 1.5 * (len(words) < _FEWEST_WORDS) + 0.5 * (len(words) > _MOST_WORDS)
    return points + 0.5 * (len(sentence) <= QUOTE_LENGTH)


def _clauses(sentence: str, asked: frozenset[str], *, who: bool) -> str:
    """The part of a long sentence that tells most, from the start of a clause on; or all of it with
    '…' in place of what its writer only says in passing, if that is short enough."""
    less = _IN_PASSING.sub("… ", sentence)
    if less != sentence and len(less) <= QUOTE_LENGTH:
        return less
    starts = [0, *(end.end() for end in _CLAUSE_ENDS.finditer(sentence))]
    ends = [*starts[1:], len(sentence)]
    pieces = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    begins = [n for n, one in enumerate(pieces) if not n or _CLAUSE_STARTS.match(one)]
    best = max(begins, key=lambda number: _points(pieces[number], asked, who=who))
    part = ""
    joins = _JOINS.match(pieces[best]) if best else None
    if joins is not None:
        pieces[best] = pieces[best][joins.end() :]
    for number in range(best, len(pieces)):
        longer = part + pieces[number]
        if part and len(longer.rstrip(" ,;:")) >= QUOTE_LENGTH:
            return longer if _TURNS_ROUND.match(pieces[number]) else part.rstrip(" ,;:") + "…"
        part = longer
    return part


def _stems_asked(dialog: Dialog, question: Question) -> frozenset[str]:
    """The beginnings of the words that an answer to this question may well have."""
    element = dialog.elements.get(question.element or "")
    about = (_as_written(element.what), element.name) if element else ()
    # A probe's text has words of the answer in it, which must not stay in memory.
    asked = "" if question.probe else _as_written(question.text)
    return _stems_of(asked, question.name, *about)


def _as_written(text: Text) -> str:
    return as_plain(text.fill(lambda _: None))


@lru_cache(maxsize=512)
def _stems_of(asked: str, *about: str) -> frozenset[str]:
    """Only what asks in the question counts: the rest sets the scene."""
    asks = (one for one in _sentences(asked) if one.endswith("?"))
    return frozenset(stem for told in (*asks, *about) for stem in _stems(normal(told).split()))


def _stems(words: list[str]) -> Iterator[str]:
    return (word[:_STEM] for word in words if len(word) >= _SHORTEST_STEM and word not in _EMPTY)
