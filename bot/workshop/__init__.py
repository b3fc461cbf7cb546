"""Work on packs while a tried bot runs.

A saved change is read and the conversations follow it. The page can ask where a text is from, jump
to a question and play a walk again. `run` never imports this.
"""
