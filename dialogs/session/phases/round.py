"""A round: everyone gives one contribution, which the group reads without names. If one of several
projects brings its case, the others contribute, and it can take along what they gave; or only that
project contributes. A pack can show the name of each project with what it gave."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from dialogs.pack.plan import Contribution, Givers
from dialogs.pack.where import Where
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.named_screens import may_be_own_name, names_in, without_names
from dialogs.session.anonymity import Texts, TooFew
from dialogs.session.effects import (
    OpenPhase,
    SessionEffect,
    ShowContributions,
    contributions_of,
)
from dialogs.session.group_texts import in_messages, on_button
from dialogs.session.own_sentence_replies import OnOwn, OwnVerb
from dialogs.session.panel_replies import PanelVerb
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.replies import Pass, TakeAlong, action, text_mark
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from dialogs.texts import Spans, bold, join


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

    # Who is waited for

    @property
    def asks_some_projects(self) -> bool:
        given = self.phase.contribution
        restricted = given is not None and given.givers is not Givers.EVERYONE
        return self.gathers and bool(self.agenda.case) and restricted

    @property
    def most_ready(self) -> bool:
        return not self.asks_some_projects and super().most_ready

    @property
    def _only_bringer(self) -> bool:
        given = self.phase.contribution
        return given is not None and given.givers is Givers.BRINGER

    def not_asked(self, there: Mapping[int, int]) -> int:
        if not self.asks_some_projects or not there:
            return 0
        of_case = there.get(self.agenda.case, 0)
        return sum(there.values()) - of_case if self._only_bringer else of_case

    def busy_in_group(self) -> Spans:
        if not self.asks_some_projects:
            return super().busy_in_group()
        name = self.session.projects[self.agenda.case]
        who = "project" if self._only_bringer else "anderen"
        return self.say.phrase(f"sessie_groep_bezig_{who}", project=name)

    # On the panel

    def subject(self) -> tuple[Spans, ...]:
        """While people type, also what they are asked."""
        given = self.phase.contribution
        asked = () if given is None or self.step else self.say.fill(given.text)
        return (*self.about_case(), *((asked,) if asked else ()))

    @property
    def says_hint(self) -> bool:
        """It tells how to gather."""
        return not self.step

    def remarks(self) -> tuple[Spans, ...]:
        given = self.phase.contribution
        if not self.step:
            return ()
        if self.is_too_few(self._what):
            by_project = given is not None and given.by_project
            return () if by_project else (self.about_showing(self._what),)
        # Its question to the others is one sentence; it can take along more than one.
        is_last = self.agenda.phases_about_case[-1:] == (self.session.phase,)
        is_one = self._only_bringer and not is_last
        return (self.say.phrase(f"sessie_hint_ronde_getoond{'_een' if is_one else ''}"),)

    @property
    def next_step(self) -> str:
        return "laat_zien"

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        """At the end of the last phase about a case, the way to that of another project."""
        is_done = self.agenda.ends_case and self.step > 0
        return ((PanelVerb.ANOTHER, "nog_een_project"),) if is_done else ()


# What participants read


def round_asked(
    say: Speech,
    contribution: Contribution,
    where: Where,
    *,
    again: bool = False,
    has_sentence: bool = False,
    few: bool = False,
    kept: bool = False,
) -> Layout:
    """The round's question and who will read the answers. `again`: this person already contributed
    or passed. `has_sentence`: what they gave is in the message above, with buttons of its own.
    `few`: too few phones to hide who wrote what. `kept`: it stays with the project after the
    session."""
    given = say.phrase("ronde_opnieuw") if has_sentence else ()
    reads = who_reads_round(say, where, by_project=contribution.by_project, few=few)
    text = join(
        (
            say.fill(contribution.text),
            join((given, reads, say.phrase("ronde_blijft") if kept else ()), "\n"),
        )
    )
    way_past: Row = ((say.label("knop_ronde_niets"), action(Pass())),)
    return Layout(text, () if again else (way_past,))


def who_reads_round(say: Speech, where: Where, *, by_project: bool, few: bool) -> Spans:
    """Who reads what is given in a round, and what is shown with it."""
    if by_project:
        return say.phrase(where.key("ronde_wie_leest_project"), **where.words)
    return who_reads(say, where, few=few)


def who_reads(say: Speech, where: Where, *, few: bool) -> Spans:
    """Who reads what is given, and where. `few`: too few phones to hide who wrote what."""
    key = where.key("ronde_wie_leest_weinig" if few else "ronde_wie_leest")
    return say.phrase(key, **where.words)


def round_kept(say: Speech, text: str, mark: str, *, was_shown: bool = False) -> Layout:
    """What someone gave, as the others will read it, or read it now; they can take it away as long
    as the session is kept. `mark`: see `OnOwn`."""
    key = "ronde_staat_er" if was_shown else "ronde_bewaard"
    rows: tuple[Row, ...] = (
        ((say.label("knop_ronde_mijn_weg"), action(OnOwn(OwnVerb.AWAY, mark))),),
        ((say.label("knop_ronde_mijn_anders"), action(OnOwn(OwnVerb.ANEW, mark))),),
    )
    return Layout(say.phrase(key, tekst=text), rows)


def round_held(
    say: Speech,
    text: str,
    mark: str,
    *,
    before: str = "",
    reads: Spans = (),
    may_stay: str = "",
) -> Layout:
    """A sentence that nobody reads until its writer has decided: one that seems to name somebody,
    or one that may be meant to replace what they gave `before`; then `reads` says who would read
    it. `may_stay`: the key of the words for where their own name may be shown if they say that it
    is theirs; '' if it may not."""
    if not names_in(say.dialog, text):
        asked = say.phrase("ronde_in_plaats", tekst=text, eerst=before)
        take = (say.label("knop_ronde_in_plaats"), action(OnOwn(OwnVerb.AS_IS, mark)))
        keep = (say.label("knop_ronde_laat_staan"), action(OnOwn(OwnVerb.KEEP, mark)))
        return Layout(join((asked, reads)), ((take,), (keep,)))
    stays = bool(may_stay) and may_be_own_name(say.dialog, text)
    key = may_stay if stays else "ronde_bewaard_naam"
    asked = say.phrase(key, tekst=text, zin=without_names(say, text))
    nameless = (say.label("knop_ronde_zonder_naam"), action(OnOwn(OwnVerb.NAMELESS, mark)))
    as_is = (say.label("knop_ronde_geen_naam"), action(OnOwn(OwnVerb.AS_IS, mark)))
    own = (say.label("knop_afspraak_eigen_naam"), action(OnOwn(OwnVerb.OWN_NAME, mark)))
    return Layout(asked, ((nameless,), *(((own,),) if stays else ()), (as_is,)))


def round_taken_back(say: Speech, *, was_shown: bool) -> Spans:
    """Confirms that what someone gave is gone, whether or not anyone has read it."""
    return say.phrase("ronde_weg_bij_allen" if was_shown else "ronde_weg")


def round_anew(say: Speech, reads: Spans, *, has_one: bool) -> Spans:
    """Asks someone to reword what they gave. `reads` says who reads it. `has_one`: the old sentence
    is still there."""
    return join((say.phrase("ronde_typ_anders" if has_one else "ronde_typ_nieuw"), reads))


def round_stays(say: Speech) -> Spans:
    """Confirms that what someone gave stays as it was."""
    return say.phrase("ronde_blijft_staan")


def dropped_by_lead(say: Speech, text: str, mark: str, *, can_anew: bool) -> Layout:
    """Tells the writer that the facilitator took their sentence away. `can_anew`: they can still
    give another in the round. `mark`: see `OnOwn`."""
    gone = say.phrase("ronde_leider_haalde_weg", tekst=text)
    return Layout(join((gone, _another(say, can_anew=can_anew)), " "), _anew(say, mark, can_anew))


def dropped_later(say: Speech, text: str, day: str) -> Spans:
    """Tells the writer that the facilitator took their sentence off the page of a session that is
    over. `day`: the day of that session in words."""
    return say.phrase("ronde_leider_haalde_later_weg", tekst=text, datum=day)


def round_gone(say: Speech, mark: str, *, can_anew: bool) -> Layout:
    """For somebody who misses their sentence: it isn't there any more."""
    gone = join((say.phrase("ronde_zin_is_weg"), _another(say, can_anew=can_anew)), " ")
    return Layout(gone, _anew(say, mark, can_anew))


