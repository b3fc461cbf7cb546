"""The packs that authors edit, and the code that turns one into a dialog."""
