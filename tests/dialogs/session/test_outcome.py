"""The group's list: a function of what was shown and settled."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.share import Stood
from dialogs.pack.answers import UNKNOWN, Answer, chosen
from dialogs.pack.checklist import judge
from dialogs.pack.definition import Status
from dialogs.screens.layout import Speech
from dialogs.session.agreements import gap_told
from dialogs.session.anonymity import Counted, HowMany, Shared, TooFew, counted
from dialogs.session.outcome import (
    GroupItem,
    GroupStanding,
    HowMissed,
    OfOptions,
    group_list,
)
from dialogs.session.outcome_messages import in_chat
from dialogs.session.outcome_page import group_page
from dialogs.texts import as_plain
from tests.support.real_pack import real_pack
from tests.support.small_edition import COUNTED
from tests.support.small_session import IN_SESSION

MISSING, DIFFERENT, IN_PLACE, NOT_SHOWN = GroupStanding
MOST, PART, SOME, FEW, NAMED = HowMany
SAY = Speech(IN_SESSION, {})


def of(asked: int, **positions: HowMany) -> Shared:
    """A showing of c6c: 'ja' is in place, 'soms' partly, 'nee' and not knowing missing."""
    names = {"weet_niet": "weet_niet"}
    return Shared(
        tuple((names.get(id_, f"c6c_{id_}"), how) for id_, how in positions.items()), asked
    )


def e4(shown: OfOptions, settled: Mapping[str, Answer] | None = None) -> GroupItem:
    return by_id(group_list(IN_SESSION, {"c6c": shown}, settled or {}))["e4"]


def by_id(items: tuple[GroupItem, ...]) -> dict[str, GroupItem]:
    return {item.element.id: item for item in items}


def words(items: tuple[GroupItem, ...], **settled: Answer) -> str:
    return "\n".join(as_plain(m) for m in in_chat(group_page(IN_SESSION, items, settled)))


# From what was shown


def test_where_nobody_is_seen_to_miss_it_it_is_in_place() -> None:
    assert e4(of(8, ja=MOST)) == GroupItem(IN_SESSION.elements["e4"], IN_PLACE)


def test_it_is_missing_if_the_words_mean_at_least_half() -> None:
    item = e4(of(8, ja=SOME, nee=MOST))
    assert (item.standing, item.of_most, item.stood) == (MISSING, True, Stood.MISSING)
    half = e4(of(8, ja=SOME, soms=SOME, nee=SOME))
    assert (half.standing, half.of_most) == (MISSING, False)
    assert e4(of(6, soms=NAMED, nee=NAMED)).standing is MISSING
    assert e4(of(12, soms=PART, nee=FEW)).standing is MISSING
    assert e4(of(12, ja=PART, nee=PART)).standing is DIFFERENT


def test_it_differs_if_only_some_miss_it() -> None:
    for shown in (of(8, ja=MOST, nee=SOME), of(6, ja=NAMED, nee=NAMED), of(20, ja=MOST, soms=FEW)):
        item = e4(shown)
        assert (item.standing, item.stood) == (DIFFERENT, Stood.PARTLY)


def test_answers_without_a_word_for_how_many_are_a_difference_beside_one_that_is_there() -> None:
    item = e4(of(7, ja=NAMED, soms=NAMED, nee=NAMED))
    assert (item.standing, item.of_most) == (DIFFERENT, False)
    assert e4(of(7, soms=NAMED, nee=NAMED)).standing is MISSING


def test_what_was_shown_beside_each_other_is_told_as_that() -> None:
    labels = [IN_SESSION.questions["c6c"].option(f"c6c_{one}") for one in ("ja", "nee")]
    named = tuple(option.label for option in labels if option is not None)
    for shown in (of(8, ja=SOME, nee=MOST), of(8, ja=MOST, nee=SOME)):
        items = group_list(IN_SESSION, {"c6c": shown}, {})
        assert by_id(items)["e4"].split == named
        assert f"groep_liepen_uiteen {'; '.join(f'‘{label}’' for label in named)}" in words(items)
    assert e4(of(8, nee=MOST)).split == named[1:]
    alone = group_list(IN_SESSION, {"c6c": of(8, nee=MOST)}, {})
    assert f"laten_zien_meesten ‘{named[1]}’." in words(alone), "the answer that they all saw"


def test_the_step_is_that_of_what_most_of_them_said() -> None:
    mostly = e4(of(8, soms=MOST, nee=SOME))
    assert mostly.item is not None
    assert (mostly.item.status, mostly.how) == (Status.PARTLY, HowMissed.MISSED)
    assert mostly.stood is Stood.PARTLY, "it is there for a part"
    assert as_plain(gap_told(SAY, mostly)) == "groep_deels_meesten", "and so the group reads it"
    unknown = e4(of(8, soms=MOST, weet_niet=SOME))
    assert as_plain(gap_told(SAY, unknown)) == "groep_deels_of_weet_niet_meesten"
    assert e4(of(8, nee=MOST)).stood is Stood.MISSING


def test_of_what_was_shown_alike_the_step_asks_for_nothing_to_be_there() -> None:
    """The words can't tell which most chose: 'one of us does it' needs somebody who does."""
    pack = real_pack("ontmoetingen")
    element = pack.elements["intentie"]
    question = pack.questions[element.questions[0]]
    ways = {
        option.id: item
        for option in question.options
        if (item := judge(pack, element, {question.id: chosen(option.id)})) is not None
    }
    missed = {id_: item for id_, item in ways.items() if item.status is not Status.IN_PLACE}
    shown = Shared(tuple((id_, NAMED) for id_ in missed), 7)
    item = by_id(group_list(pack, {question.id: shown}, {}))[element.id].item
    (nothing_there,) = (one.step for one in missed.values() if one.status is Status.MISSING)
    assert item is not None
    assert item.step == nothing_there
    partly = [id_ for id_, one in missed.items() if one.status is Status.PARTLY]
    shown = Shared(tuple((id_, NAMED) for id_ in partly), 7)
    item = by_id(group_list(pack, {question.id: shown}, {}))[element.id].item
    assert item is not None
    assert item.step == element.steps[0], "neither is told from the other"


