"""From the outbox to Telegram: in order, at its pace, until it has arrived."""
