"""How well concerns are recognised may not get worse than it is."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from dialogs.concerns.concern import Weight
from dialogs.concerns.noticing import concern_in
from tests.concerns import (
    NEAR_MISS,
    NONE,
    NOT_LEARNED,
    SENTENCES,
    UNSEEN,
    Score,
    labelled,
    measure,
)
from tests.signals import ANSWERS
from tests.signals import labelled as answers_in
from tests.support.real_pack import real_pack
from tests.support.real_walk import come_to

FLOORS = {
    "oefenen.tsv": (0.99, 0.99, 0.94, 0.84),
    UNSEEN: (0.95, 0.93, 0.81, 0.75),
}
"""By file: of the serious and of the worries, the share that is met and of that the share that is
met as the kind it is. Raise one when it has become better. Of the worries that were learned from a
few are taken as serious: their own kind is then not the one that is met.

The weights were learned from every file but `ongezien`, so only that one tells how well it does
with people whose sentences it never saw; `python -m tests.train_concerns --leave-out` tells more.
The other hands are not measured here, as they would tell no more than `oefenen` does: that what
was learned is still known. Whoever writes rules or sentences never opens `ongezien`."""
LEARNED = tuple(f"hand_{hand}.tsv" for hand in "abcdeijklmnpqr")
"""Concerns written by others, with sentences that aren't one."""
HARMLESS = (*(f"hand_{hand}.tsv" for hand in "fgho"), NOT_LEARNED)
"""Nothing in these is a concern: ordinary answers of many kinds of people, and near misses."""
ALARMS = {"oefenen.tsv": (0.0, 0.0), "hand_f.tsv": (0.015, 0.001), UNSEEN: (0.03, 0.001)}
"""By file the share of near misses and of ordinary sentences that is taken as serious, at most.
A false alarm throws an ordinary answer away, so of those hardly one may be."""


@cache
def scored(name: str) -> Score:
    """How well the sentences in a file are recognised."""
    return measure(real_pack(), labelled(SENTENCES / name))


@pytest.mark.parametrize("name", FLOORS)
def test_concerns_are_met_as_well_as_they_were(name: str) -> None:
    score = scored(name)
    for weight, floors in zip(Weight, (FLOORS[name][:2], FLOORS[name][2:]), strict=True):
        assert score.found(weight) >= floors[0]
        assert score.of_its_kind(weight) >= floors[1]
    assert score.workers_sent_home() == 0


@pytest.mark.parametrize("name", ALARMS)
def test_what_is_no_concern_is_left_alone(name: str) -> None:
    near, ordinary = ALARMS[name]
    score = scored(name)
    assert score.alarms(NEAR_MISS, Weight.SERIOUS) <= near
    assert score.alarms("gewoon", Weight.SERIOUS) <= ordinary


def test_hardly_an_answer_about_reasonings_is_taken_for_something_serious() -> None:
    pack = real_pack()
    answers = [said.answer for path in ANSWERS.glob("*.tsv") for said in answers_in(path)]
    found = [concern_in(pack, answer) for answer in answers]
    serious = [one for one in found if one is not None and one.weight is Weight.SERIOUS]
    assert len(serious) <= len(answers) / 500


@pytest.mark.parametrize(
    "answer",
    [
        "Jayden komt nu zelf binnen, en opa Henk lacht",
        "hij komt nu elke week",
        "het contact komt snel op gang",
        "iedereen komt snel los",
        "we zeggen altijd: kom snel langs",
        "hij lacht weer en komt nu ook op zaterdag",
        "het stikt hier van de jongeren",
        "we stikken van de hitte",
        "we verdrinken in het werk",
        "hij beweegt niet zo graag",
        "ze reageert niet op mijn appjes",
        "hij reageert nauwelijks op complimenten",
        "er wordt gevochten om de bal",
        "de ambulance komt ook op de open dag",
    ],
)
def test_good_news_and_a_manner_of_speaking_are_no_danger(answer: str) -> None:
    assert concern_in(real_pack(), answer) is None


@pytest.mark.parametrize(
    "answer",
    [
        "Allemaal Marokkaanse jongens uit de flats en van die witte oudjes uit de koopwoningen.",
        "dat de ouderen niet meer bang zijn voor die jongens op de hoek",
        "jongens en meisjes 15 16 jaar. oude vrouwen marokkaans, nederlands, turks",
        "Jongens en meisjes van 15, Marokkaanse en Nederlandse oma's",
        "moslims, christenen en mensen die nergens in geloven",
        "twee jongens hadden ruzie, we hebben het samen uitgepraat",
        "we zitten in een achterstandswijk, dat zeggen anderen dan",
    ],
)
def test_who_comes_is_described_and_nobody_is_wronged(answer: str) -> None:
    assert concern_in(real_pack(), answer) is None


