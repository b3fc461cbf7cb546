"""Settings come from the environment or `.env`; what is wrong with them is told in one line."""

from pathlib import Path

import pytest

from bot.configuration.packs import load_packs
from bot.configuration.setting_names import RENAMED, strangers
from bot.configuration.settings import (
    ROOT,
    PageSettings,
    Settings,
    SettingsError,
    read_machine_settings,
    read_page_settings,
    read_settings,
)
from dialogs.screens.layout import Speech
from dialogs.texts import as_plain

TOKEN = "123456:kanarie"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to start in, and an environment that says nothing."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _wrong() -> str:
    with pytest.raises(SettingsError) as caught:
        read_settings()
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_a_token_is_all_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert read_settings().model_dump() == {
        "bot_token": TOKEN,
        "bot_api_url": "https://api.telegram.org",
        "database": Path("data/ontmoetwijzer.sqlite"),
        "content": ROOT / "content",
        "contact": "",
        "proxy": "",
        "operator": "",
        "aandachtsfunctionaris": "",
        "vertrouwenspersoon": "",
        "limit_per_second": 30,
        "limit_chat_per_second": 1,
        "limit_group_per_minute": 20,
        "log_level": "INFO",
        "admin_port": 0,
        "retention_unfinished": 60,
        "retention_finished": 365,
        "retention_dead_letters": 14,
        "retention_backups": 14,
        "retention_sent": 2,
        "edition_teams": 20,
        "sharing": "yes",
        "staff": "",
        "organisations": "",
    }


def test_what_is_done_on_the_machine_needs_no_token() -> None:
    assert read_machine_settings().retention_backups == 14


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("RETENTION_SENT", "1", "give a number of days from 2"),
        ("EDITION_TEAMS", "19", "give a number from 20"),
        ("RETENTION_BACKUPS", "0", "give a number of days from 1 to 36500"),
        ("RETENTION_DEAD_LETTERS", "veel", "give a number of days from 1"),
        ("SHARING", "off", "give yes, or no where no programme counts with you"),
    ],
)
def test_a_wrong_value_is_told_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=f"{name}: {remedy}"):
        read_machine_settings()


def test_with_the_longest_contact_the_greeting_can_be_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTACT", "🙂" * 500)
    (dialog, *_) = load_packs(read_machine_settings()).values()
    for key in ("begroeting", "hulp"):
        text = as_plain(Speech(dialog, {}).phrase(key))
        assert len(text.encode("utf-16-le")) // 2 <= 4096


def test_they_may_stand_in_a_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = f"BOT_TOKEN={TOKEN}\nCONTACT='Vragen? Mail ons, altijd.'\nADMIN_PORT=8090\n"
    (folder / ".env").write_text(lines)
    monkeypatch.setenv("ADMIN_PORT", "8091")
    settings = read_settings()
    assert settings.bot_token == TOKEN
    assert settings.contact == "Vragen? Mail ons, altijd."
    assert settings.admin_port == 8091


def test_what_compose_reads_may_stand_in_the_file(folder: Path) -> None:
    (folder / ".env").write_text(f"BOT_TOKEN={TOKEN}\nBASE=docker.io/library/python:3.13-slim\n")
    assert read_settings().bot_token == TOKEN


def test_a_mark_that_an_editor_puts_before_the_text_is_no_part_of_a_name(folder: Path) -> None:
    (folder / ".env").write_text(f"\ufeffBOT_TOKEN={TOKEN}\n")
    assert read_settings().bot_token == TOKEN


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("RETENTION_FINISHD=30", "RETENTION_FINISHD: no such setting, did you mean RETENTION_FI"),
        ("retention_finishd=30", "RETENTION_FINISHD: no such setting, did you mean RETENTION_FI"),
        ("TELEGRAM_TOKEN=kanarie", "TELEGRAM_TOKEN: no such setting, did you mean BOT_TOKEN?"),
        ("ANDERS=1", "ANDERS: no such setting; take it out"),
        ("export CONTCT='Mail ons'", "CONTCT: no such setting, did you mean CONTACT?"),
        ("CONTCT=", "CONTCT: no such setting, did you mean CONTACT?"),
        (TOKEN, ".env: a line in it is no setting; write NAME=value"),
        ("AAkanarieKANARIEtoken35letters", ".env: a line in it is no setting; write NAME=value"),
    ],
)
def test_a_name_in_the_file_that_is_no_setting_is_refused(
    folder: Path, written: str, told: str
) -> None:
    (folder / ".env").write_text(f"BOT_TOKEN={TOKEN}\n{written}\n")
    message = _wrong()
    assert message.startswith(f"settings to fix: {told}")
    assert "kanarie" not in message
    with pytest.raises(SettingsError):
        read_machine_settings()


