"""Messages and buttons that don't fit in Telegram."""

from __future__ import annotations

from content.catalogue.entry import Entries, error, warning

LIMITS: Entries = {
    "bericht-te-lang": error(
        nl=(
            "Een bericht met deze tekst kan {length} tekens lang worden. Telegram neemt er {most}.",
            "Maak de tekst korter.",
        ),
        en=(
            "A message with this text can be {length} characters long. Telegram takes {most}.",
            "Make the text shorter.",
        ),
    ),
    "te-veel-elementen": warning(
        nl=(
            "De checklist kan {count} elementen hebben, en dat past niet in 1 bericht.",
            "Houd er minder over, of maak 'naam' en 'want' korter.",
        ),
        en=(
            "The checklist can have {count} elements, and that doesn't fit in one message.",
            "Keep fewer, or make 'naam' and 'want' shorter.",
        ),
    ),
    "te-veel-vragen": warning(
        nl=(
            "Dit thema kan {count} vragen hebben, en hun antwoorden passen niet in 1 bericht.",
            "Maak er 2 thema's van.",
        ),
        en=(
            "This theme can have {count} questions, and their answers don't fit in one message.",
            "Make it two themes.",
        ),
    ),
}
