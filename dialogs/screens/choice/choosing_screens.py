"""The screens on which a team chooses what to work on: one for each of at most five turns.

Everything is stored as soon as it is tapped or typed, so a screen only shows what there is, and
'enough for now' needs nothing but to stop. All of them are the same message. The number of a point
counts those that are still to be done.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dialogs.days import Day, in_words, moment, next_workday, stored_day
from dialogs.pack.checklist import Item, with_status
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.choice.asks_message import REFUSED, asks_message
from dialogs.screens.choice.named_days import days_named
from dialogs.screens.choice.named_points import RETYPE, named_point
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import in_words as item_in_words
from dialogs.screens.told.chosen_lines import (
    HOURS,
    chosen_part,
    numbered_points,
    point_name,
    told_day,
    told_kept_until,
    told_points,
    told_who,
    went_part,
)
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import step_told
from dialogs.screens.told.weighs_most import left_open
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, bold, join, quote
from dialogs.understanding.about_list.plan_said import latest_plan, plan_in
from dialogs.understanding.quoting.how_telling import people_left_out
from dialogs.walk.intentions import Intention, PointWording
from dialogs.walk.state import Walk

WHAT, STEP, SENTENCE, WHEN, HOLIDAY = "", "stap", "zin", "wanneer", "vakantie"
READY = "klaar"
"""The places in choosing; ':' and what is said there first may follow each."""
NAME = "naam"
"""The place that points out a name, followed by ':' and what `named_point` is asked about."""
ALL, FULL, NOTHING, EMPTIED = "alles", "vol", "niets", "leeg"
WHICH, LONG = "welke", "lang"
RENEWED, AGREED = "anders", "akkoord"
"""At turn 4: they said their step in other words, or weren't asked whether they do it."""
PAST, FAR, UNREAD, MONTH_OVER = "voorbij", "ver", "niet", "maand_om"
TYPED_HOUR = "tijd_getypt"
"""Once they are ready: they typed the hour of the message."""
TYPED_DAY, STEP_TOO = "getypt", "stap_ook"
"""At turn 5: the day was read from what they typed, and so was their step."""
OF_WHICH = "punt"
"""At turn 4: what they typed is a step, and may be that of several points."""
EITHER = "welke"
"""At turn 4: what they typed may be two days, which follow it as ISO days."""
"""What may be said first at a place."""
PLAN = "plan"
"""The place that proposes the part of their own sentence that is the plan, followed by ':' and the
number of a point."""
TAKE_PART, TAKE_WHOLE = "deel", "heel"
LONGEST_POINT = 180
"""Characters in a sentence of their own; a longer one is asked for in fewer words."""
LONGEST_WHO = 80
THIS_WEEK, TWO_WEEKS, THIS_MONTH = "deze_week", "twee_weken", "deze_maand"
OWN_STEP = "eigen+"
"""In place of an element: the step that they told themselves. No element's id contains a plus."""
NO_DAY = "geen_dag"
ME, TOGETHER, NOBODY = "ik", "samen", "niemand"
_SHOWN_FIRST = 6
"""How many elements are shown before 'show all'."""
_LABEL = 33
"""Characters of their own sentence that fit on a button with a tick."""


def may_choose(dialog: Dialog, walk: Walk) -> bool:
    """Whether there is anything to choose, or something was chosen."""
    return bool(walk.intentions.to_do or to_choose_from(dialog, walk))


