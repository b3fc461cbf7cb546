"""What each error means."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.api.telegram_request import NotConnectedError, UnclearError
from bot.api.verdicts import (
    Verdict,
    is_unclear,
    judge,
    without_quotes,
)


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (RetryAfter(5), Verdict.TOO_FAST),
        (Forbidden("Forbidden: bot was blocked by the user"), Verdict.UNREACHABLE),
        (BadRequest("Bad Request: chat not found"), Verdict.UNREACHABLE),
        (InvalidToken("Unauthorized"), Verdict.LOCKED_OUT),
        (BadRequest("Bad Request: message is not modified: same"), Verdict.DONE),
        (BadRequest("Bad Request: message to edit not found"), Verdict.POINTLESS),
        (BadRequest("Bad Request: message can't be edited"), Verdict.POINTLESS),
        (BadRequest("Bad Request: message text is empty"), Verdict.REFUSED),
        (ChatMigrated(-100), Verdict.MOVED),
        (BadRequest("Not enough rights to send text messages to the chat"), Verdict.UNREACHABLE),
        (BadRequest("Have no rights to send a message"), Verdict.UNREACHABLE),
        (BadRequest("Need administrator rights in the channel chat"), Verdict.UNREACHABLE),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), Verdict.UNREACHABLE),
        (BadRequest("Bad Request: TOPIC_CLOSED"), Verdict.CLOSED),
        (BadRequest("Bad Request: TOPIC_DELETED"), Verdict.CLOSED),
        (BadRequest("Bad Request: message thread not found"), Verdict.CLOSED),
        (NetworkError("Bad Gateway"), Verdict.TRY_AGAIN),
        (NotConnectedError("x"), Verdict.TRY_AGAIN),
        (UnclearError("x"), Verdict.TRY_AGAIN),
        (TimedOut(), Verdict.TRY_AGAIN),
    ],
)
def test_verdicts(error: TelegramError, verdict: Verdict) -> None:
    assert judge(error) is verdict


def test_only_what_was_sent_is_unclear() -> None:
    assert is_unclear(UnclearError("x"))
    assert is_unclear(TimedOut())
    assert not is_unclear(NotConnectedError("x"))
    assert not is_unclear(NetworkError("Bad Gateway"))


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ('can\'t parse entities: unsupported start tag "geheim"', "can't parse entities"),
        ("Group migrated to supergroup. New chat id: -1001", "Group migrated to supergroup"),
        ("700000001", "BadRequest"),
    ],
)
def test_a_reason_for_the_log_quotes_nothing(message: str, shown: str) -> None:
    assert without_quotes(BadRequest(message)) == shown
