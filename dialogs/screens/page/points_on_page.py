"""One element of the checklist on the page that is taken home: why it is there, what they said
about it, and its step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item
from dialogs.pack.conditions import holds
from dialogs.pack.definition import Dialog, Element, Status
from dialogs.screens.checklist.news_on_list import step_to_keep, tapped_anew
from dialogs.screens.layout import Speech
from dialogs.screens.looking_back.then_and_now import compared
from dialogs.screens.looking_back.then_and_now_element import next_step
from dialogs.screens.page.page_words import (
    beside_in_frames,
    deciding_goal,
    later_words,
    quotations,
    typed_words,
    up_to_their_words,
)
from dialogs.screens.page.then_and_now_page import (
    left_as_then,
    told_anew,
    told_before_done,
    told_of_then,
    told_there,
)
from dialogs.screens.question_screens import speech
from dialogs.screens.told.besides_option import tapped
from dialogs.screens.told.checklist_lines import (
    QUOTED_ANEW,
    ItemInWords,
    after_the_quote,
    as_told,
    bare_reason,
    in_words,
    looks_like,
)
from dialogs.screens.told.earlier_answers import counted_at, told_beside, told_earlier
from dialogs.screens.told.fear_told import fear_now, fear_then
from dialogs.screens.told.in_confidence import as_on_page, stands_confided, status_told_openly
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import (
    noticed,
    noticed_about,
    step_counts_at,
    step_told,
    step_told_at,
)
from dialogs.screens.told.own_step_lines import own_step_also_counts
from dialogs.screens.told.said_frames import in_frames
from dialogs.screens.told.share_anew import share_now
from dialogs.screens.told.told_at_element import is_not_for_them, point_at
from dialogs.screens.told.told_of_goal import told_with_goal
from dialogs.screens.told.weighs_most import left_open
from dialogs.taken_home import PageItem
from dialogs.texts import as_plain, quote
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.worth_reading import repeats, worth_reading
from dialogs.walk.asked_anew import noted_anew
from dialogs.walk.intentions import HowItWent, PointWording
from dialogs.walk.said_later import lines_then
from dialogs.walk.state import Walk

_NAMED = "ook_genoemd"
"""The phrase for what they let onto the list."""


@dataclass(frozen=True)
class PointsOnPage:
    """The points of one page. `left_out`: words of theirs that go on no page."""

    dialog: Dialog
    walk: Walk
    left_out: frozenset[str]

    @cached_property
    def say(self) -> Speech:
        """The pack's sentences, without the answers whose words are left out."""
        whole = speech(self.dialog, self.walk)
        if not self.left_out:
            return whole
        kept = {
            id_: answer
            for id_, answer in whole.answers.items()
            if answer.given is not Given.WRITTEN or whole.quoted(id_) not in self.left_out
        }
        return replace(whole, answers=kept)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        items = (as_on_page(self.walk, item) for item in items_of(self.dialog, self.walk))
        out = self.left_out
        items = (replace(i, kept_then="") if quote(i.kept_then) in out else i for i in items)
        items = (replace(i, besides=()) if {w for _, w in i.besides} & out else i for i in items)
        return tuple(
            replace(i, kept="") if quote(i.kept) in out or not worth_reading(i.kept) else i
            for i in items
        )

    def item(self, item: Item, *, step: bool = False) -> PageItem:
        """One point; with its step if `step`, or if their own words are in it."""
        if item is self.goal:
            # A goal that was chosen is read above; of one that was left open it is said where.
            there = item.status is Status.IN_PLACE
            above = "" if there else self._above("papier_willen")
            return PageItem(item.element.name, above, self._steps_after.get(item.element.id, ""))
        told = in_words(self.say, item, shown=QUOTED_ANEW)
        kept = stands_confided(self.walk, item)
        with_now = item.by_answers is not None and self._is_told_above(item)
        named, later = ("", "") if with_now else self._said_later(item.element.id, bare=kept)
        parts = (*self._why(item, told), self._noticed(item), later)
        to_do, point = as_plain(told.step), point_at(self.walk, item.element.id)
        if kept and status_told_openly(self.walk, item) is None:
            to_do = told.bare_step  # its frame says what the element's status is
        own_step = step_told(self.dialog, self.walk)
        if item.element.id == self.own_step_at and own_step not in self.left_out:
            to_do = self.say.label("papier_eigen_stap", woorden=own_step)
        elif item.element.id == step_counts_at(self.dialog, self.walk, self.items)[0]:
            to_do = as_plain(own_step_also_counts(self.say, self.walk))
        if after := self._steps_after.get(item.element.id):
            return PageItem(item.element.name, self._told(item, parts), after, named)
        if point is not None and point.text and point.outcome is not HowItWent.HALF:
            to_do = to_do.removesuffix(after_the_quote(to_do)).strip()  # they chose otherwise
        whole = to_do == as_plain(told.step)
        if not (shows := self._shows_step(item, to_do, step=step)):
            to_do = ""
        if step and self.goes_on(item.element.id) and not (shows and whole):
            to_do = f"{to_do} {self.say.label('papier_stap_boven')}".strip()
        why = self._told(item, parts)
        if not why and self._is_told_above(item):
            # A step alone doesn't say why it is there.
            why = as_plain(bare_reason(self.say, item)) if to_do else self._above("papier_toen_nu")
        return PageItem(item.element.name, why, to_do, named)

    def goes_on(self, element: str) -> bool:
        """Whether it is shown above what they chose to work on at an element."""
        point = point_at(self.walk, element)
        said = point is not None and bool(point.text) and point.told not in self.left_out
        return said and point in self.walk.intentions.to_do

    def _above(self, heading: str) -> str:
        return self.say.label("papier_doel_boven", kop=self.say.label(heading))

    def _is_told_above(self, item: Item) -> bool:
        """Whether an element's current status is shown with its earlier one."""
        return item.element.id in self._told_there

    @cached_property
    def _told_there(self) -> frozenset[str]:
        return told_there(self.dialog, self.walk)

    @cached_property
    def goal(self) -> Item | None:
        """The element that says that a goal was chosen or left open, if everything it says is
        already below what they want."""
        goals, say = self.dialog.goals, self.say
        asked = set(deciding_goal(self.dialog))
        found = [item for item in self.items if goals and item.element.id == goals.element]
        told = any(
            holds(line.condition, say.answers) and not asked.isdisjoint(line.text.slots())
            for line in self.dialog.wanted
        )
        for item in found:
            words = as_plain(in_words(say, item, shown=QUOTED_ANEW).because)
            bare = words == as_plain(bare_reason(say, item)) and not quotations(words)
            more = self.later_lines(item.element.id) or point_at(self.walk, item.element.id)
            chosen = told and bare and item.status is Status.IN_PLACE and not item.by_answers
            open_ = left_open(self.walk, item) and self._hope_is_told(item)
            if not more and (chosen or open_):
                return item
        return None

    def _hope_is_told(self, item: Item) -> bool:
        """Whether what they wrote at the questions about an element is below what they want."""
        about = self.dialog.asked_of.get(item.element.id, ())
        return any(
            holds(line.condition, self.say.answers) and not line.text.slots().isdisjoint(about)
            for line in self.dialog.wanted
        )

    @cached_property
    def noticed_at(self) -> str:
        """The element that what they noticed is shown with; '' if it has its own heading."""
        ids = [item.element.id for item in self.items if item is not self.goal]
        return noticed_about(self.dialog, self.walk, ids)

    @cached_property
    def own_step_at(self) -> str:
        """The element that shows the step they came up with themselves; '' if none does."""
        return step_told_at(self.dialog, self.walk, self.items)

    def _noticed(self, item: Item) -> str:
        words = noticed(self.dialog, self.walk) if item.element.id == self.noticed_at else ""
        return self.say.label("opviel", woorden=words) if words not in self.left_out | {""} else ""

    def _told(self, item: Item, parts: Iterable[str]) -> str:
        day = self._left_as_then.get(item.element.id)
        of_then = self.say.label("papier_van_toen", dag=day) if day else ""
        return " ".join(part for part in (of_then, *parts, self._said_earlier(item)) if part)

    @cached_property
    def _left_as_then(self) -> Mapping[str, str]:
        return left_as_then(self.say, self.walk)

    @cached_property
    def _steps_after(self) -> dict[str, str]:
        """What can be done next where a step was done, or where they tapped otherwise when they
        looked again, by element, as then and now says it."""
        before, done = self.walk.before, HowItWent.DONE
        if before is None or not before.again:
            return {}
        steps = {
            one.then.element: "".join(
                as_plain(step) for step in next_step(self.say, self.walk, one)
            )
            for one in compared(self.dialog, self.walk, before)
            if (point := point_at(self.walk, one.then.element))
            and point.outcome is done
            # The step after it may fit one answer alone.
            and not (one.now and stands_confided(self.walk, one.now))
        }
        for one in tapped_anew(self.say, self.walk):
            step = step_to_keep(self.say, one)
            steps[one.then.element] = self.say.label("toen_nu_stap", stap=step) if step else ""
        return {element: step for element, step in steps.items() if step}

    def _why(self, item: Item, told: ItemInWords) -> Iterator[str]:
        """Why an element has its status. What was typed with the option comes right after what the
        option says, and before what they wrote at another question."""
        say, bare = self.say, as_plain(bare_reason(self.say, item))
        kept = stands_confided(self.walk, item)
        because = as_plain(told.because or (() if kept else looks_like(say, item)))
        if {quote(item.doubted), quote(item.tempered)} & (self.left_out - {""}):
            because = bare
        last_time = as_plain(as_told(say, item, shown=QUOTED_ANEW))
        option, at_other = (
            (because, "") if item.doubted or item.tempered else up_to_their_words(because, bare)
        )
        says = item.tempered or bare
        beside = self.said_beside_at(item, after=(because, last_time), bare=says)
        if item.done:
            option, at_other = because, ""
            if repeats(tapped(say, item), self._typed_beside(item)):
                # Their own words, which are shown with what they wrote earlier, say what they
                # tapped.
                option, beside = as_plain(say.phrase("woord_gedaan")), ""
        if (named := quotations(at_other)) and all(repeats(n, quotations(beside)) for n in named):
            at_other = ""  # an exception that they named already
        starts = bare if beside and not (option or item.by_words) else option
        label, typed = normal(tapped(say, item)), normal(beside.partition("‘")[2])
        says_it = typed.startswith(label) or (". " not in bare and repeats(label, [typed]))
        if starts == bare and label and says_it:
            starts = ""  # their own words say it already
        if self._is_told_above(item) and not self.has_words(starts):
            starts = ""  # how it is now is shown with then
        yield from (starts, beside, at_other, last_time)

    def _shows_step(self, item: Item, to_do: str, *, step: bool) -> bool:
        """Whether an element shows its step. Their own words always do, unless the step is what
        they chose or did; if that went half, another step is shown. `step`: whether any would."""
        point, has_words = point_at(self.walk, item.element.id), self.has_words(to_do)
        if is_not_for_them(self.walk, item):
            return False
        if point is not None and point.outcome is HowItWent.HALF:
            return not in_words(self.say, item, shown=QUOTED_ANEW).is_step(point.text)
        if point is not None and (point.text or point.done_on):
            has_words = has_words and point.text not in to_do
            return has_words and point.wording is PointWording.OWN and not point.done_on
        return step or has_words

    def has_words(self, to_do: str) -> bool:
        """Whether words that they typed are in it."""
        return any(one and one in to_do for one in self._typed)

    @cached_property
    def _typed(self) -> set[str]:
        return set(typed_words(self.dialog, self.walk))

    def _said_later(self, element: str, *, bare: bool = False) -> tuple[str, str]:
        """What they let onto the list at an element, and what they said later about it. `bare`:
        nothing comes before it."""
        framed = dict(in_frames(self.say, self.walk, element, self.later_lines(element)))
        if bare and "later_zeiden" in framed:
            framed["schreven_jullie"] = framed.pop("later_zeiden")
        told = {key: self.say.label(key, woorden=words) for key, words in framed.items()}
        return told.pop(_NAMED, ""), " ".join(told.values())

    def later_lines(self, element: str) -> tuple[str, ...]:
        """What they said later about an element, as far as it may go along."""
        return tuple(line for line in later_words(self.walk, element) if line not in self.left_out)

    def said_beside_at(self, item: Item, *, after: Iterable[str] = (), bare: str = "") -> str:
        """What they typed beside the options of an element, with what they typed of it at their
        goal."""
        also = self.wished_at(item)
        return self.said_beside(item.element.questions, after=after, bare=bare, also=also)

    def wished_at(self, item: Item) -> tuple[str, ...]:
        """What they typed with the question about their goal and is about this element. The option
        says how things are now."""
        return self._with_goal.get(item.element.id, ())

    def said_beside(
        self,
        questions: Iterable[str],
        *,
        after: Iterable[str] = (),
        bare: str = "",
        of_goal: bool = False,
        also: Sequence[str] = (),
    ) -> str:
        """What they typed with the options that they chose, unless most of it is in what they are
        quoted with elsewhere (`after`), or in what the option says (`bare`). `of_goal`: see
        `beside_in_frames`. `also`: what they typed at their goal and is about this."""
        told, wished = list[str](), list[str]()
        quoted = [words for text in after for words in quotations(text)]
        quoted += (*told_anew(self.say, self.walk), bare)
        elsewhere = self.left_out | told_of_then(self.say, self.walk)
        elsewhere |= {fear_then(self.dialog, self.walk), fear_now(self.dialog, self.walk)}
        if share_now(self.dialog, self.walk):
            # How far it was then is shown together with how far it is now.
            elsewhere |= {*map(quote, counted_at(self.dialog, self.walk)[1:])}
        elsewhere |= {one for words in self._with_goal.values() for one in words} - {*also}
        for line in (*map(quote, told_beside(self.dialog, self.walk, questions)), *also):
            if line not in elsewhere and not repeats(line, quoted):
                (wished if line in also else told).append(line)
                quoted.append(line)
        return beside_in_frames(self.say, told, wished, self.left_out, of_goal=of_goal)

    @cached_property
    def _with_goal(self) -> Mapping[str, tuple[str, ...]]:
        """What they typed at their goal and is about another point that stands on the page."""
        return told_with_goal(self.dialog, self.walk)

    def _said_earlier(self, item: Item) -> str:
        """What they wrote about an element with an answer that they changed since, unless it is
        under then and now."""
        if self._is_told_above(item):
            return ""
        lines = [*map(quote, told_earlier(self.dialog, self.walk, item.element.id))]
        key = "later_zeiden" if self._beside_is_older(item.element) else "eerder_schreven"
        if item.done:
            lines += self._told_before_done(item)
            key = "eerder_schreven"
        words = "’ en ‘".join(one for one in dict.fromkeys(lines) if one not in self.left_out)
        return self.say.label(key, woorden=words) if words else ""

    def _told_before_done(self, item: Item) -> Iterator[str]:
        """What they wrote about an element before they did what they told of it: what says what
        they tapped, and what only then and now still knows, unless it stands with what they did.
        """
        beside = self._typed_beside(item)
        yield from beside if repeats(tapped(self.say, item), beside) else ()
        point = point_at(self.walk, item.element.id)
        if point is None or point.outcome is not HowItWent.DONE:
            yield from told_before_done(self.say, self.walk).get(item.element.id, ())

    def _typed_beside(self, item: Item) -> tuple[str, ...]:
        told = map(quote, told_beside(self.dialog, self.walk, item.element.questions))
        return tuple(one for one in told if one not in self.left_out)

    def _beside_is_older(self, element: Element) -> bool:
        """Whether what was typed with the option came before what was typed at the list: the option
        was chosen once more, and nothing was typed with it."""
        said = bool(lines_then(self.walk, element.id))
        beside = told_beside(self.dialog, self.walk, element.questions)
        return (
            said and bool(beside) and not any(noted_anew(self.walk, q) for q in element.questions)
        )
