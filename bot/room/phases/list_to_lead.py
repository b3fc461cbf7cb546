"""The facilitator's list while everyone responds to proposals: the sentences that are put to
everyone, those that wait, and the comments on each. Together with the group, they take away what
shouldn't be read, and take up what waits.

The comments are on it once every phone responded to all proposals and nobody is asked how they see
one: earlier, the list would reveal who typed what.
"""

from __future__ import annotations

from dataclasses import replace

from bot.room.live_session import LiveSession
from bot.room.phases.other_views import dropped_by_lead
from bot.room.phases.put_proposals import PutProposals
from bot.room.phases.shown_agreements import TO_LEAD
from dialogs.screens.layout import Layout
from dialogs.session.phases import lead_list
from dialogs.session.sentence_replies import LeadVerb, OnSentence


class ListToLead:
    """The list of a session. Make a new one for each event."""

    def __init__(self, live: LiveSession) -> None:
        self.live, self.id = live, live.record.id

    @property
    def views(self) -> dict[str, tuple[str, ...]]:
        """The comments on each proposal, once everyone is done; in an order that reveals
        nothing."""
        records = self.live.work.proposals.all_in(self.id)
        beside = {one.text: one.otherwise for one in records if one.is_put and one.otherwise}
        responses, people = self.live.work.responses, self.live.participants()
        if not beside or not {one.person_id for one in people} <= responses.who_gave_all(self.id):
            return {}
        if any(responses.to_explain(self.id, one.person_id, silent=False) for one in people):
            return {}
        return {
            text: tuple(sorted(said, key=lambda one: lead_list.view_mark(text, one)))
            for text, said in beside.items()
        }

    def layout(self, opened: LeadVerb | None = None) -> Layout:
        """What the facilitator reads. `opened`: what they want to do with one of them."""
        found = PutProposals(self.live)
        layout = lead_list.proposals_to_lead(
            self.live.say, found.put, found.waiting, opened, self.views
        )
        (text,) = self.live.marked((layout.text,))
        return replace(layout, text=text)

    def show(self) -> None:
        """Show it below all else."""
        holder = self.live.session.holder
        if holder:
            self.live.messages.show_anew(holder, self.layout(), TO_LEAD, quotes=True)

    def change(self, instead: Layout | None = None) -> None:
        """Show it in the same message, or `instead` of it something else."""
        holder = self.live.session.holder
        if holder:
            layout = instead or self.layout()
            self.live.messages.change(holder, TO_LEAD, layout.text, layout.rows, quotes=True)

    def follow(self, before: dict[str, tuple[str, ...]]) -> None:
        """Bring it up to date after somebody responded. Once everyone is done it is sent again as
        the last message, to be read before the agreements are shown. `before`: the comments until
        then."""
        now = self.views
        if now and not before:
            self.show()
        elif now != before:
            self.change()

    def drops_view(self, reply: OnSentence) -> bool:
        """The facilitator takes away a comment on a proposal; False if it isn't there."""
        pairs = ((about, text) for about, texts in self.views.items() for text in texts)
        known = {lead_list.view_mark(*pair): pair[1] for pair in pairs}
        if reply.mark not in known:
            return False
        if reply.verb is LeadVerb.DROP_VIEW:
            asked = lead_list.view_drop_asked(self.live.say, known[reply.mark], reply.mark)
            self.change(asked)
            return True
        if dropped_by_lead(self.live, reply.mark):
            self.change()
        return True
