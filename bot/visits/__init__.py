"""Handling one update in one unit of work: what it collects, and how effects become calls."""
