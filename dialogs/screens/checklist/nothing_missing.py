"""What the checklist says if a team misses nothing, or if little is known about it."""

from __future__ import annotations

from dialogs.pack.checklist import Item, is_little_known, with_status
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Status
from dialogs.pack.route import is_short
from dialogs.screens.layout import Speech
from dialogs.texts import Spans, as_plain


def nothing_missing(say: Speech, items: tuple[Item, ...]) -> Spans:
    """The text for somebody who is done and misses nothing: one step is left, to ask two young
    people whether they think so too."""
    if is_little_known(items):
        unknown = str(len(with_status(items, Status.NOT_DISCUSSED)))
        return say.phrase("weinig_besproken", aantal=unknown, alles=str(len(items)))
    partly = len(with_status(items, Status.PARTLY))
    if partly:
        key = "niets_ontbreekt_deels_een" if partly == 1 else "niets_ontbreekt_deels"
        return say.phrase(key, aantal=str(partly))
    goals = () if say.dialog.goals is None else say.dialog.goals.choices
    asks = (
        goal.ask for goal in goals if goal.ask is not None and holds(goal.condition, say.answers)
    )
    ask = next(asks, None)
    words = say.label("vraag_aan_jongere") if ask is None else as_plain(say.fill(ask))
    whole = not with_status(items, Status.NOT_DISCUSSED) and not is_short(say.dialog, say.answers)
    return say.phrase("alles_is_er" if whole else "besproken_is_er", vraag=words)
