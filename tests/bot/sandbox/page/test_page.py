"""A person on the page, and a bot played by the test."""

import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import marked
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open, offline

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

QUESTION = "Hoe merken jullie dat het haar raakt?"
OPTIONS = (["We vragen ernaar"], ["Niemand let daar op"], ["Weet ik niet"])


async def scroll_top(page: Page) -> float:
    """How far the conversation has scrolled."""
    return float(await page.evaluate("document.querySelector('.chat__scroll').scrollTop"))


async def test_a_fresh_chat_says_what_the_bot_does_and_starts_it(
    visit: Open, sandbox: Sandbox
) -> None:
    screen = await visit()
    await expect(screen.log).to_contain_text("Samen kijken we naar jullie project.")
    await screen.page.get_by_role("button", name="Start", exact=True).click()
    await expect(screen.said("/start")).to_be_visible()
    assert await Bot(sandbox).read() == "/start"
    await expect(screen.page.get_by_role("button", name="Start", exact=True)).to_be_hidden()


async def test_a_whole_exchange_by_keyboard_alone(visit: Open, sandbox: Sandbox) -> None:
    screen = await visit()
    press, bot = screen.page.keyboard.press, Bot(sandbox)
    await press("Tab")
    assert await screen.focus() == "a Ga naar je bericht"
    await press("Tab")
    assert await screen.focus() == "button Tweede persoon erbij"
    await press("Tab")
    assert await screen.focus() == "button Meer mensen of een groep"
    await press("Tab")
    await press("Tab")
    await press("Tab")
    assert await screen.focus() == "div Gesprek met Ontmoetwijzer"
    await press("Tab")
    assert await screen.focus() == "button Start"
    await press("Enter")
    assert await bot.read() == "/start"
    assert await screen.focus() == "div Gesprek met Ontmoetwijzer"

    question = await bot.send(QUESTION, *OPTIONS)
    await screen.key("Weet ik niet").wait_for()
    await press("Tab")
    assert await screen.focus() == "button We vragen ernaar"
    await press("ArrowDown")
    await press("Enter")
    query = await bot.tapped()
    assert query["data"] == "Niemand let daar op"
    await bot.answer(query["id"])
    await bot.edit(question, f"{QUESTION}\n\n✓ Niemand let daar op")
    await expect(screen.key("Niemand let daar op")).to_have_count(0)
    assert re.fullmatch(r"article Ontmoetwijzer, \d\d:\d\d", await screen.focus())

    await bot.send("Wat zou een jongere jullie niet zomaar vertellen?", ["Sla over"])
    await screen.key("Sla over").wait_for()
    await press("Tab")
    assert await screen.focus() == "button Sla over"
    await press("Tab")
    assert await screen.focus() == "button Wat kun je vragen?"
    await press("Tab")
    await screen.page.keyboard.type("dat je er bij het eten")
    await press("Shift+Enter")
    await screen.page.keyboard.type("niet bij hoort")
    await press("Enter")
    assert await bot.read() == "dat je er bij het eten\nniet bij hoort"

    await screen.page.keyboard.type("/st")
    options = screen.page.get_by_role("option")
    await expect(options).to_have_count(2)
    await press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await press("Enter")
    assert await bot.read() == "/stop"
    await expect(screen.field).to_have_value("")

    await press("ArrowUp")
    await expect(screen.field).to_have_value("dat je er bij het eten\nniet bij hoort")
    await press("End")
    await screen.page.keyboard.type("!")
    await press("Enter")
    assert await bot.read() == "dat je er bij het eten\nniet bij hoort!"
    await expect(screen.said("hoort!")).to_contain_text("bewerkt")


async def test_the_command_list_opens_from_its_button(visit: Open, bot: Bot) -> None:
    screen = await visit()
    button = screen.page.get_by_role("button", name="Wat kun je vragen?")
    await button.press("Enter")
    await expect(button).to_have_attribute("aria-expanded", "true")
    await screen.page.keyboard.press("Escape")
    await expect(button).to_be_focused()
    await expect(button).to_have_attribute("aria-expanded", "false")
    await button.click()
    await screen.page.get_by_role("option", name="/checklist Bekijk je checklist").click()
    assert await bot.read() == "/checklist"


