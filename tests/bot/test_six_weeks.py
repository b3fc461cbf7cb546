"""Six weeks with the real bot over HTTP, on a moved clock: what comes when, and what doesn't."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commandline.cli import main
from tests.support.read_once import packs_read_once
from tests.support.real_pack import PACKS

CHOSEN = """\
anna: /start sjabloon
taart en een foto, en weg was ze
tap We zwaaien bij de deur
dat ik haar grapjes ga missen
tap Gewoon wat er al in zat
tap Klaar
tap Weet ik niet
tap Kies wat jullie gaan doen
tap Een naam voor later
tap Verder
tap Ja, dit gaan
tap Over twee weken
tap Wij samen
tap Ja, om 10.00
"""
ASKED = "\n    Je vroeg me om vandaag te schrijven."
"""As a message of its own, and not where it is quoted."""


def talk(folder: Path, turns: str) -> str:
    """What was said and done, after the message was asked for."""
    file, kept = folder / "turns.txt", folder / "kept.txt"
    file.write_text(CHOSEN + turns, encoding="utf-8")
    code = main(["talk", "--turns", str(file), "--keep", str(kept)])
    transcript = kept.read_text(encoding="utf-8")
    assert code == 0, transcript
    return transcript.split("anna: tap Ja, om 10.00")[1]


@pytest.fixture(autouse=True)
def _in_this_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Our own packs, whatever is set here, and the log of the tests afterwards."""
    monkeypatch.setenv("CONTENT", str(PACKS))
    monkeypatch.chdir(tmp_path)
    log = logging.getLogger()
    handlers, level = log.handlers[:], log.level
    with packs_read_once():
        yield
    log.handlers[:] = handlers
    log.setLevel(level)


def test_six_weeks_to_then_and_now(tmp_path: Path) -> None:
    said = talk(
        tmp_path,
        """\
wait 15
tap Half
alleen bij de jongens van dinsdag
tap Ja, vraag het dan
wait 60
tap Ja, vraag maar
tap Nog steeds half
tap Een naam om later
tap Klaar
tap Iemand gaat er even
""",
    )
    asked, looked = said.index(ASKED), said.index("Zes weken geleden zei je")
    assert "Eerst wat half gelukt was" in said[looked:]
    assert said.index("erbij gezet: ‘alleen bij de jongens van dinsdag’") in range(asked, looked)
    after = said[said.index("**Toen en nu**") :]
    assert "Toen: Voor later gaat er nu nog niets mee." in after
    assert "Nu: Een jongere krijgt bij jullie een naam mee om later te bellen." in after
    assert said.count(ASKED) == 1


def test_no_answer_is_an_answer(tmp_path: Path) -> None:
    said = talk(tmp_path, "wait 15\nwait 100\n")
    assert said.count(ASKED) == 1
    assert "Zes weken" not in said


def test_a_walk_that_was_wiped_in_between(tmp_path: Path) -> None:
    said = talk(tmp_path, "/wis\ntap Ja, wis alles\nwait 90\n")
    assert ASKED not in said
    assert said.rstrip().endswith("wait 90"), "nothing comes any more"


def test_another_pack_in_between(tmp_path: Path) -> None:
    """The message reaches its reader there, and the question that they were asked there is still
    open."""
    said = talk(
        tmp_path,
        """\
/start ontmoetingen
tap Zo’n 8 minuten
wait 15
tap Half
het ging bij een van de twee
tap Ja, vraag het dan
tap Groepen dichter
wait 60
tap Ja, vraag maar
tap Nog steeds half
tap Een naam om later
tap Klaar
tap Iemand gaat er even
""",
    )
    assert "Ik heb het erbij gezet: ‘het ging bij een van de twee’." in said
    assert "Jouw antwoord: **Groepen dichter bij elkaar**" in said
    assert "**Toen en nu**" in said[said.index("Zes weken geleden") :]
