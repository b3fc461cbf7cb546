"""A text that may ask the bot something is never just an answer."""

from __future__ import annotations

import pytest

from dialogs.understanding.maybe_asks import MaybeAsks, maybe_asks, understood_in_context
from dialogs.understanding.meanings import AsksBot, OwnWords, Understood
from tests.support.real_pack import real_pack


def _read(text: str, *, is_open: bool) -> Understood | MaybeAsks:
    pack = real_pack()
    question = next(q for q in pack.questions.values() if q.open is is_open)
    return understood_in_context(pack, question, question.options, text)


WARY = (
    'wacht ff. "wie die beheert kan erbij" ... en wie is dat dan?',
    "maar bij wie zit die computer van jou, in nederland of amerika",
    "Die namen van net, heb je die nu ergens staan of niet",
    "Leest er iemand bij de gemeente over mijn schouder mee?",
    "meiden. en ik wil weten of jij een apparaat van een bedrijf bent, google of zoiets",
    "en wat gebeurt er met alles als het jaar om is, gaat het dan naar het ministerie",
    "heb jij dat aan iemand doorgegeven of niet",
    "als ik dat A4tje doorstuur, kunnen ze dan terugvinden dat het van mij komt",
)


@pytest.mark.parametrize("is_open", [True, False])
@pytest.mark.parametrize("text", WARY)
def test_a_wary_question_is_asked_about_or_answered(text: str, is_open: bool) -> None:
    assert isinstance(_read(text, is_open=is_open), MaybeAsks | AsksBot)


@pytest.mark.parametrize(
    "text",
    [
        "de oud-fietsenmaker, voor een baantje bij zijn neef",
        "dan vraag ik: heb jij zin om te helpen",
        "de gemeente komt elk jaar langs",
        "bbq",
    ],
)
def test_an_answer_is_an_answer(text: str) -> None:
    assert _read(text, is_open=True) == OwnWords()


def test_elsewhere_it_is_a_question_if_it_speaks_to_the_bot() -> None:
    assert maybe_asks(real_pack(), "als ik dat A4tje doorstuur, zien ze dan dat het van mij komt")
    assert maybe_asks(real_pack(), "de buurvrouw bellen") is None


@pytest.mark.parametrize(
    "text",
    [
        "dat het een bot is snap ik. welke club betaalt dit",
        "voordat ik wat zeg... vorige keer lag het bij mijn baas op tafel. gebeurt dat hier ook",
    ],
)
def test_how_somebody_came_to_ask_it_is_no_answer(text: str) -> None:
    asks = _read(text, is_open=True)
    assert isinstance(asks, AsksBot)
    assert not asks.told
