"""A programme in which simulated teams join, change, withdraw and erase, week after week.

Teams answer at the rates that the report gives (Van de Velde & Schouten, 2023, chapter 5), and at
guessed rates where it gives none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from random import Random

from dialogs.edition.cells import Table, count, tables
from dialogs.edition.combining import combine
from dialogs.edition.goals import NO_GOAL, NOT_DISCUSSED, elements_by_goal
from dialogs.edition.noise import noisy, noisy_standing
from dialogs.edition.published import PublishedTable
from dialogs.edition.rules import MOST_EDITIONS, Waiting, WaitingRoll
from dialogs.edition.share import Change, Share, Stood
from dialogs.pack.definition import Dialog

GOALS = {
    "sociaal_kapitaal": 45,  # 86 % of the projects name the network
    "sociaal_contact": 30,
    "welbevinden": 12,
    "alles": 5,
    NO_GOAL: 5,
    "niet_besproken": 3,
}
_RARELY_ASKED = {"empathie", "spanning_verminderen", "verschillen_binnen_groep"}
"""Only where prejudice is strong."""
_BY_WAY = {"wederkerigheid", "begrenzing", "houvast", "terugtrekken", "afstemming"}
"""Only for the ways that a team chose."""
MISSING = {
    "intentie": 0.60,  # most applications expect it of itself
    "spanningen": 0.65,  # most see chances alone
    "empathie": 1 - 20 / 71,
    "spanning_verminderen": 0.95,  # none is known to
    "verschillen_binnen_groep": 0.95,  # none names it
    "gelijke_status": 0.80,  # few name it
    "samenwerking": 0.05,  # nearly all do
    "groepen_in_contact": 1 - 8 / 71,  # eight compose a mixed group on purpose
    "bridging": 0.45,
    "toegankelijkheid": 0.45,
    "haalbaar": 0.35,
    "doelgroep": 0.40,
    "vormen_van_contact": 0.30,
}
_ELSE = 0.35
_OF_A_SECOND_GOAL = 0.25
"""Half of the teams name a second goal, and there are two to name."""
_REST = {Stood.PARTLY: 3, Stood.IN_PLACE: 5, Stood.UNKNOWN: 2}
"""The statuses of teams that don't miss an element."""
_TOGETHER = 0.3
"""The part of shares that come from a session."""
_REASONINGS = {"vanzelf": 0.6, "alleen_positief": 0.5}
_HEARD = 0.2


MOST_TIMES = 3
"""So often a team takes part at most."""
_ERASED = 0.003
"""The part of those who were counted that is erased in any week."""
_WEEKS = 52
"""In so many weeks a project with a code is in at most `MOST_EDITIONS`."""


def share_of(
    goal: str,
    stood: Mapping[str, Stood],
    reasonings: frozenset[str] = frozenset(),
    *,
    together: bool = False,
) -> Share:
    """A share from the status of each element."""
    by_stood = {how: frozenset(id_ for id_, one in stood.items() if one is how) for how in Stood}
    return Share(
        goal,
        by_stood[Stood.MISSING],
        reasonings,
        partly=by_stood[Stood.PARTLY],
        in_place=by_stood[Stood.IN_PLACE],
        unknown=by_stood[Stood.UNKNOWN],
        together=together,
    )


class Rates:
    """Draws what teams answer, within what a pack allows, at these rates."""

    missing: Mapping[str, float] = MISSING
    """The part of teams that miss an element."""

    def __init__(self, dialog: Dialog, random: Random) -> None:
        assert dialog.goals is not None
        self._random = random
        self._element = dialog.goals.element
        self._possible = elements_by_goal(dialog, dialog.goals)
        self._themes = {
            id_: dialog.questions[element.questions[0]].theme
            for id_, element in dialog.elements.items()
        }
        self._reasonings = [*dialog.reasonings]

    def share(self) -> Share:
        """What one team gives."""
        goal = self._random.choices(list(GOALS), list(GOALS.values()))[0]
        possible = sorted(self._possible[goal] - {self._element})
        asked = [id_ for id_ in possible if self._happens(self._asked(id_, goal))]
        stood = {id_: self._stood(id_) for id_ in asked}
        if goal != NOT_DISCUSSED:
            stood[self._element] = Stood.MISSING if goal == NO_GOAL else Stood.IN_PLACE
        heard = (id_ for id_ in self._reasonings if self._happens(_REASONINGS.get(id_, _HEARD)))
        together = self._happens(_TOGETHER)
        return share_of(goal, stood, frozenset(heard), together=together)

    def _stood(self, element: str) -> Stood:
        if self._happens(self.missing.get(element, _ELSE)):
            return Stood.MISSING
        return self._random.choices([*_REST], [*_REST.values()])[0]

    def later(self, share: Share) -> Share:
        """The same team half a year on: it has arranged some of what was missing, and says so."""
        better = {
            id_ for id_ in sorted(share.missing) if id_ != self._element and self._happens(0.3)
        }
        changes = dict.fromkeys(better, Change.BETTER)
        same = dict.fromkeys(sorted(share.missing - better), Change.SAME)
        return replace(
            share,
            missing=share.missing - better,
            in_place=share.in_place | better,
            changes={**same, **changes},
        )

    def _asked(self, element: str, goal: str) -> float:
        if self._themes[element] in GOALS and self._themes[element] != goal:
            return _OF_A_SECOND_GOAL
        return _asked(element)

    def _happens(self, rate: float) -> bool:
        return self._random.random() < rate


