"""How a walk moves: one event at a time. `step.py` has the theory, `stage.py` what is moved."""
