"""Handles text typed in reply to a follow-up message: one of its buttons, a day, or words about how
it went."""

from __future__ import annotations

from dataclasses import replace

from dialogs.days import day_of, next_workday
from dialogs.screens.looking_back.also_meant import also_meant
from dialogs.screens.looking_back.follow_up_screens import offers_look_below
from dialogs.screens.looking_back.followed_points import NAME_SHOWN, next_point
from dialogs.screens.verbs import WalkVerb, read_action, walk_action
from dialogs.steps.at_question.taking_answers import remember_typed
from dialogs.steps.follow_ups.edited_follow_up import SMALLER
from dialogs.steps.follow_ups.follow_up import (
    ask,
    ask_next,
    ask_which_day,
    asks_before_feast,
    heard,
    point_here,
    put_point,
    remember_feast,
    said_of_name,
    taken,
    unread_day,
)
from dialogs.steps.follow_ups.how_it_went import (
    OUTCOMES,
    WENT_WORDS,
    after_smaller,
    again_on,
    leave,
    no_time_yet,
    perform,
)
from dialogs.steps.follow_ups.meant_for_follow_up import (
    ABOUT_POINTS,
    ASKS_HOW,
    OFFERS,
    SMALLER_STEP,
    outcome_told,
    told_of_points,
    typed_button,
)
from dialogs.steps.follow_ups.reminder_at_list import remind
from dialogs.steps.follow_ups.told_of_another import SAID_OF, ask_after
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, quote
from dialogs.understanding.about_list.reported_done import goes_now, got_a_yes
from dialogs.understanding.asking_bot.asked_in_return import less_asked_in_return
from dialogs.understanding.correcting import after_mistap
from dialogs.understanding.dates.after_a_feast import days_after_feast
from dialogs.understanding.dates.typed_days import as_meant, day_typed
from dialogs.understanding.options.matching import denies, normal, spoken_loosely, yes_or_no
from dialogs.understanding.outcomes.how_each_went import NO_TIME, Went
from dialogs.understanding.quoting.worth_listing import worth_listing
from dialogs.understanding.yes_or_no.agreeing import agrees
from dialogs.understanding.yes_or_no.first_words import less_yes_to_look
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import HowItWent, Intention, PointWording
from dialogs.walk.shown import FollowUp, FollowUpAsks

NO_MESSAGES = "geen_berichten"
"""The word list for people who want no more messages."""
_MAX_DAYS_AHEAD = 365
"""How many days ahead somebody can ask for a message; the answers are kept until then."""


def take_text(stage: Stage, event: TextWritten) -> None:
    """Take a text that `is_for_follow_up` says is meant for the follow-up."""
    follow_up, here = stage.walk.follow_up, point_here(stage)
    if follow_up is None:
        return
    stage.for_follow_up, stage.after_a_break = True, False
    offered = follow_up if offers_look_below(stage.dialog, stage.walk, follow_up) else None
    if not follow_up.at_list:
        follow_up = replace(follow_up, brief=True)
        stage.walk = replace(stage.walk, follow_up=follow_up)
    if _take_mistap(stage, event.text):
        return
    if (rest := less_asked_in_return(event.text)) != event.text:
        stage.tell("vervolg_waarom")
        event = TextWritten(rest, event.at)
    left = less_yes_to_look(event.text) if follow_up.asks is FollowUpAsks.MAY_LOOK else None
    if left and (told := told_of_points(stage.dialog, stage.walk, follow_up, left)):
        # Without the message's id: an edit of the message must not change this part.
        _take_each(stage, TextWritten(left, event.at), follow_up, told, look=True)
        return
    action = typed_button(stage.dialog, stage.walk, follow_up, event.text, busy=False)
    told = told_of_points(stage.dialog, stage.walk, follow_up, event.text)
    if told and (action is None or any(one.number for one in told)):
        _take_each(stage, event, follow_up, told)
    elif action == _NOT_YET and spoken_loosely(event.text, stage.dialog.words, (NO_TIME,)):
        no_time_yet(stage, lambda number: _keep_said(stage, number, event.text, event))
    elif action is not None:
        ended = outcome_told(stage.dialog, follow_up, event.text)
        if here is not None and ended and ended[1] and follow_up.asks in ASKS_HOW:
            _keep_said(stage, here[0], ended[1], event)
        verb, about = read_action(action)
        perform(stage, verb, about)  # type: ignore[arg-type]
    elif follow_up.asks is FollowUpAsks.HOW and here is not None:
        _keep_words(stage, _without_remarks(stage, event), follow_up, here[0])
    elif follow_up.asks in ASKS_HOW and here is not None:
        event = _without_remarks(stage, event)
        _keep_said(stage, here[0], event.text, event)
        stage.walk = replace(stage.walk, follow_up=replace(follow_up, told=True))
        _ask_which(stage, follow_up.asks, event.text)
    elif follow_up.asks in OFFERS:
        ask(stage, follow_up.asks, stage.speech.phrase("vervolg_ja_of_nee"))
    elif follow_up.asks is FollowUpAsks.ON_WHICH_DAY:
        remind(stage, event.text)
    elif follow_up.asks is FollowUpAsks.DATE:
        _take_day(stage, event.text)
    elif follow_up.asks is FollowUpAsks.WHY_NOT and _says_otherwise(stage, event.text):
        ask(stage, FollowUpAsks.HOW)  # is it about this point, or the next?
    elif denies(event.text) or spoken_loosely(event.text, stage.dialog.words, _NOTHING_TO_ADD):
        leave(stage)
    elif here is not None and follow_up.asks in SMALLER_STEP:
        _take_smaller(stage, event, follow_up, *here)
    elif here is not None:
        _keep_said(stage, here[0], event.text, event)
        if offered and not also_meant(stage.dialog, stage.walk, here[0]):
            # The message above already makes the offer, with its buttons, so it isn't repeated.
            still = replace(offered, asks=FollowUpAsks.MAY_LOOK, listens=True)
            stage.walk = replace(stage.walk, follow_up=still)
            stage.say(heard(stage, event.text))
        else:
            ask_after(stage, heard(stage, event.text))


