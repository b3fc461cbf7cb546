"""The page that a team takes home, and the screens on which it decides what goes along."""
