"""A round, and what a project takes along from it."""

from __future__ import annotations

from dialogs.layout import Speech
from dialogs.session.reveal import Texts, TooFew
from dialogs.session.rounds import round_shown, taken_along, to_take_along
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION

SAY = Speech(IN_SESSION, {})
GIVEN = Texts(("Waarom dinsdag?", "Wie kookt er eigenlijk als de coach een avond ziek is?"))


def test_what_was_given_stands_below_each_other() -> None:
    (message,) = round_shown(SAY, "een vraag", GIVEN)
    assert as_plain(message).splitlines() == [
        "ronde_kop een vraag",
        "ronde_tekst Waarom dinsdag?",
        "ronde_tekst Wie kookt er eigenlijk als de coach een avond ziek is?",
    ]


def test_of_too_few_nothing_is_shown() -> None:
    (message,) = round_shown(SAY, "een vraag", TooFew())
    assert as_plain(message) == "ronde_kop een vraag\nronde_te_weinig"


def test_the_project_ticks_what_it_takes_along() -> None:
    layout = to_take_along(SAY, "een vraag", GIVEN, frozenset({0}))
    assert layout.actions == ("drop:0", "take:1")
    (first, _), (second, _) = layout.buttons
    assert first == "✓ Waarom dinsdag?"
    assert second == "Wie kookt er eigenlijk als de…"


def test_what_it_takes_along_stands_with_its_checklist() -> None:
    (message,) = taken_along(SAY, ["Waarom dinsdag?"])
    assert as_plain(message) == "ronde_meegenomen_kop\nronde_tekst Waarom dinsdag?"
    assert taken_along(SAY, []) == ()
