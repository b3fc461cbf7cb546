"""What a team wrote takes precedence over the sentence of what it tapped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, Answers, chosen, written
from dialogs.pack.checklist import Item, checklist
from dialogs.pack.definition import Dialog, Status
from dialogs.pack.listed_words import InOwnWords, ListedWords
from dialogs.pack.route import applicable
from dialogs.screens.layout import Speech
from dialogs.screens.told.checklist_lines import in_words, named
from dialogs.screens.told.items_shown import items_of
from dialogs.texts import as_plain
from dialogs.walk.probes import own
from dialogs.walk.state import Walk
from tests.support.listening import LISTENING
from tests.support.player import Player
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL, text

NO: dict[str, Answer] = {"d4n": chosen("m2"), "a9c": chosen("a9c_nee")}
WHO = InOwnWords(
    asked="f2o",
    full=ListedWords(step=text("Vraag ‘{f2o}’ zelf.")),
    by_option={"a9c_nee": ListedWords(text("Nu niemand, wel ‘{f2o}’."), text("Vraag het eens."))},
    denied=ListedWords(text("Er is niemand voor."), text("zoek iemand.")),
    unknown=ListedWords(step=text("vraag rond.")),
)


def with_written(*told: InOwnWords) -> Dialog:
    """The small dialog with this at e1, and a step of its own for each of its answers."""
    element = SMALL.elements["e1"]
    options = ("a9c_ja", "a9c_soms", "a9c_nee")
    rules = tuple(
        replace(rule, step=text(f"doe {option}."), option=option)
        for rule, option in zip(element.rules, options, strict=True)
    )
    asks = replace(element, rules=rules, ask=text("vraag het na."), in_own_words=told)
    return replace(SMALL, elements={**SMALL.elements, "e1": asks})


def said(answers: dict[str, Answer], *told: InOwnWords) -> tuple[str, str]:
    """Why e1 has its status, and its step."""
    dialog = with_written(*told)
    say = Speech(dialog, applicable(dialog, answers))
    words = in_words(say, _item(dialog, answers))
    return as_plain(words.because), as_plain(words.step)


def _item(dialog: Dialog, answers: dict[str, Answer]) -> Item:
    (item,) = (one for one in checklist(dialog, answers) if one.element.id == "e1")
    return item


TAPPED = ("want a9c nee", "stap_ontbreekt doe a9c_nee.")


@pytest.mark.parametrize("answer", [None, SKIPPED])
def test_who_wrote_nothing_reads_what_belongs_to_the_option(answer: Answer | None) -> None:
    assert said(NO if answer is None else {**NO, "f2o": answer}, WHO) == TAPPED


def test_who_wrote_something_reads_that() -> None:
    because, step = said({**NO, "f2o": written("de chauffeur")}, WHO)
    assert because == "Nu niemand, wel ‘de chauffeur’."
    assert step == "Vraag het eens."


def test_a_denial_and_not_knowing_have_words_of_their_own() -> None:
    denied = said({**NO, "f2o": written("nee, niemand")}, WHO)
    assert denied == ("Er is niemand voor.", "stap_ontbreekt zoek iemand.")
    assert said({**NO, "f2o": UNKNOWN}, WHO) == (TAPPED[0], "stap_ontbreekt vraag rond.")


def test_without_such_words_it_is_as_if_nothing_was_written() -> None:
    bare = replace(WHO, denied=None, unknown=None, by_option={}, full=None)
    for answer in (written("niemand"), UNKNOWN, written("de chauffeur")):
        assert said({**NO, "f2o": answer}, bare) == TAPPED


def test_an_option_that_is_not_named_gets_what_holds_for_all() -> None:
    general = replace(WHO, by_option={})
    answers = {**NO, "f2o": written("de chauffeur")}
    assert said(answers, general) == (TAPPED[0], "Vraag ‘de chauffeur’ zelf.")


def stands(dialog: Dialog, answers: dict[str, Answer], note: str = "") -> tuple[Status, str, str]:
    """The status of e1 on the walk's own list, why, and its step."""
    notes = {"a9c": note} if note else {}
    walk = replace(Player(dialog).walk, answers=Answers(answers), notes=notes)
    (item,) = (one for one in items_of(dialog, walk) if one.element.id == "e1")
    words = in_words(Speech(dialog, applicable(dialog, answers)), item)
    return item.status, as_plain(words.because), as_plain(words.step)


def test_what_is_doubted_beside_a_button_is_partly_there_in_their_words() -> None:
    dialog, there = with_written(), {**NO, "a9c": chosen("a9c_ja")}
    assert stands(dialog, there, "dat telt mee denk ik")[0] is Status.IN_PLACE
    status, because, step = stands(dialog, there, "Daar zijn we het niet over eens.")
    assert status is Status.PARTLY
    assert because.startswith("twijfel_want")
    assert because.endswith("Daar zijn we het niet over eens.")
    assert step == "stap_deels twijfel_stap"
    assert stands(dialog, NO, "Daar zijn we het niet over eens.")[0] is Status.MISSING


