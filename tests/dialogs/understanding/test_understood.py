"""What a text means, and which meaning goes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.hearing.examples import Examples
from dialogs.hearing.features import Families
from dialogs.hearing.remarks import Remark, Remarks
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.meanings import (
    AsksBot,
    GoesPast,
    Means,
    OwnWords,
    Protests,
    Resembles,
    SmallTalk,
    Understood,
)
from dialogs.understanding.understood import preparations, understood
from tests.support.small_dialog import SMALL

EXAMPLES = {
    "weer": {
        "zon": ("lekker buiten in het zonnetje", "het was warm en droog"),
        "regen": ("iedereen werd drijfnat", "we schuilden onder het afdak"),
        "antwoord": ("de bus kwam te laat", "het koor zong"),
    }
}


SAID = {
    "al sla je me dood": "weet_niet",
    "wie leest dit": "wie_leest",
    "dat zei ik niet": "protest",
    "zon": "waarom",
}


class _Listed(Remarks):
    """Knows a few remarks by heart."""

    def remark(self, text: str) -> Remark | None:
        kind = SAID.get(text)
        return None if kind is None else Remark(kind, 1.0)


def _dialog() -> Dialog:
    words = {"weet_niet": ("weet niet",), "overslaan": ("sla over",), "dank": ("dank je",)}
    return replace(SMALL, words=words, remarks=_Listed(), examples=Examples(EXAMPLES, Families()))


ZON, REGEN = Option("zon", "Zon"), Option("regen", "Regen, de hele dag")


def _question(dialog: Dialog) -> Question:
    asked = next(one for one in dialog.questions.values() if one.one)
    return replace(asked, id="weer", options=(ZON, REGEN))


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("zon", Means((ZON,))),  # although it resembles a question to the bot
        ("2", Means((REGEN,))),
        ("dat weet ik niet", GoesPast("weet_niet")),
        ("sla maar over", GoesPast("overslaan")),
        ("dat zei ik niet", Protests()),
        ("wie leest dit", AsksBot("wie_leest")),
        ("al sla je me dood", GoesPast("weet_niet", listed=False)),
        ("dank je hoor", SmallTalk("dank")),
        ("ze werden drijfnat", Resembles((REGEN,))),
        ("de bus kwam niet", OwnWords()),
        ("het koor", OwnWords()),
        ("", OwnWords()),
    ],
)
def test_what_goes_first(text: str, meaning: Understood) -> None:
    dialog = _dialog()
    question = _question(dialog)
    assert understood(dialog, question, question.options, text) == meaning


def test_only_what_is_offered_is_proposed() -> None:
    dialog = _dialog()
    question = _question(dialog)
    assert understood(dialog, question, (ZON,), "ze werden drijfnat") == OwnWords()


def test_what_is_denied_is_not_proposed() -> None:
    dialog, outside = _dialog(), Option("zon", "Lekker buiten in het zonnetje")
    question = _question(dialog)
    said = "we zaten {}lekker buiten in het zonnetje, denk ik"
    told = understood(dialog, question, (outside, REGEN), said.format(""))
    assert told == Resembles((outside,))
    assert understood(dialog, question, (outside, REGEN), said.format("niet ")) == OwnWords()


def test_options_are_numbered_as_they_are_seen() -> None:
    dialog = _dialog()
    assert understood(dialog, _question(dialog), (REGEN, ZON), "1") == Means((REGEN,))


def test_at_an_open_question_nothing_is_an_option() -> None:
    dialog = _dialog()
    asked = next(one for one in dialog.questions.values() if one.open)
    assert understood(dialog, asked, (), "2") == OwnWords()
    assert understood(dialog, asked, (), "wie leest dit") == AsksBot("wie_leest")


def test_without_examples_and_weights_all_but_the_labels_is_an_answer() -> None:
    dialog = replace(_dialog(), remarks=Remarks(), examples=Examples())
    question = _question(dialog)
    assert understood(dialog, question, question.options, "wat een rare vraag") == OwnWords()


class _Doubting(Remarks):
    """Takes anything for a question to the bot, half sure."""

    def remark(self, text: str) -> Remark | None:
        return Remark("waarom", 0.5)


def test_at_an_open_question_a_doubtful_remark_is_an_answer() -> None:
    dialog = replace(_dialog(), remarks=_Doubting())
    question = _question(dialog)
    assert understood(dialog, question, question.options, "aan wie?") == AsksBot("waarom")
    asked = next(one for one in dialog.questions.values() if one.open)
    assert understood(dialog, asked, (), "aan wie?") == OwnWords()


def test_once_prepared_nothing_is_made_for_who_types_first(monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = _dialog()
    question = _question(dialog)
    dialog = replace(dialog, nodes=(question,))
    assert all(step is None for step in preparations(dialog))

    def made(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("dialogs.hearing.examples.Likeness.__init__", made)
    said = understood(dialog, question, question.options, "ze werden drijfnat")
    assert said == Resembles((REGEN,))


@pytest.mark.parametrize("text", ["wie heeft dat afgesproken dan?", "Wie heeft dat besloten?"])
def test_who_decided_what_is_asked_about_is_not_who_reads_it(text: str) -> None:
    dialog = _dialog()
    assert understood(dialog, _question(dialog), (), text) == AsksBot("bedoeling")
