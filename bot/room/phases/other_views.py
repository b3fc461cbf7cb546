"""The comments of people who see a proposal differently, from what they type until it is shown:
held until they decide about a name in it, kept, reworded, or taken away.

A comment on hold is stored with what people give in rounds, under a name of its own, so nobody else
reads it, and it is erased with its writer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.room.live_session import LiveSession
from bot.room.phases.group_pages import held_on
from dialogs.days import with_year
from dialogs.pack.where import OWN_CHATS
from dialogs.screens.layout import Layout
from dialogs.screens.named_screens import names_in, without_names
from dialogs.session import proposal_screens
from dialogs.session.group_texts import tidy
from dialogs.session.own_sentence_replies import OnOwn, OwnVerb
from dialogs.session.phases import lead_list, round
from dialogs.session.replies import text_mark
from storage.sessions.contributions import OwnContribution

_KEY = "anders:"
"""Before the mark of the proposal, in place of the id of a round."""


@dataclass(frozen=True, slots=True)
class OtherView:
    """This person's comment on the proposal `about`."""

    live: LiveSession
    person: int
    about: str

    @property
    def _key(self) -> str:
        return _KEY + text_mark(self.about)

    @property
    def slot(self) -> str:
        """The slot of the message that shows the comment."""
        return f"e{text_mark(self.about)}"

    @property
    def _stored(self) -> OwnContribution | None:
        own = self.live.work.contributions.own(self.live.record.id, self.person)
        return next((one for one in own if one.phase == self._key and one.held), None)

    @property
    def held(self) -> str:
        """The words that nobody else reads until their writer has decided; '' if there are none."""
        stored = self._stored
        return "" if stored is None else stored.held or ""

    def is_held_of(self, message: int) -> bool:
        """Whether what is held was typed in this message."""
        stored = self._stored
        return stored is not None and bool(message) and stored.message == message

    def take(self, text: str, place: int, message: int) -> bool | None:
        """Take these words: True if they are kept, False if they are held because they seem to name
        somebody, None if they are too many. The earlier words stay until others are kept."""
        line = tidy(text)
        if line is None:
            return None
        if names_in(self.live.dialog, line):
            id_, given = self.live.record.id, self.live.work.contributions
            given.give(id_, self._key, None, self.person, "")
            given.hold(id_, self._key, None, self.person, line, message)
            return False
        self.keep(line, place)
        return True

    def keep(self, line: str, place: int) -> None:
        """Keep these words, to be read in `place`, and show their writer."""
        id_ = self.live.record.id
        self.let_go()
        self.live.work.responses.give(id_, self.about, self.person, False, line, place)
        self.tell(line)

    def tell(self, line: str) -> None:
        """Show them their comment on the proposal, instead of the earlier message about it."""
        self.take_message()
        kept = proposal_screens.otherwise_kept(self.live.say, self.about, line)
        self.live.messages.show(self.person, kept, self.slot, quotes=True)

    def take_message(self) -> None:
        """Delete the message that shows the comment, if there is one."""
        if self.live.messages.has(self.person, self.slot):
            self.live.messages.forget(self.person, self.slot)

    def let_go(self) -> None:
        """Forget what was held."""
        self.live.work.contributions.forget(self.live.record.id, self._key, None, self.person)

    def held_screen(self, *, again: bool = False) -> Layout:
        """Asks them to decide about a name in what is held. `again`: an earlier comment of theirs
        stays until they do."""
        mark = text_mark(self._key)
        asked = round.round_held(self.live.say, self.held, mark, may_stay="afspraak_bewaard_naam")
        return Layout(
            asked.text, (*asked.rows, proposal_screens.way_past_view(self.live.say, again=again))
        )

    def decided(self, reply: OnOwn) -> str | None:
        """The words as their writer decided; None if this isn't about what is held."""
        held = self.held if reply.mark == text_mark(self._key) else ""
        if held and reply.verb is OwnVerb.NAMELESS:
            return without_names(self.live.say, held)
        return held if held and reply.verb in (OwnVerb.AS_IS, OwnVerb.OWN_NAME) else None

    def place(self, named: int | None) -> int:
        """Where it may be shown: in the place that was `named` both when they said that they see it
        differently and now; if those differ, only in private chats."""
        here = self.live.session.asked_where.number
        return here if named == here else OWN_CHATS.number


def held_views(live: LiveSession, person: int) -> list[OtherView]:
    """Those with a comment on hold."""
    texts = {one.text for one in live.work.proposals.all_in(live.record.id)}
    views = (OtherView(live, person, text) for text in sorted(texts))
    return [view for view in views if view.held]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A comment on a proposal that is about to be dropped."""

    view: OtherView
    words: str


def beside(live: LiveSession, about: str) -> list[Dropped]:
    """The comments on this proposal, also those on hold."""
    found = []
    for participant in live.participants():
        person = participant.person_id
        view = OtherView(live, person, about)
        own = dict(live.work.responses.own_otherwise(live.record.id, person))
        if words := own.get(about) or view.held:
            found.append(Dropped(view, words))
    return found


def fell_away(gone: Iterable[Dropped]) -> None:
    """The proposal is gone, and so are the comments on it: their writers are told, and no message
    of theirs quotes them any more."""
    for one in gone:
        live, person = one.view.live, one.view.person
        one.view.let_go()
        one.view.take_message()
        live.messages.to(
            person, proposal_screens.otherwise_fell_away(live.say, one.words), quotes=True
        )


def marked_view(live: LiveSession, mark: str) -> tuple[str, str] | None:
    """The proposal and the comment on it that have this mark."""
    proposals = live.work.proposals.all_in(live.record.id)
    known = ((one.text, text) for one in proposals for text in one.otherwise)
    return next((pair for pair in known if lead_list.view_mark(*pair) == mark), None)


def dropped_by_lead(live: LiveSession, mark: str) -> bool:
    """The facilitator, together with the group, takes away a comment on a proposal; its writers are
    told. False if there is no such comment."""
    found = marked_view(live, mark)
    if found is None:
        return False
    about, text = found
    for person in sorted(live.work.responses.take_away(live.record.id, about, text)):
        OtherView(live, person, about).take_message()
        told = (
            round.dropped_later(live.say, text, with_year(held_on(live)))
            if live.session.ended
            else lead_list.view_dropped_by_lead(live.say, text)
        )
        live.messages.to(person, told, quotes=True)
    return True
