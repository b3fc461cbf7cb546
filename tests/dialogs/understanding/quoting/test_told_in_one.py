"""Of several messages one is quoted: they are never glued."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.told_in_one import told_in_one
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("we spelen toneel met de wijk\nja op zich geen doel", "we spelen toneel met de wijk"),
        ("dat gaat zo\nwe halen ze altijd zelf erbij", "we halen ze altijd zelf erbij"),
        ("we halen ze zelf erbij\nwat is dit?", "we halen ze zelf erbij"),
        ("huh?", None),
    ],
)
def test_the_message_that_tells_most(note: str, told: str | None) -> None:
    dialog = real_pack()
    assert told_in_one(dialog, dialog.questions["intentie"], note) == told
