"""A pack as data: its questions, elements, texts, conditions, and what follows from answers."""
