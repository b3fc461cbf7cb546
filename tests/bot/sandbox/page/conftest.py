"""A real browser on the sandbox's page; the test plays the bot."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Locator, Page

from bot.sandbox import Limits, Sandbox
from bot.sandbox.botapi import polling
from tests.bot.sandbox.page.played_workshop import PlayedWorkshop
from tests.support.browser import browser as browser
from tests.support.patience import PATIENCE
from tests.support.sandbox import running_sandbox

PERSON = 1001
DESCRIPTION = "Samen kijken we naar jullie project.\nHet duurt 20 minuten."
COMMANDS = [
    {"command": "start", "description": "Begin het gesprek"},
    {"command": "stop", "description": "Stop hier"},
    {"command": "checklist", "description": "Bekijk je checklist"},
]
# Keeps each text that a screen reader would be given.
LISTEN = """
window.heard = [];
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes)
    if (target.matches?.("[data-announcer]"))
      for (const node of addedNodes) window.heard.push(node.textContent);
}).observe(document, { childList: true, subtree: true });
"""


class Bot:
    """The bot, played by hand."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._offset = 0

    async def call(self, method: str, **params: Any) -> Any:
        """Call a method that must be accepted; its result comes back."""
        reply = await self._sandbox.call(method, **params)
        assert reply.status == 200, reply.body
        return reply.body["result"]

    async def send(self, text: str, *rows: list[str], **params: Any) -> int:
        """Write to the person, with rows of buttons whose data is their label."""
        keys = [[{"text": label, "callback_data": label} for label in row] for row in rows]
        if keys:
            params["reply_markup"] = {"inline_keyboard": keys}
        message = await self.call("sendMessage", chat_id=PERSON, text=text, **params)
        return int(message["message_id"])

    async def edit(self, message_id: int, text: str, *rows: list[str]) -> None:
        """Change a message; without rows its buttons are removed."""
        keys = [[{"text": label, "callback_data": label} for label in row] for row in rows]
        await self.call(
            "editMessageText",
            chat_id=PERSON,
            message_id=message_id,
            text=text,
            reply_markup={"inline_keyboard": keys},
        )

    async def answer(self, query_id: str, text: str = "") -> None:
        """Answer a tap."""
        await self.call("answerCallbackQuery", callback_query_id=query_id, text=text)

    async def updates(self, seconds: int = 5) -> list[dict[str, Any]]:
        """The next updates; confirms them."""
        updates = await self.call("getUpdates", offset=self._offset, timeout=seconds)
        if updates:
            self._offset = updates[-1]["update_id"] + 1
        return list(updates)

    async def read(self) -> str:
        """The person's next message, which must be the only update."""
        [update] = await self.updates()
        return str((update.get("message") or update["edited_message"])["text"])

    async def tapped(self) -> dict[str, Any]:
        """The person's tap, which must be the only update."""
        [update] = await self.updates()
        query: dict[str, Any] = update["callback_query"]
        return query


class Screen:
    """The page as one person sees it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.log = page.get_by_role("log")
        self.field = page.get_by_role("textbox", name="Je bericht")
        self.status = page.locator(".head__status")
        self.newer = page.locator(".newer")

    def said(self, text: str) -> Locator:
        """The message with this text."""
        return self.log.get_by_role("article").filter(has_text=text)

    def key(self, label: str) -> Locator:
        """A button under a message."""
        return self.log.get_by_role("button", name=label, exact=True)

    async def focus(self) -> str:
        """A description of the element that has the focus."""
        return str(
            await self.page.evaluate(
                "(({ tagName, ariaLabel, innerText }) => "
                "`${tagName.toLowerCase()} ${ariaLabel ?? innerText ?? ''}`.trim())"
                "(document.activeElement)"
            )
        )

    async def heard(self) -> list[str]:
        """The texts that were announced to a screen reader."""
        return list(await self.page.evaluate("window.heard"))


Open = Callable[..., Any]


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    """A sandbox with a bot that has introduced itself."""
    # One played by hand asks when the test gets there; on a busy machine that may take a while.
    monkeypatch.setattr(polling, "IDLE_SECONDS", 600.0)
    async with running_sandbox(limits=Limits.off()) as sandbox:
        sandbox.world.set_polling(True)
        await sandbox.call("setMyDescription", description=DESCRIPTION)
        await sandbox.call("setMyCommands", commands=COMMANDS)
        yield sandbox


@pytest_asyncio.fixture(loop_scope="session")
async def bot(sandbox: Sandbox) -> Bot:
    """A bot that listens, in a chat that has begun."""
    sandbox.people.say(PERSON, "/start")
    bot = Bot(sandbox)
    await bot.updates()
    return bot


@pytest.fixture
def url(sandbox: Sandbox) -> str:
    """The page's address."""
    return sandbox.url


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, url: str) -> AsyncIterator[Open]:
    """Opens the page. Fails if there is any error on it, or any request to another machine."""
    problems: list[str] = []
    contexts: list[BrowserContext] = []
    host = urlsplit(url).netloc

    async def visit(
        *,
        width: int = 1280,
        height: int = 800,
        person: int = PERSON,
        workshop: PlayedWorkshop | None = None,
        **options: Any,
    ) -> Screen:
        context = await browser.new_context(
            viewport={"width": width, "height": height}, locale="nl-NL", **options
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE * 1000)
        await context.add_init_script(LISTEN)
        page = await context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "console",
            lambda line: problems.append(line.text) if _is_problem(line.type, line.text) else None,
        )
        page.on(
            "request",
            lambda sent: problems.append(sent.url) if urlsplit(sent.url).netloc != host else None,
        )
        if workshop is not None:
            await workshop.attend(page)
        await page.goto(f"{url}/?person={person}")
        await page.locator("#chat[data-state]").wait_for()
        return Screen(page)

    yield visit
    for context in contexts:
        await context.close()
    assert problems == []


def _is_problem(kind: str, text: str) -> bool:
    # That the server is gone, or the bot, or a button is, belongs to what is tested.
    expected = any(known in text for known in ("ERR_CONNECTION_REFUSED", "status of 4", "of 503"))
    return kind in {"error", "warning"} and not expected


@asynccontextmanager
async def offline(sandbox: Sandbox) -> AsyncIterator[None]:
    """Stop serving for a while."""
    port = urlsplit(sandbox.url).port
    assert port is not None
    await sandbox.stop()
    try:
        yield
    finally:
        await sandbox.start(port)