def _says_otherwise(stage: Stage, text: str) -> bool:
    """Whether a text only says an outcome, and it isn't 'not yet'."""
    how = _OUTCOME_OF.get(spoken_loosely(text, stage.dialog.words, OUTCOMES) or "")
    return how not in (None, HowItWent.NOT_YET)


def _take_smaller(
    stage: Stage, event: TextWritten, follow_up: FollowUp, number: int, point: Intention
) -> None:
    """Take a smaller step in place of the one that was too large. A point of their own isn't
    replaced but put off until after the smaller step, because it says what they want, and that
    stands nowhere else."""
    if point.element:
        smaller = replace(point, text=event.text, wording=PointWording.OWN)
        said = taken(stage, "vervolg_is_de_stap", event.text)
    else:
        put_point(stage, number, replace(point, outcome=HowItWent.LATER))
        number = len(stage.walk.intentions.points)
        smaller = Intention("", PointWording.OWN, event.text)
        named = quote(point.told, NAME_SHOWN)
        said = taken(stage, "vervolg_eerste_stap", event.text, punt=named)
        if follow_up.asks is FollowUpAsks.STILL_SMALLER:
            # Don't ask how a step went that they just made up.
            asked = replace(follow_up, points=(*follow_up.points, number))
            stage.walk = replace(stage.walk, follow_up=asked)
    put_point(stage, number, smaller)
    remember_typed(stage, f"{SMALLER}{number}", event)
    after_smaller(stage, said)


def _take_mistap(stage: Stage, text: str) -> bool:
    """If the text says that they tapped the wrong button, store the outcome it names for the point
    they reported on last. Returns False for any other text."""
    follow_up, meant = stage.walk.follow_up, after_mistap(text)
    if follow_up is None or not meant or follow_up.asks not in ABOUT_POINTS:
        return False
    how = spoken_loosely(meant, stage.dialog.words, OUTCOMES)
    if how is None or point_here(stage) is None:
        return False
    again = replace(follow_up, asks=FollowUpAsks.HOW, told=False)
    stage.walk = replace(stage.walk, follow_up=again)
    perform(stage, WalkVerb.WENT, _OUTCOME_OF[how].value)
    return True


def _without_remarks(stage: Stage, event: TextWritten) -> TextWritten:
    """The text without remarks to the bot about its own earlier message ('dat schreef ik niet
    daarover. …')."""
    told = worth_listing(stage.dialog, event.text)
    # Without the message's id: an edit of the message must not change this part.
    return event if told in ("", event.text) else TextWritten(told, event.at)


