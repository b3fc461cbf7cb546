"""`/metrics`: each count is in the docs, and it names nobody and follows nobody."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from bot.api.poll_state import PollState
from bot.clock.clockwatch import ClockWatch
from bot.counters import Counters
from bot.operations.health_page import HealthPage
from bot.operations.metrics_page import PREFIX, MetricsPage
from bot.operations.nightly import Nightly
from bot.operations.upkeep import Upkeep
from bot.receiving.conversation import Conversation
from bot.receiving.update_processor import UpdateProcessor
from bot.room.group_sessions import GroupSessions
from storage.erasing.retention import Periods
from storage.moments import BACKUP, NIGHTLY
from tests.support.raw_updates import message
from tests.support.sending import TODAY, Sending
from tests.support.small_dialog import SMALL

DOCS = Path(__file__).resolve().parents[3] / "docs" / "operations.md"
SAMPLE = re.compile(rf'{PREFIX}([a-z_]+)(?:{{version="[^"]+"}})? (-?[0-9.]+)')


def _page(out: Sending) -> tuple[MetricsPage, Nightly]:
    counters = out.sender.counters
    watch = ClockWatch(out.time.clock, out.time.monotonic)
    nightly = Nightly(out.database, Periods(), watch, counters=counters)
    polling, upkeep = PollState(out.time.clock), Upkeep(out.database, nightly, watch)
    polling.last_poll = TODAY
    return MetricsPage(HealthPage(out.database, polling, upkeep, out.time.clock), counters), nightly


async def _samples(page: MetricsPage) -> dict[str, float]:
    lines = (await page.text()).splitlines()
    told = [line for line in lines if not line.startswith("# ")]
    found = {match[1]: float(match[2]) for line in told if (match := SAMPLE.fullmatch(line))}
    assert len(found) == len(told), "every line has a name of its own, and no label but the version"
    for name in found:
        assert sum(line.startswith(f"# HELP {PREFIX}{name} ") for line in lines) == 1
        kind = "counter" if name.endswith("_total") else "gauge"
        assert f"# TYPE {PREFIX}{name} {kind}" in lines
    return found


async def test_each_count_stands_in_the_docs_and_the_docs_name_no_other(out: Sending) -> None:
    def all_of_it(work: Any) -> None:
        work.moments.note(BACKUP, TODAY - 60.0)
        work.moments.note(NIGHTLY, TODAY - 90.0)

    await out.database.unit(all_of_it)
    names = {f"{PREFIX}{name}" for name in await _samples(_page(out)[0])}
    assert names == set(re.findall(rf"{PREFIX}[a-z_]+(?=`)", DOCS.read_text()))


async def test_what_people_did_is_counted_in_the_night(out: Sending) -> None:
    page, nightly = _page(out)
    conversation = Conversation(GroupSessions({SMALL.id: SMALL}))
    processor = UpdateProcessor(
        *(out.database, conversation, out.sender, out.time.clock), counters=out.sender.counters
    )
    await processor.take([message(5, "/start", number=1), message(6, "/start", number=2)])
    await processor.take([message(5, "/start", number=1)])
    await out.settle()
    by_day = await _samples(page)
    assert (by_day["batches_total"], by_day["sends_total"]) == (2, len(out.api.made))
    assert (by_day["walks_begun_total"], by_day["nights_total"]) == (0, 0)
    await nightly.night()
    after = await _samples(page)
    assert (after["walks_begun_total"], after["walks_finished_total"]) == (2, 0)
    assert (after["nights_total"], after["backups_total"]) == (1, 1)


def test_nothing_is_counted_of_what_only_one_person_knows() -> None:
    """Such as that somebody told something serious, or erased themselves."""
    assert set(Counters.__slots__) == {
        *("polls", "polls_failed", "batches", "sends", "refusals", "waits"),
        *("dropped", "unclear", "nights", "backups", "_people", "_tonight"),
    }
