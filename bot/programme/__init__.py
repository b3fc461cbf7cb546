"""Editions: what the programme gets of many teams together, and how staff ask for it."""
