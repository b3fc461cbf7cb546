"""Counts what many teams share with the programme, such that nothing can be traced to one of
them."""
