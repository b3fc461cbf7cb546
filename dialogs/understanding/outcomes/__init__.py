"""How a step went, how it felt, and what is different now."""
