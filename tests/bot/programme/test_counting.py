"""Whoever counts, here or apart, counts the same; and one that breaks says so without a word."""

from __future__ import annotations

import asyncio
import io
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import pytest

from bot.programme.child import LENGTH, framed, serve
from bot.programme.counting import Counting, CountingError, apart, here
from bot.programme.tally import Finished, Pack
from dialogs.edition.cells import count, tables
from dialogs.edition.edition_json import from_json
from dialogs.edition.noise import noisy
from dialogs.edition.published import Edition
from dialogs.edition.share import Share, to_json
from dialogs.hearing.examples import Examples
from dialogs.hearing.remarks import Remarks
from dialogs.pack.definition import Dialog
from tests.support.small_edition import COUNTED
from tests.support.waiting_teams import packed

KEY = b"k" * 32
SHARES = [Share("m2", frozenset({"e1"})), Share("r5"), Share("ontbreekt", frozenset({"e0"}))]
Counter = Callable[[Dialog, bytes, Pack], AbstractAsyncContextManager[Counting]]


def pack(edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
    return packed(edition) + dialog.id.encode()


def break_over(edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
    raise ValueError(f"kanarie {edition.texts}")


def die(edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def tell_surroundings(edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()) -> bytes:
    command = Path("/proc/self/cmdline").read_bytes()
    return repr(sorted(os.environ)).encode() + command


async def finished(counter: Counter, pack: Pack) -> Finished:
    async with counter(COUNTED, KEY, pack) as counting:
        await counting.add([to_json(share) for share in SHARES[:2]], [{"b": ""}])
        await counting.add([to_json(SHARES[2])], [{text: "e1"} for text in "aced"])
        await counting.add([], [], [[to_json(SHARES[0]), to_json(SHARES[0]), to_json(SHARES[1])]])
        return await counting.finish(3, "2026-10-05")


@pytest.mark.parametrize("counter", [here, apart])
async def test_all_is_counted_with_its_noise(counter: Counter) -> None:
    found = await finished(counter, pack)
    edition = from_json(found.published)
    assert edition.tables == noisy(count(tables(COUNTED), [*SHARES, SHARES[0]], 1), KEY)
    assert (edition.number, edition.season, edition.texts) == (
        3,
        "najaar 2026",
        {"a": "e1", "b": "", "c": "e1", "d": "e1", "e": "e1"},
    )
    assert found.file == pack(edition, COUNTED)


@pytest.mark.parametrize("share", ["kanarie", '{"format":99}'])
async def test_what_is_no_share_is_told_without_quoting_it(share: str) -> None:
    async with apart(COUNTED, KEY, pack) as counting:
        with pytest.raises(CountingError) as broke:
            await counting.add([share], [])
    assert str(broke.value).startswith("UnreadableStateError")
    assert "kanarie" not in str(broke.value)


async def test_a_file_that_can_t_be_made_is_told_without_quoting_it() -> None:
    with pytest.raises(CountingError, match="ValueError") as broke:
        await finished(apart, break_over)
    assert "kanarie" not in str(broke.value)


async def test_that_it_died_is_told() -> None:
    with pytest.raises(CountingError, match="is gone"):
        await finished(apart, die)


async def test_it_knows_no_token_and_nothing_shows_from_outside(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BOT_TOKEN", "7612345098:kanarietoken")
    found = (await finished(apart, tell_surroundings)).file
    assert b"PATH" in found
    for hidden in (b"BOT_TOKEN", b"kanarie", KEY):
        assert hidden not in found


def tell_what_it_understands(
    edition: Edition, dialog: Dialog, earlier: Sequence[Edition] = ()
) -> bytes:
    return f"{dialog.examples} {dialog.remarks}".encode()


async def test_it_gets_nothing_by_which_texts_are_understood() -> None:
    """What was learned from examples takes more memory than all that it needs."""
    examples = Examples({"vraag": {"ja": ("kanarie",)}})
    learned = replace(COUNTED, examples=examples, remarks=Remarks(examples=examples))
    async with apart(learned, KEY, tell_what_it_understands) as counting:
        found = await counting.finish(3, "2026-10-05")
    assert found.file.decode() == f"{Examples()} {Remarks()}"


def test_it_imports_nothing_that_reads_packs() -> None:
    """That takes memory, and time at its start."""
    imports = "import sys, bot.programme.child, bot.publishing.archive"
    unneeded = {"aiohttp", "content.reading.loader", "pydantic", "telegram", "yaml"}
    code = f"{imports}; print(sorted({unneeded} & sys.modules.keys()))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert found.stdout.decode().strip() == "[]"


async def test_it_ends_with_what_it_is_for() -> None:
    me = psutil.Process()
    before = set(me.children())

    async def count_for_ever() -> None:
        async with apart(COUNTED, KEY, pack):
            begun.set()
            await asyncio.Event().wait()

    begun = asyncio.Event()
    counting = asyncio.create_task(count_for_ever())
    await begun.wait()
    assert len(set(me.children()) - before) == 1
    counting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await counting
    assert set(me.children()) <= before


def test_the_child_stops_when_nobody_asks_any_more() -> None:
    answers = io.BytesIO()
    serve(io.BytesIO(framed(("begin", replaced(), KEY, pack))), answers)
    assert pickle.loads(answers.getvalue()[LENGTH.size :]) == (True, None)  # noqa: S301


def replaced() -> Dialog:
    """What can go through a pipe."""
    return Dialog("x", "v1", "X", (), (), {}, {})
