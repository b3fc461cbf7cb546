"""Projects over their sessions: found by link or code, about one thing at a time, and erased."""

import pytest

from storage.database import Database
from storage.errors import CodeTaken
from storage.moments import SCRUB_DUE
from storage.sessions.lasting_projects import LastingProject
from storage.unit import UnitOfWork
from tests.storage.sitting import join, open_session


def _begin(work: UnitOfWork, number: int = 1, at: float = 1.0) -> LastingProject:
    return work.lasting_projects.begin("pack", f"a-long-token-{number}", f"kambel48{number}", at)


async def test_a_project_is_found_by_its_link_and_by_its_code(database: Database) -> None:
    def finds(work: UnitOfWork) -> None:
        project = _begin(work)
        assert work.lasting_projects.by_token(project.token) == project
        assert work.lasting_projects.by_code(project.code) == project
        assert work.lasting_projects.by_code("kambel999") is None
        with pytest.raises(CodeTaken):
            _begin(work)

    await database.unit(finds)


async def test_a_session_is_about_the_last_project_that_was_named(database: Database) -> None:
    def continues(work: UnitOfWork) -> None:
        session, lasting = open_session(work).id, work.lasting_projects
        first, second = _begin(work, 1), _begin(work, 2)
        assert lasting.of(session, None) is None
        lasting.continue_in(session, None, first.id, 2.0)
        lasting.continue_in(session, None, second.id, 3.0)
        assert lasting.of(session, None) == second
        assert lasting.in_open_sessions(first.id) == ()
        assert lasting.in_open_sessions(second.id) == ((session, None),)
        work.sessions.end(session, 4.0)
        assert lasting.in_open_sessions(second.id) == ()

    await database.unit(continues)


async def test_of_several_projects_each_has_its_own(database: Database) -> None:
    def continues(work: UnitOfWork) -> None:
        session, lasting = open_session(work).id, work.lasting_projects
        for person, name in ((5, "Koken"), (6, "Dansen")):
            join(work, session, person, project=name)
        dansen, koken = work.projects.all_in(session)
        project = _begin(work)
        lasting.continue_in(session, koken.id, project.id, 2.0)
        assert lasting.of(session, koken.id) == project
        assert lasting.of(session, dansen.id) is None
        assert lasting.project_in(session, project.id) == koken.id

    await database.unit(continues)


async def test_how_it_went_is_only_said_in_a_session_of_that_project(database: Database) -> None:
    def says(work: UnitOfWork) -> None:
        lasting, project = work.lasting_projects, _begin(work)
        session, other = open_session(work, 5).id, open_session(work, 6).id
        lasting.continue_in(session, None, project.id, 2.0)
        lasting.agree(project.id, "2026-11-30", "doel", "Samen koken", "de kok", "volgende week")
        (agreed,) = lasting.agreements(project.id)
        assert (agreed.text, agreed.who, agreed.went) == ("Samen koken", "de kok", None)
        assert not lasting.went(other, agreed.id, "half")
        assert lasting.went(session, agreed.id, "half")
        assert lasting.agreements(project.id)[0].went == "half"

    await database.unit(says)


async def test_who_came_with_a_code_is_known_until_the_project_is_named(database: Database) -> None:
    def comes(work: UnitOfWork) -> None:
        session, lasting, project = open_session(work).id, work.lasting_projects, _begin(work)
        join(work, session, 5)
        lasting.comes_with(session, 5, project.id)
        assert lasting.came_with(session, 5) == project
        lasting.comes_with(session, 5, None)
        assert lasting.came_with(session, 5) is None

    await database.unit(comes)


async def test_an_erased_project_leaves_its_sessions_and_no_bytes(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session, lasting, project = open_session(work).id, work.lasting_projects, _begin(work)
        lasting.continue_in(session, None, project.id, 2.0)
        lasting.agree(project.id, "2026-11-30", "", "Samen koken")
        work.erased_projects.erase(project.token, 3.0)
        assert lasting.agreements(project.id) == ()
        assert work.sessions.get(session) is not None
        assert work.moments.get(SCRUB_DUE) == 3.0

    await database.unit(erases)


async def test_the_agreements_of_a_group_outlive_their_writer(database: Database) -> None:
    def erases(work: UnitOfWork) -> None:
        session, lasting, project = open_session(work).id, work.lasting_projects, _begin(work)
        join(work, session, 5)
        lasting.continue_in(session, None, project.id, 2.0)
        lasting.agree(project.id, "2026-11-30", "", "Samen koken")
        (trace,) = work.people.everything_about(5).sessions
        assert (trace.project_code, trace.agreed) == (project.code, ("Samen koken",))
        work.people.erase(5, 3.0)
        assert [one.text for one in lasting.agreements(project.id)] == ["Samen koken"]

    await database.unit(erases)


async def test_nobody_is_shown_what_another_project_agreed(database: Database) -> None:
    def looks(work: UnitOfWork) -> None:
        session, lasting, project = (
            open_session(work, leader=9).id,
            work.lasting_projects,
            _begin(work),
        )
        for person, name in ((5, "Koken"), (6, "Dansen")):
            join(work, session, person, project=name)
        _, koken = work.projects.all_in(session)
        lasting.continue_in(session, koken.id, project.id, 2.0)
        lasting.agree(project.id, "2026-11-30", "", "Samen koken")
        agreed = [work.people.everything_about(person).sessions[0].agreed for person in (5, 6, 9)]
        assert agreed == [("Samen koken",), (), ()]

    await database.unit(looks)
