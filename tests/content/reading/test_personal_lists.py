"""The lists of names, streets, schools and organisations."""

import pytest

from content.reading.personal_lists import FILES, FOLDER, entries
from dialogs.hearing.spelling import plain


def test_every_list_is_read_and_every_file_is_a_list() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(FILES.values())


@pytest.mark.parametrize("file", FILES.values())
def test_a_list_says_what_it_is_and_has_nothing_twice(file: str) -> None:
    first, *lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    assert first.startswith("# ")
    assert first.endswith(".")
    assert all(line == line.strip() and line for line in lines)
    assert lines == list(dict.fromkeys(lines))
    assert len(entries(FOLDER / file)) == len(lines)


@pytest.mark.parametrize(
    ("sure", "unsure"),
    [("first_names", "first_names_and_words"), ("surnames", "surnames_and_words")],
)
def test_a_name_is_either_sure_or_a_word_too(sure: str, unsure: str) -> None:
    lists = [{plain(name) for name in entries(FOLDER / FILES[kind])} for kind in (sure, unsure)]
    assert lists[0] & lists[1] == set()


def test_things_that_are_names_stand_among_the_names_too() -> None:
    things = set(entries(FOLDER / FILES["first_names_and_things"]))
    assert things <= set(entries(FOLDER / FILES["first_names_and_words"]))


@pytest.mark.parametrize("kind", ["first_names", "surnames"])
def test_no_sure_name_is_an_everyday_word(kind: str) -> None:
    names = {plain(name) for name in entries(FOLDER / FILES[kind])}
    for other in ("everyday", "finite_verbs", "done_by_people", "said_to_people"):
        assert names & {plain(word) for word in entries(FOLDER / FILES[other])} == set(), other
