"""The way an author writes what to listen for."""

import pytest

from content.reading.written_patterns import (
    PhraseError,
    lists_in,
    parse_part,
    parse_pattern,
)

LISTS = {
    "gaat": parse_part("gaat|loopt", {}),
    "band": parse_part("band", {}),
}


def hears(written: str, said: str) -> bool:
    words = said.split()
    return bool(list(parse_pattern(written, LISTS).matches(words, [(0, len(words))])))


@pytest.mark.parametrize(
    ("written", "yes", "no"),
    [
        ("vanzelf", "het gaat vanzelf", "het gaat zelf"),
        ("Vanzélf", "vanzelf", "zelf"),
        ("ontmoet*", "ontmoetingen", "moet"),
        ("*contact", "buurtcontact", "contactje"),
        ("gaat|loopt", "loopt", "rent"),
        ("(gaat|loopt) vanzelf", "loopt vanzelf", "gaat loopt"),
        ("(de deur|poort) open", "de deur open", "deur open"),
        ("(de deur|poort) open", "poort open", "de open"),
        ("gaat wel? goed", "gaat wel goed", "gaat niet goed"),
        ("gaat wel? goed", "gaat goed", "wel goed"),
        ("(nooit meer)? weg", "weg", "nooit meer"),
        ("gaat .. goed", "gaat het nu weer goed", "gaat het nu ook weer goed"),
        ("gaat .. goed", "gaat goed", "gaat , goed"),
        ("gaat ... goed", "gaat , zoals je weet , goed", "gaat a b c d e f g h i goed"),
        ("<gaat> goed", "loopt goed", "rent goed"),
        ("(<gaat>|is) goed", "is goed", "was goed"),
        ("<band>|klik & (een|de) <gaat>", "een loopt klik", "loopt klik"),
        ("^ gaat", "gaat dat", "dat gaat"),
        ("gaat $", "dat gaat", "gaat dat"),
        ("<band> & vanzelf", "vanzelf een band", "een band"),
        ("zo'n dag", "zo'n dag", "zon dag"),
        ("(drie|3) keer", "3 keer", "4 keer"),
        ("vaker = beter", "vaker = beter", "vaker beter"),
    ],
)
def test_what_a_phrase_hears(written: str, yes: str, no: str) -> None:
    assert hears(written, yes)
    assert not hears(written, no)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "zin-zonder-woord"),
        ("^ $", "zin-zonder-woord"),
        ("gaat &", "zin-zonder-woord"),
        ("gaat |", "zin-zonder-woord"),
        ("(gaat|)", "zin-zonder-woord"),
        (".. gaat", "zin-gat-aan-rand"),
        ("gaat ...", "zin-gat-aan-rand"),
        ("band & gaat ..", "zin-gat-aan-rand"),
        ("(gaat", "zin-haakje-open"),
        ("gaat|loopt goed", "zin-streep-zonder-haakjes"),
        ("<gaat> (wel|niet) goed|fijn", "zin-streep-zonder-haakjes"),
        ("gaat)", "zin-los-teken"),
        ("? gaat", "zin-los-teken"),
        ("gaat | ?", "zin-los-teken"),
        ("ga*at", "zin-los-teken"),
        ("gaat < band", "zin-los-teken"),
        ("<bond>", "onbekende-woordenlijst"),
    ],
)
def test_what_cannot_be_read(written: str, code: str) -> None:
    with pytest.raises(PhraseError) as raised:
        parse_pattern(written, LISTS)
    assert raised.value.code == code


def test_an_entry_of_a_list_is_one_row() -> None:
    with pytest.raises(PhraseError):
        parse_part("gaat & loopt", {})


def test_which_lists_a_phrase_leans_on() -> None:
    assert lists_in("<gaat> .. (<band>|klik)") == ["gaat", "band"]
