"""What was given in rounds, as everybody reads it: shown, and kept true in every copy when its
writer or the facilitator changes it. Also after the end, as long as the session is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.room.live_session import LiveSession
from bot.room.phases import hosted_close
from bot.room.phases.frozen_showings import frozen_by_project, frozen_texts
from bot.room.phases.group_pages import held_on
from dialogs.days import with_year
from dialogs.pack.plan import Contribution, Givers
from dialogs.screens.layout import Layout, Row
from dialogs.screens.named_screens import without_names
from dialogs.session.anonymity import Texts, TooFew, reveal_open, showing
from dialogs.session.effects import ShowContributions, contributions_of
from dialogs.session.events import Showed
from dialogs.session.phases import round
from dialogs.session.replies import text_mark
from dialogs.session.state import Showing
from dialogs.taken_home import HomePage
from dialogs.texts import Spans
from storage.post.sent_messages import COPY
from storage.sessions.participants import Participant
from storage.sessions.reveals import RevealRecord
from storage.sessions.session_places import place_of_all

_TO_TAKE = "m"
"""The slot of what a project can take along."""
READ_BACK = f"{COPY}z"
"""The slot of what the facilitator read again of all that was shown."""


def show_contributions(live: LiveSession, effect: ShowContributions) -> Showed:
    """Show the contributions of a round, and let the project whose case it is take some along."""
    given = contribution_of(live, effect.phase)
    if given is not None and given.by_project:
        return _show_by_project(live, effect, given)
    kept = _given(live, effect.phase, effect.case, effect.seed)
    if isinstance(kept, TooFew):
        texts = round.round_shown(live.say, _name_of(live, effect.phase), kept)
        live.show(texts, None)
        return Showed(effect.what, showing(kept), live.at)
    _show_copies(live, effect.phase, effect.case, kept.place)
    shown = Texts(kept.texts)
    if shown.texts:
        _let_take_along(live, effect.phase, effect.case)
    return Showed(effect.what, showing(shown), live.at)


def _show_by_project(live: LiveSession, effect: ShowContributions, given: Contribution) -> Showed:
    """What each project gave, below its name. One contribution is enough: everyone was told that
    the project's name would be shown with it."""
    places = []
    for project, _ in live.projects_by_name:
        record = frozen_by_project(live, effect.phase, effect.case, project, effect.seed)
        if record is not None:
            places.append(record.place)
    texts = _texts(live, effect.phase, effect.case)
    _show_copies(live, effect.phase, effect.case, place_of_all(places) if places else None)
    if texts and given.givers is Givers.OTHERS:
        _let_take_along(live, effect.phase, effect.case)
    return Showed(effect.what, Showing.ALIKE if texts else Showing.TOO_FEW, live.at)


def _show_copies(live: LiveSession, phase: str, case: int, place: int | None) -> None:
    texts = _as_shown(live, phase, case)
    live.show_copies(_copies(phase, case), texts, place, _rows_at_hand(live, phase, case))


def is_at_hand(live: LiveSession, phase: str, case: int) -> bool:
    """Whether this is the round that the session is in."""
    return live.phase.id == phase and live.agenda.case == case


def _rows_at_hand(live: LiveSession, phase: str, case: int) -> tuple[Row, ...]:
    """The facilitator's buttons below a showing: as long as the session is in that round, and at
    its close below the last. What was shown before can be taken away where it is read back."""
    is_last = live.phase.kind.is_closing and phase == _last_round(live)
    return drop_rows(live, phase, case) if is_last or is_at_hand(live, phase, case) else ()


def _last_round(live: LiveSession) -> str:
    phases = [live.plan.phases[number] for number in live.agenda.numbers]
    return next((one.id for one in reversed(phases) if one.kind.is_round), "")


def leave(live: LiveSession, phase: str, case: int) -> None:
    """Remove the facilitator's buttons below what was shown in the phase that the session leaves,
    and what they read back in it."""
    holder = live.session.holder
    if not holder:
        return
    live.messages.take_copies(holder, READ_BACK)
    if drop_rows(live, phase, case) and not _rows_at_hand(live, phase, case):
        live.messages.close_copy(holder, _copies(phase, case))


def _copies(phase: str, case: int) -> str:
    """The slot of the messages that show a round."""
    return COPY + text_mark(contributions_of(phase, case))


def _records(live: LiveSession, phase: str, case: int) -> list[RevealRecord]:
    """What was given, in the order in which everybody reads the projects."""
    what = contributions_of(phase, case)
    order = [project for project, _ in live.projects_by_name]
    return sorted(
        (one for one in live.work.reveals.all_in(live.record.id) if one.question == what),
        key=lambda one: order.index(one.project_id) if one.project_id in order else -1,
    )


