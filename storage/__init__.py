"""What the bot remembers: one SQLite file, one process, one writing connection.

The way in is `storage.database.open_database`; what a transaction can do is
`storage.unit.UnitOfWork`. Times are Unix seconds and always come from the caller: nothing
in this package reads a clock.
"""
