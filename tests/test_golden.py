"""The golden conversations: what the bot says must be what stands there, word for word."""

from pathlib import Path

import pytest

from content.loader import load
from tests.support.golden import FOLDER, play, read_script

PACK = Path(__file__).parent.parent / "content" / "ontmoetingen"
FILES = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_conversation_reads_as_written(path: Path, request: pytest.FixtureRequest) -> None:
    said = play(load(PACK), read_script(path))
    if request.config.getoption("--rewrite-golden"):
        path.write_text(said)
    assert said == path.read_text(), f"{path.name} changed: read it, then run make golden"


def test_there_is_one_for_each_goal() -> None:
    assert {"welbevinden", "sociaal_contact", "sociaal_kapitaal"} <= {path.stem for path in FILES}
