"""The form of `hulp.yaml`: whom people can turn to."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from content.form.schema import Id, Part, Words


class NumberIn(Part):
    number: Words = Field(
        alias="nummer", description="Het telefoonnummer, adres of de link. Staat alleen hier."
    )
    checked: date = Field(
        alias="nagekeken",
        description="De dag waarop iemand dit bij de bron zelf nakeek, zoals `2026-11-30`.",
    )


class SupportTextsIn(Part):
    """What the bot says after something serious or a worry: the usual texts, or those in plain
    words."""

    messages: dict[Id, Words] = Field(
        alias="ernstig",
        default={},
        description="Per soort het bericht na iets ernstigs. Herhaalt niets, en noemt in de eerste "
        "regels geen soort.",
    )
    past: Words | None = Field(
        alias="voorbij",
        default=None,
        description="Het bericht als het voorbij is, of als er al hulp bij is.",
    )
    doubt: Words | None = Field(
        alias="twijfel",
        default=None,
        description="Het bericht als het ook iets heel anders kan zijn. Begint met de vraag, is "
        "kort, en noemt toch bij wie iemand terechtkan. Na ‘ja’ komt het hele bericht.",
    )
    worries: dict[Id, Words] = Field(
        alias="zorg", default={}, description="Per soort de zachte regel boven de volgende vraag."
    )
    maybe: dict[Id, Words] = Field(
        alias="misschien_zorg",
        default={},
        description="Per soort dezelfde regel als geen enkel woord zelf een teken is, alleen de "
        "zin als geheel. Zegt niet dat er iets is.",
    )
    routes: list[Words] = Field(
        alias="onveilig", default=[], description="Wat `/onveilig` zegt, elk deel 1 bericht."
    )


class SupportIn(SupportTextsIn):
    numbers: dict[Id, NumberIn] = Field(
        alias="nummers",
        default={},
        description="Nummers en links, elk onder een naam die in een tekst tussen `{ }` staat.",
    )
    roles: dict[Id, Words] = Field(
        alias="rollen",
        default={},
        description="Hoe iemand heet zolang `AANDACHTSFUNCTIONARIS` of `VERTROUWENSPERSOON` niet "
        "is ingesteld.",
    )
    dutch: list[Words] = Field(
        alias="nederlandse_woorden",
        default=[],
        description="Kleine woorden waaraan je ziet dat iets Nederlands is.",
    )
    foreign: list[Words] = Field(
        alias="vreemde_woorden",
        default=[],
        description="Kleine woorden uit andere talen. Staan er 2 in een zin, en geen Nederlands, "
        "dan zegt de bot 1 keer dat hij Nederlands het best begrijpt.",
    )
    english: dict[Words, list[Words]] = Field(
        alias="engels",
        default={},
        description="Simpel Engels, per manier waarop de bot het leest. Daarmee verstaat hij een "
        "vraag en stelt hij een antwoord voor. Hij kiest er nooit een.",
    )
    glossary: dict[Words, Words] = Field(
        alias="woorden_uitgelegd",
        default={},
        description="Wat woorden in deze berichten betekenen, voor wie ‘wat is zeden?’ typt.",
    )
    plain: SupportTextsIn | None = Field(
        alias="makkelijk",
        default=None,
        description="Dezelfde berichten in makkelijke woorden, voor wie de bot zo toespreekt. Wat "
        "hier niet staat, blijft zoals het is.",
    )
