"""What a follow-up shows: how it went with what a team chose, and whether to look once more.

It is one message, that changes with what is tapped under it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from dialogs.days import EveningOf, in_words, next_workday, stored_day
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.looking_back.also_meant import also_meant
from dialogs.screens.looking_back.asks_anew import asked_all_anew, to_ask_anew
from dialogs.screens.looking_back.followed_points import (
    LOOKS_TODAY,
    NAME_SHOWN,
    STEP_SHOWN,
    chosen_points,
    how_is_it_now,
    name_of_point,
    next_point,
    next_unfinished,
    that_step,
)
from dialogs.screens.question_screens import speech
from dialogs.screens.told.chosen_lines import HOURS, told_outcome
from dialogs.screens.told.hope_anew import hopes_to_ask
from dialogs.screens.told.noticed_words import noticed_to_ask
from dialogs.screens.told.wording_anew import may_tell_more
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, after_colon, as_plain, join, quote, unquoted
from dialogs.walk.asked_anew import MOST_AT_ONCE
from dialogs.walk.intentions import HowItWent, PointWording
from dialogs.walk.shown import FollowUp, FollowUpAsks
from dialogs.walk.state import Walk

_IN_ROWS = ((HowItWent.DONE, HowItWent.HALF), (HowItWent.NOT_YET, HowItWent.LATER))
_HALF_LABELS = {HowItWent.HALF: "knop_nog_half"}
WEEKS_LATER, MONTH_LATER = 14, 28
"""Days until the bot asks again."""
ANOTHER_DAY = "dag"
"""Stands for a day that is typed."""


def follow_up_screen(dialog: Dialog, walk: Walk, follow_up: FollowUp, *said: Spans) -> Layout:
    """The message as it is now. `said`: what is said to the last tap or text."""
    say = speech(dialog, walk)
    match follow_up.asks:
        case FollowUpAsks.LOOK if follow_up.at_list:
            first = _first_the_step(say, walk, follow_up)
            parts = [join((first, _about_what(say, walk)), "\n"), *said]
        case FollowUpAsks.LOOK:
            about = (*_stands_with_steps(say, walk, follow_up), _about_what(say, walk))
            parts = [join((_asked_when(say, follow_up), *about), "\n"), *said]
        case FollowUpAsks.NOTHING if follow_up.at_list:
            parts = list(said)
        case FollowUpAsks.STILL_HALF | FollowUpAsks.STILL_FITS if said:
            parts = list(said)  # what they just typed, and which button goes with it
        case FollowUpAsks.STILL_HALF:
            parts = [how_is_it_now(say, walk.intentions.points[follow_up.point])]
        case FollowUpAsks.STILL_FITS:
            point = walk.intentions.points[follow_up.point]
            parts = [that_step(say, point), say.phrase("nogeens_past_nog")]
        case FollowUpAsks.STILL_SMALLER:
            point = walk.intentions.points[follow_up.point]
            parts = [that_step(say, point), say.phrase("vervolg_kleiner")]
        case FollowUpAsks.ON_WHICH_DAY:
            parts = list(said) or [say.phrase("herinner_welke_dag")]
        case FollowUpAsks.AT_WHAT_HOUR:
            parts = [_on_that_day(say, walk, follow_up)]
        case FollowUpAsks.MAY_LOOK:
            # Below what was typed, the offer is right above already.
            offer = "nogeens_aanbod_kort" if follow_up.brief and said else "nogeens_aanbod"
            parts = [_above(say, walk, follow_up), *said, say.phrase(offer)]
        case FollowUpAsks.DATE if said:
            parts = list(said)
        case _:
            opens = not follow_up.brief and not said and _asks_first(walk, follow_up)
            today = opens and walk.exchange.count(LOOKS_TODAY)
            still = say.phrase("vervolg_vandaag_samen") if today else ()
            parts = [_above(say, walk, follow_up), still, *said, _question(say, walk, follow_up)]
            parts.append(_what_follows(say, walk, follow_up))
            if opens:
                parts.append(_may_stay_silent(say, walk))
    return Layout(join(parts), _rows(say, walk, follow_up))


def _on_that_day(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    """On which day it will write, and whether that isn't the day they said or replaces another."""
    asked, planned = stored_day(follow_up.day), stored_day(walk.intentions.day)
    if asked is None:
        return ()
    day = next_workday(asked)
    if planned is not None and walk.intentions.hour:
        now = in_words(next_workday(planned))
        return say.phrase("herinner_verzetten", dag=now, nieuwe_dag=in_words(day))
    key = "herinner_dag" if day == asked else "herinner_weekend"
    return say.phrase("herinner_daarna" if isinstance(asked, EveningOf) else key, dag=in_words(day))


