"""Asks the facilitator who does what was agreed, and by when, and takes what they tap or type.

What is asked follows from what is stored. That is also how a tap on an older message is recognised:
it is about something other than what is asked now.
"""

from __future__ import annotations

import re

from bot.room.live_session import LiveSession
from bot.room.phases.agreed_reminders import follow_days
from bot.room.phases.group_agreements import offered
from dialogs.days import Day, day_of, in_words
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import without_name_of_who
from dialogs.session.agreements import Offered, merged, picked
from dialogs.session.group_texts import tidy
from dialogs.session.phases.who_and_when import (
    asked_now,
    day_apart,
    day_by,
    each_time,
    is_too_long,
    lead_screen,
    may_pick,
    roles,
)
from dialogs.session.replies import text_mark
from dialogs.session.sentence_replies import DoneBy, LeadVerb, OnSentence
from dialogs.texts import Spans, join
from dialogs.understanding.dates.typed_days import day_alone, day_typed, names_hour, read_day
from dialogs.understanding.options.matching import normal, spoken

_SLOT = "y"
"""The slot of what the facilitator is asked."""
_FARTHEST = 365
"""Days: a session isn't kept longer."""
_LEFT_OPEN = ("overslaan", "weet_niet")
"""Words by which the facilitator leaves something open."""
_MYSELF = ("ik", "ikke", "ikzelf", "ik zelf", "ik doe het", "ik wel")
"""As somebody says it aloud; on a list it says nothing."""
_CLAUSE_END = re.compile(r"[,;.]")


