"""The checklist of a group."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dialogs.answers import SKIPPED, UNKNOWN, Answer, chosen, written
from dialogs.checklist import Item
from dialogs.definition import Status
from dialogs.session.outcome import checklist_shown, outcome
from dialogs.session.reveal import OPENLY
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
    assert e4(YES, YES, YES, UNKNOWN, SOME).status is Status.IN_PLACE
    assert e4(YES, YES, YES, YES, YES, NO).status is Status.DIFFERENT
    assert e4(YES, YES, SOME, SOME, SOME).status is Status.DIFFERENT


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


def test_it_reads_missing_first_then_what_differs() -> None:
    walks: list[dict[str, Answer]] = [
        {"c6c": NO, "s1t": chosen("j1", "o8") if n else chosen("al")} for n in range(5)
    ]
    words = shown(outcome(IN_SESSION, walks, {}))
    assert words.startswith("sessie_checklist_kop\n\nontbreekt_kop_een\n\n1. Element e4.")
    assert words.index("Element e4") < words.index("kop_verschillend") < words.index("Element e3")


def test_nothing_to_tell() -> None:
    assert "sessie_checklist_leeg" in shown(outcome(IN_SESSION, [], {}))
    (named,) = checklist_shown(IN_SESSION, (), {}, project="Dans")
    assert as_plain(named).startswith("sessie_checklist_project Dans")


def test_it_quotes_nobody() -> None:
    walks: list[dict[str, Answer]] = [{"c6c": NO, "p7x": written("geheim woord")}] * 6
    assert "geheim" not in shown(outcome(IN_SESSION, walks, {}))


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
