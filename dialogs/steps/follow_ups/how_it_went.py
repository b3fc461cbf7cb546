"""Somebody taps under a follow-up: how it went with a point, when to ask again, or to look again.

What is tapped under it, and said in its place, ends up here (`perform`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, assert_never

from dialogs.days import Day, day_of, in_words, later, moment, next_workday, stored_day
from dialogs.screens.looking_back.asks_anew import asked_all_anew
from dialogs.screens.looking_back.follow_up_screens import ANOTHER_DAY, TO_TYPE, may_offer_look
from dialogs.screens.looking_back.followed_points import next_point, next_unfinished
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.told.chosen_lines import kept_until
from dialogs.screens.verbs import WalkVerb
from dialogs.steps.follow_ups import reminder_at_list
from dialogs.steps.follow_ups.asked_messages import change_chosen
from dialogs.steps.follow_ups.coming_back import refuse
from dialogs.steps.follow_ups.follow_up import (
    ask,
    ask_next,
    close,
    heard,
    point_here,
    put_point,
    show,
    word_on,
)
from dialogs.steps.follow_ups.told_of_another import also_done, ask_after
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, join
from dialogs.walk.effects import SetTimer
from dialogs.walk.intentions import (
    LOOK_AGAIN,
    MOST_MESSAGES,
    Before,
    HowItWent,
)
from dialogs.walk.place import NOWHERE
from dialogs.walk.shown import FollowUpAsks

WENT_WORDS = {how: f"ging_{how.value}" for how in HowItWent}
"""The lists of what people type about how it went."""
OUTCOMES = tuple(WENT_WORDS.values())
WEEKS_UNTIL_LOOK = 42
"""Days after which they are asked to look again."""

FollowUpVerb = Literal[
    WalkVerb.WENT,
    WalkVerb.LEAVE_POINT,
    WalkVerb.TOO_LARGE,
    WalkVerb.IN_BETWEEN,
    WalkVerb.AGAIN_ON,
    WalkVerb.WRITE_AT,
    WalkVerb.NO_MESSAGES,
    WalkVerb.LOOK_LATER,
    WalkVerb.NO_LOOK,
    WalkVerb.LOOK_NOW,
    WalkVerb.NOT_NOW,
    WalkVerb.ALSO_DONE,
    WalkVerb.NOT_ALSO,
]


def perform(stage: Stage, verb: FollowUpVerb, about: str) -> None:
    """Do what a button of a follow-up means."""
    match verb:
        case WalkVerb.WENT:
            _went(stage, HowItWent(about))
        case WalkVerb.LEAVE_POINT:
            leave(stage)
        case WalkVerb.TOO_LARGE:
            asked = stage.walk.follow_up
            looks = asked is not None and asked.asks is FollowUpAsks.STILL_FITS
            ask(stage, FollowUpAsks.STILL_SMALLER if looks else FollowUpAsks.SMALLER)
        case WalkVerb.IN_BETWEEN:
            _choose_day(stage, FollowUpAsks.NEW_DAY)
        case WalkVerb.AGAIN_ON:
            _again(stage, about)
        case WalkVerb.WRITE_AT:
            reminder_at_list.write_at(stage, int(about))
        case WalkVerb.NO_MESSAGES:
            refuse(stage)
        case WalkVerb.LOOK_LATER:
            _look_later(stage)
        case WalkVerb.NO_LOOK:
            ask(stage, FollowUpAsks.NOTHING, stage.speech.phrase("nogeens_nee"))
        case WalkVerb.LOOK_NOW:
            _look_now(stage)
        case WalkVerb.NOT_NOW:
            if stage.walk.follow_up is not None:
                declined = replace(stage.walk.follow_up, declined=True)
                show(stage, declined, stage.speech.phrase("nogeens_nu_niet"))
        case WalkVerb.ALSO_DONE:
            also_done(stage, about)
        case WalkVerb.NOT_ALSO:
            ask_next(stage)
        case _:
            assert_never(verb)


def _again(stage: Stage, about: str) -> None:
    """Take up the point again on the day that a button names, or asks for."""
    follow_up, today = stage.walk.follow_up, day_of(stage.at)
    if about == ANOTHER_DAY:
        ask(stage, FollowUpAsks.DATE)
        return
    day = stored_day(about) or later(today, int(about))
    if follow_up is not None and follow_up.asks is FollowUpAsks.ON_WHICH_DAY:
        reminder_at_list.remind_on(stage, day)
    elif follow_up is not None and follow_up.asks in _STILL:
        _looks_on(stage, next_workday(day))
    else:
        again_on(stage, day)


def _looks_on(stage: Stage, day: Day) -> None:
    """Keep a step that wasn't carried out yet, with a new day to look at it together. It is on
    their list: people who look back get no more messages."""
    change_chosen(stage, replace(stage.walk.intentions, day=day.isoformat(), hour=0))
    _look_now(stage, stage.speech.phrase("nogeens_past_dag", dag=in_words(day)))


def no_time_yet(stage: Stage, keep: Callable[[int], None]) -> None:
    """Nothing came of a point for want of time: why is told already, so ask for another day.
    `keep`: keeps what was typed at the point with this number."""
    asked = stage.walk.follow_up
    _turn_to_next(stage)
    here = point_here(stage)
    if here is None:
        return
    _outcome(stage, HowItWent.NOT_YET)
    keep(here[0])
    if asked is not None and asked.asks is FollowUpAsks.STILL_HALF:
        ask(stage, FollowUpAsks.STILL_FITS)
    else:
        _choose_day(stage, FollowUpAsks.NEW_DAY)


def _turn_to_next(stage: Stage) -> None:
    """Turn to the next point, if it was asked about below a detail of this one: of that nothing
    more is told then."""
    before = stage.walk.follow_up
    if before is None or before.asks not in TO_TYPE:
        return
    point = next_point(stage.walk, before)
    if point is not None:
        following = replace(before, point=point, told=False)
        stage.walk = replace(stage.walk, follow_up=following)


_STILL = (FollowUpAsks.STILL_FITS, FollowUpAsks.STILL_SMALLER)
_AT_THE_LOOK = (FollowUpAsks.STILL_HALF, FollowUpAsks.STILL_FITS)
"""What is asked of a point before the list is looked at once more."""
_ASKS_MORE = (HowItWent.DONE, HowItWent.HALF, HowItWent.NOT_YET)
"""After these it asks for some words."""


def _went(stage: Stage, how: HowItWent) -> None:
    before = stage.walk.follow_up
    _turn_to_next(stage)
    done = day_of(stage.at).isoformat() if how is HowItWent.DONE else ""
    if how is HowItWent.DONE and not (before is not None and before.told):
        _forget_why_not(stage)
    if how is not HowItWent.LATER:
        _outcome(stage, how, done)
    if before is not None and before.asks in _AT_THE_LOOK:
        if how is HowItWent.NOT_YET:
            ask(stage, FollowUpAsks.STILL_FITS)
        elif how is HowItWent.DROPPED:
            _look_now(stage, stage.speech.phrase("nogeens_past_niet"))
        elif how is HowItWent.DONE:
            here = point_here(stage)
            key = word_on("" if here is None else here[1].said)
            _look_now(stage, stage.speech.phrase(key) if key else ())
        else:
            _look_now(stage, stage.speech.phrase("nogeens_half_gehoord"))
        return
    follow_up, here = stage.walk.follow_up, point_here(stage)
    if follow_up is not None and follow_up.told and here is not None and how in _ASKS_MORE:
        # They already said why.
        ask_after(stage, heard(stage, here[1].said))
        return
    match how:
        case HowItWent.DONE:
            ask(stage, FollowUpAsks.WHAT_HELPED)
        case HowItWent.HALF:
            ask(stage, FollowUpAsks.WHICH_PART)
        case HowItWent.NOT_YET:
            ask(stage, FollowUpAsks.WHY_NOT)
        case HowItWent.LATER:
            _choose_day(stage, FollowUpAsks.WHEN)
        case HowItWent.DROPPED:
            ask_next(stage, stage.speech.phrase("nogeens_past_niet"))
        case _:
            assert_never(how)


def _forget_why_not(stage: Stage) -> None:
    """Forget what they said about why nothing had come of a point: once it is done, that no longer
    tells how it went."""
    here = point_here(stage)
    if here is not None and here[1].outcome is HowItWent.NOT_YET:
        put_point(stage, here[0], replace(here[1], said=""))


def _outcome(stage: Stage, how: HowItWent, done_on: str = "") -> None:
    here = point_here(stage)
    if here is not None:
        number, point = here
        put_point(stage, number, replace(point, outcome=how, done_on=done_on))


def leave(stage: Stage) -> None:
    """Leave a point as it is; one that was to come later comes later without a message."""
    follow_up = stage.walk.follow_up
    if follow_up is not None and follow_up.asks in reminder_at_list.ASKS:
        ask(stage, FollowUpAsks.NOTHING, stage.speech.phrase("herinner_toch_niet"))
        return
    if follow_up is not None and follow_up.asks in _STILL:
        _look_now(stage, stage.speech.phrase("nogeens_past"))
        return
    if follow_up is not None and follow_up.asks in (FollowUpAsks.WHEN, FollowUpAsks.DATE):
        here = point_here(stage)
        if here is not None and here[1].outcome is None:
            _outcome(stage, HowItWent.LATER)
    ask_next(stage)


def after_smaller(stage: Stage, said: Spans) -> None:
    """Go on after a smaller step was typed: to the list, if they look again."""
    follow_up = stage.walk.follow_up
    if follow_up is not None and follow_up.asks is FollowUpAsks.STILL_SMALLER:
        _look_now(stage, said)
    else:
        ask_next(stage, said)


def _choose_day(stage: Stage, asks: FollowUpAsks) -> None:
    """Ask when to ask again, if another message may come; all of a day come in one."""
    chosen = stage.walk.intentions
    if chosen.hour:
        _outcome(stage, HowItWent.LATER)
        ask_next(stage)
    elif chosen.sent >= MOST_MESSAGES:
        if asks is FollowUpAsks.WHEN:
            _outcome(stage, HowItWent.LATER)
        ask_next(stage, stage.speech.phrase("vervolg_niet_meer"))
    else:
        ask(stage, asks)


def again_on(stage: Stage, day: Day) -> None:
    """Write again on this day."""
    follow_up, chosen = stage.walk.follow_up, stage.walk.intentions
    if follow_up is None:
        return
    day = next_workday(day)
    _outcome(stage, HowItWent.LATER)
    chosen = replace(stage.walk.intentions, day=day.isoformat(), hour=follow_up.hour)
    change_chosen(stage, chosen)
    said = _will_write(stage, "vervolg_kijken_dan", day, follow_up.hour)
    # Somebody who wants to look again is asked about it then; somebody who might is asked that
    # below this message.
    offered = chosen.look or may_offer_look(stage.dialog, stage.walk)
    last = () if offered else stage.speech.phrase("vervolg_laatste")
    ask_next(stage, join((said, last), "\n"))


def _will_write(stage: Stage, key: str, day: Day, hour: int) -> Spans:
    """When a message comes; and that the answers stay until then, if they would go before."""
    say = stage.speech
    said = say.phrase(key, dag=in_words(day), hoe_laat=say.label(f"tijd_{hour}"))
    kept_longer = day > kept_until(stage.dialog, stage.walk)
    return join((said, say.phrase("vervolg_tot_dan")), " ") if kept_longer else said


def _will_write_twice(stage: Stage, look: Day, hour: int) -> Spans:
    """When they are asked to look again; and before it the message about a step, if that is still
    to come, so that none of both seems to have gone."""
    chosen, say = stage.walk.intentions, stage.speech
    day = stored_day(chosen.day)
    if day is None or chosen.hour != hour or next_workday(day) >= look:
        return _will_write(stage, "nogeens_ja", look, hour)
    days = {"dag": in_words(next_workday(day)), "nog_eens": in_words(look)}
    said = say.phrase("nogeens_ja_ook", **days, hoe_laat=say.label(f"tijd_{hour}"))
    kept_longer = look > kept_until(stage.dialog, stage.walk)
    return join((said, say.phrase("vervolg_tot_dan")), " ") if kept_longer else said


# Once more


def _look_later(stage: Stage) -> None:
    """Keep the state of the list, and ask again after some weeks."""
    follow_up = stage.walk.follow_up
    if follow_up is None:
        return
    today = day_of(stage.at)
    day = next_workday(later(today, WEEKS_UNTIL_LOOK))
    stood = stands(stage.dialog, stage.walk)
    answered = stage.walk.answered_on
    before = Before(today.isoformat(), stood, follow_up.hour, answered=answered)
    chosen = replace(stage.walk.intentions, look=day.isoformat())
    stage.walk = replace(stage.walk, intentions=chosen, before=before)
    stage.effects.append(SetTimer(LOOK_AGAIN, moment(day, follow_up.hour) - stage.at))
    ask(stage, FollowUpAsks.NOTHING, _will_write_twice(stage, day, follow_up.hour))


def _look_now(stage: Stage, *said: Spans) -> None:
    """Ask about each step that isn't over; then ask again about what was missing or partly there,
    and show then and now. `said`: the reply to the report on the last step."""
    walk, before, asked = stage.walk, stage.walk.before, stage.walk.follow_up
    number = None if asked is None else next_unfinished(walk, asked)
    if asked is not None and number is not None:
        if not stage.on_follow_up:
            stage.say(*said)
        points = (*asked.points, number)
        half = replace(asked, asks=FollowUpAsks.STILL_HALF, points=points, point=number)
        show(stage, replace(half, told=False))
        return
    close(stage)
    if before is None:
        return
    stage.close_screen()
    stage.walk = replace(asked_all_anew(stage.dialog, stage.walk), back_to=NOWHERE)
    asks = stage.walk.before is not None and stage.walk.before.asks
    go_on(stage, *said, *((stage.speech.phrase("nogeens_begin"),) if asks else ()))
