"""What is said in passing of something that was asked before."""

from __future__ import annotations

import pytest

from dialogs.understanding.of_scene import said_of_scenes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "De gang is de plank. En o ja wat vroeg je net van dat appje, dat zou eigenlijk wel "
            "moeten, een afspraak, en die sliert, dat is eigenlijk ieder bij z'n eigen groep.",
            {
                "appje": "dat zou eigenlijk wel moeten, een afspraak",
                "sliert": "dat is eigenlijk ieder bij z'n eigen groep",
            },
        ),
        ("die gang, dat was zwaar", {}),
        ("we lopen samen terug", {}),
        ("en die sliert, dat is toch wel ieder voor zich?", {}),
    ],
)
def test_what_is_said_of_it(text: str, said: dict[str, str]) -> None:
    assert dict(said_of_scenes(text)) == said
