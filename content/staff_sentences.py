"""The sentences that programme staff read, with the names each may fill in."""

from __future__ import annotations

from collections.abc import Mapping

Declared = Mapping[str, tuple[str, ...]]

CHAT: Declared = {
    # Coming in
    "welkom": (),
    "uitnodiging_weg": (),
    # /stand
    "stand": ("week", "samen"),
    "stand_genoeg": (),
    # /editie
    "vraag": ("pakket",),
    "nog_niet": (),
    "eerdere": (),
    "geen_eerdere": (),
    "knop_maak": (),
    "knop_niet": (),
    "knop_eerdere": ("nummer", "datum"),
    "niet": (),
    "bezig": ("deel",),
    "inpakken": (),
    "klaar": ("nummer",),
    "al_bezig": (),
    "mislukt": (),
    "bestand": ("nummer",),
}

REPORT: Declared = {
    # At the top
    "titel": (),
    "titel_document": ("nummer", "seizoen"),
    "ondertitel": ("nummer", "seizoen", "pakket", "datum"),
    "inhoud": (),
    # The first page
    "vijf_kop": (),
    "vijf_inleiding": ("teams",),
    "vijf_bijschrift": (),
    "vijf_vast": ("zesde",),
    "vijf_dichtbij": ("namen",),
    "doelen_kop": (),
    "doelen_bijschrift": (),
    "doel_teams": ("getal",),
    "plek": ("naam", "aantal"),
    "doel_te_weinig": (),
    "zeker_kop": (),
    "zeker": ("marge", "dubbel"),
    "niet_kop": (),
    "niet": (),
    # The tables
    "kolom_ontbreekt": (),
    "kolom_doel": (),
    "kolom_redenering": (),
    "kolom_element": (),
    "kolom_teams": (),
    "kolom_beter": (),
    "kolom_gelijk": (),
    "kolom_minder": (),
    "getal": ("aantal", "laag", "hoog"),
    "van_tien": ("deel",),
    "rapport_zegt": ("tekst", "bron", "jaar"),
    "rapport_lijn": ("projecten", "van", "bron", "jaar"),
    "geen_doel": (),
    "doel_niet_besproken": (),
    "alles_kop": (),
    "alles_bijschrift": (),
    "alles_regel": (),
    "keuze_kop": (),
    "keuze_bijschrift": (),
    "keuze_regel": (),
    "per_doel_kop": ("welk",),
    "per_doel_bijschrift": ("welk",),
    "per_doel_regel": (),
    "redeneringen_kop": (),
    "redeneringen_bijschrift": (),
    "redeneringen_regel": (),
    "toen_kop": (),
    "toen_bijschrift": (),
    "toen_regel": ("teams",),
    "teksten_kop": (),
    "teksten_regel": (),
    "ruis_regel": ("marge",),
    "regels_kop": (),
    "regels": ("genoeg", "minstens", "organisaties", "per_organisatie"),
}
