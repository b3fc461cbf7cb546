"""Where somebody tells that people are afraid."""

import pytest

from dialogs.understanding.quoting.told_fear import fears_people, told_fear


@pytest.mark.parametrize(
    "text",
    [
        "dat de buren niet meer bang zijn voor de jongens",
        "de ouderen vooral dat ze bang waren",
        "ze vinden het eng om binnen te komen",
        "er is veel angst over en weer",
    ],
)
def test_fear_that_is_told_or_should_go(text: str) -> None:
    assert told_fear(f"We eten samen. {text}").strip() == text


@pytest.mark.parametrize(
    "text",
    [
        "niemand is hier bang",
        "ze zijn niet zo bang voor elkaar",
        "ik ben bang dat het regent",
        "waar ik bang voor ben is dat ze dan allemaal weg zijn",
        "het is te lang en te streng",
    ],
)
def test_what_tells_of_no_fear(text: str) -> None:
    assert not told_fear(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("dat de buren niet meer bang zijn voor de jongens", True),
        ("ze zijn bang voor elkaar", True),
        ("ze zijn bang om binnen te komen", False),
        ("hij is bang voor de bok", False),
    ],
)
def test_fear_of_people_is_another_than_of_what_is_to_come(text: str, *, people: bool) -> None:
    assert fears_people(text) is people
