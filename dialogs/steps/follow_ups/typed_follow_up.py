"""Handles text typed in reply to a follow-up message: one of its buttons, a day, or words about how
it went."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.days import day_of, next_workday
from dialogs.hearing.data_questions import DataQuestion, data_question
from dialogs.pack.definition import Dialog, Option
from dialogs.screens.looking_back.also_meant import also_meant
from dialogs.screens.looking_back.follow_up_screens import (
    DETAILS,
    follow_up_screen,
    offers_look_below,
)
from dialogs.screens.verbs import MEANS_NO, MEANS_YES, WalkVerb, read_action, walk_action
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
from dialogs.steps.follow_ups.reminder_at_list import remind
from dialogs.steps.follow_ups.told_of_another import SAID_OF, ask_after
from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.understanding.about_list.reported_done import goes_now
from dialogs.understanding.about_list.said_of_list import AboutList, asks_something, said_of_list
from dialogs.understanding.asking_bot.asked_in_return import less_asked_in_return
from dialogs.understanding.asking_bot.asks_of_message import asks_to_look
from dialogs.understanding.correcting import after_mistap
from dialogs.understanding.dates.after_a_feast import days_after_feast
from dialogs.understanding.dates.typed_days import as_meant, day_typed, hour_at_end
from dialogs.understanding.maybe_asks import maybe_asks
from dialogs.understanding.options.matching import (
    denies,
    known,
    match_option,
    normal,
    spoken_loosely,
    yes_or_no,
)
from dialogs.understanding.outcomes.how_each_went import (
    Went,
    concluded,
    how_each_went,
    same_as,
    with_others,
)
from dialogs.understanding.quoting.worth_listing import worth_listing
from dialogs.understanding.understood import remarked
from dialogs.understanding.yes_or_no.agreeing import agrees
from dialogs.understanding.yes_or_no.first_words import listed_first, yes_or_no_first
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import HowItWent, PointWording
from dialogs.walk.place import View
from dialogs.walk.shown import FollowUp, FollowUpAsks
from dialogs.walk.state import Walk

NO_MESSAGES = "geen_berichten"
"""The word list for people who want no more messages."""
_MAX_DAYS_AHEAD = 365
"""How many days ahead somebody can ask for a message; the answers are kept until then."""
_SMALLER_STEP = (FollowUpAsks.SMALLER, FollowUpAsks.STILL_SMALLER)
_WANTS_WORDS = (
    FollowUpAsks.WHAT_HELPED,
    FollowUpAsks.WHICH_PART,
    FollowUpAsks.WHY_NOT,
    *_SMALLER_STEP,
    FollowUpAsks.DATE,
    FollowUpAsks.ON_WHICH_DAY,
)


def hears(dialog: Dialog, walk: Walk, text: str, *, busy: bool) -> bool:
    """Whether a text answers the last follow-up. `busy`: whether its writer has a question on the
    screen, because then only the full label of a button counts as an answer to it."""
    follow_up = walk.follow_up
    if follow_up is None or not follow_up.listens or follow_up.asks is FollowUpAsks.NOTHING:
        return False
    if not (busy or text.rstrip().endswith("?")) and _told(dialog, walk, follow_up, text):
        return True
    if follow_up.asks in _WANTS_WORDS:
        asked = data_question(text)
        if asked is None and maybe_asks(dialog, text) is not None:
            return False
        return bool(normal(text)) and (asked is None or bool(asked.told))
    if _typed_button(dialog, walk, follow_up, text, busy=busy) is not None:
        return True
    return not busy and _may_answer(dialog, follow_up, text)


def question_in_reply(stage: Stage, text: str) -> DataQuestion | None:
    """The question about their data in a text that also answers the follow-up; None for any other
    text."""
    asked = data_question(text)
    if asked is None or not asked.told or stage.walk.place.view is View.QUESTION:
        return None
    return asked if hears(stage.dialog, stage.walk, asked.told, busy=False) else None


def _may_answer(dialog: Dialog, follow_up: FollowUp, text: str) -> bool:
    """Whether a text that matches no button may still be an answer: a report on how it went, or a
    short reply to an offer. A question, or a request about the list, isn't."""
    if not normal(text) or asks_something(text) or asks_to_look(text):
        return False
    remark = remarked(dialog, text)
    long = len(normal(text).split()) > _FEW_WORDS
    how = follow_up.asks in _HOW
    about = said_of_list(text)
    if how and (about is None or about.kind is AboutList.DONE):
        # A text this long that asks nothing is a report on how it went, whatever it resembles.
        return remark is None or (long and data_question(text) is None)
    if remark is not None:
        return False
    few = len(normal(text).split()) <= _FEW_WORDS
    return follow_up.asks in OFFERS and few and about is None


