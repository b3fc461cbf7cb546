"""The role of facilitator passes to someone else: handed over by the facilitator, or taken over
when the facilitator is gone.

No names are stored, so the two people compare two words aloud to make sure that the right one takes
over. A facilitator who is missed has as many minutes as the plan says; any tap shows that they are
there.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.session.board import Board
from dialogs.session.effects import GiveRole, OfferRole, Tell, WithdrawRole
from dialogs.session.panel import in_minutes
from dialogs.session.state import Handover, Offer, Page, Panel
from dialogs.walk.effects import CancelTimer, SetTimer

TIMER = "overname"
_EARLY = 0.5


def missed(board: Board, by: int) -> None:
    """A participant says that the facilitator is gone. The wait begins, if it hasn't yet."""
    session, hand = board.session, board.session.handover
    if by == session.holder:
        return
    told = board.agenda.marked(in_minutes(board.speech, "sessie_gemeld", board.plan.wait))
    board.effects.append(Tell(by, told))
    if hand.offer is Offer.TAKEOVER:
        offer_to(board, by)
    elif hand.missed_at is None:
        board.session = replace(session, handover=replace(hand, missed_at=board.at))
        board.effects.append(SetTimer(TIMER, board.plan.wait * 60.0))
        board.post_again()


def is_there(board: Board) -> None:
    """The facilitator tapped, so nobody needs to take over."""
    hand = board.session.handover
    if hand.missed_at is not None:
        board.effects.append(CancelTimer(TIMER))
    if hand.offer is Offer.TAKEOVER:
        board.effects.append(WithdrawRole())
        hand = Handover()
    board.session = replace(board.session, handover=replace(hand, missed_at=None))


def waited(board: Board) -> None:
    """The wait for a facilitator who is missed is over."""
    hand = board.session.handover
    if hand.missed_at is None:
        return
    left = hand.missed_at + board.plan.wait * 60.0 - board.at
    if left > _EARLY:
        board.effects.append(SetTimer(TIMER, left))
    else:
        _free_the_role(board)


def gone(board: Board) -> None:
    """The facilitator can't be reached: the role is free at once, and everyone is asked once."""
    hand, panel = board.session.handover, Panel(turn=board.session.panel.turn)
    if hand.missed_at is not None:
        board.effects.append(CancelTimer(TIMER))
    board.session = replace(board.session, holder=0, panel=panel, tapped=None)
    if hand.offer is Offer.TAKEOVER:
        board.session = replace(board.session, handover=replace(hand, missed_at=None))
    else:
        _free_the_role(board)


def _free_the_role(board: Board) -> None:
    if board.session.handover.offer is not Offer.NONE:
        board.effects.append(WithdrawRole())
    board.session = replace(board.session, handover=Handover(Offer.TAKEOVER), page=Page.MAIN)
    offer_to(board, None)


def offer_to(board: Board, only: int | None) -> None:
    """Ask everyone, or `only` one person, to take over."""
    away = board.session.handover.offer is Offer.TAKEOVER
    text = board.words("sessie_begeleider_weg" if away else "sessie_wie_neemt_over")
    board.effects.append(OfferRole(text, board.speech.label("knop_sessie_neem_over"), only))


def hand_over(board: Board) -> None:
    """The facilitator wants to hand over."""
    board.session = replace(board.session, handover=Handover(Offer.HANDOVER), page=Page.HANDOVER)
    offer_to(board, None)


def withdraw(board: Board) -> None:
    """The facilitator stays after all."""
    candidate = board.session.handover.candidate
    if candidate:
        board.effects.append(Tell(candidate, board.words("sessie_overname_voorbij")))
    board.effects.append(WithdrawRole())
    board.session = replace(board.session, handover=Handover(), page=Page.MAIN)


def offered(board: Board, by: int) -> None:
    """Somebody wants to take over. They get the role if it is free; else the first of them gets the
    two words."""
    session, hand = board.session, board.session.handover
    if by in (session.holder, hand.candidate):
        return
    if hand.offer is Offer.TAKEOVER:
        _give(board, by)
    elif hand.offer is Offer.HANDOVER and not hand.candidate:
        words = _two_words(board)
        hand = replace(hand, candidate=by, words=words)
        board.session = replace(session, handover=hand, page=Page.WORDS)
        board.effects.append(Tell(by, board.words("sessie_twee_woorden", woorden=words)))
    else:
        board.effects.append(Tell(by, board.words("sessie_overname_voorbij")))


def _two_words(board: Board) -> str:
    words, seed = board.plan.words, board.seed
    first, second = words.first, words.second
    if not first or not second:
        return ""
    return f"{first[seed % len(first)]} {second[seed // len(first) % len(second)]}"


def words_match(board: Board) -> None:
    """The words match: give them the role."""
    if board.session.handover.candidate:
        _give(board, board.session.handover.candidate)


def words_differ(board: Board) -> None:
    """The words don't match, so it was somebody else: the others can still take over."""
    candidate_left(board)
    board.turn_to(Page.HANDOVER)


def candidate_left(board: Board) -> None:
    """Whoever was to take over no longer will."""
    hand = board.session.handover
    if hand.candidate:
        board.effects.append(Tell(hand.candidate, board.words("sessie_overname_voorbij")))
    board.session = replace(board.session, handover=replace(hand, candidate=0, words=""))


def _give(board: Board, to: int) -> None:
    board.close_panel("sessie_paneel_weg")
    board.effects += (WithdrawRole(), GiveRole(to))
    board.session = replace(
        board.session, holder=to, handover=Handover(), page=Page.MAIN, tapped=None
    )
    board.tell_everyone("sessie_overgenomen")
    board.post_again()
