"""The proportion that they gave ('bij vijf van de acht'), and what they say it is when they look
again. It is often all that can be counted twice."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.conditions import comparisons
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.earlier_answers import counted_at, off_page
from dialogs.texts import Spans, join, quote
from dialogs.understanding.quoting.counted import is_all, is_more, share_told
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.asked_anew import noted_anew
from dialogs.walk.confided import is_confided_anew
from dialogs.walk.state import Walk


def share_to_ask(dialog: Dialog, walk: Walk, items: Sequence[Item]) -> tuple[str, ...]:
    """The question at which the bot asks for the current proportion; none if they gave no
    proportion, if its own question is asked anyway, or if they wrote nothing at the open question
    that followed it."""
    asked, _, _ = counted_at(dialog, walk)
    about = dialog.questions[asked].element if asked else None
    if about is None or about in [item.element.id for item in items] or not items:
        return ()
    carrier = _carrier(dialog, walk, asked)
    return (carrier,) if carrier else ()


def _carrier(dialog: Dialog, walk: Walk, asked: str) -> str:
    """The open question that followed this one; its note keeps the current proportion. '' if they
    wrote nothing at such a question."""
    counted = applicable(dialog, walk.answers)
    for id_, answer in counted.items():
        question = dialog.questions.get(id_)
        if question is None or not question.open or answer.given is not Given.WRITTEN:
            continue
        if asked in {part.question for part in comparisons(question.condition)}:
            return id_
    return ""


def share_asked(say: Speech, walk: Walk, question: str) -> Spans:
    """Asks what the proportion is now; empty if this question doesn't ask that."""
    asked, whole, share = counted_at(say.dialog, walk)
    if not asked or _carrier(say.dialog, walk, asked) != question:
        return ()
    of_what = say.phrase("nogeens_toen", woorden=quote(whole, say.quote_length)) if whole else ()
    return join((of_what, say.phrase("nogeens_geteld", woorden=share)), "\n")


def share_now(dialog: Dialog, walk: Walk) -> str:
    """What they said about the proportion when they looked again, as it is quoted; '' if
    nothing."""
    asked, _, _ = counted_at(dialog, walk)
    before, carrier = walk.before, _carrier(dialog, walk, asked) if asked else ""
    if before is None or not (before.looking or before.again) or not carrier:
        return ""
    if is_confided_anew(walk, carrier):
        return ""
    told = noted_anew(walk, carrier).replace("\n", " ")
    # The words around a proportion may be about somebody.
    words = share_told(told) or _whole_now(told)
    return "" if off_page(walk, words) else words


def share_risen(say: Speech, walk: Walk, left_out: Collection[str] = ()) -> str:
    """Name what the proportion is about, and tell how it rose since then; '' if it didn't rise, or
    if either proportion goes on no page (`left_out`)."""
    asked, _, then = counted_at(say.dialog, walk)
    now = share_now(say.dialog, walk) if asked else ""
    element = say.dialog.elements.get(say.dialog.questions[asked].element or "") if asked else None
    if element is None or not is_more(now, then) or {then, now} & {*left_out}:
        return ""
    return say.label("toen_nu_verder_geteld", naam=element.name, toen=then, nu=now)


def _whole_now(told: str) -> str:
    return quote(well_begun(worth_reading(told)))


def told_of_share(
    say: Speech, walk: Walk, left_out: Collection[str] = (), *, on_page: bool = True
) -> Iterator[Spans]:
    """Of what it was the share then, how far it was, and how far it is now, with a step if it isn't
    so for all. Where nobody else reads along, with all that they wrote of it now."""
    asked, whole, share = counted_at(say.dialog, walk)
    if whole and whole not in left_out:
        yield say.phrase("toen_nu_eerder", woorden=quote(whole, say.quote_length))
    if share and share not in left_out:
        yield say.phrase("toen_nu_geteld", woorden=share)
        if (now := share_now(say.dialog, walk)) and now not in left_out:
            all_of_it = _whole_now(noted_anew(walk, _carrier(say.dialog, walk, asked)))
            bare = on_page and share_told(now)
            key = "toen_nu_geteld_nu" if bare else "toen_nu_nu_woorden"
            yield say.phrase(
                key, woorden=now if on_page or off_page(walk, all_of_it) else all_of_it
            )
            if share_told(now) and not is_all(now):
                yield say.phrase("toen_nu_geteld_stap")
