"""The refusals of the Bot API, in Telegram's own words."""

from typing import Any


class ApiError(Exception):
    """A refused call: what the Bot API answers instead of a result.

    `problem` is set if only the sandbox refuses the call and the real API would accept it. The call
    log shows it, so that nobody takes our strictness for Telegram's.
    """

    def __init__(
        self,
        status: int,
        description: str,
        *,
        retry_after: int | None = None,
        migrate_to: int | None = None,
        problem: str | None = None,
    ) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to
        self.problem = problem

    def body(self) -> dict[str, Any]:
        """The JSON object that the client receives."""
        reply: dict[str, Any] = {
            "ok": False,
            "error_code": self.status,
            "description": self.description,
        }
        if self.retry_after is not None:
            reply["parameters"] = {"retry_after": self.retry_after}
        if self.migrate_to is not None:
            reply["parameters"] = {"migrate_to_chat_id": self.migrate_to}
        return reply


def bad_request(reason: str) -> ApiError:
    """400, as Telegram words it."""
    return ApiError(400, f"Bad Request: {reason}")


def too_strict_for_telegram(problem: str) -> ApiError:
    """400 for what Telegram would silently ignore, because it may be a mistake."""
    return ApiError(400, f"Bad Request: {problem}", problem=problem)


def unauthorized() -> ApiError:
    """401: the token isn't (or is no longer) that of a bot."""
    return ApiError(401, "Unauthorized")


def blocked() -> ApiError:
    """403: the person blocked the bot."""
    return ApiError(403, "Forbidden: bot was blocked by the user")


def kicked(kind: str) -> ApiError:
    """403: someone threw the bot out of a group or supergroup."""
    return ApiError(403, f"Forbidden: bot was kicked from the {kind} chat")


def migrated(chat_id: int) -> ApiError:
    """400: the group lives on as a supergroup, under another id."""
    reason = "Bad Request: group chat was upgraded to a supergroup chat"
    return ApiError(400, reason, migrate_to=chat_id)


def method_not_found() -> ApiError:
    """404: no such method."""
    return ApiError(404, "Not Found: method not found")


def conflict() -> ApiError:
    """409: another poller took over."""
    return ApiError(
        409,
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    )


def too_large() -> ApiError:
    """413: the upload is bigger than bots may send."""
    return ApiError(413, "Request Entity Too Large")


def too_many_requests(retry_after: int) -> ApiError:
    """429, with the number of seconds to wait."""
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def query_too_old() -> ApiError:
    """400: the callback query is unknown, answered or expired."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def not_modified() -> ApiError:
    """400: an edit that changes nothing."""
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly "
        "the same as a current content and reply markup of the message"
    )
