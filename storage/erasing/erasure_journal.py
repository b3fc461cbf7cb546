"""A journal of erasures, next to the backups, that doesn't reveal who was erased.

Older backups still hold these people, so a restore has to know whom to erase again. The journal
holds keyed hashes of their ids. Its first line is the key: keep it together with the hashes, and
away from everyone else. An entry expires when all backups that could hold the person have.

An entry is written to the disk before the erasure is committed. After a crash in between, the
journal has an entry for someone who did ask to be erased; in the other order, a restore could bring
somebody back.
"""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from storage.errors import StorageError, StorageUnavailable, will_pass
from storage.file.disk import backup_folder, make_folder, sync_folder

_KEY = "key "
Entry = TypeVar("Entry", int, str)


@dataclass(frozen=True, slots=True)
class _Journal:
    key: bytes
    entries: dict[str, float]
    whole: bool


class ErasureJournal:
    """The journal of one database. Every call reads or writes the file."""

    def __init__(self, database: Path) -> None:
        self._path = backup_folder(database) / f"{database.stem}.erasures"

    def check(self) -> None:
        """Raises StorageError when the journal exists and can't be used."""
        self._read()

    def add(self, who: int | str, at: float) -> None:
        """Add the erasure of a person, or of something else by its name, durably. Raises
        StorageUnavailable for a full or failing disk."""
        journal = self._read()
        try:
            if journal is None:
                journal = _Journal(secrets.token_bytes(32), {}, True)
                self._write(journal)
            with self._path.open("a", encoding="ascii") as file:
                # After a crash the last line may have been cut off.
                start = "" if journal.whole else "\n"
                file.write(f"{start}{_hash(journal.key, who)} {at!r}\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            line = f"cannot write the journal of erasures {self._path}: {error.strerror}"
            if will_pass(error):
                raise StorageUnavailable(line) from error
            raise StorageError(line) from error

    def erased_at(self, them: Iterable[Entry]) -> dict[Entry, float]:
        """Which of these people, or of these names, were erased, and when they last were."""
        journal = self._read()
        if journal is None:
            return {}
        hashes = ((one, _hash(journal.key, one)) for one in them)
        return {one: journal.entries[h] for one, h in hashes if h in journal.entries}

    def expire(self, before: float, now: float) -> int:
        """Delete erasures from before this time; returns how many.

        An entry from the future was made while the clock was ahead; it is dated now.
        """
        journal = self._read()
        if journal is None:
            return 0
        kept = {who: min(at, now) for who, at in journal.entries.items() if at >= before}
        gone = len(journal.entries) - len(kept)
        if kept != journal.entries:
            try:
                self._write(_Journal(journal.key, kept, True))
            except OSError as error:
                raise StorageError(
                    f"cannot write the journal of erasures {self._path}: {error.strerror}"
                ) from error
        return gone

    def _read(self) -> _Journal | None:
        try:
            text = self._path.read_text(encoding="ascii")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise self._unusable() from error
        first, _, rest = text.partition("\n")
        try:
            key = bytes.fromhex(first.removeprefix(_KEY))
        except ValueError:
            key = b""
        if not first.startswith(_KEY) or len(key) != 32:
            raise self._unusable()
        entries: dict[str, float] = {}
        for line in rest.splitlines():
            who, _, at = line.partition(" ")
            try:
                entries[who] = max(float(at), entries.get(who, float(at)))
            except ValueError:
                # Cut off by a crash, before its erasure was committed.
                continue
        return _Journal(key, entries, text.endswith("\n"))

    def _write(self, journal: _Journal) -> None:
        make_folder(self._path.parent)
        new = self._path.with_name(self._path.name + ".part")
        new.unlink(missing_ok=True)
        lines = [f"{_KEY}{journal.key.hex()}"]
        lines += (f"{who} {at!r}" for who, at in journal.entries.items())
        with os.fdopen(
            os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii"
        ) as file:
            file.write("\n".join(lines) + "\n")
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._path)
        sync_folder(self._path.parent)

    def _unusable(self) -> StorageError:
        return StorageError(
            f"the journal of erasures {self._path} can't be read; put it back from a copy, or"
            " move it away, and then restore no backup that is older than now"
        )


def _hash(key: bytes, who: int | str) -> str:
    return hmac.new(key, str(who).encode(), hashlib.sha256).hexdigest()
