"""The bot: all that touches the outside."""

VERSION = "0.2.0"
