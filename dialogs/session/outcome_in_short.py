"""The outcome in a few lines, for when reading takes the group's time: what there is to agree
about, and, as the session closes, what was agreed. All of it is on the page (`outcome_page.py`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dialogs.days import in_words
from dialogs.pack.answers import Answer
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.session.agreements import Agreement, AgreementStanding
from dialogs.session.agreements_on_page import who_on_page
from dialogs.session.group_texts import in_messages
from dialogs.session.outcome import GroupItem, GroupStanding
from dialogs.session.outcome_messages import parts_in_chat
from dialogs.session.outcome_page import of_standing
from dialogs.taken_home import HomePage, PagePart
from dialogs.texts import Spans, bold, join, plain

_IN_FULL = 3
"""At most this many gaps and differences have a step or a question with them; of the others only
the name is shown."""


def gaps_shown(
    dialog: Dialog, items: Sequence[GroupItem], settled: Mapping[str, Answer]
) -> tuple[Spans, ...]:
    """All that the group misses or sees differently, the first in full, to agree on something;
    empty if there is nothing."""
    say = Speech(dialog, settled)
    below, left = list[Spans](), _IN_FULL
    for standing in (GroupStanding.MISSING, GroupStanding.DIFFERENT):
        for part in of_standing(say, items, standing, short=True):
            below += _part(say, part, left)
            left = max(left - len(part.items), 0)
    return in_messages(say.phrase("afspraak_eerst"), below, "\n\n") if below else ()


def _part(say: Speech, part: PagePart, in_full: int) -> Iterator[Spans]:
    told, rest = part.items[:in_full], part.items[in_full:]
    names = "; ".join(item.name for item in rest)
    if told:
        yield from parts_in_chat((PagePart(part.heading, items=told),))
        if names:
            yield say.phrase("afspraak_ook", namen=names)
    else:
        yield join((bold(part.heading), plain(f"{names}.")), "\n")


def closing_told(
    dialog: Dialog,
    page: HomePage,
    settled: Mapping[str, Answer],
    agreed: Sequence[Agreement],
    *,
    goes_on: bool = False,
) -> tuple[Spans, ...]:
    """What the group agreed, with who does it and when, and that the rest is on the page.
    `goes_on`: something from an earlier session goes on, which isn't for a group's chat."""
    say = Speech(dialog, settled)
    found = [one for one in agreed if one.standing is AgreementStanding.AGREED]
    lines = [_agreed(say, one) for one in found] or [
        say.phrase("afspraak_loopt_door" if goes_on else "afspraak_geen")
    ]
    below = [
        join((bold(page.chosen.heading), lines[0]), "\n"),
        *lines[1:],
        say.phrase(_on_page(say, page)),
    ]
    return in_messages(join((bold(page.title), plain(page.subtitle)), "\n"), below, "\n\n")


def _on_page(say: Speech, page: HomePage) -> str:
    """The key of the sentence about what else is on the page: it names only what is there."""
    headings = {part.heading for part in page.parts}
    missed, differs = (say.label(f"uitkomst_{one}") in headings for one in ("missen", "verschil"))
    if missed and differs:
        return "uitkomst_op_blad"
    return f"uitkomst_op_blad_{'missen' if missed else 'verschil' if differs else 'rest'}"


def told_again(say: Speech, agreement: Agreement) -> Spans:
    """An agreement on the day that it is for."""
    line = who_on_page(say, agreement.who) if agreement.who else ""
    if line and line != say.label("uitkomst_wie", rol=agreement.who):
        line = say.label("uitkomst_wie_blad", rol=agreement.who)
    return _with_line(agreement, line)


def _agreed(say: Speech, agreement: Agreement) -> Spans:
    who = say.label("uitkomst_wie", rol=agreement.who) if agreement.who else ""
    day = "" if agreement.when is None else in_words(agreement.when)
    when = say.label("uitkomst_wanneer", wanneer=day) if day else ""
    told = _with_line(agreement, " ".join(filter(None, (who, when))))
    views = (say.phrase("afspraak_anders", tekst=text) for text in agreement.otherwise)
    return join((told, *views), "\n")


def _with_line(agreement: Agreement, line: str) -> Spans:
    return join((join((plain("– "), bold(agreement.sentence)), ""), plain(line)), "\n")
