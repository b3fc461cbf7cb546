"""The Bot API: what the bot calls."""
