"""The real bot in a terminal: people are played line by line, and what they see is printed."""
