"""The process: its log, signals to stop, and how a command ends."""
