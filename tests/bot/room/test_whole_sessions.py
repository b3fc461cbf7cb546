"""Whole sessions over HTTP, the bot as a process of its own, to everyone's checklist."""

from pathlib import Path

import pytest

from bot.sandbox import Limits
from tests.support.evening import (
    ALOUD,
    ONE,
    OPENLY,
    SEVERAL,
    TOGETHER,
    Evening,
    check_arrived,
    check_stored,
    evening,
    refused,
)
from tests.support.real_pack import said


@pytest.mark.parametrize(
    ("kind", "in_a_group"), [pytest.param(ONE, True, marks=pytest.mark.soak), (SEVERAL, False)]
)
async def test_eight_people_on_six_phones(tmp_path: Path, kind: str, in_a_group: bool) -> None:
    async with evening(tmp_path, kind) as one:
        if in_a_group:
            await one.brings_group()
        projects = ["Moestuin", "Maatjes"] if kind == SEVERAL else [""]
        for number in range(6):
            people = 2 if number < 2 else 1
            await one.comes(people=people, project=projects[number % len(projects)])
        await one.goes_its_way(projects[0])
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)


# On fewer phones than can hide a writer


@pytest.mark.parametrize(
    ("kind", "mode", "in_a_group"),
    [
        (ONE, TOGETHER, False),
        pytest.param(SEVERAL, ALOUD, True, marks=pytest.mark.soak),
        (ONE, OPENLY, True),
    ],
)
async def test_eight_people_on_four_phones(
    tmp_path: Path, kind: str, mode: str, in_a_group: bool
) -> None:
    async with evening(tmp_path, kind, mode=mode) as one:
        if in_a_group:
            await one.brings_group()
        projects = ["Moestuin", "Maatjes"] if kind == SEVERAL else [""]
        for number in range(4):
            project = projects[number % len(projects)]
            await one.comes(people=2, project=project, offers_phone=number == 0)
        await one.goes_its_way(projects[0])
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)


# The bot restarts, and the time of day jumps


UP, LAST_MINUTE = said("sessie_tijd_rond_af"), said("sessie_tijd_een")
LONGER, ALL_OVER = "Deze stap duurt langer", said("sessie_heel_om", totaal="30")


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

    await one.leader.person.wait_until(says, f"not on the panel: {words}")


async def test_time_that_passes_while_the_bot_is_down_is_told_once_and_jumps_do_no_harm(
    tmp_path: Path,
) -> None:
    async with evening(tmp_path, ONE, "Een half uur") as one:
        await one.comes()  # with the first who comes in, the time of the lobby begins
        await _says(one, LAST_MINUTE)
        assert await one.bot.order("stop") == "0"
        await one.bot.order("clock 61")
        await one.bot.order("start")
        await _says(one, UP)
        assert _panels(one, UP) == 1
        # Whoever comes in changes the panel, and time is still up.
        for _ in range(4):
            await one.comes()
        await _says(one, UP)
        await one.bot.order("clock -3600")
        await one.leader.taps("Begin")
        await _says(one, LAST_MINUTE)
        await one.bot.order("clock 7200")
        await _says(one, LONGER)
        await _says(one, ALL_OVER)
        await one.leads()
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)


# In real time, under Telegram's own limits


TELEGRAMS = {
    "LIMIT_PER_SECOND": "30",
    "LIMIT_CHAT_PER_SECOND": "1",
    "LIMIT_GROUP_PER_MINUTE": "20",
}


@pytest.mark.soak
@pytest.mark.parametrize("kind", [ONE, SEVERAL])
@pytest.mark.parametrize("in_a_group", [True, False])
async def test_a_whole_session_in_its_time(tmp_path: Path, kind: str, in_a_group: bool) -> None:
    """Somebody thinks up to 4 seconds, and the session really waits for people who stay away."""
    async with evening(tmp_path, kind, limits=Limits(), seconds=900, **TELEGRAMS) as one:
        one.real_time = True
        if in_a_group:
            await one.brings_group()
        projects = ["Moestuin", "Maatjes"] if kind == SEVERAL else [""]
        for number in range(6):
            await one.comes(project=projects[number % len(projects)], pause=(0.0, 4.0))
        await one.goes_its_way(projects[0])
        await one.group_has_it_all()
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)
