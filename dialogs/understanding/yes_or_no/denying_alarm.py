"""Recognises that somebody denies an alarm, right below it ('het gaat over een fiets', 'nee!') or a
little later ('Veilig Thuis omdat twee meiden op een muurtje zitten?').

A clause is enough, since an alarm startles. But somebody in trouble also writes 'nee': if the same
text says that they are afraid, or can't call, it isn't a denial.
"""

from __future__ import annotations

import re

from dialogs.hearing.regexes import compiled
from dialogs.hearing.sentence_ends import in_sentences
from dialogs.understanding.options.matching import normal
from dialogs.understanding.yes_or_no.agreeing import begins_yes, refuses

_LONGEST = 200
"""Characters: a longer text tells more."""
_CLAUSES = compiled(r"[.,;:!?…\n]+")
_NEEDS_HELP = compiled(
    r"\b(?:durf\w*|bang|bange?r|help\w*|hulp|kan niet|kan nie|mag niet|mag nie|wil niet|wil nie"
    r"|pijn|(?!(?<=waar )slaat (?:dit|dat|het)\b)slaa(?!t (?:echt )?nergens)\w*|sla"
    r"|geslagen|dood\w*|weg van huis|ben alleen|nooit meer|angst\w*"
    r"|politie|bloed\w*|mes|niemand mag|niet vertellen|niet zeggen|geheim"
    r"|(?:is|was|wordt) (?:veel )?erger"
    r"|(?:veilig|goed|fijn|leuk|normaal|oke|ok|best|vrijwillig) (?:is|was))\b"
)
_PEOPLE = compiled(
    r"\b(?:hij|zij|ze|hem|haar|mij|me|mijn|mn|vader|moeder|broer|zus|oom|tante|vriend|man|vrouw"
    r"|meisje|jongen|kind|jongere|trainer|begeleider|collega)\b"
)
_ABOUT_ELSE = compiled(
    r"(?:(?:nee|nou|maar|joh|man|ja|gewoon|sorry|jeetje|huh|he) )*"
    r"(?:ik (?:heb|had|praat|schrijf|schreef|bedoel|bedoelde) (?:het )?"
    r"(?:gewoon |alleen |toch )?over|(?:het|dit|dat) (?:gaat|ging) (?:gewoon |alleen |toch )?over"
    r"|ik bedoel(?:de)? (?:gewoon |alleen )?(?:een|de|het|dat het)"
    r"|(?:het|dit|dat) (?:is|was) (?:gewoon |alleen |maar |toch )+(?:een |1 )?"
    r"(?:woord\w*|opmerking\w*|zin|zinnetje|voorbeeld)) .+"
)
_NOT_SO = compiled(
    r"(?:(?:nee|nou|maar|joh|man|wat|huh|he|dat|zo|het) )*"
    r"(?:(?:dat|zo|dit|het) (?:bedoel|bedoelde|zei|zeg|schreef) ik (?:het )?"
    r"(?:helemaal |echt )?niet"
    r"|bedoel(?:de)? ik (?:het )?(?:helemaal |echt )?niet(?: zo)?"
    r"|(?:\w+ )?(?:is|was) (?:het )?(?:helemaal |echt |toch )?niet(?: zo| waar)?"
    r"|waar heb je het (?:nou )?over|waar gaat (?:dit|dat) over|hoe kom je (?:daar|er)(?: nou)? bij"
    r"|ben je (?:nou )?(?:helemaal )?(?:gek|niet goed)(?: geworden| wijs)?"
    r"|waar slaat (?:dit|dat|het) (?:nou |dan )?op|(?:dit|dat) slaat (?:echt )?nergens op"
    r"|onzin|wat een onzin|flauwekul|doe normaal|overdrijf niet"
    r"|(?:er )?is (?:helemaal )?(?:niks|niets|geen probleem)(?: erg| aan de hand)?"
    r"|wat is (?:daar|er) (?:nou )?(?:naar|erg|ernstig|gek|mis) (?:aan|mee)\b.*"
    r"|(?:dat )?(?:is|was) (?:juist |toch )?(?:goed nieuws|iets goeds|leuk|fijn|mooi))"
)
_LEAD = (
    r"(?:(?:nee+|no|nou|maar|joh|man|wat|what|huh|he|ja|gewoon|sorry|jeetje|ha(?:ha)+|ho|wacht|hallo"
    r"|zeg|echt|dus|wow|tjonge|och|ach|kom op|dat|is|oke|ok|even) )*"
)
_SAID_BY_BOT = (
    r"(?:discriminatie\w*|veilig thuis|112|113|seksue\w+(?: geweld| misbruik)?|zeden\w*"
    r"|centrum seksueel geweld|misbruik|(?:in )?gevaar|ernstig|onveilig\w*|niet veilig|pesten"
    r"|gepest|er niet bij ?horen|uitsluit\w+|politie|(?:een )?meld(?:ing|punt|en|code)|zorgelijk"
    r"|aandachtsfunctionaris\w*|vertrouwenspersoon|zelfmoord|zelfdoding|alarm|een naar gevoel)"
)
"""What the messages about concerns name, and people who protest repeat to the bot."""
_NAMES_ALARM = compiled(rf"\b{_SAID_BY_BOT}\b")
_PROTEST = compiled(
    rf"{_LEAD}(?:hoezo|waarom|wat nou|hoe bedoel je|wie heeft het over|hoe kom je(?: nou)? bij)"
    rf"(?: nou| dan| meteen| gelijk)* {_SAID_BY_BOT}(?: nou| dan| bellen| erbij)*"
    rf"|{_LEAD}waarom (?:zeg|zei|denk|schrijf|begin|stuur|noem) (?:je|jij|ge)\b.*"
    rf"|{_LEAD}waarom jij (?:zegt|denkt|schrijft)\b.*"
    rf"|{_LEAD}wat heeft (?:dat|dit|het) (?:nou )?met {_SAID_BY_BOT} te maken"
    rf"|{_LEAD}(?:daar|er|hier|met \w+(?: \w+)?|met \w+ \w+) is (?:echt |helemaal |verder |toch )*"
    r"(?:niks|niets)(?: mee| mis| ergs| raars| geks)*(?: aan de hand| mee| mis)"
    rf"|{_LEAD}(?:ik (?:had|heb) het|het (?:gaat|ging)) (?:toch |gewoon |alleen )*over .+"
    rf"|{_LEAD}(?:(?:dat|dit|het) )?(?:je|jij|lees|las|begrijp|hoor) "
    r"(?:je|jij|leest|las|begrijpt|snapt|hoort)(?: het| dat| dit| me| mij)?(?: \w+)? verkeerd"
    rf"|{_LEAD}(?:hij|zij|ze|die|\w+) (?:hoort|horen) er juist (?:\w+ )?bij"
)
_NO_DANGER = compiled(
    rf"{_LEAD}(?:(?:het|dit|dat|er|hier|ik|wij|zij|ze|hij|die|niemand|alles|de \w+) )?"
    r"(?:(?:is|was|zijn|zit|zeg|zei|zegt|bedoel|bedoelde|schreef|heb|had) )?"
    r"(?:(?:het|er|dat|nu|hier|ook|echt|helemaal|toch|meer|zo) )*"
    r"(?:niet|geen|niks|niets|no|nul|nooit) "
    r"(?:(?:in|een|meer|zo|echt|voor|van|over|heel|erg|nu) )*"
    r"(?:gevaar\w*|ernstig\w*|onveilig\w*|zorgelijk|alarm|nood|noodgeval|misbruik|pesten|seks\w*"
    r"|geweld|discriminatie|danger\w*)"
    r"(?: (?:hoor|joh|echt|hier|nu|toch|is|was|aub|voor \w+|in \w+))*"
)
"""Denies the alarm in the bot's own words, in any order, as somebody with little Dutch may put
them. 'Niet veilig' isn't among these."""
_OMDAT = compiled(rf"{_LEAD}{_SAID_BY_BOT} (?:omdat|want|vanwege|voor een|voor die|om een)\b.+")
_ASKS_WORD = compiled(
    rf"(?:.* )?(?:wat|wie) (?:is|zijn|betekent|betekenen|bedoel je met) (?:(?:dat|een|de|het) )*"
    rf"{_SAID_BY_BOT}|{_SAID_BY_BOT} (?:is wat|wat is(?: dat| het)?)"
)
"""Asks what a word of the message means: that denies nothing."""
_ONLY_ALARM = compiled(rf"{_LEAD}{_SAID_BY_BOT}")
_ASKS_HOW = compiled(
    r"\b(?:moet|kan|mag|zal|durf|hoe|wat|wie) (?:ik|je|we)\b|\bkrijg\w*\b|\bnummer\b", re.IGNORECASE
)
"""Somebody who asks this wants to know what to do, however startled they are."""
_SUDDENLY = compiled(
    rf"{_LEAD}(?:nu|nou|dan|dus|en) (?:is|ben|zijn|wordt|was)\b.*"
    r"\b(?:ineens|opeens|plots|meteen)\b.*"
)
_BENIGN = compiled(
    rf"{_LEAD}(?:(?:het|dat|dit|hij|zij|ze|die) )?(?:is|was|waren|zijn|had|hadden)"
    r"(?: het| juist| gewoon| toch| echt| alleen| maar| heel| hartstikke| helemaal| een| hun)*"
    r" (?:verlegen|koud|leuk\w*|lief|grap\w*|geintje|gezellig|fijn|mooi\w*|lol|blij|vrolijk"
    r"|vrienden|onschuldig|prachtig|prima|normaal|goed nieuws|iets goeds|foto|foto s)\b.*"
)
_STARTLED = compiled(r"\s*(?:wat|what|huh|h[eè]|hoezo|nee+|no|wtf|ha(?:ha)+|sorry|pardon)\b", re.I)


