"""What is said in passing of something that was asked before."""

from __future__ import annotations

import pytest

from dialogs.understanding.of_scene import belongs_with, comes_back_to, said_of_scenes, same_word


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "O wacht, over dat appen van net nog. Dat is toch niet waar, ze belt elke dag.",
            ("appen", "Dat is toch niet waar, ze belt elke dag."),
        ),
        (
            "trouwens, even terug naar die sliert van daarnet: ze lopen door elkaar",
            ("sliert", "ze lopen door elkaar"),
        ),
        ("Over dat eten nog, dat doen ze samen", ("eten", "dat doen ze samen")),
        ("over dat eten, dat doen ze samen", None),
        ("we praten over dat appen van net en lachen erom", None),
    ],
)
def test_who_comes_back_to_an_earlier_question(text: str, found: tuple[str, str] | None) -> None:
    assert comes_back_to(text) == found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nee dat hoort niet bij de schuur, dat hoort bij die vraag over het appje", "appje"),
        ("dat was bij de vraag over de sliert", "sliert"),
        ("dat hoort bij ons erbij", None),
    ],
)
def test_what_belongs_with_an_earlier_question(text: str, word: str | None) -> None:
    assert belongs_with(text) == word


def test_forms_of_a_word() -> None:
    assert same_word("appen", "appje")
    assert same_word("grappen", "grap")
    assert not same_word("appen", "apen")
    assert not same_word("koken", "kar")
