"""What a text asks the bot, or tells it about the conversation itself."""
