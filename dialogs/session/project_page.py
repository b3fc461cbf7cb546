"""The page with which a session of several projects ends, one for each: what that project takes
along. See `outcome_page.py`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs.pack.answers import Answer
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.session.agreements_on_page import chosen_part, quoted
from dialogs.session.group_texts import same_words
from dialogs.session.outcome import GroupItem
from dialogs.session.outcome_page import of_list, page_of, wanted_lines
from dialogs.taken_home import ChosenPoint, HomePage, PagePart


@dataclass(frozen=True, slots=True)
class ProjectTakes:
    """What one of several projects takes along. `question`: what it asked the others about its own
    case. `own`: what it said for itself, `chosen`: what it took from the others. `others`: by the
    name of each other project, what that project said for itself."""

    name: str
    question: Sequence[str] = ()
    own: Sequence[str] = ()
    chosen: Sequence[str] = ()
    others: Sequence[tuple[str, Sequence[str]]] = ()


def project_page(
    dialog: Dialog,
    takes: ProjectTakes,
    items: Sequence[GroupItem] = (),
    settled: Mapping[str, Answer] | None = None,
    *,
    made_on: str = "",
) -> HomePage:
    """The page of one of several projects. `items`: its list, if the session asked questions."""
    say = Speech(dialog, settled or {})
    parts = [*(of_list(say, items, wanted_lines(dialog, say.answers)) if items else ())]
    if takes.question:
        parts.append(PagePart(say.label("uitkomst_vraag"), quoted(say, takes.question)))
    after = []
    advice = [text for text in takes.chosen if not any(same_words(text, own) for own in takes.own)]
    if advice:
        after.append(PagePart(say.label("uitkomst_van_anderen"), quoted(say, advice)))
    others = tuple(
        say.label("uitkomst_anderen_regel", project=name, tekst=text)
        for name, texts in takes.others
        for text in texts
    )
    if others:
        after.append(PagePart(say.label("uitkomst_anderen"), others))
    of_all = any(item.is_from_showings for item in items)
    return page_of(
        say,
        title=say.label("uitkomst_titel_project", project=takes.name),
        opening=say.label("uitkomst_begin_project", project=takes.name),
        made_on=made_on,
        parts=tuple(parts),
        chosen=chosen_part(
            say,
            "uitkomst_meegenomen",
            tuple(ChosenPoint("", text) for text in takes.own),
        ),
        after=tuple(after),
        has_list=bool(items),
        note=say.label("uitkomst_van_allen") if of_all else "",
        closing="uitkomst_eind_project",
    )
