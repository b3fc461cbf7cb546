"""typst, called: data is set as text, and the same data gives the same bytes."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.typesetting.typesetter import picture

PLAIN = "#set page(width: 60pt, height: 20pt)\n#json(bytes(sys.inputs.data)).text"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "plain.typ"
    path.write_text(PLAIN)
    return path


def test_the_same_data_gives_the_same_bytes_and_other_data_others(template: Path) -> None:
    first = picture(template, {"text": "a"})
    assert first == picture(template, {"text": "a"})
    assert first != picture(template, {"text": "b"})


def test_who_draws_nothing_does_not_load_typst() -> None:
    code = "import sys, bot.receiving.talking; print({'typst', 'segno'} & {*sys.modules})"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "set()"
