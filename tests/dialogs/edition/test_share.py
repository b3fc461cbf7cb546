"""What one team gives."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given

from dialogs.codec import UnreadableStateError
from dialogs.edition.share import (
    FORMAT,
    Change,
    Share,
    Stood,
    changes,
    from_json,
    share_of_outcome,
    share_of_walk,
    to_json,
)
from dialogs.hearing.reasoning import Noticed
from dialogs.pack.answers import (
    Answer,
    Answers,
    chosen,
    written,
)
from dialogs.pack.checklist import Item, checklist
from dialogs.pack.definition import Dialog, Status
from dialogs.understanding.listening import noticed
from dialogs.walk.probes import probe_of
from dialogs.walk.state import Walk
from tests.support.random_dialogs import answers_to
from tests.support.small_edition import COUNTED, shares


def of_walk(walk: Walk) -> Share:
    return share_of_walk(COUNTED, walk)


def walk(heard: dict[str, tuple[Noticed, ...]] | None = None, **answers: Answer) -> Walk:
    return Walk(1, answers=Answers(answers), noticed=heard or {})


def test_the_goal_and_what_is_missing() -> None:
    share = of_walk(walk(d4n=chosen("m2"), y4c=chosen("y4c_nee"), c6c=chosen("c6c_ja")))
    assert (share.goal, share.missing) == ("m2", frozenset({"e5"}))


def test_what_no_longer_applies_is_not_given() -> None:
    share = of_walk(walk(d4n=chosen("r5"), y4c=chosen("y4c_nee"), a9c=chosen("a9c_nee")))
    assert (share.goal, share.missing) == ("r5", frozenset())


def test_reasonings_that_were_heard_and_those_that_were_chosen() -> None:
    said = Noticed("rn", "welkom")
    heard = of_walk(walk({"p7x": (said,)}, p7x=written("iedereen is welkom")))
    assert heard.reasonings == {"rn"}
    chose = of_walk(walk(d4n=chosen("m2"), a9c=chosen("a9c_nee")))
    assert chose.reasonings == {"rz"}


def test_a_reasoning_in_an_answer_that_does_not_count_is_not_given() -> None:
    said = (Noticed("rn", "welkom"),)
    assert of_walk(walk({"f2o": said}, f2o=written("iedereen is welkom"))).reasonings == set()
    assert of_walk(walk({"p7x": said})).reasonings == set()


def test_a_reasoning_that_the_pack_has_lost_is_not_given() -> None:
    said = (Noticed("weg", "welkom"),)
    assert of_walk(walk({"p7x": said}, p7x=written("welkom"))).reasonings == set()


def test_a_reasoning_in_the_answer_to_a_probe_is_given() -> None:
    probe, said = probe_of("p7x"), (Noticed("rz", "vanzelf"),)
    share = of_walk(
        Walk(
            1,
            answers=Answers({"p7x": written("welkom"), probe: written("vanzelf")}),
            noticed={"p7x": (Noticed("rn", "welkom"),), probe: said},
            probes={"p7x": COUNTED.reasonings["rn"].probes[0].id},
        )
    )
    assert share.reasonings == {"rn", "rz"}


@given(answers_to(COUNTED))
def test_a_share_of_a_walk_is_its_checklist_and_no_words(answers: dict[str, Answer]) -> None:
    share = of_walk(Walk(1, answers=Answers(answers)))
    items = checklist(COUNTED, answers)
    assert dict(share.stood) == {
        i.element.id: Stood.UNKNOWN if i.unknown else Stood(i.status.value)
        for i in items
        if i.status is not Status.NOT_DISCUSSED
    }
    assert not share.together
    assert share.changes == {}
    said = {answer.text for answer in answers.values() if len(answer.text) > 3}
    assert not any(words in to_json(share) for words in said)


def of_session(
    missing: set[str], settled: dict[str, Answer], texts: Mapping[str, Sequence[str]]
) -> Share:
    return share_of_outcome(COUNTED, dict.fromkeys(missing, Stood.MISSING), settled, texts)


def test_a_session_gives_what_the_group_came_to() -> None:
    settled = {"d4n": chosen("m2")}
    assert of_session({"e5"}, settled, {}) == Share("m2", frozenset({"e5"}), together=True)
    assert of_session({"e0"}, {}, {}) == Share("ontbreekt", frozenset({"e0"}), together=True)


def test_a_session_without_a_goal_gives_none() -> None:
    assert of_session(set(), {}, {}).goal == "niet_besproken"


def test_of_what_was_written_only_what_the_group_read_says_a_reasoning() -> None:
    assert of_session(set(), {}, {}).reasonings == set()
    shown = {"p7x": ["wij koken", "iedereen is welkom"], "weg": ["vanzelf"]}
    assert of_session(set(), {}, shown).reasonings == {"rn"}
    assert noticed(COUNTED, "vanzelf", "kw"), "what the lost question would have said"
    settled = {"d4n": chosen("m2"), "a9c": chosen("a9c_nee")}
    assert of_session(set(), settled, {}).reasonings == {"rz"}


def items_of(dialog: Dialog, **statuses: Status) -> list[Item]:
    return [Item(dialog.elements[id_], status, None) for id_, status in statuses.items()]


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (Status.MISSING, Status.PARTLY, Change.BETTER),
        (Status.MISSING, Status.IN_PLACE, Change.BETTER),
        (Status.PARTLY, Status.PARTLY, Change.SAME),
        (Status.IN_PLACE, Status.PARTLY, Change.WORSE),
        (Status.PARTLY, Status.MISSING, Change.WORSE),
        (Status.NOT_DISCUSSED, Status.PARTLY, None),
        (Status.PARTLY, Status.NOT_DISCUSSED, None),
    ],
)
def test_then_and_now(then: Status, now: Status, change: Change | None) -> None:
    found = changes(items_of(COUNTED, e4=then, e1=then), items_of(COUNTED, e4=now, e3=now))
    assert found == ({} if change is None else {"e4": change})


@given(shares())
def test_a_share_comes_back_from_its_json(share: Share) -> None:
    assert from_json(to_json(share)) == share


@given(shares())
def test_equal_shares_have_equal_json(share: Share) -> None:
    again = replace(
        share,
        missing=frozenset(sorted(share.missing, reverse=True)),
        in_place=frozenset(sorted(share.in_place, reverse=True)),
        reasonings=frozenset(sorted(share.reasonings, reverse=True)),
        changes=dict(sorted(share.changes.items(), reverse=True)),
    )
    assert to_json(again) == to_json(share)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format":1,"goal":"m2"}',
        '{"format":1,"goal":"m2","missing":[],"reasonings":[],"changes":{"e1":"anders"}}',
        '{"format":0,"goal":"m2","missing":[],"reasonings":[],"changes":{}}',
    ],
)
def test_what_is_no_share_is_told_as_such(text: str) -> None:
    with pytest.raises(UnreadableStateError):
        from_json(text)


def test_of_a_share_of_before_format_2_nobody_knows_what_was_asked() -> None:
    old = '{"format":1,"goal":"m2","missing":["e5"],"reasonings":["rn"],"changes":{}}'
    share = from_json(old)
    assert not share.asked_is_known
    assert share.goal == "m2"
    assert share.missing == {"e5"}
    assert share.reasonings == {"rn"}


def test_a_share_of_a_later_version_is_told_as_such() -> None:
    raw = json.loads(to_json(Share("m2"))) | {"format": FORMAT + 1}
    with pytest.raises(UnreadableStateError, match="this code knows"):
        from_json(json.dumps(raw))
