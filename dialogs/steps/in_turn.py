"""Says a shared sentence in the next of its wordings, so that nobody reads the same twice over."""

from __future__ import annotations

from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.walk.state import changed

CONTACT = "contact"
"""The slot, and the mark, of who runs the bot."""
_RUN_BY = "beheerder"
"""The slot of a whole sentence on that."""
_MOST_CONTACT = 2
"""Who runs the bot, or that it isn't known, is said so often in a walk; later answers leave it
out."""
_ASK_FOR_CONTACT = ("bot_beheerder", "bot_gemaakt")
"""The answers to who asks just that."""


def varied(stage: Stage, key: str, mark: str = "", **extra: str | None) -> Spans:
    """A sentence in the next of its wordings; the first wording only the first time. `mark`: what
    counts the times, for sentences that share it; else each counts its own."""
    mark = mark or key
    exchange, wordings = stage.walk.exchange, stage.dialog.wordings(key)
    times, many = exchange.count(mark), len(wordings)
    exchange = exchange.counted(mark)
    number = times if times == 0 or many == 1 else 1 + (times - 1) % (many - 1)
    slots = wordings[number % many].slots()
    for slot in (CONTACT, _RUN_BY):
        if slot not in slots or slot in extra:
            continue
        enough = key not in _ASK_FOR_CONTACT and exchange.count(CONTACT) >= _MOST_CONTACT
        if enough or slot == _RUN_BY:
            extra[slot] = None if enough else _who_runs_it(stage)
        exchange = exchange.counted(CONTACT)
    stage.walk = changed(stage.walk, exchange=exchange)
    return stage.speech.variant(key, number, **extra)


def _who_runs_it(stage: Stage) -> str:
    known = stage.dialog.facts.get(CONTACT)
    return stage.speech.label("bot_is_beheerder" if known else "geen_contact")
