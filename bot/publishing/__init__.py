"""Makes the zip that programme staff get of an edition: tables, a codebook and a report.

Everything is made in memory, from the published numbers alone. `compose` decides what the report
says, as blocks without layout; `html` and `pdf` lay them out.
"""
