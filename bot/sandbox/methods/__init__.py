"""The methods of the Bot API that the sandbox knows."""

from bot.sandbox.methods import callbacks, edits, files, messages, profile, updates
from bot.sandbox.methods.registry import METHODS, Context, Method

__all__ = [
    "METHODS",
    "Context",
    "Method",
    "callbacks",
    "edits",
    "files",
    "messages",
    "profile",
    "updates",
]
