"""`python -m bot`."""

import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.early import leave_when_told

    leave_when_told()

from bot.cli import main

sys.exit(main())
