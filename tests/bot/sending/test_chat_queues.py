"""What waits for a chat stays in order, also when the chat moves."""

from hypothesis import given
from hypothesis import strategies as st

from bot.sending.chat_queues import ChatQueue, ChatQueues
from storage.post.outbox import OutboxRow

OLD, NEW, OTHER = -7, -1007, -8


def _row(number: int, chat_id: int = OLD, superseded: tuple[int, ...] = ()) -> OutboxRow:
    return OutboxRow(number, chat_id, "sendMessage", {}, None, superseded=superseded)


def _queues(*rows: OutboxRow) -> ChatQueues:
    queues = ChatQueues()
    for row in rows:
        queues.put(row)
    return queues


def _in(queue: ChatQueue | None) -> list[int]:
    assert queue is not None
    assert {row.chat_id for row in queue.rows.values()} <= {queue.chat_id}
    return list(queue.rows)


def test_rows_wait_in_order_for_their_chat() -> None:
    queues = _queues(_row(1), _row(2, OTHER), _row(3), _row(4, superseded=(1,)))
    assert _in(queues.get(OLD)) == [3, 4]
    assert _in(queues.get(OTHER)) == [2]
    assert sorted(queue.chat_id for queue in queues) == [OTHER, OLD]


def test_what_is_withdrawn_waits_nowhere() -> None:
    queues = _queues(_row(1), _row(2, OTHER), _row(3))
    queues.withdraw([1, 2, 99])
    assert (_in(queues.get(OLD)), _in(queues.get(OTHER))) == ([3], [])


def test_another_goes_in_the_place_of_a_row_unless_that_is_gone() -> None:
    queue = ChatQueue(OLD, {1: _row(1), 2: _row(2)})
    queue.instead(_row(1), OutboxRow(1, OLD, "sendPhoto", {}, None))
    queue.instead(_row(3), OutboxRow(3, OLD, "sendPhoto", {}, None))
    assert [(row.id, row.method) for row in queue.rows.values()] == [
        (1, "sendPhoto"), (2, "sendMessage"),
    ]  # fmt: skip


def test_only_an_empty_lane_is_let_go() -> None:
    queues = _queues(_row(1), _row(2, OTHER))
    queue, other = queues.get(OLD), queues.get(OTHER)
    assert queue is not None
    assert other is not None
    queues.let_go(queue)
    assert queues.get(OLD) is queue
    queue.rows.clear()
    # One of the same chat that is in use isn't let go for another's sake.
    queues.let_go(ChatQueue(OTHER))
    queues.let_go(queue)
    assert [left.chat_id for left in queues] == [OTHER]


def test_a_chat_that_moves_takes_all_along_what_is_under_way_included() -> None:
    queues = _queues(_row(1), _row(2))
    queue = queues.get(OLD)
    assert queue is not None
    queue.sending = True
    assert queues.move(OLD, NEW) is queue
    assert queues.get(OLD) is None
    # What is put in under the old number comes behind it.
    queues.put(_row(3))
    assert _in(queues.get(NEW)) == [1, 2, 3]


def test_what_waits_there_already_comes_in_between_by_age() -> None:
    queues = _queues(_row(1), _row(2, NEW), _row(3), _row(4, NEW))
    assert _in(queues.move(OLD, NEW)) == [1, 2, 3, 4]
    assert _in(queues.get(OLD)) == []


def test_what_is_under_way_stays_behind_until_it_is_known_what_became_of_it() -> None:
    queues = _queues(_row(1), _row(2, NEW), _row(3))
    queue = queues.get(OLD)
    assert queue is not None
    queue.sending = True
    assert _in(queues.move(OLD, NEW)) == [2, 3]
    assert _in(queue) == [1]
    queue.sending = False
    assert _in(queues.follow(queue)) == [1, 2, 3]
    assert queue.rows == {}


def test_a_chat_that_stays_goes_nowhere() -> None:
    queues = _queues(_row(1))
    queue = queues.get(OLD)
    assert queue is not None
    assert queues.follow(queue) is queue
    assert queues.move(OTHER, -1008) is None
    assert _in(queues.get(OLD)) == [1]


@given(st.lists(st.sampled_from([OLD, NEW]), max_size=8), st.booleans(), st.booleans())
def test_nothing_is_lost_or_doubled_in_a_move(chats: list[int], sends: bool, twice: bool) -> None:
    queues = _queues(*(_row(number, chat) for number, chat in enumerate(chats)))
    queue = queues.get(OLD)
    if queue is not None:
        queue.sending = sends
    for _ in range(1 + twice):
        queues.move(OLD, NEW)
    assert sorted(id_ for each in queues for id_ in each.rows) == list(range(len(chats)))
    if queue is not None:
        queue.sending = False
        assert _in(queues.follow(queue)) == list(range(len(chats)))
