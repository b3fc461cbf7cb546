"""Who asks to see the list now, and what they say in addition."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.list_wanted import told_beside_list


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("nee de lijst graag, moet gaan", ""),
        ("mag ik de lijst al", ""),
        ("de lijst", ""),
        ("kunnen we de checklist alvast zien?", ""),
        ("k wil de lijst nu", ""),
        ("waar blijft de lijst?", ""),
        ("heb geen tijd meer, de lijst aub", ""),
        ("4. moet zo weer training geven, mag ik de lijst al", "4."),
        ("3 en stuur me de lijst maar", "3"),
        ("3 maar gooi die lijst ff", "3"),
        ("ja. kan ik de lijst nu al zien?", "ja."),
        ("2, geef de lijst ff, heb haast", "2"),
        ("windsels omdoen samen. mag ik nu de lijst", "windsels omdoen samen."),
        ("weet ik niet, laat de lijst maar zien", "weet ik niet"),
        ("1 en doe de lijst maar, training begint zo", "1"),
        ("houdoe, ik moet weg, de vrouw belt. geef de lijst maar vast", ""),
        ("da's genoeg veur vandaag, geef de lijst", ""),
        ("zo is het genoeg geweest. laat de lijst maar zien", ""),
        ("doei, mag ik de lijst", ""),
        ("mijn baas roept, stuur de lijst ff", ""),
        ("2, de telefoon gaat. geef de lijst", "2"),
        ("genoeg stoelen voor iedereen, geef de lijst", "genoeg stoelen voor iedereen"),
        ("de vrouw kookt altijd. mag ik de lijst", "de vrouw kookt altijd."),
    ],
)
def test_who_wants_it(text: str, told: str) -> None:
    assert told_beside_list(text) == told


@pytest.mark.parametrize(
    "text",
    [
        *(
            "we hebben een lijst bij de deur",
            "de lijst van deelnemers hangt er",
            "wie ziet de lijst",
        ),
        *(
            "mag mijn collega de lijst zien",
            "stuur de lijst naar mijn baas",
            "haal dat van de lijst",
        ),
        *("zet dat op de lijst", "ik wil een lijst maken", "de koffie, de lijst, de muziek"),
        *(
            "ze schrijven zich in op de lijst",
            "kan ik de lijst veranderen",
            "mag ik de lijst delen",
        ),
        *("houdoe, de lijst hangt in de schuur", "da's genoeg veur vandaag", "de vrouw belt"),
        *("3. ze vragen de lijst aan mij", "ze mogen de lijst zien", "moet zo weer training geven"),
    ],
)
def test_who_does_not(text: str) -> None:
    assert told_beside_list(text) is None
