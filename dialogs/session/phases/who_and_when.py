"""Who does what was agreed, and by which day: what the facilitator is asked, one thing at a time.

It is said aloud, and the facilitator enters it. What comes next follows from what was entered, so
that any of it can be changed.
"""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.days import Day, in_words, last_of_week, later, next_workday, stored_day
from dialogs.screens.choosing_screens import LONGEST_WHO
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.agreements import MOST_PICKED, Offered, picked
from dialogs.session.group_texts import rows_of
from dialogs.session.replies import action, text_mark
from dialogs.session.sentence_replies import DoneBy, LeadVerb, OnSentence
from dialogs.texts import Spans, as_plain, join, quote

_A_MONTH = 28
"""Days: four whole weeks, so that it falls on the same day of the week."""


def asked_now(sentences: Sequence[Offered]) -> Offered | None:
    """The sentence of which the facilitator is asked who does it, or else when; None if nothing is
    asked. `sentences`: as `merged`."""
    return next((one for one in picked(sentences) if one.who is None or one.when is None), None)


def may_pick(sentences: Sequence[Offered]) -> tuple[Offered, ...]:
    """The agreed sentences that the group may still pick."""
    chosen = picked(sentences)
    left = [one for one in sentences if one.agreed and one not in chosen]
    return tuple(left) if len(chosen) < MOST_PICKED else ()


def lead_screen(say: Speech, sentences: Sequence[Offered], first: Spans = ()) -> Layout | None:
    """What the facilitator has before them, after `first`; None if nothing was agreed."""
    now = asked_now(sentences)
    if now is not None:
        return _who(say, sentences, now, first) if now.who is None else _when(say, now, first)
    if not any(one.agreed for one in sentences):
        return None
    return _overview(say, sentences, first)


def roles(say: Speech) -> tuple[str, ...]:
    """The roles that can be tapped; first the one for whoever says 'me' aloud."""
    offered = (as_plain(say.fill(text)) for text in say.dialog.wordings("afspraak_rollen"))
    return (say.label("afspraak_wie_ik"), *offered)


def day_by(when: DoneBy, today: Day) -> Day:
    """The day that a button names."""
    match when:
        case DoneBy.THIS_WEEK:
            return last_of_week(today)
        case DoneBy.NEXT_WEEK:
            return last_of_week(next_workday(later(today, 7 - today.weekday())))
        case DoneBy.TWO_WEEKS:
            return next_workday(later(today, 14))
        case DoneBy.A_MONTH:
            return next_workday(later(today, _A_MONTH))


def is_too_long(who: str) -> bool:
    """Whether it is more than a few words."""
    return len(who) > LONGEST_WHO


def who_and_when(say: Speech, who: str, when: Day | None) -> Spans:
    """Who does it, and when: for the group and the facilitator to read."""
    by_whom = say.phrase("afspraak_wie_is", rol=who) if who else say.phrase("afspraak_wie_open")
    by_when = (
        say.phrase("afspraak_wanneer_open")
        if when is None
        else say.phrase("afspraak_wanneer_is", dag=in_words(when))
    )
    return join((by_whom, by_when), " ")


def _one(say: Speech, label: str, reply: OnSentence, **words: str) -> Row:
    return ((say.label(label, **words), action(reply)),)


def _who(say: Speech, sentences: Sequence[Offered], now: Offered, first: Spans) -> Layout:
    mark = text_mark(now.text)
    buttons = [
        (role[:1].upper() + role[1:], action(OnSentence(LeadVerb.WHO, mark, number)))
        for number, role in enumerate(roles(say))
    ]
    rows = [*rows_of(buttons, 2)]
    rows.append(_one(say, "knop_afspraak_open", OnSentence(LeadVerb.WHO, mark)))
    if sum(bool(one.agreed) for one in sentences) > MOST_PICKED:
        rows.append(_one(say, "knop_afspraak_niet_deze", OnSentence(LeadVerb.UNPICK, mark)))
    day = stored_day(now.when or "")
    told = () if day is None else say.phrase("afspraak_wanneer_is", dag=in_words(day))
    asked = say.phrase("afspraak_wie", tekst=quote(now.text))
    return Layout(join((first, told, asked)), tuple(rows))


def _when(say: Speech, now: Offered, first: Spans) -> Layout:
    mark, who = text_mark(now.text), now.who or ""
    rows = [
        _one(say, f"knop_afspraak_{one.value}", OnSentence(LeadVerb.WHEN, mark, number))
        for number, one in enumerate(DoneBy)
    ]
    rows.append(_one(say, "knop_afspraak_open", OnSentence(LeadVerb.WHEN, mark)))
    by_whom = say.phrase("afspraak_wie_is", rol=who) if who else say.phrase("afspraak_wie_open")
    asked = say.phrase("afspraak_wanneer", tekst=quote(now.text))
    return Layout(join((first, join((by_whom, asked), "\n"))), tuple(rows))


def _overview(say: Speech, sentences: Sequence[Offered], first: Spans) -> Layout:
    chosen, left = picked(sentences), may_pick(sentences)
    lines = [say.phrase("afspraak_geregeld_kop")] if chosen else []
    rows: list[Row] = []
    number = 0
    for one in chosen:
        number += 1
        place = {"nummer": str(number)}
        line = say.phrase("afspraak_leider_zin", tekst=quote(one.text), **place)
        told = who_and_when(say, one.who or "", stored_day(one.when or ""))
        lines.append(join((line, told), "\n"))
        change = OnSentence(LeadVerb.CHANGE, text_mark(one.text))
        rows.append(_one(say, "knop_afspraak_verander", change, **place))
    parts = [first, join(lines, "\n")]
    if left:
        more = "afspraak_kies_nog" if chosen else "afspraak_kies"
        lines = [say.phrase(more, hoogstens=str(MOST_PICKED))]
        for one in left:
            number += 1
            place = {"nummer": str(number)}
            lines.append(say.phrase("afspraak_leider_zin", tekst=quote(one.text), **place))
            pick = OnSentence(LeadVerb.PICK, text_mark(one.text))
            rows.append(_one(say, "knop_afspraak_kies", pick, **place))
        parts.append(join(lines, "\n"))
    if chosen:
        parts.append(say.phrase("afspraak_geregeld"))
    return Layout(join(parts), tuple(rows))
