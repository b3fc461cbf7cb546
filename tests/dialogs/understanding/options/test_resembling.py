"""Which options are proposed for a text."""

from __future__ import annotations

import pytest

from dialogs.understanding.options.resembling import resembled
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "meestal ik dan, ik zet een bokser bij een buurman met de pads en dan komt het wel",
            False,
        ),
        ("we zouden wel willen maar t is altijd zo druk in de keuken", True),
    ],
)
def test_that_something_is_too_much_is_proposed_only_to_who_says_so(
    text: str, claims: bool
) -> None:
    dialog = real_pack()
    question = dialog.questions[dialog.elements["intentie"].questions[0]]
    labels = [option.label for option in resembled(dialog, question, question.options, text)]
    assert labels
    assert any("te druk" in label for label in labels) is claims


@pytest.mark.parametrize(
    ("text", "claims"), [("zij vinden zelf", False), ("niet elke jongen vindt vrienden", True)]
)
def test_that_it_is_not_so_for_all_is_proposed_only_to_who_denies_something(
    text: str, claims: bool
) -> None:
    dialog = real_pack()
    question = dialog.questions["bonding"]
    alike = resembled(dialog, question, question.options, text)
    assert alike
    assert any(one.label.startswith("Niet iedereen") for one in alike) is claims


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("oma kies eten. jongen kies muziek", True),
        ("De ouderen kiezen koekjes en de meisjes kiezen een liedje", True),
        ("soms kies eten. jongen kies muziek", False),
        ("jongen kies eten, jongen kies stoel", False),
        ("oma kies eten. jongen eet soep", False),
    ],
)
def test_what_two_groups_each_do_is_proposed_as_what_each_group_does(text: str, each: bool) -> None:
    dialog = real_pack()
    question = dialog.questions["gelijke_status"]
    alike = resembled(dialog, question, question.options, text)
    assert any("elke groep" in option.label for option in alike) is each
