"""The drawing of a pack; questions that a person's walk didn't reach stand out."""

from xml.etree.ElementTree import fromstring

import aiohttp

from content.drawing.graph_words import NOT_REACHED
from tests.bot.workshop.conftest import ANNA
from tests.support.packs import TinyPack
from tests.support.person import Person
from tests.support.workshop import Work


async def words(work: Work, **params: str) -> str:
    """All text in the drawing."""
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{work.url}/workshop/graph.svg", params=params) as response,
    ):
        assert (response.status, response.content_type) == (200, "image/svg+xml")
        policy = response.headers["Content-Security-Policy"]
        assert policy.startswith("default-src 'none'")
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        return " ".join("".join(fromstring(await response.text()).itertext()).split())  # noqa: S314


async def test_the_pack_as_it_is_now(work: Work, pack: TinyPack) -> None:
    await work.moved()
    assert "Even zitten" in await words(work, pack="proef")
    await work.saved(lambda: pack.change("verder.yaml", "Even zitten", "Even <rusten>"))
    drawn = await words(work, pack="proef")
    assert "Even <rusten>" in drawn
    assert NOT_REACHED not in drawn


async def test_what_a_walk_did_not_reach_is_marked(work: Work, anna: Person) -> None:
    async def missed() -> int:
        legend = 1
        drawn = await words(work, pack="proef", person=str(ANNA))
        return drawn.count(NOT_REACHED) - legend

    begin = await missed()
    await work.jump(ANNA, "proef", "licht")
    await anna.wait_for("lampen?")
    # Of the 4 after the first, 'stoelen' is only asked after one answer.
    assert (begin, await missed()) == (4, 1)


async def test_nobody_and_a_stranger_have_reached_nothing_and_missed_nothing(
    work: Work, anna: Person
) -> None:
    for person in ("", "5", "x"):
        assert NOT_REACHED not in await words(work, pack="proef", person=person)


async def test_a_pack_that_is_not_there(work: Work) -> None:
    assert await work.get("graph.svg", 409, pack="ander") == {"error": "Dit pakket is er niet."}
