"""Someone changes an earlier message: what was stored follows, and is said back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import SKIPPED, UNKNOWN, Answer, chosen, written
from dialogs.walk.effects import ForgetAnswer, RecordAnswer, RecordNote, TakeWordsOut
from dialogs.walk.place import View
from dialogs.walk.state import note_key
from tests.support.at import at, done, recorded
from tests.support.editing import LISTENING, unknown
from tests.support.player import Player
from tests.support.small_dialog import SMALL

# An answer in someone's own words


def test_an_answer_follows_its_message() -> None:
    player = at("p7x")
    message = player.says("Een lange tafle")
    screen = player.walk.screen
    player.edits(message, "Een lange tafel")
    assert player.walk.answers["p7x"] == written("Een lange tafel")
    assert player.told == ["bewerkt Kort p7x Een lange tafel"]
    assert player.walk.screen == screen, "the question that is asked stays"
    assert [e for e in player.last if isinstance(e, RecordAnswer)] == [
        RecordAnswer("p7x", "Waar gaat jullie project over?", written("Een lange tafel"))
    ]


def test_an_edit_may_be_edited() -> None:
    player = at("p7x")
    message = player.says("a")
    for text in ("een veel langere tekst", "b", "nog\nmeer regels"):
        player.edits(message, text)
        assert player.walk.answers["p7x"] == written(text)


def test_an_edit_counts_long_after() -> None:
    player = done()
    player.wait(40 * 86_400.0)
    player.edits(1, "Een korte tafel")
    assert player.walk.answers["p7x"] == written("Een korte tafel")


def test_the_record_has_the_question_as_it_reads_now() -> None:
    player = done()
    message = next(m for m, text in player.written.items() if text == "Dat we zo veel al doen")
    player.edits(1, "Een korte tafel")
    player.edits(message, "Niets")
    (record,) = (e for e in player.last if isinstance(e, RecordAnswer))
    # The words above it were quoted twice before, so the question is asked without them now.
    assert record.shown == "Bij ‘ja’ hoort een vraag.\nTot slot?"


@pytest.mark.parametrize("which", [0, 1, 2])
def test_one_message_of_several_changes_and_the_others_stay(which: int) -> None:
    player = at("p7x")
    texts = ["Een lange\ntafel", "met soep", "en brood"]
    messages = []
    for text in texts:
        messages.append(player.says(text))
        player.wait(1.0)
    assert player.walk.answers["p7x"] == written("\n".join(texts))
    for text in ("😀", "iets heel anders, en veel langer", "x"):
        player.edits(messages[which], text)
        texts[which] = text
        assert player.walk.answers["p7x"] == written("\n".join(texts))
        assert recorded(player) == [("p7x", written("\n".join(texts)))]
    assert player.told[0].startswith("bewerkt Kort p7x ")


def test_every_message_of_several_may_change() -> None:
    player = at("p7x")
    first = player.says("a")
    player.wait(1.0)
    second = player.says("b")
    player.edits(first, "één\ntwee")
    player.edits(second, "drie")
    player.edits(first, "nul")
    assert player.walk.answers["p7x"] == written("nul\ndrie")


def test_nobodys_edit_becomes_markup_and_a_long_one_is_said_back_short() -> None:
    player = at("d4n")
    player.edits(1, "**vet** {d4n}")
    assert all(not span.bold for message in player.messages for span in message.text)
    assert player.told == ["bewerkt Kort p7x **vet** {d4n}"]
    player.edits(1, "woord " * 600)
    assert player.told[0].endswith("…")
    assert player.walk.answers["p7x"] == written("woord " * 600)


# A choice in words


def test_a_typed_choice_follows_its_message() -> None:
    player = at("d4n")
    message = player.says("koken")
    player.says("ja")
    player.edits(message, "sporten")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert recorded(player) == [("d4n", chosen("r5"))]
    assert player.told[0] == "bewerkt Kort d4n Samen sporten"


def test_a_typed_multiple_choice_follows_its_message() -> None:
    player = at("s1t")
    message = player.says("jeugd")
    player.edits(message, "2 en 3")
    assert recorded(player) == [("s1t", chosen("o8", "mb"))]
    assert player.told[0] == "bewerkt Kort s1t Ouderen, Mbo"


def test_an_option_that_stands_alone_stands_alone_after_an_edit_too() -> None:
    player = at("s1t")
    message = player.says("jeugd")
    player.edits(message, "jeugd en niemand")
    assert recorded(player) == [("s1t", chosen("al"))]


@pytest.mark.parametrize("text", ["muziek", "9", "koken en sporten", "😀"])
def test_what_fits_no_option_leaves_the_choice(text: str) -> None:
    player = at("d4n")
    message = player.says("koken")
    player.edits(message, text)
    assert player.told == [f"bewerkt_geen_optie {text} Samen koken"]
    assert recorded(player) == []
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.walk.notes == {"d4n": text}, "but the words are kept"


def test_words_that_said_more_are_a_choice_once_they_say_no_more() -> None:
    player = at("d4n")
    message = player.says("samen koken, maar alleen op dinsdag")
    player.edits(message, "samen sporten")
    assert player.walk.answers["d4n"] == chosen("r5")
    assert player.walk.notes == {"d4n": "samen sporten"}


# A note


def test_a_note_follows_its_message() -> None:
    player = at("d4n")
    first, second = player.says("muziek"), player.says("of dans")
    player.edits(first, "zang")
    assert player.walk.notes == {"d4n": "zang\nof dans"}
    (record,) = (e for e in player.last if isinstance(e, RecordNote))
    assert record.question == "d4n"
    assert record.shown.endswith("Wat is jullie doel?")
    assert record.text == "zang\nof dans"
    assert player.told == ["bewerkt Kort d4n zang of dans"]
    player.edits(second, "of toneel")
    assert player.walk.notes == {"d4n": "zang\nof toneel"}
    assert player.at == "d4n"


def test_a_note_of_signs_becomes_words_and_is_no_answer() -> None:
    player = at("p7x")
    message = player.says("😀")
    player.edits(message, "vrolijk")
    assert player.walk.notes == {"p7x": "vrolijk"}
    assert player.told == ["bewerkt Kort p7x vrolijk"]
    assert (player.at, player.walk.answers) == ("p7x", {})


def test_a_mistyped_choice_that_is_put_right_answers_the_question() -> None:
    player = at("d4n")
    message = player.says("koekn")
    assert player.told[0].startswith("bedoel_je")
    player.edits(message, "koken")
    assert recorded(player) == [("d4n", chosen("m2"))]
    assert player.at == "a9c"
    player.edits(message, "sporten")
    assert recorded(player) == [("d4n", chosen("r5"))]


def test_put_right_besides_what_was_ticked() -> None:
    player = at("s1t")
    player.taps("Mbo")
    message = player.says("jongeren en hun opa's")
    player.edits(message, "jongeren")
    assert recorded(player) == [("s1t", chosen("j1", "mb"))]


def test_a_note_put_right_after_the_question_was_answered_is_proposed() -> None:
    player = at("d4n")
    message = player.says("koekn")
    player.taps("Samen sporten")
    player.edits(message, "koken")
    assert player.walk.answers["d4n"] == chosen("r5"), "nothing changes by itself"
    assert player.told[0].startswith("bewerkt Kort d4n koken\n\nbedoel_je_een Samen koken\n\n")
    assert "Wat is jullie doel?" in player.told[0]
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("m2")
    assert player.at == "a9c"


def test_a_note_that_says_the_answer_once_more_stays_a_note() -> None:
    player = at("d4n")
    message = player.says("koekn")
    player.taps("Samen koken")
    player.edits(message, "koken")
    assert player.told == ["bewerkt Kort d4n koken"]
    assert player.at == "a9c"


def test_an_edit_that_resembles_an_option_proposes_it() -> None:
    player = at("d4n")
    player.dialog = LISTENING
    message = player.says("muziek")
    player.edits(message, "voetballen op het veldje")
    assert player.told == [
        "bewerkt Kort d4n voetballen op het veldje\n\nbedoel_je_een Samen sporten"
    ]
    player.says("ja")
    assert player.walk.answers["d4n"] == chosen("r5")


def test_a_typed_choice_that_now_resembles_another_is_proposed_under_the_checklist_too() -> None:
    player = done()
    player.dialog = LISTENING
    (message,) = (parts[0][0] for key, parts in player.walk.typed.items() if key == "d4n")
    before = player.walk.answers["d4n"]
    player.edits(message, "voetballen op het veldje")
    assert player.walk.answers["d4n"] == before
    assert "bedoel_je_een Samen sporten" in player.told[0]
    player.taps("keep")
    assert player.walk.answers["d4n"] == before
    assert player.walk.place.view is View.CHECKLIST


@pytest.mark.parametrize(("text", "answer"), [("weet niet", UNKNOWN), ("sla over", SKIPPED)])
def test_an_edit_may_be_a_way_past(text: str, answer: Answer) -> None:
    player = at("d4n")
    message = player.says("muziek")
    player.edits(message, text)
    assert player.walk.answers["d4n"] == answer


# Messages that are nothing any more


@pytest.mark.parametrize("message", [0, 7, 2**40])
def test_a_message_that_was_never_an_answer(message: int) -> None:
    unknown(at("d4n"), message)


def test_before_anything_began_and_after_stopping() -> None:
    player = Player(SMALL)
    player.edits(1, "hoi")
    assert player.told == ["bewerkt_onbekend"]
    assert player.walk.place.view is View.NOTHING
    player = at("d4n")
    player.command("stop")
    player.edits(1, "Een korte tafel")
    assert player.walk.answers["p7x"] == written("Een korte tafel")
    assert player.walk.place.view is View.STOPPED
    assert not player.live


@pytest.mark.parametrize("word", ["help", "weet niet", "terug"])
def test_a_word_that_was_no_answer(word: str) -> None:
    player = at("d4n")
    message = player.says(word)
    if word == "terug":
        player.taps("keep")
    unknown(player, message, "koken")


def test_an_answer_that_was_replaced_by_a_tap() -> None:
    player = at("p7x")
    message = player.says("Een lange tafel")
    player.taps("back")
    player.taps("unknown")
    assert player.walk.answers["p7x"] == UNKNOWN
    unknown(player, message)


def test_a_typed_choice_that_was_replaced_by_a_tap() -> None:
    player = at("d4n")
    message = player.says("koken")
    player.taps("back")
    player.taps("Dat weten we nog niet")
    unknown(player, message, "sporten")
    assert player.walk.answers["d4n"] == chosen("n0")


def test_an_answer_that_was_replaced_by_another_text() -> None:
    player = at("p7x")
    first = player.says("Een lange tafel")
    player.taps("back")
    second = player.says("Een korte tafel")
    unknown(player, first)
    player.edits(second, "Een ronde tafel")
    assert player.walk.answers["p7x"] == written("Een ronde tafel")


def test_an_answer_that_was_kept_follows_its_message() -> None:
    player = at("d4n")
    player.taps("back")
    player.taps("keep")
    player.edits(1, "Een korte tafel")
    assert player.walk.answers["p7x"] == written("Een korte tafel")


def test_a_message_of_an_earlier_walk() -> None:
    player = at("d4n")
    player.command("start")
    player.taps("Opnieuw beginnen")
    unknown(player, 1)


def test_a_message_from_before_all_was_erased() -> None:
    player = at("d4n")
    player.command("wis")
    player.taps("Ja, wis alles")
    player.edits(1, "Een korte tafel")
    assert player.told == ["bewerkt_onbekend"]
    assert player.walk.answers == {}


def test_a_question_that_is_gone_from_the_pack() -> None:
    player = at("d4n")
    nodes = tuple(node for node in SMALL.nodes if node.id != "p7x")
    player.dialog = replace(SMALL, nodes=nodes)
    unknown(player, 1)


def test_an_option_that_is_gone_from_the_pack() -> None:
    player = at("d4n")
    message = player.says("koken")
    d4n = SMALL.questions["d4n"]
    fewer = replace(d4n, options=d4n.options[:1])
    nodes = tuple(fewer if node.id == "d4n" else node for node in SMALL.nodes)
    player.dialog = replace(SMALL, nodes=nodes)
    player.edits(message, "sporten")
    assert player.told == ["bewerkt_geen_optie sporten Samen koken"]
    assert player.walk.answers["d4n"] == chosen("m2")


# What is on the screen follows


def message_of(player: Player, text: str) -> int:
    (found,) = (message for message, words in player.written.items() if words == text)
    return found


def test_of_an_edited_note_no_old_words_are_kept() -> None:
    player = at("d4n")
    message = player.says("zes keer hetzelfde koppel")
    assert player.walk.notes["d4n"] == "zes keer hetzelfde koppel"
    player.edits(message, "in de pauze klieken ze bij elkaar")
    assert player.last.index(ForgetAnswer(note_key("d4n"))) < player.last.index(
        next(one for one in player.last if isinstance(one, RecordNote))
    )
    assert TakeWordsOut("zes keer hetzelfde koppel") in player.last
