"""Shows one element then and now: its status on both days, and what was done in between."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dialogs.pack.definition import Status
from dialogs.pack.route import is_short
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.asks_anew import NOT_WHOLE
from dialogs.screens.looking_back.following_step import step_after, step_agreed
from dialogs.screens.looking_back.then_and_now import (
    Comparison,
    Turned,
    not_asked,
    not_told_then,
    only_stepped,
    only_words_now,
    skipped,
    was_done_then,
)
from dialogs.screens.looking_back.then_and_now_words import (
    because_now,
    chosen_now,
    leads,
    less_told,
    only_tapped_now,
    said_since,
    told_then,
    words_now,
    words_then,
)
from dialogs.screens.looking_back.went_forward import left_at, solved_at
from dialogs.screens.told.besides_option import lacks_their_words
from dialogs.screens.told.checklist_lines import in_words
from dialogs.screens.told.chosen_lines import has_passed, is_told_there, told_day, told_outcome
from dialogs.screens.told.earlier_answers import off_page
from dialogs.screens.told.noticed_words import told_of_noticed
from dialogs.screens.told.said_frames import in_frames
from dialogs.screens.told.told_at_element import is_not_for_them, lines_at_then, listed_at
from dialogs.screens.told.wording_anew import tells_of_somebody
from dialogs.texts import (
    Spans,
    after_colon,
    as_plain,
    bold,
    ended,
    is_quotation,
    join,
    plain,
    quote,
    unquoted,
)
from dialogs.understanding.outcomes.no_longer import says_still_so
from dialogs.understanding.quoting.worth_reading import repeats
from dialogs.walk.asked_anew import answered_anew, noted_anew
from dialogs.walk.intentions import HowItWent, Intention, PointWording
from dialogs.walk.said_later import as_line
from dialogs.walk.said_later import lines as said_at_list
from dialogs.walk.state import Walk

_ENDS = (".", "?", "!", "’")
"""The signs with which a step ends if it is a whole sentence."""


def element_then_and_now(
    say: Speech,
    walk: Walk,
    one: Comparison,
    *,
    noticed: bool = False,
    elsewhere: Collection[str] = (),
) -> Spans:
    """One element: its status then and now, and what was done in between. `noticed`: whether what
    they noticed then is about it, and is shown here. `elsewhere`: sentences that are told with
    another element."""
    done_then = tuple(_done_then(say, walk, one))
    if done_then and not _is_news(say, walk, one):
        return join((bold(one.then.name), *done_then), "\n")
    lines: list[Spans] = [bold(one.then.name), *(told_of_noticed(say, walk) if noticed else ())]
    done = list(_done(say, walk, one.then.element, as_now=_is_how_it_is(walk, one)))
    # With their step it is said that it is done, so not here.
    told = one.now is not None and one.now.done and bool(done)
    now = () if told else because_now(say, walk, one)
    words = "’ en ‘".join(less_told(now, elsewhere) for now in words_now(say, walk, one))
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
            bare = not words and one.now is not None and lacks_their_words(one.now)
            chose = (_now(say, now),) if bare else _chose_now(say, one, words)
            lines += [*_it_was(say, walk, one), *chose]
            words = ""
        case Turned.OTHER | Turned.MORE:
            lines += [*_it_was(say, walk, one), _now(say, now)]
        case Turned.LESS:
            lines += [*_it_was(say, walk, one), _now(say, now)]
            lines.append(say.phrase("toen_nu_minder"))
    passed = _passed_after_telling(say, walk, one)
    if one.turned is not Turned.SAME and only_stepped(walk, one) and not passed:
        lines.append(say.phrase("toen_nu_vraag_overgeslagen"))
    lines += _since(say, walk, one, lead=lead)
    key = "toen_nu_nu_woorden" if lead or (passed and not done) else "toen_nu_schreef"
    wrote = [say.phrase(key, woorden=words)] if words else []
    # How somebody is now follows what they said about that person with the step.
    lines += [*done, *wrote] if _tells_of_somebody(say, walk, one) else [*wrote, *done]
    if passed:
        lines.append(say.phrase("toen_nu_vraag_erna", vraag=passed))
    there = one.now is not None and one.now.status is Status.IN_PLACE
    if told and there and not was_done_then(walk, one.then.element):
        lines.append(say.phrase("toen_nu_staat_er"))
    if one.turned is Turned.SAME and left_at(say, walk, one):
        some = bool(solved_at(say, walk, one))
        lines.append(say.phrase("toen_nu_genoemd_over" if some else "toen_nu_genoemd_stap"))
    lines += next_step(say, walk, one)
    if _is_other_goal(say, one):
        lines.append(say.phrase("toen_nu_nieuw_doel"))
    return join(lines, "\n")


def _is_news(say: Speech, walk: Walk, one: Comparison) -> bool:
    """Whether they were asked about an element once more, or wrote about it since."""
    about = () if walk.before is None else walk.before.about
    return one.then.element in about or any(words_now(say, walk, one))


def _done_then(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """What they had done at an element on the earlier day already."""
    if not was_done_then(walk, one.then.element):
        return
    for point in walk.intentions.points:
        if point.element == one.then.element and is_told_there(point):
            what = unquoted(point.told) if point.text else point.said
            yield say.phrase("toen_nu_toen_al", wat=quote(what, say.quote_length))


def _passed_after_telling(say: Speech, walk: Walk, one: Comparison) -> str:
    """The question of an element that they passed over after they had told how it is now, as it
    was asked; '' if they passed over none, or told nothing."""
    if one.now is None or not (only_stepped(walk, one) and any(words_now(say, walk, one))):
        return ""
    passed = () if walk.before is None else walk.before.passed
    asked = (say.dialog.questions.get(id_) for id_ in one.now.element.questions if id_ in passed)
    again = next((q.again for q in asked if q is not None and noted_anew(walk, q.id)), None)
    return "" if again is None else as_plain(say.fill(again))


def _is_other_goal(say: Speech, one: Comparison) -> bool:
    """Whether they chose another goal than then, and weren't asked the questions that go with it
    yet."""
    goals = say.dialog.goals
    if goals is None or one.then.element != goals.element:
        return False
    return one.turned in (Turned.MORE, Turned.OTHER) and is_short(say.dialog, say.answers)


def _since(say: Speech, walk: Walk, one: Comparison, *, lead: bool) -> Iterator[Spans]:
    """What they said about an element since then. Words that also appear with one of their steps
    were put here too, mostly because they said that it worked; they aren't told if what they typed
    now takes precedence (`lead`)."""
    points = (point for point in walk.intentions.points if point.said and is_told_there(point))
    at_step = {quote(as_line(point.said), say.quote_length) for point in points}
    since = said_since(say, walk, one)
    told = "’ en ‘".join(said for said in since if said in at_step)
    if told and not lead:
        worked = one.now is not None and one.now.once
        yield say.phrase("toen_nu_ook_gelukt" if worked else "toen_nu_bij_stap", woorden=told)
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
        # How their step went is told below.
        told = any(point.outcome is not None for point in points)
        key = "" if told else "toen_nu_niet_meer_gevraagd"
    elif now:
        # What they did since then is shown below; 'then and now' above it would say the opposite.
        yield say.phrase("toen_nu_toen" if did else "toen_nu_beide", want=as_plain(now))
        yield from _earlier(say, walk, one)
        # What they say with their step is newer than an answer that didn't change.
        if did and not _told_of_step(walk, one) and _answered_anew(say, walk, one):
            yield say.phrase("toen_nu_zelfde_antwoord")
        return
    else:
        key = "toen_nu_zelfde"
    yield _then(say, as_plain(now))
    yield from _earlier(say, walk, one)
    # Somebody who typed instead of tapping has said how it is now; that is shown below.
    told = any(words_now(say, walk, one))
    if told and key == "toen_nu_overgeslagen" and not _passed_after_telling(say, walk, one):
        yield say.phrase("toen_nu_vraag_overgeslagen")
    elif key and not (told or (did and key == "toen_nu_zelfde")):
        yield say.phrase(key)


def _told_of_step(walk: Walk, one: Comparison) -> bool:
    here = (point for point in walk.intentions.points if point.element == one.then.element)
    return any(point.outcome is HowItWent.DONE and point.said for point in here)


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
    """What they wrote with the earlier status, and said of it at the list then: that still holds
    where the status is the same."""
    wrote, now = words_then(say, walk, one), tuple(words_now(say, walk, one))
    lines = (quote(line, say.quote_length) for line in lines_at_then(walk, one.then.element))
    later = (one for one in lines if not (off_page(walk, one) or repeats(one, (*wrote, *now))))
    if words := "’ en ‘".join((*wrote, *later)):
        yield say.phrase("toen_nu_eerder", woorden=words)


def next_step(say: Speech, walk: Walk, one: Comparison) -> Iterator[Spans]:
    """What can be done next about what isn't whole; not what they did or chose already.

    Unless it follows a step of theirs, it is introduced as on the list: it is the same step. What
    is whole by a tap alone has how to keep it, unless its reason already says to write down what
    they mean.
    """
    item = one.now
    if item is None or one.turned is Turned.CHANGED or lacks_their_words(item):
        return
    if item.status is Status.IN_PLACE and one.turned is Turned.MORE and item.by_answers is None:
        if step := step_agreed(say, item) if any(words_now(say, walk, one)) else "":
            yield say.phrase("toen_nu_stap", stap=step)
        if not any(words_now(say, walk, one)):
            told = in_words(say, item)
            after = after_colon(told.bare_step)
            tapped = bool(after) and only_tapped_now(say, walk, one)
            yield say.phrase("toen_nu_stap", stap=after) if tapped else told.step
        return
    if item.status not in NOT_WHOLE or is_not_for_them(walk, item):
        return
    words = tuple(words_now(say, walk, one))
    listed = listed_at(say.dialog, walk, item.element.id)
    if one.turned is Turned.SAME and not listed and words and all(map(says_still_so, words)):
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
    """Tell the option by which the element is further than then, as their choice: a tap proves no
    more than that they tapped it. What they wrote with it comes first."""
    if words:
        yield say.phrase("toen_nu_nu_woorden", woorden=words)
    key = "toen_nu_koos_erbij" if words else "toen_nu_nu_koos"
    yield say.phrase(key, woorden=chosen_now(say, one))


def _is_how_it_is(walk: Walk, one: Comparison) -> bool:
    """Whether their step tells how an element is now, because no other line says that."""
    if one.turned is Turned.SAME:
        return not skipped(walk, one)
    by_step = one.now is not None and one.now.done
    return by_step and one.turned in (Turned.MORE, Turned.OTHER)


def _as_told(say: Speech, point: Intention) -> str:
    """A step as it stands in a sentence: their own words quoted, and the pack's as the list has
    them."""
    theirs = point.wording is PointWording.OWN or is_quotation(point.told)
    step = quote(unquoted(point.told), say.quote_length)
    if theirs:
        return f"‘{step}’" if step.endswith(_ENDS) else f"‘{step}’."
    return after_colon(ended(step))


def _done(say: Speech, walk: Walk, element: str, *, as_now: bool) -> Iterator[Spans]:
    """What they chose to do about an element, and how that went. `as_now`: whether that is how it
    is now."""
    for point in walk.intentions.points:
        if point.element != element or not is_told_there(point):
            continue
        if not point.text:
            yield from told_outcome(say, walk.intentions, point)
        elif point.outcome is HowItWent.DONE:
            key = "toen_nu_nu_gedaan" if as_now else "toen_nu_gedaan"
            yield say.phrase(key, wat=_as_told(say, point))
            if point.said:
                yield say.phrase("gedaan_hoe", woorden=quote(point.said, say.result_length))
        else:
            key = "toen_nu_gekozen" if point.wording is PointWording.OWN else "toen_nu_gekozen_stap"
            what = point.told if point.wording is PointWording.OWN else after_colon(point.text)
            yield say.phrase(key, wat=quote(what, say.quote_length))
            yield from told_outcome(say, walk.intentions, point)
            if point.outcome is HowItWent.NOT_YET and not has_passed(walk):
                yield told_day(say, walk.intentions)