def _take_each(
    stage: Stage,
    event: TextWritten,
    follow_up: FollowUp,
    told: tuple[Went, ...],
    *,
    look: bool = False,
) -> None:
    """Keep what was typed about each point at that point. If all of it is about the point that is
    asked about, go on as if its button had been tapped. `look`: whether the text also says yes to
    being asked again after some weeks."""
    places = [follow_up.points[one.number - 1] if one.number else follow_up.point for one in told]
    asked = follow_up.asks is FollowUpAsks.HOW
    for number, one in zip(places, told, strict=True):
        if one.words:
            more = follow_up.told and number == follow_up.point and asked
            _keep_said(stage, number, one.words, event, more=more)
        how = _OUTCOME_OF.get(one.outcome)
        if how is not None and how is not HowItWent.LATER:
            dated = day_of(stage.at).isoformat() if how is HowItWent.DONE else ""
            point = stage.walk.intentions.points[number]
            put_point(stage, number, replace(point, outcome=how, done_on=dated))
    here = places[0]
    if len(told) == 1 and asked and here == follow_up.point:
        said = bool(told[0].words) or follow_up.told
        stage.walk = replace(stage.walk, follow_up=replace(follow_up, told=said))
        perform(stage, WalkVerb.WENT, _OUTCOME_OF[told[0].outcome].value)
        return
    so_far = _outcomes_so_far(stage, follow_up, told)
    if look and next_point(stage.walk, follow_up) is None:
        stage.say(so_far)
        perform(stage, WalkVerb.LOOK_LATER, "")
    else:
        ask_next(stage, so_far)


def _keep_said(
    stage: Stage, number: int, words: str, event: TextWritten, *, more: bool = False
) -> None:
    """Keep what was typed about a point, and in which message. `more`: append it to what was typed
    about it before."""
    point, key = stage.walk.intentions.points[number], f"{SAID_OF}{number}"
    more = more and bool(point.said)
    put_point(stage, number, replace(point, said=f"{point.said} {words}" if more else words))
    earlier = stage.walk.typed.get(key, ()) if more else ()
    parts = (*earlier, (event.message, len(words)))
    stage.walk = replace(stage.walk, typed={**stage.walk.typed, key: parts})


def _outcomes_so_far(stage: Stage, follow_up: FollowUp, told: tuple[Went, ...]) -> Spans:
    """Repeats the outcome of each point so far, and points out a name if one was typed."""
    points = stage.walk.intentions.points
    went = [
        f"{n} {stage.speech.label(f'knop_{how.value}').lower()}"
        for n, number in enumerate(follow_up.points, start=1)
        if (how := points[number].outcome) is not None
    ]
    said = stage.speech.phrase("vervolg_elk_gehoord", hoe=", ".join(went))
    return said_of_name(stage, said, " ".join(one.words for one in told))


def _keep_words(stage: Stage, event: TextWritten, follow_up: FollowUp, number: int) -> None:
    """Keep what was typed about how a point went, and ask which outcome goes with it."""
    if yes_or_no(event.text) is not None or agrees(event.text):
        ask(stage, FollowUpAsks.HOW, stage.speech.phrase("vervolg_hoe_dan"))
        return
    told = bool(normal(event.text))
    if told:
        _keep_said(stage, number, event.text, event, more=follow_up.told)
    stage.walk = replace(stage.walk, follow_up=replace(follow_up, told=told or follow_up.told))
    _ask_which(stage, FollowUpAsks.HOW, event.text)


def _ask_which(stage: Stage, asks: FollowUpAsks, told: str) -> None:
    """Ask which outcome fits the report. If it says that they do it now, or that the person they
    were to ask said yes, ask whether that counts as done."""
    here = point_here(stage)
    yes = here is not None and got_a_yes(told, here[1].text)
    done = (goes_now(told) or yes) and asks is not FollowUpAsks.STILL_FITS
    key = "vervolg_gelukt_dus" if done else "vervolg_welke_knop"
    ask(stage, asks, taken(stage, key, told))


_NOT_YET = walk_action(WalkVerb.WENT, HowItWent.NOT_YET.value)
_OUTCOME_OF = {name: how for how, name in WENT_WORDS.items()}
_NOTHING_TO_ADD = ("weet_niet", "overslaan")


def _take_day(stage: Stage, text: str) -> None:
    today = day_of(stage.at)
    day = day_typed(text, today)
    if day is None:
        remember_feast(stage, text, today)
        after = days_after_feast(text, today) or ()
        ask_which_day(stage, unread_day(stage.speech, text, today), *after)
    elif day <= today:
        ask(stage, FollowUpAsks.DATE, stage.speech.phrase("kiezen_dag_voorbij"))
    elif (day - today).days > _MAX_DAYS_AHEAD:
        ask(stage, FollowUpAsks.DATE, stage.speech.phrase("kiezen_dag_ver"))
    else:
        day = as_meant(day, text)
        if not asks_before_feast(stage, next_workday(day)):
            again_on(stage, day)
