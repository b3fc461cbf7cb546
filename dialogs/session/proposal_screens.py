"""What people read who propose a sentence to agree on, or respond to those of others."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.group_texts import LONGEST, on_button
from dialogs.session.own_sentence_replies import OnOwn, OwnVerb
from dialogs.session.proposal_order import Proposal
from dialogs.session.replies import Pass, Stand, TieTo, WithdrawProposal, action, text_mark
from dialogs.texts import Spans, join, quote


def proposals_asked(say: Speech, reads: Spans, *, again: bool = False) -> Layout:
    """Asks for a sentence to agree on. `reads`: says who will read it. `again`: this person
    proposed one already or passed, so they get no button to pass."""
    asked = say.phrase("afspraak_nog_een" if again else "afspraak_typ")
    stays = () if again else say.phrase("afspraak_blijft")
    text = join((asked, join((stays, reads), "\n")))
    way_past: Row = ((say.label("knop_afspraak_niets"), action(Pass())),)
    return Layout(text, () if again else (way_past,))


def proposal_kept(say: Speech, text: str, *, own_name: bool = False) -> Layout:
    """Confirms a proposal, worded as the others will read it; it can be taken back. `own_name`: the
    name in it may stay, as it is their own."""
    back = action(WithdrawProposal(text_mark(text)))
    stays = say.phrase("afspraak_naam_blijft") if own_name else ()
    kept = join((say.phrase("afspraak_bewaard", tekst=text), stays), "\n")
    return Layout(kept, (((say.label("knop_afspraak_haal_weg"), back),),))


def plan_asked(say: Speech, text: str) -> Layout:
    """Asks the writer of a sentence that says neither what is done nor when to say it once more; it
    may stay as it is."""
    stays = action(OnOwn(OwnVerb.KEEP, text_mark(text)))
    return Layout(say.phrase("afspraak_wat_precies"), (((say.label("knop_afspraak_zo"), stays),),))


def proposal_taken_back(say: Speech, *, was_read: bool = False) -> Spans:
    """Confirms that a proposal is gone, whether or not anyone has read it."""
    return say.phrase("afspraak_weg_bij_allen" if was_read else "afspraak_weg")


def held_too_late(say: Speech, text: str) -> Spans:
    """Tells someone that their sentence isn't among the proposals, as they hadn't decided yet about
    a name in it."""
    return say.phrase("afspraak_naam_te_laat", tekst=text)


def second_asked(say: Speech, first: str, text: str) -> Layout:
    """Asks someone who has a sentence on the table whether a new one replaces it. Until they say
    so, the new one comes after it."""
    mark = text_mark(text)
    buttons = (
        (say.label("knop_afspraak_in_plaats"), action(OnOwn(OwnVerb.IN_PLACE, mark))),
        (say.label("knop_afspraak_erbij"), action(OnOwn(OwnVerb.BESIDE, mark))),
    )
    asked = say.phrase("afspraak_al_een", eerder=first, tekst=text)
    return Layout(asked, tuple((one,) for one in buttons))


def second_kept(say: Speech, first: str, text: str) -> Layout:
    """Confirms that a second sentence of theirs waits until the first ones were decided."""
    back = action(WithdrawProposal(text_mark(text)))
    kept = say.phrase("afspraak_erbij", eerder=first, tekst=text)
    return Layout(kept, (((say.label("knop_afspraak_haal_weg"), back),),))


def gone_for_all(say: Speech, text: str, left: str = "") -> Spans:
    """Confirms that a sentence that everybody read is gone. `left`: one of theirs that is still
    there."""
    more = say.phrase("afspraak_nog_een_zin", tekst=left) if left else ()
    return join((say.phrase("afspraak_weg_voor_ieder", tekst=text), more))


def proposal_passed(say: Speech) -> Spans:
    """Confirms that someone has nothing to propose."""
    return say.phrase("afspraak_niets")


def how_to_propose(say: Speech) -> Spans:
    """Says what kind of sentence is asked, with an example."""
    return say.phrase("afspraak_hoe_typen")


def nothing_to_do(say: Speech) -> Spans:
    """The reply to someone who says that nothing needs to be done ('Niks, het gaat vanzelf')."""
    return say.phrase("afspraak_niets_nodig")


def how_to_respond(say: Speech) -> Spans:
    """Says what is asked about a proposal."""
    return say.phrase("afspraak_hoe_reageren")


def who_reads_responses(say: Speech) -> Spans:
    """Says who sees what somebody taps at a proposal, and the comment they type."""
    return say.phrase("afspraak_wie_leest")


def nothing_more(say: Speech) -> Spans:
    """Confirms that someone who proposed a sentence has no other."""
    return say.phrase("afspraak_niets_meer")


def was_read(say: Speech) -> Spans:
    """Tells someone who changes their sentence that the others read it as it was."""
    return say.phrase("afspraak_al_gelezen")


def refused(say: Speech) -> Spans:
    """The reply to a text that `tidy` refuses: empty, or too long to read aloud."""
    return say.phrase("afspraak_te_lang", hoogstens=str(LONGEST))


MOST_ELEMENTS = 8
"""The most elements to choose from: as many as people take in at a glance."""


def element_screen(say: Speech, elements: Sequence[str]) -> Layout | None:
    """Asks which of these elements a proposal is about. None if the pack knows none of them."""
    known = (
        (number, say.dialog.elements[id_])
        for number, id_ in enumerate(elements[:MOST_ELEMENTS])
        if id_ in say.dialog.elements
    )
    rows: tuple[Row, ...] = tuple(((one.name, action(TieTo(number))),) for number, one in known)
    if not rows:
        return None
    return Layout(
        say.phrase("afspraak_waarover"),
        (*rows, ((say.label("knop_afspraak_los"), action(TieTo(None))),)),
    )


def proposal_screen(
    say: Speech, proposal: Proposal, number: int, total: int, *, together: bool = False
) -> Layout:
    """The `number`-th proposal of `total`, with its two buttons. `together`: more people share the
    phone, who may disagree."""
    mark = text_mark(proposal.text)
    buttons = (
        (say.label("knop_afspraak_mee_leven"), action(Stand(mark, agrees=True))),
        (say.label("knop_afspraak_anders"), action(Stand(mark, agrees=False))),
    )
    element = say.dialog.elements.get(proposal.element)
    place = {"nummer": str(number), "totaal": str(total)}
    text = join(
        (
            say.phrase("afspraak_voorstel", tekst=proposal.text, **place),
            () if element is None else say.phrase("afspraak_gaat_over", naam=element.name),
            # What becomes of it is told at the first.
            say.phrase("afspraak_vraag" if number == 1 else "afspraak_vraag_kort"),
            say.phrase("afspraak_niet_eens") if together and number == 1 else (),
        )
    )
    return Layout(text, tuple((button,) for button in buttons))


def otherwise_asked(say: Speech, proposal: str, reads: Spans, *, again: bool = False) -> Layout:
    """Asks someone who sees a proposal differently for their own sentence; `reads` says who will
    read it. A button lets them leave it at that. `again`: one of theirs is there already, and stays
    until there is another."""
    stays = say.phrase("afspraak_tot_dan") if again else ()
    text = join((say.phrase("afspraak_hoe_dan", tekst=proposal), stays, reads))
    return Layout(text, (way_past_view(say, again=again),))


def way_past_view(say: Speech, *, again: bool) -> Row:
    """The button to write no comment on a proposal. `again`: the one that is there stays."""
    label = "knop_ronde_laat_staan" if again else "knop_afspraak_hardop"
    return ((say.label(label), action(Pass())),)


def otherwise_kept(say: Speech, proposal: str, text: str) -> Layout:
    """Confirms how someone sees a proposal differently, worded as the others will read it. A button
    asks them again, so that they can reword it or leave it out."""
    again = action(Stand(text_mark(proposal), agrees=False))
    return Layout(
        say.phrase("afspraak_ernaast", tekst=text, voorstel=on_button(proposal)),
        (((say.label("knop_afspraak_ernaast_anders"), again),),),
    )


def otherwise_fell_away(say: Speech, text: str) -> Spans:
    """Tells someone that the proposal they commented on is gone, and their comment with it."""
    return say.phrase("afspraak_ernaast_vervalt", tekst=text)


def view_held_too_late(say: Speech, text: str) -> Spans:
    """Tells someone that their comment isn't shown with the proposal, as they hadn't decided yet
    about a name in it."""
    return say.phrase("afspraak_ernaast_te_laat", tekst=text)


def otherwise_stays(say: Speech, text: str) -> Spans:
    """Tells someone who was asked to reword theirs that it stays as it was."""
    return say.phrase("afspraak_blijft_zo", tekst=text)


def tap_first(say: Speech) -> Spans:
    """Tells someone who types while a proposal is on their screen that their words aren't shown
    anywhere yet."""
    return say.phrase("afspraak_tik_eerst")


def no_proposal_of_theirs(say: Speech) -> Spans:
    """Tells someone who takes back a proposal that they have none."""
    return say.phrase("afspraak_geen_zin")


def stance_changed(say: Speech, proposal: str, *, agrees: bool) -> Spans:
    """Confirms that someone changed what they said of a proposal."""
    key = "afspraak_toch_mee" if agrees else "afspraak_toch_anders"
    return say.phrase(key, tekst=quote(proposal))


def all_responded(say: Speech, *, some_wait: bool = False) -> Spans:
    """Tells someone that they responded to every proposal, or to every one that doesn't wait."""
    return say.phrase("afspraak_alles_voor_nu" if some_wait else "afspraak_alles_gehad")


def given_back(say: Speech, text: str) -> Spans:
    """Gives someone their own sentence that never came up."""
    return say.phrase("afspraak_terug", tekst=text)
