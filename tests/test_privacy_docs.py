"""What the docs promise about people's data is what the code does."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from fractions import Fraction

import pytest

from bot.configuration.settings import ROOT, MachineSettings
from bot.programme.counting_ends import QUIET_SECONDS
from content.checks.style import LONGEST_SENTENCE
from content.reading.sentences import sentences
from dialogs.edition import rules
from dialogs.edition.cells import ELEMENTS, ELEMENTS_BY_GOAL, GOAL, WALKS
from dialogs.edition.noise import doublings, noise
from dialogs.edition.posterior import OF_A_COMPARED_ANSWER, OF_AN_ANSWER, ONE_NUMBER, bound
from dialogs.edition.rules import ENOUGH
from dialogs.edition.sentences_shown import TEXT_TEAMS_ENOUGH, TEXTS_OF_ONE
from dialogs.session import anonymity
from storage.migrate import FOLDER
from storage.post.updates import SEEN_SECONDS
from tests import edition_figures
from tests.edition_figures import EDITIONS, TEAMS, rows
from tests.reveal_figures import BEFORE, certain_of_the_last, measured

DPIA = (ROOT / "docs" / "dpia.md").read_text(encoding="utf-8")
PRIVACY = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
DAYS = {
    kind: MachineSettings.model_fields[f"retention_{kind}"].default
    for kind in ("unfinished", "finished", "dead_letters", "backups", "sent")
}


def tables() -> set[str]:
    """Those of a database that is up to date."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for path in sorted(FOLDER.glob("*.sql")):
            connection.executescript(path.read_text(encoding="utf-8"))
        found = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        return {name for (name,) in found}


def goes(table: str) -> str:
    """When what is in a table goes, as the document says."""
    row = re.search(rf"^\| `{table}` \| [^|]+ \| ([^|]+) \|$", DPIA, re.MULTILINE)
    assert row is not None, table
    return row[1]


def test_every_table_of_the_database_is_named_and_no_other() -> None:
    named = re.findall(r"^\| `(\w+)` \| [^|]+ \| [^|]+ \|$", DPIA, re.MULTILINE)
    assert sorted(named) == sorted(tables())


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("walk", f"na {DAYS['unfinished']} dagen als het niet klaar is, {DAYS['finished']} als"),
        ("session", f"na {DAYS['unfinished']} dagen als niemand hem afsluit, {DAYS['finished']}"),
        ("dead_letter", f"na {DAYS['dead_letters']} dagen, dat er iets was na {DAYS['finished']}"),
        ("outbox", f"na {DAYS['dead_letters']} dagen"),
        ("sent_message", f"na {DAYS['sent']} dagen"),
        ("seen_update", f"na {SEEN_SECONDS / 86400:.0f} dagen"),
        ("audit", f"na {DAYS['finished']} dagen"),
    ],
)
def test_what_is_kept_goes_when_the_document_says(table: str, said: str) -> None:
    assert said in goes(table)


def test_both_tell_how_long_conversations_and_copies_are_kept() -> None:
    assert f"reservekopieën van de database: {DAYS['backups']} dagen" in DPIA
    assert f"Reservekopieën blijven {DAYS['backups']} dagen." in PRIVACY
    assert f"Na {DAYS['backups']} dagen is die weg." in PRIVACY
    assert f"Een gesprek dat klaar is, blijft {DAYS['finished']} dagen staan." in PRIVACY
    assert f"Een gesprek dat niet klaar is, {DAYS['unfinished']} dagen." in PRIVACY


@pytest.mark.parametrize(
    "said",
    [
        f"moet minstens {ENOUGH} zijn.",
        f"In het echt zijn het minstens {rules.AT_LEAST} teams.",
        f"Er zijn minstens {rules.SOURCES} organisaties, en een team dat er geen noemt",
        f"als minstens {ENOUGH} teams dat doen, geteld met ruis.",
        f"Ze komen van minstens {TEXT_TEAMS_ENOUGH} teams, of er staat er geen.",
        f"Van elk team zijn het er hoogstens {TEXTS_OF_ONE}. Het lot kiest welke.",
    ],
)
def test_the_rules_in_words_have_the_numbers_of_the_rules(said: str) -> None:
    assert said in PRIVACY


def test_the_document_tells_from_how_many_a_group_is_shown_something() -> None:
    asked, texts = anonymity.FEWEST_ASKED, anonymity.FEWEST_TEXTS
    assert f"als minstens {asked} telefoons haar kregen" in DPIA
    assert f"een open vraag vanaf {texts} zinnen" in DPIA


def test_the_document_tells_what_a_showing_gives_away() -> None:
    known = 100 * certain_of_the_last(8)
    assert f"alle andere antwoorden, dan is het laatste naar schatting in {known:.0f}%" in DPIA
    assert certain_of_the_last(8, counts=True) > 0.99


