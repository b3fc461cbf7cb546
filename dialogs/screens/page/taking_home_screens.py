"""The screens of taking a checklist home: in which form, what to look at first, and that it is
there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never

from dialogs.identifying.judging import what_hurts
from dialogs.pack.definition import Dialog
from dialogs.pack.route import next_question
from dialogs.screens.choice.asks_message import still_asks_message
from dialogs.screens.layout import SHOWN_WHOLE, Layout, Row, Speech
from dialogs.screens.page.gives_away import along_or_not, only_here
from dialogs.screens.page.home_page import home_page, is_worth_taking
from dialogs.screens.page.marked_words import MarkedWords, WhyMarked, marked_words
from dialogs.screens.page.page_words import typed_words
from dialogs.screens.page.what_goes_home import (
    HomeForm,
    Taking,
    WhatGoes,
    read_taking,
    remembered,
    rewritten,
    undecided,
)
from dialogs.screens.question_screens import onward_row, speech
from dialogs.screens.sentences_to_see import (
    OnPage,
    on_their_place,
    screen_with,
    screens_of,
    seen_at_once,
)
from dialogs.screens.told.chosen_lines import has_passed
from dialogs.screens.told.earlier_answers import words_id
from dialogs.screens.told.own_sentences import OwnSentence, StandsAs, own_sentences
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, join, quote
from dialogs.understanding.about_list.who_begins import roles
from dialogs.understanding.options.matching import normal
from dialogs.walk.confided import has_confided
from dialogs.walk.intentions import PointWording
from dialogs.walk.place import Place, View
from dialogs.walk.state import Walk

CALENDAR = "agenda"
"""The argument of the button for a calendar file."""
_DONE = "klaar"
AGAIN = "nakijken"
"""The argument of the button to be asked again about everything that was decided."""
TAKE_OUT = "uit"
"""The first part of the argument of the button that takes a sentence off the page; the id of the
words and the number of the screen follow it."""
SURE = "zeker"
"""The first part of the argument of the button that takes off all words that they didn't decide
about yet; the decisions follow it."""
LOOK = "zinnen"
"""The first part of the argument of the button to their sentences; the number of the screen follows
it."""
_FEW = 4
"""At most this many sentences get a button of their own below the question in which form."""
_ON_A_BUTTON = 40
"""Characters of a sentence on a button."""


_STAYS: dict[WhyMarked | None, str] = {
    WhyMarked.SERIOUS: "nakijken_ernstig_staan",
    WhyMarked.WORRY: "nakijken_zorg_staan",
}
"""What is said when such words go along; to others that they do."""


_NAMED = (WhyMarked.NAME, WhyMarked.NUMBER, WhyMarked.SCHOOL)
"""Of such words the piece that can go is called a name."""
_MILD = (WhyMarked.PERSON, WhyMarked.PRIVATE, WhyMarked.OWN, WhyMarked.HURTS, WhyMarked.CHAT)
"""Such words can all be kept at once; a name is decided about by itself."""


def when_taken(messages: int) -> Place:
    """The place once it was sent. `messages`: how many messages the text took; 0 without text."""
    return Place(View.TAKING_HOME, f"{_DONE}:{messages}")


def taking_home_screen(dialog: Dialog, walk: Walk, where: str) -> Layout | None:
    """The screen at a place of taking home; None in a session, and while there is nothing to
    take."""
    if walk.room is not None or not is_worth_taking(dialog, walk):
        return None
    say = speech(dialog, walk)
    form, _, messages = where.partition(":")
    if form == _DONE:
        return _taken(dialog, walk, say, int(messages))
    if form == SURE and (asked := read_taking(messages)) is not None:
        return _asks_if_sure(dialog, walk, say, asked)
    taking = read_taking(where)
    if taking is None:
        number, _, gone = messages.partition(":") if form == LOOK else ("", "", "")
        if number not in ("", "0"):
            return _take_sentences_out(dialog, walk, say, int(number), gone)
        return _choose_form(dialog, walk, say, gone)
    marked = marked_words(dialog, walk)
    left = undecided(walk, taking, marked)
    if not left:
        return _choose_form(dialog, walk, say)
    typed = ((left[0].words, left[0].id),)
    (place,) = (*(one.place for one in on_their_place(home_page(dialog, walk), typed)), "")[:1]
    return _look_first(say, taking, marked, left, place)


def _choose_form(dialog: Dialog, walk: Walk, say: Speech, gone: str = "") -> Layout:
    """Asks in which format they want it, below what they typed that is on the page. `gone`: the id
    of the words that were taken off it just now."""
    also, away_too = _kept_besides(dialog, walk, say, gone)
    theirs, marked = _theirs(dialog, walk), marked_words(dialog, walk)
    first = seen_at_once(theirs)
    shown = [say.phrase("neem_mee_van_jullie"), *_lines(say, first)] if first else []
    if more := len(theirs) - len(first):
        shown.append(_counted(say, "neem_mee_nog_meer", more))
    if first and not walk.exchange.wants_plain:
        shown.append(say.phrase("neem_mee_tikfout"))  # too much for whoever has little Dutch
    own = say.phrase("neem_mee_eigen") if walk.among_others else ()
    parts = [own, also, join(shown, "\n")]
    known = remembered(walk)
    if to_show := sum(one.id not in known for one in marked):
        parts.append(_counted(say, "neem_mee_eerst_zien", to_show))
    if next_question(dialog, walk.answers) is not None:
        looked = walk.before is not None and bool(walk.before.again)
        parts.insert(1, say.phrase("neem_mee_na_nogeens" if looked else "neem_mee_tussentijds"))
    again: tuple[Row, ...] = ()
    instead = rewritten(walk, marked, typed_words(dialog, walk))
    if has_confided(walk):
        parts.append(only_here(say, walk, home_page(dialog, walk, instead)))
    if instead:
        parts.append(say.phrase("nakijken_onthouden"))
        again = (((say.label("knop_nakijken_opnieuw"), _action(AGAIN)),),)
    parts.append(say.phrase("neem_mee_vraag"))  # right above the buttons that answer it
    few = len(theirs) <= _FEW
    out = _out(say, theirs, 0) if few else (_to_sentences(say, "knop_neem_mee_zinnen", 1),)
    rest: tuple[Row, ...] = ()
    if more:
        rest = (_to_sentences(say, "knop_neem_mee_rest", screen_with(theirs, len(first))),)
    away = (*again, *_calendar(walk, say), *_away(dialog, walk, say))
    also_goes = (*along_or_not(say, walk), *rest, *out)
    return Layout(join(parts), (*away_too, *_forms(walk, say), *also_goes, *away))


def _take_sentences_out(dialog: Dialog, walk: Walk, say: Speech, number: int, gone: str) -> Layout:
    """Shows what they typed that is on the page, each with a button that takes it off. `number`: of
    the screen, from 1. `gone`: the id of the words that were taken off just now."""
    also, away_too = _kept_besides(dialog, walk, say, gone)
    screens = screens_of(_theirs(dialog, walk))
    number = min(number, len(screens))
    theirs = screens[number - 1]
    key = "neem_mee_van_jullie" if number == 1 else "neem_mee_van_jullie_ook"
    shown = [say.phrase(key), *_lines(say, theirs)] if theirs else []
    out = _out(say, theirs, number)
    rest: tuple[Row, ...] = ()
    if more := sum(map(len, screens[number:])):
        shown.append(_counted(say, "neem_mee_nog_meer", more))
        rest = (_to_sentences(say, "knop_neem_mee_rest", number + 1),)
    asked = join((also, join(shown, "\n"), say.phrase("neem_mee_vraag")))
    return Layout(asked, (*away_too, *_forms(walk, say), *rest, *out, *_away(dialog, walk, say)))


def on_page(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """What they typed that would be on the page, each as it is quoted there."""
    return tuple(one.words for one in _theirs(dialog, walk))


def words_with(dialog: Dialog, walk: Walk, id_: str) -> str:
    """The words with this id that may be on the page; '' if there are none."""
    return next((one for one in typed_words(dialog, walk) if words_id(one) == id_), "")


def taken_off(dialog: Dialog, walk: Walk) -> tuple[str, ...]:
    """What they typed that they took off the page, each as it would be quoted there."""
    known = remembered(walk)
    return tuple(
        one for one in typed_words(dialog, walk) if known.get(words_id(one)) is WhatGoes.OUT
    )


def source_of(dialog: Dialog, walk: Walk, words: str) -> OwnSentence | None:
    """The text that these words are quoted from; None if it can't be removed by itself."""
    quoted = normal(words)
    every = own_sentences(dialog, walk) if quoted else ()
    return next((s for s in every if s.stands_as in _TYPED and quoted in normal(s.words)), None)


