"""One update in one unit of work: what is asked for on the way, and as which call it goes."""
