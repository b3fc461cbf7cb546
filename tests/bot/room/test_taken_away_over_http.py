"""What somebody takes away after everybody read it is gone from every screen, over HTTP."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.support.answering import ALONE
from tests.support.evening import SEVERAL, Evening, evening, refused
from tests.support.leader import Leader
from tests.support.person import Person
from tests.support.real_pack import label, phase_title, said

CASE = "Een uur: één casus"
LEAK, OTHER = "De jongen met de rode jas kookt dinsdag", "Wij vragen dinsdag twee buren"


async def _come_in(one: Evening, people: dict[str, Person]) -> None:
    first, is_new = next(iter(people)), label("knop_sessie_nieuw_project")
    for project, person in people.items():
        await person.open_link(one.leader.link)
        await person.wait_for(lambda message: ALONE in message.there)
        await person.tap(ALONE)
        await person.say(project)
        if project != first:
            await person.wait_for(lambda message: is_new in message.there)
            await person.tap(is_new)
        await person.wait_for(said("kamer_wachten"))


def _reads(person: Person, words: str) -> bool:
    """Whether these words are in a showing that they have now."""
    showing = "Wat ieder meeneemt"
    return any(words in message.text and showing in message.text for message in person.from_bot())


def _is_gone(person: Person, words: str) -> bool:
    return not _reads(person, words)


async def test_a_sentence_taken_away_is_gone_for_all(tmp_path: Path) -> None:
    async with evening(tmp_path, SEVERAL, CASE) as one:
        people = {
            name: Person(one.sandbox.url, number, session=one.line)
            for number, name in enumerate(("Tuin", "Dans"), start=2)
        }
        for person in people.values():
            await person.__aenter__()
        await _come_in(one, people)
        tuin, dans = people.values()
        link, one.leader = one.leader.link, Leader(one.leader.person, waits=False)
        one.leader.link = link
        await one.leader.taps(label("knop_sessie_begin"))
        while await one.leader.phase() != phase_title("ieder_neemt_mee"):
            await one.leader.goes_on()
        await tuin.say(LEAK)
        await dans.say(OTHER)
        for person, sentence in ((tuin, LEAK), (dans, OTHER)):
            await person.wait_for(sentence, since=0)
        await one.leader.goes_on()
        readers = (tuin, dans, one.leader.person)
        for person in readers:
            await person.wait_until(partial(_reads, person, LEAK), "not shown")
        await tuin.tap(label("knop_ronde_mijn_weg"))
        for person in readers:
            await person.wait_until(partial(_is_gone, person, LEAK), "still there")
            assert _reads(person, OTHER)
        for person in people.values():
            await person.__aexit__(None, None, None)
    assert refused(one) == []
