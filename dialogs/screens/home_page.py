"""Makes the page that somebody takes home from what their walk holds now.

Words can be left out of it. Then their answer counts for the checklist as ever, but the page says
what the option says by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, is_little_known, with_status
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import next_question
from dialogs.screens.checklist_lines import (
    QUOTED_ANEW,
    ItemInWords,
    as_told,
    bare_reason,
    behind_their_words,
    in_words,
    is_not_for_them,
    items_of,
    looks_like,
    point_at,
)
from dialogs.screens.checklist_screens import NAMED_FIRST
from dialogs.screens.chosen_on_page import ChosenOnPage
from dialogs.screens.earlier_answers import told_beside, told_earlier, told_outside
from dialogs.screens.in_confidence import as_on_page
from dialogs.screens.layout import Speech
from dialogs.screens.noticed_words import (
    noticed,
    noticed_about,
    noticed_lines,
    step_told,
    step_told_at,
    taken_back_lines,
)
from dialogs.screens.one_page import on_one_page
from dialogs.screens.page_words import (
    application_frame,
    application_words,
    beside_in_frames,
    deciding_goal,
    later_words,
    project_sentence,
    quotations,
    typed_words,
    up_to_their_words,
    with_other_words,
)
from dialogs.screens.question_screens import speech
from dialogs.screens.said_frames import in_frames
from dialogs.screens.then_and_now import compared
from dialogs.screens.then_and_now_page import (
    left_as_then,
    then_and_now_part,
    told_anew,
    told_there,
)
from dialogs.screens.then_and_now_screens import next_step
from dialogs.screens.weighs_most import left_open
from dialogs.taken_home import (
    HomePage,
    PageItem,
    PagePart,
    PaperLabels,
)
from dialogs.texts import as_plain, ended, quote
from dialogs.understanding.matching import denies
from dialogs.understanding.worth_reading import repeats, worth_reading
from dialogs.walk.intentions import HowItWent, PointWording
from dialogs.walk.state import Walk


def home_page(
    dialog: Dialog, walk: Walk, instead: Mapping[str, str] | None = None, made_on: str = ""
) -> HomePage:
    """The page with other words, or none (''), `instead` of these, which are as `typed_words` gives
    them. `made_on`: the day in words."""
    others = instead or {}
    left_out = frozenset(words for words, other in others.items() if not other)
    page = _Maker(dialog, walk, left_out).page(made_on)
    changed = {words: other for words, other in others.items() if other}
    read: HomePage = with_other_words(page, changed) if changed else page
    return read


def is_worth_taking(dialog: Dialog, walk: Walk) -> bool:
    """Whether anything is known that can stand on the page."""
    items = items_of(dialog, walk)
    return any(item.status is not Status.NOT_DISCUSSED for item in items)


@dataclass(frozen=True)
class _Maker:
    dialog: Dialog
    walk: Walk
    left_out: frozenset[str]

    def page(self, made_on: str) -> HomePage:
        say = self._say
        whose = "_ieder" if self.walk.among_others else ""
        theirs = ChosenOnPage(say, self.walk, self._items, self.left_out)
        chosen, done = theirs.part(), theirs.done()
        wanted = tuple(self._in_their_words())
        rest = (*done, *self._since(), *self._list(wanted))
        in_short = dict(self._in_short())
        parts = on_one_page((*wanted, *rest), chosen, self._steps_that_may_go(), in_short)
        # What they go on with comes before the list; room to choose something comes behind it.
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

    @cached_property
    def _say(self) -> Speech:
        """The pack's sentences, without the answers whose words are left out."""
        whole = speech(self.dialog, self.walk)
        if not self.left_out:
            return whole
        kept = {
            id_: answer
            for id_, answer in whole.answers.items()
            if answer.given is not Given.WRITTEN or whole.quoted(id_) not in self.left_out
        }
        return replace(whole, answers=kept)

    @cached_property
    def _items(self) -> tuple[Item, ...]:
        items = (as_on_page(self.walk, item) for item in items_of(self.dialog, self.walk))
        out = self.left_out
        return tuple(
            replace(i, kept="") if quote(i.kept) in out or not worth_reading(i.kept) else i
            for i in items
        )

    def _in_their_words(self) -> Iterator[PagePart]:
        """What they want, and what they noticed."""
        say, words = self._say, noticed(self.dialog, self.walk)
        if wanted := tuple(self._wanted()):
            yield PagePart(say.label("papier_willen"), lines=wanted)
        above = any(f"‘{words}’" in line for line in wanted)
        if saw := tuple(
            noticed_lines(
                say,
                self.walk,
                self.left_out,
                elsewhere=above or bool(self._noticed_at),
                step_elsewhere=bool(self._own_step_at),
            )
        ):
            yield PagePart(say.label("papier_opviel"), lines=tuple(map(ended, saw)))

    def _since(self) -> Iterator[PagePart]:
        """Then and now, if they looked again."""
        if compared_since := then_and_now_part(self._say, self.walk, self.left_out):
            yield compared_since

    def _list(self, before: Iterable[PagePart]) -> Iterator[PagePart]:
        """The checklist, and what they said besides that doesn't stand in what comes `before`."""
        say, items = self._say, self._items
        missing = [i for i in with_status(items, Status.MISSING) if not i.unknown]
        to_find_out = [i for i in with_status(items, Status.MISSING) if i.unknown]
        in_place = with_status(items, Status.IN_PLACE)
        there = tuple(map(self._item, in_place))
        first = () if in_place else (say.label("papier_er_al_niets"),)
        settled = not (missing or to_find_out or is_little_known(items))
        if in_place and settled and next_question(self.dialog, self.walk.answers) is None:
            first = (say.label("papier_ontbreekt_niets"),)
        if first or there:
            yield PagePart(say.label("papier_er_al"), first, there)
        if missing:
            told = tuple(self._item(item, step=True) for item in missing)
            yield PagePart(say.label("papier_ontbreekt"), items=told)
        if partly := with_status(items, Status.PARTLY):
            told = tuple(self._item(item, step=True) for item in partly)
            yield PagePart(say.label("papier_deels"), items=told)
        if to_find_out:
            told = tuple(self._item(item, step=True) for item in to_find_out)
            yield PagePart(say.label("papier_uitzoeken"), items=told)
        if unheard := with_status(items, Status.NOT_DISCUSSED):
            names = "; ".join(item.element.name for item in unheard)
            yield PagePart(say.label("papier_niet_besproken"), lines=(ended(names),))
        lines = [line for part in before for line in part.lines]
        later = tuple(
            ended(f"‘{line}’")
            for line in self._later_lines("")
            if not any(line in one for one in lines)
        )
        outside = tuple(self._outside())
        if later or outside:
            yield PagePart(say.label("papier_verder"), lines=(*outside, *later))

    def _outside(self) -> Iterator[str]:
        """What they typed beside an option at a question of no element, with what it is about."""
        goal = deciding_goal(self.dialog)
        for question, told in told_outside(self.dialog, self.walk):
            words = "’ en ‘".join(one for one in map(quote, told) if one not in self.left_out)
            if words and question.id not in goal:
                yield self._say.label("bij_vraag", naam=question.name, woorden=words)

    def _in_short(self) -> Iterator[tuple[tuple[str, str], str]]:
        """What is there, by its heading and name: what they wrote, without what the option says."""
        for item in with_status(self._items, Status.IN_PLACE):
            bare = as_plain(bare_reason(self._say, item))
            here = self._say.label("papier_er_al"), item.element.name
            yield here, self._item(item).told.removeprefix(bare).strip()

    def _steps_that_may_go(self) -> list[str]:
        """The names of the points whose step goes if the page gets too full: not the first ones,
        nor what has their own words."""
        items = self._items
        missing = with_status(items, Status.MISSING)
        order = (*missing, *with_status(items, Status.PARTLY))
        return [
            item.element.name
            for item in order[NAMED_FIRST:]
            if item.element.id != self._own_step_at
            and not self._has_words(as_plain(in_words(self._say, item, shown=QUOTED_ANEW).step))
        ]

    def _wanted(self) -> Iterator[str]:
        """What the team wants, in its own words; 'niks' says nothing there."""
        say, out = self._say, self.left_out | {""}
        full = {
            id_: answer
            for id_, answer in say.answers.items()
            if answer.given is not Given.WRITTEN
            or not (denies(answer.text) or not worth_reading(answer.text))
        }
        doubted = {id_ for i in self._items if i.doubted for id_ in i.element.questions}
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
                told = say.label("papier_niet_zeker", zin=told) if unsure else told
                taken_back = taken_back_lines(say, self.walk, line.text.slots(), out)
                yield " ".join((told, *taken_back))
        others = (item for item in self._items if item is not self._goal)
        judged = {id_ for item in others for id_ in item.element.questions}
        rest = [one for one in deciding_goal(self.dialog) if one not in judged]
        yield from filter(None, [self._said_beside(rest)])
        stands = application_words(self.dialog, self.walk)
        if stands and stands not in out:
            yield say.label(application_frame(self.dialog, self.walk), woorden=stands)

    @cached_property
    def _goal(self) -> Item | None:
        """The element that says that a goal was chosen or left open, if all that it tells stands
        already below what they want."""
        goals, say = self.dialog.goals, self._say
        asked = set(deciding_goal(self.dialog))
        found = [item for item in self._items if goals and item.element.id == goals.element]
        told = any(
            holds(line.condition, say.answers) and not asked.isdisjoint(line.text.slots())
            for line in self.dialog.wanted
        )
        for item in found:
            words = as_plain(in_words(say, item, shown=QUOTED_ANEW).because)
            bare = words == as_plain(bare_reason(say, item)) and not quotations(words)
            more = self._later_lines(item.element.id) or point_at(self.walk, item.element.id)
            chosen = told and bare and item.status is Status.IN_PLACE and not item.by_answers
            open_ = left_open(self.walk, item) and self._hope_is_told(item)
            if not more and (chosen or open_):
                return item
        return None

    def _hope_is_told(self, item: Item) -> bool:
        """Whether what they wrote at the questions about an element stands below what they want."""
        about = self.dialog.asked_of.get(item.element.id, ())
        return any(
            holds(line.condition, self._say.answers) and not line.text.slots().isdisjoint(about)
            for line in self.dialog.wanted
        )

    @cached_property
    def _noticed_at(self) -> str:
        """The element with which it stands what they noticed; '' if that has its own heading."""
        ids = [item.element.id for item in self._items if item is not self._goal]
        return noticed_about(self.dialog, self.walk, ids)

    @cached_property
    def _own_step_at(self) -> str:
        """The element at which the step stands that they told themselves; '' if it has none."""
        return step_told_at(self.dialog, self.walk, self._items)

    def _noticed(self, item: Item) -> str:
        words = noticed(self.dialog, self.walk) if item.element.id == self._noticed_at else ""
        return self._say.label("opviel", woorden=words) if words not in self.left_out | {""} else ""

    def _item(self, item: Item, *, step: bool = False) -> PageItem:
        if item is self._goal:
            return PageItem(item.element.name, self._say.label("papier_doel_boven"))
        told = in_words(self._say, item, shown=QUOTED_ANEW)
        parts = (*self._why(item, told), self._noticed(item), self._said_later(item.element.id))
        to_do, point = as_plain(told.step), point_at(self.walk, item.element.id)
        own_step = step_told(self.dialog, self.walk)
        if item.element.id == self._own_step_at and own_step not in self.left_out:
            to_do = self._say.label("papier_eigen_stap", woorden=own_step)
        if after := self._steps_after.get(item.element.id):
            return PageItem(item.element.name, self._told(item, parts), after)
        if point is not None and point.text and point.outcome is not HowItWent.HALF:
            to_do = to_do.removesuffix(behind_their_words(to_do)).strip()  # they chose otherwise
        return PageItem(
            item.element.name,
            self._told(item, parts),
            to_do if self._shows_step(item, to_do, step=step) else "",
        )

    def _told(self, item: Item, parts: Iterable[str]) -> str:
        day = self._left_as_then.get(item.element.id)
        of_then = self._say.label("papier_van_toen", dag=day) if day else ""
        return " ".join(part for part in (of_then, *parts, self._said_earlier(item)) if part)

    @cached_property
    def _left_as_then(self) -> Mapping[str, str]:
        return left_as_then(self._say, self.walk)

    @cached_property
    def _steps_after(self) -> dict[str, str]:
        """What can be done next where a step was done, by element, as then and now says it."""
        before, done = self.walk.before, HowItWent.DONE
        if before is None or not before.again:
            return {}
        steps = {
            one.then.element: "".join(
                as_plain(step) for step in next_step(self._say, self.walk, one)
            )
            for one in compared(self.dialog, self.walk, before)
            if (point := point_at(self.walk, one.then.element)) and point.outcome is done
        }
        return {element: step for element, step in steps.items() if step}

    def _why(self, item: Item, told: ItemInWords) -> Iterator[str]:
        """Why an element stands where it does. What was typed beside the option comes right after
        what the option says, and before what they wrote at another question."""
        say, bare = self._say, as_plain(bare_reason(self._say, item))
        because = as_plain(told.because or looks_like(say, item))
        if {quote(item.doubted), quote(item.tempered)} & (self.left_out - {""}):
            because = bare
        last_time = as_plain(as_told(say, item, shown=QUOTED_ANEW))
        option, at_other = (
            (because, "") if item.doubted or item.tempered else up_to_their_words(because, bare)
        )
        at, says = item.element.questions, item.tempered or bare
        beside = self._said_beside(at, after=(because, last_time), bare=says)
        starts = bare if beside and not (option or item.by_words) else option
        yield from (starts, beside, at_other, last_time)

    def _shows_step(self, item: Item, to_do: str, *, step: bool) -> bool:
        """Whether its step stands with an element. Their own words always do, unless the step is
        what they chose or did; of what went half, another step. `step`: whether any would."""
        point, has_words = point_at(self.walk, item.element.id), self._has_words(to_do)
        if is_not_for_them(self.walk, item.element.id):
            return False
        if point is not None and point.outcome is HowItWent.HALF:
            return not in_words(self._say, item, shown=QUOTED_ANEW).is_step(point.text)
        if point is not None and (point.text or point.done_on):
            has_words = has_words and point.text not in to_do
            return has_words and point.wording is PointWording.OWN and not point.done_on
        return step or has_words

    def _has_words(self, to_do: str) -> bool:
        return any(one and one in to_do for one in self._typed)

    @cached_property
    def _typed(self) -> set[str]:
        return set(typed_words(self.dialog, self.walk))

    def _said_later(self, element: str) -> str:
        """What they said later about an element."""
        framed = in_frames(self._say, self.walk, element, self._later_lines(element))
        return " ".join(self._say.label(key, woorden=words) for key, words in framed)

    def _later_lines(self, element: str) -> tuple[str, ...]:
        return tuple(line for line in later_words(self.walk, element) if line not in self.left_out)

    def _said_beside(
        self, questions: Iterable[str], *, after: Iterable[str] = (), bare: str = ""
    ) -> str:
        """What they typed beside the options that they chose, unless most of it is in what they are
        quoted with elsewhere (`after`), or in what the option says (`bare`)."""
        told, quoted = [], [words for text in after for words in quotations(text)]
        quoted += (*told_anew(self._say, self.walk), bare)
        for line in map(quote, told_beside(self.dialog, self.walk, questions)):
            if line not in self.left_out and not repeats(line, quoted):
                told.append(line)
                quoted.append(line)
        return beside_in_frames(self._say, told)

    def _said_earlier(self, item: Item) -> str:
        """What they wrote about an element with an answer that they changed since, unless it stands
        under then and now."""
        if item.element.id in told_there(self.dialog, self.walk):
            return ""
        lines = map(quote, told_earlier(self.dialog, self.walk, item.element.id))
        words = "’ en ‘".join(line for line in lines if line not in self.left_out)
        return self._say.label("eerder_schreven", woorden=words) if words else ""
