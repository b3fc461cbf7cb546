"""Looking after the bot: how it is, said all at once, and told to whoever runs it."""
