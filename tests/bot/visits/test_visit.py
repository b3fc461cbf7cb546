"""What will be sent after a transaction, gathered from everything that happened in it."""

from bot.visits.visit import Outcome
from storage.post.outbox import OutboxRow


def _row(number: int, chat_id: int = 5) -> OutboxRow:
    return OutboxRow(number, chat_id, "sendMessage", {}, None)


def _ids(outcome: Outcome) -> list[int]:
    return [row.id for row in outcome.rows]


def test_what_is_withdrawn_does_not_go_out_either() -> None:
    outcome = Outcome(rows=[_row(1), _row(2)])
    outcome.withdraw([2, 99])
    assert _ids(outcome) == [1]
    assert outcome.withdrawn == {2, 99}


def test_an_erasure_takes_back_what_was_to_go_out_before_it() -> None:
    outcome = Outcome(rows=[_row(1), _row(2, 6), _row(3)])
    erasure = Outcome(rows=[_row(4, 6)], erased={6})
    erasure.withdraw([1])
    outcome.add(erasure)
    assert _ids(outcome) == [3, 4]
    assert (outcome.erased, outcome.withdrawn) == ({6}, {1})


def test_groups_that_moved_are_gathered() -> None:
    outcome = Outcome(moved={-7: -1007})
    outcome.add(Outcome(moved={-8: -1008}))
    assert outcome.moved == {-7: -1007, -8: -1008}
