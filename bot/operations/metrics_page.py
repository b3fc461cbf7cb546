"""The page `/metrics`: counts in the text format of Prometheus.

Anyone on the machine may read it, so it has counts only, no labels but the version, and nothing
about serious signs. What people did moves once a night (`Counters.people`).
"""

from __future__ import annotations

from collections.abc import Iterator

from bot import VERSION
from bot.counters import Counters
from bot.operations.health_page import HealthPage

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
PREFIX = "ontmoetwijzer_"
_OF_HEALTH = {
    "ok": "1 if the bot is well, 0 if the health page says what is wrong",
    "up_seconds": "since it was started",
    "polling_lag_seconds": "since Telegram was last heard",
    "outbox": "messages that wait to be sent",
    "outbox_age_seconds": "how long the oldest of them waits",
    "held": "messages for people who blocked the bot",
    "failed": "messages that Telegram refused, to be looked into",
    "dead_letters": "updates that were set aside, to be looked into",
    "backup_age_seconds": "since the last backup",
    "night_age_seconds": "since the last complete night",
    "nights_failed": "tries of the night's work that failed in a row",
    "disk_free_bytes": "free on the disk of the database",
    "clock_jumps": "how often the clock jumped since the start",
}
"""Gauges: what the health page says in numbers, by its field."""


class MetricsPage:
    """What `/metrics` says."""

    def __init__(self, health: HealthPage, counters: Counters) -> None:
        self._health, self._counters = health, counters

    async def text(self) -> str:
        """The page. Raises StorageUnavailable."""
        report = await self._health.report()
        lines = [*_metric("info", "gauge", "the version of the bot", 1, f'{{version="{VERSION}"}}')]
        for name, meaning in _OF_HEALTH.items():
            if (value := report[name]) is not None:
                lines += _metric(name, "gauge", meaning, value)
        for name, meaning, count in self._totals():
            lines += _metric(f"{name}_total", "counter", meaning, count)
        return "\n".join((*lines, ""))

    def _totals(self) -> Iterator[tuple[str, str, int]]:
        counted = self._counters
        yield "polls", "polls that Telegram answered", counted.polls
        yield "polls_failed", "polls that failed", counted.polls_failed
        yield "batches", "batches of updates that were stored", counted.batches
        yield "sends", "calls that Telegram accepted", counted.sends
        yield "refusals", "calls that Telegram refused for good", counted.refusals
        yield "waits", "times that Telegram asked to slow down", counted.waits
        yield "walks_begun", "walks that were begun, until last night", counted.people.walks_begun
        finished = counted.people.walks_finished
        yield "walks_finished", "walks that were finished, until last night", finished
        sessions = counted.people.sessions_begun
        yield "sessions_begun", "sessions that were opened, until last night", sessions
        yield "nights", "nights that were completed", counted.nights
        yield "backups", "backups that were made", counted.backups


def _metric(name: str, kind: str, meaning: str, value: float, label: str = "") -> Iterator[str]:
    yield f"# HELP {PREFIX}{name} {meaning}"
    yield f"# TYPE {PREFIX}{name} {kind}"
    # `repr` keeps every digit; True and False become 1 and 0.
    yield f"{PREFIX}{name}{label} {value + 0!r}"
