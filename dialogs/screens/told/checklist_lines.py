"""The text for one element of a checklist: why it has its status, and what to do next.

What a team wrote takes precedence over the sentences of the option it tapped, so that the list
never contradicts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dialogs.hearing.regexes import compiled
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Status
from dialogs.pack.listed_words import InOwnWords, ListedWords
from dialogs.pack.quotations import MOST_QUOTED, times_quoted
from dialogs.screens.layout import Speech
from dialogs.screens.told.besides_option import is_full, question_of, tapped
from dialogs.screens.told.earlier_answers import off_page, told_beside
from dialogs.screens.told.in_confidence import stands_confided
from dialogs.screens.told.own_step_lines import own_step_also_counts, own_step_told
from dialogs.screens.told.told_of_goal import goal_framed, told_with_goal
from dialogs.screens.told.weighs_most import fear_of_people, fears, is_about_their_fear
from dialogs.texts import Spans, as_plain, bold, ended, join, plain, quote
from dialogs.understanding.options.matching import denies, normal
from dialogs.understanding.options.tempering import begins_exception
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import repeats
from dialogs.walk.state import Walk

QUOTED_ANEW = -1_000
"""A value for `shown` that switches off the limit on quoting: a page is read on its own."""
_WITH_A_REASON = (Status.MISSING, Status.PARTLY, Status.IN_PLACE)


@dataclass(frozen=True, slots=True)
class ItemInWords:
    """The text for an item. Either part can be empty."""

    because: Spans
    step: Spans
    """With its introduction."""
    bare_step: str = ""
    """Without the introduction, as a sentence by itself."""
    plan: str = ""
    """What a team that chooses the step will do, if that differs from the step's own text."""

    @property
    def to_do(self) -> str:
        """What a team does that chooses the step."""
        return self.plan or self.bare_step

    def is_step(self, text: str) -> bool:
        """Whether a point with this text is the step."""
        return text in (self.bare_step, self.plan)


def in_words(say: Speech, item: Item, *, shown: int = 0) -> ItemInWords:
    """Why, and what to do next, in the team's own words where it wrote some.

    `shown`: how often the list quoted these words already. The third time in a walk they are only
    referred to, above the option's step.
    """
    because = bare_reason(say, item)
    if item.kept and item.by_answers is None:
        because = _kept_in_words(say, item)
    elif item.by_choice:
        # What could come with it is what they don't want.
        because = plain(ended(as_plain(because).split(". ")[0].rstrip(".")))
    if item.status not in _WITH_A_REASON:
        return ItemInWords(because, ())
    if item.doubted:
        return _in_doubt(say, item)
    if item.tempered:
        words = quote(item.tempered, say.quote_length)
        label = tapped(say, item)
        said_so = label and f" {normal(label)} " in f" {normal(words)} "
        chose = {} if said_so else {"antwoord": label}
        key = "schreven_jullie" if said_so else "jullie_kozen_erbij"
        because = say.phrase(key, woorden=words, **chose)
    bare = "" if item.step is None else as_plain(say.fill(item.step))
    step = _framed(say, item, bare)
    found = next(_said(say, item), None)
    if found is None:
        return ItemInWords(because, step, as_sentence(bare))
    own, told, full_answer = found
    question = question_of(say, own)
    quoted = {own.asked: say.quoted(question)}
    again = not _may_quote(say, question, shown)
    if item.by_answers is not None:
        pass  # the answer no longer describes the current status
    elif told.because is not None and not (again and own.asked in told.because.slots()):
        said = say.fill(told.because, **quoted)
        # Something that is in place stays so, whatever a probe brought up: it is an example.
        example = own.is_probe and item.status is Status.IN_PLACE
        # What they typed with their option says more of it than the option does.
        because = join((because, said), " ") if example or item.tempered else said
    keeps = item.status is Status.IN_PLACE and (own.is_probe or item.by_answers is not None)
    plan = ""
    if told.step is not None and not keeps:
        plan = "" if told.plan is None else as_plain(say.fill(told.plan, **quoted))
        said = say.fill(told.step, **quoted)
        bare = as_plain(said)
        if again and own.asked in told.step.slots():
            rest = after_the_quote(bare)
            there = say.phrase("eigen_woorden_staan_er")
            pointed_at = join((there, plain(rest)), " ") if rest else join((there, step))
            return ItemInWords(because, pointed_at, as_sentence(bare), plan)
        step = said if full_answer else _framed(say, item, bare)
    return ItemInWords(because, step, as_sentence(bare), plan)


