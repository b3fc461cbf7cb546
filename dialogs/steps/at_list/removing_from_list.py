"""Somebody at their checklist wants words of theirs removed, or replaced by others.

They are looked for among everything that they typed, by the words that name them, and shown before
they go. Words that are surely named are replaced at once, since the new ones are then shown there.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.sentence_ends import in_sentences
from dialogs.pack.answers import Answers
from dialogs.screens.checklist.said_later_screens import (
    EVERY,
    GONE,
    INSTEAD,
    MAYBE,
    MEANT,
    ONLY,
    REPLACED,
)
from dialogs.screens.page.page_words import quotations
from dialogs.screens.page.taking_home_screens import on_page, source_of, taken_off, words_with
from dialogs.screens.told.own_sentences import (
    OwnSentence,
    StandsAs,
    as_now,
    meant_by,
    own_sentences,
    when_typed,
    with_ids,
)
from dialogs.steps.at_list.disowned import disowned, quoted_at
from dialogs.steps.at_list.put_on_list import keep_line
from dialogs.steps.at_list.words_put import put
from dialogs.steps.at_question.asking_once_more import ask_once_more
from dialogs.steps.navigation import resume
from dialogs.steps.stage import Stage
from dialogs.steps.to_bot.told_in_confidence import keep_the_rest_here, let_the_rest_go_along
from dialogs.steps.up_to_date import show_in_place
from dialogs.texts import Span, as_plain, join
from dialogs.understanding.options.matching import normal
from dialogs.understanding.options.said_in_part import sentences
from dialogs.understanding.taking_away.removal import (
    Removal,
    naming_words,
    objects_to_quotation,
    removal,
    says_still_there,
)
from dialogs.walk.confided import less_confided
from dialogs.walk.effects import ForgetAnswer, TakeWordsOut
from dialogs.walk.events import TextWritten
from dialogs.walk.place import Place, View
from dialogs.walk.said_later import said_last


def removes(stage: Stage, event: TextWritten, here: str, *, instead: bool = True) -> bool:
    """Offer to take away, or replace, what the text asks to remove. False if it doesn't ask to
    remove anything that is kept. `here`: the element on the screen, or ''. `instead`: whether words
    of the text may replace it."""
    at_page = stage.walk.place.view is View.TAKING_HOME
    first = next(iter(sentences(event.text)), "")
    asked = (at_page and removal(first)) or removal(event.text)
    at_list = stage.walk.finished and stage.walk.place.view.is_of_checklist
    if asked is None and at_list and (gone := disowned(stage, event.text)):
        _show(stage, f"{MEANT}{_ids(gone)}")
        return True
    if asked is None or (asked.instead and not instead):
        return False
    if at_page and asked.named and not asked.instead:
        found = those_on_page_first(stage, asked)
    elif asked.named or asked.quoted or asked.a_question:
        found = meant_by(stage.dialog, stage.walk, asked)
    else:
        found = _said_last(stage, here) if asked.replaces else ()
    if not found and at_list and asked.asked and asked.of_words and not asked.replaces:
        found = (*_said_last(stage, here), *quoted_at(stage, here))
    if not found and asked.asked and (asked.a_question or (asked.named and asked.of_words)):
        stage.tell("later_niet_gevonden")
        return True
    if not found:
        return False
    if asked.instead:
        _put_instead(stage, event, asked, found)
    elif asked.replaces:
        _show(stage, f"{INSTEAD if len(found) == 1 else MEANT}{_ids(found)}")
    else:
        _show(stage, f"{MEANT}{_ids(found)}")
    return True


def those_on_page_first(stage: Stage, asked: Removal) -> tuple[OwnSentence, ...]:
    """What the text names where they take their list home: there it is about what they see."""
    shown = [normal(words) for words in on_page(stage.dialog, stage.walk)]
    found = meant_by(stage.dialog, stage.walk, asked)
    return tuple(sorted(found, key=lambda one: not any(w in normal(one.words) for w in shown)))


def typed_last(stage: Stage) -> tuple[OwnSentence, ...]:
    """What was typed last at a question, and before that at the same one, the last first."""
    order = {id_: number for number, id_ in enumerate(stage.dialog.questions)}
    asked = (StandsAs.ANSWER, StandsAs.NOTE)
    every = [one for one in own_sentences(stage.dialog, stage.walk) if one.stands_as in asked]
    at = max(
        (one for one in every if one.at in order),
        key=lambda one: (when_typed(stage.walk, one), order[one.at]),
        default=None,
    )
    same = (one for one in reversed(every) if at is not None and one.at == at.at)
    return tuple(same)[:_MOST_ASKED]


_MOST_ASKED = 3


def removes_by_name(stage: Stage, text: str) -> bool:
    """Offer to take away what a text names at another overview, such as the answers. There only
    words about words count, or about who begins: anything else may be a plan."""
    asked = removal(text)
    if asked is None or not asked.asked or asked.replaces:
        return False
    found = meant_by(stage.dialog, stage.walk, asked)
    if not found and asked.a_question:
        stage.tell("later_niet_gevonden")
        return True
    surely = asked.of_words or asked.a_question
    if not found or not (surely or found[0].stands_as is StandsAs.WHO):
        return False
    stage.in_sight = False
    _show(stage, f"{MEANT}{_ids(found)}")
    return True


def names_another(stage: Stage, text: str) -> bool:
    """Show what a text names where it is asked whether something may go ('die met de soep')."""
    asked = Removal(naming_words(text))
    found = meant_by(stage.dialog, stage.walk, asked)
    if not found:
        return False
    _show(stage, f"{MEANT}{_ids(found)}")
    return True


def shows_outcome(stage: Stage) -> bool:
    """Whether the screen only shows what became of it: what is typed next is something new."""
    place = stage.walk.place
    return place.view is View.FORGET and place.id.startswith((GONE, REPLACED))


def is_to_retype(stage: Stage) -> bool:
    """Whether the screen asks what should replace them."""
    place = stage.walk.place
    return place.view is View.FORGET and place.id.startswith(INSTEAD)


def take_retyped(stage: Stage, event: TextWritten) -> None:
    """Replace the words by a text, as was asked."""
    (one, *_) = (*with_ids(stage.dialog, stage.walk, stage.walk.place.id[len(INSTEAD) :]), None)
    if one is None:
        resume(stage)
        return
    _replace(stage, one, event.text, event.message)


def strike(stage: Stage, id_: str) -> None:
    """Take away the words with this id, or all that the screen shows; where they take their list
    home, only the part of them that was shown there, whose own id comes after a comma."""
    (one, *_) = (*with_ids(stage.dialog, stage.walk, id_), None)
    place = stage.walk.place
    _, _, quoted = id_.partition(",")
    if one is not None and quoted and place.view is View.TAKING_HOME:
        _take_away(stage, one, words_with(stage.dialog, stage.walk, quoted))
        show_in_place(stage, Place(View.TAKING_HOME, place.id.removesuffix(f":{quoted}")))
        return
    shown = place.id.lstrip(f"{MEANT}{ONLY}{MAYBE}") if id_ == EVERY else id_
    together = with_ids(stage.dialog, stage.walk, shown)
    if not together:
        resume(stage)
        return
    # What comes last first, so that the others keep their numbers.
    for each in sorted(together, key=lambda one: -one.number):
        if (now := as_now(stage.dialog, stage.walk, each)) is not None:
            _strike(stage, now)
            if place.id.startswith(ONLY):
                let_the_rest_go_along(stage, each.at)
    if stage.walk.finished:
        _show(stage, GONE)
    else:
        resume(stage, stage.speech.phrase("later_weg"))


def _strike(stage: Stage, one: OwnSentence) -> None:
    """Take away a sentence. As long as questions are asked, an answer is asked again."""
    whole = one.stands_as in (StandsAs.ANSWER, StandsAs.TAPPED) and not one.part
    if whole and not stage.walk.finished:
        rest = {id_: answer for id_, answer in stage.walk.answers.items() if id_ != one.at}
        typed = {key: parts for key, parts in stage.walk.typed.items() if key != one.at}
        stage.walk = replace(stage.walk, answers=Answers(rest), typed=typed)
        if one.at not in stage.walk.notes:
            stage.walk = less_confided(stage.walk, one.at)
        stage.effects.append(ForgetAnswer(one.at))
        if one.stands_as is StandsAs.ANSWER:
            stage.effects.append(TakeWordsOut(one.words))
    else:
        _take_away(stage, one, one.part)


_COPIES = (StandsAs.ANSWER, StandsAs.NOTE, StandsAs.LINE, StandsAs.WENT)


def _take_away(stage: Stage, one: OwnSentence, quoted: str = "") -> None:
    """Take away a sentence, or only what is quoted of it, wherever it was typed or recorded. What
    they go on with stays: that is a plan."""
    rest = _rest(one.words, quoted) if quoted else ""
    put(stage, one, rest, 0)
    gone, copies = normal(one.words), tuple(own_sentences(stage.dialog, stage.walk))
    for copy in reversed(copies):
        if not quoted and copy.stands_as in _COPIES and normal(copy.words) == gone:
            put(stage, copy, "", 0)
    if one.stands_as is not StandsAs.TAPPED:
        stage.effects.append(TakeWordsOut(quoted or one.words))
        # The page shows all of it before it goes along.
        if stage.walk.place.view is not View.TAKING_HOME:
            keep_the_rest_here(stage, one.at, quoted or one.words, rest)


def _rest(words: str, gone: str) -> str:
    """What is left of a text without the sentences that this is a quotation from."""
    quoted = normal(gone)
    each = [(one, normal(one)) for one in in_sentences(words)]
    left = [one for one, said in each if not (said in quoted or quoted in said)]
    return "" if len(left) == len(each) else "".join(left).strip()


def take_still_there(stage: Stage, text: str) -> bool:
    """Take a protest that a sentence which they had taken away is still there, or that the bot
    quotes what it mustn't: then it goes from everything that is kept. False for any other text."""
    quoted = objects_to_quotation(text)
    if stage.walk.room is not None or not (quoted or says_still_there(text)):
        return False
    on_screen = as_plain((*stage.walk.screen.text, Span(stage.walk.screen.asked)))
    seen = (*quotations(on_screen), *taken_off(stage.dialog, stage.walk))
    found = (source_of(stage.dialog, stage.walk, words) for words in seen)
    theirs = tuple(dict.fromkeys(one for one in found if one is not None))
    question, say = stage.question_here(), stage.speech
    if quoted and not theirs:
        theirs = typed_last(stage)
        seen = ()
    if quoted and theirs and (len(theirs) > 1 or not seen):
        stage.in_sight = False
        _show(stage, f"{MEANT}{_ids(theirs)}")
        return True
    if not theirs:
        still = () if quoted else say.phrase("weg_en_toch_er")
        said = join((still, say.phrase("later_niet_gevonden")))
    elif len(theirs) > 1 and question is None:
        stage.tell("weg_en_toch_er")
        stage.in_sight = False
        _show(stage, f"{MEANT}{_ids(theirs)}")
        return True
    else:
        words = next(w for w in seen if source_of(stage.dialog, stage.walk, w) == theirs[0])
        _take_away(stage, theirs[0], words)
        said = say.phrase("aangehaald_weg" if quoted else "weg_nu_overal")
    if question is None:
        stage.in_sight = False
        resume(stage, said)
    else:
        ask_once_more(stage, question, said, whole=True)
    return True


