"""Whole sessions, as the conversation meets them."""

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
        told = "laten_zien_meesten\nlaten_zien_keuze Samen koken\nlaten_zien_misschien_allen"
        assert f"laten_zien_kop Kort d4n\n{told}\nlaten_zien_regel" in shown
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
    assert "sessie_klaar_voor_ieder 6 6" in room.panel().text
    await goes_on(room)
    agreed = "afspraak_kop\n\nafspraak_met We bellen maandag\nafspraak_anders Liever dinsdag"
    assert agreed in room.texts(people[2])
    await goes_to(room, "slot")
    for reader in (*people, FACILITATOR):
        assert any("uitkomst_titel" in text for text in room.texts(reader))
    await room.says(people[0], "/checklist")
    assert "checklist_kop" in room.last(people[0]).text
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
    assert "sessie_klaar 4 4" in room.panel().text
    await goes_on(room)
    await room.taps(ours[0], "vraag van 5")
    await goes_to(room, "slot")
    theirs = "\n".join(room.texts(ours[0]))
    assert "uitkomst_titel_project Moestuin" in theirs
    assert "uitkomst_van_anderen\nuitkomst_zin vraag van 5" in theirs
    assert "uitkomst_titel_project Moestuin" not in "\n".join(room.texts(others[0]))
