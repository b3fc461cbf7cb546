"""The page for everyone: by screen reader, in dark mode, zoomed in, on a small screen (WCAG 2.2
AA)."""

import pytest
from playwright.async_api import Page, expect

from bot.sandbox import Sandbox
from tests.bot.sandbox.conftest import marked
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open, Screen, offline
from tests.support.contrast import COLOURS, contrast, contrasts

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

# WCAG 1.4.12: what a reader may ask for without losing anything.
SPACING = """
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`);
document.adoptedStyleSheets = [sheet];
"""


async def too_wide(page: Page) -> bool:
    """Whether anything must be scrolled sideways."""
    return bool(
        await page.evaluate(
            "[document.documentElement, document.querySelector('.chat__scroll')]"
            ".some((node) => node.scrollWidth > node.clientWidth)"
        )
    )


async def fill_the_page(screen: Screen, bot: Bot) -> None:
    """One of everything."""
    await bot.send(**marked("Jullie checklist\np. 8 /stop", bold="Jullie checklist"))
    await screen.field.fill("Elke dinsdag koken met de buurt")
    await screen.field.press("Enter")
    await bot.updates()
    await bot.send(
        "Hoe merken jullie dat? " + "onvoorstelbaarlangwoord" * 12,
        ["We vragen ernaar en iemand let op of het goed gaat met iedereen"],
        ["Terug", "Sla over", "Meerkeuzevragenlijstonderdeel"],
    )
    await screen.key("Sla over").wait_for()


