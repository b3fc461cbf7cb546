"""Files and pictures that the bot sends in a talk, saved beside the transcript."""

from __future__ import annotations

from pathlib import Path

from bot.sandbox.world.model import StoredFile


class KeptFiles:
    """Saves each file once. The folder is made with the first; of `talk.md` it is `talk-files`."""

    def __init__(self, transcript: Path) -> None:
        self._folder = transcript.with_name(f"{transcript.stem}-files")
        self._places: dict[str, Path] = {}

    def place_of(self, file: StoredFile) -> Path:
        """Where the file is. Raises OSError if it can't be written."""
        if file.file_id not in self._places:
            self._folder.mkdir(exist_ok=True)
            # Two files of a talk may have the same name.
            name = f"{len(self._places) + 1}-{Path(file.file_name).name}"
            place = self._folder / name
            place.write_bytes(file.content)
            self._places[file.file_id] = place
        return self._places[file.file_id]
