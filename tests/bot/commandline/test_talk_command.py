"""`talk`: turns in, a transcript out."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commandline.cli import main
from tests.support.golden import play, read_script
from tests.support.read_once import packs_read_once
from tests.support.real_pack import PACKS
from tests.support.typed_command import given
from tests.test_golden import packs

EVENING = """\
# Een avond
anna: group avond bram carla dirk
anna: bring #avond
anna: /sessie
anna: tap Samen over één project
anna: tap Een half uur
anna: #avond /sessie
bram: join
bram: 1
carla, dirk: join
carla, dirk: tap Alleen ik
anna: tap Begin
anna: tap Ieder zelf
bram: meiden van 17 en oudere buren
bram: tap Groepen dichter
bram: /antwoorden
wait 3m
"""


def talk(folder: Path, turns: str, *options: str) -> tuple[int, str]:
    """The exit code and the transcript."""
    file, kept = folder / "turns.txt", folder / "kept.txt"
    file.write_text(turns, encoding="utf-8")
    code = main(["talk", "--turns", str(file), "--keep", str(kept), *options])
    return code, kept.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _in_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Our own packs, whatever is set here, and the log of the tests afterwards."""
    monkeypatch.setenv("CONTENT", str(PACKS))
    monkeypatch.setenv("RETENTION_UNFINISHED", "8")
    monkeypatch.chdir(tmp_path)
    log = logging.getLogger()
    handlers, level = log.handlers[:], log.level
    with packs_read_once():
        yield
    log.handlers[:] = handlers
    log.setLevel(level)


def seen(transcript: str, who: str) -> str:
    """All that the bot said to someone."""
    blocks = re.findall(
        rf"^bot → (?:.*, )?{who}(?:, .*)?\n((?:(?:    .*)?\n)*)", transcript, re.MULTILINE
    )
    return "\n".join(blocks)


async def test_an_evening_by_pipe(tmp_path: Path) -> None:
    code, piped, errors = await given("talk", said=EVENING.encode())
    assert (code, errors) == (0, "")
    assert "bram: join  [https://t.me/ontmoetwijzer_bot?start=" in piped
    assert "Telefoons: 3. Mensen: 3." in seen(piped, "anna")
    assert "Wie meedoet, antwoordt in de eigen chat met mij." in seen(piped, "#avond")
    assert "Wat hebben jullie afgesproken" in seen(piped, "carla")
    assert "meiden van 17" in seen(piped, "bram")
    assert "meiden van 17" not in seen(piped, "anna") + seen(piped, "#avond")


def test_the_same_turns_give_the_same_transcript(tmp_path: Path) -> None:
    turns = "anna: /sessie\n1\n1\nbram: join\n1\n"
    code, kept = talk(tmp_path, turns)
    assert code == 0
    assert talk(tmp_path, turns) == (0, kept)
    assert talk(tmp_path, turns, "--seed", "2") != (0, kept)


def test_time_passes_and_an_edit_is_heard(tmp_path: Path) -> None:
    turns = "/start\ntaart en een foto\nedit taart, een foto en een lied\nwait 2\nwait 10\n/start\n"
    code, kept = talk(tmp_path, turns, "--pack", "sjabloon")
    assert code == 0
    first, waited, longer = re.split(r"^jij: wait \d+$", kept, flags=re.MULTILINE)
    assert "een lied" in seen(first, "jij")
    assert "staat nog een vraag" in seen(waited, "jij")
    assert "wis ik" in seen(waited, "jij")
    assert "Hoi!" in longer.partition("jij: /start")[2], "what is too old is deleted at night"


def test_a_wrong_turn_is_told_with_its_line_and_the_talk_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    turns = "/start\n7\n# en nu iets anders\nedit 4 hoi\ntaart\n"
    code, kept = talk(tmp_path, turns, "--pack", "sjabloon")
    assert code == 2
    assert "7\n! line 2: jij has no button 7, only 1 to 3\n" in kept
    assert "! line 4: jij has only 1 messages here to edit" in kept
    assert "‘taart’" in seen(kept, "jij")
    assert "couldn't be played: line 2, 4" in capsys.readouterr().err


def test_a_database_is_gone_on_with(tmp_path: Path) -> None:
    options = ("--pack", "sjabloon", "--data", str(tmp_path / "talk.sqlite"))
    assert talk(tmp_path, "/start\ntaart en een foto\n", *options)[0] == 0
    code, kept = talk(tmp_path, "/verder\nlook\n/terug\n", *options)
    assert code == 0
    assert "taart en een foto" in seen(kept, "jij")
    assert "Hoi!" not in kept


def test_a_golden_transcript_begins_with_what_was_played(tmp_path: Path) -> None:
    golden = tmp_path / "nieuw.yaml"
    turns = (
        "/start\n# Een korte dag.\ntaart en lied\nedit taart: en een foto\nwait 1\ntap We zwaaien\n"
    )
    assert talk(tmp_path, turns, "--pack", "sjabloon", "--golden", str(golden))[0] == 0
    script = read_script(golden)
    assert (script.title, script.pack) == ("Een gesprek van jij", "sjabloon")
    assert [(doing.kind, doing.words) for doing in script.doings] == [
        ("zegt", "/start"),
        ("zegt", "taart en lied"),
        ("bewerkt", "taart: en een foto"),
        ("wacht", "1 dagen"),
        ("tikt", "We zwaaien bij de deur"),
    ]
    assert script.doings[1].remarks == ("# Een korte dag.",)
    assert "haast niet anders" in play(packs(), script)


def test_what_must_be_mended_first_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["talk", "--turns", str(tmp_path / "none.txt")]) == 2
    assert "none.txt" in capsys.readouterr().err
    assert main(["talk", "--pack", "nergens", "--turns", "none.txt"]) == 2


def test_a_golden_transcript_has_the_options_in_the_order_they_had(tmp_path: Path) -> None:
    golden, orders = tmp_path / "nieuw.yaml", set()
    for seed in ("1", "2", "3", "4"):
        options = ("--pack", "sjabloon", "--golden", str(golden), "--seed", seed)
        _, kept = talk(tmp_path, "/start\ntaart en een foto\n", *options)
        backwards = kept.index("We zwaaien") < kept.index("Iemand gaat")
        assert read_script(golden).backwards == backwards
        orders.add(backwards)
    assert orders == {False, True}
