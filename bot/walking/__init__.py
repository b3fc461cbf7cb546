"""A person's walk, hosted."""
