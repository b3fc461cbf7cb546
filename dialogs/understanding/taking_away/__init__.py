"""What somebody wants taken away, left out or kept here, of what they typed."""
