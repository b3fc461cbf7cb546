from __future__ import annotations

import pytest

from dialogs.concerns.noticing import concern_in
from dialogs.concerns.turns_of_speech import without_turns
from tests.support.real_pack import real_pack


@pytest.mark.parametrize(
    "text",
    [
        "En dat er niemand is die het overneemt als ik er niet meer ben, dat houdt me 's nachts"
        " wakker.",
        "als ik er straks niet meer ben valt alles stil",
        "Als ik er niet meer ben, wie doet het dan? wie opent de loods",
        "niemand wil het overnemen zodra ik er niet meer ben",
        "Waar slaat dit op? Er is nooit iets.",
    ],
)
def test_who_wonders_who_goes_on_speaks_of_the_work(text: str) -> None:
    left = without_turns(text)
    assert len(left) == len(text)
    assert "niet meer ben" not in left
    assert "slaat" not in left


@pytest.mark.parametrize(
    "text",
    [
        "ik wil er niet meer zijn",
        "als ik er niet meer ben zijn ze beter af",
        "als ik er niet meer ben neemt iemand het wel over, ze zijn beter af zonder mij",
        "niemand mist me als ik er niet meer ben",
        "Iemand neemt het wel over als ik er niet meer ben. Ik ben zo moe van alles.",
        "niemand neemt het over als ik er niet meer ben, ik heb er alles voor klaargelegd",
        "alles is geregeld voor als ik er niet meer ben",
    ],
)
def test_what_may_be_about_more_than_the_work_stays(text: str) -> None:
    assert without_turns(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Ik kwam de slagerij binnen voor gehakt en toen durfde ik niet, en toen ben ik teruggegaan"
        " en ze zei ja meteen! Ze rijdt in januari mee om te leren. Maar ze rijdt dus nog niet he.",
        "Ik durfde niet, maar ik ben naar hem toe gegaan en hij doet het! Hij gaat in juni mee.",
        "Toen durfde ik niet, en toen heb ik mijn zus gestuurd en ze zei ja. Ze rijdt nu mee.",
        "Twee nachten wakker gelegen en ze zeiden gelijk ja! Ze komen in maart helpen.",
    ],
)
def test_a_yes_to_what_somebody_did_not_dare_to_ask_is_good_news(text: str) -> None:
    left = without_turns(text)
    assert len(left) == len(text)
    assert "durf" not in left
    assert "wakker" not in left
    assert concern_in(real_pack(), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Toen durfde ik niet, en toen ben ik teruggegaan en hij sloeg me weer. Ze zei ja meteen.",
        "Ik durfde niet, hij zei ja meteen en toen moest ik mee naar boven.",
        "Ik durfde niet naar huis. Ze zei ja meteen!",
        "Ik durfde het eerst niet te vragen, of het weer gebeurd was, en ze zei ja.",
        "Ik durfde niet te vragen of hij haar pijn doet. Ze zei ja.",
    ],
)
def test_a_yes_beside_what_may_hurt_stays(text: str) -> None:
    assert without_turns(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Een jongen maakte een opmerking over iemands kind, en een van de koks stond op en er viel"
        " een stoel om. Er is niemand geslagen en niemand gewond, laat dat duidelijk zijn.",
        "er is gelukkig niemand gewond geraakt",
        "een jongen maakte een opmerking over zijn moeder. Het is goed afgelopen",
        "Meiden van het azc, die waren uitgenodigd en van de vier is er geen een gekomen. De ouders"
        " wilden het niet.",
        "we hadden de jongens van de opvang verwacht maar er kwam niemand",
        "Ik denk dat ze het best eng vinden de eerste keer, tussen die mannen. Eén meisje zei het"
        " later tegen haar mentor en niet tegen mij, dat vond ik wel pijnlijk.",
        "Ze vond het spannend in het begin. Ze vertelde het aan haar juf en niet aan ons.",
    ],
)
def test_that_nothing_bad_happened_is_no_concern(text: str) -> None:
    assert concern_in(real_pack(), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "er is niemand gewond maar hij had wel een mes bij zich",
        "niemand is geslagen, hij dreigde wel dat hij haar op zou wachten",
        "Er is niemand geslagen. Hij sloeg haar thuis wel",
        "ze riep om hulp en er is niemand gekomen, we hadden iedereen uitgenodigd",
        "Ze vond hem eng de eerste keer. Ze zei het later tegen haar mentor en niet tegen mij",
        "Ze vond het eng de eerste keer bij hem in de auto. Ze zei het later tegen haar mentor",
        "Het was eng de eerste keer, hij raakte haar aan. Ze zei het tegen haar mentor.",
        "Een meisje zei het later tegen haar mentor en niet tegen mij.",
    ],
)
def test_what_may_be_bad_beside_it_stays(text: str) -> None:
    assert concern_in(real_pack(), text) is not None


