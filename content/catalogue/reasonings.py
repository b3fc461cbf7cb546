"""Mistakes in the reasonings that a pack listens for, and the concerns it watches for."""

from __future__ import annotations

from content.catalogue.entry import Entries, error

LISTENING: Entries = {
    "onbekende-vraagsoort": error(
        nl=("Er is geen soort vraag '{name}'.", "{near}"),
        en=("There is no kind of question '{name}'.", "{near}"),
    ),
    "onbekende-redenering": error(
        nl=("Er is geen redenering '{name}'.", "{near}"),
        en=("There is no reasoning '{name}'.", "{near}"),
    ),
    "redenering-dubbel": error(
        nl=("De redenering '{name}' staat er 2 keer.", "Geef er 1 een andere naam."),
        en=("The reasoning '{name}' is there twice.", "Rename one."),
    ),
    "peiling-dubbel": error(
        nl=("De peiling '{name}' staat er 2 keer.", "Geef er 1 een andere naam."),
        en=("The probe '{name}' is there twice.", "Rename one."),
    ),
    "zin-zonder-woord": error(
        nl=("In deze zin ontbreekt een woord.", "Zet er een woord bij, of haal het teken weg."),
        en=("A word is missing in this phrase.", "Add a word, or take the sign away."),
    ),
    "zin-los-teken": error(
        nl=("'{said}' staat hier los.", "Haal het weg, of kijk hoe andere zinnen het doen."),
        en=(
            "'{said}' has nothing to belong to here.",
            "Remove it, or see how other phrases do it.",
        ),
    ),
    "zin-gat-aan-rand": error(
        nl=("Een gat (.. of ...) staat tussen 2 woorden.", "Haal het hier weg."),
        en=("A gap (.. or ...) must be between two words.", "Take it away here."),
    ),
    "zin-streep-zonder-haakjes": error(
        nl=("Waar begint en eindigt deze keuze?", "Zet ( ) om wat tussen de | staat."),
        en=(
            "Where does this choice begin and end?",
            "Put ( ) around the choices that | separates.",
        ),
    ),
    "zin-haakje-open": error(
        nl=("Een ( gaat niet meer dicht.", "Zet er een ) achter."),
        en=("A ( isn't closed.", "Put a ) after it."),
    ),
    "onbekende-woordenlijst": error(
        nl=("Er is geen woordenlijst '{name}'.", "{near}"),
        en=("There is no word list '{name}'.", "{near}"),
    ),
    "woordenlijst-in-kring": error(
        nl=("De woordenlijst '{name}' leunt op zichzelf.", "Haal 1 van de lijsten eruit."),
        en=("The word list '{name}' contains itself.", "Take one of the lists out of it."),
    ),
    "voorbeeld-niet-gehoord": error(
        nl=("Dit voorbeeld hoort de bot niet: '{said}'.", "Pas de zin aan, of het voorbeeld."),
        en=(
            "The bot doesn't recognise this example: '{said}'.",
            "Change the phrase, or the example.",
        ),
    ),
    "maar-niet-gehoord": error(
        nl=("Dit hoort de bot toch, om '{words}': '{said}'.", "Maak de zin strenger."),
        en=(
            "The bot recognises this, because of '{words}': '{said}'.",
            "Make the phrase stricter.",
        ),
    ),
    "onbekende-soort-zorg": error(
        nl=("Er is geen soort '{name}' onder `ernstig`.", "{near}"),
        en=("There is no kind '{name}' under `ernstig`.", "{near}"),
    ),
    "soort-weegt-anders": error(
        nl=(
            "De soort '{name}' bestaat al, met een ander gewicht.",
            "Neem dat over, of kies een andere naam.",
        ),
        en=(
            "The kind '{name}' exists already, with another weight.",
            "Use that weight, or choose another name.",
        ),
    ),
    "voorbeeld-andere-soort": error(
        nl=(
            "Dit voorbeeld hoort de bot als '{name}': '{said}'.",
            "Pas de zin aan, of het voorbeeld.",
        ),
        en=(
            "The bot recognises this example as '{name}': '{said}'.",
            "Change the phrase, or the example.",
        ),
    ),
    "toch-gehoord": error(
        nl=("Dit hoort de bot toch: '{said}'.", "Maak de zin strenger."),
        en=("The bot recognises this anyway: '{said}'.", "Make the phrase stricter."),
    ),
}
