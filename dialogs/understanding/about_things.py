"""Tells whether what a young person wouldn't say is about a thing, an animal, the place or the
language, and not about a person.

Then a team can do something about it, so it may be on their checklist. If that isn't sure, it is
about a person.
"""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.understanding.options.matching import normal

_LONGEST = 300
"""Characters: a longer text tells more than one thing."""
_THING = compiled(
    r"\b(?:bok|geit\w*|haan|kip|kippen|hond|honden|kat|katten|poes|paard\w*|pony\w*|koe|koeien"
    r"|spin|spinnen|wesp\w*|bijen|rat|ratten|muis|muizen|ezel\w*|schaap|schapen|varken\w*|dieren"
    r"|beest\w*|verwarming|kachel|koud|kou|tocht|tochtig|wc\w*|toilet\w*|douche\w*|trap|trappen"
    r"|lift|kelder|donker|lamp\w*|stank|stinkt|stinken|vies|vieze|stoel\w*|lawaai|herrie|galm\w*"
    r"|gereedschap|machine\w*|keuken|gebouw|zaal|lokaal|ruimte|kleedkamer|kleedhok|eten|soep|koffie"
    r"|thee|fiets|fietsen|bus|reis|regen|modder|handschoenen|kleren|verstaan|verstaat|verstaanbaar"
    r"|taal|dialect|accent)\b"
)
_PERSONAL = compiled(
    r"\b(?:\w*pest\w*|\w*lach\w*|\w*scheld\w*|thuis|vader|moeder|ouders?|papa|mama|broer\w*|zus\w*"
    r"|vriend\w*|verlie\w+|schuld\w*|geld|arm|geloof\w*|moslim\w*|homo\w*|lesbi\w*|gay|trans"
    r"|ziek\w*|medicijn\w*|depre\w*|somber\w*|huil\w*|verdriet\w*|eenza\w*|alleen|\w*schaam\w*"
    r"|schaamt|schamen|drugs|drank|alcohol|blow\w*|politie|slaa\w*|slaan|geslagen|ruzie\w*|racis\w*"
    r"|discrimin\w*|verblijf\w*|papieren|asiel\w*|lichaam|dik|kanker|dood|haat|haten|gemeen|seks\w*"
    r"|aan(?:ge)?ra\w+|begeleid\w*|trainer\w*|coach\w*|leid(?:ing|er|ster))\b"
)


def is_about_things(text: str) -> bool:
    """Whether the text is about something that a team can do something about, and not about
    anybody's own affairs."""
    said = normal(text)
    if len(text) > _LONGEST or "?" in text:
        return False
    return _THING.search(said) is not None and _PERSONAL.search(said) is None
