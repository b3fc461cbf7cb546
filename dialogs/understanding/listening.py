"""Notices a reasoning in what someone wrote.

A sign counts unless something cancels it: it is denied, asked, quoted, someone else's, left behind,
or the answer already says what a probe would ask for. A probe at the wrong moment costs trust and a
missed one costs little, so if it isn't sure, nothing is noticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialogs.hearing.patterns import Taken
from dialogs.hearing.reasoning import Hearing, Noticed, Reasoning, Sign
from dialogs.hearing.said import Said
from dialogs.pack.definition import Dialog


def noticed(dialog: Dialog, text: str, about: str) -> tuple[Noticed, ...]:
    """The reasonings in an answer to a question of the kind `about`, in the pack's order."""
    answer = Said(text, dialog.hearing)
    hearing = dialog.hearing
    found = ((id_, _words(one, answer, hearing, about)) for id_, one in dialog.reasonings.items())
    return tuple(Noticed(id_, words) for id_, words in found if words is not None)


def heard(reasoning: Reasoning, hearing: Hearing, text: str, about: str) -> str | None:
    """The words that express this reasoning; None if none do."""
    return _words(reasoning, Said(text, hearing), hearing, about)


def _words(reasoning: Reasoning, answer: Said, hearing: Hearing, about: str) -> str | None:
    """The words of the first sentence that expresses the reasoning; of several signs the most
    telling."""
    if reasoning.kinds and about not in reasoning.kinds:
        return None
    for number in range(len(answer.sentences)):
        possible = answer.possible(reasoning.patterns, number)
        if not possible:
            continue
        signs = [sign for sign in reasoning.signs_with(possible) if sign.counts(about)]
        found = _said(reasoning, signs, answer, hearing, number)
        said = [answer.words(number, taken) for taken in found]
        if said:
            return max(said, key=len)
    return None


def _said(
    reasoning: Reasoning, signs: Iterable[Sign], answer: Said, hearing: Hearing, number: int
) -> Iterator[Taken]:
    """The words with which a sentence expresses the reasoning by one of these signs, if nothing
    cancels it."""
    sentence = answer.sentences[number]
    if sentence.asked:
        return
    answered = number > 0 and answer.sentences[number - 1].asked  # and not our question
    for sign in signs:
        for taken in answer.matches(sign.patterns, number):
            if sign.whole and (answered or not sentence.says_only(taken)):
                continue
            if answer.has_beside(sign, number, taken):
                continue
            if not _taken_back(reasoning, answer, hearing, number, taken):
                yield taken


def _taken_back(
    reasoning: Reasoning, answer: Said, hearing: Hearing, number: int, taken: Taken
) -> bool:
    sentence = answer.sentences[number]
    if sentence.denials and not (sentence.denials & sentence.around(taken)).issubset(taken):
        return True
    if sentence.quoted.intersection(taken) and not answer.says(hearing.own):
        return True
    return answer.any_holds(hearing.guards, number, taken) or answer.any_holds(
        reasoning.unless, number, taken, deniable=True
    )
