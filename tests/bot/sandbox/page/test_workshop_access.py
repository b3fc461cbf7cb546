"""The drawer 'Werkplaats' for everyone: small screens, two people, dark mode, keyboard only."""

import re
from typing import Any

import pytest
from playwright.async_api import Locator, expect

from bot.sandbox import Sandbox
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open, Screen
from tests.bot.sandbox.page.in_the_drawer import note, open_drawer, side
from tests.bot.sandbox.page.played_workshop import (
    ERROR,
    SECOND_ERROR,
    SECOND_PACK,
    WARNING,
    PlayedWorkshop,
)
from tests.bot.sandbox.page.test_access import SPACING
from tests.bot.sandbox.page.test_two_people import add_second, region, tab
from tests.support.contrast import COLOURS, contrast, contrasts

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE = {"width": 360, "height": 740}
LONG = "ontmoetingen/" + "onvoorstelbaarlangebestandsnaam" * 3 + ".yaml"
FLAT = "(n) => n.scrollWidth <= n.clientWidth"


@pytest.fixture
def workshop() -> PlayedWorkshop:
    """One of everything."""
    played = PlayedWorkshop()
    played.packs = [*played.packs, SECOND_PACK]
    played.change(ERROR, SECOND_ERROR | {"file": LONG, "what": "woord" * 40}, WARNING)
    entry: dict[str, Any] = {"who": "bot", "text": "woord" * 40, "changed": True, "question": None}
    played.answers = {
        "jump": {"ok": True, "answers": [{"question": "a", "shown": "Wie?", "said": "woord" * 40}]},
        "replay": {
            "transcript": [entry, entry | {"who": "person", "changed": False}],
            "stopped_at": "met_wie",
        },
    }
    return played


async def fill_the_drawer(drawer: Locator) -> None:
    """Use every control."""
    await drawer.get_by_text("1 aandachtspunt", exact=True).click()
    await drawer.get_by_role("switch", name="Toon waar het staat").press("Enter")
    await drawer.get_by_role("option", name="Met wie").click()
    await drawer.get_by_role("definition").wait_for()
    await drawer.get_by_role("button", name="Speel dit gesprek na").click()
    await drawer.get_by_role("checkbox", name="Alleen wat anders is").uncheck()
    await drawer.get_by_text("Hier stopt het.").wait_for()


async def open_on_phone(screen: Screen) -> Locator:
    await screen.page.get_by_role("button", name="Uitleg over deze oefenplek").click()
    opener = screen.page.get_by_role("dialog").get_by_role("button", name="Werkplaats")
    await opener.click()
    return side(screen.page)


async def test_a_small_screen(
    visit: Open, bot: Bot, sandbox: Sandbox, workshop: PlayedWorkshop
) -> None:
    workshop.places = {"Hallo.": [{"file": LONG, "line": 1, "excerpt": "", "question": None}]}
    await bot.send("Hallo.")
    screen = await visit(**PHONE, workshop=workshop, reduced_motion="reduce")
    page = screen.page
    await expect(note(page)).to_contain_text("regel 34")
    drawer = await open_on_phone(screen)
    await expect(drawer.get_by_role("heading", name="Werkplaats")).to_be_focused()
    await expect(tab(page, "Werkplaats 2 fouten")).to_have_attribute("aria-pressed", "true")
    # The list says it already.
    await expect(note(page)).to_have_count(0)
    await expect(page.get_by_role("main").get_by_role("region")).to_have_count(0)
    await fill_the_drawer(drawer)
    small = await drawer.evaluate(
        "(n) => [...n.querySelectorAll('button, a, select, summary, .check, .filter, "
        "[role=combobox], [role=option]')].filter((node) => node.checkVisibility())"
        ".filter((node) => Math.min(node.clientHeight, node.clientWidth) < 42)"
        ".map((node) => node.className)"
    )
    assert small == []
    room = page.locator("#workshop .drawer__room")
    for _ in range(2):
        assert await page.locator("html").evaluate(FLAT)
        assert await page.locator("html").evaluate("(n) => n.scrollHeight <= n.clientHeight")
        assert await room.evaluate(FLAT)
        assert await drawer.get_by_role("list", name="Het nagespeelde gesprek").evaluate(FLAT)
        await page.evaluate(SPACING)
    await drawer.get_by_role("button", name="Naar het gesprek").click()
    await expect(screen.field).to_be_visible()
    await expect(screen.said("Hallo.").locator("code")).to_contain_text("onvoorstelbaar")
    await expect(note(page)).to_be_visible()
    assert await page.locator("html").evaluate(FLAT)
    assert await page.locator(".chat__scroll").evaluate(FLAT)
    await tab(page, "Werkplaats").click()
    await drawer.get_by_role("button", name="Sluit").click()
    await expect(page.locator("#bar")).to_be_hidden()


