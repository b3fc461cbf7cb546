"""Somebody types: who hears it first depends on the screen. Read `typed.py` first."""