def protests_alarm(text: str) -> bool:
    """Whether a text throws an alarm back at the bot: it can hardly be anything else, also when
    other questions were asked since."""
    return len(text) <= _LONGEST and any(_is_protest(clause, text) for clause in _clauses(text))


def _is_protest(clause: str, text: str) -> bool:
    if _PROTEST.fullmatch(clause):
        return True
    if "?" not in text or not _NAMES_ALARM.search(clause) or _ASKS_WORD.fullmatch(clause):
        return False
    return bool(
        _OMDAT.fullmatch(clause)
        or _SUDDENLY.fullmatch(clause)
        or (_STARTLED.match(text) and _ONLY_ALARM.fullmatch(clause) and not _ASKS_HOW.search(text))
    )


def _clauses(text: str) -> list[str]:
    return [clause for part in _CLAUSES.split(text) if (clause := normal(part))]


def startled(text: str) -> bool:
    """Whether a text begins with surprise and then tells that it is something nice ('what no, is
    leuk!', 'nee joh dat was juist leuk')."""
    begins = _STARTLED.match(text)
    return (
        begins is not None
        and len(text) <= _LONGEST
        and any(_BENIGN.fullmatch(clause) for clause in _clauses(text))
    )


def after_protest(text: str) -> tuple[str, str]:
    """The sentences at the beginning of a text that protest against an alarm, and the rest of it.
    Both as they were typed; ('', text) if it doesn't begin with a protest."""
    end = 0
    for said in in_sentences(text):
        if not (protests_alarm(said) or startled(said) or denies_alarm(said, about_self=True)):
            break
        end += len(said)
    return text[:end].strip(), text[end:].strip()


