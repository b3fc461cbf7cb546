"""The shared sentences that every pack must have, with the names each may fill in."""

from __future__ import annotations

FACTS = ("contact", "dagen", "dagen_klaar", "dagen_backup")
"""What the operator's settings say: whom to ask, and how many days walks are kept."""

_PART = ("nummer", "totaal", "titel")

PHRASES: dict[str, tuple[str, ...]] = (
    {
        # Talking
        "begroeting": (),
        "hulp": (),
        "deel_kop": _PART,
        "gekozen": ("antwoord",),
        "was_je_antwoord": ("antwoord",),
        "weet_niet_reactie": (),
        "cijfer_bron": ("bron", "jaar"),
        "niet_begrepen": (),
        "toelichting_vol": (),
        "tik_op_een_knop": (),
        "onbekend_commando": (),
        "vraag_bestaat_niet": (),
        "begin_bereikt": (),
        "gepauzeerd": (),
        "gestopt": (),
        "klaar_gestopt": (),
        "gestopt_stil": (),
        "herinnering": (),
        "bijna_weg": ("dagen_over",),
        "bijna_weg_ander": ("dagen_over", "hier", "pakket"),
        "waar_waren_we": (),
        "na_pauze": ("naam",),
        "andere_taal": (),
        "heel_gesprek": (),
        "al_bezig": _PART,
        "al_klaar": (),
        "ander_gesprek": (*_PART, "hier", "ander"),
        "ander_bewaard": ("hier", "pakket"),
        "iets_mis": (),
        "alleen_tekens": (),
        "erbij_gezet": (),
        "bewerkt": ("naam", "tekst"),
        "bewerkt_onbekend": (),
        "bewerkt_geen_optie": (),
        "stuurde_beeld": (),
        "stuurde_spraak": (),
        "stuurde_sticker": (),
        "stuurde_plek": (),
        "stuurde_doorgestuurd": (),
        "stuurde_reactie": (),
        "stuurde_anders": (),
        "rustig_aan": (),
        "alleen_prive": (),
        "beschrijving": (),
        "wie_ziet_schrijver": (),
        # My data
        "gegevens_kop": ("sinds", "aantal"),
        "gegevens_voet": (),
        "gegevens_geen": (),
        "wis_vraag": (),
        "wis_typ": ("knop",),
        "wis_niet": (),
        "wis_niets": (),
        "gewist": (),
        # On the screen for a moment
        "voorbij": (),
        "kies_eerst": (),
        # The answers so far
        "antwoorden_kop": _PART,
        "antwoorden_voet": (),
        "nog_geen_antwoorden": (),
        "in_een_sessie": (),
        "toelichting": ("tekst",),
        "antwoord_weet_niet": (),
        "antwoord_overgeslagen": (),
        # The checklist
        "checklist_kop": (),
        "checklist_kop_tussentijds": (),
        "checklist_leeg": (),
        "ontbreekt_kop": (),
        "ontbreekt_kop_een": (),
        "niets_ontbreekt": (),
        "volgende_week": ("stap", "bron"),
        "telling_meer": ("aantal",),
        "telling_meer_een": ("aantal",),
        "telling_deels": ("aantal",),
        "telling_deels_een": ("aantal",),
        "telling_geborgd": ("aantal",),
        "telling_geborgd_een": ("aantal",),
        "telling_niet_besproken": ("aantal",),
        "telling_niet_besproken_een": ("aantal",),
        "waarom_kop": (),
        "stappen_kop": (),
        "stap": ("tekst",),
        "bron": ("bron",),
        "status_onbekend": (),
    }
    | {
        f"{kind}_{status}": ()
        for kind in ("kop", "leeg", "status", "knop", "knop_terug")
        for status in ("ontbreekt", "deels", "geborgd", "niet_besproken")
    }
    | {
        # Buttons
        "aangevinkt": ("keuze",),
        "knop_weet_niet": (),
        "knop_overslaan": (),
        "knop_zo_laten": (),
        "knop_terug": (),
        "knop_klaar": (),
        "knop_verder": (),
        "knop_opnieuw": (),
        "knop_ander": (),
        "knop_heel_gesprek": (),
        "knop_wis_alles": (),
        "knop_wis_niet": (),
        "knop_naar_checklist": (),
        "knop_vorige": (),
        "knop_volgende": (),
        "knop_vraag_opnieuw": (),
    }
)
