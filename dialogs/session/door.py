"""The screens around a session: beginning one, the code, and coming in.

The host checks on every tap who may do what.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import Where
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.group_texts import marked, tidy
from dialogs.session.replies import (
    AskKind,
    AskLength,
    Bring,
    Join,
    LeaveOther,
    NotNow,
    OpenSession,
    PickProject,
    Stay,
    action,
    text_mark,
)
from dialogs.texts import Spans, join

LONGEST_NAME = 60
"""So many characters of a project's name can be read on a button."""
MOST_ON_A_PHONE = 5
"""From so many people around one phone on it makes no difference how many there are."""


# Beginning a session


def kinds_screen(say: Speech, *, practice: bool = False) -> Layout:
    """What /sessie asks first: about one project or about several; practising can come before."""
    rows: list[Row] = [
        ((say.label(f"knop_sessie_{kind.value}"), action(AskLength(kind, practice))),)
        for kind in SessionKind
    ]
    other = say.label("knop_terug" if practice else "knop_sessie_oefenen")
    rows.append(((other, action(AskKind(not practice))),))
    return Layout(say.phrase("sessie_oefenen" if practice else "sessie_nieuw"), tuple(rows))


def lengths_screen(dialog: Dialog, say: Speech, kind: SessionKind, *, practice: bool) -> Layout:
    """How long it may take: one of the pack's plans."""
    plans = tuple(
        ((plan.name, action(OpenSession(kind, number, practice))),)
        for number, plan in enumerate(dialog.plans.values())
    )
    text = marked(say, say.phrase("sessie_hoe_lang"), practice=practice)
    return Layout(text, (*plans, ((say.label("knop_terug"), action(AskKind())),)))


def code_shown(say: Speech, link: str, code: str, *, practice: bool) -> Spans:
    """How people get in, below the picture with the link in it; without a link by the code."""
    aloud = in_halves(code)
    text = say.phrase("sessie_code", code=aloud)
    if link:
        bot = link.partition("?")[0].rpartition("/")[2]
        text = say.phrase("sessie_code_link", link=link, bot=f"@{bot}", code=aloud)
    return marked(say, text, practice=practice)


def in_halves(code: str) -> str:
    """The code as one reads it out: in two parts."""
    half = (len(code) + 1) // 2
    return f"{code[:half]} {code[half:]}"


# Coming in


def welcome_screen(
    say: Speech, kind: SessionKind, where: Where, token: str, *, practice: bool
) -> Layout:
    """What someone reads before they are in: what this is and who sees what. Saying with how many
    they are is all it takes to join, for who has the `token` of the session."""
    text = join(
        (
            say.phrase(f"sessie_welkom_{kind.value}"),
            say.phrase("sessie_verzonnen") if practice else (),
            say.phrase("sessie_wie_ziet_wat", waar=_where(say, where)),
            say.phrase("sessie_met_hoeveel"),
        )
    )
    few = tuple(
        (say.label("knop_sessie_met", aantal=str(people)), action(Join(people, token)))
        for people in range(2, MOST_ON_A_PHONE)
    )
    more = say.label("knop_sessie_met_meer", aantal=str(MOST_ON_A_PHONE))
    rows: tuple[Row, ...] = (
        ((say.label("knop_sessie_alleen_ik"), action(Join(1, token))),),
        few,
        ((more, action(Join(MOST_ON_A_PHONE, token))),),
        ((say.label("knop_sessie_nu_niet"), action(NotNow(token))),),
    )
    return Layout(marked(say, text, practice=practice), rows)


def _where(say: Speech, where: Where) -> str:
    return say.label(where.key("sessie_waar"), **where.words)


def project_order(names: Iterable[str]) -> tuple[str, ...]:
    """The names in an order that doesn't say which project came in first."""
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))


def projects_screen(say: Speech, names: Sequence[str]) -> Layout:
    """Which project someone is there for."""
    text = say.phrase("sessie_project_kies" if names else "sessie_project_typ")
    return Layout(
        text,
        tuple(((name, action(PickProject(text_mark(name)))),) for name in project_order(names)),
    )


def project_name(text: str) -> str | None:
    """The name that someone typed for their project; None where it is none, or too long."""
    return tidy(text, LONGEST_NAME)


def project_refused(say: Speech) -> Spans:
    """Said where `project_name` is None."""
    return say.phrase("sessie_project_naam", hoogstens=str(LONGEST_NAME))


def bring_offer_screen(say: Speech) -> Layout:
    """For who did this conversation alone: do those answers come along, each with its own yes?"""
    return Layout(
        say.phrase("sessie_meenemen"),
        (
            ((say.label("knop_sessie_meenemen"), action(Bring(along=True))),),
            ((say.label("knop_sessie_niet_meenemen"), action(Bring(along=False))),),
        ),
    )


# Who has a session already


def elsewhere_screen(say: Speech, people: int, token: str) -> Layout:
    """For who takes part in one session and would join another, with so many `people`."""
    return Layout(
        say.phrase("sessie_al_in_een_andere"),
        (
            ((say.label("knop_sessie_hierheen"), action(LeaveOther(people, token))),),
            ((say.label("knop_sessie_blijf"), action(Stay(people, token))),),
        ),
    )
