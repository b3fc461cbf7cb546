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

from dialogs.days import WEEKDAYS
from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.definition import Dialog, Question
from dialogs.texts import QUOTE_LENGTH, Text, as_plain, quote, visible
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.fragments import (
    is_fragment,
    leans_on_its_end,
    names_nobody_in_particular,
    without_nameless,
)
from dialogs.understanding.quoting.hangs_on_one import hangs_on_one
from dialogs.understanding.quoting.heart import heart, says_what_they_do
from dialogs.understanding.quoting.how_telling import (
    CLAUSE_ENDS,
    FEWEST_WORDS,
    JOINS,
    most_telling,
    most_telling_part,
    people_named,
    says_little,
    stems,
)
from dialogs.understanding.quoting.lead_in import less_said_before
from dialogs.understanding.quoting.no_answer import answers_nothing
from dialogs.understanding.quoting.own_fear import is_own_fear
from dialogs.understanding.quoting.told_fear import names_fear
from dialogs.understanding.quoting.well_begun import (
    leads_to_the_point,
    only_on_paper,
    well_begun,
)
from dialogs.understanding.quoting.worth_reading import (
    says_since_then,
    says_something,
    sentences_read,
)
from dialogs.understanding.taking_away.kept_here import less_kept_here

_MOST_READ = 40
"""Sentences that are compared, from the first on."""

_RETRACTS = compiled(
    r"(?:o |oh |ach |haha |en |nee |wacht |sorry )*(?:grapje|geintje"
    r"|(?:dat )?(?:is|was) (?:een |maar een )?(?:grap|grapje|geintje)"
    r"|dat (?:klopt|is|was) (?:toch |ook )?(?:niet|vorig|vroeger))\b"
)
"""Begins with this, and says nothing else: what was said before isn't so."""
_CORRECTS = compiled(
    r"(?:o |oh |ach |haha |en )*(?:nee (?:wacht|sorry)|of nee|o nee|wacht|sorry)\b"
)
"""A sentence that begins with this takes back some of what was said before, in favour of what
follows."""
_CONCEDES = compiled(
    r"(?:o |oh |ach |haha |en )*(?:nee (?:hoor|dat|eigenlijk|toch|niet)|ho|zonder gekheid"
    r"|(?:ja )?of nou"
    r"|(?:nou|maar|nee) (?:ok|oke|goed|serieus|even serieus)|vooruit|serieus|enfin|afijn)\b"
)
"""Begins with this: what was said before isn't meant so."""
_NEEDS_THE_LAST = compiled(
    r"(?:(?:en|maar) )?(?:behalve|tenzij|althans|tenminste|uitgezonderd|op (?:\w+ ){1,3}na)\b"
)
"""Begins an exception to what was said before."""
_ONLY_WHO = compiled(r"^(?:(?:nou|ja|tja)[ ,]+)*(?:ik|wij|we) dus[.!]\s+(?=\S)", re.I)
"""A first sentence that only says who, where that isn't asked."""


def telling(
    dialog: Dialog, question: Question, answer: str, length: int = QUOTE_LENGTH
) -> str | None:
    """What to quote of this answer; None if nothing in it answers anything."""
    every = list(_sentences(what_stands(less_said_before(less_kept_here(answer)))))[:_MOST_READ]
    said = [one for one in every if not answers_nothing(dialog, one, alone=len(every) == 1)]
    if not said:
        return None
    aside, who = _beside_the_point(dialog, question, every), _asks_who(question)
    left = [one for one in said if one not in aside]
    left = left if not all(map(is_fragment, left)) else said
    weighs = heart(left, judged=True) if who else ""
    if who and not weighs:
        left = [
            one
            for one, behind in zip_longest(left, left[1:], fillvalue="")
            if people_named(one) or _needs_another(one) or 0 < len(behind.split()) <= FEWEST_WORDS
        ] or left
    thoughts = _thoughts(left)
    chosen = without_nameless(well_begun(" ".join(thoughts)))
    if len(chosen) > max(length, QUOTE_LENGTH):
        asked = _stems_asked(dialog, question)
        whole = [one for one in thoughts if not (_is_cut(one) and leans_on_its_end(one))]
        thoughts = whole or thoughts
        heaviest = next(filter(_is_the_point, reversed(thoughts)), "")
        if _asks_all(dialog, question):
            heaviest = next(filter(is_own_fear, thoughts), "") or _with_what_follows(thoughts)
        elif _asks_plan(dialog, question):
            heaviest = _plan_that_fits(left)
        elif _asks_project(dialog, question):
            thoughts = says_what_they_do(thoughts)
        else:
            heaviest = heaviest or weighs or ("" if who else heart(left))
        chosen = without_nameless(well_begun(heaviest or most_telling(thoughts, asked, who=who)))
        if len(chosen) > QUOTE_LENGTH:
            chosen = most_telling_part(chosen, asked, who=who)
    if not who and (only := _ONLY_WHO.match(chosen)):
        chosen = well_begun(chosen[only.end() :])
    return quote(chosen, length) or None


def _is_the_point(thought: str) -> bool:
    """Whether a short sentence sums up what was told before it ('het hangt te veel op mij')."""
    if len(thought.split()) > _SUMS_UP_IN:
        return False
    return _SUMS_UP.match(normal(thought)) is not None or hangs_on_one(thought)


