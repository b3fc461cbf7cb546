"""Remembers what was worked out about a text, for as long as that text is being handled.

Many checks ask the same about what somebody typed: which words it has, whether it asks the bot
something. What people type must not stay in memory, so the host calls `forget_texts` afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 64
"""Texts for each function: the sentences and clauses of a message are texts, too."""
_forgetting: list[Callable[[], None]] = []


def memoized(function: Callable[P, T]) -> Callable[P, T]:
    """The same function of a text, and of anything else that can be hashed, which works its result
    out once. The result must be immutable."""
    remembering = lru_cache(maxsize=_MOST)(function)
    _forgetting.append(remembering.cache_clear)
    return cast(Callable[P, T], remembering)


def forget_texts() -> None:
    """Forget all texts, and what was worked out about them."""
    for forget in _forgetting:
        forget()