def test_not_knowing_is_missing_too_and_said_as_such() -> None:
    assert e4(of(8, weet_niet=MOST)).how is HowMissed.UNKNOWN
    assert e4(of(8, nee=SOME, weet_niet=SOME)).how is HowMissed.EITHER


def test_openly_the_numbers_count() -> None:
    assert e4(Counted((("c6c_ja", 2), ("c6c_nee", 2)), 4)).standing is MISSING
    assert e4(Counted((("c6c_ja", 3), ("c6c_nee", 2)), 5)).standing is DIFFERENT
    assert e4(Counted((("c6c_ja", 2),), 2)).standing is IN_PLACE


def test_openly_nothing_on_the_list_rests_on_one_person() -> None:
    question = IN_SESSION.questions["c6c"]

    def standing(**counts: int) -> GroupStanding:
        picked = [chosen(f"c6c_{one}") for one, count in counts.items() for _ in range(count)]
        seen = counted(question, picked)
        return NOT_SHOWN if isinstance(seen, TooFew) else e4(seen).standing

    assert standing(ja=2, nee=1) is standing(ja=1, nee=1) is DIFFERENT, "all saw that it differs"
    assert standing(ja=1, nee=2) is standing(ja=1, soms=1, nee=1) is MISSING, "two of three say so"
    assert standing(nee=1) is NOT_SHOWN


def test_what_one_person_openly_chose_is_named_on_no_page() -> None:
    labels = {one.id: one.label for one in IN_SESSION.questions["c6c"].options}
    for counts in ((2, 0, 1), (1, 0, 1), (1, 0, 2), (1, 1, 1)):
        options = zip(("c6c_ja", "c6c_soms", "c6c_nee"), counts, strict=True)
        taken = tuple((id_, count) for id_, count in options if count)
        told = words(group_list(IN_SESSION, {"c6c": Counted(taken, sum(counts))}, {}))
        assert not any(f"‘{labels[id_]}’" in told for id_, count in taken if count == 1), counts
    assert "groep_liepen_uiteen_open" in words(
        group_list(IN_SESSION, {"c6c": Counted((("c6c_ja", 1), ("c6c_nee", 1)), 2)}, {})
    )


def test_what_the_session_never_asks_decides_nothing_about_what_is_settled() -> None:
    """On a shared phone, where an element also looks at a question that comes in the long walk."""
    settled = {"a9c": chosen("a9c_nee"), "d4n": chosen("m2")}
    items = group_list(IN_SESSION, {}, settled, asked=("d4n", "a9c"))
    assert by_id(items)["e1"].standing is MISSING


def test_openly_most_are_most_of_those_who_were_asked() -> None:
    seen = {"c6c": Counted((("c6c_nee", 2),), 2)}
    assert by_id(group_list(IN_SESSION, seen, {}, phones={"c6c": 4}))["e4"].of_most is False
    assert by_id(group_list(IN_SESSION, seen, {}, phones={"c6c": 3}))["e4"].of_most is True


def test_openly_no_word_says_how_many_of_the_few_miss_it() -> None:
    seen = Counted((("c6c_nee", 2), ("c6c_ja", 1)), 3)
    item = e4(seen)
    assert (item.standing, item.of_most) == (MISSING, True)
    assert as_plain(gap_told(SAY, item)) == "groep_mist_weinig"


def test_of_several_options_the_same_people_may_have_chosen_each() -> None:
    element = IN_SESSION.elements["e3"]
    statuses = {rule.status for rule in element.rules}
    assert Status.MISSING in statuses or Status.PARTLY in statuses
    shown = Shared((("o8", SOME), ("mb", SOME)), 8)
    item = by_id(group_list(IN_SESSION, {"s1t": shown}, {}))["e3"]
    assert item.standing is not MISSING


