"""Turns of speech that sound like a concern and are none.

- 'Waar slaat dat op' hits nobody.
- 'Hij is verlegen, hij zegt niets': the bot itself asks what they do with a shy young person.
- 'Iemand met dementie en zijn of haar dochter': that is whom they work for.
- 'Niemand die het overneemt als ik er niet meer ben': whoever built something up wonders who goes
  on with it. That is about the work, as long as nothing else in the text is about life or death, a
  burden, or others who would be better off.
- 'De zoon kwam niet meer thuis omdat zijn vader hem niet meer herkende': whose parent has dementia
  stays away because of that, and nobody is missing.
- 'Haar vader is onrustig': so are people with dementia.
- 'Die ene club die bij de snackbar hangt': where young people are found says who they are.
- 'Er is niemand gewond': that nobody was hurt is no sign that somebody was.
- 'Het is best eng, de eerste keer. Ze zei het tegen haar mentor, niet tegen mij': that somebody new
  has to get used to it is often told to somebody else first.

They are replaced by spaces, so that the rest is weighed without them, and what is found in it keeps
its position.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled

_NO_SENSE = compiled(
    r"\b(?:waar slaat (?:dit|dat|het)(?: (?:nou|nu|dan))? op"
    r"|(?:dit|dat|het) slaat (?:\w+ )?nergens op)\b",
    re.IGNORECASE,
)
_KIN = "dochter|zoon|partner|man|vrouw|familie|kinderen|kind|mantelzorger|naasten"
_WITH_DEMENTIA = compiled(
    r"\b(?:iemand|mensen|ouderen|bezoekers|een oudere|een bezoeker) met (?:\w+ )?dementie"
    rf"(?:,? (?:en|met) (?:zijn|haar|hun)(?: of (?:zijn|haar|hun))? (?:{_KIN})"
    rf"(?:(?:, | of | en )(?:{_KIN}))*)?",
    re.IGNORECASE,
)
_OLD = (
    r"(?:opa|oma|grootvader|grootmoeder|bezoeker|bezoekster|bezoekers|meneer|mevrouw|bewoner"
    r"|bewoonster|bewoners|oudere|ouderen)"
)
_ELDER = (
    rf"(?:{_OLD}|vader|moeder|ouders|man|vrouw|partner|pa|ma|papa|mama|schoonvader|schoonmoeder"
    r"|oom|tante)"
)
_ITS_ELDER = rf"(?:(?:zijn|z'n|zn|haar|d'r|hun|mijn|m'n|mn|een|de|die) )?(?:\w+ )?{_ELDER}"
_HIM = r"(?:hem|haar|ze|hen|hun|mij|me|die)"
_CLAUSE_END = r"(?=\s*(?:[.,;!?)…]|$|(?:en|maar|dus|waardoor) ))"
_KNOWS_NO_MORE = compiled(
    r"\b(?:(?:(?P<kin>zoon|dochter|kind|kleinzoon|kleindochter|kleinkind|kleinkinderen|kinderen"
    r"|man|vrouw|partner|broer|zus|familie)|die|hij|zij|ze|ik) )(?:[\w']+ ){0,5}?"
    r"(?:niet meer|nooit meer|nauwelijks(?: nog)?|weg)(?: [\w']+){0,4}?,? "
    rf"(?:omdat|want|doordat|sinds|nu) {_ITS_ELDER} (?:{_HIM} )?(?:\w+ )?"
    r"(?:(?:niet|nie) (?:meer )?(?:her)?ken(?:t|de|d)"
    r"|(?:niet|nie) (?:meer )?wist wie (?:hij|zij|ze|ie|ik) (?:is|was|ben)"
    rf"|(?:her)?ken(?:t|de) {_HIM} (?:niet|nie)(?: meer)?){_CLAUSE_END}",
    re.IGNORECASE,
)
_FORGETS = compiled(r"\bherken|\bwist wie\b", re.IGNORECASE)
_IS_ILL = compiled(
    r"\b(?:dement\w*|alzheimer|parkinson|vergeetachtig\w*|geheugen\w*|opa|oma|grootvader"
    r"|grootmoeder|verpleeghuis|verzorgingshuis|dagcentrum|dagbesteding)\b",
    re.IGNORECASE,
)
"""A father who 'kent zijn dochter niet meer' may have cast her off: only an illness or a
grandparent says that he doesn't."""
_LOST = compiled(
    rf"\b{_OLD} (?:die )?(?:weet|weten|wist|wisten) (?:\w+ ){{0,2}}niet meer"
    r" (?:waar (?:hij|zij|ze|ie) (?:woont|woonde|wonen)|wie (?:hij|zij|ze|ie) is"
    r"|welke dag het is|hoe (?:hij|zij|ze|ie) heet)\b",
    re.IGNORECASE,
)
_OFTEN = r"(?:soms|vaak|erg|heel|weer|even|wat|zo|een beetje|'?s? ?(?:mid|och|a)\w+s)"
_RESTLESS = compiled(
    rf"\b{_ELDER} (?:(?:is|was|wordt|werd|{_OFTEN}) ){{0,4}}(?:onrustig|in de war|verward)\b"
    rf"|\b(?:is|was|wordt|werd) {_ITS_ELDER} (?:\w+ ){{0,3}}(?:onrustig|in de war|verward)\b"
    rf"|\b{_OLD} (?:\w+ ){{0,3}}(?:weet|wist|(?:her)?kent|(?:her)?kende) (?:\w+ ){{0,3}}niet meer\b"
    r"|\b(?:hoort|komt|is) (?:bij|door|van) (?:de |het |die )?(?:dementie|alzheimer)\b",
    re.IGNORECASE,
)
_STANDS = (
    r"(?:hang(?:t|en)|hing(?:en)?|sta(?:at|an)|zit(?:ten)?)"
    r"(?: (?:altijd|vaak|steeds|ook|maar|daar|elke \w+|meestal|soms))*"
)
_HANGS_AROUND = compiled(
    rf"\b{_STANDS}(?=\s*(?:[.,;!?)…]|$| en ))"
    rf"|\b{_STANDS} (?:bij|op|voor|in|onder|achter|rond) (?:de |het |dat |die )?\w+",
    re.IGNORECASE,
)
_CROWD = compiled(
    r"\b(?:dat|die|de|het|zo'n|zon|een)(?: ene| andere| hele| vaste)?"
    r" (?:club|clubje|groep|groepje|ploeg|ploegje|stel|stelletje|kliek|kliekje|gasten|jongens"
    r"|gastjes|meiden|meisjes|jeugd|jongeren|jochies|boys)\b",
    re.IGNORECASE,
)
_SHY = compiled(
    r"\b(?:(?:hij|zij|ze|die) )?(?:is|was|zijn) (?:(?:heel|erg|zo|wat|nog|een beetje|best) )*"
    r"verlegen(?:,? (?:en )?(?:(?:hij|zij|ze|die) )?(?:zegt|praat|zei|zeggen|praten)"
    r" (?:niets|niks|weinig|niet|niet veel|bijna niets))?\b",
    re.IGNORECASE,
)
_WHEN_GONE = compiled(
    r"\b(?:(?:als|wanneer|zodra) (?:ik|we|wij) (?:hier |straks |ooit |later )*er"
    r"(?: (?:straks|ooit|later|zelf|een keer|op een dag))* niet meer (?:ben|bent|zijn)"
    r"|(?:als|wanneer|zodra) (?:ik|we|wij)(?: (?:straks|ooit|later|zelf))* er niet meer"
    r"(?: (?:straks|ooit|later|zelf))* (?:ben|zijn))\b",
    re.IGNORECASE,
)
_AWAKE = compiled(
    r"\b(?:dat is )?(?:wat )?(?:me|mij) (?:\w+ |'s |’s ){0,3}wakker (?:houdt|hield)\b"
    r"|\b(?:dat |het )?houdt (?:me|mij) (?:\w+ |'s |’s ){0,3}wakker\b"
    r"|\b(?:(?:daar )?lig ik|ik lig) (?:\w+ |'s |’s ){0,3}(?:wakker van|van wakker)\b",
    re.IGNORECASE,
)
"""In such a text, it is the work that keeps them awake."""
_TAKES_OVER = compiled(
    r"\b(?:overneem\w*|overnemen|overgenomen|overname|overpak\w*|oppak\w*|opgepakt|opvolg\w*"
    r"|voortzet\w*|voortgezet|doorzet\w*|verdergaat|doorgaat|pensioen|stokje|draaiende"
    r"|(?:neemt|nemen|pakt|pakken|volgt|volgen|zet|zetten|gaat) (?:\w+ ){0,4}"
    r"(?:over|op|voort|verder|door|mee verder)"
    r"|wie (?:\w+ ){0,4}(?:doet|doen|regelt|opent|leidt|trekt|kookt|organiseert|begeleidt|draait)"
    r"|wie (?:het|dit|dat) dan (?:moet|gaat) doen"
    r"|niemand (?:die )?(?:het|dit|dat) (?:doet|kan)|(?:doet|kan) niemand (?:het|dit|dat)"
    r"|(?:stort|valt|zakt) (?:het|alles|de boel) (?:in|om|stil|uit elkaar))\b",
    re.IGNORECASE,
)
_MORE_THAN_WORK = compiled(
    r"\b(?:gelukkiger|blijer|opgelucht|last|ballast|mis|mist|missen|gemist|afscheid\w*"
    r"|dood\w*|sterf\w*|sterven|leef|leven\w*|zelfmoord\w*|pillen|eind|einde|uitweg|zin"
    r"|(?:ben|is) op|moe|beu|zat|eenzaam|alleen|pijn|huil\w*|waardeloos|nutteloos|begrafenis"
    r"|beter|liever|geregeld|klaar\w*|voorbereid|verdwijn\w*|testament|erfenis"
    r"|kinderen|kind|zoon|dochter|kat|hond|poes|huis|spullen"
    r"|ik (?:wil|wilde|wou)|(?:wil|wilde|wou) ik)\b",
    re.IGNORECASE,
)
"""With one of these it may be about more than the work: then nothing is blanked."""


