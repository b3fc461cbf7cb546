"""What was told on a condition is on no page: neither the words nor what the option says."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Element, Status
from dialogs.pack.listed_words import InOwnWords, ListedWords
from dialogs.screens.told.in_confidence import (
    as_on_page,
    is_confided_of_then,
    may_let_go_along,
    status_told_openly,
    was_confided,
    with_open_step,
)
from dialogs.walk.confided import (
    confide,
    has_confided,
    is_confided_anew,
    is_confided_at,
    less_confided,
    let_go_along,
)
from dialogs.walk.intentions import (
    Before,
    HowItWent,
    Intention,
    Intentions,
    PointWording,
    StoodThen,
)
from dialogs.walk.state import Walk
from tests.support.small_dialog import SMALL, text

_ELEMENT = next(one for one in SMALL.elements.values() if one.questions)
_AT = _ELEMENT.questions[0]
_ITEM = Item(_ELEMENT, Status.PARTLY, text("Meestal later."), question=_AT, option="later")
_THEN = StoodThen(_ELEMENT.id, "Merken", Status.PARTLY, "Meestal later.", _AT, ("later",))
_TOLD = confide(Walk(1), _AT)


def test_the_words_and_the_option_are_told_so() -> None:
    assert has_confided(_TOLD)
    assert not has_confided(Walk(1))
    assert is_confided_at(_TOLD, _AT)
    assert not is_confided_at(Walk(1), _AT)
    assert as_on_page(_TOLD, _ITEM).because is None
    assert as_on_page(Walk(1), _ITEM) == _ITEM


def test_what_they_answer_later_stays_here_too_until_they_let_it_go_along() -> None:
    walk = replace(_TOLD, before=Before("2023-11-14", (_THEN,), again="2024-01-01"))
    for item in (_ITEM, replace(_ITEM, option="vragen")):
        assert as_on_page(walk, item).because is None
        assert may_let_go_along(walk, item)
        assert not may_let_go_along(_TOLD, item)
        assert not is_confided_of_then(walk, item)
        along = let_go_along(walk, _AT)
        assert as_on_page(along, item).because is not None
        assert is_confided_of_then(along, item)
        assert as_on_page(let_go_along(along, _AT, goes=False), item).because is None
    assert was_confided(let_go_along(walk, _AT), _THEN)
    assert not was_confided(Walk(1), _THEN)
    assert not less_confided(let_go_along(walk, _AT), _AT).told


def test_the_step_fits_any_answer_and_quotes_only_what_was_told_openly() -> None:
    quotes = ListedWords(step=text("Jullie schreven: ‘{iets}’."), plan=text("{iets}"))
    own = InOwnWords(
        "iets", full=quotes, by_option={"later": ListedWords(text("Later."), text("Samen."))}
    )
    item = replace(_ITEM, element=_with_words(own), step=text("Laat een ander het doen."))
    told = with_open_step(_TOLD, item)
    assert told.step == _ELEMENT.steps[0]
    assert told.element.in_own_words[0].full == quotes
    assert told.element.in_own_words[0].by_option["later"] == ListedWords(text("Later."))
    assert with_open_step(Walk(1), item) == item
    on_page = as_on_page(_TOLD, item).element.in_own_words[0]
    assert on_page.full is None
    assert not on_page.by_option
    other = replace(own, full=ListedWords(text("Jullie schreven: ‘{iets}’.")), by_option={})
    on_page = as_on_page(_TOLD, replace(item, element=_with_words(other))).element.in_own_words[0]
    assert on_page == other, "what they told elsewhere stays"


def _with_words(own: InOwnWords) -> Element:
    return replace(_ELEMENT, in_own_words=(own,))


def test_a_page_tells_the_status_that_they_told_openly_whatever_they_answered() -> None:
    done = Intention(_ELEMENT.id, PointWording.STEP, "Stap.", HowItWent.DONE)
    for openly in (
        Intentions(added={_ELEMENT.id: "we doen elke maand een toernooitje"}),
        Intentions(points=(done,)),
    ):
        walk = replace(_TOLD, intentions=openly)
        for answered in (Status.PARTLY, Status.MISSING):
            item = replace(_ITEM, status=answered)
            assert status_told_openly(walk, item) is Status.PARTLY
            assert as_on_page(walk, item).status is Status.PARTLY
    tapped = Intentions(own_word={_ELEMENT.id: Status.IN_PLACE})
    assert status_told_openly(replace(_TOLD, intentions=tapped), _ITEM) is Status.IN_PLACE
    wish = Intentions(added={_ELEMENT.id: "we willen elke maand een toernooitje"})
    assert status_told_openly(replace(_TOLD, intentions=wish), _ITEM) is None


def test_what_was_typed_since_it_was_asked_anew_is_told_apart_and_all_can_be_taken_back() -> None:
    words = confide(Walk(1), _AT, answer=False)
    assert is_confided_at(words, _AT)
    assert not has_confided(words)
    assert not is_confided_anew(words, _AT)
    anew = confide(replace(words, before=Before("2023-11-14", (_THEN,))), _AT)
    assert is_confided_anew(anew, _AT)
    assert not less_confided(anew, _AT).told
