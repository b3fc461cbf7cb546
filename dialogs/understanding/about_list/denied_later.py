"""Finds what somebody wrote before and now says isn't so: 'koken met de ouderen', and at the end
'we koken voor de ouderen, niet met de ouderen'.

Only the same words right after a denial count. If somebody says it in other words, the bot doesn't
ask about it.
"""

from __future__ import annotations

from dialogs.understanding.options.matching import normal

_DENIALS = frozenset({"niet", "geen", "nooit"})
_FEWEST = 3
"""How many words both must share: any two texts about one project share fewer."""


def denies_earlier(text: str, earlier: str) -> bool:
    """Whether the text denies what was written earlier, in the same words."""
    said, before = normal(text).split(), normal(earlier).split()
    return any(
        denied in _word_groups(before)
        for number, word in enumerate(said)
        if word in _DENIALS and len(denied := tuple(said[number + 1 :][:_FEWEST])) == _FEWEST
    )


def _word_groups(words: list[str]) -> set[tuple[str, ...]]:
    """Every run of `_FEWEST` words that doesn't come right after a denial."""
    starts = range(len(words) - _FEWEST + 1)
    return {tuple(words[n : n + _FEWEST]) for n in starts if not n or words[n - 1] not in _DENIALS}
