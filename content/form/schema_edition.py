"""The form of the file with the texts for programme staff."""

from __future__ import annotations

from pydantic import Field

from content.form.schema import Id, Part, Words


class EditionIn(Part):
    chat: dict[Id, Words] = Field(
        alias="gesprek",
        description="Wat de bot tegen medewerkers zegt, elk onder zijn naam.",
    )
    report: dict[Id, Words] = Field(
        alias="rapport",
        description="De teksten van het rapport bij een editie, elk onder zijn naam.",
    )
    codebook: dict[Id, Words] = Field(
        alias="codeboek",
        description="De teksten van het codeboek en de tabellen, elk onder zijn naam.",
    )