def test_of_groups_that_differ_nearly_all_see_so() -> None:
    """It is what the rule is for."""
    for people in (8, 12):
        assert measured(people).of_splits >= 97
        assert measured(people).names_two > 2 * BEFORE[people].names_two


def test_the_document_tells_what_the_rules_give_away() -> None:
    others = rules.AT_LEAST - 1
    assert f"minstens {rules.AT_LEAST} teams in het echt. Wie er {others} kent" in DPIA
    # Each team of an organisation that says the same is counted in the same cells.
    agreed = 100 * bound(0.5, OF_AN_ANSWER * 3)
    alone = 100 * bound(0.5, OF_AN_ANSWER)
    assert "Zeggen 3 teams van een organisatie hetzelfde" in DPIA
    assert f"hoogstens {agreed:.0f}% zeker van, waar het bij 1 team {alone:.0f}% is" in DPIA


def test_the_document_tells_what_a_comparison_with_then_costs() -> None:
    bound_then = 100 * bound(0.5, OF_A_COMPARED_ANSWER)
    assert f"Dan komen er 2 getallen bij, en is het hoogstens {bound_then:.0f}%" in DPIA


def test_the_document_tells_what_one_answer_touches_and_what_a_year_gives_away() -> None:
    assert doublings(ELEMENTS) == doublings(ELEMENTS_BY_GOAL) == OF_AN_ANSWER / 3
    assert "dan veranderen er namelijk hoogstens 3 getallen van een editie" in DPIA
    a_year = 100 * bound(0.5, OF_AN_ANSWER * rules.MOST_EDITIONS)
    days, most = rules.WITHIN_DAYS, rules.MOST_EDITIONS
    assert f"In {days} dagen komt een project in hoogstens {most} edities." in DPIA
    assert f"Voor een project met een code is {a_year:.0f}% dus de grens van een jaar" in DPIA
    assert 0.999 < bound(0.5, OF_AN_ANSWER * 8) < 1
    assert "Na 8 keer is het meer dan 99,9%." in DPIA


def test_the_document_tells_what_counting_how_far_walks_came_gives_away() -> None:
    days = QUIET_SECONDS / 86400
    assert f"als het klaar is of {days:.0f} dagen stilligt, en staat in 2 getallen" in DPIA
    assert f"De tabel is er pas vanaf {ENOUGH} gesprekken" in DPIA
    sure = 100 * bound(0.5, 2 * doublings(WALKS))
    assert f"wordt niemand daar zekerder van dan {sure:.0f}%" in DPIA


def test_the_document_tells_how_likely_each_noise_is() -> None:
    draws = [noise(number.to_bytes(32, "big"), GOAL, "{}") for number in range(9_000)]
    assert draws.count(0) / len(draws) == pytest.approx(1 / 3, abs=0.02)
    assert draws.count(2) / draws.count(1) == pytest.approx(1 / 2, abs=0.1)
    assert "van 0 is 1/3, en elke stap verder is half zo waarschijnlijk" in DPIA
    assert ONE_NUMBER == 1
    assert "hoogstens 2 keer zo waarschijnlijk, of half zo waarschijnlijk" in DPIA


def test_the_document_tells_how_rare_a_step_of_the_wider_noise_is() -> None:
    assert doublings(ELEMENTS) == doublings(ELEMENTS_BY_GOAL) == Fraction(2, 3)
    assert "daar zijn 3 stappen verder een kwart zo waarschijnlijk" in DPIA


@pytest.mark.soak
def test_the_figures_are_those_that_the_simulation_gives() -> None:
    lines = DPIA.splitlines()
    assert [row for row in rows() if row not in lines] == []


def test_a_smaller_simulation_gives_the_same_rows_with_other_figures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(edition_figures, "EDITIONS", 2)
    monkeypatch.setattr(edition_figures, "TEAMS", ENOUGH * 2)
    monkeypatch.setattr(edition_figures, "GUESSED", 10)
    monkeypatch.setattr(edition_figures, "TARGETS", 2)
    told = [row.split("|")[1] for row in rows()]
    shown = [row.split("|")[1] for row in DPIA.splitlines() if row.startswith("|")]
    of_all = f"met {ENOUGH * 2} teams", f"met {TEAMS} teams"
    assert [row for row in told if row.replace(*of_all) not in shown] == []
    assert f" in {EDITIONS} edities van {TEAMS} teams " in shown


def test_for_teams_it_is_written_in_short_sentences() -> None:
    body = re.sub(
        r"\[([^\]]+)\]\([^)]+\)|\*\*|^(?:#+|-|\d+\.) ", r"\1", PRIVACY, flags=re.MULTILINE
    )
    long = [one.text for one in sentences(body) if one.length > LONGEST_SENTENCE]
    assert long == []
