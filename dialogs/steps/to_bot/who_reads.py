"""Answers who can read along: a plain yes or no to what somebody fears or whom they name, and below
it only what this walk wasn't told yet.

Nothing is remembered of whom or what somebody asked about, only how often they were answered. Each
yes or no is about what the bot itself does; that whoever runs it and Telegram can get at everything
is said the first time.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.hearing.addressing import is_about_readers
from dialogs.hearing.data_kinds import OwnData
from dialogs.hearing.data_questions import data_question
from dialogs.hearing.reader_asked import asks_also_of, readers_asked
from dialogs.hearing.regexes import compiled
from dialogs.steps.in_turn import CONTACT, varied
from dialogs.steps.stage import Stage
from dialogs.texts import Spans, as_plain, join
from dialogs.understanding.asking_bot.feared import (
    feared,
    names,
    readers_named,
    vaguely_named,
    without_told,
)
from dialogs.understanding.meanings import AsksBot
from dialogs.understanding.options.matching import normal
from dialogs.walk.asked_anew import looks_again
from dialogs.walk.state import SAID_NO_TO_SHARING, changed

_WHO_READS, _WHO_ARE_YOU, _ELSE = "wie_leest", "wie_ben_je", "anders"
_WHO = (None, OwnData.ACCESS)
"""These ask who can read along, so that the answer names them."""
_WHETHER = (OwnData.PASSED_ON, OwnData.INSTITUTION, OwnData.BETWEEN_US, OwnData.USED)
"""These ask whether something is done with it."""
_READERS = (
    *(OwnData.JUDGED, OwnData.AGAINST_US, OwnData.COMPARED, OwnData.SOLD),
    *(OwnData.LANGUAGE_MODEL, OwnData.PROGRAMME),
)
"""A no to these says nothing about who can get at it."""
_TELL_WHO = (OwnData.ONLY_ME, OwnData.TELEGRAM, OwnData.SOMEBODY, OwnData.POLICE)
"""The answer to these says it."""
_OTHERS = (
    *(OwnData.GRADED, OwnData.ANONYMOUS, OwnData.OBLIGED, OwnData.NAMES, OwnData.LAW),
    *(OwnData.HACKED, OwnData.STOP_NOTICED),
)
"""Who reads along isn't part of these."""
_ALIKE_IN_SESSION = (
    *(OwnData.JUDGED, OwnData.AGAINST_US, OwnData.SOLD, OwnData.LANGUAGE_MODEL, OwnData.POLICE),
    *(OwnData.GRADED, OwnData.ANONYMOUS, OwnData.OBLIGED, OwnData.NAMES, OwnData.LAW),
    OwnData.HACKED,
)
"""What has the same answer in a session, where others do read what is shown."""
_RATHER_THAN_AT_LIST = (
    *(OwnData.PASSED_ON, OwnData.INSTITUTION, OwnData.ANONYMOUS, OwnData.NAMES, OwnData.LAW),
    *(OwnData.HACKED, OwnData.STOP_NOTICED, OwnData.COMPARED, OwnData.GRADED),
)
"""At a list these are no wish to share it, and not about what must be done with it."""
_TOLD, _TOLD_OF_PROGRAMME = "wie_kan_erbij", "bot_wie_programma"
"""The marks of an answer to who can read along, and of when the programme gets something."""
_TOLD_ABOVE = "wie_kan_erbij_boven"
"""Under this name the turn of the screen below the last such answer is stored, in the place of a
count."""
_READS = compiled(r"\b(?:\w*lees\w*|\w*lezen|\w*kijk\w*|zien|ziet|luister\w*)\b")
_PROGRAMME = compiled(r"\bprogramma\b")
_INSTITUTION = compiled(
    r"\b(?:\w*gemeente\w*|wethouder\w*|ministerie\w*|rijk|overheid|den haag|bestuur|\w*fonds\w*"
    r"|school|burgemeester|provincie|subsidie\w*|financier)\b"
)
_STATE = compiled(r"\b(?:\w*ministerie\w*|rijk|overheid|den haag)\b")
_SENDS_IT = compiled(
    r"\bals (?:ik|we|wij) (?:\w+ ){0,4}?(?:doorstuur|doorsturen|stuur|sturen|deel|delen|geef|geven"
    r"|mail|mailen|print|printen|app|appen|laat zien|laten zien)\b"
)
"""Asks what happens to what they send on themselves."""
_NAMED = 2
"""The reply repeats at most this many names."""


def say_who_sees_list(stage: Stage, text: str) -> None:
    """Say who sees the checklist, or answer what the text fears of that."""
    stage.say(who_reads(stage, AsksBot(_WHO_READS), text, at_list=True))


