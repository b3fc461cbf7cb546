"""The pack that people get: complete, reachable, and in the voice that was agreed."""

import random
import re
import statistics
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

import pytest

from content.checks.lint import check
from content.checks.names import names_in, remembered
from content.form.schema import LABEL_LENGTH
from content.reading.loader import load_with_places
from dialogs.pack.answers import (
    UNKNOWN,
    Answer,
    Given,
    chosen,
    written,
)
from dialogs.pack.checklist import Item, checklist
from dialogs.pack.conditions import All, Equals, Not
from dialogs.pack.definition import (
    OF_A_WALK,
    Element,
    Kind,
    Question,
    Status,
)
from dialogs.pack.route import next_question
from dialogs.texts import as_plain
from dialogs.walk.place import View
from tests.support.directed import Wish, follow, ways
from tests.support.pack_texts import Written, opening, phrases_of, texts_of, words
from tests.support.player import Player
from tests.support.real_pack import PACKS, real_pack

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
    "bonding",
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


def test_exactly_the_25_elements() -> None:
    assert len(ELEMENTS) == 25
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
    assert set(inventory()) == set(DIALOG.elements)


def cited(source: str) -> set[int | str]:
    chapter = "hoofdstuk 5, p. 22-30"
    pages: set[int | str] = {"h5"} if chapter in source else set()
    return pages | {int(page) for page in re.findall(r"\d+", source.replace(chapter, ""))}


@pytest.mark.parametrize("id_", ELEMENTS)
def test_an_element_cites_the_pages_of_the_inventory(id_: str) -> None:
    assert cited(DIALOG.elements[id_].source) == inventory()[id_]


@pytest.mark.parametrize("element", DIALOG.elements.values(), ids=lambda e: e.id)
def test_an_element_is_asked_about_and_has_a_page(element: Element) -> None:
    assert element.questions
    assert all(DIALOG.questions[question].element == element.id for question in element.questions)
    assert re.match(r"p\. \d", element.source) or element.source == "hoofdstuk 5, p. 22-30"
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
        assert re.fullmatch(r"p\. \d+|hoofdstuk 5, p\. 22-30", figure.source)
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
        player = follow(DIALOG, wish)
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
    for wish in ways(DIALOG, All((unknown, no_rule))):
        player = follow(DIALOG, wish)
        item = item_of(player, id_)
        assert item is not None
        if item.unknown:
            assert item.status is Status.MISSING
            player.taps(f"group:{Status.MISSING.value}")
            assert "nog uit te zoeken" in player.screen_text
            player.taps(f"element:{id_}")
            assert "nog uit te zoeken" in player.screen_text
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


@pytest.mark.parametrize(
    "goal", [(("doel", "welbevinden"),), (CLOSEST, ("doel_dichtbij", "welbevinden"))]
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
    "goal", [(("doel", "sociaal_contact"),), (CLOSEST, ("doel_dichtbij", "sociaal_contact"))]
)
def test_contact_between_groups_brings_its_elements(goal: tuple[tuple[str, str], ...]) -> None:
    usual = {*ALWAYS, *BETWEEN_GROUPS}
    assert listed(*goal, ("vooroordelen", "benieuwd")) == usual
    assert listed(*goal, ("vooroordelen", "weet_niet")) == usual
    assert listed(*goal, ("vooroordelen", "hard")) == {*usual, *WHERE_PREJUDICE_IS_STRONG}


@pytest.mark.parametrize(
    "goal", [(("doel", "sociaal_kapitaal"),), (CLOSEST, ("doel_dichtbij", "sociaal_kapitaal"))]
)
def test_social_capital_brings_its_elements(goal: tuple[tuple[str, str], ...]) -> None:
    assert listed(*goal) == {*ALWAYS, *SOCIAL_CAPITAL}


@pytest.mark.parametrize("answer", ["nog_niet", "weet_niet", "overgeslagen"])
def test_without_a_goal_there_is_a_way_on(answer: str) -> None:
    for first in ("alles", "elkaar_ontmoeten", "nog_geen", "weet_niet", "overgeslagen"):
        assert listed(("doel", first), ("doel_dichtbij", answer)) == set(ALWAYS)


# Whole walks


def asked(player: Player) -> int:
    """How many questions were settled on the way."""
    return len(player.walk.answers)


