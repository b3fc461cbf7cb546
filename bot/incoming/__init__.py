"""What an update can be, as plain data."""
