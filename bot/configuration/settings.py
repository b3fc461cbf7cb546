"""The operator's settings, from the environment or a `.env` file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit

from dotenv.parser import parse_stream
from pydantic import Field, StringConstraints, ValidationError, field_validator
from pydantic_settings import BaseSettings, DotEnvSettingsSource, SettingsConfigDict

from bot.configuration.organisations import LONGEST, Organisations, OrganisationsError
from bot.configuration.setting_names import strangers
from dialogs.edition.rules import ENOUGH

ROOT = Path(__file__).resolve().parents[2]
LONGEST_CONTACT = 500
"""Characters; the whole message with it may have 4096."""
LONGEST_ROLE = 120
"""Characters; it is inserted in the middle of a sentence."""
LONGEST_RETENTION = 36_500
"""Days: a hundred years. Much later dates don't exist in Python, and computing a timer would
fail."""


FOR_COMPOSE = frozenset({"BASE"})
"""May be in `.env` too: Docker Compose reads it there, for compose.yaml."""


class SettingsError(Exception):
    """A setting is missing or wrong; the message says which and how to fix it, in one line."""


OneLine = Annotated[str, StringConstraints(max_length=LONGEST_ROLE, pattern=r"^[^\r\n]*$")]
"""Somebody's name, and how to reach them."""


class _FromOutside(BaseSettings):
    # some editors write a byte order mark, which would become part of the first name
    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8-sig", extra="ignore", env_ignore_empty=True
    )


class PageSettings(_FromOutside):
    """The settings of `try` itself; the bot that it starts has its own."""

    port: int = Field(default=8080, ge=1, le=65535)
    page_address: Literal["127.0.0.1", "0.0.0.0"] = "127.0.0.1"  # noqa: S104 (only when asked)


class MachineSettings(_FromOutside):
    """The settings for commands that don't talk with Telegram. Retention is in days."""

    database: Path = Path("data/ontmoetwijzer.sqlite")
    content: Path = ROOT / "content"
    contact: Annotated[str, StringConstraints(max_length=LONGEST_CONTACT)] = ""
    aandachtsfunctionaris: OneLine = ""
    vertrouwenspersoon: OneLine = ""
    log_level: Annotated[str, StringConstraints(pattern=r"^(DEBUG|INFO|WARNING|ERROR)$")] = "INFO"
    retention_unfinished: int = Field(default=60, ge=1, le=LONGEST_RETENTION)
    retention_finished: int = Field(default=365, ge=1, le=LONGEST_RETENTION)
    retention_dead_letters: int = Field(default=14, ge=1, le=LONGEST_RETENTION)
    retention_backups: int = Field(default=14, ge=1, le=LONGEST_RETENTION)
    retention_sent: int = Field(default=2, ge=2, le=LONGEST_RETENTION)
    edition_teams: int = Field(default=ENOUGH, ge=ENOUGH)
    sharing: Literal["yes", "no"] = "yes"
    """no: nobody is asked to share with the programme that a pack names."""


class Settings(MachineSettings):
    """All settings. Limits are messages a second or minute, 0 for none."""

    bot_token: Annotated[str, StringConstraints(pattern=r"^[^\s/?#]+$")]
    bot_api_url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] = (
        "https://api.telegram.org"
    )
    proxy: Annotated[str, StringConstraints(pattern=r"^(http://[^\s/?#]+/?)?$")] = ""
    limit_per_second: float = Field(default=30, ge=0, allow_inf_nan=False)
    limit_chat_per_second: float = Field(default=1, ge=0, allow_inf_nan=False)
    limit_group_per_minute: float = Field(default=20, ge=0, allow_inf_nan=False)
    admin_port: int = Field(default=0, ge=0, le=65535)
    staff: Annotated[str, StringConstraints(pattern=r"^\s*(\d{1,15}(\s*,\s*\d{1,15})*)?\s*$")] = ""

    operator: Annotated[str, StringConstraints(pattern=r"^\s*([1-9]\d{0,14})?\s*$")] = ""

    organisations: str = ""

    @field_validator("proxy")
    @classmethod
    def _leads_somewhere(cls, proxy: str) -> str:
        parts = urlsplit(proxy)
        if proxy and (not parts.hostname or parts.port is None):
            raise ValueError("no host and port")
        return proxy

    @field_validator("organisations")
    @classmethod
    def _can_be_read(cls, file: str) -> str:
        try:
            Organisations(file).check()
        except OrganisationsError as error:
            raise ValueError(str(error)) from None
        return file

    @property
    def operator_id(self) -> int | None:
        """Who gets alerts; None for nobody."""
        return int(self.operator) if self.operator.strip() else None

    @property
    def staff_ids(self) -> frozenset[int]:
        """Programme staff who need no invitation."""
        return frozenset(int(part) for part in self.staff.split(",") if part.strip())


