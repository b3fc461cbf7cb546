"""Two people on one page, and what they send other than text."""

import pytest
from playwright.async_api import Locator, Page, expect

from bot.sandbox import Sandbox
from bot.sandbox.botapi.params import Upload
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open, Screen
from tests.support.contrast import COLOURS, contrast

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SECOND = 1002
PHONE = {"width": 360, "height": 740}


def region(page: Page, number: int) -> Locator:
    """One person's chat."""
    return page.get_by_role("region", name=f"Persoon {number} in gesprek met Ontmoetwijzer")


def said(chat: Locator, text: str) -> Locator:
    """A message in a chat."""
    return chat.get_by_role("article").filter(has_text=text)


def tab(page: Page, name: str) -> Locator:
    """A button of the bar on a small screen."""
    return page.get_by_role("group", name="Wat wil je zien?").get_by_role("button", name=name)


async def add_second(screen: Screen, *, phone: bool = False) -> None:
    """Press 'Tweede persoon erbij', where it is."""
    page = screen.page
    if phone:
        await page.get_by_role("button", name="Uitleg over deze oefenplek").click()
        await page.get_by_role("dialog").get_by_role("button", name="Tweede persoon erbij").click()
    else:
        await page.get_by_role("button", name="Tweede persoon erbij").click()
    await expect(page.locator("#chat-two .head__status")).to_have_text("de bot luistert")


async def say(chat: Locator, text: str) -> None:
    await chat.get_by_role("textbox", name="Je bericht").fill(text)
    await chat.get_by_role("textbox", name="Je bericht").press("Enter")
    await expect(said(chat, text)).to_be_visible()


