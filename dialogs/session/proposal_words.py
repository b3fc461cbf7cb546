"""What the words of proposals say: whether two say nearly the same, whether one says neither what
is done nor when, and whether one says who does it.

All of this looks only at the words that carry meaning, and only points something out: a group
decides what it means. So when in doubt, two sentences are different, and a sentence says enough.
"""

from __future__ import annotations

import re

from dialogs.identifying.finding import KindOfFinding
from dialogs.identifying.name_lists import Known
from dialogs.identifying.search import found
from dialogs.understanding.dates.typed_days import names_day
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.near_labels import same_word

_FEWEST_SHARED = 2
_SHARE = 2 / 3
"""At least this many of the shorter sentence's words, and this part of them, must be in the
other."""
_SHORTEST_PART = 5
"""Letters of a word with which a longer one may begin: 'namen' and 'namenronde'."""

_MANY_HAVE = (
    "de het een t n die dat dit deze er al aan af bij door in is met na naar nog of om op over per"
    " te tot uit van voor vanaf tijdens zijn ben heb hebben heeft en maar want dus als dan toch wel"
    " ook even gewoon samen zelf allemaal altijd eens weer eerst pas daarna hier daar waar wat wie"
    " hoe waarom we wij ik je jij jullie ze zij hij haar hem hun ons onze mijn jouw elkaar iemand"
    " iedereen ieder alle mensen jongeren jongere groep team project ding dingen iets zo veel meer"
    " nieuwe nieuw wil willen wilt kan kunnen kun moet moeten mag mogen zal zullen zou zouden doe"
    " doet doen gedaan ga gaat gaan maak maakt maken laat laten kom komt komen vraag vraagt vragen"
    " geef geeft geven neem neemt nemen begin begint beginnen start starten ben bent worden wordt"
    " zorg zorgt zorgen"
)
_SMALL = frozenset(_MANY_HAVE.split())
"""Words that many proposals have, whatever they are about."""
_WHEN = re.compile(
    r"(?:\w*(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*|\w*(?:week|weken|weekend|maand|maanden)"
    r"|keer|dag|dagen|avond|avonden|ochtend|ochtenden|middag|middagen|uu?r(?:en|tje)?|half|kwart|jaar|\d+\w*"
    r"|elke|iedere|volgende|komende|aanstaande|eerstvolgende|voortaan|straks|morgen|overmorgen"
    r"|vandaag|vanavond|vanmiddag|wekelijks|maandelijks|dagelijks|zodra|vakantie|kerst|zomer|winter"
    r"|herfst|lente|voorjaar|najaar|januari|februari|maart|april|mei|juni|juli|augustus|september"
    r"|oktober|november|december)"
)
"""Words that say when or how often."""
_TURNING = re.compile(
    r"\b(?:niet|niets|niks|geen|nooit|zonder|minder|stop|stopt|stoppen|ophouden)\b"
)
"""Words by which two sentences with the same words say the opposite."""
_TO_BE = (
    "beter best beste goed goede leuk leuker leuke fijn fijner gezellig gezelliger aardig aardiger"
    " lief liever vaker minder sneller duidelijk duidelijker open eerlijk positief positiever"
    " respect respectvol vertrouwen begrip geduld aandacht sfeer inzet energie contact moeite"
    " communicatie communiceren samenwerken samenwerking werken luisteren luister praten praat"
    " overleggen overleg opletten letten let helpen help steunen proberen probeer doorgaan verder"
    " verbeteren verbetering betrekken betrokken rekening houden bewust bewuster echt extra staan"
    " blijven blijf zien kijken denken denk nadenken weten horen voelen ervoor erop eraan tegen"
    " onder tussen misschien eigenlijk nou ja gaat lukt lukken hard harder heel"
)
_OF_INTENT = frozenset(_TO_BE.split())
"""Words that say how somebody means to be, and nothing that can be seen to be done."""


def near_alike(one: str, other: str) -> bool:
    """Whether two sentences seem to propose the same in other words."""
    if bool(_TURNING.search(normal(one))) is not bool(_TURNING.search(normal(other))):
        return False
    short, long = sorted((_telling(one), _telling(other)), key=len)
    shared = sum(any(_same(word, another) for another in long) for word in short)
    return shared >= _FEWEST_SHARED and shared >= _SHARE * len(short)


def share_a_word(one: str, other: str) -> bool:
    """Whether two sentences may be about the same: they share a word that carries meaning."""
    return any(_same(word, another) for word in _telling(one) for another in _telling(other))


def is_no_plan(text: str) -> bool:
    """Whether a sentence says neither what is done nor when: 'gewoon beter communiceren'."""
    return not names_moment(text) and _OF_INTENT.issuperset(_telling(text))


_WHO = frozenset({"ik", "wij", "we", "jullie", "ieder", "iedereen"})
"""Words for who does it, other than roles and names."""
_OF_US = re.compile(r"\bvan (?:ons|jullie)\b")


def says_who(text: str, known: Known) -> bool:
    """Whether a sentence itself mentions somebody who may be the one who does it. When in doubt it
    does, as the bot then says nothing about who."""
    words = normal(text).split()
    told = any(word in _WHO or word in known.roles for word in words)
    named = (one.kind is KindOfFinding.NAME for one in found(text, known))
    return told or bool(_OF_US.search(normal(text))) or any(named)


def names_moment(text: str) -> bool:
    """Whether a sentence says when or how often."""
    return names_day(text) or any(_WHEN.fullmatch(word) for word in normal(text).split())


def says_only_when(text: str) -> bool:
    """Whether a sentence says when, and nothing else."""
    return names_moment(text) and not _telling(text)


def _telling(text: str) -> list[str]:
    """The words that tell what it is about, each once."""
    words = dict.fromkeys(re.findall(r"\w+", normal(text)))
    return [word for word in words if word not in _SMALL and not _WHEN.fullmatch(word)]


def _same(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    begins = len(short) >= _SHORTEST_PART and long.startswith(short)
    return begins or same_word(one, other)
