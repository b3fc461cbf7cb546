"""What else is served over HTTP: the page, people's actions, and what tests switch."""
