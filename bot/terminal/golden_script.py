"""What one person said and tapped in a talk, as the beginning of a golden transcript.

A golden transcript is in Dutch, like the conversation in it. `make golden` fills in what the bot
says.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from bot.terminal.turns import Edit, Say, Tap, Turn

_KINDS: dict[type, str] = {Say: "zegt", Tap: "tikt", Edit: "bewerkt"}
_UNITS = ((86_400, "dagen"), (60, "minuten"))


@dataclass
class GoldenScript:
    """The script of whoever speaks first; what others do, and what such a file can't hold, becomes
    a remark in it."""

    who: str = ""
    _lines: list[str] = field(default_factory=list)

    def plays(self, who: str, turn: Turn, hit: str) -> None:
        """Somebody took a turn. `hit`: the label of the button they tapped."""
        self.who = self.who or who
        deed = turn.deed
        fits = isinstance(deed, Say | Tap) or (isinstance(deed, Edit) and not deed.back)
        if who != self.who or turn.group or not fits:
            self._lines.append(f"# {who}: {turn.words}")
            return
        words = deed.text if isinstance(deed, Say | Edit) else hit
        self._lines.append(f"- {_KINDS[type(deed)]}: {json.dumps(words, ensure_ascii=False)}")

    def waits(self, seconds: float) -> None:
        """Time passed."""
        length, unit = next(one for one in _UNITS if seconds % one[0] == 0)
        self._lines.append(f"- wacht: {seconds / length:.0f} {unit}")

    def remark(self, line: str) -> None:
        """A remark is among the turns."""
        if line.strip():
            self._lines.append(line)

    def written(self, pack: str, *, backwards: bool) -> str:
        """The script as a file. `backwards`: whether options that decide a status came in reverse
        order."""
        head = [f"titel: Een gesprek van {self.who}", f"pakket: {pack}"]
        head += ["volgorde: omgekeerd"] if backwards else []
        return "\n".join([*head, "gesprek:", *self._lines, ""])
