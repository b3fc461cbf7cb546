"""Then and now: the status of each element on an earlier day and now, without a score."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dialogs.days import in_words as day_in_words
from dialogs.days import stored_day
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.route import is_short
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.looking_back.asks_anew import (
    MOST_PASSED_OVER,
    NOT_WHOLE,
    passed_over_then,
    rest_to_ask,
)
from dialogs.screens.looking_back.following_step import step_after
from dialogs.screens.looking_back.left_unasked import told_not_asked
from dialogs.screens.looking_back.then_and_now import (
    Comparison,
    Turned,
    compared,
    is_otherwise,
    just_asked,
    just_passed,
    new_on_list,
    not_asked,
    not_told_then,
    only_words_now,
    skipped,
)
from dialogs.screens.looking_back.then_and_now_words import (
    because_now,
    chosen_now,
    leads,
    only_named,
    only_tapped_now,
    said_since,
    told_then,
    words_now,
    words_then,
)
from dialogs.screens.looking_back.went_forward import only_did, went_forward
from dialogs.screens.question_screens import speech
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.chosen_lines import (
    has_passed,
    is_told_there,
    told_day,
    told_in_between,
    told_kept_until,
    told_outcome,
)
from dialogs.screens.told.fear_told import fear_now, fear_told
from dialogs.screens.told.noticed_words import noticed_about, told_of_noticed
from dialogs.screens.told.said_frames import in_frames
from dialogs.screens.told.share_anew import told_of_share
from dialogs.screens.told.wording_anew import tells_of_somebody
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import (
    QUOTE_LENGTH,
    Spans,
    after_colon,
    as_plain,
    bold,
    is_quotation,
    join,
    plain,
    quote,
)
from dialogs.understanding.outcomes.no_longer import says_still_so
from dialogs.walk.asked_anew import answered_anew, asked_this_time
from dialogs.walk.intentions import Before, HowItWent, PointWording
from dialogs.walk.said_later import as_line
from dialogs.walk.said_later import lines as said_at_list
from dialogs.walk.state import Walk

_QUOTED = (QUOTE_LENGTH, 100, 60, 30)
"""Characters of each quotation, by how full the message is."""
_MESSAGE = 4096
"""UTF-16 units that fit in a message."""
_ENDS = (".", "?", "!", "’")
"""With one of these a step ends that is a sentence."""


def then_and_now_screen(dialog: Dialog, walk: Walk) -> Layout | None:
    """The comparison of then and now; None if there is nothing to compare with."""
    before = walk.before
    if before is None:
        return None
    say = speech(dialog, walk)
    rows: list[Row] = [((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)]
    if walk.room is None:
        take = (say.label("knop_neem_mee_toen_nu"), walk_action(WalkVerb.TAKE_HOME))
        rows.insert(0, (take,))
        if rest_to_ask(dialog, walk) and not before.looking:
            rows.insert(0, ((say.label("knop_nogeens_rest"), walk_action(WalkVerb.ASK_MORE)),))
    chosen = {point.element for point in walk.intentions.points if is_told_there(point)}
    # What they chose and what changed comes first, so that it is told in full.
    order = sorted(
        compared(dialog, walk, before),
        key=lambda one: (one.then.element not in chosen, one.turned is Turned.SAME),
    )
    ways = (
        *((longest, len(order)) for longest in _QUOTED),
        *((min(_QUOTED), most) for most in reversed(range(len(order)))),
    )
    texts = (
        _told(replace(say, quote_length=longest), walk, before, order, most)
        for longest, most in ways
    )
    return Layout(next(text for text in texts if _fits(text)), tuple(rows))


def rest_asked_screen(dialog: Dialog, walk: Walk) -> Layout | None:
    """Replaces the comparison for somebody who has already seen it and was then asked the remaining
    questions: it shows what they said more about, and what stays on the list. It shows everything
    if another goal may change what else is on the list, or if what is above the elements was
    asked."""
    whole, before = then_and_now_screen(dialog, walk), walk.before
    if whole is None or before is None:
        return None
    say = speech(dialog, walk)
    found = [one for one in compared(dialog, walk, before) if just_asked(walk, one)]
    asked = [one for id_ in asked_this_time(walk) if (one := dialog.questions.get(id_))]
    goal = None if dialog.goals is None else dialog.goals.element
    if any(one.open or one.element == goal for one in asked):
        return whole
    stays = "; ".join(one.then.name for one in found if just_passed(walk, one)) or None
    told = [_both(say, walk, one) for one in found if not just_passed(walk, one)]
    if not told:
        return Layout(say.phrase("toen_nu_rest_over", namen=stays), whole.rows)
    parts = [say.phrase("toen_nu_rest_erbij"), *told, say.phrase("toen_nu_blijft", namen=stays)]
    parts += [_not_discussed(say, walk), _new_besides(say, walk, before)]
    text = join(parts)
    return Layout(text, whole.rows) if _fits(text) else whole


def stop_screen(dialog: Dialog, walk: Walk) -> Layout:
    """Asks whether to stop asking again, after they passed over some questions in a row. There is
    no other question below it, so a yes can only be a yes to this."""
    say = speech(dialog, walk)
    stop = say.label("knop_nogeens_stop"), walk_action(WalkVerb.STOP_LOOKING)
    more = say.label("knop_nogeens_verder"), walk_action(WalkVerb.ASK_MORE)
    return Layout(say.phrase("nogeens_stoppen"), ((stop,), (more,)))


def _fits(text: Spans) -> bool:
    return len(as_plain(text).encode("utf-16-le")) // 2 <= _MESSAGE


def _told(say: Speech, walk: Walk, before: Before, order: list[Comparison], most: int) -> Spans:
    """The first `most` in full, and of the others only the names."""
    days = {"toen": _day(before.answered or before.day), "nu": _day(before.again)}
    head = [say.phrase("toen_nu_kop"), say.phrase("toen_nu_dagen", **days)]
    at = noticed_about(say.dialog, walk, say.dialog.elements)
    if at not in {one.then.element for one in order[:most] if not only_named(say, walk, one)}:
        head += told_of_noticed(say, walk)
        at = ""
    head += told_of_share(say, walk, on_page=False)
    if did := only_did(say, walk, order):
        head.append(say.phrase("toen_nu_stap_gedaan", namen="; ".join(did)))
    if moved := went_forward(say, walk, order):
        head.append(say.phrase("toen_nu_verder", namen="; ".join(moved)))
    if tapped := [one.then.name for one in order if only_tapped_now(say, walk, one)]:
        head.append(say.phrase("toen_nu_anders_gekozen", namen="; ".join(tapped)))
    if other := [one.then.name for one in order if is_otherwise(walk, one)]:
        head.append(say.phrase("toen_nu_anders", namen="; ".join(other)))
    named = [one for one in order if only_named(say, walk, one)]
    order = [one for one in order if one not in named]
    parts = [join(head, "\n"), fear_told(say, walk) if fear_now(say.dialog, walk) else ()]
    parts += [_both(say, walk, one, noticed=one.then.element == at) for one in order[:most]]
    for key, same in (("toen_nu_ook_anders", False), ("toen_nu_zelfde_namen", True)):
        rest = (one for one in order[most:] if (one.turned is Turned.SAME) is same)
        if names := "; ".join(one.then.name for one in rest):
            parts.append(say.phrase(key, namen=names))
    kinds = {"toen_nu_overgeslagen_namen": skipped, "toen_nu_niet_meer_gevraagd_namen": not_asked}
    for key, which in kinds.items():
        if names := "; ".join(one.then.name for one in named if which(walk, one)):
            parts.append(say.phrase(key, namen=names))
    if not (order or named):
        parts.append(say.phrase("toen_nu_niets"))
    parts.append(
        join(
            told_in_between(say, walk.intentions, {one.then.element for one in order[:most]}), "\n"
        )
    )
    parts += [told_not_asked(say, walk, before), _not_discussed(say, walk)]
    parts.append(_new_besides(say, walk, before))
    ends = join((say.phrase("toen_nu_eind"), told_kept_until(say, walk)), " ")
    return join((*parts, ends))


def _new_besides(say: Speech, walk: Walk, before: Before) -> Spans:
    """What is on the list only because of the new answers."""
    new = new_on_list(say.dialog, walk, before)
    return say.phrase("toen_nu_nieuw_erbij", namen="; ".join(new)) if new else ()


def _not_discussed(say: Speech, walk: Walk) -> Spans:
    """What they passed over then and wasn't asked since, by name: it would seem to be forgotten."""
    names = [item.element.name for item in passed_over_then(say.dialog, walk)]
    if not 0 < len(names) <= MOST_PASSED_OVER:
        return ()
    return say.phrase("telling_niet_besproken_namen", namen="; ".join(names))