_TYPED = (StandsAs.ANSWER, StandsAs.NOTE, StandsAs.LINE, StandsAs.WENT)


def _kept_besides(
    dialog: Dialog, walk: Walk, say: Speech, gone: str
) -> tuple[Spans, tuple[Row, ...]]:
    """Says that words which were just taken off the page are still kept, and how they go there
    too; nothing if they aren't."""
    words = words_with(dialog, walk, gone) if gone else ""
    source = source_of(dialog, walk, words) if gone else None
    if source is None:
        return (), ()
    action = walk_action(WalkVerb.STRIKE, f"{source.id},{gone}")
    said = say.phrase("neem_mee_nog_bewaard", woorden=quote(words, _SHORTLY))
    return said, (((say.label("knop_neem_mee_ook_weg"), action),),)


_SHORTLY = 40
"""Characters by which they know which sentence is meant."""


def _lines(say: Speech, theirs: Iterable[OnPage]) -> Iterator[Spans]:
    """Each sentence; if there are many, below the name of the place where it will be."""
    place = ""
    for one in theirs:
        if one.place != place:
            place = one.place
            yield say.phrase("neem_mee_van_jullie_plek", naam=place)
        yield say.phrase("neem_mee_van_jullie_zin", zin=one.words)


def _counted(say: Speech, key: str, count: int) -> Spans:
    return say.phrase(f"{key}_een") if count == 1 else say.phrase(key, aantal=str(count))


