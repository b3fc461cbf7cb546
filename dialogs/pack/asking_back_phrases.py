"""The shared sentences about what was typed at a question with options."""

from __future__ import annotations

ASKING_BACK_PHRASES: dict[str, tuple[str, ...]] = {
    "naar_gehoord": (),
    "bedoel_je_een": ("optie",),
    "bedoel_je_twee": ("eerste", "tweede"),
    "bedoel_je_allebei": ("eerste", "tweede"),
    "bedoel_je_geen": (),
    "bedoel_je_geen_knop": ("knop",),
    "bij_de_vorige_gezet": ("naam",),
    "is_een_voorbeeld": (),
    "zonder_voorbeeld": (),
    "nog_op_tafel_een": ("naam", "tekst", "optie"),
    "nog_op_tafel_twee": ("naam", "tekst", "eerste", "tweede"),
    "verzonnen_voorbeeld": (),
    "praktisch_taal": (),
    "praktisch_weg": (),
    "praktisch_zonder_zinnen": (),
    "praktisch_nog_eens": (),
    "eigen_woorden_graag": (),
    "na_nee": (),
    "ja_of_nee": (),
    "woorden_blijven": (),
    # What was taken without asking back
    "uitzondering_erbij": ("woorden",),
    "zo_opgeschreven": ("optie",),
    "zin_gaat_niet_mee": (),
    "zin_gaat_niet_mee_open": (),
    "zo_opgeschreven_opnieuw": ("optie",),
    "zo_opgeschreven_opnieuw_zonder": ("optie",),
    "zo_opgeschreven_zonder": ("optie",),
    "zo_klopt": (),
    "al_gezegd": (),
    # What to do is asked at a question
    "hulp_stap": ("tekst", "stap"),
    "hulp_stap_slot": ("tekst", "stap"),
    "ga_maar": (),
    "hulp_straks": (),
    "hulp_straks_slot": (),
}
