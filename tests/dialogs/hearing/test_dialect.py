"""Small words of a dialect, read as the common ones."""

from __future__ import annotations

import pytest

from dialogs.hearing.dialect import in_common_words


@pytest.mark.parametrize(
    ("typed", "common"),
    [
        ("da klopt", "dat klopt"),
        ("ge zit goed", "je zit goed"),
        ("da s genoeg veur vandaag", "dat is genoeg voor vandaag"),
        ("ze helpen mekaar nie", "ze helpen elkaar niet"),
        ("wa zegde gij", "wat zegde je"),
        ("hoe ist", "hoe is het"),
        ("wacht efkes", "wacht even"),
    ],
)
def test_dialect(typed: str, common: str) -> None:
    assert in_common_words(typed) == common


@pytest.mark.parametrize(
    "typed",
    ["dag", "gezellig samen", "ons team", "veurink", "de genie", "een begin", "dam en damast"],
)
def test_other_words_stay(typed: str) -> None:
    assert in_common_words(typed) == typed
