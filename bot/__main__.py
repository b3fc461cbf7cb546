"""`python -m bot`."""

import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.process.signals import leave_when_told

    leave_when_told()

from bot.process.exits import mend, remedy

try:
    from bot.commandline.cli import main

    code = main()
except ModuleNotFoundError as error:
    if (line := remedy(error)) is None:
        raise
    code = mend(line)
sys.exit(code)
