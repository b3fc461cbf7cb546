"""Says a shared sentence in the next of its wordings, so that nobody reads the same twice over."""

from __future__ import annotations

from dialogs.steps.stage import Stage
from dialogs.texts import Spans
from dialogs.walk.state import changed

CONTACT = "contact"
"""The slot for the name of whoever runs the bot, and the mark that it was said."""
UNHEARD_AT_LIST = "niet_gehoord_lijst"
"""The reply to a complaint at the list that nobody listens, and its mark: whatever they type after
that is put on the list."""
_MOST_CONTACT = 2
"""How often in a walk it is said who runs the bot, or that it isn't known; later answers leave it
out."""
_ASKS_FOR_CONTACT = "bot_beheerder"
"""The answer to the question who runs the bot."""
_SAID_ONCE = "bot_gemaakt"
"""The answer that says it unless it was just said."""


def varied(stage: Stage, key: str, mark: str = "", **extra: str | None) -> Spans:
    """A sentence in the next of its wordings; the first wording only the first time. `mark`: what
    counts the times, for sentences that share it; else each counts its own."""
    mark = mark or key
    exchange, wordings = stage.walk.exchange, stage.dialog.wordings(key)
    times, many = exchange.count(mark), len(wordings)
    exchange = exchange.counted(mark)
    number = times if times == 0 or many == 1 else 1 + (times - 1) % (many - 1)
    slots = wordings[number % many].slots()
    if CONTACT in slots and CONTACT not in extra:
        most = 1 if key == _SAID_ONCE else _MOST_CONTACT
        if key != _ASKS_FOR_CONTACT and exchange.count(CONTACT) >= most:
            extra[CONTACT] = None
        exchange = exchange.counted(CONTACT)
    stage.walk = changed(stage.walk, exchange=exchange)
    return stage.speech.variant(key, number, **extra)
