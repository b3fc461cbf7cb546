"""The page's requests over HTTP."""

from typing import Any

import aiohttp
import pytest
from yarl import URL

from bot.sandbox import Sandbox
from bot.sandbox.routes import static_files as page
from bot.sandbox.world.queues import MAX_FRAMES
from bot.sandbox.world.text_rules import utf16_length
from bot.sandbox.world.users import split_text
from tests.bot.sandbox.conftest import ANNA, BRAM, Telegram, keyboard, marked


async def post(
    http: aiohttp.ClientSession, sandbox: Sandbox, what: str, body: Any, **options: Any
) -> tuple[int, Any]:
    async with http.post(f"{sandbox.url}/app/{what}", json=body, **options) as response:
        is_json = response.content_type == "application/json"
        return response.status, await (response.json() if is_json else response.text())


async def state(http: aiohttp.ClientSession, sandbox: Sandbox, person: int) -> Any:
    async with http.get(f"{sandbox.url}/app/state?person={person}") as response:
        assert response.status == 200
        return await response.json()


async def test_state(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    await telegram.ok("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
    await telegram.ok("setMyDescription", description="Welkom")
    sent = await telegram.send(**marked("dag", bold="dag"), reply_markup=keyboard([("a", "b")]))
    shown = await state(http, sandbox, ANNA)
    assert shown["person"] == {"id": ANNA, "first_name": "Jij"}
    assert shown["bot"] == {
        "username": "ontmoetwijzer_bot",
        "first_name": "Ontmoetwijzer",
        "description": "Welkom",
        "polling": False,
    }
    assert shown["chat"] == {"id": ANNA, "type": "private", "moved_to": None}
    assert shown["groups"] == []
    assert shown["commands"] == [{"command": "start", "description": "Begin"}]
    assert shown["messages"][1] == {
        "message_id": sent["message_id"],
        "from": "bot",
        "author": None,
        "date": 1_800_000_000,
        "edit_date": None,
        "text": "dag",
        "entities": [{"type": "bold", "offset": 0, "length": 3}],
        "thread_id": None,
        "reply_to": None,
        "keyboard": [[{"text": "a", "callback_data": "b"}]],
        "document": None,
        "photo": None,
        "kind": None,
        "reaction": None,
    }
    assert shown["seq"] == sandbox.world.feed(ANNA).seq
    assert (await state(http, sandbox, 77))["messages"] == []


async def test_acting(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    assert (await post(http, sandbox, "people", {"id": BRAM, "first_name": "Bram"}))[0] == 200
    status, said = await post(http, sandbox, "say", {"person": BRAM, "text": "/start x"})
    assert status == 200
    sent = await telegram.ok(
        "sendMessage", chat_id=BRAM, text="a", reply_markup=keyboard([("a", "b")])
    )
    tap = {"person": BRAM, "message_id": sent["message_id"], "data": "b"}
    assert "callback_id" in (await post(http, sandbox, "tap", tap))[1]
    edit = {"person": BRAM, "message_id": said["message_id"], "text": "/start y"}
    assert (await post(http, sandbox, "edit", edit))[0] == 200
    # The same text again is no edit.
    assert (await post(http, sandbox, "edit", edit))[0] == 200
    updates = (await telegram.updates())[1:]
    kinds = ["message", "callback_query", "edited_message"]
    assert [next(iter(update.keys() - {"update_id"})) for update in updates] == kinds
    assert updates[0]["message"]["from"]["first_name"] == "Bram"
    assert updates[0]["message"]["entities"][0]["type"] == "bot_command"
    assert updates[2]["edited_message"]["edit_date"] == 1_800_000_000
    assert (await post(http, sandbox, "clear", {"person": BRAM}))[0] == 200
    assert (await state(http, sandbox, BRAM))["messages"] == []


async def test_taps_on_what_is_no_longer_there(
    sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession
) -> None:
    sent = await telegram.send("a", reply_markup=keyboard([("a", "b")]))
    tap = {"person": ANNA, "message_id": sent["message_id"], "data": "c"}
    assert (await post(http, sandbox, "tap", tap))[0] == 404
    assert (await post(http, sandbox, "tap", tap | {"force": True}))[0] == 200
    assert (await telegram.updates())[-1]["callback_query"]["message"]["text"] == "a"
    await telegram.ok("deleteMessage", chat_id=ANNA, message_id=sent["message_id"])
    assert (await post(http, sandbox, "tap", tap | {"data": "b"}))[0] == 404
    assert (await post(http, sandbox, "tap", tap | {"force": True}))[0] == 200
    assert (await telegram.updates())[-1]["callback_query"]["message"]["date"] == 0


@pytest.mark.parametrize(
    ("what", "body", "status"),
    [
        ("say", {"person": ANNA, "text": " "}, 400),
        ("say", {"person": ANNA}, 400),
        ("say", {"person": "11", "text": "a"}, 400),
        ("say", {"person": 0, "text": "a"}, 400),
        ("say", {"person": 700000001, "text": "a"}, 400),
        ("say", [], 400),
        ("edit", {"person": ANNA, "message_id": 99, "text": "a"}, 404),
        ("edit", {"person": ANNA, "message_id": 1, "text": "a" * 4097}, 400),
        ("edit", {"person": ANNA, "message_id": 1, "text": "a" * 4096}, 200),
        ("tap", {"person": ANNA, "message_id": 1, "data": "a", "force": "ja"}, 400),
        ("people", {"id": 5, "first_name": ""}, 400),
        ("people", {"id": 5, "first_name": "a" * 65}, 400),
    ],
)
async def test_what_an_app_would_not_do(
    sandbox: Sandbox, http: aiohttp.ClientSession, what: str, body: Any, status: int
) -> None:
    assert (await post(http, sandbox, what, body))[0] == status


async def test_who_blocked_the_bot_says_nothing(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    sandbox.people.block(ANNA)
    assert (await post(http, sandbox, "say", {"person": ANNA, "text": "a"}))[0] == 409


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("a" * 4096, [4096]),
        ("a" * 4097, [4096, 1]),
        ("😀" * 2048, [4096]),
        ("a" + "😀" * 2048, [4095, 2]),
        ("a" * 3000 + " " + "b" * 3000, [3000, 3000]),
        ("a" * 3000 + " c\n" + "b" * 3000, [3002, 3000]),
        ("a" * 10_000, [4096, 4096, 1808]),
    ],
)
def test_long_texts_become_several(text: str, lengths: list[int]) -> None:
    assert [utf16_length(part) for part in split_text(text)] == lengths


async def test_a_long_text_over_http(
    sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession
) -> None:
    _, said = await post(http, sandbox, "say", {"person": ANNA, "text": "a" * 5000})
    assert len(said["message_ids"]) == 2
    assert len((await telegram.updates())[1:]) == 2


async def test_frames(sandbox: Sandbox, telegram: Telegram, http: aiohttp.ClientSession) -> None:
    seq = sandbox.world.feed(ANNA).seq
    sent = await telegram.send("gemist")
    url = f"{sandbox.url}/app/events?person={ANNA}&after={seq}"
    async with http.ws_connect(url) as socket:
        missed = await socket.receive_json()
        assert (missed["seq"], missed["type"]) == (seq + 1, "message")
        assert missed["message"]["text"] == "gemist"
        params = {"chat_id": ANNA, "message_id": sent["message_id"]}
        await telegram.ok("sendChatAction", chat_id=ANNA, action="typing")
        await telegram.ok("editMessageText", text="anders", **params)
        await telegram.ok("deleteMessage", **params)
        await telegram.ok("setMyCommands", commands=[])
        query = sandbox.people.tap(ANNA, 1, "x", force=True)
        await telegram.ok("answerCallbackQuery", callback_query_id=query, text="T")
        sandbox.reset()
        frames = [await socket.receive_json() for _ in range(6)]
    assert [frame.pop("seq") for frame in frames] == list(range(seq + 2, seq + 8))
    assert frames[1]["message"]["text"] == "anders"
    assert frames[1]["message"]["edit_date"] == 1_800_000_000
    del frames[1]
    assert frames == [
        {"type": "typing", "chat_id": ANNA},
        {"type": "deleted", "chat_id": ANNA, "message_id": sent["message_id"]},
        {"type": "commands", "chat_id": ANNA, "commands": []},
        {"type": "toast", "chat_id": ANNA, "callback_id": query, "text": "T"},
        {"type": "reset"},
    ]


async def test_a_screen_that_was_away_too_long(
    sandbox: Sandbox, http: aiohttp.ClientSession
) -> None:
    feed = sandbox.world.feed(ANNA)
    for _ in range(MAX_FRAMES + 1):
        feed.tell("typing")
    for after, kind in ((feed.seq - MAX_FRAMES, "typing"), (0, "reload"), (10_000, "reload")):
        url = f"{sandbox.url}/app/events?person={ANNA}&after={after}"
        async with http.ws_connect(url) as socket:
            assert (await socket.receive_json())["type"] == kind
    async with http.get(f"{sandbox.url}/app/events?person={ANNA}") as response:
        assert response.status == 400


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:8080"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example:80"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Origin": "http://localhost:8080", "Host": "localhost:8080"}, 200),
        ({"Origin": "http://localhost:9", "Host": "localhost:8080"}, 403),
    ],
)
async def test_only_its_own_page(
    sandbox: Sandbox, http: aiohttp.ClientSession, headers: dict[str, str], status: int
) -> None:
    body = {"person": ANNA, "text": "a"}
    assert (await post(http, sandbox, "say", body, headers=headers))[0] == status
    async with http.get(f"{sandbox.url}/app/state?person=1", headers=headers) as response:
        assert response.status == status
    async with http.post(f"{sandbox.url}/bot{sandbox.token}/getMe", headers=headers) as response:
        assert response.status == status
    async with http.get(f"{sandbox.url}/", headers=headers) as response:
        assert response.status == (200 if "Sec-Fetch-Site" in headers else status), "a link here"


