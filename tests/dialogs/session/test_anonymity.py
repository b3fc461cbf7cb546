"""What the group sees of the answers to one question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, chosen, written
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Speech
from dialogs.session.anonymity import (
    Counted,
    HowMany,
    Shared,
    Shown,
    Texts,
    TooFew,
    counted,
    freeze,
    reveal_open,
    shared,
    showing,
    thaw,
)
from dialogs.session.phases.reveal import caption
from dialogs.session.state import Showing
from dialogs.texts import as_plain
from tests.support.real_pack import real_pack
from tests.support.small_session import IN_SESSION

GOAL = IN_SESSION.questions["d4n"]
PEOPLE = IN_SESSION.questions["s1t"]
COOK, SPORT, NONE = chosen("m2"), chosen("r5"), chosen("n0")
SAY = Speech(IN_SESSION, {})
MOST, PART, SOME, FEW, NAMED = HowMany


def in_words(shown: Shown | TooFew, *, first: bool = True) -> str:
    assert not isinstance(shown, TooFew)
    return "\n".join(as_plain(message) for message in caption(SAY, GOAL, shown, first=first))


def said(**positions: HowMany) -> tuple[tuple[str, HowMany], ...]:
    return tuple(positions.items())


# Which positions are shown


def test_two_on_each_of_a_small_group_are_named_without_a_word_of_how_many() -> None:
    shown = shared(GOAL, [SPORT, COOK, COOK, SPORT, COOK], 5)
    assert shown == Shared(said(m2=NAMED, r5=NAMED), 5)
    assert showing(shown) is Showing.SPLIT
    assert in_words(shown).splitlines() == [
        "laten_zien_kop Kort d4n",
        "laten_zien_uiteen",
        "laten_zien_keuze Samen koken",
        "laten_zien_keuze Samen sporten",
        "laten_zien_verschillend",
        "laten_zien_regel",
    ]
    assert in_words(shown, first=False).endswith("\nlaten_zien_regel_kort")


def test_a_larger_group_reads_in_a_word_how_many() -> None:
    answers = [COOK] * 5 + [SPORT] * 2 + [NONE]
    shown = shared(GOAL, answers, 8)
    assert shown == Shared(said(m2=MOST, r5=SOME), 8)
    assert "laten_zien_hoeveel hoeveel_meesten Samen koken" in in_words(shown)
    assert "laten_zien_hoeveel hoeveel_sommigen Samen sporten" in in_words(shown)
    assert not any(sign.isdigit() for sign in in_words(shown).replace("d4n", ""))
    of_twelve = shared(GOAL, [*[COOK] * 7, SPORT, SPORT, SPORT, UNKNOWN, UNKNOWN], 12)
    assert of_twelve == Shared(said(m2=MOST, r5=FEW, weet_niet=FEW), 12)
    of_some = shared(GOAL, [*[COOK] * 6, *[SPORT] * 4], 12)
    assert of_some == Shared(said(m2=PART, r5=PART), 12)


def test_of_one_position_all_may_have_it_and_the_screen_does_not_say() -> None:
    everyone = shared(GOAL, [COOK] * 6, 6)
    assert everyone == Shared(said(m2=MOST), 6)
    assert shared(GOAL, [COOK] * 5 + [SPORT], 6) == everyone
    assert shared(GOAL, [COOK] * 4 + [SPORT, NONE], 6) == everyone
    assert showing(everyone) is Showing.ALIKE
    assert in_words(everyone).splitlines()[1:] == [
        "laten_zien_meesten",
        "laten_zien_keuze Samen koken",
        "laten_zien_misschien_allen",
        "laten_zien_regel",
    ]


def test_one_position_of_less_than_half_is_not_shown() -> None:
    assert shared(GOAL, [COOK] * 5, 10) == TooFew()
    assert shared(GOAL, [COOK] * 6, 10) == Shared(said(m2=MOST), 10)


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ([COOK] * 4, 4),
        ([COOK, COOK, COOK, SPORT, NONE], 5),
        ([COOK] * 2 + [SPORT] * 2 + [NONE], 8),
    ],
)
def test_too_few_asked_or_alike_show_nothing(answers: list[Answer], asked: int) -> None:
    shown = shared(GOAL, answers, asked)
    assert shown == TooFew()
    assert showing(shown) is Showing.TOO_FEW


def test_those_who_skipped_are_asked_too() -> None:
    """Their number must not show: a skipped answer is the cover of a lone one."""
    assert shared(GOAL, [COOK, COOK, SPORT, SPORT, SKIPPED], 5) == Shared(
        said(m2=NAMED, r5=NAMED), 5
    )
    assert shared(GOAL, [COOK, COOK, SPORT, SPORT], 5) == Shared(said(m2=NAMED, r5=NAMED), 5)


def test_of_a_question_that_only_some_got_positions_are_only_named() -> None:
    """Whatever the size of the group, and however many of them answered."""
    for asked in (5, 8, 12, 20):
        shown = shared(GOAL, [COOK] * 5, asked, of_some=True)
        assert shown == Shared(said(m2=NAMED), asked)
        assert showing(shown) is Showing.ALIKE
        assert in_words(shown).splitlines()[1] == "laten_zien_gekozen"
        both = shared(GOAL, [COOK] * 3 + [SPORT] * 2, asked, of_some=True)
        assert both == Shared(said(m2=NAMED, r5=NAMED), asked)
        assert shared(GOAL, [COOK] * 2 + [SPORT] * 2, asked, of_some=True) == TooFew()


def test_not_knowing_is_a_position_and_skipping_is_none() -> None:
    shown = shared(GOAL, [COOK, COOK, COOK, UNKNOWN, UNKNOWN, SKIPPED], 6)
    assert shown == Shared(said(m2=NAMED, weet_niet=NAMED), 6)
    assert "laten_zien_keuze Weet ik niet" in in_words(shown)


def test_what_is_no_option_is_no_answer() -> None:
    assert shared(GOAL, [chosen("weg")] * 6, 6) == TooFew()
    assert shared(GOAL, [written("koken")] * 6, 6) == TooFew()


def test_of_several_choices_each_option_stands_on_its_own() -> None:
    both, one = chosen("j1", "o8"), chosen("j1")
    shown = shared(PEOPLE, [both] * 3 + [one] * 5, 8)
    assert shown == Shared(said(j1=MOST, o8=SOME), 8)
    assert shared(PEOPLE, [both] * 3 + [one] * 4 + [chosen("o8")], 8) == shown
    alone = shared(PEOPLE, [one] * 8, 8)
    assert alone == Shared(said(j1=MOST), 8)


def test_two_that_all_may_have_chosen_are_no_difference() -> None:
    both = chosen("j1", "o8")
    for asked in (6, 8):
        shown = shared(PEOPLE, [both] * asked, asked)
        assert showing(shown, several=True) is Showing.ALIKE
        assert not isinstance(shown, TooFew)
        words = [as_plain(message) for message in caption(SAY, PEOPLE, shown)]
        assert "laten_zien_gekozen" in words[0]
        assert "laten_zien_verschillend" not in words[0]
    mixed = shared(PEOPLE, [both] * 3 + [chosen("j1")] * 5, 8)
    assert showing(mixed, several=True) is Showing.SPLIT


def test_the_fewest_that_a_word_can_mean() -> None:
    shown = Shared((("a", MOST), ("b", PART), ("c", SOME), ("d", FEW), ("e", NAMED)), 12)
    assert [shown.at_least(one) for one in "abcdef"] == [7, 4, 2, 2, 2, 0]


# Openly


def test_openly_all_is_counted() -> None:
    shown = counted(GOAL, [COOK, SPORT, SKIPPED, COOK, SPORT])
    assert shown == Counted((("m2", 2), ("r5", 2)), 4)
    assert showing(shown) is Showing.SPLIT
    assert in_words(shown).splitlines()[1:] == [
        "laten_zien_uiteen",
        "laten_zien_keuze Samen koken",
        "laten_zien_keuze Samen sporten",
        "laten_zien_verschillend",
        "laten_zien_regel_open",
    ]
    assert [shown.at_least(one) for one in ("m2", "n0")] == [2, 0]
    assert reveal_open(["a"], 1, Mode.OPENLY) == Texts(("a",))


def test_openly_one_is_not_called_all_of_them() -> None:
    alike = "laten_zien_twee_of_meer\nlaten_zien_keuze Samen koken\nlaten_zien_regel_open"
    assert in_words(counted(GOAL, [COOK] * 2)).endswith(alike)
    for answers in ([SKIPPED], [COOK], [COOK, SKIPPED]):
        assert showing(counted(GOAL, answers)) is Showing.TOO_FEW


def test_openly_a_difference_is_shown_and_how_many_took_each_is_not() -> None:
    """Else who let nothing be seen would follow from the numbers, with three people."""
    words = in_words(counted(GOAL, [COOK, SPORT]))
    assert "laten_zien_uiteen\nlaten_zien_keuze Samen koken\nlaten_zien_keuze Samen sp" in words
    assert in_words(counted(GOAL, [COOK, SPORT, COOK])) == words
    three = in_words(counted(GOAL, [COOK, SPORT, UNKNOWN]))
    assert three.count("laten_zien_keuze") == 3


# Texts


def test_texts_are_shown_from_four_on() -> None:
    assert reveal_open(["a", "b", "c"], 1) == TooFew()
    assert reveal_open(["a", "b", "c", " "], 1) == TooFew()
    shown = reveal_open(["a", "b", "c", "d"], 1)
    assert isinstance(shown, Texts)
    assert sorted(shown.texts) == ["a", "b", "c", "d"]


def test_each_showing_has_its_own_order() -> None:
    texts = [f"tekst {n}" for n in range(8)]
    orders = {reveal_open(texts, seed) for seed in range(10)}
    assert len(orders) == 10


def test_long_texts_go_in_several_messages() -> None:
    shown = reveal_open([letter * 3000 for letter in "abcd"], 3)
    assert not isinstance(shown, TooFew)
    messages = caption(SAY, GOAL, shown)
    assert len(messages) == 4
    assert all(len(as_plain(message)) < 4096 for message in messages)


def test_a_text_longer_than_a_message_is_whole() -> None:
    words = "é😀" * 4000
    messages = caption(SAY, GOAL, Texts((words,)))
    assert words in "".join(as_plain(message) for message in messages)
    assert all(len(as_plain(m).encode("utf-16-le")) // 2 <= 4096 for m in messages)


# Nothing depends on who, and all of it can be stored


answers = st.sampled_from(
    [COOK, SPORT, NONE, UNKNOWN, SKIPPED, chosen("j1"), chosen("j1", "o8"), chosen("al")]
)


@given(data=st.data(), given_=st.lists(answers, max_size=12), many=st.booleans(), of=st.booleans())
def test_who_gave_which_answer_changes_no_byte(
    data: st.DataObject, given_: list[Answer], many: bool, of: bool
) -> None:
    question = PEOPLE if many else GOAL
    others = data.draw(st.permutations(given_))
    asked = data.draw(st.integers(len(given_), 14))
    for shown, same in (
        (shared(question, given_, asked, of_some=of), shared(question, others, asked, of_some=of)),
        (counted(question, given_), counted(question, others)),
    ):
        assert shown == same
        if not isinstance(shown, TooFew) and not isinstance(same, TooFew):
            assert caption(SAY, question, shown) == caption(SAY, question, same)
            assert freeze(shown) == freeze(same)
            assert thaw(freeze(shown)) == shown


@given(data=st.data(), texts=st.lists(st.text(max_size=5), max_size=9), seed=st.integers(0))
def test_who_wrote_which_text_changes_no_byte(
    data: st.DataObject, texts: list[str], seed: int
) -> None:
    shown = reveal_open(texts, seed)
    assert reveal_open(data.draw(st.permutations(texts)), seed) == shown
    if isinstance(shown, Texts):
        assert thaw(freeze(shown)) == shown


@pytest.mark.parametrize("garbage", ["[]", '["anders"]', "3", '["verdeling",3]', '["gedeeld",[]]'])
def test_what_is_no_showing_is_refused(garbage: str) -> None:
    with pytest.raises(ValueError, match="showing"):
        thaw(garbage)


@pytest.mark.parametrize(
    ("frozen", "now"),
    [
        ('["verdeling",[["m2",3],["r5",2]],5]', Shared(said(m2=NAMED, r5=NAMED), 5)),
        ('["verdeling",[["m2",6],["r5",2]],8]', Shared(said(m2=MOST, r5=SOME), 8)),
        ('["verdeling",[["m2",8]],8]', Shared(said(m2=MOST), 8)),
        ('["meesten",["m2"]]', Shared(said(m2=MOST), 5)),
        ('["verspreid"]', TooFew()),
    ],
)
def test_what_was_frozen_before_tells_what_would_be_shown_of_it_now(
    frozen: str, now: Shown | TooFew
) -> None:
    assert thaw(frozen) == now


def test_what_was_counted_openly_before_tells_the_same_unless_it_was_of_one_person() -> None:
    shown = thaw('["verdeling",[["m2",2],["r5",1]],3]', Mode.OPENLY)
    assert shown == thaw('["geteld",[["m2",2],["r5",1]],3]') == Counted((("m2", 2), ("r5", 1)), 3)
    assert thaw('["geteld",[["m2",1]],1]') == TooFew(nothing=True)


# In words


def test_a_difference_is_not_told_in_the_same_words_each_time() -> None:
    real = real_pack()
    questions = [q for q in real.questions.values() if q.one and len(q.options) > 1][:6]
    told = []
    for question in questions:
        first, second = (chosen(option.id) for option in question.options[:2])
        shown = shared(question, [first] * 3 + [second] * 3, 6)
        assert not isinstance(shown, TooFew)
        told.append(as_plain(caption(Speech(real, {}), question, shown)[-1]).splitlines()[-2])
    assert len(set(told)) > 1
    assert all(line.endswith("?") for line in told)
