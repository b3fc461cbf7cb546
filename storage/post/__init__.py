"""Calls to make, messages that were sent, and updates that came in."""
