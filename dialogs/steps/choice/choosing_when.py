"""The last turns of choosing: when they look together, who begins, and a message on that day."""

from __future__ import annotations

import re
from dataclasses import replace

from dialogs.days import (
    Day,
    day_of,
    evening_of,
    exact,
    in_words,
    last_of_month,
    last_of_week,
    later,
    next_workday,
    stored_day,
    with_moment,
)
from dialogs.hearing.regexes import compiled
from dialogs.screens.choice.asks_message import REFUSED, refuses_message
from dialogs.screens.choice.choosing_screens import (
    EITHER,
    FAR,
    HOLIDAY,
    LONG,
    LONGEST_WHO,
    ME,
    MONTH_OVER,
    NAME,
    NO_DAY,
    PAST,
    READY,
    THIS_MONTH,
    THIS_WEEK,
    TOGETHER,
    TWO_WEEKS,
    TYPED_DAY,
    TYPED_HOUR,
    WHEN,
    in_time,
)
from dialogs.screens.choice.named_points import RETYPE, TAKE_OUT, WHO
from dialogs.screens.named_screens import names_in_who, without_name_of_who
from dialogs.screens.told.chosen_lines import point_name
from dialogs.screens.told.told_project import project_sentence
from dialogs.steps.choice.choosing import ask_who, here, one_line, onward, refuse, show
from dialogs.steps.follow_ups.asked_messages import change_chosen
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.who_begins import (
    by_number,
    listed_who,
    number_first,
    offers,
    renumbered,
    with_corrected_roles,
    without_unknown_roles,
)
from dialogs.understanding.dates.either_day import either_day
from dialogs.understanding.dates.typed_days import as_meant, read_day
from dialogs.understanding.dates.typed_moments import moment_beside
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.worth_reading import touches

_FARTHEST = 365
"""Days: a later day is refused, since answers aren't kept so long."""
_BEGINS = compiled(r"(?<=\w) begin(?:t|nen)?$", re.IGNORECASE)
"""Said after who it is, which the list says already."""
_BEGINS_WITH = compiled(r"(?<=\w) begin(?:t|nen)? (?=(?:samen )?met\b)", re.IGNORECASE)
"""'Ik begin met oma': the person they begin with follows."""
_WITHOUT_NAMES = compiled(
    r"(?<=\w)[\s,.;:(]+(?:(?:maar|en|wel|graag|dus|liever) )*(?:geen namen|zonder namen)"
    r"(?: (?:op|bij|in|erbij|erin|noemen|papier|de lijst|het a4|hoor|aub|graag|dus))*[\s.)!]*$",
    re.IGNORECASE,
)
"""Ends an answer with a wish about names ('zonder namen'). It can be dropped, since the bot asks
for no names anyway."""
_CONTESTS = compiled(
    r"(?:nee\b|niet\b|fout\b|(?:dat |die |dit |het )?(?:klopt|is) niet|dat zei ik)", re.IGNORECASE
)
"""Contests the day that was taken, so it names nobody."""
_CLAUSE_END = compiled(r"[.,;]|\ben (?=ik |we |wij )")
_SOON = 2
"""From this many days before the end of the month, 'this month' is too soon to look at anything."""


# Turn 4: when


def look_on(stage: Stage, when: str) -> None:
    """They look together on a day that a button names."""
    today = day_of(stage.at)
    if when == HOLIDAY:
        show(stage, HOLIDAY)
    elif when == NO_DAY:
        _set_day(stage, "")
    elif when == THIS_WEEK:
        _set_day(stage, last_of_week(today).isoformat())
    elif when == TWO_WEEKS:
        _set_day(stage, next_workday(later(today, 14)).isoformat())
    elif when == THIS_MONTH:
        last = last_of_month(today)
        if (last - today).days > _SOON:
            _set_day(stage, last.isoformat())
        else:
            soon = next_workday(later(today, 7))
            change_chosen(stage, replace(stage.walk.intentions, day=soon.isoformat()))
            show(stage, f"{WHO}:{MONTH_OVER}")
    elif stored_day(when) is not None:
        _set_day(stage, when)


def look_on_typed(stage: Stage, day: Day, text: str, told: str = TYPED_DAY) -> None:
    """Take a day that they typed, with the words around it, as the one on which they look together.
    If two days may be meant, ask which. `told`: what is said about it at the next turn."""
    where, about = here(stage)
    today = day_of(stage.at)
    days = (day - today).days
    asked = where if where == HOLIDAY else WHEN
    both = either_day(text, today)
    if both is not None and not about.startswith(EITHER):
        show(stage, f"{WHEN}:{EITHER},{','.join(one.isoformat() for one in both)}")
    elif days < 0:
        show(stage, f"{asked}:{PAST}")
    elif days > _FARTHEST:
        show(stage, f"{asked}:{FAR}")
    else:
        _set_day(stage, _as_typed(stage, day, text), told)


def move_day(stage: Stage, day: Day, text: str) -> None:
    """Take another day while it is asked who begins; one that can't be isn't taken. `text`: the
    words around it."""
    days = (day - day_of(stage.at)).days
    if either_day(text, day_of(stage.at)) is not None:
        look_on_typed(stage, day, text)
    elif 0 <= days <= _FARTHEST:
        meant = _when_they_meet(stage, _as_typed(stage, day, text))
        change_chosen(stage, replace(stage.walk.intentions, day=meant))
        show(stage, f"{WHO}:{TYPED_DAY}")
    else:
        show(stage, f"{WHEN}:{PAST if days < 0 else FAR}")


