"""What time it is, in Amsterdam and by a clock that can be trusted."""
