"""Calls the running bot over its loopback port, from a command on the same machine."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.operations.loopback import HOST, admin_file

_PATIENCE = 600.0
"""Seconds to wait for a backup, or for one step of an edition."""


class AskingError(Exception):
    """The running bot can't be reached, or failed; the message is one line for the operator."""


def ask(database: Path, method: str, path: str, body: Any = None) -> Any:
    """Call the bot; returns its JSON answer. Raises AskingError."""
    with _asked(database, method, path, body) as response:
        return json.loads(response.read())


def ask_for_file(database: Path, path: str) -> bytes:
    """Fetch a file from the bot. Raises AskingError."""
    with _asked(database, "GET", path, None) as response:
        return response.read()


def ask_and_follow(database: Path, path: str, body: Any) -> Iterator[Any]:
    """Make the bot do something; yields its progress as JSON values. Raises AskingError."""
    with _asked(database, "POST", path, body) as response:
        for line in response:
            yield json.loads(line)


@contextmanager
def _asked(database: Path, method: str, path: str, body: Any) -> Iterator[http.client.HTTPResponse]:
    port, secret = _where(database)
    connection = http.client.HTTPConnection(HOST, port, timeout=_PATIENCE)
    try:
        headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
        connection.request(method, path, None if body is None else json.dumps(body), headers)
        response = connection.getresponse()
        if response.status != 200:
            raise AskingError(_refusal(response.read(), response.status))
        yield response
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise AskingError(
            f"the running bot doesn't answer on port {port}: {type(error).__name__}"
        ) from None
    finally:
        connection.close()


def _where(database: Path) -> tuple[int, str]:
    try:
        found = json.loads(admin_file(database).read_text(encoding="utf-8"))
        return int(found["port"]), str(found["secret"])
    except (OSError, ValueError, KeyError, TypeError):
        raise AskingError(
            f"the database {database} is in use, and {admin_file(database)} doesn't say by whom;"
            " wait until the bot is up, or stop the program that has it"
        ) from None


def _refusal(answer: bytes, status: int) -> str:
    try:
        return str(json.loads(answer)["error"])
    except (ValueError, KeyError, TypeError):
        return f"the running bot refuses ({status})"
