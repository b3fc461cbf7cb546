"""Every text in a walk that somebody typed can be found wherever words of theirs may have to go.

The fields of a walk are found by their types, so a new one is met here before it is forgotten. It
either holds what somebody typed, and then every place below must see it, or it stands in one of
these lists with the reason why it needn't.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from dialogs.hearing.reasoning import Noticed
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.pack.answers import Answers, written
from dialogs.pack.definition import Status
from dialogs.screens.page.marked_words import WhyMarked, marked_words
from dialogs.screens.told.own_sentences import own_sentences
from dialogs.steps.at_question.names_out import take_names_out
from dialogs.steps.stage import Stage
from dialogs.texts import Span
from dialogs.walk.held import Held
from dialogs.walk.intentions import (
    Before,
    HowItWent,
    Intention,
    Intentions,
    PointWording,
    StoodThen,
)
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import typed_key
from dialogs.walk.shown import FollowUp, FollowUpAsks, Screen
from dialogs.walk.state import Exchange, OrderAsked, Pending, Room, Walk, Written, note_key
from tests.dialogs.screens.checklist.test_checklist_screens import MISSING
from tests.support.small_dialog import SMALL

NAME = "Fatima"
DIALOG = replace(SMALL, known=Known(first_names=Phrases([NAME])))
NAMED = f"Elke week koken we soep met {NAME}"

NOT_TYPED = {
    **dict.fromkeys(
        (
            *("answers.options", "place.id", "back_to.id", "picked", "written.question", "probes"),
            *("noticed.reasoning", "room.questions", "room.afterwards", "room.brought.options"),
            *("exchange.mapped", "exchange.proposal.question", "exchange.proposal.options"),
            *("exchange.pending.question", "intentions.points.element", "before.stood.element"),
            *("before.stood.question", "before.stood.options", "before.about", "before.asks"),
            *("before.passed", "held.kind", "screen.actions", "follow_up.screen.actions"),
        ),
        "names something in the pack, or what a button means",
    ),
    **dict.fromkeys(
        (
            *("intentions.points.done_on", "intentions.look", "answered_on", "before.day"),
            *("before.again", "before.answered", "follow_up.late", "follow_up.day"),
        ),
        "a day",
    ),
    **dict.fromkeys(("told", "met"), "marks, and words that somebody said are no names"),
    "harmless": "hashes",
    "room.where.title": "the name of a chat in Telegram",
    **dict.fromkeys(
        ("before.stood.name", "before.stood.because"), "the words of the pack, as they were then"
    ),
}
"""Fields that never hold what somebody typed, with what they hold."""
SEEN_ELSEWHERE = {
    **dict.fromkeys(
        ("screen.text.text", "screen.asked"), "what is on the screen: the next one takes its place"
    ),
    "written.asked": "the question as it was shown, until the next answer",
    "noticed.words": "a piece of an answer: heard anew when that changes",
    "intentions.day": "the moment of a day is left out as it is typed, if it names somebody",
    **dict.fromkeys(
        ("held.text", "held.asked"), "kept out of everything, and gone in the night that follows"
    ),
}
"""Fields with words of theirs that none of the places below has to see, and why."""
QUOTING = {
    "follow_up.screen.text.text": "intentions.points.text",
    "follow_up.screen.asked": "intentions.points.text",
}
"""Fields with a copy of another: names go from both, and the other is taken away or home."""
NOT_YET_AN_ANSWER = {
    "exchange.pending.text": "until they say so, and gone with the next answer",
    "room.brought.text": "of this walk until they take it along",
}
"""Fields that nothing can be taken away from, or go home."""
HEARD_IN = {"intentions.who": NAME}
"""What is typed where a whole sentence says too much."""


FILLED = Walk(
    1,
    answers=Answers({**MISSING, "p7x": written("x")}),
    notes={"d4n": "x"},
    told=frozenset({"x"}),
    place=Place(View.CHECKLIST),
    picked=("x",),
    screen=Screen(1, 1, (Span("x"),), ("x",), "x"),
    finished=True,
    typed={"p7x": ((1, 1),), note_key("d4n"): ((2, 1),), typed_key("e1"): ((3, 1),)},
    written=Written("p7x", "x", 0.0, 1),
    noticed={"p7x": (Noticed("x", "x"),)},
    probes={"p7x": "x"},
    room=Room(1, questions=("x",), afterwards=("x",), brought={"q0o": written("x")}),
    exchange=Exchange({}, "", OrderAsked("x", ("x",), 1), Pending("p7x", 4, "x")),
    intentions=Intentions(
        (Intention("", PointWording.OWN, "x", HowItWent.NOT_YET, "x"),), who="x", added={"e1": "x"}
    ),
    before=Before(
        "2026-05-04",
        (StoodThen("x", "x", Status.MISSING, "x", "x", ("x",)),),
        about=("x",),
        asks=("x",),
        passed=("x",),
    ),
    follow_up=FollowUp(FollowUpAsks.HOW, Screen(1, 1, (Span("x"),), ("x",), "x")),
    harmless=frozenset({"x"}),
    held={"p7x": Held("x", "x", (), ())},
    met=frozenset({"x"}),
)
"""A walk with something in every field that can hold a text."""


def texts_in(hint: Any, path: str = "") -> Iterator[str]:
    """Where a value of this type can hold a text: the names of fields, with dots. The keys of a
    mapping are ids."""
    if hint is str:
        yield path
    elif isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        for one in fields(hint):
            yield from texts_in(hints[one.name], f"{path}.{one.name}".lstrip("."))
    else:
        inner = get_args(hint)
        for one in inner[1:] if get_origin(hint) is Mapping else inner:
            yield from texts_in(one, path)


def with_text(value: Any, path: Sequence[str], text: str) -> Any:
    """The value with this text for each 'x' that it has at this path."""
    match value:
        case "x" if not path:
            return text
        case tuple() | frozenset():
            return type(value)(with_text(one, path, text) for one in value)
        case Mapping():
            return {key: with_text(one, path, text) for key, one in value.items()}
    if not is_dataclass(value) or isinstance(value, type) or not path:
        return value
    return replace(value, **{path[0]: with_text(getattr(value, path[0]), path[1:], text)})


EVERY = sorted(set(texts_in(Walk)))
TYPED = [path for path in EVERY if path not in NOT_TYPED]


def holding(path: str) -> Walk:
    """The walk with a name in one of its fields, and in the field that it quotes."""
    walk = FILLED
    for one in {path, QUOTING.get(path, path)}:
        walk = with_text(walk, one.split("."), said_at(path))
    assert walk != FILLED, f"{path}: give it an 'x' in FILLED"
    return walk


def said_at(path: str) -> str:
    return HEARD_IN.get(path, NAMED)


def test_the_lists_name_fields_that_there_are() -> None:
    assert {*NOT_TYPED, *SEEN_ELSEWHERE, *QUOTING, *NOT_YET_AN_ANSWER, *HEARD_IN} <= set(EVERY)


@pytest.mark.parametrize("path", [path for path in TYPED if path not in SEEN_ELSEWHERE])
def test_names_are_taken_out_of_it(path: str) -> None:
    stage = Stage(DIALOG, holding(path))
    take_names_out(stage, "")
    assert NAME not in str(stage.walk), f"{path}: names_out.py doesn't see it"


THEIRS = [path for path in TYPED if path not in {*SEEN_ELSEWHERE, *QUOTING, *NOT_YET_AN_ANSWER}]


@pytest.mark.parametrize("path", THEIRS)
def test_it_can_be_taken_away_by_words_of_it(path: str) -> None:
    found = [one.words for one in own_sentences(DIALOG, holding(path))]
    assert said_at(path) in found, f"{path}: own_sentences.py doesn't have it"


@pytest.mark.parametrize("path", THEIRS)
def test_a_name_in_it_is_shown_before_it_goes_home(path: str) -> None:
    marked = marked_words(DIALOG, holding(path))
    found = [one.why for one in marked if NAME in one.words]
    assert found == [WhyMarked.NAME], f"{path}: page_words.py or marked_words.py doesn't see it"
