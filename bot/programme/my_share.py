"""The lines of /mijngegevens about the programme: what waits for it, what it counted, and what the
person did for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.clock.amsterdam import AMSTERDAM
from dialogs.edition.goals import NO_GOAL
from dialogs.edition.share import Share, Stood, from_json
from dialogs.pack.definition import Dialog
from storage.erasing.person_data import PersonData
from storage.programme.waiting_room import Team, WaitingShare

_DID = {
    "made": "Je maakte editie {edition}",
    "sent": "Je vroeg editie {edition} op",
    "invited": "Je nodigde iemand uit",
    "joined": "Je ging in op een uitnodiging",
    "removed": "Je haalde iemand van de lijst",
}


_STOOD = {
    Stood.MISSING: "Ontbreekt",
    Stood.PARTLY: "Er voor een deel",
    Stood.IN_PLACE: "Er",
    Stood.UNKNOWN: "Weten jullie niet",
}


def lines(data: PersonData, dialogs: Mapping[str, Dialog]) -> list[str]:
    """The lines; none for someone who shared nothing and isn't staff."""
    walks = [walk.id for walk in data.walks]
    found: list[str] = []
    for waiting in data.waiting_shares:
        found += ["", f"Dit staat klaar voor het programma, {_of(waiting.team, walks)}:"]
        found += (f"– {line}" for line in _share(waiting, dialogs.get(waiting.pack)))
    found += _counted(data, walks)
    if data.edition_wishes:
        packs = ", ".join(dialogs[p].title if p in dialogs else p for p in data.edition_wishes)
        found += ["", f"Je wilt het horen als er een editie is: {packs}."]
    if data.staff_since is not None or data.audited:
        found += ["", "Je werkt voor het programma:"]
    if data.staff_since is not None:
        found.append(f"– Sinds {_moment(data.staff_since)}")
    for audited in data.audited:
        did = _DID[audited.what].format(edition=audited.edition)
        found.append(f"– {did}: {_moment(audited.at)}")
    return found


def _of(team: Team, walks: Sequence[int]) -> str:
    if team.walk_id is None:
        return "van een sessie waar je bij was"
    return f"van gesprek {walks.index(team.walk_id) + 1}"


def _share(waiting: WaitingShare, dialog: Dialog | None) -> Iterator[str]:
    share = from_json(waiting.share)
    yield f"Doel: {_goal(share, dialog)}"
    elements = {} if dialog is None else {id_: e.name for id_, e in dialog.elements.items()}
    for how, word in _STOOD.items():
        found = sorted(elements.get(id_, id_) for id_, one in share.stood if one is how)
        if found or how is Stood.MISSING:
            yield f"{word}: {', '.join(found) or 'niets'}"
    names = {} if dialog is None else {id_: r.name for id_, r in dialog.reasonings.items()}
    if share.reasonings:
        heard = sorted(names.get(id_, id_) for id_ in share.reasonings)
        yield f"Gehoord: {', '.join(heard)}"
    for id_, change in share.changes.items():
        yield f"Vergeleken met eerder: {elements.get(id_, id_)}: {change.value}"
    if waiting.organisation is not None:
        yield f"Organisatie: {waiting.organisation}"
    if waiting.code is not None:
        yield f"Hoort bij het project met de code {waiting.code}"
    for text, about in waiting.texts.items():
        on = f", over ‘{elements.get(about, about)}’" if about else ""
        yield f"Jouw zin{on}: {' '.join(text.split())}"


def _goal(share: Share, dialog: Dialog | None) -> str:
    if share.goal == NO_GOAL:
        return "nog geen"
    choices = () if dialog is None or dialog.goals is None else dialog.goals.choices
    named = {goal.id: goal.name for goal in choices}
    return named.get(share.goal, share.goal.replace("_", " "))


def _counted(data: PersonData, walks: Sequence[int]) -> Iterator[str]:
    for ids, told in (
        (data.counted_walks, "Meegeteld in een editie van het programma"),
        (data.counted_ends, "Alleen hoe ver je kwam is geteld, in een editie van het programma"),
    ):
        numbers = ", ".join(str(number) for number, id_ in enumerate(walks, 1) if id_ in ids)
        if numbers:
            yield from ("", f"{told}: gesprek {numbers}. In welke weet ik niet.")


def _moment(at: float) -> str:
    return datetime.fromtimestamp(at, AMSTERDAM).strftime("%d-%m-%Y %H:%M")
