"""Broken packs: each is the tiny pack with one thing wrong, and what `check` then says where."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support.packs import TinyPack

LISTENING = """\
woorden:
  droog: [droog|droge]
ontkenning: [niet]
"""
REASONINGS = """\
vraagsoorten:
  weerbericht: weather
redeneringen:
  - redenering: droog
    naam: Het blijft droog
    signalen:
      - zinnen: [blijft <droog>]
        voorbeeld: het blijft droog
        maar_niet: het blijft niet droog
    peilingen:
      - peiling: droog_jas
        kort: Als het toch regent
        tekst: En als het toch regent?
"""
WATCHING = """\
ernstig:
  soorten:
    - soort: onweer
      gewicht: ernstig
      signalen:
        - zinnen: [onweer]
          voorbeeld: er komt onweer
          maar_niet: geen onweer
    - soort: storm
      gewicht: zorg
      signalen:
        - zinnen: [stormt]
          voorbeeld: het stormt
  wie_het_doet:
    - soort: storm
      in_plaats_van: [onweer]
      als:
        wind: {waar: zin, zinnen: [windvlaag]}
"""

SUPPORT = """\
nummers:
  bliksemlijn: {nummer: 0800-1234, nagekeken: 2100-01-01}
ernstig:
  onweer: 'Ga naar binnen, en bel {bliksemlijn}.'
zorg:
  storm: Blijf liever binnen.
"""

Change = Callable[[TinyPack], object]


@dataclass(frozen=True, slots=True)
class Broken:
    """What was done to the pack, and all that is told then, less the place that is marked with
    a § (or given, where nothing can be marked)."""

    code: str
    change: Change
    says: str
    place: str = ""
    besides: tuple[str, ...] = ()
    """The codes of what it can't come without."""

    def told(self, pack: TinyPack) -> str:
        """The one line that `check` must print."""
        return f"{self.place or pack.mark}: {self.code}: {self.says}"


def changed(
    code: str,
    file: str,
    old: str,
    new: str,
    says: str,
    place: str = "",
    besides: tuple[str, ...] = (),
) -> Broken:
    """The pack with `new` instead of `old`."""
    return Broken(code, lambda pack: pack.change(file, old, new), says, place, besides)


def written(code: str, file: str, text: str, says: str, place: str = "") -> Broken:
    """The pack with another file."""
    return Broken(code, lambda pack: pack.write(file, text), says, place)


def base(folder: Path) -> TinyPack:
    """The tiny pack, that also listens, and remembers its names."""
    folder.mkdir(parents=True, exist_ok=True)
    pack = TinyPack(folder).write("luisteren.yaml", LISTENING)
    return pack.write("redeneringen.yaml", REASONINGS)
