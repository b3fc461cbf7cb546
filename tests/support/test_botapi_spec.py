"""The checker itself: it must see what it is there for."""

from typing import Any

import pytest

from bot.sandbox import Sandbox
from bot.sandbox.botapi.params import Upload
from tests.support.botapi_spec import SpecChecker, load_description
from tests.support.sandbox import running_sandbox

pytestmark = pytest.mark.skipif(load_description() is None, reason="no Bot API description here")

USER = {"id": 1, "is_bot": False, "first_name": "Anna"}
CHAT = {"id": 1, "type": "private"}
MESSAGE = {"message_id": 1, "date": 1, "chat": CHAT, "from": USER}


def problems_of_update(update: Any) -> list[str]:
    checker = SpecChecker()
    checker.on_update(update)
    return checker.problems


def problems_of_call(method: str, params: dict[str, Any], status: int, body: Any) -> list[str]:
    checker = SpecChecker()
    checker.on_call(method, params, status, body)
    return checker.problems


def test_right_updates() -> None:
    assert problems_of_update({"update_id": 1, "message": MESSAGE}) == []


@pytest.mark.parametrize(
    ("update", "problem"),
    [
        ({"update_id": 1}, "exactly one kind"),
        ({"message": MESSAGE}, "needs the field update_id"),
        ({"update_id": True, "message": MESSAGE}, "Integer is expected"),
        ({"update_id": 1, "message": MESSAGE | {"txt": "a"}}, "has no field txt"),
        ({"update_id": 1, "message": MESSAGE | {"chat": {"id": 1}}}, "needs the field type"),
        ({"update_id": 1, "message": MESSAGE | {"entities": {}}}, "an array is expected"),
    ],
)
def test_wrong_updates(update: Any, problem: str) -> None:
    assert problem in "\n".join(problems_of_update(update))


@pytest.mark.parametrize(
    ("method", "params", "status", "body", "problem"),
    [
        ("getMee", {}, 200, {"ok": True, "result": USER}, "no such method"),
        ("getMe", {"x": 1}, 200, {"ok": True, "result": USER}, "no such parameter x"),
        ("getMe", {}, 200, {"ok": True, "result": {}}, "needs the field id"),
        ("getMe", {}, 200, {"result": USER}, "isn't an accepted one"),
        ("sendMessage", {"text": "a"}, 200, {"ok": True, "result": MESSAGE}, "chat_id is missing"),
        ("getMe", {}, 400, {"ok": False}, "isn't formed like one"),
    ],
)
def test_wrong_calls(
    method: str, params: dict[str, Any], status: int, body: Any, problem: str
) -> None:
    assert problem in "\n".join(problems_of_call(method, params, status, body))


ATTACHED = Upload("blad.pdf", "application/pdf", b"%PDF")
EDITED = {"ok": True, "result": True}


def test_a_file_may_stand_where_attach_named_it() -> None:
    media = {"type": "document", "media": ATTACHED}
    assert problems_of_call("editMessageMedia", {"media": media}, 200, EDITED) == []


def test_a_file_may_not_stand_for_any_other_string() -> None:
    media = {"type": "document", "media": "attach://blad", "caption": ATTACHED}
    found = problems_of_call("editMessageMedia", {"media": media}, 200, EDITED)
    assert "caption: String is expected" in "\n".join(found)


async def test_a_running_sandbox_reports_what_is_wrong() -> None:
    async def run() -> None:
        async with running_sandbox() as sandbox:
            break_something(sandbox)

    with pytest.raises(AssertionError, match="has no field verzonnen"):
        await run()


def break_something(sandbox: Sandbox) -> None:
    sandbox.world.add_update("message", MESSAGE | {"verzonnen": 1})
