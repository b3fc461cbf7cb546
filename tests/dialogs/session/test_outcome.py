"""The checklist of a group."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Status
from dialogs.pack.route import applicable
from dialogs.session.anonymity import OPENLY, reveal_closed
from dialogs.session.outcome import outcome
from dialogs.session.phases.close import checklist_shown
from dialogs.texts import as_plain
from tests.support.small_session import IN_SESSION

YES, SOME, NO = (chosen(f"c6c_{value}") for value in ("ja", "soms", "nee"))


def e4(*answers: Answer, **more: Answer) -> Item:
    walks = [{"c6c": answer, **more} for answer in answers]
    return next(item for item in outcome(IN_SESSION, walks, {}) if item.element.id == "e4")


def shown(items: tuple[Item, ...], **settled: Answer) -> str:
    return "\n".join(as_plain(m) for m in checklist_shown(IN_SESSION, items, settled))


def test_in_place_if_most_say_so_and_nobody_contradicts() -> None:
    item = e4(YES, YES, YES, SOME, SOME)
    assert item.status is Status.IN_PLACE
    assert e4(YES, YES, YES, UNKNOWN, UNKNOWN).status is Status.IN_PLACE
    assert e4(YES, YES, YES, YES, YES, NO).status is Status.DIFFERENT
    assert e4(YES, YES, SOME, SOME, SOME).status is Status.DIFFERENT


def test_of_what_only_one_says_nothing_is_told_but_that_they_differ() -> None:
    """The reveal says 'de meesten; niet iedereen': whether that one contradicts is theirs."""
    for one in (NO, SOME, UNKNOWN):
        item = e4(*[YES] * 5, one)
        assert (item.status, item.because) == (Status.DIFFERENT, None)
    assert e4(YES, YES, NO, NO, SOME).status is Status.DIFFERENT


def test_which_elements_are_listed_tells_no_more_than_the_reveal() -> None:
    one: list[dict[str, Answer]] = [{"d4n": chosen("m2")}] * 5 + [{"d4n": chosen("r5")}]
    other = [*one[:4], {"d4n": chosen("n0")}, one[-1]]
    listed, also = (outcome(IN_SESSION, walks, {}) for walks in (one, other))
    assert [item.element.id for item in listed] == [item.element.id for item in also]


def test_what_all_agree_on() -> None:
    assert e4(*[NO] * 5).status is Status.MISSING
    assert e4(*[SOME] * 5).status is Status.PARTLY
    unknown = e4(*[UNKNOWN] * 5)
    assert (unknown.status, unknown.unknown) == (Status.MISSING, True)
    both = e4(NO, NO, NO, UNKNOWN, UNKNOWN)
    assert (both.status, both.unknown, both.because) == (Status.MISSING, False, None)


def test_four_say_nothing_and_skipping_says_nothing() -> None:
    assert e4(*[NO] * 4).status is Status.NOT_DISCUSSED
    assert e4(*[NO] * 4, SKIPPED, SKIPPED).status is Status.NOT_DISCUSSED


def test_an_element_of_what_a_few_chose_is_not_listed() -> None:
    walks: list[dict[str, Answer]] = [{"d4n": chosen("m2")}] * 6 + [{"d4n": chosen("r5")}]
    listed = {item.element.id for item in outcome(IN_SESSION, walks, {})}
    assert {"e1", "e5"} <= listed
    assert "e2" not in listed


def test_the_settled_goal_is_that_of_all() -> None:
    walks: list[dict[str, Answer]] = [{"d4n": chosen("r5"), "a9c": chosen("a9c_ja")}] * 5
    items = outcome(IN_SESSION, walks, {"d4n": chosen("m2")})
    by_id = {item.element.id: item.status for item in items}
    assert by_id["e1"] is Status.IN_PLACE
    assert "e2" not in by_id


def test_not_yet_makes_it_missing() -> None:
    items = outcome(IN_SESSION, [{"c6c": YES}] * 6, {"c6c": UNKNOWN}, frozenset({"c6c"}))
    (item,) = (item for item in items if item.element.id == "e4")
    assert (item.status, item.unknown) == (Status.MISSING, True)
    assert "sessie_checklist_nog_niet" in shown(items)


def test_what_was_settled_together_hides_nobody() -> None:
    items = outcome(IN_SESSION, [], {"c6c": SOME})
    assert {item.element.id: item.status for item in items}["e4"] is Status.PARTLY
    assert "e4 is nog" not in shown(items, c6c=SOME)


def test_half_settled_still_hangs_on_each_answer() -> None:
    """A rule with 'not' must not hold because nobody was asked together."""
    settled = {"d4n": chosen("m2"), "a9c": chosen("a9c_ja")}
    by_id = {item.element.id: item.status for item in outcome(IN_SESSION, [], settled)}
    assert by_id["e5"] is Status.NOT_DISCUSSED
    assert by_id["e1"] is Status.IN_PLACE


def test_openly_one_is_enough() -> None:
    items = outcome(IN_SESSION, [{"c6c": NO}], {}, limits=OPENLY)
    assert {item.element.id: item.status for item in items}["e4"] is Status.MISSING


walk = st.fixed_dictionaries(
    {},
    optional={
        "d4n": st.sampled_from([chosen("m2"), chosen("r5"), UNKNOWN]),
        "a9c": st.sampled_from([chosen("a9c_ja"), chosen("a9c_nee"), SKIPPED]),
        "c6c": st.sampled_from([YES, SOME, NO, UNKNOWN]),
        "s1t": st.sampled_from([chosen("j1"), chosen("j1", "o8"), chosen("al")]),
        "p7x": st.sampled_from([written("een"), written("twee")]),
    },
)


@given(data=st.data(), walks=st.lists(walk, max_size=9))
def test_who_answered_what_changes_no_byte(
    data: st.DataObject, walks: list[dict[str, Answer]]
) -> None:
    items = outcome(IN_SESSION, walks, {})
    others = outcome(IN_SESSION, data.draw(st.permutations(walks)), {})
    assert shown(items) == shown(others)
    assert [(i.element.id, i.status) for i in items] == [(i.element.id, i.status) for i in others]


def revealed(walks: list[Mapping[str, Answer]]) -> list[object]:
    """All that the group is shown of closed questions."""
    return [
        reveal_closed(question, [walk[question.id] for walk in walks if question.id in walk])
        for question in IN_SESSION.questions.values()
        if not question.open
    ]


@given(most=walk, others=st.lists(walk, max_size=3), ones=st.lists(walk, min_size=2, max_size=4))
def test_the_list_tells_no_more_of_one_answer_than_the_reveals(
    most: dict[str, Answer], others: list[dict[str, Answer]], ones: list[dict[str, Answer]]
) -> None:
    rest = [applicable(IN_SESSION, each) for each in (*[most] * 4, *others)]
    known: list[tuple[list[object], str]] = []
    for one in ones:
        walks = [*rest, applicable(IN_SESSION, one)]
        reveals, words = revealed(walks), shown(outcome(IN_SESSION, walks, {}))
        assert all(words == told for same, told in known if same == reveals)
        known.append((reveals, words))
