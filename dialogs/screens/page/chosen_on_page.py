"""What a team works on and what it did, as the page that it takes home shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dialogs.days import day_and_moment, stored_day, with_year
from dialogs.days import in_words as day_in_words
from dialogs.hearing.regexes import compiled
from dialogs.pack.checklist import Item
from dialogs.screens.layout import Speech
from dialogs.screens.page.page_words import item_of
from dialogs.screens.page.then_and_now_page import told_before_done
from dialogs.screens.told.checklist_lines import QUOTED_ANEW, as_sentence, in_words
from dialogs.screens.told.chosen_lines import has_passed, who_begins_with, who_in_words
from dialogs.screens.told.in_confidence import stands_confided
from dialogs.taken_home import ChosenPart, ChosenPoint, PageItem, PagePart
from dialogs.texts import RESULT_LENGTH, after_colon, as_plain, ended, quote
from dialogs.understanding.about_list.who_begins import without_roles
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.walk.intentions import HowItWent, Intention, PointWording
from dialogs.walk.state import Walk

_ME = compiled(r"\bik\b(?=\s*(?:$|[,.;(]|(?:en|met|samen|of)\b))", re.IGNORECASE)
"""'Ik' where it is used as a name: whoever reads the page may be somebody else. In a sentence ('ik
begin met oma') it stays: no other word would fit its verb."""


@dataclass(frozen=True, slots=True)
class ChosenOnPage:
    """`left_out`: words that mustn't be on the page."""

    say: Speech
    walk: Walk
    items: tuple[Item, ...]
    left_out: frozenset[str]

    def part(self) -> ChosenPart:
        """What is still to be done, with who and when."""
        say, chosen, to_do = self.say, self.walk.intentions, self.walk.intentions.to_do
        none = "papier_gekozen_gedaan" if chosen.points else "papier_gekozen_niets"
        return ChosenPart(
            heading=say.label("papier_gekozen"),
            points=tuple(self._point(point) for point in to_do),
            none=say.label(none),
            who_label=say.label("papier_wie") if self._asks_who else "",
            who=who_in_words(replace(chosen, who=self._roles)),
            when_label=say.label("papier_wanneer"),
            when=self._when,
            still_open=say.label("papier_open"),
        )

    def done(self) -> tuple[PagePart, ...]:
        """What was done, with how it went, below a heading of its own; nothing without."""
        points = self.walk.intentions.points
        done = [point for point in points if point.outcome is HowItWent.DONE]
        items = (
            PageItem(
                self._name(one),
                " ".join((*self._then(one), self._was(one), *self._went(one))).strip(),
            )
            for one in done
        )
        return (PagePart(self.say.label("papier_gedaan"), items=tuple(items)),) if done else ()

    @property
    def _roles(self) -> str:
        left = without_roles(self.walk.intentions.who, self.left_out)
        # Only in the role: 'ik' in the words of a point stays what they wrote.
        return _ME.sub(self.say.label("papier_wie_ik"), left)

    @property
    def _asks_who(self) -> bool:
        """Whether the page has a place for who begins: not if each point says that itself."""
        chosen = self.walk.intentions
        if any(who_begins_with(chosen, point) for point in chosen.points):
            return False
        return bool(chosen.not_begun) or not chosen.to_do

    @property
    def _when(self) -> str:
        """The day on which they look together. If it has passed, say only that: when they told how
        it went, that was about the steps, not about whether they looked together."""
        day, passed = stored_day(self.walk.intentions.day), has_passed(self.walk)
        if day is not None and not passed:
            return day_and_moment(self.walk.intentions.day, day_in_words(day))
        if day is None or not self.walk.intentions.to_do:
            return ""
        return self.say.label("papier_dag_was", dag=day_in_words(day))

    def _name(self, point: Intention) -> str:
        element = self.say.dialog.elements.get(point.element)
        return self.say.label("papier_eigen_punt") if element is None else element.name

    def _point(self, point: Intention) -> ChosenPoint:
        role = who_begins_with(replace(self.walk.intentions, who=self._roles), point)
        begins = self.say.label("papier_begint", rol=role) if role else ""
        half = point.outcome is HowItWent.HALF
        went = " ".join(self._went(point))
        return ChosenPoint(self._name(point), self._what(point), went, half, begins)

    def _what(self, point: Intention) -> str:
        """The step or their own sentence. A step is shown without words that were taken out."""
        if point.wording is PointWording.OPEN or not point.text or point.told in self.left_out:
            return ""
        if point.wording is PointWording.OWN:
            return ended(f"‘{point.told}’")
        item, tells = item_of(self.items, point), self._tells_answer(point)
        out = any(words and words in point.text for words in self.left_out)
        if not (tells or out):
            return after_colon(ended(point.text))
        if item is None or (tells and point.outcome is HowItWent.DONE):
            return ""
        return after_colon(in_words(self.say, item, shown=QUOTED_ANEW).bare_step)

    def _tells_answer(self, point: Intention) -> bool:
        """Whether the step goes with an option that was told in confidence, because it was chosen
        before they said so."""
        item = item_of(self.items, point)
        if item is None or not stands_confided(self.walk, item):
            return False
        steps = (rule.step for rule in item.element.rules if rule.option and rule.step)
        return point.text in {as_sentence(as_plain(self.say.fill(step))) for step in steps}

    def _then(self, point: Intention) -> Iterator[str]:
        """What they wrote then of what they did something about."""
        told = told_before_done(self.say, self.walk).get(point.element, ())
        if words := "’ en ‘".join(one for one in told if one not in self.left_out):
            yield self.say.label("toen_nu_eerder", woorden=words)

    def _was(self, point: Intention) -> str:
        """The step as what they chose: by itself it reads as an order."""
        what = self._what(point)
        if not what or (point.wording is PointWording.OWN and not any(self._then(point))):
            return as_sentence(what)
        return self.say.label("papier_stap_was", stap=what)

    def _went(self, point: Intention) -> Iterator[str]:
        day, words = stored_day(point.done_on), quote(worth_reading(point.said), RESULT_LENGTH)
        if day is not None:
            yield self.say.label("gedaan_op", datum=with_year(day))
        elif point.outcome is HowItWent.HALF:
            yield self.say.label("papier_half")
        if words and words not in self.left_out:
            yield self.say.label("gedaan_hoe", woorden=words)