_SUMS_UP_IN = 14
_SUMS_UP = compiled(
    r"(?:(?:dus|maar|en|nou|ja) )*(?:de kern is|kortom|waar het op neerkomt"
    r"|het komt (?:er )?op neer"
    r"|het komt erop neer|samengevat|met andere woorden|het punt is|het probleem is)\b"
)
_SAYS_WHAT = compiled(
    r"(?:(?:nou|ja|tja|eigenlijk|vooral|toch|wel)\W+)*dat (?:alles|allemaal|het|er|we|wij|ik|ze|zij"
    r"|de|die|onze|mijn|iedereen|niemand|jullie|zo|alleen|een|één)\b"
    r"(?! (?:is|was|zijn|waren|heb|had|vind|vond|doe|deed|kan|moet|weet)\b)",
    re.IGNORECASE,
)
_FEWEST_SAYING = 4
"""Words."""


def _with_what_follows(thoughts: Sequence[str]) -> str:
    """If the first sentence answers what they noticed ('dat …'): that sentence, with as many of
    those after it as fit; '' for any other beginning."""
    first = thoughts[0] if thoughts else ""
    if _SAYS_WHAT.match(first) is None or len(first.split()) < _FEWEST_SAYING:
        return ""
    heart = first
    for one in thoughts[1:]:
        if len(heart) + 1 + len(one) > QUOTE_LENGTH:
            break
        heart = f"{heart} {one}"
    return heart


def _asks_plan(dialog: Dialog, question: Question) -> bool:
    """Whether the answer is what they are going to do, as the checklist has it."""
    element = dialog.elements.get(question.element or "")
    owns = () if element is None else element.in_own_words
    plans = (told.plan for own in owns if own.asked == question.id for told in own.wordings())
    return any(plan is not None and question.id in plan.slots() for plan in plans)


def _asks_project(dialog: Dialog, question: Question) -> bool:
    """Whether the page begins with the answer: what the project does."""
    first = dialog.wanted[0] if dialog.wanted else None
    return first is not None and not first.noticed and question.id in first.text.slots()


def _plan_that_fits(said: Sequence[str]) -> str:
    """The first sentence that says when, with as many of those after it as fit: it says what they
    are going to do, and who. '' if none says when, or if it is too long by itself."""
    first = next((n for n, one in enumerate(said) if names_next_time(one)), len(said))
    plan = ""
    for one in said[first:]:
        longer = f"{plan} {one}".strip()
        if len(longer) > QUOTE_LENGTH:
            break
        plan = longer
    return plan


def names_next_time(words: str) -> bool:
    """Whether they say when: 'volgende week', 'woensdag'."""
    return _NEXT_TIME.search(normal(words)) is not None


_NEXT_TIME = compiled(
    r"\b(?:morgen|overmorgen|vanavond|volgende (?:week|keer|maand|x|les|training|avond|bijeenkomst)"
    rf"|deze week|binnenkort|(?:{'|'.join(WEEKDAYS)})(?:ochtend|middag|avond)?)\b"
)


def _is_cut(thought: str) -> bool:
    return len(thought) > QUOTE_LENGTH


def corrects(text: str) -> bool:
    """Whether a text begins as somebody does who corrects what they said ('nee wacht, vijf')."""
    return _CORRECTS.match(normal(text)) is not None


def _beside_the_point(dialog: Dialog, question: Question, every: Sequence[str]) -> frozenset[str]:
    """The sentences that say little, are taken back, only lead to the next one, only repeat what
    was asked, or tell what their writer fears where nobody asks that."""
    asked = _words_of(question)
    asks_fear = _asks_all(dialog, question) or names_fear(normal(_as_written(question.text)))
    beside = {one for one in every if says_little(one)}
    beside.update(one for one in every if len(one.split()) <= _FEW and _is_of(asked, one))
    beside.update(one for one in every if names_nobody_in_particular(one, asked))
    beside.update(one for one in every if not asks_fear and is_own_fear(one))
    for before, behind in pairwise(every):
        if _RETRACTS.match(normal(behind)):
            beside.update((before, behind))
        elif corrects(behind):
            continue
        elif (
            _CONCEDES.match(normal(behind))
            or leads_to_the_point(behind)
            or only_on_paper(before, behind)
        ):
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
    return not at_all and JOINS.match(sentence) is not None


def _names(sentence: str, behind: str) -> bool:
    """Whether it only names whom or what the sentence after it is about."""
    return len(sentence.split()) <= _FEW and _STANDS_FOR.match(behind) is not None


_FEW = 6
"""Words: a short sentence before 'die …' only names whom it is about."""
_STANDS_FOR = compiled(r"(?:die|dat zijn|dat is|daar)\b", re.I)


def _less_corrected(thought: str, correction: str) -> str:
    """What of a thought comes before the clause that is corrected; '' if that says too little."""
    meant = frozenset(stems(normal(correction).split()))
    left = ""
    for clause in CLAUSE_ENDS.split(thought):
        if not meant.isdisjoint(stems(normal(clause).split())):
            break
        left = f"{left} {clause}"
    enough = len(left.split()) >= FEWEST_WORDS and says_something(left)
    return left.strip(" ,;:") if enough else ""


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
    lines = (" ".join(visible(one).split()) for one in sentences_read(text))
    return (line for line in lines if line)


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
    return frozenset(stem for told in (*asks, *about) for stem in stems(normal(told).split()))
