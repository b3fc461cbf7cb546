"""People who are described by where others know them from."""

import pytest

from content.reading.personal_lists import known
from dialogs.identifying.search import found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("de buren van nummer 12 komen", "van nummer 12"),
        ("mevrouw van huisnummer 3a komt", "van huisnummer 3a"),
        ("onze jongen uit het azc komt", "uit het azc"),
        ("dat meisje van de snackbar komt", "dat meisje van de snackbar"),
    ],
)
def test_somebody_is_told_by_a_place(text: str, words: str) -> None:
    assert [one.words for one in found(text, known())] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "de jongeren van het azc koken mee",
        "we nodigen een jongere van het azc uit",
        "elke bewoner van het azc is welkom",
        "de man van de bakkerij kookt",
        "die mevrouw van de gemeente was erbij",
        "die jongens van de skatebaan helpen",
        "de vraag van nummer 3 is lastig",
        "dat jongen van de straat gaan",
        "we lopen van nummer 1 naar nummer 5",
    ],
)
def test_what_fits_many_is_nobody(text: str) -> None:
    assert found(text, known()) == ()
