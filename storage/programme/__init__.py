"""What teams let the programme count, its editions, and its staff."""
