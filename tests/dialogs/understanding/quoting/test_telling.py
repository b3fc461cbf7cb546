"""Of an answer the sentence is quoted that answers the question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.pack.definition import Question
from dialogs.texts import QUOTE_LENGTH
from dialogs.understanding.quoting.telling import telling
from tests.support.real_pack import real_pack
from tests.support.small_dialog import SMALL, text

OPEN = next(one for one in SMALL.questions.values() if one.open)
LONG = (
    "Nou kijk, dat begon eigenlijk met een oud-collega, die werkte toen nog bij de bieb en die zei "
    "er hangt hier elke woensdag een groepje rond. Dus nu koken we op woensdag met jongeren uit de "
    "wijk voor de ouderen van de flat. Leuk toch?"
)


def asks(*lines: str) -> Question:
    return replace(OPEN, text=text(*lines))


WHAT = asks("De buurvrouw vraagt het over de heg.", "Wat koken jullie met jongeren?")


def test_what_only_says_what_was_meant_before_is_not_quoted() -> None:
    assert telling(SMALL, WHAT, "Nee dat ging over de soep, niet over wie er kookt") is None


def test_what_stands_behind_a_colon_says_what_it_is() -> None:
    tail = (
        "jongeren van 14 tot 20 koken er elke woensdagmiddag soep mee voor de oude boeren van het"
        " dorp en de weduwes aan de overkant"
    )
    answer = (
        "Dat is begonnen met een paardentrailer die ergens in een schuur stond, en niemand wist wat"
        f" ermee moest. Die hebben we omgebouwd, en nu is het De Soepkar: {tail}."
    )
    assert telling(SMALL, WHAT, answer) == f"{tail}."


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        ("elke dinsdag koken", "elke dinsdag koken"),
        ("koken", "koken"),
        ("De chauffeur neemt iemand mee. Dan praten ze.", None),
        (
            LONG,
            "Nu koken we op woensdag met jongeren uit de wijk voor de ouderen van de flat.",
        ),
        (
            "We koken soep met de jongeren. Waar ik bang voor ben is dat niemand het overneemt.",
            "We koken soep met de jongeren.",
        ),
        (
            "Dan wordt het niks denk ik. Ja of nou, we koken soep met de jongeren.",
            "We koken soep met de jongeren.",
        ),
        (
            "Zo daar ben ik weer, twee dagen makreel gerookt. We koken soep met de jongeren.",
            "We koken soep met de jongeren.",
        ),
        (
            "Tja, dat vraagt ze dan ook echt hoor, iemand van hiernaast. Kijk, wij hebben in de "
            "loods van iemand anders een oude botter liggen, de WR 88, nou ja eigenlijk is het een "
            "blazer, en die knappen de jongelui op samen met de vissers. Elke zaterdag.",
            "Wij hebben in de loods van iemand anders een oude botter liggen, de WR 88… en die "
            "knappen de jongelui op samen met de vissers.",
        ),
        (
            "Vorige week mochten de jongelui het schilderwerk en de soep zelf verdelen en toen "
            "kwam de helft helaas niet opdagen, al is het dek daarna wel door drie mensen gelakt.",
            "Vorige week mochten de jongelui het schilderwerk en de soep zelf verdelen en toen "
            "kwam de helft helaas niet opdagen, al is het dek daarna wel door drie mensen…",
        ),
        (
            "ik heb geen buurvrouw met een heg. we sleutelen fietsen in de schuur",
            "we sleutelen fietsen in de schuur",
        ),
        (
            "Dat had ik toch net verteld? Dat er iemand naast een jongen gaat zitten.",
            "Dat er iemand naast een jongen gaat zitten.",
        ),
        (
            "En o ja, dat zeuren, dat zeiden de jongens. Dan laat ik ze ui snijden met mij.",
            "Dan laat ik ze ui snijden met mij.",
        ),
        ("weet niet. dag na dag", "dag na dag"),
        ("First old man afraid of boys. now is goed", None),
        ("eerst waren ze bang voor elkaar. nu gaat het beter", None),
        ("dat de kapper niet belt. meer hoeft niet van mij", "dat de kapper niet belt."),
        ("past niet\nwij staan bij de bank", "wij staan bij de bank"),
        ("We koken daar samen. Dat hoeft de gemeente niet te weten.", "We koken daar samen."),
        ("Weet ik niet, dat vertellen ze haar.", "Dat vertellen ze haar."),
        ("zit in de tram dus kort haha. elk geeft een les", "elk geeft een les"),
        ("Bijv. soep maken. Met de buren dan.", "Bijv. soep maken. Met de buren dan."),
    ],
)
def test_what_answers_is_quoted_whole(answer: str, quoted: str | None) -> None:
    assert telling(SMALL, WHAT, answer) == (answer if quoted is None else quoted)


@pytest.mark.parametrize(
    "answer",
    [
        "niks",
        "nee, niemand",
        "weet ik niet",
        "geen idee man, doe maar wat",
        "zeur niet zo",
        "wat bedoel je",
        "dat mag mijn baas niet weten",
        "dus ik geloof niet zo snel",
        "stomme vraag",
        "dat jij niet luistert",
        "valt op? vallen?",
        "  ",
        "!?",
        "hangt ervan af",
        "over een jaar ben ik 64",
        "allebei een beetje",
        "dat is bij ons niet aan de orde",
    ],
)
def test_what_answers_nothing_is_not_quoted(answer: str) -> None:
    assert telling(SMALL, WHAT, answer) is None


def test_words_of_the_question_count_but_not_those_of_its_scene() -> None:
    answer = (
        f"De heg van de buurvrouw staat daar{', en ook een stoel' * 8}. Jongeren koken bij de flat."
    )
    assert telling(SMALL, WHAT, answer) == "Jongeren koken bij de flat."


def test_of_a_sentence_that_is_too_long_the_clause_that_tells_is_quoted() -> None:
    answer = (
        "Het menu bepaalt er eentje die daar al jaren staat en die dat nooit uit handen geeft, "
        "maar dus laatst bedacht dat jongeren samen koken met ouderen, want de ene wil pasta en "
        "de andere wil aardappels met jus en dan wordt het een lange avond"
    )
    assert telling(SMALL, WHAT, answer) == (
        "laatst bedacht dat jongeren samen koken met ouderen, want de ene wil pasta en de andere "
        "wil aardappels met jus en dan wordt het een lange avond"
    )


@given(answer=st.text(max_size=500), length=st.sampled_from([30, 60, QUOTE_LENGTH]))
def test_a_quotation_is_one_short_line(answer: str, length: int) -> None:
    quoted = telling(SMALL, WHAT, answer, length)
    assert quoted is None or (0 < len(quoted) <= length and len(quoted.splitlines()) == 1)


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        (
            "Maar goed, wat koken jullie. Op woensdag maken de meiden injera met de buurvrouwen.",
            "Op woensdag maken de meiden injera met de buurvrouwen.",
        ),
        (
            "Niemand. We koken altijd soep met de jongeren. Nee wacht, dat was vorig jaar. "
            "Nu bakken we brood op de binnenplaats.",
            "Nu bakken we brood op de binnenplaats.",
        ),
        (
            "je verwacht niks dan valt het ook niet tegen. nou ok, de zusjes. die brengen hun "
            "broertje en blijven buiten op het muurtje zitten",
            "de zusjes. die brengen hun broertje en blijven buiten op het muurtje zitten",
        ),
        (
            "wat we bedacht hebben. namelijk expres één mes op twee planken",
            "expres één mes op twee planken",
        ),
        (
            "Ik dus. En als ik ziek ben niemand, vorig jaar had ik griep en toen zijn de pannen "
            "op tafel gezet, zonder soep.\nO nee wacht, dat van die griep was twee jaar terug.",
            "Als ik ziek ben niemand",
        ),
        (
            "We koken op dinsdag met jongeren. Of nee, op donderdag.",
            "We koken op donderdag met jongeren.",
        ),
        (
            "Toen stond iemand er alleen voor met iemand anders en nog iemand bleef weg. "
            "We leggen nu kaartjes in tweetallen op tafel.",
            "We leggen nu kaartjes in tweetallen op tafel.",
        ),
    ],
)
def test_what_is_taken_back_or_only_leads_on_is_not_quoted(answer: str, quoted: str) -> None:
    assert telling(SMALL, WHAT, answer) == quoted


@pytest.mark.parametrize(
    "answer",
    [
        "ik niet weet wat is om en om",
        "ik snap niet wat een workshop is",
        "oordeelt hard, ik snap woord niet",
    ],
)
def test_a_word_that_is_not_understood_is_not_quoted(answer: str) -> None:
    assert telling(SMALL, WHAT, answer) is None


def test_a_sentence_that_goes_on_with_the_one_before_it_is_quoted_with_that() -> None:
    said = "het is inloop op woensdag na school, gratis. maar wel vooral jongens hoor. bel maar"
    quoted = telling(SMALL, WHAT, said)
    assert quoted is not None
    assert not quoted.startswith("maar")


LONG_SCENE = " Daar staan dan de tafels klaar en de stoelen, en de buurvrouw zet alvast thee." * 2


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        # All of it answers, and it is short.
        (
            "Dat ze hem niet verstaan, denk ik. En dat ze het koud vinden, de kachel is stuk.",
            "Dat ze hem niet verstaan, denk ik. En dat ze het koud vinden, de kachel is stuk.",
        ),
        # An exception stays with what it is an exception to.
        (
            "De jongeren koken voor de ouderen. Op het schillen na dan." + LONG_SCENE,
            "De jongeren koken voor de ouderen. Op het schillen na dan.",
        ),
        # What only leads to it, or joins it to something else, can go.
        ("Maar wij koken met jongeren.", "Wij koken met jongeren."),
        ("Nou bij ons kookt een jongere.", "Bij ons kookt een jongere."),
        ("Nou koken de jongeren zelf.", "Nou koken de jongeren zelf."),
        # A clause with its verb at the end isn't a sentence by itself.
        (
            "Het menu ligt vast sinds januari, vanwege de aanvraag en de kachel die het wel doet "
            "en dan weer niet, omdat jongeren hier samen koken met de jongeren uit de flat",
            "Het menu ligt vast sinds januari, vanwege de aanvraag en de kachel die het wel doet "
            "en dan weer niet…",
        ),
    ],
)
def test_a_quotation_can_stand_alone(answer: str, quoted: str) -> None:
    assert telling(SMALL, WHAT, answer) == quoted


def test_where_the_question_is_who_sentences_with_people_are_quoted() -> None:
    who = asks("Wie ontmoet daar wie?")
    said = "de eerste keer is lang geleden, toen had ik nog haar. twee meiden en een paar ouderen"
    assert telling(SMALL, who, said) == "twee meiden en een paar ouderen"
    assert telling(SMALL, WHAT, said) == said
    said = "nu zij zitten door elkaar. oma met jongen"
    assert telling(SMALL, who, said) == said, "a few words need the sentence before them"


STORY = (
    "zij heeft kapote fiets, hij maakt en zij brengt appel taart. hij heeft nooit gegeten "
    "appeltaart. hij zegt wat is dit, zij lacht heel lang. daarna zij leren hem de woorden"
)


@pytest.mark.parametrize(
    "only_named",
    ["Iemand en een mevrouw.", "Een jongen en een oma.", "Oma met kind.", "Een taart!"],
)
def test_words_without_a_verb_are_not_quoted_of_a_story(only_named: str) -> None:
    quoted = telling(SMALL, asks("Wat zag je?"), f"{only_named} {STORY}")
    assert quoted is not None
    assert not quoted.startswith(only_named.rstrip(".!"))
    assert "fiets" in quoted or "lacht" in quoted


def test_thanks_to_the_bot_are_not_quoted() -> None:
    told = "ik wil dat ik dat eerder hoor"
    assert (
        telling(SMALL, asks("Wat viel op?"), f"{told}. dank je wel voor jouw vragen") == f"{told}."
    )


@pytest.mark.parametrize(
    ("answer", "begins"),
    [
        (
            "ik ben niet dom he ok. volgende week woensdag thee VOOR het potje ipv erna, bankjes in"
            " een kring. Een vrijwilliger zet thee, ik regel de bankjes. en de gastjes mogen niet"
            " bij de scooters staan",
            "volgende week woensdag thee VOOR het potje ipv erna, bankjes in een kring. Een",
        ),
        (
            "We hebben daar al zo vaak over gepraat met iedereen die er op zo'n avond rondloopt."
            " Volgende keer zetten we de tafels in een U. Ik doe dat met de beheerder, die heeft de"
            " sleutel van het hok waar ze staan.",
            "Volgende keer zetten we de tafels in een U.",
        ),
    ],
)
def test_of_a_long_plan_the_sentence_with_the_day_stays(answer: str, begins: str) -> None:
    pack = real_pack()
    asked = next(
        pack.questions[own.asked]
        for element in pack.elements.values()
        for own in element.in_own_words
        for told in own.wordings()
        if told.plan is not None and own.asked in told.plan.slots()
    )
    quoted = telling(pack, asked, answer)
    assert quoted is not None
    assert quoted.startswith(begins)


LONG_TALE = (
    "Dan doet de jongerenwerker het half, maar die staat ook bij de kassa met boodschappengeld, en"
    " eerlijk gezegd zou het dan een stuk minder lopen."
)


@pytest.mark.parametrize(
    ("answer", "quoted"),
    [
        (f"Dan ben ik er niet. {LONG_TALE} Het hangt te veel op mij.", "Het hangt te veel op mij."),
        (f"{LONG_TALE} De kern is dat het dan stil wordt.", "De kern is dat het dan stil wordt."),
        (
            "Bij ons hangt er echt een bord, met foto's van de gerechten, niet van mensen. Maar wie"
            " er zou hangen: alle groepen, daar zoeken we naar via de school en via de kerk.",
            "Wie er zou hangen: alle groepen, daar zoeken we naar via de school en via de kerk.",
        ),
        (
            "Officieel staat er in ons plan iets met preventie, omdat de gemeente daarvoor betaalt."
            " Maar als je mij vraagt gaan ze anders naar elkaar kijken.",
            "Als je mij vraagt gaan ze anders naar elkaar kijken.",
        ),
        (
            "Ze koken samen soep. Ik begrijp je vragen prima, ik verbeterde alleen mezelf.",
            "Ze koken samen soep.",
        ),
    ],
)
def test_the_point_is_quoted_and_no_reply_to_the_bot(answer: str, quoted: str) -> None:
    assert telling(SMALL, WHAT, answer) == quoted


def test_of_who_comes_those_beside_them_are_not_quoted() -> None:
    answer = (
        "De jongeren, dat zijn jongens en meiden, de helft van het praktijkonderwijs en de andere"
        " helft jongens die zelf al eens met de politie te maken hebben gehad. Vrijwilligers van de"
        " kerk zijn er ook, drie dames, die doen vooral de afwas."
    )
    quoted = telling(SMALL, asks("Wie ontmoet daar wie?"), answer)
    assert quoted is not None
    assert "jongeren" in quoted
    assert "afwas" not in quoted
