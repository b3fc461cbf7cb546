"""News of one element that was typed at the question of another while they looked again."""

from __future__ import annotations

from collections.abc import Iterator

from dialogs.pack.definition import Dialog
from dialogs.understanding.about_list.elements_meant import plainly_about
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.quoting.telling import telling
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import noted_besides
from dialogs.walk.confided import is_confided_anew
from dialogs.walk.state import Walk


def told_elsewhere(dialog: Dialog, walk: Walk, element: str) -> Iterator[str]:
    """The sentences that were typed with an option of another element, since questions were asked
    again, and that are clearly about this one; each as it is quoted."""
    about = () if walk.before is None else walk.before.about
    among = [id_ for id_ in dict.fromkeys((*about, element)) if id_ in dialog.elements]
    if element not in among:
        return
    for id_ in walk.notes:
        other = dialog.questions.get(id_)
        if other is None or other.element == element or is_confided_anew(walk, id_):
            continue
        for one in sentences(noted_besides(walk, id_)):
            if worth_reading(one) and plainly_about(dialog, among, one) == element:
                yield telling(dialog, other, one) or ""
