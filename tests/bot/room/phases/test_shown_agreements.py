"""The agreements as everybody reads them: what their writers still do with them, in every copy."""

from __future__ import annotations

from storage.post.sent_messages import COPY
from tests.support.room_course import goes_on, goes_to
from tests.support.room_player import FACILITATOR, RoomPlayer

PLAN, OTHER, NEW = "We bellen maandag", "Liever dinsdag", "Liever woensdag"


async def _agreed(room: RoomPlayer) -> list[int]:
    """A sentence that all but the last can live with, who says how they see it."""
    await room.opens()
    people = await room.join(6)
    await goes_on(room)
    await goes_to(room, "afspraak")
    await room.says(people[0], PLAN)
    await goes_on(room)
    for person in people[:-1]:
        await room.taps(person, "knop_afspraak_mee_leven")
    await room.taps(people[-1], "knop_afspraak_anders")
    await room.says(people[-1], OTHER)
    await goes_on(room)
    return people


def _reads(room: RoomPlayer, words: str) -> list[bool]:
    """For each chat but its last writer's: whether the words are there."""
    chats = [chat for chat in sorted(room.chats) if chat != max(room.chats)]
    return [any(words in text for text in room.texts(chat)) for chat in chats]


async def test_how_somebody_sees_it_is_worded_anew_in_every_copy(room: RoomPlayer) -> None:
    people = await _agreed(room)
    assert all(_reads(room, OTHER))
    await room.taps(people[-1], "knop_afspraak_ernaast_anders")
    assert "afspraak_tot_dan" in room.last(people[-1]).text
    assert all(_reads(room, OTHER)), "until there are other words it stays"
    await room.says(people[-1], NEW)
    assert not any(_reads(room, OTHER))
    assert all(_reads(room, NEW))
    await room.wait(10)
    await room.taps(people[-1], "knop_afspraak_ernaast_anders")
    await room.taps(people[-1], "knop_ronde_laat_staan")
    assert all(_reads(room, NEW))
    assert not room.has(people[-1], "knop_ronde_laat_staan")
    await room.says(people[-1], "haal mijn zin weg")
    assert not any(_reads(room, NEW))
    assert all(_reads(room, PLAN))


async def test_words_that_were_to_be_put_anew_stay_if_the_session_ends(room: RoomPlayer) -> None:
    people = await _agreed(room)
    await room.taps(people[-1], "knop_afspraak_ernaast_anders")
    await goes_to(room, "slot")
    await room.taps(FACILITATOR, "knop_sessie_afronden")
    await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
    assert f"afspraak_blijft_zo {OTHER}" in room.texts(people[-1])
    assert not room.has(people[-1], "knop_afspraak_ernaast_anders")
    assert not room.has(people[-1], "knop_ronde_laat_staan")
    await room.says(people[-1], NEW)
    assert all(_reads(room, OTHER))
    assert not any(_reads(room, NEW))


async def test_what_was_agreed_goes_from_every_copy_and_the_page(room: RoomPlayer) -> None:
    people = await _agreed(room)
    await goes_to(room, "slot")
    assert any(PLAN in text for text in room.texts(people[1])[-2:])
    await room.says(people[-1], "haal mijn zin weg")
    told = f"afspraak_weg_voor_ieder {OTHER}"
    assert told in room.texts(people[-1])
    assert not any(_reads(room, OTHER))
    await room.says(people[0], "haal mijn zin weg")
    left = [text for person in (*people[1:], FACILITATOR) for text in room.texts(person)]
    asked = ("afspraak_voorstel", "afspraak_hoe_dan", "afspraak_ernaast")
    assert [text for text in left if PLAN in text and not text.startswith(asked)] == []


async def test_going_back_leaves_one_list(room: RoomPlayer) -> None:
    people = await _agreed(room)
    await room.taps(FACILITATOR, "knop_sessie_fase_terug")
    await goes_on(room)
    gone = [one.params for one in room.sent if one.method == "deleteMessage"]
    assert any("message_id" in params for params in gone)
    # By its id, because the slot is forgotten: so also after a restart.
    deleted = [row.slot or "" for row in room.rows if row.method == "deleteMessage"]
    assert not any(slot.startswith(COPY) for slot in deleted)
    lists = [text for text in room.texts(people[1]) if text.startswith("afspraak_kop")]
    assert len(lists) == 1


async def test_the_facilitator_takes_an_agreement_away_until_the_end(room: RoomPlayer) -> None:
    people = await _agreed(room)
    await goes_to(room, "slot")
    await room.taps(FACILITATOR, "knop_afspraak_een_weg")
    await room.taps(FACILITATOR, f"knop_afspraak_laat_vallen {PLAN}")
    assert all(_reads(room, PLAN)), "it is asked first"
    await room.taps(FACILITATOR, "knop_sessie_toch_niet")
    await room.wait(10)
    await room.taps(FACILITATOR, "knop_afspraak_een_weg")
    await room.taps(FACILITATOR, f"knop_afspraak_laat_vallen {PLAN}")
    await room.taps(FACILITATOR, f"knop_afspraak_ja_weg_zin {PLAN}", times=2)
    told = f"afspraak_leider_haalde_weg {PLAN}"
    assert [told in room.texts(one) for one in people] == [True, *[False] * 5]
    left = [text for one in (*people[1:], FACILITATOR) for text in room.texts(one)]
    asked = ("afspraak_voorstel", "afspraak_hoe_dan")
    assert [text for text in left if PLAN in text and not text.startswith(asked)] == []
    assert f"afspraak_ernaast_vervalt {OTHER}" in room.texts(people[-1])
    assert not room.has(FACILITATOR, "knop_afspraak_een_weg")


async def test_after_the_end_what_was_agreed_stays(room: RoomPlayer) -> None:
    await _agreed(room)
    await goes_to(room, "slot")
    assert room.has(FACILITATOR, "knop_afspraak_een_weg")
    await room.taps(FACILITATOR, "knop_sessie_afronden")
    await room.taps(FACILITATOR, "knop_sessie_ja_stoppen")
    assert not room.has(FACILITATOR, "knop_afspraak_een_weg")
    assert room.has(FACILITATOR, "knop_afspraak_ernaast_weg")
