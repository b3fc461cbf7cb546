"""The form of the YAML: which keys there are, and what each may hold."""
