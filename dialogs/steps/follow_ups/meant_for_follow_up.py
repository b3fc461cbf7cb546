"""Reads what a typed text says to a follow-up: whether it is meant for it at all, which button it
names, and how the points went."""

from __future__ import annotations

from dialogs.hearing.data_questions import DataQuestion, data_question
from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog, Option
from dialogs.screens.looking_back.follow_up_screens import DETAILS, follow_up_screen
from dialogs.screens.verbs import MEANS_NO, MEANS_YES, WalkVerb, read_action, walk_action
from dialogs.steps.follow_ups.how_it_went import OUTCOMES, WENT_WORDS
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.said_of_list import AboutList, asks_something, said_of_list
from dialogs.understanding.asking_bot.asks_of_message import asks_to_look
from dialogs.understanding.dates.typed_hours import hour_at_end
from dialogs.understanding.maybe_asks import maybe_asks
from dialogs.understanding.options.button_first import button_nearly
from dialogs.understanding.options.matching import known, match_option, normal, spoken_loosely
from dialogs.understanding.outcomes.how_each_went import (
    Went,
    by_subject,
    concluded,
    how_each_went,
    less_lead,
    same_as,
    with_others,
)
from dialogs.understanding.remarked import remarked
from dialogs.understanding.yes_or_no.first_words import listed_first, yes_or_no_first
from dialogs.walk.intentions import HowItWent
from dialogs.walk.place import View
from dialogs.walk.shown import FollowUp, FollowUpAsks
from dialogs.walk.state import Walk

SMALLER_STEP = (FollowUpAsks.SMALLER, FollowUpAsks.STILL_SMALLER)
"""What asks for a smaller step."""
_WANTS_WORDS = (
    FollowUpAsks.WHAT_HELPED,
    FollowUpAsks.WHICH_PART,
    FollowUpAsks.WHY_NOT,
    *SMALLER_STEP,
    FollowUpAsks.DATE,
    FollowUpAsks.ON_WHICH_DAY,
)


def is_for_follow_up(dialog: Dialog, walk: Walk, text: str, *, busy: bool) -> bool:
    """Whether a text answers the last follow-up. `busy`: whether its writer has a question on the
    screen, because then only the full label of a button counts as an answer to it."""
    follow_up = walk.follow_up
    if follow_up is None or not follow_up.listens or follow_up.asks is FollowUpAsks.NOTHING:
        return False
    if not (busy or text.rstrip().endswith("?")) and told_of_points(dialog, walk, follow_up, text):
        return True
    if follow_up.asks in _WANTS_WORDS:
        asked = data_question(text)
        if asked is None and maybe_asks(dialog, text) is not None:
            return False
        return bool(normal(text)) and (asked is None or bool(asked.told))
    if typed_button(dialog, walk, follow_up, text, busy=busy) is not None:
        return True
    return not busy and _may_answer(dialog, follow_up, text)


def question_in_reply(stage: Stage, text: str) -> DataQuestion | None:
    """The question about their data in a text that also answers the follow-up; None for any other
    text."""
    asked = data_question(text)
    if asked is None or not asked.told or stage.walk.place.view is View.QUESTION:
        return None
    return asked if is_for_follow_up(stage.dialog, stage.walk, asked.told, busy=False) else None


def _may_answer(dialog: Dialog, follow_up: FollowUp, text: str) -> bool:
    """Whether a text that matches no button may still be an answer: a report on how it went, or a
    short reply to an offer. A question, or a request about the list, isn't."""
    if not normal(text) or asks_something(text) or asks_to_look(text):
        return False
    remark = remarked(dialog, text)
    long = len(normal(text).split()) > _FEW_WORDS
    how = follow_up.asks in ASKS_HOW
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
    action = typed_button(dialog, walk, follow_up, text, busy=busy)
    return action is not None and read_action(action)[0] is WalkVerb.LOOK_NOW


