"""Revealing: the group sees what was answered to each question of the phase, one a step. What may
be shown of the answers is up to `anonymity`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from dialogs.pack.audience import Mode
from dialogs.pack.conditions import ALWAYS
from dialogs.pack.definition import Question
from dialogs.screens.layout import Speech
from dialogs.session.agenda import can_apply
from dialogs.session.anonymity import (
    FEWEST_ASKED,
    Counted,
    HowMany,
    Shared,
    Shown,
    Texts,
    is_small,
    showing,
)
from dialogs.session.effects import Reveal, SessionEffect, TellRoom
from dialogs.session.group_texts import in_messages, listed
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.state import Session, Showing
from dialogs.texts import Spans, bold, join, plain


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
            and (
                questions[question].condition == ALWAYS
                or any(
                    can_apply(self.dialog, questions[question], each, self.agenda.asked)
                    for each in settled
                )
            )
        )

    @property
    def _before(self) -> tuple[str, ...]:
        return self.questions[: self.step]

    @cached_property
    def steps(self) -> int:
        return max(len(self.questions), 1)

    def show(self) -> tuple[SessionEffect, ...]:
        """What everyone has already isn't sent again: a showing never changes. If the group is
        lost, people who read it there no longer have it."""
        if not self.questions:
            return ()
        question = self.questions[self.step]
        was_shown = self.session.shown.get(question, Showing.TOO_FEW) is not Showing.TOO_FEW
        if was_shown and not self.session.group_lost:
            return ()
        return (
            Reveal(
                question,
                self.session.seed,
                asked=self.session.asked.get(question, self.session.phones),
                of_some=self.agenda.is_of_some(question),
            ),
        )

    def after_showing(self, what: str, after: Session) -> tuple[SessionEffect, ...]:
        """At the last question the group is told for which ones nothing was shown. Otherwise
        somebody who answered those would think that nobody else did."""
        if Showing.TOO_FEW not in map(after.shown.get, self.phase.questions):
            return ()  # mostly; and it costs least
        is_last = self.at_last_step and self.questions[self.step :] == (what,)
        told = self._not_shown(after, self.questions) if is_last else ()
        return (TellRoom(self.agenda.marked(told)),) if told else ()

    @property
    def has_shown(self) -> bool:
        shown = self.session.shown
        return any(shown.get(one, Showing.TOO_FEW) is not Showing.TOO_FEW for one in self._before)

    @property
    def left_to_show(self) -> tuple[str, ...]:
        ahead = (one for one in self.questions[self.step + 1 :] if one not in self.session.shown)
        return tuple(f"‘{self.dialog.questions[one].name}’" for one in ahead)

    def passes_over(self, what: str) -> bool:
        """As long as there is another question to show."""
        return self.questions[self.step : self.step + 1] == (what,) and not self.at_last_step

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        if not self.questions:
            return ()
        return (bold(self.dialog.questions[self.questions[self.step]].name),)

    def remarks(self) -> tuple[Spans, ...]:
        if not self.questions:
            return ()
        now, so_far = self.questions[self.step], self.questions[: self.step + 1]
        told = self._not_shown(self.session, so_far)
        return (() if self.is_too_few(now) else self.about_showing(now), told)

    def _not_shown(self, session: Session, questions: Iterable[str]) -> Spans:
        of_some = {id_ for id_ in self.questions if self.agenda.is_of_some(id_)}
        return not_shown_told(self.say, session, questions, of_some)

    @property
    def next_step(self) -> str:
        return "volgend_antwoord"


# What the group reads


@dataclass(frozen=True, slots=True)
class PositionsInWords:
    """A showing of options in words: the same in its message and in its picture.

    `lines`: each position, after a word that says how many chose it ('' for none).
    """

    lead: str
    lines: tuple[tuple[str, str], ...]
    close: str = ""


def in_words(say: Speech, question: Question, shown: Shared | Counted) -> PositionsInWords:
    """What was answered, without numbers."""
    named = [(how, label_of(say, question, position)) for position, how in _named(shown)]
    if len(named) == 1 and named[0][0] is HowMany.MOST and not question.several:
        lead, close = say.label("laten_zien_meesten"), say.label("laten_zien_misschien_allen")
        return PositionsInWords(lead, (("", named[0][1]),), close)
    if showing(shown, several=question.several) is Showing.SPLIT:
        lead = say.label("laten_zien_uiteen")
    else:
        openly = isinstance(shown, Counted)
        lead = say.label("laten_zien_twee_of_meer" if openly else "laten_zien_gekozen")
    words = ("" if how is HowMany.NAMED else say.label(f"hoeveel_{how.value}") for how, _ in named)
    return PositionsInWords(lead, tuple(zip(words, (label for _, label in named), strict=True)))


def _named(shown: Shared | Counted) -> tuple[tuple[str, HowMany], ...]:
    """The positions, each with the word for how many; in the open mode without such a word."""
    if isinstance(shown, Shared):
        return shown.positions
    return tuple((position, HowMany.NAMED) for position, _ in shown.positions)


def not_shown_told(
    say: Speech, session: Session, questions: Iterable[str], of_some: Collection[str] = ()
) -> Spans:
    """Says for which of these questions nothing was shown, and why; empty if there are none. It
    follows from how the showings went and how many phones were asked, so a lone answer changes
    nothing here either. `of_some`: the questions that only some people can have had. They aren't
    named, because perhaps nobody had them."""
    unseen = [
        id_
        for id_ in questions
        if id_ in say.dialog.questions and session.shown.get(id_) is Showing.TOO_FEW
    ]
    names = [f"‘{say.dialog.questions[id_].name}’" for id_ in unseen if id_ not in of_some]
    more = say.phrase("laten_zien_soms") if len(names) < len(unseen) else ()
    if not names:
        return more
    told = listed(say, names)
    if session.mode is Mode.OPENLY:
        return join((say.phrase("laten_zien_niets", vragen=told), more))
    asked = min(session.asked.get(id_, session.phones) for id_ in unseen if id_ not in of_some)
    key = "te_weinig" if is_small(asked) else "te_weinig_groot"
    if asked < FEWEST_ASKED:
        key = "weinig_telefoons"
    return join((say.phrase(f"laten_zien_{key}", vragen=told), more))


def caption(
    say: Speech, question: Question, shown: Shown, *, first: bool = True
) -> tuple[Spans, ...]:
    """The showing in words that say as much as the picture, in one message or more. `first`:
    whether nothing was shown without names before, so that the rule is told in full."""
    head = say.phrase("laten_zien_kop", vraag=question.name)
    return in_messages(head, _lines(say, question, shown, first=first))


def in_short(say: Speech, question: Question, shown: Shown) -> tuple[Spans, ...]:
    """The showing to read again: what it said, without the rule and without what to ask."""
    match shown:
        case Shared() | Counted():
            told = in_words(say, question, shown)
            lines = [_line(say, how, label) for how, label in told.lines]
            return (bold(question.name), plain(told.lead), *lines, plain(told.close))
        case Texts():
            return (bold(question.name), *_lines(say, question, shown, first=False))


def _lines(say: Speech, question: Question, shown: Shown, *, first: bool) -> Sequence[Spans]:
    match shown:
        case Texts(()):
            return (say.phrase("laten_zien_gewist"),)
        case Texts(texts):
            return tuple(say.phrase("laten_zien_tekst", tekst=text) for text in texts)
        case Shared() | Counted():
            told = in_words(say, question, shown)
            lines = [_line(say, how, label) for how, label in told.lines]
            differ = showing(shown, several=question.several) is Showing.SPLIT
            number = [*say.dialog.questions].index(question.id)
            split = say.variant("laten_zien_verschillend", number) if differ else ()
            rule = _rule(say, shown, first=first)
            return (plain(told.lead), *lines, plain(told.close), split, rule)


def _rule(say: Speech, shown: Shared | Counted, *, first: bool) -> Spans:
    """What isn't there."""
    if isinstance(shown, Counted):
        return say.phrase("laten_zien_regel_open") if first else ()
    return say.phrase("laten_zien_regel" if first else "laten_zien_regel_kort")


def _line(say: Speech, how: str, label: str) -> Spans:
    if not how:
        return say.phrase("laten_zien_keuze", keuze=label)
    return say.phrase("laten_zien_hoeveel", hoeveel=how, keuze=label)


def label_of(say: Speech, question: Question, position: str) -> str:
    """The position as its button says it."""
    option = question.option(position)
    return say.label("knop_weet_niet") if option is None else option.label
