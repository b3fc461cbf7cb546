"""What somebody typed in addition to the answers that count: with an option that they chose, or
with an answer that they changed since.

It counts for nothing, but nothing that was typed may vanish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from zlib import crc32

from dialogs.hearing.memo import once_for_walk
from dialogs.hearing.taken_back import what_stands
from dialogs.pack.answers import Answer, Given
from dialogs.pack.checklist import Item, judge
from dialogs.pack.definition import Dialog, Question, Status
from dialogs.pack.route import applicable
from dialogs.screens.told.told_project import project_sentence
from dialogs.texts import quote
from dialogs.understanding.asking_bot.asks_how import shared_stems
from dialogs.understanding.not_their_scene import is_not_their_scene
from dialogs.understanding.options.matching import denies, match_option
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.options.tempering import begins_exception
from dialogs.understanding.options.unsettled import unsettled
from dialogs.understanding.outcomes.no_longer import says_otherwise_now
from dialogs.understanding.quoting.counted import share_told
from dialogs.understanding.quoting.minding import names_minding, parted_by_minding
from dialogs.understanding.quoting.telling import corrects, telling
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_listing import worth_listing
from dialogs.understanding.quoting.worth_reading import repeats, worth_reading
from dialogs.walk.asked_anew import (
    answered_anew,
    noted_anew,
    noted_besides,
    told_of_named,
    written_before,
)
from dialogs.walk.confided import is_confided_anew, is_confided_at
from dialogs.walk.said_later import lines_then
from dialogs.walk.settled import is_settled
from dialogs.walk.state import Walk, example_mark

TAKEN_HOME = "mee:"
"""The prefix in `Walk.told` of what was decided about words on the page, before their id."""
OFF_PAGE = "-"
"""What such a mark ends with if the words don't go along."""


def words_id(words: str) -> str:
    """The id of these words of theirs, as they are quoted, in a place of the walk."""
    return f"{crc32(words.encode()):08x}"


def off_page(walk: Walk, words: str) -> bool:
    """Whether they took these words off the page: then nothing later quotes them either."""
    return f"{TAKEN_HOME}{words_id(words)}{OFF_PAGE}" in walk.told


def typed_off_page(walk: Walk, text: str) -> bool:
    """Whether this text, as it is quoted, is off the page."""
    return off_page(walk, quote(worth_reading(text)))


def told_otherwise(walk: Walk, questions: Iterable[str]) -> bool:
    """Whether they typed, with an option of one of these questions, that it isn't as it was when
    they were asked before."""
    return any(says_otherwise_now(noted_besides(walk, id_)) for id_ in questions)


def outdated(dialog: Dialog, walk: Walk) -> frozenset[str]:
    """The open questions whose answer is about the situation before they reported a change."""
    if walk.before is None:
        return frozenset()
    changed = [e for e in dialog.elements.values() if told_otherwise(walk, e.questions)]
    asked = (id_ for element in changed for id_ in dialog.asked_of.get(element.id, ()))
    return frozenset(id_ for id_ in asked if written_before(walk, id_))


def typed_earlier(
    dialog: Dialog, walk: Walk, questions: Iterable[str] | None = None
) -> Iterator[tuple[Question, str]]:
    """Each such question with what was typed there, in the order of the conversation. `questions`:
    those alone; without them all."""
    counted, old = applicable(dialog, walk.answers), outdated(dialog, walk)
    for id_ in dialog.questions if questions is None else questions:
        question = dialog.questions[id_]
        if is_confided_at(walk, id_):
            continue
        if id_ in counted and id_ not in old:
            if earlier := _note_of_then(walk, id_, counted[id_]):
                yield question, earlier
            continue
        answer = walk.answers.get(id_)
        if answer is not None and answer.given is Given.WRITTEN:
            yield question, answer.text
        if id_ in walk.notes:
            yield question, walk.notes[id_]


def told_beside(dialog: Dialog, walk: Walk, questions: Iterable[str]) -> tuple[str, ...]:
    """What was typed with options that were chosen at these questions and says something, each as
    it is quoted and none that repeats another. What was kept without an option belongs to it, if
    another of the questions has one: then nothing else quotes it."""
    counted = applicable(dialog, walk.answers)
    asked = [id_ for id_ in questions if id_ in counted and id_ in dialog.questions]
    decided = any(counted[id_].given is Given.CHOSEN for id_ in asked)
    told: list[str] = []
    for id_ in (one for one in asked if not _is_confided(walk, one, counted[one])):
        question, answer = dialog.questions[id_], counted[id_]
        kept = decided and answer.given is Given.SKIPPED and not question.open
        note = walk.notes.get(id_, "")
        if not note or (answer.given is not Given.CHOSEN and not kept):
            continue
        if _note_of_then(walk, id_, answer):
            note = noted_besides(walk, id_)
        named = told_of_named(walk, id_).split("\n")
        lines = [*with_corrections(what_stands(note).split("\n"))]
        for said, corrections in lines:
            if said in named:
                continue  # it is told with what they named then
            words = worth_reading(worth_listing(dialog, said), _shown_with(question, answer))
            if not words or denies(words) or repeats(words, told):
                continue
            # What the project does stands at the top of the page, and tells nothing of an element.
            if quote(words) == project_sentence(dialog, walk):
                continue
            words = _proves(dialog, counted, question, words)
            if not words:
                continue
            # What they came back from in a later message; else it shades what they chose.
            if said != lines[-1][0] and _says_another(question, answer, words):
                continue
            if refuses_scene(dialog, walk, question, said):
                continue
            if whole := telling(dialog, question, "\n".join((words, *corrections))):
                told.append(whole)
                told += [one for one in _exceptions(words) if one.rstrip(".!") not in whole]
        if (share := share_told(note)) and not any(share in one for one in told):
            told.append(share)
    return tuple(dict.fromkeys(told))


