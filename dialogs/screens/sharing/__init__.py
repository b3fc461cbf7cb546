"""The screens of sharing a walk with the programme."""
