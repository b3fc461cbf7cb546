"""The drawer 'Werkplaats' for authors; the test plays the workshop."""

import re
from typing import Any

import pytest
from playwright.async_api import expect

from bot.sandbox import Sandbox
from tests.bot.sandbox.page.conftest import PERSON, Bot, Open
from tests.bot.sandbox.page.in_the_drawer import note, open_drawer, side
from tests.bot.sandbox.page.played_workshop import (
    ELSEWHERE,
    ERROR,
    PACK,
    SECOND_ERROR,
    SECOND_PACK,
    WARNING,
    PlayedWorkshop,
)
from tests.bot.sandbox.page.test_two_people import SECOND, add_second, region

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CLIPBOARD = "navigator.clipboard.readText()"


@pytest.fixture
def workshop() -> PlayedWorkshop:
    return PlayedWorkshop()


async def test_without_a_workshop_nothing_is_offered(visit: Open, bot: Bot) -> None:
    screen = await visit()
    async with screen.page.expect_response("**/workshop/state") as answered:
        await screen.page.reload()
    assert (await answered.value).status == 404
    await expect(screen.status).to_have_text("de bot luistert")
    await expect(screen.page.get_by_role("button", name="Achter de schermen")).to_be_visible()
    await expect(screen.page.get_by_role("button", name="Werkplaats")).to_have_count(0)


