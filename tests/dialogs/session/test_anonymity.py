"""What the group sees of the answers to one question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import (
    SKIPPED,
    UNKNOWN,
    Answer,
    chosen,
    written,
)
from dialogs.pack.audience import Mode
from dialogs.screens.layout import Speech
from dialogs.session.anonymity import (
    OPENLY,
    WITHOUT_NAMES,
    Most,
    Scattered,
    Shown,
    Spread,
    Texts,
    Thresholds,
    TooFew,
    freeze,
    reveal_closed,
    reveal_open,
    showing,
    thaw,
    thresholds,
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


def in_words(shown: Shown | TooFew) -> str:
    return "\n".join(as_plain(message) for message in caption(SAY, GOAL, shown))


def test_four_answers_show_nothing_and_freeze_nothing() -> None:
    shown = reveal_closed(GOAL, [COOK] * 4 + [SKIPPED] * 3)
    assert shown == TooFew()
    assert showing(shown) is Showing.TOO_FEW
    assert in_words(shown) == "laten_zien_kop Kort d4n\nlaten_zien_te_weinig"


def test_where_one_would_do_there_is_none() -> None:
    shown = reveal_closed(GOAL, [SKIPPED], OPENLY)
    assert showing(shown) is Showing.TOO_FEW
    assert in_words(shown) == "laten_zien_kop Kort d4n\nlaten_zien_niets"
    assert in_words(reveal_closed(GOAL, [COOK], OPENLY)).endswith("Samen koken")


def test_two_on_each_stand_side_by_side() -> None:
    shown = reveal_closed(GOAL, [SPORT, COOK, COOK, SPORT, COOK])
    assert shown == Spread((("m2", 3), ("r5", 2)), 5)
    assert showing(shown) is Showing.SPLIT
    assert in_words(shown).splitlines()[1:] == [
        "laten_zien_telling Samen koken 3",
        "laten_zien_telling Samen sporten 2",
        "laten_zien_verschillend",
    ]


def test_a_single_one_is_not_named_or_counted() -> None:
    shown = reveal_closed(GOAL, [COOK] * 5 + [SPORT])
    assert shown == Most(("m2",))
    assert showing(shown) is Showing.SPLIT
    assert "sporten" not in in_words(shown)
    assert not any(c.isdigit() for c in in_words(shown).replace("d4n", ""))


def test_no_majority_and_a_single_one_names_nothing() -> None:
    shown = reveal_closed(GOAL, [COOK, COOK, SPORT, SPORT, NONE])
    assert shown == Scattered()
    assert "Samen" not in in_words(shown)


def test_all_alike() -> None:
    shown = reveal_closed(GOAL, [COOK] * 6)
    assert showing(shown) is Showing.ALIKE
    assert in_words(shown) == "laten_zien_kop Kort d4n\nlaten_zien_allemaal Samen koken"


def test_not_knowing_is_a_position_and_skipping_is_none() -> None:
    shown = reveal_closed(GOAL, [COOK, COOK, COOK, UNKNOWN, UNKNOWN, SKIPPED])
    assert shown == Spread((("m2", 3), ("weet_niet", 2)), 5)
    assert "laten_zien_telling Weet ik niet 2" in in_words(shown)


def test_an_option_that_is_gone_is_no_answer() -> None:
    assert reveal_closed(GOAL, [COOK] * 4 + [chosen("weg")]) == TooFew()


def test_of_several_choices_who_did_not_make_one_is_hidden_too() -> None:
    both, one = chosen("j1", "o8"), chosen("j1")
    assert reveal_closed(PEOPLE, [both] * 4 + [one]) == Most(("j1", "o8"))
    assert reveal_closed(PEOPLE, [both] * 3 + [one] * 2) == Spread((("j1", 5), ("o8", 3)), 5)


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


def test_openly_all_is_shown() -> None:
    assert thresholds(Mode.OPENLY) == OPENLY
    assert thresholds(Mode.SEPARATE) == WITHOUT_NAMES
    assert reveal_closed(GOAL, [COOK, SPORT], OPENLY) == Spread((("m2", 1), ("r5", 1)), 2)
    assert reveal_open(["a"], 1, OPENLY) == Texts(("a",))


def test_long_texts_go_in_several_messages() -> None:
    shown = reveal_open([letter * 3000 for letter in "abcd"], 3)
    messages = caption(SAY, GOAL, shown)
    assert len(messages) == 4
    assert all(len(as_plain(message)) < 4096 for message in messages)


def test_a_text_longer_than_a_message_is_whole() -> None:
    words = "é😀" * 4000
    messages = caption(SAY, GOAL, Texts((words,)))
    assert words in "".join(as_plain(message) for message in messages)
    assert all(len(as_plain(m).encode("utf-16-le")) // 2 <= 4096 for m in messages)


answers = st.sampled_from(
    [COOK, SPORT, NONE, UNKNOWN, SKIPPED, chosen("j1"), chosen("j1", "o8"), chosen("al")]
)
limits = st.sampled_from([WITHOUT_NAMES, OPENLY])


@given(data=st.data(), given_=st.lists(answers, max_size=12), many=st.booleans(), how=limits)
def test_who_gave_which_answer_changes_no_byte(
    data: st.DataObject, given_: list[Answer], many: bool, how: Thresholds
) -> None:
    question = PEOPLE if many else GOAL
    others = data.draw(st.permutations(given_))
    shown, same = reveal_closed(question, given_, how), reveal_closed(question, others, how)
    assert shown == same
    assert caption(SAY, question, shown) == caption(SAY, question, same)
    if not isinstance(shown, TooFew) and not isinstance(same, TooFew):
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


@given(given_=st.lists(answers, max_size=12), many=st.booleans())
def test_no_position_of_one_is_ever_named(given_: list[Answer], many: bool) -> None:
    shown = reveal_closed(PEOPLE if many else GOAL, given_)
    if isinstance(shown, Spread):
        assert all(count >= 2 for _, count in shown.positions)
        assert shown.answers >= 5
    if isinstance(shown, Most):
        for option in shown.options:
            count = sum(option in a.options or option in a.values for a in given_)
            assert count >= 3


@pytest.mark.parametrize("garbage", ["[]", '["anders"]', "3"])
def test_what_is_no_showing_is_refused(garbage: str) -> None:
    with pytest.raises(ValueError, match="showing"):
        thaw(garbage)


def test_words_are_no_answer_to_a_closed_question() -> None:
    assert reveal_closed(GOAL, [written("koken")] * 6) == TooFew()


def test_a_difference_is_not_told_in_the_same_words_each_time() -> None:
    real = real_pack()
    questions = [q for q in real.questions.values() if len(q.options) > 1][:6]
    told = []
    for question in questions:
        first, second = (chosen(option.id) for option in question.options[:2])
        shown = reveal_closed(question, [first] * 3 + [second] * 3)
        told.append(as_plain(caption(Speech(real, {}), question, shown)[-1]).splitlines()[-1])
    assert len(set(told)) > 1
    assert all(line.endswith("?") for line in told)
