"""The database file on the disk: its lock, and complete copies of it."""
