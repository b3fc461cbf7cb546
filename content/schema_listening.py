"""The form of the files that say what to listen for, and how to read a language."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from content.schema import Id, Part, Texts, Variants, Words


class ProbeIn(Part):
    id: Id = Field(alias="peiling", description="De naam van de peiling.")
    name: Texts = Field(
        alias="kort",
        description="De peiling in een paar woorden, voor het overzicht van antwoorden. Hoogstens "
        "35 tekens.",
    )
    after: list[Id] = Field(
        alias="bij",
        default=[],
        description="Na welke soorten vragen deze peiling past. Staat er niets, dan na alle.",
    )
    text: Texts = Field(
        alias="tekst", description="De vraag. `{woorden}` is de zin die iemand zelf schreef."
    )


class SignIn(Part):
    phrases: list[Words] = Field(
        alias="zinnen",
        min_length=1,
        description="Zinnen en stukjes zin waaraan je de redenering hoort.",
    )
    whole: bool = Field(
        alias="hele_zin", default=False, description="`true`: telt alleen als de hele zin zo is."
    )
    after: list[Id] = Field(
        alias="bij",
        default=[],
        description="Bij welke soorten vragen dit telt. Staat er niets, dan bij alle.",
    )
    without: list[Words] = Field(
        alias="zonder",
        default=[],
        description="Staat dit in hetzelfde zinsdeel, dan telt het signaal niet.",
    )
    without_near: list[Words] = Field(
        alias="zonder_in_zin",
        default=[],
        description="Staat dit in dezelfde zin, dan telt het signaal niet.",
    )
    examples: Variants = Field(
        alias="voorbeeld",
        description="Een antwoord dat dit signaal moet horen. Dat wordt nagekeken.",
    )
    look_alikes: Variants = Field(
        alias="maar_niet",
        default=[],
        description="Een antwoord dat erop lijkt en niets mag geven. Dat wordt nagekeken.",
    )


class GuardIn(Part):
    where: Literal["zinsdeel", "ervoor", "erna", "zin", "daarna", "antwoord"] = Field(
        alias="waar",
        description="Waar de bot naar deze zinnen kijkt: in hetzelfde `zinsdeel`, `ervoor`, "
        "`erna`, in dezelfde `zin`, `daarna`, of in het hele `antwoord`.",
    )
    phrases: list[Words] = Field(
        alias="zinnen", min_length=1, description="Zinnen die maken dat het signaal niet telt."
    )


class ReasoningIn(Part):
    id: Id = Field(
        alias="redenering", description="De naam van de redenering. Verander hem nooit meer."
    )
    name: Texts = Field(alias="naam", description="De redenering in een paar woorden.")
    kinds: list[Id] = Field(
        alias="alleen_bij",
        default=[],
        description="Bij welke soorten vragen ze bestaat. Staat er niets, dan bij alle.",
    )
    signs: list[SignIn] = Field(
        alias="signalen", min_length=1, description="Waaraan je de redenering hoort."
    )
    unless: dict[Id, GuardIn] = Field(
        alias="tenzij",
        default={},
        description="Wanneer een signaal toch niet telt, onder een eigen naam.",
    )
    probes: list[ProbeIn] = Field(
        alias="peilingen",
        min_length=1,
        description="De vragen waarmee de bot doorvraagt. Elke vraag komt in 1 gesprek hoogstens 1 "
        "keer.",
    )


class ReasoningsIn(Part):
    kinds: dict[Id, Id] = Field(
        alias="vraagsoorten",
        min_length=1,
        description="De soorten vragen, elk met het woord ervoor op de opdrachtregel. De eerste "
        "geldt als er bij een vraag niets staat.",
    )
    lists: dict[Id, list[Words]] = Field(
        alias="woorden",
        default={},
        description="Lijsten van woorden die in zinnen te gebruiken zijn.",
    )
    reasonings: list[ReasoningIn] = Field(
        alias="redeneringen", min_length=1, description="De redeneringen waar de bot op let."
    )


class LanguageIn(Part):
    lists: dict[Id, list[Words]] = Field(
        alias="woorden",
        default={},
        description="Lijsten van woorden die in zinnen te gebruiken zijn.",
    )
    short_forms: dict[Words, Words] = Field(
        alias="bedoeld", default={}, description="Wat mensen typen, en wat ze bedoelen."
    )
    mended: list[Words] = Field(
        alias="ook_met_tikfout",
        default=[],
        description="Woorden die de bot ook verstaat als er 1 letter verkeerd staat.",
    )
    clause_starts: list[Words] = Field(
        alias="zinsdeel_begint",
        default=[],
        description="Woorden waarmee een nieuw zinsdeel begint.",
    )
    subordinates: list[Words] = Field(
        alias="bijzin_begint",
        default=[],
        description="Woorden waarmee een bijzin begint, die ook zonder komma weer ophoudt.",
    )
    resumptions: list[Words] = Field(
        alias="hoofdzin_gaat_verder",
        default=[],
        description="Waar na zo'n bijzin de hoofdzin verdergaat.",
    )
    denials: list[Words] = Field(
        alias="ontkenning", default=[], description="Woorden die ontkennen."
    )
    no_denials: list[Words] = Field(
        alias="geen_ontkenning", default=[], description="Wat op ontkennen lijkt en het niet is."
    )
    fillers: list[Words] = Field(
        alias="vulwoorden", default=[], description="Woorden die niets uitmaken."
    )
    tags: list[Words] = Field(
        alias="geen_vraag", default=[], description="Wat op een vraag lijkt en het niet is."
    )
    own: list[Words] = Field(
        alias="eigen_woorden",
        default=[],
        description="Woorden waarmee iemand over het eigen project praat.",
    )
    guards: dict[Id, GuardIn] = Field(
        alias="telt_niet",
        default={},
        description="Wanneer geen enkel signaal telt, onder een eigen naam.",
    )