@pytest.mark.parametrize("written", ["OPERATOR: 12", "CONTACT='s Heeren Loo, kanarie", "STAFF 12"])
def test_a_line_in_the_file_that_cannot_be_read_is_told_and_not_passed_over(
    folder: Path, written: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (folder / ".env").write_text(f"# ours\nBOT_TOKEN={TOKEN}\n{written}\n")
    assert _wrong() == (
        "settings to fix: .env: line 3 can't be read; write NAME=value, and"
        ' NAME="value" where it begins with a quotation mark'
    )
    (folder / ".env").write_text(f"STAFF 12\nBOT_TOKEN={TOKEN}\n{written}\n")
    assert "line 1, 3 can't be read" in _wrong()
    assert capfd.readouterr().err == "", "the library says nothing besides"


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("RETENTION_FINISHD", "RETENTION_FINISHED"),
        ("RETENTION_FINSHD", "RETENTION_FINISHED"),
        ("CONTCAT", "CONTACT"),
        ("BOTTOKEN", "BOT_TOKEN"),
        ("LOGLEVEL", "LOG_LEVEL"),
        ("staf", "STAFF"),
    ],
)
def test_a_slip_in_the_environment_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, ours: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv(name, "30")
    wanted = f"settings to fix: {name.upper()}: no such setting, did you mean {ours}?"
    assert _wrong() == wanted


@pytest.mark.parametrize(
    "name", ["HOST", "PATHS", "STAGE", "PORTS", "OPERATIONS", "RETENTION", "KUBERNETES_PORT", "TZ"]
)
def test_what_others_have_in_the_environment_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv(name, "30")
    assert read_settings() == Settings(bot_token=TOKEN)


def test_all_slips_are_told_in_one_line_with_what_else_is_wrong(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / ".env").write_text("CONTCT=ons\nRETENTION_FINISHD=30\n")
    monkeypatch.setenv("ADMIN_PORTT", "1")
    monkeypatch.setenv("RETENTION_SENT", "1")
    message = _wrong()
    wanted = ("ADMIN_PORTT", "BOT_TOKEN", "CONTCT", "RETENTION_FINISHD", "RETENTION_SENT")
    places = [message.index(f"{name}: ") for name in wanted]
    assert places == sorted(places)


def test_the_port_of_the_page_may_stand_in_the_file(folder: Path) -> None:
    (folder / ".env").write_text(f"BOT_TOKEN={TOKEN}\nPORT=8099\n")
    assert read_settings().bot_token == TOKEN
    assert read_page_settings().port == 8099


def test_a_renamed_setting_is_refused_with_its_new_name_wherever_it_stands() -> None:
    renamed = {"RETAIN_DAYS": "RETENTION_FINISHED", "HUB": "PROXY"}
    known = {name.upper() for name in Settings.model_fields}
    assert strangers(known, ["retain_days"], ["PATH", "HUB"], renamed) == {
        "RETAIN_DAYS": "this setting is called RETENTION_FINISHED now; write that name",
        "HUB": "this setting is called PROXY now; write that name",
    }


def test_the_old_names_lead_to_settings_and_are_none_themselves() -> None:
    known = {name.upper() for name in (*Settings.model_fields, *PageSettings.model_fields)}
    assert set(RENAMED.values()) <= known
    assert not RENAMED.keys() & known


def test_the_page_listens_on_this_machine_or_everywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read_page_settings().page_address == "127.0.0.1"
    monkeypatch.setenv("PAGE_ADDRESS", "192.0.2.1")
    with pytest.raises(SettingsError, match="PAGE_ADDRESS must be"):
        read_page_settings()
    (folder / ".env").write_text(f"BOT_TOKEN={TOKEN}\nPAGE_ADDRESS=0.0.0.0\n")
    assert read_settings().bot_token == TOKEN


