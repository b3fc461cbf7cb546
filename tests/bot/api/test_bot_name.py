"""Where the bot is found."""

from typing import Any

from telegram.error import NetworkError

from bot.api.bot_name import BotName, find_name


class _Api:
    """Says who the bot is, once the line is good."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)

    async def call(self, method: str, params: dict[str, Any]) -> Any:
        assert (method, params) == ("getMe", {})
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


async def test_there_are_no_links_before_the_name_is_known() -> None:
    bot_name = BotName()
    assert bot_name.link("sleutel") == ""
    await bot_name.ask(_Api({"username": "Oefenbot"}))
    assert bot_name.link("sleutel") == "https://t.me/Oefenbot?start=sleutel"


async def test_it_is_asked_again_until_it_is_known() -> None:
    bot_name, waited = BotName(), []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)

    api = _Api(NetworkError("weg"), {"id": 7}, {"username": "Oefenbot"})
    await find_name(api, bot_name, sleep)
    assert bot_name.username == "Oefenbot"
    assert len(waited) == 3
    await find_name(api, bot_name, sleep)
    assert len(waited) == 3
