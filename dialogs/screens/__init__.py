"""What stands on the screen at each place of a walk."""
