"""Taps on buttons about the programme. What a button carries is no permission: check who taps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from storage.programme.waiting_room import Team

MAKE, NOT_YET, SEND = "maak", "niet", "stuur"
ORIGIN_LIST, ORIGIN_CHOICE = "lijst", "keuze"
_OF_STAFF = re.compile(rf"e:({MAKE}|{NOT_YET}|{SEND}):([a-z0-9_]{{0,40}})")
_TAKING_BACK = re.compile(r"d:([0-9]{1,15})\.([0-9]{1,15})\.([0-9]{1,15})", re.ASCII)
_ORIGIN = re.compile(
    rf"o:([0-9]{{1,15}}):({ORIGIN_LIST}|{ORIGIN_CHOICE}):([0-9a-f]{{0,16}})", re.ASCII
)


@dataclass(frozen=True, slots=True)
class StaffTapped:
    """`about`: the pack to make an edition of, or the number of the one to send."""

    verb: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TakenBack:
    """Someone tapped the button that takes back what waits for the programme."""

    team: Team


@dataclass(frozen=True, slots=True)
class OriginTapped:
    """Someone turned a page of the list of organisations, or chose one.

    `about`: the page; or the hash of the chosen name, '' for none.
    """

    session: int
    verb: str
    about: str


def data_of(tap: StaffTapped) -> str:
    """The callback data of a button."""
    return f"e:{tap.verb}:{tap.about}"


def read_tap(data: str) -> StaffTapped | TakenBack | OriginTapped | None:
    """Parse a tap on such a button; None for any other."""
    if found := _OF_STAFF.fullmatch(data):
        return StaffTapped(found[1], found[2])
    if found := _TAKING_BACK.fullmatch(data):
        walk, session, project = (int(number) or None for number in found.groups())
        return TakenBack(Team(walk, session, project))
    if found := _ORIGIN.fullmatch(data):
        return OriginTapped(int(found[1]), found[2], found[3])
    return None
