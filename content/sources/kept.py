"""Caches what was read from files, because the same is often read again: packs share files, and an
author saves one file many times. A process that won't read its packs again calls `forget_read`."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_forgetting: list[Callable[[], None]] = []


def kept(most: int | None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Make a function remember its last `most` results, or all if None. The results must be
    immutable."""

    def keeping(function: Callable[P, T]) -> Callable[P, T]:
        keeps = lru_cache(maxsize=most)(function)
        _forgetting.append(keeps.cache_clear)
        return cast(Callable[P, T], keeps)

    return keeping


def forget_read() -> None:
    """Empty all these caches: files of packs, and what was made of their sentences."""
    for forget in _forgetting:
        forget()
