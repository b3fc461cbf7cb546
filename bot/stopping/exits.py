"""How a command ends."""

from __future__ import annotations

import sys

MISTAKE = 1
"""Exit code when it ended by a mistake of ours."""
NOT_WELL = 1
"""Exit code of `doctor` when something needs a hand."""
MEND = 2
"""Exit code when settings, content, database or port must be mended first."""
STOPPED_EARLY = 130
"""Exit code after Ctrl+C before the bot was up; later it stops in good order."""


def mend(message: str) -> int:
    """Tell an operator or author what to mend; the exit code that goes with it."""
    print(message, file=sys.stderr)
    return MEND
