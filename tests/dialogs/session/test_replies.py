"""What a button of a session says is read as what it stood for when it was sent."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.plan import SessionKind
from dialogs.session.beginning_replies import (
    AskKind,
    AskLength,
    AskPack,
    AskToErase,
    ContinueProject,
    EraseProject,
    LeaveProject,
    OpenForProject,
    OpenSession,
    ToBegin,
    WithProject,
    beginning_action,
    read_beginning,
)
from dialogs.session.own_sentence_replies import OnOwn, OwnVerb
from dialogs.session.panel_replies import PanelVerb, panel_action, read_panel
from dialogs.session.replies import (
    AskForLink,
    Bring,
    ChangeProject,
    Join,
    LeaveOther,
    MoreOfSharing,
    NewProject,
    NotNow,
    OfferPhone,
    OnPanel,
    Pass,
    PickProject,
    ReadAlong,
    RemindMe,
    Reply,
    SayToSharing,
    Stand,
    Stay,
    TakeAlong,
    TakeOver,
    TakeOwn,
    TakePage,
    TieTo,
    WithdrawProposal,
    action,
    read,
    text_mark,
)
from dialogs.session.sentence_replies import LeadVerb, OnSentence

IN_CHATS: dict[str, Reply] = {
    "5:12": OnPanel(5, 12),
    "join:3:sleutel": Join(3, "sleutel"),
    "not_now:sleutel": NotNow("sleutel"),
    "leave_other:1:sleutel": LeaveOther(1, "sleutel"),
    "stay:1:sleutel": Stay(1, "sleutel"),
    "project:0a1b2c3d4e": PickProject("0a1b2c3d4e"),
    "new_project": NewProject(),
    "other_project:0a1b2c3d4e": ChangeProject("0a1b2c3d4e"),
    "mine_away:0a1b2c3d4e": OnOwn(OwnVerb.AWAY, "0a1b2c3d4e"),
    "mine_anew:0a1b2c3d4e": OnOwn(OwnVerb.ANEW, "0a1b2c3d4e"),
    "mine_nameless:0a1b2c3d4e": OnOwn(OwnVerb.NAMELESS, "0a1b2c3d4e"),
    "mine_as_is:0a1b2c3d4e": OnOwn(OwnVerb.AS_IS, "0a1b2c3d4e"),
    "mine_own_name:0a1b2c3d4e": OnOwn(OwnVerb.OWN_NAME, "0a1b2c3d4e"),
    "mine_keep:0a1b2c3d4e": OnOwn(OwnVerb.KEEP, "0a1b2c3d4e"),
    "drop_given:0a1b2c3d4e": OnSentence(LeadVerb.DROP_GIVEN, "0a1b2c3d4e"),
    "bring": Bring(along=True),
    "bring_not": Bring(along=False),
    "role": TakeOver(),
    "phone": OfferPhone(),
    "pass": Pass(),
    "take:0a1b2c3d4e": TakeAlong("0a1b2c3d4e", taken=True),
    "drop:0a1b2c3d4e": TakeAlong("0a1b2c3d4e", taken=False),
    "with:0a1b2c3d4e": Stand("0a1b2c3d4e", agrees=True),
    "otherwise:0a1b2c3d4e": Stand("0a1b2c3d4e", agrees=False),
    "about:7": TieTo(7),
    "about_none": TieTo(None),
    "share_yes": SayToSharing(yes=True),
    "share_no": SayToSharing(yes=False),
    "share_more": MoreOfSharing(),
    "take_up:a1": OnSentence(LeadVerb.TAKE_UP, "a1"),
    "mine_in_place:a1": OnOwn(OwnVerb.IN_PLACE, "a1"),
    "mine_beside:a1": OnOwn(OwnVerb.BESIDE, "a1"),
    "take_back:a1": WithdrawProposal("a1"),
    "drop_proposal:a1": OnSentence(LeadVerb.DROP, "a1"),
    "which_drop:": OnSentence(LeadVerb.OPEN_DROP),
    "which_up:": OnSentence(LeadVerb.OPEN_TAKE_UP),
    "which_none:": OnSentence(LeadVerb.CLOSE_LIST),
    "pick:a1": OnSentence(LeadVerb.PICK, "a1"),
    "unpick:a1": OnSentence(LeadVerb.UNPICK, "a1"),
    "who:a1:2": OnSentence(LeadVerb.WHO, "a1", 2),
    "who:a1": OnSentence(LeadVerb.WHO, "a1"),
    "by:a1:0": OnSentence(LeadVerb.WHEN, "a1", 0),
    "by:a1": OnSentence(LeadVerb.WHEN, "a1"),
    "change:a1": OnSentence(LeadVerb.CHANGE, "a1"),
    "reads_there:3": ReadAlong(3, there=True),
    "reads_here:3": ReadAlong(3, there=False),
    "project_link": AskForLink(),
    "page_a4:a1": TakePage(on_paper=True, project="a1"),
    "page_text:": TakePage(on_paper=False),
    "remind": RemindMe(wanted=True),
    "remind_not": RemindMe(wanted=False),
    "own_answers": TakeOwn(),
}
"""As they were sent before there were replies, and still are in chats."""
TO_BEGIN: dict[str, ToBegin | WithProject] = {
    "kinds": AskKind(),
    "practice": AskKind(practice=True),
    "kind:een_project": AskLength(SessionKind.ONE, practice=False),
    "practice:meer_projecten": AskLength(SessionKind.SEVERAL, practice=True),
    "open:een_project:0": OpenSession(SessionKind.ONE, 0, practice=False),
    "practise:meer_projecten:2": OpenSession(SessionKind.SEVERAL, 2, practice=True),
    "packs": AskPack(),
    "kinds:::a1": AskKind(pack="a1"),
    "practice:::a1": AskKind(practice=True, pack="a1"),
    "kind:een_project::a1": AskLength(SessionKind.ONE, practice=False, pack="a1"),
    "open:een_project:0:a1": OpenSession(SessionKind.ONE, 0, practice=False, pack="a1"),
    "continue:sleutel": ContinueProject("sleutel"),
    "go_on:2:sleutel": OpenForProject(2, "sleutel"),
    "erase:sleutel": AskToErase("sleutel"),
    "sure_erase:sleutel": EraseProject("sleutel"),
    "leave_project:sleutel": LeaveProject("sleutel"),
}


def test_what_stands_in_a_chat_means_what_it_did() -> None:
    assert {words: read(words) for words in IN_CHATS} == IN_CHATS
    assert [action(reply) for reply in IN_CHATS.values()] == [*IN_CHATS]


def test_so_do_the_buttons_that_begin_a_session() -> None:
    assert {words: read_beginning(words) for words in TO_BEGIN} == TO_BEGIN
    assert [beginning_action(begins) for begins in TO_BEGIN.values()] == [*TO_BEGIN]


def test_all_of_them_are_here() -> None:
    assert {type(reply) for reply in IN_CHATS.values()} == set(get_args(Reply))
    to_begin = {*get_args(ToBegin), *get_args(WithProject)}
    assert {type(choice) for choice in TO_BEGIN.values()} == to_begin


@given(st.text())
def test_whatever_is_sent_is_read(words: str) -> None:
    reply = read(words)
    assert reply is None or read(action(reply)) == reply
    assert read_beginning(beginning_action(read_beginning(words))) == read_beginning(words)


@pytest.mark.parametrize(
    ("words", "people"), [("join:0:x", 1), ("join:-3:x", 1), ("join:9999:x", 99), ("join::x", 1)]
)
def test_nobody_comes_with_more_people_than_fit_around_a_phone(words: str, people: int) -> None:
    assert read(words) == Join(people, "x")


@pytest.mark.parametrize("words", ["", ":", "1", "1:", ":1", "x:1", "reads_here:x", "JOIN:1:x"])
def test_what_no_button_of_ours_says_means_nothing(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize("about", ["", "3", "hardop", "een:twee"])
def test_a_button_of_the_panel_is_read_as_it_was_made(about: str) -> None:
    for verb in PanelVerb:
        assert read_panel(panel_action(verb, about)) == (verb, about)


def test_what_no_panel_has_is_refused() -> None:
    with pytest.raises(ValueError, match="anders"):
        read_panel("anders:3")


@given(first=st.text(), second=st.text())
def test_a_mark_tells_texts_apart_and_fits_in_a_button(first: str, second: str) -> None:
    assert (text_mark(first) == text_mark(second)) == (first == second)
    assert len(text_mark(first)) == 10


def test_half_a_character_has_a_mark_too() -> None:
    assert text_mark("\ud800") != text_mark("\ud801")
