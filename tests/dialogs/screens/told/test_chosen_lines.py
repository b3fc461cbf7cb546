"""How it is told who begins."""

import pytest

from dialogs.screens.told.chosen_lines import as_you


@pytest.mark.parametrize(
    ("role", "told"),
    [
        ("ik", "jij"),
        ("ik, met oma", "jij, met oma"),
        ("ik en mijn collega", "jij en je collega"),
        ("wij samen", "jullie samen"),
        ("een van ons", "een van jullie"),
        ("de kok", "de kok"),
        ("ik ga dat mijn collega vragen", "ik ga dat mijn collega vragen"),
    ],
)
def test_who_begins_is_told_to_whoever_typed_it(role: str, told: str) -> None:
    assert as_you(role) == told
