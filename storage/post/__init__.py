"""What is to be sent and what was; which updates came in."""
