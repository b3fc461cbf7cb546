"""Noticing a reasoning in what someone wrote.

A sign is found in a sentence, and counts unless something takes it back: it is denied, asked,
quoted, someone else's, left behind, or the answer already says what a probe would ask for. A
probe at the wrong moment costs trust, a missed one costs little: in doubt nothing is noticed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

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
        self._standing: dict[tuple[int, bool], tuple[int, ...]] = {}

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
        around = self.sentences[number].around(taken)
        return any(not around.isdisjoint(found) for found in self.matches(sign.without, number))

    def takes_back(self, reasoning: Reasoning, number: int, taken: Taken) -> bool:
        sentence = self.sentences[number]
        if sentence.denials and not (sentence.denials & sentence.around(taken)).issubset(taken):
            return True
        if sentence.quoted.intersection(taken) and not self._is_ones_own:
            return True
        if any(self._holds(guard, number, taken) for guard in self._hearing.guards):
            return True
        return any(self._holds(guard, number, taken, deniable=True) for guard in reasoning.unless)

    @cached_property
    def _is_ones_own(self) -> bool:
        """Whether what is quoted in this answer is its writer's all the same."""
        own = self._hearing.own
        return any(True for at in range(len(self.sentences)) for _ in self.matches(own, at))

    def _holds(self, guard: Guard, number: int, taken: Taken, *, deniable: bool = False) -> bool:
        if guard.where in (Where.ANSWER, Where.LATER):
            others = self._where_it_holds(guard, deniable)
            later = guard.where is Where.LATER
            if any(where > number or (where != number and not later) for where in others):
                return True
        sentence = self.sentences[number]
        return any(
            _stands(guard.where, found, taken, sentence)
            and not (deniable and _denied(sentence, found))
            for found in self.matches(guard.patterns, number)
        )

    def _where_it_holds(self, guard: Guard, deniable: bool) -> tuple[int, ...]:
        """The first and the last sentence in which a guard's words stand and count: enough to tell
        of each sentence whether they stand in another, or in a later one."""
        key = (id(guard), deniable)
        if key not in self._standing:
            where = [
                number
                for number, sentence in enumerate(self.sentences)
                if any(
                    not (deniable and _denied(sentence, found))
                    for found in self.matches(guard.patterns, number)
                )
            ]
            self._standing[key] = (*where[:1], *where[-1:])
        return self._standing[key]


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
    if not sentence.denials:
        return False
    near = range(found[0] - BEFORE, found[-1] + BEHIND + 1)
    denials = sentence.denials & sentence.around(found)
    return any(place in near and place not in found for place in denials)
