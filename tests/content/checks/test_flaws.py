"""The logic of the packs that the bot comes with."""

from pathlib import Path

import pytest

from content.checks.lint import flaws
from content.reading.loader import load_with_places
from content.sources.mistakes import errors

CONTENT = Path("content")
PACKS = sorted(path.parent.name for path in CONTENT.glob("*/pakket.yaml"))


@pytest.mark.parametrize("name", PACKS)
def test_everything_in_it_can_happen(name: str) -> None:
    assert errors(flaws(load_with_places(CONTENT / name))) == []
