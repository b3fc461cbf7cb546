"""Shows or erases everything about one person, and deletes what is past its retention."""