def _kept_in_words(say: Speech, item: Item) -> Spans:
    """What they wrote without an option, and of which time they told that it happened."""
    words, then = (quote(one, say.quote_length) for one in (item.kept, item.kept_then))
    if item.by_choice or not item.unknown:
        return say.phrase("schreven_jullie", woorden=words)
    if not then or then in words:
        return say.phrase("woorden_zonder_knop", woorden=words)
    return say.phrase("woorden_met_een_keer", woorden=words, keer=then)


def question_quoted(say: Speech, item: Item) -> str:
    """The question whose answer the list quotes with this element; '' if there is none."""
    found = next(_said(say, item), None)
    if found is None:
        return ""
    own, told, _ = found
    asked = question_of(say, own)
    texts = (text for text in (told.because, told.step) if text is not None)
    is_quoted = any(own.asked in text.slots() for text in texts)
    return asked if is_quoted and not own.is_probe else ""


def name_with_words(say: Speech, walk: Walk, item: Item) -> str:
    """The element's name, with the answer that the list quotes with it if that is short: if they
    miss somebody, they named them there."""
    told = say.quoted(question_quoted(say, item))
    if not told or len(told) > _SHORT or stands_confided(walk, item) or off_page(walk, told):
        return item.element.name
    return say.label("telling_met_woorden", naam=item.element.name, woorden=told)


_SHORT = 40
"""Characters of their own words after the name of a point that isn't in place yet."""


_QUOTE_ENDS = compiled(r"’(?!\w)")
"""Not the apostrophe of 'zo’n'."""


def after_the_quote(step: str) -> str:
    """The sentences of a step after the one that quotes their words: shown instead of the whole
    step if the words aren't quoted again. '' if nothing follows."""
    rest = _QUOTE_ENDS.split(step)[-1].lstrip(" .")
    return rest if rest[:1].isupper() else ""


def _in_doubt(say: Speech, item: Item) -> ItemInWords:
    """What they tapped, what they doubt about it, and the advice to talk about that."""
    words = quote(item.doubted, say.quote_length)
    step = say.label("twijfel_stap")
    because = say.phrase("twijfel_want", antwoord=tapped(say, item), woorden=words)
    if item.doubted_then:
        because = bare_reason(say, item)
    return ItemInWords(because, _framed(say, item, step), as_sentence(step))


def bare_reason(say: Speech, item: Item) -> Spans:
    """Why an element has its status, in the pack's words: because of the answers, or of what the
    team said later."""
    if item.doubted:
        key = "twijfel_weer" if item.doubted_then else "twijfel_toen"
        return say.phrase(key, antwoord=tapped(say, item))
    if item.by_words:
        return say.phrase("telt_mee_toen")
    if item.by_answers is None and (item.tempered or item.only_tapped):
        return say.phrase("jullie_kozen", antwoord=tapped(say, item))
    if item.by_answers is None:
        return () if item.because is None else say.fill(item.because, **dict(item.besides))
    if item.once:
        return say.phrase("woord_een_keer")
    if not item.done:
        return say.phrase(f"woord_{_own_word_key(item)}")
    first = tapped(say, item)
    was = say.phrase("woord_gedaan_eerst", antwoord=first) if first else ()
    return join((say.phrase("woord_gedaan"), was), " ")


def tapped_at_list(say: Speech, item: Item) -> Spans:
    """The status that they tapped for an element at the list."""
    return say.phrase(f"woord_tikte_{_own_word_key(item)}")


def _own_word_key(item: Item) -> str:
    return "beter" if item.by_answers is Status.IN_PLACE else item.status.value


def _may_quote(say: Speech, question: str, shown: int) -> bool:
    return times_quoted(say.dialog, say.answers)[question] + shown < MOST_QUOTED


