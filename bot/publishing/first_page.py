"""The sentences on top of a report: what most teams lack, where teams with the same goal differ,
and what moved. Rules choose them from the numbers; no word says more than its number does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.publishing.blocks import KeySentence, KeySentences, Section
from bot.publishing.by_goal import ByGoal
from bot.publishing.comparing import without_address
from bot.publishing.over_editions import EditionComparison, OverEditions
from bot.publishing.parts import Proportion
from bot.publishing.trend_tables import ShownTrends
from content.reading.sentences import sentences
from content.reading.staff_texts import Sentences
from dialogs.edition.published import shown
from dialogs.edition.share import Change
from dialogs.pack.definition import Dialog
from dialogs.texts import as_plain

_NAMED = 2
"""So many are named in a row; of others only the number is told."""
_HALF = 0.05
"""So far from one half is still called half."""
_OF_WHY = 2
"""Sentences of why an element matters."""
_AGAIN = {Change.BETTER: "ook_bij_minder", Change.WORSE: "ook_bij_meer"}
_ALSO = {Change.BETTER: "ook_minder", Change.WORSE: "ook_meer"}


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
        for text, element in (self._most(), self._differing(), self._moved()):
            if text:
                helps = " ".join(self._help(element, explained))
                said.append(KeySentence(text, (helps,) if helps else ()))
        return Section(self.say.say("zinnen_kop"), (KeySentences(tuple(said)),))

    def _most(self) -> tuple[str, str]:
        say, known = self.say.say, [part for part in self.missing if part.is_precise]
        if not known:
            return say("zin_meest_geen"), ""
        # Not the largest part: of few teams that can be mostly noise.
        first = max(known, key=lambda part: part.low)
        close = [part for part in known if part is not first and part.overlaps(first)]
        words = {
            "naam": self._name(first.id),
            "deel": first.said(self.say),
            "gevraagd": shown(first.asked),
        }
        if not close:
            return say("zin_meest", **words), first.id
        names = self._names([part.id for part in close])
        return say("zin_meest_dichtbij", **words, namen=names), first.id

    def _differing(self) -> tuple[str, str]:
        """The element that, of the teams with one goal, surely the most miss while surely the most
        others don't."""
        if not self.by_goal.has_goals:
            return "", ""
        known = [
            (min(part.low, 1 - part.high), goal, part)
            for goal, parts in self.by_goal.known().items()
            for part in parts
        ]
        if not known:
            return self.say.say("zin_verschil_geen"), ""
        both, goal, part = max(known, key=lambda one: one[0])
        if both <= 0:
            return self.say.say("zin_verschil_niet"), ""
        words = {"naam": self._name(part.id), "deel": part.said(self.say)}
        key = "zin_verschil_helft" if abs(part.part - 0.5) <= _HALF else "zin_verschil"
        return self.say.say(key, **words, doel=self.by_goal.name(goal)), part.id

    def _moved(self) -> tuple[str, str]:
        say, over = self.say.say, self.over
        if len(over.editions) == 1:
            return say("zin_beweging_eerste"), ""
        every = (*over.by_way, *over.by_goal)
        if not every:
            return say("zin_beweging_gebroken" if over.restarted else "zin_beweging_klein"), ""
        if moved := over.moved:
            return self._how_moved(moved), moved[0].element
        visible = {one.visible for one in every}
        compared = self.say.counted("vergelijkingen", len(every))
        said = [say("zin_beweging_niet", vergelijkingen=compared, van=min(visible))]
        if len(visible) > 1:
            said.append(say("zin_beweging_niet_tot", tot=max(visible)))
        return " ".join(said), ""

    def _how_moved(self, moved: Sequence[EditionComparison]) -> str:
        """`moved`: the largest difference first."""
        first, *others = moved
        key = {Change.BETTER: "zin_beweging_minder", Change.WORSE: "zin_beweging_meer"}
        said = [self._compared(key, first)]
        strongest = {one.element: one for one in reversed(others)}
        again = strongest.pop(first.element, None)
        if again is not None and (again.change, again.among) != (first.change, first.among):
            said.append(self._compared(_AGAIN, again))
        elsewhere = [one for one in others if strongest.get(one.element) is one]
        said += [self._compared(_ALSO, one) for one in elsewhere[:_NAMED]]
        if more := len(elsewhere[_NAMED:]):
            said.append(self.say.counted("ook_nog", more))
        return " ".join(said)

    def _compared(self, keys: Mapping[Change, str], one: EditionComparison) -> str:
        trends = ShownTrends(self.over, self.say, self.by_goal)
        return self.say.say(
            keys[one.change or Change.WORSE],
            naam=self._name(one.element),
            welke=trends.among(one.among),
            nu=one.now,
            toen=one.before,
            eerder=trends.editions(one.against),
            vanaf=one.visible,
        )

    def _help(self, element: str, explained: set[str]) -> Iterator[str]:
        """Why the element matters, with its page, and a first step; once for each element."""
        if not element:
            return
        if element in explained:
            yield self.say.say("helpt_al")
            return
        explained.add(element)
        found = self.dialog.elements[element]
        why = without_address(as_plain(found.why.fill(lambda _: None)))
        source = found.source or self.dialog.facts.get("rapport", self.dialog.title)
        if why:
            short = " ".join(one.text.strip() for one in sentences(why)[:_OF_WHY])
            yield self.say.say("helpt", tekst=short, bron=source)
        step = as_plain(found.steps[0].fill(lambda _: None))
        if step:
            yield self.say.say("helpt_stap", stap=step)

    def _names(self, ids: Sequence[str]) -> str:
        return self._listed([f"‘{self._name(id_)}’" for id_ in ids])

    def _listed(self, names: Sequence[str]) -> str:
        named = [*names[:_NAMED]]
        if more := len(names) - len(named):
            named.append(self.say.say("en_meer", aantal=more))
        if len(named) == 1:
            return named[0]
        return self.say.say("en", eerste=", ".join(named[:-1]), laatste=named[-1])

    def _name(self, id_: str) -> str:
        return self.dialog.elements[id_].name
