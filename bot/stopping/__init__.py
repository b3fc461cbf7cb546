"""Being told to stop, and with which code it ends."""
