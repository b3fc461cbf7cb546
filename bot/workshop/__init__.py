"""Where packs are worked on while the bot runs: only beside a bot that is tried.

A saved change is read, the conversations follow, and the page can ask where a text stands, jump
to a question and play a walk again. `run` never imports this.
"""
