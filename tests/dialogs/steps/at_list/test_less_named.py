"""What a text names in itself and wants gone is kept nowhere."""

from __future__ import annotations

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
