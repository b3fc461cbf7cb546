"""Lays out what a group agreed on for its page: with who and when, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dialogs.days import Day, exact, stored_day
from dialogs.days import in_words as day_in_words
from dialogs.screens.layout import Speech
from dialogs.session.agreements import (
    Agreement,
    AgreementStanding,
    came_from_told,
)
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.proposal_words import says_who
from dialogs.taken_home import (
    ChosenPart,
    ChosenPoint,
)
from dialogs.understanding.dates.typed_days import names_day
from dialogs.understanding.options.matching import normal


def with_standing(agreed: Iterable[Agreement], standing: AgreementStanding) -> list[Agreement]:
    return [one for one in agreed if one.standing is standing]


def agreed_on_page(
    say: Speech,
    agreed: Sequence[Agreement],
    earlier: Sequence[tuple[EarlierAgreement, Iterator[str]]],
) -> ChosenPart:
    """What was agreed, now and before, as far as that goes on."""
    points = [(one.sentence, _planned(say, one)) for one in agreed]
    points += [(one.text, told) for one, told in earlier if one.goes_on]
    told = tuple(ChosenPoint("", what, planned=" ".join(lines)) for what, lines in points)
    return chosen_part(say, "uitkomst_afspraken", told)


def goes_on_from_before(
    say: Speech, one: EarlierAgreement, held: Day | None, beside: Sequence[str]
) -> Iterator[str]:
    """Who does it, when, that it goes on, and how others saw it. A day that is over isn't shown as
    the day it is for."""
    if one.who:
        yield who_on_page(say, one.who)
    day = stored_day(one.by_when)
    if day is not None:
        is_over = held is not None and exact(day) < held
        key = "uitkomst_nieuwe_dag" if is_over else "uitkomst_wanneer"
        yield say.label(key, wanneer=day_in_words(day))
    if one.went is not None:
        yield say.label("uitkomst_loopt_nog", hoe=say.label(f"terug_{one.went.value}"))
    yield from (say.label("uitkomst_ernaast", tekst=text) for text in beside)


def _planned(say: Speech, agreement: Agreement) -> Iterator[str]:
    """Who does it, when, which gap or difference it came from, and how others see it."""
    if agreement.who:
        yield who_on_page(say, agreement.who)
    if agreement.when is not None:
        yield say.label("uitkomst_wanneer", wanneer=day_in_words(agreement.when))
    if agreement.picked and not agreement.who and agreement.when is None:
        yield from _left_open(say, agreement.sentence)
    if came_from := came_from_told(say, agreement):
        yield came_from
    yield from views_beside(say, agreement)


def _left_open(say: Speech, sentence: str) -> Iterator[str]:
    """What nobody entered, as far as the sentence doesn't say that itself."""
    has_day, has_who = names_day(sentence), says_who(sentence, say.dialog.known)
    if not has_who:
        yield say.label("uitkomst_wie_open" if has_day else "uitkomst_wie_wanneer_open")
    elif not has_day:
        yield say.label("uitkomst_wanneer_open")


def who_on_page(say: Speech, who: str) -> str:
    """Who does it; with a line to write the name on if it is one of them."""
    is_one_of_us = normal(who) in {normal(say.label(key)) for key in _ONE_OF_US}
    return say.label("uitkomst_wie_naam" if is_one_of_us else "uitkomst_wie", rol=who)


_ONE_OF_US = ("afspraak_wie_ik", "kiezen_een_van_ons")


def chosen_part(say: Speech, key: str, points: tuple[ChosenPoint, ...]) -> ChosenPart:
    """What they go on with, below the heading with this key."""
    return ChosenPart(
        heading=say.label(key),
        points=points,
        none=say.label(f"{key}_niets"),
        who_label="",
        who="",
        when_label="",
        when="",
        still_open=say.label("papier_open"),
    )


def with_views(say: Speech, agreement: Agreement) -> str:
    return " ".join((*quoted(say, [agreement.sentence]), *views_beside(say, agreement)))


def views_beside(say: Speech, agreement: Agreement) -> Iterator[str]:
    """How people see it differently, in the words that they offered for this place."""
    if agreement.otherwise:
        # The text has the quotation marks around them all.
        yield say.label("uitkomst_ernaast", tekst="’; ‘".join(agreement.otherwise))


def quoted(say: Speech, texts: Iterable[str]) -> tuple[str, ...]:
    """Each sentence as a line between quotation marks."""
    return tuple(say.label("uitkomst_zin", tekst=text) for text in texts)