async def test_json_only(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    for path in ("/app/say", "/control/reset"):
        async with http.post(sandbox.url + path, data="{}") as response:
            assert response.status == 415
        headers = {"Content-Type": "application/json"}
        async with http.post(sandbox.url + path, data="{", headers=headers) as response:
            assert response.status == (400 if path == "/app/say" else 200)


async def test_a_foreign_page_gets_no_socket(sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
    url = f"{sandbox.url}/app/events?person={ANNA}&after=0"
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await http.ws_connect(url, headers={"Origin": "http://evil.example"})


async def test_static_files(
    sandbox: Sandbox, http: aiohttp.ClientSession, monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "app.js").write_text("1;")
    (tmp_path.parent / "geheim.txt").write_text("nee")
    monkeypatch.setattr(page, "STATIC", tmp_path)
    for path, status in [
        ("/", 200),
        ("/static/app.js", 200),
        ("/static/weg.js", 404),
        ("/static/..%2Fgeheim.txt", 404),
        ("/app/file/weg", 404),
    ]:
        async with http.get(URL(sandbox.url + path, encoded=True)) as response:
            assert response.status == status, path
            if path == "/static/app.js":
                assert response.content_type == "text/javascript"
                assert "default-src 'self'" in response.headers["Content-Security-Policy"]