def _asked(element: str) -> float:
    if element in _RARELY_ASKED:
        return 0.3
    return 0.5 if element in _BY_WAY else 1.0


@dataclass(frozen=True, slots=True)
class Made:
    """A published edition, and what nobody is told: which team gave what, and which of them are
    projects with a code."""

    week: int
    tables: tuple[PublishedTable, ...]
    shares: Mapping[int, Share]
    projects: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Week:
    """What staff were told that week, and which teams were new."""

    told: int
    new: frozenset[int]


@dataclass(slots=True)
class Programme:
    """`waiting`: by team what it gave and its organisation, until the team is erased.
    `one_in`: one team in so many is a project with a code, of three people who answer for
    themselves; 0 for none. `back`: the part of those who were counted that takes part again
    in any week; `most_times`: so often at most."""

    dialog: Dialog
    random: Random
    one_in: int = 0
    back: float = 0.017
    most_times: int = MOST_TIMES
    made: list[Made] = field(default_factory=list)
    weeks: list[Week] = field(default_factory=list)
    listed: tuple[Table, ...] = ()
    _waiting: dict[int, tuple[Share, str | None]] = field(default_factory=dict)
    _gave: dict[int, Share] = field(default_factory=dict)
    _of: dict[int, str | None] = field(default_factory=dict)
    _told: int = 0

    def run(self, teams: int, weeks: int = 104, most: int | None = None) -> Programme:
        """Let so many teams come in over so many weeks, and make an edition whenever the rules
        allow; at most so many."""
        self.listed = tables(self.dialog)
        rates = Rates(self.dialog, self.random)
        comes = {team: self.random.randrange(weeks * 2 // 3) for team in range(teams)}
        organisations = [*(f"o{n}" for n in range(teams // 2)), None, None, None]
        self._of = {team: self.random.choice(organisations) for team in range(teams)}
        for week in range(weeks):
            new = {team for team, at in comes.items() if at == week}
            for team in new:
                self._waiting[team] = self._gives(rates, team), self._of[team]
            self._change(rates, comes, new)
            self._told_of(week, frozenset(new & self._waiting.keys()))
            self._make(week)
            if len(self.made) == most:
                break
        return self

    def _change(self, rates: Rates, comes: dict[int, int], new: set[int]) -> None:
        """Some teams change their answers, withdraw, are erased, or take part again later."""
        for team in [*self._waiting]:
            what = self.random.random()
            if what < 0.05:
                self._waiting[team] = self._gives(rates, team), self._waiting[team][1]
            elif what < 0.06:
                del self._waiting[team]
        for team in [*self._gave]:
            what = self.random.random()
            if what < _ERASED:
                del self._gave[team]  # erased: nothing that could be linked is left
            elif (
                what < _ERASED + self.back
                and team not in self._waiting
                and self._times(team) < self.most_times
            ):
                self._waiting[team] = rates.later(self._gave[team]), self._of[team]
                new.add(team)

    def _has_code(self, team: int) -> bool:
        return self.one_in > 0 and team % self.one_in == 0

    def _gives(self, rates: Rates, team: int) -> Share:
        """Two of three people in a project agree."""
        share = rates.share()
        return combine((share, share, rates.share())) if self._has_code(team) else share

    def _rests(self, team: int, week: int) -> bool:
        lately = [made for made in self.made if team in made.shares and week - made.week < _WEEKS]
        return self._has_code(team) and len(lately) >= MOST_EDITIONS

    def _times(self, team: int) -> int:
        return sum(team in made.shares for made in self.made)

    def _told_of(self, week: int, new: frozenset[int]) -> None:
        told = noisy_standing(len(new), self.random.randbytes(32), str(week))
        self._told += told
        self.weeks.append(Week(told, new))

    def _make(self, week: int) -> None:
        key = self.random.randbytes(32)
        roll = WaitingRoll()
        for team, (_, organisation) in self._waiting.items():
            project = team if self._has_code(team) else None
            roll.add(Waiting(team, organisation, project, rests=self._rests(team, week)))
        found = roll.members(self._told)
        if found is None:
            return
        teams = sorted(chain(found.alone, *found.projects))
        shares = {team: self._waiting.pop(team)[0] for team in teams}
        projects = frozenset(filter(self._has_code, shares))
        counted = count(self.listed, shares.values(), len(projects))
        self.made.append(Made(week, noisy(counted, key), shares, projects))
        self._gave.update(shares)
        self._told = 0
