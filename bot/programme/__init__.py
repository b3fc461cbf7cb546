"""What the programme gets of many teams together, and who makes it."""
