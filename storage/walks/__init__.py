"""Walks, the answers in them, and their timers."""
