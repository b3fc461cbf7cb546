"""A walk is left, taken home, or shared with the programme."""
