"""Tells whether somebody denies an alarm, right below it ('het gaat over een fiets', 'nee!').

A clause is enough, since an alarm startles. But somebody in trouble also writes 'nee': who says in
the same text that they are afraid, or can't call, denies nothing.
"""

from __future__ import annotations

import re

from dialogs.understanding.agreeing import refuses
from dialogs.understanding.matching import normal

_LONGEST = 200
"""Characters: a longer text tells more."""
_CLAUSES = re.compile(r"[.,;:!?…\n]+")
_NEEDS_HELP = re.compile(
    r"\b(?:durf\w*|bang|bange?r|help\w*|hulp|kan niet|kan nie|mag niet|mag nie|wil niet|wil nie"
    r"|pijn|slaa\w*|sla|geslagen|dood\w*|weg van huis|ben alleen|nooit meer|angst\w*"
    r"|politie|bloed\w*|mes|niemand mag|niet vertellen|niet zeggen|geheim"
    r"|(?:veilig|goed|fijn|leuk|normaal|oke|ok|best|vrijwillig) (?:is|was))\b"
)
_PEOPLE = re.compile(
    r"\b(?:hij|zij|ze|hem|haar|mij|me|mijn|mn|vader|moeder|broer|zus|oom|tante|vriend|man|vrouw"
    r"|meisje|jongen|kind|jongere|trainer|begeleider|collega)\b"
)
_ABOUT_ELSE = re.compile(
    r"(?:(?:nee|nou|maar|joh|man|ja|gewoon|sorry|jeetje|huh|he) )*"
    r"(?:ik (?:heb|had|praat|schrijf|schreef|bedoel|bedoelde) (?:het )?"
    r"(?:gewoon |alleen |toch )?over|(?:het|dit|dat) (?:gaat|ging) (?:gewoon |alleen |toch )?over"
    r"|ik bedoel(?:de)? (?:gewoon |alleen )?(?:een|de|het|dat het)) .+"
)
_NOT_SO = re.compile(
    r"(?:(?:nee|nou|maar|joh|man|wat|huh|he|dat|zo|het) )*"
    r"(?:(?:dat|zo|dit|het) (?:bedoel|bedoelde|zei|zeg|schreef) ik (?:het )?"
    r"(?:helemaal |echt )?niet"
    r"|bedoel(?:de)? ik (?:het )?(?:helemaal |echt )?niet(?: zo)?"
    r"|(?:\w+ )?(?:is|was) (?:het )?(?:helemaal |echt |toch )?niet(?: zo| waar)?"
    r"|waar heb je het (?:nou )?over|waar gaat (?:dit|dat) over|hoe kom je (?:daar|er)(?: nou)? bij"
    r"|ben je (?:nou )?(?:helemaal )?(?:gek|niet goed)(?: geworden| wijs)?"
    r"|onzin|wat een onzin|flauwekul|dat slaat nergens op|doe normaal|overdrijf niet"
    r"|(?:er )?is (?:helemaal )?(?:niks|niets|geen probleem)(?: erg| aan de hand)?"
    r"|wat is (?:daar|er) (?:nou )?(?:naar|erg|ernstig|gek|mis) (?:aan|mee)\b.*"
    r"|(?:dat )?(?:is|was) (?:juist |toch )?(?:goed nieuws|iets goeds|leuk|fijn|mooi))"
)


def denies_alarm(text: str, *, about_self: bool) -> bool:
    """Whether the text denies what the bot just took for serious. `about_self`: its writer may be
    in trouble; then a bare no isn't enough."""
    if len(text) > _LONGEST or _NEEDS_HELP.search(normal(text)):
        return False
    clauses = [clause for part in _CLAUSES.split(text) if (clause := normal(part))]
    for clause in clauses:
        if _NOT_SO.fullmatch(clause):
            return True
        if _ABOUT_ELSE.fullmatch(clause) and not _PEOPLE.search(clause):
            return True
        if not about_self and refuses(clause):
            return True
    return False