def _texts(live: LiveSession, phase: str, case: int) -> list[str]:
    return [text for record in _records(live, phase, case) for text in record.texts]


def _as_shown(live: LiveSession, phase: str, case: int) -> tuple[Spans, ...]:
    """The round as everybody reads it now."""
    records = _records(live, phase, case)
    given = contribution_of(live, phase)
    if given is not None and records and not any(record.texts for record in records):
        return round.round_emptied(live.say, given)
    if given is not None and given.by_project:
        of = {record.project_id: record.texts for record in records}
        texts = {name: of.get(project, ()) for project, name in live.projects_by_name}
        return round.shown_by_project(live.say, given.name, texts)
    shown = tuple(text for record in records for text in record.texts)
    return round.round_shown(live.say, _name_of(live, phase), Texts(shown))


def drop_rows(live: LiveSession, phase: str, case: int) -> tuple[Row, ...]:
    """For the facilitator: the buttons to take away what was given in a round."""
    return round.to_drop(live.say, _texts(live, phase, case))


def cases(live: LiveSession) -> Iterator[tuple[str, int]]:
    """Every round of the session, by its phase and the project whose case it was about, or 0."""
    for number in live.agenda.numbers:
        phase = live.plan.phases[number]
        if phase.kind.is_round:
            yield from ((phase.id, case) for case in (0, *sorted(live.session.projects)))


def _given(live: LiveSession, phase: str, case: int, seed: int) -> RevealRecord | TooFew:
    """The contributions of a round: as frozen before, or else freeze them now."""
    what, project = contributions_of(phase, case), case or None
    kept = live.work.reveals.get(live.record.id, what, project)
    if kept is not None:
        return kept
    written = live.work.contributions.with_walks(live.record.id, phase, project)
    texts = reveal_open((one.text for one in written), seed, live.session.mode)
    return frozen_texts(live, what, project, texts, written)


# Changed after it was shown


def put(
    live: LiveSession, person: int, phase: str, case: int, text: str | None, place: int = 0
) -> bool:
    """Replace what was shown of this person in the round by this, or remove it (None), in every
    copy. A new contribution comes below the others. `place`: where they were told it can be read;
    if the round was shown in another place, it is removed there. Returns whether everybody now
    reads this."""
    what, before = contributions_of(phase, case), _as_shown(live, phase, case)
    pages = hosted_close.given_pages(live)
    old = [
        (record.project_id, said)
        for record in _records(live, phase, case)
        for writer, said in live.work.reveals.writers(record.id)
        if writer == person
    ]
    if live.work.reveals.put(live.record.id, what, person, text):
        for project, said in old:
            _put_in_project(live, phase, project, said, text)
    elif text is None or not _add(live, person, phase, case, text):
        return False
    if text is not None:
        _keep_to(live, phase, case, place)
    if not old and live.session.open and live.phase.id == phase:
        return False  # it comes with the next showing
    _renew(live, phase, case, before, pages)
    return True


def _add(live: LiveSession, person: int, phase: str, case: int, text: str) -> bool:
    """Show this as well, if the round was shown; whether it was."""
    what = contributions_of(phase, case)
    participant = live.work.participants.get(live.record.id, person)
    given = contribution_of(live, phase)
    if participant is None or given is None or what not in live.session.shown:
        return False
    if given.by_project and live.session.shown[what] is Showing.TOO_FEW:
        live.shown_at_last = what
    project = participant.project_id if given.by_project else (case or None)
    record = live.work.reveals.get(live.record.id, what, project)
    if record is not None:
        live.work.reveals.add(record.id, participant.walk_id, text)
    elif given.by_project and project is not None:
        frozen_by_project(live, phase, case, project, live.session.seed)
    return record is not None or given.by_project


def _keep_to(live: LiveSession, phase: str, case: int, place: int) -> None:
    """Stop showing the round in a place that somebody wasn't told of: its copies there are deleted,
    and people who read it there get one of their own."""
    elsewhere = [one for one in _records(live, phase, case) if one.place not in (0, place)]
    for record in elsewhere:
        live.work.reveals.keep_private(record.id)
    slot = _copies(phase, case)
    groups = [chat for chat in live.messages.chats_with(slot) if chat < 0]
    if not elsewhere or not groups:
        return
    for chat in groups:
        live.messages.take_copies(chat, slot)
    texts = live.marked(_as_shown(live, phase, case))
    have_it = live.messages.chats_with(slot)
    for chat in live.readers_of_group():
        if chat not in have_it:
            live.messages.send_copy(chat, slot, texts)