def _as_typed(stage: Stage, day: Day, text: str) -> str:
    """How a typed day is stored, with the moment typed with it: not if there is a name in it."""
    moment = moment_beside(text, day_of(stage.at))
    named = names_in_who(stage.dialog, moment)
    return with_moment(as_meant(day, text).isoformat(), "" if named else moment)


def _when_they_meet(stage: Stage, iso: str) -> str:
    """A stored day as its evening, if it is a day on which they say that their project is: before
    that, nobody can tell how it went."""
    stored, space, moment = iso.partition(" ")
    day = stored_day(stored)
    if day is None or day.isoformat() != exact(day).isoformat():
        return iso
    weekday = in_words(day).split()[0]
    said = normal(project_sentence(stage.dialog, stage.walk))
    meets = re.search(rf"\b{weekday}(?!ocht|morg)", said) is not None
    return f"{evening_of(day).isoformat()}{space}{moment}" if meets else iso


def _set_day(stage: Stage, iso: str, told: str = "") -> None:
    change_chosen(stage, replace(stage.walk.intentions, day=_when_they_meet(stage, iso)))
    if told and here(stage)[0] == WHEN:
        ask_who(stage, told)
    else:
        onward(stage)


# Turn 5: who


def begins(stage: Stage, who: str) -> None:
    """Who begins, by a button."""
    words = {ME: "knop_kiezen_ik", TOGETHER: "knop_kiezen_samen"}
    said = stage.speech.label(words[who]).lower() if who in words else ""
    change_chosen(stage, replace(stage.walk.intentions, who=said))
    show(stage, READY)


def begins_typed(stage: Stage, text: str) -> None:
    """Who begins, in their own words; a name is pointed out. Another day than the chosen one is
    asked about; if it is all that they say, it is the day."""
    today = day_of(stage.at)
    day = read_day(text, today)
    if day is not None and not 0 <= (day - today).days <= _FARTHEST:
        day = None
    other = day is not None and day != stored_day(stage.walk.intentions.day)
    said = text
    if other:
        clauses = [part for part in _CLAUSE_END.split(one_line(text)) if part.strip()]
        text = ", ".join(part.strip() for part in clauses if read_day(part, today) is None)
    if day is not None and (not text or _CONTESTS.match(text)):
        move_day(stage, day, said)
        return
    text = _each_by_number(stage, one_line(text))
    text = without_unknown_roles(with_corrected_roles(_WITHOUT_NAMES.sub("", one_line(text))))
    if not text:
        begins(stage, "")
        return
    who = offers(text) or _BEGINS_WITH.sub(", ", _BEGINS.sub("", one_line(text).rstrip(".")))
    if len(who) > LONGEST_WHO and (first := _first_who(who)):
        who = first
    if len(who) > LONGEST_WHO:
        show(stage, f"{WHO}:{LONG}")
        return
    chosen = stage.walk.intentions
    # The screen counts only what is still to be done.
    places = {n: chosen.points.index(point) + 1 for n, point in enumerate(chosen.to_do, start=1)}
    if all(number in places for numbers, _ in by_number(who) for number in numbers):
        who = renumbered(who, places)
    change_chosen(stage, replace(chosen, who=who))
    show(stage, f"{NAME}:{WHO}" if names_in_who(stage.dialog, who) else READY)
    if day is not None and other:
        stage.tell("dag_ook_genoemd", dag=in_words(day))


def _each_by_number(stage: Stage, text: str) -> str:
    """The text with a number for each role, if it begins with the number of one point, and what
    follows is about one other ('2 ik. thee doet de kok'); any other text as it is."""
    found, points = number_first(text), stage.walk.intentions.to_do
    if found is None or found[0] > len(points):
        return text
    number, who, rest = found
    others = [n for n, _ in enumerate(points, start=1) if n != number]
    about = [n for n in others if touches(rest, point_name(stage.speech, points[n - 1]))]
    if rest and len(about) != 1:
        return text
    return listed_who([([number], who), *(([one], rest.rstrip(".")) for one in about)])


_NAMES_WHO = compiled(
    r"(?:ik|wij|we|de|het|een|mijn|mn|onze|iemand|ieder|iedereen)\b", re.IGNORECASE
)


def _first_who(text: str) -> str:
    """The first clause of a long text, if it says who; else ''."""
    first = _CLAUSE_END.split(text, maxsplit=1)[0].strip()
    return (offers(first) or first) if _NAMES_WHO.match(first) else ""


# The message on that day


def ask_message(stage: Stage, hour: str) -> None:
    """Ask for a message at this hour of that day, or for none."""
    chosen = stage.walk.intentions
    if hour == REFUSED:
        change_chosen(stage, replace(chosen, hour=0))
        stage.walk = refuses_message(stage.walk)
        show(stage, f"{READY}:{REFUSED}")
    elif not in_time(stage.walk, int(hour), stage.at):
        refuse(stage, "bericht_uur_voorbij", READY)
    else:
        change_chosen(stage, replace(chosen, hour=int(hour)))
        # In a new message, what they chose is right above.
        show(stage, READY if stage.in_sight else f"{READY}:{TYPED_HOUR}")


def settle_name_of_who(stage: Stage, what: str) -> None:
    """Take a name out of who begins, ask for other words, or leave it."""
    chosen = stage.walk.intentions
    if what == TAKE_OUT:
        who = without_name_of_who(stage.speech, chosen.who)
        change_chosen(stage, replace(chosen, who=who))
    if what == RETYPE:
        change_chosen(stage, replace(chosen, who=""))
    show(stage, WHO if what == RETYPE else READY)
