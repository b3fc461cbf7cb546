"""A team chooses from its checklist what it goes on with, in at most five turns.

What was tapped or typed is stored at once (`Walk.intentions`); the turn on the screen is a place in
`View.CHOOSING`. Nothing of it is in a session.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.checklist_lines import items_of
from dialogs.screens.choosing_screens import (
    ALL,
    EMPTIED,
    FULL,
    HOLIDAY,
    LONG,
    LONGEST_POINT,
    NAME,
    NOTHING,
    PLAN,
    READY,
    RETYPE,
    SENTENCE,
    STEP,
    TAKE_OUT,
    TAKE_PART,
    WHAT,
    WHEN,
    WHO,
    sentences_to_type,
    step_of,
)
from dialogs.screens.chosen_lines import point_name
from dialogs.screens.named_screens import names_in, without_names
from dialogs.steps import navigation
from dialogs.steps.answering import remember_typed
from dialogs.steps.asked_messages import change_chosen
from dialogs.steps.navigation import resume, show_changed_answer, show_in_place
from dialogs.steps.stage import SAME_BREATH, Stage
from dialogs.texts import as_plain, quote
from dialogs.understanding.plan_said import first_sentence, plan_in
from dialogs.understanding.who_begins import renumbered
from dialogs.walk.effects import AnswerTap
from dialogs.walk.events import TextEdited, TextWritten
from dialogs.walk.intentions import MOST_POINTS, Intention, PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.state import changed


def show(stage: Stage, place: str = WHAT) -> None:
    """Turn the message with the buttons into this screen of choosing."""
    if stage.walk.room is not None:
        resume(stage)
        return
    # A screen says until when answers are kept, reckoned from now.
    stage.walk = changed(stage.walk, seen_at=stage.at)
    show_in_place(stage, Place(View.CHOOSING, place))


def here(stage: Stage) -> tuple[str, str]:
    """The place in choosing, and what was said first there."""
    where, _, first = stage.walk.place.id.partition(":")
    return where, first


def open_at(stage: Stage, place: str) -> None:
    """Go where a button leads; from the first turn on only if something was chosen."""
    if place == STEP:
        onward(stage)
    else:
        show(stage, place)


def onward(stage: Stage) -> None:
    """To the next turn, with everything as it is."""
    where, first = here(stage)
    points = stage.walk.intentions.to_do
    if where == WHAT and not points:
        refuse(stage, "kiezen_niets", WHAT, NOTHING)
    elif where == WHAT and any(point.element for point in points):
        show(stage, STEP)
    elif where in (WHAT, STEP, SENTENCE, NAME, PLAN) and first != WHO:
        _after_wordings(stage)
    elif where == WHEN:
        show(stage, WHO)
    elif where == HOLIDAY:
        # Whoever typed a sentence and now a day has had five turns.
        typed = any(point.wording is PointWording.OWN and point.element for point in points)
        show(stage, READY if typed else WHO)
    else:
        show(stage, READY)


def _after_wordings(stage: Stage) -> None:
    show(stage, SENTENCE if sentences_to_type(stage.walk) else WHEN)


def back(stage: Stage) -> None:
    """/terug: to the turn before, and from the first to the checklist; elsewhere to the question
    before."""
    if stage.walk.place.view is not View.CHOOSING:
        navigation.back(stage)
        return
    where, _ = here(stage)
    before = {STEP: WHAT, SENTENCE: STEP, NAME: STEP, PLAN: STEP, WHEN: STEP, HOLIDAY: WHEN}
    before |= {WHO: WHEN, READY: WHO}
    stage.in_sight = False
    if where == WHAT:
        show_in_place(stage, Place(View.CHECKLIST))
    else:
        show(stage, before[where])


def enough(stage: Stage) -> None:
    """Stop for now; what was chosen is shown once more, and stays."""
    toast(stage, "kiezen_klaar")
    if stage.walk.intentions.to_do:
        show(stage, READY)
    else:
        if here(stage) == (WHAT, EMPTIED):
            # Nothing is left to look at together. A day that was asked for without a point stays.
            change_chosen(stage, replace(stage.walk.intentions, day="", who=""))
        show_in_place(stage, Place(View.CHECKLIST))


# Turn 1: what


def tick(stage: Stage, element: str) -> None:
    """Go on with this element, at first with the step that the checklist gives."""
    if add_element(stage, element):
        show(stage, _what_is_shown(stage))
    else:
        refuse(stage, "kiezen_vol", WHAT, FULL)


def add_element(stage: Stage, element: str) -> bool:
    """Add a point about this element; False if there are enough. One that is there stays as it
    is."""
    points = stage.walk.intentions.to_do
    if any(point.element == element for point in points):
        return True
    items = items_of(stage.dialog, stage.walk)
    item = next((one for one in items if one.element.id == element), None)
    if len(points) >= MOST_POINTS or item is None:
        return False
    step = step_of(stage.speech, item)
    wording = PointWording.STEP if step else PointWording.OPEN
    _change_points(stage, (*points, Intention(element, wording, step)))
    return True


def untick(stage: Stage, number: str) -> None:
    """Don't go on with this point."""
    points = stage.walk.intentions.to_do
    _change_points(stage, tuple(one for n, one in enumerate(points) if str(n) != number))
    # The numbers behind these messages have changed.
    kept = {key: parts for key, parts in stage.walk.typed.items() if not key.startswith(_TYPED)}
    stage.walk = changed(stage.walk, typed=kept)
    emptied = not stage.walk.intentions.to_do
    show(stage, f"{WHAT}:{EMPTIED}" if emptied else _what_is_shown(stage))


