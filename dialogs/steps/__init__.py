"""Moves a walk, one event at a time. Read `step.py` first; `stage.py` has what the functions work
on."""
