"""Stores what the bot remembers: one SQLite file, one process, one writing connection.

Start at `storage.database.open_database`; `storage.unit.UnitOfWork` has what a transaction can do.
Times are Unix seconds and always come from the caller: nothing in this package reads a clock.
"""
