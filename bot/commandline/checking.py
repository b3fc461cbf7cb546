"""`check`: tells authors what is wrong with their packs, or could be better."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.configuration.packs import pack_folders
from content.checks.lint import checked, remember_names
from content.checks.several_packs import clashes
from content.reading.loader import Loaded
from content.reading.staff_texts import staff_mistakes
from content.sources.mistakes import Mistake, errors, in_order
from content.upgrading.in_place import renew_pack, renew_shared

COULD_BE_BETTER = 1
"""Exit code when nothing is wrong, but --strict was asked for and there are warnings."""

_DONE = {
    "nl": "{packs} bekeken: {errors} te herstellen, {warnings} te verbeteren.",
    "en": "{packs} checked: {errors} to fix, {warnings} to improve.",
}
_PACKS = {"nl": ("1 pakket", "{} pakketten"), "en": ("1 pack", "{} packs")}
_RENEWED = {
    "nl": "{path}: omgezet naar de nieuwe vorm.",
    "en": "{path}: rewritten in the new form.",
}
_ALL_NEW = {
    "nl": "Alles stond al in de nieuwe vorm.",
    "en": "Everything was in the new form already.",
}
_REMEMBERED = {
    "nl": "{path}: {count} nieuwe namen onthouden.",
    "en": "{path}: {count} new names remembered.",
}


class Checking:
    """The packs to check, and what was found in them.

    A name is a folder in the content folder or a path. Without names, all packs are checked, and
    whether they can be used together.
    """

    def __init__(
        self, content: Path, packs: Sequence[str], language: str, *, renew: bool = False
    ) -> None:
        """`renew`: first rewrite what is in the old form."""
        self._language, self._content = language, content
        self._folders = [_folder(content, name) for name in packs] or pack_folders(content)
        self._notes: list[str] = []
        found = list(self._renewed(() if packs else (content,))) if renew else []
        found += self._found(between=not packs)
        if not self._folders:
            found.append(Mistake.at(_shown(content), (1, 1), "geen-pakket"))
        self._mistakes = in_order(found)

    def _renewed(self, shared: Iterable[Path]) -> Iterator[Mistake]:
        """Rewrite the packs and the files beside them; what can't be rewritten is a mistake."""
        beside = dict.fromkeys((*shared, *(folder.resolve().parent for folder in self._folders)))
        mistakes: list[Mistake] = []
        for renew, folders in ((renew_shared, beside), (renew_pack, self._folders)):
            for folder in folders:
                found: list[Mistake] = []
                for name in renew(folder, found):
                    path = f"{_shown(folder)}/{name}".removeprefix("./")
                    self._notes.append(_RENEWED[self._language].format(path=path))
                mistakes += (mistake.within(_shown(folder)) for mistake in found)
        if not self._notes and not mistakes:
            self._notes.append(_ALL_NEW[self._language])
        yield from mistakes

    def _found(self, *, between: bool) -> Iterator[Mistake]:
        sound: dict[str, Loaded] = {}
        for folder in self._folders:
            found = checked(folder)
            yield from (mistake.within(_shown(folder)) for mistake in found.mistakes)
            if found.loaded is not None:
                sound[_shown(folder)] = found.loaded
        if between:
            yield from (mistake for _, mistake in clashes(sound))
            for mistake in staff_mistakes(self._content):
                yield mistake.within(_shown(self._content))

    def remember(self) -> None:
        """Store the ids in each pack, so that a later check notices if one disappears. Skips broken
        packs."""
        broken = {str(Path(mistake.file).parent) for mistake in errors(self._mistakes)}
        for folder in self._folders:
            if _shown(folder) not in broken:
                count = remember_names(folder)
                path = f"{_shown(folder)}/namen.txt"
                self._notes.append(_REMEMBERED[self._language].format(path=path, count=count))

    @property
    def lines(self) -> list[str]:
        """Every mistake as one line."""
        return [mistake.said(self._language) for mistake in self._mistakes]

    @property
    def summary(self) -> str:
        """A summary for people."""
        wrong, count = len(errors(self._mistakes)), len(self._folders)
        one, more = _PACKS[self._language]
        done = _DONE[self._language].format(
            packs=one if count == 1 else more.format(count),
            errors=wrong,
            warnings=len(self._mistakes) - wrong,
        )
        return "\n".join([*self._notes, done])

    def exit_code(self, *, strict: bool) -> int:
        """0: fine; 2: there are errors; 1: there are warnings and --strict was given."""
        if errors(self._mistakes):
            return 2
        return COULD_BE_BETTER if strict and self._mistakes else 0


def _folder(content: Path, name: str) -> Path:
    """The folder with that name in the content folder, or else a path: '.' is the current
    folder."""
    inside = content / name
    return inside if Path(name).name == name and inside.is_dir() else Path(name)


def _shown(folder: Path) -> str:
    """The path relative to the current folder."""
    try:
        return str(folder.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(folder)
