"""Closing: the group sees its checklist, and may be asked whether the programme can have it."""

from __future__ import annotations

from collections.abc import Mapping

from dialogs.pack.answers import Answer
from dialogs.pack.checklist import Item, with_status
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.checklist_lines import line, named
from dialogs.screens.layout import Speech
from dialogs.session.effects import SessionEffect, ShowChecklist
from dialogs.session.group_texts import in_messages
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.replies import PanelVerb
from dialogs.session.state import Sharing
from dialogs.texts import Spans, bold, join


class ClosingPhase(SessionPhase):
    """The checklist, made from what was shown and settled."""

    def show(self) -> tuple[SessionEffect, ...]:
        return (ShowChecklist(self.session.seed),)

    @property
    def may_ask_to_share(self) -> bool:
        """Once a session, if there is a programme, and never when it is for practice."""
        not_yet = self.session.sharing is Sharing.NOT_ASKED
        return bool(self.say.dialog.programme) and not self.session.practice and not_yet

    # On the panel

    def remarks(self) -> tuple[Spans, ...]:
        sharing = self.session.sharing
        if sharing is Sharing.NOT_ASKED:
            return ()
        return (self.say.phrase(f"sessie_delen_{sharing.value}"),)

    @property
    def also(self) -> tuple[tuple[PanelVerb, str], ...]:
        return ((PanelVerb.SHARE, "mag_mee"),) if self.may_ask_to_share else ()


# What the group reads


_ORDER = (Status.DIFFERENT, Status.PARTLY, Status.IN_PLACE, Status.NOT_DISCUSSED)


def checklist_shown(
    dialog: Dialog, items: tuple[Item, ...], settled: Mapping[str, Answer], project: str = ""
) -> tuple[Spans, ...]:
    """The group's checklist, to read and keep. It quotes only answers that the group settled."""
    say = Speech(dialog, settled)
    head = say.phrase("sessie_checklist_kop")
    if project:
        head = say.phrase("sessie_checklist_project", project=project)
    if all(item.status is Status.NOT_DISCUSSED for item in items):
        return (join((head, say.phrase("sessie_checklist_leeg"))),)
    missing = with_status(items, Status.MISSING)
    differs = bool(with_status(items, Status.DIFFERENT))
    parts = [say.phrase("sessie_niets_samen" if differs else "niets_ontbreekt")]
    if missing:
        parts = [say.phrase("ontbreekt_kop_een" if len(missing) == 1 else "ontbreekt_kop")]
        parts += [named(say, number, item) for number, item in enumerate(missing, start=1)]
    for status in _ORDER:
        if found := with_status(items, status):
            lines = (_in_one_line(say, item) for item in found)
            parts.append(join((say.phrase(f"kop_{status.value}"), *lines), "\n"))
    parts.append(say.phrase("onder_stappen"))
    return in_messages(head, parts, "\n\n")


def _in_one_line(say: Speech, item: Item) -> Spans:
    """The element in one line. One that nobody discussed is only named: its outcome would read as
    if it were true."""
    return bold(item.element.name) if item.status is Status.NOT_DISCUSSED else line(say, item)
