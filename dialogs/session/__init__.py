"""The pure core of a facilitated session: many walks that move through phases together."""
