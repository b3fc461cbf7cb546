"""The files of the editions that were made, from where they are kept: the database."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.programme.staff_chat import EDITION
from storage.database import Database


class Stock:
    """Hands out what was published, byte for byte."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def file(self, wanted: Mapping[str, Any]) -> bytes:
        """The file of the edition whose number a row of the outbox holds. Raises LookupError."""
        number = int(wanted[EDITION])
        found = await self._database.read(lambda work: work.editions.zip_of(number))
        if found is None:
            raise LookupError("there is no such edition")
        return found
