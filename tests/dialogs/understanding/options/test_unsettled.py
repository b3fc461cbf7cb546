"""Somebody who says that their own answer isn't settled is heard."""

from __future__ import annotations

import pytest

from dialogs.understanding.options.unsettled import says_settled, unsettled


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (
            "In de aanvraag staat volgens mij iets met geld. Daar zijn we het niet over eens.",
            "Daar zijn we het niet over eens.",
        ),
        ("ja precies waar we het dus niet over eens zijn", None),
        ("we zijn het nooit helemaal eens geworden", None),
        ("iedereen vindt wat anders", None),
        ("volgens mij die eerste", None),
        ("Alles. Als ik moet kiezen dat laatste.", "Als ik moet kiezen dat laatste."),
        ("ik weet het niet zeker", None),
        ("dat hebben we nog niet samen afgesproken", None),
        ("we hebben niets afgesproken, volgens mij gaat het om de buurt", None),
        ("Ze brommen minder, maar zelf doen we er niets aan.", None),
    ],
)  # fmt: skip
def test_doubt_is_found(typed: str, says: str | None) -> None:
    assert unsettled(typed) == (says or typed)


@pytest.mark.parametrize(
    "typed",
    [
        "dat telt ook mee denk ik",
        "we hebben niet eens een zaal",
        "dan doen we niets anders dan praten",
        "daar zijn we het allemaal over eens",
        "zonder twijfel",
        "zijn jullie het niet eens?",
        "ze zijn niet bang meer",
        "Wij hebben opgeschreven dat ze elkaar helpen. Dat is volgens mij iets anders dan praten.",
        "volgens mij iets anders.\nWe hebben het wel afgesproken en het staat in ons plan.",
    ],
)
def test_what_only_softens_is_no_doubt(typed: str) -> None:
    assert unsettled(typed) == ""


@pytest.mark.parametrize(
    ("typed", "settled"),
    [
        ("We hebben het wel afgesproken en het staat in ons plan.", True),
        ("dat hebben we allang vastgelegd", True),
        ("dat is samen besloten", True),
        ("het staat gewoon in de aanvraag", True),
        ("dat hebben we nooit afgesproken", False),
        ("we hebben nog niks opgeschreven", False),
        ("we moeten dat nog afspreken", False),
    ],
)
def test_what_is_agreed(typed: str, *, settled: bool) -> None:
    assert says_settled(typed) is settled
