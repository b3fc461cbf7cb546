"""Bring a database to the newest form, all or nothing.

The migrations are the numbered files in `storage/migrations`. All pending ones are applied in one
transaction, together with the new version number, after the file was copied. A failure leaves the
file exactly as it was, and an older version of the bot can still open it.
"""

import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from storage.errors import StorageError
from storage.file.copying import begin_copy, finish_copy
from storage.file.disk import backup_folder

FOLDER = Path(__file__).parent / "migrations"
# 'Ontm', set by the first migration, tells our databases from other programs'.
APPLICATION_ID = 0x4F6E746D
_NAME = re.compile(r"(\d{4})_\w+\.sql")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step; `number` is the user_version it leads to."""

    number: int
    name: str
    sql: str


def read_migrations(folder: Path = FOLDER) -> list[Migration]:
    """Return the migrations in order. Raises StorageError for a wrong name or number."""
    migrations = []
    for expected, path in enumerate(sorted(folder.glob("*.sql")), start=1):
        match = _NAME.fullmatch(path.name)
        if match is None or int(match[1]) != expected:
            raise StorageError(f"migration {path.name} should be number {expected:04d}")
        migrations.append(Migration(expected, path.name, path.read_text(encoding="utf-8")))
    return migrations


def migrate(
    connection: sqlite3.Connection,
    database: Path,
    migrations: list[Migration],
    *,
    back_up: bool = True,
) -> None:
    """Apply the pending migrations. On a StorageError the file is as it was."""
    version = read_version(connection, database)
    if version > len(migrations):
        raise StorageError(
            f"the database {database} is of a newer version ({version}) than this program"
            f" ({len(migrations)}); use the newer program or restore an older backup"
        )
    pending = migrations[version:]
    if not pending:
        return
    if version and back_up:
        copy = f"{database.stem}-version-{version:04d}{database.suffix}"
        target = backup_folder(database) / copy
        finish_copy(begin_copy(connection, target), target)
    # Some migrations rebuild a table, which must not trigger cascades. This setting only works
    # outside a transaction; foreign keys are checked before the commit instead.
    connection.execute("PRAGMA foreign_keys = OFF")
    name = ""
    try:
        connection.execute("BEGIN IMMEDIATE")
        for migration in pending:
            name = migration.name
            for statement in _statements(migration.sql):
                connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise StorageError(f"migration {name} would break the database {database}")
        connection.execute(f"PRAGMA user_version = {pending[-1].number}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise StorageError(
            f"migration {name} failed on the database {database}, which is unchanged: {error}"
        ) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute("PRAGMA foreign_keys = ON")


def read_version(connection: sqlite3.Connection, database: Path) -> int:
    """Return the version of a database. Raises StorageError when it isn't one of ours."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and (version or tables):
        raise StorageError(f"the database {database} belongs to another program")
    return int(version)


def _statements(sql: str) -> list[str]:
    """Split a script into statements; `executescript` would commit the open transaction."""
    statements = []
    statement = ""
    for part in re.split(r"(?<=;)", sql):
        statement += part
        if sqlite3.complete_statement(statement):
            statements.append(statement)
            statement = ""
    if statement.strip():
        statements.append(statement)
    return statements
