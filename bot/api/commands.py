"""The commands menu: what Telegram shows when someone types a slash."""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "start": "Begin het gesprek",
    "verder": "Ga door waar je was",
    "terug": "Naar de vorige vraag",
    "antwoorden": "Bekijk of verander je antwoorden",
    "checklist": "Wat er al is en wat ontbreekt",
    "sessie": "Begeleid een sessie met een groep",
    "pauze": "Pauzeer, morgen krijg je 1 berichtje",
    "mijngegevens": "Zie wat ik van je bewaar",
    "privacy": "Wie je antwoorden kan zien",
    "wis": "Wis alles van jou",
    "stop": "Stop, je antwoorden blijven staan",
    "onveilig": "Als iemand niet veilig is",
    "help": "Uitleg en hulp",
}
