"""How a step went, and then and now: what a team reads when the bot comes back."""
