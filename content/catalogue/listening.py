"""Mistakes in the reasonings that a pack listens for."""

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
        nl=("De redenering '{name}' staat er 2 keer.", "Hernoem er 1."),
        en=("The reasoning '{name}' is there twice.", "Rename one."),
    ),
    "peiling-dubbel": error(
        nl=("De peiling '{name}' staat er 2 keer.", "Hernoem er 1."),
        en=("The probe '{name}' is there twice.", "Rename one."),
    ),
}
