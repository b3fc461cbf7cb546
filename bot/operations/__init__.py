"""What keeps the bot well: nights, health, alerts to the operator, the admin port."""
