"""The words with which somebody has words of theirs taken away, whatever is around them.

Each is a row of alternatives for a pattern over text as `normal` writes it. Who reads them adds
what counts only there.
"""

from __future__ import annotations

TAKE = "haal|gooi|knip|neem"
"""Takes something away with one of `AWAY` behind it: 'haal dat weg'."""
AWAY = "weg|eruit|er uit|eraf|er af"
WIPE = "wis|verwijder|schrap|delete"
"""Takes something away by itself: 'wis dat'."""
TO_TAKE_AWAY = "weghalen|weg halen|verwijderen|weggooien|uithalen|eruit halen"
"""Without 'wissen' and 'schrappen', which people say of other things, too."""
TAKEN_AWAY = "weg ?gehaald|weggedaan|weggegooid|verwijderd|gewist|geschrapt|er ?uit gehaald"
