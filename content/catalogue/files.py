"""Mistakes in files, and in the YAML they are written in."""

from __future__ import annotations

from content.catalogue.entry import Entries, error

FILES: Entries = {
    # Files
    "bestand-ontbreekt": error(
        nl=("Het bestand '{file}' is er niet.", "Maak het, of kijk hoe de naam gespeld is."),
        en=("The file '{file}' is not there.", "Make it, or check how its name is spelled."),
    ),
    "bestand-is-map": error(
        nl=("'{file}' is een map.", "Noem een bestand."),
        en=("'{file}' is a folder.", "Name a file."),
    ),
    "bestand-onleesbaar": error(
        nl=("'{file}' is niet te lezen.", "Kijk naar de naam, en of je het mag openen."),
        en=("'{file}' can't be read.", "Check the name, and whether you may open it."),
    ),
    "bestand-te-groot": error(
        nl=("Dit bestand is te groot.", "Houd het onder {most} bytes. Maak er meer thema's van."),
        en=("This file is too large.", "Keep it under {most} bytes. Split it into more themes."),
    ),
    "buiten-de-map": error(
        nl=("'{file}' ligt buiten de map van het pakket.", "Zet het in de map zelf."),
        en=("'{file}' is outside the pack's folder.", "Put it in the folder itself."),
    ),
    "geen-utf8": error(
        nl=(
            "Dit bestand is geen UTF-8.",
            "Bewaar het als UTF-8: de meeste tekstprogramma's kunnen dat.",
        ),
        en=("This file isn't UTF-8.", "Save it as UTF-8; every text editor can."),
    ),
    "onzichtbaar-teken": error(
        nl=("Hier staat een teken dat je niet ziet.", "Haal het weg en typ de tekst opnieuw."),
        en=("There is a character here that you can't see.", "Remove it and type the text again."),
    ),
    "bestand-niet-te-schrijven": error(
        nl=(
            "'{file}' is niet te bewaren.",
            "Kijk of je het mag veranderen. Er is niets veranderd.",
        ),
        en=("'{file}' can't be written.", "Check whether you may change it. Nothing was changed."),
    ),
    # The old format
    "oude-vorm": error(
        nl=(
            "Dit staat in de oude vorm, met 'nl' bij elke tekst.",
            "Draai: python -m bot check --nieuw. Dat zet alle bestanden om.",
        ),
        en=(
            "This is in the old format, with 'nl' at every text.",
            "Run: python -m bot check --nieuw. It rewrites all files.",
        ),
    ),
    "oude-vorm-lastig": error(
        nl=(
            "Dit stukje kan ik niet omzetten naar de nieuwe vorm.",
            "Haal 'nl' zelf weg, en zet de tekst meteen achter de sleutel.",
        ),
        en=(
            "This part can't be converted to the new format.",
            "Remove 'nl' yourself, and put the text right after the key.",
        ),
    ),
    "geen-pakket": error(
        nl=("Hier staat geen pakket.", "Zet CONTENT goed, of kijk hoe de map heet."),
        en=("There is no pack here.", "Correct CONTENT, or check the folder's name."),
    ),
    # YAML that can't be read
    "tab": error(
        nl=("Hier staat een tab.", "Gebruik spaties."),
        en=("There is a tab here.", "Use spaces."),
    ),
    "dubbele-punt": error(
        nl=(
            "Hier staat een dubbele punt die YAML niet snapt.",
            "Zet aanhalingstekens om de hele tekst.",
        ),
        en=("YAML doesn't understand this colon.", "Put quotes around the whole text."),
    ),
    "dubbele-punt-mist": error(
        nl=("Hier mist een dubbele punt.", "Schrijf: naam: tekst."),
        en=("A colon is missing here.", "Write: name: text."),
    ),
    "begin-teken": error(
        nl=(
            "Tekst kan hier niet met {said} beginnen.",
            "Zet aanhalingstekens om de hele tekst.",
        ),
        en=("A text can't begin with {said} here.", "Put quotes around the whole text."),
    ),
    "streepje": error(
        nl=("Hier kan geen streepje staan.", "Begin een lijst op een nieuwe regel."),
        en=("There can't be a dash here.", "Begin a list on a new line."),
    ),
    "streepje-mist": error(
        nl=(
            "Hier mist een streepje.",
            "Zet het ervoor, of laat de regel even ver inspringen als die erboven.",
        ),
        en=("A dash is missing here.", "Put it in front, or indent as far as the line above."),
    ),
    "inspringen": error(
        nl=(
            "Deze regel past niet bij wat erboven staat.",
            "Kijk of hij even ver inspringt. Staat er een ' of {{ in de tekst? Zet er \" omheen.",
        ),
        en=(
            "This line doesn't fit the line above it.",
            "Check that it is indented as far. Is there a ' or {{ in the text? Put \" around it.",
        ),
    ),
    "aanhalingsteken": error(
        nl=(
            "De tekst stopt al bij deze {said}.",
            "Schrijf in de tekst zelf ‘ of ’.",
        ),
        en=(
            "The text already ends at this {said}.",
            "Write ‘ or ’ in the text itself.",
        ),
    ),
    "niet-gesloten": error(
        nl=(
            "Hier gaat een {opening} open, en niet meer dicht.",
            'Zet er achteraan een {closing} bij. Hoort het teken bij de tekst? Zet er " omheen.',
        ),
        en=(
            "Here a {opening} opens that never closes.",
            'Add a {closing} at the end. Does it belong to the text? Put " around that.',
        ),
    ),
    "schuine-streep": error(
        nl=("Een \\ betekent tussen dubbele aanhalingstekens iets anders.", "Haal de \\ weg."),
        en=("Between double quotes a \\ means something else.", "Take the \\ away."),
    ),
    "tweede-document": error(
        nl=("Hier begint een 2e document.", "Haal de regel --- weg."),
        en=("A second document begins here.", "Take the line --- away."),
    ),
    "te-diep": error(
        nl=("Hier zit te veel in elkaar.", "Maak het eenvoudiger, of haal haken weg."),
        en=("Too much is nested here.", "Make it simpler, or remove brackets."),
    ),
    "geen-yaml": error(
        nl=(
            "Dit is geen geldige YAML.",
            "Kijk naar inspringing, dubbele punten en aanhalingstekens.",
        ),
        en=("This isn't valid YAML.", "Check the indentation, colons and quotes."),
    ),
    # YAML that can be read, but doesn't mean what it seems to
    "verwijzing": error(
        nl=(
            "Hier staat een verwijzing (* of &).",
            "Schrijf de tekst voluit, of zet hem tussen aanhalingstekens.",
        ),
        en=("There is a reference here (* or &).", "Write the text in full, or put it in quotes."),
    ),
    "dubbele-sleutel": error(
        nl=("'{key}' staat hier 2 keer.", "Haal er 1 weg."),
        en=("'{key}' is here twice.", "Take one away."),
    ),
    "sleutel-geen-woord": error(
        nl=(
            "Vóór een dubbele punt hoort 1 woord.",
            "Is dit tekst? Zet er dan aanhalingstekens omheen.",
        ),
        en=(
            "There must be a single word before a colon.",
            "Is this a text? Then put quotes around it.",
        ),
    ),
    "komma": error(
        nl=(
            "Na de komma begint hier voor YAML iets nieuws.",
            "Zet aanhalingstekens om de hele tekst.",
        ),
        en=("YAML begins something new after the comma.", "Put quotes around the whole text."),
    ),
    "geen-tekst-voor-yaml": error(
        nl=(
            "'{said}' leest YAML niet als tekst.",
            "Zet er aanhalingstekens omheen: '{said}'.",
        ),
        en=("YAML doesn't read '{said}' as text.", "Put quotes around it: '{said}'."),
    ),
}
