"""An order to replace words, and the sentence in which they are replaced."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.other_words import (
    other_words,
    says_words_gone,
    with_other_words,
)


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("vervang ‘stickers’ door ‘gekleurde stickers’", "stickers", "gekleurde stickers"),
        (
            "Vervang ‘, dat zei ik al’ door ‘ en daarna koffie’.",
            ", dat zei ik al",
            " en daarna koffie",
        ),
        ('ja vervang "door elkaar" door "om en om"', "door elkaar", "om en om"),
        ("vervang 'zo'n apparaat' door 'zo'n radio'", "zo'n apparaat", "zo'n radio"),
        ("kun je ‘haha’ vervangen door ‘lachend’?", "haha", "lachend"),
        ("vervang het woord ‘haha’ door niks", "haha", ""),
        ("vervang stickers door gekleurde stickers", "stickers", "gekleurde stickers"),
    ],
)
def test_the_words_of_an_order_are_read_as_typed(text: str, old: str, new: str) -> None:
    order = other_words(text)
    assert order is not None
    assert (order.old, order.new, order.points) == (old, new, False)


def test_without_quotation_marks_words_may_only_point_at_a_sentence() -> None:
    order = other_words("vervang die zin over de soep door: elke week soep")
    assert order is not None
    assert order.points
    assert other_words("we vervangen de stoelen door banken") is None


@pytest.mark.parametrize(
    ("sentence", "old", "new", "becomes"),
    [
        (
            "Ik vraag het hem, dat zei ik al",
            ", dat zei ik al",
            " en ga dan",
            "Ik vraag het hem en ga dan",
        ),
        ("Met stickers gestemd.", "Stickers", "gele stickers", "Met gele stickers gestemd."),
        (
            "Dat wordt niks. Of toch wel.",
            "dat wordt niks.",
            "het liep goed.",
            "Het liep goed. Of toch wel.",
        ),
        ("Iemand heeft handen haha", "haha", "", "Iemand heeft handen"),
        ("Zo’n apparaat,  echt waar", "zo'n apparaat", "een radio", "Een radio, echt waar"),
        ("Elk gezin telt", "zin", "stuk", ""),
    ],
)
def test_only_the_words_go_and_only_whole_ones(
    sentence: str, old: str, new: str, becomes: str
) -> None:
    assert with_other_words(sentence, old, new) == becomes


def test_a_protest_that_a_sentence_is_gone_is_no_news() -> None:
    assert says_words_gone("wat heb je nou gedaan, mijn hele zin over de meneer is weg!")
    assert says_words_gone("waar is mijn zin gebleven")
    assert not says_words_gone("de zin in de soep is weg bij de jongeren")
