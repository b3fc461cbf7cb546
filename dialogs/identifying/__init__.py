"""Pointing out what in a text could lead to someone, before it goes to more people."""
