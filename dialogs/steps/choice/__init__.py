"""A team chooses what it goes on with: the points, their words, and when they look together."""
