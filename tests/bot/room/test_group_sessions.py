"""Whole sessions, as the conversation meets them."""

from bot.room.phases.group_checklist import counted
from bot.visits.visit import Outcome
from dialogs.pack.audience import Mode
from dialogs.session.anonymity import WITHOUT_NAMES, Thresholds
from storage.unit import UnitOfWork
from tests.support.room_course import answers, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer


async def test_a_session_about_one_project_comes_to_its_checklist(room: RoomPlayer) -> None:
    await room.opens()
    people = await room.join(6)
    assert (await room.session()).phones == 6
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    assert "sessie_klaar 6 6" in room.panel().text
    await goes_to(room, "samen")
    await goes_on(room)
    for reader in (*people, FACILITATOR):
        shown = room.texts(reader)
        assert "laten_zien_kop Kort d4n\nlaten_zien_allemaal Samen koken" in shown
        theirs = next(text for text in shown if text.startswith("laten_zien_kop Kort p7x"))
        assert {f"laten_zien_tekst Buurtkamer {n}" for n in people} == set(theirs.split("\n")[1:])
    await goes_to(room, "doel")
    await room.taps(FACILITATOR, "Samen koken")
    await goes_to(room, "rondje")
    for person in people:
        await room.says(person, f"idee {person}")
    assert "sessie_klaar 6 6" in room.panel().text
    await goes_on(room)
    assert "ronde_tekst idee 2" in room.last(people[3]).text
    await goes_to(room, "afspraak")
    await room.says(people[0], "We bellen maandag")
    for person in people[1:]:
        await room.taps(person, "knop_afspraak_niets")
    await goes_on(room)
    for person in people:
        await room.taps(
            person, "knop_afspraak_anders" if person == people[-1] else "knop_afspraak_mee"
        )
    await room.says(people[-1], "Liever dinsdag")
    assert "sessie_klaar 6 6" in room.panel().text
    await goes_on(room)
    agreed = "afspraak_kop\nafspraak_met We bellen maandag\nafspraak_anders Liever dinsdag"
    assert agreed in room.texts(people[2])
    await goes_to(room, "slot")
    for reader in (*people, FACILITATOR):
        assert any("sessie_checklist_kop" in text for text in room.texts(reader))
    assert any("checklist_kop" in text for text in room.texts(people[0])[-1:])
    await room.taps(FACILITATOR, "knop_sessie_afronden")
    await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
    assert (await room.record()).status == "ended"
    assert "kamer_voorbij" in room.last(people[0]).text
    await room.taps(people[0], "Verder met de vragen")
    assert "wie_ziet" not in room.last(people[0]).text


async def test_a_session_with_several_projects_brings_a_case(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    ours = await room.join(2, project="Moestuin")
    others = await room.join(4, project="Maatjes")
    session = await room.session()
    assert (session.phones, sorted(session.projects.values())) == (6, ["Maatjes", "Moestuin"])
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, ours + others)
    await goes_to(room, "vraag")
    await room.taps(FACILITATOR, "Moestuin")
    assert "ronde_over_jullie" in room.last(ours[0]).text
    for person in others:
        await room.says(person, f"vraag van {person}")
    assert "sessie_klaar 6 6" in room.panel().text
    await goes_on(room)
    await room.taps(ours[0], "vraag van 5")
    await goes_to(room, "slot")
    theirs = "\n".join(room.texts(ours[0]))
    assert "sessie_checklist_project Moestuin" in theirs
    assert "ronde_meegenomen_kop\nronde_tekst vraag van 5" in theirs
    assert "sessie_checklist_project Moestuin" not in "\n".join(room.texts(others[0]))


async def test_what_too_few_answered_is_not_mentioned_to_the_group(room: RoomPlayer) -> None:
    await room.opens()
    people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    for person in people:
        await room.taps(person, "Overslaan")
        await room.taps(person, "Samen koken")
    await goes_to(room, "samen")
    await goes_on(room)
    said = "\n".join(room.texts(people[0]))
    assert "laten_zien_kop Kort d4n" in said
    assert "laten_zien_te_weinig" not in said
    assert "Kort p7x" not in said


async def test_a_project_on_one_phone_has_the_list_of_that_phone(room: RoomPlayer) -> None:
    await room.opens(kind="meer_projecten")
    (ours,) = await room.join(1, project="Moestuin")
    others = await room.join(5, project="Maatjes")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, [ours, *others])
    await goes_to(room, "slot")
    assert not any("sessie_checklist" in text for text in room.texts(ours))
    assert any("checklist_kop" in text for text in room.texts(ours))
    for reader in (*others, FACILITATOR):
        assert any("sessie_checklist_project Maatjes" in text for text in room.texts(reader))


async def test_words_with_a_meaning_are_no_contribution(room: RoomPlayer) -> None:
    await room.opens()
    people = await room.join(6)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "rondje")
    await room.says(people[0], "Overslaan")
    assert "sessie_klaar 1 6" in room.panel().text
    await room.says(people[1], "Help")
    assert "sessie_klaar 1 6" in room.panel().text
    for person in people[2:]:
        await room.says(person, f"idee {person}")
    await goes_on(room)
    assert "Overslaan" not in room.last(people[2]).text
    assert "Help" not in room.last(people[2]).text


async def test_what_was_counted_without_names_stays_so_when_the_group_turns_open(
    room: RoomPlayer,
) -> None:
    await room.opens()
    people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await answers(room, people)
    await goes_to(room, "samen")
    await room.says(people[4], "/stop")
    await room.taps(FACILITATOR, "knop_sessie_meer")
    await room.taps(FACILITATOR, "knop_sessie_manier")
    await room.taps(FACILITATOR, "knop_sessie_openlijk")
    record = await room.record()

    def limits(work: UnitOfWork) -> Thresholds:
        host = room.conversation.sessions.hosting.host(record, work, room.at, Outcome())
        assert host is not None
        return counted(host, 0)[1]

    assert (await room.session()).mode is Mode.OPENLY
    assert await room.database.unit(limits) == WITHOUT_NAMES


async def test_nobody_waits_for_how_someone_sees_it_differently(room: RoomPlayer) -> None:
    await room.opens()
    first, second, third, *_ = people = await room.join(5)
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await goes_to(room, "afspraak")
    await room.says(first, "We bellen maandag")
    await goes_on(room)
    await room.taps(second, "knop_afspraak_anders")
    await room.taps(third, "knop_afspraak_anders")
    await room.taps(first, "knop_afspraak_mee")
    assert "sessie_klaar 3 5" in room.panel().text
    await room.says(second, "Liever dinsdag")
    await room.taps(third, "knop_afspraak_hardop")
    assert "sessie_klaar 3 5" in room.panel().text
    await goes_on(room)
    agreed = "afspraak_kop\nafspraak_met We bellen maandag\nafspraak_anders Liever dinsdag"
    assert agreed in room.texts(people[-1])


async def test_what_was_agreed_aloud_stands_on_the_list_of_a_project_on_few_phones(
    room: RoomPlayer,
) -> None:
    await room.opens(kind="meer_projecten")
    ours = await room.join(2, project="Moestuin")
    (other,) = await room.join(1, project="Maatjes")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "knop_sessie_hardop")
    await goes_to(room, "slot")
    for reader in (*ours, FACILITATOR):
        (theirs,) = [t for t in room.texts(reader) if "sessie_checklist_project Moestuin" in t]
        assert "sessie_checklist_weinig" not in theirs
    for reader in (other, FACILITATOR):
        assert any("sessie_checklist_project Maatjes" in text for text in room.texts(reader))