def told_of_points(dialog: Dialog, walk: Walk, follow_up: FollowUp, text: str) -> tuple[Went, ...]:
    """How the points of the follow-up went, according to the text; empty if it doesn't say. An
    outcome without a number is about the point that is asked about now."""
    if follow_up.at_list or follow_up.asks not in ABOUT_POINTS:
        return ()
    if (like := _same_outcome_as(walk, follow_up, text)) is not None:
        return (Went(0, WENT_WORDS[like], ""),)
    points = [walk.intentions.points[number] for number in follow_up.points]
    elements = [dialog.elements.get(point.element) for point in points]
    called = [
        f"{point.text} {'' if element is None else element.name}"
        for point, element in zip(points, elements, strict=True)
    ]
    told = by_subject(text, called, dialog.words, OUTCOMES) or how_each_went(
        text, dialog.words, OUTCOMES, len(follow_up.points)
    )
    if any(one.number for one in told):
        return told
    if follow_up.asks is not FollowUpAsks.HOW or follow_up.point not in follow_up.points:
        return ()
    here = follow_up.points.index(follow_up.point) + 1
    return with_others(told, here, called, dialog.words, OUTCOMES)


def _same_outcome_as(walk: Walk, follow_up: FollowUp, text: str) -> HowItWent | None:
    """The outcome of the other point, if the text says that this one went the same way."""
    other = same_as(text) - 1 if follow_up.asks is FollowUpAsks.HOW else -1
    if not 0 <= other < len(follow_up.points):
        return None
    return walk.intentions.points[follow_up.points[other]].outcome


ABOUT_POINTS = (FollowUpAsks.HOW, *DETAILS, FollowUpAsks.MAY_LOOK)
"""What is asked while somebody may still report, or correct, how it went with any point."""
ASKS_HOW = (FollowUpAsks.HOW, FollowUpAsks.STILL_HALF, FollowUpAsks.STILL_FITS)
"""What asks how it went with a point."""
OFFERS = (FollowUpAsks.MAY_LOOK, FollowUpAsks.LOOK, FollowUpAsks.ALSO)
"""What can be answered with yes or no."""
_FEW_WORDS = 5
"""A text of at most this many words right below an offer is a reply to it, even if it says neither
yes nor no."""
_HOUR = compiled(
    r"(?:(?:doe )?maar )?(?:om )?(10|16|4|tien|vier|ochtends?|middags?)(?: 00)?(?: uur)?(?: graag)?"
)
_HOURS = {
    **dict.fromkeys(("10", "tien", "ochtend", "ochtends"), "10"),
    **dict.fromkeys(("16", "4", "vier", "middag", "middags"), "16"),
}
"""The hours at which a message can come, as they are typed."""


def typed_button(
    dialog: Dialog, walk: Walk, follow_up: FollowUp, text: str, *, busy: bool
) -> str | None:
    """The action of the button whose label was typed. If they aren't `busy`, other words for it
    count too."""
    buttons = follow_up_screen(dialog, walk, follow_up).buttons
    typed = normal(text)
    full = next((action for label, action in buttons if known(label) == typed), None)
    if full is not None or busy:
        return full
    if follow_up.asks in (*ASKS_HOW, *DETAILS):
        word = spoken_loosely(text, dialog.words, OUTCOMES)
        if word is None and follow_up.asks in ASKS_HOW:
            word = next(iter(outcome_told(dialog, follow_up, text) or ()), None)
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
    return button_nearly(text, buttons) if option is None else option.id


def outcome_told(dialog: Dialog, follow_up: FollowUp, text: str) -> tuple[str, str] | None:
    """The outcome with which a text ends, and what it tells besides. When they look again weeks
    later, also one with which it begins ('gelukt. hij noemt ze nu meester')."""
    said = less_lead(text)
    repeated = spoken_loosely(said, dialog.words, OUTCOMES) if said != text else None
    if repeated is not None:
        return repeated, ""
    found = concluded(text, dialog.words, OUTCOMES)
    if found is None and follow_up.asks is FollowUpAsks.STILL_HALF:
        return listed_first(text, dialog.words, OUTCOMES)
    return found
