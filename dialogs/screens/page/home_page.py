"""Makes the page that somebody takes home from what their walk holds now.

Words can be left out of it. Then their answer counts for the checklist as ever, but the page says
what the option says by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, choices, is_little_known, with_status
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import next_question
from dialogs.screens.checklist.checklist_screens import NAMED_FIRST
from dialogs.screens.page.chosen_on_page import ChosenOnPage
from dialogs.screens.page.one_message import LessToSay, OnlyNamed, ToldShort, in_one_message
from dialogs.screens.page.one_page import on_one_page
from dialogs.screens.page.own_voice import in_own_voice, with_other_phrase
from dialogs.screens.page.page_words import (
    application_frame,
    application_words,
    deciding_goal,
    each_text,
    quotations,
    with_other_words,
    words_before,
)
from dialogs.screens.page.points_on_page import PointsOnPage
from dialogs.screens.page.then_and_now_page import then_and_now_part
from dialogs.screens.told.besides_option import tapped
from dialogs.screens.told.checklist_lines import QUOTED_ANEW, bare_reason, in_words
from dialogs.screens.told.earlier_answers import told_outside
from dialogs.screens.told.fear_told import fear_lines
from dialogs.screens.told.in_confidence import stands_confided, status_told_openly
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import noticed, noticed_lines, taken_back_lines
from dialogs.screens.told.own_fears import fear_on_page
from dialogs.screens.told.told_project import project_sentence
from dialogs.taken_home import HomePage, PageItem, PagePart, PaperLabels, messages_of
from dialogs.texts import as_plain, ended, quote
from dialogs.understanding.options.matching import denies
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.state import Walk


def home_page(
    dialog: Dialog, walk: Walk, instead: Mapping[str, str] | None = None, made_on: str = ""
) -> HomePage:
    """The page with other words, or none (''), `instead` of these, which are as `typed_words` gives
    them. `made_on`: the day in words."""
    left_out, changed = _out_and_changed(instead)
    page = _Maker(dialog, walk, left_out).page(made_on)
    read: HomePage = with_other_words(page, changed) if changed else page
    return read


def page_to_forward(
    dialog: Dialog, walk: Walk, instead: Mapping[str, str] | None = None, made_on: str = ""
) -> HomePage:
    """The page as it is sent as text: whole, or in one message where that is possible."""
    left_out, changed = _out_and_changed(instead)
    maker = _Maker(dialog, walk, left_out)
    whole: HomePage = with_other_words(maker.page(made_on, on_paper=False), changed)
    if len(messages_of(whole)) == 1:
        return whole
    return in_one_message(whole, with_other_words(maker.less_to_say(), changed))


def _out_and_changed(
    instead: Mapping[str, str] | None,
) -> tuple[frozenset[str], Mapping[str, str]]:
    """The words that go on no page, and those that are replaced by others."""
    others = instead or {}
    left_out = frozenset(words for words, other in others.items() if not other)
    return left_out, {words: other for words, other in others.items() if other}


def is_worth_taking(dialog: Dialog, walk: Walk) -> bool:
    """Whether anything is known that can be on the page."""
    items = items_of(dialog, walk)
    return any(item.status is not Status.NOT_DISCUSSED for item in items)


_OPEN = {Status.MISSING: "papier_ontbreekt", Status.PARTLY: "papier_deels"}
"""The headings above what isn't whole."""


