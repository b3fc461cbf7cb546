"""Getting updates."""

from typing import Any

from bot.sandbox.errors import too_strict_for_telegram
from bot.sandbox.methods.registry import Context, method
from bot.sandbox.params import Kind, Params
from bot.sandbox.updates import KNOWN_TYPES

MAX_TIMEOUT = 50
MAX_BATCH = 100


@method(
    "getUpdates",
    offset=Kind.INTEGER,
    limit=Kind.INTEGER,
    timeout=Kind.INTEGER,
    allowed_updates=Kind.JSON,
)
async def get_updates(context: Context, params: Params) -> list[Any]:
    """Confirm what lies before the offset, and wait for more."""
    limit = params.number("limit", MAX_BATCH)
    if not 1 <= limit <= MAX_BATCH:
        raise too_strict_for_telegram(f"limit must be 1 to {MAX_BATCH}")
    timeout = params.number("timeout")
    if timeout < 0:
        raise too_strict_for_telegram("timeout must not be negative")
    allowed = params.array("allowed_updates")
    if allowed is not None:
        for kind in allowed:
            if kind not in KNOWN_TYPES:
                raise too_strict_for_telegram(f"unknown kind of update {kind!r}")
        context.world.updates.allow(allowed)
    context.world.updates.confirm(params.number("offset"))
    return await context.poller.fetch(limit, min(timeout, MAX_TIMEOUT))
