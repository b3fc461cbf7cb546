"""The time of a session over HTTP: the bot restarts, and the time of day jumps."""

from pathlib import Path

from tests.support.evening import ONE, Evening, check_arrived, check_stored, evening, refused
from tests.support.guest import PATIENCE
from tests.support.real_pack import said

UP, LAST_MINUTE = said("sessie_tijd_op"), said("sessie_tijd_een")


def _panels(one: Evening, words: str) -> int:
    """How often the panel was sent or changed to say this."""
    holder = one.leader.person.id
    return sum(
        call.params.get("chat_id") == holder and words in str(call.params.get("text", ""))
        for call in one.sandbox.log
    )


async def _says(one: Evening, words: str) -> None:
    def says() -> bool:
        panel = one.leader.panel()
        return panel is not None and words in panel.text

    await one.leader.person.wait_until(says, f"not on the panel: {words}", timeout=PATIENCE)


async def test_time_that_passes_while_the_bot_is_down_is_told_once_and_jumps_do_no_harm(
    tmp_path: Path,
) -> None:
    async with evening(tmp_path, ONE, "Een half uur") as one:
        await _says(one, LAST_MINUTE)
        assert await one.bot.order("stop") == "0"
        await one.bot.order("clock 61")
        await one.bot.order("start")
        await _says(one, UP)
        assert _panels(one, UP) == 1
        # Whoever comes in changes the panel, and time is still up.
        for _ in range(5):
            await one.comes()
        await one.bot.order("clock -3600")
        await one.leader.taps("Begin")
        await _says(one, LAST_MINUTE)
        await one.bot.order("clock 7200")
        await _says(one, UP)
        await one.leads()
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)