@once_for_walk
def counted_at(dialog: Dialog, walk: Walk) -> tuple[str, str, str]:
    """Three strings: the question at which they gave a proportion, if it wasn't asked again since;
    what they wrote there first, which says of what; and the proportion in their own words. All ''
    if there is none."""
    for question in dialog.questions.values():
        answer = walk.answers.get(question.id)
        if answer is None or answered_anew(walk, question) or is_confided_at(walk, question.id):
            continue
        written = answer.text if answer.given is Given.WRITTEN else ""
        share = share_told(f"{written}\n{walk.notes.get(question.id, '')}")
        if share and not off_page(walk, share):
            told = (one for one in told_beside(dialog, walk, [question.id]) if one != share)
            whole = next((one for one in told if not off_page(walk, one)), "")
            return question.id, whole, share
    return "", "", ""


def _proves(dialog: Dialog, counted: Mapping[str, Answer], question: Question, words: str) -> str:
    """The words without what people mind, beside an option with which an element is in place."""
    rest, minded = parted_by_minding(words)
    return rest if minded and _in_place(dialog, counted, question) else words


def _in_place(dialog: Dialog, counted: Mapping[str, Answer], question: Question) -> bool:
    """Whether the question's element is in place; not one that is about what people mind."""
    element = dialog.elements.get(question.element or "")
    if element is None or names_minding(element.name):
        return False
    item = judge(dialog, element, counted)
    return item is not None and item.status is Status.IN_PLACE


def _minded(dialog: Dialog, walk: Walk, counted: Mapping[str, Answer]) -> Iterator[Told]:
    """What people mind, by what was typed where an element is in place: it is no proof of that."""
    for question in _noted(dialog, walk):
        answer, note = counted.get(question.id), walk.notes[question.id]
        given = answer is not None and answer.given is Given.CHOSEN
        if not (note and given) or question.open or is_confided_at(walk, question.id):
            continue
        lines = (worth_reading(one) for one in what_stands(note).split("\n"))
        minded = [well_begun(told) for one in lines if (told := parted_by_minding(one)[1])]
        if minded and _in_place(dialog, counted, question):
            yield question, tuple(minded)


def _noted(dialog: Dialog, walk: Walk) -> list[Question]:
    """The questions with a note, in the order of the conversation."""
    noted = filter(dialog.places.__contains__, walk.notes)
    return [dialog.questions[id_] for id_ in sorted(noted, key=dialog.places.__getitem__)]


Told = tuple[Question, tuple[str, ...]]
"""A question, and what was typed there."""


def told_outside(dialog: Dialog, walk: Walk) -> Iterator[Told]:
    """What was typed with options at questions that belong to no element, each with its question:
    no line of the list is about them. And what people mind, where an element is in place. Not at
    the question how much time they have."""
    length = None if dialog.short is None else dialog.short.question
    for question in _noted(dialog, walk):
        if question.open or question.element is not None or question.id == length:
            continue
        if told := told_beside(dialog, walk, [question.id]):
            yield question, told
    yield from _minded(dialog, walk, applicable(dialog, walk.answers))


def doubt_beside(dialog: Dialog, walk: Walk, item: Item) -> tuple[str, bool]:
    """The sentence, typed beside the option that decided, that says that it isn't settled; ''
    without one. And whether it was said before the same option was chosen anew: then it stays in
    doubt until they say that it is settled."""
    for question, words in doubts_beside(dialog, walk, item):
        if not is_confided_at(walk, question.id):
            then = answered_anew(walk, question) and not unsettled(noted_anew(walk, question.id))
            return telling(dialog, question, words) or "", then
    return "", False


def doubts_beside(dialog: Dialog, walk: Walk, item: Item) -> Iterator[tuple[Question, str]]:
    """Each question about an element at which they said that what they chose isn't settled, with
    that sentence as they typed it: also what goes nowhere else."""
    counted = applicable(dialog, walk.answers)
    for id_ in item.element.questions:
        answer = counted.get(id_)
        if answer is None or item.option not in answer.options:
            continue
        if is_settled(walk, id_, answer.values):
            continue
        as_then = _as_chosen_then(walk, id_, answer)
        if words := unsettled(walk.notes.get(id_, "") if as_then else noted_anew(walk, id_)):
            yield dialog.questions[id_], words