def at_random(seed: int) -> Player:
    chance, player = random.Random(seed), Player(DIALOG)
    player.command("start")
    while not player.walk.finished:
        actions = [action for action in player.actions if action not in ("back", "keep")]
        question = DIALOG.questions[player.at]
        if question.kind is Kind.OPEN:
            actions.append("says")
        action = chance.choice(actions)
        if action == "says":
            player.says("zomaar wat woorden van iemand")
        else:
            player.taps(action)
    return player


def test_the_first_option_everywhere_reaches_the_checklist() -> None:
    player = Player(DIALOG)
    player.command("start")
    while not player.walk.finished:
        if DIALOG.questions[player.at].kind is Kind.OPEN:
            player.says("Elke dinsdag koken we met de buurt.")
        else:
            player.taps(player.actions[0])
    assert player.walk.place.view is View.CHECKLIST
    assert "Jullie checklist" in player.screen_text


def test_people_who_choose_at_random_reach_the_checklist() -> None:
    counts = sorted(asked(at_random(seed)) for seed in range(100))
    middle = statistics.median(counts)
    print(f"\nquestions in a walk: min {counts[0]}, median {middle:g}, max {counts[-1]}")
    assert counts[-1] <= LONGEST_WALK


def length(answers: frozenset[tuple[str, str]]) -> int:
    """How many questions come with these answers, and the first option elsewhere."""
    chosen_for = dict(answers)
    settled: dict[str, Answer] = {}
    while (question := next_question(DIALOG, settled)) is not None:
        if question.kind is Kind.OPEN:
            settled[question.id] = written("iets")
        elif question.kind is Kind.MULTIPLE:
            settled[question.id] = chosen(*(o.id for o in question.options if not o.alone))
        else:
            value = chosen_for.get(question.id, question.options[0].id)
            settled[question.id] = UNKNOWN if value == UNKNOWN.given.value else chosen(value)
    return len(settled)


def longest(goal: str) -> int:
    """The length of a walk in which each answer is the one that brings most questions."""
    best = frozenset({("doel", goal), ("vooroordelen", "hard")})
    for question in DIALOG.questions.values():
        if question.kind is Kind.CHOICE and question.id not in dict(best):
            values = [*(option.id for option in question.options), UNKNOWN.given.value]
            best = max((best | {(question.id, value)} for value in values), key=length)
    return length(best)


@pytest.mark.parametrize("goal", ["welbevinden", "sociaal_contact", "sociaal_kapitaal", "nog_geen"])
def test_even_the_longest_walk_has_an_end_in_sight(goal: str) -> None:
    count = longest(goal)
    print(f"\nlongest walk found for {goal}: {count} questions")
    assert count <= LONGEST_WALK


@pytest.mark.parametrize("words", ["x" + "👋" * 300, "woord " * 600])
@pytest.mark.parametrize(
    "wish",
    [
        ("doel", "welbevinden"),
        ("doel", "sociaal_contact"),
        ("doel", "sociaal_kapitaal"),
        ("doel", "nog_geen"),
    ],
)
def test_every_screen_fits_with_the_longest_words(wish: tuple[str, str], words: str) -> None:
    """The player refuses a message over 4096 UTF-16 units; every screen is opened."""
    every = [("manieren", way) for way in OF_A_WAY] + [("vooroordelen", "hard")]
    for last in (False, True):
        want = frozenset({wish, ("tijd", "lang"), *every})
        named = {name for name, _ in want}
        if last:
            want |= {
                (question.id, question.options[-1].id)
                for question in DIALOG.questions.values()
                if question.kind is Kind.CHOICE and question.id not in named
            }
        player = follow(DIALOG, Wish(want), words)
        for status in OF_A_WALK:
            if f"group:{status.value}" not in player.actions:
                continue
            player.taps(f"group:{status.value}")
            for action in [one for one in player.actions if one.startswith("element:")]:
                player.taps(action)
                player.taps(f"group:{status.value}")
            player.taps("checklist")
        player.command("antwoorden")
        while (before := f"answers:{int(player.walk.place.id) - 1}") in player.actions:
            player.taps(before)


def test_a_button_fits_on_a_phone() -> None:
    tick = len("✓ ")
    for seed in range(20):
        player = at_random(seed)
        too_long = {b.label for b in player.seen if len(b.label) > LABEL_LENGTH + tick}
        assert not too_long


