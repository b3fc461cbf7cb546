"""One person's walk as data: its state, what can happen to it, and what it asks to be done."""
