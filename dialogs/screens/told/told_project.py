"""What a project does, in the words of whoever answers, wherever they told it."""

from __future__ import annotations

from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog, Kind, Question
from dialogs.texts import quote
from dialogs.understanding.options.matching import denies
from dialogs.understanding.quoting.worth_reading import what_they_do, worth_reading
from dialogs.walk.confided import confided_at, is_confided_at
from dialogs.walk.state import Walk


def asks_what_they_do(dialog: Dialog) -> Question | None:
    """The question whose answer the page begins with: what the project does; None if the pack
    doesn't ask that."""
    first = dialog.wanted[0] if dialog.wanted else None
    slots = () if first is None or first.noticed else first.text.slots()
    found = (dialog.questions.get(slot) for slot in slots)
    return next((one for one in found if one is not None and one.kind is Kind.OPEN), None)


def project_sentence(dialog: Dialog, walk: Walk) -> str:
    """What they answered to what their project does, or else the first sentence that tells it, as
    it is quoted, wherever they typed it; '' without one."""
    asked = asks_what_they_do(dialog)
    answer = None if asked is None else walk.answers.get(asked.id)
    said = answer.text if answer is not None and answer.given is Given.WRITTEN else ""
    said = "" if asked is not None and is_confided_at(walk, asked.id) else said
    if answered := "" if denies(said) else worth_reading(said):
        return quote(answered)
    here = confided_at(walk)
    typed = (
        *(a.text for i, a in walk.answers.items() if a.given is Given.WRITTEN and i not in here),
        *(note for i, note in walk.notes.items() if i not in here),
        *walk.intentions.added.values(),
    )
    told = (what_they_do(worth_reading(line)) for text in typed for line in text.split("\n"))
    return quote(next((one for one in told if one), ""))
