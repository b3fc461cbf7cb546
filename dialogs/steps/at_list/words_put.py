"""Puts other words in the place of something that somebody typed, or takes it away, wherever it is
kept."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from dialogs.pack.answers import SKIPPED, Answers, answered, written
from dialogs.pack.route import applicable
from dialogs.screens.told.own_sentences import OwnSentence, StandsAs
from dialogs.steps.at_question.taking_answers import forget_note, hear, record_answer, take_answer
from dialogs.steps.stage import Stage
from dialogs.walk.effects import ForgetAnswer, RecordNote
from dialogs.walk.intentions import PointWording
from dialogs.walk.said_later import with_other_line, without_line
from dialogs.walk.state import note_key


def put(stage: Stage, one: OwnSentence, text: str, message: int) -> None:
    """Replace these words by a text; '' takes them away."""
    line = " ".join(text.split())
    intentions = stage.walk.intentions
    match one.stands_as:
        case StandsAs.LINE if line:
            stage.walk = with_other_line(stage.walk, one.at, one.number, message, line)
        case StandsAs.LINE:
            stage.walk = without_line(stage.walk, one.at, one.number)
        case StandsAs.ANSWER | StandsAs.TAPPED:
            _put_answer(stage, one, line)
        case StandsAs.NOTE:
            _put_note(stage, one, line)
        case StandsAs.POINT | StandsAs.WENT:
            points = list(intentions.points)
            point = points[int(one.at)]
            wording = PointWording.OWN if line else PointWording.OPEN
            points[int(one.at)] = (
                replace(point, text=line, wording=wording)
                if one.stands_as is StandsAs.POINT
                else replace(point, said=line)
            )
            intentions = replace(intentions, points=tuple(points))
            stage.walk = replace(stage.walk, intentions=intentions)
        case StandsAs.WHO:
            stage.walk = replace(stage.walk, intentions=replace(intentions, who=line))
        case _:
            assert_never(one.stands_as)


def _put_answer(stage: Stage, one: OwnSentence, line: str) -> None:
    question = stage.dialog.questions[one.at]
    stage.effects.append(ForgetAnswer(one.at))
    typed = {key: parts for key, parts in stage.walk.typed.items() if key != one.at}
    stage.walk = replace(stage.walk, typed=typed)
    if one.at not in applicable(stage.dialog, stage.walk.answers) and not line:
        rest = {id_: answer for id_, answer in stage.walk.answers.items() if id_ != one.at}
        stage.walk = replace(stage.walk, answers=Answers(rest))
    elif line:
        answers = answered(stage.walk.answers, one.at, written(line))
        stage.walk = replace(stage.walk, answers=answers)
        record_answer(stage, question, stage.asked(question), written(line))
        hear(stage, question, line, one.words)
    else:
        record_answer(stage, question, stage.asked(question), SKIPPED)
        take_answer(stage, question, SKIPPED)


def _put_note(stage: Stage, one: OwnSentence, line: str) -> None:
    """Replace one line of a note. If its messages aren't its lines, it counts as one message."""
    walk, key = stage.walk, note_key(one.at)
    left = walk.notes[one.at].split("\n")
    parts = list(walk.typed.get(key, ()))
    each = len(parts) == len(left)
    left[one.number : one.number + 1] = [line] if line else []
    if each:
        message = parts[one.number][0]
        parts[one.number : one.number + 1] = [(message, len(line))] if line else []
    if not left:
        forget_note(stage, one.at)
        return
    note = "\n".join(left)
    if not each:
        parts = [(message, len(note)) for message, _ in parts[:1]]
    stage.walk = replace(
        walk,
        notes={**walk.notes, one.at: note},
        typed={**walk.typed, key: tuple(parts)},
    )
    question = stage.dialog.questions.get(one.at)
    asked = stage.speech.label("bij_een_overzicht") if question is None else stage.asked(question)
    # Each message recorded the whole note once more, so what goes would stay in the earlier ones.
    stage.effects += [ForgetAnswer(key), RecordNote(one.at, asked, note)]