def test_who_has_dementia_is_whom_they_work_for_and_what_is_done_to_them_stays() -> None:
    whom = "Een jongere, iemand met dementie en zijn of haar dochter, zoon of partner."
    assert without_turns(whom).split() == ["Een", "jongere,", "."]
    assert "die slaat haar" in without_turns("iemand met dementie en haar dochter, die slaat haar")


@pytest.mark.parametrize(
    "text",
    [
        "Er is een familie waar de zoon al twee jaar niet meer thuis kwam omdat zijn vader hem niet"
        " meer herkende, en die kwam door een van onze jongeren weer mee.",
        "de zoon komt niet meer sinds zijn moeder hem niet herkent, nu komt hij op woensdag weer",
        "ik kwam niet meer want mn opa herkende me niet meer",
        "kleindochter ging er nooit meer heen omdat oma niet meer wist wie ze was",
        "hij heeft alzheimer en de zoon kwam niet meer omdat zijn vader hem niet meer kende",
        "een meneer weet niet meer waar hij woont",
        "een bezoeker wist niet meer welke dag het is, een meisje zei: woensdag",
    ],
)
def test_whose_parent_forgets_is_told_of_an_illness(text: str) -> None:
    assert len(without_turns(text)) == len(text)
    assert concern_in(real_pack(), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "hij komt niet meer thuis en niemand weet waar hij is",
        "een meisje komt al drie nachten niet thuis, haar moeder weet niet waar ze is",
        "een jongen van 15 komt niet meer thuis en zijn moeder heeft geen idee waar hij zit",
        "hij is al twee jaar niet meer thuis geweest omdat zijn vader hem sloeg",
        "zijn vader herkende hem niet meer van de klappen",
        "ze is thuis weggelopen omdat haar vader haar niet meer herkent als dochter",
        "de zoon kwam niet meer thuis omdat zijn vader hem niet meer herkende. hij slaapt buiten",
        "ze komt niet meer thuis omdat haar vader haar niet meer kent",
        "hij durft niet meer naar huis omdat zijn vader hem niet meer wil zien",
        "zijn moeder weet niet meer waar hij is",
        "hij is weg en zijn moeder weet niet meer waar hij woont",
        "zijn vader heeft dementie en slaat hem",
        "haar vader is onrustig en slaat haar",
        "haar vader is onrustig en ze is bang voor hem",
    ],
)
def test_who_is_missing_or_not_safe_at_home_is_heard(text: str) -> None:
    assert without_turns(text) == text
    assert concern_in(real_pack(), text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Een dochter van een bezoeker belt haar jongere als haar vader onrustig is en ze even wil"
        " horen wat op woensdag hielp. Dat is drie keer gebeurd dit jaar.",
        "opa weet niet meer dat ie een kleinzoon heeft",
        "zijn moeder is smiddags vaak onrustig, dan belt hij de jongere",
        "als mevrouw in de war is pakt een meisje haar hand",
        "meiden. en die ene club die altijd bij de snackbar hangt",
        "meiden, en dat groepje dat voor de appie staat",
        "die jongens die op het pleintje hangen, die zie je hier niet",
        "dat clubje dat bij het station hangt komt niet",
        "meiden niet. ook niet die groep die altijd op het schoolplein zit",
        "De vrijwilligers van het dagcentrum zijn er ook, maar die bemoeien zich er zo min mogelijk"
        " mee.",
        "de leiding bemoeit zich er expres niet mee",
    ],
)
def test_who_is_restless_or_hangs_around_is_no_worry(text: str) -> None:
    assert concern_in(real_pack(), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "die ene club bij de snackbar verkoopt drugs aan onze jongens",
        "die club bij de snackbar wacht haar op",
        "een jongen hangt bij de snackbar met oudere mannen die hem geld geven",
        "die groep bij de snackbar pest hem elke dag",
        "de jongen die altijd bij die groep hangt heeft blauwe plekken",
        "hij wordt geslagen en niemand bemoeit zich ermee",
    ],
)
def test_what_those_who_hang_around_do_is_heard(text: str) -> None:
    assert concern_in(real_pack(), text) is not None
