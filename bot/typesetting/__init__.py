"""Makes pictures and documents from a template and plain data, with the same result everywhere.

`typesetter.py` calls typst, `legible.py` makes people's texts fit for typesetting. The fonts are
included, so those of the machine don't matter.
"""
