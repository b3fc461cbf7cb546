"""Defines the form of the YAML: its keys, and what each may hold."""
