"""Turns an author's files into a dialog."""
