"""The screen after an answer that names somebody: its words without the name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from dialogs.hearing.regexes import compiled
from dialogs.hearing.spelling import plain as plain_word
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.redaction import taken_out
from dialogs.identifying.roles_told import first_name, roles_told
from dialogs.identifying.search import found
from dialogs.identifying.traits import after_age
from dialogs.identifying.whereabouts import after_home, is_known_by_place
from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog
from dialogs.screens.layout import SHOWN_WHOLE, Layout, Row, Speech
from dialogs.screens.question_screens import speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import as_plain, join, quote
from dialogs.understanding.options.matching import normal
from dialogs.walk.state import Walk

_ABOUT_SOMEONE = frozenset(
    {
        KindOfFinding.NAME,
        KindOfFinding.EMAIL,
        KindOfFinding.PHONE,
        KindOfFinding.BSN,
        KindOfFinding.ADDRESS,
        KindOfFinding.SCHOOL,
        KindOfFinding.HANDLE,
    }
)
"""Not among these: a link or an organisation, which is mostly the project's own."""
NAMES_ASKED = "namen:"
"""The prefix in `told` of where somebody was asked, or told, about a name."""
NAMES_OUT = "namen_weg"
"""The mark in `told` that names are to be taken out without asking."""
WHO_WENT_OUT = "iemand_weg"
"""The mark, while they choose, that a name went out of what was typed last without asking, and
nothing says who it was."""
_WORD = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOGETHER = "naam_wordt_samen"
_ONE = "naam_wordt_een"
_WHO_IT_IS = "naam_is"


def wants_names_out(walk: Walk) -> bool:
    """Whether names are to be taken out of whatever this person types, without asking."""
    return NAMES_OUT in walk.told


def less_one(say: Speech, walk: Walk, text: str) -> str:
    """The text with 'iemand' for 'één persoon' if the bot takes names out without asking: it says
    no more of them than that."""
    one = say.label(_ONE)
    if not wants_names_out(walk) or one.lower() not in text.lower():
        return text
    return re.sub(re.escape(one), say.label("naam_wordt_name"), text, flags=re.IGNORECASE)


def names_in(dialog: Dialog, text: str) -> tuple[Finding, ...]:
    """What in a text could lead to a person. A name that stands as that of a house is that of an
    organisation."""
    finds = (find for find in found(text, dialog.known) if find.kind in _ABOUT_SOMEONE)
    return tuple(
        replace(find, kind=KindOfFinding.ORG) if _is_house(dialog, text, find) else find
        for find in finds
    )


def _is_house(dialog: Dialog, text: str, find: Finding) -> bool:
    """Whether a name stands as that of a house or an organisation: 'vanuit De Linde'. 'Bij De
    Vries' may be about people."""
    begin = find.start
    if (article := _ARTICLE_BEFORE.search(text[:begin])) is not None:
        begin = article.start()
    house = _HOUSE.fullmatch(text[begin : find.end])
    if find.kind is not KindOfFinding.NAME or house is None:
        return False
    before, name = text[:begin], house["name"]
    if _IN_A_HOUSE.search(before) is not None:
        return True
    known = dialog.known
    is_surname = plain_word(name) in (*known.surnames.alone, *known.surnames_and_words.alone)
    return not is_surname and _AT_A_HOUSE.search(before) is not None


_HOUSE = compiled(r"(?:De|Het|Ons|Onze) (?P<name>[^\W\d_a-zà-ÿ].*)")
_ARTICLE_BEFORE = compiled(r"\b(?:De|Het|Ons|Onze) $")
_IN_A_HOUSE = compiled(
    r"\b(?:in|uit|vanuit|binnen|stichting|vereniging|project|team|club|buurthuis)\s+$",
    re.IGNORECASE,
)
_AT_A_HOUSE = compiled(r"\b(?:naar|van|bij|via|op|namens)\s+$", re.IGNORECASE)


def may_be_own_name(dialog: Dialog, text: str) -> bool:
    """Whether all that could lead to a person may be the name of its writer: nothing but one name,
    without an age or a home after it. It isn't known whether other people said yes."""
    names = names_in(dialog, text)
    return len({normal(find.words) for find in names}) == 1 and all(
        find.kind is KindOfFinding.NAME
        and after_home(text, after_age(text, find.end)) == find.end
        and not is_known_by_place(find.words)
        for find in names
    )


