"""A text in which others' words take the place of whoever was named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.reading.personal_lists import known
from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.redaction import taken_out
from dialogs.identifying.search import found

NAMES = ("iemand", "iemand anders", "nog iemand")


def instead(kind: KindOfFinding, number: int) -> str:
    return NAMES[min(number, 2)] if kind is KindOfFinding.NAME else f"een {kind.value}"


def together(people: int) -> str:
    return f"{people} mensen"


def without(text: str) -> str:
    return taken_out(text, found(text, known()), known(), instead, together, "één persoon")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("we vragen het aan Fatima de Vries", "we vragen het aan iemand"),
        ("we helpen Ouwe Fatima vaak", "we helpen iemand vaak"),
        ("Fatima de Vries wordt gepest", "Iemand wordt gepest"),
        ("nee, Fatima haar dochter heeft gebeld", "nee, iemands dochter heeft gebeld"),
        ("mijn zwager Henk had een kar", "mijn zwager had een kar"),
        (
            "ik zie dat Evert van de Kolkweg, die is 81, groet",
            "ik zie dat iemand, die is 81, groet",
        ),
        ("hij woont in de Willem van de Veldestraat", "hij woont in een address"),
        ("dat zei Youssef. Kevin lachte", "dat zei iemand. Iemand anders lachte"),
        ("Fatima, Youssef en Kevin koken", "3 mensen koken"),
        ("we vragen Fatima (14) en Youssef", "we vragen 2 mensen"),
        ("ik bel Fatima en Youssef kookt", "ik bel iemand en iemand anders kookt"),
        (
            "Fatima en Youssef koken, Youssef zingt",
            "Iemand en iemand anders koken, iemand anders zingt",
        ),
        ("vraag Youssef (14) of hij kookt", "vraag iemand of hij kookt"),
        ("vraag Youssef (14 jaar, uit Gouda) mee", "vraag iemand mee"),
        ("Youssef, 14 jaar, kookt", "Iemand kookt"),
        ("Youssef, veertien jaar oud. Kevin niet", "Iemand. Iemand anders niet"),
        ("we belden Fatima, 16.", "we belden iemand."),
        ("Fatima van een jaar of 15 kookt", "Iemand kookt"),
        ("onze buurman Kevin (82) helpt", "onze buurman helpt"),
        (
            "Youssef (14 keer gevraagd) en Fatima, 12 mei",
            "Iemand (14 keer gevraagd) en iemand anders, 12 mei",
        ),
        ("de groep van Fatima van 12 kinderen", "de groep van iemand van 12 kinderen"),
        ("Fatima riep, en Fatima ging weg", "Iemand riep, en iemand ging weg"),
        ("ik belde Fatima's moeder", "ik belde iemands moeder"),
        ("Kevin heeft Youssef's fiets", "Iemand heeft iemand anders zijn fiets"),
        ("onze vrijwilliger Youssef doet dat", "onze vrijwilliger doet dat"),
        ("Fatima, onze coach, zegt dat", "Onze coach zegt dat"),
        ("we vragen Fatima (coach)", "we vragen een coach"),
        ("het is van Kevin de buurman", "het is van de buurman"),
        ("dan belt Kevin de buurman", "dan belt één persoon de buurman"),
        ("ik bel Kevin, de coach is er niet", "ik bel iemand, de coach is er niet"),
        ("onze coach, Fatima, zegt dat", "onze coach zegt dat"),
        ("onze coach Youssef zei dat. Youssef kookt", "onze coach zei dat. Onze coach kookt"),
        ("Fatima is onze coach. Fatima kookt", "Iemand is onze coach. Onze coach kookt"),
        ("Fatima, een coach, kookt. Fatima zingt", "Een coach kookt. Die coach zingt"),
        ("ik dus, fatima. ik haal ze erbij", "ik dus. ik haal ze erbij"),
        ("ik (Fatima) haal ze op", "ik haal ze op"),
        ("ik, Fatima en Youssef koken", "ik, iemand en iemand anders koken"),
        ("het is meer van Kevin dan van iedereen", "het is meer van één persoon dan van iedereen"),
        ("dat komt door Fatima", "dat komt door één persoon"),
        ("bij ons kookt Youssef", "bij ons kookt één persoon"),
        ("als Youssef er niet is", "als één persoon er niet is"),
        ("net als Youssef", "net als iemand"),
        ("woensdag vraag ik Kevin", "woensdag vraag ik iemand"),
        ("naast mevrouw Brouwer zat Dylan", "naast een mevrouw zat iemand anders"),
        ("Meneer Jansen kookt, en meneer Jansen zingt", "Een meneer kookt, en die meneer zingt"),
        ("dat mevrouw Brouwer zingt", "dat een mevrouw zingt"),
        ("die mevrouw Brouwer van 84", "die mevrouw"),
        ("Mevrouw was er ook", "Mevrouw was er ook"),
        ("vraag meneer Jansen van nummer 12 erbij", "vraag een meneer erbij"),
        ("vraag Fatima uit het azc erbij", "vraag iemand erbij"),
        ("de mevrouw van nummer 12 kookt", "de mevrouw kookt"),
        ("ik praat met meisje van azc zaterdag", "ik praat met meisje zaterdag"),
        ("dat zei die man van de speeltuin, Youssef, want", "dat zei iemand, want"),
        ("die jongen van de snackbar lachte", "iemand lachte".capitalize()),
        ("onze buurman, Kevin, kookt", "onze buurman kookt"),
        ("vraag een begeleider, Kevin of Fatima", "vraag een begeleider, iemand of iemand anders"),
        ("jongens van 4 havo van het Montessori", "jongens van een school"),
        ("en die zei Loes er zit hier een groep", "en die zei er zit hier een groep"),
        ("ik zei: Loes, doe niet zo", "ik zei: doe niet zo"),
        ("ze zei Loes komt morgen", "ze zei iemand komt morgen"),
        ("mail fatima@voorbeeld.nl maar", "mail een email maar"),
        ("bel 06-12345678", "bel een phone"),
        ("ze zit op het Voorbeeldcollege", "ze zit op een school"),
        ("elke dinsdag koken we met de buurt", "elke dinsdag koken we met de buurt"),
    ],
)
def test_other_words_take_its_place(typed: str, left: str) -> None:
    assert without(typed) == left


@given(st.text(alphabet="Fatima de Vries,. 'sYousf\n", max_size=60))
def test_what_is_left_names_nobody_that_was_found_and_keeps_all_else(text: str) -> None:
    finds = found(text, known())
    kept = without(text)
    if not finds:
        assert kept == text
    else:
        assert kept.endswith(text[finds[-1].end :].removeprefix("'s"))
