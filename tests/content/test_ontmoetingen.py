"""The pack that people get: complete, reachable, and in the voice that was agreed."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dialogs.pack.answers import (
    Given,
)
from dialogs.pack.checklist import Item, checklist
from dialogs.pack.conditions import All, Equals, Not
from dialogs.pack.definition import (
    Element,
    Status,
)
from dialogs.texts import as_plain
from tests.support.directed import Wish, follow, ways
from tests.support.player import Player
from tests.support.real_pack import real_pack

DIALOG = real_pack()
INVENTORY = Path(__file__).parents[2].parent / "shared" / "elements.md"

ALWAYS = (
    "doel",
    "haalbaar",
    "intentie",
    "toegankelijkheid",
    "spanningen",
    "vormen_van_contact",
    "doelgroep",
)
OF_A_WAY = {
    "steun": "wederkerigheid",
    "van_betekenis": "begrenzing",
    "plezier": "houvast",
    "verrijking": "terugtrekken",
    "erbij_horen": "afstemming",
}
BETWEEN_GROUPS = (
    "groepen_in_contact",
    "gelijke_status",
    "samenwerking",
    "gezamenlijke_doelen",
    "steun_autoriteiten",
)
WHERE_PREJUDICE_IS_STRONG = ("empathie", "spanning_verminderen", "verschillen_binnen_groep")
SOCIAL_CAPITAL = (
    "vertrouwen",
    "bridging",
    "bonding_en_bridging",
    "behoeften_en_belangen",
)
ELEMENTS = (
    *ALWAYS,
    *OF_A_WAY.values(),
    *BETWEEN_GROUPS,
    *WHERE_PREJUDICE_IS_STRONG,
    *SOCIAL_CAPITAL,
)
LONGEST_WALK = 40


# The inventory


def test_exactly_the_24_elements() -> None:
    assert len(ELEMENTS) == 24
    assert set(DIALOG.elements) == set(ELEMENTS)


@cache
def inventory() -> dict[str, set[int | str]]:
    """The pages of each element in elements.md; 'h5' is chapter 5."""
    if not INVENTORY.is_file():
        pytest.skip("elements.md lies outside of this clone")
    elements, _, _ = INVENTORY.read_text(encoding="utf-8").partition("## Reasoning to notice")
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([^|]+) \|$", elements, re.MULTILINE)
    return {
        id_: {page if page == "h5" else int(page) for page in pages.split(", ")}
        for id_, pages in rows
    }


def test_the_elements_are_those_of_the_inventory() -> None:
    """`bonding` is a question without a status: the report has nothing that helps."""
    assert set(inventory()) == {*DIALOG.elements, "bonding"}
    assert DIALOG.questions["bonding"].element is None


def cited(source: str) -> set[int | str]:
    chapter = "hoofdstuk 5, p. 22–30"
    pages: set[int | str] = {"h5"} if chapter in source else set()
    return pages | {int(page) for page in re.findall(r"\d+", source.replace(chapter, ""))}


@pytest.mark.parametrize("id_", ELEMENTS)
def test_an_element_cites_the_pages_of_the_inventory(id_: str) -> None:
    assert cited(DIALOG.elements[id_].source or "") == inventory()[id_]


@pytest.mark.parametrize("element", DIALOG.elements.values(), ids=lambda e: e.id)
def test_an_element_is_asked_about_and_has_a_page(element: Element) -> None:
    assert element.questions
    assert all(DIALOG.questions[question].element == element.id for question in element.questions)
    assert re.match(r"p\. \d", element.source or "") or element.source == "hoofdstuk 5, p. 22–30"
    assert {rule.status for rule in element.rules} >= {
        Status.MISSING,
        Status.PARTLY,
        Status.IN_PLACE,
    }
    assert all(as_plain(rule.because.fill(lambda name: name)) for rule in element.rules)
    assert 2 <= len(element.steps) <= 3


def test_a_figure_has_a_page_and_a_year() -> None:
    figures = [question.figure for question in DIALOG.questions.values() if question.figure]
    assert figures
    for figure in figures:
        assert re.fullmatch(r"p\. \d+|hoofdstuk 5, p\. 22–30", figure.source or "")
        assert figure.year in (2021, 2022, 2023)


# Every element can come out every way


def item_of(player: Player, element: str) -> Item | None:
    items = checklist(player.dialog, player.walk.answers)
    return next((item for item in items if item.element.id == element), None)


def outcomes(element: Element, status: Status) -> Iterator[Wish]:
    """Answers after which the rules give the element this status, the first rule that does."""
    for number, rule in enumerate(element.rules):
        if rule.status is status:
            before = tuple(Not(earlier.condition) for earlier in element.rules[:number])
            yield from ways(DIALOG, All((*before, rule.condition)))


@pytest.mark.parametrize("status", [Status.MISSING, Status.PARTLY, Status.IN_PLACE])
@pytest.mark.parametrize("id_", ELEMENTS)
def test_an_element_can_come_out_as(id_: str, status: Status) -> None:
    for wish in outcomes(DIALOG.elements[id_], status):
        try:
            player = follow(DIALOG, wish)
        except AssertionError:
            continue  # the same goal first and second, which nobody can choose
        item = item_of(player, id_)
        if item is not None and item.status is status and not item.unknown:
            assert item.because is not None
            return
    pytest.fail(f"no walk ends with {id_} as {status.value}")


@pytest.mark.parametrize("id_", ELEMENTS)
def test_not_knowing_is_still_to_be_found_out(id_: str) -> None:
    element = DIALOG.elements[id_]
    no_rule = All(tuple(Not(rule.condition) for rule in element.rules))
    unknown = Equals(element.questions[0], Given.UNKNOWN.value)
    # What they write there would make it partly there; an exception is asked after options alone.
    no_words = All(
        tuple(
            Equals(own.asked, Given.SKIPPED.value)
            for own in element.in_own_words
            if own.partly is not None and not DIALOG.questions[own.asked].asks_exception
        )
    )
    for wish in ways(DIALOG, All((unknown, no_rule, no_words))):
        player = follow(DIALOG, wish)
        item = item_of(player, id_)
        assert item is not None
        if item.unknown:
            assert item.status is Status.MISSING
            player.taps(f"group:{Status.MISSING.value}")
            assert f"**{element.name}.**" in player.screen_text
            player.taps(f"element:{id_}")
            assert "Dit staat nog open." in player.screen_text
            assert element.ask is not None
            ask = as_plain(element.ask.fill(lambda _: None))
            written = any(own.asked in player.walk.answers for own in element.in_own_words)
            assert written or f"Zo kom je erachter: {ask}" in player.screen_text
            return
    pytest.fail(f"no walk ends with {id_} unknown")


@pytest.mark.parametrize("id_", ELEMENTS)
def test_what_was_skipped_is_not_discussed(id_: str) -> None:
    element = DIALOG.elements[id_]
    no_rule = All(tuple(Not(rule.condition) for rule in element.rules))
    skipped = Equals(element.questions[0], Given.SKIPPED.value)
    wish = next(ways(DIALOG, All((skipped, no_rule))))
    item = item_of(follow(DIALOG, wish), id_)
    assert item is not None
    assert item.status is Status.NOT_DISCUSSED


# What belongs to a goal comes with that goal only


def listed(*answers: tuple[str, str]) -> set[str]:
    player = follow(DIALOG, Wish(want=frozenset(answers)))
    return {item.element.id for item in checklist(DIALOG, player.walk.answers)}


CLOSEST = ("doel", "nog_geen")
ALONE = ("doel_ook", "alleen_dit")


@pytest.mark.parametrize(
    "goal", [(("doel", "welbevinden"), ALONE), (CLOSEST, ("doel_dichtbij", "welbevinden"))]
)
def test_wellbeing_brings_the_elements_of_the_chosen_ways(
    goal: tuple[tuple[str, str], ...],
) -> None:
    for way, element in OF_A_WAY.items():
        assert listed(*goal, ("manieren", way)) == {*ALWAYS, element}
    every = [("manieren", way) for way in OF_A_WAY]
    assert listed(*goal, *every) == {*ALWAYS, *OF_A_WAY.values()}
    assert listed(*goal, ("manieren", "iets_anders")) == set(ALWAYS)


@pytest.mark.parametrize(
    "goal", [(("doel", "sociaal_contact"), ALONE), (CLOSEST, ("doel_dichtbij", "sociaal_contact"))]
)
def test_contact_between_groups_brings_its_elements(goal: tuple[tuple[str, str], ...]) -> None:
    usual = {*ALWAYS, *BETWEEN_GROUPS}
    assert listed(*goal, ("vooroordelen", "benieuwd")) == usual
    assert listed(*goal, ("vooroordelen", "weet_niet")) == usual
    for strong in ("een_kant", "hard"):
        assert listed(*goal, ("vooroordelen", strong)) == {*usual, *WHERE_PREJUDICE_IS_STRONG}
    one_group = ("groepen_in_contact", "een_groep")
    assert listed(*goal, one_group) == {*ALWAYS, "groepen_in_contact"}


@pytest.mark.parametrize(
    "goal",
    [(("doel", "sociaal_kapitaal"), ALONE), (CLOSEST, ("doel_dichtbij", "sociaal_kapitaal"))],
)
def test_social_capital_brings_its_elements(goal: tuple[tuple[str, str], ...]) -> None:
    assert listed(*goal) == {*ALWAYS, *SOCIAL_CAPITAL}


@pytest.mark.parametrize(
    ("second", "elements"),
    [
        ("welbevinden", {"wederkerigheid", "begrenzing"}),
        ("sociaal_contact", {"groepen_in_contact", "gelijke_status"}),
        ("sociaal_kapitaal", {"vertrouwen", "bridging"}),
    ],
)
def test_of_a_second_goal_the_two_that_matter_most_count_too(
    second: str, elements: set[str]
) -> None:
    for goal in ("welbevinden", "sociaal_contact", "sociaal_kapitaal"):
        if goal != second:
            alone = listed(("doel", goal), ALONE)
            assert listed(("doel", goal), ("doel_ook", second)) == alone | elements


@pytest.mark.parametrize("answer", ["nog_niet", "weet_niet", "overgeslagen"])
def test_without_a_goal_there_is_a_way_on(answer: str) -> None:
    for first in ("alles", "elkaar_ontmoeten", "nog_geen", "weet_niet", "overgeslagen"):
        assert listed(("doel", first), ("doel_dichtbij", answer)) == set(ALWAYS)


SAYS_WHAT_IT_DOES = re.compile(
    r"\b(schrijf|schreef|schrijft|noteer|genoteerd|opgeschreven|bewaar|houd ik|neem (ik|het)|zet ik"
    r"|ik lees|onthoud|in jouw woorden|staat (het )?er nu|staan|heb ik erbij gezet)\b",
    re.IGNORECASE,
)
CONCLUDES = re.compile(r"\b(dus|blijkbaar|klopt|gaat het zo|daar (gingen|hebben))\b", re.IGNORECASE)


def test_no_reaction_to_own_words_claims_what_they_say() -> None:
    """They may be a complaint, a story, half a doubt or about something else."""
    frames = [
        as_plain(question.reaction.fill(lambda name: name))
        for question in DIALOG.questions.values()
        if question.open and question.reaction is not None
    ]
    frames += [
        as_plain(q.reaction.fill(lambda name: name))
        for q in DIALOG.last_times
        if q.reaction is not None
    ]
    assert len(frames) > 25
    assert [one for one in frames if not SAYS_WHAT_IT_DOES.search(one)] == []
    assert [one for one in frames if CONCLUDES.search(one)] == []