def as_sentence(step: str) -> str:
    """The step as a sentence of its own, with a capital; the pack writes it to follow an
    introduction."""
    return step[:1].upper() + step[1:]


def named(
    say: Speech, walk: Walk, number: int, item: Item, *, with_step: bool = True, own_step: str = ""
) -> Spans:
    """An element with its number, why, and what to do next, unless that was done or is said
    elsewhere. `own_step`: the id of the element that shows the step they came up with
    themselves."""
    told = in_words(say, item)
    if item.element.id == own_step:
        told = replace(told, step=own_step_told(say, walk) or own_step_also_counts(say, walk))
    head = bold(f"{number}. {item.element.name}.")
    because = with_typed_beside(say, walk, item, told.because)
    why = join((head, because, told_of_fear(say, walk, item, as_plain(because))), " ")
    return join((why, told.step if with_step else ()), "\n")


def typed_beside(
    say: Speech, walk: Walk, item: Item, because: str, *, elsewhere: str = ""
) -> Spans:
    """What they typed with the option that decided the status, unless the reason quotes them
    already or says the same, or it stands `elsewhere`."""
    if "‘" in because or item.by_answers is not None:
        return ()
    elsewhere_told = told_with_goal(say.dialog, walk)
    moved = {one for words in elsewhere_told.values() for one in words}
    moved.add(fear_of_people(say.dialog, walk))  # it stands by itself
    beside = told_beside(say.dialog, walk, item.element.questions)
    told = [one for one in beside if one not in moved]
    told += elsewhere_told.get(item.element.id, ())
    words = [one for one in told if not repeats(one, (because, elsewhere))]
    words = words[:1] + [one for one in words[1:] if begins_exception(one)]
    wished = [one for one in words if one in elsewhere_told.get(item.element.id, ())]
    here = _as_written(say, [one for one in words if one not in wished])
    framed = (say.phrase(key, woorden=of) for key, of in goal_framed(wished, say.quote_length))
    return join((here, *framed), " ")


def with_typed_beside(say: Speech, walk: Walk, item: Item, because: Spans) -> Spans:
    """The reason with what they typed with the option: after it, or, if it quotes what they wrote
    at another question, before that. Words that begin like the option say it already."""
    told = as_plain(because)
    first = f"{as_plain(bare_reason(say, item)).split('. ')[0].rstrip('.')}."
    by_option = not (item.tempered or item.doubted or item.by_words) and told.startswith(first)
    rest = told.removeprefix(first).strip() if by_option and "‘" in told else ""
    if not rest or "‘" in first:
        typed = typed_beside(say, walk, item, told)
        said = by_option and bool(typed) and repeats(tapped(say, item), [as_plain(typed)])
        more = told.removeprefix(first).strip()
        return join((typed, plain(more)) if said else (because, typed), " ")
    typed = typed_beside(say, walk, item, first, elsewhere=rest)
    label = normal(tapped(say, item))
    says_it = bool(label) and normal(as_plain(typed).partition("‘")[2]).startswith(label)
    parts = (() if says_it else plain(first), typed, plain(rest))
    return join(parts, " ") if typed else because


def _as_written(say: Speech, told: Sequence[str]) -> Spans:
    words = "’ en ‘".join(quote(one, say.quote_length) for one in told)
    return say.phrase("schreven_jullie", woorden=words) if words else ()


def told_of_fear(say: Speech, walk: Walk, item: Item, because: str) -> Spans:
    """What they wrote about fear, at the element that weighs most because of it, unless it is there
    already."""
    about = is_about_their_fear(say.dialog, walk, item.element)
    words = next(iter(fears(say.dialog, walk)), "") if about else ""
    quoted = quote(well_begun(words.strip()), say.quote_length)
    there = not quoted or quoted in because
    return () if there else say.phrase("schreven_jullie", woorden=quoted)