def without_names(
    say: Speech,
    text: str,
    but: frozenset[str] = frozenset(),
    also: frozenset[str] = frozenset(),
    who: Mapping[str, str] | None = None,
) -> str:
    """The text with 'iemand' and the like instead of names, except these words (`but`). `also`:
    words that are known to be names, so that they are removed even if nothing around them shows it.
    `who`: who they are, by first name; None to find out from the answers."""
    named = tuple(one for one in names_in(say.dialog, text) if not _are_among(one.words, but))
    every = (*named, *_standing(text, also - but, named))
    if who is None:
        who = who_they_are(say, _written(say)) if every else {}
    return _taken_out(say, text, every, who)


def without_these(
    say: Speech, text: str, names: frozenset[str], who: Mapping[str, str] | None = None
) -> str:
    """The text without these names only: it may hold the pack's own words."""
    return _taken_out(say, text, _standing(text, names), who or {})


def who_they_are(say: Speech, texts: Iterable[str]) -> Mapping[str, str]:
    """By first name who somebody is, where one of these texts tells it: 'onze coach'."""
    dialog = say.dialog
    return roles_told(((text, names_in(dialog, text)) for text in texts), dialog.known)


def _written(say: Speech) -> Iterable[str]:
    """What they wrote, of each answer as much as is shown of one."""
    written = (one.text for one in say.answers.values() if one.given is Given.WRITTEN)
    return (text[: 2 * SHOWN_WHOLE] for text in written)


def words_of_names(dialog: Dialog, text: str) -> frozenset[str]:
    """The words with a capital in the names in a text, without roles and titles."""
    return _words_of(dialog, text, KindOfFinding.NAME, KindOfFinding.ORG)


def words_of_houses(dialog: Dialog, text: str) -> frozenset[str]:
    """The same of the names that stand as those of houses or organisations."""
    return _words_of(dialog, text, KindOfFinding.ORG)


def _words_of(dialog: Dialog, text: str, *kinds: KindOfFinding) -> frozenset[str]:
    known = dialog.known
    named = (one.words for one in names_in(dialog, text) if one.kind in kinds)
    words = (word for name in named for word in _WORD.findall(name))
    return frozenset(
        word
        for word in words
        if word[0].isupper()
        and len(word) >= _SHORTEST_NAME
        and not any(plain_word(word) in some for some in (known.titles, known.roles))
    )


_SHORTEST_NAME = 3


def _standing(
    text: str, names: Collection[str], besides: Collection[Finding] = ()
) -> tuple[Finding, ...]:
    """Where these names are in a text, in addition to what was found there (`besides`)."""
    if not names:
        return ()
    one_of = "|".join(map(re.escape, sorted(names)))
    places = re.finditer(rf"\b(?:{one_of})(?:['’]?s)?\b", text)
    return tuple(
        Finding(KindOfFinding.NAME, found[0], found.start(), found.end())
        for found in places
        if not any(one.start < found.end() and found.start() < one.end for one in besides)
    )


def _taken_out(say: Speech, text: str, named: tuple[Finding, ...], who: Mapping[str, str]) -> str:
    dialog = say.dialog

    def instead(kind: KindOfFinding, number: int) -> str:
        key = f"naam_wordt_{kind.value}"
        last = len(dialog.wordings(key)) - 1
        return "".join(span.text for span in say.variant(key, min(number, last)))

    def together(people: int) -> str:
        last = len(dialog.wordings(_TOGETHER)) - 1
        return "".join(span.text for span in say.variant(_TOGETHER, min(people - 2, last)))

    in_order = sorted(named, key=lambda one: one.start)
    return taken_out(text, in_order, dialog.known, instead, together, say.label(_ONE), who)


def _are_among(words: str, but: frozenset[str]) -> bool:
    return bool(but) and but.issuperset(normal(words).split())


def named_screen(dialog: Dialog, walk: Walk, question: str) -> Layout | None:
    """Asks whether the name may go; None if the answer isn't there any more."""
    answer = walk.answers.get(question)
    if answer is None or answer.given is not Given.WRITTEN:
        return None
    say = speech(dialog, walk)
    # An answer can be many messages long, and no more than this is shown.
    shown = answer.text[: 2 * SHOWN_WHOLE]
    who = who_they_are(say, _written(say))
    nameless = without_names(say, shown, who=who)
    asked = say.phrase("naam_vraag", zin=quote(nameless, SHOWN_WHOLE))
    # If exactly one person is named and the text doesn't say who it is, that can be tapped.
    unknown = len(_names(say, shown)) == 1 and with_role(say, shown, 0, who) != nameless
    roles = _roles(say, question) if unknown else ()
    if roles:
        key = "naam_wie_doet_het" if _asks_who_does(dialog, question) else "naam_wie_is_het"
        asked = join((asked, say.phrase(key)), "\n")
    return Layout(
        asked,
        (
            ((say.label("knop_naam_weg"), walk_action(WalkVerb.UNNAME, question)),),
            *roles,
            ((say.label("knop_naam_steeds"), walk_action(WalkVerb.UNNAME_ALWAYS, question)),),
            ((say.label("knop_naam_laten"), walk_action(WalkVerb.LEAVE_NAME, question)),),
        ),
    )


