"""`python -m bot`."""

import gc
import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.process.signals import leave_when_told

    leave_when_told()
    # Importing and reading packs makes no garbage; `bot/app.py` switches it on again.
    if sys.argv[1] == "run":
        gc.disable()

from bot.process.exits import remedy, tell_to_fix

try:
    from bot.commandline.cli import main

    code = main()
except ModuleNotFoundError as error:
    if (line := remedy(error)) is None:
        raise
    code = tell_to_fix(line)
sys.exit(code)
