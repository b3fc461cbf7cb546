"""What a text names in itself and wants gone is kept nowhere; nor is which sentence they meant."""

from __future__ import annotations

from dialogs.texts import as_plain
from dialogs.walk.effects import SendMessage
from dialogs.walk.place import View
from tests.support.at import at


def test_it_goes_from_the_answer_with_the_request() -> None:
    player = at("q0o")
    player.says("we koken samen. de kok was ziek. nee laat dat weg, van de kok")
    texts = [answer.text for answer in player.walk.answers.values()]
    assert "we koken samen." in texts
    assert not any("kok " in text or "weg" in text for text in texts)


def test_if_nothing_is_left_the_question_is_asked_again() -> None:
    player = at("q0o")
    before = dict(player.walk.answers)
    player.says("dat ton te laat komt hoeft er niet bij")
    assert player.walk.answers == before
    assert player.at == "q0o"


def test_which_sentence_is_meant_is_no_answer_to_the_question() -> None:
    player = at("q0o")
    player.says("haal de zin over de wethouder weg")
    assert "later_niet_gevonden" in player.screen_text
    before = dict(player.walk.answers)
    player.says("die over de wethouder en de krant")
    assert player.walk.answers == before
    assert "later_niet_gevonden" in player.screen_text


def test_unasked_such_words_are_an_answer() -> None:
    player = at("q0o")
    player.says("die van de buren")
    assert "die van de buren" in {one.text for one in player.walk.answers.values()}


def test_behind_the_name_of_the_question_is_the_answer() -> None:
    player = at("q0o")
    name = player.dialog.questions["q0o"].name
    player.says(f"nee dat klopt niet, dat was voor jou. {name}: wij koken samen")
    assert "wij koken samen" in {one.text for one in player.walk.answers.values()}


def test_the_question_is_asked_once_beside_which_sentence_must_go() -> None:
    player = at("p7x")
    player.says("we koken samen. haal dat van de wethouder weg")
    assert player.walk.answers["p7x"].text == "we koken samen."
    said = [one for one in player.last if isinstance(one, SendMessage)]
    assert sum(bool(one.keyboard) for one in said) == 1
    assert any("later_niet_gevonden" in as_plain(one.text) for one in said)


def test_what_is_named_may_stand_in_what_was_just_taken() -> None:
    player = at("p7x")
    player.says("we koken met de wethouder. haal weg wat ik over de wethouder zei")
    assert player.walk.place.view is View.FORGET
    assert "we koken met de wethouder" in player.screen_text
