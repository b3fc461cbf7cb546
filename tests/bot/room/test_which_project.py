"""About which project somebody comes in."""

import pytest

from tests.support.room_course import comes_in, counts
from tests.support.room_player import RoomPlayer

LATE = 31


@pytest.mark.parametrize("command", ["/checklist", "/antwoorden", "/terug", "/start", "/verder"])
async def test_on_the_threshold_all_leads_to_the_project(room: RoomPlayer, command: str) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, LATE)
    await room.says(LATE, command)
    assert room.last(LATE).text == "sessie_project_typ"
    await room.says(LATE, "x" * 61)
    assert room.last(LATE).text == "sessie_project_naam 60"
    await room.says(LATE, "  Moes   tuin ")
    assert (await room.session()).projects == {1: "Moes tuin"}


async def test_the_name_of_a_project_is_one_however_it_is_written(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, 31, "Moestuin")
    await comes_in(room, 32, "MOESTUIN ")
    await comes_in(room, 33)
    await room.taps(33, "Moestuin", times=2)
    assert (await room.session()).projects == {1: "Moestuin"}
    assert await counts(room) == (3, 3, 0)
    for person in (31, 32, 33):
        await room.says(person, "/stop")
    assert (await room.session()).projects == {}


async def test_who_types_the_name_has_no_button_left(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, 31, "Moestuin")
    await comes_in(room, 32)
    await room.comes_for(32, "Maatjes")
    assert not room.has(32, "Moestuin")
    assert set((await room.session()).projects.values()) == {"Moestuin", "Maatjes"}


async def test_a_project_that_went_meanwhile_is_asked_for_again(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, 31, "Moestuin")
    await comes_in(room, 32)
    await room.says(31, "/stop")
    await room.taps(32, "Moestuin")
    assert room.last(32).text == "sessie_project_typ"


async def test_a_project_in_another_spelling_is_asked_about(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    (first,) = await room.join(1, project="De Tuin")
    assert "sessie_project_gekozen De Tuin" in "".join(room.texts(first))
    assert "sessie_projecten_binnen sessie_project_met_een De Tuin" in room.panel().text
    (second,) = await room.join(1, project="tuin")
    assert (await room.session()).phones == 1
    await room.taps(second, "knop_sessie_dat_project De Tuin")
    session = await room.session()
    assert (session.phones, [*session.projects.values()]) == (2, ["De Tuin"])
    assert "sessie_project_met De Tuin 2" in room.panel().text


@pytest.mark.parametrize(
    ("reply", "projects"),
    [
        ("knop_sessie_dat_project Samen op Stap", ["Samen op Stap"]),
        ("knop_sessie_ander_project", ["Samen op Stap", "smane op stap"]),
        ("ja", ["Samen op Stap"]),
        ("nee", ["Samen op Stap", "smane op stap"]),
        ("Smane op stap", ["Samen op Stap", "Smane op stap"]),
    ],
)
async def test_a_name_with_slips_is_asked_about(
    room: RoomPlayer, reply: str, projects: list[str]
) -> None:
    await room.opens(kind="meer_projecten")
    await room.join(1, project="Samen op Stap")
    (second,) = await room.join(1, project="smane op stap")
    assert room.last(second).text == "sessie_project_lijkt_op Samen op Stap smane op stap"
    assert (await room.session()).phones == 1
    if reply.startswith("knop"):
        await room.taps(second, reply)
    else:
        await room.says(second, reply)
    session = await room.session()
    assert (session.phones, sorted(session.projects.values())) == (2, projects)
    assert not room.has(second, "knop_sessie_dat_project Samen op Stap")


@pytest.mark.parametrize(
    ("reply", "projects"),
    [
        ("knop_sessie_nieuw_project", ["Dans", "futbol"]),
        ("ja", ["Dans", "futbol"]),
        ("Futbol", ["Dans", "Futbol"]),
        ("Dans", ["Dans"]),
        ("dans", ["Dans"]),
    ],
)
async def test_another_word_is_a_new_project_only_if_they_say_so(
    room: RoomPlayer, reply: str, projects: list[str]
) -> None:
    await room.opens(kind="meer_projecten")
    await room.join(1, project="Dans")
    await comes_in(room, LATE)
    await room.says(LATE, "futbol")
    assert room.last(LATE).text == "sessie_project_nieuw futbol"
    assert [*(await room.session()).projects.values()] == ["Dans"]
    if reply.startswith(("knop", "Dans")):
        await room.taps(LATE, reply)
    else:
        await room.says(LATE, reply)
    session = await room.session()
    assert (session.phones, sorted(session.projects.values())) == (2, projects)
    assert not room.has(LATE, "knop_sessie_nieuw_project")


@pytest.mark.parametrize(
    ("came", "reply", "asked"),
    [
        ("Futbal", "knop_sessie_nieuw_project", "sessie_project_lijkt_op Futbal futbol"),
        ("Futbal", "ja", "sessie_project_lijkt_op Futbal futbol"),
        ("De Futbol", "ja", "sessie_project_bedoel_je De Futbol"),
    ],
)
async def test_who_says_new_is_asked_once_more_if_a_look_alike_came_meanwhile(
    room: RoomPlayer, came: str, reply: str, asked: str
) -> None:
    await room.opens(kind="meer_projecten")
    await room.join(1, project="Dans")
    await comes_in(room, LATE)
    await room.says(LATE, "futbol")
    (other,) = await room.join(1, project=came)
    assert other != LATE
    before = dict((await room.session()).projects)
    if reply.startswith("knop"):
        await room.taps(LATE, reply)
    else:
        await room.says(LATE, reply)
    assert room.last(LATE).text == asked
    assert (await room.session()).projects == before
    if "knop_sessie_ander_project" in dict(room.last(LATE).buttons):
        await room.taps(LATE, "knop_sessie_ander_project")
        assert "futbol" in (await room.session()).projects.values()


async def test_who_says_that_it_is_no_new_project_is_asked_again(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await room.join(1, project="Dans")
    await comes_in(room, LATE)
    await room.says(LATE, "futbol")
    await room.says(LATE, "nee")
    assert room.last(LATE).text == "sessie_project_kies"
    await room.taps(LATE, "Dans")
    assert [*(await room.session()).projects.values()] == ["Dans"]


async def test_a_project_that_was_named_since_is_offered_too(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    await comes_in(room, LATE)
    await room.join(1, project="Tuin")
    assert room.last(LATE).text == "sessie_project_kies"
    await room.join(1, project="Dans")
    await room.taps(LATE, "Dans")
    assert (await room.session()).phones == 3
    assert not room.has(LATE, "Tuin")


async def test_who_is_in_for_the_wrong_project_changes_it(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    (first,) = await room.join(1, project="Tuin")
    (second,) = await room.join(1, project="Dans")
    await room.taps(second, "knop_sessie_verkeerd_project")
    await room.taps(second, "Tuin")
    session = await room.session()
    assert (session.phones, [*session.projects.values()]) == (2, ["Tuin"])
    assert {one.project_id for one in await room.participants()} == {
        (await room.participants())[0].project_id
    }
    await room.says(first, "verkeerd project")
    assert "sessie_project_verkeerd_nieuw Tuin" in room.last(first).text
