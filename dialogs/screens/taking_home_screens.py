"""The screens of taking a checklist home: in which form, what to look at first, and that it is
there.

What somebody decided about marked words stands in the place itself, for this one time: nothing of
it is stored apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from dialogs.pack.definition import Dialog
from dialogs.pack.route import next_question
from dialogs.screens.home_page import is_worth_taking
from dialogs.screens.layout import SHOWN_WHOLE, Layout, Row, Speech
from dialogs.screens.marked_words import MarkedWords, WhyMarked, marked_words
from dialogs.screens.question_screens import onward_row, speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, join, quote
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk

CALENDAR = "agenda"
"""What the button for a calendar file is about."""
_DONE = "klaar"
_ALONG, _OUT = "+", "-"


class HomeForm(Enum):
    """As what it is taken home."""

    PAPER = "a4"
    TEXT = "tekst"
    BOTH = "allebei"

    @property
    def on_paper(self) -> bool:
        return self is not HomeForm.TEXT

    @property
    def as_text(self) -> bool:
        return self is not HomeForm.PAPER


@dataclass(frozen=True, slots=True)
class Taking:
    """What is being taken home. `decided`: by the id of marked words, in the order in which that
    was decided, whether they go along."""

    form: HomeForm
    decided: tuple[tuple[str, bool], ...] = ()

    @property
    def where(self) -> str:
        """It as a place: 'a4', or 'a4:0c1d2e3f+,4a5b6c7d-'."""
        marks = (f"{id_}{_ALONG if along else _OUT}" for id_, along in self.decided)
        return ":".join((self.form.value, ",".join(marks))) if self.decided else self.form.value

    def with_choice(self, id_: str, *, along: bool) -> Taking:
        return replace(self, decided=(*self.decided, (id_, along)))

    def undecided(self, marked: tuple[MarkedWords, ...]) -> tuple[MarkedWords, ...]:
        """The marked words that nothing was decided about."""
        ids = {id_ for id_, _ in self.decided}
        return tuple(one for one in marked if one.id not in ids)

    def left_out(self, marked: tuple[MarkedWords, ...]) -> frozenset[str]:
        """The words that don't go along."""
        out = {id_ for id_, along in self.decided if not along}
        return frozenset(one.words for one in marked if one.id in out)


def read_taking(where: str) -> Taking | None:
    """What `Taking.where` made this of; None for the other screens."""
    form, _, marks = where.partition(":")
    if form not in {one.value for one in HomeForm}:
        return None
    decided = ((mark[:-1], mark.endswith(_ALONG)) for mark in marks.split(",") if mark)
    return Taking(HomeForm(form), tuple(decided))


def when_taken(messages: int) -> Place:
    """The place once it was sent. `messages`: how many messages the text took; 0 without text."""
    return Place(View.TAKING_HOME, f"{_DONE}:{messages}")


def taking_home_screen(dialog: Dialog, walk: Walk, where: str) -> Layout | None:
    """The screen at a place of taking home; None in a session, and while there is nothing to
    take."""
    if walk.room is not None or not is_worth_taking(dialog, walk):
        return None
    say = speech(dialog, walk)
    form, _, messages = where.partition(":")
    if form == _DONE:
        return _taken(dialog, walk, say, int(messages))
    taking = read_taking(where)
    if taking is None:
        return _in_which_form(dialog, walk, say)
    marked = marked_words(dialog, walk)
    left = taking.undecided(marked)
    if not left:
        return _in_which_form(dialog, walk, say)
    return _look_first(say, taking, marked, left)


def _in_which_form(dialog: Dialog, walk: Walk, say: Speech) -> Layout:
    parts = [say.phrase("neem_mee_vraag")]
    if next_question(dialog, walk.answers) is not None:
        parts.insert(0, say.phrase("neem_mee_tussentijds"))
    forms: tuple[Row, ...] = tuple(
        ((say.label(f"knop_neem_mee_{form.value}"), _action(Taking(form).where)),)
        for form in HomeForm
    )
    return Layout(join(parts), (*forms, *_calendar(walk, say), *_away(dialog, walk, say)))


def _look_first(
    say: Speech,
    taking: Taking,
    marked: tuple[MarkedWords, ...],
    left: tuple[MarkedWords, ...],
) -> Layout:
    """Shows the first of the marked words that are left to decide about."""
    one, number = left[0], len(marked) - len(left) + 1
    count = say.phrase("nakijken_een")
    if len(marked) > 1:
        where = {"nummer": str(number), "aantal": str(len(marked))}
        count = say.phrase("nakijken_meer", **where)
    head = join((say.phrase("nakijken_kop"), count), "\n")
    asked = say.phrase(f"nakijken_{one.why.value}", zin=quote(one.words, SHOWN_WHOLE))
    out = taking.with_choice(one.id, along=False)
    along = taking.with_choice(one.id, along=True)
    rows: list[Row] = [
        ((say.label("knop_haal_eruit"), _action(out.where)),),
        ((say.label("knop_laat_staan"), _action(along.where)),),
    ]
    if len(left) > 1:
        nothing = taking
        for other in left:
            nothing = nothing.with_choice(other.id, along=False)
        rows.append(((say.label("knop_alles_eruit"), _action(nothing.where)),))
    rows.append(((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),))
    return Layout(join((after_choice(say, taking, marked), head, asked)), tuple(rows))


def after_choice(say: Speech, taking: Taking, marked: tuple[MarkedWords, ...]) -> Spans:
    """What is said to the last decision; empty if there is none."""
    if not taking.decided:
        return ()
    id_, along = taking.decided[-1]
    if not along:
        several = len(taking.decided) > 1 and not any(kept for _, kept in taking.decided)
        return say.phrase("nakijken_alles_eruit" if several else "nakijken_eruit")
    serious = any(one.id == id_ and one.why is WhyMarked.SERIOUS for one in marked)
    return say.phrase("nakijken_ernstig_staan" if serious else "nakijken_staan")


def _taken(dialog: Dialog, walk: Walk, say: Speech, messages: int) -> Layout:
    parts = [say.phrase("neem_mee_wie_ziet")]
    if messages:
        key = "neem_mee_tekst_hier" if messages == 1 else "neem_mee_teksten_hier"
        parts.insert(0, say.phrase(key))
    return Layout(join(parts, "\n"), (*_calendar(walk, say), *_away(dialog, walk, say)))


def _calendar(walk: Walk, say: Speech) -> tuple[Row, ...]:
    """The button for a calendar file, once they have chosen a day."""
    if not walk.intentions.day:
        return ()
    return (((say.label("knop_neem_mee_agenda"), _action(CALENDAR)),),)


def _away(dialog: Dialog, walk: Walk, say: Speech) -> tuple[Row, ...]:
    """The ways on: to the checklist, and to the questions if there are any left."""
    home: Row = ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)
    onward = onward_row(dialog, walk, say)
    return (onward,) if onward == home else (onward, home)


def _action(where: str) -> str:
    return walk_action(WalkVerb.TAKE_HOME, where)
