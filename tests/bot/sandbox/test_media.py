"""Changing pictures and what stands under them."""

import json
from typing import Any

import aiohttp
import pytest

from bot.sandbox import Sandbox
from bot.sandbox.methods import files
from bot.sandbox.params import Upload
from tests.bot.sandbox.conftest import ANNA, Telegram, body_of, keyboard
from tests.bot.sandbox.test_files import png


@pytest.fixture
async def photo(sandbox: Sandbox) -> dict[str, Any]:
    """A picture that Anna got."""
    uploads = {"photo": Upload("a.png", "image/png", png(30, 20))}
    reply = await sandbox.call("sendPhoto", uploads, chat_id=ANNA, caption="QR")
    assert reply.status == 200, reply.body
    sent: dict[str, Any] = body_of(reply)["result"]
    return sent


async def change(sandbox: Sandbox, message_id: int, content: bytes, **media: Any) -> Any:
    """Put another picture in a message; what comes back."""
    uploads = {"nieuw": Upload("b.png", "image/png", content)}
    described = {"type": "photo", "media": "attach://nieuw", **media}
    reply = await sandbox.call(
        "editMessageMedia", uploads, chat_id=ANNA, message_id=message_id, media=described
    )
    return body_of(reply)


async def test_a_caption(telegram: Telegram, photo: dict[str, Any]) -> None:
    place = {"chat_id": ANNA, "message_id": photo["message_id"]}
    buttons = keyboard([("Verder", "v")])
    edited = await telegram.ok(
        "editMessageCaption", caption="<b>Uitslag</b>", parse_mode="HTML", **place
    )
    assert (edited["caption"], edited["photo"]) == ("Uitslag", photo["photo"])
    same = await telegram.refused(
        "editMessageCaption", caption="<b>Uitslag</b>", parse_mode="HTML", **place
    )
    assert same.startswith("Bad Request: message is not modified")
    edited = await telegram.ok("editMessageCaption", reply_markup=buttons, **place)
    assert "caption" not in edited
    assert edited["reply_markup"] == buttons
    await telegram.ok("editMessageCaption", caption="😀" * 512, **place)
    refusal = await telegram.refused("editMessageCaption", caption="😀" * 512 + "a", **place)
    assert refusal == "Bad Request: message caption is too long"


async def test_a_text_has_no_caption(telegram: Telegram) -> None:
    sent = await telegram.send()
    refusal = await telegram.refused(
        "editMessageCaption", chat_id=ANNA, message_id=sent["message_id"], caption="a"
    )
    assert refusal == "Bad Request: there is no caption in the message to edit"


async def test_another_picture(sandbox: Sandbox, telegram: Telegram, photo: dict[str, Any]) -> None:
    body = await change(sandbox, photo["message_id"], png(60, 40), caption="Nieuw")
    edited = body["result"]
    assert edited["photo"][0]["width"] == 60
    assert edited["caption"] == "Nieuw"
    known = {"type": "photo", "media": edited["photo"][0]["file_id"], "caption": "Nieuw"}
    place = {"chat_id": ANNA, "message_id": photo["message_id"]}
    refusal = await telegram.refused("editMessageMedia", media=known, **place)
    assert refusal.startswith("Bad Request: message is not modified")
    await telegram.ok("editMessageMedia", media=known | {"caption": "Anders"}, **place)


async def test_a_text_becomes_a_picture(sandbox: Sandbox, telegram: Telegram) -> None:
    sent = await telegram.send("even wachten", link_preview_options={"is_disabled": True})
    edited = (await change(sandbox, sent["message_id"], png(30, 20), caption="Klaar"))["result"]
    assert edited.keys() & {"text", "photo", "caption", "link_preview_options"} == {
        "photo",
        "caption",
    }


@pytest.mark.parametrize(
    ("media", "reason"),
    [
        ({"type": "foto"}, "can't parse InputMedia: type must be photo or document"),
        ({"media": 5}, "can't parse InputMedia: media not found"),
        ({"media": "attach://weg"}, "file attach://weg isn't part of the request"),
        ({"media": "onbekend"}, "wrong file identifier/HTTP URL specified"),
        ({"caption": "a" * 1025}, "message caption is too long"),
        ({"has_spoiler": True}, "this sandbox doesn't know has_spoiler of a media"),
    ],
)
async def test_wrong_media(
    sandbox: Sandbox, photo: dict[str, Any], media: dict[str, Any], reason: str
) -> None:
    described = {"type": "photo", "media": photo["photo"][0]["file_id"]} | media
    reply = await sandbox.call(
        "editMessageMedia", chat_id=ANNA, message_id=photo["message_id"], media=described
    )
    assert (reply.status, reply.body["description"]) == (400, f"Bad Request: {reason}")


async def test_pictures_that_are_too_large(
    sandbox: Sandbox, photo: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    body = await change(sandbox, photo["message_id"], png(5000, 5001))
    assert body["description"] == "Bad Request: PHOTO_INVALID_DIMENSIONS"
    size = len(png(1, 1))
    monkeypatch.setitem(files.MAX_BYTES, "photo", size)
    assert (await change(sandbox, photo["message_id"], png(5, 5)))["ok"]
    body = await change(sandbox, photo["message_id"], png(5, 5) + b"x")
    assert body["description"] == "Request Entity Too Large"


async def test_media_over_http(
    sandbox: Sandbox, http: aiohttp.ClientSession, photo: dict[str, Any]
) -> None:
    form = aiohttp.FormData()
    form.add_field("chat_id", str(ANNA))
    form.add_field("message_id", str(photo["message_id"]))
    form.add_field("media", json.dumps({"type": "photo", "media": "attach://f"}))
    form.add_field("f", png(9, 9), filename="f.png", content_type="image/png")
    url = f"{sandbox.url}/bot{sandbox.token}/editMessageMedia"
    async with http.post(url, data=form) as response:
        body = await response.json()
        assert response.status == 200, body
        assert body["result"]["photo"][0]["width"] == 9
