"""Handles what somebody types at their checklist."""
