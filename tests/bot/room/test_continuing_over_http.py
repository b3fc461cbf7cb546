"""Two evenings of one project, over HTTP: the link of the first begins the second."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from tests.support.answering import AGREE, ALONE
from tests.support.evening import ALOUD, ONE, Evening, evening, refused
from tests.support.leader import Leader
from tests.support.person import Person
from tests.support.real_pack import label, phase_title, said

SHORT = "Een half uur"
SENTENCE = "We bellen dinsdag de buren"
_LINK = re.compile(r"https://t\.me/\S+")


def _first_line(key: str) -> str:
    return said(key).splitlines()[0].strip("*")


def _offered(person: Person, button: str) -> bool:
    return any(button in message.there for message in person.from_bot())


async def _come_in(one: Evening, people: list[Person]) -> None:
    for person in people:
        await person.open_link(one.leader.link)
        await person.wait_for(lambda message: ALONE in message.there)
        await person.tap(ALONE)
        await person.wait_for(_first_line("kamer_wachten"))


async def _skip_to(one: Evening, phase: str) -> None:
    """Lead there past all that is asked on the way."""
    for _ in ("begin", "how the answers come together"):
        await one.leader.goes_on()
    onward, sure = label("knop_sessie_volgende", titel="").rstrip(), label("knop_sessie_ja_verder")
    while await one.leader.phase() != phase_title(phase):
        panel = one.leader.panel()
        await one.leader.taps(sure if panel is not None and sure in panel.there else onward)


async def _agree(one: Evening, people: list[Person]) -> None:
    """They agree on one sentence, and the session ends."""
    first, *others = people
    await _skip_to(one, "meenemen")
    await first.say(SENTENCE)
    await first.wait_for(SENTENCE)
    for person in others:
        await person.tap(label("knop_afspraak_niets"))
    await one.leader.goes_on()
    for person in people:
        await person.wait_for(lambda message: AGREE in message.there, since=0)
        await person.tap(AGREE)
    await one.leader.leads()


async def _begins_again(one: Evening, link: str) -> None:
    lead = one.leader.person
    await lead.open_link(link)
    for button in (label("knop_project_begin"), SHORT):
        await lead.wait_until(partial(_offered, lead, button), button)
        await lead.tap(button)
    shown = await lead.wait_for(_first_line("sessie_code_link"))
    found = _LINK.search(shown.text)
    assert found is not None
    one.leader = Leader(lead, mode=one.leader.mode)
    one.leader.link = found[0]
    await lead.wait_for(said("project_herkend"), since=0)


async def test_the_link_of_one_evening_begins_the_next(tmp_path: Path) -> None:
    async with evening(tmp_path, ONE, SHORT, mode=ALOUD) as one:
        people = [Person(one.sandbox.url, number, session=one.line) for number in (2, 3)]
        for person in people:
            await person.__aenter__()
        await _come_in(one, people)
        await _agree(one, people)
        told = await one.leader.person.wait_for(_first_line("project_link"), since=0)
        link = _LINK.search(told.text)
        assert link is not None
        await _begins_again(one, link[0])
        await _come_in(one, people)
        await _skip_to(one, "wat_we_afspraken")
        for person in people:
            shown = await person.wait_for("namen jullie je dit voor")
            assert SENTENCE in shown.text
        await one.leader.taps(label("knop_sessie_ging_half"))
        panel = one.leader.panel()
        assert panel is not None
        assert f"{SENTENCE} {said('terug_half')}" in panel.text
        for person in people:
            await person.__aexit__(None, None, None)
    assert refused(one) == []
