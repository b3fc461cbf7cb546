"""Documents and pictures."""

import struct
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from bot.sandbox.botapi.params import Upload
from bot.sandbox.botapi.uploads import MAX_BYTES
from tests.bot.sandbox.conftest import ANNA, Telegram, body_of, keyboard


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", width, height) + b"\x08"


async def send(sandbox: Sandbox, name: str, content: bytes, **params: Any) -> tuple[int, Any]:
    kind = name.removeprefix("send").lower()
    uploads = {kind: Upload("a.bin", "application/pdf", content)}
    reply = await sandbox.call(name, uploads, chat_id=ANNA, **params)
    return reply.status, body_of(reply)


async def test_a_document(
    sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession
) -> None:
    buttons = keyboard([("a", "b")])
    status, body = await send(
        sandbox,
        "sendDocument",
        b"inhoud",
        caption="Lijst",
        caption_entities=[{"type": "bold", "offset": 0, "length": 5}],
        reply_markup=buttons,
    )
    assert status == 200, body
    sent = body["result"]
    assert sent["caption"] == "Lijst"
    assert sent["caption_entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert sent["document"]["file_name"] == "a.bin"
    shown = sandbox.world.chats[ANNA].messages[sent["message_id"]].as_page()
    async with http.get(sandbox.url + shown["document"]["url"]) as response:
        assert await response.read() == b"inhoud"
        assert "attachment" in response.headers["Content-Disposition"]
    edit = {"chat_id": ANNA, "message_id": sent["message_id"], "text": "x"}
    refusal = await telegram.refused("editMessageText", **edit)
    assert refusal == "Bad Request: there is no text in the message to edit"


async def test_a_photo(sandbox: Sandbox) -> None:
    status, body = await send(sandbox, "sendPhoto", png(30, 20))
    assert status == 200, body
    photo = body["result"]["photo"][0]
    assert (photo["width"], photo["height"]) == (30, 20)
    shown = sandbox.world.chats[ANNA].messages[body["result"]["message_id"]].as_page()
    assert shown["photo"]["url"].startswith("/app/file/")


async def test_caption_of_exactly_1024(sandbox: Sandbox) -> None:
    assert (await send(sandbox, "sendDocument", b"x", caption="😀" * 512))[0] == 200
    status, body = await send(sandbox, "sendDocument", b"x", caption="😀" * 512 + "a")
    assert (status, body["description"]) == (400, "Bad Request: message caption is too long")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (png(5000, 5001), "PHOTO_INVALID_DIMENSIONS"),
        (png(2001, 100), "PHOTO_INVALID_DIMENSIONS"),
        (b"geen plaatje", "IMAGE_PROCESS_FAILED"),
        (b"", "file must be non-empty"),
    ],
)
async def test_refused_photos(sandbox: Sandbox, content: bytes, reason: str) -> None:
    status, body = await send(sandbox, "sendPhoto", content)
    assert (status, body["description"]) == (400, f"Bad Request: {reason}")


async def test_photos_on_the_edge(sandbox: Sandbox) -> None:
    for content in (png(5000, 5000), png(2000, 100)):
        assert (await send(sandbox, "sendPhoto", content))[0] == 200


async def test_sizes(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(MAX_BYTES, "document", 100)
    assert (await send(sandbox, "sendDocument", b"x" * 100))[0] == 200
    status, body = await send(sandbox, "sendDocument", b"x" * 101)
    assert (status, body["description"]) == (413, "Request Entity Too Large")


async def test_documents_that_are_not_there(telegram: Telegram) -> None:
    assert "there is no document" in await telegram.refused("sendDocument", chat_id=ANNA)
    for unknown in ("iets", "https://example.org/a.pdf"):
        refusal = await telegram.refused("sendDocument", chat_id=ANNA, document=unknown)
        assert "wrong file identifier" in refusal
    refusal = await telegram.refused("sendDocument", chat_id=ANNA, document="attach://x")
    assert "isn't part of the request" in refusal


async def test_uploads_over_http(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    url = f"{sandbox.url}/bot{sandbox.token}/sendDocument"
    for field in ("document", "los"):
        form = aiohttp.FormData()
        form.add_field("chat_id", str(ANNA))
        form.add_field(field, b"inhoud", filename="lijst.pdf", content_type="application/pdf")
        if field == "los":
            form.add_field("document", "attach://los")
        async with http.post(url, data=form) as response:
            body = await response.json()
            assert response.status == 200, body
            assert body["result"]["document"]["mime_type"] == "application/pdf"
    form = aiohttp.FormData()
    form.add_field("chat_id", str(ANNA))
    form.add_field("documnt", b"inhoud", filename="lijst.pdf")
    async with http.post(url, data=form) as response:
        assert "belongs to no parameter" in (await response.json())["description"]
