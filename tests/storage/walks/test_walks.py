"""Walks and answers."""

from storage.database import Database
from storage.unit import UnitOfWork
from tests.storage.raw import connection, query


async def test_a_walk_from_first_step_to_last(database: Database) -> None:
    def walks(work: UnitOfWork) -> None:
        walk = work.walks.begin(7, "ontmoetingen", 10.0)
        assert (walk.status, walk.state, walk.started_at) == ("walking", None, 10.0)
        work.walks.save(walk.id, '{"step": 1}', "paused", 11.0)
        work.walks.save(walk.id, '{"step": 2}', "finished", 12.0)
        stored = work.walks.get(walk.id)
        assert stored is not None
        assert stored == work.walks.current(7)
        assert (stored.status, stored.state) == ("finished", '{"step": 2}')
        assert (stored.started_at, stored.changed_at) == (10.0, 12.0)

    await database.unit(walks)


async def test_a_new_walk_replaces_an_unfinished_one_that_is_kept(database: Database) -> None:
    def walks(work: UnitOfWork) -> None:
        finished = work.walks.begin(7, "pack", 1.0)
        work.walks.save(finished.id, "{}", "finished", 2.0)
        unfinished = work.walks.begin(7, "pack", 3.0)
        work.timers.set(unfinished.id, "reminder", 9.0)
        other = work.walks.begin(8, "pack", 3.0)
        newest = work.walks.begin(7, "pack", 4.0)
        assert work.walks.current(7) == newest
        assert work.walks.all_current() == [other, newest]
        statuses = [
            walk and walk.status
            for walk in map(work.walks.get, (finished.id, unfinished.id, other.id, newest.id))
        ]
        assert statuses == ["finished", "replaced", "walking", "walking"]
        assert work.timers.due(10.0, 10) == []

    await database.unit(walks)


async def test_a_walk_of_another_pack_is_kept_aside(database: Database) -> None:
    def walks(work: UnitOfWork) -> None:
        first = work.walks.take_up(7, "een", 1.0)
        work.timers.set(first.id, "reminder", 9.0)
        second = work.walks.take_up(7, "twee", 2.0)
        assert [work.walks.current(7), work.walks.take_up(7, "twee", 3.0)] == [second, second]
        kept = work.walks.get(first.id)
        assert kept is not None
        assert kept.status == "walking"
        assert [timer.walk_id for timer in work.timers.due(10.0, 10)] == [first.id]
        assert work.walks.take_up(7, "een", 4.0) == kept == work.walks.current(7)
        stranger = work.walks.take_up(8, "een", 5.0)
        assert work.walks.current(8) == stranger

    await database.unit(walks)


async def test_a_replaced_walk_is_not_taken_up_again(database: Database) -> None:
    def walks(work: UnitOfWork) -> None:
        work.walks.begin(7, "een", 1.0)
        anew = work.walks.begin(7, "een", 2.0)
        work.walks.take_up(7, "twee", 3.0)
        assert work.walks.take_up(7, "een", 4.0).id == anew.id

    await database.unit(walks)


async def test_where_the_walk_one_was_in_is_gone_the_one_that_was_kept_is_there(
    database: Database,
) -> None:
    def walks(work: UnitOfWork) -> None:
        replaced = work.walks.begin(7, "een", 1.0)
        kept = work.walks.begin(7, "een", 2.0)
        work.walks.save(kept.id, "{}", "finished", 2.0)
        gone = work.walks.begin(7, "twee", 3.0)
        connection(work).execute("DELETE FROM walk WHERE id = ?", (gone.id,))
        current = work.walks.current(7)
        assert current is not None
        assert current.id == kept.id != replaced.id

    await database.unit(walks)


async def test_nobody_has_no_walk(database: Database) -> None:
    assert await database.read(lambda work: work.walks.current(7)) is None
    assert await database.read(lambda work: work.walks.get(7)) is None


async def test_an_answer_that_changes_is_another_row(database: Database) -> None:
    def answers(work: UnitOfWork) -> None:
        walk = work.walks.begin(7, "pack", 1.0)
        work.answers.record(walk.id, "doel", "Wat is jullie doel?", '"a"', "1", 1.0)
        work.answers.record(walk.id, "doel", "Wat is het doel?", '"b"', "2", 2.0)

    await database.unit(answers)
    rows = await query(database, "SELECT question, question_text, value, pack_version FROM answer")
    assert rows == [
        ("doel", "Wat is jullie doel?", '"a"', "1"),
        ("doel", "Wat is het doel?", '"b"', "2"),
    ]


async def test_all_that_is_a_persons_goes_with_the_person(database: Database) -> None:
    def lives(work: UnitOfWork) -> None:
        walk = work.walks.begin(7, "pack", 1.0)
        work.answers.record(walk.id, "q", "text", "1", "1", 1.0)
        work.timers.set(walk.id, "reminder", 9.0)
        work.outbox.enqueue(7, "sendMessage", {}, 1.0, None, walk.id)
        connection(work).execute("DELETE FROM person WHERE id = 7")

    await database.unit(lives)
    for table in ("walk", "answer", "timer", "outbox"):
        assert await query(database, f"SELECT count(*) FROM {table}") == [(0,)]  # noqa: S608


async def test_the_id_of_a_deleted_walk_never_comes_back(database: Database) -> None:
    def deletes(work: UnitOfWork) -> tuple[int, int]:
        first = work.walks.begin(7, "pack", 1.0)
        connection(work).execute("DELETE FROM person")
        return first.id, work.walks.begin(8, "pack", 1.0).id

    first, second = await database.unit(deletes)
    assert second > first


async def test_reworded_nothing_that_was_recorded_is_as_it_was_typed(database: Database) -> None:
    def words(work: UnitOfWork) -> None:
        walk = work.walks.begin(7, "pack", 1.0).id
        other = work.walks.begin(8, "pack", 1.0).id
        for about, text in ((walk, "met Ria"), (walk, "met Ria en Bo"), (other, "met Ria")):
            value = f'{{"given":"geschreven","text":"{text}"}}'
            work.answers.record(about, "wie", "Ria zei je. Wie?", value, "1", 2.0)
        work.answers.record(walk, "hoe", "Hoe?", '{"given":"gekozen","options":["Ria"]}', "1", 2.0)

        def bare(text: str) -> str:
            return text.replace("Ria", "iemand")

        work.answers.reword(walk, bare, bare, 3.0)
        mine = work.people.everything_about(7).answers
        assert [one.question_text for one in mine] == ["iemand zei je. Wie?"] * 2 + ["Hoe?"]
        assert "Ria" not in mine[0].value + mine[1].value
        assert "Ria" in mine[2].value
        assert "Ria" in work.people.everything_about(8).answers[0].value

    await database.unit(words)
