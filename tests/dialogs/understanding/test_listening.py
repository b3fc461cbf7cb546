"""Reasoning noticed in what someone wrote, and what takes it back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.hearing.reasoning import (
    Guard,
    GuardReach,
    Hearing,
    Noticed,
    Probe,
    Reasoning,
    Sign,
)
from dialogs.understanding.listening import heard, noticed
from tests.support.listening import pattern
from tests.support.small_dialog import SMALL, text

PROBES = (Probe("p1", "Zelf doen", text("Wat doe je zelf?")),)
HEARING = Hearing(
    clause_starts=(pattern("maar"), pattern("en")),
    denials=(pattern("niet"), pattern("niks")),
    fillers=(pattern("hoor"),),
    own=(pattern("ons motto"),),
    guards=(Guard((pattern("zij zegt"),), GuardReach.BEFORE),),
)
ALONE = Reasoning("r2b", "Vanzelf", PROBES, signs=(Sign((pattern("gaat .. vanzelf"),)),))
DIALOG = replace(
    SMALL,
    hearing=HEARING,
    reasonings={
        "r2b": ALONE,
        "r9a": Reasoning(
            "r9a",
            "Goed",
            PROBES,
            frozenset({"k5"}),
            (
                Sign((pattern("niks"),), whole=True),
                Sign((pattern("gaat goed"),)),
                Sign((pattern("lukt"),), after=frozenset({"k6"})),
            ),
        ),
    },
)


def test_the_words_are_those_that_were_written() -> None:
    found = noticed(DIALOG, "Nou ja. Dat GAAT,  eh, toch", "k1")
    assert found == ()
    found = noticed(DIALOG, "Nou ja. Dat GAAT  echt Vanzélf hoor", "k1")
    assert found == (Noticed("r2b", "GAAT  echt Vanzélf"),)


def test_several_stand_in_the_order_of_the_pack() -> None:
    found = noticed(DIALOG, "het gaat goed. het gaat vanzelf", "k5")
    assert [one.reasoning for one in found] == ["r2b", "r9a"]


def test_a_reasoning_exists_only_after_its_kinds_of_question() -> None:
    assert noticed(DIALOG, "het gaat goed", "k1") == ()


def test_a_sign_counts_only_after_its_kinds_of_question() -> None:
    assert noticed(DIALOG, "het lukt", "k5") == ()


def test_a_whole_sentence_says_nothing_else() -> None:
    assert noticed(DIALOG, "niks hoor", "k5") == (Noticed("r9a", "niks"),)
    assert noticed(DIALOG, "niks over thuis", "k5") == ()
    assert noticed(DIALOG, "vorige week. niks.", "k5") == (Noticed("r9a", "niks"),)
    assert noticed(DIALOG, "wat ging er goed? niks.", "k5") == ()


@pytest.mark.parametrize(
    "said",
    [
        "dat gaat niet vanzelf",
        "dat gaat zo vanzelf niet",
        "niks gaat vanzelf",
        "gaat dat vanzelf?",
        "zij zegt dat het gaat vanzelf",
        "'dat gaat vanzelf' hangt daar aan de muur",
    ],
)
def test_what_takes_it_back(said: str) -> None:
    assert heard(ALONE, HEARING, said, "k1") is None


@pytest.mark.parametrize(
    "said",
    [
        "niet druk maar dat gaat vanzelf",
        "wat doen we? dat gaat vanzelf",
        "dat gaat vanzelf en zij zegt ja",
        "'dat gaat vanzelf' is ons motto",
        "dat gaat niet vanzelf. en nu gaat het vanzelf",
        "dat gaat niet vanzelf maar het gaat vanzelf",
    ],
)
def test_what_does_not(said: str) -> None:
    assert heard(ALONE, HEARING, said, "k1") is not None


IN_ITS_CLAUSE = {"x gaat vanzelf", "gaat x vanzelf", "gaat vanzelf x"}
BEFORE_IT = {"x gaat vanzelf", "x maar gaat vanzelf", "gaat x vanzelf"}
BEHIND_IT = {"gaat vanzelf x", "gaat vanzelf maar x"}
IN_ITS_SENTENCE = IN_ITS_CLAUSE | BEFORE_IT | BEHIND_IT
EVERYWHERE = IN_ITS_SENTENCE | {"gaat vanzelf. x", "x. gaat vanzelf"}


@pytest.mark.parametrize(
    ("where", "takes_back"),
    [
        (GuardReach.CLAUSE, IN_ITS_CLAUSE),
        (GuardReach.BEFORE, BEFORE_IT),
        (GuardReach.AFTER, BEHIND_IT),
        (GuardReach.SENTENCE, IN_ITS_SENTENCE),
        (GuardReach.LATER, BEHIND_IT | {"gaat vanzelf. x"}),
        (GuardReach.ANSWER, EVERYWHERE),
    ],
)
def test_where_a_guard_must_stand(where: GuardReach, takes_back: set[str]) -> None:
    guard = Guard((pattern("x"),), where)
    guarded = Hearing(clause_starts=HEARING.clause_starts, guards=(guard,))
    assert {said for said in EVERYWHERE if heard(ALONE, guarded, said, "k1") is None} == takes_back


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        ("gaat vanzelf", True),
        ("gaat vanzelf open", False),
        ("gaat vanzelf maar open", True),
        ("gaat vanzelf maar vaak", False),
        ("gaat vanzelf. vaak", True),
        ("gaat vanzelf. open", True),
    ],
)
def test_what_a_sign_does_not_count_with(said: str, counts: bool) -> None:
    sign = Sign(
        (pattern("gaat .. vanzelf"),),
        without=(pattern("open"),),
        without_near=(pattern("vaak"),),
    )
    assert (heard(replace(ALONE, signs=(sign,)), HEARING, said, "k1") is not None) is counts


def test_of_several_words_the_most_telling_are_quoted() -> None:
    signs = (Sign((pattern("vanzelf"),)), *ALONE.signs, Sign((pattern("gaat"),)))
    several = replace(ALONE, signs=signs)
    assert heard(several, HEARING, "ja dat gaat zo vanzelf wel", "k1") == "gaat zo vanzelf"


def test_what_a_sign_takes_itself_does_not_take_it_back() -> None:
    nothing = Reasoning("r1", "Niks", PROBES, signs=(Sign((pattern("niks aan te doen"),)),))
    assert heard(nothing, HEARING, "daar is niks aan te doen", "k1") == "niks aan te doen"


def test_what_takes_one_reasoning_back_can_be_denied() -> None:
    arranged = Guard((pattern("mengen"),), GuardReach.ANSWER)
    guarded = replace(ALONE, unless=(arranged,))
    assert heard(guarded, HEARING, "gaat vanzelf. we mengen ze", "k1") is None
    assert heard(guarded, HEARING, "gaat vanzelf. we mengen ze niet", "k1") is not None
    assert heard(guarded, HEARING, "gaat vanzelf. ze lezen niet maar we mengen ze", "k1") is None


@given(st.text())
def test_any_text_can_be_listened_to(said: str) -> None:
    for one in noticed(DIALOG, said, "k5"):
        assert one.words
        assert one.words in said
