"""Check that the database is there: only create a new one if there never was one.

Otherwise a folder that isn't mounted, or a wrong path, would look like a first start.
"""

from pathlib import Path

from storage.errors import StorageError
from storage.file.disk import backup_folder


def check_presence(database: Path, *, new: bool = False) -> None:
    """Raises StorageError when a database was there and is gone, or when a `new` one should be
    begun and one exists."""
    try:
        size = database.stat().st_size
    except OSError:
        size = -1
    if new:
        if size > 0:
            raise StorageError(f"there is a database {database} already; start without --new")
        return
    if size > 0 or not _was_there(database):
        return
    gone = "gone" if size < 0 else "empty"
    raise StorageError(
        f"there was a database {database}, and now it is {gone}; {_remedy(database)}, or begin"
        " anew, without all that was answered: python -m bot run --new"
    )


def _was_there(database: Path) -> bool:
    log = database.with_name(database.name + "-wal")
    traces = (
        database.with_name(database.name + ".admin"),
        *(backup_folder(database) / f"{database.stem}.{kind}" for kind in ("erasures", "editions")),
        *_copies(database),
    )
    return any(trace.exists() for trace in traces) or (log.exists() and log.stat().st_size > 0)


def _remedy(database: Path) -> str:
    backups = [copy for copy in _copies(database) if copy.stat().st_size > 0]
    if not backups:
        return "put its file back"
    return f"put the newest backup back: python -m bot restore {backups[-1]}"


def _copies(database: Path) -> list[Path]:
    """Backups come last, after the copies that upgrades left; each kind from old to new."""
    folder, name = backup_folder(database), f"{database.stem}-{{}}{database.suffix}"
    copies = (*folder.glob(name.format("version-*")), *folder.glob(name.format("[0-9]*")))
    return sorted(copies, key=lambda copy: ("version" not in copy.name, copy.name))
