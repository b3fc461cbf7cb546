"""What is said to an answer when a question is asked once more after some weeks: in the words of
that answer, and a kind word where there is more than then."""

from __future__ import annotations

from dialogs.pack.definition import Question
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.then_and_now import Comparison, Turned, compared, is_otherwise
from dialogs.screens.looking_back.then_and_now_words import words_now
from dialogs.screens.looking_back.went_forward import done_since, is_further, is_taken_over
from dialogs.screens.told.wording_anew import may_tell_more
from dialogs.texts import Spans, quote
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import answered_anew, noted_anew
from dialogs.walk.state import Walk


def heard_anew(say: Speech, walk: Walk, question: Question, *, told: bool = False) -> Spans:
    """The reply to an answer that was given again; empty if there is none. The option's own
    reaction belongs to the scene, which was left out. `told`: whether the screen says above already
    which option was recorded."""
    before = walk.before
    if before is None:
        return ()
    found = compared(say.dialog, walk, before)
    asked = [one for one in found if one.then.element in before.about and _by_answers(one)]
    # Once for an element: after the question that decides.
    here = [one for one in asked if one.now is not None and one.now.question == question.id]
    chose = say.quoted(question.id)
    if not here or not chose:
        return ()
    if any(is_otherwise(walk, one) for one in here):
        taken_over = any(is_taken_over(say, walk, one) for one in here)
        key = "nogeens_ander_deed_het" if taken_over else "nogeens_anders_dan_toen"
        return say.phrase(key, optie=None if told else chose)
    better = [one for one in asked if is_further(say, walk, one)]
    if any(one in better for one in here):
        if told:
            return say.variant("nogeens_verder", len(better) - 1)
        # What they typed where they may tell more, needn't be about the answer.
        typed = () if may_tell_more(say, walk, question) else here
        words = (words for one in typed for words in words_now(say, walk, one))
        return say.variant("nogeens_meer_dan_toen", len(better) - 1, woorden=next(words, chose))
    same = [one for one in here if one.turned is Turned.SAME]
    if told or (same and noted_anew(walk, question.id)):
        return ()  # what they typed with it may be news
    if not same:
        new = all(one.turned is Turned.NEW for one in here)
        return () if new else say.phrase("nogeens_nu_dus", woorden=chose)
    if done := [p for p in done_since(walk) if p.element in {one.then.element for one in same}]:
        said = next((one for p in reversed(done) if (one := worth_reading(p.said))), "")
        return say.phrase("nogeens_zelfde_en_stap", woorden=quote(said)) if said else ()
    return as_then(say, walk, question)


def as_then(say: Speech, walk: Walk, question: Question) -> Spans:
    """Says that the answer is the same as then, in its words; empty if no option was chosen."""
    chose, before = say.quoted(question.id), walk.before
    if question.open or not chose or before is None:
        return ()
    found = compared(say.dialog, walk, before)
    same = (one.now.question for one in found if one.now and one.turned is Turned.SAME)
    known = (say.dialog.questions.get(id_) for id_ in same)
    times = sum(1 for one in known if one is not None and answered_anew(walk, one))
    return say.variant("nogeens_zelfde", max(0, times - 1), woorden=chose)


def _by_answers(one: Comparison) -> bool:
    return one.now is not None and one.now.by_answers is None
