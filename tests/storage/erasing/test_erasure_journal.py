"""The journal of erasures: nobody can read who is in it, and it loses nothing."""

import asyncio
import errno
import os
import stat
from pathlib import Path

import pytest

from storage.database import open_database
from storage.erasing.erasure_journal import ErasureJournal
from storage.errors import StorageError, StorageUnavailable


@pytest.fixture
def journal(path: Path) -> ErasureJournal:
    return ErasureJournal(path)


@pytest.fixture
def file(path: Path) -> Path:
    return path.parent / "backups" / "walks.erasures"


def test_knows_who_was_erased_and_when(journal: ErasureJournal, path: Path) -> None:
    journal.add(5, 1.5)
    journal.add(6, 2.0)
    journal.add(5, 3.25)
    journal.add(5, 3.0)
    for each in (journal, ErasureJournal(path)):
        assert each.erased_at([4, 5, 6]) == {5: 3.25, 6: 2.0}


def test_without_an_erasure_there_is_no_file(journal: ErasureJournal, file: Path) -> None:
    journal.check()
    assert journal.erased_at([5]) == {}
    assert journal.expire(9.0, 20.0) == 0
    assert not file.exists()


def test_is_its_owners_alone(journal: ErasureJournal, file: Path) -> None:
    journal.add(5, 1.0)
    journal.expire(0.0, 20.0)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_same_person_is_another_hash_in_another_journal(tmp_path: Path) -> None:
    lines = []
    for name in ("one", "two"):
        ErasureJournal(tmp_path / f"{name}.sqlite").add(5, 1.0)
        lines.append((tmp_path / "backups" / f"{name}.erasures").read_text().splitlines()[1])
    assert lines[0] != lines[1]


@pytest.mark.parametrize("cut", range(1, 68))
def test_a_line_that_was_cut_off_spoils_no_other(
    journal: ErasureJournal, file: Path, cut: int
) -> None:
    journal.add(5, 1.0)
    journal.add(6, 2.0)
    file.write_bytes(file.read_bytes()[:-cut])
    journal.add(7, 3.0)
    assert journal.erased_at([5, 7]) == {5: 1.0, 7: 3.0}


def test_an_entry_goes_with_the_last_backup_that_could_need_it(
    journal: ErasureJournal, file: Path
) -> None:
    for person in (5, 6, 7):
        journal.add(person, float(person))
    assert journal.expire(6.0, 20.0) == 1
    assert journal.erased_at([5, 6, 7]) == {6: 6.0, 7: 7.0}
    assert len(file.read_text().splitlines()) == 3


@pytest.mark.parametrize("damage", [b"", b"key 00\n", b"\xff\xfe", b"kee " + b"0" * 64])
def test_a_damaged_journal_is_not_made_anew_in_silence(
    journal: ErasureJournal, file: Path, damage: bytes
) -> None:
    journal.add(5, 1.0)
    file.write_bytes(damage)
    for use in (journal.check, lambda: journal.add(6, 1.0), lambda: journal.erased_at([5])):
        with pytest.raises(StorageError, match="can't be read") as refused:
            use()
        assert "\n" not in str(refused.value)
    assert file.read_bytes() == damage


def test_a_damaged_journal_is_told_at_the_start(
    journal: ErasureJournal, file: Path, path: Path
) -> None:
    journal.add(5, 1.0)
    file.write_bytes(b"?")
    with pytest.raises(StorageError, match="journal of erasures"):
        asyncio.run(open_database(path))


def test_a_full_disk_is_a_matter_of_waiting(
    journal: ErasureJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageUnavailable, match="No space left"):
        journal.add(5, 1.0)


def test_one_from_the_future_counts_from_when_it_is_found(journal: ErasureJournal) -> None:
    journal.add(5, 400.0)
    journal.add(6, 9.0)
    assert journal.expire(0.0, 10.0) == 0
    assert journal.erased_at([5, 6]) == {5: 10.0, 6: 9.0}
