"""What programme staff get of an edition: tables, a codebook and a report, in one zip.

All of it is made in memory, from nothing but the published numbers. `compose` decides what the
report says, in blocks that know nothing of paper or screens; `html` and `pdf` set those.
"""
