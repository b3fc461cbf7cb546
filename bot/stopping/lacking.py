"""A Python that lacks the libraries, as the system's own does: what to type instead."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_VENV = _ROOT / ".venv"
_OURS = {folder.parent.name for folder in _ROOT.glob("*/__init__.py")}


def remedy(error: ModuleNotFoundError) -> str | None:
    """One line for who typed the command; None where the module is one of ours, which is a
    mistake of ours."""
    missing = (error.name or "").partition(".")[0]
    if missing in _OURS:
        return None
    lacks = f"this Python lacks what the bot needs ({missing}); "
    if Path(sys.prefix).resolve() == _VENV.resolve():
        return lacks + "make run sets it up anew, as after an upgrade of the system"
    if _VENV.exists():
        return lacks + f"type {_VENV}/bin/python in place of python"
    return lacks + "make run or make try sets it up, and then type .venv/bin/python for python"
