"""Receives updates and timers, and handles each in a transaction."""
