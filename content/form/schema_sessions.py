"""The form of `sessie.yaml`: the sessions that a facilitator can run with a pack.

Like the parts of a theme, a phase begins with its kind and a name.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from content.form.schema import Id, Part, Words
from dialogs.pack.plan import WAIT, PhaseKind

_LONGEST = 8 * 60
"""Minutes; a session that takes longer is two."""


class PhaseIn(Part):
    """The keys of every phase."""

    id: Id = Field(alias="fase", description="De naam van de fase.")
    title: Words = Field(
        alias="titel",
        description="Zo heet de fase, boven het bericht. Hoogstens 35 tekens.",
    )
    minutes: int = Field(
        alias="minuten",
        default=0,
        ge=0,
        le=_LONGEST,
        description="Hoelang de fase duurt. Staat er niets, dan loopt er geen klok.",
    )
    opening: Words | None = Field(
        alias="begin", default=None, description="Wat iedereen leest als deze fase begint."
    )
    hint: Words | None = Field(
        alias="tip", default=None, description="Wat alleen de gespreksleider leest, op het paneel."
    )
    only: Literal["een_project", "meer_projecten"] | None = Field(
        alias="alleen_bij",
        default=None,
        description="Bij welke soort sessie deze fase hoort. Staat er niets, dan bij allebei.",
    )
    spare: int = Field(
        alias="kan_eruit",
        default=0,
        ge=0,
        le=99,
        description="Als de tijd niet lukt: de fase met het laagste getal mist de groep het minst. "
        "Het paneel noemt die. Staat er niets, dan hoort de fase er altijd bij.",
    )


class LobbyIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.LOBBY.value,
        description="Iedereen komt binnen. Hiermee begint elke sessie. Erachter staat een naam.",
    )


class LookBackIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.LOOK_BACK.value,
        description="Een project dat hier eerder was, begint met wat het toen afsprak. Erachter "
        "staat een naam.",
    )
    prompts: list[Words] = Field(
        alias="gespreksvragen",
        default_factory=list,
        description="Waarover de groep ook praat als er niets van eerder is. Staan ze er niet, dan "
        "slaat zo’n sessie deze fase over.",
    )


class ReflectIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.REFLECT.value,
        description="Iedereen beantwoordt vragen, voor zich. Erachter staat een naam.",
    )
    questions: list[Id] = Field(
        alias="vragen",
        min_length=1,
        description="De vragen. Wie een vraag door zijn `als` niet krijgt, slaat hem over.",
    )


class RevealIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.REVEAL.value,
        description="De groep ziet de antwoorden, zonder namen. Erachter staat een naam.",
    )
    questions: list[Id] = Field(
        alias="vragen",
        min_length=1,
        description="Van welke vragen. Ze zijn in een eerdere fase gesteld.",
    )


class CaseIn(PhaseIn):
    """The key of phases that can be about the case of one project."""

    brings_case: bool = Field(
        alias="een_project_vertelt",
        default=False,
        description="`true`: deze fase gaat over 1 project, dat vertelt waar het mee zit. De "
        "gespreksleider tikt aan welk. Bij fasen na elkaar blijft het dat project.",
    )


class DiscussIn(CaseIn):
    id: Id = Field(
        alias=PhaseKind.DISCUSS.value,
        description="De groep praat. Erachter staat een naam.",
    )
    prompts: list[Words] = Field(
        alias="gespreksvragen",
        min_length=1,
        description="Waarover. De gespreksleider laat ze 1 voor 1 zien.",
    )
    others: Words | None = Field(
        None,
        alias="voor_de_anderen",
        description="Wat de anderen lezen, als 1 project vertelt. Zonder dit lezen ze hetzelfde.",
    )


class ChooseIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.CHOOSE.value,
        description="De gespreksleider tikt aan wat de groep koos. Erachter staat een naam.",
    )
    question: Id = Field(
        alias="vraag",
        description="De vraag waarop de groep 1 antwoord kiest, van de soort `keuze`.",
    )


class RoundIn(CaseIn):
    id: Id = Field(
        alias=PhaseKind.ROUND.value,
        description="Iedereen geeft 1 bijdrage. Erachter staat een naam.",
    )
    contribution: Words = Field(
        alias="bijdrage", description="Wat ieder geeft, zoals ‘een vraag’. Hoogstens 35 tekens."
    )
    assignment: Words = Field(alias="opdracht", description="Hoe de bot daarom vraagt.")
    givers: Literal["anderen", "dat_project", "ieder"] = Field(
        alias="van",
        default="anderen",
        description="Van wie de bijdragen komen, bij `een_project_vertelt`. Zegt een pakket niets, "
        "dan van de anderen, en dat project kiest wat het meeneemt.",
    )
    by_project: bool = Field(
        alias="met_projectnaam",
        default=False,
        description="`true`: de naam van het project staat bij de bijdrage. Dat leest ieder voor "
        "het typen. Wat er staat, wordt dan ook bij een paar mensen getoond.",
    )


class AgreeIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.AGREE.value,
        description="De groep legt vast wat ze afspreekt. Erachter staat een naam.",
    )


class CloseIn(PhaseIn):
    id: Id = Field(
        alias=PhaseKind.CLOSE.value,
        description="De checklist komt. Hiermee eindigt elke sessie. Erachter staat een naam.",
    )


AnyPhaseIn = (
    LobbyIn | LookBackIn | ReflectIn | RevealIn | DiscussIn | ChooseIn | RoundIn | AgreeIn | CloseIn
)


def _form(kind: PhaseKind) -> type[AnyPhaseIn]:
    match kind:
        case PhaseKind.LOBBY:
            return LobbyIn
        case PhaseKind.LOOK_BACK:
            return LookBackIn
        case PhaseKind.REFLECT:
            return ReflectIn
        case PhaseKind.REVEAL:
            return RevealIn
        case PhaseKind.DISCUSS:
            return DiscussIn
        case PhaseKind.CHOOSE:
            return ChooseIn
        case PhaseKind.ROUND:
            return RoundIn
        case PhaseKind.AGREE:
            return AgreeIn
        case PhaseKind.CLOSE:
            return CloseIn


PHASES: dict[str, type[AnyPhaseIn]] = {kind.value: _form(kind) for kind in PhaseKind}
"""What may be in a session's `fasen`, by its first key."""


