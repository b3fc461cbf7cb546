"""Sends a session's messages: to people in their own chat, and to the group's chat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bot.visits.render import (
    Call,
    inline,
    text_of,
    utf16,
)
from bot.visits.visit import Outcome, Visit
from dialogs.screens.layout import Layout, Row
from dialogs.texts import Spans, as_plain
from storage.post.outbox import TakenOut
from storage.post.sent_messages import COPY
from storage.unit import UnitOfWork

CAPTION = 1024
"""UTF-16 units: the longest text that Telegram takes under a picture."""


_ABOUT_GROUP = "l"

PRETEND_PEOPLE = 6
"""The number of pretend participants in a practice session."""
HIGHEST_PRETEND = -(1 << 60)
"""Their ids are this and lower, out of reach of Telegram's ids, which have at most 52 bits."""


def pretend_people(session: int) -> tuple[int, ...]:
    """The ids of a session's pretend participants."""
    first = HIGHEST_PRETEND - session * PRETEND_PEOPLE
    return tuple(first - number for number in range(PRETEND_PEOPLE))


def is_pretend(person: int) -> bool:
    return person <= HIGHEST_PRETEND


class SessionMessages:
    """Puts what a session says in the outbox.

    A `slot` names a message that is changed later; it begins with `COPY` if that may happen long
    after the session. `quotes`: it holds what participants said, and is removed from the outbox
    when one of them is erased.
    """

    def __init__(
        self,
        session: int,
        work: UnitOfWork,
        at: float,
        outcome: Outcome,
        group: tuple[int, int | None] | None = None,
    ) -> None:
        """`session`: its id, 0 before there is one."""
        self._session = session
        self._work, self._at, self._outcome = work, at, outcome
        self.group = group
        """The linked group's chat, and the topic in it."""
        self.written_to: set[int] = set()
        """Chats that got a new message, below what was there."""

    def visit(self, person: int) -> Visit:
        """A visit for this person, who did nothing themselves."""
        return Visit(
            person, person, self._at, self._work, self._outcome, pretended=is_pretend(person)
        )

    def to(
        self,
        person: int,
        text: Spans,
        rows: tuple[Row, ...] = (),
        slot: str | None = None,
        *,
        quotes: bool = False,
    ) -> None:
        """Send a message to one person."""
        self._send(person, {**text_of(text), **self._buttons(rows)}, slot, quotes=quotes)

    def show(
        self, person: int, layout: Layout, slot: str | None = None, *, quotes: bool = False
    ) -> None:
        """Send a screen to one person."""
        self.to(person, layout.text, layout.rows, slot, quotes=quotes)

    def change(
        self,
        person: int,
        slot: str,
        text: Spans | None,
        rows: tuple[Row, ...] = (),
        *,
        quotes: bool = False,
        patient: bool = False,
    ) -> None:
        """Change the message in `slot`; without a text only its buttons. A `patient` edit may wait
        a few seconds for a newer one; use it for what changes all the time."""
        if text is None:
            call: Call = "editMessageReplyMarkup", {"chat_id": person, **self._buttons(rows)}
        else:
            params = {"chat_id": person, **text_of(text), **self._buttons(rows)}
            call = "editMessageText", params
        quoting = self._quoting(quotes)
        self.visit(person).call(call, self._slot(slot), quotes=quoting, patient=patient)

    def close(self, person: int, slot: str) -> None:
        """Remove the buttons of the message in `slot`, if there is one."""
        if self._work.screens.message_of(person, self._slot(slot)) is not None:
            self.change(person, slot, None)

    def leave(self, person: int, slot: str) -> None:
        """Remove the buttons of the message in `slot`, and name it so no more."""
        message = self._work.screens.message_of(person, self._slot(slot))
        if message is not None:
            self.close_this(person, message)
            self.let_go(person, slot)
        elif self.has(person, slot):
            self.change(person, slot, None)  # it is about to come

    def let_go(self, person: int, slot: str) -> None:
        """Forget the slot of this message. It has no buttons, and stays as it is."""
        self._work.screens.forget(person, self._slot(slot))

    def change_this(
        self, person: int, message: int, layout: Layout, *, quotes: bool = False
    ) -> None:
        """Change the message that somebody tapped on."""
        params = {"chat_id": person, "message_id": message, **text_of(layout.text)}
        call: Call = "editMessageText", {**params, **self._buttons(layout.rows)}
        self.visit(person).call(call, quotes=self._quoting(quotes))

    def close_this(self, person: int, message: int) -> None:
        """Remove the buttons of the message that somebody tapped on."""
        params = {"chat_id": person, "message_id": message}
        self.visit(person).call(("editMessageReplyMarkup", params))

    def take_this_away(self, person: int, message: int) -> None:
        """Delete the message that somebody tapped on."""
        self.visit(person).call(("deleteMessage", {"chat_id": person, "message_id": message}))

    def take_away(self, person: int, slot: str) -> None:
        """Delete the message in `slot`."""
        self.visit(person).call(("deleteMessage", {"chat_id": person}), self._slot(slot))

    # Copies: one text in many chats, each in as many messages as it needs

    def has(self, chat: int, slot: str) -> bool:
        """Whether there is a message in this slot, or it is about to come."""
        return chat in self._work.screens.chats_with(self._slot(slot))

    def chats_with(self, slot: str) -> tuple[int, ...]:
        """The chats that have a copy."""
        return self._work.screens.chats_with(self._slot(_part(slot, 0)))

    def send_copy(
        self, chat: int, slot: str, texts: Iterable[Spans], rows: tuple[Row, ...] = ()
    ) -> None:
        """Send these texts below each other, the buttons below the last. An earlier copy goes."""
        self.take_copies(chat, slot)
        for number, (text, below) in enumerate(_with_rows(texts, rows)):
            self.to(chat, text, below, _part(slot, number), quotes=True)

    def change_copy(
        self, chat: int, slot: str, texts: Iterable[Spans], rows: tuple[Row, ...] = ()
    ) -> None:
        """Make the copy in this chat say this."""
        number = -1
        for number, (text, below) in enumerate(_with_rows(texts, rows)):
            part = _part(slot, number)
            if self.has(chat, part):
                self.change(chat, part, text, below, quotes=True)
            else:
                self.to(chat, text, below, part, quotes=True)
        self._take_parts(chat, slot, number + 1)

    def take_copies(self, chat: int, slot: str) -> None:
        """Delete the copy in this chat, if there is one."""
        self._take_parts(chat, slot, 0)

    def has_copy(self, chat: int, slot: str) -> bool:
        """Whether there is a copy in this chat."""
        return self.has(chat, _part(slot, 0))

    def close_copy(self, chat: int, slot: str) -> None:
        """Remove the buttons of the copy in this chat, if there is one."""
        self.close(chat, self._last_part(chat, slot))

    def change_below(self, chat: int, slot: str, rows: tuple[Row, ...]) -> None:
        """Change the buttons below the copy in this chat, and none of its words."""
        self.change(chat, self._last_part(chat, slot), None, rows, quotes=True)

    def _last_part(self, chat: int, slot: str) -> str:
        number = 0
        while self.has(chat, _part(slot, number + 1)):
            number += 1
        return _part(slot, number)

    def _take_parts(self, chat: int, slot: str, first: int) -> None:
        while self.has(chat, part := _part(slot, first)):
            self.forget(chat, part)
            first += 1

    def forget(self, chat: int, slot: str) -> None:
        """Delete the message in `slot`, so that there is none. It is named by its id, if that is
        known, because the slot no longer leads to it once this is sent."""
        message = self._work.screens.message_of(chat, self._slot(slot))
        if message is None:
            self.take_away(chat, slot)
        else:
            self.take_this_away(chat, message)
        self._work.screens.forget(chat, self._slot(slot))

    def show_anew(self, person: int, layout: Layout, slot: str, *, quotes: bool = False) -> None:
        """Send a screen below everything else; the earlier message in the slot is deleted."""
        if self._work.screens.message_of(person, self._slot(slot)) is not None:
            self.take_away(person, slot)
        self.show(person, layout, slot, quotes=quotes)

    def picture(
        self, chat: int, drawing: Mapping[str, Any], caption: Spans, *, quotes: bool = False
    ) -> None:
        """Send a drawing with words below it, as one message if the words fit."""
        fits = utf16(as_plain(caption)) <= CAPTION
        params = {"photo": dict(drawing), **(text_of(caption, "caption") if fits else {})}
        self._send(chat, params, None, "sendPhoto", quotes=quotes)
        if not fits:
            self._send(chat, text_of(caption), None, quotes=quotes)

    def send_file(
        self, chat: int, call: Call, rows: tuple[Row, ...] = (), slot: str | None = None
    ) -> None:
        """Send a file that quotes participants, with buttons below it. The earlier message in the
        slot is deleted."""
        method, params = call
        if slot is not None:
            self.take_copies(chat, slot)
        part = None if slot is None else _part(slot, 0)
        self._send(chat, {**params, **self._buttons(rows)}, part, method, quotes=True)

    def change_buttons(self, person: int, message: int, rows: tuple[Row, ...]) -> None:
        """Change the buttons of the message that somebody tapped on."""
        params = {"chat_id": person, "message_id": message, **self._buttons(rows)}
        self.visit(person).call(("editMessageReplyMarkup", params))

    def to_chat(self, chat: int, texts: Iterable[Spans], *, quotes: bool = False) -> None:
        """Send these texts as messages below each other, to a person or to the group."""
        for text in texts:
            self._send(chat, text_of(text), None, quotes=quotes)

    def of_group(self, text: Spans) -> None:
        """Send a text that is about the group itself. It is dropped if the group is lost."""
        if self.group is not None:
            self._send(self.group[0], text_of(text), _ABOUT_GROUP)

    def pass_on(self, person: int, call: TakenOut) -> None:
        """Show someone in their own chat what couldn't be shown in the group."""
        params = {key: given for key, given in call.params.items() if key != "message_thread_id"}
        params |= {"chat_id": person}
        self.visit(person).call((call.method, params), quotes=call.quotes)
        self.written_to.add(person)

    def in_group(
        self, text: Spans, slot: str, link: tuple[str, str] | None, *, as_new: bool
    ) -> None:
        """Show or change the group's one message, with a button that opens a link.

        `link`: its label and address. `as_new`: there is no such message yet.
        """
        if self.group is None:
            return
        chat, _ = self.group
        rows = [] if link is None else [[{"text": link[0], "url": link[1]}]]
        params = {**text_of(text), **inline(rows)}
        if as_new:
            self._send(chat, params, slot)
        else:
            # The topic matters if the message is gone: then the edit becomes a new message.
            call: Call = "editMessageText", {**self._where(chat), **params}
            self.visit(chat).call(call, self._slot(slot))

    def _where(self, chat: int) -> dict[str, Any]:
        of_group = self.group is not None and chat == self.group[0]
        topic = self.group[1] if of_group and self.group is not None else None
        return {"chat_id": chat} | ({} if topic is None else {"message_thread_id": topic})

    def _send(
        self,
        chat: int,
        params: dict[str, Any],
        slot: str | None,
        method: str = "sendMessage",
        *,
        quotes: bool = False,
    ) -> None:
        name = None if slot is None else self._slot(slot)
        self.visit(chat).call(
            (method, {**self._where(chat), **params}), name, quotes=self._quoting(quotes)
        )
        self.written_to.add(chat)

    def _buttons(self, rows: tuple[Row, ...]) -> dict[str, Any]:
        return inline(
            [
                {"text": label, "callback_data": f"s{self._session}:{action}"}
                for label, action in row
            ]
            for row in rows
        )

    def _slot(self, name: str) -> str:
        if name.startswith(COPY):
            return f"{COPY}{self._session}{name.removeprefix(COPY)}"
        return f"s{self._session}{name}"

    def _quoting(self, quotes: bool) -> int | None:
        return self._session if quotes else None


def _part(slot: str, number: int) -> str:
    """The slot of the `number`-th message of a copy."""
    return f"{slot}.{number}"


def _with_rows(
    texts: Iterable[Spans], rows: tuple[Row, ...]
) -> Iterator[tuple[Spans, tuple[Row, ...]]]:
    """Each text with its buttons: those below the last."""
    known = tuple(texts)
    for number, text in enumerate(known, start=1):
        yield text, rows if number == len(known) else ()
