"""What the facilitator reads of the proposals while everyone responds, and does with one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.named_screens import names_in
from dialogs.session.group_texts import in_messages, number_told, on_button, rows_of
from dialogs.session.proposal_order import Proposal, nearly_the_same
from dialogs.session.replies import action, text_mark
from dialogs.session.sentence_replies import LeadVerb, OnSentence
from dialogs.texts import Spans, join, quote

OPENS = (LeadVerb.OPEN_DROP, LeadVerb.OPEN_TAKE_UP, LeadVerb.CLOSE_LIST)
"""What gives each sentence on the list a button, or takes those away."""
_LISTED = 120
"""Characters to which a proposal that everyone reads in their own chat is cut, if all of them
together wouldn't fit in a message. Sentences that wait are shown nowhere else, so these are never
cut."""
_ROOM = 2_500
"""Characters: if all sentences together have no more, none is cut. The facilitator is asked to look
for what leads to somebody, and that can be at the end of one."""


def proposals_to_lead(
    say: Speech,
    proposals: Sequence[Proposal],
    waiting: Sequence[Proposal] = (),
    opened: LeadVerb | None = None,
    views: Mapping[str, Sequence[str]] | None = None,
) -> Layout:
    """For the facilitator: what everyone reads now and which sentences wait, with a word where one
    seems to name somebody; each can be dropped, with the group, and one that waits can be put to
    everyone. One message, so that all of it follows when a sentence goes. `opened`: what they want
    to do with one of them, so each has a button. `views`: the comments on each, which can be
    dropped too."""
    if not proposals and not waiting:
        return Layout(say.phrase("afspraak_geen"))
    text, listed = say.phrase("afspraak_leider_kop"), list[Proposal]()
    if views:
        text = join((text, say.phrase("afspraak_leider_ernaast_pas_later")), "\n")
    cut = _LISTED if sum(len(one.text) for one in (*proposals, *waiting)) > _ROOM else _ROOM
    for number, proposal in enumerate((*proposals, *waiting), start=1):
        place, is_put = {"nummer": str(number)}, number <= len(proposals)
        words = quote(proposal.text, cut) if is_put else proposal.text
        line = say.phrase("afspraak_leider_zin", tekst=words, **place)
        told = line if proposal.own_name else _with_name(say, line, proposal.text)
        beside = (views or {}).get(proposal.text, ())
        told = join((told, *(_beside(say, one) for one in beside)), "\n")
        if number == len(proposals) + 1:
            told = join((_about_waiting(say, proposals, waiting), told), "\n")
        whole = join((text, told), "\n\n" if number == len(proposals) + 1 else "\n")
        if len(in_messages((), (whole,))) > 1:
            key = "afspraak_leider_meer" if is_put else "afspraak_leider_wachten_meer"
            text = join((text, say.phrase(key)), "\n")
            break
        text = whole
        listed.append(proposal)
    can_wait = listed[len(proposals) :]
    pair = nearly_the_same(proposals, can_wait)
    if pair is not None:
        text = join((text, _two_alike(say, *pair)), "\n\n")
    match opened:
        case LeadVerb.OPEN_TAKE_UP if can_wait:
            rows = _one_of(say, can_wait, "knop_afspraak_neem_erbij", LeadVerb.TAKE_UP)
        case LeadVerb.OPEN_DROP:
            texts = {one.text: (views or {}).get(one.text, ()) for one in listed}
            more = view_rows(say, texts, LeadVerb.DROP_VIEW)
            rows = _one_of(say, listed, "knop_afspraak_laat_vallen", LeadVerb.DROP, more)
        case _:
            up, drop = OnSentence(LeadVerb.OPEN_TAKE_UP), OnSentence(LeadVerb.OPEN_DROP)
            take_up = (say.label("knop_afspraak_een_erbij"), action(up))
            away = (say.label("knop_afspraak_een_weg"), action(drop))
            rows = rows_of([take_up, away] if can_wait else [away], 1)
            if pair is not None:
                first, second = (str(listed.index(one) + 1) for one in pair)
                rows = (_together(say, first, second, pair[1]), *rows)
    return Layout(text, rows)


def _two_alike(say: Speech, put: Proposal, waits: Proposal) -> Spans:
    """Points out that two sentences seem to say the same. The group decides whether they do."""
    first, second = (quote(one.text, _LISTED) for one in (put, waits))
    return say.phrase("afspraak_leider_lijken", eerste=first, tweede=second)


def _together(say: Speech, first: str, second: str, waits: Proposal) -> Row:
    label = say.label("knop_afspraak_samen", eerste=first, tweede=second)
    return ((label, action(OnSentence(LeadVerb.TOGETHER, text_mark(waits.text)))),)


def _with_name(say: Speech, line: Spans, text: str) -> Spans:
    """The line, with a word if it seems to name somebody."""
    named = say.phrase("afspraak_leider_naam") if names_in(say.dialog, text) else ()
    return join((line, named), " ")


def _beside(say: Speech, text: str) -> Spans:
    line = say.phrase("afspraak_leider_ernaast", tekst=text)
    return _with_name(say, line, text)


def view_mark(about: str, text: str) -> str:
    """Identifies a comment on a proposal, under a button."""
    return text_mark(f"{about}\n{text}")


def view_rows(say: Speech, views: Mapping[str, Sequence[str]], verb: LeadVerb) -> tuple[Row, ...]:
    """A button for each comment on a proposal."""
    return tuple(
        (
            (
                say.label("knop_afspraak_laat_vallen", zin=on_button(text)),
                action(OnSentence(verb, view_mark(about, text))),
            ),
        )
        for about, texts in views.items()
        for text in texts
    )


def below_agreements(
    say: Speech,
    views: Mapping[str, Sequence[str]],
    opened: OnSentence | None = None,
    *,
    ended: bool = False,
) -> tuple[Row, ...]:
    """For the facilitator, below the agreements: a way to take away a sentence, or a comment on
    one. `views`: the comments, by sentence. `opened`: which of the two they chose from, or the
    sentence that they want to take away. `ended`: the agreements have been stored."""
    beside = view_rows(say, views, LeadVerb.DROP_VIEW)
    shown = () if ended else tuple(views)
    none = ((say.label("knop_sessie_toch_niet"), action(OnSentence(LeadVerb.CLOSE_VIEWS))),)
    match opened:
        case OnSentence(LeadVerb.OPEN_VIEWS) if beside:
            return (*beside, none)
        case OnSentence(LeadVerb.OPEN_SHOWN) if shown:
            return (*(_drops(say, text, LeadVerb.DROP_SHOWN) for text in shown), none)
        case OnSentence(LeadVerb.DROP_SHOWN, mark):
            sure = (text for text in shown if text_mark(text) == mark)
            return (*(_drops(say, text, LeadVerb.SURE_DROP_SHOWN) for text in sure), none)
        case _:
            pass
    ways = [(LeadVerb.OPEN_VIEWS, "ernaast_weg")] if beside else []
    ways += [(LeadVerb.OPEN_SHOWN, "een_weg")] if shown else []
    return tuple(
        ((say.label(f"knop_afspraak_{key}"), action(OnSentence(verb))),) for verb, key in ways
    )


def _drops(say: Speech, text: str, verb: LeadVerb) -> Row:
    key = "ja_weg_zin" if verb is LeadVerb.SURE_DROP_SHOWN else "laat_vallen"
    label = say.label(f"knop_afspraak_{key}", zin=on_button(text))
    return ((label, action(OnSentence(verb, text_mark(text)))),)


def _one_of(
    say: Speech,
    proposals: Sequence[Proposal],
    key: str,
    verb: LeadVerb,
    more: tuple[Row, ...] = (),
) -> tuple[Row, ...]:
    """A button for each, then those of `more`, and one for none."""
    buttons = [
        (
            say.label(key, zin=on_button(one.text)),
            action(OnSentence(verb, text_mark(one.text))),
        )
        for one in proposals
    ]
    none = (say.label("knop_sessie_toch_niet"), action(OnSentence(LeadVerb.CLOSE_LIST)))
    return (*rows_of(buttons, 1), *more, (none,))


def _about_waiting(say: Speech, put: Sequence[Proposal], waiting: Sequence[Proposal]) -> Spans:
    """Why the sentences that wait aren't put to everyone, and what can be done."""
    if all(one.extra for one in waiting):
        return say.phrase("afspraak_leider_later")
    fit = number_told(say, "afspraak_voorstellen", len(put))
    return say.phrase("afspraak_leider_wacht", voorstellen=fit)


