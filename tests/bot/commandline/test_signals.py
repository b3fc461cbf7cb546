"""`signals`: answers in, what was noticed out."""

import asyncio
import os
import sys
from functools import partial
from pathlib import Path

import pytest

from bot.commandline.sentence_commands import UnknownContextError, kind_of, signals
from tests.support.packs import TinyPack
from tests.support.patience import PATIENCE
from tests.support.real_pack import real_pack
from tests.support.running_bot import ROOT
from tests.support.typed_command import given


def told(*lines: bytes, context: str = "general") -> list[str]:
    pack = real_pack()
    return list(signals(pack, kind_of(pack, context), lines))


def test_a_line_for_each_answer() -> None:
    assert told(b"dat gaat vanzelf\n", b"\n", b"we bellen ze op\r\n", b"Iedereen is  welkom") == [
        "vanzelf\tdat gaat vanzelf",
        "geen",
        "geen",
        "iedereen_welkom\tIedereen is welkom",
    ]


def test_several_stand_in_the_order_of_the_pack() -> None:
    assert told(b"Hoe meer hoe beter. Dat gaat vanzelf.") == [
        "vanzelf,meer_is_beter\tDat gaat vanzelf; Hoe meer hoe beter"
    ]


def test_what_was_asked_about_counts() -> None:
    assert told(b"nee hoor", context="tensions") == ["alleen_positief\tnee hoor"]
    assert told(b"nee hoor", context="goal") == ["geen"]


@pytest.mark.parametrize(
    "line",
    [
        "\ufeffdat gaat vanzelf\n".encode(),
        "dat gaat vanzelf \u2028 \x85 \x0b \x00 👨‍👩‍👧\n".encode(),
        b"dat gaat vanzelf \xff\xed\xa0\x80\n",
    ],
)
def test_any_bytes_are_one_answer(line: bytes) -> None:
    assert told(line) == ["vanzelf\tdat gaat vanzelf"]


def test_the_words_stay_on_their_line() -> None:
    (line,) = told("dat\tgaat\u2028vanzelf".encode())
    assert line == "vanzelf\tdat gaat vanzelf"


def test_a_context_that_the_pack_does_not_know() -> None:
    with pytest.raises(UnknownContextError, match="it knows: general, goal, tensions"):
        kind_of(real_pack(), "weather")


def test_a_pack_that_listens_for_nothing(tmp_path: Path) -> None:
    pack = TinyPack(tmp_path).load()
    assert list(signals(pack, kind_of(pack, None), [b"dat gaat vanzelf"])) == ["geen"]


run = partial(given, "signals")


async def test_it_reads_and_writes_as_it_goes() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "signals"),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    for _ in range(2):
        process.stdin.write(b"dat gaat vanzelf\n")
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        assert line == b"vanzelf\tdat gaat vanzelf\n"
    process.stdin.close()
    assert await asyncio.wait_for(process.wait(), PATIENCE) == 0


async def test_whatever_the_terminal_speaks() -> None:
    code, output, errors = await run(
        "--context", "general", said="één bànd groeit vanzelf".encode()
    )
    assert (code, errors) == (0, "")
    assert output == "vanzelf\tbànd groeit vanzelf\n"


async def test_a_broken_pack_is_told_and_ends_with_2(tmp_path: Path) -> None:
    pack = TinyPack(tmp_path).change("begin.yaml", "soort: keuze", "§soort: keus")
    code, output, errors = await run("--pack", str(tmp_path), said=b"nee\n")
    assert (code, output) == (2, "")
    assert errors.startswith(f"{tmp_path}/{pack.mark}: ")


async def test_what_to_mend_in_the_command() -> None:
    code, output, errors = await run("--context", "weather")
    assert (code, output) == (2, "")
    assert errors == (
        "no context 'weather' in this pack; "
        "it knows: general, goal, tensions, accessibility, form\n"
    )
    code, _, errors = await run("--pack", "nergens")
    assert code == 2
    assert errors.startswith("nergens:1:1: geen-pakket: ")


async def test_it_explains_itself() -> None:
    code, output, _ = await run("--help")
    assert code == 0
    assert "standard input" in output