def _put_instead(
    stage: Stage, event: TextWritten, asked: Removal, found: tuple[OwnSentence, ...]
) -> None:
    """Replace what is surely meant; otherwise add the new words to it, and ask what may go."""
    one = found[0]
    if len(found) == 1 and asked.asked:
        _replace(stage, one, asked.instead, 0)
        return
    question = stage.dialog.questions.get(one.at)
    element = one.at if one.stands_as is StandsAs.LINE else ""
    element = (question.element or "") if question is not None else element
    # Without the message's id: an edit of the message must not change this part.
    keep_line(stage, replace(event, message=0), element, asked.instead)
    _show(stage, f"{MEANT}{_ids(found)}")


def _said_last(stage: Stage, here: str) -> tuple[OwnSentence, ...]:
    """What was said last at the list, at the element on the screen if there is one."""
    element = here or said_last(stage.walk)
    every = own_sentences(stage.dialog, stage.walk)
    at_it = (one for one in every if one.stands_as is StandsAs.LINE and one.at == element)
    return tuple(at_it)[:1]


def offers_last(stage: Stage, here: str) -> bool:
    """Offer to take away what they said last at the list. Returns False if they said nothing there,
    or if something was just taken away."""
    found = () if shows_outcome(stage) else _said_last(stage, here)
    if found:
        _show(stage, f"{MEANT}{_ids(found)}")
    return bool(found)


def _ids(found: tuple[OwnSentence, ...]) -> str:
    """Their ids. If several have the same words, one id is enough: they are removed together."""
    each: dict[str, str] = {}
    for one in found:
        each.setdefault(normal(one.meant), one.id)
    return ",".join(each.values())


def _replace(stage: Stage, one: OwnSentence, text: str, message: int) -> None:
    put(stage, one, text, message)
    words = " ".join(text.split())
    _show(stage, f"{REPLACED}{replace(one, words=words).id}")


def show_which(stage: Stage, found: tuple[OwnSentence, ...], *, mark: str = MEANT) -> None:
    """Show which of these may go, on whatever screen. `mark`: how the id of the place begins."""
    stage.in_sight = False
    _show(stage, f"{mark}{_ids(found)}")


def take_away(stage: Stage, one: OwnSentence) -> None:
    """Take a sentence away at once, or the part of it that is meant, and stay at this screen."""
    _strike(stage, one)


def _show(stage: Stage, where: str) -> None:
    show_in_place(stage, Place(View.FORGET, where))
