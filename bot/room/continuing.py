"""Makes a session, or one of several projects in it, go on with a project of earlier sessions."""

from __future__ import annotations

from dataclasses import replace

from bot.room.host import Host
from bot.room.phases.asking_who import AskingWho
from bot.room.phases.kept_agreements import coming_back, show_earlier
from dialogs.session.events import EarlierBrought
from dialogs.session.replies import text_mark
from dialogs.walk.intentions import HowItWent
from storage.sessions.lasting_projects import LastingProject

_RESPONDING = 1
"""The step of agreeing after which there are agreements."""


def can_continue(host: Host, lasting: LastingProject, project: int) -> str:
    """Why this project of the session (0 in a session about one) can't go on with the lasting one,
    as the key of a phrase; '' if it can."""
    there = host.work.lasting_projects.project_in(host.record.id, lasting.id)
    if host.session.practice:
        return "project_niet_bij_oefenen"
    if host.record.pack != lasting.pack:
        return "project_ander_gesprek"
    if there not in (None, project):
        return "project_al_hier"
    return ""


def continue_with(host: Host, lasting: LastingProject, project: int, person: int) -> None:
    """Go on with it, and tell the person so. If it is too late to look back, the project only gets
    what is agreed from now on."""
    id_, at = host.record.id, host.at
    known = host.work.lasting_projects.of(id_, project or None)
    refusal = can_continue(host, lasting, project)
    if not refusal and known not in (None, lasting) and not host.here.is_before_start:
        refusal = "project_heeft_er_een"
    if refusal:
        host.messages.to(person, host.say.phrase(refusal))
        return
    host.work.lasting_projects.continue_in(id_, project or None, lasting.id, at)
    looks_back = _still_looks_back(host)
    agreements = coming_back(host.work, lasting) if looks_back else ()
    key = "project_herkend" if agreements else "project_herkend_leeg"
    host.messages.to(person, host.say.phrase(key if looks_back else "project_te_laat"))
    if known != lasting:
        host.happened(EarlierBrought(project, agreements, at))
        if host.phase.kind.looks_back:
            show_earlier(host, person)


def lapses(host: Host, mark: str) -> bool:
    """The facilitator says, once there are new agreements, that the earlier one with this text mark
    isn't wanted any more, or is after all; False if it can't be said."""
    earlier = host.session.earlier.get(0, ())
    open_ = (one for one in earlier if one.went is not HowItWent.DONE)
    known = next((one for one in open_ if text_mark(one.text) == mark), None)
    if known is None or not host.phase.kind.agrees or host.session.step <= _RESPONDING:
        return False
    went = HowItWent.NOT_YET if known.went is HowItWent.DROPPED else HowItWent.DROPPED
    changed = tuple(replace(one, went=went) if one == known else one for one in earlier)
    host.happened(EarlierBrought(0, changed, host.at))
    AskingWho(host).change()
    return True


def _still_looks_back(host: Host) -> bool:
    """Whether the phase that looks back is still to come, or is now."""
    phases = host.plan.phases
    return any(phase.kind.looks_back for phase in phases[host.session.phase :])
