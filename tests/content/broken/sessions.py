"""Sessions that can't be held: one thing wrong in `sessie.yaml` at a time."""

from __future__ import annotations

from tests.content.broken import Broken
from tests.support.packs import SESSIONS, TinyPack

FILE = "sessie.yaml"


def held(
    code: str, old: str, new: str, says: str, place: str = "", besides: tuple[str, ...] = ()
) -> Broken:
    """The pack with a session that has `new` instead of `old`."""

    def change(pack: TinyPack) -> None:
        pack.write(FILE, SESSIONS).change(FILE, old, new)

    return Broken(code, change, says, place, besides)


TALK = "          - Wat zie jij buiten?\n          - Wat ziet een ander?\n"
TITLE = "titel: Alleen\n        minuten: 3"

ADVICE = """\
        titel: Raad
        minuten: 4
        bijdrage: een raad
        opdracht: Wat zou jij doen?
        een_project_vertelt: true
"""

BROKEN = [
    held(
        "geen-fase",
        "- nadenken: alleen",
        "- §denken: alleen",
        "Dit is geen fase. Begin met 1 van deze woorden en een naam: 'lobby:', 'terugkijken:', "
        "'nadenken:', 'laten_zien:', 'praten:', 'kiezen:', 'ronde:', 'afspreken:', 'afsluiten:'.",
    ),
    held(
        "sessie-naam-dubbel",
        "kiezen: het_weer",
        "§kiezen: raad",
        "De naam 'raad' staat hier 2 keer. Hernoem er 1.",
    ),
    held(
        "lobby-vooraan",
        "- lobby: binnen",
        "- §afspreken: binnen",
        "Een sessie begint met 1 lobby, voor iedereen. "
        "Zet 'lobby:' alleen vooraan, zonder 'alleen_bij'.",
    ),
    held(
        "afsluiten-achteraan",
        "- afsluiten: buiten",
        "- §afspreken: buiten",
        "Een sessie eindigt met 1 keer afsluiten, voor iedereen. "
        "Zet 'afsluiten:' alleen achteraan, zonder 'alleen_bij'.",
    ),
    held(
        "onbekende-vraag",
        "vragen: [naam, weer]",
        "vragen: [naam, weer, §wer]",
        "Er is geen vraag 'wer'. Bedoel je 'weer'?",
    ),
    held(
        "nog-niet-gesteld",
        "vragen: [weer]",
        "vragen: [weer, §rust]",
        "De vraag 'rust' is hier nog niet gesteld. "
        "Kies een eerdere vraag, of zet dit verder naar achteren.",
    ),
    held(
        "kiezen-zonder-keuze",
        "vraag: weer",
        "§vraag: naam",
        "Bij 'naam' kan een groep niet 1 antwoord kiezen. Noem een vraag van de soort 'keuze'.",
    ),
    held(
        "fase-vraag-dubbel",
        "      - laten_zien: naast_elkaar\n",
        "      - nadenken: nog_eens\n        titel: Nog eens\n        vragen: [§weer]\n"
        "      - laten_zien: naast_elkaar\n",
        "De vraag 'weer' kwam in deze sessie al aan de beurt. Haal er 1 weg.",
    ),
    held(
        "fase-vraag-komt-nooit",
        "vragen: [naam, weer]",
        "vragen: [naam, weer, §stoelen]",
        "De vraag 'stoelen' komt hier nooit: 'rust' is dan nog niet gesteld. "
        "Zet 'rust' in deze fase of in een eerdere.",
    ),
    held(
        "minuten-samen",
        "minuten: 12",
        "§minuten: 15",
        "Bij 'een_project' duren de fasen samen 12 minuten, en de sessie 15. Maak ze gelijk.",
    ),
    held(
        "vertelt-bij-een-project",
        f"        alleen_bij: meer_projecten\n{ADVICE}",
        ADVICE.replace("        minuten: 4\n", "").replace("een_project", "§een_project"),
        "Bij 1 project is er geen ander project dat luistert. "
        "Zet er 'alleen_bij: meer_projecten' bij.",
        besides=("minuten-samen",),
    ),
    held(
        "fase-tekst-te-lang",
        "tip: Wacht even.",
        f"§tip: '{'Wacht even. ' * 30}'",
        "Deze tekst heeft 359 tekens. Houd hem onder de 300: mensen praten intussen.",
    ),
    held(
        "te-weinig-delen",
        f"gespreksvragen:\n{TALK}",
        "§gespreksvragen: []\n",
        "'gespreksvragen' heeft te weinig delen. Er horen er minstens 1 te zijn.",
    ),
    held(
        "sleutel-ontbreekt",
        "- ronde: raad\n        alleen_bij: meer_projecten\n        titel: Raad\n"
        "        minuten: 4\n        bijdrage: een raad\n",
        "- §ronde: raad\n        alleen_bij: meer_projecten\n        titel: Raad\n"
        "        minuten: 4\n",
        "'bijdrage' ontbreekt. Zet het erbij.",
    ),
    held(
        "onbekende-sleutel",
        TITLE,
        f"{TITLE}\n        §gespreksvragen: []",
        "'gespreksvragen' ken ik hier niet. Bedoel je 'vragen'?",
    ),
]
