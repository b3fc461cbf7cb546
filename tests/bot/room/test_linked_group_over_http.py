"""Sessions in a Telegram group over HTTP: it moves, has topics, loses the bot and gets it back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.sandbox import Limits
from tests.support.evening import ONE, Evening, check_arrived, check_stored, evening, refused
from tests.support.group import Group
from tests.support.real_pack import phase_title, said
from tests.support.short_pack import TWICE

LINKED = said("sessie_groep_gekoppeld")
PER_MINUTE = 20


async def _begun(one: Evening) -> None:
    for _ in range(5):
        await one.comes()
    await one.leads(to=phase_title("doel_alleen"))


@pytest.mark.parametrize(
    "told", ["new first", pytest.param("old first", marks=pytest.mark.soak), "never"]
)
async def test_the_session_goes_on_in_the_supergroup(tmp_path: Path, told: str) -> None:
    async with evening(tmp_path, ONE, TWICE) as one:
        old = await one.brings_group()
        await _begun(one)
        await one.leads(to=phase_title("doel_samen"))
        if told == "never":
            # Then the sender finds out, by a refusal that names the new group.
            await one.bot.order("stop")
        one.group = await old.upgrade(one.leader.person, old_first=told == "old first")
        if told == "never":
            one.sandbox.world.updates.clear()
            await one.bot.order("start")
        await one.leads()
        check_arrived(one)
        found_out = [call for call in refused(one) if "upgraded to a supergroup" in call]
        assert refused(one) == found_out
        # One that was on its way when the group moved finds out by itself, too.
        assert len(found_out) <= 1
    check_stored(one)


async def test_all_that_a_topic_is_told_stands_in_the_topic(tmp_path: Path) -> None:
    """Also the message that is changed, though the bot was in the group before the topic was."""
    async with evening(tmp_path, ONE, TWICE) as one:
        lead = one.leader.person
        one.group = await Group.made(lead, "Forum", forum=True)
        thread = await one.group.topic(lead, "Intervisie")
        await one.group.add_bot(lead)
        await one.group.says(lead, "/sessie", thread=thread)
        await one.group.wait_for(lambda message: message.thread_id == thread)
        before = len(one.group.from_bot())
        await _begun(one)
        await one.leads()
        check_arrived(one)
        after = one.group.from_bot()[before:]
        assert {message.thread_id for message in after} == {thread}
        over = said("sessie_paneel_klaar")
        progress = await one.group.wait_for(over, since=0)
        assert [message for message in one.group.from_bot() if message.edited] == [progress]
        assert progress.thread_id == thread
    assert refused(one) == []


async def test_nobody_can_be_told_who_is_anonymous(tmp_path: Path) -> None:
    async with evening(tmp_path, ONE, TWICE) as one:
        lead = one.leader.person
        group = await Group.made(lead, "Buurthuis", supergroup=True)
        await group.hides(lead)
        await group.add_bot(lead)
        await group.says(lead, "/sessie")
        await group.wait_for(said("sessie_groep_anoniem"))
    assert refused(one) == []


async def test_the_bot_goes_and_comes_and_a_stranger_comes_in_by_the_button(
    tmp_path: Path,
) -> None:
    async with evening(tmp_path, ONE, TWICE) as one:
        lead = one.leader.person
        group = await one.brings_group()
        assert not any(message.buttons for message in group.from_bot())
        await one.leader.taps("Meer")
        await one.leader.taps("Zet de link in de groep")
        shown = await group.wait_for(lambda m: bool(m.buttons), since=0)
        await one.comes(link=shown.buttons[0].url or "")
        await _begun(one)
        await group.remove_bot(lead)
        await lead.wait_for(said("sessie_groep_weg"), since=0)
        await one.leads(to=phase_title("doel_kiezen"))
        in_private = [message.text for message in one.guests[0].person.from_bot()]
        assert any(text.startswith("Wie elkaar ontmoet") for text in in_private)
        await group.add_bot(lead)
        await group.wait_for(LINKED)
        await one.leads()
        check_arrived(one)
    assert refused(one) == []
    check_stored(one)


async def test_a_topic_that_is_closed_loses_nothing_that_was_to_be_shown(tmp_path: Path) -> None:
    async with evening(tmp_path, ONE, TWICE) as one:
        lead = one.leader.person
        one.group = group = await Group.made(lead, "Forum", forum=True)
        thread = await group.topic(lead, "Intervisie")
        await group.add_bot(lead)
        await group.says(lead, "/sessie", thread=thread)
        await group.wait_for(lambda message: message.thread_id == thread)
        await _begun(one)
        await lead.does("group/close_topic", chat=group.id, thread=thread)
        await one.leads(to=phase_title("doel_kiezen"))
        await lead.wait_for(said("sessie_groep_weg"), since=0)
        for guest in one.guests:
            # Also who would have read it in the group, and the first that could not go there.
            await guest.person.wait_for("Wie elkaar ontmoet", since=0)
        one.group = None
        await one.leads()
    # A picture that is on its way beside the message is refused as well, on a busy machine.
    closed = re.compile(r"send(Message|Photo): Bad Request: TOPIC_CLOSED ")
    assert refused(one)
    assert all(map(closed.match, refused(one))), refused(one)
    check_stored(one)


async def test_a_group_gets_no_more_than_it_may(tmp_path: Path) -> None:
    limits = Limits(per_second=0, chat_per_second=0, chat_burst=0, group_per_minute=PER_MINUTE)
    limit = str(PER_MINUTE)
    async with evening(tmp_path, ONE, limits=limits, LIMIT_GROUP_PER_MINUTE=limit) as one:
        group = await one.brings_group()
        await _begun(one)
        # By then there is more to be told than may be in a minute.
        await one.leads(to=phase_title("schuren_praten"))
        times = list(_told(one, group.id))
        assert len(times) >= PER_MINUTE
        later = times[PER_MINUTE:]
        assert all(after - before >= 60 for before, after in zip(times, later, strict=False))
    assert refused(one) == []


def _told(one: Evening, group: int) -> Iterator[float]:
    """When something was sent to the group or changed there."""
    return (call.time for call in one.sandbox.log if call.params.get("chat_id") == group)
