"""What people who made it hard typed at the questions of the real pack, and what is made of it."""

from __future__ import annotations

import pytest

from dialogs.pack.answers import UNKNOWN, chosen
from dialogs.pack.definition import Status
from dialogs.screens.told.items_shown import items_of
from dialogs.steps.follow_ups.how_it_went import WENT_WORDS
from dialogs.understanding.outcomes.how_each_went import how_each_went
from tests.support.player import Player
from tests.support.real_pack import real_pack, said
from tests.support.real_walk import come_to


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
            "bij ons klussen meestal de jongeren en zitten de bewoners erbij",
            "ja dat zei ik toch",
            "",
        ),
        (
            "samenwerking",
            "bij ons klussen meestal de jongeren en zitten de bewoners erbij",
            "dat klopt",
            "",
        ),
        (
            "samenwerking",
            "bij ons klussen meestal de jongeren en zitten de bewoners erbij",
            "jaaa",
            "",
        ),
        (
            *("samenwerking", "bij ons klussen meestal de jongeren en zitten de bewoners erbij"),
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
    first = "bij ons klussen meestal de jongeren en zitten de bewoners erbij"
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
    player.says("bij ons klussen meestal de jongeren en zitten de bewoners erbij")
    player.says(text)
    assert player.at == "samenwerking"
    assert not player.told[0].startswith("Dan niet.")


@pytest.mark.parametrize("text", ["ja maar niet altijd", "ja, soms", "ja en nee", "ja, of nee"])
def test_no_yes(text: str) -> None:
    player = come_to("samenwerking")
    player.says("bij ons klussen meestal de jongeren en zitten de bewoners erbij")
    player.says(text)
    assert player.at == "samenwerking"


@pytest.mark.parametrize(
    ("question", "text", "option"),
    [
        ("spanningen", "Nee ho, we vragen er niet naar, ik hoor het pas achteraf.", "achteraf"),
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
    assert player.told[0].startswith("Ik zet het bij ‘Kort of één keer mag gewoon’")


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
    assert player.told[0].endswith("Hoe merken jullie het als iets voor iemand niet fijn is?")


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
    assert "verder kunnen Telegram en wie deze bot beheert erbij" in player.told[0]
    assert player.walk.answers["spanningen"] == UNKNOWN


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


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("de een doet het voor de ander, op het schillen na dan", Status.PARTLY),
        ("de een doet het voor de ander", Status.MISSING),
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


def test_who_stays_away_because_of_somebody_may_not_be_safe_there() -> None:
    player = come_to("toegankelijkheid_gemist")
    player.says("meiden uit de wijk komen niet. En dat komt door één persoon.")
    assert said("door_iemand") in player.told[0]
