"""`python -m bot`."""

import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.stopping.early import leave_when_told

    leave_when_told()

from bot.stopping.exits import mend
from bot.stopping.lacking import remedy

try:
    from bot.commandline.cli import main

    code = main()
except ModuleNotFoundError as error:
    if (line := remedy(error)) is None:
        raise
    code = mend(line)
sys.exit(code)
