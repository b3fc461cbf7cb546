"""Chooses what is quoted of an answer: the sentence that answers the question, whole.

People who type much begin with how it all came about, say what they think of the question, and
come to the point in between. So each sentence gets points: for words of the question and of the
element that it is about, and for saying what somebody does. It loses points for chatter. What
answers nothing, such as a question or a complaint, is never quoted; what is taken back further on
only if nothing else tells anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from dialogs.pack.definition import Dialog, Question
from dialogs.texts import QUOTE_LENGTH, Text, as_plain, quote, visible
from dialogs.understanding.matching import denies, normal, spoken_loosely
from dialogs.understanding.wary_sentences import is_wary

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")
_SHORT = re.compile(
    r"(?:^|\s)(?:bijv|bv|o\.a|d\.w\.z|evt|ca|nr|jr|mevr|mw|dhr|st|incl|min)\.$", re.I
)
"""Ends with a shortened word, which ends no sentence."""
_CLAUSE_ENDS = re.compile(r"(?<=[,;:])\s+|\s+(?=(?:maar|want|omdat|zodat|terwijl)\s)")
_JOINS = re.compile(r"(?:maar|want|en|dus|omdat|zodat|terwijl)\s+(?:dus\s+)?", re.I)
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""A sentence with fewer words says little by itself; one with more is hard to read back."""
_MOST_READ = 40
"""Sentences that are compared, from the first on."""

