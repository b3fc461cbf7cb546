"""`understand`: sentences in, how they are taken out."""

from __future__ import annotations

import pytest

from bot.commandline.sentence_commands import UnknownQuestionError, question_of, taken
from tests.support.real_pack import real_pack
from tests.support.typed_command import given


def told(*lines: bytes) -> list[str]:
    pack = real_pack()
    return list(taken(pack, question_of(pack, None), lines))


def test_a_line_for_each_sentence() -> None:
    assert told(b"haar vader slaat haar\n", b"hij wordt gepest\r\n", b"\n", b"samen eten") == [
        "ernstig:thuis",
        "zorg:pesten",
        "antwoord",
        "antwoord",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "\ufeffhij wordt gepest \u2028 \x85 \x00 👨‍👩‍👧\n".encode(),
        b"hij wordt gepest \xff\xed\xa0\x80\n",
    ],
)
def test_any_bytes_are_one_sentence(line: bytes) -> None:
    assert told(line) == ["zorg:pesten"]


def test_the_question_is_the_first_open_one_unless_another_is_named() -> None:
    pack = real_pack()
    assert question_of(pack, None).kind.value == "open"
    last = [*pack.questions][-1]
    assert question_of(pack, last).id == last
    with pytest.raises(UnknownQuestionError, match="no question 'zomaar'"):
        question_of(pack, "zomaar")


async def test_it_is_a_command() -> None:
    code, output, _ = await given(
        "understand", "--pack", "sjabloon", said=b"haar vader slaat haar\nja\n"
    )
    assert (code, output) == (0, "ernstig:thuis\nantwoord\n")


async def test_a_question_that_is_not_there_must_be_mended() -> None:
    code, output, errors = await given("understand", "--question", "zomaar", said=b"ja\n")
    assert (code, output) == (2, "")
    assert "zomaar" in errors
