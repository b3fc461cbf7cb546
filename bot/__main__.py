"""`python -m bot`."""

import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.early import leave_when_told

    leave_when_told()

from bot.exits import mend
from bot.lacking import remedy

try:
    from bot.cli import main

    code = main()
except ModuleNotFoundError as error:
    if (line := remedy(error)) is None:
        raise
    code = mend(line)
sys.exit(code)
