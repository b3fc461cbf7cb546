"""How a follow-up tells what a team chose, point by point, and which point comes next."""

from __future__ import annotations

from dialogs.days import in_words, stored_day
from dialogs.screens.layout import Speech
from dialogs.screens.told.chosen_lines import told_outcome
from dialogs.texts import RESULT_LENGTH, Spans, after_colon, join, quote
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.intentions import HowItWent, Intention, PointWording
from dialogs.walk.shown import FollowUp
from dialogs.walk.state import Walk

LOOKS_TODAY = "kijkt_vandaag"
"""The mark of a message that came on the very day on which they look together."""
STEP_SHOWN = 300
"""Characters of a step that are shown."""
NAME_SHOWN = 40
"""Characters of a point of their own when it is used as its name."""


def chosen_points(say: Speech, walk: Walk, follow_up: FollowUp) -> Spans:
    """Why it comes, and what they chose, each with how it went so far."""
    late = stored_day(follow_up.late)
    why = say.phrase("vervolg_vandaag_weer" if walk.intentions.sent > 1 else "vervolg_vandaag")
    if late is not None:
        why = say.phrase("vervolg_te_laat", dag=in_words(late))
    points = [(n, p) for n, p in enumerate(walk.intentions.points) if n in follow_up.points]
    if not points:
        key = "vervolg_alles_gedaan" if walk.intentions.points else "vervolg_zonder_punten"
        return join((why, say.phrase(key)), "\n")
    if len(points) == 1:
        return join(
            (why, _alone(say, points[0][1]), *told_outcome(say, walk.intentions, points[0][1])),
            "\n",
        )
    lines = [why, say.phrase("vervolg_meer")]
    for number, (_, point) in enumerate(points, start=1):
        lines += [_numbered(say, number, point), *told_outcome(say, walk.intentions, point)]
    return join(lines, "\n")


def _alone(say: Speech, point: Intention) -> Spans:
    name = name_of_point(say, point)
    if not point.text:
        return say.phrase("vervolg_open", naam=name)
    if not name or point.wording is PointWording.OWN:
        return say.phrase("vervolg_zin", zin=_what(point))
    return say.phrase("vervolg_stap", naam=name, stap=_what(point))


def _numbered(say: Speech, number: int, point: Intention) -> Spans:
    name, at = name_of_point(say, point), str(number)
    if not point.text:
        return say.phrase("vervolg_meer_open", nummer=at, naam=name)
    if not name:
        return say.phrase("vervolg_meer_zin", nummer=at, zin=_what(point))
    own = point.wording is PointWording.OWN
    step = f"‘{_what(point)}’" if own else after_colon(_what(point))
    return say.phrase("vervolg_meer_stap", nummer=at, naam=name, stap=step)


def _what(point: Intention) -> str:
    return quote(point.told, STEP_SHOWN)


def name_of_point(say: Speech, point: Intention) -> str:
    """The element that a point is about; '' for one of their own, or one that the pack no longer
    has."""
    element = say.dialog.elements.get(point.element)
    return "" if element is None else element.name


def next_point(walk: Walk, follow_up: FollowUp) -> int | None:
    """The number of the next point without a reported outcome; None after the last."""
    points = walk.intentions.points
    left = (n for n in follow_up.points if n < len(points) and points[n].outcome is None)
    return next(left, None)


def next_unfinished(walk: Walk, follow_up: FollowUp) -> int | None:
    """The number of the next point that isn't over and that this message didn't ask about yet; None
    after the last. Otherwise a point would be called open that nobody asked about. A point whose
    message is still to come waits for it. A point without a step only counts if it was half done. A
    point that was put off for a smaller step isn't asked about together with that step."""
    chosen = walk.intentions
    unfinished = [
        n
        for n, point in enumerate(chosen.points)
        if point.outcome is HowItWent.HALF
        or (point.text and point in chosen.not_begun and not chosen.hour)
    ]
    own = [n for n in unfinished if not chosen.points[n].element]
    waits = [n for n in own[:-1] if chosen.points[n].outcome is HowItWent.LATER]
    return next((n for n in unfinished if n not in (*follow_up.points, *waits)), None)


def how_is_it_now(say: Speech, point: Intention) -> Spans:
    what = quote(point.told, STEP_SHOWN)
    told = (
        say.phrase("nogeens_half_schreef", woorden=quote(said, RESULT_LENGTH))
        if (said := worth_reading(point.said))
        else ()
    )
    if point.outcome is HowItWent.HALF:
        about = say.phrase("nogeens_half", naam=what or name_of_point(say, point))
        return join((about, told, say.phrase("nogeens_half_nu")), "\n")
    return join((that_step(say, point), told, say.phrase("nogeens_stap_nu")), "\n")


def that_step(say: Speech, point: Intention) -> Spans:
    what = quote(point.text, STEP_SHOWN)
    step = f"‘{what}’." if point.wording is PointWording.OWN else after_colon(what)
    return say.phrase("nogeens_stap", stap=step)
