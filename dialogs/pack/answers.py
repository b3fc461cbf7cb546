"""What a person answered to one question."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Given(Enum):
    """How a question was settled. The values are the words authors use in conditions."""

    CHOSEN = "gekozen"
    WRITTEN = "geschreven"
    UNKNOWN = "weet_niet"
    SKIPPED = "overgeslagen"


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: option ids for a closed question, the person's words for an open one."""

    given: Given
    options: tuple[str, ...] = ()
    text: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        """What a condition can compare with: the chosen options, or 'unknown' or 'skipped'."""
        return self.options if self.given is Given.CHOSEN else (self.given.value,)


class Answers(dict[str, Answer]):
    """Immutable answers: adding one makes a new object.

    `counted` caches (dialog, answers that apply in it); a step reads it a dozen times.
    """

    counted: tuple[object, Mapping[str, Answer]] | None = None


def answered(answers: Mapping[str, Answer], question: str, answer: Answer) -> Answers:
    """The answers with this one added, or replacing an earlier one to the same question."""
    return Answers({**answers, question: answer})


def chosen(*options: str) -> Answer:
    return Answer(Given.CHOSEN, options=options)


def written(text: str) -> Answer:
    return Answer(Given.WRITTEN, text=text)


UNKNOWN = Answer(Given.UNKNOWN)
SKIPPED = Answer(Given.SKIPPED)
