"""What a team wrote about an element of the checklist, if that gives it another status, or another
text, than the option that it tapped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, usual
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.listed_words import InOwnWords
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import doubt_beside, off_page, told_beside, told_outside
from dialogs.texts import QUOTE_LENGTH, as_plain, ended, quote, within_sentence
from dialogs.understanding.lacking import tells_who_stays_away
from dialogs.understanding.options.matching import denies
from dialogs.understanding.options.tempering import begins_exception, opposite, says_so, tempers
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.answered_ahead import ahead_mark
from dialogs.walk.asked_anew import answered_anew, noted_anew
from dialogs.walk.confided import is_confided_at
from dialogs.walk.state import Walk


def by_what_they_wrote(dialog: Dialog, walk: Walk, item: Item) -> Item:
    """The item as partly there, if they doubt what they tapped, or wrote the opposite of it or what
    counts for it."""
    in_place = item.status is Status.IN_PLACE and item.option
    doubted, then = doubt_beside(dialog, walk, item) if in_place else ("", False)
    if doubted:
        return replace(item, status=Status.PARTLY, doubted=doubted, doubted_then=then)
    say = Speech(dialog, applicable(dialog, walk.answers))
    if in_place and (against := _against(say, walk, item)):
        step = usual(item.element, Status.PARTLY)
        return replace(item, status=Status.PARTLY, tempered=against, step=step)
    item = _as_tempered(say, walk, _as_tapped(dialog, walk, item))
    item = _with_who_stays_away(say, walk, item)
    if slots := () if item.because is None else item.because.slots():
        item = replace(item, besides=tuple(_typed_at(dialog, walk, slots)))
    if item.status is not Status.MISSING or item.kept:
        return item
    for own in item.element.in_own_words:
        asked = question_of(say, own)
        if own.partly is not None and is_full(say, asked) and _is_there(dialog, walk, asked):
            because, step = own.partly.because, own.partly.step
            return replace(
                item,
                status=Status.PARTLY,
                unknown=False,
                because=because,
                step=step,
                option="",
                tempered="",
                only_tapped=False,
                by_words=True,
            )
    return item


def _typed_at(dialog: Dialog, walk: Walk, questions: Collection[str]) -> Iterator[tuple[str, str]]:
    """What was typed at those of these questions that belong to no element, each with its
    question."""
    for question, told in told_outside(dialog, walk):
        if question.id in questions and question.element is None:
            yield question.id, "’ en ‘".join(map(quote, told))


def _as_tapped(dialog: Dialog, walk: Walk, item: Item) -> Item:
    """The item with the reason for what was tapped and nothing was typed with."""
    if item.because_bare is None or told_beside(dialog, walk, item.element.questions):
        return item
    return replace(item, because=item.because_bare)


def lacks_their_words(item: Item) -> bool:
    """Whether an element has its status by a tap alone, while the pack wants words for that."""
    bare = item.because_bare is not None and item.because == item.because_bare
    return bare and item.by_answers is None


def _as_tempered(say: Speech, walk: Walk, item: Item) -> Item:
    """The item with what they wrote that denies or tempers the reason of their option."""
    if item.because is None or not tapped(say, item):
        return item
    reason = as_plain(say.fill(item.because))
    beside = told_beside(say.dialog, walk, item.element.questions[:1])
    # An exception by itself comes after the reason and what else they wrote.
    whole = (one for one in beside if not begins_exception(one))
    words = next((one for one in whole if tempers(reason, one)), "")
    later = (
        say.answers[own.asked].text
        for own in item.element.in_own_words
        if not own.is_probe and is_full(say, own.asked)
    )
    return replace(item, tempered=words, only_tapped=any(tempers(reason, one) for one in later))


def _against(say: Speech, walk: Walk, item: Item) -> str:
    """What they typed with the option that decided and says the opposite of it, after what they
    typed that says the same; '' if they typed nothing so."""
    for id_ in item.element.questions:
        answer, note = say.answers.get(id_), walk.notes.get(id_, "")
        chosen = answer is not None and item.option in answer.options
        if not (chosen and note) or is_confided_at(walk, id_):
            continue
        anew = answered_anew(walk, say.dialog.questions[id_])
        told = what_stands(noted_anew(walk, id_) if anew else note)
        lines = [worth_reading(one) for one in told.split("\n")]
        label = tapped(say, item)
        against = next((words for one in lines if (words := opposite(label, one))), "")
        so = next((words for one in lines if (words := says_so(label, one))), "")
        if against and not off_page(walk, against):
            both = f"{ended(so)} {against}" if so and so != against else against
            return both if len(both) <= QUOTE_LENGTH else against
    return ""


def _with_who_stays_away(say: Speech, walk: Walk, item: Item) -> Item:
    """The item with the step about who doesn't come, if they typed that with their option and
    weren't asked it."""
    if item.status is Status.IN_PLACE or item.unknown:
        return item
    questions = say.dialog.questions
    asks = (own for own in item.element.in_own_words if own.asked in questions)
    for own in asks:
        told = own.by_option.get(item.option, own.full)
        step = None if told is None else told.plan or told.step
        asked = as_plain(questions[own.asked].text.fill(lambda _: None))
        if step is None or step.has_slots or own.asked in say.answers:
            continue
        beside = told_beside(say.dialog, walk, item.element.questions)
        if _ASKS_WHO_IS_NOT_THERE.search(asked) and any(map(tells_who_stays_away, beside)):
            return replace(item, step=within_sentence(step))
    return item


_ASKS_WHO_IS_NOT_THERE = compiled(r"\bwie\b[^?.!]*\b(?:niet|missen|mis)\b[^.!]*\?", re.IGNORECASE)


def _is_there(dialog: Dialog, walk: Walk, asked: str) -> bool:
    """Whether the answer to a question tells what is there already. One that asks for an exception
    does if they named that of their own accord; else they tell what could be."""
    question = dialog.questions.get(asked)
    asks = question is not None and question.asks_exception
    return not asks or walk.exchange.count(ahead_mark(asked)) > 0


def tapped(say: Speech, item: Item) -> str:
    """The label of the option that decided."""
    questions = (say.dialog.questions[id_] for id_ in item.element.questions)
    labels = (one.label for q in questions for one in q.options if one.id == item.option)
    return next(labels, "")


def is_full(say: Speech, question: str) -> bool:
    """Whether words were typed there that say something."""
    answer = say.answers.get(question)
    if answer is None or answer.given is not Given.WRITTEN or denies(answer.text):
        return False
    return say.quoted(question) is not None


def question_of(say: Speech, own: InOwnWords) -> str:
    """The id of the question as which it was asked in this walk."""
    if not own.is_probe:
        return own.asked
    questions = say.dialog.questions.values()
    return next((one.id for one in questions if one.probe == own.asked), own.asked)
