"""Which sentences an edition shows."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from dialogs.edition.sentences_shown import texts_shown

KEY = b"of this edition alone"


def of_teams(*teams: Iterable[str]) -> list[dict[str, str]]:
    """The texts of each team, about nothing."""
    return [dict.fromkeys(texts, "") for texts in teams]


def test_texts_are_of_five_teams_at_least_and_stand_as_in_the_alphabet() -> None:
    five = of_teams(["Zo"], ["aan tafel"], ["Élan"], ["Bij ons"], ["met twee"])
    assert [*texts_shown(five, KEY)] == ["aan tafel", "Bij ons", "Élan", "met twee", "Zo"]
    assert not texts_shown([*five[:4], {}], KEY)


def test_many_texts_of_few_teams_are_not_published() -> None:
    assert not texts_shown(of_teams("abcde"), KEY)
    assert not texts_shown(of_teams("ab", "cd", "ef", "gh"), KEY)


def test_of_one_team_two_texts_are_published_drawn_by_lot() -> None:
    teams = of_teams("1", "2", "3", "4", "abcde")
    drawn = [texts_shown(teams, bytes([key])) for key in range(100)]
    assert all(len(texts) == 6 for texts in drawn)
    assert {text for texts in drawn for text in texts} == {*"1234abcde"}


def test_what_is_nearly_the_same_stands_there_once_whoever_wrote_it() -> None:
    teams = of_teams(
        ["Niks."], ["niks"], [" níks!"], ["thuis komen"], ["Thuiskomen", "thuis-komen"]
    )
    assert [*texts_shown(teams, KEY)] == [" níks!", "thuis komen"]
    assert [*texts_shown(of_teams("🙂", "🙂", "☹", "a", "b"), KEY)] == ["a", "b", "☹", "🙂"]


def test_a_text_keeps_what_it_is_about_also_if_a_text_of_before_says_the_same() -> None:
    teams = [{"Niks": ""}, {"niks!": "houvast"}, {"a": "doel"}, {"b": ""}, {"c": ""}]
    assert texts_shown(teams, KEY) == {"a": "doel", "b": "", "c": "", "niks!": "houvast"}


@given(
    st.lists(
        st.dictionaries(st.text(max_size=3), st.sampled_from(["", "e1"]), max_size=4), max_size=8
    )
)
def test_the_order_of_texts_says_nothing(teams: list[dict[str, str]]) -> None:
    turned = [dict(reversed(texts.items())) for texts in reversed(teams)]
    assert [*texts_shown(teams, KEY).items()] == [*texts_shown(turned, KEY).items()]
