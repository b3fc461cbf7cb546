"""The form of a pack's files, in the author's words.

The Dutch keys are the fields' aliases; what the bot makes of them stands in assemble.py.
`Texts` is one text by language.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Words = Annotated[str, StringConstraints(min_length=1)]
Texts = Annotated[dict[Id, Words], Field(min_length=1)]
Variants = Annotated[
    list[Words],
    Field(min_length=1),
    BeforeValidator(lambda raw: raw if isinstance(raw, list) else [raw]),
]
"""One way to say something, or a list of ways."""
LABEL_LENGTH = 35
"""Longest text of a button that still fits on a phone, in characters."""

Status = Literal["geborgd", "deels", "ontbreekt"]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, populate_by_name=False)


class FigureIn(Part):
    text: Texts = Field(alias="tekst")
    source: Words = Field(alias="bron")
    year: int = Field(alias="jaar", ge=2000, le=2100)


class OptionIn(Part):
    id: Id = Field(alias="optie")
    label: Texts = Field(alias="tekst")
    condition: Any = Field(alias="als", default=None)
    also: list[Words] = Field(alias="ook", default=[])
    alone: bool = Field(alias="alleen", default=False)
    status: Status | None = None
    because: Texts | None = Field(alias="want", default=None)
    reaction: Texts | None = Field(alias="reactie", default=None)
    reasoning: Id | None = Field(alias="redenering", default=None)


class QuestionIn(Part):
    id: Id = Field(alias="vraag")
    kind: Literal["keuze", "meerkeuze", "open"] = Field(alias="soort")
    name: Texts = Field(alias="kort")
    text: Texts = Field(alias="tekst")
    condition: Any = Field(alias="als", default=None)
    options: list[OptionIn] = Field(alias="opties", default=[])
    reaction: Texts | None = Field(alias="reactie", default=None)
    reaction_unknown: Texts | None = Field(alias="reactie_weet_niet", default=None)
    figure: FigureIn | None = Field(alias="cijfer", default=None)
    about: Id | None = Field(alias="gaat_over", default=None)


class StatementIn(Part):
    id: Id = Field(alias="mededeling")
    text: Texts = Field(alias="tekst")
    condition: Any = Field(alias="als", default=None)


class RuleIn(Part):
    condition: Any = Field(alias="als")
    status: Status
    because: Texts = Field(alias="want")


class ElementIn(Part):
    id: Id = Field(alias="element")
    name: Texts = Field(alias="naam")
    what: Texts = Field(alias="wat")
    why: Texts = Field(alias="waarom")
    source: Words = Field(alias="bron")
    unknown: Texts = Field(alias="weet_niet")
    condition: Any = Field(alias="als", default=None)
    questions: list[QuestionIn] = Field(alias="vragen", min_length=1)
    rules: list[RuleIn] = Field(alias="regels", default=[])
    steps: list[Texts] = Field(alias="vervolgstappen", min_length=2, max_length=3)


class ThemeIn(Part):
    id: Id = Field(alias="thema")
    title: Texts = Field(alias="titel")
    condition: Any = Field(alias="als", default=None)
    opening: Texts | None = Field(alias="begin", default=None)
    content: list[Any] = Field(alias="inhoud", min_length=1)


class PhrasesIn(Part):
    phrases: dict[Id, Annotated[dict[Id, Variants], Field(min_length=1)]] = Field(
        alias="teksten", default={}
    )
    words: dict[Id, list[Words]] = Field(alias="woorden", default={})


class ProbeIn(Part):
    id: Id = Field(alias="peiling")
    name: Texts = Field(alias="kort")
    after: list[Id] = Field(alias="bij", default=[])
    text: Texts = Field(alias="tekst")


class SignIn(Part):
    phrases: list[Words] = Field(alias="zinnen", min_length=1)
    whole: bool = Field(alias="hele_zin", default=False)
    after: list[Id] = Field(alias="bij", default=[])
    examples: Variants = Field(alias="voorbeeld")
    look_alikes: Variants = Field(alias="maar_niet", default=[])


class GuardIn(Part):
    where: Literal["zinsdeel", "ervoor", "erna", "zin", "daarna", "antwoord"] = Field(alias="waar")
    phrases: list[Words] = Field(alias="zinnen", min_length=1)


class ReasoningIn(Part):
    id: Id = Field(alias="redenering")
    name: Texts = Field(alias="naam")
    kinds: list[Id] = Field(alias="alleen_bij", default=[])
    signs: list[SignIn] = Field(alias="signalen", min_length=1)
    unless: dict[Id, GuardIn] = Field(alias="tenzij", default={})
    probes: list[ProbeIn] = Field(alias="peilingen", min_length=1)


class ReasoningsIn(Part):
    kinds: dict[Id, Id] = Field(alias="vraagsoorten", min_length=1)
    lists: dict[Id, list[Words]] = Field(alias="woorden", default={})
    reasonings: list[ReasoningIn] = Field(alias="redeneringen", min_length=1)


class ShortIn(Part):
    condition: Any = Field(alias="als")
    kept: list[Id] = Field(alias="vragen", min_length=1)


class LanguageIn(Part):
    lists: dict[Id, list[Words]] = Field(alias="woorden", default={})
    short_forms: dict[Words, Words] = Field(alias="bedoeld", default={})
    ordinary: list[Words] = Field(alias="gewone_woorden", default=[])
    clause_starts: list[Words] = Field(alias="zinsdeel_begint", default=[])
    denials: list[Words] = Field(alias="ontkenning", default=[])
    no_denials: list[Words] = Field(alias="geen_ontkenning", default=[])
    fillers: list[Words] = Field(alias="vulwoorden", default=[])
    tags: list[Words] = Field(alias="geen_vraag", default=[])
    own: list[Words] = Field(alias="eigen_woorden", default=[])
    guards: dict[Id, GuardIn] = Field(alias="telt_niet", default={})


class TermIn(Part):
    terms: Variants = Field(alias="woord")
    rather: Words = Field(alias="liever")
    explained: list[Words] = Field(alias="uitleg", default=[])


class WordListIn(Part):
    jargon: dict[Id, list[TermIn]] = {}
    blame: dict[Id, list[Words]] = Field(alias="verwijten", default={})


class PackIn(Part):
    id: Id = Field(alias="pakket")
    title: Texts = Field(alias="titel")
    languages: list[Id] = Field(alias="talen", min_length=1)
    unfinished: list[Id] = Field(alias="talen_in_de_maak", default=[])
    themes: list[Words] = Field(alias="themas", min_length=1)
    importance: list[Id] = Field(alias="belangrijk_eerst", default=[])
    for_newcomers: bool = Field(alias="voor_nieuwe_mensen", default=False)
    short: ShortIn | None = Field(alias="kort_gesprek", default=None)
    retired: list[Words] = Field(alias="vervallen", default=[])


Entry = QuestionIn | StatementIn | ElementIn
ENTRIES: dict[str, type[Entry]] = {
    "vraag": QuestionIn,
    "mededeling": StatementIn,
    "element": ElementIn,
}
"""What may stand in a theme's `inhoud`, by its first key."""
