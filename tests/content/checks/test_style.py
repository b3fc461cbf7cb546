"""How a pack says things, and above all what isn't a reason to report anything about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.checks.wordlist import WordList
from content.form.schema import WordListIn
from tests.support.packs import TinyPack

TEN = "een twee drie vier vijf zes zeven acht negen tien "
TWENTY = f"E{TEN[1:]}{TEN}"
LONG = "zin-te-lang: De zin 'Een twee drie vier vijf …' heeft 21 woorden. " + (
    "Maak er 2 zinnen van, elk hoogstens 20 woorden."
)


def says(pack: TinyPack, text: str) -> TinyPack:
    """The pack with this as what a statement says."""
    return pack.change("begin.yaml", "tekst: Dan wordt het nat.", f"tekst: |\n      {text}")


def words(pack: TinyPack, jargon: str = "[]", blame: str = "[]") -> TinyPack:
    raw = f"jargon: {jargon}\nverwijten: {blame}\n"
    return pack.write("woordenlijst.yaml", raw)


# Sentences


def test_a_sentence_of_21_words_is_too_long(pack: TinyPack) -> None:
    says(pack, f"Kort. §{TWENTY}nu. Kort.")
    assert pack.check() == [f"{pack.mark}: {LONG}"]


@pytest.mark.parametrize(
    "text",
    [
        f"{TWENTY}.",
        f"{TWENTY}\n        {TWENTY}",
        f"{TWENTY} (p. 8, 9, 10 en hoofdstuk 5).",
        "Goed.\n        " + TWENTY.removesuffix("tien ") + "– {naam}.",
        f"{TWENTY}. {TWENTY}",
    ],
)
def test_20_words_are_fine(pack: TinyPack, text: str) -> None:
    assert says(pack, text).check() == []


@pytest.mark.parametrize(
    "written",
    [
        f"'Kort. §{TWENTY}nu.'",
        f'"Kort. §{TWENTY}nu."',
        f"|\n        Kort.\n\n        Ook kort. §{TWENTY}nu.\n",
        f">\n        Kort. Of\n        kort. §Een twee drie\n       {TWENTY[13:]}nu.\n",
        f"Kort.\n        §{TWENTY}nu.\n",
        f"¶'Zo''n twee drie vier vijf {TWENTY}'",
    ],
)
def test_it_is_found_at_its_place_however_it_is_written(pack: TinyPack, written: str) -> None:
    pack.change("begin.yaml", "Dan wordt het nat.", written)
    (told,) = pack.check()
    assert told.startswith(f"{pack.mark}: zin-te-lang: ")


def test_the_first_step_is_short_too_behind_next_week(pack: TinyPack) -> None:
    pack.change("teksten.yaml", "Zin stap_ontbreekt {stap}", "Doe volgende week dit: {stap}.")
    steps = "de gastheer zet een bank neer."
    pack.change("verder.yaml", steps, f"§{TWENTY[4:]}")
    (told,) = pack.check()
    assert told == (
        f"{pack.mark}: zin-te-lang: De zin 'twee drie vier vijf zes …' heeft 23 woorden. "
        "Maak er 2 zinnen van, elk hoogstens 20 woorden."
    )


# Je or u


def test_a_single_u_stands_out_among_many_times_je(pack: TinyPack) -> None:
    says(pack, "Je ziet het. Wat vindt §u ervan?")
    assert pack.check() == [
        f"{pack.mark}: je-en-u: Hier staat 'u', en bijna overal 'je'. Kies 1 van beide, ook hier."
    ]


def test_where_most_say_u_a_je_stands_out(pack: TinyPack) -> None:
    pack.change("verder.yaml", "Wanneer zitten jullie?", "Wanneer zit u?")
    pack.change("verder.yaml", "Waarop je kunt zitten", "Waarop u kunt zitten")
    pack.change("verder.yaml", "Jullie zitten na elk uur.", "U zit na elk uur.")
    pack.change("verder.yaml", "Jullie zitten soms.", "U zit soms.")
    pack.change("verder.yaml", "Jullie staan de hele dag.", "U staat de hele dag.")
    pack.change("begin.yaml", "Je schreef: ‘{naam}’.\n\n", "U schreef: ‘{naam}’.\n\n")
    pack.change("begin.yaml", "Je schreef: ‘{naam}’.\n      Wat", "§Je schreef dit.\n      Wat")
    pack.change("verder.yaml", "Dan zie je elkaar.", "Dan ziet u elkaar.")
    assert [told.split(": Kies")[0].split(". Kies")[0] for told in pack.check()] == [
        f"{pack.mark}: je-en-u: Hier staat 'Je', en bijna overal 'u'"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Je begint om 4 u en stopt om 10u.",
        "Iemand zegt: ‘Kunt u dat herhalen?’ Wat doe je?",
        "Je volgt theorie U, en dan nu.",
        "Een vriend(je), 't u-bocht-verhaal en menu u’tje van je.",
        "Uit je hoofd, uur na uur.",
    ],
)
def test_not_every_u_is_someone(pack: TinyPack, text: str) -> None:
    assert says(pack, text).check() == []


def test_what_stands_beside_the_packs_says_one_thing_everywhere_too(tmp_path: Path) -> None:
    (folder := tmp_path / "klein").mkdir()
    pack = TinyPack(folder)
    help_for_all = "voorbij: |\n  Je bent niet alleen. Bel je baas. Vraag §u niets af.\n"
    pack.write("../hulp.yaml", help_for_all)
    assert pack.check() == [
        f"{pack.mark}: je-en-u: Hier staat 'u', en bijna overal 'je'. Kies 1 van beide, ook hier."
    ]


# Jargon and reproaches

JARGON = "[{woord: [borg*, geborgd], liever: regelen}," + (
    " {woord: bonding, liever: je thuis voelen, uitleg: [zoals jij]}]"
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Is dat §geborgd?", "geborgd"),
        ("§Borging helpt.", "Borging"),
        ("Dat heet §bonding.", "bonding"),
    ],
)
def test_jargon_is_told_with_what_to_say_instead(pack: TinyPack, text: str, said: str) -> None:
    words(says(pack, text), JARGON)
    rather = "je thuis voelen" if said == "bonding" else "regelen"
    assert pack.check() == [
        f"{pack.mark}: vaktaal: '{said}' is vaktaal. "
        f"Schrijf liever: {rather}. Of leg het woord in dezelfde tekst uit."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mensen zoals jij. Dat heet bonding.",
        "De coach zegt: ‘Is dat geborgd?’",
        "De herborging, ingeborgd en bondinger.",
    ],
)
def test_a_term_that_is_explained_or_said_by_someone_else_may_stay(
    pack: TinyPack, text: str
) -> None:
    assert words(says(pack, text), JARGON).check() == []


def test_the_name_of_an_element_may_be_a_term(pack: TinyPack) -> None:
    pack.change("verder.yaml", "naam: Rust", "naam: Bonding")
    assert words(pack, JARGON).check() == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dat is §helaas zo.", "helaas"),
        ("§Jullie hebben niet gebeld.", "Jullie hebben niet"),
        ("§Jullie hebben nog  geen plan.", "Jullie hebben nog  geen"),
    ],
)
def test_a_reproach_is_told(pack: TinyPack, text: str, said: str) -> None:
    words(says(pack, text), blame="[helaas, jullie hebben … niet/geen]")
    assert pack.check() == [
        f"{pack.mark}: verwijt: '{said}' klinkt als een verwijt. "
        "Zeg wat er wel is, of denk met het team mee."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Iemand zegt: ‘Jullie hebben niet gebeld.’",
        "Jullie hebben dit jaar nog niet gebeld.",
        "Jullie hebben nietjes.",
    ],
)
def test_what_only_looks_like_one_is_not(pack: TinyPack, text: str) -> None:
    assert words(says(pack, text), blame="[jullie hebben … niet/geen]").check() == []


def test_of_each_list_the_nearest_counts() -> None:
    own = WordListIn.model_validate({"jargon": [{"woord": "borgen", "liever": "regelen"}]})
    house = WordListIn.model_validate(
        {"jargon": [{"woord": "inzet", "liever": "werk"}], "verwijten": ["fout"]}
    )
    words = WordList.of([own, house])
    said = "Borgen en inzet is fout."
    assert [match[0] for match, _ in words.jargon(said)] == ["Borgen"]
    assert [match[0] for match in words.blame(said)] == ["fout"]


def test_a_mistake_in_the_list_itself_is_told(pack: TinyPack) -> None:
    pack.write("woordenlijst.yaml", "jargon:\n  - §woord: borgen\n")
    assert pack.check() == [f"{pack.mark}: sleutel-ontbreekt: 'liever' ontbreekt. Zet het erbij."]
