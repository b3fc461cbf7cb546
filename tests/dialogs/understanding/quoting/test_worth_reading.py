"""What of somebody's words says something to whoever reads the page."""

from __future__ import annotations

import pytest

from dialogs.understanding.quoting.worth_reading import (
    in_application,
    supposes_nobody_reads,
    what_they_do,
    worth_reading,
)

BUTTONS = (
    *("Groepen dichter bij elkaar", "Een van ons krijgt ze aan de praat"),
    *("Wie een probleem heeft, helpen we", "Mensen om op terug te vallen"),
)


@pytest.mark.parametrize(
    "words",
    [
        *("joa", "ok", "pls simpel", "si claro", "niets anders", "beide", "1 en 3", "was bij ons."),
        *("ikke", "half. allebei", "op zich wij", "hoezo wil je dat weten"),
        *("eerste ja. wij helpen", "3 dan, van ons", "nee 2 dan maar, groepen"),
        *("ja precies, mensen om op terug te vallen", "Dus ja dat telt ook mee vind ik."),
        *("Ik vroeg net nog iets he", "er is geen discriminatie hoor", "wat is dat?"),
        *("nog geen tijd gehad", "We hadden geen tijd", "geen tijd voor gehad"),
        *("dus 1 denk ik", "doe toch 2 maar", "had ik toch gezegd", "mwa letten we op is groot."),
        *("mwah samen is een groot woord", "I SAY ONE!! 1 means number one", "nummer 2 ok."),
    ],
)
def test_what_says_nothing_is_left_off(words: str) -> None:
    assert worth_reading(words, BUTTONS) == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("panna toernooi", "panna toernooi"),
        (
            "Ze oordelen hard over elkaar, van twee kanten. Nu minder.",
            "Ze oordelen hard over elkaar, van twee kanten. Nu minder.",
        ),
        ("ov kaart", "ov kaart"),
        ("mwa, de groep is groot", "mwa, de groep is groot"),
        ("thee vooraf, had ik toch gezegd. woensdag", "thee vooraf. woensdag"),
        ("2 denk ik. wacht nee niet ieder durft dat", "niet ieder durft dat"),
        ("geen tijd, de zaal was dicht", "de zaal was dicht"),
        # What follows is about that other point, and not about what was told first.
        (
            "ja gesproken, ze zei sorry. 2 is nu ook gelukt, de meiden halen haar op",
            "ja gesproken, ze zei sorry. 2 is nu ook gelukt, de meiden halen haar op",
        ),
        ("we doen nu duos", "we doen nu duos"),
        (
            "het is gratis, maar of dat genoeg is.. weet niet precies",
            "het is gratis, maar of dat genoeg is.. weet niet precies",
        ),
        ("ja mag. een keer komen eten goed", "een keer komen eten goed"),
        ("half dus. soep is te duur", "soep is te duur"),
        ("Nee ho, we vragen er niet naar.", "We vragen er niet naar."),
        ("oja de radio mag op vrijdag", "de radio mag op vrijdag"),
        ("vergeten te zeggen: de koffie is gratis", "de koffie is gratis"),
        ("luister nou ens. ieder wat hij kan sjouwen", "ieder wat hij kan sjouwen"),
        ("nee. zei ik net. de moeders bellen", "de moeders bellen"),
        ("jij leest ook niks, de moeders bellen", "de moeders bellen"),
    ],
)
def test_what_tells_something_stays(words: str, told: str) -> None:
    assert worth_reading(words, BUTTONS) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "we maken fietsen met oudere buren",
        "wij kook met jongeren.",
        "Dus nu koken we op woensdag met een stuk of tien jongeren",
        "jongeren en ouderen hebbn vaste koppels, 1 op 1 fiets",
        "jongens doen telefoons, oudjes schenken koffie",
        "we houden iedere vrijdagavond een spelavond",
        "boksen met de aspiranten van de politie",
    ],
)
def test_what_a_project_does(sentence: str) -> None:
    assert what_they_do(f"Leuk. {sentence}") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "jongens en meisjes 15 16 jaar.",
        "we vragen het aan de jongeren",
        "dat de jongens en de ouderen dat samen kiezen",
        "we hebben ook een buurtkok die meehelpt",
        "we vragen t nu elke keer na afloop, anoniem op een briefje",
        "we hebben elke week een overleg",
        "dat we elke maand een toernooitje doen met gemixte teams",
        "koken met de jongens gaat altijd mis",
        "voetballen met een lekke bal",
    ],
)
def test_other_sentences_are_about_something_else(sentence: str) -> None:
    assert what_they_do(sentence) == ""


def test_a_clause_that_turns_what_is_told_stays() -> None:
    assert worth_reading("dat is niet zo, ze lachen") == "dat is niet zo, ze lachen"


def test_what_the_next_sentence_takes_back_is_left_off() -> None:
    assert worth_reading("dat speelt niet. nou ja soms wel, ze schelden") == "ze schelden"


def test_a_button_that_is_only_numbered_is_left_off() -> None:
    assert worth_reading("de moeders bellen, 2 dus") == "de moeders bellen"


def test_a_joke_beside_an_option_is_left_off() -> None:
    assert (
        worth_reading("haha ja regen, dat helpt. de moeders bellen", BUTTONS) == "de moeders bellen"
    )
    assert worth_reading("haha ja de regen houdt op") == "de regen houdt op"


def test_what_stands_in_the_application_is_known_by_its_words() -> None:
    told = "Daar zijn we het niet over eens. In de aanvraag staat volgens mij iets met eenzaamheid."
    assert in_application(told) == "iets met eenzaamheid"
    assert in_application("onze aanvraag noemt vooral taal") == "taal"
    assert in_application("wat staat er in de aanvraag?") == ""
    assert in_application("we schreven de aanvraag samen") == ""


@pytest.mark.parametrize(
    ("told", "is_so"),
    [
        ("dus niemand anders dan jij krijgt dit te zien he? oke. ik duw zo een jongen dan", True),
        ("dit leest alleen jij toch? we doen niks", True),
        ("leest er iemand mee? we doen niks", False),
        ("we doen niks, dus niemand merkt het", False),
    ],
)
def test_what_is_told_because_nobody_would_read_it_is_known(told: str, is_so: bool) -> None:
    assert supposes_nobody_reads(told) is is_so


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("nu alle moeders bellen. oma Truus", "nu alle moeders bellen. oma Truus"),
        ("moeders bellen. oma Truus", "oma Truus"),
        ("nu alle moeders bellen. oma belt altijd twee buren", "oma belt altijd twee buren"),
    ],
)
def test_a_few_words_go_on_with_the_sentence_that_repeats_a_button(words: str, told: str) -> None:
    assert worth_reading(words, ["de moeders bellen"]) == told


@pytest.mark.parametrize(
    ("words", "label", "told"),
    [
        ("ontmeten", "Dat ze elkaar ontmoeten", ""),
        ("een vn ons brengt ze smen", "Een van ons brengt ze samen", ""),
        ("geen vn ons brengt ze smen", "Een van ons brengt ze samen", "geen vn ons brengt ze smen"),
        ("een van ons, Karima uit de keuken", "Een van ons brengt ze samen", "keuken"),
    ],
)
def test_a_button_typed_with_slips_is_no_quotation(words: str, label: str, told: str) -> None:
    kept = worth_reading(words, [label])
    assert told in kept if told else kept == ""


def test_that_none_of_the_buttons_fits_is_not_quoted_beside_what_does() -> None:
    words = "merken we nie, ik wel maar zij niet\ngeen van dze\nnee"
    assert worth_reading(words) == "merken we nie, ik wel maar zij niet"