_NO_ANSWER = re.compile(
    r"(?:nou |tja |ach |pff* |man |ja |nee |dat |het )*(?:"
    r"(?:weet|wist) (?:ik |k |wij |we )?(?:het |dat |dit )?(?:\w+ )?niet\b.{0,15}"
    r"|geen (?:idee|flauw idee|mening|antwoord|zin|commentaar)\b.{0,30}"
    r"|(?:hangt|ligt) (?:er|dr) ?(?:van|aan)?(?: af| aan)?(?: \w+)?"
    r"|(?:van )?alle(?:bei|s|maal)(?: een beetje| wel| dus)?|van alles(?: wat)?"
    r"|(?:is )?(?:bij ons )?niet (?:aan de orde|van toepassing)"
    r"|(?:over een jaar )?(?:ben|word) ik \d+(?: jaar)?"
    r"|n ?v ?t|idem|zie boven|doe maar(?: wat| iets)?"
    r"|(?:eerlijk )?zeg(?: maar)?|maakt (?:me |mij |ons )?niet(?:s)? uit|boeit (?:me |mij )?niet"
    r"|gewoon|zomaar|ok|oke|prima|hoezo|waarom|wat|huh|sorry|haha|volgende|snel|sneller|test"
    r")(?: hoor| joh| man| dus| denk ik| eigenlijk| bij ons)*"
)
"""The whole of a sentence that answers nothing, as `normal` writes it."""
_TO_THE_BOT = re.compile(
    r"\b(?:zeur|zeurt|gezeur|zeik|hou op|houd op|rot op|doe normaal|kappen"
    r"|(?:stomme|rare|domme|leuke|goede|moeilijke|lastige|gekke|mooie) vraag|wat een vraag"
    r"|(?:jij|u|bot) (?:luistert|snapt|begrijpt|hoort) (?:me |mij |het |er )?(?:niet|niks|niets)"
    r"|(?:jij|u) (?:niet|niks|niets) (?:luistert|snapt|begrijpt|hoort)"
    r"|(?:zei|zeg|vertelde|schreef|typte) ik (?:toch|al|net)|ik (?:zei|zeg|schreef) (?:toch|al|net)"
    r"|(?:had|heb) ik (?:toch |al |je |net |dat |het )+(?:gezegd|verteld|geschreven|getypt|gehad)"
    r"|(?:vraag|vraagt) (?:je|jij|u) (?:dat|dit|me)|wat bedoel|niet begrijp|snap (?:ik|het) niet"
    r"|(?:snap|snappen|begrijp|begrijpen|ken|kennen|weet) (?:\w+ ){0,3}(?:niet )?wat (?:\w+ ){0,3}"
    r"(?:is|zijn|betekent|betekenen)|(?:ik|wij|we) (?:snap|begrijp|weet) niet|snap (?:\w+ )?woord"
    r"|deze vraag|die vraag|jouw vraag|je vraag|bot)\b"
)
"""Said to the bot, wherever it stands in a sentence."""
_CHATTER = re.compile(
    r"(?:nou|nou ja|kijk|tja|oh|o|o ja|en o ja|oei|och|ach|haha|hmm*|eh|ehm|uh|zeg|even denken"
    r"|goeie|goede|mooi|leuk|poeh|pff*|nee wacht|wacht|ho|nee ho|eerlijk gezegd|weet je)\b"
)
_TAKES_BACK = re.compile(
    r"(?:o |oh |ach |haha |en )*(?:nee (?:wacht|hoor|dat|sorry|eigenlijk|toch|niet)|of nee|wacht|ho"
    r"|grapje|geintje|(?:dat )?(?:is|was) (?:een |maar een )?(?:grap|grapje|geintje)"
    r"|dat (?:klopt|is|was) (?:toch |ook )?(?:niet|vorig|vroeger)|zonder gekheid"
    r"|(?:nou|maar|nee) (?:ok|oke|goed|serieus|even serieus)|vooruit|serieus|enfin|afijn)\b"
)
"""Begins with this: what was said before isn't meant so."""
_FROM_HERE = re.compile(
    r"^\W*(?:(?:nou|maar|nee|ja|o|oh|ach|haha)[ ,]+)*(?:ok[eé]?|goed|serieus|vooruit|enfin|afijn"
    r"|wacht|namelijk|zonder gekheid|o ja|ik vergeet iets)[ ,.:;…-]+(?=\S)",
    re.I,
)
"""What leads to the point, and can stay out of a quotation."""
_POINTS_BACK = re.compile(
    r"(?:en |maar |dus |want )?(?:die|dat|deze|dit|daar|daarna|toen|zo|hij|zij|ze|het)\b"
)
"""Begins with a word that stands for something said before."""
_WITHOUT_NAMES = re.compile(r"\b(?:nog iemand|iemand anders|een mevrouw|een meneer)\b")
"""What stands in the place of a second name: a quotation with several is a riddle."""
_ABOUT_THEN = re.compile(r"\b(?:zei|zeiden|zegt|vroeg|vertelde|begon|toen|vroeger|ooit|destijds)\b")
_DOES = re.compile(r"\b(?:we|wij|ik|een van ons|onze|samen|elke|elk|iedere|altijd)\b")
_DENIES = re.compile(
    r"(?:nou |ja |nee )*(?:ik|we|wij|er|dat|het) (?:heb|hebben|is|zijn|doen|doe|ben|was) "
    r"(?:hier |er |bij ons )*(?:geen|niet)\b"
)
"""Begins with what isn't so."""
_UNSURE = re.compile(r"\bweet (?:\w+ ){0,4}niet\b|\bgeen idee\b")
_UNSURE_FIRST = re.compile(r"(?:weet ik niet|geen idee)(?: hoor)?[,.;:]\s+(?=\S)", re.I)
_STEM, _SHORTEST_STEM = 5, 4
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
    """What to quote of this answer; None if nothing in it answers anything.

    All of a short answer; of a longer one, or one with something besides, the sentence that tells
    most. Only a sentence that is too long is cut.
    """
    every = list(_sentences(answer))[:_MOST_READ]
    said = [one for one in every if not _answers_nothing(dialog, one, alone=len(every) == 1)]
    if not said:
        return None
    whole = quote(answer, len(answer))
    is_long = len(whole) > max(length, QUOTE_LENGTH)
    aside = _beside_the_point(question, every)
    besides = len(said) < len(every) or any(one in aside or _says_little(one) for one in said)
    if len(said) == 1 or not (besides or is_long):
        chosen = said[0] if len(said) == 1 else whole
    else:
        chosen = _most_telling(said, every, aside, _stems_asked(dialog, question))
        chosen = _with_what_it_joins(chosen, every, aside)
    if len(chosen) > QUOTE_LENGTH:
        chosen = _clauses(chosen, _stems_asked(dialog, question))
    first = _UNSURE_FIRST.match(chosen) or _FROM_HERE.match(chosen)
    return quote(chosen[first.end() :] if first else chosen, length) or None


def _with_what_it_joins(chosen: str, every: Sequence[str], aside: frozenset[str]) -> str:
    """The sentence with the one before it, if it goes on with that and says little by itself."""
    place = every.index(chosen) if chosen in every else 0
    if not place or _JOINS.match(chosen) is None or every[place - 1] in aside:
        return chosen
    both = f"{every[place - 1]} {chosen}"
    return both if len(both) <= QUOTE_LENGTH else chosen


