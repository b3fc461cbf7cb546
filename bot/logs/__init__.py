"""The log, and what went wrong in words that quote nobody."""
