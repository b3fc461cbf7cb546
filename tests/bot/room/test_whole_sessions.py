"""Whole standard sessions over HTTP, the bot as a process of its own, to everyone's checklist."""

from pathlib import Path

import pytest

from tests.support.evening import ONE, SEVERAL, check_arrived, check_stored, evening, refused


@pytest.mark.parametrize(("kind", "in_a_group"), [(ONE, True), (SEVERAL, False)])
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
