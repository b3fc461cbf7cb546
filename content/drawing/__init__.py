"""Draws packs, and generates the reference of the file format."""
