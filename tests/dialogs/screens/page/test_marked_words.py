"""Words that somebody may not want to take home are found, on the page and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.reading.personal_lists import known
from dialogs.pack.answers import Answer, chosen, written
from dialogs.screens.named_screens import NAMES_OUT
from dialogs.screens.page.marked_words import MarkedWords, WhyMarked, marked_words
from dialogs.screens.page.what_goes_home import HomeForm, Taking, WhatGoes, remember, rewritten
from dialogs.walk.intentions import Intention, Intentions, PointWording
from dialogs.walk.state import Walk
from tests.dialogs.screens.checklist.test_checklist_screens import MISSING
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL

KNOWING = replace(SMALL, known=known(), watch=real_pack().watch)


def marked(answers: dict[str, Answer], **chosen: object) -> list[tuple[str, WhyMarked]]:
    walk = Walk(1, answers=answers, intentions=Intentions(**chosen))  # type: ignore[arg-type]
    return [(one.words, one.why) for one in marked_words(KNOWING, walk)]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("koken met Fatima Yilmaz", WhyMarked.NAME),
        ("bel 06 12345678 voor een plek", WhyMarked.NUMBER),
        ("koken op het Montessori Lyceum", WhyMarked.SCHOOL),
        ("allemaal jongens, op een Surinaamse mevrouw na", WhyMarked.PERSON),
        ("koken met een jongen met autisme", WhyMarked.PERSON),
        ("de oud-burgemeester kookt met ons", WhyMarked.PERSON),
        ("Fatima Yilmaz, onze kok van de boerderij, kookt mee", WhyMarked.PERSON),
        ("ik vraag vaker wie meeleest dan wat we koken", WhyMarked.CHAT),
        ("als ik omval stopt het, ik heb een stent", WhyMarked.OWN),
        ("de jongens zeiden in het begin oudjes zeuren", WhyMarked.HURTS),
        ("als iemand vraagt waarom zitten die oudjes hier", WhyMarked.HURTS),
        ("een meisje wordt elke week gepest door de rest", WhyMarked.WORRY),
        ("een jongen vertelde dat hij thuis geslagen wordt", WhyMarked.SERIOUS),
    ],
)
def test_why(words: str, why: WhyMarked) -> None:
    assert marked({**MISSING, "p7x": written(words)}) == [(words, why)]


@pytest.mark.parametrize(
    "words",
    ["koken met de buurt", "Turkse vrouwen en ouderen", "ook iemand met autisme kan meedoen"],
)
def test_nothing_in_ordinary_words(words: str) -> None:
    assert marked({**MISSING, "p7x": written(words)}) == []


def test_of_one_person_only_that_sentence_can_go() -> None:
    words = "De oude man praat plat. De verwarming doet het maar half."
    (found,) = marked_words(KNOWING, Walk(1, answers={**MISSING, "p7x": written(words)}))
    assert found == MarkedWords(words, WhyMarked.PERSON, "De verwarming doet het maar half.")
    words = "De oude man praat plat. En ook de verwarming doet het maar half."
    (found,) = marked_words(KNOWING, Walk(1, answers={**MISSING, "p7x": written(words)}))
    assert found.without == "De verwarming doet het maar half.", "it goes on from nothing"
    words = "de verwarming doet het maar half. de oud-burgemeester kookt mee"
    (found,) = marked_words(KNOWING, Walk(1, answers={**MISSING, "p7x": written(words)}))
    assert found.without == "de verwarming doet het maar half"


def test_an_exception_goes_with_what_it_excepts() -> None:
    first = "Bij ons kookt één persoon, en de jongens snijden, en de ouderen worden bediend"
    second = "Behalve een mevrouw, die zegt ik ben geen gast, ik heb zelf ook een keuken"
    answers = {"doel": chosen("sociaal_contact"), "gelijke_status": chosen("wij_voor_iedereen")}
    notes = {"gelijke_status": f"{first} aan hun eigen tafel. {second}."}
    dialog = replace(real_pack(), known=known())
    (found,) = marked_words(dialog, Walk(1, answers=answers, notes=notes))
    assert found.along == (f"{second}.",)


def test_what_the_bot_made_of_a_name_is_not_asked_about() -> None:
    words, dialog = "bij ons kookt één persoon", replace(real_pack(), known=known())
    answers = {"doel": chosen("sociaal_contact"), "gelijke_status": chosen("wij_voor_iedereen")}
    walk = Walk(1, answers=answers, notes={"gelijke_status": words})
    assert [one.words for one in marked_words(dialog, walk)] == [words]
    assert marked_words(dialog, replace(walk, told=frozenset({NAMES_OUT}))) == ()


def test_what_does_not_stand_on_the_page_is_not_shown() -> None:
    assert marked({**MISSING, "q0o": written("koken met Fatima Yilmaz")}) == []


def test_what_they_chose_is_read_too_and_each_once() -> None:
    own = Intention("e1", PointWording.OWN, "Fatima belt")
    found = marked(MISSING, points=(own, own), who="Karin")
    assert found == [("Fatima belt", WhyMarked.NAME), ("Karin", WhyMarked.NAME)]


def test_a_name_of_who_begins_with_which_point_is_shown_too() -> None:
    points = (
        Intention("e1", PointWording.OWN, "samen koken"),
        Intention("", PointWording.OWN, "zingen"),
    )
    assert marked(MISSING, points=points, who="1: ik, 2: Karin") == [("Karin", WhyMarked.NAME)]


def test_other_words_have_another_id() -> None:
    one, other = (MarkedWords(words, WhyMarked.NAME).id for words in ("Fatima", "Youssef"))
    assert one != other
    assert one == MarkedWords("Fatima", WhyMarked.SERIOUS).id


def test_what_is_short_for_a_name_on_the_page_is_a_name_too() -> None:
    own = (
        Intention("e1", PointWording.OWN, "Fatima belt de kok"),
        Intention("e5", PointWording.OWN, "Fat maakt de soep"),
    )
    found = marked(MISSING, points=own)
    assert found == [
        ("Fatima belt de kok", WhyMarked.NAME),
        ("Fat maakt de soep", WhyMarked.NAME),
    ]
    assert marked(MISSING, points=own[1:]) == []


def test_what_takes_up_words_that_hurt_is_shown_and_goes_with_them() -> None:
    hurts, more = "de jongens zeiden ouderen zeuren", "dat zeuren zeiden alleen de jongens"
    walk = Walk(1, answers={**MISSING, "p7x": written(hurts)})
    walk = replace(walk, intentions=Intentions(added={"": more}))
    (found,) = marked_words(KNOWING, walk)
    assert (found.words, found.along) == (hurts, (more,))
    gone = rewritten(
        remember(walk, Taking(HomeForm.TEXT, ((found.id, WhatGoes.OUT),))), (found,), ()
    )
    assert gone == {hurts: "", more: ""}
