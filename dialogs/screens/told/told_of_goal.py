"""What they typed at a question about their goal and is about another element: 'iemand om te
bellen, een jongen heeft laatst boodschappen gedaan'. It stands with that."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.told.earlier_answers import told_beside
from dialogs.screens.told.weighs_most import fear_of_people
from dialogs.texts import quote
from dialogs.understanding.about_list.elements_meant import elements_meant
from dialogs.understanding.quoting.happened import happened_apart
from dialogs.walk.state import Walk


def told_with_goal(dialog: Dialog, walk: Walk) -> Mapping[str, tuple[str, ...]]:
    """Such words as they are quoted, by the element whose name they say: what is only like it may
    well be about the goal."""
    if dialog.goals is None or walk.room is not None:
        return {}
    goal, counted = dialog.goals.element, applicable(dialog, walk.answers)
    among = [
        one.id
        for one in dialog.elements.values()
        if one.id != goal and not counted.keys().isdisjoint(one.questions)
    ]
    found: dict[str, tuple[str, ...]] = {}
    for words in told_beside(dialog, walk, dialog.asked_of.get(goal, ())):
        meant = elements_meant(dialog, among, words)
        if meant.named and words != fear_of_people(dialog, walk):
            about = meant.likely[0]
            found[about] = (*found.get(about, ()), words)
    return found


def goal_framed(
    wished: Iterable[str], length: int, left_out: Collection[str] = ()
) -> Iterator[tuple[str, str]]:
    """What they named as a goal, as phrases with their words: what they tell with it of a time that
    it happened is no goal. `left_out`: words that go on no page."""
    parts = [happened_apart(words) for words in wished]
    for at, key in enumerate(("als_doel_genoemd", "gebeurde_al")):
        of = (part[at] for part in parts)
        if told := "’ en ‘".join(quote(one, length) for one in of if one and one not in left_out):
            yield key, told