def _renew(
    live: LiveSession,
    phase: str,
    case: int,
    before: tuple[Spans, ...],
    pages: Mapping[int, HomePage | None],
) -> None:
    """Bring every copy up to date: messages, the group's, what can be taken along, the page.
    `before`, `pages`: how they were."""
    texts = _as_shown(live, phase, case)
    if texts != before:
        live.change_copies(_copies(phase, case), texts, _rows_at_hand(live, phase, case))
    taker = [one.person_id for one in live.participants() if case and one.project_id == case]
    for person in taker:
        if live.messages.has(person, _TO_TAKE):
            layout = _to_take(live, phase, case)
            live.messages.change(person, _TO_TAKE, layout.text, layout.rows, quotes=True)
    if live.session.holder:
        live.messages.take_copies(live.session.holder, READ_BACK)
    hosted_close.renew(live, before=pages)


def _put_in_project(
    live: LiveSession, phase: str, project: int | None, old: str, new: str | None
) -> None:
    """Change what the project keeps of its sessions, if the session is over and this is in it."""
    given = contribution_of(live, phase)
    if not live.session.ended or project is None or given is None or not given.by_project:
        return
    keeper = live.work.lasting_projects.of(live.record.id, project)
    if keeper is not None:
        bare = None if new is None else without_names(live.say, new)
        live.work.lasting_projects.reword(keeper.id, without_names(live.say, old), bare)


def ask_to_drop(live: LiveSession, mark: str) -> bool:
    """Ask the facilitator of a session that is over whether what was shown with this text mark goes
    away; False if there is nothing like it."""
    shown = (text for phase, case in cases(live) for text in _texts(live, phase, case))
    text = next((one for one in shown if text_mark(one) == mark), None)
    if text is None or not live.session.holder:
        return False
    day = with_year(held_on(live))
    live.messages.show(live.session.holder, round.sure_to_drop(live.say, text, day), quotes=True)
    return True


def drop(live: LiveSession, mark: str) -> bool:
    """The facilitator takes what was shown with this text mark away from all, whoever gave it; they
    are told. False if there is nothing like it."""
    dropped = False
    for phase, case in cases(live):
        for record in _records(live, phase, case):
            for person, text in live.work.reveals.writers(record.id):
                if text_mark(text) != mark:
                    continue
                id_ = live.record.id
                live.work.contributions.give(id_, phase, case or None, person, "")
                put(live, person, phase, case, None)
                if live.messages.has(person, own_slot(phase, case)):
                    live.messages.forget(person, own_slot(phase, case))
                again = is_at_hand(live, phase, case) and not live.session.ended
                of_round = text_mark(contributions_of(phase, case))
                if live.session.ended:
                    later = round.dropped_later(live.say, text, with_year(held_on(live)))
                    live.messages.to(person, later, quotes=True)
                else:
                    told = round.dropped_by_lead(live.say, text, of_round, can_anew=again)
                    live.messages.show(person, told, quotes=True)
                dropped = True
    return dropped


def own_slot(phase: str, case: int) -> str:
    """The slot of the message that shows a writer their own sentence."""
    return f"{COPY}k{text_mark(contributions_of(phase, case))}"


# Taken along


def take_along(
    live: LiveSession, participant: Participant, mark: str, message: int, *, taken: bool
) -> bool:
    """Take along the contribution with this text mark, or leave it, for the project whose case it
    was about. False for anyone else. Possible in any phase after the round."""
    project, id_ = participant.project_id, live.record.id
    for phase in live.plan.phases:
        if project is None or not phase.kind.is_round:
            continue
        given = live.work.contributions.all_in(id_, phase.id, project)
        of_this = [one for one in given if text_mark(one.text) == mark]
        if not of_this or mark not in map(text_mark, _texts(live, phase.id, project)):
            continue
        for one in of_this:
            live.work.contributions.take_along(one.id, taken)
        layout = _to_take(live, phase.id, project)
        live.messages.change_this(participant.person_id, message, layout, quotes=True)
        return True
    return False


def _let_take_along(live: LiveSession, phase: str, case: int) -> None:
    """Let the project whose case it is take things along; nobody if there is no case."""
    for participant in live.participants():
        if case and participant.project_id == case:
            layout = _to_take(live, phase, case)
            live.messages.show(participant.person_id, layout, _TO_TAKE, quotes=True)


def _to_take(live: LiveSession, phase: str, case: int) -> Layout:
    taken = [
        one.text
        for one in live.work.contributions.taken_along(live.record.id, case)
        if one.phase == phase
    ]
    shown = Texts(tuple(_texts(live, phase, case)))
    return round.to_take_along(live.say, _name_of(live, phase), shown, taken)


def _name_of(live: LiveSession, phase_id: str) -> str:
    contribution = contribution_of(live, phase_id)
    return "" if contribution is None else contribution.name


def contribution_of(live: LiveSession, phase_id: str) -> Contribution | None:
    """What the phase with this id asks everyone to give."""
    phase = next((one for one in live.plan.phases if one.id == phase_id), None)
    return None if phase is None else phase.contribution
