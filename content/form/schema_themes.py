"""The form of a theme's file: its questions and statements, and the elements of a checklist."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from content.form.schema import Id, Part, PlainTexts, Words, plain_texts
from content.form.schema_questions import STEP, QuestionIn, Status


class StatementIn(Part):
    id: Id = Field(alias="mededeling", description="De naam van de mededeling.")
    text: Words = Field(alias="tekst", description="Wat de bot zegt, zonder iets te vragen.")
    condition: Any = Field(alias="als", default=None, description="Alleen dan zegt de bot het.")
    in_plain_words: PlainTexts = plain_texts()


class RuleIn(Part):
    condition: Any = Field(alias="als", description="Wanneer deze regel geldt.")
    status: Status = Field(
        description="Wat er dan op de checklist staat: geborgd (er al), deels of ontbreekt."
    )
    because: Words = Field(alias="want", description="De zin op de checklist die zegt waarom.")
    step: Words | None = Field(alias="stap", default=None, description=STEP)
    in_plain_words: PlainTexts = plain_texts()


class ListedWordsIn(Part):
    because: Words | None = Field(
        alias="want",
        default=None,
        description="De zin op de checklist die zegt waarom, in plaats van die van het antwoord.",
    )
    step: Words | None = Field(
        alias="stap", default=None, description="De stap op de checklist, een hele zin."
    )
    plan: Words | None = Field(
        alias="doen",
        default=None,
        description="Wat er als plan staat als een team die stap kiest. Meestal hun eigen zin, "
        "zoals `{intentie_1_ding}`, zonder de raad eromheen.",
    )
    in_plain_words: PlainTexts = plain_texts()


class InOwnWordsIn(ListedWordsIn):
    question: Id | None = Field(
        alias="vraag", default=None, description="De open vraag van dit element."
    )
    probe: Id | None = Field(
        alias="peiling",
        default=None,
        description="Of de peiling. Die telt alleen als bij het element zelf niets is geschreven.",
    )
    by_option: dict[Id, ListedWordsIn] = Field(
        alias="bij",
        default={},
        description="Wat er staat na dit antwoord op de vraag van het element: `want`, `stap` of "
        "allebei.",
    )
    denied: ListedWordsIn | None = Field(
        alias="niks",
        default=None,
        description="Wat er staat na ‘niks’, ‘niemand’, ‘geen’ en dergelijke.",
    )
    unknown: ListedWordsIn | None = Field(
        alias="weet_niet", default=None, description="Wat er staat na ‘weet ik niet’."
    )
    partly: ListedWordsIn | None = Field(
        alias="telt_mee",
        default=None,
        description="Ontbreekt het element na de knoppen, dan is het er met een echt antwoord op "
        "deze vraag voor een deel. Dit staat er dan. Wat iemand deelt, verandert er niet door.",
    )


class LastTimeIn(Part):
    name: Words | None = Field(
        alias="kort",
        default=None,
        description="De vraag in een paar woorden, voor overzichten. Hoogstens 35 tekens.",
    )
    text: Words | None = Field(
        alias="vraag", default=None, description="Hoe vraag je naar de laatste keer?"
    )
    plainer: Words | None = Field(
        alias="anders_gezegd",
        default=None,
        description="Deze vraag in makkelijker woorden. Niet langer dan de vraag zelf.",
    )
    reaction: Words | None = Field(
        alias="voorbeeld",
        default=None,
        description="Wat de bot zegt als iemand iets schreef. `{laatste_keer}` is wat er staat.",
    )
    reaction_unknown: Words | None = Field(
        alias="weet_ik_zo_niet", default=None, description="Wat de bot zegt na ‘weet ik zo niet’."
    )
    offer: Words | None = Field(
        alias="nog_niet_gebeurd",
        default=None,
        description="De vraag na ‘nog niet gebeurd’: mag ‘bedacht, nog niet gedaan’ erbij?",
    )
    because: Words | None = Field(
        alias="want", default=None, description="De zin op de checklist als dat mag."
    )
    step: Words | None = Field(
        alias="stap", default=None, description="De stap op de checklist als dat mag."
    )
    listed: Words | None = Field(
        alias="op_de_lijst",
        default=None,
        description="Hoe de checklist noemt wat iemand schreef. `{laatste_keer}` is wat er staat.",
    )


def _as_parts(raw: Any) -> Any:
    """`true` is all the usual sentences, and a text alone is the question."""
    if isinstance(raw, str):
        return {"vraag": raw}
    return {} if raw is True else raw


class ElementIn(Part):
    id: Id = Field(alias="element", description="De naam van het element. Verander hem nooit meer.")
    name: Words = Field(
        alias="naam", description="Zo heet het op de checklist, hoogstens 35 tekens."
    )
    what: Words = Field(
        alias="wat",
        description="Hoe het eruitziet als het er is. Het komt achter ‘Zo ziet het eruit als het "
        "er is: ’, dus zonder hoofdletter.",
    )
    why: Words = Field(alias="waarom", description="Waarom het ertoe doet.")
    source: Words | None = Field(
        alias="bron",
        default=None,
        description="Waar het in de bron van het pakket staat, met bladzij of hoofdstuk.",
    )
    unknown: Words = Field(
        alias="weet_niet", description="De zin op de checklist na ‘weet ik niet’."
    )
    condition: Any = Field(
        alias="als", default=None, description="Alleen dan hoort dit element erbij."
    )
    questions: list[QuestionIn] = Field(
        alias="vragen",
        min_length=1,
        description="De vragen van dit element. De eerste die een status geeft, beslist.",
    )
    rules: list[RuleIn] = Field(
        alias="regels",
        default=[],
        description="Voor als 1 antwoord niet genoeg zegt. De eerste regel die past, beslist. Past "
        "er geen, dan telt het antwoord.",
    )
    steps: list[Words] = Field(
        alias="vervolgstappen",
        min_length=2,
        max_length=3,
        description="2 of 3 dingen om te doen, zonder weekdag. De eerste is de stap bij elk "
        "antwoord zonder eigen `stap`.",
    )
    keep: Words | None = Field(
        alias="zo_houd_je_het",
        default=None,
        description="De stap bij `geborgd`, voor antwoorden zonder eigen `stap`.",
    )
    agreed: Words | None = Field(
        alias="na_de_afspraak",
        default=None,
        description="Alleen bij iets wat een team afspreekt, zoals een doel: wat er dan nog komt. "
        "Wie het later afspreekt, leest dat het nu is afgesproken, en niet dat het er nu is.",
    )
    ask: Words | None = Field(
        alias="wie_vraag_je",
        default=None,
        description="De stap na ‘weet ik niet’: aan wie je het vraagt.",
    )
    how: Words | None = Field(
        alias="zo_begin_je", default=None, description="Het antwoord op ‘hoe doe je dat dan?’"
    )
    asked_with: list[Words] = Field(
        alias="gevraagd_met",
        default=[],
        description="Woorden waaraan de bot merkt dat een vraag van een team hierover gaat, zoals "
        "‘ruzie’. Een woord dat zo begint, telt ook. Van ‘samen kies’ moeten beide woorden erin "
        "staan, waar dan ook. Zegt een team aan het eind zelf wat het gaat doen, met twee van "
        "zulke woorden? Dan staat die stap bij dit onderdeel.",
    )
    in_own_words: list[InOwnWordsIn] = Field(
        alias="geschreven",
        default=[],
        description="Wat er op de checklist komt als iemand bij een open vraag iets schreef. De "
        "eerste vraag met een antwoord telt.",
    )
    last_time: Annotated[LastTimeIn, BeforeValidator(_as_parts)] | None = Field(
        alias="laatste_keer",
        default=None,
        description="Wie zegt dat het er al is, krijgt dan de vraag hoe het de laatste keer ging. "
        "`true` als de gewone zinnen passen.",
    )
    counted_since: date | None = Field(
        alias="geteld_sinds",
        default=None,
        description="De dag waarop een vraag van dit element veranderde, of zijn plaats in het "
        "gesprek, of wat als gat telt: `2026-12-01`. Een editie vergelijkt alleen wat daarna is "
        "geteld, en laat zien dat de lijn er opnieuw begint.",
    )
    in_plain_words: PlainTexts = plain_texts()


class ThemeIn(Part):
    id: Id = Field(alias="thema", description="De naam van het thema.")
    title: Words = Field(
        alias="titel", description="De titel boven dit deel van het gesprek, hoogstens 35 tekens."
    )
    condition: Any = Field(
        alias="als", default=None, description="Alleen dan komt dit deel aan de beurt."
    )
    opening: Words | None = Field(
        alias="begin", default=None, description="Wat de bot zegt als dit deel begint."
    )
    content: list[Any] = Field(
        alias="inhoud",
        min_length=1,
        description="De vragen, mededelingen en elementen, in volgorde. Elk begint met `vraag:`, "
        "`mededeling:` of `element:`.",
    )
    in_plain_words: PlainTexts = plain_texts()


Entry = QuestionIn | StatementIn | ElementIn
ENTRIES: dict[str, type[Entry]] = {
    "vraag": QuestionIn,
    "mededeling": StatementIn,
    "element": ElementIn,
}
"""What may be in a theme's `inhoud`, by its first key."""
