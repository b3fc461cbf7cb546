"""Follow-ups in the real bot, for people who are elsewhere, busy, unreachable or erased, or who
want none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from telegram.error import Forbidden

from bot.walking.walking import walk_of
from dialogs.days import moment
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.walk.intentions import (
    LOOK_AGAIN,
    LOOK_TOGETHER,
    Before,
    HowItWent,
    Intention,
    Intentions,
    PointWording,
)
from dialogs.walk.place import View
from dialogs.walk.state import Walk, to_json
from storage.erasing.retention import Periods
from storage.unit import UnitOfWork
from storage.walks.walks import WalkStatus
from tests.bot.test_away import ANNA, DAY, HOUR, Away, at_wall, away
from tests.storage.raw import query
from tests.support.raw_updates import tap
from tests.support.sending import Made
from tests.support.small_dialog import SMALL

__all__ = ["away"]

STEP = Intention("e1", PointWording.STEP, "iemand regelt e1.")
WHEN = date(2026, 6, 24)
"""The day that Anna chose, a Wednesday two weeks after she began."""
ON_TIME = moment(WHEN, 10)


async def chooses(away: Away, *, hour: int = 10, finished: bool = True) -> int:
    """Anna's walk is done, and she chose a step and a message. Returns its id."""

    def change(work: UnitOfWork) -> int:
        record = work.walks.current(ANNA)
        assert record is not None
        walk = replace(
            walk_of(record),
            finished=finished,
            intentions=Intentions((STEP,), WHEN.isoformat(), hour=hour),
        )
        status: WalkStatus = "finished" if finished else "walking"
        work.walks.save(record.id, to_json(walk), status, walk.seen_at)
        work.timers.set(record.id, LOOK_TOGETHER, moment(WHEN, hour))
        return record.id

    return await away.line.out.database.unit(change)


async def stored(away: Away, walk_id: int) -> Walk:
    record = await away.line.out.database.read(lambda work: work.walks.get(walk_id))
    assert record is not None
    return walk_of(record)


async def current(away: Away) -> int:
    record = await away.line.out.database.read(lambda work: work.walks.current(ANNA))
    assert record is not None
    return record.id


async def taps_data(away: Away, data: str) -> list[str]:
    return await away.does(tap(ANNA, data, number=away.next_number()))


def edits(away: Away) -> list[str]:
    return [m.params["text"] for m in away.line.out.api.made if m.method == "editMessageText"]


def data_of(made: Any, label: str) -> str:
    rows = made.params["reply_markup"]["inline_keyboard"]
    return str(next(b["callback_data"] for row in rows for b in row if b["text"] == label))


def asks_how(away: Away) -> Any:
    """The message that asks how it went."""
    return next(m for m in away.line.out.api.made if "hoe_ging_het" in m.params.get("text", ""))


# On time


async def test_it_comes_on_that_day_at_that_hour(away: Away) -> None:
    walk = await chooses(away, hour=16)
    said = await away.passes(30 * DAY)
    assert [(at, text.split("\n")[0]) for at, text in said if "vervolg" in text] == [
        (moment(WHEN, 16), "vervolg_vandaag")
    ]
    await taps_data(away, data_of(asks_how(away), "knop_gelukt"))
    (point,) = (await stored(away, walk)).intentions.points
    assert point.outcome is HowItWent.DONE
    assert "vervolg_wat_hielp" in edits(away)[-1]


async def test_after_a_stop_it_comes_late_and_says_so(away: Away) -> None:
    await chooses(away)
    away.is_it(at_wall("2026-06-26T23:00"))
    await away.line.wakes()
    said = away.new()
    assert not any("vervolg" in text for text in said), "not at night"
    told = [(at, text) for at, text in await away.passes(7 * DAY) if "vervolg" in text]
    assert len(told) == 1
    assert told[0][0] == at_wall("2026-06-29T10:00"), "nor in the weekend"
    assert told[0][1].startswith("vervolg_te_laat woensdag 24 juni")


async def test_who_is_busy_is_asked_a_little_later(away: Away) -> None:
    walk = await chooses(away)
    away.is_it(ON_TIME - 60.0)
    await away.says("/checklist")
    said = await away.passes(HOUR)
    assert [at for at, text in said if "vervolg" in text] == [ON_TIME + HOUR / 2]
    assert (await stored(away, walk)).intentions.sent == 1


async def test_a_clock_ahead_keeps_nobody_busy(away: Away) -> None:
    await chooses(away)
    await query(away.line.out.database, "UPDATE walk SET changed_at = 9e9 RETURNING id")
    away.is_it(ON_TIME)
    await away.line.wakes()
    assert any("vervolg" in text for text in away.new())


# In another walk


async def begins_again(away: Away, walk: int) -> int:
    """Anna begins the pack again, and is asked its first question."""
    await away.says("/start")
    await away.taps("Opnieuw beginnen")
    new = await current(away)
    assert new != walk
    return new


async def test_it_reaches_its_writer_in_a_newer_walk_and_takes_nothing_away(away: Away) -> None:
    walk = await chooses(away)
    new = await begins_again(away, walk)
    await away.says("koken met de buurt")
    before = await stored(away, new)
    assert before.place.view is View.QUESTION
    said = await away.passes(ON_TIME - away.now)
    assert any(text.startswith("vervolg_vandaag") for _, text in said)
    await taps_data(away, data_of(asks_how(away), "knop_half"))
    (point,) = (await stored(away, walk)).intentions.points
    assert point.outcome is HowItWent.HALF
    assert (await stored(away, new)).asked_by == walk

    await away.says("alleen de eerste keer")
    (point,) = (await stored(away, walk)).intentions.points
    assert point.said == "alleen de eerste keer"
    assert "vervolg_gehoord alleen de eerste keer" in away.line.texts(ANNA)[-1]
    after = await stored(away, new)
    assert (after.answers, after.place) == (before.answers, before.place)
    assert await current(away) == new


