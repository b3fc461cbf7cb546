"""A picture is uploaded once; the others wait for it and send its id."""

from __future__ import annotations

import asyncio

from bot.sending.uploaded_pictures import UploadedPictures, picture_of

ONE, OTHER = picture_of({"drawing": "shared", "title": "a"}), picture_of({"drawing": "shared"})


async def test_who_comes_while_it_is_uploaded_waits_and_gets_its_id() -> None:
    pictures = UploadedPictures()
    assert await pictures.id_of(ONE) is None
    others = [asyncio.create_task(pictures.id_of(ONE)) for _ in range(3)]
    assert await pictures.id_of(OTHER) is None, "another picture waits for nobody"
    await asyncio.sleep(0)
    assert not any(other.done() for other in others)
    pictures.ended(ONE, "AgAC")
    assert await asyncio.gather(*others) == ["AgAC"] * 3
    assert await pictures.id_of(ONE) == "AgAC"


async def test_if_an_upload_fails_the_next_tries_and_the_rest_waits_on() -> None:
    pictures = UploadedPictures()
    assert await pictures.id_of(ONE) is None
    others = [asyncio.create_task(pictures.id_of(ONE)) for _ in range(3)]
    await asyncio.sleep(0)
    pictures.ended(ONE, None)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    (tries,) = [other for other in others if other.done()]
    assert tries.result() is None
    pictures.ended(ONE, "AgAC")
    assert sorted(str(known) for known in await asyncio.gather(*others)) == ["AgAC", "AgAC", "None"]


async def test_who_waits_too_long_uploads_it_too() -> None:
    pictures = UploadedPictures(patience=0.01)
    assert await pictures.id_of(ONE) is None
    assert await pictures.id_of(ONE) is None
    pictures.ended(ONE, "AgAC")
    assert await pictures.id_of(ONE) == "AgAC"


async def test_an_id_that_telegram_refuses_is_forgotten() -> None:
    pictures = UploadedPictures()
    await pictures.id_of(ONE)
    pictures.ended(ONE, "AgAC")
    pictures.refused(ONE)
    assert await pictures.id_of(ONE) is None


async def test_only_the_latest_are_remembered() -> None:
    pictures = UploadedPictures()
    many = [picture_of({"n": number}) for number in range(65)]
    for picture in many:
        await pictures.id_of(picture)
        pictures.ended(picture, "AgAC")
    assert await pictures.id_of(many[-1]) == "AgAC"
    assert await pictures.id_of(many[0]) is None


def test_the_same_data_is_the_same_picture() -> None:
    assert picture_of({"a": 1, "b": 2}) == picture_of({"b": 2, "a": 1}) != picture_of({"a": 1})