@pytest.mark.parametrize(
    "answer",
    [
        "de oude dames denkt jonge mannen met donkere huid steelt fiets. de jongens van school "
        "maakt grapjes over eten van ons. maar nu niet meer",
        "ze denken dat die marokkaanse jongens stelen",
        "jongeren denken: oude mensen zijn racisten, en ouderen denken dat jongeren lui zijn",
        "sommige buren geloven dat alle Polen dieven zijn",
    ],
)
def test_a_prejudice_told_as_one_is_no_concern(answer: str) -> None:
    assert concern_in(real_pack(), answer) is None


@pytest.mark.parametrize(
    "answer",
    [
        "de dames denken dat jonge mannen fietsen stelen. gisteren is een jongen geslagen",
        "de meiden denken dat de mannen crimineel zijn omdat zij aanraken en volgen",
        "de meiden denken dat die mannen gevaarlijk zijn, want een van hen sloeg haar",
        "iemand zei tegen een jongen: alle Marokkanen zijn dieven",
    ],
)
def test_what_happened_beside_a_prejudice_is_heard(answer: str) -> None:
    assert concern_in(real_pack(), answer) is not None


@pytest.mark.parametrize(
    "answer",
    [
        "een meisje van afghanistan, een man zegt tegen haar hoofddoek doe af dan vrijheid. zij "
        "zegt later tegen mij zij komt niet meer. ik hoor dat dagen later",
        "iemand zei tegen haar dat ze haar hoofddoek af moet doen",
        "een vrijwilliger zegt: doe je keppeltje af, dat hoort hier niet",
        "een oude man zegt tegen een jongen ga terug naar jouw land",
    ],
)
def test_a_remark_that_hurts_is_one_and_no_abuse(answer: str) -> None:
    found = concern_in(real_pack(), answer)
    assert found is not None
    assert (found.weight, found.kind) == (Weight.SOFT, "discriminatie")


@pytest.mark.parametrize(
    "answer",
    [
        "een begeleider trok een meisje haar hoofddoek af en sloeg haar",
        "haar broer maakt haar dood als ze haar hoofddoek afdoet",
        "een begeleider zegt tegen een jongen zwarte aap en duwt hem",
    ],
)
def test_a_deed_or_a_threat_is_more_than_a_remark(answer: str) -> None:
    found = concern_in(real_pack(), answer)
    assert found is not None
    assert found.weight is Weight.SERIOUS


@pytest.mark.parametrize(
    "answer",
    [
        "Wat me opvalt is dat ik het steeds over de boot heb. En dat er eigenlijk niemand is die "
        "het overneemt als ik er niet meer ben, dat is wat me 's nachts wakker houdt.",
        "Ik lig er 's nachts wakker van wie het overneemt als ik er niet meer ben",
        "als ik er straks niet meer ben valt alles stil",
    ],
)
def test_who_goes_on_with_the_work_is_no_alarm(answer: str) -> None:
    assert concern_in(real_pack(), answer) is None


@pytest.mark.parametrize(
    "answer",
    [
        "ik wil er niet meer zijn",
        "als ik er niet meer ben zijn ze beter af",
        "het houdt me wakker, niemand mist me als ik er niet meer ben",
        "iemand neemt het wel over als ik er niet meer ben, ik heb alles klaargelegd",
    ],
)
def test_with_anything_more_it_stays_an_alarm(answer: str) -> None:
    found = concern_in(real_pack(), answer)
    assert found is not None
    assert found.kind == "zelf"


def test_a_short_question_to_the_bot_is_no_worry_unless_it_tells_of_one() -> None:
    assert concern_in(real_pack(), "waar worden ze voor gebruikt?") is None
    told = concern_in(real_pack(), "waarom wordt hij altijd gepest?")
    assert told is not None
    assert told.kind == "pesten"


def test_hardly_a_line_of_projects_that_were_never_learned_is_warned_about() -> None:
    """Many of these sound like more than they are ('een vaas ontploft in de oven')."""
    pack = real_pack()
    lines = labelled(SENTENCES / NOT_LEARNED)
    found = [one for line in lines if (one := concern_in(pack, line.sentence)) is not None]
    serious = [one for one in found if one.weight is Weight.SERIOUS]
    assert len(found) - len(serious) <= len(lines) / 40
    assert len(serious) <= len(lines) / 40
    assert sum(one.sure for one in serious) <= len(lines) / 300


