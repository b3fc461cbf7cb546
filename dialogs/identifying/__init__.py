"""Points out what in a text could lead to someone, before more people see it."""
