"""Where packs are worked on while the bot runs: only beside a bot that is tried.

A saved change is read, the conversations follow, and the page can ask where a text stands, jump
to a question and play a walk again. `run` never imports this.
"""

SECRET = "WORKSHOP_SECRET"  # noqa: S105 - its name
"""In the environment of the process: what whoever calls must show."""