DETAILS = (FollowUpAsks.WHAT_HELPED, FollowUpAsks.WHICH_PART, FollowUpAsks.WHY_NOT)
"""The questions that may be left unanswered."""
TO_TYPE = (FollowUpAsks.WHAT_HELPED, FollowUpAsks.WHICH_PART)
"""Of these, the questions without buttons: the next question is asked right below them. Two
questions with buttons never share a message, since a tap could answer the wrong one."""
_AFTER_A_TAP = (
    *DETAILS,
    *(FollowUpAsks.SMALLER, FollowUpAsks.NEW_DAY, FollowUpAsks.WHEN, FollowUpAsks.DATE),
)
"""What is asked about the point whose outcome was just reported."""


def _above(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    """All that was chosen; in a brief message only how it went with the point at hand."""
    if not follow_up.brief:
        return chosen_points(say, walk, follow_up)
    if follow_up.asks not in _AFTER_A_TAP:
        return ()
    point = walk.intentions.points[follow_up.point]
    return join(told_outcome(say, walk.intentions, point, just_told=True), "\n")


def _asks_first(walk: Walk, follow_up: FollowUp) -> bool:
    """Whether it asks how it went, and nothing was said about any point yet."""
    points = walk.intentions.points
    told = any(points[n].outcome is not None for n in follow_up.points if n < len(points))
    return follow_up.asks is FollowUpAsks.HOW and not told


def _may_stay_silent(say: Speech, walk: Walk) -> Spans:
    """Says that no answer is needed; and, if they will look again, that a step which is left open
    is asked about once more."""
    day = stored_day(walk.intentions.look)
    if day is None:
        return say.phrase("niet_reageren_mag")
    return say.phrase("niet_reageren_nogeens", dag=in_words(next_workday(day)))


# How it went


def _question(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    match follow_up.asks:
        case FollowUpAsks.HOW:
            return _how(say, walk, follow_up)
        case FollowUpAsks.WHAT_HELPED:
            return say.phrase("vervolg_wat_hielp")
        case FollowUpAsks.WHICH_PART:
            return say.phrase("vervolg_welk_deel")
        case FollowUpAsks.WHY_NOT:
            return say.phrase("vervolg_waarom_niet")
        case FollowUpAsks.SMALLER:
            return say.phrase("vervolg_kleiner")
        case FollowUpAsks.NEW_DAY:
            return say.phrase("vervolg_nieuwe_dag")
        case FollowUpAsks.WHEN:
            return say.phrase("vervolg_wanneer")
        case FollowUpAsks.DATE:
            return say.phrase("vervolg_typ_dag")
        case FollowUpAsks.ALSO:
            also = say.dialog.elements.get(also_meant(say.dialog, walk, follow_up.point))
            if also is None:
                return ()
            what = after_colon(as_plain(say.fill(also.what)))
            return say.phrase("vervolg_ook_dat", naam=also.name, wat=what)
        case FollowUpAsks.MAY_LOOK | FollowUpAsks.LOOK | FollowUpAsks.NOTHING:
            return ()
        case FollowUpAsks.ON_WHICH_DAY | FollowUpAsks.AT_WHAT_HOUR:
            return ()
        case FollowUpAsks.STILL_HALF | FollowUpAsks.STILL_FITS | FollowUpAsks.STILL_SMALLER:
            return ()
        case _:
            assert_never(follow_up.asks)


def may_offer_look(dialog: Dialog, walk: Walk) -> bool:
    """Whether it is offered to look once more: once, after the first message."""
    first = walk.before is None and not walk.intentions.look and walk.intentions.sent == 1
    return first and bool(to_ask_anew(dialog, walk))


def offers_look_below(dialog: Dialog, walk: Walk, follow_up: FollowUp) -> bool:
    """Whether it is offered to look once more below a detail that may be left unanswered."""
    asks = follow_up.asks in TO_TYPE and next_point(walk, follow_up) is None
    return asks and may_offer_look(dialog, walk)


def _what_follows(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    """What is asked below a detail that may be left unanswered."""
    if follow_up.asks not in TO_TYPE:
        return ()
    point = next_point(walk, follow_up)
    if point is not None:
        return _how(say, walk, replace(follow_up, point=point))
    return say.phrase("nogeens_aanbod") if may_offer_look(say.dialog, walk) else ()


def _how(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    point = walk.intentions.points[follow_up.point]
    if len(follow_up.points) == 1:
        return say.phrase("hoe_ging_het" if point.text else "hoe_ging_het_open")
    number, name = str(1 + follow_up.points.index(follow_up.point)), name_of_point(say, point)
    if name:
        return say.phrase("hoe_ging_het_met", nummer=number, naam=name)
    return say.phrase("hoe_ging_het_met_eigen", nummer=number, zin=quote(point.told, NAME_SHOWN))


# Once more


def _asked_when(say: Speech, follow_up: FollowUp) -> Spans:
    """Say when they asked for this message: six weeks ago, or on another day if the message is
    late. If they named a day, say that it is today."""
    day = stored_day(follow_up.late)
    if follow_up.day:
        late = say.phrase("vervolg_te_laat", dag=in_words(day)) if day is not None else ()
        return late or say.phrase("vervolg_vandaag")
    if day is None:
        return say.phrase("nogeens_zes_weken")
    return say.phrase("nogeens_op_dag", dag=in_words(day))


def _stands_with_steps(say: Speech, walk: Walk, follow_up: FollowUp) -> Iterator[Spans]:
    """Which steps are done, and that it first asks about one that isn't over."""
    done = [p for p in walk.intentions.points if p.outcome is HowItWent.DONE and p.text]
    if done:
        steps = "’ en ‘".join(quote(unquoted(point.told), STEP_SHOWN) for point in done)
        yield say.phrase("nogeens_al_gelukt", stappen=steps)
    yield _first_the_step(say, walk, follow_up)


def _first_the_step(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    """Says which step it first asks about, if one isn't over."""
    number = next_unfinished(walk, follow_up)
    if number is None:
        return ()
    point = walk.intentions.points[number]
    if name := name_of_point(say, point):
        return say.phrase("nogeens_eerst_bij", naam=name)
    what = quote(unquoted(point.told), STEP_SHOWN)
    own = point.wording is PointWording.OWN or not point.text
    return say.phrase("nogeens_eerst_stap", stap=f"‘{what}’." if own else after_colon(what))


def _about_what(say: Speech, walk: Walk) -> Spans:
    """Say what it asks about, and, before they choose, that everything is kept longer if they
    answer."""
    items = to_ask_anew(say.dialog, walk)
    if not items:
        return say.phrase("nogeens_niets")
    return join((_which(say, walk, items), say.phrase("nogeens_bewaard")), "\n")


def _which(say: Speech, walk: Walk, items: tuple[Item, ...]) -> Spans:
    noticed = noticed_to_ask(say.dialog, walk, items)
    besides = say.phrase("nogeens_en_opviel") if noticed else ()
    if not noticed and hopes_to_ask(say.dialog, walk):
        besides = say.phrase("nogeens_en_hoop")
    if len(items) == 1:
        return join((say.phrase("nogeens_een", naam=items[0].element.name), besides), "\n")
    found = {item.status for item in items} & {Status.MISSING, Status.PARTLY}
    key = "beide" if len(found) != 1 else found.pop().value
    told = {"aantal": str(len(items)), "wat": say.label(f"nogeens_was_{key}")}
    begun = asked_all_anew(say.dialog, walk)
    asked = () if begun.before is None else begun.before.asks
    if len(asked) > MOST_AT_ONCE:
        # Some questions come after one about how somebody or something is now.
        known = (say.dialog.questions[id_] for id_ in asked[:MOST_AT_ONCE])
        most = MOST_AT_ONCE + sum(may_tell_more(say, begun, one) for one in known)
        return say.phrase("nogeens_veel", **told, eerst=str(most))
    return join((say.phrase("nogeens_meer", **told), besides), "\n")


# Buttons


def _rows(say: Speech, walk: Walk, follow_up: FollowUp) -> tuple[Row, ...]:
    def button(label: str, verb: WalkVerb, about: str = "") -> tuple[str, str]:
        return say.label(label), walk_action(verb, about)

    as_it_is: Row = (button("knop_laat_zo", WalkVerb.LEAVE_POINT),)
    outcomes: tuple[Row, ...] = (
        *(
            tuple(button(f"knop_{how.value}", WalkVerb.WENT, how.value) for how in row)
            for row in _IN_ROWS
        ),
        (button("knop_hoeft_niet", WalkVerb.WENT, HowItWent.DROPPED.value),),
    )
    done, half = _IN_ROWS[0]
    still_open: tuple[Row, ...] = (
        tuple(button(f"knop_{how.value}", WalkVerb.WENT, how.value) for how in (done, half)),
        tuple(
            button(f"knop_{how.value}", WalkVerb.WENT, how.value)
            for how in (HowItWent.NOT_YET, HowItWent.DROPPED)
        ),
    )
    look: tuple[Row, ...] = (
        (button("knop_nogeens_ja", WalkVerb.LOOK_LATER),),
        (button("knop_nogeens_nee", WalkVerb.NO_LOOK),),
    )
    onward: tuple[Row, ...] = (as_it_is,)
    if follow_up.asks in TO_TYPE and next_point(walk, follow_up) is not None:
        onward = outcomes
    elif follow_up.asks in TO_TYPE and may_offer_look(say.dialog, walk):
        onward = look
    match follow_up.asks:
        case FollowUpAsks.HOW:
            return (*outcomes, (button("knop_geen_berichten", WalkVerb.NO_MESSAGES),))
        case FollowUpAsks.STILL_HALF:
            if walk.intentions.points[follow_up.point].outcome is not HowItWent.HALF:
                return still_open
            now = (HowItWent.DONE, HowItWent.HALF, HowItWent.DROPPED)
            return tuple(
                (button(_HALF_LABELS.get(how, f"knop_{how.value}"), WalkVerb.WENT, how.value),)
                for how in now
            )
        case FollowUpAsks.STILL_FITS:
            return (
                (button("knop_past_dag", WalkVerb.AGAIN_ON, str(WEEKS_LATER)),),
                (button("knop_past_nog", WalkVerb.LEAVE_POINT),),
                (button("knop_kleiner", WalkVerb.TOO_LARGE),),
                (button("knop_past_niet", WalkVerb.WENT, HowItWent.DROPPED.value),),
            )
        case FollowUpAsks.WHAT_HELPED | FollowUpAsks.WHICH_PART:
            return onward
        case FollowUpAsks.SMALLER | FollowUpAsks.STILL_SMALLER:
            return (as_it_is,)
        case FollowUpAsks.WHY_NOT:
            too_large = button("knop_te_groot", WalkVerb.TOO_LARGE)
            return ((too_large,), (button("knop_iets_tussen", WalkVerb.IN_BETWEEN),), as_it_is)
        case FollowUpAsks.WHEN | FollowUpAsks.NEW_DAY:
            weeks = button("knop_over_twee_weken", WalkVerb.AGAIN_ON, str(WEEKS_LATER))
            month = button("knop_over_een_maand", WalkVerb.AGAIN_ON, str(MONTH_LATER))
            other = button("knop_op_een_dag", WalkVerb.AGAIN_ON, ANOTHER_DAY)
            return ((weeks,), (month,), (other,), as_it_is)
        case FollowUpAsks.DATE:
            return (*_days_offered(follow_up), as_it_is)
        case FollowUpAsks.ON_WHICH_DAY:
            none = button("knop_herinner_niet", WalkVerb.LEAVE_POINT)
            return (*_days_offered(follow_up), (none,))
        case FollowUpAsks.AT_WHAT_HOUR:
            hours = tuple((button(f"knop_om_{h}", WalkVerb.WRITE_AT, str(h)),) for h in HOURS)
            return (*hours, (button("knop_herinner_niet", WalkVerb.LEAVE_POINT),))
        case FollowUpAsks.ALSO:
            element = also_meant(say.dialog, walk, follow_up.point)
            yes = button("knop_ook_dat", WalkVerb.ALSO_DONE, element)
            return ((yes,), (button("knop_ook_dat_niet", WalkVerb.NOT_ALSO),))
        case FollowUpAsks.MAY_LOOK:
            return look
        case FollowUpAsks.LOOK:
            label = "knop_vraag_maar" if to_ask_anew(say.dialog, walk) else "knop_toen_nu"
            yes = button(label, WalkVerb.LOOK_NOW)
            if follow_up.declined:
                return ((yes,),)
            return ((yes,), (button("knop_nu_niet", WalkVerb.NOT_NOW),))
        case FollowUpAsks.NOTHING:
            return ()
        case _:
            assert_never(follow_up.asks)


def _days_offered(follow_up: FollowUp) -> Iterator[Row]:
    """A button for each day that is offered."""
    for day in filter(None, map(stored_day, follow_up.day.split(","))):
        yield ((in_words(day), walk_action(WalkVerb.AGAIN_ON, day.isoformat())),)
