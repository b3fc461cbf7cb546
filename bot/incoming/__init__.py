"""Parses updates into plain data."""
