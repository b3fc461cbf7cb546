"""What they wrote, and tapped nothing for, decides how an element stands on their list."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import SKIPPED, UNKNOWN, chosen
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Status
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.weighs_most import is_told_at
from dialogs.texts import as_plain
from dialogs.walk.state import Walk
from tests.support.real_pack import real_pack

PACK = real_pack()
ASKED = "toegankelijkheid"
GAP = "We halen de jongeren op. Voor wie werkt hebben we nog niets."
OPEN = "We halen de jongeren op en brengen ze terug."
WEAK = "Daardoor bereiken we alleen wie niet werkt, en dat vind ik de zwakste plek van ons project."
CHOICE = "Wij kiezen nooit. Dat is bewust, want alles wordt al voor hen besloten."


def wrote(note: str, asked: str = ASKED) -> Walk:
    answers = {"doel": chosen("sociaal_contact"), asked: SKIPPED}
    return Walk(1, answers=answers, notes={asked: note})


def item(walk: Walk, asked: str = ASKED) -> Item:
    return next(one for one in items_of(PACK, walk) if asked in one.element.questions)


@pytest.mark.parametrize("note", [GAP, WEAK])
def test_what_they_say_they_have_not_got_is_missing(note: str) -> None:
    walk = wrote(note)
    found = item(walk)
    assert found.status is Status.MISSING
    assert not found.unknown
    assert found.step != found.element.ask
    because = as_plain(in_words(speech(PACK, walk), found).because)
    assert note.split(". ")[-1] in because
    assert "nog open" not in because


def test_what_says_nothing_of_that_is_still_to_be_found_out() -> None:
    walk = wrote(OPEN)
    assert item(walk).unknown
    assert "nog open" in as_plain(in_words(speech(PACK, walk), item(walk)).because)


def test_what_they_do_on_purpose_has_no_step() -> None:
    walk = wrote(CHOICE)
    assert item(walk).by_choice
    because = as_plain(in_words(speech(PACK, walk), item(walk)).because)
    assert "Dat is bewust" in because
    assert "nog open" not in because
    assert item(walk) not in named_first(PACK, walk)


@pytest.mark.parametrize(("note", "open_then"), [(GAP, False), (CHOICE, False), (OPEN, True)])
def test_later_only_what_was_unclear_is_told_as_open_then(note: str, *, open_then: bool) -> None:
    then = next(one for one in stands(PACK, wrote(note)) if one.question == ASKED)
    assert ("nog open" in then.because) is open_then


def test_what_they_call_their_weakest_spot_comes_first() -> None:
    every = [one for one in PACK.elements.values() if one.questions]
    last = every[-1].questions[0]
    walk = wrote(WEAK, last)
    assert named_first(PACK, walk)[0].element.questions[0] == last


def test_what_is_partly_there_is_named_too_if_they_call_it_their_weakest_spot() -> None:
    answers = {
        "doel": chosen("sociaal_contact"),
        **{id_: UNKNOWN for id_ in PACK.questions if id_ not in ("tijd", "doel", ASKED)},
        ASKED: chosen("bedacht"),
    }
    walk = Walk(1, answers=answers, notes={ASKED: WEAK})
    assert ASKED in {one.element.questions[0] for one in named_first(PACK, walk)}
    plain = Walk(1, answers=answers, notes={ASKED: OPEN})
    assert ASKED not in {one.element.questions[0] for one in named_first(PACK, plain)}


@pytest.mark.parametrize(
    ("noticed", "there"),
    [
        ("dat de stille jongeren wel iets vinden, en we vragen het ze niet", False),
        ("dat wie werkt er nog niet bij kan zijn", True),
    ],
)
def test_what_they_noticed_is_about_a_point_by_more_than_a_word_of_everybody(
    noticed: str, *, there: bool
) -> None:
    assert is_told_at(PACK, wrote(GAP), item(wrote(GAP)).element.id, noticed) is there


def test_beside_a_button_what_could_be_added_is_not_told_of_a_choice() -> None:
    note = "Nee, dat kan bij ons niet. We kiezen bewust voor elke week dezelfde drie mensen."
    for id_, question in PACK.questions.items():
        options = [one.id for one in question.options if "vast contact" in one.label.lower()]
        if options and question.element:
            answers = {"doel": chosen("sociaal_contact"), id_: chosen(options[0])}
            walk = Walk(1, answers=answers, notes={id_: note})
            found = item(walk, id_)
            assert found.by_choice
            because = as_plain(in_words(speech(PACK, walk), found).because)
            assert because.count(".") == 1
            return
    raise AssertionError
