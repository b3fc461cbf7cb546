"""The checklist and one element of it, as screens."""