def says_to_look(dialog: Dialog, walk: Walk, text: str, *, busy: bool) -> bool:
    """Whether a text answers a follow-up with a yes to looking again."""
    follow_up = walk.follow_up
    if follow_up is None or follow_up.asks is not FollowUpAsks.LOOK:
        return False
    action = _typed_button(dialog, walk, follow_up, text, busy=busy)
    return action is not None and read_action(action)[0] is WalkVerb.LOOK_NOW


def take_text(stage: Stage, event: TextWritten) -> None:
    """Take a text that `hears` says is meant for the follow-up."""
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
    action = _typed_button(stage.dialog, stage.walk, follow_up, event.text, busy=False)
    told = _told(stage.dialog, stage.walk, follow_up, event.text)
    if told and (action is None or any(one.number for one in told)):
        _take_each(stage, event, follow_up, told)
    elif action == _NOT_YET and spoken_loosely(event.text, stage.dialog.words, (NO_TIME,)):
        no_time_yet(stage, lambda number: _keep_said(stage, number, event.text, event))
    elif action is not None:
        ended = _outcome_told(stage.dialog, follow_up, event.text)
        if here is not None and ended and ended[1] and follow_up.asks in _HOW:
            _keep_said(stage, here[0], ended[1], event)
        verb, about = read_action(action)
        perform(stage, verb, about)  # type: ignore[arg-type]
    elif follow_up.asks is FollowUpAsks.HOW and here is not None:
        _keep_words(stage, _without_remarks(stage, event), follow_up, here[0])
    elif follow_up.asks in _HOW and here is not None:
        event = _without_remarks(stage, event)
        _keep_said(stage, here[0], event.text, event)
        _ask_which(stage, follow_up.asks, event.text)
    elif follow_up.asks in OFFERS:
        ask(stage, follow_up.asks, stage.speech.phrase("vervolg_ja_of_nee"))
    elif follow_up.asks is FollowUpAsks.ON_WHICH_DAY:
        remind(stage, event.text)
    elif follow_up.asks is FollowUpAsks.DATE:
        _take_day(stage, event.text)
    elif denies(event.text) or spoken_loosely(event.text, stage.dialog.words, _NOTHING_TO_ADD):
        leave(stage)
    elif here is not None and follow_up.asks in _SMALLER_STEP:
        number, point = here
        smaller = replace(point, text=event.text, wording=PointWording.OWN)
        put_point(stage, number, smaller)
        remember_typed(stage, f"{SMALLER}{number}", event)
        after_smaller(stage, taken(stage, "vervolg_is_de_stap", event.text))
    elif here is not None:
        _keep_said(stage, here[0], event.text, event)
        if offered and not also_meant(stage.dialog, stage.walk, here[0]):
            # The message above already makes the offer, with its buttons, so it isn't repeated.
            still = replace(offered, asks=FollowUpAsks.MAY_LOOK, listens=True)
            stage.walk = replace(stage.walk, follow_up=still)
            stage.say(heard(stage, event.text))
        else:
            ask_after(stage, heard(stage, event.text))


def _take_mistap(stage: Stage, text: str) -> bool:
    """If the text says that they tapped the wrong button, store the outcome it names for the point
    they reported on last. Returns False for any other text."""
    follow_up, meant = stage.walk.follow_up, after_mistap(text)
    if follow_up is None or not meant or follow_up.asks not in _ABOUT_POINTS:
        return False
    how = spoken_loosely(meant, stage.dialog.words, OUTCOMES)
    if how is None or point_here(stage) is None:
        return False
    again = replace(follow_up, asks=FollowUpAsks.HOW, told=False)
    stage.walk = replace(stage.walk, follow_up=again)
    perform(stage, WalkVerb.WENT, _OUTCOME_OF[how].value)
    return True


def _told(dialog: Dialog, walk: Walk, follow_up: FollowUp, text: str) -> tuple[Went, ...]:
    """How it went with the points of the follow-up, according to the text; empty if it doesn't say.
    An outcome without a number is about the point that is asked about now."""
    if follow_up.at_list or follow_up.asks not in _ABOUT_POINTS:
        return ()
    if (like := _same_outcome_as(walk, follow_up, text)) is not None:
        return (Went(0, WENT_WORDS[like], ""),)
    told = how_each_went(text, dialog.words, OUTCOMES, len(follow_up.points))
    if any(one.number for one in told):
        return told
    if follow_up.asks is not FollowUpAsks.HOW or follow_up.point not in follow_up.points:
        return ()
    points = [walk.intentions.points[number] for number in follow_up.points]
    elements = [dialog.elements.get(point.element) for point in points]
    called = [
        f"{point.text} {'' if element is None else element.name}"
        for point, element in zip(points, elements, strict=True)
    ]
    here = follow_up.points.index(follow_up.point) + 1
    return with_others(told, here, called, dialog.words, OUTCOMES)


