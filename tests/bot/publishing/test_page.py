"""The page in a real browser: on a phone, on a screen, in the dark, by keyboard and on paper."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, Locator, Page

from bot.publishing.html import html
from tests.support.report import real_report

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CONTRAST = """
() => {
  const light = (c) => {
    const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map((v) => {
      v /= 255;
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const against = (c) => {
    const [low, high] = [light(c), paper].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const texts = [...document.querySelectorAll("h1, h2, h3, p, li, a, th, td, small, caption")];
  return {
    text: Math.min(...texts.map((e) => against(getComputedStyle(e).color))),
    bar: against(getComputedStyle(document.querySelector(".part")).fill),
    edge: against(getComputedStyle(document.querySelector(".whole")).stroke),
  };
}
"""


@asynccontextmanager
async def opened(
    browser: Browser, width: int = 390, scheme: str = "light"
) -> AsyncIterator[tuple[Page, list[str]]]:
    """The report as it is opened from a folder, and what the browser had to say about it."""
    context = await browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        offline=True,
    )
    try:
        page = await context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        await page.set_content(html(real_report(700)).decode())
        yield page, said
    finally:
        await context.close()


async def width_of(found: Locator) -> float:
    box = await found.bounding_box()
    assert box is not None
    return box["width"]


@pytest.mark.parametrize("width", [320, 390, 1280])
async def test_it_fits_and_is_silent(browser: Browser, width: int) -> None:
    async with opened(browser, width) as (page, said):
        assert await page.evaluate("document.documentElement.scrollWidth") == width
        names = page.locator("tbody th")
        widths = [await width_of(names.nth(n)) for n in range(0, 120, 7)]
        assert min(widths) > 90
        tables = page.locator("table")
        for number in range(await tables.count()):
            assert await width_of(tables.nth(number)) <= width - 32
        assert said == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_it_can_be_read_in_the_light_and_in_the_dark(browser: Browser, scheme: str) -> None:
    async with opened(browser, scheme=scheme) as (page, _):
        found = await page.evaluate(CONTRAST)
        assert found["text"] >= 4.5, found
        assert min(found["bar"], found["edge"]) >= 3, found


async def test_a_bar_is_as_long_as_its_number_says(browser: Browser) -> None:
    async with opened(browser, 1280) as (page, _):
        bar = page.locator("svg").first
        whole, part = bar.locator(".whole"), bar.locator(".part")
        drawn = await width_of(part) / await width_of(whole)
        count = await page.locator("tbody td.number").first.inner_text()
        assert drawn == pytest.approx(int(count.split("%")[0]) / 100, abs=0.01)


async def test_on_a_phone_a_name_has_the_room_that_its_number_leaves(browser: Browser) -> None:
    async with opened(browser) as (page, _):
        rows = page.locator("tbody tr:not(.below)")
        for number in range(0, 40, 5):
            row = rows.nth(number)
            cells = await row.locator("td.number").all()
            numbers = sum([await width_of(cell) for cell in cells])
            assert await width_of(row.locator("th")) + numbers == pytest.approx(358, abs=2)
            assert len(cells) > 1 or numbers < 160


async def test_who_hears_it_gets_names_and_numbers(browser: Browser) -> None:
    async with opened(browser) as (page, _):
        tree = await page.locator("section").nth(1).aria_snapshot()
        assert 'heading "De 5 dingen die het vaakst ontbreken" [level=2]' in tree
        assert "rowheader" in tree
        assert 'columnheader "Wat ontbreekt"' in tree
        assert "img" not in tree


async def test_the_keyboard_reaches_every_table(browser: Browser) -> None:
    async with opened(browser) as (page, _):
        links = page.get_by_role("navigation").get_by_role("link")
        for _ in range(await links.count()):
            await page.keyboard.press("Tab")
        assert await links.last.evaluate("link => link === document.activeElement")
        outline = await links.last.evaluate("link => getComputedStyle(link).outlineStyle")
        assert outline == "solid"
        await page.keyboard.press("Enter")
        last = page.get_by_role("heading", name="De regels van deze editie")
        await last.wait_for()
        box = await last.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 900


async def test_on_paper_it_is_black_on_white_whatever_the_screen_is(browser: Browser) -> None:
    async with opened(browser, scheme="dark") as (page, _):
        await page.emulate_media(media="print", color_scheme="dark")
        colours = await page.evaluate(
            "[getComputedStyle(document.body).backgroundColor,"
            " getComputedStyle(document.body).color]"
        )
        assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
        assert (await page.pdf()).startswith(b"%PDF")
