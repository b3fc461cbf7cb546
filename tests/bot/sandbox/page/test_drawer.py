"""The drawer 'Achter de schermen': faults, calls, and the bot's process."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from bot.sandbox import BotState, FaultKind, Limits, Sandbox
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open, Screen
from tests.support.contrast import COLOURS, contrast, contrasts
from tests.support.sandbox import running_sandbox
from tests.support.until import until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SWITCHES = {
    "Telegram zegt: even wachten (429)": FaultKind.TOO_MANY_REQUESTS,
    "Telegram heeft een storing (500)": FaultKind.SERVER_ERROR,
    "Telegram antwoordt met onzin (502)": FaultKind.BAD_GATEWAY,
    "De lijn valt weg, te vroeg (1 keer)": FaultKind.DROP_BEFORE,
    "De lijn valt weg, te laat (1 keer)": FaultKind.DROP_AFTER,
    "Alles gaat traag (5 s)": FaultKind.SLOW,
    "Telegram is onbereikbaar (geen lijn)": FaultKind.OUTAGE,
    "De sleutel past niet (401)": FaultKind.UNAUTHORIZED,
}


class Process:
    """A bot's process, played by the test."""

    def __init__(self) -> None:
        self.state: BotState = "running"

    async def kill(self) -> None:
        self.state = "killed"

    async def start(self) -> None:
        self.state = "restarting"


@pytest.fixture(scope="module")
def process() -> Process:
    """The process, shared like the browser; each test starts with a running bot."""
    return Process()


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(process: Process) -> AsyncIterator[Sandbox]:
    """A sandbox whose bot can be killed."""
    process.state = "running"
    async with running_sandbox(limits=Limits.off(), bot_process=process) as sandbox:
        yield sandbox


async def drawer(screen: Screen) -> Locator:
    """Open the drawer."""
    await screen.page.get_by_role("button", name="Achter de schermen").click()
    return screen.page.get_by_role("complementary", name="Achter de schermen")


def switch(page: Page, name: str) -> Locator:
    return page.get_by_role("switch", name=name, exact=True)


async def test_it_opens_and_closes_by_keyboard(visit: Open, bot: Bot) -> None:
    screen = await visit()
    page = screen.page
    opener = page.get_by_role("button", name="Achter de schermen")
    await expect(page.get_by_role("complementary")).to_have_count(0)
    await opener.press("Enter")
    heading = page.get_by_role("heading", name="Achter de schermen")
    await expect(heading).to_be_focused()
    # The chat stays in use beside it.
    await expect(screen.field).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("complementary")).to_have_count(0)
    await expect(opener).to_be_focused()


async def test_every_fault_has_a_switch_and_a_sentence(
    visit: Open, bot: Bot, sandbox: Sandbox
) -> None:
    assert set(SWITCHES.values()) == set(FaultKind)
    screen = await visit()
    side = await drawer(screen)
    for name, kind in SWITCHES.items():
        button = switch(screen.page, name)
        await expect(button).to_have_accessible_description(re.compile(r"^[A-Z].{30,}[.]$"))
        await button.click()
        await expect(side.get_by_text("1 storing aan")).to_be_visible()
        await expect(button).to_be_checked()
        assert [fault.kind for fault in sandbox.faults] == [kind]
        await button.press("Space")
        await expect(side.get_by_text("Alles staat weer goed.")).to_be_visible()
        await expect(button).not_to_be_checked()
        assert list(sandbox.faults) == []


