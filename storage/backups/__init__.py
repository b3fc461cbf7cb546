"""Backups: made, kept, cleaned, and put back."""
