"""Revealing: the group sees what was answered to each question of the phase, one a step. What may
be shown of the answers is up to `anonymity`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from dialogs.pack.definition import Question
from dialogs.screens.layout import Speech
from dialogs.session.agenda import can_apply
from dialogs.session.anonymity import Most, Scattered, Shown, Spread, Texts, TooFew, showing
from dialogs.session.effects import Reveal, SessionEffect
from dialogs.session.group_texts import in_messages
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Showing
from dialogs.texts import Spans, bold


class RevealPhase(SessionPhase):
    """The answers to a question for each step."""

    @cached_property
    def questions(self) -> tuple[str, ...]:
        """Those that somebody may have had, after what the group settled."""
        settled = [self.agenda.settled_for(project) for project in self.agenda.projects]
        questions = self.dialog.questions
        return tuple(
            question
            for question in self.phase.questions
            if question in questions
            and any(can_apply(self.dialog, questions[question], each) for each in settled)
        )

    @property
    def _before(self) -> tuple[str, ...]:
        return self.questions[: self.step]

    @cached_property
    def steps(self) -> int:
        return max(len(self.questions), 1)

    def show(self) -> tuple[SessionEffect, ...]:
        """If too few answered all questions, the group reads so at the last one, and only there."""
        if not self.questions:
            return ()
        nothing_yet = all(self.is_too_few(one) for one in self._before)
        even_nothing = self.at_last_step and nothing_yet
        return (Reveal(self.questions[self.step], self.session.seed, even_nothing),)

    @property
    def has_shown(self) -> bool:
        shown = self.session.shown
        return any(shown.get(one, Showing.TOO_FEW) is not Showing.TOO_FEW for one in self._before)

    def passes_over(self, what: str) -> bool:
        """As long as there is another question to show."""
        return self.questions[self.step : self.step + 1] == (what,) and not self.at_last_step

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        if not self.questions:
            return ()
        return (bold(self.dialog.questions[self.questions[self.step]].name),)

    def remarks(self) -> tuple[Spans, ...]:
        said = self.about_showing(self.questions[self.step]) if self.questions else ()
        if not said and any(self.is_too_few(one) for one in self._before):
            said = self.say.phrase("sessie_hint_overgeslagen")
        return (said,)

    @property
    def next_step(self) -> str:
        return "volgend_antwoord"


# What the group reads


def caption(say: Speech, question: Question, shown: Shown | TooFew) -> tuple[Spans, ...]:
    """The showing in words that say as much as the picture, in one message or more."""
    head = say.phrase("laten_zien_kop", vraag=question.name)
    return in_messages(head, _lines(say, question, shown))


def _lines(say: Speech, question: Question, shown: Shown | TooFew) -> Sequence[Spans]:
    split = say.variant("laten_zien_verschillend", [*say.dialog.questions].index(question.id))
    match shown:
        case TooFew(nothing):
            return (say.phrase("laten_zien_niets" if nothing else "laten_zien_te_weinig"),)
        case Texts(()):
            return (say.phrase("laten_zien_gewist"),)
        case Texts(texts):
            return tuple(say.phrase("laten_zien_tekst", tekst=text) for text in texts)
        case Scattered():
            return say.phrase("laten_zien_verspreid"), split
        case Most(options):
            labels = ", ".join(label_of(say, question, option) for option in options)
            return say.phrase("laten_zien_meesten", keuze=labels), split
        case Spread(positions, answers):
            if [count for _, count in positions] == [answers]:
                label = label_of(say, question, positions[0][0])
                return (say.phrase("laten_zien_allemaal", keuze=label),)
            lines = tuple(
                say.phrase(
                    "laten_zien_telling",
                    keuze=label_of(say, question, position),
                    aantal=str(count),
                )
                for position, count in positions
            )
            return lines if showing(shown) is Showing.ALIKE else (*lines, split)


def label_of(say: Speech, question: Question, position: str) -> str:
    """The position as its button says it."""
    option = question.option(position)
    return say.label("knop_weet_niet") if option is None else option.label
