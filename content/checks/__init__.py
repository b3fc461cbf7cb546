"""Checks a pack that can be read for mistakes and possible improvements."""
