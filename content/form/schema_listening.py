"""The form of the files with what to listen for, and how to read a language."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from content.form.schema import Id, Part, Variants, Words


class ProbeIn(Part):
    id: Id = Field(alias="peiling", description="De naam van de peiling.")
    name: Words = Field(
        alias="kort",
        description="De peiling in een paar woorden, voor het overzicht van antwoorden. Hoogstens "
        "35 tekens.",
    )
    after: list[Id] = Field(
        alias="bij",
        default=[],
        description="Na welke soorten vragen deze peiling past. Staat er niets, dan na alle.",
    )
    text: Words = Field(
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


class ConcernSignIn(Part):
    phrases: list[Words] = Field(
        alias="zinnen",
        min_length=1,
        description="Zinnen en stukjes zin waaraan je hoort dat er iets aan de hand is.",
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
    otherwise: Id | None = Field(
        alias="anders",
        default=None,
        description="Alleen bij een soort over wie typt zelf: de soort die het is als iemand "
        "woorden van een ander navertelt.",
    )
    examples: Variants = Field(
        alias="voorbeeld",
        description="Een antwoord dat dit signaal moet horen. Dat wordt nagekeken.",
    )
    look_alikes: Variants = Field(
        alias="maar_niet",
        default=[],
        description="Een antwoord dat erop lijkt en niet van deze soort is. Dat wordt nagekeken.",
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
    name: Words = Field(alias="naam", description="De redenering in een paar woorden.")
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


class ConcernIn(Part):
    id: Id = Field(
        alias="soort",
        description="De naam van de soort. Bestaat die al, dan komen deze signalen erbij.",
    )
    weight: Literal["ernstig", "zorg"] = Field(
        alias="gewicht",
        description="`ernstig`: 1 rustig bericht voor de volgende vraag. `zorg`: 1 zachte regel.",
    )
    about_self: bool = Field(
        alias="over_zichzelf",
        default=False,
        description="`true`: dit zegt iemand over zichzelf.",
    )
    signs: list[ConcernSignIn] = Field(
        alias="signalen", min_length=1, description="Waaraan je deze soort hoort."
    )
    unless: dict[Id, GuardIn] = Field(
        alias="tenzij",
        default={},
        description="Wanneer een signaal toch niet telt, onder een eigen naam.",
    )


class DoerIn(Part):
    kind: Id = Field(alias="soort", description="De soort die het wordt.")
    instead_of: list[Id] = Field(
        alias="in_plaats_van", min_length=1, description="De soorten die het anders zou zijn."
    )
    who: dict[Id, GuardIn] = Field(
        alias="als", min_length=1, description="De woorden voor wie het doet, onder een eigen naam."
    )
    unless: dict[Id, GuardIn] = Field(
        alias="tenzij",
        default={},
        description="Woorden waaraan je hoort dat die persoon het niet doet, maar zag of hoorde.",
    )


class _WordsIn(Part):
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


class ConcernsIn(_WordsIn):
    lists: dict[Id, list[Words]] = Field(
        alias="woorden",
        default={},
        description="Lijsten van woorden die in deze zinnen te gebruiken zijn.",
    )
    clause_starts: list[Words] = Field(
        alias="zinsdeel_begint",
        default=[],
        description="Woorden waarmee hier ook een nieuw zinsdeel begint.",
    )
    denials: list[Words] = Field(
        alias="ontkenning", default=[], description="Woorden die hier ook ontkennen."
    )
    no_denials: list[Words] = Field(
        alias="geen_ontkenning", default=[], description="Wat hier ontkent, maar niet dit."
    )
    guards: dict[Id, GuardIn] = Field(
        alias="telt_niet",
        default={},
        description="Wanneer geen enkel signaal telt, onder een eigen naam.",
    )
    told: dict[Id, GuardIn] = Field(
        alias="van_een_ander",
        default={},
        description="Waaraan je hoort dat iemand woorden van een ander navertelt.",
    )
    past: dict[Id, GuardIn] = Field(
        alias="voorbij",
        default={},
        description="Waaraan je hoort dat het voorbij is, of dat er al hulp is.",
    )
    present: dict[Id, GuardIn] = Field(
        alias="nog_niet_voorbij",
        default={},
        description="Waaraan je hoort dat het toch niet voorbij is.",
    )
    kinds: list[ConcernIn] = Field(
        alias="soorten",
        default=[],
        description="De soorten. Hoort de bot er meer, dan gaat de bovenste voor.",
    )
    doers: list[DoerIn] = Field(
        alias="wie_het_doet",
        default=[],
        description="Wie het doet, bepaalt bij wie je hulp zoekt: zo wordt het een andere soort.",
    )


class LanguageIn(_WordsIn):
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
    concerns: ConcernsIn = Field(
        alias="ernstig",
        default_factory=ConcernsIn,
        description="Waaraan de bot hoort dat iemand niet veilig is, of dat er zorgen zijn. Wat "
        "hier staat, komt bij wat voor elk pakket geldt.",
    )

    @property
    def is_language(self) -> bool:
        """Whether it says how a language is read, and not only what to watch for."""
        return bool(self.model_fields_set - {"concerns"})
