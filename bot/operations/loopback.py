"""The loopback port: opened before the bot polls, and guarded against other callers.

Callers must address it by a loopback name and show the secret. A web page in a browser on this
machine could reach 127.0.0.1 too, under a domain name that resolves to it; so any other Host header
is refused.
"""

from __future__ import annotations

import contextlib
import hmac
import json
import logging
import os
import secrets
import socket
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from aiohttp import web

log = logging.getLogger(__name__)

HOST = "127.0.0.1"
_OURS = (HOST, "localhost", "[::1]")


def is_called_by_name(request: web.Request, port: int) -> bool:
    """Whether the Host header is a loopback name."""
    return request.host in _OURS or request.host in {f"{host}:{port}" for host in _OURS}


def has_secret(request: web.Request, secret: str) -> bool:
    """Whether the request carries the secret."""
    shown = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
    return hmac.compare_digest(shown, f"Bearer {secret}".encode())


def admin_file(database: Path) -> Path:
    """The file with the port and secret of the running bot."""
    return database.with_name(database.name + ".admin")


class PortTakenError(Exception):
    """Another program listens on the port."""


class LoopbackPort:
    """A listening socket on this machine, and the file that tells commands where it is.

    The file is next to the database and holds the port and a secret; only its owner can read it.
    Connections made before the port is served wait.
    """

    def __init__(self, database: Path, port: int) -> None:
        """Listen on `port`; 0 takes any free one. Raises PortTakenError."""
        try:
            self.socket = socket.create_server((HOST, port), backlog=128)
        except OSError as error:
            raise PortTakenError(f"port {port} is taken; set ADMIN_PORT to a free one") from error
        self.number = int(self.socket.getsockname()[1])
        self.secret = secrets.token_urlsafe(32)
        self._file = admin_file(database)
        self._write_file()

    def withdraw(self) -> None:
        """Remove the file, so that no command finds the port."""
        with contextlib.suppress(OSError):
            self._file.unlink()

    def close(self) -> None:
        """Stop listening; doing so twice changes nothing."""
        self.withdraw()
        self.socket.close()

    def _write_file(self) -> None:
        text = json.dumps({"port": self.number, "secret": self.secret})
        try:
            self._file.unlink(missing_ok=True)
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write(text)
        except OSError as error:
            # Log it only: the bot can talk with people without the file.
            log.warning("commands on this machine can't be taken: %s", error.strerror)