def test_own_words_that_count_make_what_is_missing_partly_there() -> None:
    counts = replace(
        WHO, partly=ListedWords(text("In jullie woorden: ‘{f2o}’."), text("Ga zo door."))
    )
    dialog = with_written(counts)
    told = stands(dialog, {**NO, "f2o": written("de chauffeur")})
    assert told == (Status.PARTLY, "In jullie woorden: ‘de chauffeur’.", "Ga zo door.")
    assert stands(dialog, {**NO, "f2o": written("niemand")})[0] is Status.MISSING
    assert stands(dialog, NO)[0] is Status.MISSING
    assert _item(dialog, {**NO, "f2o": written("de chauffeur")}).status is Status.MISSING


def test_whom_to_ask_follows_not_knowing() -> None:
    answers: dict[str, Answer] = {**NO, "a9c": UNKNOWN}
    assert said(answers) == ("e1 is nog uit te zoeken.", "stap_onbekend vraag het na.")


def test_what_is_in_place_has_how_to_keep_it_or_nothing() -> None:
    answers: dict[str, Answer] = {**NO, "a9c": chosen("a9c_ja")}
    kept = replace(SMALL.elements["e1"], keep=text("houd vol."))
    for element, step in ((SMALL.elements["e1"], ""), (kept, "stap_geborgd houd vol.")):
        dialog = replace(SMALL, elements={"e1": element})
        words = in_words(Speech(dialog, answers), _item(dialog, answers))
        assert as_plain(words.step) == step


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("a9c_nee", ("Een duwtje: ‘koffie’.", "Doe dat eens.")),
        ("a9c_ja", ("want a9c ja\nover Dat gaat vanzelf hoor Een duwtje: ‘koffie’.", "")),
    ],
)
def test_a_probe_counts_and_is_only_an_example_of_what_is_in_place(
    option: str, expected: tuple[str, str]
) -> None:
    probed = InOwnWords(
        asked="z2",
        is_probe=True,
        full=ListedWords(text("Een duwtje: ‘{z2}’."), text("Doe dat eens.")),
    )
    element = replace(LISTENING.elements["e1"], in_own_words=(probed,))
    player = Player(replace(LISTENING, elements={"e1": element}))
    player.command("start")
    player.says("Dat gaat vanzelf hoor")
    player.says("koffie")
    player.taps("option:m2")
    player.taps(f"option:{option}")
    dialog = own(player.dialog, player.walk)
    say = Speech(dialog, applicable(dialog, player.walk.answers))
    words = in_words(say, _item(dialog, dict(player.walk.answers)))
    assert (as_plain(words.because), as_plain(words.step)) == expected


def test_what_was_typed_beside_an_option_stands_before_what_was_written_elsewhere() -> None:
    dialog = real_pack()
    answers: dict[str, Answer] = {
        "toegankelijkheid": chosen("op_vraag"),
        "toegankelijkheid_gemist": written("de jongens uit de flat"),
    }
    item = next(one for one in checklist(dialog, answers) if one.question in answers)

    def told(beside: str) -> str:
        walk = Walk(1, answers=answers, notes={"toegankelijkheid": beside})
        return as_plain(named(Speech(dialog, answers), walk, 1, item))

    halen = told("we halen ze op met de bakfiets")
    assert halen.index("helpen jullie") < halen.index("bakfiets") < halen.index("uit de flat")
    whole = told("wie een probleem heeft helpen we, dan haal ik ze op met de bakfiets")
    assert "helpen jullie" not in whole, "their words say it"
    assert whole.index("bakfiets") < whole.index("uit de flat")


@pytest.mark.parametrize(
    ("note", "says_it"),
    [("wij willen maar wij zijn te druk met koken", True), ("op donderdag is er geen tijd", False)],
)
def test_words_that_say_the_option_stand_in_its_place(note: str, says_it: bool) -> None:
    dialog, answers = real_pack(), {"intentie": chosen("voornemen")}
    walk = Walk(1, answers=answers, notes={"intentie": note})
    item = next(one for one in items_of(dialog, walk) if one.question == "intentie")
    told = as_plain(named(Speech(dialog, answers), walk, 1, item))
    assert f"Jullie schreven: ‘{note}’." in told
    assert ("Jullie willen het wel" in told) is not says_it


@pytest.mark.parametrize("note", ["", "als iedereen de buurvrouw groet"])
def test_what_was_only_tapped_says_that_nothing_was_written_with_it(note: str) -> None:
    notes = {"haalbaar": note} if note else {}
    walk = Walk(1, answers={"haalbaar": chosen("te_halen")}, notes=notes)
    dialog = real_pack()
    item = next(one for one in items_of(dialog, walk) if one.element.id == "haalbaar")
    told = as_plain(in_words(Speech(dialog, walk.answers), item).because)
    assert ("Zet er samen bij wat dat is" in told) is not bool(note)
