"""The bot writes of its own accord: reminders, how a step went, and looking again."""
