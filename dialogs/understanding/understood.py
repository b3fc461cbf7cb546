"""What somebody means by a text: the one place that decides what takes precedence.

A concern overrides all of this (`dialogs/concerns/noticing.py`). Then, in this order: an option, or
a way past the question, if that is all the text says; a bare yes or no; a protest; a question to
the bot; what is only polite; options that it names among other things, or resembles. Anything else
is an answer in somebody's own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dialogs.hearing.addressing import is_about_bot
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question, every_pattern
from dialogs.hearing.regexes import compile_rest, compiled
from dialogs.hearing.remarks import LONGEST_REMARK
from dialogs.pack.definition import Dialog, Option, Question
from dialogs.understanding.asking_bot.asked_words import asked_word
from dialogs.understanding.asking_bot.feared import asks_after
from dialogs.understanding.asking_bot.own_data import own_data, told_beside_was_asked, topic_of
from dialogs.understanding.asking_bot.wary_sentences import tells_why_wary
from dialogs.understanding.meanings import (
    WAYS_PAST,
    AsksBot,
    Complains,
    GoesPast,
    Means,
    OwnWords,
    Protests,
    Remarked,
    Resembles,
    Understood,
    YesOrNo,
)
from dialogs.understanding.options.chosen_at_last import chooses
from dialogs.understanding.options.corrected_midway import corrected, resembled_at_last
from dialogs.understanding.options.foreign import is_foreign
from dialogs.understanding.options.matching import (
    known,
    meant,
    normal,
    number_agreed,
    number_first,
    numbered,
    spoken_loosely,
    two_named,
    yes_or_no,
)
from dialogs.understanding.options.misspelt import apart, respelt
from dialogs.understanding.options.near_labels import label_quoted, near_label
from dialogs.understanding.options.negated import (
    less_negated,
    not_for_all,
    option_denied,
    says_of_all,
)
from dialogs.understanding.options.numbers_decided import numbers_decided
from dialogs.understanding.options.plainly_one import without_exceptions
from dialogs.understanding.options.resembling import lead, likeness, resembled
from dialogs.understanding.options.said_in_part import (
    WORD_THAT_ASKS,
    among,
    clause_of,
    denied,
    disagreed,
    first_said,
    is_echo,
    last_numbered,
    names_half,
    nothing_first,
    sentences,
    skips,
    what_it_tells,
    without_echo,
)
from dialogs.understanding.remarked import ELSE, LATER, MEANING, SURE, weighed
from dialogs.understanding.yes_or_no.agreeing import after_no, agrees

_CLAUSE = compiled(r"[,;]|\bmaar\b")
_MAY_I = compiled(r"\b(?:kan|kun|mag|kunnen|mogen)\b", re.IGNORECASE)
_TOLD_IN_WORDS = 3
"""Words: fewer than this in addition to a question, as in 'hoor eens, wie leest dit', resemble
nothing."""
_MAY_ASK = compiled(rf"\?|{WORD_THAT_ASKS}", re.IGNORECASE)
"""A part without any of these asks the bot nothing."""
_WHOEVER_COMES = compiled(r"\bkomt wie\b|\bwie (?:er )?komt,? (?:die )?(?:komt|is)\b", re.I)
"""Has a word that asks, and asks nothing."""
_PLAINLY, _ANSWERED_IN = 0.97, 5
"""How likely the last sentence must be a question to the bot, and how many words must come before
it, for both to count though the words resemble no option."""
_MOST_AFTER = 3
"""Words: a text with more than this after 'I don't know' is an answer."""
_MOST_PROPOSED = 2
_MOST_SENTENCES = 5
_LEAD_OF_SENTENCE = 4.0
"""How much better than any other the option of one sentence must score to be proposed for a text
that resembles none."""
_SURE_AT_OPTIONS = 0.58
"""What `SURE` is at a question with options, if the text resembles none of them."""
_SURE_PAST = 0.8
"""The same for a way past a question, if the text resembles an option of it."""
_THAT = compiled(r"\W*dat (?:ik|jij|je|u|jullie|we|wij|ze|er|dit|deze|het|de|die) \w+", re.I)
"""Begins as an answer to an open question does ('wat valt je op?' - 'dat jij niet luistert')."""
_OF_SAYING = compiled(r"\b(?:zei|zeg|gezegd|bedoel|bedoelde)\b", re.IGNORECASE)


