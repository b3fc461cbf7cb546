"""A pack as data (questions, elements, texts, conditions), and what follows from answers."""
