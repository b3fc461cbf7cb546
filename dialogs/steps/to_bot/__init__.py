"""Something is said to the bot, or about an earlier answer, in place of an answer."""
