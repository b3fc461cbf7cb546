"""Closing: the group sees its checklist, and may be asked whether the programme can have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dialogs.pack.answers import Answer
from dialogs.pack.definition import Dialog
from dialogs.screens.checklist_lines import in_words
from dialogs.screens.checklist_lines import named as in_full
from dialogs.screens.layout import Speech
from dialogs.session.agreements import gap_told
from dialogs.session.effects import SessionEffect, ShowChecklist
from dialogs.session.group_texts import in_messages
from dialogs.session.outcome import GroupItem, GroupStanding
from dialogs.session.phases.session_phase import SessionPhase
from dialogs.session.replies import PanelVerb
from dialogs.session.state import Sharing
from dialogs.texts import Spans, bold, join, plain


class ClosingPhase(SessionPhase):
    """The checklist, made from what was shown and settled."""

    def show(self) -> tuple[SessionEffect, ...]:
        return (ShowChecklist(self.session.seed),)

    @property
    def may_ask_to_share(self) -> bool:
        """Once a session, if there is a programme, and never when it is for practice."""
        not_yet = self.session.sharing is Sharing.NOT_ASKED
        asked = self.agenda.asks_questions and not self.session.practice
        return bool(self.say.dialog.programme) and asked and not_yet

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

_WITH_STEP = 3
"""How many of those that are missing come with a step, and of those that differ with a question."""


def checklist_shown(
    dialog: Dialog, items: Sequence[GroupItem], settled: Mapping[str, Answer], project: str = ""
) -> tuple[Spans, ...]:
    """The group's checklist, to read and keep. It quotes only answers that the group settled.
    `project`: the project whose list it is, among several."""
    say = Speech(dialog, settled)
    head = say.phrase("sessie_checklist_kop")
    if project:
        of_all = any(item.is_from_showings for item in items)
        head = say.phrase("sessie_checklist_project", project=project)
        head = join((head, say.phrase("sessie_checklist_van_allen") if of_all else ()), "\n")
    by_standing = {
        standing: [item for item in items if item.standing is standing]
        for standing in GroupStanding
    }
    if len(by_standing[GroupStanding.NOT_SHOWN]) == len(items):
        return (join((head, say.phrase("sessie_checklist_leeg"))),)
    parts = []
    for standing, found in by_standing.items():
        if found:
            parts += [
                say.phrase(f"groep_kop_{standing.value}"),
                *_group_lines(say, standing, found),
            ]
    if not by_standing[GroupStanding.MISSING] and not by_standing[GroupStanding.DIFFERENT]:
        parts.insert(0, say.phrase("groep_alles_is_er", vraag=say.label("vraag_aan_jongere")))
    parts.append(say.phrase("onder_stappen"))
    return in_messages(head, parts, "\n\n")


def gaps_shown(
    dialog: Dialog, items: Sequence[GroupItem], settled: Mapping[str, Answer]
) -> tuple[Spans, ...]:
    """What the group misses or sees differently, to agree on something; empty if there is
    nothing."""
    say = Speech(dialog, settled)
    parts: list[Spans] = []
    for standing in (GroupStanding.MISSING, GroupStanding.DIFFERENT):
        found = [item for item in items if item.standing is standing]
        if found:
            head = say.phrase(f"groep_kop_{standing.value}")
            parts += [head, *_group_lines(say, standing, found[:_WITH_STEP])]
    return in_messages(say.phrase("afspraak_eerst"), parts, "\n\n") if parts else ()


def _group_lines(
    say: Speech, standing: GroupStanding, items: Sequence[GroupItem]
) -> Iterable[Spans]:
    match standing:
        case GroupStanding.MISSING:
            for number, item in enumerate(items, start=1):
                yield _missing(say, number, item)
        case GroupStanding.DIFFERENT:
            for number, item in enumerate(items):
                asks = item.how is not None and number < _WITH_STEP
                question = say.variant("groep_vraag_elkaar", number) if asks else ()
                told = _how_many_miss(say, item, bold(f"{item.element.name}."))
                yield join((told, question), "\n")
        case GroupStanding.IN_PLACE | GroupStanding.NOT_SHOWN:
            yield plain(", ".join(item.element.name for item in items) + ".")


def _missing(say: Speech, number: int, item: GroupItem) -> Spans:
    if item.item is None or item.how is None:
        return () if item.item is None else in_full(say, number, item.item)
    told = _how_many_miss(say, item, bold(f"{number}. {item.element.name}."))
    return join((told, in_words(say, item.item).step if number <= _WITH_STEP else ()), "\n")


def _how_many_miss(say: Speech, item: GroupItem, name: Spans) -> Spans:
    """The name, and how many miss it, without a number. What is there for some isn't said to be
    there."""
    if item.how is None:
        return join((name, say.phrase("groep_niet_hetzelfde")), " ")
    return join((name, gap_told(say, item)), " ")
