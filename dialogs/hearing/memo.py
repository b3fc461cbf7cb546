"""Remembers what was worked out about a text or a walk, for as long as it is being handled.

Many checks ask the same about what somebody typed: which words it has, whether it asks the bot
something; and many lines of a screen ask the same about a walk. What people type must not stay in
memory, so the host calls `forget_texts` afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from operator import is_
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


def once_for_walk(function: Callable[P, T]) -> Callable[P, T]:
    """Make a function of a pack and a walk remember its last result. Neither ever changes, so while
    it is called with the same two objects it works the result out once. The result must be
    immutable."""
    last: tuple[tuple[object, ...], T] | None = None

    @wraps(function)
    def remembering(*args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal last
        # Read into a local once: another thread may replace it for another walk in between.
        before = last
        if before is not None and all(map(is_, before[0], args)):
            return before[1]
        result = function(*args, **kwargs)
        last = (args, result)
        return result

    def forget() -> None:
        nonlocal last
        last = None

    _forgetting.append(forget)
    return remembering


def forget_texts() -> None:
    """Forget all texts and walks, and what was worked out about them."""
    for forget in _forgetting:
        forget()
