"""At the close the facilitator asks the group whether the programme may have its outcome.

Everyone must say yes. Nobody is told who said no, and no answer counts as no. That nothing is
shared is therefore told when the time is over, never right after a tap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.edition.share import Share
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.sharing.sharing_screens import in_words
from dialogs.session.board import Board
from dialogs.session.effects import AskToShare, DecideSharing
from dialogs.session.replies import MoreOfSharing, SayToSharing, action
from dialogs.session.state import Sharing
from dialogs.texts import Spans, join
from dialogs.walk.effects import CancelTimer, SetTimer

TIMER = "programma"
WAIT = 180.0
"""Seconds in which people can answer."""


def ask(board: Board) -> None:
    """Ask everyone, if that may be asked now."""
    if not board.here.may_ask_to_share:
        return
    board.session = replace(board.session, sharing=Sharing.ASKED)
    board.effects += [AskToShare(), SetTimer(TIMER, WAIT)]


def decided(board: Board, how: Sharing) -> None:
    """Everyone said yes, or there was nothing to ask about."""
    if board.session.sharing is Sharing.ASKED:
        board.effects.append(CancelTimer(TIMER))
        board.session = replace(board.session, sharing=how)


def time_is_over(board: Board, *, at_the_end: bool = False) -> None:
    """Share only what everyone has said yes to by now. `at_the_end`: the session ends too."""
    if board.session.sharing is Sharing.ASKED:
        several = board.session.kind is SessionKind.SEVERAL
        how = Sharing.EACH if several else Sharing.NOTHING
        board.session = replace(board.session, sharing=how)
        board.effects.append(DecideSharing(at_the_end))


# What a participant reads


def asked_screen(
    say: Speech,
    share: Share,
    *,
    may_tell: bool = False,
    has_code: bool = False,
    whole: bool = False,
) -> Layout:
    """All that would be shared, and the question whether it may be; 'no' comes first. `may_tell`:
    the facilitator will be able to add which organisation they are from, so this says so.
    `has_code`: it will replace what people of their project shared alone. `whole`: all there is to
    know; otherwise only what somebody must know to say yes, and a button to read the rest."""
    parts = [say.phrase("sessie_delen_vraag"), *_all_of_it(say, share, may_tell, has_code)]
    if whole:
        parts += [say.phrase("delen_daarna"), say.phrase("sessie_delen_nee_mag")]
    else:
        parts.append(say.phrase("sessie_delen_kort"))
    no: Row = ((say.label("knop_delen_nee"), action(SayToSharing(yes=False))),)
    yes: Row = ((say.label("knop_delen_ja"), action(SayToSharing(yes=True))),)
    more: Row = ((say.label("knop_sessie_delen_meer"), action(MoreOfSharing())),)
    return Layout(join(parts), (no, yes) if whole else (no, yes, more))


def answered_screen(
    say: Speech, share: Share, *, yes: bool, may_tell: bool = False, has_code: bool = False
) -> Layout:
    """What someone answered, with a button to change it as long as nothing is decided."""
    key, other = ("ja", "nee") if yes else ("nee", "ja")
    parts = [say.phrase("sessie_delen_vraag"), *_all_of_it(say, share, may_tell, has_code)]
    parts.append(say.phrase(f"sessie_delen_zei_{key}"))
    label = say.label(f"knop_sessie_delen_toch_{other}")
    return Layout(join(parts), (((label, action(SayToSharing(not yes))),),))


def nothing_goes(say: Speech) -> Spans:
    """Tells that nothing is shared."""
    return say.phrase("sessie_delen_niets")


def _all_of_it(say: Speech, share: Share, may_tell: bool, has_code: bool) -> Iterator[Spans]:
    yield in_words(say, share)
    yield say.phrase("sessie_delen_verder_niets")
    if has_code:
        yield say.phrase("sessie_delen_in_plaats")
    if may_tell:
        yield say.phrase("sessie_delen_organisatie")
