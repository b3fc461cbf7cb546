"""What they wrote of people who fear each other, told by itself with a step: no element is about
that, and the sentence may stand anywhere in their answers."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dialogs.pack.definition import Dialog
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import off_page
from dialogs.screens.told.weighs_most import fear_of_people
from dialogs.texts import RESULT_LENGTH, Spans, bold, join, plain, quote
from dialogs.understanding.options.matching import normal
from dialogs.understanding.outcomes.better_now import leaves_something, tells_of_less_fear
from dialogs.understanding.quoting.told_fear import names_fear
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import noted_anew
from dialogs.walk.confided import is_confided_anew
from dialogs.walk.state import Walk


def fear_then(dialog: Dialog, walk: Walk) -> str:
    """Their sentence about it, as it is quoted; '' without, or if it is off the page."""
    words = fear_of_people(dialog, walk)
    return "" if off_page(walk, words) else words


def fear_now(dialog: Dialog, walk: Walk) -> str:
    """What they say of it when they look again, as it is quoted; '' without."""
    if not fear_then(dialog, walk):
        return ""
    asked = (id_ for id_ in walk.notes if id_ in dialog.questions)
    fresh = (noted_anew(walk, id_) for id_ in asked if not is_confided_anew(walk, id_))
    found = next((one for one in fresh if names_fear(normal(one))), "")
    words = quote(worth_reading(well_begun(found)), RESULT_LENGTH)
    return "" if off_page(walk, words) else words


def fear_lines(say: Speech, walk: Walk, left_out: Collection[str] = ()) -> Iterator[str]:
    """What they wrote, what they say of it now, and a step. `left_out`: words that go on no
    page."""
    then, now = fear_then(say.dialog, walk), fear_now(say.dialog, walk)
    if not then or then in left_out:
        return
    told_now = now and now not in left_out
    yield say.label("toen_nu_eerder" if told_now else "schreven_jullie", woorden=then)
    if told_now:
        yield say.label("toen_nu_schreef", woorden=now)
    yield say.label("bang_stap" if not told_now else _next_step(now))


def _next_step(now: str) -> str:
    """The phrase for the next step when they look again: the first step was given already."""
    return "bang_stap_minder" if tells_of_less_fear(now) else "bang_stap_nu"


def fear_lessened(say: Speech, walk: Walk, left_out: Collection[str] = ()) -> str:
    """If they tell now that people fear less: name the fear, with how much of it is left. '' if
    they don't tell that, or if it goes on no page (`left_out`)."""
    now = fear_now(say.dialog, walk)
    if not now or now in left_out or not tells_of_less_fear(now):
        return ""
    key = "toen_nu_verder_bang_nog" if leaves_something(now) else "toen_nu_verder_bang"
    return say.label(key, naam=say.label("bang_naam"))


def fear_told(say: Speech, walk: Walk) -> Spans:
    """All of that below its name; empty without."""
    lines = [plain(line) for line in fear_lines(say, walk)]
    return join((bold(say.label("bang_naam")), *lines), "\n") if lines else ()
