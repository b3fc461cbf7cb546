"""Finds what in a text could identify someone, before more people see it."""
