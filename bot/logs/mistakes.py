"""A mistake of ours in a few words, none of which is anyone's."""

from __future__ import annotations


def in_short(error: BaseException) -> str:
    """Of which kind it is, and where it was raised."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place is not None else ""
    return f"{type(error).__name__}{where}"
