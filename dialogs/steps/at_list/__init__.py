"""What becomes of what somebody says at their checklist."""