def test_a_figure_comes_after_its_question_and_only_then() -> None:
    figures = {
        as_plain(question.figure.text.fill(lambda _: None)): question.id
        for question in DIALOG.questions.values()
        if question.figure
    }
    for seed in range(40):
        player = Player(DIALOG)
        chance = random.Random(seed)
        player.command("start")
        while not player.walk.finished:
            before = set(player.walk.answers)
            for text in player.told:
                for figure, question in figures.items():
                    assert figure not in text or question in before
            question_here = DIALOG.questions[player.at]
            if question_here.kind is Kind.OPEN:
                player.says("iets")
            else:
                player.taps(chance.choice([a for a in player.actions if a not in ("back", "keep")]))


# The words

TEXTS = texts_of(PACKS / "ontmoetingen") + phrases_of(PACKS)
SHOWN = [text for text in TEXTS if text.key != "ook"]


def of_kind(*keys: str) -> list[Written]:
    return [text for text in TEXTS if text.key in keys]


def told(found: list[str]) -> str:
    return "\n" + "\n".join(found)


def test_check_finds_nothing_to_mend_or_to_improve() -> None:
    assert told([str(mistake) for mistake in check(PACKS / "ontmoetingen")]) == told([])


def test_its_names_are_remembered() -> None:
    places = load_with_places(PACKS / "ontmoetingen").places
    new = names_in(places) - remembered(PACKS / "ontmoetingen")
    assert new == set(), "run: python -m bot check --remember"


BANNED = {
    r"\bbewezen\b|\bgegarandeerd\b|\bgarantie\b|\bgarandeert\b": "vergroot de kans",
    r"\bbedankt\b|\bgoed gedaan\b|\bgoed bezig\b|\bknap\b": "(no praise)",
}
"""What is banned besides the pack's own list of words."""


@pytest.mark.parametrize("pattern", BANNED)
def test_words_that_are_not_ours(pattern: str) -> None:
    found = [
        f"{text} -> {BANNED[pattern]}"
        for text in SHOWN
        if re.search(pattern, text.without_slots, re.IGNORECASE)
    ]
    assert not found, told(found)


def test_a_term_is_explained_where_it_is_used() -> None:
    for id_, term in (("bonding", "bonding"), ("bridging", "bridging")):
        what = as_plain(DIALOG.elements[id_].what.fill(lambda _: None))
        assert term in what
        assert len(words(what)) > 6


def test_bonding_says_what_the_report_says() -> None:
    why = as_plain(DIALOG.elements["bonding"].why.fill(lambda _: None))
    assert "niet bekend" in why
    assert "vanzelf" in why


@pytest.mark.parametrize(
    "key", ["wat", "waarom", "weet_niet", "want", "tekst", "reactie", "cijfer", "vervolgstappen"]
)
def test_no_two_elements_open_alike(key: str) -> None:
    inside = [text for text in TEXTS if text.kind == key and text.element and opening(text.text)]
    by_opening = sorted(inside, key=lambda text: opening(text.text))
    found = []
    for start, group in groupby(by_opening, key=lambda text: opening(text.text)):
        alike = list(group)
        if len({text.element for text in alike}) > 1 and len(start.split()) == 4:
            found.append(f"'{start}…': {', '.join(f'{t.place} {t.element}' for t in alike)}")
    assert not found, told(found)


def test_every_next_step_is_another_one_and_follows_next_week() -> None:
    steps = of_kind("vervolgstappen")
    plain_steps = [" ".join(step.text.lower().split()) for step in steps]
    assert len(set(plain_steps)) == len(plain_steps)
    found = [str(step) for step in steps if not re.match(r"[‘“]?[a-zà-ÿ0-9]", step.text)]
    assert not found, told(found)
    again = [str(step) for step in steps if "volgende week" in step.text.lower()]
    assert not again, told(again)


def test_figures_stand_in_figures_only() -> None:
    share = r"\d+\s*(%|procent)|\d+ van de \d\d+"
    found = [str(text) for text in SHOWN if re.search(share, text.text) and not text.in_figure]
    assert not found, told(found)


def test_each_theme_gives_back_the_persons_own_words() -> None:
    own = {q.id for q in DIALOG.questions.values()}
    for theme in DIALOG.themes:
        said = [
            text
            for node in DIALOG.nodes
            if node.theme == theme.id
            for text in (node.text, node.reaction if isinstance(node, Question) else None)
            if text is not None
        ]
        assert any(text.slots() & own for text in said), theme.id
