"""How much went, or was to go, is read from the text; an answer says nothing of the kind."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.taken_too_much import (
    asks_what_is_kept,
    only_part,
    says_too_much,
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Haal dat weg, ja, alleen die zin over die ene kok. Dat over de brief mag blijven.",
            "kok",
        ),
        ("alleen die zin over de ruzie, de rest mag blijven", "ruzie"),
        ("haal alleen dat stukje over Cor weg", "cor"),
        ("alleen dat van die ene kok moest weg", "kok"),
        ("nee alleen wat ik zei over mijn baas hoeft weg, de rest kan blijven staan", "baas"),
        ("weg, maar alleen die zin over de politie", "politie"),
        ("enkel dat stuk over de moeder moet eruit", "moeder"),
        ("alleen dat van de ouders vind ik leuk", ""),
        ("alleen die zin over vrijheid hangt aan de muur", ""),
        ("we koken alleen met de buren, de rest mag blijven kijken", ""),
        ("alleen de jongeren gaan weg, de rest blijft", ""),
        ("ze komen alleen op vrijdag, dan moet alles weg", ""),
        ("moet alleen dat van de kok weg?", ""),
    ],
)
def test_only_that_part_is_to_go(text: str, named: str) -> None:
    assert only_part(text) == ({named} if named else set())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nee, je hebt nu te veel weggehaald. Dat we het dan vertellen mag er gewoon in staan."
            " Alleen dat van die kok moest weg.",
            "Dat we het dan vertellen.",
        ),
        ("nou heb je alles weggehaald!", ""),
        ("je hebt mijn hele antwoord gewist", ""),
        ("hee je gooit veel te veel weg joh", ""),
        (
            "Je haalt te veel weg. We eten op vrijdag met de buren",
            "We eten op vrijdag met de buren",
        ),
        ("ho, dat was te veel weg. De rest mag gewoon blijven.", ""),
        ("we gooien te veel weg", None),
        ("er wordt te veel eten weggegooid", None),
        ("nu is alles weg", None),
        ("ze hebben alles weggehaald uit de zaal", None),
        ("dat was te veel", None),
        ("je hebt te veel vragen", None),
    ],
)
def test_too_much_is_gone(text: str, told: str | None) -> None:
    protest = says_too_much(text)
    assert (None if protest is None else protest.told) == told


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Wat bewaar je nu dan precies? Toch niet ook dat van die ene kok?", {"kok"}),
        ("toch niet dat van mijn baas he?", {"baas"}),
        ("wat heb je nu opgeschreven?", set()),
        ("is dat van die kok nu weg?", {"kok"}),
        ("staat die zin over de moeder er nog in?", {"moeder"}),
        ("wat bewaar je in de kast?", None),
        ("is dat van de buren?", None),
        ("toch niet gek?", None),
        ("wat heb je nodig?", None),
        ("?", None),
        ("toch niet dat van die kok", None),
    ],
)
def test_what_is_kept_is_asked(text: str, named: set[str] | None) -> None:
    assert asks_what_is_kept(text) == named
