"""How what a team answered and wrote is told again, whatever the screen."""
