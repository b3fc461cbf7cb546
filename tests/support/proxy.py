"""An HTTP proxy for tests, on this machine: it leads to one place, whatever host is asked for."""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

USER, PASSWORD = "gemeente", "kanarie:wachtwoord"
_SHOWN = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
_REFUSAL = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
_CONNECTED = b"HTTP/1.1 200 Connection established\r\n\r\n"


@dataclass
class Proxy:
    """Where it listens, and the requests that came: method and target."""

    port: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://{USER}:{PASSWORD.replace(':', '%3A')}@127.0.0.1:{self.port}"

    @property
    def url_without_user(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@asynccontextmanager
async def running_proxy(leads_to: str) -> AsyncIterator[Proxy]:
    """A proxy that wants a user and a password, and leads to the host and port of a URL."""
    proxy, place = Proxy(), urlsplit(leads_to)
    conversations: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        conversations.add(task)
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await _serve(proxy, place.hostname or "", place.port or 0, reader, writer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        for task in conversations:
            task.cancel()
        await asyncio.gather(*conversations, return_exceptions=True)


async def _serve(
    proxy: Proxy,
    host: str,
    port: int,
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[:-2]
    method, asked, version = head[0].split(" ")
    proxy.asked.append((method, asked))
    headers = dict(line.split(": ", 1) for line in head[1:])
    if headers.pop("Proxy-Authorization", "") != _SHOWN:
        writer.write(_REFUSAL)
        return
    there_reader, there_writer = await asyncio.open_connection(host, port)
    if method == "CONNECT":
        writer.write(_CONNECTED)
    else:
        url = urlsplit(asked)
        # One request a connection: the next one has to be read here as well.
        headers |= {"Host": f"{host}:{port}", "Connection": "close"}
        lines = [f"{method} {url.path} {version}", *(f"{k}: {v}" for k, v in headers.items())]
        there_writer.write("\r\n".join([*lines, "", ""]).encode())
    try:
        await asyncio.gather(_pipe(reader, there_writer), _pipe(there_reader, writer))
    finally:
        there_writer.close()


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    with contextlib.suppress(OSError):
        writer.write_eof()
