"""What a text does with the checklist, and which point it is about."""
