"""Whether a text says yes or no to what the bot just said."""