def answers_fear(stage: Stage, text: str) -> bool:
    """Answer a text that only asks whether something is done with what was typed, or fears
    something, at a list where its words may mean something else; False for any other."""
    asked = data_question(text)
    if asked is None or asked.told or asked.kind not in _RATHER_THAN_AT_LIST:
        return False
    stage.say(who_reads(stage, AsksBot(_WHO_READS, about=asked.kind), text))
    return True


def who_reads(stage: Stage, asks: AsksBot, text: str, *, at_list: bool = False) -> Spans:
    """The answer to who can read along, or to what is feared of that; () if this asks neither.
    `at_list`: it is asked of the checklist."""
    about, topic, room = asks.about, asks.topic, stage.walk.room
    asked = _asked_part(text, asks)
    fear = about if about in (*_READERS, *_TELL_WHO, *_OTHERS) else None
    general = topic == _WHO_READS and about in (*_WHO, *_WHETHER)
    by_words = about is None and topic in (_ELSE, _WHO_ARE_YOU)
    if fear is None and (general or by_words):
        fear = feared(asked)
    readers = general or (topic == _ELSE and is_about_readers(asked))
    whole = asked if asks.told else text
    named = () if fear is not None or not readers else _named(stage, asked, whole)
    of_programme = fear is None and readers and _names_programme(stage, asked)
    if fear is None and not named:
        fear = OwnData.PROGRAMME if of_programme else fear
        vague = about in _WHO or about is OwnData.BETWEEN_US or _READS.search(normal(asked))
        if fear is None and general and vague:
            fear = vaguely_named(asked)
    if room is not None:
        return _in_session(stage, fear, named)
    if fear in _OTHERS:
        return varied(stage, f"bot_{fear.value}")
    if fear is None and not named and not general:
        return ()
    times = stage.walk.exchange.count(_TOLD)
    _note_told(stage)
    if fear is None and not named and about in _WHO:
        if at_list:
            return varied(stage, "lijst_wie_ziet_kort" if times else "lijst_wie_ziet")
        if times:
            return varied(stage, "bot_nog_steeds")
        return varied(stage, "bot_wie_leest" if about is None else "bot_toegang")
    if times and fear in _TELL_WHO:  # who can get at it was told: in short is enough
        short = stage.walk.exchange.counted(f"bot_{fear.value}")
        stage.walk = changed(stage.walk, exchange=short)
    if of_programme and _is_of_them(stage, named):
        said = varied(stage, "bot_programma_wat")
        exchange = stage.walk.exchange.counted(_TOLD_OF_PROGRAMME)
        stage.walk = changed(stage.walk, exchange=exchange)
        return join((said, _what_is_new(stage, fear, times)), "\n")
    said = _yes_or_no(stage, about, fear, named, who_follows=times == 0)
    if named and _SENDS_IT.search(normal(text)):
        said = join((said, stage.speech.phrase("bot_zelf_gestuurd")), " ")
    if of_programme and named:
        said = join((said, varied(stage, _TOLD_OF_PROGRAMME)), "\n")
    return join((said, _what_is_new(stage, fear, times)), "\n")


def _note_told(stage: Stage) -> None:
    """Count it, and remember which screen comes below it."""
    exchange = stage.walk.exchange.counted(_TOLD)
    counts = {**exchange.counts, _TOLD_ABOVE: stage.walk.next_turn}
    stage.walk = changed(stage.walk, exchange=replace(exchange, counts=counts))


def was_just_told(stage: Stage) -> bool:
    """Whether who can read along was told right above the screen that they see."""
    return stage.walk.exchange.count(_TOLD_ABOVE) == stage.walk.screen.turn > 0


def no_to_reader_too(stage: Stage, text: str) -> tuple[Spans, str] | None:
    """The no to somebody about whom a text asks the same as was asked before ('en de club dan?'),
    and what it tells behind that; None for any other text."""
    asked = asks_also_of(text) if stage.walk.exchange.count(_TOLD) else None
    if asked is None or stage.walk.room is not None:
        return None
    reader, rest = asked
    named = readers_named(text, (reader,)) or (reader,)
    if _names_programme(stage, text):
        return varied(stage, _TOLD_OF_PROGRAMME), rest
    return _yes_or_no(stage, None, None, named), rest


def word_on_readers(stage: Stage, text: str) -> Spans:
    """A no to whoever the text names, above an answer that names nobody; () if it names nobody."""
    named = () if stage.walk.room is not None else _named(stage, text)
    return _not_sent_to(stage, named) if named else ()


