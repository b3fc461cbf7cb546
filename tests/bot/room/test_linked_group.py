"""A session in a Telegram group: linked by its facilitator, and never more than it may be told."""

from typing import Any

from bot.visits.visit import Outcome
from dialogs.pack.plan import PhaseKind
from dialogs.pack.where import OWN_CHATS
from dialogs.session.agenda import Agenda
from storage.unit import UnitOfWork
from tests.support.raw_updates import GROUP, membership, message
from tests.support.room_course import answers, begun, counts, ends, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import PHASES

HERE = GROUP["id"]
MOVED = -1_000_000_000_777


async def _linked(room: RoomPlayer) -> list[int]:
    """Linked before anything is asked, and all read along."""
    await room.opens()
    await room.says(FACILITATOR, "/sessie", GROUP)
    people = await room.join(6)
    await read_along(room, people)
    await goes_on(room)
    return people


async def test_only_who_leads_links_a_group(room: RoomPlayer) -> None:
    people = await begun(room)
    for person in (people[0], 99):
        await room.says(person, "/sessie", GROUP)
        assert room.last(HERE).text == "sessie_groep_geen_sessie"
    raw = message(FACILITATOR, "/sessie", chat=GROUP)
    raw["message"]["sender_chat"] = GROUP
    await room.gets(raw)
    assert room.last(HERE).text == "sessie_groep_anoniem"
    assert not (await room.session()).where.number
    await room.says(FACILITATOR, "/sessie", GROUP)
    assert (await room.session()).where.number
    assert room.texts(HERE)[-2] == "sessie_groep_gekoppeld"
    await room.says(people[0], "/sessie", GROUP)
    assert room.last(HERE).text == "sessie_groep_alleen_begeleider"


async def test_taken_into_a_group_by_who_leads_it_is_linked_too(room: RoomPlayer) -> None:
    people = await begun(room)
    await room.gets(membership(people[0], GROUP, "left", "member"))
    assert not (await room.session()).where.number
    await room.gets(membership(FACILITATOR, GROUP, "left", "member"))
    assert (await room.session()).where.number


async def test_linking_twice_changes_nothing_and_is_answered(room: RoomPlayer) -> None:
    await _linked(room)
    before = room.texts(HERE)
    await room.says(FACILITATOR, "/sessie", GROUP)
    assert room.texts(HERE) == [*before, "sessie_groep_al_gekoppeld"]


async def test_what_is_shown_goes_to_the_group_and_to_who_only_leads(room: RoomPlayer) -> None:
    people = await _linked(room)
    for person in people:
        await room.says(person, f"Buurtkamer {person}")
        await room.taps(person, "knop_toestemming_ja")
        await room.taps(person, "Samen koken")
        await room.taps(person, "Jongeren")
        await room.taps(person, "Klaar met kiezen")
    assert "sessie_groep_klaar" in "\n".join(room.texts(HERE))
    await goes_to(room, "praat")
    shown = [chat for chat in room.chats if any("laten_zien_kop" in t for t in room.texts(chat))]
    assert sorted(shown) == [HERE, FACILITATOR], "the panel is there too"
    counted = [text for text in room.texts(HERE) if "sessie_klaar" in text]
    assert counted == []


async def test_of_two_questions_whether_someone_reads_along_one_is_left(room: RoomPlayer) -> None:
    (person, *_) = await begun(room)
    await room.says(FACILITATOR, "/sessie", GROUP)
    raw = message(FACILITATOR, "/sessie", chat=GROUP)
    raw["message"] |= {"is_topic_message": True, "message_thread_id": 42}
    await room.gets(raw)
    await room.taps(person, "knop_sessie_lees_daar")
    assert not room.has(person, "knop_sessie_lees_daar")
    assert room.has(person, "knop_sessie_lees_hier")


async def test_in_a_topic_all_stays_in_the_topic(room: RoomPlayer) -> None:
    await begun(room)
    raw = message(FACILITATOR, "/sessie", chat=GROUP)
    raw["message"] |= {"is_topic_message": True, "message_thread_id": 42}
    await room.gets(raw)
    await goes_to(room, "praat")
    sent = [one for one in room.sent if one.chat == HERE and one.method.startswith("send")]
    assert len(sent) > 2
    assert {one.params.get("message_thread_id") for one in sent} == {42}


async def test_linked_to_a_topic_nothing_stays_behind_in_the_group(room: RoomPlayer) -> None:
    await _linked(room)
    raw = message(FACILITATOR, "/sessie", chat=GROUP)
    raw["message"] |= {"is_topic_message": True, "message_thread_id": 42}
    await room.gets(raw)
    assert sum("sessie_groep_fase" in text for text in room.texts(HERE)) == 1
    assert room.last(HERE).text.startswith("sessie_groep_fase")


async def test_when_it_is_over_the_group_reads_so_and_has_no_way_in(room: RoomPlayer) -> None:
    await _linked(room)
    assert not room.has(HERE, "knop_sessie_doe_mee")
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_link_in_groep")
    assert room.has(HERE, "knop_sessie_doe_mee")
    await ends(room)
    assert "sessie_paneel_klaar" in room.texts(HERE)
    assert not room.has(HERE, "knop_sessie_doe_mee")


def _upgrade(way: str, chat: int, other: int) -> dict[str, Any]:
    raw = message(FACILITATOR, "", chat={**GROUP, "id": chat})
    del raw["message"]["text"]
    raw["message"][f"migrate_{way}_chat_id"] = other
    return raw


