"""What is about one question and was typed at another: before it was asked, or, as news, while they
looked again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from dialogs.hearing.taken_back import what_stands
from dialogs.pack.definition import Dialog, Question
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import off_page
from dialogs.texts import quote
from dialogs.understanding.about_list.elements_meant import plainly_about
from dialogs.understanding.of_scene import told_with
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import noted_besides
from dialogs.walk.confided import is_confided_anew, is_confided_at
from dialogs.walk.state import Walk


@dataclass(frozen=True, slots=True)
class EarlierSentence:
    """Words as they are quoted, and the question at which they were typed."""

    words: str = ""
    question: str = ""


def told_before(say: Speech, walk: Walk, question: Question) -> EarlierSentence:
    """The last sentence about this question typed before it was asked; empty without one. What
    stays here isn't quoted, in a session all read the same, and whoever wants plain words gets the
    question in those."""
    if question.told_before is None or walk.room is not None or walk.exchange.wants_plain:
        return EarlierSentence()
    if question.id in walk.notes or question.id in say.answers:
        return EarlierSentence()
    before = takewhile(lambda id_: id_ != question.id, say.dialog.questions)
    for id_ in reversed([*before]):
        other = say.dialog.questions[id_]
        answer = say.answers.get(id_)
        if answer is None or is_confided_at(walk, id_):
            continue
        typed = answer.text if other.open else what_stands(walk.notes.get(id_, ""))
        told = told_with(typed, question.told_before.words, say.quote_length)
        if told and not off_page(walk, words := quote(told, say.quote_length)):
            return EarlierSentence(words, id_)
    return EarlierSentence()


def told_elsewhere(dialog: Dialog, walk: Walk, element: str) -> Iterator[str]:
    """The sentences that were typed with an option of another element, since questions were asked
    again, and that are clearly about this one; each as it is quoted."""
    about = () if walk.before is None else walk.before.about
    among = [id_ for id_ in dict.fromkeys((*about, element)) if id_ in dialog.elements]
    if element not in among:
        return
    for id_ in walk.notes:
        other = dialog.questions.get(id_)
        if other is None or other.element == element or is_confided_anew(walk, id_):
            continue
        for one in sentences(noted_besides(walk, id_)):
            if worth_reading(one) and plainly_about(dialog, among, one) == element:
                yield telling(dialog, other, one) or ""
