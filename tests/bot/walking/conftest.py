"""What the tests of one's data share."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox import Limits, Sandbox
from tests.support.line import Line, line_to
from tests.support.sandbox import running_sandbox
from tests.support.sending import Sending


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        yield sandbox


@pytest.fixture
def line(out: Sending) -> Line:
    return line_to(out)
