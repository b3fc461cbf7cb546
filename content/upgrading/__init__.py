"""Recognises packs from before texts were plain, and rewrites their files."""
