"""What the facilitator is asked about the agreements, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dialogs.days import in_words
from dialogs.screens.layout import Layout, Speech
from dialogs.session.agreements import MOST_PICKED, Offered, merged
from dialogs.session.phases.who_and_when import (
    asked_now,
    day_apart,
    day_by,
    lead_screen,
    may_pick,
    roles,
    who_and_when,
)
from dialogs.session.replies import text_mark
from dialogs.session.sentence_replies import DoneBy
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
TEA, ROOM = Offered("We drinken thee", agreed=True), Offered("Een hoek", agreed=True)
MANY = merged(replace(TEA, text=f"Zin {number}") for number in range(MOST_PICKED + 2))
MONDAY = date(2026, 11, 30)


def screen(*sentences: Offered, say: Speech = SAY, today: date = MONDAY) -> Layout:
    found = lead_screen(say, merged(sentences), today)
    assert found is not None
    return found


def test_first_who_then_when_then_the_next() -> None:
    first, second = merged((TEA, ROOM))
    assert asked_now((first, second)) == first
    who = screen(first, second)
    assert as_plain(who.text) == f"afspraak_wie {first.text}"
    mark = text_mark(first.text)
    assert who.actions == (f"who:{mark}:0", f"who:{mark}:1", f"who:{mark}")
    by_whom = replace(first, who="de kok")
    when = screen(by_whom, second)
    assert as_plain(when.text) == f"afspraak_wie_is de kok\nafspraak_wanneer {first.text}"
    assert when.actions == (*(f"by:{mark}:{number}" for number in range(4)), f"by:{mark}")
    done = replace(by_whom, when="")
    assert asked_now(merged((done, second))) == second


def test_when_all_is_entered_each_can_be_changed() -> None:
    done = screen(*(replace(one, who="", when="2026-12-04") for one in (TEA, ROOM)))
    marks = [text_mark(one.text) for one in merged((TEA, ROOM))]
    assert done.actions == tuple(f"change:{mark}" for mark in marks)
    assert "afspraak_wie_open afspraak_wanneer_is vrijdag 4 december" in as_plain(done.text)


def test_where_nothing_was_agreed_nothing_is_asked() -> None:
    offered = merged((replace(TEA, agreed=False), Offered("Nooit gezien")))
    assert lead_screen(SAY, offered, MONDAY) is None


def test_of_many_the_group_picks_some_first() -> None:
    picks = screen(*MANY)
    assert picks.actions == tuple(f"pick:{text_mark(one.text)}" for one in MANY)
    one, *rest = MANY
    asked = screen(replace(one, rank=1), *rest)
    assert asked.actions[-1] == f"unpick:{text_mark(one.text)}"
    entered = [
        replace(each, rank=number, who="", when="") for number, each in enumerate(MANY, start=1)
    ]
    assert len(may_pick(merged((*entered[:1], *rest)))) == len(rest)
    full = merged((*entered[:MOST_PICKED], *MANY[MOST_PICKED:]))
    assert may_pick(full) == ()
    assert all(action.startswith("change:") for action in screen(*full).actions)


def test_who_says_me_aloud_is_a_role() -> None:
    assert roles(SAY) == ("afspraak_wie_ik", "afspraak_rollen")


def test_what_is_open_is_told_as_open() -> None:
    told = who_and_when(SAY, "Thee zetten", "", None)
    assert as_plain(told) == "afspraak_wie_open afspraak_wanneer_open"
    assert as_plain(who_and_when(SAY, "Ik zet thee", "", None)) == "afspraak_wanneer_open"


@pytest.mark.parametrize("weekday", range(7))
def test_the_days_of_the_buttons_come_one_after_the_other(weekday: int) -> None:
    today = MONDAY.replace(month=12, day=7 + weekday)
    asked = screen(replace(TEA, who=""), today=today)
    shown = [[*DoneBy][int(name.rpartition(":")[2])] for name in asked.actions[:-1]]
    days = [day_by(one, today) for one in shown]
    assert days == sorted(set(days))
    assert days[0] >= today
    assert (DoneBy.THIS_WEEK in shown) == (weekday < 5)
    assert day_by(DoneBy.THIS_WEEK, today) > today or weekday == 4


@pytest.mark.parametrize(
    ("sentence", "tapped", "told"),
    [
        ("We doen dat op dinsdag 8 december", DoneBy.NEXT_WEEK, "dinsdag 8 december"),
        ("We doen dat op dinsdag 8 december", DoneBy.THIS_WEEK, "in de week van 30 november"),
        ("We doen dat op dinsdag 8 december", DoneBy.SAID, "dinsdag 8 december"),
        ("Ik dinsdag thee maken", DoneBy.THIS_WEEK, "dinsdag 1 december"),
        ("Ik dinsdag thee maken", DoneBy.NEXT_WEEK, "dinsdag 8 december"),
        ("We bellen in januari", DoneBy.NEXT_WEEK, "in de week van 7 december"),
        ("We bellen elke dinsdag", DoneBy.NEXT_WEEK, "in de week van 7 december"),
    ],
)
def test_no_day_is_told_that_nobody_said(sentence: str, tapped: DoneBy, told: str) -> None:
    assert in_words(day_by(tapped, MONDAY, sentence)) == told


def test_the_day_that_a_sentence_names_is_offered_first() -> None:
    text = "We bellen dinsdag 8 december"
    asked = screen(replace(TEA, text=text, who=""))
    assert asked.actions[0] == f"by:{text_mark(text)}:{[*DoneBy].index(DoneBy.SAID)}"


@pytest.mark.parametrize(
    ("text", "says", "day"),
    [
        ("de kok dinsdag", "de kok", date(2026, 12, 1)),
        ("de kok, op dinsdag 8 december.", "de kok", date(2026, 12, 8)),
        ("de vrijwilligers en ik morgen", "de vrijwilligers en ik", date(2026, 12, 1)),
        ("wij samen over twee weken", "wij samen", date(2026, 12, 14)),
    ],
)
def test_who_and_a_day_without_a_comma_are_told_apart(text: str, says: str, day: date) -> None:
    assert day_apart(text, MONDAY) == (says, day)


@pytest.mark.parametrize(
    "text", ["de kok", "de ploeg van dinsdag", "de kok, niet dinsdag", "de kok elke dinsdag", "do"]
)
def test_a_day_that_belongs_to_who_it_is_stays_there(text: str) -> None:
    assert day_apart(text, MONDAY) is None
