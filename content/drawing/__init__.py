"""Drawings of a pack, and the reference of its form."""
