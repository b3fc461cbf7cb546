"""A question is answered: stored, heard, asked back about, or taken away again."""
