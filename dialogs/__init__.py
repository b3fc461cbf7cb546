"""The pure core: what a conversation is and how it moves. Standard library only, no I/O."""
