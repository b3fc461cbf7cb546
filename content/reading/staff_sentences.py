"""The sentences that programme staff read, with the names each may fill in.

The process that counts an edition needs these, so nothing that reads files is imported here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dialogs.texts import Text, as_plain

Declared = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences by key, each with slots to fill in."""

    texts: Mapping[str, Text]

    def say(self, key: str, **words: object) -> str:
        """The sentence `key`, without lines whose slots aren't given."""
        known = {name: str(word) for name, word in words.items()}
        return as_plain(self.texts[key].fill(known.get))

    def counted(self, key: str, number: int, **words: object) -> str:
        """The sentence `key` with this number; for one there is a sentence of its own."""
        return self.say(f"{key}_een" if number == 1 else key, **words, aantal=number)

    def lines(self, key: str, **words: object) -> tuple[str, ...]:
        """The sentence's lines."""
        return tuple(self.say(key, **words).splitlines())


def listed(say: Sentences, names: Sequence[str], most: int = 2) -> str:
    """The first `most` names in a row, and how many more there are."""
    named = [*names[:most]]
    if more := len(names) - len(named):
        named.append(say.say("en_meer", aantal=more))
    if len(named) == 1:
        return named[0]
    return say.say("en", eerste=", ".join(named[:-1]), laatste=named[-1])


@dataclass(frozen=True, slots=True)
class StaffTexts:
    """`chat`: the bot's messages to staff; `report`: the texts in the report of an edition;
    `codebook`: the texts that explain its tables."""

    chat: Sentences
    report: Sentences
    codebook: Sentences


CHAT: Declared = {
    # Coming in
    "toegelaten": (),
    "hulp": (),
    "uitnodiging_weg": (),
    # /stand
    "stand": ("week", "samen"),
    "teams": ("aantal",),
    "teams_een": (),
    "stand_na_editie": ("nummer",),
    "stand_genoeg": (),
    # /editie
    "vraag": ("pakket",),
    "nog_niet": ("genoeg", "bronnen"),
    "geweigerd": ("bronnen",),
    "toch_niet": ("bronnen",),
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
    # To the operator, when something needs attention
    "beheer": (),
    "beheer_kopie": (),
    "beheer_schijf": (),
    "beheer_klok": (),
    "beheer_database": (),
    "beheer_opzij": (),
    "beheer_gestrand": (),
    "beheer_contact": (),
    "beheer_meer": (),
}

