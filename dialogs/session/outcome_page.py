"""The page with which the session of a group ends: what it sees and what it agrees on.

It is made of what everyone was shown and agreed to, and of nothing else. `outcome_messages.py`
turns it into messages, `dialogs/taken_home.py` into a text to forward, `bot/typesetting/paper.py`
into a page on A4. `project_page.py` makes the page of each of several projects.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dialogs.days import Day
from dialogs.pack.answers import Answer
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.told.checklist_lines import in_words
from dialogs.session.agreements import (
    Agreement,
    AgreementStanding,
    gap_told,
)
from dialogs.session.agreements_on_page import (
    agreed_on_page,
    goes_on_from_before,
    with_standing,
    with_views,
)
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.group_texts import number_told
from dialogs.session.outcome import GroupItem, GroupStanding
from dialogs.taken_home import (
    ChosenPart,
    HomePage,
    PageItem,
    PagePart,
    PaperLabels,
)
from dialogs.texts import as_plain
from dialogs.walk.intentions import HowItWent

_WITH_STEP = 3
"""How many of those that differ come with a question to each other."""


def group_page(
    dialog: Dialog,
    items: Sequence[GroupItem],
    settled: Mapping[str, Answer],
    agreed: Sequence[Agreement] = (),
    *,
    earlier: Sequence[EarlierAgreement] = (),
    beside: Mapping[str, Sequence[str]] | None = None,
    left_out: bool = False,
    wanted_then: tuple[str, str] | None = None,
    made_on: str = "",
    held: Day | None = None,
) -> HomePage:
    """The page of a group. `settled`: what it chose together. `agreed`: all proposals with what
    became of them. `earlier`: what it agreed before, and `beside`, by sentence, how others saw it
    then; `left_out`: the readers of this copy don't get these. `wanted_then`: the goal that it
    chose the last time, and when that was. `made_on`: the day of the session in words, and `held`
    that day."""
    say = Speech(dialog, settled)
    wanted = wanted_lines(dialog, settled)
    if not wanted and wanted_then is not None and not _is_goal_missed(dialog, items):
        doel, datum = wanted_then
        wanted = (say.label("uitkomst_doel_toen", doel=doel, datum=datum),)
        items = [one for one in items if not _is_open_goal(dialog, one)]
        agreed = [
            one for one in agreed if one.came_from is None or one.sentence or one.came_from in items
        ]
    return page_of(
        say,
        title=say.label("uitkomst_titel"),
        opening=say.label("uitkomst_begin"),
        made_on=made_on,
        parts=(*_came_of(say, earlier), *_after_what_is_done(say, earlier, items, wanted)),
        chosen=agreed_on_page(
            say,
            with_standing(agreed, AgreementStanding.AGREED),
            [
                (one, goes_on_from_before(say, one, held, (beside or {}).get(one.text, ())))
                for one in earlier
            ],
        ),
        after=tuple(_still_open(say, agreed, items, earlier)),
        note=say.label("uitkomst_zonder_eerder") if left_out else "",
    )


def wanted_lines(dialog: Dialog, settled: Mapping[str, Answer]) -> tuple[str, ...]:
    """What the group wants, by what it chose together."""
    say = Speech(dialog, settled)
    filled = (
        as_plain(say.fill(line.text))
        for line in dialog.wanted
        if holds(line.condition, say.answers)
    )
    return tuple(line for line in filled if line)


def _is_goal(dialog: Dialog, item: GroupItem) -> bool:
    return dialog.goals is not None and item.element.id == dialog.goals.element


def _is_open_goal(dialog: Dialog, item: GroupItem) -> bool:
    """Whether the goal is asked for, and nothing was shown or the group chose none yet: then the
    goal of the last time is used."""
    unsaid = item.standing in (GroupStanding.NOT_SHOWN, GroupStanding.MISSING)
    return _is_goal(dialog, item) and unsaid and item.how is None


def _is_goal_missed(dialog: Dialog, items: Iterable[GroupItem]) -> bool:
    """Whether most say now that they have no goal: then the goal of the last time isn't used
    either."""
    missed = (one for one in items if one.standing is GroupStanding.MISSING)
    return any(one.how is not None and _is_goal(dialog, one) for one in missed)


# What stands on it


def page_of(
    say: Speech,
    *,
    title: str,
    opening: str,
    made_on: str,
    parts: tuple[PagePart, ...],
    chosen: ChosenPart,
    after: tuple[PagePart, ...],
    has_list: bool = True,
    note: str = "",
    closing: str = "uitkomst_eind",
) -> HomePage:
    """A page with this on it, and with what each page has. `has_list`: whether something on it
    comes from the report. `note`: what else is said below the title."""
    return HomePage(
        title=title,
        subtitle=". ".join(filter(None, (say.label("uitkomst_gemaakt", datum=made_on), note))),
        opening=opening,
        parts=parts,
        chosen=chosen,
        source_heading=say.label("papier_bron_kop") if has_list else "",
        source=say.label("papier_bron") if has_list else "",
        closing=say.label(closing),
        labels=PaperLabels(
            room=say.label("papier_schrijven"),
            room_hint=say.label("papier_schrijven_hulp"),
            footer=say.label("papier_pagina", pagina="{pagina}", totaal="{totaal}"),
            box=say.label("papier_vakje"),
            writing_line=say.label("papier_schrijfregel"),
        ),
        after=after,
    )


def _standing_at(items: Iterable[GroupItem], standing: GroupStanding) -> list[GroupItem]:
    return [item for item in items if item.standing is standing]


def of_list(say: Speech, items: Sequence[GroupItem], lines: tuple[str, ...]) -> Iterator[PagePart]:
    """What the group wants (`lines`), what is there, what it misses and what it sees
    differently."""
    if lines:
        yield PagePart(say.label("uitkomst_doel"), lines)
    found = {standing: _standing_at(items, standing) for standing in GroupStanding}
    goals = say.dialog.goals
    # What they want is shown above.
    there = [
        item
        for item in found[GroupStanding.IN_PLACE]
        if not lines or goals is None or item.element.id != goals.element
    ]
    if not there and _nothing_known(say, items):
        yield PagePart(say.label("uitkomst_lijst"), (say.label("uitkomst_leeg"),))
    elif there and not found[GroupStanding.MISSING] and not found[GroupStanding.DIFFERENT]:
        asks = say.label("uitkomst_alles_vraag", vraag=_to_ask(say))
        yield PagePart(say.label("uitkomst_alles"), (_names(there), asks))
    else:
        if there:
            yield PagePart(say.label("uitkomst_er_al"), (_names(there),))
        for standing in (GroupStanding.MISSING, GroupStanding.DIFFERENT):
            yield from of_standing(say, items, standing)


def _nothing_known(say: Speech, items: Iterable[GroupItem]) -> bool:
    """Whether nothing was shown about anything but the goal."""
    goals = say.dialog.goals
    return all(
        item.standing is GroupStanding.NOT_SHOWN
        or (goals is not None and item.element.id == goals.element)
        for item in items
    )


def of_standing(
    say: Speech, listed: Iterable[GroupItem], standing: GroupStanding, *, short: bool = False
) -> Iterator[PagePart]:
    """The part about what is missing or seen differently; none if nothing is. `short`: without the
    answers that the group just saw."""
    items = _standing_at(listed, standing)
    if short:
        items = [replace(item, split=()) for item in items]
    if not items:
        return
    if standing is GroupStanding.MISSING:
        told = tuple(_missing(say, item) for item in items)
        yield PagePart(say.label("uitkomst_missen"), items=told)
    else:
        told = tuple(_different(say, number, item) for number, item in enumerate(items))
        yield PagePart(say.label("uitkomst_verschil"), items=told)


def _missing(say: Speech, item: GroupItem) -> PageItem:
    if item.item is None:
        return PageItem(item.element.name)
    words = in_words(say, item.item)
    told = as_plain(words.because) if item.how is None else _how_many_miss(say, item)
    return PageItem(item.element.name, told, as_plain(words.step))


def _different(say: Speech, number: int, item: GroupItem) -> PageItem:
    asks = number < _WITH_STEP
    question = as_plain(say.variant("groep_vraag_elkaar", number)) if asks else ""
    return PageItem(item.element.name, _how_many_miss(say, item), question)


def _how_many_miss(say: Speech, item: GroupItem) -> str:
    """How many miss it, without a number. What is in place for only some isn't called in place."""
    if item.more_shown and item.standing is GroupStanding.DIFFERENT:
        return say.label("groep_liepen_uiteen_open")
    if item.how is None:
        return say.label("groep_niet_hetzelfde")
    if not item.split:
        # What one person alone chose was on the screen too, and is named on no page.
        differed = say.label("groep_liepen_uiteen_open") if item.more_shown else ""
        return " ".join(filter(None, (as_plain(gap_told(say, item)), differed)))
    answers = "; ".join(f"‘{label or say.label('knop_weet_niet')}’" for label in item.split)
    if len(item.split) == 1:
        how_many = "meesten" if item.of_most else "gekozen"
        chose = say.label(f"laten_zien_{'twee_of_meer' if item.openly else how_many}")
        return f"{as_plain(gap_told(say, item))} {chose} {answers}."
    differ = say.label("groep_liepen_uiteen", antwoorden=answers)
    if item.standing is GroupStanding.DIFFERENT:
        return differ
    return " ".join((as_plain(gap_told(say, item)), differ))


