"""Who does what was agreed, and by which day: what the facilitator is asked, one thing at a time.

It is said aloud, and the facilitator enters it. What comes next follows from what was entered, so
that any of it can be changed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dialogs.days import Day, in_words, later, stored_day, week_of
from dialogs.screens.choice.choosing_screens import LONGEST_WHO
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.agreements import MOST_PICKED, Offered, picked
from dialogs.session.earlier_agreements import EarlierAgreement
from dialogs.session.group_texts import on_button, rows_of
from dialogs.session.proposal_words import says_who
from dialogs.session.replies import action, text_mark
from dialogs.session.sentence_replies import DoneBy, LeadVerb, OnSentence
from dialogs.texts import Spans, as_plain, join, quote
from dialogs.understanding.dates.typed_days import (
    day_alone,
    day_typed,
    names_date,
    read_day,
    weekday_named,
)
from dialogs.walk.intentions import HowItWent

_A_MONTH, _A_YEAR = 28, 365
"""Days."""
_SATURDAY = 5


def asked_now(sentences: Sequence[Offered]) -> Offered | None:
    """The sentence for which the facilitator is asked who does it, or else when; None if nothing is
    asked. `sentences`: as `merged` gives them."""
    return next((one for one in picked(sentences) if one.who is None or one.when is None), None)


def may_pick(sentences: Sequence[Offered]) -> tuple[Offered, ...]:
    """The agreed sentences that the group may still pick."""
    chosen = picked(sentences)
    left = [one for one in sentences if one.agreed and one not in chosen]
    return tuple(left) if len(chosen) < MOST_PICKED else ()


def lead_screen(
    say: Speech,
    sentences: Sequence[Offered],
    today: Day,
    first: Spans = (),
    earlier: Sequence[EarlierAgreement] = (),
) -> Layout | None:
    """The facilitator's current question, after `first`; None if nothing was agreed. `earlier`:
    what the project agreed before, which something new may replace."""
    now = asked_now(sentences)
    if now is not None:
        if now.who is None:
            return _who(say, sentences, now, first)
        return _when(say, now, today, first)
    if not any(one.agreed for one in sentences):
        return None
    return _overview(say, sentences, first, earlier)


def roles(say: Speech) -> tuple[str, ...]:
    """The roles that can be tapped; first the one for whoever says 'me' aloud."""
    offered = (as_plain(say.fill(text)) for text in say.dialog.wordings("afspraak_rollen"))
    return (say.label("afspraak_wie_ik"), *offered)


def day_by(when: DoneBy, today: Day, sentence: str = "") -> Day:
    """The day that the sentence names, if that is in the week that a button names; or else that
    week, without a day. At a weekend, 'this week' is the week that is about to begin."""
    named = day_named(sentence, today)
    if when is DoneBy.SAID and named is not None:
        return named
    days = {DoneBy.NEXT_WEEK: 7 - today.weekday(), DoneBy.TWO_WEEKS: 14, DoneBy.A_MONTH: _A_MONTH}
    is_weekend = today.weekday() >= _SATURDAY
    on = later(today, days.get(when, 7 - today.weekday() if is_weekend else 0))
    week = week_of(on)
    if named is not None and week_of(named) == week:
        return named
    same = weekday_named(sentence, on)
    return week if same is None or same < today else same


def day_named(sentence: str, today: Day) -> Day | None:
    """The day, within a year, that an agreement itself names by its date or as a day of the
    week."""
    day = read_day(sentence, today) if names_date(sentence) else None
    return day if day is not None and 0 <= (day - today).days <= _A_YEAR else None


def day_for_itself(sentence: str, held: Day) -> Day:
    """The day that what a project says for itself names, if that is after the session and within a
    year; or else a week later. 'Elke woensdag' and 'in de morgen' name none."""
    named = day_typed(_NO_DAY.sub(" ", sentence), held)
    is_ahead = named is not None and 0 < (named - held).days <= _A_YEAR
    return named if named is not None and is_ahead else later(held, _A_WEEK)


_NO_DAY = re.compile(
    r"\b(?:elke|elk|iedere|ieder|alle|vaste?(?: \w+){0,3} op|in de|['’]s) \w*(?:dag|morgens?)\b",
    re.IGNORECASE,
)
_A_WEEK = 7
"""How many days later a project is reminded of what it takes home, if that names no day."""


_NOT_APART = re.compile(r"(?:van|niet|elke|iedere)\b", re.IGNORECASE)
"""The beginning of a day that is part of the words before it ('de ploeg van dinsdag')."""
_GOES_ON = re.compile(r"\b(?:van|voor|bij|en|of|niet|elke|iedere)$", re.IGNORECASE)


def day_apart(text: str, today: Day) -> tuple[str, Day] | None:
    """What a text says, and the day that it ends with ('de kok dinsdag'); None if it says nothing
    else, or if the day is part of that."""
    words = text.strip(" .!?,;:").split()
    for at in range(1, len(words)):
        said, ends = " ".join(words[:at]).rstrip(" ,;:"), " ".join(words[at:])
        belongs = _NOT_APART.match(ends) or _GOES_ON.search(said)
        if not belongs and day_alone(said, today) is None:
            day = day_alone(ends, today)
            if day is not None:
                return said, day
    return None


_EACH = re.compile(r"\b(?:elke|elk|iedere|ieder)\b(?P<what>.*)", re.IGNORECASE)


def each_time(text: str, today: Day) -> tuple[bool, Day | None]:
    """Whether a text names no day but something that comes back ('elke woensdag'), and the first
    day of that if it is known."""
    found = _EACH.search(text)
    return found is not None, None if found is None else day_typed(found["what"], today)


def is_too_long(who: str) -> bool:
    """Whether it is more than a few words."""
    return len(who) > LONGEST_WHO


def who_and_when(say: Speech, sentence: str, who: str, when: Day | None) -> Spans:
    """Who does it, and when: for the group and the facilitator to read."""
    by_when = (
        say.phrase("afspraak_wanneer_open")
        if when is None
        else say.phrase("afspraak_wanneer_is", dag=in_words(when))
    )
    return join((_by_whom(say, sentence, who), by_when), " ")


def _by_whom(say: Speech, sentence: str, who: str) -> Spans:
    """Who does it; nothing if that was left open, and the sentence itself says it."""
    if who:
        return say.phrase("afspraak_wie_is", rol=who)
    return () if says_who(sentence, say.dialog.known) else say.phrase("afspraak_wie_open")


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


def _when(say: Speech, now: Offered, today: Day, first: Spans) -> Layout:
    mark, who = text_mark(now.text), now.who or ""
    named = day_named(now.text, today)
    buttons = {one: OnSentence(LeadVerb.WHEN, mark, number) for number, one in enumerate(DoneBy)}
    said = buttons.pop(DoneBy.SAID)
    if today.weekday() >= _SATURDAY:
        del buttons[DoneBy.THIS_WEEK]
    rows = [_one(say, f"knop_afspraak_{one.value}", reply) for one, reply in buttons.items()]
    if named is not None:
        day = in_words(named)
        rows.insert(0, _one(say, "knop_afspraak_gezegd", said, dag=day[:1].upper() + day[1:]))
    rows.append(_one(say, "knop_afspraak_open", OnSentence(LeadVerb.WHEN, mark)))
    by_whom = _by_whom(say, now.text, who)
    asked = say.phrase("afspraak_wanneer", tekst=quote(now.text))
    return Layout(join((first, join((by_whom, asked), "\n"))), tuple(rows))


def _earlier(
    say: Speech, earlier: Sequence[EarlierAgreement]
) -> tuple[tuple[Spans, ...], tuple[Row, ...]]:
    """What goes on from earlier sessions, with a button for each to say that something replaced
    it."""
    open_ = [one for one in earlier if one.went is not HowItWent.DONE]
    if not open_:
        return (), ()
    lines, rows = [say.phrase("afspraak_oud_kop")], list[Row]()
    for one in open_:
        is_gone = one.went is HowItWent.DROPPED
        line = say.phrase("afspraak_met", tekst=quote(one.text))
        went = () if one.went is None else say.phrase(f"terug_{one.went.value}")
        lines.append(join((line, went), " "))
        key = "knop_afspraak_houd" if is_gone else "knop_afspraak_vervalt"
        lapse = OnSentence(LeadVerb.LAPSE, text_mark(one.text))
        rows.append(_one(say, key, lapse, zin=on_button(one.text)))
    return (join(lines, "\n"),), tuple(rows)


def _overview(
    say: Speech, sentences: Sequence[Offered], first: Spans, earlier: Sequence[EarlierAgreement]
) -> Layout:
    """Each agreement keeps the number that everybody reads before it (`agreements_shown`)."""
    chosen, left = picked(sentences), may_pick(sentences)
    agreed = [one for one in sentences if one.agreed]
    numbers = {one.text: str(number) for number, one in enumerate(agreed, start=1)}
    lines = [say.phrase("afspraak_geregeld_kop")] if chosen else []
    rows: list[Row] = []
    for one in chosen:
        place = {"nummer": numbers[one.text]}
        line = say.phrase("afspraak_leider_zin", tekst=quote(one.text), **place)
        told = who_and_when(say, one.text, one.who or "", stored_day(one.when or ""))
        lines.append(join((line, told), "\n"))
        change = OnSentence(LeadVerb.CHANGE, text_mark(one.text))
        rows.append(_one(say, "knop_afspraak_verander", change, **place))
    parts = [first, join(lines, "\n")]
    if left:
        more = "afspraak_kies_nog" if chosen else "afspraak_kies"
        lines = [say.phrase(more, hoogstens=str(MOST_PICKED))]
        for one in left:
            place = {"nummer": numbers[one.text]}
            lines.append(say.phrase("afspraak_leider_zin", tekst=quote(one.text), **place))
            pick = OnSentence(LeadVerb.PICK, text_mark(one.text))
            rows.append(_one(say, "knop_afspraak_kies", pick, **place))
        parts.append(join(lines, "\n"))
    else:
        parts += [
            say.phrase("afspraak_zonder_wie", nummer=numbers[one.text], tekst=quote(one.text))
            for one in agreed
            if one not in chosen
        ]
    going_on, lapses = _earlier(say, earlier)
    parts += going_on
    if chosen:
        parts.append(say.phrase("afspraak_geregeld"))
    return Layout(join(parts), (*rows, *lapses))
