from __future__ import annotations

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from dialogs.identifying.own_health import tells_own_health

KNOWN = Known(private_matters=Phrases(["kanker", "dove"]), single_people=Phrases(["man"]))


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Dat is waar ik bang voor ben, als ik omval, ik heb een stent", True),
        ("vorig jaar had ik kanker, toen nam niemand het over", True),
        ("ik zit met een dove man aan tafel", False),
        ("Hij had kanker", False),
        ("ik kook met de buren", False),
    ],
)
def test_what_a_writer_tells_of_their_own_health(text: str, own: bool) -> None:
    assert tells_own_health(text, KNOWN) is own
