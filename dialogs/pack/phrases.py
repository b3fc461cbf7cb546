"""The shared texts: the sentences that every pack must have, with the names each may fill in, and
the lists of what people may type instead of tapping."""

from __future__ import annotations

from dialogs.identifying.finding import KindOfFinding
from dialogs.pack.asking_back_phrases import ASKING_BACK_PHRASES
from dialogs.pack.choosing_phrases import CHOOSING_PHRASES
from dialogs.pack.coming_back_phrases import COMING_BACK_PHRASES
from dialogs.pack.home_phrases import HOME_PHRASES
from dialogs.pack.list_phrases import LIST_PHRASES
from dialogs.pack.run_by import RUN_BY
from dialogs.pack.said_to_bot_phrases import SAID_TO_BOT_PHRASES
from dialogs.pack.sharing_phrases import SHARING_PHRASES

SETTINGS = ("contact", RUN_BY, "dagen", "dagen_klaar", "dagen_backup")
"""What the operator's settings say: whom to ask, who runs the bot by name, and how many days walks
are kept."""
FACTS = (
    *SETTINGS,
    *("programma", "programma_wat", "programma_link"),
    *("rapport", "rapport_auteurs", "rapport_jaar", "rapport_link"),
)
"""Those, and what the pack says of its programme and of its source, if it does."""
DAYS = frozenset(("dagen", "dagen_klaar", "dagen_backup", "dagen_over"))
"""Numbers of days, which are filled in with their word: '1 dag', '7 dagen'."""
INSTEAD = {"contact": "geen_contact", RUN_BY: "wie_beheert"}
"""The phrase for a fact that the operator didn't set."""

TYPED_WORDS = (
    # A way past a question
    *("weet_niet", "overslaan", "nog_niet_gebeurd", "klaar"),
    # Yes and no, to what was asked last
    *("ja", "nee", "niet_ernstig"),
    # Said or asked of the bot
    *("sorry", "dank", "groet", "hoe_gaat_het", "grapje", "compliment", "moe", "ben_je_er_nog"),
    *("vraag_bedoeling", "vraag_later", "vraag_hoelang", "wat_te_doen", "kiezen", "andere_taal"),
    # Commands
    *("start", "help", "hulp", "verder", "terug", "pauze", "antwoorden", "checklist", "meenemen"),
    *("mijngegevens", "privacy", "uitleg", "wis", "stop", "onveilig"),
    # How an agreement went, and what to take home
    *("ging_gelukt", "ging_half", "ging_nog_niet", "ging_later", "ging_hoeft_niet"),
    "ging_geen_tijd",
    *("neem_mee_a4", "neem_mee_tekst", "neem_mee_allebei", "geen_berichten"),
)
"""Under these names a pack may list what people type instead of tapping."""

_PART = ("nummer", "totaal", "titel")
_STATUSES = ("ontbreekt", "deels", "geborgd", "niet_besproken")

