"""A round: everyone gives one contribution, which the group reads without names. Where one of
several projects brings its case, the others contribute, and it can take along what they gave; or
that project alone does. A pack can have the name of each project stand with what it gave."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from dialogs.pack.plan import Contribution
from dialogs.pack.where import Where
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.named_screens import names_in, without_names
from dialogs.session.anonymity import Texts, TooFew
from dialogs.session.effects import (
    OpenPhase,
    SessionEffect,
    ShowContributions,
    contributions_of,
)
from dialogs.session.group_texts import in_messages
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.replies import Pass, TakeAlong, action, text_mark
from dialogs.texts import Spans, bold, join, quote


class RoundPhase(SessionPhase):
    """First everyone is asked, then what they gave is shown."""

    @cached_property
    def steps(self) -> int:
        return 2

    @property
    def can_skip_steps(self) -> bool:
        return False

    @property
    def can_step_back(self) -> bool:
        """Only while nothing was shown: people can't forget what they read."""
        return self.is_too_few(self._what)

    @property
    def _what(self) -> str:
        return contributions_of(self.phase.id, self.agenda.case)

    @property
    def gathers(self) -> bool:
        return self.step == 0

    def asking(self, opening: OpenPhase) -> OpenPhase:
        return replace(opening, contribution=self.phase.contribution)

    def show(self) -> tuple[SessionEffect, ...]:
        if self.step == 0:
            return ()
        return (ShowContributions(self.phase.id, self.agenda.case, self.session.seed),)

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        """While people type, also what they are asked."""
        given = self.phase.contribution
        asked = () if given is None or self.step else self.say.fill(given.text)
        return (*self.about_case(), *((asked,) if asked else ()))

    def remarks(self) -> tuple[Spans, ...]:
        given = self.phase.contribution
        if not self.step or (given is not None and given.by_project):
            return ()
        return (self.about_showing(self._what),)

    @property
    def next_step(self) -> str:
        return "laat_zien"

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        """At the end of the last phase about a case, the way to that of another project."""
        is_done = self.agenda.ends_case and self.step > 0
        return ((PanelVerb.ANOTHER, "nog_een_project"),) if is_done else ()


# What participants read

_ON_A_BUTTON = 30


def round_asked(
    say: Speech,
    contribution: Contribution,
    where: Where,
    *,
    again: bool = False,
    few: bool = False,
    kept: bool = False,
) -> Layout:
    """The round's question and who will read the answers. `again`: this person already contributed.
    `few`: too few phones to hide who wrote what. `kept`: it stays with the project after the
    session."""
    given = say.phrase("ronde_opnieuw") if again else ()
    reads = (
        say.phrase(where.key("ronde_wie_leest_project"), **where.words)
        if contribution.by_project
        else who_reads(say, where, few=few)
    )
    text = join(
        (
            say.fill(contribution.text),
            join((given, reads, say.phrase("ronde_blijft") if kept else ()), "\n"),
        )
    )
    way_past: Row = (
        (say.label("knop_ronde_weg" if again else "knop_ronde_niets"), action(Pass())),
    )
    return Layout(text, (way_past,))


def who_reads(say: Speech, where: Where, *, few: bool) -> Spans:
    """Who reads what is given, and where. `few`: too few phones to hide who wrote what."""
    key = where.key("ronde_wie_leest_weinig" if few else "ronde_wie_leest")
    return say.phrase(key, **where.words)


def round_kept(say: Speech, text: str) -> Spans:
    """What someone gave, as the others will read it. If there seems to be a name in it, also the
    text without it: typing that replaces what they gave."""
    if not names_in(say.dialog, text):
        return say.phrase("ronde_bewaard", tekst=text)
    return say.phrase("ronde_bewaard_naam", tekst=text, zin=without_names(say, text))


def round_passed(say: Speech) -> Spans:
    return say.phrase("ronde_niets")


def round_about_you(say: Speech) -> Spans:
    """For the project that brings its case, which listens."""
    return say.phrase("ronde_over_jullie")


def round_about_them(say: Speech, project: str) -> Spans:
    """For the others, while only the project that brings its case types."""
    return say.phrase("ronde_over_hen", project=project)


def round_shown(say: Speech, name: str, shown: Texts | TooFew) -> tuple[Spans, ...]:
    """What was given, as the group reads it."""
    head = say.phrase("ronde_kop", naam=name)
    if isinstance(shown, TooFew):
        key = "ronde_leeg" if shown.nothing else "ronde_te_weinig"
        return in_messages(head, (say.phrase(key),))
    if not shown.texts:
        return in_messages(head, (say.phrase("laten_zien_gewist"),))
    return in_messages(head, (say.phrase("ronde_tekst", tekst=text) for text in shown.texts))


def shown_by_project(
    say: Speech, name: str, texts: Mapping[str, Sequence[str]]
) -> tuple[Spans, ...]:
    """What was given, below the name of each project, in the order of `texts`."""
    head = bold(name[:1].upper() + name[1:])
    parts = [
        join((bold(project), *(say.phrase("ronde_tekst", tekst=text) for text in given)), "\n")
        for project, given in texts.items()
        if given
    ]
    return in_messages(head, parts or (say.phrase("ronde_leeg"),), "\n\n")


def to_take_along(say: Speech, name: str, shown: Texts, taken: Collection[str]) -> Layout:
    """For whoever brought the case: each contribution as a button, ticked if it is `taken`."""
    rows = []
    for text in dict.fromkeys(shown.texts):
        label, mark = _label(text), text_mark(text)
        if text in taken:
            ticked = say.label("aangevinkt", keuze=label)
            rows.append(((ticked, action(TakeAlong(mark, taken=False))),))
        else:
            rows.append(((label, action(TakeAlong(mark, taken=True))),))
    return Layout(say.phrase("ronde_meenemen", naam=name), tuple(rows))


def _label(text: str) -> str:
    line = quote(text)
    return line if len(line) <= _ON_A_BUTTON else f"{line[: _ON_A_BUTTON - 1].rstrip()}…"