AnySettings = TypeVar("AnySettings", bound=MachineSettings)

_ROLE = f"give a name and a number on one line, of at most {LONGEST_ROLE} characters"
_REMEDIES = {
    "bot_token": "put the token that BotFather gave you in .env, as BOT_TOKEN=…",
    "bot_api_url": "give the root of a Bot API, such as https://api.telegram.org",
    "proxy": "give http://host:port, where needed with a user: http://user:password@host:port,"
    " with @ in a password as %40, # as %23, / as %2F, : as %3A and a space as %20",
    "log_level": "choose DEBUG, INFO, WARNING or ERROR",
    "admin_port": "give a port number, or 0 for any free one",
    "contact": f"give at most {LONGEST_CONTACT} characters: it stands in the greeting",
    "aandachtsfunctionaris": _ROLE,
    "vertrouwenspersoon": _ROLE,
    "staff": "give the Telegram ids of staff, numbers with a comma in between",
    "operator": "give one Telegram id, a number",
    "organisations": "give a text file, plain UTF-8, with an organisation on each line, of at most"
    f" {LONGEST} characters",
    "edition_teams": f"give a number from {ENOUGH}: with less, too much is said of too few",
    "sharing": "give yes, or no where no programme counts with you",
    "retention_sent": f"give a number of days from 2, as long as a message can be taken back, to"
    f" {LONGEST_RETENTION}",
    **{
        f"retention_{kind}": f"give a number of days from 1 to {LONGEST_RETENTION}"
        for kind in ("unfinished", "finished", "dead_letters", "backups")
    },
}


def read_settings() -> Settings:
    """The settings. Raises SettingsError naming every wrong one; never shows a value."""
    return _read(Settings)


def read_settings_for(**chosen: object) -> Settings:
    """The settings, but these as given, whatever is set on this machine. Raises SettingsError like
    `read_settings`."""
    return _read(Settings, **chosen)


def read_machine_settings() -> MachineSettings:
    """The settings that need no token. Raises SettingsError like `read_settings`."""
    return _read(MachineSettings)


def read_page_settings() -> PageSettings:
    """Where the chat page listens. Raises SettingsError."""
    try:
        return PageSettings()
    except ValidationError as error:
        if error.errors()[0]["loc"] == ("port",):
            raise SettingsError("PORT must be a number from 1 to 65535") from None
        raise SettingsError(
            "PAGE_ADDRESS must be 127.0.0.1, or 0.0.0.0 for every address of this machine"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise _no_text(error) from None


def _read(kind: type[AnySettings], **chosen: Any) -> AnySettings:
    found: AnySettings | None = None
    remedies: dict[str, str] = {}
    try:
        remedies = _unreadable_lines()
        if not remedies:
            remedies = _strangers()
            found = kind(**chosen)
    except ValidationError as error:
        for name in {str(details["loc"][0]) for details in error.errors()}:
            remedies[name.upper()] = _REMEDIES.get(name, "give a number that is not below zero")
    except (OSError, UnicodeDecodeError) as error:
        raise _no_text(error) from None
    if remedies or found is None:
        told = "; ".join(f"{name}: {remedy}" for name, remedy in sorted(remedies.items()))
        raise SettingsError(f"settings to fix: {told}")
    return found


def _no_text(error: Exception) -> SettingsError:
    return SettingsError(
        f"the file .env can't be read ({type(error).__name__}); make it plain UTF-8 text"
    )


def _unreadable_lines() -> dict[str, str]:
    """Complaints about lines of `.env` that the library would silently skip, so that a setting
    would have no effect."""
    try:
        with Path(".env").open(encoding="utf-8-sig") as text:
            lines = [str(part.original.line) for part in parse_stream(text) if part.error]
    except FileNotFoundError:
        return {}
    how = 'write NAME=value, and NAME="value" where it begins with a quotation mark'
    return {".env": f"line {', '.join(lines)} can't be read; {how}"} if lines else {}


def _strangers() -> dict[str, str]:
    """Complaints about misspelt names in `.env` and the environment."""
    ours = {name.upper() for name in Settings.model_fields}
    in_file = DotEnvSettingsSource(Settings, case_sensitive=True, env_ignore_empty=False).env_vars
    # Only `try` reads where its page listens; similar names in the environment are other programs'.
    not_ours = FOR_COMPOSE | {name.upper() for name in PageSettings.model_fields}
    names = [name for name in in_file if name.upper() not in not_ours]
    return strangers(ours, names, os.environ)
