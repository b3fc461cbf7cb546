"""/mijngegevens: shows everything stored about someone, in words and as a file to keep."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.clock.amsterdam import AMSTERDAM
from bot.programme import my_share
from bot.visits.render import Call
from dialogs.codec import UnreadableStateError
from dialogs.days import day_and_moment, in_words, stored_day
from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech, chosen_labels
from dialogs.texts import join, visible
from dialogs.walk.effects import SendMessage
from dialogs.walk.intentions import EDITION_OUT, LOOK_AGAIN, LOOK_TOGETHER, HowItWent, Intention
from dialogs.walk.state import from_json
from storage.erasing.person_data import PersonData
from storage.erasing.session_traces import SaidInSession
from storage.sessions.sessions import SessionStatus
from storage.walks.recorded_answers import AnswerRecord
from storage.walks.walks import StoredWalkStatus, WalkRecord

FILE_NAME = "mijn-gegevens.txt"

_SEEN_BY = {
    "schrijver": "niet gedeeld met een groep",
    "geteld": "de groep ziet hoe vaak dit gekozen is",
    "groep": "de groep mag dit lezen",
}

_PASSED = "niets"
"""Stands in a round for 'nothing to contribute'."""


def holds_something(data: PersonData) -> bool:
    """Whether anything is stored about them, apart from messages about to be sent."""
    return data.known_since is not None or bool(data.dead_letters)


def in_short(data: PersonData, speech: Speech) -> SendMessage:
    """The summary that is sent as a message."""
    if not holds_something(data):
        return SendMessage(speech.phrase("gegevens_geen"))
    # Someone whose very first message failed: the dead letter is all that is stored.
    first = data.dead_letters[0].at if data.known_since is None else data.known_since
    since, count = _day(first), str(len(data.walks))
    head = speech.phrase("gegevens_kop", sinds=since, aantal=count)
    return SendMessage(join((head, speech.phrase("gegevens_voet"))))


def as_file(data: PersonData, person_id: int, chat_id: int, dialogs: Mapping[str, Dialog]) -> Call:
    """The call that sends the file."""
    document = {"file_name": FILE_NAME, "text": in_full(data, person_id, dialogs)}
    return "sendDocument", {"chat_id": chat_id, "document": document}


def in_full(data: PersonData, person_id: int, dialogs: Mapping[str, Dialog]) -> str:
    """Everything that is stored, as text to read from top to bottom."""
    lines = [
        "Dit bewaart de Ontmoetwijzer van jou.",
        "",
        f"Je Telegram-nummer: {person_id}",
        f"Bekend sinds: {_moment(data.known_since)}",
        f"Berichten die nog naar je onderweg zijn: {len(data.waiting)}",
        *_texts(data.waiting),
        f"Berichten die niet aankwamen: {len(data.failed)}",
        *_texts(data.failed),
        f"Berichten van mij waarvan ik het nummer nog weet: {data.sent + data.screens}",
        f"Onbereikbaar sinds: {_moment(data.unreachable_since)}",
    ]
    for number, walk in enumerate(data.walks, start=1):
        lines += _walk(number, walk, data, dialogs.get(walk.pack))
    lines += _sessions(data)
    lines += my_share.lines(data, dialogs)
    if data.dead_letters:
        lines += ["", "Berichten van jou waarbij iets misging:"]
        lines += [f"{_moment(letter.at)}: {letter.body}" for letter in data.dead_letters]
    return visible("\n".join(lines)) + "\n"


def _texts(calls: tuple[str, ...]) -> list[str]:
    """The texts in these calls, or the captions of files, a line each. What is on a page to take
    home comes from the walk, which is shown below."""
    read = (json.loads(params) for params in calls)
    texts = (params.get("text") or params.get("caption", "") for params in read)
    return [f"– {' '.join(text.split())}" for text in texts if text]


def _walk(number: int, walk: WalkRecord, data: PersonData, dialog: Dialog | None) -> list[str]:
    title = "" if dialog is None else f", {dialog.title}"
    lines = [
        "",
        f"Gesprek {number}{title}: {_walk_status(walk.status)}",
        f"Begonnen: {_moment(walk.started_at)}. Laatst veranderd: {_moment(walk.changed_at)}.",
    ]
    lines += [
        f"{_AWAITED.get(timer.name, 'Herinnering gepland')}: {_moment(timer.due_at)}"
        for timer in data.timers
        if timer.walk_id == walk.id
    ]
    lines += _chosen(walk, dialog)
    for answer in data.answers:
        if answer.walk_id == walk.id:
            question = " ".join(answer.question_text.split())
            lines += ["", f"Vraag: {question}", f"Antwoord: {_words(answer, dialog)}"]
            seen_by = _SEEN_BY[answer.audience] + _also_in(answer.group)
            lines.append(f"({_moment(answer.at)}; {seen_by})")
    if walk.tonight is not None:
        lines += ["", "Dit gaat vannacht weg:", walk.tonight]
    if walk.state is not None:
        lines += ["", "Zo onthoudt de bot waar je was:", walk.state]
    return lines


_AWAITED = {
    LOOK_TOGETHER: "Een bericht dat nog komt",
    LOOK_AGAIN: "Nog eens kijken",
    EDITION_OUT: "Dat er een editie is",
}
"""What each timer is for, if somebody asked for it."""


def _chosen(walk: WalkRecord, dialog: Dialog | None) -> list[str]:
    """What the team goes on with, in words."""
    try:
        state = None if walk.state is None else from_json(walk.state)
    except UnreadableStateError:  # of another version: it is shown as it is stored
        return []
    if state is None:
        return []
    chosen = state.intentions
    lines = [line for point in chosen.points for line in _point(point, dialog)]
    if lines:
        lines = ["", "Hier gaan jullie mee verder:", *lines]
    if chosen.who:
        lines.append(f"Wie begint: {chosen.who}")
    lines += [f"Samen kijken: {_day_in_words(day)}" for day in (chosen.day,) if day]
    for element, words in chosen.added.items():
        about = f" bij {_name(element, dialog)}" if element else ""
        lines.append(f"Later zeiden jullie nog{about}: {words}")
    if state.harmless:
        lines.append(f"Zinnen waarover jij zei dat er niets aan de hand is: {len(state.harmless)}")
    for element, status in chosen.own_word.items():
        lines.append(f"Volgens jullie staat {_name(element, dialog)} bij: {status.value}")
    return lines + _then(walk)


def _then(walk: WalkRecord) -> list[str]:
    """The checklist of an earlier day, kept to compare the present one with."""
    before = None if walk.state is None else from_json(walk.state).before
    if before is None:
        return []
    stood = (f"– {one.name}: {one.because or one.status.value}" for one in before.stood)
    return ["", f"Zo stond de lijst op {_day_in_words(before.day)}:", *stood]


_WENT = {
    HowItWent.DONE: "gelukt",
    HowItWent.HALF: "half gelukt",
    HowItWent.NOT_YET: "nog niet",
    HowItWent.LATER: "later",
    HowItWent.DROPPED: "hoeft niet meer",
}


def _point(point: Intention, dialog: Dialog | None) -> list[str]:
    about = f"{_name(point.element, dialog)}: " if point.element else ""
    lines = [f"– {about}{point.text or 'nog open'}"]
    if point.outcome is not None:
        lines.append(f"Hoe het ging: {_WENT[point.outcome]}")
    if point.done_on:
        lines.append(f"Gedaan op: {_day_in_words(point.done_on)}")
    if point.said:
        lines.append(f"Jullie zeiden: {point.said}")
    return lines


def _name(element: str, dialog: Dialog | None) -> str:
    known = None if dialog is None else dialog.elements.get(element)
    return element if known is None else known.name


def _day_in_words(stored: str) -> str:
    day = stored_day(stored)
    return stored if day is None else day_and_moment(stored, f"{in_words(day)} {day.year}")


def _walk_status(status: StoredWalkStatus) -> str:
    match status:
        case "walking":
            return "bezig"
        case "paused":
            return "gepauzeerd"
        case "finished":
            return "klaar"
        case "stopped":
            return "gestopt"
        case "replaced":
            return "opnieuw begonnen"


def _session_status(status: SessionStatus) -> str:
    match status:
        case "open":
            return "bezig"
        case "ended":
            return "afgelopen"


def _sessions(data: PersonData) -> list[str]:
    lines: list[str] = []
    for number, session in enumerate(data.sessions, start=1):
        lines += ["", f"Sessie {number}: {_session_status(session.status)}"]
        lines.append(f"Begonnen: {_moment(session.opened_at)}.")
        if session.facilitates:
            lines.append("Jij leidt deze sessie.")
        if session.people is not None:
            lines.append(f"Aantal mensen op jouw telefoon: {session.people}")
        if session.project is not None:
            lines.append(f"Project: {session.project}")
        if session.project_code is not None:
            lines.append(f"Code van jullie project: {session.project_code}")
        lines += [f"– Een afspraak van jullie project: {text}" for text in session.agreed]
        lines += [f"Je leest mee in de groep: {title}" for title in session.reads_along_in]
        lines += [
            f"Je wordt herinnerd aan wat jullie afspraken: {_moment(at)}"
            for at in session.reminded_at
        ]
        if session.quoted_in_groups:
            lines.append(f"Berichten in een groep met woorden erin: {session.quoted_in_groups}")
        lines += [_said(said) for said in data.said if said.session_id == session.session_id]
        lines += [
            f"Gevraagd of het naar het programma mag. Je zei ja: {'ja' if asked.yes else 'nee'}"
            for asked in data.asked_to_share
            if asked.session_id == session.session_id
        ]
    there = {session.session_id for session in data.sessions}
    left = [_said(said) for said in data.said if said.session_id not in there]
    if left:
        lines += ["", "Uit sessies waar je niet meer bij bent:", *left]
    return lines


def _said(said: SaidInSession) -> str:
    of_another = said.about if said.kind in ("agrees", "differs", "who") else None
    words = (" ".join(text.split()) for text in (of_another, said.text) if text)
    return f"– {_said_as(said)}{_also_in(said.group)}: {' / '.join(words) or _PASSED}"


def _said_as(said: SaidInSession) -> str:
    match said.kind:
        case "shown":
            return "Dit las de groep van jou"
        case "contribution":
            return "Dit gaf je in een ronde"
        case "held":
            return "Dit typte je, en niemand leest het nog"
        case "proposal":
            return "Dit stelde je voor"
        case "agrees":
            return "Hier kun je mee leven"
        case "differs":
            return "Dit zie je anders"
        case "who":
            return "Hierbij vulde je in wie het doet"


def _also_in(group: str | None) -> str:
    """Says in which group it may be read, in addition to everyone's own chat."""
    return "" if group is None else f", ook in de groep ‘{group}’"


def _words(answer: AnswerRecord, dialog: Dialog | None) -> str:
    value: dict[str, Any] = json.loads(answer.value)
    if value["given"] == Given.WRITTEN.value:
        return str(value["text"])
    if value["given"] == Given.UNKNOWN.value:
        return "weet ik niet"
    if value["given"] == Given.SKIPPED.value:
        return "overgeslagen"
    options = tuple(value["options"])
    question = None if dialog is None else dialog.questions.get(answer.question)
    known = "" if question is None else chosen_labels(question, options)
    return known or ", ".join(options)


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, AMSTERDAM).strftime("%d-%m-%Y")


def _moment(at: float | None) -> str:
    if at is None:
        return "nee"
    return datetime.fromtimestamp(at, AMSTERDAM).strftime("%d-%m-%Y %H:%M")
