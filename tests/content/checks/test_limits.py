"""What doesn't fit in Telegram is told, at the text that makes it so."""

from __future__ import annotations

import re
from bisect import bisect

import pytest

from bot.configuration import settings
from content.checks import longest
from content.checks.longest import LONGEST_MESSAGE
from dialogs.pack.definition import Dialog
from dialogs.steps.follow_ups.reminders import BREAK
from tests.support.packs import BEGIN, TinyPack
from tests.support.player import BETWEEN, Player


def too_long(told: str) -> int:
    found = re.search(
        r": bericht-te-lang: Een bericht met deze tekst kan (\d+) tekens lang worden\. "
        rf"Telegram neemt er {LONGEST_MESSAGE}\. Maak de tekst korter\.$",
        told,
    )
    assert found is not None, told
    return int(found[1])


def filled(length: int) -> str:
    """Text of this length, in short sentences."""
    return ("Kort en goed. " * (length // 14 + 1))[: length - 1].rstrip() + "."


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("begin.yaml", "tekst: Hoe heet het?"),
        ("begin.yaml", "tekst: Dan wordt het nat."),
        ("begin.yaml", "reactie: Neem een jas mee."),
        ("begin.yaml", "reactie_weet_niet: Kijk eens naar buiten."),
        ("begin.yaml", "tekst: Het regent 1 dag op de 3."),
        ("verder.yaml", "begin: We gaan verder."),
        ("verder.yaml", "tekst: Branden de lampen?"),
        ("verder.yaml", "wat: Er is tijd om te zitten."),
        ("verder.yaml", "waarom: Wie zit hoort meer."),
        ("verder.yaml", "het team zit 5 minuten."),
        ("verder.yaml", "want: De lampen zijn uit."),
        ("teksten.yaml", "hulp: 'Zin hulp'"),
    ],
)
def test_a_text_that_is_too_long_by_itself(pack: TinyPack, file: str, old: str) -> None:
    start = re.match(r"(\w+: )?", old)
    assert start is not None
    pack.change(file, old, f"§{start[0]}'{filled(4100)}'")
    (told,) = pack.check(measured=True)
    assert told.startswith(f"{pack.mark}: ")
    assert too_long(told) > LONGEST_MESSAGE


def test_what_is_said_together_must_fit_together(pack: TinyPack) -> None:
    pack.change("begin.yaml", "Neem een jas mee.", f"'{filled(2000)}'")
    pack.change("verder.yaml", "tekst: Wanneer", f"§tekst: '{filled(2300)}")
    pack.change("verder.yaml", "zitten jullie?\n", "zitten jullie?'\n")
    (told,) = pack.check(measured=True)
    assert told.startswith(f"{pack.mark}: ")


def test_a_quotation_is_as_long_as_160_emoji(pack: TinyPack) -> None:
    pack.change("begin.yaml", "reactie: |\n      Je schreef: ‘{naam}’.\n",
                "reactie: |\n" + "      Je schreef: ‘{naam}’.\n" * 12)  # fmt: skip
    pack.change("begin.yaml", "kort: Het weer", "kort: Weer")
    (told,) = pack.check(measured=True)
    assert 4200 < too_long(told) < 4800


def test_the_contact_is_as_long_as_the_settings_allow() -> None:
    assert longest.LONGEST_CONTACT == settings.LONGEST_CONTACT


def test_the_longest_that_is_allowed_fits_in_a_real_walk_and_not_much_more_does(
    pack: TinyPack,
) -> None:
    """The player refuses a message over the limit, as Telegram does."""

    def too_long_at(length: int) -> bool:
        return bool(_asking(pack, length).check(measured=True))

    fits = bisect(range(4000), False, key=too_long_at) - 1
    _walk(_asking(pack, fits).load())
    with pytest.raises(AssertionError):
        _walk(_asking(pack, fits + 60).load())


def _asking(pack: TinyPack, length: int) -> TinyPack:
    question = BEGIN.replace("Wat voor **weer** is het?", f"Wat is het? {filled(length + 20)}")
    return pack.write("begin.yaml", question)


def _walk(dialog: Dialog) -> None:
    """Keeps long words beside a question, and asks what that means on coming back to it."""
    player = Player(dialog)
    player.command("start")
    for _ in range(4):  # an answer, and three times no option
        player.wait(BREAK + BETWEEN)
        player.says("x" + "👋" * 300)
    player.command("antwoorden")
    player.taps("ask:weer")
    for _ in range(2):
        player.wait(BREAK + BETWEEN)
        player.says("?")
    player.taps("keep")


def many(pack: TinyPack, questions: int, *, goal: bool) -> TinyPack:
    """The pack with so many questions more in its first theme, some on rain and some on sun."""
    more = "".join(
        f"  - vraag: extra_{number}\n    soort: open\n"
        f"    kort: 'Wat ze bij {number} zagen'\n"
        f"    tekst: Wat zag je?\n"
        + (f"    als: {{weer: {'zon' if number % 2 else 'regen'}}}\n" if goal else "")
        for number in range(questions)
    )
    return pack.write("begin.yaml", pack.text("begin.yaml") + more)


def test_a_theme_with_more_questions_than_its_list_of_answers_can_hold(pack: TinyPack) -> None:
    assert many(pack, 40, goal=False).check(measured=True) == [
        "begin.yaml:1:1: te-veel-vragen: Dit thema kan 42 vragen hebben, en hun antwoorden "
        "passen niet in 1 bericht. Maak er 2 thema's van."
    ]


def test_what_excludes_each_other_is_not_counted_together(pack: TinyPack) -> None:
    assert many(pack, 40, goal=True).check(measured=True) == []


def test_a_checklist_with_more_elements_than_it_can_hold(pack: TinyPack) -> None:
    text = pack.text("verder.yaml")
    _, _, light = text.partition("  - element: licht\n")
    names = [f"licht_{number}" for number in range(99)]
    for name in names:
        text += f"\n  - element: {name}\n" + light.replace("vraag: licht", f"vraag: {name}")
    pack.write("verder.yaml", text)
    order = "".join(f"  - {name}\n" for name in names)
    pack.change("pakket.yaml", "belangrijk_eerst:\n", "§belangrijk_eerst:\n")
    pack.write("pakket.yaml", pack.text("pakket.yaml") + order)
    found = [told for told in pack.check(measured=True) if "te-veel-elementen" in told]
    assert found == [
        f"{pack.mark}: te-veel-elementen: De checklist kan 101 elementen hebben, "
        "en dat past niet in 1 bericht. Houd er minder over, of maak 'naam' en 'want' korter."
    ]
