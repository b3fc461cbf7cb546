"""How a walk moves: one step for each thing that happens."""
