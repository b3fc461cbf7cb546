"""Many people and groups on one page."""

import struct
import zlib

import pytest
from playwright.async_api import Locator, Page, expect

from bot.sandbox import Sandbox
from bot.sandbox.botapi.params import Upload
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open, Screen
from tests.bot.sandbox.page.test_two_people import region, said, say, tab
from tests.support.contrast import COLOURS, contrast

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LARGE = {"width": 1600, "height": 1000}
PHONE = {"width": 390, "height": 780}
YES = {"inline_keyboard": [[{"text": "Ja", "callback_data": "j"}]]}


def chequered(squares: int, scale: int) -> bytes:
    """A black and white picture, as a QR code is."""
    size = squares * scale
    rows = b"".join(
        b"\0" + bytes(255 * ((x // scale + y // scale) % 2) for x in range(size))
        for y in range(size)
    )
    head = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


async def choose(screen: Screen, what: str, *, phone: bool = False) -> Locator:
    """Press 'Meer mensen of een groep' and one of its choices; returns the form that opens."""
    page = screen.page
    if phone:
        await page.get_by_role("button", name="Uitleg over deze oefenplek").first.click()
        about = page.get_by_role("dialog")
        await about.get_by_role("button", name="Meer mensen of een groep").click()
    else:
        await page.get_by_role("button", name="Meer mensen of een groep").click()
    await page.get_by_role("dialog").get_by_role("button", name=what).click()
    return page.get_by_role("dialog")


async def fill(screen: Screen, count: int, *, phone: bool = False) -> None:
    """Add this many people."""
    form = await choose(screen, "Vul met mensen", phone=phone)
    await form.get_by_role("spinbutton", name="Hoeveel mensen erbij?").fill(str(count))
    await form.get_by_role("button", name=f"Vul met {count}").click()


async def make_group(screen: Screen, kind: str = "Gewone groep", *, phone: bool = False) -> Locator:
    """Make a group of everyone, with the bot."""
    form = await choose(screen, "Groep maken", phone=phone)
    await form.get_by_role("combobox", name="Soort groep").select_option(kind)
    await form.get_by_role("button", name="Maak de groep").click()
    group = in_group(screen.page)
    await expect(group.locator(".head__status")).to_have_text("de bot luistert")
    return group


def in_group(page: Page, person: int = 1) -> Locator:
    """The group as one member sees it."""
    return page.get_by_role("region", name=f"Groep Buurthuis, gezien door Persoon {person}")


async def manage(group: Locator, what: str) -> None:
    """Do something to a group."""
    await group.get_by_role("button", name="Beheer").click()
    await group.get_by_role("dialog").get_by_role("button", name=what).click()


async def test_eight_people_and_their_group(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit(**LARGE)
    page = screen.page
    await fill(screen, 7)
    for number in range(1, 9):
        await expect(region(page, number).get_by_role("textbox")).to_be_visible()
    group = await make_group(screen)
    added = await bot.updates()
    assert [next(k for k in update if k != "update_id") for update in added] == [
        "my_chat_member",
        "message",
    ]
    widths = await page.evaluate(
        "[...document.querySelectorAll('main > section')].map((n) => n.clientWidth)"
    )
    assert len(widths) == 9
    assert min(widths) >= 290
    await say(group, "/sessie")
    assert await bot.read() == "/sessie"
    (chat,) = sandbox.world.groups_of(PERSON)
    await bot.call("sendMessage", chat_id=chat.id, text="Doe je mee?", reply_markup=YES)
    await expect(said(group, "Doe je mee?")).to_be_visible()
    heard = await screen.heard()
    assert [text for text in heard if "Doe je mee?" in text] == [
        "Bij Buurthuis. Ontmoetwijzer: Doe je mee?\nKnoppen: Ja."
    ]

    # The same group, seen by somebody else.
    await group.get_by_role("combobox", name="Als").select_option("Persoon 3")
    group = in_group(page, 3)
    await expect(said(group, "/sessie").locator(".message__author")).to_have_text("Persoon 1")
    await group.get_by_role("button", name="Ja").click()
    tapped = await bot.tapped()
    assert tapped["from"]["id"] == PERSON + 2
    await bot.answer(tapped["id"], "Fijn")
    await expect(group.locator(".toast")).to_contain_text("Fijn")

    # One alone, and all again; who is out of sight has something new.
    await tab(page, "Persoon 8").click()
    await expect(region(page, 1)).to_have_count(0)
    box = await region(page, 8).bounding_box()
    assert box is not None
    assert box["width"] > 900
    await bot.send("Iets voor de eerste")
    await expect(tab(page, "Persoon 1 nieuw")).to_be_visible()
    await tab(page, "Allemaal").click()
    await expect(tab(page, "Persoon 1")).to_have_text("Persoon 1")
    await expect(said(region(page, 1), "Iets voor de eerste")).to_be_visible()

    await page.reload()
    await expect(in_group(page).get_by_role("article").first).to_be_visible()
    await expect(region(page, 8)).to_be_visible()
    await page.get_by_role("button", name="Alleen persoon 1").click()
    await expect(region(page, 2)).to_have_count(0)
    await expect(in_group(page)).to_be_visible()


async def test_a_group_grows_and_its_maker_hides(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    page = screen.page
    await page.get_by_role("button", name="Tweede persoon erbij").click()
    group = await make_group(screen)
    await bot.updates()
    await manage(group, "Maak er een supergroep van")
    group = in_group(page)
    await expect(group.get_by_text("Deze groep is nu een supergroep")).to_be_visible()
    assert len(await bot.updates()) == 3
    await manage(group, "Schrijf als de groep")
    await say(group, "/sessie")
    [update] = await bot.updates()
    assert update["message"]["from"]["username"] == "GroupAnonymousBot"
    await expect(said(group, "/sessie").locator(".message__author")).to_have_text("Buurthuis")
    await manage(group, "Haal de bot weg")
    await expect(group.get_by_text("haalde Ontmoetwijzer weg")).to_be_visible()
    await group.get_by_role("combobox", name="Als").select_option("Persoon 2")
    group = in_group(page, 2)
    await group.get_by_role("button", name="Beheer").click()
    actions = group.get_by_role("dialog").locator(".tool")
    assert await actions.all_inner_texts() == ["Haal de bot erbij", "Persoon 2 gaat weg"]
    await actions.last.click()
    await expect(in_group(page, 1)).to_be_visible()


async def test_topics(visit: Open, bot: Bot) -> None:
    screen = await visit()
    group = await make_group(screen, "Supergroep met onderwerpen")
    await manage(group, "Open een onderwerp")
    form = group.get_by_role("dialog")
    await form.get_by_role("textbox", name="Naam van het onderwerp").fill("Koken")
    await form.get_by_role("button", name="Open het onderwerp").click()
    await bot.updates()
    await group.get_by_role("combobox", name="Onderwerp").select_option("Koken")
    await say(group, "/sessie")
    await expect(said(group, "/sessie").locator(".message__author")).to_have_text("Koken")
    for update in await bot.updates():
        assert update["message"]["message_thread_id"]


async def test_a_reply_in_a_group(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    group = await make_group(screen)
    await bot.updates()
    (chat,) = sandbox.world.groups_of(PERSON)
    sent = await bot.call("sendMessage", chat_id=chat.id, text="Wat nemen jullie mee?")
    question = said(group, "Wat nemen jullie mee?")
    field = group.get_by_role("textbox", name="Je bericht")
    reply = question.get_by_role("button", name="Antwoord hierop: Ontmoetwijzer")
    await reply.press("Enter")
    await expect(field).to_be_focused()
    replying = group.locator(".composer__editing", has_text="Je antwoordt Ontmoetwijzer")
    await expect(replying).to_be_visible()
    await field.press("Escape")
    await expect(replying).to_be_hidden()
    await reply.click()
    await say(group, "dat je samen kookt")
    [update] = await bot.updates()
    assert update["message"]["reply_to_message"]["message_id"] == sent["message_id"]
    quote = said(group, "dat je samen kookt").locator(".message__quote")
    await expect(quote).to_have_text("Antwoord op: Wat nemen jullie mee?")
    await say(group, "zomaar iets")
    await expect(said(group, "zomaar iets").locator(".message__quote")).to_be_hidden()


async def test_links_to_the_bot_open_here(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    address = "https://t.me/ontmoetwijzer_bot?start"
    keys = [[{"text": "Doe mee", "url": f"{address}=abc"}]]
    await bot.call(
        "sendMessage",
        chat_id=PERSON,
        text=f"{address}group=def",
        reply_markup={"inline_keyboard": keys},
    )
    await screen.log.get_by_role("link", name="Doe mee (opent hier op de pagina)").click()
    assert await bot.read() == "/start abc"
    await expect(screen.said("/start abc")).to_be_visible()
    link = screen.log.get_by_role("link", name=address)
    await link.click()
    await expect(screen.page.locator(".toast")).to_contain_text("nog geen groep")
    form = await choose(screen, "Groep maken")
    await form.get_by_role("checkbox", name="De bot komt er ook in").uncheck()
    await form.get_by_role("button", name="Maak de groep").click()
    await expect(in_group(screen.page)).to_be_visible()
    await link.click()
    await expect(said(in_group(screen.page), "/start@ontmoetwijzer_bot def")).to_be_visible()
    assert len(screen.page.context.pages) == 1


async def test_a_picture_with_its_caption(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit(**PHONE)
    reply = await sandbox.call(
        "sendPhoto",
        {"photo": Upload("qr.png", "image/png", chequered(33, 8))},
        chat_id=PERSON,
        caption="Scan dit om mee te doen.",
    )
    assert reply.status == 200
    picture = screen.log.get_by_role("img", name="Afbeelding van Ontmoetwijzer")
    await expect(picture).to_be_visible()
    await expect(screen.said("Scan dit om mee te doen.")).to_be_visible()
    shown = await picture.evaluate("(n) => [n.clientWidth, n.naturalWidth, n.clientHeight]")
    assert 200 <= shown[0] <= shown[1]
    assert shown[0] == shown[2]


async def test_a_small_screen_switches_between_many(visit: Open, bot: Bot) -> None:
    screen = await visit(**PHONE)
    page = screen.page
    await fill(screen, 7, phone=True)
    await make_group(screen, phone=True)
    await expect(in_group(page)).to_be_visible()
    await expect(region(page, 1)).to_have_count(0)
    await tab(page, "Persoon 8").click()
    await say(region(page, 8), "Ik ben de achtste")
    box = await tab(page, "Persoon 8").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE["width"]
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not await page.evaluate(wide)
    small = await page.evaluate(
        "[...document.querySelectorAll('.tab')]"
        ".filter((n) => n.getBoundingClientRect().height < 44).length"
    )
    assert small == 0


async def test_what_others_say_can_be_read(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await screen.page.get_by_role("button", name="Tweede persoon erbij").click()
    group = await make_group(screen)
    await say(group, "Elke dinsdag koken")
    await group.get_by_role("combobox", name="Als").select_option("Persoon 2")
    group = in_group(screen.page, 2)
    await expect(said(group, "Elke dinsdag koken")).to_be_visible()
    for dark in (False, True):
        await screen.page.emulate_media(color_scheme="dark" if dark else "light")
        for selector in (
            ".message--other .message__text",
            ".message--other .message__author",
            ".message--service .message__text >> nth=0",
            ".head__choice >> nth=0",
        ):
            node = group.locator(selector)
            assert contrast(*await node.evaluate(COLOURS)) >= 4.5, selector
