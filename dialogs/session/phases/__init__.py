"""What each kind of phase is and does in a session: a module for each kind."""
