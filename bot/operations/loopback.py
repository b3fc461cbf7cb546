"""Who may talk with a port of ours on this machine: who calls it by its name and has the secret.

A page in a browser on this machine could call 127.0.0.1 too, under a name of its own that it
points there: such a Host is turned away.
"""

from __future__ import annotations

import hmac
from pathlib import Path

from aiohttp import web

HOST = "127.0.0.1"
_OURS = (HOST, "localhost", "[::1]")


def is_called_by_name(request: web.Request, port: int) -> bool:
    """Whether the caller means this machine."""
    return request.host in _OURS or request.host in {f"{host}:{port}" for host in _OURS}


def has_secret(request: web.Request, secret: str) -> bool:
    """Whether the caller shows the secret."""
    shown = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
    return hmac.compare_digest(shown, f"Bearer {secret}".encode())


def admin_file(database: Path) -> Path:
    """Where port and secret of the running bot stand."""
    return database.with_name(database.name + ".admin")