async def test_what_else_is_said_there_goes_to_the_walk_they_are_in(away: Away) -> None:
    walk = await chooses(away)
    new = await begins_again(away, walk)
    await away.passes(ON_TIME - away.now)
    await away.says("koken met de buurt")
    assert (await stored(away, new)).answers["p7x"].text == "koken met de buurt"
    (point,) = (await stored(away, walk)).intentions.points
    assert (point.outcome, point.said) == (None, "")


async def test_nobody_elses_button_does_anything(away: Away) -> None:
    walk = await chooses(away)
    await away.passes(ON_TIME - away.now)
    data = data_of(asks_how(away), "knop_gelukt")
    await away.line.takes(tap(8, data, number=away.next_number()))
    (point,) = (await stored(away, walk)).intentions.points
    assert point.outcome is None


async def test_a_second_look_in_a_newer_walk_points_to_the_new_list(away: Away) -> None:
    walk = await chooses(away)
    await away.line.out.database.unit(lambda work: _plans_look(work, walk))
    await begins_again(away, walk)
    said = [text for _, text in await away.passes(60 * DAY) if text.startswith("nogeens")]
    assert said == ["nogeens_zes_weken\nnogeens_opnieuw_begonnen"]


async def test_a_yes_in_words_brings_its_own_walk_to_the_front(away: Away) -> None:
    here = await chooses(away)
    walk = await away.line.out.database.unit(_left_for_another)
    await away.line.out.database.unit(lambda work: _plans_look(work, walk))
    assert await current(away) == here
    away.is_it(moment(date(2026, 7, 22), 10))
    await away.line.wakes()
    await away.says("knop_toen_nu")
    assert await current(away) == walk
    assert (await stored(away, walk)).place.view is View.THEN_AND_NOW
    assert (await stored(away, here)).place.view is View.STOPPED


def _left_for_another(work: UnitOfWork) -> int:
    """A newer walk of Anna's, that she left for the one before it."""
    before = work.walks.current(ANNA)
    assert before is not None
    work.timers.cancel(before.id, LOOK_TOGETHER)
    new = work.walks.begin(ANNA, SMALL.id, before.started_at)
    begun = replace(walk_of(before), id=new.id, intentions=Intentions(), finished=True)
    work.walks.save(new.id, to_json(begun), "finished", begun.seen_at)
    work.walks.bring_forward(ANNA, before.id)
    return new.id


def _plans_look(work: UnitOfWork, walk_id: int) -> None:
    record = work.walks.get(walk_id)
    assert record is not None
    walk = walk_of(record)
    day = date(2026, 7, 22)
    before = Before("2026-06-10", stands(SMALL, walk))
    walk = replace(walk, before=before, intentions=replace(walk.intentions, look=day.isoformat()))
    work.walks.save(record.id, to_json(walk), "finished", walk.seen_at)
    work.timers.set(record.id, LOOK_AGAIN, moment(day, 10))


# Unreachable


async def test_who_blocked_the_bot_gets_nothing_and_nothing_goes_wrong(away: Away) -> None:
    walk = await chooses(away)
    await away.line.out.database.unit(lambda work: work.chats.mark_unreachable(ANNA, away.now))
    assert await away.passes(30 * DAY) == []
    after = await stored(away, walk)
    assert (after.intentions.hour, after.intentions.sent) == (0, 0)
    assert await query(away.line.out.database, "SELECT * FROM timer") == []
    assert await query(away.line.out.database, "SELECT * FROM outbox") == []


def blocked(made: Made) -> None:
    raise Forbidden("Forbidden: bot was blocked by the user")


async def test_what_could_not_be_delivered_is_not_kept_for_another_day(away: Away) -> None:
    await chooses(away)
    away.line.out.api.answer = blocked
    away.is_it(ON_TIME)
    await away.line.wakes()
    assert await query(away.line.out.database, "SELECT chat_id FROM unreachable_chat") == [(ANNA,)]
    assert await query(away.line.out.database, "SELECT method FROM outbox") == []


# Kept as long as it is still to come


async def test_a_message_to_come_keeps_the_walk(away: Away) -> None:
    walk = await chooses(away)

    def purge(work: UnitOfWork) -> None:
        work.retention.purge(Periods(unfinished=1, finished=1), ON_TIME - DAY)

    await away.line.out.database.unit(purge)
    assert await away.line.out.database.read(lambda work: work.walks.get(walk)) is not None


async def test_wis_takes_it_away(away: Away) -> None:
    await chooses(away)
    await away.says("/wis")
    await away.taps("Ja, wis alles")
    assert await query(away.line.out.database, "SELECT * FROM timer") == []
    assert await away.passes(60 * DAY) == []


async def test_mijngegevens_shows_it_with_a_button_against_it(away: Away) -> None:
    walk = await chooses(away)
    told = await away.says("/mijngegevens")
    assert "bericht_komt_nog woensdag 24 juni 10.00 uur" in told
    await away.taps("knop_bericht_niet")
    assert edits(away)[-1] == "bericht_weggehaald"
    assert (await stored(away, walk)).intentions.hour == 0
    assert not [text for _, text in await away.passes(60 * DAY) if "vervolg" in text]


async def test_only_who_asked_for_it_can_take_it_away(away: Away) -> None:
    walk = await chooses(away)
    await away.line.takes(tap(8, f"b:{walk}:{LOOK_TOGETHER}", number=away.next_number()))
    assert (await stored(away, walk)).intentions.hour == 10
