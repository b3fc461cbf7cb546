"""A pack as large as one may get: 500 questions in 20 themes, and 40 elements.

One list can't hold more.

Every theme depends on an earlier choice, elements have follow-up questions, and texts are as
long as those of a real pack.
"""

from __future__ import annotations

from pathlib import Path

from tests.support.packs import FILES

THEMES, ELEMENTS, LOOSE = 20, 2, 21
QUESTIONS = THEMES * (2 * ELEMENTS + LOOSE)


def make_large_pack(folder: Path) -> Path:
    """Write the pack into `folder`. Returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [f"deel_{number}.yaml" for number in range(THEMES)]
    elements = [f"e{n}_{m}" for n in range(THEMES) for m in range(ELEMENTS)]
    listed = "\n".join(f"  - {name}" for name in names)
    order = "\n".join(f"  - {element}" for element in elements)
    (folder / "pakket.yaml").write_text(
        f"pakket: groot\ntitel: Groot\nthemas:\n{listed}\nbelangrijk_eerst:\n{order}\n",
        encoding="utf-8",
    )
    (folder / "teksten.yaml").write_text(FILES["teksten.yaml"], encoding="utf-8")
    for number, name in enumerate(names):
        (folder / name).write_text(_theme(number), encoding="utf-8")
    return folder


def _theme(number: int) -> str:
    condition = f"als:\n  niet: {{v{number - 1}_0: nooit}}\n" if number else ""
    parts = [
        f"thema: t{number}\ntitel: Deel {number}\n{condition}"
        f"begin: |\n  Nu iets anders, nummer {number}.\n"
        "    Vertel er rustig over, er is geen haast bij.\ninhoud:\n"
    ]
    parts += (_question(f"v{number}_{m}", 2, "", m % 2 == 1) for m in range(LOOSE))
    parts += (_element(number, m) for m in range(ELEMENTS))
    return "\n".join(parts)


def _question(id_: str, indent: int, more: str, is_open: bool, statuses: bool = False) -> str:
    lines = [
        f"- vraag: {id_}",
        f"  soort: {'open' if is_open else 'keuze'}",
        f"  kort: Over {id_}",
        "  tekst: |",
        "    Het is dinsdagavond en de soep staat op. Iemand blijft bij de deur staan.",
        f"    Wie merkt dat bij jullie als eerste, bij {id_}?",
        *([f"  {more}"] if more else []),
    ]
    if not is_open:
        lines.append("  opties:")
        for option, status in (("vast", "geborgd"), ("soms", "deels"), ("nooit", "ontbreekt")):
            lines += [
                f"    - optie: {option}",
                f"      tekst: Dat gebeurt {option}",
                f"      ook: [{option} wel, heel {option}]",
            ]
            if statuses:
                lines += [
                    f"      status: {status}",
                    f"      want: Dat is {option} geregeld.",
                ]
        lines.append("  reactie_weet_niet: Wie in jullie team zou het weten?")
    return "\n".join(" " * indent + line for line in lines) + "\n"


def _element(theme: int, number: int) -> str:
    id_ = f"e{theme}_{number}"
    return (
        f"  - element: {id_}\n    naam: Element {id_}\n"
        "    wat: Iemand let op wie bij de deur blijft staan.\n"
        "    waarom: |\n      Wie nieuw is, weet nog niet waar hij mag zitten.\n"
        "        Een stoel en een naam helpen dan meestal.\n"
        "    bron: p. 8\n    weet_niet: Of iemand erop let is nog uit te zoeken.\n"
        "    vragen:\n"
        + _question(f"{id_}_a", 6, "", is_open=False, statuses=True)
        + _question(f"{id_}_b", 6, f"als: {{{id_}_a: nooit}}", is_open=True)
        + "    vervolgstappen:\n      - de gastheer zet maandag een stoel bij de deur.\n"
        "      - het team kijkt woensdag wie er stil is.\n"
    )
