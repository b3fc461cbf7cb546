"""Mistakes in names, and in what refers to them."""

from __future__ import annotations

from content.catalogue.entry import Entries, error, warning

NAMES: Entries = {
    # Names
    "naam-vorm": error(
        nl=(
            "'{said}' is geen goede naam.",
            "Gebruik kleine letters, cijfers en _, en begin met een letter.",
        ),
        en=(
            "'{said}' isn't a valid name.",
            "Use small letters, digits and _, and begin with a letter.",
        ),
    ),
    "naam-te-lang": error(
        nl=("'{said}' is te lang.", "Een naam heeft hoogstens {most} tekens."),
        en=("'{said}' is too long.", "A name has at most {most} characters."),
    ),
    "naam-bezet": error(
        nl=("De naam '{name}' is al van {owner}.", "Kies een andere naam."),
        en=("The name '{name}' belongs to {owner} already.", "Choose another name."),
    ),
    "optie-dubbel": error(
        nl=("De optie '{option}' staat er 2 keer.", "Geef er 1 een andere naam."),
        en=("The option '{option}' is there twice.", "Rename one."),
    ),
    "optie-bestaat-altijd": error(
        nl=(
            "'{option}' kan iedereen altijd al kiezen.",
            "Haal deze optie weg, of geef een andere naam.",
        ),
        en=(
            "Everyone can always choose '{option}' already.",
            "Take this option away, or give it another name.",
        ),
    ),
    "doel-naam-bezet": error(
        nl=("'{name}' zegt al dat een team geen doel heeft.", "Geef dit doel een andere naam."),
        en=("'{name}' already says that a team has no goal.", "Give this goal another name."),
    ),
    "pakket-naam-bezet": error(
        nl=("Er is al een pakket dat '{name}' heet.", "Geef dit pakket een eigen naam."),
        en=("There is a pack named '{name}' already.", "Give this pack a name of its own."),
    ),
    "nieuwe-mensen-dubbel": error(
        nl=(
            "Nieuwe mensen krijgen het pakket '{name}' al.",
            "Laat 'voor_nieuwe_mensen' in 1 van de 2 staan.",
        ),
        en=(
            "New people get the pack '{name}' already.",
            "Leave 'voor_nieuwe_mensen' in one of the two.",
        ),
    ),
    # What refers to a name
    "onbekende-vraag": error(
        nl=("Er is geen vraag '{name}'.", "{near}"),
        en=("There is no question '{name}'.", "{near}"),
    ),
    "onbekende-optie": error(
        nl=("'{question}' heeft geen optie '{said}'.", "{near}"),
        en=("'{question}' has no option '{said}'.", "{near}"),
    ),
    "onbekend-element": error(
        nl=("Er is geen element '{name}'.", "{near}"),
        en=("There is no element '{name}'.", "{near}"),
    ),
    "nog-niet-gesteld": error(
        nl=(
            "De vraag '{name}' is hier nog niet gesteld.",
            "Kies een eerdere vraag, of zet dit verder naar achteren.",
        ),
        en=(
            "The question '{name}' hasn't been asked here yet.",
            "Choose an earlier question, or move this further back.",
        ),
    ),
    "element-zonder-plaats": error(
        nl=(
            "Het element '{name}' staat niet in 'belangrijk_eerst'.",
            "Zet het op zijn plaats in die lijst.",
        ),
        en=(
            "The element '{name}' isn't listed in 'belangrijk_eerst'.",
            "Give it its place in that list.",
        ),
    ),
    # Names that are gone
    "naam-verdwenen": error(
        nl=(
            "{kind} '{name}' is er niet meer, en antwoorden worden bij die naam bewaard.",
            "Geef de oude naam terug, of zet die naam in pakket.yaml bij 'vervallen'.",
        ),
        en=(
            "{kind} '{name}' is gone, and answers are kept by that name.",
            "Give the old name back, or list that name in pakket.yaml at 'vervallen'.",
        ),
    ),
    "vervallen-bestaat-nog": error(
        nl=("'{name}' staat bij 'vervallen', maar is er nog.", "Haal de naam uit die lijst."),
        en=("'{name}' is listed at 'vervallen', but is still there.", "Take it from that list."),
    ),
    "vervallen-onbekend": warning(
        nl=("'{name}' was nooit een naam in dit pakket.", "{near}"),
        en=("'{name}' never was a name in this pack.", "{near}"),
    ),
    # Conditions
    "voorwaarde-vorm": error(
        nl=(
            "Achter '{key}' hoort een vraag met een antwoord.",
            "Schrijf bijvoorbeeld: {{naam_van_de_vraag: naam_van_de_optie}}.",
        ),
        en=(
            "'{key}' needs a question with an answer.",
            "Write for instance: {{name_of_the_question: name_of_the_option}}.",
        ),
    ),
    "voorwaarde-lijst": error(
        nl=(
            "Achter '{key}' hoort een lijst.",
            "Zet elke voorwaarde op een eigen regel met een streepje ervoor.",
        ),
        en=("'{key}' needs a list.", "Put each condition on a line of its own with a dash."),
    ),
    "voorwaarde-open-vraag": error(
        nl=(
            "'{name}' is een open vraag.",
            "Een voorwaarde kan alleen kijken naar een vraag met opties.",
        ),
        en=(
            "'{name}' is an open question.",
            "A condition can only look at a question with options.",
        ),
    ),
    "voorwaarde-een-optie": error(
        nl=(
            "Achter '{name}' hoort 1 optie, of een rijtje opties.",
            "Schrijf alleen de naam van een optie, of zet namen tussen [ ].",
        ),
        en=(
            "'{name}' needs one option, or a list of them.",
            "Write only the name of an option, or names between [ ].",
        ),
    ),
    # The short walk
    "kort-onbekend": error(
        nl=("Er is geen vraag of mededeling '{name}'.", "{near}"),
        en=("There is no question or statement '{name}'.", "{near}"),
    ),
    "kort-een-optie": error(
        nl=(
            "Achter 'als' hoort hier 1 vraag met 1 optie.",
            "Schrijf bijvoorbeeld: {{tijd: kort}}.",
        ),
        en=(
            "'als' needs one question with one option here.",
            "Write for instance: {{tijd: kort}}.",
        ),
    ),
    "kort-zonder-keuze": error(
        nl=(
            "Bij '{question}' hoort een optie voor kort, en een voor het hele gesprek.",
            "Geef de vraag 2 opties, en noem hier die voor kort.",
        ),
        en=(
            "'{question}' needs an option for the short walk and one for the complete walk.",
            "Give the question two options, and name the one for the short walk here.",
        ),
    ),
}
