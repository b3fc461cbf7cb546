"""The message of the bot's own accord: sent, changed in place, closed, and the point it asks about.

Somebody asked for it (`FollowUp`). Its buttons work along with the screen, so it interrupts nothing
else that its reader is busy with, in this walk or another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from dialogs.days import Day, day_of
from dialogs.days import in_words as day_in_words
from dialogs.pack.definition import Status
from dialogs.screens.choice.choosing_screens import to_choose_from
from dialogs.screens.layout import Speech, keyboard
from dialogs.screens.looking_back.follow_up_screens import follow_up_screen, may_offer_look
from dialogs.screens.looking_back.followed_points import next_point
from dialogs.screens.looking_back.following_step import step_after
from dialogs.screens.named_screens import names_in, without_names
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.stage import Stage
from dialogs.texts import RESULT_LENGTH, Spans, after_colon, join, quote
from dialogs.understanding.dates.after_a_feast import days_after_feast, feast_said
from dialogs.understanding.outcomes.how_it_felt import enjoyed, hurt, is_mixed, was_minded
from dialogs.walk.effects import EditMessage, SendMessage
from dialogs.walk.intentions import HowItWent, Intention
from dialogs.walk.shown import FollowUp, FollowUpAsks, Screen


def show(stage: Stage, follow_up: FollowUp, *said: Spans) -> None:
    """Show the message as it is now: in place after a tap on it, else as a new message."""
    stage.for_follow_up = True
    layout = follow_up_screen(stage.dialog, stage.walk, follow_up, *said)
    turn, old = stage.walk.next_turn, stage.walk.follow_up
    in_place = stage.on_follow_up and old is not None
    slot = old.screen.slot if in_place and old is not None else turn
    if not in_place:
        close(stage)
    screen = Screen(slot, turn, (), layout.actions)
    follow_up = replace(follow_up, screen=screen, listens=True)
    stage.walk = replace(stage.walk, follow_up=follow_up)
    buttons = keyboard(layout.rows, stage.walk.id, screen)
    if in_place:
        stage.effects.append(EditMessage(slot, layout.text, buttons, follow_up=True))
    else:
        stage.effects.append(SendMessage(layout.text, buttons, slot, follow_up=True))


def close(stage: Stage) -> None:
    """Take the buttons of the last follow-up away, if it has any."""
    follow_up = stage.walk.follow_up
    if follow_up is None:
        return
    if follow_up.screen.actions:
        stage.effects.append(EditMessage(follow_up.screen.slot, None, follow_up=True))
    screen = replace(follow_up.screen, actions=())
    closed = replace(follow_up, asks=FollowUpAsks.NOTHING, screen=screen, listens=False)
    stage.walk = replace(stage.walk, follow_up=closed)


def ask(stage: Stage, asks: FollowUpAsks, *said: Spans) -> None:
    """Ask something about the same point."""
    if stage.walk.follow_up is not None:
        show(stage, replace(stage.walk.follow_up, asks=asks), *said)


def ask_next(stage: Stage, *said: Spans) -> None:
    """Ask about the next point; after the last, whether to look again some day."""
    follow_up = stage.walk.follow_up
    if follow_up is None:
        return
    number = next_point(stage.walk, follow_up)
    if number is not None:
        asks_how = replace(follow_up, asks=FollowUpAsks.HOW, point=number, told=False)
        show(stage, asks_how, *said)
    elif may_offer_look(stage.dialog, stage.walk):
        ask(stage, FollowUpAsks.MAY_LOOK, *said)
    else:
        ask(stage, FollowUpAsks.NOTHING, *said, stage.speech.phrase("vervolg_klaar"))


def put_point(stage: Stage, number: int, point: Intention) -> None:
    """Replace what was chosen at this number by a point."""
    chosen = stage.walk.intentions
    points = (*chosen.points[:number], point, *chosen.points[number + 1 :])
    stage.walk = replace(stage.walk, intentions=replace(chosen, points=points))


def point_here(stage: Stage) -> tuple[int, Intention] | None:
    """The point that the follow-up asks about, and its number; None if it asks about none."""
    follow_up, points = stage.walk.follow_up, stage.walk.intentions.points
    if follow_up is None or follow_up.point >= len(points):
        return None
    return follow_up.point, points[follow_up.point]


def taken(stage: Stage, key: str, words: str, **more: str) -> Spans:
    """What is said of words that were taken; a name in them is pointed out."""
    said = stage.speech.phrase(key, woorden=quote(words, RESULT_LENGTH), **more)
    return said_of_name(stage, said, words)


def heard(stage: Stage, words: str) -> Spans:
    """What is said to how it went with the point here; and what can be done next, if it is done and
    its element isn't whole yet."""
    here, follow_up = point_here(stage), stage.walk.follow_up
    at = None if here is None else stage.dialog.elements.get(here[1].element)
    if at is not None and follow_up is not None and len(follow_up.points) > 1:
        said = taken(stage, "vervolg_gehoord_bij", words, naam=at.name)
    else:
        said = taken(stage, "vervolg_gehoord", words)
    if here is None or here[1].outcome is not HowItWent.DONE:
        return said
    if said and (key := word_on(here[1].said)):
        said = join((stage.speech.phrase(key), said), "\n")
    items = items_of(stage.dialog, stage.walk)
    item = next((one for one in items if one.element.id == here[1].element), None)
    if item is None or item.status not in (Status.MISSING, Status.PARTLY):
        return said
    if step := step_after(stage.speech, item, stage.walk.intentions.points):
        return join((said, stage.speech.phrase("vervolg_verder", stap=step)))
    return join((said, _step_elsewhere(stage)))


