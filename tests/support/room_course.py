"""The way through a session on the in-process player: what its facilitator and guests do."""

from __future__ import annotations

from collections.abc import Iterable

from dialogs.session.agenda import Agenda
from tests.support.room_player import FACILITATOR, RoomPlayer

_ON = ("knop_sessie_volgend", "knop_sessie_laat_zien", "knop_sessie_afspraken", "knop_sessie_begin")


async def phase(room: RoomPlayer) -> str:
    """The id of the phase that the session is in."""
    session = await room.session()
    return Agenda(room.dialog, session).phase.id


async def goes_on(room: RoomPlayer, holder: int = FACILITATOR) -> None:
    """The facilitator taps the button that brings the session on, and confirms if asked."""
    await room.taps(holder, next(name for name in room.on_panel(holder) if name.startswith(_ON)))
    if "knop_sessie_ja_verder" in room.on_panel(holder):
        await room.taps(holder, "knop_sessie_ja_verder")


async def goes_to(room: RoomPlayer, wanted: str, holder: int = FACILITATOR) -> None:
    """Lead on until the session is in the phase."""
    for _ in range(30):
        if await phase(room) == wanted:
            return
        await goes_on(room, holder)
    raise AssertionError(f"{wanted} is never reached")


async def takes_up(room: RoomPlayer, *, all_of_them: bool = False) -> None:
    """The facilitator puts a proposal that waits to everyone, or all that wait."""
    await room.taps(FACILITATOR, "knop_afspraak_een_erbij")
    await room.taps(FACILITATOR, "knop_afspraak_neem_erbij")
    if all_of_them and room.has(FACILITATOR, "knop_afspraak_een_erbij"):
        await takes_up(room, all_of_them=True)


async def answers(
    room: RoomPlayer,
    people: Iterable[int],
    text: str = "Buurtkamer",
    goal: str = "Samen koken",
    who: str = "Jongeren",
    *,
    yes: bool = True,
) -> None:
    """Each answers all three questions, and lets the group read what they wrote or not."""
    for person in people:
        await room.says(person, f"{text} {person}")
        if room.has(person, "knop_toestemming"):  # what was typed together isn't asked about
            await room.taps(person, "knop_toestemming_ja" if yes else "knop_toestemming_nee")
        await room.taps(person, goal)
        await room.taps(person, who)
        await room.taps(person, "Klaar met kiezen")


async def begun(room: RoomPlayer, phones: int = 6) -> list[int]:
    """A session about one project, with its first questions open."""
    await room.opens()
    people = await room.join(phones)
    await goes_on(room)
    return people


async def counts(room: RoomPlayer) -> tuple[int, int, int]:
    """How many phones and people there are, and how many are ready."""
    session = await room.session()
    return session.phones, session.people, session.ready


async def comes_in(room: RoomPlayer, person: int, project: str = "") -> None:
    """This very person follows the link."""
    await room.says(person, f"/start {(await room.record()).token}")
    await room.taps(person, "knop_sessie_alleen_ik")
    if project:
        await room.comes_for(person, project)


async def erases(room: RoomPlayer, person: int) -> None:
    """Someone has everything erased, down to the bytes."""
    await room.says(person, "/wis")
    await room.taps(person, "Ja, wis alles")
    assert await room.database.scrub()


async def ends(room: RoomPlayer, holder: int = FACILITATOR) -> None:
    """The facilitator ends the session, wherever it is."""
    if "knop_sessie_meer" in room.on_panel(holder):
        await room.taps(holder, "knop_sessie_meer")
        await room.taps(holder, "knop_sessie_stoppen")
    else:
        await room.taps(holder, "knop_sessie_afronden")
    await room.taps(holder, "knop_sessie_ja_stoppen")


async def read_along(room: RoomPlayer, people: Iterable[int]) -> None:
    """Each says that they read along in the group."""
    for person in people:
        await room.taps(person, "knop_sessie_lees_daar")
