"""The screens of choosing what to go on with."""
