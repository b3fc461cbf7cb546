"""Recognises a sentence that answers nothing: a question, a complaint, words to the bot."""

from __future__ import annotations

from dialogs.hearing.regexes import compiled
from dialogs.pack.definition import Dialog
from dialogs.understanding.asking_bot.asked_in_return import asks_in_return
from dialogs.understanding.asking_bot.wary_sentences import is_wary
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import denies, normal, spoken_loosely
from dialogs.understanding.quoting.about_chat import is_reply_to_bot
from dialogs.understanding.quoting.said_where import says_it_was_about
from dialogs.understanding.quoting.worth_reading import only_numbered, says_since_then

_NO_ANSWER = compiled(
    r"(?:nou |tja |ach |pff* |man |ja |nee |dat |het )*(?:"
    r"(?:weet|wist) (?:ik |k |wij |we )?(?:het |dat |dit )?(?:\w+ )?niet\b.{0,15}"
    r"|geen (?:idee|flauw idee|mening|antwoord|zin|commentaar)\b.{0,30}"
    r"|(?:hangt|ligt) (?:er|dr) ?(?:van|aan)?(?: af| aan)?(?: \w+)?"
    r"|(?:van )?alle(?:bei|s|maal)(?: een beetje| wel| dus)?|van alles(?: wat)?"
    r"|(?:is )?(?:bij ons )?niet (?:aan de orde|van toepassing)"
    r"|(?:over een jaar )?(?:ben|word) ik \d+(?: jaar)?"
    r"|(?:maar )?(?:meer|verder) hoeft (?:er |het )?(?:niet|niks|niets)(?: van (?:mij|ons))?"
    r"|(?:dit )?past (?:echt |hier |zo )?niet(?: bij (?:ons|mij))?"
    r"|(?:zeg|stel|vraag) (?:het|t|hem|dat) (?:eens |maar |even )*anders"
    r"|n ?v ?t|idem|zie boven|doe maar(?: wat| iets)?"
    r"|(?:eerlijk )?zeg(?: maar)?|maakt (?:me |mij |ons )?niet(?:s)? uit|boeit (?:me |mij )?niet"
    r"|gewoon|zomaar|ok|oke|prima|hoezo|waarom|wat|huh|sorry|haha|volgende|snel|sneller|test"
    r")(?: hoor| joh| man| dus| denk ik| eigenlijk| bij ons)*"
)
"""The whole of a sentence that answers nothing, as `normal` writes it."""
_TO_THE_BOT = compiled(
    r"\b(?:zeur|zeurt|gezeur|zeik|hou op|houd op|rot op|doe normaal|kappen"
    r"|(?:stomme|rare|domme|leuke|goede|moeilijke|lastige|gekke|mooie) vraag|wat een vraag"
    r"|(?:jij|u|bot) (?:luistert|snapt|begrijpt|hoort) (?:me |mij |het |er )?(?:niet|niks|niets)"
    r"|(?:jij|u) (?:niet|niks|niets) (?:luistert|snapt|begrijpt|hoort)"
    r"|(?:zei|zeg|vertelde|schreef|typte) ik (?:toch|al|net|niet)"
    r"|ik (?:zei|zeg|schreef) (?:toch|al|net)"
    r"|(?:had|heb) ik (?:toch |al |je |net |dat |het )+(?:gezegd|verteld|geschreven|getypt|gehad)"
    r"|(?:vraag|vraagt) (?:je|jij|u) (?:dat|dit|me)|wat bedoel|niet begrijp|snap (?:ik|het) niet"
    r"|(?:snap|snappen|begrijp|begrijpen|ken|kennen|weet) (?:\w+ ){0,3}(?:niet )?wat (?:\w+ ){0,3}"
    r"(?:is|zijn|betekent|betekenen)|(?:ik|wij|we) (?:snap|begrijp|weet) niet|snap (?:\w+ )?woord"
    r"|ik ben (?:heus |echt |toch )?(?:niet|geen) (?:dom|gek|achterlijk|doof|debiel|kind|kleuter)"
    r"|deze vraag|die vraag|jouw vraag|je vraag|bot)\b"
)
"""Said to the bot, wherever it stands in a sentence."""
_THANKS = compiled(
    r"(?:(?:en|ok|oke|heel erg|heel|hartstikke|nou|ja|super|goed|alvast) )*"
    r"(?:dank|dankje|dankjewel|dank je|dank u|dank je wel|dank u wel|bedankt|merci|thanks"
    r"|thank you)"
    r"(?: (?:hoor|he|bot|wel)| voor (?:\w+ ?){1,4})*"
)
"""The whole of a sentence that thanks the bot."""
_BACK_AGAIN = compiled(
    r"(?:(?:zo|he|hoi|hallo|ja|nou|en|oke?|dag|moi|moin) )*(?:"
    r"(?:daar|hier) (?:ben|zijn) (?:ik|we) (?:weer|dan)"
    r"|(?:ik ben|we zijn|ben) (?:er )?weer(?: terug)?|(?:ik ben|ben) terug)\b.*"
)
"""Says that its writer is back, and what kept them."""


def answers_nothing(dialog: Dialog, sentence: str, *, alone: bool) -> bool:
    """Whether a sentence does so. `alone`: whether it is the whole answer, which was
    weighed when it was typed."""
    if sentence.endswith("?") or asks_in_return(sentence) or is_wary(sentence):
        return True
    if says_it_was_about(sentence) or _THANKS.fullmatch(normal(sentence)):
        return True
    if says_since_then(sentence):
        return alone
    said = normal(sentence)
    if not said or denies(sentence) or _NO_ANSWER.fullmatch(said) or _TO_THE_BOT.search(said):
        return True
    if alone:
        return False
    if only_numbered(sentence):
        return True
    if all(map(is_reply_to_bot, filter(normal, _CLAUSE_ENDS.split(sentence)))):
        return True
    if _BACK_AGAIN.fullmatch(said) is not None:
        return True
    # Of simple English the model, which learned Dutch, knows nothing.
    english = in_dutch(dialog.support, sentence) != sentence
    remark = None if english else dialog.remarks.remark(sentence)
    goes_past = spoken_loosely(sentence, dialog.words, _PAST_A_QUESTION) is not None
    return goes_past or (remark is not None and remark.chance >= _SURE)


_CLAUSE_ENDS = compiled(r"[,;:]+")
_PAST_A_QUESTION = ("weet_niet", "overslaan")
"""The lists of what people type to get past a question."""
_SURE = 0.6
"""How likely it must be that a sentence answers nothing."""
