"""A turn of speech for not following is heard, and what others don't get isn't."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.lost import is_lost


@pytest.mark.parametrize(
    "text",
    [
        "Ik snap er geen hout van",
        "snap er geen ene moer van",
        "hier snap ik echt geen bal van hoor",
        "ik begrijp der de ballen van",
        "kan er geen touw aan vastknopen",
        "daar is geen touw aan vast te knopen",
        "dat gaat me boven de pet",
        "tis chinees voor me",
    ],
)
def test_who_does_not_follow_is_heard(text: str) -> None:
    assert is_lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "ze snappen er geen hout van",
        "onze jongeren snappen er geen bal van",
        "we snappen elkaar niet",
        "daar maken we soep van",
        "we hebben er geen plan van",
    ],
)
def test_what_others_do_not_get_is_an_answer(text: str) -> None:
    assert not is_lost(text)