def _same_outcome_as(walk: Walk, follow_up: FollowUp, text: str) -> HowItWent | None:
    """The outcome of the other point, if the text says that this one went the same way."""
    other = same_as(text) - 1 if follow_up.asks is FollowUpAsks.HOW else -1
    if not 0 <= other < len(follow_up.points):
        return None
    return walk.intentions.points[follow_up.points[other]].outcome


def _without_remarks(stage: Stage, event: TextWritten) -> TextWritten:
    """The text without remarks to the bot about its own earlier message ('dat schreef ik niet
    daarover. …')."""
    told = worth_listing(stage.dialog, event.text)
    # Without the message's id: an edit of the message must not change this part.
    return event if told in ("", event.text) else TextWritten(told, event.at)


def _take_each(
    stage: Stage, event: TextWritten, follow_up: FollowUp, told: tuple[Went, ...]
) -> None:
    """Keep what was typed about each point at that point. If all of it is about the point that is
    asked about, go on as if its button had been tapped."""
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
    ask_next(stage, _outcomes_so_far(stage, follow_up, told))


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
    """Ask which outcome fits the report. If it says that they do it now, ask whether that counts as
    done."""
    done = goes_now(told) and asks is not FollowUpAsks.STILL_FITS
    key = "vervolg_gelukt_dus" if done else "vervolg_welke_knop"
    ask(stage, asks, taken(stage, key, told))


_ABOUT_POINTS = (FollowUpAsks.HOW, *DETAILS, FollowUpAsks.MAY_LOOK)
"""What is asked while somebody may still report, or correct, how it went with any point."""
_NOT_YET = walk_action(WalkVerb.WENT, HowItWent.NOT_YET.value)
NO_TIME = "ging_geen_tijd"
_HOW = (FollowUpAsks.HOW, FollowUpAsks.STILL_HALF, FollowUpAsks.STILL_FITS)
_OUTCOME_OF = {name: how for how, name in WENT_WORDS.items()}
OFFERS = (FollowUpAsks.MAY_LOOK, FollowUpAsks.LOOK, FollowUpAsks.ALSO)
_FEW_WORDS = 5
"""A text of at most this many words right below an offer is a reply to it, even if it says neither
yes nor no."""
_HOUR = re.compile(
    r"(?:(?:doe )?maar )?(?:om )?(10|16|4|tien|vier|ochtends?|middags?)(?: 00)?(?: uur)?(?: graag)?"
)
_HOURS = {
    **dict.fromkeys(("10", "tien", "ochtend", "ochtends"), "10"),
    **dict.fromkeys(("16", "4", "vier", "middag", "middags"), "16"),
}
"""The hours at which a message can come, as they are typed."""
_NOTHING_TO_ADD = ("weet_niet", "overslaan")


def _typed_button(
    dialog: Dialog, walk: Walk, follow_up: FollowUp, text: str, *, busy: bool
) -> str | None:
    """The action of the button whose label was typed. If they aren't `busy`, other words for it
    count too."""
    buttons = follow_up_screen(dialog, walk, follow_up).buttons
    typed = normal(text)
    full = next((action for label, action in buttons if known(label) == typed), None)
    if full is not None or busy:
        return full
    if follow_up.asks in (*_HOW, *DETAILS):
        word = spoken_loosely(text, dialog.words, OUTCOMES)
        if word is None and follow_up.asks in _HOW:
            word = next(iter(_outcome_told(dialog, follow_up, text) or ()), None)
        for _, action in buttons:
            verb, about = read_action(action)
            if word is not None and verb is WalkVerb.WENT and WENT_WORDS[HowItWent(about)] == word:
                return action
    if follow_up.asks is FollowUpAsks.AT_WHAT_HOUR and (hour := _HOUR.fullmatch(typed)):
        return walk_action(WalkVerb.WRITE_AT, _HOURS[hour[1]])
    if follow_up.asks is FollowUpAsks.AT_WHAT_HOUR and (last := hour_at_end(text)) is not None:
        return walk_action(WalkVerb.WRITE_AT, last)
    word = spoken_loosely(text, dialog.words, ("ja", "nee"))
    yes = {"ja": True, "nee": False}.get(word or "")
    if yes is None and follow_up.asks in OFFERS:
        yes = yes_or_no_first(text)
    verbs = () if yes is None else MEANS_YES if yes else MEANS_NO
    for _, action in buttons:
        if read_action(action)[0] in verbs:
            return action
    if follow_up.asks in _WANTS_WORDS:
        return None
    option = match_option(text, [Option(action, label) for label, action in buttons])
    return None if option is None else option.id


def _outcome_told(dialog: Dialog, follow_up: FollowUp, text: str) -> tuple[str, str] | None:
    """The outcome with which a text concludes, and what it tells besides; weeks later also the one
    that it begins with ('gelukt. hij noemt ze nu meester')."""
    found = concluded(text, dialog.words, OUTCOMES)
    if found is None and follow_up.asks is FollowUpAsks.STILL_HALF:
        return listed_first(text, dialog.words, OUTCOMES)
    return found


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
