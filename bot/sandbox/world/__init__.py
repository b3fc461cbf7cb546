"""Telegram's side of the world: people, chats, messages and updates. Pure state, no HTTP."""
