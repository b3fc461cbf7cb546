"""Somebody types who begins, or only a day, at a turn of choosing that asks for that or for a
sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.days import WEEKDAYS, day_of
from dialogs.hearing.regexes import compiled
from dialogs.screens.choice.choosing_screens import (
    NOBODY,
    PLAN,
    STEP,
    TAKE_PART,
    WHEN,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.actions import perform
from dialogs.steps.choice import choosing, choosing_when
from dialogs.steps.follow_ups.asked_messages import change_chosen
from dialogs.steps.stage import Stage
from dialogs.steps.typing.typed_at_ready import NO_ONE
from dialogs.understanding.about_list.who_begins import offers, who_and_which_goes
from dialogs.understanding.dates.typed_days import day_alone, day_typed
from dialogs.understanding.options.matching import normal
from dialogs.understanding.taking_away.removal import calls_it_question
from dialogs.walk.events import TextWritten


def takes_who(stage: Stage, text: str) -> bool:
    """Take an offer to begin, which only looks like small talk ('doe ik wel'), and an answer that
    says both who begins and which point can go; and ask again if the text says that the present
    answer may go, or was a question. False for any other text."""
    both, points = who_and_which_goes(text), stage.walk.intentions.to_do
    if both is not None and len(points) > 1 and both[1] <= len(points):
        who, number = both
        choosing.change_points(stage, (*points[: number - 1], *points[number:]))
        choosing_when.begins_typed(stage, who)
        return True
    clauses = [one for part in _CLAUSE_ENDS.split(text) if (one := normal(part))]
    if offers(text):
        choosing_when.begins_typed(stage, text)
    elif _LEFT_EMPTY.search(normal(text)):
        stage.tell("kiezen_wie_blijft_leeg")
        choosing_when.begins(stage, NOBODY)
    elif NO_ONE.search(normal(text)) or any(calls_it_question(one) for one in clauses):
        if not stage.walk.intentions.who:
            stage.tell("kiezen_wie_leeg")
            return True
        change_chosen(stage, replace(stage.walk.intentions, who=""))
        choosing.show(stage, WHO)
    else:
        return False
    return True


_LEFT_EMPTY = compiled(r"\b(?:laat|laten) (?:\w+ ){0,5}(?:leeg|open)\b|\b(?:leeg|open) laten\b")
_CLAUSE_ENDS = compiled(r"[.,;:!?\n]+")
_ON_A_WEEKDAY = compiled(
    rf"(?:op |elke |iedere )?(?:{'|'.join(WEEKDAYS)})(?: \w+)? ?"
    r"(?:ochtend|middag|avond|groep|keer)?"
)


def says_only_when(stage: Stage, event: TextWritten, where: str) -> bool:
    """Go on with the step that is shown, or with the part that is the plan, and take the day, which
    is all that the text says ('do volgende week', 'woensdag naaimiddag'). False for any other text,
    or with several points."""
    today = day_of(stage.at)
    day = day_alone(event.text, today)
    if day is None and _ON_A_WEEKDAY.fullmatch(normal(event.text)):
        day = day_typed(event.text, today)
    several = sum(bool(point.element) for point in stage.walk.intentions.to_do) > 1
    if day is None or (where == STEP and several):
        return False
    if where == PLAN:
        _, about = choosing.here(stage)
        perform(stage, walk_action(WalkVerb.POINT_PLAN, f"{TAKE_PART}:{about}"))
    else:
        choosing.onward(stage)
    if choosing.here(stage)[0] == WHEN:
        choosing_when.look_on_typed(stage, day, event.text)
    return True


_IS_A_ROLE = compiled(
    r"(?:nee[ ,]+|nou[ ,]+)*(?P<name>\w[\w-]*) is "
    r"(?P<role>(?:de |het |een |onze |mijn )?\w[\w -]{2,40})\W*",
    re.IGNORECASE,
)


def with_role(who: str, text: str) -> str:
    """Who begins, with the name replaced by the role that the text says the person has ('nee Ineke
    is coördinator'); the text itself if it doesn't say that."""
    found = _IS_A_ROLE.fullmatch(text.strip())
    named = None if found is None else re.compile(rf"\b{re.escape(found['name'])}\b", re.IGNORECASE)
    if found is None or named is None or not named.search(who):
        return text
    return named.sub(found["role"].strip(), who)
