"""`python -m bot.sandbox`: the sandbox alone, for a bot in another process."""

import argparse
import asyncio
import signal
import sys

from bot.sandbox.botapi.rate_limits import Limits
from bot.sandbox.sandbox import DEFAULT_TOKEN, Sandbox


async def serve(sandbox: Sandbox, port: int) -> None:
    """Serve until the process is told to stop."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:  # on Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopped.set))
    await sandbox.start(port)
    print(sandbox.url, flush=True)
    await stopped.wait()
    await sandbox.stop()


def main() -> int:
    """Read the options and serve."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default 8081)")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the token that the bot must use")
    parser.add_argument("--no-limits", action="store_true", help="let the bot send without limit")
    options = parser.parse_args()
    bot_id = options.token.partition(":")[0]
    if not bot_id.isdecimal():
        parser.error("a token looks like 123456:letters")
    sandbox = Sandbox(token=options.token, limits=Limits.off() if options.no_limits else Limits())
    try:
        asyncio.run(serve(sandbox, options.port))
    except (OSError, OverflowError) as error:
        print(f"Port {options.port} can't be used ({error}). Try --port 0.", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
