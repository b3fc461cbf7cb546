"""By a sentence beside it, what was told in confidence could be guessed: it is shown first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen
from dialogs.screens.page.gives_away import giving_away, less_since
from dialogs.screens.page.home_page import home_page
from dialogs.screens.page.marked_words import MarkedWords, WhyMarked, marked_words
from dialogs.walk.confided import confide
from dialogs.walk.intentions import Intentions
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

_TOLD = confide(
    Walk(
        1,
        answers={"intentie": chosen("een_persoon")},
        notes={"intentie": "ik duw een jongen naar een van die mannen met een klusje"},
    ),
    "intentie",
)


def later(words: str, walk: Walk = _TOLD) -> Walk:
    return replace(walk, intentions=Intentions(added={"intentie": words}))


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("we doen dat tegenwoordig elke week", ("tegenwoordig",)),
        ("mijn collega doet het nu ook, met een klusje", ("nu ook", "klusje")),
        ("de jongens krijgen samen een klusje", ("klusje",)),
        ("we doen elke maand een toernooitje", ()),
    ],
)
def test_what_compares_or_names_the_same_gives_it_away(words: str, by: tuple[str, ...]) -> None:
    walk = later(words)
    found = giving_away(real_pack(), walk, home_page(real_pack(), walk), (words,))
    assert found == ({words: by} if by else {})
    openly = later(words, Walk(1, answers=_TOLD.answers))
    assert not giving_away(real_pack(), openly, home_page(real_pack(), openly), (words,))


def test_only_the_word_that_compares_can_go_if_nothing_else_gives_it_away() -> None:
    words = "we doen dat tegenwoordig elke week"
    (found,) = marked_words(real_pack(), later(words))
    without = "we doen dat elke week"
    assert found == MarkedWords(words, WhyMarked.GIVES_AWAY, without, by=("tegenwoordig",))
    assert less_since("nu doen we dat elke week") == "", "it would be a question"
    assert less_since("we doen het nu, en nu vaker") == ""
    (found,) = marked_words(real_pack(), later("mijn collega doet het nu ook"))
    assert not found.without
