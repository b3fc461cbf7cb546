"""The outcome in a few lines: before a group agrees, and as its session closes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.answers import chosen
from dialogs.session.agreements import Offered, agreements
from dialogs.session.anonymity import HowMany, Shared
from dialogs.session.outcome import OfOptions, group_list
from dialogs.session.outcome_in_short import closing_told, gaps_shown
from dialogs.session.outcome_messages import in_chat
from dialogs.session.outcome_page import group_page
from dialogs.taken_home import as_text
from dialogs.texts import Spans, as_plain
from tests.support.outcome_pages import items_of_eight
from tests.support.real_pack import real_pack, said
from tests.support.small_session import IN_SESSION

MISSED: OfOptions = Shared((("c6c_nee", HowMany.MOST),), 8)
DIFFERS: OfOptions = Shared((("y4c_ja", HowMany.MOST), ("y4c_soms", HowMany.SOME)), 8)
THERE: OfOptions = Shared((("c6c_ja", HowMany.MOST),), 8)
GOAL = {"d4n": chosen("m2")}
OF_THE_REAL_PACK = {"doel": chosen("sociaal_contact")}


def closing(*offered: Offered) -> list[str]:
    """The lines with which a session closes."""
    items = group_list(IN_SESSION, {"c6c": MISSED}, GOAL)
    agreed = agreements(IN_SESSION, offered, items)
    page = group_page(IN_SESSION, items, GOAL, agreed, made_on="vandaag")
    told = closing_told(IN_SESSION, page, GOAL, agreed)
    return [line for one in told for line in as_plain(one).splitlines() if line]


def test_before_agreeing_a_group_reads_what_it_misses_or_nothing() -> None:
    items = group_list(IN_SESSION, {"c6c": MISSED, "y4c": DIFFERS}, GOAL)
    text = "\n".join(map(as_plain, gaps_shown(IN_SESSION, items, GOAL)))
    assert "Element e4" in text
    assert "Element e5" in text
    assert gaps_shown(IN_SESSION, group_list(IN_SESSION, {"c6c": THERE}, GOAL), GOAL) == ()


def test_every_gap_is_named_and_three_are_told_in_full() -> None:
    items = items_of_eight()
    page = as_text(group_page(real_pack(), items, OF_THE_REAL_PACK))
    told = "\n".join(map(as_plain, gaps_shown(real_pack(), items, OF_THE_REAL_PACK)))
    names = [one.element.name for one in items if one.how is not None]
    assert len(names) > 3
    assert all(name in told for name in names)
    assert told.count(" stap") + told.count("Vraag elkaar") == 3
    assert said("afspraak_ook", namen="").rstrip(". ") in told
    assert len(told.split()) * 2 < len(page.split())


def test_a_session_closes_with_what_is_agreed_and_the_rest_is_on_the_page() -> None:
    first = Offered("We bellen", "e4", True, ("Liever niet",), None, "de ploeg", "2026-12-08")
    assert closing(first, Offered("We dansen", agreed=False)) == [
        "uitkomst_titel",
        "uitkomst_gemaakt vandaag",
        "uitkomst_afspraken",
        "– We bellen",
        "uitkomst_wie de ploeg uitkomst_wanneer dinsdag 8 december",
        "afspraak_anders Liever niet",
        "uitkomst_op_blad_missen",
    ]


def test_without_an_agreement_it_says_so() -> None:
    assert closing()[2:] == ["uitkomst_afspraken", "afspraak_geen", "uitkomst_op_blad_missen"]


@pytest.mark.parametrize(
    ("shown", "on_page"),
    [
        ({"c6c": MISSED, "y4c": DIFFERS}, "uitkomst_op_blad"),
        ({"y4c": DIFFERS}, "uitkomst_op_blad_verschil"),
        ({"c6c": THERE}, "uitkomst_op_blad_rest"),
    ],
)
def test_no_more_is_said_to_be_on_the_page_than_is(
    shown: dict[str, OfOptions], on_page: str
) -> None:
    page = group_page(IN_SESSION, group_list(IN_SESSION, shown, GOAL), GOAL)
    told = closing_told(IN_SESSION, page, GOAL, ())
    assert as_plain(told[-1]).endswith(f"\n{on_page}")


@given(
    st.lists(
        st.builds(
            Offered,
            st.sampled_from([f"Zin {name}" for name in ("een", "twee", "drie", "vier", "vijf")]),
            st.sampled_from(["", "e4"]),
            st.sampled_from([True, True, False, None]),
            rank=st.one_of(st.none(), st.integers(1, 5)),
            who=st.sampled_from([None, "", "de ploeg"]),
            when=st.sampled_from([None, "", "2026-12-08", "2026-W50-5"]),
        ),
        max_size=6,
        unique_by=lambda one: one.text,
    )
)
def test_the_close_and_the_page_give_the_same_agreements(offered: list[Offered]) -> None:
    agreed = agreements(IN_SESSION, offered, ())
    page = group_page(IN_SESSION, (), GOAL, agreed, made_on="vandaag")
    closes = [line for one in closing_told(IN_SESSION, page, GOAL, agreed) for line in _lines(one)]
    stands = [line for one in in_chat(page) for line in _lines(one)]
    told = [line for line in closes if line.startswith("– ")]
    assert told == [line for line in stands if line.startswith("– ")]
    assert len(told) == sum(bool(one.agreed) for one in offered)
    planned = [line for line in closes if line.startswith(("uitkomst_wie ", "uitkomst_wanneer "))]
    assert all(any(one.startswith(line) for one in stands) for line in planned)


def _lines(text: Spans) -> list[str]:
    return as_plain(text).splitlines()
