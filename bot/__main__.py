"""`python -m bot`, and the console command `ontmoetwijzer`, which is the same."""

import gc
import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.process.signals import leave_when_told

    leave_when_told()

if sys.argv[1:2] in (["check"], ["run"]):
    # Importing and reading packs makes no garbage. A check ends after that, and `bot/app.py`
    # switches it on again for a bot that runs.
    gc.disable()

from bot.process.exits import remedy, tell_to_fix, write_utf8


def command() -> int:
    """Run what was typed; returns the exit code."""
    write_utf8()
    try:
        from bot.commandline.cli import main

        return main()
    except ModuleNotFoundError as error:
        if (line := remedy(error)) is None:
            raise
        return tell_to_fix(line)


if __name__ == "__main__":
    sys.exit(command())
