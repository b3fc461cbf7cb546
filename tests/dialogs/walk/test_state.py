"""The walk's JSON form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.codec import UnreadableStateError
from dialogs.hearing.reasoning import Noticed
from dialogs.pack.answers import (
    Answer,
    Given,
)
from dialogs.pack.audience import Mode
from dialogs.texts import Span
from dialogs.walk import state
from dialogs.walk.older_walks import UPGRADES
from dialogs.walk.place import Place, View
from dialogs.walk.shown import Screen
from dialogs.walk.state import (
    FORMAT,
    Room,
    Silence,
    Walk,
    Written,
    answer_to_json,
    from_json,
    to_json,
)

words = st.text(max_size=8)
numbers = st.integers(0, 2**40)
times = st.floats(0, 2**40)
answers = st.dictionaries(
    words,
    st.builds(Answer, st.sampled_from(Given), st.lists(words, max_size=3).map(tuple), words),
    max_size=4,
)
rooms = st.builds(
    Room,
    session=numbers,
    turn=numbers,
    questions=st.lists(words, max_size=3).map(tuple),
    open=st.booleans(),
    mode=st.sampled_from(Mode),
    consents=st.dictionaries(words, st.booleans(), max_size=3),
    brought=answers,
)
places = st.builds(Place, st.sampled_from(View), words)
walks = st.builds(
    Walk,
    id=numbers,
    answers=answers,
    notes=st.dictionaries(words, words, max_size=3),
    told=st.frozensets(words, max_size=3),
    place=places,
    back_to=places,
    picked=st.lists(words, max_size=3).map(tuple),
    screen=st.builds(
        Screen,
        slot=numbers,
        turn=numbers,
        text=st.lists(st.builds(Span, words, st.booleans()), max_size=3).map(tuple),
        actions=st.lists(words, max_size=3).map(tuple),
        asked=words,
    ),
    tapped=st.none() | st.tuples(numbers, st.integers(-5, 50)),
    finished=st.booleans(),
    typed=st.dictionaries(
        words, st.lists(st.tuples(numbers, numbers), max_size=3).map(tuple), max_size=3
    ),
    written=st.none() | st.builds(Written, words, words, times, numbers),
    seen_at=times,
    silence=st.none() | st.sampled_from(Silence),
    noticed=st.dictionaries(
        words, st.lists(st.builds(Noticed, words, words), max_size=2).map(tuple), max_size=3
    ),
    probes=st.dictionaries(words, words, max_size=3),
    room=st.none() | rooms,
    among_others=st.booleans(),
    backwards=st.booleans(),
)


@given(walk=walks)
def test_what_goes_in_comes_out(walk: Walk) -> None:
    assert from_json(to_json(walk)) == walk


@given(walk=walks)
def test_the_same_walk_has_the_same_form(walk: Walk) -> None:
    """So that what is stored can be compared: the set of what was told has an order too."""
    assert to_json(from_json(to_json(walk))) == to_json(walk)


def test_the_form_is_readable_and_says_which_it_is() -> None:
    raw = json.loads(to_json(Walk(7)))
    assert raw["format"] == FORMAT
    assert raw["id"] == 7
    assert "é" in to_json(Walk(7, notes={"q": "é"}))


def test_a_later_format_is_refused() -> None:
    raw = json.loads(to_json(Walk(7)))
    with pytest.raises(UnreadableStateError, match=str(FORMAT + 1)):
        from_json(json.dumps({**raw, "format": FORMAT + 1}))


@pytest.mark.parametrize(
    "garbage",
    ["", "{", "null", "3", "[]", '"walk"', "{}", '{"format": 1}', '{"format": "1"}',
     '{"format": 0}', '{"format": -1}', '{"format": null}', "\x00", "NaN"],
)  # fmt: skip
def test_garbage_is_refused(garbage: str) -> None:
    with pytest.raises(UnreadableStateError):
        from_json(garbage)


@pytest.mark.parametrize("key", sorted(set(json.loads(to_json(Walk(7)))) - {"format"}))
def test_a_walk_that_lacks_something_is_refused(key: str) -> None:
    raw = json.loads(to_json(Walk(7)))
    del raw[key]
    with pytest.raises(UnreadableStateError):
        from_json(json.dumps(raw))


@pytest.mark.parametrize(
    "wrong",
    [
        {"answers": []},
        {"answers": {"q": "ja"}},
        {"answers": {"q": {"given": "geraden"}}},
        {"place": ["nergens", ""]},
        {"place": []},
        {"screen": {}},
        {"screen": 3},
        {"told": 3},
        {"tapped": [1]},
        {"typed": []},
        {"typed": {"q": 3}},
        {"typed": {"q": [[1]]}},
        {"written": [1]},
        {"written": 3},
        {"silence": "stil"},
        {"noticed": []},
        {"noticed": {"q": [["r"]]}},
        {"noticed": {"q": [3]}},
        {"room": 3},
        {"room": {"session": 1}},
    ],
)
def test_a_walk_with_something_else_in_a_place_is_refused(wrong: dict[str, Any]) -> None:
    raw = json.loads(to_json(Walk(7)))
    with pytest.raises(UnreadableStateError):
        from_json(json.dumps({**raw, **wrong}))


def test_upgrades_are_made_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """A walk of the first format passes through every later one."""
    passed: list[int] = []

    def upgrade(number: int) -> Any:
        def to_next(raw: dict[str, Any]) -> dict[str, Any]:
            assert raw["format"] == number
            passed.append(number)
            return {**raw, "format": number + 1, "id": raw["id"] * 100 + number}

        return to_next

    old = to_json(Walk(7))
    monkeypatch.setattr(state, "FORMAT", FORMAT + 3)
    upgrades = {n: upgrade(n) for n in reversed(range(FORMAT, FORMAT + 3))}
    monkeypatch.setattr(state, "UPGRADES", upgrades)
    assert from_json(old).id == int("7" + "".join(f"{n:02}" for n in sorted(upgrades)))
    assert passed == sorted(upgrades)


def test_an_upgrade_that_is_missing_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    old = to_json(Walk(7))
    monkeypatch.setattr(state, "FORMAT", FORMAT + 1)
    with pytest.raises(UnreadableStateError):
        from_json(old)


def test_there_is_an_upgrade_from_every_earlier_format() -> None:
    assert sorted(UPGRADES) == list(range(1, FORMAT))


def test_an_answer_by_itself() -> None:
    assert json.loads(answer_to_json(Answer(Given.CHOSEN, ("a", "b")))) == {
        "given": "gekozen",
        "options": ["a", "b"],
    }
    assert json.loads(answer_to_json(Answer(Given.UNKNOWN))) == {"given": "weet_niet"}
