"""What is said to the bot at a question of the real pack, instead of an answer, and what is taken
away."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import SKIPPED, written
from dialogs.pack.definition import Status
from dialogs.screens.looking_back.left_unasked import told_not_asked
from dialogs.screens.question_screens import speech
from dialogs.texts import as_plain
from dialogs.walk.effects import ForgetAnswer
from dialogs.walk.intentions import Before, StoodThen
from dialogs.walk.said_later import last_line
from tests.support.real_pack import label, said
from tests.support.real_walk import come_to


def test_what_was_typed_here_is_taken_away() -> None:
    player = come_to("haalbaar")
    player.says("de conciërge ruimt de stoelen op")
    assert "haalbaar" in player.walk.notes
    player.says("dat was geen antwoord dat was een vraag. kun je dat weghalen?")
    assert "‘de conciërge ruimt de stoelen op’" in player.told[0]
    assert "haalbaar" not in player.walk.notes
    assert ForgetAnswer("haalbaar#toelichting") in player.last
    assert player.at == "haalbaar"


def test_what_was_typed_here_long_before_isnt_taken_for_the_last() -> None:
    player = come_to("haalbaar")
    player.says("de conciërge ruimt de stoelen op")
    player.taps("Terug")
    player.says("de bakker deelt brood uit bij het hek")
    while player.at != "haalbaar":
        player.says("weet niet")
    player.says("haal dat weg")
    assert player.walk.notes["haalbaar"] == "de conciërge ruimt de stoelen op"


def test_what_was_typed_at_the_question_before_is_taken_away() -> None:
    player = come_to("project")
    player.says("elke dinsdag koken in het buurthuis")
    player.says("haal dat weg")
    assert player.told[0].startswith("Goed, dit is weg: ‘elke dinsdag koken in het buurthuis’")
    assert "dinsdag" not in str(player.walk)
    assert player.walk.answers["project"] == SKIPPED
    assert ForgetAnswer("project") in player.last
    assert player.at == "wie"


def test_what_typed_words_were_taken_for_is_taken_away_with_them() -> None:
    player = come_to("samenwerking")
    player.says("bij ons klussen de jongeren en zitten de bewoners erbij")
    player.says("ja klopt")
    assert "samenwerking" in player.walk.answers
    player.says("haal dat maar weg")
    assert player.at == "samenwerking"
    assert "samenwerking" not in player.walk.answers
    assert "samenwerking" not in player.walk.notes


def test_nothing_was_typed_that_could_be_taken_away() -> None:
    player = come_to("tijd")
    player.says("kun je dat weghalen?")
    assert player.told[0].startswith(said("bot_weghalen"))


@pytest.mark.parametrize(("reply", "kept"), [("ja hoor", True), ("liever niet", False)])
def test_what_is_about_a_thing_is_on_the_list_only_if_that_may_be(reply: str, kept: bool) -> None:
    player = come_to("spanningen_verzwegen")
    player.says("dat hij bang is voor de bok")
    assert said("mag_op_lijst_ja_of_nee") not in player.told
    player.says("hoezo dan")
    assert said("mag_op_lijst_ja_of_nee") in player.told[0]
    player.says(reply)
    assert (last_line(player.walk, "spanningen") != "") == kept
    assert player.at != "spanningen_verzwegen"


def test_who_thinks_that_no_goal_is_needed_is_not_asked_to_choose_again() -> None:
    player = come_to("doel")
    player.says("geen van alle. gewoon leuk is ook goed. moet alles een doel hebben dan")
    assert player.told[0] == said("bot_moet_een_doel")
    assert player.screen_text.startswith("Denk aan een jongere"), "they were answered already"
    player.says("dat ze elkaar groeten in de stad")
    hope = "‘dat ze elkaar groeten in de stad’"
    assert player.screen_text.startswith(f"{hope}. Dat onthoud ik.")
    assert "laten we het open" not in player.screen_text
    assert player.walk.answers["doel_dichtbij"].options == ("nog_niet",)
    assert player.at == "haalbaar"
    # Nor is it told later that they left it open.
    then = StoodThen("aanpak", "Mensen samenbrengen", Status.IN_PLACE, "", "aanpak")
    before = Before("2023-11-14", (then,))
    say = speech(player.dialog, player.walk)
    told = as_plain(told_not_asked(say, player.walk, before))
    assert "openliet" not in told
    assert hope in told
    assert hope not in as_plain(told_not_asked(say, player.walk, before, ()))


def test_what_to_do_about_something_is_an_answer_to_what_they_noticed() -> None:
    player = come_to("opvalt")
    asked = "en wat doen we nou met die lange reis?"
    player.says(asked)
    assert player.told[0].startswith("Dat houdt je bezig.")
    assert player.walk.answers["opvalt"].text == asked
    assert player.at != "opvalt"


def test_who_comes_back_is_greeted_once() -> None:
    player = come_to("haalbaar")
    player.wait(3 * 86_400)
    player.says("hoi daar ben ik weer, even weg geweest. Waar waren we?")
    assert player.told[0].startswith(said("waar_waren_we"))
    assert "Hoi!" not in player.told[0]
    assert "haalbaar" not in player.walk.notes


def test_that_it_was_an_answer_is_no_more_of_that_answer() -> None:
    player = come_to("project")
    player.says("elke woensdag fietsen maken")
    here, before = player.at, player.walk.answers
    player.wait(1.0)
    player.says("dit was mijn antwoord, ja")
    assert (player.at, player.walk.notes) == (here, {})
    assert player.walk.answers == before
    assert said("blijft_staan") in player.told[0]


def test_the_button_is_pressed_however_fast_it_is_typed() -> None:
    player = come_to("project")
    player.says("wie leest dit")
    player.wait(1.0)
    player.says("dit was mijn antwoord, ja")
    assert player.walk.answers["project"].text == "wie leest dit"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("project", "ik heb geen buurvrouw, ik woon op een dijk"),
        ("project", "ik heb geen heg"),
        ("project", "mijn buurvrouw vraagt mij nooit iets"),
        ("intentie", "wij hebben geen plein en geen muziekbox"),
    ],
)
def test_what_the_question_made_up_may_be_otherwise(question: str, text: str) -> None:
    player = come_to(question)
    player.says(text)
    assert player.at == question
    assert (question in player.walk.answers, player.walk.notes) == (False, {})
    assert label("knop_toch_antwoord") in player.labels
    key = "is_een_voorbeeld" if player.dialog.questions[question].options else "verzonnen_voorbeeld"
    assert said(key) in player.told[0]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("project", "ik heb geen buurvrouw, we maken fietsen in een schuur"),
        ("project", "wij hebben geen jongeren"),
        ("wie", "wij hebben geen meiden"),
    ],
)
def test_an_answer_beside_it_is_an_answer(question: str, text: str) -> None:
    player = come_to(question)
    player.says(text)
    assert player.walk.answers[question].text == text


@pytest.mark.parametrize("question", ["project", "intentie"])
def test_what_must_be_left_out_is_never_stored(question: str) -> None:
    player = come_to(question)
    player.says("we koken elke week met de buren. Cor drinkt, laat dat weg")
    assert "Cor" not in str(player.walk)
    assert "koken elke week" in str(player.walk)
    assert "dat stuk bewaar ik niet" in player.told[0]


def test_if_that_is_all_the_question_is_asked_again() -> None:
    player = come_to("project")
    player.says("Cor is ontslagen. schrijf dat maar niet op")
    assert player.at == "project"
    assert "ontslagen" not in str(player.walk)
    assert said("weggelaten_alles") in player.told[0]


@pytest.mark.parametrize("asks", ["schrijf dat maar niet op", "nee, laat dat weg"])
def test_what_was_typed_before_goes_if_its_writer_asks(asks: str) -> None:
    player = come_to("project")
    player.says("koken met Cor die drinkt")
    player.says(label("knop_naam_laten"))
    player.says(asks)
    assert "Cor" not in str(player.walk)


def test_a_scene_that_is_not_theirs_never_comes_back() -> None:
    player = come_to("groepen_in_contact")
    scene = "lange sliert terug naar het station"
    assert scene in player.screen_text
    player.says("We doen geen uitjes hoor, dat kost te veel")
    player.says("ik snap het niet")
    player.wait(3 * 86_400)
    player.command("verder")
    assert scene not in player.screen_text


def test_what_strikes_somebody_of_the_talk_is_an_answer() -> None:
    player = come_to("opvalt")
    player.says("dat het zo'n gedoe is")
    assert player.walk.answers["opvalt"] == written("dat het zo'n gedoe is")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("we weten nooit of er iets schuurt, dat horen we pas achteraf", True),
        ("niks", False),
    ],
)
def test_what_strikes_somebody_stands_first_on_the_list_and_is_said_to(
    typed: str, first: bool
) -> None:
    player = come_to("opvalt")
    player.says(typed)
    assert (said("staat_bovenaan") in player.told[0]) == first
    assert (f"‘{typed}’" in player.screen_text.split("\n\n")[1]) == first
    player.command("verder")
    assert said("staat_bovenaan") not in "\n".join(player.told)


def test_that_it_was_said_before_is_agreed_with_only_if_it_was() -> None:
    player = come_to("doel_zoeken", goal="6")
    player.says("Dat had ik toch net verteld? Dat de buren elkaar groeten op straat.")
    assert said("al_gezegd_nieuw") in player.screen_text


def test_who_repeats_a_word_of_the_question_hears_no_figure() -> None:
    figure = "71%"
    player = come_to("wie")
    player.says("de jongens uit de wijk en de oude tuinders")
    assert figure in player.screen_text
    player = come_to("wie")
    player.says("ontmoeten, ontmoeten. de jongens uit de wijk en de oude tuinders")
    assert figure not in player.screen_text


def test_who_speaks_little_dutch_taps_that_no_answer_fits() -> None:
    player = come_to("gelijke_status")
    player.says("i not speak much dutch")
    player.says("oma kies eten. jongen kies muziek")
    player.taps(label("knop_geen_van_deze"))
    assert player.at == "samenwerking"
    assert "oma kies eten" in player.walk.notes["gelijke_status"]


def test_who_speaks_little_dutch_has_the_ways_onward_below_an_answer_at_the_list() -> None:
    player = come_to("opvalt")
    player.says("i not speak much dutch")
    player.says("niks")
    first = player.labels[:2]
    player.says("wat is checklist")
    assert player.labels[:-1] == first
    player.taps(player.labels[-1])
    assert player.labels[:2] == first


@pytest.mark.parametrize(
    ("question", "text", "option", "key"),
    [
        (
            "groepen_in_contact",
            "Aan tafel is het ieder bij de eigen groep. Behalve bij het eten en het schillen.",
            "eigen_mensen",
            "uitzondering_bewaard",
        ),
        (
            "intentie",
            "Een van ons dus, ik breng ze samen. Dat had ik al verteld.",
            "een_persoon",
            "al_gezegd_hier",
        ),
    ],
)
def test_what_is_said_besides_the_option_gets_a_word(
    question: str, text: str, option: str, key: str
) -> None:
    player = come_to(question)
    player.says(text)
    assert player.walk.answers[question].options == (option,)
    assert said(key) in player.screen_text


def test_who_has_little_dutch_reads_the_question_again_where_nothing_is_proposed() -> None:
    player = come_to("gelijke_status")
    player.says("sorry mijn nederlands is niet goed")
    player.says("oma eten lekker, jongen lief")
    question = player.dialog.questions["gelijke_status"].plainer
    assert question is not None
    assert as_plain(question.fill(lambda _: None)) in player.screen_text


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "daar zijn we het niet over eens. maar als ik moet kiezen: groepen dichter bij elkaar",
            True,
        ),
        ("groepen dichter bij elkaar, dat staat in ons plan", False),
    ],
)
def test_whoever_doubts_what_they_choose_hears_that_this_is_kept(text: str, doubt: bool) -> None:
    player = come_to("doel")
    player.says(text)
    told = " ".join(player.told)
    assert ("Dit zet ik erbij: ‘daar zijn we het niet over eens.’" in told) == doubt
    assert ("Daar ga ik van uit" in told) != doubt