def test_a_port_in_a_file_that_is_no_text(folder: Path) -> None:
    (folder / ".env").write_bytes("PORT=8099".encode("utf-16"))
    with pytest.raises(SettingsError, match=r"the file \.env can't be read"):
        read_page_settings()


def test_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    for name in ("DATABASE", "CONTENT", "ADMIN_PORT", "LOG_LEVEL", "LIMIT_PER_SECOND"):
        monkeypatch.setenv(name, "")
    assert read_settings() == Settings(bot_token=TOKEN)


def test_without_a_token_it_says_where_to_get_one() -> None:
    assert _wrong() == (
        "settings to fix: BOT_TOKEN: put the token that BotFather gave you in .env, as BOT_TOKEN=…"
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "with space"),
        ("BOT_TOKEN", "../getMe"),
        ("BOT_TOKEN", "a?b"),
        ("BOT_API_URL", "example.org"),
        ("BOT_API_URL", "ftp://example.org"),
        ("PROXY", "proxy.example:3128"),
        ("PROXY", "http://proxy.example"),
        ("PROXY", "http://user:kanarie@proxy.example:veel"),
        ("PROXY", "https://user:kanarie@proxy.example:3128"),
        ("PROXY", "socks5://proxy.example:1080"),
        ("OPERATOR", "@kanarie"),
        ("OPERATOR", "kanarie, 12"),
        ("LIMIT_PER_SECOND", "veel"),
        ("LIMIT_PER_SECOND", "inf"),
        ("LIMIT_CHAT_PER_SECOND", "-1"),
        ("LIMIT_GROUP_PER_MINUTE", "nan"),
        ("LOG_LEVEL", "LOUD"),
        ("ADMIN_PORT", "65536"),
        ("ADMIN_PORT", "80.5"),
        ("ADMIN_PORT", "-1"),
        ("RETENTION_UNFINISHED", "0"),
        ("RETENTION_FINISHED", "lang"),
        ("RETENTION_FINISHED", "36501"),
        ("CONTACT", "x" * 501),
        ("CONTACT", "caf\udce9"),
    ],
)
def test_what_is_wrong_is_named_and_never_quoted(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv(name, value)
    message = _wrong()
    assert message.startswith(f"settings to fix: {name}: ")
    assert value not in message.partition(": ")[2] or value in ("80.5", "-1", "0")
    assert TOKEN not in message


def test_all_that_is_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_PORT", "x")
    monkeypatch.setenv("LOG_LEVEL", "x")
    message = _wrong()
    assert all(f"{name}: " in message for name in ("BOT_TOKEN", "ADMIN_PORT", "LOG_LEVEL"))


def test_a_file_that_is_no_text(folder: Path) -> None:
    (folder / ".env").write_bytes(f"BOT_TOKEN={TOKEN}".encode("utf-16"))
    assert _wrong() == (
        "the file .env can't be read (UnicodeDecodeError); make it plain UTF-8 text"
    )


def test_limits_may_be_fractions_and_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("LIMIT_CHAT_PER_SECOND", "0.5")
    monkeypatch.setenv("LIMIT_PER_SECOND", "0")
    settings = read_settings()
    assert (settings.limit_chat_per_second, settings.limit_per_second) == (0.5, 0)


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("STAFF", "12, anna", "give the Telegram ids"),
        ("ORGANISATIONS", "nergens.txt", "give a text file"),
    ],
)
def test_who_and_what_the_programme_knows(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv(name, value)
    assert f"{name}: {remedy}" in _wrong()


@pytest.mark.parametrize(("said", "person"), [("", None), (" ", None), (" 12 ", 12)])
def test_the_operator_is_one_number(
    monkeypatch: pytest.MonkeyPatch, said: str, person: int | None
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("OPERATOR", said)
    assert read_settings().operator_id == person


@pytest.mark.parametrize(
    ("said", "ids"), [("", set()), (" 12 ", {12}), ("12,34", {12, 34}), ("12 , 12", {12})]
)
def test_staff_are_numbers_with_commas(
    monkeypatch: pytest.MonkeyPatch, said: str, ids: set[int]
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("STAFF", said)
    assert read_settings().staff_ids == ids
