"""Reads a file as its author wrote it: values with their places, markup, and mistakes."""
