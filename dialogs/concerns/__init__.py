"""Recognises something serious, or a worry, in what someone typed about a young person."""