class SessionIn(Part):
    id: Id = Field(alias="sessie", description="De naam van de sessie.")
    name: Words = Field(
        alias="naam",
        description="Wat er op de knop staat waarmee de gespreksleider kiest. Hoogstens 35 tekens.",
    )
    minutes: int = Field(
        alias="minuten",
        ge=1,
        le=_LONGEST,
        description="Hoelang de sessie duurt. De minuten van de fasen zijn samen even veel.",
    )
    whole: int | None = Field(
        alias="hele_tijd",
        default=None,
        ge=1,
        le=_LONGEST,
        description="Hoelang de groep bij elkaar is, met wat speling. Het paneel telt hiervan af. "
        "Staat er niets, dan is het even lang als `minuten`.",
    )
    only: Literal["een_project", "meer_projecten"] | None = Field(
        alias="alleen_bij",
        default=None,
        description="Voor welke soort sessie dit is. Staat er niets, dan voor allebei.",
    )
    wait: int = Field(
        alias="wachten",
        default=WAIT,
        ge=1,
        le=60,
        description="Na hoeveel minuten een ander het mag overnemen, als de gespreksleider weg is.",
    )
    not_openly: list[Id] = Field(
        alias="niet_bij_weinig",
        default_factory=list,
        description="De vragen die niet komen als er weinig telefoons zijn, en ieder zelf "
        "antwoordt. Dan kost elke vraag meer tijd, want de bot vraagt telkens of anderen het "
        "mogen zien.",
    )
    phases: list[Any] = Field(
        alias="fasen",
        min_length=2,
        description="De fasen, in volgorde. Elke fase begint met haar soort, zoals `nadenken:`.",
    )


class SessionsIn(Part):
    sessions: list[SessionIn] = Field(
        alias="sessies",
        min_length=1,
        description="De sessies waaruit een gespreksleider kan kiezen.",
    )