def _to_ask(say: Speech) -> str:
    """What to ask two young people: what belongs to the goal, or else to any."""
    goals = () if say.dialog.goals is None else say.dialog.goals.choices
    for goal in goals:
        if goal.ask is not None and holds(goal.condition, say.answers):
            return as_plain(say.fill(goal.ask))
    return say.label("vraag_aan_jongere")


def _came_of(say: Speech, earlier: Sequence[EarlierAgreement]) -> Iterator[PagePart]:
    """How earlier agreements that are over went."""
    lines = tuple(
        say.label("uitkomst_eerder_regel", tekst=one.text, hoe=say.label(f"terug_{one.went.value}"))
        for one in earlier
        if one.went is not None and not one.goes_on
    )
    if lines:
        yield PagePart(say.label("uitkomst_eerder"), lines)


def _after_what_is_done(
    say: Speech,
    earlier: Sequence[EarlierAgreement],
    items: Sequence[GroupItem],
    wanted: tuple[str, ...],
) -> Iterator[PagePart]:
    """The group's list. Where they just said that they did something, it isn't advised again: they
    are asked what came of it."""
    done = {one.element: one.text for one in earlier if one.went is HowItWent.DONE and one.element}
    by_name = {
        item.element.name: done[item.element.id] for item in items if item.element.id in done
    }
    for part in of_list(say, items, wanted):
        told = tuple(
            replace(one, step=say.label("uitkomst_stap_gedaan", tekst=by_name[one.name]))
            if one.name in by_name and one.step
            else one
            for one in part.items
        )
        yield replace(part, items=told)


