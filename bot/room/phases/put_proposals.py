"""Which proposals are put to everyone now, and which wait."""

from __future__ import annotations

from collections.abc import Sequence

from bot.room.live_session import LiveSession
from bot.room.phases.group_agreements import agreed_now
from bot.room.phases.group_checklist import elements_to_agree_on
from dialogs.session.proposal_order import (
    Proposal,
    ToDecide,
    alike,
    in_order,
    is_reached,
    nearly_the_same,
    to_put_now,
)
from storage.sessions.proposals import ProposalRecord


class PutProposals:
    """The proposals of a session. Make a new one for each event."""

    def __init__(self, live: LiveSession) -> None:
        self.live, self.id = live, live.record.id
        self.stored, self.responses = live.work.proposals, live.work.responses

    @property
    def put(self) -> tuple[Proposal, ...]:
        """Those that everyone responds to, in an order that doesn't tell who was first: the same
        for everyone, until the session moves on."""
        records = [one for one in self.stored.all_in(self.id) if one.is_put]
        sequence = {one.text: one.sequence or 0 for one in records}
        found = in_order(map(_proposal, records), seed=self.live.session.seed)
        return tuple(sorted(found, key=lambda one: sequence[one.text]))

    @property
    def waiting(self) -> tuple[Proposal, ...]:
        """Those that wait, the one that matters most first."""
        records = [one for one in self.stored.all_in(self.id) if not one.is_put]
        return self._ordered(records) if records else ()

    @property
    def to_decide(self) -> ToDecide:
        """What is left to respond to."""
        given, phones = self.responses.how_many(self.id), len(self.live.participants())
        left = sum(not is_reached(given[one.text], phones) for one in self.put)
        records = self.stored.all_in(self.id)
        return ToDecide(left, len({one.text for one in records if not one.is_put}))

    def choose(self) -> None:
        """Choose which are put to everyone: those that somebody responded to before, and as many of
        the others as fit in the time. A second sentence of somebody waits, and so does one that
        seems to say the same as another."""
        given = {text for text, number in self.responses.how_many(self.id).items() if number}
        for text, words in alike({one.text for one in self.stored.all_in(self.id)}, given).items():
            for person in sorted(self.stored.writers_of(self.id, text)):
                self.stored.reword(self.id, person, text, words)
        ordered = self._ordered(self.stored.all_in(self.id))
        first = [one.text for one in ordered if one.text in given]
        others = [one.text for one in ordered if one.text not in given and not one.extra]
        chosen = to_put_now(first, others, self.live.here.minutes_to_respond(self.live.at))
        self.stored.put_in_order(self.id, [one.text for one in ordered if one.text in chosen])

    def take_up(self, text: str) -> None:
        """Put this one to everyone too, after the others."""
        self.stored.put_in_order(self.id, [*(one.text for one in self.put), text])

    def take_together(self, text: str) -> str | None:
        """Replace this sentence, which waits, by one that everyone reads and that seems to say the
        same. Returns the words of that one; None if there is no such pair."""
        pair = nearly_the_same(self.put, (one for one in self.waiting if one.text == text))
        if pair is None:
            return None
        words = pair[0].text
        for person in sorted(self.stored.writers_of(self.id, text)):
            self.stored.reword(self.id, person, text, words)
        return words

    def set_aside(self) -> None:
        """Let those wait that the group didn't get to: those that aren't agreed, and to which most
        phones haven't responded yet."""
        given, phones = self.responses.how_many(self.id), len(self.live.participants())
        agreed = agreed_now(self.live)
        stay = [
            one.text
            for one in self.put
            if one.text in agreed or is_reached(given[one.text], phones)
        ]
        self.stored.put_in_order(self.id, stay)

    def _ordered(self, records: Sequence[ProposalRecord]) -> tuple[Proposal, ...]:
        points = elements_to_agree_on(self.live)
        return in_order(map(_proposal, records), points, self.live.session.seed)


def _proposal(one: ProposalRecord) -> Proposal:
    return Proposal(one.id, one.text, one.element or "", one.extra, one.own_name)