_DARED_NOT = compiled(
    r"\b(?:(?:ik|we|wij) (?:durf|durfde|durfden|dorst)"
    r"(?: (?:eerst|eigenlijk|het|dat|er|hem|haar|ze|toen|zelf|echt|helemaal|nog)){0,3} niet"
    r"|(?:durf|durfde|durfden|dorst) (?:ik|we|wij)"
    r"(?: (?:eerst|eigenlijk|het|dat|er|hem|haar|ze|toen|zelf|echt|helemaal|nog)){0,3} niet"
    r"|(?:er )?(?:\w+ ){0,2}(?:nacht(?:en)? )?(?:van )?wakker (?:van )?gelegen)\b",
    re.IGNORECASE,
)
_WENT_BACK = compiled(
    r"\b(?:(?:ben|zijn) (?:ik|we|wij)|(?:ik|we|wij) (?:ben|zijn))(?: (?:\w+)){0,4}? "
    r"(?:teruggegaan|terug gegaan|weggelopen|doorgelopen|omgedraaid|gegaan)\b",
    re.IGNORECASE,
)
_A_YES = compiled(
    r"\b(?:(?:ze|zij|hij|die|iedereen|\w+) (?:zei|zeiden|riep|riepen|knikte|knikten)"
    r"|(?:zei|zeiden|riep|riepen) (?:ze|zij|hij))"
    r"(?: (?:meteen|gelijk|direct|gewoon|toen|toch|zomaar)){0,2} ja"
    r"(?: (?:meteen|gelijk|direct|hoor|graag)){0,2}(?=\s*(?:[.!,;)…]|$|\ben\b))"
    r"|\b(?:ze|zij|hij|die) (?:doet|doen) (?:het|mee)(?: \w+)?(?=\s*(?:[.!,;)…]|$))",
    re.IGNORECASE,
)
_WITH_US = compiled(
    r"\b(?:meteen|gelijk|direct|graag|mee|meedoen|meehelpen|helpen|leren|beginnen|begint)\b",
    re.IGNORECASE,
)
"""Shows that the yes was to joining in: a yes to 'Is het weer gebeurd?' has none of these."""
_HARM = compiled(
    r"\b(?:gebeurd|weer|elke|steeds|buiten|weg|huis|thuis|moest|moesten|mocht|mochten|mag|niemand|geheim\w*|alleen|bed|kleren|uitkle\w*"
    r"|bloot\w*|naakt\w*|foto\w*|filmpje\w*|seks\w*|kus\w*|zoen\w*|slaap\w*|sliep\w*|geslapen"
    r"|aanra\w*|aange\w*|aanzit\w*|dwong\w*|gedwongen|dwing\w*|dreig\w*|bedreig\w*|sla|slaat|slaan"
    r"|sloeg\w*|geslagen|klap\w*|schop\w*|trap|pijn|bloed\w*|mes\w*|wapen\w*|politie|drugs|pillen"
    r"|dronken|gedronken|dood\w*|leven\w*|sterf\w*|sterven|einde?|huil\w*|schreeuw\w*|boos|kwaad"
    r"|bang voor|hem af|van hem|vader|stiefvader|moeder|oom|opa|ex|vriend|vriendje|man|meester"
    r"|betast\w*|lijf|lichaam|borst\w*|broek|trui|vastg\w*|opgeslot\w*|geld|schuld\w*|chant\w*"
    r"|trainer|coach|zelf(?:moord|doding)|nee)\b",
    re.IGNORECASE,
)
"""If the text has one of these, it may be about more than asking somebody: then nothing is
blanked."""


