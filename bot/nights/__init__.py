"""What is done each night, and before the day begins."""
