"""`python -m bot.workshop`: the bot and its workshop, as `try` starts it next to the chat page.

It needs an open socket to serve on, or a port where sockets can't be handed over, and the secret of
the process that started it. So no setting can open the workshop in a bot that runs for real.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import socket
import sys
from functools import partial

from bot.commandline.serving import SECRET, serve
from bot.configuration.settings import Settings
from bot.operations.loopback import HOST


def main() -> int:
    """Read the options and run."""
    parser = argparse.ArgumentParser(
        prog="python -m bot.workshop",
        description="The bot with its workshop. It is for `python -m bot try` to start.",
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--socket", type=int, help="the number of the open socket to serve on")
    where.add_argument("--port", type=int, help="the port to serve on, where none is handed over")
    chosen = parser.parse_args()
    secret = os.environ.pop(SECRET, "")
    if not secret:
        parser.error("start it with `python -m bot try`")
    if chosen.socket is None:
        listening = socket.create_server((HOST, chosen.port))
    else:
        listening = socket.socket(fileno=chosen.socket)
    return serve(lambda settings: partial(at_work, listening, secret, here(settings)))


def here(settings: Settings) -> Settings:
    """Keep a tried bot on this machine, whatever the settings of the real bot say."""
    return settings.model_copy(update={"proxy": "", "operator": ""})


async def at_work(
    listening: socket.socket, secret: str, settings: Settings, stopped: asyncio.Event
) -> None:
    """Serve the workshop and, as soon as there is something to talk about, run the bot."""
    from bot.app import run
    from bot.workshop.workshop import Workshop
    from bot.workshop.workshop_server import WorkshopServer

    workshop = Workshop(settings)
    server = WorkshopServer(workshop, secret)
    await server.start(listening)
    keeping_up = asyncio.create_task(workshop.keep_up())
    try:
        if await workshop.ready_before(stopped):
            await run(settings, stopped, workshop.live_packs.dialogs, workshop.run_with)
    finally:
        keeping_up.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await keeping_up
        await server.stop()


if __name__ == "__main__":
    sys.exit(main())
