"""`python -m bot`, and the console command `ontmoetwijzer`, which is the same."""

import gc
import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.process.signals import leave_when_told

    leave_when_told()
    # Importing and reading packs makes no garbage; `bot/app.py` switches it on again.
    if sys.argv[1] == "run":
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
