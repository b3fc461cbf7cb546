"""Sessions, who takes part, what they gave and what was shown of it."""