async def test_how_long_to_wait_is_a_choice_and_a_dropped_line_is_for_once(
    visit: Open, bot: Bot, sandbox: Sandbox
) -> None:
    screen = await visit()
    side = await drawer(screen)
    await side.get_by_label("Hoelang?").select_option("30 seconden")
    await switch(screen.page, "Telegram zegt: even wachten (429)").click()
    await expect(side.get_by_text("1 storing aan")).to_be_visible()
    reply = await sandbox.call("sendMessage", chat_id=PERSON, text="a")
    assert reply.body["parameters"] == {"retry_after": 30}
    call = side.get_by_role("listitem").filter(has_text="sendMessage").first
    await expect(call).to_contain_text("Stuurt een bericht")
    await expect(call).to_contain_text("30 s wachten (429)")
    await side.get_by_label("Hoelang?").select_option("1 seconde")
    await until(lambda: [fault.retry_after for fault in sandbox.faults] == [1])
    # Other calls go on. By the time that the page shows one, it knows of the other wait too.
    assert (await sandbox.call("getMe")).status == 200
    asked = side.get_by_role("listitem").filter(has_text="getMe").first
    await expect(asked).to_contain_text("gelukt")
    await switch(screen.page, "Telegram zegt: even wachten (429)").click()
    await expect(side.get_by_text("Alles staat weer goed.")).to_be_visible()

    once = switch(screen.page, "De lijn valt weg, te laat (1 keer)")
    await once.click()
    await expect(side.get_by_text("1 storing aan")).to_be_visible()
    assert (await sandbox.call("sendMessage", chat_id=PERSON, text="Wie eten er mee?")).dropped
    await expect(screen.said("Wie eten er mee?")).to_be_visible()
    await expect(once).not_to_be_checked()
    await expect(call).to_contain_text("lijn viel weg")


