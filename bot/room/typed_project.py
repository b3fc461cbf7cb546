"""What somebody types as the name of their project: one that is there, one that may be meant, or a
new one."""

from __future__ import annotations

from dataclasses import replace

from bot.room.codes import TypedName
from bot.room.host import Host, Hosting
from bot.room.joining import WHETHER, ask_project, come_for
from dialogs.screens.layout import Layout
from dialogs.session import door
from dialogs.understanding.yes_or_no.agreeing import agrees, refuses
from storage.sessions.participants import Participant


def project_typed(hosting: Hosting, host: Host, participant: Participant, text: str) -> None:
    """Someone typed the name of their project, or an answer to whether they mean another or a new
    one. A word that isn't a project's name is taken for a new one only if they say so."""
    person, names = participant.person_id, host.session.projects.values()
    asked = hosting.typed_names.take(person)
    known = {one.casefold(): one for one in names}
    if asked is not None and (agrees(text) or refuses(text)):
        near, says_yes = asked.near, agrees(text)
        if near is not None and says_yes and near in names:
            come_for(host, participant, near)
        elif says_yes is (near is None):
            _comes_for_new(hosting, host, participant, asked)
        else:
            ask_project(host, person)
        return
    name = door.project_name(text)
    if name is None:
        host.messages.to(person, door.project_refused(host.say))
    elif name.casefold() in known:
        come_for(host, participant, known[name.casefold()])
    elif asked is not None and name.casefold() == asked.name.casefold():
        _comes_for_new(hosting, host, participant, replace(asked, name=name))
    elif known:
        _ask_about(hosting, host, person, name)
    else:
        come_for(host, participant, name)


def _ask_about(hosting: Hosting, host: Host, person: int, name: str) -> None:
    """Ask somebody who typed a name that no project has whether they mean one that is there, or a
    new one."""
    names = tuple(host.session.projects.values())
    if (same := door.same_project(name, names)) is not None:
        _ask_whether(host, person, door.same_project_screen(host.say, same))
        return
    near = door.near_project(name, names)
    hosting.typed_names.keep(person, TypedName(name, near))
    if near is None:
        layout = door.new_project_screen(host.say, name, names)
    else:
        layout = door.near_project_screen(host.say, name, near)
    _ask_whether(host, person, layout)


def _comes_for_new(
    hosting: Hosting, host: Host, participant: Participant, typed: TypedName
) -> None:
    """Someone says that the project is new. If somebody else came meanwhile for one that it may be,
    they are asked about that first."""
    names = host.session.projects.values()
    known = next((one for one in names if one.casefold() == typed.name.casefold()), None)
    like = door.same_project(typed.name, names) or door.near_project(typed.name, names)
    if known is None and like not in (None, typed.near):
        _ask_about(hosting, host, participant.person_id, typed.name)
    else:
        come_for(host, participant, known or typed.name)


def _ask_whether(host: Host, person: int, layout: Layout) -> None:
    host.messages.leave(person, WHETHER)
    host.messages.show(person, layout, WHETHER, quotes=True)


def is_new_project(hosting: Hosting, host: Host, participant: Participant) -> bool:
    """Someone says that they don't mean the other project; False if it is no longer known which
    name they typed."""
    typed = hosting.typed_names.take(participant.person_id)
    if typed is None:
        return False
    _comes_for_new(hosting, host, participant, typed)
    return True