async def test_side_by_side_each_has_their_own(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    page = screen.page
    await expect(page.get_by_role("main").get_by_role("region")).to_have_count(1)
    await expect(page.locator(".head__name")).to_have_text("Ontmoetwijzer")
    await add_second(screen)
    one, two = region(page, 1), region(page, 2)
    await say(two, "Ik ben de tweede")
    assert await bot.read() == "Ik ben de tweede"
    await bot.call("sendMessage", chat_id=SECOND, text="Dag tweede")
    await bot.send("Dag eerste")
    await expect(said(two, "Dag tweede")).to_be_visible()
    await expect(said(one, "Dag eerste")).to_be_visible()
    await expect(one).not_to_contain_text("tweede")
    await expect(two).not_to_contain_text("eerste")
    heard = await screen.heard()
    assert sorted(heard) == [
        "Bij Persoon 1. Ontmoetwijzer: Dag eerste",
        "Bij Persoon 2. Ontmoetwijzer: Dag tweede",
    ]
    left, right = await one.bounding_box(), await two.bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    ids: list[str] = await page.evaluate("[...document.querySelectorAll('[id]')].map((n) => n.id)")
    assert len(ids) == len(set(ids))

    # Nobody gave this sandbox a bot to kill, so the drawer doesn't speak of it.
    await page.get_by_role("button", name="Achter de schermen").click()
    await expect(page.get_by_role("heading", name="Storingen")).to_be_visible()
    await expect(page.get_by_role("heading", name="De bot zelf")).to_be_hidden()
    await page.keyboard.press("Escape")

    await page.reload()
    await expect(said(two, "Dag tweede")).to_be_visible()
    await page.get_by_role("button", name="Tweede persoon weg").click()
    await expect(page.get_by_role("main").get_by_role("region")).to_have_count(1)
    await expect(page.locator("#chat .head__name")).to_have_text("Ontmoetwijzer")
    await page.reload()
    await expect(screen.status.first).to_have_text("de bot luistert")
    await expect(page.get_by_role("main").get_by_role("region")).to_have_count(1)


async def test_a_small_screen_switches(visit: Open, bot: Bot) -> None:
    screen = await visit(**PHONE)
    page = screen.page
    await add_second(screen, phone=True)
    await expect(tab(page, "Persoon 2")).to_have_attribute("aria-pressed", "true")
    await expect(tab(page, "Persoon 2")).to_be_focused()
    await expect(region(page, 1)).to_have_count(0)
    await say(region(page, 2), "Ik ben de tweede")
    await bot.send("Dag eerste")
    await expect(tab(page, "Persoon 1 nieuw")).to_be_visible()
    await tab(page, "Persoon 1").click()
    await expect(said(region(page, 1), "Dag eerste")).to_be_visible()
    await expect(region(page, 2)).to_have_count(0)
    await expect(tab(page, "Persoon 1")).to_have_text("Persoon 1")
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not await page.evaluate(wide)
    await page.get_by_role("button", name="Uitleg over deze oefenplek").click()
    await page.get_by_role("dialog").get_by_role("button", name="Tweede persoon weg").click()
    await expect(page.locator("#bar")).to_be_hidden()
    await expect(screen.said("Dag eerste")).to_be_visible()


async def test_the_second_person_can_be_read(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await add_second(screen)
    await say(region(screen.page, 2), "Elke dinsdag koken")
    for dark in (False, True):
        await screen.page.emulate_media(color_scheme="dark" if dark else "light")
        for selector in (".message__text", ".message__meta"):
            node = screen.page.locator(f"#chat-two .message--person {selector}")
            assert contrast(*await node.evaluate(COLOURS)) >= 4.5, selector


async def test_something_else_than_text_by_keyboard(visit: Open, bot: Bot) -> None:
    screen = await visit(**PHONE)
    page = screen.page
    button = page.get_by_role("button", name="Iets anders sturen")
    await button.press("Enter")
    menu = page.get_by_role("menu", name="Iets anders sturen")
    await expect(menu.get_by_role("menuitem")).to_have_count(10)
    await expect(menu.get_by_role("menuitem", name="Sticker")).to_be_focused()
    small = await menu.evaluate(
        "(n) => [...n.children].filter((item) => item.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    await page.keyboard.press("Escape")
    await expect(menu).to_be_hidden()
    await expect(button).to_be_focused()
    await button.press("Enter")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    [update] = await bot.updates()
    assert "sticker" in update["message"]
    await expect(button).to_be_focused()
    sent = screen.log.get_by_role("article").last
    await expect(sent).to_contain_text("Sticker")
    await expect(sent.get_by_role("button", name="Pas dit bericht aan")).to_have_count(0)
    await screen.field.press("ArrowUp")
    await expect(screen.field).to_have_value("")


async def test_each_kind_shows_what_it_is(visit: Open, bot: Bot) -> None:
    screen = await visit()
    shown = {
        "Foto": "Foto",
        "Video": "Video, 12 seconden",
        "Spraakbericht": "Spraakbericht, 7 seconden",
        "Locatie": "Locatie",
        "Contact": "Contact: Voorbeeld",
        "Peiling": "Peiling: Wanneer koken we?",
        "Dobbelsteen": "Dobbelsteen",
        "Doorgestuurd bericht": "Doorgestuurd van Voorbeeld",
    }
    for number, (choice, text) in enumerate(shown.items(), 1):
        await screen.page.get_by_role("button", name="Iets anders sturen").click()
        await screen.page.get_by_role("menuitem", name=choice).click()
        await expect(screen.log.locator(".other")).to_have_count(number)
        await expect(screen.log.get_by_role("article").last).to_contain_text(text)
    assert len(await bot.updates()) == len(shown)


async def test_a_thumb_for_what_the_bot_said(visit: Open, bot: Bot) -> None:
    await bot.call("getUpdates", allowed_updates=["message", "message_reaction"])
    screen = await visit()

    async def thumb() -> None:
        await screen.page.get_by_role("button", name="Iets anders sturen").click()
        await screen.page.get_by_role("menuitem", name="Duim bij laatste bericht").click()

    await thumb()
    await expect(screen.page.locator(".toast")).to_contain_text("nog niets gezegd")
    said = await bot.send("Dat is een mooi plan.")
    await expect(screen.said("mooi plan")).to_be_visible()
    await thumb()
    await expect(screen.said("mooi plan")).to_contain_text("Jouw reactie: 👍")
    [update] = await bot.updates()
    assert update["message_reaction"]["message_id"] == said
    await thumb()
    await expect(screen.said("mooi plan")).not_to_contain_text("Jouw reactie")


async def test_a_file_of_the_bot_can_be_kept(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    content = "Mijn gegevens: één antwoord.\n".encode()
    reply = await sandbox.call(
        "sendDocument",
        {"document": Upload("mijn-gegevens.txt", "text/plain", content)},
        chat_id=PERSON,
        caption="Alles wat ik van je weet.",
    )
    assert reply.status == 200
    link = screen.log.get_by_role("link", name="Bestand: mijn-gegevens.txt")
    async with screen.page.expect_download() as download:
        await link.click()
    kept = await download.value
    assert kept.suggested_filename == "mijn-gegevens.txt"
    assert (await kept.path()).read_bytes() == content
    await expect(screen.said("Alles wat ik van je weet.")).to_be_visible()
