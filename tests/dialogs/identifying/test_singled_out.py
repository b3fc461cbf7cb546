"""Who is described so that others could recognise them by something that only they have, and who
may be anybody."""

from __future__ import annotations

import pytest

from content.reading.personal_lists import known
from dialogs.identifying.descriptions import set_apart

ONE = (
    "dat ze de oude man soms niet verstaan, die praat plat",
    "een vrouw met een zwaar accent wordt niet verstaan",
    "de stilste jongen schreef de kaartjes",
    "het oudste meisje regelt alles",
    "die ene jongen met zijn koptelefoon zegt nog steeds niks",
    "een jongen die anders nooit praat vertelde over zijn hond",
    "bij ons kookt één persoon, en de jongens snijden",
    "Eén vrouw regelt alles",
    "dat schriftje is meer van één persoon dan van iedereen",
    "ik hoor het van een collega, want tegen haar praten ze wel",
    "de oud-burgemeester die nu op de boerderij woont",
    "een ex-wethouder leest voor",
    "Iemand, onze presentator van de boerderij, loopt met iedereen",
    "onze dominee komt elke week",
    "de voormalige burgemeester helpt mee",
    "de huisarts van het dorp schuift aan",
    "onze kok van het buurthuis weet alles",
)
ANYBODY = (
    "jongeren praten hier plat",
    "iemand die stottert mag ook meedoen",
    "een jongen die stil is vragen we apart",
    "de eerste jongen krijgt het schort",
    "minstens één jongere per tafel",
    "elke week kookt één jongere",
    "een jongen die kookt",
    "de enige keer dat een jongen belde",
    "ik ben hier de enige vrijwilliger",
    "één van ons brengt ze samen",
    "vraag een collega om mee te kijken",
    "we gaan met hem mee naar de huisarts",
    "de directeur is er niet altijd",
    "onze begeleiders van de boerderij",
    "burgemeesters en wethouders mogen komen",
    "een kok van de buurt kookt mee",
    "oud en jong zitten door elkaar",
)


@pytest.mark.parametrize(("texts", "is_one"), [(ONE, True), (ANYBODY, False)])
def test_one_who_stands_out_is_told_from_anybody(texts: tuple[str, ...], is_one: bool) -> None:
    assert [one for one in texts if set_apart(one, known()) is not is_one] == []
