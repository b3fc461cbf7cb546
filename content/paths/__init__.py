"""Which walks a pack allows: what can hold at once, and which answers lead to a question."""
