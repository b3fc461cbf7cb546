"""Everything about one person, shown or erased, and what is past its time."""
