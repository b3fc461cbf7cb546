"""Whole sessions in real time, under Telegram's own limits: `make soak`."""

from pathlib import Path

import pytest

from bot.sandbox import Limits
from tests.support.evening import ONE, SEVERAL, check_arrived, check_stored, evening, refused

TELEGRAMS = {
    "LIMIT_PER_SECOND": "30",
    "LIMIT_CHAT_PER_SECOND": "1",
    "LIMIT_GROUP_PER_MINUTE": "20",
}


@pytest.mark.soak
@pytest.mark.parametrize("kind", [ONE, SEVERAL])
@pytest.mark.parametrize("in_a_group", [True, False])
async def test_a_whole_session_in_its_time(tmp_path: Path, kind: str, in_a_group: bool) -> None:
    """Somebody thinks up to 4 seconds, and who stays away is really waited for."""
    async with evening(tmp_path, kind, limits=Limits(), seconds=900, **TELEGRAMS) as one:
        one.real_time = True
        if in_a_group:
            await one.brings_group()
        projects = ["Moestuin", "Maatjes"] if kind == SEVERAL else [""]
        for number in range(6):
            await one.comes(project=projects[number % len(projects)], pause=4.0)
        await one.goes_its_way(projects[0])
        await one.group_has_it_all()
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)
