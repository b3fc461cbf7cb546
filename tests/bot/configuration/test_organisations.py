"""The organisations are those in the file, as it is now."""

from pathlib import Path

import pytest

from bot.configuration.organisations import LONGEST, Organisations, OrganisationsError


def test_without_a_file_there_are_none() -> None:
    organisations = Organisations("")
    organisations.check()
    assert organisations.names() == ()


def test_a_name_a_line_each_once(tmp_path: Path) -> None:
    file = tmp_path / "organisaties.txt"
    file.write_text("\ufeffstichting Zon\n\n  De   Brug \nZorg & Co\nDe Brug\n", encoding="utf-8")
    organisations = Organisations(str(file))
    assert organisations.names() == ("De Brug", "stichting Zon", "Zorg & Co")
    file.write_text("De Brug\nHet Anker\n", encoding="utf-8")
    assert organisations.names() == ("De Brug", "Het Anker")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * (LONGEST + 1), None])
def test_a_file_that_can_t_be_used_is_told_and_changes_nothing(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "organisaties.txt"
    file.write_bytes(b"x" * LONGEST)
    organisations = Organisations(str(file))
    (before,) = organisations.names()
    if content is None:
        file.unlink()
    else:
        file.write_bytes(content)
    with pytest.raises(OrganisationsError):
        organisations.check()
    assert organisations.names() == (before,)
