"""Which option a text at a question still means: if the question is asked again, without the old
one if the text says that this is over; and what somebody says they meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Option, Question
from dialogs.steps.at_question.asking_once_more import in_sight, previous_here, stuck_mark
from dialogs.steps.stage import Stage
from dialogs.understanding.correcting import after_mistap, what_was_meant
from dialogs.understanding.options.matching import match_option, numbered
from dialogs.understanding.outcomes.no_longer import says_otherwise_now
from dialogs.walk.asked_anew import chosen_then
from dialogs.walk.events import TextWritten


def still_meant(
    stage: Stage, question: Question, text: str, alike: Sequence[Option]
) -> tuple[Option, ...]:
    """The options that a text resembles, without the earlier one if the text says that this is
    over."""
    over = chosen_then(stage.walk, question.id) if says_otherwise_now(text) else ()
    return tuple(one for one in alike if one.id not in over)


def as_meant(stage: Stage, question: Question, event: TextWritten) -> TextWritten:
    """The text as only the option that its writer says they meant, where it was asked back which
    one, or no question before it can be meant; else as it is."""
    meant = what_was_meant(event.text)
    if previous_here(stage, question) is None:
        meant = meant or after_mistap(event.text)
    elif not stage.walk.exchange.count(stuck_mark(question)):
        return event
    if not meant:
        return event
    if match_option(meant, in_sight(stage, question)) is None:
        return event
    instead = numbered(meant, stage.options(question)) if _typed_number(stage, question) else None
    return replace(event, text=meant if instead is None else instead.label)


def _typed_number(stage: Stage, question: Question) -> bool:
    """Whether what was asked back about began with a number: who then says which they meant counts
    both in the same list, in which that number stood."""
    note = stage.walk.notes.get(question.id, "").rpartition("\n")[2]
    return _NUMBER_FIRST.match(note) is not None


_NUMBER_FIRST = compiled(r"\W*[1-9]\b(?![.,]\d)")
