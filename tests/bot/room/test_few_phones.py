"""Whole standard sessions of teams on fewer phones than can hide a writer, over HTTP."""

from pathlib import Path

import pytest

from tests.support.evening import (
    ALOUD,
    ONE,
    OPENLY,
    SEVERAL,
    TOGETHER,
    check_arrived,
    check_stored,
    evening,
    refused,
)


@pytest.mark.parametrize(
    ("kind", "mode", "in_a_group"),
    [(ONE, TOGETHER, False), (SEVERAL, ALOUD, True), (ONE, OPENLY, True)],
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
