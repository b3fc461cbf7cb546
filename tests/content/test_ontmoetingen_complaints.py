"""Complaints of the bot or its question at a question of the real pack: heard, and no answers."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import SKIPPED
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import lines
from tests.support.real_pack import label, said
from tests.support.real_walk import come_to

COMPLAINTS = [
    *("zeur niet zo", "hou op met zeuren", "wat een onzin", "stomme vraag", "wat een gedoe"),
    *(
        "doe normaal joh",
        "wat een gelul",
        "je lijkt mijn moeder wel",
        "doe niet zo moeilijk",
    ),
    "dit slaat nergens op",
]


@pytest.mark.parametrize("text", COMPLAINTS)
def test_a_complaint_is_no_answer(text: str) -> None:
    player = come_to("doel_zoeken", goal="6")
    player.says(text)
    assert player.at == "doel_zoeken"
    assert player.told[0].startswith(said("klets_mopper"))
    assert label("knop_toch_antwoord") in player.labels
    player.says(text)
    player.says(text)
    assert player.walk.answers["doel_zoeken"] == SKIPPED


@pytest.mark.parametrize(
    "text",
    [
        *("bbq", "Beachvolleybal", "Yoga", "x", "zumba"),
        *("dat zijn de buren", "dat is de voetbalclub", "dat is mijn collega"),
    ],
)
def test_a_short_answer_is_an_answer(text: str) -> None:
    player = come_to("project")
    player.says(text)
    assert player.walk.answers["project"].text == text


@pytest.mark.parametrize(
    "text",
    [
        *("dat ze niet zo zeuren over de kou", "dat het gedoe op straat ophoudt"),
        *("dat iemand echt naar je luistert", "dat ze het niet meer onzin vinden om te groeten"),
        *("dat niemand stomme dingen naar haar roept", "dat ze normaal tegen elkaar doen"),
        *("dat hun moeders elkaar kennen", "dat ze elkaar met rust laten"),
        *("dat die vragen over vroeger gewoon zijn", "over een jaar ben ik 64"),
    ],
)
def test_an_answer_with_the_words_of_a_complaint(text: str) -> None:
    player = come_to("doel_zoeken", goal="6")
    player.says(text)
    assert player.walk.answers["doel_zoeken"].text == text


@pytest.mark.parametrize(
    "text",
    [
        *("dat ga ik niet zeggen", "dat gaat je niks aan", "ik vul dit liever niet in"),
        *("dat vind ik te persoonlijk", "dat hou ik voor me", "daar ga ik niks over zeggen"),
        "ik wil niet dat ze hier straks een oordeel over hebben. dus dat sla ik over",
        "nee, ik wil overslaan. en haal mijn tekst weg",
    ],
)
def test_what_is_refused_is_not_kept(text: str) -> None:
    player = come_to("haalbaar")
    player.says(text)
    assert player.walk.answers["haalbaar"] == SKIPPED
    assert "haalbaar" not in player.walk.notes


def test_who_says_that_the_bot_does_not_listen_is_asked_nothing_again_and_put_on_the_list() -> None:
    player = come_to("opvalt")
    player.taps(label("knop_overslaan"))
    for typed in ("jij luistert niet", "jij luistert nog steeds niet"):
        player.says(typed)
        assert len(player.told) == 1
        assert "Typ" in player.told[0]
        assert player.walk.place.view is View.CHECKLIST
    player.says("de kippenren is vorige week gedaan, klaar")
    assert player.walk.place == Place(View.NOTED)
    assert lines(player.walk, "") == ("de kippenren is vorige week gedaan, klaar",)


def test_who_says_so_again_reads_what_was_heard_and_isn_t_asked_the_same_once_more() -> None:
    player = come_to("intentie")
    typed = {"spanningen": "een moeder belt dan maandag. dus pas later ja"}
    while player.at:
        usual = "1" if player.dialog.questions[player.at].options else "weet niet"
        player.says(typed.get(player.at, usual))
    player.says("jij luistert niet")
    player.says("jij luistert nog steeds niet")
    assert "‘een moeder belt dan maandag.’" in player.told[0]


@pytest.mark.parametrize(
    "text", ["daar gaan we weer…", "zucht, alweer zo'n verhaal", "wat een lap tekst"]
)
@pytest.mark.parametrize("question", ["project", "doel"])
def test_weariness_is_no_answer(question: str, text: str) -> None:
    player = come_to(question)
    player.says(text)
    assert player.at == question
    assert (question in player.walk.answers, player.walk.notes) == (False, {})


@pytest.mark.parametrize("question", ["opvalt", "doel_zoeken"])
def test_who_is_not_heard_is_told_sorry_and_not_asked_again(question: str) -> None:
    player = come_to(question, goal="6")
    player.says("dat jij niet luistert")
    assert any(said("niet_gehoord") in one for one in (*player.told, player.screen_text))
    assert player.walk.answers[question] == SKIPPED


@pytest.mark.parametrize("complaint", ["jij luistert niet", "dat zei ik niet"])
def test_who_was_just_asked_back_complains_of_that_and_not_of_an_answer_before(
    complaint: str,
) -> None:
    player = come_to("doel")
    player.says("wij repareren fietsen met nieuwkomers")
    player.says(complaint)
    assert player.at == "doel"
    assert "tijd" in player.walk.answers
