"""What people who made it hard typed at the questions of the real pack, and what is made of it."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import SKIPPED, UNKNOWN, chosen, written
from dialogs.pack.definition import Status
from dialogs.screens.checklist_lines import items_of
from dialogs.steps.typed_follow_up import WENT_WORDS
from dialogs.understanding.how_each_went import how_each_went
from dialogs.walk.effects import ForgetAnswer
from tests.support.player import Player
from tests.support.real_pack import label, real_pack, said

USUAL = {"tijd": "1", "doel": "2", "doel_ook": "niets, alleen dit"}
MOST_TURNS = 80


def come_to(question: str, goal: str = "2") -> Player:
    """Somebody who comes to this question with as few words as possible."""
    player = Player(real_pack())
    player.command("start")
    for _ in range(MOST_TURNS):
        if player.at == question:
            return player
        player.says(goal if player.at == "doel" else USUAL.get(player.at, "weet niet"))
    raise AssertionError(f"never came to {question}")


def _proposed(player: Player) -> str:
    """The option on top, if one is proposed."""
    proposal = player.walk.exchange.proposal
    assert proposal is not None
    return proposal.options[0]


@pytest.mark.parametrize(
    ("question", "first", "yes", "option"),
    [
        (
            "samenwerking",
            "bij ons klussen de jongeren en zitten de bewoners erbij",
            "ja dat zei ik toch",
            "",
        ),
        (
            "samenwerking",
            "bij ons klussen de jongeren en zitten de bewoners erbij",
            "dat klopt",
            "",
        ),
        ("samenwerking", "bij ons klussen de jongeren en zitten de bewoners erbij", "jaaa", ""),
        (
            *("samenwerking", "bij ons klussen de jongeren en zitten de bewoners erbij"),
            *("ja precies, de ene groep doet het", ""),
        ),
        ("spanningen", "via haar zusje kom ik het dan te weten", "zeg ik toch", ""),
        (
            *("spanningen", "via haar zusje kom ik het dan te weten"),
            *("klopt, het komt via via", ""),
        ),
    ],
)
def test_a_yes_to_what_was_proposed(question: str, first: str, yes: str, option: str) -> None:
    player = come_to(question)
    player.says(first)
    option = _proposed(player)
    player.says(yes)
    assert player.walk.answers[question] == chosen(option)


@pytest.mark.parametrize(
    ("yes", "told"),
    [
        ("ja zo kun je t noemen", ""),
        ("jao", ""),
        ("joa", ""),
        ("jao zei ik toch", ""),
        ("joa dat zit goed", ""),
        ("mooi geraden", ""),
        ("klopt wel ja", ""),
        ("ja en de haan niet vergeten", "de haan niet vergeten"),
        ("jao, die van hiernaast slepen met planken", "die van hiernaast slepen met planken"),
    ],
)
def test_of_a_yes_only_what_is_told_behind_it_is_kept(yes: str, told: str) -> None:
    player = come_to("samenwerking")
    first = "bij ons klussen de jongeren en zitten de bewoners erbij"
    player.says(first)
    option = _proposed(player)
    player.says(yes)
    assert player.walk.answers["samenwerking"] == chosen(option)
    assert player.walk.notes["samenwerking"] == (f"{first}\n{told}" if told else first)


@pytest.mark.parametrize(
    "text", ["ja maar nee", "ja hoor eens, niet waar", "jao maar dat slaat nergens op man"]
)
def test_a_yes_that_is_taken_back_is_no_yes_and_no_no(text: str) -> None:
    player = come_to("samenwerking")
    player.says("bij ons klussen de jongeren en zitten de bewoners erbij")
    player.says(text)
    assert player.at == "samenwerking"
    assert not player.told[0].startswith("Dan niet.")


@pytest.mark.parametrize("text", ["ja maar niet altijd", "ja, soms", "ja en nee", "ja, of nee"])
def test_no_yes(text: str) -> None:
    player = come_to("samenwerking")
    player.says("bij ons klussen de jongeren en zitten de bewoners erbij")
    player.says(text)
    assert player.at == "samenwerking"


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("spanningen", "Nee ho, we vragen er niet naar, ik hoor het pas achteraf.", "achteraf"),
        ("spanningen", "als meisje huilt in keuken ik vraag wat is", "besproken"),
    ],
)
def test_it_is_proposed(question: str, text: str, option: str) -> None:
    player = come_to(question)
    player.says(text)
    assert _proposed(player) == option
    assert player.at == question


def test_what_is_concluded_is_taken() -> None:
    player = come_to("gelijke_status")
    player.says("er is niks ergs… Wij dus, de tweede.")
    assert player.walk.answers["gelijke_status"].options == ("wij_voor_iedereen",)


def test_what_plainly_is_one_option_is_taken_with_its_words() -> None:
    player = come_to("vormen_van_contact")
    player.says("ja mag. een keer komen eten goed")
    assert player.walk.answers["vormen_van_contact"] == chosen("per_mens")
    assert player.walk.notes["vormen_van_contact"] == "ja mag. een keer komen eten goed"
    assert player.told[0].startswith("Ik zet het bij ‘Kort of één keer, daar is plek voor’")


def test_a_protest_that_says_the_same_again_is_taken_and_not_asked_about_twice() -> None:
    player = come_to("spanningen")
    player.says("soms hoor ik dat achteraf van een collega, want tegen haar praten ze wel")
    assert _proposed(player) == "achteraf"
    player.says("Nee ho, we vragen er niet naar, ik hoor het pas achteraf.")
    assert player.walk.answers["spanningen"] == chosen("achteraf")


@pytest.mark.parametrize("text", ["niet de eerste", "nee niet die", "dat niet", "niet deze"])
def test_not_that_one(text: str) -> None:
    player = come_to("spanningen")
    player.says("via haar zusje kom ik het dan te weten")
    before = player.walk.notes["spanningen"]
    player.says(text)
    assert player.told[0].startswith("Dan niet.")
    assert player.walk.notes["spanningen"] == before


@pytest.mark.parametrize("text", ["hoor eens, wie kan hier bij", "zeg, wie leest dit"])
def test_what_stands_before_a_question_is_no_answer(text: str) -> None:
    player = come_to("spanningen")
    player.says(text)
    assert player.told[0].endswith("Hoe zouden jullie zoiets merken?")


@pytest.mark.parametrize(
    "text",
    [
        *("kosten? t is gratis", "plein? wij hebben geen plein", "geld? nooit een punt"),
        *("bus? die rijdt hier niet", "tijd? ja dat wel", "taal? wij spreken alles"),
    ],
)
def test_a_word_with_a_question_mark_asks_nothing(text: str) -> None:
    player = come_to("toegankelijkheid")
    player.says(text)
    assert player.walk.exchange.pending is None
    assert player.walk.notes["toegankelijkheid"] == text


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        (
            "doelgroep",
            "wordt dit gedeeld met de gemeente? we kijken vooral naar de jongeren",
            "jongeren",
        ),
        (
            *("vormen_van_contact", "ligt eraan wie dit leest. dat kan als iemand het vraagt"),
            "als_iemand_vraagt",
        ),
        ("doelgroep", "hoe lang wordt dit bewaard? 4", "programma"),
        ("doelgroep", "we kijken vooral naar de anderen. wie leest dit?", "anderen"),
    ],
)
def test_a_question_and_an_option_are_both_taken(question: str, text: str, option: str) -> None:
    player = come_to(question)
    player.says(text)
    assert player.walk.answers[question] == chosen(option)
    assert "?" not in player.walk.notes.get(question, "")


def test_a_question_and_what_resembles_an_option() -> None:
    player = come_to("toegankelijkheid")
    player.says(
        "deze wel. we hebben met jongeren gekeken wat lastig was, reiskosten vooral."
        " mag ik dat later nog weghalen?"
    )
    assert player.told[0] == said("bot_weg_te_halen")
    assert _proposed(player) == "nagelopen"
    assert "weghalen" not in player.walk.notes["toegankelijkheid"]


@pytest.mark.parametrize(
    ("text", "option"),
    [("de laatste", "vaker"), ("bovenste", "per_mens"), ("dat tweede", "een_vorm")],
)
def test_by_its_place(text: str, option: str) -> None:
    player = come_to("vormen_van_contact")
    player.says(text)
    assert player.walk.answers["vormen_van_contact"] == chosen(option)


def test_a_question_and_that_somebody_does_not_know() -> None:
    player = come_to("spanningen")
    player.says("weet ik niet, wie ziet dat")
    assert player.told[0].startswith("Wie deze bot beheert, kan erbij")
    assert player.walk.answers["spanningen"] == UNKNOWN


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


def test_what_was_typed_here_is_taken_away() -> None:
    player = come_to("haalbaar")
    player.says("de conciërge ruimt de stoelen op")
    assert "haalbaar" in player.walk.notes
    player.says("dat was geen antwoord dat was een vraag. kun je dat weghalen?")
    assert player.told[0].startswith(said("bot_weggehaald"))
    assert "haalbaar" not in player.walk.notes
    assert ForgetAnswer("haalbaar#toelichting") in player.last
    assert player.at == "haalbaar"


def test_what_was_typed_at_the_question_before_is_taken_away() -> None:
    player = come_to("project")
    player.says("elke dinsdag koken in het buurthuis")
    player.says("haal dat weg")
    assert player.told[0].startswith("Goed, wat je typte bij")
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


def test_who_has_access_is_said_with_whom_to_ask() -> None:
    player = come_to("doel")
    player.says("wie heeft er toegang?")
    assert "Mail het team" in player.told[0]
    player.says("wie leest dit")
    player.says("en wie heeft er toegang")
    assert "Mail het team" in player.told[0]


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
    "text", ["daar gaan we weer…", "zucht, alweer zo'n verhaal", "wat een lap tekst"]
)
@pytest.mark.parametrize("question", ["project", "doel"])
def test_weariness_is_no_answer(question: str, text: str) -> None:
    player = come_to(question)
    player.says(text)
    assert player.at == question
    assert (question in player.walk.answers, player.walk.notes) == (False, {})


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("project", "ik heb geen buurvrouw, ik woon op een dijk"),
        ("project", "ik heb geen heg"),
        ("project", "mijn buurvrouw vraagt mij nooit iets"),
        ("intentie", "wij hebben geen plein en geen muziekbox"),
        ("doel", "er is hier geen bushalte"),
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


@pytest.mark.parametrize(
    ("text", "nth", "note"),
    [
        ("de kruiwagen! 3 dus", 3, "de kruiwagen!"),
        ("deur mekaar zei ik. 2", 2, "deur mekaar zei ik."),
    ],
)
def test_a_number_at_the_end_is_the_button(text: str, nth: int, note: str) -> None:
    player = come_to("samenwerking")
    wanted = player.labels[nth - 1]
    player.says(text)
    options = real_pack().questions["samenwerking"].options
    assert player.walk.answers["samenwerking"] == chosen(
        next(one.id for one in options if one.label == wanted)
    )
    assert player.walk.notes["samenwerking"] == note


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("nog niet, de regen", "ging_nog_niet"),
        ("nog niet he", "ging_nog_niet"),
        ("half dan he", "ging_half"),
        ("niet helemaal", "ging_half"),
    ],
)
def test_how_it_went_in_words_of_the_pack(text: str, outcome: str) -> None:
    (told,) = how_each_went(text, real_pack().words, tuple(WENT_WORDS.values()), 1)
    assert told.outcome == outcome


def test_a_scene_that_is_not_theirs_never_comes_back() -> None:
    player = come_to("groepen_in_contact")
    scene = "lange sliert terug naar het station"
    assert scene in player.screen_text
    player.says("We doen geen uitjes hoor, dat kost te veel")
    player.says("ik snap het niet")
    player.wait(3 * 86_400)
    player.command("verder")
    assert scene not in player.screen_text


def test_after_a_break_what_was_proposed_is_on_the_table_still() -> None:
    player = come_to("groepen_in_contact")
    typed = "aan tafel is het meestal ieder bij zijn eigen, op een paar na"
    player.says(typed)
    first = player.labels[0]
    player.wait(3 * 86_400)
    player.says("hoi daar ben ik weer")
    assert typed in player.screen_text
    assert f"‘{first}’" in player.screen_text
    player.says("1")
    assert player.walk.notes["groepen_in_contact"] == typed
    option = player.dialog.questions["groepen_in_contact"].option(
        player.walk.answers["groepen_in_contact"].options[0]
    )
    assert option is not None
    assert option.label == first, "a number goes by what stands on the screen"


def test_what_strikes_somebody_of_the_talk_is_an_answer() -> None:
    player = come_to("opvalt")
    player.says("dat het zo'n gedoe is")
    assert player.walk.answers["opvalt"] == written("dat het zo'n gedoe is")


@pytest.mark.parametrize("question", ["opvalt", "doel_zoeken"])
def test_who_is_not_heard_is_told_sorry_and_goes_on_the_second_time(question: str) -> None:
    player = come_to(question, goal="6")
    player.says("dat jij niet luistert")
    assert player.told[0].startswith(said("klets_niet_gehoord"))
    assert question not in player.walk.answers
    player.says("jij luistert nog steeds niet")
    assert player.walk.answers[question] == SKIPPED


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("dat we niet bedacht hebben hoe we mensen bij elkaar brengen, ze komen vanzelf", True),
        ("we weten nooit of er iets schuurt, dat horen we pas achteraf", False),
    ],
)
def test_what_strikes_somebody_is_said_to_stand_first_only_if_it_does(
    typed: str, first: bool
) -> None:
    player = come_to("opvalt")
    player.says(typed)
    assert (said("staat_bovenaan") in player.told[0]) == first


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("de ene groep doet het voor de ander, op het schillen na dan", Status.PARTLY),
        ("de ene groep doet het voor de ander", Status.MISSING),
    ],
)
def test_where_it_goes_well_already_counts_for_a_part(typed: str, status: Status) -> None:
    player = come_to("samenwerking")
    player.says(typed)
    if player.at == "elkaar_nodig":
        player.says("soep koken voor de buurt")
    (item,) = (
        one for one in items_of(player.dialog, player.walk) if one.element.id == "samenwerking"
    )
    assert item.status is status
