"""Local time in Amsterdam, and whether the clock can be trusted."""
