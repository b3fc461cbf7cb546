"""Reads settings, packs and the list of organisations."""
