"""What could be wrong or better in a pack that can be read."""
