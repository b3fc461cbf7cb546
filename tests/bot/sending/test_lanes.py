"""What waits for a chat stays in order, also when the chat moves."""

from hypothesis import given
from hypothesis import strategies as st

from bot.sending.lanes import Lane, Lanes
from storage.post.outbox import OutboxRow

OLD, NEW, OTHER = -7, -1007, -8


def _row(number: int, chat_id: int = OLD, superseded: tuple[int, ...] = ()) -> OutboxRow:
    return OutboxRow(number, chat_id, "sendMessage", {}, None, superseded=superseded)


def _lanes(*rows: OutboxRow) -> Lanes:
    lanes = Lanes()
    for row in rows:
        lanes.put(row)
    return lanes


def _in(lane: Lane | None) -> list[int]:
    assert lane is not None
    assert {row.chat_id for row in lane.rows.values()} <= {lane.chat_id}
    return list(lane.rows)


def test_rows_wait_in_order_for_their_chat() -> None:
    lanes = _lanes(_row(1), _row(2, OTHER), _row(3), _row(4, superseded=(1,)))
    assert _in(lanes.get(OLD)) == [3, 4]
    assert _in(lanes.get(OTHER)) == [2]
    assert sorted(lane.chat_id for lane in lanes) == [OTHER, OLD]


def test_what_is_withdrawn_waits_nowhere() -> None:
    lanes = _lanes(_row(1), _row(2, OTHER), _row(3))
    lanes.withdraw([1, 2, 99])
    assert (_in(lanes.get(OLD)), _in(lanes.get(OTHER))) == ([3], [])


def test_another_goes_in_the_place_of_a_row_unless_that_is_gone() -> None:
    lane = Lane(OLD, {1: _row(1), 2: _row(2)})
    lane.instead(_row(1), OutboxRow(1, OLD, "sendPhoto", {}, None))
    lane.instead(_row(3), OutboxRow(3, OLD, "sendPhoto", {}, None))
    assert [(row.id, row.method) for row in lane.rows.values()] == [
        (1, "sendPhoto"), (2, "sendMessage"),
    ]  # fmt: skip


def test_only_an_empty_lane_is_let_go() -> None:
    lanes = _lanes(_row(1), _row(2, OTHER))
    lane, other = lanes.get(OLD), lanes.get(OTHER)
    assert lane is not None
    assert other is not None
    lanes.let_go(lane)
    assert lanes.get(OLD) is lane
    lane.rows.clear()
    # One of the same chat that is in use isn't let go for another's sake.
    lanes.let_go(Lane(OTHER))
    lanes.let_go(lane)
    assert [left.chat_id for left in lanes] == [OTHER]


def test_a_chat_that_moves_takes_all_along_what_is_under_way_included() -> None:
    lanes = _lanes(_row(1), _row(2))
    lane = lanes.get(OLD)
    assert lane is not None
    lane.sending = True
    assert lanes.move(OLD, NEW) is lane
    assert lanes.get(OLD) is None
    # What is put in under the old number comes behind it.
    lanes.put(_row(3))
    assert _in(lanes.get(NEW)) == [1, 2, 3]


def test_what_waits_there_already_comes_in_between_by_age() -> None:
    lanes = _lanes(_row(1), _row(2, NEW), _row(3), _row(4, NEW))
    assert _in(lanes.move(OLD, NEW)) == [1, 2, 3, 4]
    assert _in(lanes.get(OLD)) == []


def test_what_is_under_way_stays_behind_until_it_is_known_what_became_of_it() -> None:
    lanes = _lanes(_row(1), _row(2, NEW), _row(3))
    lane = lanes.get(OLD)
    assert lane is not None
    lane.sending = True
    assert _in(lanes.move(OLD, NEW)) == [2, 3]
    assert _in(lane) == [1]
    lane.sending = False
    assert _in(lanes.follow(lane)) == [1, 2, 3]
    assert lane.rows == {}


def test_a_chat_that_stays_goes_nowhere() -> None:
    lanes = _lanes(_row(1))
    lane = lanes.get(OLD)
    assert lane is not None
    assert lanes.follow(lane) is lane
    assert lanes.move(OTHER, -1008) is None
    assert _in(lanes.get(OLD)) == [1]


@given(st.lists(st.sampled_from([OLD, NEW]), max_size=8), st.booleans(), st.booleans())
def test_nothing_is_lost_or_doubled_in_a_move(chats: list[int], sends: bool, twice: bool) -> None:
    lanes = _lanes(*(_row(number, chat) for number, chat in enumerate(chats)))
    lane = lanes.get(OLD)
    if lane is not None:
        lane.sending = sends
    for _ in range(1 + twice):
        lanes.move(OLD, NEW)
    assert sorted(id_ for each in lanes for id_ in each.rows) == list(range(len(chats)))
    if lane is not None:
        lane.sending = False
        assert _in(lanes.follow(lane)) == list(range(len(chats)))
