"""Closing: everyone gets the page of the group or of their project on A4, after the most important
of it in a message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.room.live_session import LiveSession
from bot.room.phases.agreed_reminders import follow_replaced, reminding_days, wants_reminders
from bot.room.phases.asking_who import AskingWho
from bot.room.phases.group_pages import (
    closing_of,
    held_on,
    page_of,
    pages_of,
    place_of_page,
)
from bot.visits.render import Call, text_of
from bot.walking.home_files import shared_page
from dialogs.days import with_year
from dialogs.pack.where import OWN_CHATS
from dialogs.screens.layout import Row
from dialogs.session.group_texts import on_button
from dialogs.session.outcome_messages import in_chat
from dialogs.session.replies import RemindMe, TakePage, action, text_mark
from dialogs.taken_home import HomePage, messages_of
from dialogs.texts import Spans, bold, join, plain
from storage.post.sent_messages import COPY


def show_outcome(live: LiveSession) -> None:
    """Give everyone the page, the group too. People who answered for themselves have a checklist of
    their own as well; they read it when they like, and the group doesn't wait for that."""
    AskingWho(live).end()
    follow_replaced(live)
    for project in pages_of(live):
        page = page_of(live, project)
        if page is None:
            _nothing_yet(live, project)
        elif project:
            _show_project(live, project, page)
        else:
            _show_group(live, page)


def readers_of(live: LiveSession, project: int) -> list[int]:
    """Who gets a page in their own chat: the people of the project (0: of all) and the
    facilitator."""
    people = [one.person_id for one in live.participants() if project in (0, one.project_id)]
    holder = live.session.holder
    return [*people, holder] if holder and holder not in people else people


def _paper(project: int) -> str:
    """The slot of the document."""
    return f"{COPY}d{project}"


def _messages(project: int) -> str:
    """The slot of the page in the chat."""
    return f"{COPY}p{project}"


def told(live: LiveSession, project: int = 0) -> tuple[Spans, ...]:
    """The page as it is given in a chat: of the group in short."""
    page = page_of(live, project)
    if page is None:
        return _empty(live, project)
    return in_chat(page) if project else closing_of(live, page)


def given_pages(live: LiveSession) -> dict[int, HomePage | None]:
    """The pages that were given, as they are now: before something changes that may be on them. By
    project, as `pages_of`."""
    given = (one for one in pages_of(live) if live.messages.chats_with(_paper(one)))
    return {project: page_of(live, project) for project in given}


def renew(
    live: LiveSession,
    group: tuple[Spans, ...] | None = None,
    before: Mapping[int, HomePage | None] | None = None,
) -> None:
    """Send each page that was given again as it would be now, if it differs from `before`; also the
    group's message, if it differs from `group`, its text before."""
    for project in pages_of(live):
        if not project and group is None:
            continue
        page, now = page_of(live, project), told(live, project)
        if project and before is not None and before.get(project) == page:
            continue  # who reads it isn't told that it is new
        if project or now != group:
            live.change_copies(_messages(project), now)
        for chat in live.messages.chats_with(_paper(project)):
            of_chat = page_of(live, project, in_group=True) if chat < 0 else page
            if of_chat is None:
                live.messages.take_copies(chat, _paper(project))
            else:
                Giving(live, of_chat, project).send_paper(chat, "uitkomst_hier_nieuw")
        for chat in live.messages.chats_with(_text(project)):
            if page is not None:
                Giving(live, page, project).change_text(chat)


def _offered(project: int) -> str:
    """The slot of the message that gives the page again."""
    return f"{COPY}o{project}"


def _text(project: int) -> str:
    """The slot of the text to forward."""
    return f"{COPY}t{project}"


def _empty(live: LiveSession, project: int) -> tuple[Spans, ...]:
    say, name = live.say, live.session.projects.get(project, "")
    title = say.label("uitkomst_titel_project" if project else "uitkomst_titel", project=name)
    return (join((bold(title), say.phrase("uitkomst_leeg")), "\n"),)


def _nothing_yet(live: LiveSession, project: int) -> None:
    if project and not live.agenda.asks_questions:
        nothing = live.marked((live.say.phrase("uitkomst_niets_getypt"),))
        for participant in live.participants():
            if participant.project_id == project:
                live.messages.to_chat(participant.person_id, nothing)
        return
    texts = _empty(live, project)
    if project:
        for person in readers_of(live, project):
            live.messages.to_chat(person, live.marked(texts), quotes=True)
    else:
        live.show(texts, place_of_page(live))


