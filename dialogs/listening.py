"""Noticing a reasoning in what someone wrote.

A sign is found in a sentence, and counts unless something takes it back: it is denied, asked,
quoted, someone else's, left behind, or the answer already says what a probe would ask for. A
probe at the wrong moment costs trust, a missed one costs little: in doubt nothing is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.definition import Dialog
from dialogs.patterns import Pattern, Taken
from dialogs.reasoning import Guard, Hearing, Noticed, Reasoning, Sign, Where
from dialogs.utterance import Sentence, sentences

BEFORE, BEHIND = 4, 3
"""What takes a sign back is itself denied by a denial at most this many words away."""


def noticed(dialog: Dialog, text: str, about: str) -> tuple[Noticed, ...]:
    """The reasonings in an answer to a question of the kind `about`, in the pack's order."""
    answer = _Answer(text, dialog.hearing)
    found = ((id_, _words(one, answer, about)) for id_, one in dialog.reasonings.items())
    return tuple(Noticed(id_, words) for id_, words in found if words is not None)


def heard(reasoning: Reasoning, hearing: Hearing, text: str, about: str) -> str | None:
    """The words that say this one reasoning."""
    return _words(reasoning, _Answer(text, hearing), about)


def _words(reasoning: Reasoning, answer: _Answer, about: str) -> str | None:
    """The words of the first sentence that says the reasoning; of several the most telling."""
    if reasoning.kinds and about not in reasoning.kinds:
        return None
    for number in range(len(answer.sentences)):
        said = [answer.words(number, taken) for taken in _said(reasoning, answer, number, about)]
        if said:
            return max(said, key=len)
    return None


def _said(reasoning: Reasoning, answer: _Answer, number: int, about: str) -> Iterator[Taken]:
    """Where a sentence says the reasoning, and nothing takes it back."""
    sentence = answer.sentences[number]
    if sentence.asked:
        return
    answered = number > 0 and answer.sentences[number - 1].asked  # and not our question
    for sign in reasoning.signs:
        if not sign.counts(about):
            continue
        for taken in answer.matches(sign.patterns, number):
            if sign.whole and (answered or not sentence.says_only(taken)):
                continue
            if answer.has_beside(sign, number, taken):
                continue
            if not answer.takes_back(reasoning, number, taken):
                yield taken


class _Answer:
    """A text, and what has been looked up in it so far."""

    def __init__(self, text: str, hearing: Hearing) -> None:
        self._text, self._hearing = text, hearing
        self.sentences = sentences(text, hearing)
        self._found: dict[tuple[int, int], list[Taken]] = {}

    def words(self, number: int, taken: Taken) -> str:
        places = self.sentences[number].places
        return self._text[places[taken[0]][0] : places[taken[-1]][1]]

    def matches(self, patterns: tuple[Pattern, ...], number: int) -> Iterator[Taken]:
        sentence, lookup = self.sentences[number], self._hearing.lookup
        for pattern in lookup.among(patterns, sentence.bits):
            key = (id(pattern), number)
            if key not in self._found:
                self._found[key] = list(pattern.matches(sentence.words, sentence.clauses))
            yield from self._found[key]

    def has_beside(self, sign: Sign, number: int, taken: Taken) -> bool:
        """Whether there is something beside it with which the sign doesn't count."""
        if any(self.matches(sign.without_near, number)):
            return True
        around = set(self.sentences[number].around(taken))
        return any(not around.isdisjoint(found) for found in self.matches(sign.without, number))

    def takes_back(self, reasoning: Reasoning, number: int, taken: Taken) -> bool:
        sentence = self.sentences[number]
        if any(
            place in sentence.denials and place not in taken for place in sentence.around(taken)
        ):
            return True
        if sentence.quoted.intersection(taken) and not self._says(self._hearing.own):
            return True
        if any(self._holds(guard, number, taken) for guard in self._hearing.guards):
            return True
        return any(self._holds(guard, number, taken, deniable=True) for guard in reasoning.unless)

    def _says(self, patterns: tuple[Pattern, ...]) -> bool:
        return any(
            True for number in range(len(self.sentences)) for _ in self.matches(patterns, number)
        )

    def _holds(self, guard: Guard, number: int, taken: Taken, *, deniable: bool = False) -> bool:
        for where, sentence in enumerate(self.sentences):
            if where != number and guard.where not in (Where.ANSWER, Where.LATER):
                continue
            if where < number and guard.where is Where.LATER:
                continue
            for found in self.matches(guard.patterns, where):
                if where == number and not _stands(guard.where, found, taken, sentence):
                    continue
                if not (deniable and _denied(sentence, found)):
                    return True
        return False


def _stands(where: Where, found: Taken, taken: Taken, sentence: Sentence) -> bool:
    """Whether the guard's words stand where they must, and aren't those of the sign itself."""
    if set(found) <= set(taken):
        return False
    match where:
        case Where.CLAUSE:
            return not set(found).isdisjoint(sentence.around(taken))
        case Where.BEFORE:
            return found[0] < taken[-1]
        case Where.AFTER | Where.LATER:
            return found[-1] > taken[-1]
        case Where.SENTENCE | Where.ANSWER:
            return True


def _denied(sentence: Sentence, found: Taken) -> bool:
    near = range(found[0] - BEFORE, found[-1] + BEHIND + 1)
    return any(
        place in near and place not in found and place in set(sentence.around(found))
        for place in sentence.denials
    )
