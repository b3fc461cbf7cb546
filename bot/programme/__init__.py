"""Makes editions, the published counts over many teams, and handles what staff ask for."""
