"""The form of a theme's file: its questions and statements, and the elements of a checklist."""

from __future__ import annotations

from datetime import date
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


_STEP = (
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
    step: Words | None = Field(alias="stap", default=None, description=_STEP)
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
    """Says in the schema for editors that a text may be written instead."""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string", "minLength": 1}, handler(core)]}


Reactions = Annotated[
    ReactionsIn,
    BeforeValidator(lambda raw: {"vol": raw} if isinstance(raw, str) else raw),
    _OrText(),
]
"""What is said to each answer, or only to a full one."""


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
    again: Words | None = Field(
        alias="nog_eens",
        default=None,
        description="De vraag zoals de bot hem na zes weken nog eens stelt: in één zin, zonder het "
        "voorval. Wat iemand er toen over schreef, zet de bot er zelf boven. Wie de vraag voor "
        "het eerst krijgt en het voorval niet nodig heeft, krijgt hem zo zonder ‘nu’.",
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
    step: Words | None = Field(alias="stap", default=None, description=_STEP)
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
