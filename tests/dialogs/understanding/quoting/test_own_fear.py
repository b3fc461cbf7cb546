"""What somebody fears themselves, and whether it matters most."""

from __future__ import annotations

from dialogs.understanding.quoting.own_fear import fears_most, own_fear


def test_a_sentence_that_announces_the_fear_is_not_the_fear_but_gives_it_weight() -> None:
    told = (
        "Ja kijk en dit is waar ik echt van wakker lig. De jongens zijn heel lief. "
        "Ik ben bang dat de ouderen zich zielig gevonden voelen bij ons."
    )
    assert own_fear(told) == "Ik ben bang dat de ouderen zich zielig gevonden voelen bij ons."
    assert fears_most(told)


def test_what_keeps_somebody_awake_may_be_told_in_one() -> None:
    told = "Waar ik wakker van lig is dat de ouderen wegblijven"
    assert own_fear(told) == told
    assert not fears_most("Ik ben bang dat het zaterdag regent")
