"""A text about the previous question."""

from __future__ import annotations

import pytest

from dialogs.understanding.correcting import (
    AboutPrevious,
    about_previous,
    after_mistap,
    answer_wanted,
    behind_name,
    is_after_all,
    must_be,
    was_about_previous,
    was_elsewhere,
    what_was_meant,
)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("vorige was 4", AboutPrevious("4", surely=False)),
        ("Vorige vraag: 4", AboutPrevious("4", surely=True)),
        ("nee de vorige was vanzelf", AboutPrevious("vanzelf", surely=False)),
        ("sorry, vorige moest 4 zijn", AboutPrevious("4", surely=False)),
        ("ik bedoelde 4 bij de vorige", AboutPrevious("4", surely=False)),
        ("4 bij de vraag hiervoor", AboutPrevious("4", surely=True)),
        ("nee bij die vorige moet het 1 zijn", AboutPrevious("1", surely=False)),
        ("oeps vorige vraag had ik 1 bedoeld", AboutPrevious("1", surely=True)),
        ("vorige moest 1 zijn sorry", AboutPrevious("1", surely=False)),
        ("dat van net moest 2 zijn", AboutPrevious("2", surely=False, exactly=True)),
        ("ik bedoelde net 1", AboutPrevious("1", surely=False, exactly=True)),
        ("daarnet was 2", AboutPrevious("2", surely=False, exactly=True)),
        ("het was net een feest", None),
        ("we waren net klaar", None),
        ("vorige", None),
        ("vorige vraag", None),
        ("4", None),
    ],
)
def test_what_it_says_of_it(text: str, about: AboutPrevious | None) -> None:
    assert about_previous(text) == about


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ik tikte verkeerd, ik bedoelde de tweede", "de tweede"),
        ("oeps verkeerd getikt, het moest de derde zijn", "de derde"),
        ("ik tikte per ongeluk op half, het is gelukt", "gelukt"),
        ("verkeerde knop! ik wou 2", "2"),
        ("sorry per ongeluk gedrukt", ""),
        ("oeps dikke duim, verkeerde knop. ik bedoelde de tweede", "de tweede"),
        ("ik zat ernaast", ""),
        ("ze kiezen vaak verkeerd", None),
        ("we drukken vaak verkeerd op de bel", None),
        ("ik zat verkeerd met mijn auto", None),
    ],
)
def test_what_was_meant_by_who_tapped_the_wrong_button(text: str, meant: str | None) -> None:
    assert after_mistap(text) == meant


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("dat was 1 keer. maak er maar samen van", ("samen", "dat was 1 keer.")),
        ("ik wil het antwoord toch veranderen naar samen", ("samen", "")),
        ("we maken er samen iets moois van", None),
        ("ik wil het veranderen", None),
    ],
)
def test_which_answer_is_wanted_instead(text: str, about: tuple[str, str] | None) -> None:
    wanted = answer_wanted(text)
    assert (None if wanted is None else (wanted.said, wanted.besides)) == about


@pytest.mark.parametrize("text", ["ik bedoelde tweede", "nee, tweede bedoelde ik"])
def test_which_one_was_meant(text: str) -> None:
    assert what_was_meant(text) == "tweede"
    assert about_previous(text) == AboutPrevious("tweede", surely=False, exactly=True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nee dat was nog bij die vorige vraag over ali. moet 1 zijn", "1"),
        ("oeps dat hoorde bij de vorige vraag, moest de tweede zijn", "tweede"),
        ("sorry dat ging nog over mijn vorige antwoord. dus 3", "3"),
        ("shit da was bij de vraag hiervoor. ik bedoelde samen koken", "samen koken"),
        ("Dat was nog bij de vorige, van het koken. Samen sporten", None),
        ("dat was bij de vorige keer leuker", None),
    ],
)
def test_what_the_answer_before_must_be(text: str, said: str | None) -> None:
    rest = was_about_previous(text)
    found = must_be(rest) if rest is not None else None
    assert (found.removeprefix("de ") if found else found) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wacht nee toch 1 want Ali doet warming up omdat ie dat kan", "1"),
        ("nee wacht, toch liever de eerste", "eerste"),
        ("ho toch iedereen doet hetzelfde want zo gaat dat", "iedereen doet hetzelfde"),
        ("sorry, is toch 3", "3"),
        ("shit nee toch maar 2", "2"),
        ("toch 1", None),
        ("we gaan toch 1 keer per week", None),
        ("nee", None),
        ("wacht nee 1", None),
        ("ze wachten toch wel, want het is gezellig", None),
    ],
)
def test_what_it_is_after_all(text: str, said: str | None) -> None:
    found = is_after_all(text)
    assert (found.said if found else None) == said


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "oh dat was ergens anders voor sorry. klusjes: doeltjes slepen",
            "klusjes: doeltjes slepen",
        ),
        ("oh, dat was voor iets anders. wij doen samen", "wij doen samen"),
        (
            "sorry dat hoorde bij een andere vraag: hier doen we alles samen",
            "hier doen we alles samen",
        ),
        ("oeps verkeerde vraag", ""),
        ("mijn vorige bericht was niet voor deze vraag", ""),
        ("wat ik net typte was voor een andere vraag haha", ""),
        ("da was ergens anders bij", ""),
        ("dat was ergens anders beter geregeld", None),
        ("we gaan ergens anders heen. dat is leuk", None),
        ("dat is voor iedereen anders", None),
        ("dat was niet leuk. wij doen samen", None),
        ("dat is een andere vraag dan we hadden", None),
    ],
)
def test_what_belonged_elsewhere(text: str, rest: str | None) -> None:
    assert was_elsewhere(text) == rest


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("nee man groepen dichter bij elkaar bedoel ik", "groepen dichter bij elkaar"),
        ("wacht nee ik bedoelde 2", "2"),
        ("joh nee, 2 bedoelde ik toch", "2"),
        ("nee bro ik bedoelde eigenlijk de tweede", "de tweede"),
        ("haha sorry, samen koken bedoel ik man", "samen koken"),
        ("wat bedoel je", None),
        ("dat bedoelde de kok", None),
    ],
)
def test_what_somebody_meant_who_says_so_in_a_hurry(text: str, meant: str | None) -> None:
    assert what_was_meant(text) == meant


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("nee dat klopt niet, dat was voor jou. wie er komt: buren en oma's", "buren en oma's"),
        ("Sorry verkeerd. Wie er komt: jongens van 15", "jongens van 15"),
        ("ik bedoelde wie er komt: de klas", "de klas"),
        ("dat was antwoord op jouw vraag. Wie er komt: 3 groepen", "3 groepen"),
        ("wie er komt: buren", "wie er komt: buren"),
        ("dat klopt niet: buren en oma's", "dat klopt niet: buren en oma's"),
        ("wij weten niet wie er komt: soms tien", "wij weten niet wie er komt: soms tien"),
        ("nee dat klopt niet. wie er komt:", "nee dat klopt niet. wie er komt:"),
    ],
)
def test_behind_the_name_of_the_question_is_what_it_must_be(text: str, left: str) -> None:
    assert behind_name(text, "Wie er komt") == left