def _both(say: Speech, walk: Walk, one: Comparison, *, noticed: bool = False) -> Spans:
    """One element: its status then and now, and what was done in between. `noticed`: whether what
    they noticed then is about it, and is shown here."""
    lines: list[Spans] = [bold(one.then.name), *(told_of_noticed(say, walk) if noticed else ())]
    done = list(_done(say, walk, one.then.element))
    # That their step is done is told with the step.
    told = one.now is not None and one.now.done and bool(done)
    now = () if told else because_now(say, walk, one)
    words = "’ en ‘".join(words_now(say, walk, one))
    lead = leads(say, walk, one)
    match one.turned:
        case Turned.SAME:
            lines += _both_same(say, walk, one, now)
        case Turned.NEW:
            lines += [say.phrase(not_told_then(one)), _now(say, now)]
        case Turned.GONE:
            lines.append(say.phrase("toen_nu_vraag_weg", want=one.then.because or None))
        case Turned.ELSEWHERE:
            lines.append(say.phrase("toen_nu_elders", want=one.then.because or None))
        case Turned.CHANGED:
            lines += [*_it_was(say, walk, one), _now(say, now)]
            lines.append(say.phrase("toen_nu_vraag_veranderd"))
        case Turned.OTHER | Turned.MORE if lead:
            lines += _it_was(say, walk, one)
        case Turned.MORE if chosen_now(say, one) and not done:
            lines += [*_it_was(say, walk, one), *_chose_now(say, one, words)]
            words = ""
        case Turned.OTHER | Turned.MORE:
            lines += [*_it_was(say, walk, one), _now(say, now)]
        case Turned.LESS:
            lines += [*_it_was(say, walk, one), _now(say, now)]
            lines.append(say.phrase("toen_nu_minder"))
    lines += _since(say, walk, one, lead=lead)
    key = "toen_nu_nu_woorden" if lead else "toen_nu_schreef"
    wrote = [say.phrase(key, woorden=words)] if words else []
    # How somebody is now follows what they said about that person with the step.
    lines += [*done, *wrote] if _tells_of_somebody(say, walk, one) else [*wrote, *done]
    if told and one.now is not None and one.now.status is Status.IN_PLACE:
        lines.append(say.phrase("toen_nu_staat_er"))
    lines += next_step(say, walk, one)
    if _is_other_goal(say, one):
        lines.append(say.phrase("toen_nu_nieuw_doel"))
    return join(lines, "\n")


