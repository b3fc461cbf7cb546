"""Telegram's Bot API: calling it, and what its answers mean."""
