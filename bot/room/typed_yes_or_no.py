"""Takes a typed yes or no as a tap, where the session asks somebody one thing with two buttons.

Only a text that is nothing but that counts: somebody who says more may mean something else.
"""

from __future__ import annotations

from bot.room import joining
from bot.room.host import Host
from bot.room.phases import asking_to_share
from dialogs.understanding.yes_or_no.agreeing import bare_yes_or_no
from storage.sessions.participants import Participant


def answers(host: Host, participant: Participant, text: str) -> bool:
    """Take a bare yes or no for what this person is asked; False if it isn't that, or nothing is
    asked. Questions of the phase itself are handled by that phase."""
    yes = bare_yes_or_no(text)
    if yes is None:
        return False
    decided = asking_to_share.answered(host, participant, yes=yes, below=True)
    if decided is not None:
        host.happened(*decided)
        return True
    if host.here.is_before_start and joining.is_offered_to_bring(host, participant.person_id):
        joining.brought(host, participant, along=yes)
        return True
    return False
