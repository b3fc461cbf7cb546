"""The commands on the machine."""
