"""The process: its log, stop signals, and exit codes."""
