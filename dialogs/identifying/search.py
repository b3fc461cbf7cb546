"""Finds everything in a text that could identify someone.

A name inside an address, a link or a school counts as part of it and not by itself.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable

from dialogs.hearing.memo import memoized
from dialogs.hearing.spelling import plain
from dialogs.identifying.addresses import postcodes, streets
from dialogs.identifying.contact import citizen_numbers, handles, links, mails, phones
from dialogs.identifying.finding import Finding, KindOfFinding, Place
from dialogs.identifying.institutions import organisations, schools
from dialogs.identifying.name_lists import Known, Phrases
from dialogs.identifying.people import people
from dialogs.identifying.tokens import Reading, read
from dialogs.identifying.whereabouts import homes, known_by_place


@memoized
def found(text: str, known: Known) -> tuple[Finding, ...]:
    """Everything found, in the order of the text."""
    reading = read(text)
    finds = _Finds(reading, known.no_names)
    finds.add(KindOfFinding.EMAIL, mails(reading.text))
    finds.add(KindOfFinding.URL, links(reading.text))
    finds.add(KindOfFinding.HANDLE, handles(reading.text))
    finds.add(KindOfFinding.PHONE, phones(reading.text))
    finds.add(KindOfFinding.BSN, citizen_numbers(reading.text))
    finds.add(KindOfFinding.ADDRESS, postcodes(reading.text))
    finds.add(KindOfFinding.NAME, known_by_place(reading, known))
    finds.add(KindOfFinding.ADDRESS, streets(reading, known))
    finds.add(KindOfFinding.ADDRESS, homes(reading, known))
    finds.add(KindOfFinding.SCHOOL, schools(reading, known))
    finds.add(KindOfFinding.ORG, organisations(reading, known))
    finds.add(KindOfFinding.NAME, people(reading, known, finds.takes))
    return finds.in_order()


class _Finds:
    def __init__(self, reading: Reading, no_names: Phrases) -> None:
        self._reading = reading
        self._no_names = no_names
        self._places: dict[Place, KindOfFinding] = {}
        self._in_order: list[Place] = []

    def add(self, kind: KindOfFinding, places: Iterable[Place]) -> None:
        """Leave out finds that are part of another; of two that overlap, keep the longer."""
        for place in sorted(places, key=_longest_first):
            if not self.takes(place):
                self._places[place] = kind
                insort(self._in_order, place)

    def takes(self, place: Place) -> bool:
        """Whether the find overlaps with an earlier one."""
        # Earlier finds don't overlap each other, so only the last one that begins before this one's
        # end can.
        if not self._in_order:
            return False
        last = bisect_left(self._in_order, (place[1],)) - 1
        return last >= 0 and place[0] < self._in_order[last][1]

    def in_order(self) -> tuple[Finding, ...]:
        finds = (
            Finding(kind, *self._reading.words_at(place))
            for place, kind in sorted(self._places.items())
        )
        return tuple(one for one in finds if not _is_denied(one, self._no_names))


def _is_denied(find: Finding, no_names: Phrases) -> bool:
    is_name = bool(no_names.alone) and find.kind is KindOfFinding.NAME
    return is_name and no_names.alone.issuperset(plain(find.words).split())


def _longest_first(place: Place) -> Place:
    return place[0] - place[1], place[0]