def _another(say: Speech, *, can_anew: bool) -> Spans:
    return say.phrase("ronde_anders_typen" if can_anew else "ronde_anders_zeggen")


def _anew(say: Speech, mark: str, can_anew: bool) -> tuple[Row, ...]:
    anew = (say.label("knop_ronde_typ_anders"), action(OnOwn(OwnVerb.ANEW, mark)))
    return ((anew,),) if can_anew else ()


def to_drop(say: Speech, texts: Sequence[str]) -> tuple[Row, ...]:
    """For the facilitator: a button for each sentence, to take it away from all."""
    return tuple(
        ((say.label("knop_ronde_laat_vallen", zin=on_button(text)), action(_dropping(text))),)
        for text in dict.fromkeys(texts)
    )


def _dropping(text: str) -> OnSentence:
    return OnSentence(LeadVerb.DROP_GIVEN, text_mark(text))


def sure_to_drop(say: Speech, text: str, day: str) -> Layout:
    """Asks the facilitator of a session that is over whether the sentence goes away after all.
    `day`: the day of that session in words."""
    mark = text_mark(text)
    buttons = (
        (say.label("knop_afspraak_ja_weg"), action(OnSentence(LeadVerb.SURE_DROP, mark))),
        (say.label("knop_afspraak_toch_niet"), action(OnSentence(LeadVerb.KEEP, mark))),
    )
    asked = say.phrase("ronde_leider_weg_later", tekst=text, datum=day)
    return Layout(asked, tuple((one,) for one in buttons))


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


def round_emptied(say: Speech, given: Contribution) -> tuple[Spans, ...]:
    """Shown instead of what everybody read, once all of it was taken away."""
    head = bold(given.name[:1].upper() + given.name[1:])
    return in_messages(head, (say.phrase("ronde_weggehaald"),), "\n\n")


def to_take_along(say: Speech, name: str, shown: Texts, taken: Collection[str]) -> Layout:
    """For whoever brought the case: each contribution as a button, ticked if it is `taken`."""
    rows = []
    for text in dict.fromkeys(shown.texts):
        label, mark = on_button(text), text_mark(text)
        if text in taken:
            ticked = say.label("aangevinkt", keuze=label)
            rows.append(((ticked, action(TakeAlong(mark, taken=False))),))
        else:
            rows.append(((label, action(TakeAlong(mark, taken=True))),))
    return Layout(say.phrase("ronde_meenemen", naam=name), tuple(rows))
