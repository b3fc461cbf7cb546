"""The sentences on top of a report: what most teams lack, where teams with the same goal differ,
and what moved. Rules choose them from the numbers; no word says more than its number does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.publishing.blocks import KeySentence, KeySentences, Section
from bot.publishing.by_goal import ByGoal
from bot.publishing.comparing import without_address
from bot.publishing.over_editions import EditionComparison, OverEditions
from bot.publishing.parts import Proportion, surely_largest, unsure_above
from bot.publishing.trend_tables import ShownTrends
from content.reading.sentences import sentences
from content.reading.staff_sentences import Sentences, listed
from dialogs.edition.share import Change
from dialogs.pack.definition import Dialog
from dialogs.texts import as_plain

NAMED = 5
"""How many elements are named that are too uncertain for a place."""
_OF_WHY = 2
"""Sentences of why an element matters."""
_MOVED = {Change.BETTER: "zin_beweging_minder", Change.WORSE: "zin_beweging_meer"}


@dataclass(frozen=True, slots=True)
class _Finding:
    """`element`: whose reasons and step belong below it, '' for none; `step`: whether the step
    does. `to_do`: the key of what a reader can do with it."""

    text: str
    to_do: str
    element: str = ""
    step: bool = True


@dataclass(frozen=True, slots=True)
class FirstSentences:
    """`missing`: the parts of all teams that miss an element, the largest first."""

    dialog: Dialog
    say: Sentences
    missing: Sequence[Proportion]
    by_goal: ByGoal
    over: OverEditions

    def section(self) -> Section:
        said: list[KeySentence] = []
        explained: set[str] = set()
        for found in (self._most(), self._differing(), self._moved()):
            if found is not None:
                helps = " ".join(self._help(found, explained))
                to_do = self.say.say(found.to_do)
                said.append(KeySentence(found.text, (helps,) if helps else (), to_do))
        return Section(self.say.say("zinnen_kop"), (KeySentences(tuple(said)),))

    def _most(self) -> _Finding:
        say, known = self.say.say, [part for part in self.missing if part.is_precise]
        first = surely_largest(known)
        if first is None:
            return _Finding(say("zin_meest_geen"), "doe_niets")
        close = [part for part in known if part is not first and part.overlaps(first)]
        words = {
            "naam": self._name(first.id),
            "deel": first.said(self.say),
            "gevraagd": first.asked_said(self.say),
        }
        key = "zin_meest_dichtbij" if close else "zin_meest"
        names = self._names([part.id for part in close]) if close else ""
        text = [say(key, **words, namen=names)]
        if higher := unsure_above(self.missing, first):
            above = self._names([part.id for part in higher], most=NAMED)
            text.append(say("zin_meest_onzeker", namen=above))
        return _Finding(" ".join(text), "doe_meest", first.id)

    def _differing(self) -> _Finding | None:
        """The element that, of the teams with one goal, surely the most miss while surely the most
        others don't."""
        if not self.by_goal.has_goals:
            return None
        known = [
            (min(part.low, 1 - part.high), goal, part)
            for goal, parts in self.by_goal.known().items()
            for part in parts
        ]
        if not known:
            return _Finding(self.say.say("zin_verschil_geen"), "doe_niets")
        both, goal, part = max(known, key=lambda one: one[0])
        if both <= 0:
            return _Finding(self.say.say("zin_verschil_niet"), "doe_niets")
        words = {"naam": self._name(part.id), "deel": part.said(self.say)}
        text = self.say.say("zin_verschil", **words, doel=self.by_goal.name(goal))
        return _Finding(text, "doe_verschil", part.id)

    def _moved(self) -> _Finding:
        say, over = self.say.say, self.over
        if len(over.editions) == 1:
            return _Finding(say("zin_beweging_eerste"), "doe_eerste")
        every = (*over.by_way, *over.by_goal)
        if not every:
            key = "zin_beweging_gebroken" if over.restarted else "zin_beweging_klein"
            return _Finding(say(key), "doe_eerste")
        if different := over.different:
            return self._how_moved(different)
        visible = sorted(one.visible for one in every)
        compared = self.say.counted("vergelijkingen", len(every))
        said = [say("zin_beweging_niet", vergelijkingen=compared, van=visible[0])]
        if (middle := visible[len(visible) // 2]) > visible[0]:
            said.append(say("zin_beweging_niet_helft", helft=middle))
        return _Finding(" ".join(said), "doe_gelijk")

    def _how_moved(self, different: Sequence[EditionComparison]) -> _Finding:
        """`different`: the largest difference first."""
        first, *others = different
        trends = ShownTrends(self.over, self.say, self.by_goal)
        better = first.change is Change.BETTER
        said = [
            self.say.say(
                _MOVED[first.change or Change.WORSE],
                naam=self._name(first.element),
                welke=trends.among(first.among),
                nu=first.now,
                toen=first.before,
                eerder=trends.editions(first.against),
                vanaf=first.visible,
            )
        ]
        if others:
            key = "alle_verschillen" if len(others) > 1 else "beide_verschillen"
            said.append(self.say.say(key, aantal=len(different)))
        said.append(self.say.say("zin_beweging_oorzaak"))
        # A first step for what fewer teams miss now would say that it still needs one.
        to_do = "doe_minder" if better else "doe_meer"
        return _Finding(" ".join(said), to_do, first.element, step=not better)

    def _help(self, found: _Finding, explained: set[str]) -> Iterator[str]:
        """Why the element matters, with its page, and a first step; once for each element."""
        if not found.element:
            return
        if found.element in explained:
            yield self.say.say("helpt_al")
            return
        explained.add(found.element)
        element = self.dialog.elements[found.element]
        why = without_address(as_plain(element.why.fill(lambda _: None)))
        source = element.source or self.dialog.facts.get("rapport", self.dialog.title)
        if why:
            short = " ".join(one.text.strip() for one in sentences(why)[:_OF_WHY])
            yield self.say.say("helpt", tekst=short, bron=source)
        step = as_plain(element.steps[0].fill(lambda _: None)) if found.step else ""
        if step:
            yield self.say.say("helpt_stap", stap=step)

    def _names(self, ids: Sequence[str], most: int = 2) -> str:
        return listed(self.say, [f"‘{self._name(id_)}’" for id_ in ids], most)

    def _name(self, id_: str) -> str:
        return self.dialog.elements[id_].name
