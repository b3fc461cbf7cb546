"""From an author's files to a dialog."""