_GOES_WRONG = compiled(
    r"\b(?:bang\w*|angst\w*|durf\w*|sla|slaat|slaan|sloeg\w*|geslagen|klap\w*|mep\w*|schop\w*"
    r"|geschopt|trap(?:t|te|pen)?|pijn|bloed\w*|blauwe? \w+|mishandel\w*|verwaarlo\w*|geweld\w*"
    r"|ruzie\w*|dreig\w*|bedreig\w*|dwing\w*|dwong\w*|gedwongen|schreeuw\w*|schold\w*|scheld\w*"
    r"|gescholden|vloek\w*|opgesloten|opsluit\w*|vastg\w*|weggelopen|wegge\w*|vermist|zoek|kwijt"
    r"|straat|zwer\w*|slaap\w*|slap\w*|sliep\w*|nacht\w*|politie|wijkagent|ambulance|ziekenhuis"
    r"|drugs|wiet|deal\w*|geld|schuld\w*|wapen\w*|mes|messen|steken|gestoken|seks\w*|aanra\w*"
    r"|aange\w*|zoen\w*|foto\w*|filmp\w*|bloot\w*|dood\w*|leven\w*|sterv\w*|pillen"
    r"|zelf(?:moord|doding)|snij\w*|huil\w*|drink\w*|dronken|drank|pest\w*|gepest|treiter\w*"
    r"|lastig\w*|wacht\w*|volg\w*|achterna|opwacht\w*|uitge\w*|buiten|geheim\w*|eten|honger"
    r"|niemand|waar (?:hij|zij|ze|ie) (?:is|zit|was)|weet niet waar|boos|kwaad|mag|mocht\w*"
    r"|wil(?:de|t|len)? (?:\w+ )?niet|moet|moest\w*|schaam\w*|eer|uithuwelijk\w*)\b",
    re.IGNORECASE,
)
"""If the rest of the text has one of these, more may be the matter than an illness, or than where
young people are."""