def _forms(walk: Walk, say: Speech) -> tuple[Row, ...]:
    """The forms; of somebody who was in a session each says that it isn't the group's page."""
    key = "knop_neem_mee_eigen" if walk.among_others else "knop_neem_mee"
    forms = ((say.label(f"{key}_{f.value}"), _action(Taking(f).where)) for f in HomeForm)
    return tuple((form,) for form in forms)


def _out(say: Speech, theirs: Iterable[OnPage], number: int) -> tuple[Row, ...]:
    """A button for each that takes it off the page. `number`: of the screen that they are on."""
    labels = (
        (say.label("knop_neem_mee_eruit", zin=quote(one.words, _ON_A_BUTTON)), one.id)
        for one in theirs
    )
    return tuple(((label, _action(f"{TAKE_OUT}:{id_}:{number}")),) for label, id_ in labels)


def _to_sentences(say: Speech, key: str, number: int) -> Row:
    return ((say.label(key), _action(f"{LOOK}:{number}")),)


def _theirs(dialog: Dialog, walk: Walk) -> tuple[OnPage, ...]:
    """What they typed that would be on the page, first what they chose to do, without what they
    still have to decide about separately."""
    marked, chosen, known = marked_words(dialog, walk), walk.intentions, remembered(walk)
    own = (point.told for point in chosen.points if point.wording is PointWording.OWN)
    typed = tuple(dict.fromkeys((*own, *typed_words(dialog, walk))))
    instead = rewritten(walk, marked, typed)
    to_show = [one for one in marked if one.id not in known]
    seen = {"", *roles(chosen.who)}
    seen |= {words for one in to_show for words in (one.words, *one.along)}
    steps = {point.text for point in chosen.points if point.wording is not PointWording.OWN}
    say = speech(dialog, walk)
    seen |= steps - {say.quoted(id_) for id_ in say.answers}
    shown = ((instead.get(one, one), words_id(one)) for one in typed if one not in seen)
    found = tuple(on_their_place(home_page(dialog, walk, instead), shown))
    return found if len(found) > _FEW else tuple(replace(one, place="") for one in found)


