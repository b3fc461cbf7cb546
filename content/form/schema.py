"""The form of a pack's own files, and what the forms of all files share.

The authors' Dutch keys are the fields' aliases; `content/reading/` turns them into a dialog.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Words = Annotated[str, StringConstraints(min_length=1)]
Variants = Annotated[
    list[Words],
    Field(min_length=1),
    BeforeValidator(lambda raw: raw if isinstance(raw, list) else [raw]),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}},
            ]
        }
    ),
]
"""One way to say something, or a list of ways."""
LABEL_LENGTH = 35
"""Longest text of a button that still fits on a phone, in characters."""

_PAIRED = 20
"""The words needed in each row: together they make 400 pairs."""


PlainKey = Literal[
    "titel",
    "begin",
    "naam",
    "tekst",
    "wat",
    "waarom",
    "want",
    "stap",
    "reactie",
    "reactie_weet_niet",
    "vol",
    "niks",
    "weet_niet",
    "wie_vraag_je",
    "zo_begin_je",
    "zo_houd_je_het",
]
"""The keys of texts that may be there in plain words."""


PlainTexts = dict[PlainKey, Words]


def plain_texts() -> Any:
    """The field of a part with its texts in plain words; `content.reading.plain_words` puts each of
    them in its place."""
    return Field(
        alias="makkelijk",
        default={},
        description="Teksten die hier staan, in makkelijke woorden: elk onder zijn eigen sleutel. "
        "Voor wie om uitleg vroeg of weinig Nederlands spreekt. Wat hier niet staat, blijft "
        "gelijk.",
    )


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=False)


class PairsIn(Part):
    first: list[Words] = Field(
        alias="eerste", min_length=_PAIRED, description="Woorden die voorop staan, zoals ‘blauwe’."
    )
    second: list[Words] = Field(
        alias="tweede",
        min_length=_PAIRED,
        description="Woorden die daarachter passen, elk achter elk, zoals ‘fiets’.",
    )


class PhrasesIn(Part):
    phrases: dict[Id, Variants] = Field(
        alias="teksten",
        default={},
        description="Zinnen die in het hele gesprek terugkomen, elk onder zijn naam. Staan er meer "
        "in een lijst, dan wisselt de bot ze af. Wat er niet staat, komt uit de zinnen voor alle "
        "pakketten.",
    )
    plainer: dict[Id, Variants] = Field(
        alias="makkelijk",
        default={},
        description="Dezelfde zinnen in makkelijke woorden, voor wie om uitleg vroeg of weinig "
        "Nederlands spreekt. Wat hier niet staat, is voor iedereen gelijk.",
    )
    words: dict[Id, list[Words]] = Field(
        alias="woorden", default={}, description="Wat iemand kan typen in plaats van een knop."
    )
    pairs: PairsIn | None = Field(
        alias="woordparen",
        default=None,
        description="De 2 rijen woorden waarmee 2 mensen in een sessie elkaar herkennen.",
    )


class ShortIn(Part):
    condition: Any = Field(alias="als", description="Wanneer het korte gesprek gekozen is.")
    kept: list[Id] = Field(
        alias="vragen", min_length=1, description="De vragen die het korte gesprek stelt."
    )


class AimIn(Part):
    id: Id = Field(
        alias="doel", description="De naam van het doel, voor tellingen. Verander hem nooit meer."
    )
    name: Words = Field(alias="naam", description="Zo heet het doel in een editie.")
    condition: Any = Field(alias="als", description="Aan welke antwoorden je dit doel herkent.")
    ask: Words | None = Field(
        alias="vraag_aan_jongere",
        default=None,
        description="Wat een team met dit doel aan jongeren kan vragen als alles er al is.",
    )


class AimsIn(Part):
    element: Id = Field(description="Het element dat zegt of er een doel gekozen is.")
    choices: list[AimIn] = Field(
        alias="keuzes",
        min_length=1,
        description="De doelen. Het eerste waarvan `als` klopt, is dat van het team.",
    )


class WantedIn(Part):
    text: Words = Field(
        alias="tekst",
        description="De regel, met `{vraag}` voor een antwoord. Is dat er niet, dan valt hij weg.",
    )
    condition: Any = Field(alias="als", default=None, description="Alleen dan staat de regel er.")
    noticed: bool = Field(
        alias="wat_opviel",
        default=False,
        description="Het antwoord is wat iemand opviel. Het staat onder een eigen kop. Zegt iemand "
        "erin wat hij gaat doen, dan wordt dat een stap om te kiezen.",
    )


class TermIn(Part):
    terms: Variants = Field(alias="woord", description="Het woord, of de vormen ervan.")
    rather: Words = Field(alias="liever", description="Wat je beter kunt schrijven.")
    explained: list[Words] = Field(
        alias="uitleg",
        default=[],
        description="Stukjes tekst die het uitleggen. Staat er een bij, dan mag het woord.",
    )


class WordListIn(Part):
    jargon: list[TermIn] = Field(default=[], description="De woorden die uitleg nodig hebben.")
    blame: list[Words] = Field(
        alias="verwijten", default=[], description="De zinnen die als een verwijt klinken."
    )


class ReportIn(Part):
    title: Words = Field(alias="titel", description="Hoe de bron heet.")
    authors: Words | None = Field(
        alias="auteurs", default=None, description="Wie hem geschreven hebben."
    )
    year: int | None = Field(
        alias="jaar", default=None, ge=1900, le=2100, description="Het jaar waarin hij uitkwam."
    )
    link: Words | None = Field(default=None, description="Waar hij te lezen is.")


class ProgrammeIn(Part):
    name: Words = Field(alias="naam", description="Zo heet het programma.")
    what: Words | None = Field(
        alias="wat",
        default=None,
        description="Wat het is, zoals ‘een programma van het rijk’. Wie ernaar vraagt, krijgt dat "
        "te lezen.",
    )
    link: Words | None = Field(default=None, description="Waar meer over het programma staat.")


class PackIn(Part):
    id: Id = Field(
        alias="pakket",
        description="De naam van het pakket, voor links en de database. Verander hem nooit meer.",
    )
    title: Words = Field(alias="titel", description="Zo heet het gesprek.")
    themes: list[Words] = Field(
        alias="themas",
        min_length=1,
        description="De bestanden met vragen, in de volgorde van het gesprek.",
    )
    importance: list[Id] = Field(
        alias="belangrijk_eerst",
        default=[],
        description="Alle elementen. Wat het eerst genoemd wordt als het ontbreekt, staat "
        "bovenaan. Staat er niets, dan is het de volgorde van de bestanden.",
    )
    report: ReportIn | None = Field(
        alias="bron",
        default=None,
        description="Waar het pakket op steunt. Bij een element en een cijfer staat dan alleen nog "
        "de bladzij.",
    )
    programme: ProgrammeIn | None = Field(
        alias="programma",
        default=None,
        description="Met welk programma teams hun checklist kunnen delen. Staat er niets, dan "
        "vraagt de bot daar niet naar.",
    )
    for_newcomers: bool = Field(
        alias="voor_nieuwe_mensen",
        default=False,
        description="`true`: wie de bot voor het eerst opent, krijgt dit pakket.",
    )
    glossary: dict[Words, Words] = Field(
        alias="woorden_uitgelegd",
        default={},
        description="Wat woorden uit de vragen betekenen, voor wie ernaar vraagt. Links het woord, "
        "en na een komma andere vormen ervan; rechts de uitleg, hoogstens 12 woorden.",
    )
    short: ShortIn | None = Field(
        alias="kort_gesprek", default=None, description="Het korte gesprek, als dat er is."
    )
    aims: AimsIn | None = Field(
        alias="doelen",
        default=None,
        description="Waar een team voor kan gaan, om over teams heen te tellen.",
    )
    wanted: list[WantedIn] = Field(
        alias="wat_jullie_willen",
        default=[],
        description="Wat bovenaan staat als iemand de checklist meeneemt: een regel per antwoord.",
    )
    retired: list[Words] = Field(
        alias="vervallen", default=[], description="Namen die je met opzet weghaalde."
    )
