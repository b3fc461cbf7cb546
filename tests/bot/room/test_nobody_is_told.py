"""Nothing that is sent in a session reveals who said what, or more of it than was once shown.

Sessions are played twice, on a clock that says nothing by itself. In the second the same is said by
other people, or something else where nobody may find out. All that anyone else receives has to be
the same, byte for byte and second for second.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from dialogs.pack.definition import Dialog
from tests.support.room_player import FACILITATOR, Sent
from tests.support.room_world import FIRST, GOALS, PEOPLE, Says, Script, play
from tests.support.small_session import IN_SESSION, asking

SESSIONS, AT_ONCE = 100, 10
IN_THE_SUITE = 10
"""This many of the sessions are played each time, and the others in the soak."""


def said(script: Script) -> dict[int, Says]:
    """Something for each to say, with much that is said by more than one."""
    chance = Random(f"says {script.seed}")
    favourite = chance.choice(GOALS[:2])
    return {
        person: Says(
            text=f"tekst {number}" if chance.random() < 0.8 else "tekst van twee",
            share=chance.random() < 0.8,
            goal=chance.choice((favourite, favourite, *GOALS)),
            who=chance.choice(PEOPLE),
            late=chance.choice(GOALS[:3]),
            idea=chance.choice((f"idee {number}", f"idee {number}", "idee van twee", "")),
            proposal=chance.choice((f"voorstel {number}", "voorstel van twee")),
            otherwise=f"liever {number}",
        )
        for number, person in enumerate(script.everyone)
    }


def _alike(script: Script) -> Iterator[list[int]]:
    """People whose part in the script is the same, so that only their words tell them apart."""
    kinds: dict[object, list[int]] = {}
    for person in script.everyone[: script.people]:
        number = person - FIRST
        kind = (
            script.project(person),
            number in script.change,
            number in script.propose,
            number in script.differ,
            number in script.reword,
            number in script.second,
            number == script.leaves,
            number == script.erases,
        )
        kinds.setdefault(kind, []).append(person)
    return (people for people in kinds.values() if len(people) > 1)


def by_others(script: Script, says: Mapping[int, Says]) -> dict[int, Says]:
    """The same said by other people."""
    chance = Random(f"others {script.seed}")
    swapped = dict(says)
    for people in _alike(script):
        number = chance.randint(2, len(people))
        some = chance.sample(people, number)
        for person, other in zip(some, (*some[1:], some[0]), strict=True):
            swapped[person] = says[other]
    return _with_who_erases(script, swapped, chance)


def _with_who_erases(script: Script, says: dict[int, Says], chance: Random) -> dict[int, Says]:
    """Somebody who has everything erased once it was shown may have given the same answer as
    another person."""
    if script.erases is None or (script.goes_back and (script.change or script.late_comers)):
        return says  # what is shown only later is shown without them
    goes = FIRST + script.erases
    same = [
        p for p in script.everyone[: script.people] if script.project(p) == script.project(goes)
    ]
    other = chance.choice(same)
    return {
        **says,
        goes: _answering_like(says[goes], says[other]),
        other: _answering_like(says[other], says[goes]),
    }


def _answering_like(one: Says, other: Says) -> Says:
    return replace(one, text=other.text, share=other.share, goal=other.goal, who=other.who)


def received(sent: list[Sent], without: set[int]) -> list[Sent]:
    return [one for one in sent if one.chat not in without]


def assert_untold(
    script: Script,
    one: Mapping[int, Says],
    other: Mapping[int, Says],
    folder: Path,
    dialog: Dialog = IN_SESSION,
) -> None:
    """Whoever says the same in both worlds receives the same, and so does everyone else."""
    differ = {person for person in one if one[person] != other[person]}
    here, there = (received(play(script, says, folder, dialog), differ) for says in (one, other))
    assert {each.chat for each in here} >= {FACILITATOR}
    for mine, theirs in zip(here, there, strict=False):
        assert mine == theirs
    assert len(here) == len(there)


@pytest.mark.parametrize(
    "first",
    [
        *range(0, IN_THE_SUITE, AT_ONCE),
        *(
            pytest.param(first, marks=pytest.mark.soak)
            for first in range(IN_THE_SUITE, SESSIONS, AT_ONCE)
        ),
    ],
)
def test_who_said_it_leaves_no_trace(first: int, tmp_path: Path) -> None:
    moved = 0
    for seed in range(first, first + AT_ONCE):
        script = replace(Script.drawn(seed), whole=True)
        says = said(script)
        others = by_others(script, says)
        moved += says != others
        assert_untold(script, says, others, tmp_path)
    assert moved >= AT_ONCE - 2


SIX = Script(7, people=6)
LAST = FIRST + 5
EQUAL = {
    FIRST + n: Says(f"tekst {n}", True, GOALS[0], PEOPLE[0], GOALS[0], "idee", f"voorstel {n}")
    for n in range(6)
}
"""All say the same, but for their texts."""


def _but(person: int, **other: object) -> dict[int, Says]:
    return {**EQUAL, person: replace(EQUAL[person], **other)}  # type: ignore[arg-type]


def _two_goals() -> dict[int, Says]:
    return {
        person: replace(each, goal=GOALS[number % 2])
        for number, (person, each) in enumerate(EQUAL.items())
    }


@pytest.mark.parametrize(
    ("what", "script", "one", "other"),
    [
        (
            "that one sees all proposals differently, which is the same as to skip them",
            replace(SIX, propose=frozenset({0, 1}), differ=frozenset({5}), goes_back=False),
            _but(LAST),
            _but(LAST, skips=True),
        ),
        (
            "the same, where it decides what is agreed and more is skipped",
            replace(SIX, propose=frozenset({0, 1}), differ=frozenset({3, 4, 5}), drops=True),
            _but(LAST),
            _but(LAST, skips=True),
        ),
        (
            "a goal that is changed after it was shown",
            replace(SIX, change=frozenset({5})),
            _but(LAST, late=GOALS[1]),
            _but(LAST, late=GOALS[2]),
        ),
        (
            "a text that is withheld",
            SIX,
            _but(LAST, text="geheim", share=False),
            _but(LAST, text="iets anders", share=False),
        ),
        (
            "the goal of one beside that of most",
            SIX,
            _but(LAST, goal=GOALS[1]),
            _but(LAST, goal=GOALS[2]),
        ),
        (
            "a goal that nobody shares, which is the same as a skipped one",
            SIX,
            _but(LAST, goal=GOALS[1]),
            _but(LAST, goal=GOALS[4]),
        ),
        (
            "a goal that nobody shares, beside two that several chose, in several projects",
            replace(SIX, several=True, settles=False, goes_back=False),
            {**_two_goals(), LAST: replace(EQUAL[LAST], goal=GOALS[2])},
            {**_two_goals(), LAST: replace(EQUAL[LAST], goal=GOALS[4])},
        ),
        (
            "that somebody alone doesn't know it, where too few are alike to show anything",
            replace(SIX, people=5, settles=False),
            {**_two_goals(), LAST: EQUAL[LAST], FIRST: replace(EQUAL[FIRST], goal=GOALS[3])},
            {**_two_goals(), LAST: EQUAL[LAST], FIRST: replace(EQUAL[FIRST], goal=GOALS[4])},
        ),
        (
            "and where nothing is settled either",
            replace(SIX, settles=False),
            _but(LAST, goal=GOALS[1]),
            _but(LAST, goal=GOALS[3]),
        ),
        (
            "that someone doesn't know who the people are, where one says otherwise",
            replace(SIX, settles=False),
            _but(LAST, who=PEOPLE[1]),
            _but(LAST, who=PEOPLE[2]),
        ),
        (
            "what someone says who comes when all was shown",
            replace(SIX, people=5, late_comers=1, restless=False),
            _but(LAST, goal=GOALS[1], text="laat"),
            _but(LAST, goal=GOALS[0], text="later"),
        ),
        (
            "what is said where too few say anything",
            replace(SIX, goes_back=False),
            {**{p: replace(EQUAL[p], share=False) for p in EQUAL}, LAST: replace(EQUAL[LAST])},
            {
                **{p: replace(EQUAL[p], share=False) for p in EQUAL},
                LAST: _but(LAST, text="x")[LAST],
            },
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("group", [False, True])
def test_nothing_is_told_of(
    what: str,
    script: Script,
    one: dict[int, Says],
    other: dict[int, Says],
    group: bool,
    tmp_path: Path,
) -> None:
    assert one != other, what
    assert_untold(replace(script, group=group), one, other, tmp_path)


@pytest.mark.parametrize("group", [False, True])
@pytest.mark.parametrize("shares", [False, True])
def test_who_erases_everything_tells_nothing_of_what_was_shown(
    shares: bool, group: bool, tmp_path: Path
) -> None:
    """The others know that a phone has gone. Whose text was whose is as unknown as before, and so
    is whether theirs was shown at all."""
    last = replace(EQUAL[LAST], goal=GOALS[1], share=shares)
    one = {**EQUAL, LAST: last}
    other = {**EQUAL, FIRST: last, LAST: EQUAL[FIRST]}
    assert_untold(replace(SIX, group=group, erases=0), one, other, tmp_path)


COOKS = asking("d4n", "a9c")
"""Where the status of an element hangs on what each says of it."""


@pytest.mark.parametrize(
    ("one", "other"),
    [("Soms wel", "Niemand let"), ("Niemand", "Weet ik"), ("Niemand", "Overslaan")],
)
def test_the_checklist_tells_no_more_of_one_than_the_reveal(
    one: str, other: str, tmp_path: Path
) -> None:
    """Five say 'ja'; that the sixth says something else is all that anyone is told."""
    says = {person: replace(each, text="Ja, altijd") for person, each in EQUAL.items()}
    assert_untold(
        replace(SIX, restless=False),
        {**says, LAST: replace(says[LAST], text=one)},
        {**says, LAST: replace(says[LAST], text=other)},
        tmp_path,
        COOKS,
    )