def denies_alarm(text: str, *, about_self: bool) -> bool:
    """Whether the text denies what the bot just took for serious. `about_self`: its writer may be
    in trouble; then a bare no isn't enough."""
    told = less_alarm(text)
    if len(text) > _LONGEST or _NEEDS_HELP.search(normal(told)):
        return False
    for clause in _clauses(text):
        if _NOT_SO.fullmatch(clause) or _NO_DANGER.fullmatch(clause):
            return True
        if _ABOUT_ELSE.fullmatch(clause) and not _PEOPLE.search(clause):
            return True
        if _is_protest(clause, text) and not (about_self or _ABOUT_ELSE.fullmatch(clause)):
            return True
        if not about_self and (refuses(clause) or startled(text)):
            return True
    return False


_NO = compiled(
    rf"{_LEAD}nee+(?: (?:joh|man|hoor|nee+|echt|niet|helemaal|juist|toch|natuurlijk|gelukkig"
    r"|sorry))*"
)
_EXPLAINS = compiled(
    rf"{_LEAD}(?:(?:het|dit|dat) (?:is|was) (?:gewoon |alleen |toch )?over"
    r" (?!nu\b|nou\b|gelukkig|en\b|maar\b|sinds).+"
    r"|ik (?:bedoel|bedoelde) .+|.+ (?:bedoel|bedoelde) ik)"
)
_DEALT_WITH = compiled(
    rf"{_LEAD}(?:en |al )*(?:"
    r"(?:ze|zij|hij|die|iedereen|het kind|(?:de|die|dat) \w+) (?:is|zijn|zit|zitten) "
    r"(?:nu |nou |gewoon |wel |weer |gelukkig |hartstikke )*(?:veilig|in orde|oke|ok)"
    r"|niemand (?:is|loopt) (?:nu |hier )?(?:in )?gevaar"
    r"|(?:er is )?(?:nu )?geen gevaar(?: meer)?"
    r"|(?:(?:het|dat|dit|die|alles) )?(?:is|was) (?:al |intussen |inmiddels |gelukkig |allemaal )*"
    r"(?:met \w+ )?(?:opgelost|besproken|uitgepraat|afgehandeld|geregeld|over|voorbij)"
    r"|(?:dat )?(?:hebben|heb) (?:we|ik|wij) (?:het |dat |er )?(?:al |intussen |inmiddels |samen )*"
    r"(?:met \w+ )?(?:opgelost|besproken|uitgepraat|afgehandeld|geregeld)(?: met \w+)?"
    r"|(?:we|wij|ik) (?:hebben|heb) (?:het |dat |er )+(?:al |intussen |inmiddels |samen )*"
    r"(?:met \w+ )?(?:opgelost|besproken|uitgepraat|afgehandeld|geregeld|over gehad)(?: met \w+)?"
    r")(?: hoor| joh| gelukkig| nu)*"
)
"""It happened, and is over: what is asked in doubt is whether somebody isn't safe now."""
_UNSAFE = compiled(
    r"\b(?:niet (?:meer |echt |zo |helemaal |altijd )?veilig|(?<!niet )onveilig"
    r"|(?<!geen )(?<!niet )(?<!niks )(?<!no )(?<!niet in )(?<!niet zo )(?<!niemand is in )gevaar\w*"
    r"|(?<!geen )(?<!niet )zorgen|bezorgd|vertrouw)\b"
)


def denies_doubt(text: str) -> bool:
    """Whether the text says that nothing is the matter (any more), or explains what was meant,
    where it was only asked whether somebody isn't safe."""
    told = normal(less_alarm(text))
    if len(text) > _LONGEST or _NEEDS_HELP.search(told) or _UNSAFE.search(told):
        return False
    return any(
        _NO.fullmatch(clause)
        or _DEALT_WITH.fullmatch(clause)
        or (_EXPLAINS.fullmatch(clause) and not _PEOPLE.search(clause))
        for clause in _clauses(text)
    )


def confirms_doubt(text: str) -> bool:
    """Whether the text says there that something is the matter: with a yes, or in words."""
    return begins_yes(text) or says_unsafe(text)


def says_unsafe(text: str) -> bool:
    """Whether the text says that somebody isn't safe, or that its writer is worried."""
    return _UNSAFE.search(normal(text)) is not None


def less_alarm(text: str) -> str:
    """The text without the sentences that ask about the alarm itself: 'politie?'."""
    return "".join(
        said
        for said in in_sentences(text)
        if not (said.rstrip().endswith("?") and _NAMES_ALARM.search(normal(said)))
    )
