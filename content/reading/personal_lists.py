"""Loads the lists for recognising names, streets, schools and organisations: plain text, one a
line.

All packs share them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dialogs.identifying.name_lists import Known, Phrases

FOLDER = Path(__file__).parents[1] / "persoonsgegevens"
FILES = {
    "first_names": "voornamen.txt",
    "first_names_and_words": "voornamen-en-woorden.txt",
    "first_names_and_things": "voornamen-en-dingen.txt",
    "surnames": "achternamen.txt",
    "surnames_and_words": "achternamen-en-woorden.txt",
    "particles": "tussenvoegsels.txt",
    "titles": "aanspreekvormen.txt",
    "roles": "rollen.txt",
    "everyday": "gewone-woorden.txt",
    "done_by_people": "mensenwerk.txt",
    "finite_verbs": "persoonsvormen.txt",
    "said_to_people": "aanspreken.txt",
    "capitalised": "met-hoofdletter.txt",
    "sayings": "geen-namen.txt",
    "towns": "plaatsen.txt",
    "schools": "scholen.txt",
    "school_kinds": "schoolsoorten.txt",
    "school_words": "schoolwoorden.txt",
    "organisations": "organisaties.txt",
    "organisation_kinds": "organisatiesoorten.txt",
    "common_streets": "straten-zonder-naam.txt",
    "origins": "afkomst.txt",
    "faiths": "geloof.txt",
    "private_matters": "wat-iemand-voor-zich-houdt.txt",
    "single_people": "een-mens.txt",
    "local_figures": "bekend-in-de-buurt.txt",
}


@cache
def known() -> Known:
    """All lists; cached."""
    return Known(**{name: Phrases(entries(FOLDER / file)) for name, file in FILES.items()})


def entries(path: Path) -> tuple[str, ...]:
    """The lines of a list, without remarks and empty lines."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))