PHRASES: dict[str, tuple[str, ...]] = (
    {
        # Talking
        "begroeting": (),
        "geen_contact": (),
        "wie_beheert": (),
        "hulp": (),
        "privacy": (),
        "deel_kop": _PART,
        "deel_kop_begin": _PART,
        "gekozen": ("antwoord",),
        "was_je_antwoord": ("antwoord",),
        "samen_gekozen": ("antwoord",),
        "zelf_gekozen": ("antwoord",),
        "weet_niet_reactie": (),
        "cijfer_bron": ("bron", "jaar"),
        "tik_op_een_knop": (),
        "overzicht_getypt": (),
        "overzicht_vol": (),
        "onbekend_commando": (),
        "vraag_bestaat_niet": (),
        "begin_bereikt": (),
        "gepauzeerd": (),
        "gestopt": (),
        "klaar_gestopt": (),
        "klaar_tot": ("dag", "hoe_laat"),
        "gestopt_stil": (),
        "herinnering": (),
        "bijna_weg": ("dagen_over",),
        "bijna_weg_ander": ("dagen_over", "hier", "pakket"),
        "waar_waren_we": (),
        "na_pauze": ("naam",),
        "andere_taal": (),
        "vreemde_taal": (),
        "heel_gesprek": (),
        "al_bezig": _PART,
        "al_bezig_bericht": ("dag",),
        "al_klaar": (),
        "ander_gesprek": (*_PART, "hier", "ander"),
        "ander_bewaard": ("hier", "pakket"),
        "iets_mis": (),
        "iets_mis_ernstig": (),
        "alleen_tekens": (),
        "erbij_gezet": (),
        "bewerkt": ("naam", "tekst"),
        "houdt_bezig_blijft": (),
        "bewerkt_onbekend": (),
        "bewerkt_geen_optie": ("tekst", "antwoord"),
        "stuurde_beeld": (),
        "stuurde_spraak": (),
        "stuurde_sticker": (),
        "stuurde_plek": (),
        "stuurde_doorgestuurd": (),
        "stuurde_reactie": (),
        "stuurde_anders": (),
        "rustig_aan": (),
        "wis_daarna": (),
        "alleen_prive": (),
        "onveilig_in_groep": (),
        "beschrijving": (),
        "wie_ziet_schrijver": (),
    }
    | SAID_TO_BOT_PHRASES
    | {
        # A name in an answer
        "naam_vraag": ("zin",),
        "naam_tik": (),
        "naam_weg": (),
        "naam_weg_eerder": (),
        "naam_uit": ("naam", "zin"),
        "naam_eigen": (),
        "naam_ander": (),
        "naam_is_geen_mens": ("naam",),
        "naam_nieuwe_zin": ("zin",),
        "naam_eruit": ("tekst",),
        "naam_overal_eruit": ("tekst",),
        "naam_nergens": (),
        "namen_alle_weg": (),
        "naam_welke": (),
        "naam_welke_nog": (),
        "naam_ons_project": (),
        "naam_een_organisatie": (),
        "naam_een_mens": (),
        "knop_naam_weg": (),
        "knop_naam_steeds": (),
        "knop_naam_laten": (),
        **{f"naam_wordt_{kind.value}": () for kind in KindOfFinding},
        "naam_wordt_samen": (),
        "naam_wordt_een": (),
        "naam_later": (),
        "naam_wie_is_het": (),
        "naam_wie_doet_het": (),
        "naam_is": (),
        # Something serious
        "ernstig_groep": (),
        "ernstig_verder": (),
        "ernstig_weer": (),
        "ernstig_weer_hulp": (),
        "ernstig_vannacht": (),
        "ernstig_erbij": (),
        "ernstig_met_een_mens": (),
        "ernstig_gestopt_stil": (),
        "ernstig_pauze": (),
        "ernstig_zin_weg": (),
        "ernstig_zin_weg_bewerkt": (),
        "ernstig_opschrijven": (),
        "ernstig_al_hulp": (),
        "ernstig_blijft": (),
        "ernstig_verkeerd": (),
        "ernstig_verkeerd_bericht": (),
        "ernstig_verkeerd_kies": (),
        "ernstig_misschien": (),
        "ernstig_verkeerd_vervolg": (),
        "zorg_verkeerd": (),
        "ernstig_los": (),
        # My data
        "gegevens_kop": ("sinds", "aantal"),
        "gegevens_voet": (),
        "gegevens_geen": (),
        "wis_vraag": (),
        "wis_vraag_gedeeld": (),
        "wis_typ": ("knop",),
        "wis_niet": (),
        "wis_niets": (),
        "gewist": (),
        # On the screen for a moment
        "voorbij": (),
        "onderweg": (),
        "kies_eerst": (),
        # The answers so far
        "antwoorden_kop": _PART,
        "antwoorden_voet": (),
        "nog_geen_antwoorden": (),
        "in_een_sessie": (),
        "bij_een_overzicht": (),
        "bij_de_lijst": (),
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
        "niets_ontbreekt_deels": ("aantal",),
        "niets_ontbreekt_deels_een": ("aantal",),
        "weinig_besproken": ("aantal", "alles"),
        "alles_is_er": ("vraag",),
        "besproken_is_er": ("vraag",),
        "vraag_aan_jongere": (),
        "laatste_keer_was": ("laatste_keer",),
        "schreven_jullie": ("woorden",),
        "staat_bovenaan": (),
        "staat_op_lijst": (),
        "eerst_anders": ("woorden",),
        # The last time
        "laatste_keer_kort": (),
        "laatste_keer_vraag": (),
        "laatste_keer_voorbeeld": ("laatste_keer",),
        "laatste_keer_weet_niet": (),
        "laatste_keer_nog_niet": (),
        "laatste_keer_want": (),
        "bedacht_kort": (),
        "bedacht_na_ja": (),
        "bedacht_na_nee": (),
        "volgens_jullie": (),
        "laatste_keer_koos": ("keuze",),
        "eigen_woorden_staan_er": (),
        "deels_kop": (),
        "uitzoeken_kop": (),
        "keuze_kop": (),
        "ook_uitzoeken": ("wat",),
        "stap_ontbreekt": ("stap",),
        "stap_deels": ("stap",),
        "stap_geborgd": ("stap",),
        "stap_onbekend": ("stap",),
        "onder_stappen": (),
        "zo_ziet_het_eruit": ("wat",),
        "waarom_kop": (),
        "stappen_kop": (),
        "stap": ("tekst",),
        "bron": ("bron",),
        "status_onbekend": (),
        "status_keuze": (),
        "woorden_zonder_knop": ("woorden",),
        "woorden_met_een_keer": ("woorden", "keer"),
        "twijfel_want": ("antwoord", "woorden"),
        "twijfel_stap": (),
        "twijfel_toen": ("antwoord",),
        "twijfel_weer": ("antwoord",),
        "telt_mee_toen": (),
        "bang_naam": (),
        "bang_stap": (),
        "bang_stap_minder": (),
        "bang_stap_nu": (),
    }
    | {
        f"{kind}_{status}": ()
        for kind in ("kop", "leeg", "status", "knop", "knop_terug")
        for status in _STATUSES
    }
    | {
        # How it is with other teams
        "anderen_aantal": ("aantal", "seizoen"),
        "anderen_geen": ("seizoen",),
        "anderen_ongeveer": (),
    }
    | ASKING_BACK_PHRASES
    | HOME_PHRASES
    | CHOOSING_PHRASES
    | LIST_PHRASES
    | SHARING_PHRASES
    | {
        # Buttons
        "aangevinkt": ("keuze",),
        "knop_weet_niet": (),
        "knop_zin_weg": (),
        "knop_al_hulp": (),
        "knop_pauze": (),
        "knop_rustig_verder": (),
        "knop_zin_weg_ja": (),
        "knop_zin_laten": (),
        "knop_zo_niet_bedoeld": (),
        "knop_niets_aan_de_hand": (),
        "knop_maak_me_zorgen": (),
        "knop_weet_zo_niet": (),
        "knop_nog_niet_gebeurd": (),
        "knop_bedacht_ja": (),
        "knop_bedacht_nee": (),
        "knop_overslaan": (),
        "knop_uitleg": (),
        "knop_toch_antwoord": (),
        "knop_is_vraag": (),
        "knop_is_antwoord": (),
        "knop_is_voor_lijst": (),
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
        "knop_delen": (),
        "knop_anderen": (),
        "knop_anderen_terug": (),
    }
    | COMING_BACK_PHRASES
)
