"""Play a walk on a dialog as it is now: again, with its own answers, or up to one question.

Pure: all that happens is events and steps, as in a chat.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Literal

from dialogs.pack.answers import SKIPPED, Answer, Given, chosen, written
from dialogs.pack.definition import Dialog, Kind, Question
from dialogs.pack.route import applicable, options_now
from dialogs.screens.layout import Speech, chosen_labels
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.step import step
from dialogs.texts import as_plain
from dialogs.walk.effects import Effect, SendMessage
from dialogs.walk.events import CommandGiven, Event, OptionTapped, TextWritten
from dialogs.walk.place import View
from dialogs.walk.probes import own, raised_by
from dialogs.walk.state import Walk

_EXAMPLE = re.compile("‘([^’]+)’")
_ANYTHING = "een avond met elkaar"

Choose = Callable[[Question, Walk], Answer | None]
"""Chooses the answer to a question; None stops the playing."""


@dataclass(frozen=True, slots=True)
class PlayedLine:
    """What was said, and the question it belongs to; a bot's message asks that question."""

    who: Literal["bot", "person"]
    text: str
    question: str | None = None


@dataclass(slots=True)
class Playing:
    """A walk that is being played, and its course."""

    dialog: Dialog
    walk: Walk
    at: float
    lines: list[PlayedLine] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)

    @property
    def question(self) -> str | None:
        """The question that is open now."""
        return self.walk.place.id if self.walk.place.view is View.QUESTION else None

    @property
    def reached(self) -> frozenset[str]:
        """The questions that were asked."""
        return frozenset(line.question for line in self.lines if line.question is not None)

    def go(self, choose: Choose, until: str | None = None) -> Playing:
        """Answer one question after the other, as long as there are answers and they fit."""
        self._happens(CommandGiven("start", self.at))
        while (question := self._asked()) is not None:
            answer = None if question.id == until else choose(question, self.walk)
            if (
                answer is None
                or question.id in self.walk.answers
                or not self._give(question, answer)
            ):
                break
            if question.id not in self.walk.answers:
                break
        return self

    def _asked(self) -> Question | None:
        return own(self.dialog, self.walk).questions.get(self.question or "")

    def _give(self, question: Question, answer: Answer) -> bool:
        """Answer the open question; returns whether that was possible."""
        say = Speech(self.dialog, {})
        match answer.given:
            case Given.WRITTEN:
                if not question.open:
                    return False
                self._says(answer.text)
                # What comes next is an answer of its own, however soon.
                self.walk = replace(self.walk, written=None)
                self._happens(TextWritten(answer.text, self.at))
                return True
            case Given.CHOSEN:
                actions = _taps(question.kind, answer)
                said = chosen_labels(question, answer.options)
            case Given.UNKNOWN:
                actions, said = [walk_action(WalkVerb.UNKNOWN)], say.label("knop_weet_niet")
            case Given.SKIPPED:
                actions, said = [walk_action(WalkVerb.SKIP)], say.label("knop_overslaan")
        if not set(actions) <= set(self.walk.screen.actions):
            return False
        self._says(said)
        for action in actions:
            number = self.walk.screen.actions.index(action)
            self._happens(OptionTapped(self.walk.id, self.walk.screen.turn, number, self.at))
        return True

    def _says(self, text: str) -> None:
        self.lines.append(PlayedLine("person", text, self.question))

    def _happens(self, event: Event) -> None:
        self.walk, effects = step(self.dialog, self.walk, event)
        self.effects += effects
        for effect in effects:
            if isinstance(effect, SendMessage):
                asks = effect.slot is not None and effect.slot == self.walk.screen.slot
                self.lines.append(
                    PlayedLine("bot", as_plain(effect.text), self.question if asks else None)
                )


def play_again(dialog: Dialog, walk: Walk) -> Playing:
    """The walk's own answers, for this dialog. A probe that didn't come up before is skipped."""

    def choose(question: Question, _: Walk) -> Answer | None:
        raised_now = raised_by(question.id)
        is_new = raised_now is not None and raised_now not in walk.probes
        return walk.answers.get(question.id, SKIPPED if is_new else None)

    again = Walk(walk.id, backwards=walk.backwards)
    return Playing(dialog, again, walk.seen_at).go(choose)


def differences(now: Playing, then: Playing) -> list[bool]:
    """For each line of a played walk, whether it was said differently before, or not at all."""
    matcher = SequenceMatcher(None, then.lines, now.lines, autojunk=False)
    same = {
        n for block in matcher.get_matching_blocks() for n in range(block.b, block.b + block.size)
    }
    return [number not in same for number in range(len(now.lines))]


def _taps(kind: Kind, answer: Answer) -> list[str]:
    """The taps that choose this."""
    match kind:
        case Kind.CHOICE | Kind.OPEN:  # one that asks for the last time has a button too
            return [walk_action(WalkVerb.OPTION, answer.options[0])]
        case Kind.MULTIPLE:
            return [
                *(walk_action(WalkVerb.PICK, option) for option in answer.options),
                walk_action(WalkVerb.DONE),
            ]


def play_until(
    dialog: Dialog, question: str, way: Mapping[str, Answer], walk_id: int, at: float
) -> Playing:
    """Play a new walk up to a question: with the answers that lead there, and any that fit for
    questions where it doesn't matter."""

    def choose(here: Question, walk: Walk) -> Answer:
        if raised_by(here.id) is not None:
            return SKIPPED
        answer = way.get(here.id)
        if answer is not None and answer.given is not Given.WRITTEN:
            return answer
        if here.open:
            return written(example(here))
        first, *_ = options_now(here, applicable(dialog, walk.answers))
        return chosen(first.id)

    return Playing(dialog, Walk(walk_id), at).go(choose, until=question)


def example(question: Question) -> str:
    """An example answer that an open question gives itself."""
    # Without the lines that quote an earlier answer: those are no examples.
    text = as_plain(question.text.fill(lambda _: None))
    found = _EXAMPLE.search(text)
    return found[1] if found else _ANYTHING
