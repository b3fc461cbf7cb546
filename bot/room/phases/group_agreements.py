"""What the group agreed: the one place where the agreements of a session are read."""

from __future__ import annotations

from bot.room.live_session import LiveSession
from bot.room.phases.group_checklist import items
from dialogs.session.agreements import Agreement, Offered, agreements
from dialogs.session.phases.agree import is_agreed
from dialogs.session.proposal_screens import given_back


def agreements_of(live: LiveSession) -> tuple[Agreement, ...]:
    """What the group agreed, isn't done with and didn't get to. If it never makes agreements, no
    element counts as one that it didn't get to."""
    gaps = items(live) if any(phase.kind.agrees for phase in live.plan.phases) else ()
    return agreements(live.dialog, offered(live), gaps)


def offered(live: LiveSession) -> tuple[Offered, ...]:
    """Every sentence that was offered, with what became of it."""
    decided = {one.text: one for one in live.work.decisions.all_in(live.record.id)}
    found = []
    for one in live.work.proposals.all_in(live.record.id):
        known, place = decided.get(one.text), max(one.sequence or 0, 0)
        sentence = Offered(
            one.text, one.element or "", otherwise=one.otherwise, was_put=one.was_put, place=place
        )
        if known is not None:
            sentence = Offered(
                one.text,
                one.element or "",
                known.agreed,
                one.otherwise,
                known.rank,
                known.who,
                known.day,
                place=place,
            )
        found.append(sentence)
    return tuple(found)


def give_back(live: LiveSession, person: int) -> bool:
    """Give somebody their own sentences that were never put to the group: nobody else reads those.
    Returns whether there are any."""
    never = {one.text for one in offered(live) if one.agreed is None and not one.was_put}
    own = [one for one in live.work.proposals.texts_of(live.record.id, person) if one in never]
    for text in own:
        live.messages.to(person, given_back(live.say, text), quotes=True)
    return bool(own)


def agreed_now(live: LiveSession) -> frozenset[str]:
    """The sentences that more than half of the phones can live with at this moment."""
    phones = len(live.participants())
    known = live.work.proposals.all_in(live.record.id)
    put = (one for one in known if one.is_put)
    return frozenset(one.text for one in put if is_agreed(one.agreeing, phones))


def decide(live: LiveSession) -> None:
    """Store which sentences are agreed at this moment: people who leave later change nothing. The
    others stay undecided until they are shown: perhaps nobody got to them."""
    live.work.decisions.decide(live.record.id, agreed_now(live))
