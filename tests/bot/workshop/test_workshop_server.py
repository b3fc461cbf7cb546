"""Who may use the workshop, and which requests it refuses."""

from typing import Any

import aiohttp
import pytest

from tests.support.workshop import SECRET, Work

ALLOWED = {"Authorization": f"Bearer {SECRET}"}


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Authorization": "Bearer iets anders"},
        {"Authorization": SECRET},
        {**ALLOWED, "Host": "elsewhere.example"},
    ],
)
async def test_only_who_has_the_secret_and_calls_it_by_its_name(
    work: Work, headers: dict[str, str]
) -> None:
    async with aiohttp.ClientSession(work.direct, headers=headers) as http:
        for method, what in (("GET", "state"), ("POST", "jump"), ("POST", "replay")):
            async with http.request(method, f"/workshop/{what}", json={}) as response:
                assert response.status == 403
                assert "packs" not in await response.text()


async def test_with_the_secret(work: Work) -> None:
    async with (
        aiohttp.ClientSession(work.direct, headers=ALLOWED) as http,
        http.get("/workshop/state") as response,
    ):
        assert response.status == 200


@pytest.mark.parametrize(
    ("what", "body"),
    [
        ("jump", {}),
        ("jump", {"person": "1", "pack": "proef", "question": "naam"}),
        ("jump", {"person": True, "pack": "proef", "question": "naam"}),
        ("jump", {"person": 1, "pack": ["proef"], "question": "naam"}),
        ("replay", {"person": None}),
        ("origin", {}),
        ("origin", {"text": 1}),
        ("origin", {"texts": "Hoe heet het?"}),
        ("origin", {"texts": [1]}),
    ],
)
async def test_what_is_no_question(work: Work, what: str, body: dict[str, Any]) -> None:
    assert "error" in await work.post(what, 400, **body)


@pytest.mark.parametrize("body", ["", "{", "[]", "null"])
async def test_what_is_no_object(work: Work, body: str) -> None:
    headers = {"Content-Type": "application/json"}
    async with (
        aiohttp.ClientSession(headers=headers) as http,
        http.post(f"{work.url}/workshop/replay", data=body) as response,
    ):
        assert response.status == 400
        assert "error" in await response.json()
