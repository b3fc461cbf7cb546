"""What programme staff can do in their private chat with the bot.

Nobody else notices that it exists: everything they send, except an invitation, goes on to the
conversation, which doesn't know these commands.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from bot.clock.amsterdam import AMSTERDAM
from bot.incoming.programme_taps import (
    MAKE,
    NOT_YET,
    SEND,
    StaffTapped,
    data_of,
)
from bot.programme.tally import new_key
from bot.programme.weeks import WaitingNumbers, tell
from bot.visits import render
from bot.visits.visit import EditionAsked, Visit
from content.reading.staff_sentences import Sentences
from dialogs.edition.published import shown
from dialogs.edition.rules import ENOUGH, SOURCES
from dialogs.pack.definition import Dialog
from dialogs.texts import plain
from dialogs.walk.effects import SendMessage
from dialogs.walk.events import CommandGiven
from storage.database import Database
from storage.programme.editions import EditionRecord

SLOT = "editie"
"""The slot of the message that asks whether to make an edition, and then shows progress."""
EDITION = "edition"
"""The key in an outbox row for the number of the edition to send."""
_MOST_LISTED = 12

Button = tuple[str, StaffTapped]


class StaffChat:
    """Handles commands, buttons and invitations of staff."""

    def __init__(
        self,
        texts: Sentences,
        named: frozenset[int],
        enough: int = ENOUGH,
        key_maker: Callable[[], bytes] = new_key,
    ) -> None:
        """`named`: ids of staff in the settings; `enough`: how many teams an edition needs."""
        self._texts, self._named, self._enough, self._new_key = texts, named, enough, key_maker

    def handle(self, visit: Visit, event: object, dialogs: Mapping[str, Dialog]) -> bool:
        """Handle what only staff may do. True if that was all; False if the conversation must
        handle it too."""
        match event:
            case CommandGiven(name="start", about=about) if is_invitation(about):
                self._accept(visit, about)
            case CommandGiven(name="help") if self.is_staff(visit):
                visit.say(plain(self._texts.say("hulp")))
                return False
            case CommandGiven(name="stand" | "editie") as command if self.is_staff(visit):
                visit.work.staff.store_person(visit.person_id, visit.at)
                pack = command.about if command.about in dialogs else next(iter(dialogs))
                show = self._show_standing if command.name == "stand" else self._show_editions
                show(visit, dialogs[pack])
            case StaffTapped() as tap if self.is_staff(visit):
                self._tapped(visit, tap, dialogs)
            case _:
                return False
        return True

    def is_staff(self, visit: Visit) -> bool:
        """Whether this person is named in the settings, or came by invitation."""
        return visit.person_id in self._named or visit.work.staff.since(visit.person_id) is not None

    def _accept(self, visit: Visit, token: str) -> None:
        if visit.work.staff.accept(token, visit.person_id, visit.at):
            visit.work.audit.note(visit.at, "joined", visit.person_id)
            visit.say(plain(self._texts.say("toegelaten")))
        else:
            visit.say(plain(self._texts.say("uitnodiging_weg")))

    def _show_standing(self, visit: Visit, dialog: Dialog) -> None:
        told = self._told(visit, dialog)
        lines = [self._waiting(visit, dialog, told)]
        may_try = told.in_all >= self._enough and not told.refused
        lines.append(self._texts.say("stand_genoeg") if may_try else self._why_not(told))
        visit.say(plain("\n\n".join(filter(None, lines))))

    def _show_editions(self, visit: Visit, dialog: Dialog) -> None:
        """Ask whether to make an edition, if the weekly numbers allow it, and list the earlier
        ones."""
        say, told = self._texts.say, self._told(visit, dialog)
        lines, buttons = [self._waiting(visit, dialog, told)], []
        if told.in_all >= self._enough and not told.refused:
            lines.append(say("vraag", pakket=dialog.title))
            buttons.append((say("knop_maak"), StaffTapped(MAKE, dialog.id)))
            buttons.append((say("knop_niet"), StaffTapped(NOT_YET)))
        else:
            lines.append(self._why_not(told))
        earlier = visit.work.editions.all(dialog.id)[:_MOST_LISTED]
        lines.append(say("eerdere" if earlier else "geen_eerdere"))
        buttons += (self._earlier(record) for record in earlier)
        self._send(visit, "\n\n".join(filter(None, lines)), buttons)

    def _told(self, visit: Visit, dialog: Dialog) -> WaitingNumbers:
        return tell(visit.work, dialog.id, visit.at, self._new_key())

    def _waiting(self, visit: Visit, dialog: Dialog, told: WaitingNumbers) -> str:
        """How many wait, in the same words at both commands."""
        if told.published:
            last = visit.work.editions.last_number_of(dialog.id)
            known = {} if last is None else {"nummer": last}
            return self._texts.say("stand_na_editie", **known)
        in_all = shown(told.in_all)
        # Noise can make the part larger than the whole.
        together = self._texts.counted("teams", in_all)
        return self._texts.say("stand", week=min(shown(told.this_week), in_all), samen=together)

    def _why_not(self, told: WaitingNumbers) -> str:
        """What holds up an edition, by the rules that `Maker` goes by; '' if that isn't known
        before the next weekly number."""
        if told.published:
            return ""
        if told.in_all >= self._enough:
            return self._texts.say("geweigerd", bronnen=SOURCES)
        return self._texts.say("nog_niet", genoeg=self._enough, bronnen=SOURCES)

    def _earlier(self, record: EditionRecord) -> Button:
        day = datetime.fromtimestamp(record.made_at, AMSTERDAM).strftime("%d-%m-%Y")
        label = self._texts.say("knop_eerdere", nummer=record.number, datum=day)
        return label, StaffTapped(SEND, str(record.number))

    def _tapped(self, visit: Visit, tap: StaffTapped, dialogs: Mapping[str, Dialog]) -> None:
        visit.work.staff.store_person(visit.person_id, visit.at)
        visit.answer_tap("")
        if tap.verb == MAKE and tap.about in dialogs:
            self.change(visit, self._texts.say("bezig", deel=0))
            visit.outcome.editions.append(EditionAsked(tap.about, visit.person_id))
        elif tap.verb == NOT_YET:
            self.change(visit, self._texts.say("niet"))
        elif tap.verb == SEND and tap.about.isdecimal():
            number = int(tap.about)
            if visit.work.editions.zip_of(number) is not None:
                self.send_file(visit, number)
                visit.work.audit.note(visit.at, "sent", visit.person_id, number)

    def send_file(self, visit: Visit, number: int) -> None:
        """Send an edition's file. The outbox holds only its number, so that no copy of the export
        stays behind."""
        document = {EDITION: number, "file_name": file_name(number)}
        params = {"document": document, "caption": self._texts.say("bestand", nummer=number)}
        visit.call(("sendDocument", {"chat_id": visit.chat_id, **params}))

    def change(self, visit: Visit, text: str) -> None:
        """Replace the text of the message of `/editie`, and remove its buttons."""
        visit.call(_edited(visit.chat_id, text), SLOT)

    def _send(self, visit: Visit, text: str, buttons: list[Button]) -> None:
        method, params = render.send(visit.chat_id, SendMessage(plain(text)))
        if buttons:
            rows = [[{"text": label, "callback_data": data_of(tap)}] for label, tap in buttons]
            params["reply_markup"] = {"inline_keyboard": rows}
        visit.call((method, params), SLOT)


async def edition_file(database: Database, wanted: Mapping[str, Any]) -> bytes:
    """The zip of a published edition, by its number in a row of the outbox. Raises LookupError."""
    number = int(wanted[EDITION])
    found = await database.read(lambda work: work.editions.zip_of(number))
    if found is None:
        raise LookupError("there is no such edition")
    return found


def file_name(number: int) -> str:
    """The name of an edition's file."""
    return f"editie-{number}.zip"


def _edited(chat_id: int, text: str) -> tuple[str, dict[str, Any]]:
    _, params = render.send(chat_id, SendMessage(plain(text)))
    return "editMessageText", params


GOOD_FOR = 7 * 86400.0
"""Seconds."""
_PREFIX = "staf-"
_TOKEN = re.compile(rf"{_PREFIX}[0-9a-f]{{32}}")


def new_token() -> str:
    """128 random bits, in lower-case characters that a link to the bot can carry."""
    return f"{_PREFIX}{secrets.token_hex(16)}"


def is_invitation(about: str) -> bool:
    """Whether the argument of /start looks like an invitation's token."""
    return _TOKEN.fullmatch(about) is not None