def _beside_the_point(question: Question, every: Sequence[str]) -> frozenset[str]:
    """The sentences that are taken back by the next one, only lead to it, or only repeat what was
    asked."""
    only_before = {
        before
        for before, behind in pairwise(every)
        if _TAKES_BACK.match(normal(behind)) or _FROM_HERE.match(behind)
    }
    asked = _words_of(question)
    repeats = (one for one in every if len(one.split()) <= _FEW and _is_of(asked, one))
    return frozenset((*only_before, *repeats))


def _is_of(words: frozenset[str], sentence: str) -> bool:
    return words.issuperset(normal(sentence).split())


def _most_telling(
    said: Sequence[str], every: Sequence[str], aside: frozenset[str], asked: frozenset[str]
) -> str:
    """The sentence that tells most. `every`: all sentences, also those that answer nothing.
    `aside`: those that matter least."""
    chosen = max(said, key=lambda one: _points(one, asked) - 3.0 * (one in aside))
    place = every.index(chosen)
    before = every[place - 1] if place else ""
    names_it = before in said and len(before.split()) <= _FEW and bool(_STANDS_FOR.match(chosen))
    if not names_it:
        return chosen
    first = _FROM_HERE.match(before)
    return f"{before[first.end() :] if first else before} {chosen}"


_FEW = 6
"""Words: a short sentence before 'die …' only names whom it is about."""
_STANDS_FOR = re.compile(r"(?:die|dat zijn|dat is|daar)\b", re.I)


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
    for piece in _SENTENCE_ENDS.split(text):
        line = " ".join(visible(piece).split())
        if not line:
            continue
        begun = f"{begun} {line}" if begun else line
        if not _SHORT.search(begun):
            yield begun
            begun = ""
    if begun:
        yield begun


def _says_little(sentence: str) -> bool:
    said = normal(sentence)
    return bool(_CHATTER.match(said) or _DENIES.match(said))


def _answers_nothing(dialog: Dialog, sentence: str, *, alone: bool) -> bool:
    """`alone`: whether it is the whole answer, which was weighed when it was typed."""
    if sentence.endswith("?") or is_wary(sentence):
        return True
    said = normal(sentence)
    if not said or denies(sentence) or _NO_ANSWER.fullmatch(said) or _TO_THE_BOT.search(said):
        return True
    if alone:
        return False
    remark = dialog.remarks.remark(sentence)
    goes_past = spoken_loosely(sentence, dialog.words, _PAST_A_QUESTION) is not None
    return goes_past or (remark is not None and remark.chance >= _SURE)


_PAST_A_QUESTION = ("weet_niet", "overslaan")
"""The lists of what people type to get past a question."""
_SURE = 0.6
"""How likely it must be that a sentence answers nothing."""


def _points(sentence: str, asked: frozenset[str]) -> float:
    """How much the sentence tells; the first of the best is quoted."""
    said = normal(sentence)
    words = said.split()
    points = min(3, len(asked.intersection(_stems(words)))) * 1.0
    points += 1.5 * bool(_DOES.search(said))
    points -= 1.5 * bool(_CHATTER.match(said)) + 0.5 * bool(_ABOUT_THEN.search(said))
    points -= 1.5 * bool(_DENIES.match(said)) + bool(_UNSURE.search(said))
    points -= 0.5 * bool(_POINTS_BACK.match(said)) + 0.5 * len(_WITHOUT_NAMES.findall(said))
    points -= 1.5 * (len(words) < _FEWEST_WORDS) + 0.5 * (len(words) > _MOST_WORDS)
    return points + 0.5 * (len(sentence) <= QUOTE_LENGTH)


def _clauses(sentence: str, asked: frozenset[str]) -> str:
    """The part of a long sentence that tells most, from the start of a clause on."""
    starts = [0, *(end.end() for end in _CLAUSE_ENDS.finditer(sentence))]
    ends = [*starts[1:], len(sentence)]
    pieces = [sentence[start:end] for start, end in zip(starts, ends, strict=True)]
    best = max(range(len(pieces)), key=lambda number: _points(pieces[number], asked))
    part = ""
    joins = _JOINS.match(pieces[best]) if best else None
    if joins is not None:
        pieces[best] = pieces[best][joins.end() :]
    for number in range(best, len(pieces)):
        longer = part + pieces[number]
        if part and len(longer.rstrip(" ,;:")) >= QUOTE_LENGTH:
            return part.rstrip(" ,;:") + "…"
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
