"""The bot: all that touches the outside."""

VERSION = "0.1.0"