async def test_names_roles_and_landmarks(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await fill_the_page(screen, bot)
    page = screen.page
    await expect(page).to_have_title("Ontmoetwijzer · oefenplek")
    await expect(page.locator("html")).to_have_attribute("lang", "nl")
    await expect(page.get_by_role("banner")).to_have_count(1)
    await expect(page.get_by_role("heading", level=1)).to_have_text("Ontmoetwijzer")
    await expect(page.get_by_role("main").get_by_role("region")).to_have_count(1)
    await expect(screen.log).to_have_accessible_name("Gesprek met Ontmoetwijzer")
    await expect(screen.said("Elke dinsdag").first).to_have_accessible_name(
        "Jij, " + await screen.said("Elke dinsdag").locator("time").inner_text()
    )
    await expect(page.get_by_role("group", name="Knoppen bij dit bericht")).to_have_count(1)
    await expect(page.get_by_role("button", name="Stuur")).to_be_visible()
    await expect(page.get_by_role("status").first).to_have_text("de bot luistert")
    nameless = await page.evaluate(
        "[...document.querySelectorAll('button, a, textarea')].filter((node) => "
        "node.checkVisibility() && "
        "!(node.innerText || node.ariaLabel || node.labels?.length)).length"
    )
    assert nameless == 0


async def test_each_new_message_is_read_once_and_nothing_else(
    visit: Open, bot: Bot, sandbox: Sandbox
) -> None:
    old = await bot.send("Dit stond er al.")
    screen = await visit()
    await expect(screen.said("Dit stond er al.")).to_be_visible()
    await expect(screen.log).to_have_attribute("aria-live", "off")
    assert await screen.heard() == []
    await bot.send("Wie eten er mee?", ["De buren"], ["Weet ik niet"])
    await screen.key("De buren").wait_for()
    await bot.edit(old, "Dit is veranderd.")
    await expect(screen.said("Dit is veranderd.")).to_be_visible()
    await screen.field.fill("de buren")
    await screen.field.press("Enter")
    await bot.updates()
    spoken = ["Ontmoetwijzer: Wie eten er mee?\nKnoppen: De buren; Weet ik niet."]
    assert await screen.heard() == spoken

    async with offline(sandbox):
        await bot.send("Gezegd toen je weg was.")
    await expect(screen.said("Gezegd toen je weg was.")).to_be_visible()
    assert await screen.heard() == [*spoken, "Ontmoetwijzer: Gezegd toen je weg was."]


async def test_new_messages_leave_the_focus_alone(visit: Open, bot: Bot) -> None:
    screen = await visit()
    await screen.field.fill("ik ben aan het ty")
    await bot.send("Tussendoor.", ["Ja"])
    await screen.key("Ja").wait_for()
    await expect(screen.field).to_be_focused()
    await screen.key("Ja").focus()
    await bot.send("En nog iets.", ["Nee"])
    await screen.key("Nee").wait_for()
    await expect(screen.key("Ja")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_contrast(visit: Open, bot: Bot, scheme: str) -> None:
    screen = await visit(color_scheme=scheme)
    await fill_the_page(screen, bot)
    await screen.page.get_by_role("button", name="Wat kun je vragen?").click()
    texts = [
        ".head__name",
        ".head__status",
        ".head__clear",
        ".rail__lead",
        ".about li",
        ".day",
        ".message--bot .message__text",
        ".message--bot .message__meta",
        ".message--bot .command",
        ".message--person .message__text",
        ".message--person .message__meta",
        ".key",
        ".composer__field",
        ".composer__send",
        ".commands__name",
        ".commands__item[aria-selected=true] .commands__what",
    ]
    measured = await contrasts(screen.page, texts)
    await screen.page.locator("#chat").evaluate("(chat) => (chat.dataset.state = 'away')")
    measured["away"] = contrast(*await screen.status.evaluate(COLOURS))
    # The placeholder, the edge of what can be pressed, and the ring of the focus.
    edge = "(node) => getComputedStyle(node).borderColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    _, sheet = await screen.field.evaluate(COLOURS)
    soft = await screen.page.locator(".head__status").evaluate(COLOURS)
    measured["placeholder"] = contrast(soft[0], sheet)
    assert {name: value for name, value in measured.items() if value < 4.5} == {}
    for selector in (".key", ".composer__field"):
        node = screen.page.locator(selector).first
        assert contrast(await node.evaluate(edge), sheet) >= 3, selector


@pytest.mark.parametrize(("width", "height"), [(360, 740), (320, 200), (1280, 800)])
async def test_nothing_scrolls_sideways(visit: Open, bot: Bot, width: int, height: int) -> None:
    screen = await visit(width=width, height=height)
    assert not await too_wide(screen.page)
    await fill_the_page(screen, bot)
    assert not await too_wide(screen.page)
    await screen.page.evaluate(SPACING)
    assert not await too_wide(screen.page)
    for label in ("Sla over", "Terug"):
        await screen.key(label).focus()
        await expect(screen.key(label)).to_be_in_viewport(ratio=1)


async def test_everything_to_press_is_large_enough(visit: Open, bot: Bot) -> None:
    # Without motion: a box that still slides in measures a hair less.
    screen = await visit(width=360, height=740, reduced_motion="reduce")
    await fill_the_page(screen, bot)
    await screen.page.get_by_role("button", name="Wat kun je vragen?").click()
    small = await screen.page.evaluate(
        "[...document.querySelectorAll('main button, main textarea, [role=option]')]"
        ".filter((node) => node.checkVisibility() && !node.matches('.command'))"
        ".map((node) => [node.className, node.getBoundingClientRect()])"
        ".filter(([, { width, height }]) => Math.min(width, height) < 44)"
        ".map(([name]) => name)"
    )
    assert small == []


async def test_the_focus_is_never_under_the_head(visit: Open, bot: Bot) -> None:
    for number in range(12):
        await bot.send(f"Vraag {number}", [f"Antwoord {number}"])
    screen = await visit(width=390, height=700)
    head = await screen.page.locator(".head").bounding_box()
    assert head is not None
    await screen.field.focus()
    await screen.page.keyboard.press("Shift+Tab")
    for number in reversed(range(12)):
        await screen.page.keyboard.press("Shift+Tab")
        key = screen.key(f"Antwoord {number}")
        await expect(key).to_be_focused()
        box = await key.bounding_box()
        assert box is not None
        assert box["y"] - 4 >= head["height"]


async def test_motion_is_left_out_where_it_is_unwanted(visit: Open, bot: Bot) -> None:
    screen = await visit(reduced_motion="reduce")
    await bot.call("sendChatAction", chat_id=PERSON, action="typing")
    dot = screen.page.locator(".typing .mark__one")
    await expect(dot).to_have_css("animation-name", "none")


async def test_forced_colours_keep_the_shapes(visit: Open, bot: Bot) -> None:
    screen = await visit(forced_colors="active")
    await fill_the_page(screen, bot)
    slip = screen.page.locator(".message--person .message__body").first
    style = await slip.evaluate(
        "(node) => [getComputedStyle(node).borderStyle, getComputedStyle(node).borderWidth]"
    )
    assert style == ["solid", "1px"]
