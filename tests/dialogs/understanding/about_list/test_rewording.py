"""How a sentence of a point must read, and the protest that words of it are gone."""

from __future__ import annotations

import pytest

from dialogs.understanding.about_list.rewording import Reworded, reworded, says_words_lost


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "nee het moet zijn: een van ons loopt mee naar de tram",
            Reworded(0, "een van ons loopt mee naar de tram"),
        ),
        ("punt 2 moet worden: samen koken op zaterdag.", Reworded(2, "samen koken op zaterdag")),
        ("de zin moet zijn: we eten door elkaar", Reworded(0, "we eten door elkaar")),
        (
            "Nee punt 2 klopt niet helemaal, dat moet zijn: de kok en ik vertellen het elke keer",
            Reworded(2, "de kok en ik vertellen het elke keer"),
        ),
        (
            "Je hebt punt 2 niet aangepast. Daar moet staan: de kok vertelt het aan het begin.",
            Reworded(2, "de kok vertelt het aan het begin"),
        ),
        ("stap 1 is fout. het moet worden: samen soep maken", Reworded(1, "samen soep maken")),
        ("bij punt 3 moet staan: Ria belt de meiden", Reworded(3, "Ria belt de meiden")),
        (
            "punt 1 staat er verkeerd, er moet staan: we eten samen. En zet het op 16 december.",
            Reworded(1, "we eten samen. En zet het op 16 december", "En zet het op 16 december"),
        ),
        ("punt 2 klopt niet, dat moet de kok doen", None),
        ("punt 2 is niet gelukt, dat moet volgende week", None),
        ("het moet niet te lang duren", None),
        ("moet het zijn: we eten door elkaar?", None),
        ("dat moet de kok doen", None),
    ],
)
def test_how_a_sentence_must_read(text: str, said: Reworded | None) -> None:
    assert reworded(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "je hebt de tram weggegooid",
        "wat moet de kok doen dan? je bent de tram vergeten",
        "de tram is weg",
        "zo heb ik dat niet gezegd",
        "waar is de tram gebleven",
    ],
)
def test_words_are_gone(text: str) -> None:
    assert says_words_lost(text, has_them=True)


@pytest.mark.parametrize(
    "text",
    [
        "we vergeten de tram niet",
        "over twee weken",
        "als jij weg bent doe ik het",
        "hoe lang nog",
    ],
)
def test_no_word_is_said_to_be_gone(text: str) -> None:
    assert not says_words_lost(text, has_them=True)


def test_what_is_gone_may_be_somebody() -> None:
    assert not says_words_lost("de kok is weg", has_them=False)
