"""A small session of the bench, so that it can't break unseen: `make test` runs no other."""

from __future__ import annotations

from pathlib import Path

from content.reading.loader import load
from tests.bench.pack import LAST_PHASE, make_content
from tests.bench.processes import our_bot, sandbox
from tests.bench.sitting import sitting
from tests.support.guest import Manner


async def test_all_answer_whatever_is_asked_and_note_what_it_took(tmp_path: Path) -> None:
    log, content = tmp_path / "log", make_content("tap", tmp_path)
    dialog = load(content / "ontmoetingen")
    async with (
        sandbox(log) as root,
        our_bot(root, tmp_path / "bot.sqlite", content, log),
        sitting(root, 1, 5, dialog, Manner(shares=1.0, agrees=1.0)) as session,
    ):
        await session.goes_to(LAST_PHASE)
    questions = sum(len(phase.questions) for phase in next(iter(dialog.plans.values())).phases)
    assert session.answers == 5 * questions
    for guest in session.guests:
        assert len(guest.person.waits) == questions
    assert session.slowest > 0.0
