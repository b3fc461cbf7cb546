"""Sessions: who takes part, what they contributed, and what was shown."""
