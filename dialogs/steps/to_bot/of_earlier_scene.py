"""What is said in passing of an earlier question is put with the answer there too; for the question
on the screen the whole text counts as ever."""

from __future__ import annotations

from dialogs.pack.answers import Given
from dialogs.pack.definition import Question
from dialogs.screens.layout import chosen_labels
from dialogs.steps.at_question.notes import add_note
from dialogs.steps.stage import Stage
from dialogs.texts import quote
from dialogs.understanding.of_scene import said_of_scenes
from dialogs.understanding.options.matching import normal
from dialogs.walk.events import TextWritten


def put_with_earlier(stage: Stage, question: Question, event: TextWritten) -> None:
    """Put it there, and say so."""
    if stage.walk.room is not None:
        return
    for word, said in said_of_scenes(event.text):
        earlier = _asked_with(stage, question, word)
        answer = None if earlier is None else stage.walk.answers.get(earlier.id)
        if earlier is None or answer is None:
            continue
        # Without the message's id: an edit of it is no edit of this part.
        add_note(stage, earlier.id, TextWritten(said, event.at), stage.asked(earlier))
        if answer.given is Given.CHOSEN:
            labels = chosen_labels(earlier, answer.options)
            stage.tell("bij_de_vorige_klopt_nog", naam=earlier.name, antwoord=labels)
        else:
            stage.tell("bij_de_vorige_erbij", naam=earlier.name, tekst=quote(said))


def _asked_with(stage: Stage, here: Question, word: str) -> Question | None:
    """The one question with options, answered before, that asks with this word; None if there are
    more, or if the word is theirs: then it may be about what they told."""
    typed = [answer.text for answer in stage.walk.answers.values()]
    if any(word in normal(one or "").split() for one in (*typed, *stage.walk.notes.values())):
        return None
    if word in normal(stage.asked(here)).split():
        return None
    found = [
        question
        for id_ in stage.walk.answers
        if (question := stage.dialog.questions.get(id_)) is not None
        and id_ not in stage.walk.held
        and word in normal(stage.asked(question)).split()
    ]
    return found[0] if len(found) == 1 and not found[0].open else None
