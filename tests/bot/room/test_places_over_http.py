"""Eight people, a group halfway, lost, another, and back: over HTTP, and all that each chat got."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.support.evening import ONE, Evening, check_arrived, evening, refused
from tests.support.group import Group
from tests.support.guest import OWN_WORDS
from tests.support.person import Person
from tests.support.real_pack import phase_title, said
from tests.support.short_pack import TWICE

BOARD, TABLE = "Directie + gemeente", "Onze tafel"


def _read(chats: Iterable[Person | Group]) -> str:
    return "\n".join(message.text for chat in chats for message in chat.from_bot())


async def _all_are_told(one: Evening, key: str, group: str) -> None:
    told = said(key, groep=group).split("\n")[0].strip("*")
    for guest in one.guests:
        await guest.person.wait_for(told, since=0)


def _shared(one: Evening) -> list[str]:
    """The sentences to which somebody said yes so far."""
    return [
        answered.words
        for guest in one.guests
        for answered in guest.given.answers
        if answered.shared and answered.words.startswith(OWN_WORDS)
    ]


async def test_what_was_said_before_a_group_came_stays_in_the_private_chats(
    tmp_path: Path,
) -> None:
    async with evening(tmp_path, ONE, TWICE) as one:
        lead = one.leader.person
        for _ in range(8):
            await one.comes(reads_along=False)
        await one.leads(to=phase_title("doel_alleen"))
        await one.leader.all_ready()
        before = _shared(one)
        assert len(before) >= 4
        board = await Group.made(lead, BOARD, supergroup=True)
        await board.add_bot(lead)
        await _all_are_told(one, "sessie_plek_erbij", BOARD)
        await one.leads(to=phase_title("doel_praten"))
        await board.wait_for(said("sessie_groep_elders"), since=0)
        await board.remove_bot(lead)
        await _all_are_told(one, "sessie_plek_weg", BOARD)
        table = one.group = await Group.made(lead, TABLE, supergroup=True)
        await table.add_bot(lead)
        await _all_are_told(one, "sessie_plek_erbij", TABLE)
        for _ in range(2):
            await one.leader.taps("Terug")
        await one.leads(to=phase_title("rest_praten"))
        counted = await table.wait_for(lambda message: message.photo is not None, since=0)
        assert counted.text
        one.group = None  # the list is made of both, so it comes in the private chats
        await one.leads()
        await table.wait_for(said("sessie_paneel_klaar"), since=0)
        check_arrived(one)
        for sentence in before:
            assert sentence not in _read([board, table])
            assert all(sentence in _read([guest.person]) for guest in one.guests)
        assert not any(m.buttons for group in (board, table) for m in group.from_bot())
    # An edit that was on its way when the bot was taken out comes too late.
    assert [call for call in refused(one) if "kicked" not in call] == []
