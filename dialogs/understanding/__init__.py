"""What a typed text means in a pack: an option, a reasoning, or another language."""