def to_choose_from(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    """What a team can go on with: what is missing, then what is partly there. If that is nothing,
    what is in place: it can be kept so."""
    items = items_of(dialog, walk)
    missing = with_status(items, Status.MISSING)
    known = (item for item in missing if not item.unknown)
    unknown = (item for item in missing if item.unknown)
    found = (*known, *unknown, *with_status(items, Status.PARTLY))
    return found or with_status(items, Status.IN_PLACE)


def step_of(say: Speech, item: Item) -> str:
    """What they do who choose the step that the checklist gives for an element."""
    return item_in_words(say, item).to_do


def sentences_to_type(walk: Walk) -> tuple[int, ...]:
    """The places of the points that are still to get a sentence of their own."""
    points = enumerate(walk.intentions.to_do)
    return tuple(n for n, one in points if one.wording is PointWording.OWN and not one.text)


def choosing_screen(dialog: Dialog, walk: Walk, place: str) -> Layout | None:
    """The screen at a place in choosing; None if there is nothing to choose."""
    if walk.room is not None or not may_choose(dialog, walk):
        return None
    where, _, first = place.partition(":")
    screens = _Choosing(dialog, walk, speech(dialog, walk))
    points = walk.intentions.to_do
    match where:
        case "stap" if points:
            return screens.step(first)
        case "zin" if sentences_to_type(walk):
            return screens.sentence(first)
        case "naam":
            return named_point(screens.say, walk, first)
        case "plan":
            return screens.plan(first)
        case "wanneer" | "vakantie" if points:
            return screens.when(where, first)
        case "wie_begint" if points:
            return screens.who(first)
        case "klaar" if points:
            return screens.ready(first)
        case _:
            return screens.what(first)


@dataclass(frozen=True, slots=True)
class _Choosing:
    dialog: Dialog
    walk: Walk
    say: Speech

    def what(self, first: str) -> Layout:
        """Turn 1: which points."""
        keys = {FULL: "kiezen_vol", NOTHING: "kiezen_niets", LONG: "kiezen_zin_lang"}
        said = keys.get(first)
        items = to_choose_from(self.dialog, self.walk)
        # Who chose from none of its options isn't offered it first.
        open_ = [item for item in items if not left_open(self.walk, item)] or items
        shown = items if first == ALL else open_[:_SHOWN_FIRST]
        points = self.walk.intentions.to_do
        listed = {item.element.id for item in shown}
        ticks = [self._tick(item, points) for item in shown]
        ticks += [
            self._ticked(point_name(self.say, point), number)
            for number, point in enumerate(points)
            if point.element not in listed
        ]
        rows = (
            self._one("knop_kiezen_verder", WalkVerb.CHOOSE, STEP) if points else (),
            *self._own_step(),
            *ticks,
            self._one("knop_kiezen_alles", WalkVerb.CHOOSE, f"{WHAT}:{ALL}")
            if len(shown) < len(items)
            else (),
        )
        lines = (self.say.phrase(said) if said else (), self.say.phrase("kiezen_wat"))
        return self._turn(lines, rows)

    def _own_step(self) -> Iterator[Row]:
        """The step that they told themselves, to tick it."""
        if words := step_told(self.dialog, self.walk):
            label = f"‘{quote(words, _LABEL)}’"
            yield ((label, walk_action(WalkVerb.POINT, OWN_STEP)),)

    def _tick(self, item: Item, points: tuple[Intention, ...]) -> Row:
        for number, point in enumerate(points):
            if point.element == item.element.id:
                return self._ticked(item.element.name, number)
        return ((item.element.name, walk_action(WalkVerb.POINT, item.element.id)),)

    def _ticked(self, name: str, number: int) -> Row:
        label = self.say.label("aangevinkt", keuze=quote(name, _LABEL))
        return ((label, walk_action(WalkVerb.NO_POINT, str(number))),)

    def step(self, first: str) -> Layout:
        """Turn 2: this step, a sentence of their own, or open; on one screen for all points."""
        points = [(n, one) for n, one in enumerate(self.walk.intentions.to_do) if one.element]
        if len(points) != 1:
            return self._steps(points, first)
        number, point = points[0]
        step = point.text if point.wording is PointWording.STEP else self._step_now(point)
        now: Spans = ()
        if point.wording is PointWording.OWN and point.text:
            now = self.say.phrase("kiezen_stap_zin", zin=point.told)
        elif point.wording is PointWording.OPEN:
            now = self.say.phrase("kiezen_stap_open")
        name = point_name(self.say, point)
        told = self.say.phrase("kiezen_stap", naam=name, stap=step) if step else ()
        return self._turn(
            (told, now, self.say.phrase("kiezen_stap_vraag")),
            (
                self._wording("knop_kiezen_stap", PointWording.STEP, number) if step else (),
                self._wording("knop_kiezen_eigen", PointWording.OWN, number),
                self._wording("knop_kiezen_open", PointWording.OPEN, number),
                self._one("knop_zo_laten", WalkVerb.ONWARD) if now else (),
            ),
        )

    def _steps(self, points: list[tuple[int, Intention]], first: str) -> Layout:
        said = self.say.phrase("kiezen_welke") if first == WHICH else ()
        lines = numbered_points(self.say, self.walk.intentions)
        all_ours = all(one.wording is PointWording.STEP for _, one in points)
        onward = "knop_kiezen_stappen" if all_ours else "knop_kiezen_verder"
        waits = sentences_to_type(self.walk)
        # Who says that they have a sentence types it here: no other screen asks for it first.
        asked = self._asked_to_type(waits) if waits else self.say.phrase("kiezen_stap_meer")
        return self._turn(
            (*lines, said, asked),
            (
                () if waits else self._one(onward, WalkVerb.ONWARD),
                *(self._wordings(number, point) for number, point in points),
            ),
        )

    def _asked_to_type(self, numbers: tuple[int, ...]) -> Spans:
        """Asks for a sentence of their own for each of these points."""
        if len(numbers) > 1:
            return self.say.phrase("kiezen_zin_meer")
        point = self.walk.intentions.to_do[numbers[0]]
        return self.say.phrase("kiezen_zin", naam=point_name(self.say, point))

    def _wordings(self, number: int, point: Intention) -> Row:
        """The two other ways to say a point, side by side; the one that was chosen is ticked."""
        row = []
        ways = (("eigen", PointWording.OWN), ("open", PointWording.OPEN))
        for key, wording in ways:
            label = self.say.label(f"knop_kiezen_{key}_bij", nummer=str(number + 1))
            to = wording
            if point.wording is wording:
                label, to = self.say.label("aangevinkt", keuze=label), PointWording.STEP
            row.append((label, walk_action(WalkVerb.WORDING, f"{to.value}:{number}")))
        return tuple(row)

    def _wording(self, key: str, wording: PointWording, number: int) -> Row:
        return self._one(key, WalkVerb.WORDING, f"{wording.value}:{number}")

    def _step_now(self, point: Intention) -> str:
        items = items_of(self.dialog, self.walk)
        item = next((one for one in items if one.element.id == point.element), None)
        return "" if item is None else step_of(self.say, item)

    def sentence(self, first: str) -> Layout:
        """Turn 3: their own sentence, for each point that is to have one."""
        said = self.say.phrase("kiezen_zin_lang") if first == LONG else ()
        points, numbers = self.walk.intentions.to_do, sentences_to_type(self.walk)
        lines: list[Spans] = []
        if len(numbers) > 1:
            names = ((number + 1, point_name(self.say, points[number])) for number in numbers)
            lines = [join((bold(f"{number}. {name}") for number, name in names), "\n")]
        example = self.say.phrase("kiezen_zin_voorbeeld")
        left_open = self._wording("knop_kiezen_open", PointWording.OPEN, numbers[0])
        return self._turn((*lines, said, self._asked_to_type(numbers), example), (left_open,))

    def plan(self, about: str) -> Layout | None:
        """Proposes the part of what was typed that is the plan; for a long text, the sentence that
        was taken from it."""
        points = self.walk.intentions.to_do
        if not about.isdecimal() or int(about) >= len(points):
            return None
        part, latest = plan_in(points[int(about)].text), latest_plan(points[int(about)].text)
        key = "kiezen_plan" if part else "kiezen_plan_nieuw" if latest else "kiezen_plan_lang"
        lost = people_left_out(points[int(about)].text, latest) if latest and not part else ""
        key = "kiezen_plan_nieuw_zonder" if lost else key
        told = self.say.phrase(key, zin=part or latest or points[int(about)].text, groep=lost)
        label = "knop_kiezen_plan_heel" if part else "knop_kiezen_plan_beide"
        whole = self._one(label, WalkVerb.POINT_PLAN, f"{TAKE_WHOLE}:{about}")
        return self._turn(
            (told,),
            (
                self._one("knop_kiezen_plan_goed", WalkVerb.POINT_PLAN, f"{TAKE_PART}:{about}"),
                whole if part or latest else (),
                self._one("knop_kiezen_naam_typ", WalkVerb.POINT_PLAN, f"{RETYPE}:{about}"),
            ),
        )

    def when(self, where: str, first: str) -> Layout:
        """Turn 4: when they look together."""
        keys = {PAST: "kiezen_dag_voorbij", FAR: "kiezen_dag_ver", UNREAD: "kiezen_dag_niet"}
        keys |= {RENEWED: "kiezen_stap_nieuw", AGREED: "kiezen_stap_eigen"}
        keys |= {OF_WHICH: "kiezen_stap_bij"}
        said = self.say.phrase(keys[first]) if first in keys else ()
        now = told_day(self.say, self.walk.intentions)
        as_it_is = self._one("knop_zo_laten", WalkVerb.ONWARD) if now else ()
        if where == HOLIDAY and not first.startswith(EITHER):
            none = self._one("knop_kiezen_geen_dag", WalkVerb.LOOK_ON, NO_DAY)
            return self._turn((said, self.say.phrase("kiezen_vakantie")), (none,))
        if first.startswith(EITHER):
            days = map(stored_day, first.split(",")[1:])
            return self._turn((self.say.phrase("kiezen_welke_dag"),), tuple(_buttons(days)))
        # Several are numbered, as on the turns before and after: people type the numbers.
        several = len(self.walk.intentions.to_do) > 1
        chosen = (numbered_points if several else told_points)(self.say, self.walk.intentions)
        moments = (THIS_WEEK, TWO_WEEKS, THIS_MONTH, HOLIDAY, NO_DAY)
        rows = (self._one(f"knop_kiezen_{one}", WalkVerb.LOOK_ON, one) for one in moments)
        lines = (join(chosen, "\n"), now, said, self.say.phrase("kiezen_wanneer"))
        return self._turn(lines, (*_buttons(days_named(self.walk)), *rows, as_it_is))

    def who(self, first: str) -> Layout:
        """Turn 5: who begins. It may stay empty."""
        chosen = self.walk.intentions
        day, told = stored_day(chosen.day), told_day(self.say, chosen)
        if day is not None and first == MONTH_OVER:
            told = self.say.phrase("kiezen_maand_om", dag=in_words(day))
        elif day is not None and first in (TYPED_DAY, STEP_TOO):
            told = join((told, self.say.phrase("kiezen_dag_klopt")), "\n")
        said = self.say.phrase("kiezen_wie_lang") if first == LONG else ()
        several = len(chosen.to_do) > 1
        points = (numbered_points if several else told_points)(self.say, chosen)
        lines = join(points, "\n") if several or first == STEP_TOO else ()
        asked = self.say.phrase("kiezen_wie_meer" if several else "kiezen_wie")
        now = told_who(self.say, chosen)
        who = (ME, TOGETHER, NOBODY)
        rows = (self._one(f"knop_kiezen_{one}", WalkVerb.WHO_BEGINS, one) for one in who)
        as_it_is = self._one("knop_zo_laten", WalkVerb.ONWARD) if now else ()
        return self._turn((told, lines, now, said, asked), (*rows, as_it_is))

    def ready(self, first: str) -> Layout:
        """What they go on with, and whether the bot writes on that day."""
        chosen = self.walk.intentions
        rows: list[Row] = []
        last: list[Row] = []
        day = stored_day(chosen.day)
        comes = day is not None and chosen.hour in HOURS
        told = chosen_part(self.say, chosen, message=not comes)
        if first in (TYPED_DAY, STEP_TOO):
            told = join((told, self.say.phrase("kiezen_dag_klopt")), "\n")
        parts = [told, went_part(self.say, chosen)]
        kept = told_kept_until(self.say, self.walk)
        if day is None and chosen.sent:
            pass  # that day has been
        elif day is None:
            parts.append(self.say.phrase("gekozen_geen_dag"))
        elif chosen.hour in HOURS:
            time = self.say.label(f"tijd_{chosen.hour}")
            yes = self.say.phrase(
                "bericht_afgesproken", dag=in_words(next_workday(day)), hoe_laat=time
            )
            above = [] if first == TYPED_HOUR else parts
            parts = [yes, *above, self.say.phrase("bericht_ja"), kept]
            last.append(self._one("knop_bericht_weg", WalkVerb.MESSAGE_AT, REFUSED))
        elif first == REFUSED:
            parts.append(self.say.phrase("bericht_nee"))
        else:
            asked, hours = asks_message(self.say, self.walk)
            parts += [asked, kept] if asked else []
            rows += hours
        if any(point.outcome is not None for point in chosen.to_do):
            rows.append(self._one("knop_kiezen_gelukt", WalkVerb.TICK_OFF))
        rows.append(self._one("knop_neem_mee", WalkVerb.TAKE_HOME))
        rows.append(self._one("knop_kiezen_anders", WalkVerb.CHOOSE))
        rows.append(self._one("knop_naar_checklist", WalkVerb.CHECKLIST))
        return Layout(join(parts), (*rows, *last))

    def _turn(self, lines: tuple[Spans, ...], rows: tuple[Row, ...]) -> Layout:
        enough = self._one("knop_kiezen_klaar", WalkVerb.ENOUGH)
        return Layout(join(lines), tuple(row for row in (*rows, enough) if row))

    def _one(self, key: str, verb: WalkVerb, about: str = "") -> Row:
        return ((self.say.label(key), walk_action(verb, about)),)


def _buttons(days: Iterable[Day | None]) -> Iterator[Row]:
    """A button for each of these days, to look together then."""
    for day in days:
        if day is not None:
            yield ((in_words(day), walk_action(WalkVerb.LOOK_ON, day.isoformat())),)


def in_time(walk: Walk, hour: int, at: float) -> bool:
    """Whether that hour of the day of the message is still to come."""
    day = stored_day(walk.intentions.day)
    return day is not None and moment(next_workday(day), hour) > at
