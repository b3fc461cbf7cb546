"""Mistakes in the form: a missing key, or a value of the wrong kind."""

from __future__ import annotations

from content.catalogue.entry import Entries, error

FORM: Entries = {
    "sleutel-ontbreekt": error(
        nl=("'{key}' ontbreekt.", "Zet het erbij."),
        en=("'{key}' is missing.", "Add it."),
    ),
    "onbekende-sleutel": error(
        nl=("'{key}' ken ik hier niet.", "{near}"),
        en=("I don't know '{key}' here.", "{near}"),
    ),
    "leeg": error(
        nl=("'{key}' is leeg.", "Vul het in, of haal het weg."),
        en=("'{key}' is empty.", "Fill it in, or take it away."),
    ),
    "onbekend-woord": error(
        nl=("'{said}' kan hier niet.", "{near}"),
        en=("'{said}' isn't possible here.", "{near}"),
    ),
    "geen-tekst": error(
        nl=("Bij '{key}' hoort 1 stuk tekst.", "Zet de tekst er meteen achter."),
        en=("'{key}' needs one piece of text.", "Put the text right after it."),
    ),
    "geen-namen": error(
        nl=("Onder '{key}' horen namen.", "Zet elke naam op een eigen regel, met een : erachter."),
        en=("'{key}' has names below it.", "Put each on a line of its own, followed by a colon."),
    ),
    "geen-lijst": error(
        nl=("'{key}' is geen lijst.", "Zet elk deel op een eigen regel met een streepje."),
        en=("'{key}' isn't a list.", "Put each part on a line of its own with a dash."),
    ),
    "geen-ja-of-nee": error(
        nl=(
            "'{key}' is geen ja of nee.",
            "Schrijf true of false, zonder aanhalingstekens.",
        ),
        en=("'{key}' isn't yes or no.", "Write true or false, without quotes."),
    ),
    "geen-getal": error(
        nl=("'{said}' is geen getal.", "Schrijf alleen cijfers, zonder aanhalingstekens."),
        en=("'{said}' isn't a number.", "Write digits only, without quotes."),
    ),
    "getal-te-laag": error(
        nl=("'{said}' kan hier niet.", "Schrijf {least} of hoger."),
        en=("'{said}' isn't possible here.", "Write {least} or higher."),
    ),
    "getal-te-hoog": error(
        nl=("'{said}' kan hier niet.", "Schrijf {most} of lager."),
        en=("'{said}' isn't possible here.", "Write {most} or lower."),
    ),
    "geen-onderdelen": error(
        nl=("'{key}' bestaat uit onderdelen.", "Zet eronder: {keys}."),
        en=("'{key}' has parts.", "Put these below it: {keys}."),
    ),
    "te-weinig-delen": error(
        nl=("'{key}' heeft te weinig delen.", "Er horen er minstens {least} te zijn."),
        en=("'{key}' has too few parts.", "There must be at least {least}."),
    ),
    "te-veel-delen": error(
        nl=("'{key}' heeft te veel delen.", "Er mogen er hoogstens {most} zijn."),
        en=("'{key}' has too many parts.", "There may be at most {most}."),
    ),
    "dubbel-in-lijst": error(
        nl=("'{said}' staat hier 2 keer.", "Haal er 1 weg."),
        en=("'{said}' is here twice.", "Take one away."),
    ),
    "geen-onderdeel": error(
        nl=(
            "Dit is geen vraag, mededeling of element.",
            "Begin met 'vraag:', 'mededeling:' of 'element:' en een naam.",
        ),
        en=(
            "This isn't a question, statement or element.",
            "Begin with 'vraag:', 'mededeling:' or 'element:' and a name.",
        ),
    ),
    # Questions, options and statuses
    "opties-horen-erbij": error(
        nl=("Bij een vraag '{kind}' horen opties.", "Zet ze erbij, of maak er 'open' van."),
        en=("A question '{kind}' has options.", "Add them, or make it 'open'."),
    ),
    "opties-horen-niet": error(
        nl=("Bij een open vraag horen geen opties.", "Haal ze weg, of maak er 'keuze' van."),
        en=("An open question has no options.", "Take them away, or make it 'keuze'."),
    ),
    "alleen-zonder-meerkeuze": error(
        nl=("'alleen' past alleen bij een meerkeuze.", "Haal het weg."),
        en=("'alleen' only fits a 'meerkeuze'.", "Take it away."),
    ),
    "volgorde-zonder-status": error(
        nl=(
            "De opties van '{question}' staan altijd in deze volgorde.",
            "Haal 'volgorde' weg, of geef opties een 'status'.",
        ),
        en=(
            "The options of '{question}' are always in this order.",
            "Take 'volgorde' away, or give options a 'status'.",
        ),
    ),
    "status-zonder-element": error(
        nl=("Een status telt alleen bij een vraag van een element.", "Haal hem weg."),
        en=("A status only counts for a question of an element.", "Take it away."),
    ),
    "status-zonder-want": error(
        nl=("Bij '{option}' ontbreekt 'want'.", "Zet erbij waarom dit de status is."),
        en=("'{option}' has no 'want'.", "Add why this is the status."),
    ),
    "want-zonder-status": error(
        nl=(
            "Bij '{option}' staat 'want' zonder 'status'.",
            "Zet de status erbij, of haal 'want' weg.",
        ),
        en=("'{option}' has 'want' without 'status'.", "Add the status, or take 'want' away."),
    ),
    "niets-bepaalt-status": error(
        nl=("Niets bepaalt de status van '{element}'.", "Geef opties een 'status'."),
        en=("Nothing decides the status of '{element}'.", "Give options a 'status'."),
    ),
}
