"""The last safety net for a text that is longer than Telegram takes.

The checks of a pack measure all that its bot can send, so this should never be needed. A new
message becomes several, with the buttons below the last. A message that is changed can't; it loses
its beginning, which its reader has seen, and the log says so.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

from bot.visits.render import Call, utf16

LONGEST_TEXT = 4096
"""UTF-16 units in one message."""
_BREAKS = ("\n\n", "\n", ". ", " ")
"""Where a text is cut, the best place first; the break itself goes."""
log = logging.getLogger(__name__)


def fitting(call: Call) -> Iterator[Call]:
    """The call itself, or calls that together say the same and that Telegram takes."""
    method, params = call
    text = params.get("text", "")
    if utf16(text) <= LONGEST_TEXT:
        yield call
        return
    log.warning("a text of %d units is too long for one message", utf16(text))
    pieces = list(_pieces(text))
    if method == "sendMessage":
        bare = {key: value for key, value in params.items() if key != "reply_markup"}
        for start, end in pieces[:-1]:
            yield method, _piece(bare, start, end)
        yield method, _piece(params, *pieces[-1])
    else:
        yield method, _piece(params, len(text) - _fits(text[::-1], LONGEST_TEXT), len(text))


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The beginning and the end of each piece, in characters."""
    start = 0
    while start < len(text):
        fits = _fits(text[start:], LONGEST_TEXT)
        end, gap = start + fits, 0
        if end < len(text):
            end, gap = _best_cut(text, start, end)
        yield start, end
        start = end + gap


def _best_cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Where to cut, not before the middle, and how many characters of the break go."""
    for mark in _BREAKS:
        at = text.rfind(mark, start + (end - start) // 2, end)
        if at >= 0:
            kept = len(mark.rstrip())
            return at + kept, len(mark) - kept
    return end, 0


def _fits(text: str, most: int) -> int:
    """How many characters of the text take at most so many units."""
    left = most
    for number, character in enumerate(text):
        left -= utf16(character)
        if left < 0:
            return number
    return len(text)


def _piece(params: dict[str, Any], start: int, end: int) -> dict[str, Any]:
    """The same parameters with this piece of the text, and of what is bold in it."""
    text = params["text"]
    first, last = utf16(text[:start]), utf16(text[:end])
    entities = [
        {**one, "offset": begin - first, "length": stop - begin}
        for one in params.get("entities", ())
        if (begin := max(one["offset"], first)) < (stop := min(one["offset"] + one["length"], last))
    ]
    rest = {key: value for key, value in params.items() if key != "entities"}
    return {**rest, "text": text[start:end]} | ({"entities": entities} if entities else {})
