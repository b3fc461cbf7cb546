"""The verbs with which people ask to take their words away ('haal … weg', 'wis', 'streep … door').

Each constant is a list of alternatives for a pattern over text as `normal` writes it. The modules
that use them add the words that count only there.
"""

from __future__ import annotations

TAKE = "haal|gooi|knip|neem"
"""Takes something away with one of `AWAY` behind it: 'haal dat weg'."""
AWAY = "weg|eruit|er uit|eraf|er af"
WIPE = "wis|verwijder|schrap|delete"
"""Takes something away without `AWAY` behind it: 'wis dat'."""
TO_TAKE_AWAY = "weghalen|weg halen|verwijderen|weggooien|uithalen|eruit halen"
"""The same without 'wissen' and 'schrappen', which people also say of other things."""
TAKEN_AWAY = "weg ?gehaald|weggedaan|weggegooid|verwijderd|gewist|geschrapt|er ?uit gehaald"
