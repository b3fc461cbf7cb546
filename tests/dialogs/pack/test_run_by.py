"""The name of whoever runs the bot."""

from __future__ import annotations

import pytest

from dialogs.pack.run_by import who_runs_it


@pytest.mark.parametrize(
    ("contact", "name"),
    [
        ("Sanne van het buurthuis beheert deze bot. Vragen? Bel haar.", "Sanne van het buurthuis"),
        ("Vragen? Mail het team.", None),
        ("Stel je vraag. Het team beheert deze bot.", None),
        ("", None),
    ],
)
def test_it_is_what_the_operators_words_begin_with(contact: str, name: str | None) -> None:
    assert who_runs_it(contact) == name
