"""How the JSON of an older walk becomes that of the next format.

`UPGRADES[n]` turns format n into n+1, in order, so every earlier format stays readable. What an
upgrade adds is what a walk of those days would have had. It names nothing of today's records: those
may change.
"""

from __future__ import annotations

from dialogs.codec import Raw, Upgrades

_NO_MESSAGE = 0
"""The id of no message: Telegram counts from 1."""
_OF_A_NOTE = "#toelichting"
"""Behind a question's id: the key of the messages of its note."""


def _with_silence_and_typed(raw: Raw) -> Raw:
    """Format 2 stores which messages an answer was typed in, and since when there is silence.

    A note may still grow, so what it holds counts as a message that nobody can edit.
    """
    typed = {
        f"{question}{_OF_A_NOTE}": [[_NO_MESSAGE, len(note)]]
        for question, note in raw["notes"].items()
    }
    return raw | {"format": 2, "typed": typed, "written": None, "seen_at": 0.0, "silence": None}


def _with_probes(raw: Raw) -> Raw:
    """Format 3 stores what was noticed in answers: in older ones, nothing."""
    return raw | {"format": 3, "noticed": {}, "probes": {}}


def _with_a_room(raw: Raw) -> Raw:
    """Format 4 stores the session a walk takes part in. There were none before."""
    return raw | {"format": 4, "room": None}


def _with_a_mode(raw: Raw) -> Raw:
    """Format 5 stores the mode of the session. Before, it was always without names."""
    room = raw["room"]
    mode = {"mode": "apart"}
    return raw | {"format": 5, "room": None if room is None else room | mode}


def _with_others(raw: Raw) -> Raw:
    """Format 6 stores whether a walk comes from a session where everyone answered for themselves.
    For older walks that isn't known.

    For one day format 5 stored `openly` in place of a room's mode.
    """
    room = raw["room"]
    if room is not None and "mode" not in room:
        mode = "openlijk" if room["openly"] else "apart"
        room = {key: value for key, value in room.items() if key != "openly"} | {"mode": mode}
    return raw | {"format": 6, "among_others": False, "room": room}


def _with_a_place(raw: Raw) -> Raw:
    """Format 7 stores in which place the answers in a session can be read. Before, no group was
    named, so consent was for everyone's own chat."""
    room = raw["room"]
    return raw | {"format": 7, "room": None if room is None else room | {"where": [0, ""]}}


def _with_afterwards(raw: Raw) -> Raw:
    """Format 8 stores which questions of a phase come after those that everyone gets. In older
    walks none do, so the session waits for everyone until the next phase opens."""
    room = raw["room"]
    return raw | {"format": 8, "room": None if room is None else room | {"afterwards": []}}


def _as_written(raw: Raw) -> Raw:
    """Format 9 stores in which order options come. Before, it was always as written."""
    return raw | {"format": 9, "backwards": False}


def _with_an_exchange(raw: Raw) -> Raw:
    """Format 10 stores how the talk beside the answers went. For older walks nothing is known."""
    nothing: Raw = {"counts": {}, "mapped": "", "proposal": None, "pending": None}
    return raw | {"format": 10, "exchange": nothing}


def _with_intentions(raw: Raw) -> Raw:
    """Format 11 stores what a team chose to work on, the checklist of an earlier day, and the
    messages about them: none so far."""
    nothing: Raw = {"points": [], "day": "", "who": "", "hour": 0, "sent": 0, "look": ""}
    later: Raw = {"before": None, "follow_up": None, "asked_by": 0, "answered_on": ""}
    return raw | {"format": 11, "intentions": nothing | {"added": {}}, **later}


def _with_own_words(raw: Raw) -> Raw:
    """Format 12 stores the status that a team gave elements itself, what was passed over when it
    was asked again, and which words are known to be harmless: none so far."""
    before = raw["before"]
    if before is not None:
        before = before | {"passed": [], "typed_until": 0}
    intentions = raw["intentions"] | {"own_word": {}}
    return raw | {"format": 12, "intentions": intentions, "before": before, "harmless": []}


UPGRADES: Upgrades = {
    1: _with_silence_and_typed,
    2: _with_probes,
    3: _with_a_room,
    4: _with_a_mode,
    5: _with_others,
    6: _with_a_place,
    7: _with_afterwards,
    8: _as_written,
    9: _with_an_exchange,
    10: _with_intentions,
    11: _with_own_words,
}