async def test_a_tap_shows_at_once_and_cannot_be_doubled(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await bot.send(QUESTION, *OPTIONS)
    key = screen.key("Niemand let daar op")
    await key.dblclick()
    await expect(key).to_have_attribute("aria-disabled", "true")
    first = await bot.tapped()
    await screen.key("Weet ik niet").click()
    second = await bot.tapped()
    assert [first["data"], second["data"]] == ["Niemand let daar op", "Weet ik niet"]
    await bot.answer(first["id"])
    await expect(key).not_to_have_attribute("aria-disabled", "true")
    await expect(screen.key("Weet ik niet")).to_have_attribute("aria-disabled", "true")


async def test_short_words_pass(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await bot.send(QUESTION, *OPTIONS)
    await screen.key("Weet ik niet").click()
    await bot.answer((await bot.tapped())["id"], "Die vraag is al klaar.")
    toast = screen.page.locator(".toast")
    await expect(toast).to_have_text("Die vraag is al klaar.")
    await toast.get_by_role("button", name="Sluit melding").click()
    await expect(toast).to_have_count(0)


async def test_a_button_that_is_gone_says_so(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    message_id = await bot.send(QUESTION, *OPTIONS)
    await screen.key("Weet ik niet").wait_for()
    sandbox.world.chats[PERSON].messages[message_id].keyboard = None
    await screen.key("Weet ik niet").click()
    await expect(screen.page.locator(".toast")).to_contain_text("Deze knop doet het niet meer")
    await expect(screen.key("Weet ik niet")).not_to_have_attribute("aria-disabled", "true")


async def test_edits_happen_in_place(visit: Open, bot: Bot) -> None:
    screen = await visit()
    first = await bot.send("Kies er zoveel als je wilt.", ["Taal"], ["Geld"])
    await bot.send("Dit staat eronder.")
    await screen.key("Geld").focus()
    await bot.edit(first, "Kies er zoveel als je wilt.", ["Taal"], ["✓ Geld"])
    await expect(screen.key("✓ Geld")).to_be_focused()
    await bot.edit(first, "Je koos geld.")
    await expect(screen.log.get_by_role("article").nth(1)).to_contain_text("Je koos geld.")
    await expect(screen.log).not_to_contain_text("bewerkt")
    await bot.call("deleteMessage", chat_id=PERSON, message_id=first)
    await expect(screen.said("Je koos geld.")).to_have_count(0)


async def test_an_own_message_is_edited_with_its_own_button(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await screen.field.fill("Elke dinsdag koken")
    await screen.field.press("Enter")
    await bot.updates()
    await screen.field.fill("een half idee")
    edit = screen.said("Elke dinsdag koken").get_by_role("button", name="Pas dit bericht aan")
    await edit.click()
    await expect(screen.field).to_have_value("Elke dinsdag koken")
    await screen.field.press("Escape")
    await expect(screen.field).to_have_value("een half idee")
    await edit.click()
    await screen.field.fill("Elke woensdag koken")
    await screen.page.get_by_role("button", name="Bewaar").click()
    assert await bot.read() == "Elke woensdag koken"
    await expect(screen.said("Elke woensdag koken")).to_contain_text("bewerkt")
    await expect(screen.field).to_have_value("een half idee")


async def test_entities_count_utf16_units(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    message = marked(
        "👋🏽 Hoi Şam & a<b lees\n🎉 samen\nMet /stop stop je.",
        bot_command="/stop",
        bold="Hoi Şam",
        italic="Şam",
        code="a<b",
        text_link="lees",
        blockquote="🎉 samen",
    )
    message["entities"][4]["url"] = "https://example.org/?a=1&b=2"
    sandbox.world.add_message(sandbox.world.chats[PERSON], person_id=None, **message)
    text = screen.said("samen").locator(".message__text")
    await expect(text.locator("strong")).to_have_text("Hoi Şam")
    await expect(text.locator("strong em")).to_have_text("Şam")
    await expect(text.locator("code")).to_have_text("a<b")
    await expect(text.locator("blockquote")).to_have_text("🎉 samen")
    link = text.get_by_role("link", name="lees")
    await expect(link).to_have_attribute("href", "https://example.org/?a=1&b=2")
    await text.get_by_role("button", name="/stop").click()
    assert await bot.read() == "/stop"


async def test_nothing_that_is_written_runs(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    attack = "<img src=x onerror='window.pwned=1'><script>window.pwned=1</script>"
    await bot.call("setMyDescription", description=attack)
    await bot.call("setMyCommands", commands=[{"command": "x", "description": attack}])
    chat = sandbox.world.chats[PERSON]
    link = {"type": "text_link", "offset": 0, "length": 4, "url": "javascript:window.pwned=1"}
    sandbox.world.add_message(chat, person_id=None, text="klik hier", entities=[link])
    screen = await visit()
    await bot.send(attack, [attack[:60]])
    await screen.field.fill(attack)
    await screen.field.press("Enter")
    await bot.updates()
    await screen.key(attack[:60]).click()
    await bot.answer((await bot.tapped())["id"], attack)
    await expect(screen.page.locator(".toast")).to_contain_text("onerror")
    await screen.page.get_by_role("button", name="Wat kun je vragen?").click()
    await expect(screen.page.get_by_role("option")).to_contain_text("onerror")
    await expect(screen.said("onerror")).to_have_count(2)
    assert await screen.page.locator("main img, main script").count() == 0
    assert await screen.said("klik hier").get_by_role("link").count() == 0
    assert await screen.page.evaluate("window.pwned") is None


async def test_a_reader_who_scrolled_up_stays_there(visit: Open, bot: Bot) -> None:
    for number in range(20):
        await bot.send(f"Verhaal {number}. " + "Op dinsdag koken we samen. " * 8)
    screen = await visit()
    await expect(screen.said("Verhaal 19")).to_be_in_viewport()
    await expect(screen.newer).to_be_hidden()
    await screen.log.hover()
    await screen.page.mouse.wheel(0, -1500)
    await expect(screen.said("Verhaal 19")).not_to_be_in_viewport()
    before = await scroll_top(screen.page)
    await bot.send("Nog iets.")
    await expect(screen.newer).to_have_text("Nieuwe berichten")
    assert await scroll_top(screen.page) == before
    await screen.newer.click()
    await expect(screen.said("Nog iets.")).to_be_in_viewport()
    await expect(screen.newer).to_be_hidden()


async def test_a_long_message_is_shown_from_its_first_line(visit: Open, bot: Bot) -> None:
    # Without motion: one can't know when a smooth scroll has arrived.
    screen = await visit(width=390, height=700, reduced_motion="reduce")
    await screen.field.fill("Vertel")
    await screen.field.press("Enter")
    await bot.updates()
    await bot.send("Eerste regel.\n" + "Op dinsdag koken we samen. " * 100 + "Laatste regel.")
    await screen.page.get_by_role("button", name="Lees verder").wait_for()
    box = await screen.said("Eerste regel.").bounding_box()
    head = await screen.page.locator(".head").bounding_box()
    assert box is not None
    assert head is not None
    assert head["height"] <= box["y"] < head["height"] + 60


async def test_an_answer_comes_into_view_whole(visit: Open, bot: Bot) -> None:
    screen = await visit(width=390, height=844)
    for number in range(6):
        message_id = await bot.send(f"Vraag {number}. " + "Op dinsdag koken we. " * 6, *OPTIONS)
        await screen.key("Niemand let daar op").click()
        await bot.answer((await bot.tapped())["id"])
        await bot.edit(message_id, f"Vraag {number}. Niemand let daar op")
        await bot.send("Je schrijft: 'dat je er bij het eten niet bij hoort'. " * 3)
        await screen.field.fill("dat je er bij het eten niet bij hoort")
        await screen.field.press("Enter")
        await bot.updates()
    await bot.send("Daar wil ik meer over horen.")
    await bot.send(QUESTION, *OPTIONS)
    await expect(screen.key("Weet ik niet")).to_be_in_viewport(ratio=1)
    await expect(screen.said("Daar wil ik meer")).to_be_in_viewport(ratio=1)
    await expect(screen.newer).to_be_hidden()


async def test_typing_shows_until_the_message_comes(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await bot.call("sendChatAction", chat_id=PERSON, action="typing")
    await expect(screen.page.locator(".typing")).to_be_visible()
    await bot.send("Hier ben ik.")
    await expect(screen.page.locator(".typing")).to_be_hidden()


async def test_files_are_links_of_this_server(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    file = sandbox.world.add_file("Checklist koken.pdf", "application/pdf", b"%PDF-1.7")
    chat = sandbox.world.chats[PERSON]
    sandbox.world.add_message(chat, person_id=None, text="Bewaar hem.", entities=[], document=file)
    link = screen.log.get_by_role("link", name="Bestand: Checklist koken.pdf")
    async with screen.page.expect_download() as download:
        await link.click()
    assert (await download.value).suggested_filename == "Checklist koken.pdf"


async def test_what_is_said_without_a_connection_goes_when_it_is_back(
    visit: Open, sandbox: Sandbox, bot: Bot
) -> None:
    screen = await visit()
    await bot.send("Wie eten er mee?")
    await expect(screen.said("Wie eten er mee?")).to_be_visible()
    async with offline(sandbox):
        await expect(screen.status).to_contain_text("geen verbinding")
        await screen.field.fill("familie Yilmaz")
        await screen.field.press("Enter")
        await expect(screen.said("familie Yilmaz")).to_contain_text("zodra er verbinding is")
    assert await bot.read() == "familie Yilmaz"
    await bot.send("Wat leuk.")
    await expect(screen.said("Wat leuk.")).to_be_visible()
    await expect(screen.status).to_have_text("de bot luistert")
    await expect(screen.said("familie Yilmaz")).to_have_count(1)
    await expect(screen.said("familie Yilmaz")).not_to_contain_text("verbinding")


async def test_the_page_says_when_the_bot_is_away(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    await expect(screen.status).to_have_text("de bot luistert")
    sandbox.world.set_polling(False)
    await expect(screen.status).to_have_text("de bot is even weg, je bericht blijft bewaard")
    sandbox.world.set_polling(True)
    await expect(screen.status).to_have_text("de bot luistert")


async def test_a_draft_outlives_a_reload(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await screen.field.fill("nog niet af")
    await screen.page.reload()
    await expect(screen.field).to_have_value("nog niet af")


async def test_begin_again_asks_first_and_empties_the_page(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await bot.send("Wie eten er mee?")
    clear = screen.page.get_by_role("button", name="Begin opnieuw")
    await clear.click()
    dialog = screen.page.get_by_role("dialog", name="Deze pagina leegmaken?")
    await expect(dialog).to_contain_text("De bot zelf vergeet niets")
    await dialog.get_by_role("button", name="Laat staan").click()
    await expect(screen.said("Wie eten er mee?")).to_be_visible()
    await expect(clear).to_be_focused()
    await clear.click()
    await dialog.get_by_role("button", name="Maak leeg").click()
    await expect(screen.page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    assert await bot.updates(0) == []


async def test_two_chats_share_nothing(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    sandbox.people.say(1002, "/start")
    await screen.page.evaluate(
        """async () => {
          const { Chat } = await import("/static/chat.js");
          const root = document.createElement("section");
          document.querySelector("main").append(root);
          new Chat(root, { person: 1002, about: () => [] }).start();
        }"""
    )
    other = screen.page.locator("main > section").nth(1)
    await other.get_by_label("Je bericht").fill("Ik ben de tweede")
    await other.get_by_label("Je bericht").press("Enter")
    await expect(other.get_by_text("Ik ben de tweede")).to_be_visible()
    await expect(screen.page.locator("#chat")).not_to_contain_text("Ik ben de tweede")
    ids: list[Any] = await screen.page.evaluate(
        "[...document.querySelectorAll('[id]')].map(({ id }) => id)"
    )
    assert len(ids) == len(set(ids))