_HURT = r"(?:geslagen|gewond|verwond|geraakt|gestoken|gebeten|geschopt|aangevallen|bedreigd)"
_NOBODY_HURT = compiled(
    rf"\b(?:(?:er )?(?:is|was|werd|zijn|raakte) )?(?:(?:er|gelukkig|ook|echt|verder|toen) )*"
    rf"niemand (?:(?:is|was|werd|raakte|ook|echt) )*{_HURT}(?: geraakt)?\b",
    re.IGNORECASE,
)
_WELL_ENDED = compiled(
    r"\b(?:(?:goed|prima|netjes) afgelopen|met een sisser af\w*)\b", re.IGNORECASE
)
_NOBODY_CAME = compiled(
    r"\b(?:(?:van de|van die|van hun) \w+ )?(?:is|zijn|kwam|kwamen) (?:er )?"
    r"(?:uiteindelijk |toch )?(?:niemand|geen (?:een|één|enkele|van (?:hen|ze|hun|allen)))(?: \w+)?"
    r"(?: (?:gekomen|geweest|verschenen|op komen dagen|komen opdagen|opdagen))?"
    r"(?=\s*(?:[.,!;)…]|$))",
    re.IGNORECASE,
)
_INVITED = compiled(
    r"\b(?:uitgenodigd\w*|uitnodig\w*|gevraagd|aangemeld|ingeschreven|opgegeven|verwacht\w*"
    r"|flyers?|folders?|brief|brieven)\b",
    re.IGNORECASE,
)
_CRIES = compiled(
    r"\b(?:riep\w*|roep\w*|schreeuw\w*|gil\w*|hulp|help\w*|red\w*|ambulance|112)\b", re.IGNORECASE
)
_SCARY_AT_FIRST = compiled(
    r"\b(?:(?:het|dat|t) (?:\w+ ){0,3}(?:eng|spannend|raar|gek|onwennig) "
    r"(?:vinden|vindt|vond|vonden|is|was)|(?:vinden|vindt|vond|vonden) (?:ze |zij )?(?:het|dat|t) "
    r"(?:\w+ ){0,3}(?:eng|spannend|raar|gek)|(?:is|was) (?:het|dat|t) (?:\w+ ){0,3}"
    r"(?:eng|spannend|wennen))\b",
    re.IGNORECASE,
)
_FIRST_TIME = compiled(
    r"\b(?:(?:de )?eerste (?:keer|avond|middag|week)|(?:in )?(?:het|t) begin)\b(?=\s*[.,;!…]|$)",
    re.IGNORECASE,
)
_TOLD_ANOTHER = compiled(
    r"\b(?:zei|zeiden|zegt|vertelde|vertelden|vertelt)(?: (?:ze|zij|hij|het|dat|t|later|pas|toen"
    r"|achteraf)){0,4} (?:tegen|aan) (?:haar|zijn|hun|de|een|d'r) \w+"
    r"(?:,? (?:en )?niet (?:tegen|aan) (?:mij|ons|me))?",
    re.IGNORECASE,
)


