"""At the close the facilitator asks the group whether the programme may have what it came to.

All have to say yes. Who said no is told to nobody, and no answer is no: so that nothing goes is
only told once the time is over, and not when somebody taps.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.edition.share import Share
from dialogs.pack.plan import SessionKind
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.sharing_screens import in_words
from dialogs.session.board import Board
from dialogs.session.effects import AskToShare, DecideSharing
from dialogs.session.replies import SayToSharing, action
from dialogs.session.state import Sharing
from dialogs.texts import Spans, join
from dialogs.walk.effects import CancelTimer, SetTimer

TIMER = "programma"
WAIT = 180.0
"""Seconds in which people can say yes."""


def ask(board: Board) -> None:
    """Once a session, and never when it is for practice."""
    if not board.here.may_ask_to_share:
        return
    board.session = replace(board.session, sharing=Sharing.ASKED)
    board.effects += [AskToShare(), SetTimer(TIMER, WAIT)]


def decided(board: Board, how: Sharing) -> None:
    """All have said yes, or there was nothing to ask."""
    if board.session.sharing is Sharing.ASKED:
        board.effects.append(CancelTimer(TIMER))
        board.session = replace(board.session, sharing=how)


def time_is_over(board: Board, *, at_the_end: bool = False) -> None:
    """What not all said yes to by now doesn't go; where the session ends, that is now."""
    if board.session.sharing is Sharing.ASKED:
        several = board.session.kind is SessionKind.SEVERAL
        how = Sharing.EACH if several else Sharing.NOTHING
        board.session = replace(board.session, sharing=how)
        board.effects.append(DecideSharing(at_the_end))


# What a participant reads


def asked_screen(say: Speech, share: Share, *, may_tell: bool = False) -> Layout:
    """All that would go for the group, and whether it may; no stands first. `may_tell`: the
    facilitator may say afterwards which organisation they are of, so that is said beforehand."""
    parts = [say.phrase("sessie_delen_vraag"), *_all_of_it(say, share, may_tell=may_tell)]
    parts += [say.phrase("delen_daarna"), say.phrase("sessie_delen_nee_mag")]
    no: Row = ((say.label("knop_delen_nee"), action(SayToSharing(yes=False))),)
    return Layout(
        join(parts), (no, ((say.label("knop_delen_ja"), action(SayToSharing(yes=True))),))
    )


def answered_screen(say: Speech, share: Share, *, yes: bool, may_tell: bool = False) -> Layout:
    """What someone said, and the other way as long as it isn't decided."""
    key, other = ("ja", "nee") if yes else ("nee", "ja")
    parts = [say.phrase("sessie_delen_vraag"), *_all_of_it(say, share, may_tell=may_tell)]
    parts.append(say.phrase(f"sessie_delen_zei_{key}"))
    label = say.label(f"knop_sessie_delen_toch_{other}")
    return Layout(join(parts), (((label, action(SayToSharing(not yes))),),))


def nothing_goes(say: Speech) -> Spans:
    return say.phrase("sessie_delen_niets")


def _all_of_it(say: Speech, share: Share, *, may_tell: bool) -> tuple[Spans, ...]:
    told = in_words(say, share), say.phrase("delen_verder_niets")
    return (*told, say.phrase("sessie_delen_organisatie")) if may_tell else told
