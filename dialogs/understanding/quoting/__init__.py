"""Which part of a text is worth quoting."""
