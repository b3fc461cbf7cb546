"""The screens around a project over its sessions: its link and code, and what its holder can do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.pack.definition import Dialog
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Layout, Speech
from dialogs.screens.sharing.shared_project import spelled
from dialogs.session.beginning_replies import (
    AskToErase,
    ContinueProject,
    EraseProject,
    LeaveProject,
    OpenForProject,
    beginning_action,
)
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.phases.look_back import earlier_shown
from dialogs.session.replies import AskForLink, action
from dialogs.texts import Spans, join

KIND = SessionKind.ONE
"""The kind of session that begins with the link of a project."""


def link_told(say: Speech, link: str, code: str) -> Spans:
    """The link and the code, to keep; if there is no link, only the code."""
    if not link:
        return say.phrase("project_code", code=spelled(code))
    return say.phrase("project_link", link=link, code=spelled(code))


def link_offered(say: Speech) -> Layout:
    """Tells a participant that the agreements are kept, with a button to get the link too."""
    return Layout(
        say.phrase("project_bewaard"), (((say.label("knop_project_link"), action(AskForLink())),),)
    )


def project_screen(
    say: Speech,
    agreements: Sequence[EarlierAgreement],
    said_on: Mapping[int, str],
    token: str,
) -> Layout:
    """For someone with the link or the code: what comes back, and what they can do. `said_on`: by
    agreement, the day."""
    nothing = (say.phrase("project_leeg"),)
    texts = earlier_shown(say, agreements, said_on)[:1] if agreements else nothing
    return Layout(
        join((say.phrase("project_kop"), *texts, say.phrase("project_wat_nu"))),
        (
            ((say.label("knop_project_begin"), beginning_action(ContinueProject(token))),),
            ((say.label("knop_project_wis"), beginning_action(AskToErase(token))),),
            ((say.label("knop_sessie_nu_niet"), beginning_action(LeaveProject(token))),),
        ),
    )


def project_lengths(dialog: Dialog, say: Speech, token: str) -> Layout:
    """Asks how long the session may take that this project begins."""
    plans = tuple(
        ((plan.name, beginning_action(OpenForProject(number, token))),)
        for number, plan in enumerate(dialog.plans.values())
        if plan.is_for(KIND)
    )
    away = ((say.label("knop_sessie_nu_niet"), beginning_action(LeaveProject(token))),)
    return Layout(say.phrase("sessie_hoe_lang"), (*plans, away))


def erase_screen(say: Speech, token: str) -> Layout:
    """Asks whether all that the project agreed may go, for everyone who has the link."""
    return Layout(
        say.phrase("project_wis_vraag"),
        (
            ((say.label("knop_project_wis_ja"), beginning_action(EraseProject(token))),),
            ((say.label("knop_project_wis_nee"), beginning_action(LeaveProject(token))),),
        ),
    )
