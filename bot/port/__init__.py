"""The loopback port, seen from whoever asks."""