class AskingWho:
    """What the facilitator is asked about the agreements of a session. Make a new one for each
    event."""

    def __init__(self, live: LiveSession) -> None:
        self.live, self.say, self.id = live, live.say, live.record.id
        self.decided = live.work.decisions
        self.today = day_of(live.at)

    @property
    def sentences(self) -> tuple[Offered, ...]:
        return merged(offered(self.live))

    @property
    def is_unfinished(self) -> bool:
        """Whether they are still asked who does something, or when."""
        return asked_now(self.sentences) is not None

    def screen(self, first: Spans = ()) -> Layout | None:
        """The facilitator's current question, after `first`; None if nothing was agreed."""
        earlier = self.live.session.earlier.get(0, ())
        layout = lead_screen(self.say, self.sentences, self.today, first, earlier)
        if layout is None:
            return None
        (text,) = self.live.marked((layout.text,))
        return Layout(text, layout.rows)

    def show(self, first: Spans = ()) -> None:
        """Ask in a new message."""
        layout, holder = self.screen(first), self.live.session.holder
        if layout is not None and holder:
            self.live.messages.show(holder, layout, _SLOT, quotes=True)

    def change(self) -> None:
        """Ask in the same message."""
        layout, holder = self.screen(), self.live.session.holder
        if holder:
            text, rows = ((), ()) if layout is None else (layout.text, layout.rows)
            text = text or self.say.phrase("afspraak_geen")
            self.live.messages.change(holder, _SLOT, text, rows, quotes=True)

    def close(self, person: int) -> None:
        """Remove the buttons of what this person was asked."""
        self.live.messages.change(person, _SLOT, None)

    def end(self) -> None:
        """Remove the buttons of the facilitator's current question, if there is one: it is over."""
        if self.live.session.holder:
            self.live.messages.close(self.live.session.holder, _SLOT)

    def take_away(self) -> None:
        """Delete the facilitator's current question: it is over, and quotes what is gone."""
        holder = self.live.session.holder
        if holder and self.live.messages.has(holder, _SLOT):
            self.live.messages.forget(holder, _SLOT)

    # What is tapped

    def taps(self, reply: OnSentence) -> bool:
        """Do what a button says; False if that isn't asked any more."""
        sentences = self.sentences
        one = next((one for one in sentences if text_mark(one.text) == reply.mark), None)
        if one is None or not self._does(reply, one, sentences):
            return False
        self.change()
        return True

    def _does(self, reply: OnSentence, one: Offered, sentences: tuple[Offered, ...]) -> bool:
        is_asked, text, choice = one == asked_now(sentences), one.text, reply.choice
        asks_who = is_asked and one.who is None
        match reply.verb:
            case LeadVerb.PICK if one in may_pick(sentences) and asked_now(sentences) is None:
                self.decided.pick(self.id, text)
            case LeadVerb.UNPICK if asks_who and one.rank is not None:
                self.decided.drop_pick(self.id, text)
            case LeadVerb.WHO if asks_who:
                known = roles(self.say)
                who = "" if choice is None or choice >= len(known) else known[choice]
                self.decided.set_who(self.id, text, who)
            case LeadVerb.WHEN if is_asked and not asks_who:
                days = [*DoneBy]
                named = choice is not None and choice < len(days)
                day = day_by(days[choice or 0], self.today, text).isoformat() if named else ""
                self._set_day(text, day)
            case LeadVerb.CHANGE if one in picked(sentences) and not is_asked:
                self.decided.set_who(self.id, text, None)
                self.decided.set_day(self.id, text, None)
            case _:
                return False
        return True

    # What is typed

    def takes(self, text: str) -> bool:
        """Take what the facilitator typed as what is asked; False if nothing is."""
        now, line = asked_now(self.sentences), tidy(text)
        if now is None:
            return False
        self.close(self.live.session.holder)
        if line is None:
            self.show(self.say.phrase("kiezen_wie_lang"))
        elif now.who is None:
            self.show(self._who(now, line))
        else:
            self.show(self._when(now, line))
        return True

    def _who(self, now: Offered, line: str) -> Spans:
        known = next((role for role in roles(self.say) if normal(role) == normal(line)), None)
        if normal(line) in _MYSELF:
            known = roles(self.say)[0]
        if self._leaves_open(line) or known is not None:
            self.decided.set_who(self.id, now.text, known or "")
            return ()
        day, apart = day_alone(line, self.today), day_apart(line, self.today)
        if apart is not None and not is_too_long(apart[0]):
            who, when = apart
            if day is None or normal(who) in _MYSELF:  # 'ik' isn't part of the day
                return join((self._who(now, who), self._take_day(now, when)))
        if day is not None:
            return self._take_day(now, day)
        if (both := self._with_week(line)) is not None and not is_too_long(both[0]):
            told = self._typed_who(now.text, both[0])
            return join((told, self._take_day(now, day_by(both[1], self.today, now.text))))
        named = read_day(line, self.today)
        if named is not None:
            clauses = (part.strip() for part in _CLAUSE_END.split(line))
            rest = [part for part in clauses if part and read_day(part, self.today) is None]
            line = ", ".join(rest) or line
        if is_too_long(line):
            return self.say.phrase("kiezen_wie_lang")
        nameless = self._typed_who(now.text, line.rstrip("."))
        return nameless if named is None else join((nameless, self._take_day(now, named)))

    def _with_week(self, line: str) -> tuple[str, DoneBy] | None:
        """Who does it and by when, if the line ends with the words of a button for the day ('de
        kok, volgende week'); None for any other line."""
        for one in DoneBy:
            if one is DoneBy.SAID:
                continue
            label = re.escape(self.say.label(f"knop_afspraak_{one.value}"))
            found = re.fullmatch(rf"(?P<who>.*\w)[ ,;.:]+{label}[ .!]*", line, re.IGNORECASE)
            if found is not None:
                return found["who"], one
        return None

    def _when(self, now: Offered, line: str) -> Spans:
        if self._leaves_open(line):
            self._set_day(now.text, "")
            return ()
        by_tap = (one for one in DoneBy if one is not DoneBy.SAID)
        labels = {normal(self.say.label(f"knop_afspraak_{one.value}")): one for one in by_tap}
        tapped = labels.get(normal(line))
        day = (
            day_typed(line, self.today) if tapped is None else day_by(tapped, self.today, now.text)
        )
        if day is None:
            comes_back, first = each_time(line, self.today)
            if first is not None:
                told = self.say.phrase("afspraak_elke", dag=in_words(first))
                return self._take_day(now, first) or told
            key = "afspraak_elke_welke" if comes_back else "kiezen_dag_niet"
            return self.say.phrase(key)
        only_day = self.say.phrase("afspraak_alleen_dag") if names_hour(line) else ()
        return self._take_day(now, day) or only_day

    def _take_day(self, now: Offered, day: Day) -> Spans:
        """Take this day, unless it can't be; returns what to say about that."""
        days = (day - self.today).days
        if 0 <= days <= _FARTHEST:
            self._set_day(now.text, day.isoformat())
            return ()
        return self.say.phrase("kiezen_dag_voorbij" if days < 0 else "kiezen_dag_ver")

    def _set_day(self, text: str, day: str) -> None:
        """Store by which day it is done, '' for none; people who want to be reminded of it are
        told."""
        self.decided.set_day(self.id, text, day)
        follow_days(self.live)

    def _typed_who(self, text: str, who: str) -> Spans:
        """Store who does it, without a name: the agreement goes to a page that is passed on, and to
        the project's next session. Returns what to say about that."""
        session, bare = self.live.session, without_name_of_who(self.say, who)
        bare = who if bare == who else bare[:1].lower() + bare[1:]
        self.decided.set_who(self.id, text, bare, session.holder, session.where.number)
        return () if bare == who else self.say.phrase("afspraak_wie_naam", rol=bare)

    def _leaves_open(self, line: str) -> bool:
        is_label = normal(line) == normal(self.say.label("knop_afspraak_open"))
        return is_label or spoken(line, self.live.dialog.words) in _LEFT_OPEN
