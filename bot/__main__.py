"""`python -m bot`."""

import sys

if sys.argv[1:2] in (["run"], ["try"]):
    from bot.stopping.early import leave_when_told

    leave_when_told()

from bot.commandline.cli import main

sys.exit(main())