def _asks_who_does(dialog: Dialog, question: str) -> bool:
    """Whether the question also asks who does something: then somebody has to stay."""
    asked = dialog.questions.get(question)
    text = "" if asked is None else as_plain(asked.text.fill(lambda _: None))
    return _WHO_DOES.search(text) is not None


_WHO_DOES = compiled(
    r"\bwie (?:doet|doen|regelt|zorgt|begint|neemt|gaat|helpt|brengt)\b[^.!]*\?",
    re.IGNORECASE,
)


def _roles(say: Speech, question: str) -> tuple[Row, ...]:
    """The buttons that tell who it is, two in a row."""
    every = [
        (name[:1].upper() + name[1:], walk_action(WalkVerb.UNNAME_AS, f"{question}:{number}"))
        for number, name in enumerate(kinds_of_people(say))
    ]
    return tuple(tuple(every[at : at + 2]) for at in range(0, len(every), 2))


def is_one_unknown(say: Speech, text: str) -> bool:
    """Whether exactly one person is named and nothing that they wrote says who it is."""
    nameless = without_names(say, text)
    return len(_names(say, text)) == 1 and with_role(say, text, 0) != nameless


def with_role(say: Speech, text: str, number: int, who: Mapping[str, str] | None = None) -> str:
    """The text with one of the kinds of people in place of whoever is named. `who`: as for
    `without_names`."""
    kinds = kinds_of_people(say)
    kind = kinds[min(number, len(kinds) - 1)]
    who = who_they_are(say, _written(say)) if who is None else who
    return without_names(say, text, who={**dict.fromkeys(_names(say, text), kind), **who})


def loses_who(say: Speech, typed: str, kept: str) -> bool:
    """Whether a name went out of what was typed, so that it now only says 'somebody'."""
    return typed != kept and not _somebody(say).search(typed) and says_somebody(say, kept)


def says_somebody(say: Speech, text: str) -> bool:
    """Whether the text says 'somebody', of no more than one person."""
    return len(_somebody(say).findall(text)) == 1


def with_who(say: Speech, text: str, who: str) -> str:
    """The text with these words in place of the 'somebody' in it."""
    found = _somebody(say).search(text)
    if found is None:
        return text
    begins = who[:1].upper() + who[1:] if found[0][0].isupper() else who
    return f"{text[: found.start()]}{begins}{text[found.end() :]}"


def _somebody(say: Speech) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(say.label('naam_wordt_name'))}\b(?! anders)", re.IGNORECASE)


def kinds_of_people(say: Speech) -> tuple[str, ...]:
    """What somebody may be, in general words, to tap in place of a name."""
    count = len(say.dialog.wordings(_WHO_IT_IS))
    return tuple(
        "".join(span.text for span in say.variant(_WHO_IT_IS, number)) for number in range(count)
    )


def _names(say: Speech, text: str) -> frozenset[str]:
    dialog = say.dialog
    return frozenset(
        first_name(one.words, dialog.known)
        for one in names_in(dialog, text)
        if one.kind is KindOfFinding.NAME
    )


def names_in_who(dialog: Dialog, who: str) -> tuple[Finding, ...]:
    """The names in the answer who begins. Nothing around a name shows there that it is one, so any
    first name counts."""
    words = (
        Finding(KindOfFinding.NAME, word[0], word.start(), word.end())
        for word in _WORD.finditer(who)
        if plain_word(word[0]) not in dialog.known.no_names
        and any(
            part in dialog.known.first_names
            or (word[0][0].isupper() and part in dialog.known.first_names_and_words)
            for part in plain_word(word[0]).split("-")
        )
    )
    return names_in(dialog, who) or tuple(words)


def without_name_of_who(say: Speech, who: str) -> str:
    """Who begins, with 'one of us' instead of a name."""
    instead = say.label("kiezen_een_van_ons")
    names = names_in_who(say.dialog, who)
    return taken_out(who, names, say.dialog.known, lambda kind, number: instead)
