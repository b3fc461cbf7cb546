"""Nothing of the programme is to be had at the port without the secret."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Limits
from storage.database import open_database
from tests.storage.raw import query
from tests.support.running_bot import running_bot
from tests.support.sandbox import running_sandbox
from tests.support.until import until

ASKED = [
    ("POST", "/edition"),
    ("GET", "/edition/1"),
    *(("POST", f"/programme/{name}") for name in ("invitation", "trail", "staff", "removal")),
]


async def admin_of(folder: Path) -> dict[str, Any]:
    """Port and secret, once the bot is up."""
    file = folder / "bot.sqlite.admin"
    await until(file.exists)
    found: dict[str, Any] = json.loads(file.read_text())
    return found


@pytest.mark.parametrize("secret", ["", "Bearer wrong"])
async def test_without_the_secret_there_is_nothing(tmp_path: Path, secret: str) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path),
        aiohttp.ClientSession() as session,
    ):
        port = (await admin_of(tmp_path))["port"]
        for method, path in ASKED:
            url, headers = f"http://127.0.0.1:{port}{path}", {"Authorization": secret}
            async with session.request(method, url, json=1, headers=headers) as response:
                assert response.status == 403, path
    database = await open_database(tmp_path / "bot.sqlite")
    for table in ("invitation", "audit", "making", "weekly_number"):
        assert await query(database, f"SELECT * FROM {table}") == []  # noqa: S608
    await database.close()


async def test_what_it_doesn_t_know_it_says_so(tmp_path: Path) -> None:
    async with (
        running_sandbox(limits=Limits.off()) as sandbox,
        running_bot(sandbox, tmp_path),
        aiohttp.ClientSession() as session,
    ):
        found = await admin_of(tmp_path)
        headers = {"Authorization": f"Bearer {found['secret']}"}
        for method, path, body, status in (
            ("POST", "/programme/weg", None, 404),
            ("GET", "/edition/1", None, 404),
            ("POST", "/edition", "weg", 400),
            ("POST", "/edition", [], 400),
            ("POST", "/programme/removal", "12", 200),
        ):
            url = f"http://127.0.0.1:{found['port']}{path}"
            async with session.request(method, url, json=body, headers=headers) as response:
                assert response.status == status, path
                answer = json.loads(await response.text())
                assert answer is False if status == 200 else "error" in answer
