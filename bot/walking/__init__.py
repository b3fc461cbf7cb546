"""Hosts walks: loads one, takes a step, and carries out its effects."""
