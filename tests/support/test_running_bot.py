"""A test that fails leaves no bot running."""

from pathlib import Path

from bot.sandbox import Limits
from tests.support.running_bot import BotProcess, put_down_the_forgotten
from tests.support.sandbox import running_sandbox


async def test_a_forgotten_bot_is_put_down(tmp_path: Path) -> None:
    async with running_sandbox(limits=Limits.off()) as sandbox:
        bot, _never_started = BotProcess(sandbox, tmp_path), BotProcess(sandbox, tmp_path)
        await bot.start()
        put_down_the_forgotten()
        await bot.died(within=5.0)
        put_down_the_forgotten()