def _is_other_goal(say: Speech, one: Comparison) -> bool:
    """Whether they chose another goal than then, and the questions that go with it are still to
    come."""
    goals = say.dialog.goals
    if goals is None or one.then.element != goals.element:
        return False
    return one.turned in (Turned.MORE, Turned.OTHER) and is_short(say.dialog, say.answers)


def _since(say: Speech, walk: Walk, one: Comparison, *, lead: bool) -> Iterator[Spans]:
    """What they said about an element since then. If the same words also appear with one of their
    steps, that is pointed out, because they were said only once; not if what they typed now takes
    precedence (`lead`)."""
    points = (point for point in walk.intentions.points if point.said and is_told_there(point))
    at_step = {quote(as_line(point.said), say.quote_length) for point in points}
    since = said_since(say, walk, one)
    told = "’ en ‘".join(said for said in since if said in at_step)
    if told and not lead:
        yield say.phrase("toen_nu_bij_stap", woorden=told)
    rest = tuple(said for said in since if said not in at_step)
    for key, said in in_frames(say, walk, one.then.element, rest):
        yield say.phrase(key, woorden=said)


def _both_same(say: Speech, walk: Walk, one: Comparison, now: Spans) -> Iterator[Spans]:
    """An element whose status is unchanged: shown once if it was asked again, otherwise as it was
    then and why there is nothing new."""
    did = any(
        point.element == one.then.element and point.outcome is HowItWent.DONE
        for point in walk.intentions.points
    )
    if skipped(walk, one):
        key = "toen_nu_overgeslagen"
    elif not_asked(walk, one):
        points = (point for point in walk.intentions.points if point.element == one.then.element)
        # How it stands with their step is told below.
        told = any(point.outcome is not None for point in points)
        key = "" if told else "toen_nu_niet_meer_gevraagd"
    elif now:
        # What they did since then is shown below; 'then and now' above it would say the opposite.
        yield say.phrase("toen_nu_toen" if did else "toen_nu_beide", want=as_plain(now))
        yield from _earlier(say, walk, one)
        if did and _answered_anew(say, walk, one):
            yield say.phrase("toen_nu_zelfde_antwoord")
        return
    else:
        key = "toen_nu_zelfde"
    yield _then(say, as_plain(now))
    yield from _earlier(say, walk, one)
    # Somebody who typed instead of tapping has said how it is now; that is shown below.
    if key and not ((did and key == "toen_nu_zelfde") or any(words_now(say, walk, one))):
        yield say.phrase(key)


