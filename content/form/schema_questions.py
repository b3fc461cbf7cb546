"""The form of a question in a theme's file: its options, its reactions, and the figure after it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from content.form.schema import Id, Part, PlainTexts, Words, plain_texts

Status = Literal["geborgd", "deels", "ontbreekt"]


class AbsentIn(Part):
    projects: int = Field(alias="projecten", ge=0, description="Hoeveel projecten het niet noemen.")
    of: int = Field(alias="van", ge=1, description="Van hoeveel projecten.")


class FigureIn(Part):
    text: Words = Field(
        alias="tekst", description="De zin met het cijfer. De bot zegt hem pas na het antwoord."
    )
    source: Words | None = Field(
        alias="bron",
        default=None,
        description="Waar het staat: een bladzij (p. 8) of een hoofdstuk.",
    )
    year: int = Field(alias="jaar", ge=2000, le=2100, description="Het jaar waarover het gaat.")
    absent: AbsentIn | None = Field(
        alias="niet_genoemd",
        default=None,
        description="Hoeveel projecten het volgens de bron niet noemen. Een editie zet dat "
        "in een zin bij de eigen telling.",
    )


STEP = (
    "Eén stap die bij dit antwoord past. Bij `geborgd`: hoe je het houdt. Staat er niets, dan is "
    "het die van het element."
)


class OptionIn(Part):
    id: Id = Field(
        alias="optie",
        description="De naam van het antwoord, voor voorwaarden. Verander hem nooit meer.",
    )
    label: Words = Field(alias="tekst", description="Wat er op de knop staat, hoogstens 35 tekens.")
    condition: Any = Field(alias="als", default=None, description="Alleen dan staat deze knop er.")
    also: list[Words] = Field(
        alias="ook", default=[], description="Wat iemand ook kan typen om dit te kiezen."
    )
    alone: bool = Field(
        alias="alleen",
        default=False,
        description="`true`: gaat niet samen met een ander antwoord. Alleen bij een meerkeuze.",
    )
    status: Status | None = Field(
        default=None,
        description="Wat dit antwoord zegt over het element: geborgd (er al), deels of ontbreekt.",
    )
    because: Words | None = Field(
        alias="want",
        default=None,
        description="De zin op de checklist die zegt waarom. Hoort bij `status`.",
    )
    because_bare: Words | None = Field(
        alias="want_zonder_woorden",
        default=None,
        description="Hetzelfde, als iemand alleen tikte en er niets bij schreef.",
    )
    further_than: list[Id] = Field(
        alias="verder_dan",
        default=[],
        description="Antwoorden met dezelfde `status`: wie later dit kiest, is verder.",
    )
    step: Words | None = Field(alias="stap", default=None, description=STEP)
    reaction: Words | None = Field(
        alias="reactie", default=None, description="Wat de bot zegt als iemand dit kiest."
    )
    reasoning: Id | None = Field(
        alias="redenering", default=None, description="De redenering die in dit antwoord zit."
    )
    in_plain_words: PlainTexts = plain_texts()


class ReactionsIn(Part):
    full: Words | None = Field(
        alias="vol", default=None, description="Wat de bot zegt als er een antwoord staat."
    )
    denied: Words | None = Field(
        alias="niks",
        default=None,
        description="Wat de bot zegt na ‘niks’, ‘niemand’, ‘geen’ en dergelijke.",
    )
    unknown: Words | None = Field(
        alias="weet_niet", default=None, description="Wat de bot zegt na ‘weet ik niet’."
    )
    in_plain_words: PlainTexts = plain_texts()


class _OrText:
    """Adds to the schema for editors that a plain text may be written instead."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(core)]}


Reactions = Annotated[
    ReactionsIn,
    BeforeValidator(lambda raw: {"vol": raw} if isinstance(raw, str) else raw),
    _OrText(),
]
"""What the bot says to each answer; if it is one text, only what it says to a full one."""


class ToldBeforeIn(Part):
    words: list[Words] = Field(
        alias="woorden",
        min_length=1,
        description="Woorden waaraan de bot zo’n zin herkent, zoals ‘eigen tafel’. Ze staan in "
        "deze volgorde in de zin, met hoogstens twee woorden ertussen. Een woord dat zo begint, "
        "telt ook.",
    )
    text: Words = Field(
        alias="tekst",
        description="De vraag onder die zin: hij gaat erop door en past bij elk van de antwoorden.",
    )


