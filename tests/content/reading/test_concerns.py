"""What a pack watches for: the house's concerns, and its own."""

from __future__ import annotations

from pathlib import Path

from dialogs.concerns.concern import Weight
from dialogs.concerns.noticing import concern_in
from dialogs.pack.definition import Dialog
from tests.content.broken import SUPPORT, WATCHING
from tests.support.packs import TinyPack


def kind(dialog: Dialog, text: str) -> str | None:
    concern = concern_in(dialog, text)
    return None if concern is None else concern.kind


def test_a_pack_that_says_nothing_watches_for_what_the_house_does(tmp_path: Path) -> None:
    assert kind(TinyPack(tmp_path).load(), "haar vader slaat haar") == "thuis"


def test_a_language_of_its_own_takes_nothing_away(tmp_path: Path) -> None:
    pack = TinyPack(tmp_path).write("luisteren.yaml", "ontkenning: [niet]\n")
    assert kind(pack.load(), "haar vader slaat haar") == "thuis"


def test_a_pack_adds_kinds_and_who_does_it(tmp_path: Path) -> None:
    dialog = TinyPack(tmp_path).write("hulp.yaml", SUPPORT).write("luisteren.yaml", WATCHING).load()
    assert kind(dialog, "er komt onweer") == "onweer"
    assert kind(dialog, "een windvlaag en onweer") == "storm"
    assert kind(dialog, "haar vader slaat haar") == "thuis"


def test_a_pack_adds_signs_to_a_kind_of_the_house(tmp_path: Path) -> None:
    more = """\
ernstig:
  soorten:
    - soort: thuis
      gewicht: ernstig
      signalen:
        - zinnen: [donderwolk .. binnen]
          voorbeeld: er hangt een donderwolk binnen
"""
    plain, dialog = (
        TinyPack(tmp_path).load(),
        TinyPack(tmp_path).write("luisteren.yaml", more).load(),
    )
    assert kind(dialog, "daar hangt een donderwolk binnen") == "thuis"
    assert len(dialog.watch.kinds) == len(plain.watch.kinds)
    assert {one.weight for one in dialog.watch.kinds} == set(Weight)


def test_only_with_words_of_its_own_does_a_pack_listen_in_another_way(tmp_path: Path) -> None:
    """The nearest file that says more than what to watch for is the language."""
    listens = "vraagsoorten: {weer: weather}\nredeneringen:\n" + (
        "  - redenering: droog\n    naam: Droog\n    signalen:\n"
        "      - {zinnen: [blijft droog], voorbeeld: het blijft droog,"
        " maar_niet: het blijft nooit droog}\n"
        "    peilingen:\n      - {peiling: jas, kort: Jas, tekst: 'En een jas?'}\n"
    )
    pack = (
        TinyPack(tmp_path)
        .write("hulp.yaml", SUPPORT)
        .write("redeneringen.yaml", listens)
        .write("luisteren.yaml", WATCHING)
    )
    assert pack.load().hearing.denials


def test_where_the_house_says_nothing_about_a_kind_it_is_told_there(tmp_path: Path) -> None:
    (folder := tmp_path / "klein").mkdir()
    pack = TinyPack(folder)
    (tmp_path / "luisteren.yaml").write_text(WATCHING)
    (tmp_path / "hulp.yaml").write_text(SUPPORT.replace("  onweer:", "  onwer:"))
    told = [line for line in pack.check() if "'onweer'" in line]
    assert [line.split(": ")[:2] for line in told] == [
        ["../hulp.yaml:3:1", "soort-zonder-bericht"],
        ["../hulp.yaml:4:3", "onbekende-soort-zorg"],
    ]


def test_help_that_cannot_be_read_is_the_only_thing_told(tmp_path: Path) -> None:
    pack = TinyPack(tmp_path).write("luisteren.yaml", WATCHING)
    pack.write("hulp.yaml", SUPPORT.replace("nagekeken: 2100-01-01", "nagekeken: gisteren"))
    (told,) = pack.check()
    assert ": geen-datum: " in told
    pack.write("hulp.yaml", SUPPORT).write("luisteren.yaml", WATCHING.replace("zorg", "zorgg"))
    (told,) = pack.check()
    assert ": onbekend-woord: " in told


def test_help_is_there_in_plain_words_and_a_pack_of_its_own_goes_first(tmp_path: Path) -> None:
    house = TinyPack(tmp_path).load()
    plain = house.in_plain_words.support
    assert plain.messages["medewerker"] != house.support.messages["medewerker"]
    assert plain.messages.keys() == house.support.messages.keys()
    assert house.glossary["zeden"].meaning
    own = "ernstig:\n  medewerker: Bel {alarm}.\n"
    dialog = TinyPack(tmp_path).write("hulp.yaml", own).load()
    told = dialog.support.messages["medewerker"]
    assert len(told.lines) == 1
    assert dialog.in_plain_words.support.messages["medewerker"] == told