def _tells_of_somebody(say: Speech, walk: Walk, one: Comparison) -> bool:
    question = None if one.now is None else say.dialog.questions.get(one.now.question)
    return question is not None and tells_of_somebody(walk, question)


def _answered_anew(say: Speech, walk: Walk, one: Comparison) -> bool:
    question = None if one.now is None else say.dialog.questions.get(one.now.question)
    return question is not None and answered_anew(walk, question)


def _it_was(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """Its earlier status, with what they wrote about it."""
    return map(plain, told_then(say, walk, one, words_then(say, walk, one)))


def _earlier(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """What they wrote with the earlier status."""
    if words := "’ en ‘".join(words_then(say, walk, one)):
        yield say.phrase("toen_nu_eerder", woorden=words)


def next_step(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """What can be done next about what isn't whole; not what they did or chose already. Unless it
    follows a step of theirs, it is introduced as on the list: it is the same step. What is whole by
    a tap alone has how to keep it."""
    item = one.now
    if item is None or one.turned is Turned.CHANGED:
        return
    if item.status is Status.IN_PLACE and one.turned is Turned.MORE and item.by_answers is None:
        if not any(words_now(say, walk, one)):
            told = in_words(say, item)
            after = after_colon(told.bare_step)
            tapped = bool(after) and only_tapped_now(say, walk, one)
            yield say.phrase("toen_nu_stap", stap=after) if tapped else told.step
        return
    if item.status not in NOT_WHOLE:
        return
    words = tuple(words_now(say, walk, one))
    if one.turned is Turned.SAME and words and all(map(says_still_so, words)):
        return  # they said that it stays that way; the step is still on the list
    said = {point.said for point in walk.intentions.points}
    if not said.isdisjoint(said_at_list(walk, item.element.id)):
        return  # it was also reported for another point, and the step is shown there
    if only_words_now(say.dialog, walk, one):
        yield say.phrase("toen_nu_stap_anders")  # what the list says may be what they just did
        return
    then = None if one.turned is Turned.SAME else one.then
    points, since = walk.intentions.points, any(words)
    if step := step_after(say, item, points, then, weeks_later=True, told_since=since):
        here = (one for one in walk.intentions.points if one.element == item.element.id)
        follows = any(point.outcome is HowItWent.DONE for point in here)
        key = "toen_nu_stap" if follows else f"stap_{item.status.value}"
        yield say.phrase(key, stap=step)


def _then(say: Speech, because: str) -> Spans:
    return say.phrase("toen_nu_toen", want=because) if because else ()


def _now(say: Speech, because: Spans) -> Spans:
    return say.phrase("toen_nu_nu", want=as_plain(because)) if because else ()


def _chose_now(say: Speech, one: Comparison, words: str) -> Iterator[Spans]:
    """What they chose by which there is more than then: a tap says no more than that it was tapped,
    and what they wrote with it comes first."""
    if words:
        yield say.phrase("toen_nu_nu_woorden", woorden=words)
    key = "toen_nu_koos_erbij" if words else "toen_nu_nu_koos"
    yield say.phrase(key, woorden=chosen_now(say, one))


def _done(say: Speech, walk: Walk, element: str) -> Iterator[Spans]:
    """What they chose at an element, and how that went."""
    for point in walk.intentions.points:
        if point.element != element or not is_told_there(point):
            continue
        if not point.text:
            yield from told_outcome(say, walk.intentions, point)
        elif point.outcome is HowItWent.DONE:
            step = point.told[1:-1] if is_quotation(point.told) else point.told
            key = "toen_nu_gedaan_stap" if step.endswith(_ENDS) else "toen_nu_gedaan"
            yield say.phrase(key, wat=quote(step, say.quote_length))
            if point.said:
                yield say.phrase("gedaan_hoe", woorden=quote(point.said, say.result_length))
        else:
            key = "toen_nu_gekozen" if point.wording is PointWording.OWN else "toen_nu_gekozen_stap"
            what = point.told if point.wording is PointWording.OWN else after_colon(point.text)
            yield say.phrase(key, wat=quote(what, say.quote_length))
            yield from told_outcome(say, walk.intentions, point)
            if point.outcome is HowItWent.NOT_YET and not has_passed(walk):
                yield told_day(say, walk.intentions)


def _day(stored: str) -> str:
    day = stored_day(stored)
    return "" if day is None else day_in_words(day)