def _asked_part(text: str, asks: AsksBot) -> str:
    """What the text asks, without the rest."""
    found = data_question(text)
    return without_told(text, asks.told, "" if found is None else found.told)


def _named(stage: Stage, text: str, whole: str = "") -> tuple[str, ...]:
    """The readers that the text names. In a session, those who may take part themselves are left
    out. `whole`: the text with its commas, in which a reader may be named first ('de school, ziet
    die dit?')."""
    kinds = ("bot_lezers",) if stage.walk.room is not None else ("bot_lezers", "bot_lezers_samen")
    readers = (as_plain(one.as_it_is) for kind in kinds for one in stage.dialog.wordings(kind))
    listed = readers_named(text, readers)
    # In a session whoever is asked about may take part.
    asked = () if stage.walk.room is not None else readers_asked(whole or text)
    as_said = (next((a for a in asked if names(normal(a), one)), one) for one in listed)
    others = (one for one in asked if not _names_programme(stage, one))
    return tuple(dict.fromkeys((*as_said, *others)))[:_NAMED]


def _names_programme(stage: Stage, text: str) -> bool:
    name, said = stage.dialog.facts.get("programma", ""), normal(text)
    return bool(name) and (names(said, name) or _PROGRAMME.search(said) is not None)


def _is_of_them(stage: Stage, named: tuple[str, ...]) -> bool:
    """Whether the programme is the state's, as is who they name: a bare no would be no answer."""
    what, contact = (
        normal(stage.dialog.facts.get(one, "")) for one in ("programma_wat", "contact")
    )
    of_state = _STATE.search(what) is not None and _INSTITUTION.search(contact) is None
    return of_state and any(map(_STATE.search, map(normal, named)))


def _yes_or_no(
    stage: Stage,
    about: OwnData | None,
    fear: OwnData | None,
    named: tuple[str, ...],
    *,
    who_follows: bool = False,
) -> Spans:
    if named or about is OwnData.INSTITUTION:
        contact = normal(stage.dialog.facts.get("contact", ""))
        runs = _INSTITUTION.search(contact) and any(map(_INSTITUTION.search, map(normal, named)))
        if runs or any(names(contact, one) for one in named):
            return varied(stage, "bot_instantie_beheert")
    if named:
        return _not_sent_to(stage, named, who_follows=who_follows)
    if fear is OwnData.COMPARED and looks_again(stage.walk):
        said_no = SAID_NO_TO_SHARING in stage.walk.told
        return varied(stage, "bot_vergeleken_toen_nee" if said_no else "bot_vergeleken_toen")
    if fear is not None:
        return varied(stage, f"bot_{fear.value}")
    return varied(stage, f"bot_{about.value}") if about is not None else ()


def _not_sent_to(stage: Stage, named: tuple[str, ...], *, who_follows: bool = False) -> Spans:
    """Say that nothing is sent to the readers that they named. The first time, also say who can get
    at it, unless that follows anyway."""
    if len(named) > 1:
        return varied(stage, "bot_niet_naar_twee", eerste=named[0], tweede=named[1])
    said = varied(stage, "bot_niet_naar", lezer=named[0])
    if who_follows or stage.walk.exchange.count("bot_niet_naar") > 1:
        return said
    return join((said, stage.speech.phrase("bot_wie_erbij_kort")), " ")


def _what_is_new(stage: Stage, fear: OwnData | None, times: int) -> Spans:
    """Who can get at it, the first time; when the programme gets something, the second time."""
    exchange = stage.walk.exchange
    if times == 0:
        key = "bot_wie_beheert" if fear in _TELL_WHO else "bot_wie_erbij"
        if exchange.count(CONTACT):  # whoever asked who that is knows it
            return varied(stage, key, contact=None)
        return varied(stage, key)
    of_programme = fear in (OwnData.PROGRAMME, OwnData.COMPARED)
    if times == 1 and not of_programme and not exchange.count(_TOLD_OF_PROGRAMME):
        return varied(stage, _TOLD_OF_PROGRAMME)
    return ()


def _in_session(stage: Stage, fear: OwnData | None, named: tuple[str, ...]) -> Spans:
    if fear in _ALIKE_IN_SESSION:
        said = varied(stage, f"bot_{fear.value}")
        judges = fear in (OwnData.JUDGED, OwnData.AGAINST_US)
        below = varied(stage, "bot_sessie_ziet") if judges else ()
        return join((said, below), "\n")
    return varied(stage, "bot_niet_naar_sessie", lezer=named[0]) if named else ()