@pytest.mark.parametrize(
    "answer",
    [
        "oude man laat foto zien op telefoon en jongen zit naast hem. zij lachen.",
        "wij gisteren oude vrouw heeft deeg gemaakt met jongen. klaar, gedaan",
        "oude vrouw en meisje samen op bank, zij laten foto zien van familie",
        "ik duw zo een jongen dan naar een van die mannen met een klusje",
        "Hennie kijkt wat zo'n jongen in zn vingers heeft en die ouwe die niet meer kan bukken "
        "zet ie aan het wiel richten",
        "niemand. je verwacht niks dan valt het ook niet tegen. nou ok, de zusjes. die brengen "
        "hun broertje en blijven buiten op het muurtje zitten",
        "een jongen hij is verlegen hij zegt niets. ik geef hem thee en wij pompt samen de banden",
        "een jongen van 15 die van twee scholen is gestuurd en een oud lasser van de Stork. "
        "ruziën over een trapas. prachtig",
    ],
)
def test_what_players_told_is_no_concern(answer: str) -> None:
    assert concern_in(real_pack(), answer) is None


TYPED = Path(__file__).parent / "data" / "begrip" / UNSEEN


def test_hardly_an_answer_typed_at_a_question_is_taken_for_a_concern() -> None:
    """By a hand that nothing was learned from."""
    pack = real_pack()
    lines = TYPED.read_text(encoding="utf-8").splitlines()
    found = [concern_in(pack, line.rpartition("\t")[2]) for line in lines]
    met = [one.weight for one in found if one is not None]
    assert met.count(Weight.SERIOUS) == 0
    assert met.count(Weight.SOFT) <= len(lines) / 100


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("the girl is scared at home, her father hits her", "thuis"),
        ("one boy told me the trainer touches him", "medewerker"),
        ("i dont want to live, i want to die", "zelf"),
        ("she says she wants to kill herself", "zelfdoding"),
        ("we cook together every tuesday with old people", None),
        ("her father hits the ball and her mother makes soup with a knife", None),
        ("the music touches people, they talk about food", None),
    ],
)
def test_what_everybody_knows_in_english_is_met_too(answer: str, kind: str | None) -> None:
    found = concern_in(real_pack(), answer)
    assert (found and found.kind) == kind


def test_doubt_about_earlier_words_does_not_hide_what_is_plain() -> None:
    player = come_to("project")
    doubted, plain = "hij geeft haar een bloem", "een jongen zegt zijn vader slaat hem thuis"
    found = concern_in(real_pack(), doubted)
    assert found is not None, "choose other words: these aren't doubted any more"
    assert not found.sure
    player.says(doubted)
    assert "Is er iemand niet veilig?" in player.told[-1]
    player.says(plain)
    assert "Wat je schrijft, klinkt ernstig" in player.told[-1]
    assert "Veilig Thuis" in player.told[-1]


_BUTTON_WITH_A_QUOTE = re.compile(r"\s+- '[^‘]*‘(?P<quote>.*)’'")
"""Of its label, people typed the quote alone."""
_QUOTE = re.compile(r"‘([^’]*)’")


def _said_apart(line: str) -> list[str]:
    """What was said at once in a line of a conversation: the bot may quote several answers, each
    of which was typed and weighed by itself, in a sentence of its own."""
    if button := _BUTTON_WITH_A_QUOTE.fullmatch(line):
        return [button["quote"]]
    quotes = _QUOTE.findall(line)
    return [line] if len(quotes) < 2 else [*quotes, _QUOTE.sub("", line)]


def test_nothing_in_the_golden_conversations_is_serious() -> None:
    pack = real_pack()
    for path in Path(__file__).parent.joinpath("golden").glob("*.yaml"):
        for line in path.read_text(encoding="utf-8").splitlines():
            for said in _said_apart(line):
                found = concern_in(pack, said)
                assert found is None or found.weight is not Weight.SERIOUS, line


def test_every_file_is_known_and_has_each_kind_of_the_pack_in_it() -> None:
    files = {path.name for path in SENTENCES.glob("*.tsv")}
    assert files == {*FLOORS, *LEARNED, *HARMLESS} >= set(ALARMS)
    kinds = {(kind.weight.value, kind.id) for kind in real_pack().watch.kinds}
    for name in (*FLOORS, *LEARNED):
        there = {(said.weight, said.kind) for said in labelled(SENTENCES / name)}
        assert {key for key in there if key[0] != NONE} <= kinds
    for name in HARMLESS:
        assert {said.weight for said in labelled(SENTENCES / name)} == {NONE}
