"""A sandbox for a test: started on a free port, checked against the Bot API description."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from bot.sandbox import DEFAULT_TOKEN, Limits, MovableClock, Sandbox
from tests.support.botapi_spec import SpecChecker


@asynccontextmanager
async def running_sandbox(
    *,
    limits: Limits | None = None,
    clock: MovableClock | None = None,
    token: str = DEFAULT_TOKEN,
    port: int = 0,
    check: bool = True,
    **options: Any,
) -> AsyncIterator[Sandbox]:
    """A running sandbox. At the end every call, reply and update must have been as the Bot API
    describes it. Without `limits` it has Telegram's."""
    checker = SpecChecker()
    sandbox = Sandbox(
        token=token,
        limits=limits,
        clock=clock,
        on_call=checker.on_call if check and checker.active else None,
        on_update=checker.on_update if check and checker.active else None,
        **options,
    )
    await sandbox.start(port)
    try:
        yield sandbox
    finally:
        await sandbox.stop()
    checker.raise_problems()
