"""What somebody wants unsaid, in many forms, is known by its words, and no plan is taken for it."""

from __future__ import annotations

import pytest

from dialogs.understanding.taking_away.removal import objects_to_quotation
from dialogs.understanding.taking_away.unsaid import unsaid


@pytest.mark.parametrize(
    "text",
    [
        "haal dat van die ouders maar weg, dat had ik niet moeten zeggen",
        "haal dat van die ouders weg",
        "weg met die zin over de ouders",
        "huh. haal alles weg over die ouders",
        "nee niet erbij schrijven! weg met die zin over de ouders",
        "Vergeet wat ik over die ouders zei",
        "vergeet maar wat ik net zei over die ouders",
        "nee, vergeet dat van die ouders",
        "dat van die ouders had ik niet moeten zeggen",
        "dat van die ouders had ik beter niet mogen typen",
        "had ik dat van die ouders maar niet gezegd",
        "oeps, wis dat van die ouders",
        "dat over die ouders mag weg",
        "dat over die ouders moet weg",
        "wat ik over die ouders zei mag eruit",
        "dat van die ouders neem ik terug",
        "bewaar dat van die ouders maar niet",
        "laat dat over die ouders maar weg",
        "dat van de ouders mag daar niet staan, haal dat weg",
        "dat over die ouders hoort er niet in, weg ermee",
        "kun je wat ik zei over die ouders weghalen",
        "gooi dat stukje over die ouders weg",
        "Kunt u de zin over die ouders weghalen?",
        "die van de ouders moet er nog af",
        "maar haal dat over de ouders ff weg, moet niet op die lijst",
        "die over de ouders mag eruit",
        "de zinnen over de ouders weghalen graag",
        "die zin over de ouders staat er nog, die wilde ik weg hebben",
        "die zin over de ouders wilde ik weg hebben",
        "wat ik over die ouders schreef staat er nog steeds, dat moest weg",
        "dat van de ouders staat er toch nog in, die wou ik eruit",
        "dat over die ouders zie ik nog staan, dat had weg gemoeten",
    ],
)
def test_it_is_named_by_its_words(text: str) -> None:
    found = unsaid(text)
    assert found is not None
    assert "ouders" in found.named
    assert found.named <= {"ouders"}


@pytest.mark.parametrize(
    "text",
    [
        "we halen de stoelen zelf weg",
        "weg met de oude regels, zeggen de jongeren",
        "vergeet de kinderen niet, zeg ik dan",
        "vergeet niet dat de ouders er ook zijn",
        "dat van die ouders klopt",
        "ze haalt dat van de tafel weg en dan eten we",
        "dat had ik niet verwacht van die ouders",
        "haal dat weg",
        "wat we over die ouders zeggen is dat ze welkom zijn",
        "dat van de fietsen moet nog geregeld worden",
        "die van de buren mogen er niet bij",
        "die van de pubers moeten weg uit de hal",
        "de stoelen van de zaal moeten eruit",
        "die bank van de buren staat er nog, die wilden ze weg hebben",
        "dat van de fietsen wilde hij weg hebben",
        "die van de buren staat er nog, die moest weg van de gemeente",
        "die over de muur staat er nog",
    ],
)
def test_what_tells_something_is_none(text: str) -> None:
    assert unsaid(text) is None


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("dat citeer je dus gewoon, terwijl ik zei dat het hier blijft. weg ermee", True),
        ("waarom herhaal je dat, dat mocht niet", True),
        ("je citeert mijn zin, haal die weg", True),
        ("je haalt mijn woorden aan, dat was niet de bedoeling", True),
        ("dat herhaal je elke week, dan onthouden ze het", False),
        ("de oude man citeert gedichten, en gaat dan weg", False),
    ],
)
def test_that_the_bot_quotes_what_it_must_not_is_known(text: str, is_so: bool) -> None:
    assert objects_to_quotation(text) is is_so


@pytest.mark.parametrize(
    "text",
    [
        "neee juist nie bewaren. haal weg wat ik over cor zei",
        "wtf. wis dat van Cor",
        "hallo?? juist niet! gooi dat stukje over Cor eruit joh",
        "stop, schrijf dat met Cor niet op. dat is privé",
        "nee man, bewaar dat over Cor niet",
        "neen da van Cor moet weg",
        "zet wat ik over Cor zei er maar niet in",
        "niet opschrijven dat van cor, dat gaat niemand wat aan",
        "dat over cor hoeft er niet bij",
        "vergeet wa ik over cor zei, dat hoeft niemand te weten",
    ],
)
def test_a_protest_around_it_tells_nothing(text: str) -> None:
    found = unsaid(text)
    assert found is not None
    assert (found.named, found.besides) == (frozenset({"cor"}), "")


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("ja, maar zet dat van Cor er nie bij dat hoeft niemand te lezen", "ja"),
        ("iedereen is welkom. en haal weg wat ik over Cor zei", "iedereen is welkom."),
        ("haal weg wat ik over Cor zei. bij ons mag iedereen", "bij ons mag iedereen"),
        ("Haal dat van Cor weg. we eten elke week samen", "we eten elke week samen"),
    ],
)
def test_what_it_tells_besides_is_left(text: str, besides: str) -> None:
    found = unsaid(text)
    assert found is not None
    assert (found.named, found.besides) == (frozenset({"cor"}), besides)


@pytest.mark.parametrize(
    "text",
    [
        "we zetten dat van de gemeente er niet bij",
        "zij zei: vergeet wat ik over je moeder zei",
        "ja maar zet de stoelen er niet bij, dan is het te vol",
        "nee. wij halen dat van die ouders zelf weg",
        "dat van Cor deed pijn, en haal de stoelen weg",
        "dat met de teams gaat niet mee",
        "zet dat van de thee er ook bij",
        "dat over die ouders hoort niemand te weten, zeggen ze thuis",
        "niet iedereen wil dat bewaren van vroeger",
    ],
)
def test_an_answer_with_such_words_orders_nothing(text: str) -> None:
    assert unsaid(text) is None


def test_what_follows_an_order_with_words_is_of_the_sentence_that_is_to_go() -> None:
    found = unsaid("haal weg: we lopen met Cor. daarna eten we soep")
    assert found is not None
    assert (found.quoted, found.besides) == ("we lopen met Cor. daarna eten we soep", "")