def drop_asked(say: Speech, text: str) -> Layout:
    """Asks the facilitator whether this sentence goes, because they can't take that back."""
    buttons = (
        (
            say.label("knop_afspraak_ja_weg"),
            action(OnSentence(LeadVerb.SURE_DROP, text_mark(text))),
        ),
        (say.label("knop_afspraak_toch_niet"), action(OnSentence(LeadVerb.KEEP, text_mark(text)))),
    )
    return Layout(say.phrase("afspraak_leider_weg", tekst=text), tuple((one,) for one in buttons))


def view_drop_asked(
    say: Speech, text: str, mark: str, kept: LeadVerb = LeadVerb.CLOSE_LIST, day: str = ""
) -> Layout:
    """Asks the facilitator whether a comment on a proposal should go. `kept`: they leave it there.
    `day`: of the session, in words, if that is over."""
    buttons = (
        (say.label("knop_afspraak_ja_weg"), action(OnSentence(LeadVerb.SURE_DROP_VIEW, mark))),
        (say.label("knop_afspraak_toch_niet"), action(OnSentence(kept))),
    )
    asked = (
        say.phrase("ronde_leider_weg_later", tekst=text, datum=day)
        if day
        else say.phrase("afspraak_leider_weg", tekst=text)
    )
    return Layout(asked, tuple((one,) for one in buttons))


def view_dropped_by_lead(say: Speech, text: str) -> Spans:
    """Tells its writer that the facilitator took it away with the group."""
    return say.phrase("afspraak_leider_haalde_ernaast_weg", tekst=text)


def taken_together(say: Speech, text: str, words: str) -> Spans:
    """Tells its writer that the group reads other words in place of their sentence."""
    return say.phrase("afspraak_leider_nam_samen", tekst=text, zin=words)


def dropped_by_lead(say: Speech, text: str) -> Spans:
    """Tells its writer that the facilitator took a sentence away with the group."""
    return say.phrase("afspraak_leider_haalde_weg", tekst=text)
