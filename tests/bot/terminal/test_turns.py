"""Which turn a line is."""

from __future__ import annotations

import pytest

from bot.terminal.turns import (
    AskHelp,
    BringBot,
    Deed,
    Edit,
    JoinByLink,
    JoinGroup,
    Look,
    MakeGroup,
    Quit,
    Say,
    Send,
    Tap,
    TurnError,
    Wait,
    is_remark,
    read_turns,
)


@pytest.mark.parametrize(
    ("line", "deed"),
    [
        ("2", Tap(2)),
        ("tap Elkaar, en meer", Tap("Elkaar, en meer")),
        ("/start", Say("/start")),
        ("elke dinsdag koken", Say("elke dinsdag koken")),
        ("panna & op het plein", Say("panna", ("op het plein",))),
        (r"koken\nen eten", Say("koken\nen eten")),
        ("say 2", Say("2")),
        ("say help", Say("help")),
        ("edit 3 keer", Edit(3, "keer")),
        ("edit 0 3 keer", Edit(0, "3 keer")),
        ("edit nee, elke maandag", Edit(0, "nee, elke maandag")),
        ("edit", Say("edit")),
        ("wait 3", Wait(3 * 86_400)),
        ("wait 2h", Wait(7200)),
        ("wait 10m", Wait(600)),
        ("wait maar", Say("wait maar")),
        ("send voice hoor eens", Send("voice", "hoor eens")),
        ("join", JoinByLink()),
        ("join #Avond", JoinGroup("avond")),
        ("bring #avond", BringBot("avond")),
        ("group avond bram, carla", MakeGroup("avond", ("bram", "carla"))),
        ("look", Look()),
        ("?", AskHelp()),
        ("quit", Quit()),
    ],
)
def test_a_line_is_a_turn(line: str, deed: Deed) -> None:
    (turn,) = read_turns(line, {"anna"}, set())
    assert (turn.who, turn.group, turn.deed) == ("", "", deed)
    (turn,) = read_turns(f"Anna: {line}", {"anna"}, set())
    assert (turn.who, turn.deed, turn.words) == ("Anna", deed, line)
    (turn,) = read_turns(f"anna: #Avond {line}", {"anna"}, {"avond"})
    assert (turn.who, turn.group, turn.deed) == ("anna", "avond", deed)


def test_a_text_with_a_colon_makes_nobody_up() -> None:
    (turn,) = read_turns("idee, plan: samen koken", {"anna"}, set())
    assert (turn.who, turn.deed) == ("", Say("idee, plan: samen koken"))
    for line, known in (("bram: /start", {"anna"}), ("bram: join", {"anna"}), ("bram: hoi", ())):
        assert [turn.who for turn in read_turns(line, known, ())] == ["bram"]


def test_several_people_do_the_same() -> None:
    turns = read_turns("anna, bram: 2", {"anna", "bram"}, set())
    assert [(turn.who, turn.deed) for turn in turns] == [("anna", Tap(2)), ("bram", Tap(2))]


def test_what_can_be_no_turn_is_told() -> None:
    with pytest.raises(TurnError, match="no group #feest"):
        read_turns("#feest 2", {"anna"}, set())
    with pytest.raises(TurnError, match="name of a group"):
        read_turns("group 3", {"anna"}, set())


def test_remarks() -> None:
    assert is_remark("# wat een avond")
    assert is_remark("  ")
    assert not is_remark("#avond /sessie")
