"""How a step went, how it felt, and what is otherwise by now."""