def test_what_the_plan_asks_nothing_about_is_left_out() -> None:
    shown = {"c6c": of(8, ja=MOST)}
    items = group_list(IN_SESSION, shown, {}, asked=("d4n", "a9c", "f2o"))
    assert {id_: item.standing for id_, item in by_id(items).items()} == {
        "e4": IN_PLACE,
        "e1": NOT_SHOWN,
    }
    # What depends on a question that it doesn't ask, nobody gets.
    assert [*by_id(group_list(IN_SESSION, shown, {}, asked=("a9c", "f2o")))] == ["e4"]


def test_who_have_several_goals_have_not_one_together() -> None:
    for goals, standing in ((("m2", "r5"), DIFFERENT), (("m2",), IN_PLACE)):
        shown = Shared(tuple((goal, NAMED) for goal in goals), 6)
        items = group_list(COUNTED, {"d4n": shown}, {})
        assert by_id(items)["e0"].standing is standing
        assert ("groep_niet_hetzelfde" in words(items)) == (standing is DIFFERENT)


def test_what_was_not_shown_is_not_told_apart_from_what_was_not_asked() -> None:
    items = group_list(IN_SESSION, {}, {})
    assert {item.standing for item in items} == {NOT_SHOWN}
    assert {item.element.id for item in items} == {*IN_SESSION.elements}


def test_a_question_that_only_some_got_counts_for_its_element() -> None:
    """Without a goal that was settled, those who answered chose it themselves."""
    shown = Shared((("a9c_nee", NAMED),), 8)
    item = by_id(group_list(IN_SESSION, {"a9c": shown}, {}))["e1"]
    assert (item.standing, item.item is not None and item.item.status) == (
        DIFFERENT,
        Status.MISSING,
    )


def test_what_most_miss_comes_first_and_then_the_order_of_the_pack() -> None:
    shown: dict[str, OfOptions] = {
        "a9c": Shared((("a9c_soms", NAMED), ("a9c_nee", NAMED)), 8),
        "y4c": Shared((("y4c_nee", MOST),), 8),
        "c6c": of(8, ja=MOST, nee=SOME),
    }
    items = group_list(IN_SESSION, shown, {"d4n": chosen("m2")})
    assert [item.element.id for item in items[:3]] == ["e5", "e1", "e4"]


# From what was settled


def test_the_settled_goal_decides_what_is_listed() -> None:
    items = by_id(group_list(IN_SESSION, {}, {"d4n": chosen("m2")}))
    assert "e1" in items
    assert "e2" not in items


def test_not_yet_makes_it_missing() -> None:
    items = group_list(IN_SESSION, {"c6c": of(8, ja=MOST)}, {"c6c": UNKNOWN}, {"c6c"})
    assert by_id(items)["e4"].standing is MISSING
    assert "sessie_checklist_nog_niet" in words(items)


def test_what_was_settled_together_goes_before_what_was_shown() -> None:
    settled = {"c6c": chosen("c6c_ja")}
    assert e4(of(8, nee=MOST), settled).standing is IN_PLACE
    partly = e4(of(8, ja=MOST), {"c6c": chosen("c6c_soms")})
    assert (partly.standing, partly.stood, partly.how) == (MISSING, Stood.PARTLY, None)
    items = group_list(IN_SESSION, {}, {"c6c": chosen("c6c_soms")})
    assert "e4 is nog" not in words(items, c6c=chosen("c6c_soms"))


def test_half_settled_still_hangs_on_each_answer() -> None:
    """A rule with 'not' must not hold because nobody was asked together."""
    settled = {"d4n": chosen("m2"), "a9c": chosen("a9c_ja")}
    items = by_id(group_list(IN_SESSION, {}, settled))
    assert items["e5"].standing is NOT_SHOWN
    assert items["e1"].standing is IN_PLACE


# The real pack


positions = st.sampled_from([*HowMany])


@given(data=st.data(), asked=st.sampled_from([5, 8, 12, 20]))
def test_the_list_of_the_real_pack_says_nothing_that_was_not_shown(
    data: st.DataObject, asked: int
) -> None:
    real = real_pack()
    questions = [q for q in real.questions.values() if not q.open]
    shown: dict[str, OfOptions] = {}
    for question in data.draw(st.lists(st.sampled_from(questions), unique_by=lambda q: q.id)):
        named = data.draw(
            st.lists(st.sampled_from(question.options), min_size=1, max_size=3, unique_by=id)
        )
        shown[question.id] = Shared(
            tuple((option.id, data.draw(positions)) for option in named), asked
        )
    goal = data.draw(st.sampled_from([*real.questions["doel"].options]))
    settled = data.draw(st.sampled_from([{}, {"doel": chosen(goal.id)}]))
    items = group_list(real, shown, settled)
    for item in items:
        questions_shown = {*item.element.questions} & {*shown, *settled}
        assert bool(questions_shown) or item.standing is NOT_SHOWN
        if item.standing is MISSING and item.how is not None:
            assert item.item is not None
            assert item.item.step is not None
    text = "\n".join(as_plain(m) for m in in_chat(group_page(real, items, settled)))
    known = [i for i in items if i.standing is not NOT_SHOWN and i.element.id != "doel"]
    told = {item.element.name in text for item in items if item.element.id != "doel"}
    assert not known or told <= {True}
