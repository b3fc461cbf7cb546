"""One file on the disk: its lock, and whole copies of it."""
