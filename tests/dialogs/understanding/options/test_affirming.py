"""An option that denies is never proposed for a text that tells that it happens."""

from __future__ import annotations

import pytest

from dialogs.pack.definition import Option
from dialogs.understanding.options.affirming import less_denying
from dialogs.understanding.options.resembling import resembled
from tests.support.real_pack import real_pack

OPTIONS = (
    Option("occurs_not", "Zoiets speelt hier niet", also=("bij ons niet",)),
    Option("afterwards", "Meestal horen we het achteraf"),
    Option("no_plan", "Er is geen plan", also=("we zien wel",)),
)


@pytest.mark.parametrize(
    "text",
    [
        "Bij ons maakt een begeleider zulke grappen zelf. En ik hoor het als enige.",
        "dat speelt bij ons",
        "hij pest iedereen hier",
        "Onze coach maakt die grappen.",
    ],
)
def test_it_happens(text: str) -> None:
    assert [option.id for option in less_denying(text, OPTIONS)] == ["afterwards", "no_plan"]


@pytest.mark.parametrize(
    "text",
    [
        "zulke grappen maken onze gasten niet",
        "zoiets hoor ik hier nooit",
        "iedereen is hier lief voor elkaar",
        "dat valt hier erg mee, dat zie ik",
    ],
)
def test_it_may_not(text: str) -> None:
    assert less_denying(text, OPTIONS) == OPTIONS


@pytest.mark.parametrize(
    "text",
    [
        "Bij ons maakt een begeleider zulke grappen zelf, over hoe iemand praat. "
        "En ik hoor het als enige.",
        "Hier lachen ze een jongen uit om zijn taal.",
        "onze coach maakt die grappen",
    ],
)
def test_in_the_real_pack(text: str) -> None:
    dialog = real_pack()
    question = dialog.questions["spanningen"]
    denying = {one.id for one in question.options} - {
        one.id for one in less_denying(text, question.options)
    }
    assert denying
    proposed = resembled(dialog, question, question.options, text)
    assert not denying & {one.id for one in proposed}
