"""Mistakes in what people read: what is filled in, shared sentences and buttons."""

from __future__ import annotations

from content.catalogue.entry import Entries, error

TEXTS: Entries = {
    # Bold, and what is filled in
    "vet-niet-gesloten": error(
        nl=("Een ** wordt op deze regel niet gesloten.", "Zet aan het eind van het vet ook **."),
        en=("A ** isn't closed on this line.", "Put ** at the end of the bold part too."),
    ),
    "accolade-los": error(
        nl=("Er staat een {{ of }} alleen.", "Schrijf {{naam_van_de_vraag}}, of haal hem weg."),
        en=("A {{ or }} is alone here.", "Write {{name_of_the_question}}, or take it away."),
    ),
    "invulling-vorm": error(
        nl=(
            "'{said}' is geen naam om in te vullen.",
            "Zet tussen {{ }} de naam van een vraag, zonder spaties.",
        ),
        en=(
            "'{said}' isn't a name to fill in.",
            "Put the name of a question between {{ }}, without spaces.",
        ),
    ),
    "onbekende-invulling": error(
        nl=("'{{{name}}}' kan ik hier niet invullen.", "{near}"),
        en=("I can't fill in '{{{name}}}' here.", "{near}"),
    ),
    "niets-over": error(
        nl=(
            "Elke regel vult een antwoord in. Ontbreekt dat, dan blijft er niets over.",
            "Zet er een regel zonder {{ }} bij.",
        ),
        en=(
            "Every line fills in an answer. Without an answer nothing is left.",
            "Add a line without {{ }}.",
        ),
    ),
    # The shared sentences, and what people can type
    "zin-ontbreekt": error(
        nl=("De tekst '{key}' ontbreekt.", "Zet hem erbij."),
        en=("The text '{key}' is missing.", "Add it."),
    ),
    "onbekende-zin": error(
        nl=("De tekst '{key}' ken ik niet.", "{near}"),
        en=("I don't know the text '{key}'.", "{near}"),
    ),
    "onbekend-getypt-woord": error(
        nl=("'{key}' kun je niet typen.", "{near}"),
        en=("'{key}' isn't something that people can type.", "{near}"),
    ),
    # Buttons
    "knop-te-lang": error(
        nl=("'{label}' heeft {length} tekens.", "Een knop heeft er hoogstens {most}."),
        en=("'{label}' has {length} characters.", "A button has at most {most}."),
    ),
    "knop-regels": error(
        nl=("Een knop heeft maar 1 regel.", "Maak er 1 regel van."),
        en=("A button has one line only.", "Make it one line."),
    ),
}
