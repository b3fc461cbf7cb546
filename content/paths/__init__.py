"""Works out which walks a pack allows: which conditions can hold together, and which answers lead
to a question."""
