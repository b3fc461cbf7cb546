"""What the facts mean, and what is said to do about them."""

from dataclasses import replace

import pytest

from bot.operations.diagnosis import State, diagnose
from bot.operations.doctor import examined
from bot.operations.facts import Facts, Reach

NOW = 1_700_000_000.0
WELL = Facts(
    version="0.1.0",
    running=True,
    now=NOW,
    packs=("klein",),
    name="klein_bot",
    heard_ago=3.0,
    hears=True,
    clock="agrees",
    disk_free=9_000_000_000,
    disk_wanted=100_000_000,
    sound=True,
    backup_at=NOW - 7200.0,
    outbox=0,
    set_aside=0,
    stranded=0,
    operator=Reach.REACHED,
    begun=NOW - 10 * 86400,
)


def test_all_is_well() -> None:
    lines, well = examined(WELL)
    assert well
    assert lines == [
        "version: 0.1.0",
        "bot: runs, @klein_bot",
        "packs: klein",
        "telegram: answers directly, 3 seconds ago",
        "clock: right",
        "disk: 9.0 GB free",
        "database: whole",
        "backup: 2 hours ago",
        "set aside: nothing",
        "conversations: all can go on",
        "contact: is named in the greeting",
        "operator: is told what goes wrong",
        "health: all is well",
    ]


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"mistakes": 1}, "! packs: 1 mistake; python -m bot check names each"),
        (
            {"hears": False, "trouble": "TimedOut in do_request:1"},
            "! telegram: doesn't answer directly (TimedOut in do_request:1); look at the network;"
            " behind a proxy, set PROXY",
        ),
        (
            {"hears": False, "trouble": "NotConnectedError (X)", "through_proxy": True},
            "! telegram: doesn't answer through PROXY (NotConnectedError (X)); look at the address,"
            " user and password in PROXY",
        ),
        ({"through_proxy": True}, "telegram: answers through PROXY, 3 seconds ago"),
        ({"clock": "wrong"}, "! clock: wrong; set the machine's clock, nothing is deleted"),
        ({"clock": None, "clock_off": -7200.0}, "! clock: wrong by 2.0 hours; set the machine's"),
        ({"clock": "waits"}, "- clock: nothing speaks for it yet"),
        ({"disk_free": 99_000_000}, "! disk: 99 MB free; make room, it takes 100 MB to be safe"),
        ({"disk_free": None}, "! disk: can't be looked at"),
        ({"sound": False}, "! database: damaged; stop the bot and restore a backup"),
        ({"database": False}, "- database: there is none yet"),
        (
            {"database_trouble": "it is gone"},
            "! database: it is gone (docs/operations.md says more)",
        ),
        ({"backup_at": NOW - 40 * 3600}, "! backup: the last good one was made 40 hours ago; make"),
        ({"backup_at": None}, "! backup: none yet; make one: python -m bot backup"),
        ({"backup_at": None, "begun": NOW - 3600}, "- backup: none yet; tonight makes one"),
        (
            {"nights_failed": 2, "backup_at": NOW - 3 * 86400},
            "! backup: the night's work failed 2 times, the last good backup: 3 days ago; the log",
        ),
        ({"set_aside": 1}, "! set aside: 1 update or message; python -m bot dead names each"),
        ({"set_aside": 2}, "! set aside: 2 updates and messages; python -m bot dead names each"),
        ({"stranded": 3}, "! conversations: 3 conversations can't go on, their pack is gone; put"),
        ({"contact": False}, "- contact: CONTACT is empty, so people can't see whom to ask"),
        ({"operator": Reach.NO_START}, "! operator: can't be told anything until they send /start"),
        ({"operator": Reach.NOBODY}, "operator: none; with OPERATOR=<Telegram id>"),
        ({"running": False}, "- bot: doesn't run, @klein_bot; start it with make run"),
    ],
)
def test_each_thing_says_how_it_is_and_what_to_do(changed: dict[str, object], line: str) -> None:
    facts = replace(WELL, **changed)  # type: ignore[arg-type]
    (found,) = set(examined(facts)[0][:-1]) - set(examined(WELL)[0])
    assert found.startswith(line)


def test_of_a_database_that_is_gone_nobody_says_that_there_was_no_backup() -> None:
    facts = replace(WELL, database=False, database_trouble="it is gone", backup_at=None)
    assert "backup: see the database" in examined(facts)[0]


def test_a_clock_that_agrees_with_telegrams_is_right_while_the_bot_is_off() -> None:
    assert "clock: right" in examined(replace(WELL, clock=None, clock_off=30.0))[0]


MINDED: list[dict[str, object]] = [
    {"contact": False},
    {"running": False},
    {"clock": "waits"},
    # A new bot has none yet, and one that was off for days makes up for it first.
    {"backup_at": None, "begun": NOW - 3600},
    {"backup_at": NOW - 4 * 86400, "begun": NOW - 600},
    {"backup_at": NOW - 4 * 86400, "begun": None, "running": False},
]


@pytest.mark.parametrize("changed", MINDED)
def test_a_word_to_the_wise_is_no_fault(changed: dict[str, object]) -> None:
    facts = replace(WELL, **changed)  # type: ignore[arg-type]
    lines, well = examined(facts)
    assert well
    assert not [line for line in lines if line.startswith("!")], "that mark is for a fault alone"
    assert [line for line in lines if line.startswith("- ")]


def test_five_things_at_once() -> None:
    facts = replace(
        WELL,
        clock="wrong",
        disk_free=1,
        set_aside=1,
        hears=False,
        operator=Reach.NO_START,
        contact=False,
    )
    lines, well = examined(facts)
    assert not well
    assert lines[-1] == "! health: 5 of these need a hand"
    assert sum(line.startswith("! ") for line in lines[:-1]) == 5
    assert sum(finding.state is State.BAD for finding in diagnose(facts)) == 5
