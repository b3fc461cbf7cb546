"""Mistakes in `sessie.yaml`: phases that can't follow each other, and what they name."""

from __future__ import annotations

from content.catalogue.entry import Entries, error, warning

SESSIONS: Entries = {
    "geen-fase": error(
        nl=("Dit is geen fase.", "Begin met 1 van deze woorden en een naam: {known}."),
        en=("This isn't a phase.", "Begin with one of these words and a name: {known}."),
    ),
    "sessie-naam-dubbel": error(
        nl=("De naam '{name}' staat hier 2 keer.", "Hernoem er 1."),
        en=("The name '{name}' is here twice.", "Rename one."),
    ),
    "lobby-vooraan": error(
        nl=(
            "Een sessie begint met 1 lobby, voor iedereen.",
            "Zet 'lobby:' alleen vooraan, zonder 'alleen_bij'.",
        ),
        en=(
            "A session begins with one lobby, for everyone.",
            "Put 'lobby:' in front only, without 'alleen_bij'.",
        ),
    ),
    "afsluiten-achteraan": error(
        nl=(
            "Een sessie eindigt met 1 keer afsluiten, voor iedereen.",
            "Zet 'afsluiten:' alleen achteraan, zonder 'alleen_bij'.",
        ),
        en=(
            "A session ends with one closing, for everyone.",
            "Put 'afsluiten:' at the end only, without 'alleen_bij'.",
        ),
    ),
    "kiezen-zonder-keuze": error(
        nl=(
            "Bij '{name}' kan een groep niet 1 antwoord kiezen.",
            "Noem een vraag van de soort 'keuze'.",
        ),
        en=("At '{name}' a group can't choose one answer.", "Name a question that is a 'keuze'."),
    ),
    "fase-vraag-dubbel": error(
        nl=(
            "De vraag '{name}' kwam in deze sessie al aan de beurt.",
            "Haal er 1 weg.",
        ),
        en=("The question '{name}' was already asked in this session.", "Take one away."),
    ),
    "fase-vraag-komt-nooit": error(
        nl=(
            "De vraag '{name}' komt hier nooit: '{question}' is dan nog niet gesteld.",
            "Zet '{question}' in deze fase of in een eerdere.",
        ),
        en=(
            "The question '{name}' is never asked here: '{question}' hasn't been asked yet.",
            "Put '{question}' in this phase or an earlier one.",
        ),
    ),
    "minuten-samen": warning(
        nl=(
            "Bij '{kind}' duren de fasen samen {count} minuten, en de sessie {minutes}.",
            "Maak ze gelijk.",
        ),
        en=(
            "With '{kind}' the phases take {count} minutes together, and the session {minutes}.",
            "Make them the same.",
        ),
    ),
    "vertelt-bij-een-project": error(
        nl=(
            "Bij 1 project is er geen ander project dat luistert.",
            "Zet er 'alleen_bij: meer_projecten' bij.",
        ),
        en=(
            "With one project there is no other project to listen.",
            "Add 'alleen_bij: meer_projecten'.",
        ),
    ),
    "fase-tekst-te-lang": error(
        nl=(
            "Deze tekst heeft {length} tekens.",
            "Houd hem onder de {most}: mensen praten intussen.",
        ),
        en=("This text has {length} characters.", "Keep it below {most}: people are talking."),
    ),
}
