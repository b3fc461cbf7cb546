"""Somebody who chooses says that the sentence of a point isn't what they typed: then it becomes
what they say that it must be, or they hear how to say that."""

from __future__ import annotations

from dialogs.days import day_of
from dialogs.hearing.regexes import compiled
from dialogs.screens.choice.choosing_screens import (
    HOLIDAY,
    LONGEST_POINT,
    READY,
    RENEWED,
    SENTENCE,
    WHAT,
    WHEN,
    sentences_to_type,
)
from dialogs.screens.choice.named_points import WHO
from dialogs.steps.choice.choosing import (
    after_wordings,
    here,
    one_line,
    show,
    what_is_shown,
    word_point,
)
from dialogs.steps.choice.choosing_when import look_on_typed, move_day
from dialogs.steps.choice.choosing_words import asks_about_name
from dialogs.steps.stage import Stage
from dialogs.understanding.about_list.rewording import reworded, says_words_lost
from dialogs.understanding.dates.typed_days import day_alone, day_typed
from dialogs.understanding.options.matching import normal
from dialogs.understanding.quoting.worth_reading import touches
from dialogs.walk.intentions import PointWording


def takes_rewording(stage: Stage, text: str) -> bool:
    """Change the words of the point that the text gives other words for; where it only says that
    words are gone, show the sentence and say how to change it. False for any other text."""
    points, where = stage.walk.intentions.to_do, here(stage)[0]
    if where != WHAT and _takes_last_part_off(stage, text):
        return True
    own = [n for n, one in enumerate(points) if one.wording is PointWording.OWN and one.text]
    said = reworded(text)
    if said is None:
        last = points[own[-1]].text if own else ""
        theirs = touches(text, last)
        # At the ends of choosing it may be about the list.
        surely = theirs or where not in (WHAT, READY)
        if not (last and surely and says_words_lost(text, has_them=theirs)):
            return False
        stage.tell("kiezen_zin_kwijt", zin=last)
        return True
    alike = [n for n in own if touches(said.words, points[n].text)]
    asked = sentences_to_type(stage.walk)[:1] if where == SENTENCE else ()
    number = said.number - 1 if said.number else (*alike[-1:], *asked, *own[-1:], -1)[0]
    if not 0 <= number < len(points) or day_alone(said.words, day_of(stage.at)) is not None:
        return False
    if not said.number and where in (WHO, READY) and not alike:
        return False  # it may be who begins
    day = day_typed(said.then, day_of(stage.at)) if said.then and where in _ASKS_DAY else None
    told = said.words if day is None else said.words.removesuffix(said.then)
    words = one_line(told)[:LONGEST_POINT].rstrip(" .")
    word_point(stage, number, PointWording.OWN, words)
    if day is not None and where == WHO:
        move_day(stage, day, said.then)
    elif day is not None:
        look_on_typed(stage, day, said.then)
    elif asks_about_name(stage, number):
        pass
    elif where in (WHEN, HOLIDAY):
        show(stage, f"{WHEN}:{RENEWED}")
    elif where in (WHO, READY):
        show(stage, where)
    elif where == WHAT:
        show(stage, what_is_shown(stage))
    else:
        after_wordings(stage)
    return True


_ASKS_DAY = (WHEN, HOLIDAY, WHO, READY)
_LAST_PART = compiled(
    r"(?:(?:nee|dat|het|die|ho|wacht|sorry) )*(?:laatste|vorige) (?:stukje|stuk|deel|zin|zinnetje)"
    r" (?:hoort er niet bij|hoort niet|moet (?:er )?(?:weg|af|uit|eraf|eruit)"
    r"|mag (?:weg|eraf|eruit)|weg|eraf|eruit)\b.*"
)


def _takes_last_part_off(stage: Stage, text: str) -> bool:
    """Take the last part off the sentence that was typed last, if the text says that it doesn't
    belong to it. False for any other text, or a sentence of one part."""
    points = stage.walk.intentions.to_do
    own = [n for n, one in enumerate(points) if one.wording is PointWording.OWN and one.text]
    if not own or _LAST_PART.fullmatch(normal(text)) is None:
        return False
    parts = _PARTS.findall(points[own[-1]].text)
    if len(parts) < 2:
        return False
    word_point(stage, own[-1], PointWording.OWN, "".join(parts[:-1]).strip(" ,;"))
    show(stage, here(stage)[0])
    return True


_PARTS = compiled(r"(?:(?!\bmaar\b)[^.!?…,;])+[.!?…,;]*\s*|\bmaar\b[^.!?…,;]*[.!?…,;]*\s*")
