"""The golden conversations: what the bot says must be what is in the file, word for word."""

from functools import cache
from pathlib import Path

import pytest

from bot.configuration.packs import load_packs
from bot.configuration.settings import MachineSettings
from dialogs.pack.definition import Dialog
from tests.support.golden import FOLDER, ScriptError, difference, play, read_script
from tests.support.real_pack import PACKS

FILES = sorted(FOLDER.glob("*.yaml"))


@cache
def packs() -> dict[str, Dialog]:
    """All packs as the bot has them, whatever is set on this machine."""
    return load_packs(MachineSettings.model_construct(content=PACKS))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_conversation_reads_as_written(path: Path, request: pytest.FixtureRequest) -> None:
    if told := amiss(path, rewrite=request.config.getoption("--rewrite-golden")):
        pytest.fail(told, pytrace=False)


def amiss(path: Path, *, rewrite: bool) -> str:
    """What the author is to read; '' where all is as it is written."""
    try:
        said = play(packs(), read_script(path))
    except ScriptError as error:
        return str(error)
    if rewrite:
        path.write_text(said, encoding="utf-8")
    return difference(path, said)


def test_one_flag_fills_in_what_the_bot_says(tmp_path: Path) -> None:
    path = tmp_path / "nieuw.yaml"
    path.write_text("titel: Nieuw\npakket: sjabloon\ngesprek:\n- zegt: /start\n")
    assert "staat nog niet wat de bot zegt" in amiss(path, rewrite=False)
    assert amiss(path, rewrite=True) == amiss(path, rewrite=False) == ""
    path.write_text(path.read_text().replace("Dat kost", "Het kost"))
    assert "\n-    Het kost 5 minuten." in amiss(path, rewrite=False)
    path.write_text("titel: Nieuw\npakket: sjabloon\ngesprek:\n- tikt: Ja\n")
    assert amiss(path, rewrite=True).startswith("nieuw.yaml:4: Hier zijn geen knoppen")


def test_there_is_one_for_each_goal_and_each_pack() -> None:
    assert {"welbevinden", "sociaal_contact", "sociaal_kapitaal"} <= {path.stem for path in FILES}
    assert {read_script(path).pack for path in FILES} == set(packs())