async def test_a_group_that_moves_goes_on_there_whatever_is_said_first(room: RoomPlayer) -> None:
    await _linked(room)
    said = [_upgrade("to", HERE, MOVED), _upgrade("from", MOVED, HERE)]
    for raw in reversed(said):
        await room.gets(raw)
    assert room.texts(MOVED) == [room.texts(HERE)[-1]]
    assert (await room.record()).group_chat_id == MOVED
    before = room.texts(HERE)
    await goes_to(room, "praat")
    assert room.texts(HERE) == before
    assert "praten_zonder_beeld" in room.texts(MOVED)


async def test_out_of_the_group_and_in_again(room: RoomPlayer) -> None:
    people = await _linked(room)
    await room.gets(membership(99, GROUP, "member", "kicked"))
    session = await room.session()
    assert (session.where, session.group_lost) == (OWN_CHATS, True)
    assert "sessie_groep_weg" in room.panel().text
    before = room.texts(HERE)
    await goes_to(room, "praat")
    assert room.texts(HERE) == before
    assert "praten_zonder_beeld" in room.texts(people[0])
    await room.gets(membership(FACILITATOR, GROUP, "kicked", "member"))
    assert "sessie_groep_weg" not in room.panel().text
    assert room.last(HERE).text.startswith("sessie_groep_fase")


async def test_the_group_hears_roughly_how_far_people_are(room: RoomPlayer) -> None:
    people = await _linked(room)
    await goes_to(room, "rondje")
    edits = [one.params["text"] for one in room.sent if one.chat == HERE][-1:]
    for person in people:
        await room.says(person, f"idee {person}")
        edits = [one.params["text"] for one in room.sent if one.chat == HERE]
    assert [text.split("\n")[-1] for text in edits[-3:]] == [
        "sessie_groep_bezig",
        "sessie_groep_bijna_klaar",
        "sessie_groep_klaar",
    ]
    assert (await counts(room))[2] == 6


async def test_what_could_not_be_shown_in_the_group_comes_to_who_would_have_read_it_there(
    room: RoomPlayer,
) -> None:
    """Also where the bot stopped before it could tell."""
    await room.opens()
    await room.says(FACILITATOR, "/sessie", GROUP)
    people = await room.join(6)
    await read_along(room, people[:3])
    await goes_on(room)
    session = (await room.record()).id
    shown = {"chat_id": HERE, "text": "Wat jullie zagen"}

    def refused(work: UnitOfWork) -> None:
        work.outbox.enqueue(HERE, "sendMessage", shown, room.at, None, None, session)
        work.outbox.enqueue(HERE, "editMessageText", shown, room.at, f"s{session}g", None)
        work.chats.mark_unreachable(HERE, room.at)

    await room.database.unit(refused)
    outcome = Outcome()
    await room.database.unit(lambda work: room.conversation.groups_lost(work, room.at, outcome))
    await room._goes_out(outcome)
    assert not (await room.session()).where.number
    readers = {chat for chat in room.chats if "Wat jullie zagen" in room.texts(chat)}
    assert readers == {*people[:3]}, "the others had it in their own chat already"
    assert "sessie_groep_weg" in room.panel().text
    for person in people:
        assert any("sessie_plek" in text for text in room.texts(person)), room.texts(person)
    waits = await room.database.read(lambda work: work.outbox.waiting_for(HERE))
    assert waits == []


async def test_another_topic_that_is_closed_concerns_nobody(room: RoomPlayer) -> None:
    await _linked(room)
    outcome = Outcome()
    await room.database.unit(
        lambda work: room.conversation.sessions.group_lost(HERE, 42, work, room.at, outcome)
    )
    assert (await room.session()).where.number
    assert outcome.rows == []


async def test_the_own_chat_of_who_reads_along_names_the_phase_that_is_now(
    room: RoomPlayer,
) -> None:
    """In every phase and at every step: where nothing is asked of them, it sends them to the
    group."""
    await room.opens()
    await room.says(FACILITATOR, "/sessie", chat=GROUP)
    people = await room.join(6)
    await read_along(room, people[:5])
    seen: dict[tuple[str, int], str] = {}
    await goes_on(room)
    for _ in range(30):
        here = Agenda(room.dialog, await room.session())
        if here.phase.kind is PhaseKind.REFLECT:
            await answers(room, people)
        for person in people[:5] if here.phase.kind in (PhaseKind.ROUND, PhaseKind.AGREE) else ():
            if (await room.session()).step == 0:
                await room.says(person, f"zin van {person}")
        seen[here.phase.id, here.session.step] = room.last(people[0]).text
        if here.phase.kind is PhaseKind.CLOSE:
            break
        await goes_on(room)
    titles = {phase.id: phase.title for phase in PHASES}
    for (phase, step), text in seen.items():
        if (phase, step) == ("zelf", 0):
            assert "kamer_klaar" in text
        elif (phase, step) == ("slot", 0):
            assert text == "uitkomst_hier", "the page, below what names the phase"
        elif (phase, step) in {("rondje", 0), ("afspraak", 0), ("afspraak", 1)}:
            assert text.startswith(("ronde_bewaard", "afspraak_bewaard", "afspraak_voorstel"))
        else:
            assert text.startswith(f"sessie_kijk_in_groep {titles[phase]}")
    assert {*seen} >= {("samen", 1), ("praat", 1), ("doel", 0), ("rondje", 1), ("afspraak", 2)}