async def test_two_on_a_small_screen_the_one_in_sight_jumps(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    screen = await visit(**PHONE, workshop=workshop)
    page = screen.page
    await add_second(screen, phone=True)
    await note(page).get_by_role("button", name="Bekijk").click()
    drawer = side(page)
    await expect(drawer.get_by_role("radio", name="Persoon 1")).to_be_checked()
    await tab(page, "Persoon 2").click()
    await tab(page, "Werkplaats").click()
    await expect(drawer.get_by_role("radio", name="Persoon 2")).to_be_checked()
    await drawer.get_by_role("option", name="Met wie").click()
    await drawer.get_by_role("button", name="Naar het gesprek").click()
    await expect(region(page, 2)).to_be_visible()
    assert workshop.asked[-1][1]["person"] != PERSON
    # Shut, it leaves the one who was in sight.
    await tab(page, "Werkplaats").click()
    await drawer.get_by_role("button", name="Sluit").click()
    await expect(region(page, 2)).to_be_visible()


async def test_everything_has_a_name_and_can_be_reached(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    screen = await visit(workshop=workshop)
    drawer = await open_drawer(screen)
    await fill_the_drawer(drawer)
    nameless = await drawer.evaluate(
        "(n) => [...n.querySelectorAll('button, a, select, input, [tabindex=\"0\"], img')]"
        ".filter((node) => node.checkVisibility() && !(node.innerText || node.ariaLabel || node.alt"
        " || node.labels?.length || node.getAttribute('aria-labelledby'))).length"
    )
    assert nameless == 0
    ids: list[str] = await screen.page.evaluate(
        "[...document.querySelectorAll('[id]')].map((n) => n.id)"
    )
    assert len(ids) == len(set(ids))
    toggle = drawer.get_by_role("switch", name="Toon waar het staat")
    await expect(toggle).to_have_accessible_description(re.compile(r"bestand en de regel\.$"))
    # From the first to the last by Tab, all inside the drawer.
    await drawer.get_by_role("heading", name="Werkplaats").focus()
    reached = []
    while await drawer.evaluate("(n) => n.contains(document.activeElement)"):
        reached.append(await screen.focus())
        await screen.page.keyboard.press("Tab")
    for name in ("Sluit", "input", "Speel dit gesprek na", "Vergroot", "Open", "Sjabloon"):
        assert any(name in one for one in reached), name
    assert sum("Kopieer" in one for one in reached) == 3


async def test_contrast(visit: Open, bot: Bot, workshop: PlayedWorkshop) -> None:
    await bot.send("Hallo.")
    screen = await visit(workshop=workshop, reduced_motion="reduce")
    await fill_the_drawer(await open_drawer(screen))
    await screen.said("Hallo.").get_by_text("Staat niet in het pakket.").wait_for()
    texts = [
        ".note__text",
        ".live__head",
        ".mistakes--error .mistakes__title",
        "summary.mistakes__title",
        ".mistake__place",
        ".mistake__code",
        ".mistake__remedy",
        ".drawer__text",
        ".questions__found",
        ".questions__theme",
        ".questions__item[aria-selected=true] code",
        ".answers dt",
        ".answers dd",
        ".replay__who",
        ".replay__mark",
        ".replay__entry--person .replay__text",
        ".graph__open",
        ".pack code",
        ".origin",
    ]
    for dark in (False, True):
        await screen.page.emulate_media(color_scheme="dark" if dark else "light")
        measured = await contrasts(screen.page, texts)
        assert {name: value for name, value in measured.items() if value < 4.5} == {}
        ring = await screen.page.locator("#workshop .switch[aria-checked=true]").evaluate(
            "(n) => getComputedStyle(n, '::before').backgroundColor.match(/[\\d.]+/g).map(Number)"
        )
        _, ground = await screen.page.locator(".drawer__text").first.evaluate(COLOURS)
        assert contrast(ring[:3], ground) >= 3
