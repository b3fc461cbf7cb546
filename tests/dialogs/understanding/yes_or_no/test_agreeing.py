"""A yes or a no to what was proposed, and nothing else."""

from __future__ import annotations

import pytest

from dialogs.understanding.yes_or_no.agreeing import (
    after_no,
    agrees,
    agrees_and_adds,
    agrees_first,
    bare_yes_or_no,
    begins_yes,
    doubts,
    refuses,
    told_after_yes,
)

YES = ["ja", "ja klopt", "Ja, is goed!", "ja hoort", "klopt", "jazeker", "ja dat", "inderdaad"]
YES += ["ja dat zei ik toch", "ja dat zeg ik net", "dat zei ik toch", "zei ik toch", "jaaa", "idd"]
YES += ["ja, precies", "ja dat bedoel ik", "dat klopt", "ja zoiets", "ongeveer", "die ja", "👍"]
YES += ["komt in de buurt", "dat heb ik toch gezegd", "tuurlijk", "ja man"]
YES += [
    "jao",
    "joa",
    "jo",
    "sí",
    "jao zei ik toch",
    "joa dat zit goed",
    "mooi geraden",
    "klopt wel ja",
]
YES += ["ja zo kun je t noemen", "yep", "yes", "goed geraden joh", "ja duh"]
YES += ["yess", "YESSS", "yeah", "jups", "jaaaa", "jajaja", "kloptt", "zekers", "isgoed", "jahoor"]
YES += ["ja zei ik toch haha", "zei ik toch lol", "haha ja precies", "ja dat zei ik al"]
YES += ["ge zit goed", "je zit goed", "zit je goed ja", "da klopt", "da bedoel ik", "da past wel"]
YES += ["komt wel in de buurt", "ge hebt gelijk", "je hebt helemaal gelijk", "hoort daar wel bij"]
NO = [
    "nee da nie",
    "nee",
    "nee man",
    "nee liever niet",
    "nee dank je",
    "nee dank je wel",
    "Nee hoor.",
]
NEITHER = ["ja maar soms niet", "klopt niet", "klopt dat?", "goed idee", "nee toch wel", "", "dat"]
NEITHER += ["ja maar", "dat zei ik niet", "een beetje", "wat ik zei is anders", "in de buurt"]
NEITHER += [
    "ge zit ernaast",
    "je zit niet goed",
    "da klopt nie",
    "hij heeft gelijk",
    "zit ge goed?",
]
NEITHER += ["ge zit goed as ze samen eten", "je hebt geen gelijk", "komt nie in de buurt"]
NEITHER += ["haha", "lol", "yesterday", "jas", "jaar", "yes maar", "ja zei ze toch", "joepie"]
NEITHER += ["dat zeggen ze toch", "ja en nee", "ja soms", "zoiets heb ik niet gezegd"]


@pytest.mark.parametrize("text", YES)
def test_yes(text: str) -> None:
    assert agrees(text)
    assert not refuses(text)


@pytest.mark.parametrize("text", NO)
def test_no(text: str) -> None:
    assert refuses(text)
    assert not agrees(text)


@pytest.mark.parametrize("text", NEITHER)
def test_neither(text: str) -> None:
    assert not agrees(text)
    assert not refuses(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nee 4", "4"),
        ("nee, de vierde", "de vierde"),
        ("nee nee, ik bedoel vanzelf", "vanzelf"),
        ("nee", None),
        ("niet 4", None),
    ],
)
def test_what_comes_after_no(text: str, rest: str | None) -> None:
    assert after_no(text) == rest


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ja precies, mensen om op terug te vallen", "mensen om op terug te vallen"),
        ("klopt. de jongens sjouwen", "de jongens sjouwen"),
        ("ja, maar soms ook niet", None),
        ("ja precies, en de andere ook", None),
        ("ja, wie leest dit?", None),
        ("ja de jongens", None),
        ("ja precies", None),
    ],
)
def test_what_comes_after_a_yes(text: str, rest: str | None) -> None:
    assert agrees_first(text) == rest


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("ja klopt. maar in het spel zelf lopen ze door elkaar", "maar in het spel zelf lopen ze"),
        ("klopt, maar op vrijdag koken ze samen", "maar op vrijdag koken"),
        ("yess. maar die ene avond was anders leuk", None),
        ("jup. we mixen de teams", "we mixen"),
        ("precies! maar dat doet Fatma", "maar dat doet"),
        ("ja zei ik toch. maar met koken helpen ze mekaar", "maar met koken"),
        ("ja maar soms niet", None),
        ("ja, maar op vrijdag koken ze samen", None),
        ("ja goed, maar dat is voor later", None),
        ("ja klopt. maar niet bij ons", None),
        ("ja klopt, maar eigenlijk regelt zij het", None),
        ("klopt. maar wie leest dit?", None),
        ("klopt voor geen meter. maar goed", None),
        ("ja klopt", None),
    ],
)
def test_what_is_added_to_a_firm_yes(text: str, added: str | None) -> None:
    found = agrees_and_adds(text)
    assert found is None if added is None else (found or "").startswith(added)


@pytest.mark.parametrize(
    "text",
    [
        *("mwa opletten is groot. gebeurt gewoon", "mwah", "meh, valt mee", "neuh", "haha mwoah"),
        *("plan is een groot woord", "dat is wat veel gezegd", "beetje overdreven hoor", "nah joh"),
    ],
)
def test_a_shrug_doubts(text: str) -> None:
    assert doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        *("mwah ja klopt wel", "mwa, past wel", "mwa prima", "de zaal is groot", "het is ver weg"),
        *(
            "ze dollen en dat gaat weleens te ver",
            "we hebben een groot feest",
            "mwa?",
            "een groot woordenboek",
            "ja",
            "",
        ),
    ],
)
def test_a_shrug_that_agrees_after_all_or_tells_something_doubts_nothing(text: str) -> None:
    assert not doubts(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("ja en de haan niet vergeten", "de haan niet vergeten"),
        ("jao de jongens sjouwen", "de jongens sjouwen"),
        ("ja zo kun je t noemen en de meiden graven", "de meiden graven"),
        ("joa dat zit goed, want ze vragen erom", "ze vragen erom"),
        ("Jo! die van hiernaast doen het", "die van hiernaast doen het"),
        ("sí, en de buurvrouw komt mee", "de buurvrouw komt mee"),
        ("ja maar nee", None),
        ("ja hoor eens, niet waar", None),
        ("ja hoor eens, zo gaat dat hier", None),
        ("ja, soms", None),
        ("ja, wie leest dit?", None),
        ("jammer van die haan", None),
        ("ja", None),
        ("de jongens, ja", None),
    ],
)
def test_what_is_told_behind_a_yes(text: str, told: str | None) -> None:
    assert told_after_yes(text) == told


@pytest.mark.parametrize(("text", "yes"), [("jao, maar", True), ("nee ja", False), ("jas", False)])
def test_it_begins_with_a_yes(text: str, yes: bool) -> None:
    assert begins_yes(text) is yes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ja", True),
        ("ja hoor", True),
        ("ja prima", True),
        ("nee", False),
        ("nee liever niet", False),
        ("goed", None),
        ("👍", None),
        ("ja maar niet van mij", None),
        ("nee, dat was leuk", None),
    ],
)
def test_only_a_yes_or_no_that_is_said_as_one_is_bare(text: str, expected: bool | None) -> None:
    assert bare_yes_or_no(text) is expected
