"""Where things are in the drawer 'Werkplaats' of the page."""

from playwright.async_api import Locator, Page

from tests.bot.sandbox.page.conftest import Screen


def side(page: Page) -> Locator:
    """The drawer."""
    return page.get_by_role("complementary", name="Werkplaats")


def note(page: Page) -> Locator:
    """The bar above the conversation."""
    return page.get_by_role("region", name="Fout in het pakket")


async def open_drawer(screen: Screen) -> Locator:
    await screen.page.get_by_role("button", name="Werkplaats").click()
    return side(screen.page)
