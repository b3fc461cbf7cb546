"""A file as its author wrote it: places, marks, and what is wrong where."""
