"""Mistakes in `hulp.yaml`: numbers, and kinds that nothing is said about."""

from __future__ import annotations

from content.catalogue.entry import Entries, error, warning

SUPPORT: Entries = {
    "soort-zonder-bericht": error(
        nl=(
            "Bij '{kind}' staat niet wat de bot dan zegt.",
            "Zet '{kind}' in hulp.yaml, met een tekst.",
        ),
        en=(
            "There is no text to send people for '{kind}'.",
            "Put '{kind}' in hulp.yaml, with a text.",
        ),
    ),
    "nummer-in-tekst": error(
        nl=(
            "Het nummer {said} staat in een tekst.",
            "Zet het onder 'nummers', met de dag waarop je het nakeek. Noem in de tekst de naam "
            "tussen accolades.",
        ),
        en=(
            "The number {said} is in a text.",
            "Put it under 'nummers', with the day on which you checked it. In the text write its "
            "name between braces.",
        ),
    ),
    "nummer-lang-geleden": warning(
        nl=(
            "'{name}' is voor het laatst nagekeken op {said}. Dat is meer dan een jaar geleden.",
            "Kijk bij de bron zelf of het nog klopt, en zet er de dag van vandaag bij.",
        ),
        en=(
            "'{name}' was last checked on {said}. That is more than a year ago.",
            "Check in the source itself that it is still right, and fill in today's date.",
        ),
    ),
    "geen-datum": error(
        nl=("'{key}' is geen dag.", "Schrijf hem als jaar-maand-dag, zoals 2026-11-30."),
        en=("'{key}' isn't a date.", "Write it as year-month-day, such as 2026-11-30."),
    ),
}