def _still_open(
    say: Speech,
    agreed: Sequence[Agreement],
    items: Sequence[GroupItem],
    earlier: Sequence[EarlierAgreement],
) -> Iterator[PagePart]:
    """What they aren't done with, what they didn't get to, and what nothing was shown about."""
    if not_yet := with_standing(agreed, AgreementStanding.NOT_YET):
        lines = tuple(with_views(say, one) for one in not_yet)
        yield PagePart(say.label("uitkomst_nog_niet_uit"), lines)
    not_reached = with_standing(agreed, AgreementStanding.NOT_REACHED)
    lines = tuple(with_views(say, one) for one in not_reached if one.sentence)
    known = {one.element for one in earlier if one.goes_on}
    gaps = [one for one in not_reached if not one.sentence and one.element is not None]
    waited = len(with_standing(agreed, AgreementStanding.WAITED))
    # If nobody said what a sentence is about, it may be about any of them; and for readers of the
    # page, so may one that waited.
    is_told = not waited and all(one.element for one in agreed if one.sentence)
    if is_told and any(one.element and one.element.id not in known for one in gaps):
        # They are above, among what is missing or different.
        is_first = not any(one.sentence for one in agreed) and not known
        lines = (*lines, say.label(f"uitkomst_geen_{'enkel' if is_first else 'voorstel'}"))
    if waited:
        lines = (*lines, number_told(say, "afspraak_wachtte", waited))
    if lines:
        yield PagePart(say.label("uitkomst_niet_gehaald"), lines)
    if _nothing_known(say, items):
        return
    not_shown = _standing_at(items, GroupStanding.NOT_SHOWN)
    for passed, key in ((False, "uitkomst_niet_getoond"), (True, "uitkomst_niet_bekeken")):
        if told := "; ".join(_as_asked(one) for one in not_shown if one.passed is passed):
            yield PagePart(say.label(key), (f"{told}.", say.label(f"{key}_om")))


def _as_asked(item: GroupItem) -> str:
    """The name of the question that they saw, with what it is about."""
    name, asked = item.element.name, item.asked_as
    return f"{asked} ({name})" if asked and asked != name else name


def _names(items: Iterable[GroupItem]) -> str:
    return "; ".join(item.element.name for item in items) + "."
