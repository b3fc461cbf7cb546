"""The chat page and its files."""

import re
from pathlib import Path

from aiohttp import web

from bot.sandbox.routes.json_requests import refused

STATIC = Path(__file__).parent.parent / "static"

_NAME = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+")
# The machine's own table of types may call a script plain text.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": (
        "default-src 'self'; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; "
        "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
}


def add_routes(router: web.UrlDispatcher) -> None:
    """Serve the page and its files."""
    router.add_get("/", _index)
    router.add_get("/static/{name}", _file)


async def _index(request: web.Request) -> web.StreamResponse:
    return _serve("index.html")


async def _file(request: web.Request) -> web.StreamResponse:
    return _serve(request.match_info["name"])


def _serve(name: str) -> web.StreamResponse:
    path = STATIC / name
    if not _NAME.fullmatch(name) or path.suffix not in _TYPES or not path.is_file():
        raise refused(404, "no such file")
    return web.FileResponse(path, headers=_HEADERS | {"Content-Type": _TYPES[path.suffix]})