class QuestionIn(Part):
    id: Id = Field(
        alias="vraag",
        description="De naam van de vraag, voor voorwaarden. Verander hem nooit meer.",
    )
    kind: Literal["keuze", "meerkeuze", "open"] = Field(
        alias="soort",
        description="`keuze` (1 antwoord), `meerkeuze` (meer antwoorden) of `open` (zelf typen).",
    )
    name: Words = Field(
        alias="kort",
        description="De vraag in een paar woorden, voor knoppen en overzichten: 35 tekens.",
    )
    text: Words = Field(alias="tekst", description="De vraag zelf.")
    text_if_told: Words | None = Field(
        alias="tekst_als_verteld",
        default=None,
        description="De vraag voor wie bij een eerdere vraag van dit element al iets typte.",
    )
    told_before: ToldBeforeIn | None = Field(
        alias="eerder_verteld",
        default=None,
        description="Hoe de bot het vraagt aan wie er bij een eerdere vraag al over vertelde. Die "
        "zin zet de bot er zelf boven.",
    )
    condition: Any = Field(
        alias="als", default=None, description="Alleen dan wordt de vraag gesteld."
    )
    options: list[OptionIn] = Field(
        alias="opties",
        default=[],
        description="De antwoorden om op te tikken. Niet bij een open vraag.",
    )
    order: Literal["vast"] | None = Field(
        alias="volgorde",
        default=None,
        description="`vast`: de antwoorden staan altijd in deze volgorde. Anders ziet de helft van "
        "de mensen de antwoorden met een `status` andersom.",
    )
    reaction: Reactions | None = Field(
        alias="reactie",
        default=None,
        description="Wat de bot zegt na elk antwoord. Bij een open vraag kan het ook apart: `vol`, "
        "`niks` en `weet_niet`. Wat er niet staat, zegt de bot niet.",
    )
    reaction_unknown: Words | None = Field(
        alias="reactie_weet_niet", default=None, description="Wat de bot zegt na ‘weet ik niet’."
    )
    plainer: Words | None = Field(
        alias="anders_gezegd",
        default=None,
        description="De vraag in makkelijker woorden, met een voorbeeld. Voor wie vraagt wat je "
        "bedoelt, of op ‘Uitleg’ tikt. Niet langer dan de vraag zelf.",
    )
    example: Words | None = Field(
        alias="voorbeeld",
        default=None,
        description="Wat iemand van een heel ander project zou zeggen, zonder punt. Voor wie om "
        "een voorbeeld vraagt.",
    )
    again: Words | None = Field(
        alias="nog_eens",
        default=None,
        description="De vraag zoals de bot hem na zes weken nog eens stelt: in één zin, zonder het "
        "voorval. Wat iemand er toen over schreef, zet de bot er zelf boven. Wie de vraag voor "
        "het eerst krijgt en het voorval niet nodig heeft, krijgt hem zo zonder ‘nu’. Bij een "
        "open vraag waarvan de lijst het antwoord noemt: hoe de bot daar dan eerst naar vraagt, "
        "zoals ‘Komen die nu wel?’.",
    )
    figure: FigureIn | None = Field(
        alias="cijfer", default=None, description="Een cijfer dat de bot na het antwoord noemt."
    )
    about: Id | None = Field(
        alias="gaat_over",
        default=None,
        description="De soort vraag, uit `vraagsoorten` in redeneringen.yaml.",
    )
    asks_exception: bool = Field(
        alias="vraagt_uitzondering",
        default=False,
        description="`true`: wie bij de vraag hiervoor al een uitzondering typte (‘op het schillen "
        "na’), heeft deze vraag beantwoord. Dan slaat de bot hem over.",
    )
    asks_to_list: bool = Field(
        alias="vraagt_of_het_mag",
        default=False,
        description="`true`: wat iemand hier typt, komt alleen op de checklist als dat mag.",
    )
    in_plain_words: PlainTexts = plain_texts()