@dataclass(frozen=True)
class _Maker:
    dialog: Dialog
    walk: Walk
    left_out: frozenset[str]

    @cached_property
    def _points(self) -> PointsOnPage:
        return PointsOnPage(self.dialog, self.walk, self.left_out)

    @cached_property
    def _own_voice(self) -> Callable[[str], str]:
        return in_own_voice(self._points.say, self.walk)

    def page(self, made_on: str, *, on_paper: bool = True) -> HomePage:
        say = self._points.say
        whose = "_ieder" if self.walk.among_others else ""
        theirs = ChosenOnPage(say, self.walk, self._points.items, self.left_out)
        chosen, done = theirs.part(), theirs.done()
        wanted = tuple(self._in_their_words())
        rest = (*done, *self._since(), *self._list(wanted))
        parts = each_text((*wanted, *rest), self._own_voice)
        if on_paper:
            in_short = {at: self._own_voice(told) for at, told in self._in_short()}
            parts = on_one_page(parts, chosen, self._steps_that_may_go(), in_short)
        # What they chose to work on comes before the list; room to choose something comes after it.
        first = len(wanted) if chosen.points else len(parts)
        return HomePage(
            title=say.label("papier_titel"),
            subtitle=say.label(f"papier_gemaakt{whose}", datum=made_on),
            opening=say.label(f"papier_begin{whose}"),
            parts=parts[:first],
            chosen=chosen,
            after=parts[first:],
            source_heading=say.label("papier_bron_kop"),
            source=say.label("papier_bron"),
            closing=say.label("papier_eind"),
            labels=PaperLabels(
                room=say.label("papier_schrijven"),
                room_hint=say.label("papier_schrijven_hulp"),
                footer=say.label("papier_pagina", pagina="{pagina}", totaal="{totaal}"),
                box=say.label("papier_vakje"),
                writing_line=say.label("papier_schrijfregel"),
            ),
        )

    def _in_their_words(self) -> Iterator[PagePart]:
        """What they want, what they wrote of fear, and what they noticed."""
        say, words = self._points.say, noticed(self.dialog, self.walk)
        if wanted := tuple(self._wanted()):
            yield PagePart(say.label("papier_willen"), lines=wanted)
        if fear := tuple(fear_lines(say, self.walk, self.left_out)):
            yield PagePart(say.label("bang_naam"), lines=fear)
        above = any(f"‘{words}’" in line for line in wanted)
        saw = noticed_lines(
            say,
            self.walk,
            self.left_out,
            elsewhere=above or bool(self._points.noticed_at),
            step_elsewhere=bool(self._points.own_step_at),
        )
        if lines := (*saw, *fear_on_page(say, self.walk, self.left_out)):
            yield PagePart(say.label("papier_opviel"), lines=tuple(map(ended, lines)))

    def _since(self) -> Iterator[PagePart]:
        """Then and now, if they looked again."""
        if compared_since := then_and_now_part(self._points.say, self.walk, self.left_out):
            yield compared_since

    def _list(self, before: Iterable[PagePart]) -> Iterator[PagePart]:
        """The checklist, and what else they said that isn't in what comes `before`."""
        say, every = self._points.say, self._points.items
        kept = [item for item in every if self._has_no_status(item)]
        told_openly = [told for told in map(self._with_step, kept) if self._has_own_words(told)]
        items = tuple(item for item in every if item not in kept)
        missing = [i for i in with_status(items, Status.MISSING) if not i.unknown]
        to_find_out = [i for i in with_status(items, Status.MISSING) if i.unknown]
        in_place = with_status(items, Status.IN_PLACE)
        there = tuple(map(self._points.item, in_place))
        first = () if in_place or kept else (say.label("papier_er_al_niets"),)
        settled = not (missing or to_find_out or kept or is_little_known(items))
        if in_place and settled and next_question(self.dialog, self.walk.answers) is None:
            first = (say.label("papier_ontbreekt_niets"),)
        if first or there:
            yield PagePart(say.label("papier_er_al"), first, there)
        if missing:
            told = tuple(map(self._with_step, missing))
            yield PagePart(say.label("papier_ontbreekt"), items=told)
        # Everything about a goal that they left open is shown above.
        partly = [i for i in with_status(items, Status.PARTLY) if i is not self._points.goal]
        if partly:
            told = tuple(map(self._with_step, partly))
            yield PagePart(say.label("papier_deels"), items=told)
        if told_openly:
            yield PagePart(say.label("papier_ook_doen"), items=tuple(told_openly))
        if to_find_out:
            told = tuple(map(self._with_step, to_find_out))
            yield PagePart(say.label("papier_uitzoeken"), items=told)
        if chosen := choices(items):
            told = tuple(map(self._with_step, chosen))
            yield PagePart(say.label("papier_keuze"), items=told)
        if unheard := with_status(items, Status.NOT_DISCUSSED):
            names = "; ".join(item.element.name for item in unheard)
            yield PagePart(say.label("papier_niet_besproken"), lines=(ended(names),))
        lines = [line for part in before for line in part.lines]
        # 'Vorige week' was last week only then.
        old = words_before(self.walk, "")
        later = tuple(
            say.label("toen_nu_eerder", woorden=line) if line in old else ended(f"‘{line}’")
            for line in self._points.later_lines("")
            if not any(line in one for one in lines)
        )
        outside = tuple(self._outside())
        if later or outside:
            yield PagePart(say.label("papier_verder"), lines=(*outside, *later))

    def _with_step(self, item: Item) -> PageItem:
        told: PageItem = self._points.item(item, step=True)
        return told

    def _has_no_status(self, item: Item) -> bool:
        """Whether the page leaves out the status of an element, because everything they said about
        it was told in confidence. It leaves out the whole element if they didn't write about it
        elsewhere: under a heading of its own, it would show that something is kept back."""
        return stands_confided(self.walk, item) and status_told_openly(self.walk, item) is None

    def _outside(self) -> Iterator[str]:
        """What they typed with an option at a question of no element, with what it is about."""
        goal = deciding_goal(self.dialog)
        with_points = {id_ for item in self._points.items for id_, _ in item.besides}
        for question, told in told_outside(self.dialog, self.walk):
            words = "’ en ‘".join(one for one in map(quote, told) if one not in self.left_out)
            if words and question.id not in (*goal, *with_points):
                yield self._points.say.label("bij_vraag", naam=question.name, woorden=words)

    def _in_short(self) -> Iterator[tuple[tuple[str, str], str]]:
        """What is there, by its heading and name: what they wrote, without what the option says."""
        for item in with_status(self._points.items, Status.IN_PLACE):
            bare = as_plain(bare_reason(self._points.say, item))
            here = self._points.say.label("papier_er_al"), item.element.name
            told = self._points.item(item).told.removeprefix(bare).strip()
            yield here, with_other_phrase(self._points.say, told, "papier_erbij", "schreven_jullie")

    def less_to_say(self) -> LessToSay:
        """What the text says less about, if it doesn't fit in a message."""
        say, items = self._points.say, self._points.items
        partly, there = say.label("papier_deels"), say.label("papier_er_al")
        open_ = (*with_status(items, Status.MISSING), *with_status(items, Status.PARTLY))
        open_ = tuple(item for item in open_ if not self._has_no_status(item))
        told = [(item, self._with_step(item)) for item in open_[NAMED_FIRST:]]
        bare = tuple(
            item.name
            for one, item in told
            if one.status is Status.PARTLY and not self._has_own_words(item)
        )
        line = say.label("papier_ook_deels", namen="; ".join(bare))
        less: LessToSay = each_text(
            LessToSay(
                tuple(ToldShort(there, name, told) for (_, name), told in self._in_short()),
                OnlyNamed(partly, bare, line) if bare else None,
                tuple(self._beside_in_short()),
                tuple(self._steps_that_may_go()),
            ),
            self._own_voice,
        )
        return less

    def _has_own_words(self, item: PageItem) -> bool:
        return any(map(self._points.has_words, (item.told, item.step, item.besides)))

    def _beside_in_short(self) -> Iterator[ToldShort]:
        """What is missing or partly there: what they typed beside the option, without what the
        option says; and what they doubt, where what they chose stands above already."""
        say, wanted = self._points.say, "\n".join(self._wanted())
        for status, key in _OPEN.items():
            for item in with_status(self._points.items, status):
                if item.doubted and f"‘{tapped(say, item)}’" in wanted:
                    chose = say.label("jullie_kozen", antwoord=tapped(say, item))
                    if doubt := self._points.item(item, step=True).told.removeprefix(chose).strip():
                        yield ToldShort(say.label(key), item.element.name, doubt)
                if item.doubted or item.tempered or item.by_answers is not None:
                    continue
                bare = as_plain(bare_reason(say, item))
                told = self._points.item(item, step=True).told.removeprefix(bare).strip()
                beside = self._points.said_beside_at(item, bare=bare)
                at = told.find(beside) if beside else -1
                if at >= 0 and not quotations(told[:at]):
                    # No quotation stands before it, so it can't be said to be written beside one.
                    alone = with_other_phrase(say, told[at:], "papier_erbij", "schreven_jullie")
                    yield ToldShort(say.label(key), item.element.name, alone)

    def _steps_that_may_go(self) -> list[str]:
        """The names of the points whose step is left out if the page gets too full. Never the first
        ones, the one at which their own step or what they noticed stands, or one with their own
        words. Those whose step only refers to a step above it come first in this list, so that they
        are left out last; then those whose step follows from what they wrote."""
        say, items = self._points.say, self._points.items
        missing = with_status(items, Status.MISSING)
        order = (*missing, *with_status(items, Status.PARTLY))
        above = [i.element.name for i in order if self._points.goes_on(i.element.id)]
        told = {i.element.id: in_words(say, i, shown=QUOTED_ANEW) for i in order[NAMED_FIRST:]}
        others = [
            item
            for item in order[NAMED_FIRST:]
            if item.element.id not in (self._points.own_step_at, self._points.noticed_at)
            and not self._points.goes_on(item.element.id)
            and not self._points.has_words(as_plain(told[item.element.id].step))
        ]
        others.sort(key=lambda item: not told[item.element.id].plan)
        return above + [item.element.name for item in others]

    def _wanted(self) -> Iterator[str]:
        """What the team wants, in its own words; 'niks' says nothing there."""
        say, out = self._points.say, self.left_out | {""}
        full = {
            id_: answer
            for id_, answer in say.answers.items()
            if answer.given is not Given.WRITTEN
            or not (denies(answer.text) or not worth_reading(answer.text))
        }
        items = (one for one in self._points.items if one.doubted)
        doubted = {id_ for item in items for id_ in item.element.questions}
        goal, names_goal = set(deciding_goal(self.dialog)), False
        for number, line in enumerate(self.dialog.wanted):
            told = ""
            if holds(line.condition, say.answers) and not line.noticed:
                told = as_plain(replace(say, answers=full).fill(line.text))
            if not told and not number:
                # The pack says first what the project does. A short walk doesn't ask that.
                does = project_sentence(self.dialog, self.walk)
                told = say.label("papier_doen", woorden=does) if does not in out else ""
            unsure = told and not doubted.isdisjoint(line.text.slots())
            if told:
                names_goal = names_goal or not goal.isdisjoint(line.text.slots())
                told = say.label("papier_niet_zeker", zin=told) if unsure else told
                taken_back = taken_back_lines(say, self.walk, line.text.slots(), out)
                yield " ".join((told, *taken_back))
        others = (item for item in self._points.items if item is not self._points.goal)
        judged = {id_ for item in others for id_ in item.element.questions}
        rest = [one for one in deciding_goal(self.dialog) if one not in judged]
        yield from filter(None, [self._points.said_beside(rest, of_goal=not names_goal)])
        stands = application_words(self.dialog, self.walk)
        if stands and stands not in out:
            yield say.label(application_frame(self.dialog, self.walk), woorden=stands)