_ALWAYS = (
    (_NO_SENSE, "slaat"),
    (_SHY, "verlegen"),
    (_WITH_DEMENTIA, "dementie"),
    (_NOBODY_HURT, "niemand"),
)
"""Each turn with what stands in it: nearly every text shows at once that it has none of them."""


def without_turns(text: str) -> str:
    """The text with those turns blanked: as many characters, so that every place stays."""
    said = text.casefold()
    turns = [turn for turn, has in _ALWAYS if has in said]
    if ("eerste" in said or "begin" in said) and _is_about_a_first_time(text):
        turns.append(_TOLD_ANOTHER)
    if ("ken" in said or "wist" in said) and _knows_no_more(text):
        turns.append(_KNOWS_NO_MORE)
    if _LOST.search(text) is not None and _GOES_WRONG.search(_LOST.sub(" ", text)) is None:
        turns.append(_LOST)
    if "niet meer" in said and _is_about_work(text):
        turns += [_WHEN_GONE, _AWAKE]
    if any(stem in said for stem in _NOT_DARING) and _is_a_yes_after_all(text):
        turns += [_DARED_NOT, _WENT_BACK, _A_YES]
    for turn in turns:
        text = turn.sub(lambda found: " " * len(found[0]), text)
    return text


_NOT_DARING = ("durf", "dorst", "wakker")


def _is_about_work(text: str) -> bool:
    """Whether who will not be there any more speaks of who goes on with the work, and of nothing
    else."""
    left, times = _WHEN_GONE.subn(" ", text)
    if not times or _TAKES_OVER.search(left) is None:
        return False
    return _MORE_THAN_WORK.search(_TAKES_OVER.sub(" ", left)) is None


def _is_a_yes_after_all(text: str) -> bool:
    """Whether somebody didn't dare to ask, tells that they got a yes, and tells nothing that may
    hurt."""
    needed = (_A_YES, _DARED_NOT, _WITH_US)
    return all(one.search(text) for one in needed) and _HARM.search(text) is None


def _is_about_a_first_time(text: str) -> bool:
    """Whether it is told that a first time is a bit scary, and nothing that may hurt."""
    needed = (_TOLD_ANOTHER, _SCARY_AT_FIRST, _FIRST_TIME)
    return all(one.search(text) for one in needed) and _HARM.search(text) is None


def _knows_no_more(text: str) -> bool:
    """Whether somebody stays away because a parent doesn't know them any more, and nothing else in
    the text may be the reason."""
    found = _KNOWS_NO_MORE.search(text)
    if found is None or _GOES_WRONG.search(_KNOWS_NO_MORE.sub(" ", text)) is not None:
        return False
    plainly = found["kin"] is not None and _FORGETS.search(found[0]) is not None
    return plainly or _IS_ILL.search(text) is not None


def tells_of_no_harm(text: str) -> bool:
    """Whether a text in which no word is a sign of a worry says that nobody was hurt, that it
    ended well, or that who was invited didn't come: the bot itself asks for that. Or that an
    elder is restless, or knows somebody no more; or where a group of young people hangs around."""
    if _NOBODY_HURT.search(text) is not None or _WELL_ENDED.search(text) is not None:
        return True
    around = _HANGS_AROUND.search(text) is not None and _CROWD.search(text) is not None
    if (around or _RESTLESS.search(text) is not None) and _GOES_WRONG.search(text) is None:
        return True
    nobody_came = _NOBODY_CAME.search(text) is not None and _INVITED.search(text) is not None
    return nobody_came and _CRIES.search(text) is None
