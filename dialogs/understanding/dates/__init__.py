"""Which day or moment a text means."""