def _what_is_shown(stage: Stage) -> str:
    return f"{WHAT}:{ALL}" if here(stage) == (WHAT, ALL) else WHAT


def add_own(stage: Stage, event: TextWritten) -> None:
    """Add a point of their own, which isn't on the checklist."""
    points = stage.walk.intentions.to_do
    if len(points) >= MOST_POINTS:
        show(stage, f"{WHAT}:{FULL}")
        return
    number, sentence = len(points), one_line(event.text)
    fits = _that_fits(sentence)
    if not fits:
        show(stage, f"{WHAT}:{LONG}")
        return
    _change_points(stage, (*points, Intention("", PointWording.OWN, fits)))
    if fits == sentence:
        remember_typed(stage, typed_key(number), event)
    if not _asks_about_words(stage, number, shortened=fits != sentence):
        show(stage, _what_is_shown(stage))


def _that_fits(sentence: str) -> str:
    """A sentence that fits on the list: this one, or the first of a longer text; '' if none
    does."""
    return sentence if len(sentence) <= LONGEST_POINT else first_sentence(sentence, LONGEST_POINT)


# Turns 2 and 3: in whose words


def set_wording(stage: Stage, about: str) -> None:
    """Say this point with the step, in their own words, or leave it open. With one point this ends
    the turn; with more, one can say something about each."""
    said, _, number = about.partition(":")
    word_point(stage, int(number), PointWording(said))
    at_step = here(stage)[0] == STEP
    several = sum(bool(point.element) for point in stage.walk.intentions.to_do) > 1
    if at_step and several:
        show(stage, STEP)
    else:
        _after_wordings(stage)


def word_point(stage: Stage, number: int, wording: PointWording, text: str = "") -> None:
    """Change whose words a point has. `text`: their own sentence, once they typed it."""
    points = stage.walk.intentions.to_do
    if number >= len(points):
        return
    if wording is PointWording.STEP:
        items = items_of(stage.dialog, stage.walk)
        item = next((one for one in items if one.element.id == points[number].element), None)
        text = "" if item is None else step_of(stage.speech, item)
    changed = replace(points[number], wording=wording, text=text)
    _change_points(stage, (*points[:number], changed, *points[number + 1 :]))


def take_sentences(stage: Stage, event: TextWritten, sentences: dict[int, str]) -> None:
    """Take a sentence for each of these points, and go on; first it is asked which part of one is
    the plan, and a name is pointed out."""
    fits = {number: _that_fits(text) for number, text in sentences.items()}
    if not all(fits.values()):
        for number in sentences:
            word_point(stage, number, PointWording.OWN)
        show(stage, f"{SENTENCE}:{LONG}")
        return
    for number, text in fits.items():
        word_point(stage, number, PointWording.OWN, text)
    if len(sentences) == 1 and fits == sentences:
        remember_typed(stage, typed_key(next(iter(sentences))), event)
    points = stage.walk.intentions.to_do
    if any(_asks_about_words(stage, n, shortened=fits[n] != sentences[n]) for n in sentences):
        return
    if all(not points[number].element for number in sentences):
        show(stage)
    else:
        _after_wordings(stage)


def add_to_sentence(stage: Stage, event: TextWritten) -> bool:
    """Add a text in the same breath to the sentence that was typed last; False if it is none."""
    points = stage.walk.intentions.to_do
    typed = [n for n, one in enumerate(points) if one.wording is PointWording.OWN and one.text]
    if event.at - stage.walk.seen_at > SAME_BREATH or not typed:
        return False
    whole = f"{points[typed[-1]].text} {one_line(event.text)}"
    if len(whole) > LONGEST_POINT:
        return False
    take_sentences(stage, event, {typed[-1]: whole})
    return True