REPORT: Declared = {
    # At the top
    "titel": (),
    "titel_document": ("nummer", "seizoen"),
    "ondertitel": ("nummer", "seizoen", "pakket", "datum"),
    "inhoud": (),
    "inhoud_papier": (),
    "vervolg": (),
    # The sentences on top
    "zinnen_kop": (),
    "zin_meest": ("naam", "deel", "gevraagd"),
    "zin_meest_dichtbij": ("naam", "deel", "gevraagd", "namen"),
    "zin_meest_onzeker": ("namen",),
    "zin_meest_geen": (),
    "zin_verschil": ("doel", "naam", "deel"),
    "zin_verschil_niet": (),
    "zin_verschil_geen": (),
    "zin_beweging_eerste": (),
    "zin_beweging_gebroken": (),
    "zin_beweging_klein": (),
    "zin_beweging_minder": ("naam", "welke", "nu", "toen", "eerder", "vanaf"),
    "zin_beweging_meer": ("naam", "welke", "nu", "toen", "eerder", "vanaf"),
    "zin_beweging_niet": ("vergelijkingen", "van"),
    "zin_beweging_niet_helft": ("helft",),
    "zin_beweging_oorzaak": (),
    "vergelijkingen": ("aantal",),
    "vergelijkingen_een": (),
    "alle_verschillen": ("aantal",),
    "beide_verschillen": (),
    "en": ("eerste", "laatste"),
    "en_meer": ("aantal",),
    "helpt": ("tekst", "bron"),
    "helpt_stap": ("stap",),
    "helpt_al": (),
    "doe_meest": (),
    "doe_verschil": (),
    "doe_minder": (),
    "doe_meer": (),
    "doe_gelijk": (),
    "doe_eerste": (),
    "doe_niets": (),
    # Over editions
    "over_kop": (),
    "over_lijst": (),
    "over_lijst_regel": (),
    "over_lijst_bij": ("welke", "eerder", "vanaf"),
    "over_lijst_ook": ("eerder",),
    "over_lijst_niet_ook": ("eerder",),
    "kolom_eerst": (),
    "kolom_punten": (),
    "punten_minder": ("aantal",),
    "punten_meer": ("aantal",),
    "over_bijschrift": ("welke",),
    "over_regel": ("vergelijkingen",),
    "over_tabelregel": (),
    "over_samen": ("edities",),
    "over_breuk": ("namen",),
    "over_breuk_alles": (),
    "over_te_weinig": ("welke", "punten"),
    "over_minder": ("eerder", "toen", "nu", "verschil", "vanaf"),
    "over_meer": ("eerder", "toen", "nu", "verschil", "vanaf"),
    "over_gelijk": ("eerder", "toen", "nu", "verschil", "vanaf"),
    "over_twee_minder": ("wel", "niet"),
    "over_twee_meer": ("wel", "niet"),
    "over_niet_alleen": ("eerder",),
    "over_per_editie": ("delen",),
    "over_punt": ("nummer", "deel", "laag", "hoog"),
    "over_punt_leeg": ("nummer",),
    "over_niets": ("welke", "namen"),
    "over_niets_naam": ("naam", "vanaf"),
    "over_weinig": ("welke", "namen"),
    "wie_alleen": (),
    "wie_samen": (),
    "wie_doel": ("doel",),
    "editie": ("nummer",),
    "edities": ("nummers", "laatste"),
    "edities_van_tot": ("van", "tot"),
    "kolom_nu": (),
    # The five, and the goals
    "vijf_kop": (),
    "vijf_inleiding": ("deelnemers",),
    # Who took part, and how far they came
    "wie_gesprekken": ("gesprekken",),
    "wie_teams_en_gesprekken": ("samen", "teams", "gesprekken"),
    "teams": ("aantal",),
    "teams_een": (),
    "gesprekken": ("aantal",),
    "gesprekken_een": (),
    "weg_kop": (),
    "weg_samen": ("begonnen", "klaar", "deel"),
    "weg_bijschrift": (),
    "weg_regel": (),
    "kolom_onderdeel": (),
    "kolom_gesprekken": (),
    "vijf_bijschrift": (),
    "vijf_vast": ("zesde",),
    "vijf_volgorde": ("namen",),
    "vijf_volgorde_alle": ("namen",),
    "vijf_volgorde_deels": ("namen",),
    "vijf_anderen": ("namen", "aantal"),
    "vijf_anderen_een": ("namen", "aantal"),
    "vijf_onzeker": ("namen", "aantal"),
    "vijf_onzeker_een": ("namen",),
    "vijf_onzeker_hoogst": ("namen", "aantal"),
    "vijf_onzeker_hoogst_een": ("namen",),
    "vijf_onzeker_deels": ("namen", "aantal", "samen"),
    "vijf_onzeker_deels_een": ("namen", "samen"),
    "vijf_regel": ("punten",),
    "vijf_kop_minder": (),
    "vijf_geen": (),
    "doelen_kop": (),
    "doelen_bijschrift": ("punten",),
    "doelen_regel": (),
    "doel_teams": ("getal",),
    "plek": ("naam", "deel"),
    "plek_onzeker": ("naam", "deel", "gevraagd"),
    "doelen_hoger": ("namen", "aantal"),
    "doelen_hoger_een": ("namen",),
    "doelen_hoger_alleen": ("namen",),
    "plek_geen": (),
    "doelen_te_klein": ("namen", "genoeg"),
    "doelen_alle_klein": ("genoeg",),
    "zeker_kop": (),
    "zeker": ("titel", "auteurs", "jaar"),
    "niet_kop": (),
    "niet": (),
    # The tables
    "kolom_ontbreekt": (),
    "kolom_doel": (),
    "kolom_redenering": (),
    "kolom_element": (),
    "kolom_teams": (),
    "kolom_deel": (),
    "kolom_beter": (),
    "kolom_gelijk": (),
    "kolom_minder": (),
    "getal": ("aantal", "laag", "hoog"),
    "deel": ("deel", "laag", "hoog"),
    "deel_te_weinig": ("genoeg",),
    "deel_leeg": (),
    "betekenis": ("tekst",),
    "gevraagd": ("aantal",),
    "van_de_rest": ("deels", "geborgd", "weet_niet"),
    "rapport_zegt": ("tekst", "bron", "jaar"),
    "rapport_niet_genoemd": ("projecten", "van", "bron", "jaar"),
    "geen_doel": (),
    "doel_niet_besproken": (),
    "alles_kop": (),
    "alles_bijschrift": (),
    "alles_regel": (),
    "keuze_kop": (),
    "keuze_bijschrift": (),
    "keuze_regel": (),
    "per_doel_kop": ("welk",),
    "per_doel_bijschrift": (),
    "per_doel_regel": (),
    "per_doel_weinig": ("welk", "namen", "genoeg"),
    "redeneringen_kop": (),
    "redeneringen_bijschrift": (),
    "redeneringen_regel": (),
    "redenering_teams": ("aantal",),
    "redenering_vraag": ("tekst",),
    "toen_kop": (),
    "toen_bijschrift": (),
    "toen_regel": ("teams", "marge", "apart"),
    "toen_niets": ("teams", "apart"),
    "teksten_kop": (),
    "teksten_regel": (),
    "teksten_overig": (),
    "ruis_regel": (),
    "regels_kop": (),
    "regels": ("genoeg", "minstens", "bronnen"),
}

