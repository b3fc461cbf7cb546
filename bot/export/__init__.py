"""What staff get of an edition besides the report: tables, a codebook, and all of it in one file.

Everything is made in memory, and from nothing but the published numbers.
"""
