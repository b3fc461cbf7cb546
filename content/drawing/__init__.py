"""A pack drawn, and its form described."""
