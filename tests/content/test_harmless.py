"""Ways to write a pack that are as good as any other: not a word is said about them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.form.schema import LABEL_LENGTH
from tests.content.broken import base
from tests.support.packs import FILES, TinyPack

Change = Callable[[TinyPack], object]
RAIN = "Dan wordt het nat."
TWENTY = (
    "Een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    + ("zestien zeventien achttien negentien twintig.")
)


def everywhere(change: Callable[[str], str]) -> Change:
    """The same done to each file."""

    def change_all(pack: TinyPack) -> None:
        for name in (*FILES, "luisteren.yaml", "redeneringen.yaml"):
            (pack.folder / name).write_bytes(change(pack.text(name)).encode())

    return change_all


def says(text: str) -> Change:
    """Another text for the statement, as YAML."""
    return lambda pack: pack.change("begin.yaml", f"tekst: {RAIN}", f"tekst: {text}")


class _Quoted(yaml.SafeDumper):
    """Writes each text between quotes."""


_Quoted.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'")
)


def _rewritten(dumper: type[yaml.SafeDumper] = yaml.SafeDumper, **how: Any) -> Callable[[str], str]:
    """Each file as PyYAML would write it."""

    def rewrite(text: str) -> str:
        data = yaml.load(text, Loader=yaml.CSafeLoader)
        return str(yaml.dump(data, Dumper=dumper, allow_unicode=True, **how))

    return rewrite


def _in_a_folder(pack: TinyPack) -> None:
    (pack.folder / "themas").mkdir()
    (pack.folder / "begin.yaml").rename(pack.folder / "themas" / "begin.yaml")
    pack.change("pakket.yaml", "- begin.yaml", "- themas/begin.yaml")


def _by_a_link(pack: TinyPack) -> None:
    (pack.folder / "begin.yaml").rename(pack.folder / "het_begin.yaml")
    (pack.folder / "begin.yaml").symlink_to(pack.folder / "het_begin.yaml")


def _beside_other_files(pack: TinyPack) -> None:
    (pack.folder / "notities.txt").write_text("- niets\t: *&", encoding="utf-8")
    (pack.folder / "foto.png").write_bytes(b"\x89PNG\x00")


THE_SAME: dict[str, Change] = {
    "Windows' line ends": everywhere(lambda text: text.replace("\n", "\r\n")),
    "a byte order mark": everywhere(lambda text: "\ufeff" + text),
    "an empty line after each": everywhere(lambda text: re.sub(r"(?m)^(?! {6})", "\n", text)),
    "spaces behind lines": everywhere(lambda text: re.sub(r"(?m)([:}\]])$", r"\1   ", text)),
    "no end of the last line": everywhere(lambda text: text.rstrip("\n")),
    "empty lines at the end": everywhere(lambda text: text + "\n\n\n"),
    "a comment above and behind lines": everywhere(
        lambda text: "# Boven: aan [dit] & *dat*.\n" + re.sub(r"(?m)\}$", "} # hier: {ook}", text)
    ),
    "--- and ...": everywhere(lambda text: f"---\n{text}\n...\n"),
    "all in block style": everywhere(_rewritten(default_flow_style=False)),
    "all in flow style": everywhere(_rewritten(default_flow_style=True)),
    "all in single quotes": everywhere(_rewritten(_Quoted)),
    "the keys in another order": everywhere(_rewritten(sort_keys=True)),
    "long lines broken": everywhere(_rewritten(width=20)),
    "steps of 6 spaces": everywhere(_rewritten(indent=6)),
    "lists not indented": everywhere(
        lambda text: text
        if "inhoud" in text or "redeneringen" in text
        else re.sub(r"(?m)^  - ", "- ", text)
    ),
    "a theme in a folder": _in_a_folder,
    "a theme by a link": _by_a_link,
    "other files beside it": _beside_other_files,
    "a key in quotes": lambda pack: pack.change("begin.yaml", "mededeling:", '"mededeling":'),
    "a name in quotes": lambda pack: pack.change("begin.yaml", "als: {weer: regen}",
                                                 "als: {'weer': \"regen\"}"),
}  # fmt: skip

FINE: dict[str, Change] = {
    "20 words": says(f"{TWENTY}"),
    "many sentences": says("|\n" + f"        {TWENTY}\n" * 25),
    "folded": says(">-\n        Dan wordt\n        het nat.\n\n        Echt."),
    "kept whole": says("|+\n        Dan wordt het nat.\n\n\n"),
    "emoji and accents": says("'Één 👋🏽 café – ‘naïef’ … 100 €'"),
    "signs of YAML": says("'Jan & Piet: 2 * 3 # 4 @ 5 | % > ! ? - ` \\ [x]'"),
    "an apostrophe": says("\"Zo'n foto's 's avonds\""),
    "a doubled quote": says("'Zo''n foto''s ''s avonds'"),
    "a tab within": says('"Nat\tof niet"'),
    "yes and no": says("nee"),
    "what YAML takes for false, in quotes": says("'no'"),
    "a time in quotes": says("'1:30'"),
    "a number in quotes": says("'12'"),
    "abbreviations": says("'Vraag bijv. Anna of dhr. Ali, t/m p. 8 en max. 3 keer, enz.'"),
    "someone else's words": says("'Iemand zegt: ‘U kunt gaan.’ En je gaat.'"),
    "bold in parts": says("'**Dan** wordt het **nat**.'"),
    "a slot in a line of its own": says('"Nat.\\nArme {naam}."'),
    "a scene with numbers": says("'Stel: 3 van de 10 worden nat, om 10.30 uur.'"),
    "a button of 35 characters": lambda pack: pack.change(
        "begin.yaml", "Zon", f"'{'Zon ' * 8}!!!'"
    ),
    "a share as a choice": lambda pack: pack.change("begin.yaml", "Zon", "'Zon, meer dan 50%'"),
    "a name of 40 characters": lambda pack: pack.change(
        "begin.yaml", "optie: zon", f"optie: z{'_9' * 19}z"
    ),
    "a condition in 'alle'": lambda pack: pack.change(
        "begin.yaml", "als: {weer: regen}", "als:\n      alle:\n        - weer: regen"
    ),
}


@pytest.mark.parametrize("change", THE_SAME.values(), ids=THE_SAME)
def test_another_way_to_write_the_same(tmp_path: Path, change: Change) -> None:
    pack = base(tmp_path)
    before = pack.load()
    change(pack)
    assert pack.check() == []
    after = pack.load()
    assert after.nodes == before.nodes
    assert after.elements == before.elements


@pytest.mark.parametrize("change", FINE.values(), ids=FINE)
def test_something_else_that_is_as_good(tmp_path: Path, change: Change) -> None:
    pack = base(tmp_path)
    change(pack)
    assert pack.check(measured=True) == []


def test_there_are_enough_of_them() -> None:
    assert len(THE_SAME) + len(FINE) >= 20
    assert len("Zon " * 8 + "!!!") == LABEL_LENGTH