def _look_first(
    say: Speech,
    taking: Taking,
    marked: tuple[MarkedWords, ...],
    left: tuple[MarkedWords, ...],
    place: str,
) -> Layout:
    """Show the first of the marked words that they didn't decide about yet, with the `place` where
    these would be on the page."""
    one, this_time = left[0], {id_ for id_, _ in taking.decided}
    number = 1 + sum(each.id in this_time for each in marked)
    count = say.phrase("nakijken_een")
    if number + len(left) > 2:
        where = {"nummer": str(number), "aantal": str(number - 1 + len(left))}
        count = say.phrase("nakijken_meer", **where)
    head = join((say.phrase("nakijken_kop"), count), "\n")
    shown = "’ en ‘".join(quote(words, SHOWN_WHOLE) for words in (one.words, *one.along))
    by = (what_hurts(one.words),) if one.why is WhyMarked.HURTS else one.by
    because = {"woorden": "’ en ‘".join(by)} if by else {}
    asked = say.phrase(f"nakijken_{one.why.value}", zin=shown, **because)
    if place:
        asked = join((asked, say.phrase("nakijken_plek", naam=place)), "\n")
    more = "_meer" if one.along else ""
    ways = {WhatGoes.OUT: f"knop_haal_eruit{more}", WhatGoes.ALONG: f"knop_laat_staan{more}"}
    if one.without:
        becomes = say.phrase("nakijken_zonder", zin=quote(one.without, SHOWN_WHOLE))
        asked = join((asked, becomes), "\n")
        piece = "woord" if one.why is WhyMarked.HURTS else "stuk"
        piece = "naam" if one.why in _NAMED else piece
        less = {WhatGoes.UNNAMED: f"knop_haal_{piece}_eruit"}
        # What must stay here leaves in no form unless they choose so.
        ways = {**ways, **less} if one.why is WhyMarked.KEPT_HERE else {**less, **ways}
    rows: list[Row] = [
        ((say.label(key), _action(taking.with_choice(one.id, what).where)),)
        for what, key in ways.items()
    ]
    if len(left) > 1:
        nothing = taking
        for other in left:
            nothing = nothing.with_choice(other.id, WhatGoes.OUT)
        rows.append(((say.label("knop_alles_eruit"), _action(f"{SURE}:{nothing.where}")),))
        if all(each.why in _MILD for each in left):
            all_ = taking
            for other in left:
                all_ = all_.with_choice(other.id, WhatGoes.ALONG)
            rows.append(((say.label("knop_alles_staan"), _action(all_.where)),))
    rows.append(((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),))
    return Layout(join((after_choice(say, taking, marked, left=True), head, asked)), tuple(rows))


def _asks_if_sure(dialog: Dialog, walk: Walk, say: Speech, taking: Taking) -> Layout:
    """Ask whether all words that they didn't decide about yet should go. It is asked because on the
    screen before another button stood in this place, so the tap may be a mistake."""
    left = undecided(walk, Taking(taking.form), marked_words(dialog, walk))
    return Layout(
        say.phrase("nakijken_zeker", aantal=str(len(left))),
        (
            ((say.label("knop_zeker_eruit"), _action(taking.where)),),
            ((say.label("knop_niet_eruit"), _action(Taking(taking.form).where)),),
        ),
    )


def after_choice(
    say: Speech, taking: Taking, marked: tuple[MarkedWords, ...], *, left: bool = False
) -> Spans:
    """The reply to the last decision; empty if there is none. `left`: whether there are more to
    decide about, so that it was about one alone."""
    if not taking.decided:
        return ()
    id_, what = taking.decided[-1]
    along = any(one.along for one in marked if one.id == id_)
    match what:
        case WhatGoes.UNNAMED:
            return say.phrase("nakijken_naam_eruit")
        case WhatGoes.OUT:
            before = taking.decided[-2:-1]
            several = along or (bool(before) and before[0][1] is WhatGoes.OUT and not left)
            return say.phrase("nakijken_alles_eruit" if several else "nakijken_eruit")
        case WhatGoes.ALONG:
            why = next((one.why for one in marked if one.id == id_), None)
            before = taking.decided[-2:-1]
            several = along or (bool(before) and before[0][1] is WhatGoes.ALONG and not left)
            stays = "nakijken_alles_staan" if several else "nakijken_staan"
            return say.phrase(_STAYS.get(why, stays))
        case _:
            assert_never(what)


def _taken(dialog: Dialog, walk: Walk, say: Speech, messages: int) -> Layout:
    parts = [say.phrase("neem_mee_wie_ziet")]
    if messages:
        key = "neem_mee_tekst_hier" if messages == 1 else "neem_mee_teksten_hier"
        parts.insert(0, say.phrase(key))
    asked, hours = still_asks_message(say, walk)
    text = join((join(parts, "\n"), asked))
    return Layout(text, (*hours, *_calendar(walk, say), *_away(dialog, walk, say)))


def _calendar(walk: Walk, say: Speech) -> tuple[Row, ...]:
    """The button for a calendar file, once they have chosen a day, and until it has passed."""
    if not walk.intentions.day or has_passed(walk):
        return ()
    return (((say.label("knop_neem_mee_agenda"), _action(CALENDAR)),),)


def _away(dialog: Dialog, walk: Walk, say: Speech) -> tuple[Row, ...]:
    """The ways on: to the checklist, and to the questions if there are any left."""
    home: Row = ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)
    onward = onward_row(dialog, walk, say)
    return (onward,) if onward == home else (onward, home)


def _action(where: str) -> str:
    return walk_action(WalkVerb.TAKE_HOME, where)
