"""If somebody rewords a sentence or takes it away after everybody read it, every copy changes: on
the phones, in the group, on the page, in what the project keeps."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from dialogs.identifying.name_lists import Known, Phrases
from storage.database import open_database
from tests.support.raw_updates import GROUP
from tests.support.room_course import begun, ends, goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.small_session import IN_SESSION
from tests.support.spoken_rounds import SPOKEN

LEAK, MENDED = "de jongen met de rode jas", "een jongen"
OF_ANOTHER = "wij vragen de meiden"


@pytest.fixture
async def talking(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    dialog = replace(
        IN_SESSION,
        plans={SPOKEN.id: SPOKEN},
        known=Known(first_names=Phrases(["Fatima"])),
    )
    yield RoomPlayer(database, dialog)
    await database.close()


async def _shown(room: RoomPlayer, *, group: bool = False) -> tuple[int, list[int]]:
    """What each takes home was shown: the leak of Tuin, and a sentence of Dans."""
    await room.opens(kind="meer_projecten")
    if group:
        await room.says(FACILITATOR, "/sessie", GROUP)
    (tuin,) = await room.join(1, project="Tuin")
    dans = await room.join(2, project="Dans")
    await room.taps(FACILITATOR, "knop_sessie_begin")
    await room.taps(FACILITATOR, "Tuin")
    await goes_to(room, "mee")
    await room.says(tuin, LEAK)
    await room.says(dans[0], OF_ANOTHER)
    await goes_on(room)
    assert _read(room, LEAK)
    return tuin, dans


def _read(room: RoomPlayer, words: str, but: int = 0) -> list[int]:
    """The chats that have these words now, `but` one."""
    return [
        chat
        for chat in room.chats
        if chat != but and any(words in shown.text for shown in room.chats[chat].messages.values())
    ]


async def test_taken_away_after_the_showing_it_is_gone_everywhere(talking: RoomPlayer) -> None:
    tuin, dans = await _shown(talking)
    await talking.taps(tuin, "knop_ronde_mijn_weg")
    assert not _read(talking, LEAK, but=tuin)
    assert "ronde_weg_bij_allen" in talking.texts(tuin)
    assert set(_read(talking, OF_ANOTHER)) == {FACILITATOR, tuin, *dans}
    await goes_on(talking)
    assert not _read(talking, LEAK, but=tuin)


async def test_shown_again_after_a_step_back_it_stays_gone(talking: RoomPlayer) -> None:
    tuin, _ = await _shown(talking)
    await talking.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(talking, "mee")
    await talking.says(tuin, MENDED)
    assert not _read(talking, LEAK, but=tuin)
    await goes_on(talking)
    assert FACILITATOR in _read(talking, MENDED)
    assert not _read(talking, LEAK, but=tuin)
    await talking.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(talking, "mee")
    await talking.taps(tuin, "knop_ronde_mijn_weg")
    await goes_on(talking)
    assert not _read(talking, MENDED, but=tuin)


async def test_given_after_a_step_back_it_comes_with_the_next_showing(talking: RoomPlayer) -> None:
    _, dans = await _shown(talking)
    await talking.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(talking, "mee")
    await talking.says(dans[1], "ik bel dinsdag")
    assert not _read(talking, "ik bel dinsdag", but=dans[1])
    await goes_on(talking)
    assert FACILITATOR in _read(talking, "ik bel dinsdag")


async def test_what_is_typed_after_the_showing_is_asked_about(talking: RoomPlayer) -> None:
    tuin, _ = await _shown(talking)
    await talking.says(tuin, MENDED)
    assert not _read(talking, MENDED, but=tuin)
    assert any(f"ronde_in_plaats {MENDED} {LEAK}" in text for text in talking.texts(tuin))
    await talking.taps(tuin, "knop_ronde_in_plaats")
    assert not _read(talking, LEAK, but=tuin)
    assert FACILITATOR in _read(talking, MENDED)


async def test_who_keeps_their_sentence_keeps_it(talking: RoomPlayer) -> None:
    tuin, _ = await _shown(talking)
    await talking.says(tuin, "mooi gezegd van die ander")
    await talking.taps(tuin, "knop_ronde_laat_staan")
    assert FACILITATOR in _read(talking, LEAK)
    assert not _read(talking, "mooi gezegd", but=tuin)


async def test_worded_anew_in_a_later_phase_it_is_so_on_the_page(talking: RoomPlayer) -> None:
    tuin, dans = await _shown(talking)
    await goes_to(talking, "slot")
    assert set(_read(talking, LEAK)) >= {FACILITATOR, tuin, *dans}
    await talking.taps(tuin, "knop_ronde_mijn_anders")
    await talking.says(tuin, MENDED)
    assert not _read(talking, LEAK, but=tuin)
    for person in (FACILITATOR, tuin, *dans):
        pages = [one for one in talking.texts(person) if one.startswith("uitkomst_titel_project")]
        assert any(MENDED in page for page in pages)


async def test_an_edited_message_says_the_same_to_all(talking: RoomPlayer) -> None:
    tuin, _ = await _shown(talking)
    await talking.says(tuin, MENDED)
    await talking.taps(tuin, "knop_ronde_in_plaats")
    await talking.edits(tuin, "iemand anders", ago=1)
    assert not _read(talking, MENDED, but=tuin)
    assert FACILITATOR in _read(talking, "iemand anders")


async def test_the_facilitator_takes_one_away(talking: RoomPlayer) -> None:
    tuin, dans = await _shown(talking)
    await talking.taps(FACILITATOR, f"knop_ronde_laat_vallen {LEAK}")
    assert not _read(talking, LEAK, but=tuin)
    assert f"ronde_leider_haalde_weg {LEAK} ronde_anders_typen" in talking.texts(tuin)
    assert not talking.has(dans[0], "knop_ronde_laat_vallen")
    await goes_to(talking, "slot")
    assert not _read(talking, LEAK, but=tuin)


async def test_the_buttons_stand_in_the_order_of_what_they_take_away(talking: RoomPlayer) -> None:
    await _shown(talking)
    shown = next(one for one in talking.chats[FACILITATOR].messages.values() if LEAK in one.text)
    assert shown.text.index(OF_ANOTHER) < shown.text.index(LEAK)
    labels = [label for label, _ in shown.buttons]
    assert labels == [f"knop_ronde_laat_vallen {text}" for text in (OF_ANOTHER, LEAK)]


async def test_whose_sentence_was_taken_away_can_type_another(talking: RoomPlayer) -> None:
    tuin, dans = await _shown(talking)
    await talking.taps(FACILITATOR, f"knop_ronde_laat_vallen {LEAK}")
    await talking.says(tuin, "mijn zin is weg, wat nu")
    assert talking.last(tuin).text == "ronde_zin_is_weg ronde_anders_typen"
    await talking.taps(tuin, "knop_ronde_typ_anders")
    assert "ronde_typ_nieuw" in talking.last(tuin).text
    await talking.says(tuin, MENDED)
    assert set(_read(talking, MENDED)) >= {FACILITATOR, tuin, *dans}
    assert talking.has(FACILITATOR, f"knop_ronde_laat_vallen {MENDED}")


async def test_the_group_s_chat_follows(talking: RoomPlayer) -> None:
    tuin, _ = await _shown(talking, group=True)
    assert GROUP["id"] in _read(talking, LEAK)
    await talking.taps(tuin, "knop_ronde_mijn_weg")
    assert GROUP["id"] not in _read(talking, LEAK)


async def test_who_leads_can_take_each_away_also_where_she_reads_the_group(
    talking: RoomPlayer,
) -> None:
    tuin, _ = await _shown(talking, group=True)
    assert set(_read(talking, LEAK)) >= {FACILITATOR, GROUP["id"]}
    await talking.taps(FACILITATOR, f"knop_ronde_laat_vallen {LEAK}")
    assert not _read(talking, LEAK, but=tuin)
    assert not talking.has(tuin, "knop_ronde_mijn_anders")
    assert talking.has(FACILITATOR, f"knop_ronde_laat_vallen {OF_ANOTHER}")


async def test_what_she_reads_again_stays_after_she_took_one_away(talking: RoomPlayer) -> None:
    await _shown(talking, group=True)
    await goes_to(talking, "slot")
    await talking.taps(FACILITATOR, "knop_sessie_teruglezen")
    await talking.taps(FACILITATOR, f"knop_ronde_laat_vallen {LEAK}")
    assert any("sessie_teruglezen_kop" in text for text in talking.texts(FACILITATOR))
    shown = talking.chats[FACILITATOR].messages.values()
    assert any("sessie_teruglezen_kop" in one.text and OF_ANOTHER in one.text for one in shown)


@pytest.mark.parametrize("by_lead", [False, True])
async def test_after_the_end_it_can_be_taken_away(talking: RoomPlayer, by_lead: bool) -> None:
    tuin, dans = await _shown(talking)
    await goes_to(talking, "slot")
    await ends(talking)

    async def kept() -> set[str]:
        return await talking.database.read(
            lambda work: {
                one.text
                for project in (1, 2)
                if (lasting := work.lasting_projects.of(1, project)) is not None
                for one in work.lasting_projects.agreements(lasting.id)
            }
        )

    assert await kept() == {LEAK, OF_ANOTHER}
    if by_lead:
        for answer in ("knop_afspraak_toch_niet", "knop_afspraak_ja_weg"):
            await talking.taps(FACILITATOR, f"knop_ronde_laat_vallen {LEAK}")
            assert talking.last(FACILITATOR).text.startswith("ronde_leider_weg_later")
            assert await kept() == {LEAK, OF_ANOTHER}, "an old button is easily tapped by mistake"
            await talking.taps(FACILITATOR, answer)
        assert talking.last(tuin).text.startswith("ronde_leider_haalde_later_weg")
    else:
        await talking.taps(tuin, "knop_ronde_mijn_weg")
    assert await kept() == {OF_ANOTHER}
    assert not _read(talking, LEAK, but=tuin)
    await talking.says(dans[0], "/meenemen")
    await talking.taps(dans[0], "knop_uitkomst_tekst")
    assert not _read(talking, LEAK, but=tuin)


NAMED = "ik vraag Fatima mee"


async def test_a_name_isn_t_shown_until_its_writer_has_decided(talking: RoomPlayer) -> None:
    tuin, _ = await _shown(talking)
    await talking.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(talking, "mee")
    before = (await talking.session()).ready
    await talking.says(tuin, NAMED)
    assert (await talking.session()).ready == before - 1
    assert not _read(talking, LEAK, but=tuin)
    await goes_on(talking)
    assert not _read(talking, "Fatima", but=tuin)
    await talking.taps(tuin, "knop_ronde_zonder_naam")
    assert FACILITATOR in _read(talking, "ik vraag naam_wordt_name mee")
    assert not _read(talking, "Fatima", but=tuin)


@pytest.mark.parametrize("label", ["knop_ronde_geen_naam", "knop_afspraak_eigen_naam"])
async def test_what_is_no_name_or_ones_own_goes_up_as_it_is(
    talking: RoomPlayer, label: str
) -> None:
    tuin, _ = await _shown(talking)
    await talking.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_to(talking, "mee")
    await talking.says(tuin, NAMED)
    await talking.taps(tuin, label)
    assert not _read(talking, NAMED, but=tuin)
    await goes_on(talking)
    assert FACILITATOR in _read(talking, NAMED)


# The same where a group agrees


@pytest.fixture
async def agreeing(tmp_path: Path) -> AsyncIterator[RoomPlayer]:
    database = await open_database(tmp_path / "walks.sqlite")
    known = Known(first_names=Phrases(["Fatima"]))
    yield RoomPlayer(database, replace(IN_SESSION, known=known))
    await database.close()


@pytest.mark.parametrize(
    ("label", "read"),
    [
        ("knop_ronde_zonder_naam", "ik vraag naam_wordt_name mee"),
        ("knop_ronde_geen_naam", NAMED),
        ("", ""),
    ],
)
async def test_a_proposal_that_names_somebody_waits_for_its_writer(
    agreeing: RoomPlayer, label: str, read: str
) -> None:
    people = await begun(agreeing)
    await goes_to(agreeing, "afspraak")
    await agreeing.says(people[0], NAMED)
    assert (await agreeing.session()).ready == 0
    if label:
        await agreeing.taps(people[0], label)
        assert (await agreeing.session()).ready == 1
    await goes_on(agreeing)
    assert not agreeing.has(people[0], "knop_ronde_")
    shown = _read(agreeing, read, but=people[0]) if read else []
    assert bool(shown) is bool(read)
    if read != NAMED:
        assert not _read(agreeing, "Fatima", but=people[0])


async def test_a_proposal_that_gets_a_name_is_gone_until_then(agreeing: RoomPlayer) -> None:
    people = await begun(agreeing)
    await goes_to(agreeing, "afspraak")
    await agreeing.says(people[0], "ik vraag iemand mee")
    await agreeing.edits(people[0], NAMED)
    await agreeing.edits(people[0], "ik vraag twee mensen mee", ago=1)
    await goes_on(agreeing)
    assert _read(agreeing, "ik vraag twee mensen mee", but=people[0])
    assert not _read(agreeing, "ik vraag iemand mee", but=people[0])
