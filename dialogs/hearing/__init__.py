"""How Dutch is read: words, sentences, and the patterns that are looked for in them."""
