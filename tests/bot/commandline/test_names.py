"""`names`: sentences in, what could lead to someone out."""

from functools import partial

import pytest

from bot.commandline.sentence_commands import names
from content.reading.personal_lists import known
from tests.support.typed_command import given


def told(*lines: bytes) -> list[str]:
    return list(names(known(), lines))


def test_a_line_for_each_sentence() -> None:
    assert told(b"vraag het aan fatima of meneer de vries\n", b"\n", b"we bellen ze op\r\n") == [
        "name\tfatima | meneer de vries",
        "clean\t",
        "clean\t",
    ]


def test_kinds_stand_in_their_order_and_words_in_that_of_the_sentence() -> None:
    assert told(b"kijk op samen.nl, bel 0612345678 of vraag Fatima") == [
        "name,phone,url\tsamen.nl | 0612345678 | Fatima"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "\ufeffvraag fatima\n".encode(),
        "vraag fatima \u2028 \x85 \x0b \x00 👨‍👩‍👧\n".encode(),
        b"vraag fatima \xff\xed\xa0\x80\n",
    ],
)
def test_any_bytes_are_one_sentence(line: bytes) -> None:
    assert told(line) == ["name\tfatima"]


def test_the_words_stay_on_their_line() -> None:
    assert told("vraag meneer\u2028de\tvries".encode()) == ["name\tmeneer de vries"]


run = partial(given, "names")


async def test_whatever_the_terminal_speaks() -> None:
    code, output, errors = await run(said="vraag Zoë\nniemand\n".encode())
    assert (code, errors) == (0, "")
    assert output == "name\tZoë\nclean\t\n"


async def test_it_explains_itself() -> None:
    code, output, _ = await run("--help")
    assert code == 0
    assert "name, email, phone, bsn, address, school, handle, url, org" in " ".join(output.split())