def _says_another(question: Question, answer: Answer, words: str) -> bool:
    """Whether words are another option than the one that was chosen in the end, and no more."""
    others = [option for option in question.options if option.id not in answer.options]
    return answer.given is Given.CHOSEN and match_option(words, others) is not None


def _exceptions(said: str) -> Iterator[str]:
    """The sentences that begin an exception to what was said before: where all of it is too long to
    quote, they may be left out."""
    for one in sentences(said):
        words = worth_reading(one.strip())
        if words and begins_exception(words):
            yield well_begun(quote(words))


def with_corrections(lines: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each line with those that correct it. Without what it corrects, a correction says nothing."""
    said: list[tuple[str, tuple[str, ...]]] = []
    for line in lines:
        if not said or not corrects(line):
            said.append((line, ()))
        else:
            said[-1] = (said[-1][0], (*said[-1][1], line))
    yield from said


def _is_confided(walk: Walk, question: str, answer: Answer) -> bool:
    """Whether what was typed with this answer was told in confidence: with another answer, given
    since questions were asked again, it wasn't if they let that go along."""
    if not is_confided_at(walk, question) or is_confided_anew(walk, question):
        return is_confided_at(walk, question)
    return _as_chosen_then(walk, question, answer)


def _note_of_then(walk: Walk, question: str, answer: Answer) -> str:
    """What was typed with an option that is no longer chosen since questions were asked again, or
    that they said has changed: it is about the earlier situation."""
    if answer.given is Given.SKIPPED or not _chosen_then(walk, question):
        return ""
    if _as_chosen_then(walk, question, answer) and not told_otherwise(walk, [question]):
        return ""
    note = walk.notes.get(question, "")
    return note.removesuffix(noted_anew(walk, question)).rstrip("\n")


def _chosen_then(walk: Walk, question: str) -> list[tuple[str, ...]]:
    """The options that stood at a question before questions were asked anew."""
    stood = () if walk.before is None else walk.before.stood
    return [one.options for one in stood if one.question == question and one.options]


def _as_chosen_then(walk: Walk, question: str, answer: Answer) -> bool:
    """Whether an answer is the one of then; also where nothing was asked anew."""
    chosen = _chosen_then(walk, question)
    return not chosen or answer.values in chosen


def on_buttons(question: Question, answer: Answer | None) -> tuple[str, ...]:
    """The labels of the buttons that were chosen, also in the pack's other words for them: somebody
    who types those says no more than a tap."""
    chosen = () if answer is None else answer.options
    return tuple(
        words
        for option in question.options
        if option.id in chosen
        for words in (option.label, *option.also)
    )


def _shown_with(question: Question, answer: Answer) -> tuple[str, ...]:
    """What a question's words stand beside: at one of no element no more than the label, so that
    the word of theirs by which it was chosen isn't lost."""
    if question.element is not None:
        return on_buttons(question, answer)
    return tuple(one.label for one in question.options if one.id in answer.options)


def _on_buttons_then(walk: Walk, question: Question) -> tuple[str, ...]:
    """The labels of the buttons that were chosen before questions were asked again."""
    stood = () if walk.before is None else walk.before.stood
    chosen = {id_ for one in stood if one.question == question.id for id_ in one.options}
    return tuple(option.label for option in question.options if option.id in chosen)


def told_earlier(dialog: Dialog, walk: Walk, element: str) -> tuple[str, ...]:
    """The part of that which says something about an element, each as it is quoted; and what was
    typed at the list before it was asked about again. Not words that are on the list only if their
    writer allows it: those were put there."""
    at_it = (
        # What is corrected is only found in the whole line.
        telling(dialog, question, "\n".join((line if corrections else words, *corrections)))
        for question, text in typed_earlier(dialog, walk, dialog.asked_of.get(element, ()))
        if not (denies(text) or question.asks_to_list)
        for line, corrections in with_corrections(what_stands(text).split("\n"))
        if (words := worth_reading(line, _on_buttons_then(walk, question)))
        and quote(words) != project_sentence(dialog, walk)
        and not refuses_scene(dialog, walk, question, line)
    )
    at_list = (worth_reading(line) for line in lines_then(walk, element))
    return tuple(dict.fromkeys(words for words in (*at_it, *at_list) if words))


def refuses_scene(dialog: Dialog, walk: Walk, question: Question, line: str) -> bool:
    """Whether a line only says that the question's scene isn't theirs. That means nothing once the
    scene is gone."""
    if not walk.exchange.count(example_mark(question.id)):
        return False
    return is_not_their_scene(dialog, question, line, surely=False)


def wrote_before(walk: Walk, question: str, text: str) -> bool:
    """Whether something that was typed at another question, or with an answer, has words of this
    text."""
    earlier = [answer.text for id_, answer in walk.answers.items() if id_ != question]
    every = (*earlier, *walk.notes.values())
    return any(shared_stems(text, one) >= _FEWEST_SHARED for one in every)


_FEWEST_SHARED = 3
"""Words."""
