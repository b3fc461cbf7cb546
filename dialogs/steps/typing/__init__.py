"""Handles typed text: which module takes it first depends on the screen. Read `typed.py` first."""
