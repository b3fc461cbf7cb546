"""Take the pictures in the guide for authors: `python -m tests.bot.sandbox.page.pictures`.

Run it when the page has changed. They show the real bot on a copy of the packs.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import Page, ViewportSize, expect

from tests.bot.sandbox.page.author import Desk, at_the_desk
from tests.bot.sandbox.page.conftest import Screen
from tests.support.browser import launched
from tests.support.running_bot import ROOT

DOCS = ROOT / "docs"
JUMP = "spanningen_verzwegen"
SIZE = ViewportSize(width=1100, height=820)


async def main() -> None:
    """Use the page as an author would."""
    with tempfile.TemporaryDirectory() as folder:
        async with (
            at_the_desk(Path(folder), "ontmoetingen", beside="sjabloon") as desk,
            launched() as browser,
        ):
            page = await browser.new_page(
                viewport=SIZE, locale="nl-NL", reduced_motion="reduce", color_scheme="light"
            )
            await page.goto(desk.url)
            await walk_through(page, desk)


async def walk_through(page: Page, desk: Desk) -> None:
    """Take each picture at its moment."""
    screen = Screen(page)
    workshop = page.get_by_role("complementary", name="Werkplaats")
    await expect(screen.status).to_have_text("de bot luistert")
    await screen.field.fill("/start")
    await screen.field.press("Enter")
    question = screen.said(desk.first_line(desk.first))
    await expect(question).to_be_visible()
    await page.get_by_role("button", name="Werkplaats").click()
    await workshop.get_by_role("switch", name="Toon waar het staat").click()
    await expect(question.locator("code").first).to_be_visible()
    await question.get_by_role("button").last.scroll_into_view_if_needed()
    await take(page, "origins")

    desk.add_below(desk.first, "reactei: Mooi.")
    await expect(page.locator("#note")).to_be_visible()
    await take(page, "mistake")
    desk.restore()
    await expect(page.locator("#note")).to_be_hidden()

    field = workshop.get_by_role("combobox", name="Zoek een vraag")
    await field.fill(JUMP)
    await field.press("Enter")
    await expect(screen.said(desk.first_line(JUMP))).to_be_visible()
    await expect(page.locator(".toast")).to_have_count(0)
    await workshop.get_by_role("definition").nth(4).scroll_into_view_if_needed()
    await take(page, "jump")

    await workshop.get_by_role("button", name="Speel dit gesprek na").click()
    async with page.context.expect_page() as opened:
        await workshop.get_by_role("link", name="Open de tekening groot").click()
    drawing = await opened.value
    await drawing.set_viewport_size(SIZE | {"height": 640})
    await expect(drawing.locator("svg")).to_contain_text(JUMP)
    await take(drawing, "drawing")


async def take(page: Page, name: str) -> None:
    """Take a picture of the page for `docs/`."""
    await page.screenshot(path=DOCS / f"authoring-{name}.png")
    print(f"docs/authoring-{name}.png: {(DOCS / f'authoring-{name}.png').stat().st_size} bytes")


if __name__ == "__main__":
    asyncio.run(main())
