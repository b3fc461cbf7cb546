"""From a template and plain data to a picture or a document, the same everywhere.

`bot.typesetting.typesetter` holds the one call into typst, `bot.typesetting.legible` makes what
people wrote fit to be set. The fonts lie beside them: what the machine has doesn't matter.
"""