def _show_group(live: LiveSession, page: HomePage) -> None:
    """What was agreed, to the group's chat where it may be read; and the page on A4, with buttons,
    to each in their own."""
    texts, of_group = closing_of(live, page), page_of(live, in_group=True)
    # All that it has may be what goes on from before, which no group reads.
    place = OWN_CHATS.number if of_group is None else place_of_page(live)
    live.show_copies(_messages(0), texts, place)
    readers = readers_of(live, 0)
    holder = live.session.holder
    if holder and holder not in live.chats_for(place, with_holder=True):
        live.messages.send_copy(holder, _messages(0), live.marked(texts))
    given = Giving(live, page)
    group = live.group_for(place)
    if group is not None and of_group is not None:
        Giving(live, of_group).send_paper(group)
    for person in readers:
        given.send_paper(person)


def _show_project(live: LiveSession, project: int, page: HomePage) -> None:
    given = Giving(live, page, project)
    for person in readers_of(live, project):
        texts = live.marked(in_chat(page))
        live.messages.send_copy(person, _messages(project), texts)
        given.send_paper(person)


@dataclass(frozen=True, slots=True)
class Giving:
    """A page, and the ways to give it: the group's, or that of a project."""

    live: LiveSession
    page: HomePage
    project: int = 0

    @property
    def mark(self) -> str:
        """Names the project under a button; '' for the group."""
        return text_mark(self.live.session.projects[self.project]) if self.project else ""

    def on_paper(self, caption: str) -> Call:
        """The document. It is typeset just before it is sent, and uploaded once for all."""
        say = self.live.say
        (above,) = self.live.marked((say.phrase(caption),))
        name = f"{say.label('uitkomst_bestand')}.pdf"
        failed = say.phrase("uitkomst_lukt_niet")
        made_on = held_on(self.live).isoformat()
        return "sendDocument", {
            "document": shared_page(self.page, made_on, name, failed),
            **text_of(above, "caption"),
        }

    def send_paper(self, chat: int, caption: str = "uitkomst_hier") -> None:
        """Send the document with its buttons; an earlier one goes."""
        slot = _paper(self.project)
        if chat < 0:
            self.live.messages.send_file(chat, self.on_paper("uitkomst_hier_groep"), slot=slot)
            return
        document = self.on_paper(caption)
        self.live.messages.take_copies(chat, _offered(self.project))
        self.live.messages.send_file(chat, document, self.rows(chat), slot)

    def offer(self, person: int, text: Spans) -> None:
        """Offer it again, in each form. What is below an earlier message is below this one."""
        if not self.live.messages.has_copy(person, _offered(self.project)):
            self.live.messages.close_copy(person, _paper(self.project))
        rows = self.rows(person, again=True)
        self.live.messages.send_copy(person, _offered(self.project), (text,), rows)

    def send_text(self, person: int) -> None:
        """Send it as messages that can be forwarded."""
        self.live.messages.send_copy(person, _text(self.project), self._as_text)

    def change_text(self, person: int) -> None:
        """Change those messages."""
        self.live.messages.change_copy(person, _text(self.project), self._as_text)

    @property
    def _as_text(self) -> tuple[Spans, ...]:
        return tuple(plain(message) for message in messages_of(self.page))

    def rows(self, person: int, *, again: bool = False) -> tuple[Row, ...]:
        """The buttons below it. `again`: it isn't there itself, so it can be had on A4 too."""
        say = self.live.say
        name = self.live.session.projects.get(self.project)
        of = with_year(held_on(self.live)) if name is None else on_button(name)
        forms = {"a4": TakePage(True, self.mark), "tekst": TakePage(False, self.mark)}
        rows: tuple[Row, ...] = tuple(
            ((say.label(f"knop_uitkomst_{form}", blad=of), action(reply)),)
            for form, reply in forms.items()
            if again or form == "tekst"
        )
        return rows + reminder_row(self.live, person, self.project)


def reminder_row(live: LiveSession, person: int, project: int = 0) -> tuple[Row, ...]:
    """The button to be reminded, or not to be; none if there is no day for it. With several
    projects, each button is for that project's own people."""
    there = live.work.participants.get(live.record.id, person)
    is_theirs = not project or (there is not None and there.project_id == project)
    if not is_theirs or not reminding_days(live, project):
        return ()
    asked = wants_reminders(live, person)
    key = "knop_uitkomst_toch_niet" if asked else "knop_uitkomst_herinner"
    return (((live.say.label(key), action(RemindMe(wanted=not asked))),),)
