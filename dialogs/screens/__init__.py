"""What a person sees at each place of a walk. `views.py` says which screen stands where."""