async def test_a_person_blocks_the_bot(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    screen = await visit()
    side = await drawer(screen)
    await expect(switch(screen.page, "Persoon 2 blokkeert de bot (403)")).to_have_count(0)
    await switch(screen.page, "Persoon 1 blokkeert de bot (403)").click()
    await expect(side.get_by_text("1 storing aan")).to_be_visible()
    assert sandbox.world.people[PERSON].blocked
    await screen.field.fill("hoi")
    await screen.field.press("Enter")
    await expect(screen.page.locator(".toast")).to_contain_text("Je hebt de bot geblokkeerd")
    await expect(screen.field).to_have_value("hoi")
    await screen.page.get_by_role("button", name="Tweede persoon erbij").click()
    await switch(screen.page, "Persoon 2 blokkeert de bot (403)").click()
    await expect(side.get_by_text("2 storingen aan")).to_be_visible()
    await side.get_by_role("button", name="Zet alles weer goed").click()
    await expect(side.get_by_text("Alles staat weer goed.")).to_be_visible()
    await expect(side.get_by_role("heading", name="Achter de schermen")).to_be_focused()
    assert not sandbox.world.people[PERSON].blocked


async def test_the_calls_newest_first_and_filtered(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    sandbox.people.say(1002, "/start")
    sandbox.log.clear()
    screen = await visit()
    side = await drawer(screen)
    calls = side.get_by_role("region", name="Wat de bot doet").get_by_role("listitem")
    await expect(side.get_by_text("Nog niets.")).to_be_visible()
    await bot.send("geheim een")
    await bot.call("sendMessage", chat_id=1002, text="geheim twee")
    await sandbox.call("sendMessage", chat_id=PERSON)
    await bot.updates()
    await expect(calls).to_have_count(3)
    await expect(calls.nth(0)).to_contain_text("geweigerd (400)")
    await expect(calls.nth(0)).to_contain_text("Bad Request")
    await expect(calls.nth(1)).to_contain_text("Persoon 2")
    await expect(calls.nth(2)).to_contain_text("Persoon 1")
    await expect(calls.nth(2)).to_contain_text(re.compile(r"gelukt.*\d ms"))
    await expect(side).not_to_contain_text("geheim")
    # People who aren't there can't be chosen.
    await expect(side.get_by_role("radio", name="Persoon 2")).to_have_count(0)
    await screen.page.get_by_role("button", name="Tweede persoon erbij").click()
    for label, count in (("Persoon 1", 2), ("Fouten", 1), ("Alles", 3), ("Persoon 2", 1)):
        await side.get_by_role("radio", name=label).check(force=True)
        await expect(calls).to_have_count(count)
    await screen.page.get_by_role("button", name="Tweede persoon weg").click()
    await expect(side.get_by_role("radio", name="Alles")).to_be_checked()
    await expect(calls).to_have_count(3)
    await side.get_by_role("checkbox", name="ook het ophalen").check()
    await expect(calls).to_have_count(4)
    await expect(calls.nth(0)).to_contain_text("getUpdates")


async def test_the_bot_is_killed_and_started(visit: Open, bot: Bot, process: Process) -> None:
    screen = await visit()
    side = await drawer(screen)
    await expect(side.get_by_text("De bot draait.")).to_be_visible()
    kill = side.get_by_role("button", name="Bot hard stoppen")
    await expect(kill).to_have_accessible_description(re.compile("SIGKILL"))
    await kill.press("Enter")
    await expect(side.get_by_role("status").get_by_text("De bot is hard gestopt.")).to_be_visible()
    assert process.state == "killed"
    start = side.get_by_role("button", name="Bot weer starten")
    await expect(start).to_be_focused()
    await expect(kill).to_be_hidden()
    # Out of sight it isn't forgotten.
    await side.get_by_role("button", name="Sluit").click()
    opener = screen.page.get_by_role("button", name="Achter de schermen (1 storing aan)")
    await expect(opener).to_be_focused()
    await opener.click()
    await start.press("Enter")
    await expect(side.get_by_text("De bot start weer op.")).to_be_visible()
    process.state = "running"
    await expect(side.get_by_text("De bot draait.")).to_be_visible()
    await expect(kill).to_be_focused()


async def test_a_small_screen_has_it_behind_a_button(visit: Open, bot: Bot) -> None:
    screen = await visit(width=360, height=740)
    page = screen.page
    await page.get_by_role("button", name="Uitleg over deze oefenplek").click()
    await page.get_by_role("dialog").get_by_role("button", name="Achter de schermen").click()
    side = page.get_by_role("complementary", name="Achter de schermen")
    await expect(side).to_be_visible()
    await expect(page.get_by_role("main").get_by_role("region")).to_have_count(0)
    await switch(page, "Alles gaat traag (5 s)").click()
    bar = page.get_by_role("group", name="Wat wil je zien?")
    await expect(bar.get_by_role("button", name="Achter de schermen 1 aan")).to_be_visible()
    await side.get_by_role("link", name="Naar wat de bot doet").click()
    await expect(side.get_by_role("heading", name="Wat de bot doet")).to_be_in_viewport()
    small = await side.evaluate(
        "(n) => [...n.querySelectorAll('button, select, .filter, .polls')]"
        ".filter((node) => node.checkVisibility())"
        ".filter((node) => node.getBoundingClientRect().height < 44)"
        ".map((node) => node.className)"
    )
    assert small == []
    flat = "(n) => n.scrollWidth <= n.clientWidth"
    assert await page.locator("html").evaluate(flat)
    assert await page.locator("html").evaluate("(n) => n.scrollHeight <= n.clientHeight")
    assert await page.locator(".backstage__room").evaluate(flat)
    await bar.get_by_role("button", name="Gesprek").click()
    await expect(side).to_have_count(0)
    await expect(screen.field).to_be_visible()
    await bar.get_by_role("button", name="Achter de schermen").click()
    await side.get_by_role("button", name="Sluit").click()
    await expect(bar).to_be_hidden()


async def test_contrast(visit: Open, bot: Bot, sandbox: Sandbox) -> None:
    # Without motion: a switch that still changes colour measures in between.
    screen = await visit(reduced_motion="reduce")
    await screen.page.get_by_role("button", name="Tweede persoon erbij").click()
    await drawer(screen)
    await sandbox.call("sendMessage", chat_id=PERSON)
    await switch(screen.page, "Alles gaat traag (5 s)").click()
    texts = [
        ".drawer__lead",
        ".backstage__notice",
        ".backstage__mend",
        ".button--danger",
        ".fault__code",
        ".fault__text",
        ".filter :checked + span",
        ".call__facts",
        ".call__error",
        ".call--trouble .call__outcome",
        ".tool",
    ]
    for dark in (False, True):
        await screen.page.emulate_media(color_scheme="dark" if dark else "light")
        measured = await contrasts(screen.page, texts)
        assert {name: value for name, value in measured.items() if value < 4.5} == {}
        edge = screen.page.locator(".switch[aria-checked=true]").first
        ring = await edge.evaluate(
            "(n) => getComputedStyle(n, '::before').backgroundColor.match(/[\\d.]+/g).map(Number)"
        )
        _, ground = await screen.page.locator(".fault__text").first.evaluate(COLOURS)
        assert contrast(ring[:3], ground) >= 3