def _step_elsewhere(stage: Stage) -> Spans:
    """The step of the first point of the list that they didn't choose, once nothing is left of what
    they did."""
    say, chosen = stage.speech, stage.walk.intentions
    if chosen.to_do:
        return ()
    known = {point.element for point in chosen.points}
    for item in to_choose_from(stage.dialog, stage.walk):
        step = after_colon(in_words(say, item).bare_step)
        if step and item.status is not Status.IN_PLACE and item.element.id not in known:
            return say.phrase("vervolg_verder_bij", naam=item.element.name, stap=step)
    return ()


def word_on(told: str) -> str:
    """The phrase that the reply to a report on something done begins with; '' if that may not be
    all good."""
    if was_minded(told):
        return "vervolg_goed_gezegd"
    if hurt(told):
        return "vervolg_goed_gezien"
    if enjoyed(told):
        return "vervolg_wat_fijn"
    return "" if is_mixed(told) else "vervolg_gelukt_fijn"


def ask_which_day(stage: Stage, said: Spans, *days: Day) -> None:
    """Ask on which day it is to write, with a button for each of these."""
    if stage.walk.follow_up is not None:
        offered = days_offered(days)
        show(stage, replace(stage.walk.follow_up, asks=FollowUpAsks.DATE, day=offered), said)


def days_offered(days: Iterable[Day]) -> str:
    """Days that get a button each, as they are kept in `FollowUp.day`."""
    return ",".join(day.isoformat() for day in days)


def unread_day(say: Speech, text: str, today: Day) -> Spans:
    """What is said to a text that names no day: after a feast ('na de kerst') it is asked which."""
    after = days_after_feast(text, today) is not None
    return say.phrase("kiezen_dag_na" if after else "kiezen_dag_niet")


def remember_feast(stage: Stage, text: str, today: Day) -> None:
    """Remember that somebody said no more than after which feast, until there is a day."""
    if (found := feast_said(text, today)) is not None:
        exchange = stage.walk.exchange.counted(f"{_FEAST}{found[0]}")
        stage.walk = replace(stage.walk, exchange=exchange)


def asks_before_feast(stage: Stage, day: Day) -> bool:
    """Ask which day is meant, if this one comes before the feast after which it was to be: nobody
    is written to on a day that they didn't want. False if it doesn't."""
    marks = [mark for mark in stage.walk.exchange.counts if mark.startswith(_FEAST)]
    stage.walk = replace(stage.walk, exchange=stage.walk.exchange.without(*marks))
    today = day_of(stage.at)
    for feast in (mark.removeprefix(_FEAST) for mark in marks):
        found, after = feast_said(f"na {feast}", today), days_after_feast(f"na {feast}", today)
        if found is not None and after is not None and day <= found[1]:
            told = {"dag": day_in_words(day), "feest": feast}
            ask_which_day(stage, stage.speech.phrase("vervolg_nog_voor", **told), day, *after)
            return True
    return False


_FEAST = "na_feest:"
"""The prefix of what is counted for the holiday that somebody named."""


def said_of_name(stage: Stage, said: Spans, words: str) -> Spans:
    """The same text, and below it that there is a name in these words, if there is."""
    if not names_in(stage.dialog, words):
        return said
    without = quote(without_names(stage.speech, words))
    return join((said, stage.speech.phrase("vervolg_naam", zin=without)), "\n")
