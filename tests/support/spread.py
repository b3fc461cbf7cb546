"""Many cases of one kind: some of them in the suite, and all of them in the soak."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest


def spread(cases: Iterable[Any], every: int, first: int = 0) -> list[Any]:
    """One in so many cases, beginning with number `first`; the others are left to the soak. Tests
    that have the same cases begin elsewhere, so that each case comes in one of them."""
    return [
        case if number % every == first else pytest.param(case, marks=pytest.mark.soak)
        for number, case in enumerate(cases)
    ]
