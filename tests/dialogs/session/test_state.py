"""The session's JSON form."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.codec import UnreadableStateError
from dialogs.pack.audience import Mode
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import OWN_CHATS, Where
from dialogs.session import state
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.state import (
    FORMAT,
    Clock,
    Handover,
    Offer,
    Page,
    Panel,
    Session,
    Sharing,
    Showing,
    from_json,
    to_json,
)
from dialogs.texts import Span
from dialogs.walk.intentions import HowItWent

words = st.text(max_size=8)
numbers = st.integers(0, 2**40)
times = st.none() | st.floats(0, 2**40)
ways = st.none() | st.sampled_from(HowItWent)
agreements = st.builds(EarlierAgreement, numbers, words, words, words, words, ways, ways)
sessions = st.builds(
    Session,
    id=numbers,
    plan=words,
    kind=st.sampled_from(SessionKind),
    holder=numbers,
    practice=st.booleans(),
    mode=st.sampled_from(Mode),
    shared_on=numbers,
    phase=numbers,
    step=numbers,
    reached=st.dictionaries(words, numbers, max_size=3),
    turn=numbers,
    open=st.booleans(),
    started_at=times,
    clock=st.builds(Clock, times, times, st.booleans(), st.booleans(), st.booleans()),
    door_open=st.booleans(),
    phones=numbers,
    people=numbers,
    ready=numbers,
    projects=st.dictionaries(numbers, words, max_size=3),
    case=numbers,
    settled=st.dictionaries(
        words,
        st.dictionaries(numbers, st.lists(words, max_size=2).map(tuple), max_size=2),
        max_size=3,
    ),
    earlier=st.dictionaries(numbers, st.lists(agreements, max_size=2).map(tuple), max_size=2),
    picked=numbers,
    shown=st.dictionaries(words, st.sampled_from(Showing), max_size=3),
    seed=numbers,
    page=st.sampled_from(Page),
    panel=st.builds(
        Panel,
        slot=numbers,
        turn=numbers,
        text=st.lists(st.builds(Span, words, st.booleans()), max_size=3).map(tuple),
        actions=st.lists(words, max_size=3).map(tuple),
    ),
    tapped=st.none() | st.tuples(numbers, st.integers(-5, 50)),
    handover=st.builds(Handover, st.sampled_from(Offer), numbers, words, times),
    where=st.builds(Where, numbers, words),
    asked_where=st.builds(Where, numbers, words),
    settled_in=st.none() | numbers,
    group_lost=st.booleans(),
    progress=words,
    progress_link=st.booleans(),
    link_in_group=st.booleans(),
    ended=st.booleans(),
    sharing=st.sampled_from(Sharing),
)
EMPTY = Session(7, "gewoon", SessionKind.ONE, 1)


@given(session=sessions)
def test_what_goes_in_comes_out(session: Session) -> None:
    assert from_json(to_json(session)) == session
    assert to_json(from_json(to_json(session))) == to_json(session)


def test_the_form_is_readable_and_says_which_it_is() -> None:
    raw = json.loads(to_json(EMPTY))
    assert (raw["format"], raw["id"], raw["kind"]) == (FORMAT, 7, "een_project")


def test_a_later_format_is_refused() -> None:
    raw = json.loads(to_json(EMPTY))
    with pytest.raises(UnreadableStateError, match=str(FORMAT + 1)):
        from_json(json.dumps({**raw, "format": FORMAT + 1}))


@pytest.mark.parametrize("garbage", ["", "{", "null", "[]", "{}", '{"format": 1}', '{"format": 0}'])
def test_garbage_is_refused(garbage: str) -> None:
    with pytest.raises(UnreadableStateError):
        from_json(garbage)


@pytest.mark.parametrize("key", sorted(set(json.loads(to_json(EMPTY))) - {"format"}))
def test_a_session_that_lacks_something_is_refused(key: str) -> None:
    raw = json.loads(to_json(EMPTY))
    del raw[key]
    with pytest.raises(UnreadableStateError):
        from_json(json.dumps(raw))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "geen"},
        {"mode": "zomaar"},
        {"page": 3},
        {"clock": [1]},
        {"handover": []},
        {"projects": {"een": "x"}},
        {"settled": {"q": 3}},
        {"earlier": {"0": [{"id": 1}]}},
        {"shown": {"q": "nooit"}},
        {"panel": {}},
        {"tapped": [1]},
        {"sharing": "ooit"},
    ],
)
def test_a_session_with_something_else_in_a_place_is_refused(wrong: dict[str, Any]) -> None:
    raw = json.loads(to_json(EMPTY))
    with pytest.raises(UnreadableStateError):
        from_json(json.dumps({**raw, **wrong}))


def test_there_is_an_upgrade_from_every_earlier_format() -> None:
    assert sorted(state.UPGRADES) == list(range(1, FORMAT))


def test_the_first_format_is_read_as_it_was_written() -> None:
    """As the first version wrote it."""
    form = (
        '{"format":1,"id":7,"plan":"gewoon","kind":"meer_projecten","holder":1,"practice":false,'
        '"mode":"apart","shared_on":0,"phase":1,"step":0,"reached":{"welkom":0},"turn":2,'
        '"open":true,"started_at":5.0,"clock":[400.0,null,false,false,false],"door_open":true,'
        '"phones":6,"people":8,"ready":2,"projects":{"3":"Koken"},"case":0,'
        '"settled":{"d4n":{"3":["m2"]}},"shown":{"d4n":"verschillend"},"seed":9,"page":"paneel",'
        '"panel":{"slot":1,"turn":4,"text":[["Kop",1]],"actions":["next"]},"tapped":[3,0],'
        '"handover":["nee",0,"",null],"group":true,"group_lost":false,"progress":"bezig",'
        '"ended":false}'
    )
    session = from_json(form)
    assert session.projects == {3: "Koken"}
    assert session.settled == {"d4n": {3: ("m2",)}}
    assert session.panel == Panel(1, 4, (Span("Kop", bold=True),), ("next",))
    assert session.sharing is Sharing.NOT_ASKED
    # No group had been named to anyone, and what was settled holds for nobody's but their own chat.
    assert session.where == session.asked_where == OWN_CHATS
    assert (session.settled_in, session.group_lost, session.progress) == (0, True, "")


def test_a_session_of_format_3_keeps_its_order() -> None:
    """It knew of no other than the order of the pack."""
    form = (
        '{"format":3,"id":7,"plan":"gewoon","kind":"een_project","holder":1,"practice":false,'
        '"mode":"apart","shared_on":0,"phase":1,"step":0,"reached":{"welkom":0},"turn":2,'
        '"open":true,"started_at":5.0,"clock":[400.0,null,false,false,false],"door_open":true,'
        '"phones":6,"people":8,"ready":2,"projects":{},"case":0,'
        '"settled":{"d4n":{"0":["m2"]}},"shown":{"d4n":"verschillend"},"seed":9,"page":"paneel",'
        '"panel":{"slot":1,"turn":4,"text":[["Kop",1]],"actions":["next"]},"tapped":[3,0],'
        '"handover":["nee",0,"",null],"where":[3,"Directie + gemeente"],"asked_where":[0,""],'
        '"settled_in":0,"group_lost":false,"progress":"bezig","progress_link":true,'
        '"link_in_group":true,"ended":false,"sharing":"gevraagd"}'
    )
    session = from_json(form)
    assert session.sharing is Sharing.ASKED
    assert not session.backwards


def test_in_a_session_of_format_4_a_question_counts_as_asked_of_all() -> None:
    form = (
        '{"format":4,"id":7,"plan":"gewoon","kind":"een_project","holder":1,"practice":false,'
        '"mode":"apart","shared_on":0,"phase":1,"step":0,"reached":{"welkom":0},"turn":2,'
        '"open":true,"started_at":5.0,"clock":[400.0,null,false,false,false],"door_open":true,'
        '"phones":6,"people":8,"ready":2,"projects":{},"case":0,'
        '"settled":{"d4n":{"0":["m2"]}},"shown":{"d4n":"verschillend"},"seed":9,"backwards":true,'
        '"page":"paneel",'
        '"panel":{"slot":1,"turn":4,"text":[["Kop",1]],"actions":["next"]},"tapped":[3,0],'
        '"handover":["nee",0,"",null],"where":[3,"Directie + gemeente"],"asked_where":[0,""],'
        '"settled_in":0,"group_lost":false,"progress":"bezig","progress_link":true,'
        '"link_in_group":true,"ended":false,"sharing":"gevraagd"}'
    )
    assert from_json(form).asked == {}


def test_a_session_of_format_5_has_nothing_from_before() -> None:
    form = (
        '{"format":5,"id":7,"plan":"gewoon","kind":"een_project","holder":1,"practice":false,'
        '"mode":"apart","shared_on":0,"phase":1,"step":0,"reached":{"welkom":0},"turn":2,'
        '"open":true,"started_at":5.0,"clock":[400.0,null,false,false,false],"door_open":true,'
        '"phones":6,"people":8,"ready":2,"projects":{},"case":0,'
        '"settled":{"d4n":{"0":["m2"]}},"asked":{"d4n":6},"shown":{"d4n":"verschillend"},"seed":9,"backwards":true,'
        '"page":"paneel",'
        '"panel":{"slot":1,"turn":4,"text":[["Kop",1]],"actions":["next"]},"tapped":[3,0],'
        '"handover":["nee",0,"",null],"where":[3,"Directie + gemeente"],"asked_where":[0,""],'
        '"settled_in":0,"group_lost":false,"progress":"bezig","progress_link":true,'
        '"link_in_group":true,"ended":false,"sharing":"gevraagd"}'
    )
    assert from_json(form).earlier == {}


def test_this_format_is_read_as_it_was_written() -> None:
    """Byte for byte what this version writes: a later one must read it."""
    form = (
        '{"format":6,"id":7,"plan":"gewoon","kind":"een_project","holder":1,"practice":false,'
        '"mode":"apart","shared_on":0,"phase":1,"step":0,"reached":{"welkom":0},"turn":2,'
        '"open":true,"started_at":5.0,"clock":[400.0,null,false,false,false],"door_open":true,'
        '"phones":6,"people":8,"ready":2,"projects":{},"case":0,'
        '"settled":{"d4n":{"0":["m2"]}},"asked":{"d4n":6},'
        '"earlier":{"0":[{"id":4,"text":"Koken","element":"","who":"de kok","by_when":"2026-12-01",'
        '"went":"half","before":null}]},"picked":4,"shown":{"d4n":"verschillend"},"seed":9,"backwards":true,'
        '"page":"paneel",'
        '"panel":{"slot":1,"turn":4,"text":[["Kop",1]],"actions":["next"]},"tapped":[3,0],'
        '"handover":["nee",0,"",null],"where":[3,"Directie + gemeente"],"asked_where":[0,""],'
        '"settled_in":0,"group_lost":false,"progress":"bezig","progress_link":true,'
        '"link_in_group":true,"ended":false,"sharing":"gevraagd"}'
    )
    session = from_json(form)
    assert session.sharing is Sharing.ASKED
    assert to_json(session) == form
