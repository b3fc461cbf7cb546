"""Somebody types below what they chose: an hour or another day for the message, a question about
it, or who begins after all.

Anything else is said about the list.
"""

from __future__ import annotations

import re

from dialogs.days import day_of, stored_day
from dialogs.hearing.regexes import compiled
from dialogs.screens.choice.asks_message import REFUSED
from dialogs.screens.choice.choosing_screens import (
    NOBODY,
    READY,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.screens.verbs import WalkVerb, read_action
from dialogs.steps.choice import choosing, choosing_when
from dialogs.steps.follow_ups.asked_messages import tell_what_comes
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.who_begins import (
    roles,
    who_at_number,
    with_role_at,
    without_roles,
)
from dialogs.understanding.asking_bot.asks_of_message import asks_whether_it_comes, asks_who_sees_it
from dialogs.understanding.dates.day_gone import tells_day_gone
from dialogs.understanding.dates.typed_days import day_typed, in_same_week
from dialogs.understanding.dates.typed_hours import hour_at_end
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.worth_reading import touches
from dialogs.understanding.yes_or_no.first_words import yes_or_no_first
from dialogs.walk.events import TextWritten
from dialogs.walk.intentions import MOST_MESSAGES
from dialogs.walk.tonight import worries_still

_HOUR = compiled(
    r"\b(10|16|4|tien|vier|s?ochtends?|s?middags?)\b(?! (?:dagen|weken|maanden|keer|mensen))"
)
_HOURS = {
    **dict.fromkeys(("10", "tien", "ochtend", "ochtends", "sochtends"), "10"),
    **dict.fromkeys(("16", "4", "vier", "middag", "middags", "smiddags"), "16"),
}
_COUNT = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf")
_AT_HOUR = compiled(
    rf"\b(?:(?:om|liever|rond|tegen) (?P<half>half )?|(?P<bare_half>half ))"
    rf"(?P<hour>\d{{1,2}}|{'|'.join(_COUNT)}|twaalf)(?: \d\d)?(?: uur)?\b"
    r"(?! (?:dag|week|wek|maand|jan|feb|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec|keer))"
)
"""'Half 9' is half an hour before 9."""
_AFTERNOON, _MIDDLE, _HALF_DAY = 7, 13, 12
"""'Om 5 uur' is in the afternoon; from 13.00 on the later of the two hours is nearest."""
_MOST_BESIDES_HOUR = 4
"""Words in addition to an hour: a text without a yes that has more of them says something else."""
_WITH_HOUR = compiled(r"(?:(?:doe|dan|maar|liever|graag|om|in|de|s|nee|dus) )*")
"""With these words begins who names an hour and then says why."""
_FEW_WORDS = 5
"""A text of at most this many words right below the offer of a message is about it."""
_WANTS_IT = compiled(
    r"\b(?:stuur|schrijf) (?:(?:me|mij|ons|dan|toch|wel|gerust|een) )*(?:maar|bericht|berichtje)\b"
    r"(?! (?:\w+ )?(?:niet|geen|niks|nooit)\b)"
)
"""Asks for the message, whatever is denied before it ('Nee, dat was alleen het bellen. Stuur maar
een berichtje om 10 uur')."""
_BEGINS_IS = compiled(
    r"(?:^|[.,;!?]\s*)(?:nee,? )?(?:(?:wie (?:er )?begint|de eerste) (?:is|wordt|zijn|moet zijn)"
    r"|wie (?:er )?begint:|zet (?:er |daar |maar |dan )*neer:?)\s+(?P<who>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BEGINS = compiled(
    r"(?!.*\b(?:\w*vakantie|school|schooljaar|seizoen|project|ramadan)\b)"
    r"(?:nee,? )?(?:ik begin|(?!er |het |dat |dit |we )\S+(?: \S+){0,3} begint)\b.*"
)
NO_ONE = compiled(
    r"\b(?:haal|doe|gooi)\b.*\bweg\b.*\bwie (?:er )?begint\b"
    r"|\bwie (?:er )?begint\b.*\b(?:weg|leeg|eruit)\b"
)


def text_when_ready(stage: Stage, event: TextWritten, *, yes: bool, past: bool) -> bool:
    """Take a text below what was chosen; False for what is said about the list. `yes`, `past`:
    whether it says yes, or no."""
    if asks_whether_it_comes(event.text):
        tell_what_comes(stage)
    elif asks_who_sees_it(event.text):
        stage.tell("bericht_op_scherm")
    elif not _who_begins(stage, event.text):
        return _about_message(stage, event, yes=yes, past=past)
    return True


def _who_begins(stage: Stage, text: str) -> bool:
    """Change who begins, if the text says who; False if it doesn't."""
    typed = normal(text)
    if text.rstrip().endswith("?"):
        return False
    if NO_ONE.search(typed):
        choosing_when.begins(stage, NOBODY)
    elif (said := _BEGINS_IS.search(text)) is not None:
        choosing_when.begins_typed(stage, said["who"].strip(" .!"))
    elif _BEGINS.fullmatch(typed):
        choosing_when.begins_typed(stage, text)
    else:
        return False
    return True


def takes_role_at_point(stage: Stage, text: str) -> bool:
    """Change who begins with the point whose number a sentence names, or take away the role that is
    to go; False for any other text. What else it says must be about the role that stood there."""
    if choosing.here(stage)[0] not in (WHO, READY):
        return False
    who, of = stage.walk.intentions.who, len(stage.walk.intentions.to_do)
    said = [(one, who_at_number(one)) for one in sentences(text)]
    named = [found for _, found in said if found is not None and found[0] <= of]
    rest = [one for one, found in said if found is None and normal(one)]
    is_gone = bool(rest) and all(
        _TO_GO.search(normal(one)) and (named or (who and touches(one, who))) for one in rest
    )
    if rest and not is_gone:
        return False
    if not named and is_gone:
        gone = frozenset(one for one in roles(who) if touches(text, one))
        who = without_roles(who, gone)
    elif not named:
        return False
    stage.in_sight = False
    for number, role in named:
        who = with_role_at(who, number, role, of)
    choosing_when.begins_typed(stage, who) if who else choosing_when.begins(stage, NOBODY)
    return True


_TO_GO = compiled(r"\b(?:weg|eraf|eruit|niet meer|hoeft niet|klopt niet)\b")


def names_hour_or_day(stage: Stage, text: str) -> bool:
    """Whether a text names a day, or an hour for the message where there is a day for it."""
    hour = _hour_in(normal(text), surely=False) or _AT_HOUR.search(normal(text))
    by_hour = bool(stage.walk.intentions.day) and hour is not None
    return by_hour or day_typed(text, day_of(stage.at)) is not None


def text_at_offer(stage: Stage, event: TextWritten) -> bool:
    """Take a yes to a message that another screen offers too, as where they take their list home;
    False for any other text."""
    about = _A_MESSAGE.search(normal(event.text)) is not None
    if not (_is_offered(stage) and about and yes_or_no_first(event.text) is True):
        return False
    stage.in_sight = False  # what they typed stands below that screen
    return _about_message(stage, event, yes=True, past=False)


_A_MESSAGE = compiled(r"\b(?:bericht|berichtje|appje)\b|\bom (?:10|16|tien|vier)\b")


def _is_offered(stage: Stage) -> bool:
    """Whether the screen offers a message on the day that they chose."""
    verbs = (read_action(one)[0] for one in stage.walk.screen.actions)
    return bool(stage.walk.intentions.day) and WalkVerb.MESSAGE_AT in verbs


def _about_message(stage: Stage, event: TextWritten, *, yes: bool, past: bool) -> bool:
    chosen = stage.walk.intentions
    offered = _is_offered(stage)
    text = event.text
    if tells_day_gone(text):
        return False
    if not (offered or chosen.hour) and _wants_it_on_that_day(stage, text):
        _take_wish(stage, text)
        return True
    if offered and not (yes or past):
        said = yes_or_no_first(text)
        yes, past = said is True, said is False
    if offered and past and (wanted := _WANTS_IT.search(normal(text))):
        text, yes, past = wanted.string[wanted.start() :], True, False
    today = day_of(stage.at)
    day, typed = day_typed(text, today), normal(text)
    at_hour = None if past else _AT_HOUR.search(typed)
    same_day = stored_day(chosen.day)
    if day and same_day:
        # 'woensdag om 10 uur', of a Wednesday two weeks from now
        day = in_same_week(text, same_day, today) or day
        day = None if at_hour and day == same_day else day
    half = at_hour is not None and bool(at_hour["half"] or at_hour["bare_half"])
    hour = None
    if not (past or half or day is not None):
        # The day may have a number too: 'donderdag 10 december om 16.00'.
        named = typed if at_hour is None else at_hour[0]
        hour = _hour_in(named, surely=yes or at_hour is not None)
    if hour is None and not half and offered and not (past or chosen.hour or day):
        hour = hour_at_end(text)
    if hour is not None and chosen.day:
        choosing_when.ask_message(stage, hour)
    elif at_hour is not None and chosen.day and day is None:
        stage.tell(f"bericht_liefst_{_nearest(at_hour['hour'], half=half)}")
    elif past and chosen.day:
        choosing_when.ask_message(stage, REFUSED)
    elif yes and chosen.day and not chosen.hour:
        stage.tell("bericht_welk_uur")
    elif day is not None:
        choosing_when.look_on_typed(stage, day, text)
    elif offered and not chosen.hour and 0 < len(typed.split()) <= _FEW_WORDS:
        stage.tell("bericht_ja_of_nee")
    else:
        return False
    return True


def _wants_it_on_that_day(stage: Stage, text: str) -> bool:
    """Whether the text asks for a message, on no other day than the one that they chose."""
    chosen = stored_day(stage.walk.intentions.day)
    named = day_typed(text, day_of(stage.at))
    return bool(chosen) and named in (None, chosen) and bool(_WANTS_IT.search(normal(text)))


def _take_wish(stage: Stage, text: str) -> None:
    """Plan the message that wasn't offered, ask at which hour, or say that it can't be planned
    today."""
    hour = _hour_in(normal(text), surely=True)
    if stage.walk.intentions.sent >= MOST_MESSAGES:
        stage.tell("geen_berichten_gepland")
    elif worries_still(stage.walk):
        stage.tell("bericht_vandaag_niet")
    elif hour is not None:
        choosing_when.ask_message(stage, hour)
    else:
        stage.tell("bericht_welk_uur")


def _hour_in(typed: str, *, surely: bool) -> str | None:
    """Which of the two hours a text names; None if it names none, or says something else. `surely`:
    whether it answers the offer, whatever else it says."""
    named = _HOUR.search(typed)
    if named is None:
        return None
    begin = _WITH_HOUR.match(typed)
    first = begin is not None and begin.end() == named.start()
    few = len(typed.split()) <= _MOST_BESIDES_HOUR
    return _HOURS[named[1]] if surely or few or first else None


def _nearest(hour: str, *, half: bool) -> str:
    """Which of the two hours is nearest to the one that was typed, or to half an hour before it."""
    typed = int(hour) if hour.isdecimal() else (*_COUNT, "twaalf").index(hour) + 1
    typed -= 1 if half else 0
    typed += _HALF_DAY if typed <= _AFTERNOON else 0
    return "16" if typed >= _MIDDLE else "10"
