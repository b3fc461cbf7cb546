"""A turn of speech for not following is heard, and what others don't get isn't."""

from __future__ import annotations

import pytest

from dialogs.understanding.asking_bot.lost import is_lost, says_lost


@pytest.mark.parametrize(
    "text",
    [
        "Ik snap er geen hout van",
        "snap er geen ene moer van",
        "hier snap ik echt geen bal van hoor",
        "ik begrijp der de ballen van",
        "kan er geen touw aan vastknopen",
        "daar is geen touw aan vast te knopen",
        "dat gaat me boven de pet",
        "tis chinees voor me",
    ],
)
def test_who_does_not_follow_is_heard(text: str) -> None:
    assert is_lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "ze snappen er geen hout van",
        "onze jongeren snappen er geen bal van",
        "we snappen elkaar niet",
        "daar maken we soep van",
        "we hebben er geen plan van",
    ],
)
def test_what_others_do_not_get_is_an_answer(text: str) -> None:
    assert not is_lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "???",
        "hu",
        "snap t nie",
        "kzie niet wat ik moet doen hier",
        "in jip en janneke taal graag",
        "sorry hoor maar ik heb dit nu drie keer gelezen en ik snap er nog steeds niks van",
        "heb de vraag nou vier keer gelezen maar ik heb geen flauw idee waar het over gaat",
        "kun je dat wat makkelijker zeggen want ik ben pas twee jaar in nederland",
    ],
)
def test_who_asks_what_is_meant_does_not_follow(text: str) -> None:
    assert says_lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dat kan in overleg. Nee wacht, laat ik het precies zeggen: we kiezen voor vast contact",
        "sorry nee, ik bedoel vaker dan een keer",
        "ik verbeterde alleen mezelf",
        "wat heb je nu bewaard dan",
        "wat schrijf je nu precies op",
        "Wat bewaar je nu dan precies? Toch niet ook dat van die ene kok?",
        "mag ik het ook over vorig jaar hebben of moet het van nu zijn",
    ],
)
def test_who_corrects_themselves_or_asks_what_became_of_it_follows(text: str) -> None:
    assert not says_lost(text)