CODEBOOK: Declared = {
    "titel": ("nummer", "seizoen"),
    "inleiding": ("pakket", "versie", "datum"),
    "kop_regels": (),
    "kop_tabellen": (),
    "kop_variabelen": (),
    "kop_vragen": (),
    # Notes with each table
    "telt_teams": (),
    "telt_doel": (),
    "telt_elementen": (),
    "telt_elementen_per_doel": (),
    "telt_redeneringen": (),
    "telt_toen_en_nu": (),
    "telt_weg": (),
    "telt_teksten": (),
    "telt_delen": ("genoeg",),
    "veld_met_ruis": (),
    "veld_variantie": (),
    "veld_gevraagd_aan": (),
    "veld_deel": (),
    "veld_laag": (),
    "veld_hoog": (),
    "is_alle": (),
    "is_te_weinig": (),
    "is_niet_gevraagd": (),
    "veld_weg": (),
    "veld_thema": (),
    "veld_thema_naam": (),
    "veld_gesprekken": (),
    "hoe_ver": (),
    "is_begonnen": (),
    "is_klaar": (),
    "is_gestopt_bij": (),
    "ruis": ("marge",),
    # Above the columns
    "veld_streven": (),
    "veld_streven_naam": (),
    "veld_wijze": (),
    "veld_stand": (),
    "veld_element": (),
    "veld_element_naam": (),
    "veld_redenering": (),
    "veld_redenering_naam": (),
    "veld_verandering": (),
    "veld_teams": (),
    "veld_tekst": (),
    "tekst_overig": (),
    "veld_regels": (),
    "veld_regel": (),
    "veld_variabele": (),
    "veld_naam": (),
    "veld_waarde": (),
    "veld_betekenis": (),
    "veld_vraag": (),
    "veld_gevraagd": (),
    "veld_antwoorden": (),
    # What a value means
    "geen_streven": (),
    "streven_niet_besproken": (),
    "wie_vertelt": (),
    "hoe_geantwoord": (),
    "wat_telt": (),
    "is_met_code": (),
    "is_alleen": (),
    "is_samen": (),
    "is_gevraagd": (),
    "is_ontbreekt": (),
    "is_deels": (),
    "is_geborgd": (),
    "is_weet_niet": (),
    "is_gehoord": (),
    "is_verteld": (),
    "is_beter": (),
    "is_gelijk": (),
    "is_minder": (),
    "open_antwoord": (),
}
