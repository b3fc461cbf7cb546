"""What the programme can compute itself: the examples in docs/programme.md, run on two editions."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from bot.publishing.archive import export
from content.reading.staff_texts import staff_texts
from tests.support.real_edition import real_edition
from tests.support.real_pack import PACKS, real_pack

PAGE = Path(__file__).parents[1] / "docs" / "programme.md"
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
SHORT = 12
ANSWERS = (
    r"(?:[^\n:]+: \d+%\n){5}",
    r"alleen: \d+%, van ongeveer \d+\nsamen: (?:\d+%|te weinig teams), van ongeveer \d+\n",
    r"ongeveer \d+ teams, met een marge van \d+\n",
)


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two editions, unpacked."""
    folder = tmp_path_factory.mktemp("edities")
    for number in (3, 4):
        made = export(real_edition(700, seed=number), real_pack(), staff_texts(PACKS), b"", b"")
        zipfile.ZipFile(io.BytesIO(made)).extractall(folder / f"editie-{number}")
    return folder


def test_each_question_of_the_page_has_an_answer() -> None:
    assert len(EXAMPLES) == len(ANSWERS)
    assert all(len(code.strip().splitlines()) <= SHORT for code in EXAMPLES)


@pytest.mark.parametrize(("code", "answer"), [*zip(EXAMPLES, ANSWERS, strict=True)])
def test_an_example_answers_its_question(
    code: str,
    answer: str,
    editions: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(editions)
    exec(compile(code, PAGE.name, "exec"), {})  # noqa: S102
    assert re.fullmatch(answer, capsys.readouterr().out)