def line(say: Speech, walk: Walk, item: Item, *, shown: int = 0) -> Spans:
    """An element in a few words: why it has its status, with what they wrote of it, else what it
    looks like; and what they wrote that they are going to do, where it isn't whole."""
    told = in_words(say, item, shown=shown)
    because = with_typed_beside(say, walk, item, told.because) or looks_like(say, item)
    plan = own_plan(say, item)
    step = told.step if plan and plan in as_plain(told.step) else ()
    return join(
        (bold(f"{item.element.name}."), because, as_told(say, item, shown=shown), step), " "
    )


def own_plan(say: Speech, item: Item) -> str:
    """What they wrote that they are going to do, where an element isn't whole; '' if nothing."""
    told = in_words(say, item) if item.status in (Status.MISSING, Status.PARTLY) else None
    return told.plan if told is not None and "‘" in told.plan else ""


def times_shown(say: Speech, item: Item, *, with_step: bool) -> int:
    """How often the list quotes what was written about the element: in the reason, and if the step
    is shown (`with_step`), in the step."""
    found = next(_said(say, item), None)
    parts = () if found is None else (found[1].because, found[1].step if with_step else None)
    asked = "" if found is None else found[0].asked
    is_told = item.element.last_time is not None and bool(as_told(say, item))
    return int(is_told or any(part is not None and asked in part.slots() for part in parts))


def looks_like(say: Speech, item: Item) -> Spans:
    """What the element looks like once it is in place."""
    return say.phrase("zo_ziet_het_eruit", wat=as_plain(say.fill(item.element.what)))


def asks(item: Item) -> bool:
    """Whether its step is to ask somebody."""
    return item.unknown and item.step is not None and item.step is item.element.ask


def as_told(say: Speech, item: Item, *, shown: int = 0) -> Spans:
    """For an element in place: quote how it went the last time, or say that it has yet to happen;
    otherwise note that only they say so. `shown`: how often the list already quoted these words."""
    last_time = item.element.last_time
    if last_time is None or item.status is not Status.IN_PLACE:
        return ()
    answer = say.answers.get(last_time.question)
    if answer is None or answer.given is Given.SKIPPED:
        return ()
    if answer.given is Given.CHOSEN:
        # They tapped that it has yet to happen. The list already says that the element is in place.
        return say.phrase("laatste_keer_koos", keuze=say.label("knop_nog_niet_gebeurd"))
    if answer.given is not Given.WRITTEN:
        return say.phrase("volgens_jullie")
    quoted = say.quoted(last_time.question)
    if quoted is None:
        return say.phrase("volgens_jullie")
    if not _may_quote(say, last_time.question, shown):
        return ()
    if last_time.question in say.unasked:
        return say.phrase("schreven_jullie", woorden=quoted)
    if last_time.listed is not None:
        return say.fill(last_time.listed, laatste_keer=quoted)
    return say.phrase("laatste_keer_was", laatste_keer=quoted)


def _framed(say: Speech, item: Item, step: str) -> Spans:
    """The step with its introduction."""
    if not step:
        return ()
    return say.phrase("stap_onbekend" if asks(item) else f"stap_{item.status.value}", stap=step)


def _said(say: Speech, item: Item) -> Iterator[tuple[InOwnWords, ListedWords, bool]]:
    """What was written about the element, the most telling first; and whether it is a full answer.

    What a team wrote at the element itself ranks above a probe, and text ranks above 'don't know'.
    """
    found: list[tuple[int, InOwnWords, ListedWords | None]] = []
    for own in item.element.in_own_words:
        answer = say.answers.get(question_of(say, own))
        if answer is None:
            continue
        if answer.given is Given.UNKNOWN:
            found.append((_NOT_KNOWN, own, own.unknown))
        elif answer.given is Given.WRITTEN and denies(answer.text):
            found.append((_NOTHING, own, own.denied))
        elif is_full(say, question_of(say, own)):
            told = own.partly if item.by_words else own.by_option.get(item.option, own.full)
            found.append((_PROBE if own.is_probe else _FULL, own, told))
    for rank, own, told in sorted(found, key=lambda one: one[0]):
        if told is not None:
            yield own, told, rank in (_FULL, _PROBE)


_FULL, _NOTHING, _PROBE, _NOT_KNOWN = range(4)