async def test_it_opens_and_closes_by_keyboard_and_makes_room_for_the_other_drawer(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    screen = await visit(workshop=workshop)
    page = screen.page
    opener = page.get_by_role("button", name="Werkplaats")
    await opener.press("Enter")
    await expect(side(page).get_by_role("heading", name="Werkplaats")).to_be_focused()
    await expect(opener).to_be_hidden()
    await expect(screen.field).to_be_visible()
    await page.reload()
    await expect(side(page)).to_be_visible()
    await page.get_by_role("button", name="Achter de schermen").click()
    await expect(side(page)).to_have_count(0)
    await expect(page.get_by_role("complementary", name="Achter de schermen")).to_be_visible()
    await opener.click()
    await expect(page.get_by_role("complementary")).to_have_count(1)
    await side(page).get_by_role("combobox", name="Zoek een vraag").fill("met")
    await page.keyboard.press("Escape")
    await expect(side(page).get_by_role("combobox")).to_have_value("")
    await page.keyboard.press("Escape")
    await expect(side(page)).to_have_count(0)
    await expect(opener).to_be_focused()


async def test_what_is_live(visit: Open, bot: Bot, workshop: PlayedWorkshop) -> None:
    screen = await visit(workshop=workshop)
    drawer = await open_drawer(screen)
    await expect(drawer).to_contain_text(
        re.compile(r"Alles is bijgewerkt, \d+ seconden? geleden\.")
    )
    workshop.change(ERROR, WARNING)
    await expect(drawer).to_contain_text(
        "Er zit een fout in 1 bestand. De vorige versie draait door."
    )
    await expect(drawer).to_contain_text(re.compile(r"Laatst gelezen: \d+ seconden? geleden\."))
    workshop.change(ERROR, SECOND_ERROR, ELSEWHERE)
    await expect(drawer).to_contain_text("Er zitten 3 fouten in 2 bestanden. De vorige versie")
    await expect(screen.page.locator(".toast")).to_have_count(0)
    workshop.change()
    await expect(drawer).to_contain_text("Alles is bijgewerkt")
    await expect(drawer.locator(".live .drawer__text").first).to_be_hidden()
    await expect(screen.page.locator(".toast")).to_contain_text(
        "De fout is weg. Je wijziging staat live."
    )
    workshop.change(WARNING)
    await expect(screen.page.locator(".toast").last).to_have_text("Je wijziging staat live.")
    workshop.away = True
    workshop.change(WARNING)
    await expect(drawer).to_contain_text("De bot is even weg.")
    image = drawer.locator(".graph__image")
    await expect(image).to_be_hidden()
    toasts = screen.page.locator(".toast")
    await toasts.evaluate_all("(nodes) => nodes.forEach((node) => node.remove())")
    workshop.change(WARNING)
    workshop.away = False
    await expect(drawer).to_contain_text("Alles is bijgewerkt")
    await expect(image).to_be_visible()
    # That it read everything again is not reported.
    await expect(toasts).to_have_count(0)


async def test_an_error_that_does_not_keep_the_pack_from_being_used(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    workshop.strict = False
    workshop.change(ERROR)
    drawer = await open_drawer(await visit(workshop=workshop))
    await expect(drawer).to_contain_text(
        "Er zit een fout in 1 bestand. De bot praat er al wel mee."
    )


async def test_a_bot_that_could_not_begin_yet(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    workshop.packs, workshop.loaded_at = [], None
    workshop.change(ERROR)
    screen = await visit(workshop=workshop)
    await expect(note(screen.page)).to_contain_text("regel 34")
    drawer = await open_drawer(screen)
    await expect(drawer).to_contain_text(
        "Er zit een fout in 1 bestand. De bot begint zodra het klopt."
    )
    await expect(drawer).to_contain_text("Geen vraag gevonden.")
    workshop.packs = [PACK]
    workshop.change()
    await expect(drawer).to_contain_text("Alles is bijgewerkt")
    await expect(drawer.get_by_role("option")).to_have_count(4)


async def test_a_mistake_stands_at_the_conversation_until_it_is_mended(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    screen = await visit(workshop=workshop)
    await bot.send("Wie eten er mee?")
    await screen.field.fill("nog aan het ty")
    await expect(note(screen.page)).to_have_count(0)
    workshop.change()
    await expect(screen.page.locator(".toast")).to_have_text("Je wijziging staat live.")
    workshop.change(ERROR, SECOND_ERROR, WARNING)
    await expect(screen.page.locator(".toast")).to_have_count(0)
    await expect(note(screen.page)).to_contain_text(
        "Fout in ontmoetingen/spanningen.yaml, regel 34. "
        "Er is geen vraag ‘hoe_merken’. Bedoel je ‘hoe_merk_je_dat’? En nog 1 fout."
    )
    # Read aloud once, politely, and nobody's place is taken.
    await expect(screen.field).to_be_focused()
    heard = [text for text in await screen.heard() if "Fout in" in text]
    assert len(heard) == 1
    opener = screen.page.get_by_role("button", name="Werkplaats (2 fouten)")
    await expect(opener).to_be_visible()
    await note(screen.page).get_by_role("button", name="Bekijk").press("Enter")
    await expect(side(screen.page)).to_be_visible()
    await expect(note(screen.page)).to_be_visible()
    await expect(note(screen.page).get_by_role("button")).to_have_count(0)
    workshop.change(WARNING)
    await expect(note(screen.page)).to_have_count(0)
    await expect(screen.said("Wie eten er mee?")).to_be_visible()
    await expect(screen.field).to_have_value("nog aan het ty")


async def test_mistakes_by_file_apart_from_warnings_each_to_copy(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    attack = "<img src=x onerror='window.pwned=1'>"
    workshop.change(ERROR, SECOND_ERROR, ELSEWHERE | {"what": attack}, WARNING)
    screen = await visit(workshop=workshop, permissions=["clipboard-read", "clipboard-write"])
    drawer = await open_drawer(screen)
    await expect(drawer.get_by_role("heading", name="3 fouten")).to_be_visible()
    for name, count in (("spanningen.yaml", 2), ("doel.yaml", 1)):
        heading = screen.page.get_by_role("heading", name=f"ontmoetingen/{name}")
        in_file = drawer.locator(".mistakes--error .mistakes__file").filter(has=heading)
        await expect(in_file.get_by_role("listitem")).to_have_count(count)
    first = drawer.get_by_role("listitem").filter(has_text="hoe_merken").first
    await expect(first).to_contain_text("regel 34, kolom 7")
    await expect(first).to_contain_text("Bedoel je ‘hoe_merk_je_dat’?")
    await first.get_by_role("button", name="Kopieer ontmoetingen/spanningen.yaml:34:7").click()
    await expect(screen.page.get_by_text("Gekopieerd.")).to_be_attached()
    assert await screen.page.evaluate(CLIPBOARD) == (
        "ontmoetingen/spanningen.yaml:34:7: onbekende-vraag: "
        "Er is geen vraag ‘hoe_merken’. Bedoel je ‘hoe_merk_je_dat’?"
    )
    warning = drawer.get_by_role("listitem").filter(has_text="24 woorden")
    await expect(warning).to_have_count(0)
    await drawer.get_by_text("1 aandachtspunt", exact=True).click()
    await expect(warning).to_contain_text("Maak er 2 zinnen van.")
    await expect(drawer).to_contain_text(attack)
    assert await screen.page.evaluate("window.pwned") is None
    # If the focused mistake is mended, the focus moves to the heading above it.
    await first.get_by_role("button").focus()
    workshop.change()
    await expect(drawer.get_by_role("heading", name="Wat draait er nu?")).to_be_focused()


async def test_jump_by_keyboard_alone(visit: Open, bot: Bot, workshop: PlayedWorkshop) -> None:
    workshop.answers["jump"] = {
        "ok": True,
        "answers": [{"question": "met_wie", "shown": "Wie komen er?", "said": "De buurt"}],
    }
    screen = await visit(workshop=workshop)
    drawer = await open_drawer(screen)
    field = drawer.get_by_role("combobox", name="Zoek een vraag")
    options = drawer.get_by_role("listbox", name="Vragen").get_by_role("option")
    await expect(options).to_have_count(4)
    await expect(
        drawer.get_by_role("group", name="Spanningen").get_by_role("option")
    ).to_have_count(2)
    await field.press_sequentially("CAFE span")
    await expect(options).to_have_text([re.compile("In het café")])
    await expect(drawer.get_by_role("status").filter(has_text="1 vraag")).to_be_visible()
    await field.fill("")
    await expect(options.last).to_have_attribute("aria-selected", "true")
    for key in ("ArrowDown", "ArrowUp", "ArrowUp"):
        await field.press(key)
    active = await field.get_attribute("aria-activedescendant")
    assert active == await options.nth(2).get_attribute("id")
    await field.press("Enter")
    await expect(drawer).to_contain_text("Je staat nu bij ‘Een rotopmerking’.")
    await expect(drawer.get_by_role("term")).to_have_text("Met wie")
    await expect(drawer.get_by_role("definition")).to_have_text("De buurt")
    jump = {"person": PERSON, "pack": "ontmoetingen", "question": "rotopmerking"}
    assert ("jump", jump) in workshop.asked
    assert "Je staat nu bij ‘Een rotopmerking’." in await screen.heard()
    await field.fill("xyz")
    await expect(drawer).to_contain_text("Geen vraag gevonden.")

    workshop.answers["jump"] = {"error": "Naar deze vraag leidt geen weg."}
    await field.fill("")
    await options.first.click()
    await expect(drawer).to_contain_text("Naar deze vraag leidt geen weg.")
    await expect(drawer.get_by_role("definition")).to_have_count(0)


def _entry(who: str, text: str, *, changed: bool = False) -> dict[str, Any]:
    return {"who": who, "text": text, "changed": changed, "question": None}


async def test_replay_marks_what_is_different(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    workshop.answers["replay"] = {
        "transcript": [
            _entry("bot", "Wat doen jullie?"),
            _entry("person", "Koken"),
            _entry("bot", "Wie komen er nu?", changed=True),
        ],
        "stopped_at": "met_wie",
    }
    screen = await visit(workshop=workshop)
    drawer = await open_drawer(screen)
    await drawer.get_by_role("button", name="Speel dit gesprek na").press("Enter")
    await expect(drawer).to_contain_text("1 bericht is anders. Het stopt bij ‘Met wie’.")
    entries = drawer.get_by_role("list", name="Het nagespeelde gesprek").get_by_role("listitem")
    # The mark is a word, not only a colour.
    await expect(entries).to_have_text(
        [re.compile("Bot.*anders.*Wie komen er nu"), re.compile("Hier stopt")]
    )
    await drawer.get_by_role("checkbox", name="Alleen wat anders is").uncheck()
    await expect(entries).to_have_count(4)
    await expect(entries.nth(1)).to_contain_text("Jij")
    await expect(entries.nth(0)).not_to_contain_text("anders")
    assert workshop.asked == [("replay", {"person": PERSON})]

    workshop.answers["replay"] = {"transcript": [_entry("bot", "Klaar.")], "stopped_at": None}
    await drawer.get_by_role("button", name="Speel dit gesprek na").click()
    await expect(drawer).to_contain_text("Er is niets anders.")
    await expect(entries).to_have_count(1)
    await expect(drawer.get_by_role("checkbox")).to_have_count(0)
    workshop.answers["replay"] = {"error": "Er is nog geen gesprek."}
    await drawer.get_by_role("button", name="Speel dit gesprek na").click()
    await expect(drawer).to_contain_text("Er is nog geen gesprek.")
    await expect(entries).to_have_count(0)


async def test_where_it_stands_is_asked_once_for_many(
    visit: Open, bot: Bot, workshop: PlayedWorkshop
) -> None:
    def place(line: int, file: str = "doel.yaml") -> dict[str, Any]:
        return {"file": f"ontmoetingen/{file}", "line": line, "excerpt": "…", "question": None}

    workshop.places = {
        "Wat doen jullie?": [place(12)],
        "Mooi. Wie komen er?": [place(14), place(3, "teksten.yaml")],
    }
    for text in (*workshop.places, "Van buiten het pakket.", "Wat doen jullie?"):
        last = await bot.send(text)
    screen = await visit(workshop=workshop, permissions=["clipboard-read", "clipboard-write"])
    drawer = await open_drawer(screen)
    toggle = drawer.get_by_role("switch", name="Toon waar het staat")
    await expect(toggle).not_to_be_checked()
    assert workshop.times_asked("origin") == 0
    await toggle.press("Space")
    await expect(toggle).to_be_checked()
    first = screen.said("Wat doen jullie?").first
    await expect(first).to_contain_text("ontmoetingen/doel.yaml:12")
    both = screen.said("Mooi.").locator("code")
    await expect(both).to_have_text(["ontmoetingen/doel.yaml:14", "ontmoetingen/teksten.yaml:3"])
    await expect(screen.said("Van buiten")).to_contain_text("Staat niet in het pakket.")
    assert workshop.times_asked("origin") == 1
    await first.get_by_role("button", name="Kopieer ontmoetingen/doel.yaml:12").click()
    await expect(screen.page.get_by_text("Gekopieerd.")).to_be_attached()
    assert await screen.page.evaluate(CLIPBOARD) == "ontmoetingen/doel.yaml:12"

    # An edited message says where its new text is; a known text isn't asked again.
    await bot.edit(last, "Mooi. Wie komen er?")
    await expect(screen.said("Mooi.").nth(1)).to_contain_text("teksten.yaml:3")
    await bot.send("Wat doen jullie?")
    await expect(screen.said("Wat doen jullie?").nth(1)).to_contain_text("doel.yaml:12")
    assert workshop.times_asked("origin") == 1
    # After a change it may be elsewhere.
    workshop.places["Wat doen jullie?"] = [place(99)]
    workshop.change()
    await expect(screen.said("Wat doen jullie?").nth(1)).to_contain_text("doel.yaml:99")
    await toggle.click()
    await expect(first.locator("code")).to_be_hidden()


async def test_the_drawing(visit: Open, bot: Bot, workshop: PlayedWorkshop) -> None:
    workshop.answers["replay"] = {"transcript": [], "stopped_at": None}
    screen = await visit(workshop=workshop)
    assert workshop.drawn == []
    drawer = await open_drawer(screen)
    image = drawer.get_by_role("img", name=re.compile("Ontmoetingen: 4 vragen in 2 thema’s"))
    await image.scroll_into_view_if_needed()
    await expect(image).to_have_js_property("naturalWidth", 640)
    assert workshop.drawn[-1].startswith(f"pack=ontmoetingen&person={PERSON}&")
    room = drawer.get_by_role("region", name="Tekening, schuif om meer te zien")
    before = await image.bounding_box()
    assert before is not None
    assert before["width"] < 640 / 2
    for percent in (75, 100):
        await drawer.get_by_role("button", name="Vergroot de tekening").click()
        await expect(drawer.get_by_role("status").filter(has_text=f"{percent}%")).to_be_visible()
        after = await image.bounding_box()
        assert after is not None
        assert after["width"] == pytest.approx(6.4 * percent, abs=1)
    assert await room.evaluate("(n) => n.scrollWidth > n.clientWidth && n.scrollLeft > 0")
    for _ in range(3):
        await drawer.get_by_role("button", name="Verklein de tekening").click()
    await expect(drawer.get_by_role("status").filter(has_text="passend")).to_be_visible()
    assert await image.bounding_box() == before
    link = drawer.get_by_role("link", name="Open de tekening groot (opent in een nieuw tabblad)")
    assert str(await link.get_attribute("href")) == await image.get_attribute("src")
    # After a replay and after a change it is another drawing.
    for act in ("replay", "change"):
        src = await image.get_attribute("src")
        if act == "replay":
            await drawer.get_by_role("button", name="Speel dit gesprek na").click()
        else:
            workshop.change()
        await expect(image).not_to_have_attribute("src", str(src))


async def test_which_pack_and_whose_conversation(
    visit: Open, bot: Bot, sandbox: Sandbox, workshop: PlayedWorkshop
) -> None:
    workshop.answers["jump"] = {"ok": True, "answers": []}
    screen = await visit(workshop=workshop)
    drawer = await open_drawer(screen)
    await expect(drawer.get_by_role("heading", name="Pakketten")).to_have_count(0)
    await expect(drawer.get_by_role("radio")).to_have_count(0)
    workshop.packs = [*workshop.packs, SECOND_PACK]
    workshop.change()
    begin = drawer.get_by_role("button", name="Begin met dit pakket: Sjabloon")
    await begin.click()
    assert await bot.read() == "/start sjabloon"
    await expect(screen.said("/start sjabloon")).to_be_visible()

    await add_second(screen)
    await drawer.get_by_role("radio", name="Persoon 2").check(force=True)
    await begin.click()
    [update] = await bot.updates()
    assert update["message"]["from"]["id"] == SECOND
    await expect(region(screen.page, 2)).to_contain_text("/start sjabloon")
    theme = drawer.get_by_role("group", name="Sjabloon · Begin")
    await theme.get_by_role("option", name="De eerste vraag").click()
    await expect(drawer).to_contain_text("Deze vraag komt vanzelf")
    jump = {"person": SECOND, "pack": "sjabloon", "question": "eerste"}
    assert workshop.asked[-1] == ("jump", jump)
    await drawer.get_by_label("Welk pakket?").select_option("Sjabloon")
    image = drawer.get_by_role("img", name=re.compile("Sjabloon: 1 vraag in 1 thema"))
    await expect(image).to_have_attribute("src", re.compile(f"pack=sjabloon&person={SECOND}"))
    await screen.page.get_by_role("button", name="Tweede persoon weg").click()
    await expect(drawer.get_by_role("radio")).to_have_count(0)
    await begin.click()
    [update] = await bot.updates()
    assert update["message"]["from"]["id"] == PERSON