def understood(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> Understood:
    """What the text means at this question. `options`: those that it offers, in the order in which
    the person sees them."""
    chosen = None if question.open else _chosen(question, options, text)
    if chosen is not None and not _protests(dialog, text):
        half = len(chosen) == 1 and names_half(text, chosen[0])
        return Resembles(chosen) if half else Means(chosen)
    if (asked := _asks_about_data(dialog, text)) is not None:
        return asked
    if not question.open and (both := two_named(text, options)):
        return Resembles(both)
    if (way := spoken_loosely(text, dialog.words, WAYS_PAST)) is not None:
        return GoesPast(way)
    if (reply := yes_or_no(text)) is not None:
        return OwnWords() if question.open else YesOrNo(reply)
    if not question.open and agrees(text):
        return YesOrNo(yes=True)
    if question.open and _begins_unknown(dialog, text):
        return GoesPast(WAYS_PAST[0], listed=False)
    if skips(text):
        return GoesPast(WAYS_PAST[1])
    if not question.open and (nothing := nothing_first(text, options)) is not None:
        return Resembles((nothing,))
    asks = asked_word(dialog, question, options, text)
    if asks is not None:
        told = _told_beside_word(dialog, question, options, text)
        return AsksBot(MEANING, asks.explained, told=told)
    if not question.open and (mixed := _asks_besides(dialog, question, options, text)) is not None:
        return mixed
    text = without_echo(text)
    remark, chance = weighed(dialog, text)
    # Little time is an answer to how much time there is.
    asks_length = dialog.short is not None and dialog.short.question == question.id
    if asks_length and remark == AsksBot(LATER) and _MAY_I.search(text) is None:
        remark = None
    if question.open:
        # A question about no element may be about the talk itself.
        of_talk = question.element is None and isinstance(remark, Complains)
        answers = of_talk and _THAT.match(text) is not None
        return OwnWords() if remark is None or chance < SURE or answers else remark
    if chance < 1.0 and _is_taken_for_leaving(remark, text):
        remark = None
    sure = _SURE_PAST if isinstance(remark, GoesPast) else SURE
    if remark is not None and (chance >= sure or "?" in text):
        return remark
    alike = _alike(dialog, question, options, text) or _alike_respelt(
        dialog, question, options, text
    )
    if alike := _not_denied(text, alike):
        return Resembles(alike)
    return OwnWords() if remark is None or chance < _SURE_AT_OPTIONS else remark


def _told_beside_word(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> str:
    """What a text says at a question with options in addition to the word that it asks about
    ('plan? menu maken samen'); '' if that resembles no option."""
    if question.open or "?" not in text:
        return ""
    every = [one.strip() for one in sentences(text)]
    rest = [one for one in every if asked_word(dialog, question, options, one) is None]
    told = " ".join(rest)
    tells = len(rest) < len(every) and len(told.split()) >= _TOLD_IN_WORDS and "?" not in told
    return told if tells and _alike(dialog, question, options, told) else ""


def _asks_about_data(dialog: Dialog, text: str) -> AsksBot | None:
    """A question about what is typed and kept, with what else the text says."""
    of_operator = asks_after(text, dialog.facts.get("contact", ""))
    if of_operator is not None:
        return AsksBot(topic_of(of_operator), about=of_operator)
    about, asked = own_data(text), data_question(text)
    if about is OwnData.REMOVE or (asked is None and about is not OwnData.WAS_ASKED):
        return None
    told = "" if asked is None else asked.told
    told = told_beside_was_asked(text) if about is OwnData.WAS_ASKED else told
    about_bot = len(text) <= LONGEST_REMARK and is_about_bot(told) and not _stands_alone(text, told)
    beside_it = about_bot or tells_why_wary(told)
    if told and (beside_it or isinstance(weighed(dialog, told)[0], Remarked)):
        told = ""  # how they came to ask it
    return AsksBot(topic_of(about), about=about, told=told)


def _stands_alone(text: str, told: str) -> bool:
    """Whether what is told stands in sentences of its own behind the question, and is too long to
    be how they came to ask it."""
    _, asks, behind = text.rpartition("?")
    if not asks or len(told.split()) < _ANSWERS_BESIDES:
        return False
    return told[:_BEGINNING] in behind and _SAYS_WHY.match(told) is None


_ANSWERS_BESIDES, _BEGINNING = 9, 20
"""Words, and characters."""
_SAYS_WHY = compiled(
    r"\W*(?:want|omdat|anders|dan|als|ik (?:wil|wou|vraag|vroeg|hoop|ben|vertrouw|zeg|typ)|ze|zij"
    r"|die|dat|dit|mijn \w+ (?:leest|kijkt|ziet))\b",
    re.IGNORECASE,
)


def _not_denied(text: str, alike: Sequence[Option]) -> tuple[Option, ...]:
    """These options without those that the text says it doesn't mean."""
    refused = denied(text, alike)
    return less_negated(text, [option for option in alike if option not in refused])


def _alike(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> tuple[Option, ...]:
    """The options that the text points at among other things, or resembles."""
    for find in (
        number_agreed,
        number_first,
        last_numbered,
        clause_of,
        first_said,
        among,
        option_denied,
    ):
        found = find(text, options)
        if found is not None:
            return (found,)
    if decided := numbers_decided(text, options):
        return decided[:_MOST_PROPOSED]
    if is_foreign(dialog.support, text):
        return ()
    alike = resembled_at_last(dialog, question, options, what_it_tells(text))
    if (some := not_for_all(text, options)) is not None:
        alike = () if any(says_of_all(one) for one in alike) else alike
        return (some, *(one for one in alike if one is not some))[:_MOST_PROPOSED]
    if (apart := disagreed(text, options)) is not None:
        return (apart, *(one for one in alike if one is not apart))[:_MOST_PROPOSED]
    quoted = None if corrected(text) else label_quoted(without_exceptions(text)[0], options)
    if quoted is not None and quoted not in alike:
        return (quoted, *alike)[:_MOST_PROPOSED]
    return alike or _alike_in_part(dialog, question, options, text)


def _alike_in_part(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> tuple[Option, ...]:
    """The one option that sentences of a text resemble while the text as a whole, which tells more,
    resembles none."""
    every = [] if corrected(text) else sentences(text)
    if not 1 < len(every) <= _MOST_SENTENCES:
        return ()
    found = [(one, part) for part in every for one in resembled(dialog, question, options, part)]
    if len({one.id for one, _ in found}) != 1:
        return ()
    surely = (lead(dialog, question, options, part, one) for one, part in found)
    return (found[0][0],) if max(surely) >= _LEAD_OF_SENTENCE else ()


def _alike_respelt(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> tuple[Option, ...]:
    """The options that the text points at once its misspelt words are read as words of theirs."""
    names = [known(name) for option in options for name in (option.label, *option.also)]
    read = respelt(text, {word for name in names for word in name.split()})
    read = apart(read, names)
    if read == text:
        return ()
    for part in (read, _CLAUSE.split(read, maxsplit=1)[0]):
        if chosen := meant(part, options, several=question.several):
            return chosen[:1]
    return _alike(dialog, question, options, read)


def _is_taken_for_leaving(remark: Remarked | GoesPast | None, text: str) -> bool:
    """Whether a single word is taken for leaving, or two after 'still', only because it looks like
    words for that."""
    if not isinstance(remark, AsksBot) or remark.topic not in _ABOUT_TIME or "?" in text:
        return False
    said = normal(text).split()
    return len(said) == 1 or said[0] == _STILL


_ABOUT_TIME = (LATER, "hoelang", "stoppen")
_STILL = "nog"


def _asks_besides(
    dialog: Dialog, question: Question, options: Sequence[Option], text: str
) -> AsksBot | None:
    """A question to the bot in some of the text's sentences or clauses, if the others answer."""
    if len(text) > LONGEST_REMARK or _MAY_ASK.search(text) is None:
        return None
    parts = [part.strip() for part in sentences(text)]
    if len(parts) == 1:
        parts = [part.strip() for part in _CLAUSE.split(parts[0], maxsplit=1)]
    if len(parts) < 2:
        return None
    asked: AsksBot | None = None
    plainly = False
    told: list[str] = []
    for part in parts:
        if _MAY_ASK.search(part) is None or _WHOEVER_COMES.search(part) or chooses(part):
            told.append(part)
            continue
        remark, chance = weighed(dialog, part)
        surely = (chance >= SURE or part.endswith("?")) and not is_echo(part)
        if (
            isinstance(remark, AsksBot)
            and remark.topic != ELSE
            and surely
            and not _begins_with_option(question, options, part)
        ):
            asked = asked or remark
            plainly = part is parts[-1] and part.endswith("?") and chance >= _PLAINLY
        else:
            told.append(part)
    if asked == AsksBot(MEANING) and all(one.endswith("?") for one in told):
        return asked
    said = " ".join(told).strip()
    if asked is None or not said or isinstance(weighed(dialog, said)[0], Remarked):
        return None
    # Who wants words gone doesn't want more of them kept.
    wants_less = asked.about is OwnData.REMOVE
    answers = (
        (plainly and not wants_less and _tells_by_itself(said))
        or _chosen(question, options, said) is not None
        or spoken_loosely(said, dialog.words, WAYS_PAST) is not None
        or yes_or_no(said) is not None
        or (
            not wants_less
            and len(said.split()) >= _TOLD_IN_WORDS
            and _alike(dialog, question, options, said)
        )
    )
    return replace(asked, told=said) if answers else None


def _tells_by_itself(said: str) -> bool:
    """Whether sentences before a question to the bot are an answer, and don't lead to a question
    that somebody else asked ('dan roept er een: …')."""
    whole = len(said.split()) >= _ANSWERED_IN and said[-1] in ".!…"
    return whole and "?" not in said and _SOMEBODY_SAYS.search(said) is None


_SOMEBODY_SAYS = compiled(
    r"\b(?:vra(?:ag|gen)\w*|vroeg\w*|zeg\w*|zei\w*|roep\w*|riep\w*|schreeuw\w*|fluister\w*"
    r"|vertel\w*|app\w*|mail\w*|denk\w*|dacht\w*)\b|:",
    re.IGNORECASE,
)


def _begins_with_option(question: Question, options: Sequence[Option], part: str) -> bool:
    """Whether a sentence without a question mark begins with an option and goes on after it: 'dat
    kan in overleg, maar liever vaak hoor' only sounds like a question."""
    first, *rest = _CLAUSE.split(part, maxsplit=1)
    return bool(rest) and not part.endswith("?") and _chosen(question, options, first) is not None


def _chosen(question: Question, options: Sequence[Option], text: str) -> tuple[Option, ...] | None:
    """The options that are all the text says, except for a 'no' before a number."""
    if (chosen := meant(text, options, several=question.several)) is not None:
        return chosen
    rest = after_no(text)
    option = near_label(text, options) if rest is None else numbered(rest, options)
    return None if option is None else (option,)


def _protests(dialog: Dialog, text: str) -> bool:
    """Whether a text that is an option but for small words says that they said no such thing: 'dat
    zei ik niet' is no 'niet'."""
    return _OF_SAYING.search(text) is not None and isinstance(weighed(dialog, text)[0], Protests)


def preparations(dialog: Dialog) -> Iterator[None]:
    """Make all that is compared with, a piece at each step. What isn't made here is made when it is
    needed first, and somebody waits for it."""
    every_pattern()
    yield
    yield from compile_rest()
    dialog.remarks.likeness()
    for question in dialog.questions.values():
        if question.options:
            yield
            likeness(dialog, question)


def _begins_unknown(dialog: Dialog, text: str) -> bool:
    """Whether the text says that its writer doesn't know, and then little more."""
    first, _, rest = text.partition(".")
    known = spoken_loosely(first, dialog.words, WAYS_PAST[:1]) is not None
    return known and len(normal(rest).split()) <= _MOST_AFTER