def change_sentence(stage: Stage, key: str, event: TextEdited) -> bool:
    """Change the sentence of a point whose message was edited; False if there is none."""
    for number, point in enumerate(stage.walk.intentions.to_do):
        # Points may have moved since: the message must still be as long as the sentence.
        lengths = [length for _, length in stage.walk.typed.get(key, ())]
        same = key == typed_key(number) and lengths == [len(point.text)]
        if same and point.wording is PointWording.OWN:
            sentence = one_line(event.text)[:LONGEST_POINT]
            word_point(stage, number, PointWording.OWN, sentence)
            remember_typed(stage, key, event)
            about = point_name(stage.speech, point)
            stage.tell("bewerkt", naam=about, tekst=quote(sentence))
            show_changed_answer(stage)
            return True
    return False


def leave_open(stage: Stage) -> None:
    """Leave what was to get a sentence open."""
    for number in sentences_to_type(stage.walk):
        word_point(stage, number, PointWording.OPEN)
    _after_wordings(stage)


def _asks_about_words(stage: Stage, number: int, *, shortened: bool = False) -> bool:
    """Ask which part of a sentence is the plan, or else about a name in it; False if there is
    nothing to ask. `shortened`: whether only a part of what was typed was taken."""
    if shortened or plan_in(stage.walk.intentions.to_do[number].text):
        show(stage, f"{PLAN}:{number}")
        return True
    return _asks_about_name(stage, number)


def settle_plan(stage: Stage, what: str, number: int) -> None:
    """Take the part that is the plan, or the whole sentence, or ask for other words."""
    points = stage.walk.intentions.to_do
    if what == RETYPE or number >= len(points):
        settle_name(stage, what, number)
        return
    part = plan_in(points[number].text)
    if what == TAKE_PART and part:
        word_point(stage, number, PointWording.OWN, part)
        # An edit of the message changes this part.
        key = typed_key(number)
        lengths = tuple((id_, len(part)) for id_, _ in stage.walk.typed.get(key, ())[-1:])
        if lengths:
            stage.walk = changed(stage.walk, typed={**stage.walk.typed, key: lengths})
    if not _asks_about_name(stage, number):
        _next_words(stage, number)


def _asks_about_name(stage: Stage, number: int) -> bool:
    """Point out a name in the sentence of a point; False if there is none."""
    point = stage.walk.intentions.to_do[number]
    if point.wording is not PointWording.OWN or not names_in(stage.dialog, point.text):
        return False
    show(stage, f"{NAME}:{number}")
    return True


def settle_name(stage: Stage, what: str, number: int) -> None:
    """Take a name out, ask for other words, or leave it, as its writer says."""
    points = stage.walk.intentions.to_do
    if number >= len(points):
        show(stage)
        return
    is_own = not points[number].element
    if what == TAKE_OUT:
        without = without_names(stage.speech, points[number].text)
        word_point(stage, number, PointWording.OWN, without)
    if what == RETYPE and is_own:
        untick(stage, str(number))
        show(stage)
        return
    if what == RETYPE:
        word_point(stage, number, PointWording.OWN)
    _next_words(stage, number)


def _next_words(stage: Stage, number: int) -> None:
    """Ask about the words of a point after this one, or go on."""
    points = stage.walk.intentions.to_do
    following = range(number + 1, len(points))
    if not points[number].element:
        show(stage)
    elif not any(_asks_about_words(stage, one) for one in following if points[one].element):
        _after_wordings(stage)


# Shared


_TYPED = "keuze+"
"""The prefix in `Walk.typed` of their own sentences. No question's id contains a plus."""


def typed_key(number: int) -> str:
    """The key in `Walk.typed` for the sentence of a point."""
    return f"{_TYPED}{number}"


def one_line(text: str) -> str:
    return " ".join(text.split())


def _change_points(stage: Stage, to_do: tuple[Intention, ...]) -> None:
    """Change the points that are still to be done; those that were done stay."""
    chosen = stage.walk.intentions
    over = tuple(point for point in chosen.points if point not in chosen.to_do)
    points = (*to_do, *over)
    who = chosen.who
    if [one.element for one in points] != [one.element for one in chosen.points]:
        # Whoever begins goes with their point.
        places = {
            then: points.index(point) + 1
            for then, point in enumerate(chosen.points, start=1)
            if point in points
        }
        who = renumbered(who, places)
    change_chosen(stage, replace(chosen, points=points, who=who))


def refuse(stage: Stage, key: str, place: str, first: str = "") -> None:
    """Say why not: over the screen after a tap, else on the screen."""
    if stage.tapped:
        toast(stage, key)
    elif first:
        show(stage, f"{place}:{first}")
    else:
        stage.tell(key)


def toast(stage: Stage, key: str) -> None:
    """Say something over the screen, as the answer to the tap."""
    if stage.tapped:
        done = stage.effects.index(AnswerTap())
        stage.effects[done] = AnswerTap(as_plain(stage.speech.phrase(key)))
