"""What a person sees at each place of a walk. `views.py` maps places to screens."""
