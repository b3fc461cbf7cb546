"""Reads Dutch: words, sentences, and patterns in them."""
