"""Which option, or which button, a text means."""
