"""Keeps what was read, for who reads the same again: packs share files, and an author saves one
file often. A process that has read its packs once and for all calls `forget_read`."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_forgetting: list[Callable[[], None]] = []


def kept(most: int | None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """The same function, which keeps so many results; None: all. These must be immutable."""

    def keeping(function: Callable[P, T]) -> Callable[P, T]:
        keeps = lru_cache(maxsize=most)(function)
        _forgetting.append(keeps.cache_clear)
        return cast(Callable[P, T], keeps)

    return keeping


def forget_read() -> None:
    """Forget all that was kept: a pack's files, and what was made of their sentences."""
    for forget in _forgetting:
        forget()
