"""Slots: names of messages that are edited later. The first letter says whose they are."""

SESSION = "s"


def kind_of(slot: str) -> str:
    """Whose it is: a walk's ('w'), a session's ('s'), or another's."""
    return slot[:1]
