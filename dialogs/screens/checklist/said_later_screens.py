"""The screens for what is typed at the checklist: where it belongs, and whether that moves
anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from zlib import crc32

from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Status
from dialogs.screens.checklist.called_points import item_of, point_called
from dialogs.screens.checklist.checklist_screens import named_first
from dialogs.screens.choice.choosing_screens import OWN_STEP
from dialogs.screens.layout import SHOWN_WHOLE, Layout, Row, Speech
from dialogs.screens.named_screens import names_in, without_names
from dialogs.screens.question_screens import speech
from dialogs.screens.told.in_confidence import stands_confided, status_told_openly
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.noticed_words import step_told
from dialogs.screens.told.own_sentences import OwnSentence, with_ids
from dialogs.screens.told.told_at_element import point_at
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, join, quote
from dialogs.understanding.about_list.elements_meant import elements_meant
from dialogs.understanding.lacking import tells_lack, tells_regular
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import is_about_the_same
from dialogs.walk.said_later import last_line
from dialogs.walk.state import Walk

_MOST_OFFERED = 4
"""Elements among which somebody chooses first, if the words may be about some."""
_MOST_ON_PAGE = 7
"""Elements among which somebody chooses who says that it belongs elsewhere; the others are a tap
away."""


def said_later_screen(dialog: Dialog, walk: Walk, element: str) -> Layout | None:
    """Says with which element the words are shown, and asks whether they change its status."""
    item, words = item_of(dialog, walk, element), last_line(walk, element)
    if item is None or not words:
        return None
    say = speech(dialog, walk)
    text = say.phrase("later_bij", naam=item.element.name, woorden=quoted(words))
    if asks_about_name(dialog, walk, words):
        return _name_first(say, text, words, element)
    asks = "later_beter" if item.status is Status.IN_PLACE else "later_verandert"
    if lacks := tells_lack(words) and item.status is not Status.IN_PLACE:
        asks = "later_moet_nog"
    elif about_open_step(walk, element):
        asks = "later_stap_gelukt"
    regular = asks == "later_verandert" and tells_regular(words)
    means: dict[str, str] = {}
    if regular:
        asks = "later_doen_jullie"
        means = {"naam": item.element.name, "wat": say.words_of(item.element.what)}
    elsewhere = walk_action(WalkVerb.BELONGS_ELSEWHERE, element)
    return Layout(
        join((text, say.phrase(asks, **means)), "\n"),
        (
            *(
                _step_done_or_not(say, element)
                if asks == "later_stap_gelukt"
                else _ways_to_stand(say, item, lacks=lacks, regular=regular)
            ),
            ((say.label("knop_later_ergens"), elsewhere),),
            _take(say, element),
        ),
    )


def about_open_step(walk: Walk, element: str) -> bool:
    """Whether what was said last at an element takes up the words of their step there, which isn't
    done yet."""
    point = point_called(walk, element)
    if point is None or point not in walk.intentions.to_do:
        return False
    return is_about_the_same(last_line(walk, element), point.text)


def _step_done_or_not(say: Speech, element: str) -> tuple[Row, ...]:
    """The buttons that say whether their step is done. Whether the element is all there then is a
    question of its own."""
    return (
        ((say.label("knop_gedaan_ja"), walk_action(WalkVerb.TICK_OFF, element)),),
        ((say.label("knop_gedaan_nee"), walk_action(WalkVerb.NO_MOVE, element)),),
    )


_MOVES = {
    Status.IN_PLACE: (WalkVerb.NOW_IN_PLACE, "knop_later_geborgd"),
    Status.PARTLY: (WalkVerb.NOW_PARTLY, "knop_later_deels"),
}


def _ways_to_stand(say: Speech, item: Item, *, lacks: bool, regular: bool) -> tuple[Row, ...]:
    """The buttons for the current status of an element, given those words. Words about something in
    place may say that it isn't all there. `lacks`: the words say what is missing. `regular`: they
    say what is done regularly."""
    id_ = item.element.id
    as_it_was = walk_action(WalkVerb.NO_MOVE, id_)
    if item.status is Status.IN_PLACE:
        better = walk_action(WalkVerb.NOW_PARTLY, id_)
        is_there = ((say.label("knop_later_is_er"), as_it_was),)
        return (is_there, ((say.label("knop_later_beter"), better),))
    if lacks:
        settled = walk_action(WalkVerb.NOW_IN_PLACE, id_)
        open_ = ((say.label("knop_later_moet_nog"), as_it_was),)
        return (open_, ((say.label("knop_later_toch_geregeld"), settled),))
    moves = _moves(say, item)
    if regular:
        moves = (((say.label("knop_later_bij_er_al"), moves[0][0][1]),), *moves[1:])
    return (*moves, ((say.label("knop_later_alleen"), as_it_was),))


def _moves(say: Speech, item: Item) -> tuple[Row, ...]:
    """The buttons to a better status; none for what is in place."""
    if item.status is Status.IN_PLACE:
        return ()
    offered = (Status.IN_PLACE,) if item.status is Status.PARTLY else tuple(_MOVES)
    return tuple(
        ((say.label(key), walk_action(verb, item.element.id)),)
        for verb, key in (_MOVES[status] for status in offered)
    )


def whole_or_not(say: Speech, item: Item) -> tuple[Row, ...]:
    """The buttons that say whether an element is all there now that its step is done; none for what
    is in place. What was missing is at least partly there."""
    if item.status is Status.IN_PLACE:
        return ()
    id_ = item.element.id
    partly = WalkVerb.NO_MOVE if item.status is Status.PARTLY else WalkVerb.NOW_PARTLY
    return (
        ((say.label("knop_rond"), walk_action(WalkVerb.NOW_IN_PLACE, id_)),),
        ((say.label("knop_rond_niet"), walk_action(partly, id_)),),
    )


def where_to_screen(dialog: Dialog, walk: Walk, at: str) -> Layout | None:
    """Asks to which element the words belong. `at`: the element that it isn't; '' before any was
    proposed; after `TYPED_AT`, the one on whose screen they were typed; `IN_DOUBT`: it asks whether
    they belong on the list at all; `OWN_STEP`: whether the step that they mentioned becomes theirs
    at the element that follows. Each `MORE` before it is a page further."""
    if at == IN_DOUBT:
        say = speech(dialog, walk)
        waits = walk.exchange.pending is not None
        return Layout(say.phrase("lijst_vraag_of_lijst"), doubt_rows(say)) if waits else None
    if at.startswith(OWN_STEP):
        return _own_step_screen(dialog, walk, at.removeprefix(OWN_STEP))
    words = last_line(walk, "")
    if not words:
        return None
    say = speech(dialog, walk)
    page, at = len(at) - len(at.lstrip(MORE)), at.lstrip(MORE)
    items = {item.element.id: item for item in items_of(dialog, walk)}
    likely = elements_meant(dialog, items, words).likely
    first = [at.removeprefix(TYPED_AT)] if at.startswith(TYPED_AT) else []
    meant = [id_ for id_ in dict.fromkeys((*first, *likely)) if id_ in items]
    most = min(_MOST_OFFERED, len(meant)) if meant and (first or not at) else _MOST_ON_PAGE
    offered, more = _page(_to_offer(dialog, walk, items, meant, at), page, most)
    text = say.phrase("later_waarbij" if likely else "later_onbekend", woorden=quoted(words))
    if asks_about_name(dialog, walk, words):
        return _name_first(say, say.phrase("later_schrijft", woorden=quoted(words)), words, "")
    return Layout(
        text,
        (
            *rows_of_items(offered, WalkVerb.BELONGS_AT),
            *((_more(say, f"{MORE * (page + 1)}{at}"),) if more else ()),
            ((say.label("knop_later_geen"), walk_action(WalkVerb.BELONGS_AT)),),
            _take(say, ""),
        ),
    )


def _own_step_screen(dialog: Dialog, walk: Walk, element: str) -> Layout | None:
    """Asks whether the step that they mentioned before should be their step at this element."""
    item, step = item_of(dialog, walk, element), step_told(dialog, walk)
    if item is None or not step:
        return None
    say = speech(dialog, walk)
    text = say.phrase("lijst_eigen_stap", naam=item.element.name, woorden=quoted(step))
    yes = walk_action(WalkVerb.POINT, f"{OWN_STEP}{element}")
    return Layout(text, (((say.label("knop_eigen_stap"), yes),), to_list(say)))


def _to_offer(
    dialog: Dialog, walk: Walk, items: Mapping[str, Item], likely: Iterable[str], but: str
) -> list[Item]:
    """All elements but one: those that the words may be about, those that the list names first,
    and then the others, what wasn't talked about last."""
    others = sorted(items.values(), key=lambda item: item.status is Status.NOT_DISCUSSED)
    first = [items[id_] for id_ in likely]
    every = {one.element.id: one for one in (*first, *named_first(dialog, walk), *others)}
    return [item for id_, item in every.items() if id_ != but]


def _page(items: list[Item], page: int, first: int) -> tuple[list[Item], bool]:
    """The elements of a page, and whether there are more. `first`: how many are on the first."""
    begin = 0 if page == 0 else first + (page - 1) * _MOST_ON_PAGE
    end = first if page == 0 else begin + _MOST_ON_PAGE
    return items[begin:end], end < len(items)


def _more(say: Speech, where: str) -> Row:
    return ((say.label("knop_later_ander"), walk_action(WalkVerb.BELONGS_ELSEWHERE, where)),)


MORE = ">"
"""The beginning of the id of a place of `View.WHERE_TO` that offers other elements."""
TYPED_AT = "@"
"""The beginning of the id of such a place, before the element on whose screen a text was typed that
is likelier about another."""
IN_DOUBT = "?"
"""The id of the place of `View.WHERE_TO` where a text that may be a question waits."""


def doubt_rows(say: Speech) -> tuple[Row, ...]:
    """The buttons that say what a text is that may be a question."""
    return (
        ((say.label("knop_is_vraag"), walk_action(WalkVerb.ASKED)),),
        ((say.label("knop_is_voor_lijst"), walk_action(WalkVerb.WAS_ANSWER)),),
    )


def noted_screen(dialog: Dialog, walk: Walk, element: str) -> Layout | None:
    """Says where the words are now."""
    point = point_at(walk, element)
    words = last_line(walk, element) or ("" if point is None else point.said)
    if not words:
        return None
    say, item = speech(dialog, walk), item_of(dialog, walk, element)
    if item is None:
        begun = quoted(well_begun(words))  # as the list shows it
        # What is about no point may have been meant for nobody's list.
        rows = (to_list(say), _take(say, element))
        return Layout(say.phrase("later_na_geen", woorden=begun), rows)
    stands = {"naam": item.element.name, "woorden": quoted(words)}
    told = say.phrase(f"later_na_{item.status.value}", **stands)
    openly = status_told_openly(walk, item)
    if stands_confided(walk, item) and openly is not item.status:
        page = say.label("papier_ook_doen" if openly is None else "papier_deels")
        told = say.phrase("later_na_hier", **stands, kop=page)
    return Layout(
        told,
        (((item.element.name, walk_action(WalkVerb.ELEMENT, element)),), to_list(say)),
    )


MEANT, INSTEAD, REPLACED, GONE, ONLY, MAYBE = "=", "~", "+", "-", "!", "?"
"""What the id of a place of `View.FORGET` begins with, before the ids of sentences: which of them
may go, what is to stand there instead, what stands there now, that they are gone, which of them may
go while all beside it stays, and which may be meant by a text that perhaps wants nothing gone;
behind 'gone', the element at which more may stand. Without one it is the element at which something
was said last."""


def forget_screen(dialog: Dialog, walk: Walk, where: str) -> Layout | None:
    """Shows what would be taken away, and then what became of it."""
    say = speech(dialog, walk)
    back = WalkVerb.CHECKLIST if walk.finished else WalkVerb.GO_ON
    keep: Row = ((say.label("knop_later_laten"), walk_action(back)),)
    if where.startswith(GONE):
        left = last_line(walk, where[1:]) if where[1:] else ""
        still = say.phrase("later_staat_nog", woorden=quoted(left)) if left else ()
        take = (_take(say, where[1:]),) if left else ()
        return Layout(join((say.phrase("later_weg"), still), "\n"), (*take, to_list(say)))
    if where[:1] not in (MEANT, INSTEAD, REPLACED, ONLY, MAYBE):
        words = last_line(walk, where)
        text = say.phrase("later_weghalen", woorden=quoted(words))
        return Layout(text, (_take(say, where), keep)) if words else None
    found = with_ids(dialog, walk, where[1:])
    if not found:
        return None
    one = found[0]
    if where.startswith(INSTEAD):
        return Layout(say.phrase("later_wat_dan", woorden=quoted(one.words)), (keep,))
    if where.startswith(REPLACED):
        return Layout(say.phrase("later_vervangen", woorden=quoted(one.words)), (to_list(say),))
    if where.startswith(MAYBE):
        return _maybe_gone(dialog, walk, found)
    if len(found) == 1:
        strike: Row = ((say.label("knop_later_weg"), walk_action(WalkVerb.STRIKE, one.id)),)
        return Layout(say.phrase("later_deze", woorden=quoted(one.meant)), (strike, keep))
    each = (say.phrase("later_een_van", woorden=quote(each.meant)) for each in found)
    rows = _each_to_strike(found)
    every: Row = ((say.label("knop_later_alle_weg"), walk_action(WalkVerb.STRIKE, EVERY)),)
    return Layout(join((say.phrase("later_welke_weg"), *each), "\n"), (*rows, every, keep))


def _each_to_strike(found: Iterable[OwnSentence]) -> tuple[Row, ...]:
    return tuple(
        ((quote(each.meant, ON_A_BUTTON), walk_action(WalkVerb.STRIKE, each.id)),) for each in found
    )


def _maybe_gone(dialog: Dialog, walk: Walk, found: tuple[OwnSentence, ...]) -> Layout:
    """Asks whether they want something gone, and shows what that may be. What they typed waits: it
    may be an answer, or a line for the list."""
    say, pending = speech(dialog, walk), walk.exchange.pending
    back = WalkVerb.CHECKLIST if walk.finished else WalkVerb.GO_ON
    told: tuple[Row, ...] = ()
    if pending is not None:
        at_question = pending.question in dialog.questions
        label = "knop_later_antwoord" if at_question else "knop_is_voor_lijst"
        told = (((say.label(label), walk_action(WalkVerb.WAS_ANSWER)),),)
    keep: Row = ((say.label("knop_later_niets_weg"), walk_action(back)),)
    each = (say.phrase("later_een_van", woorden=quote(one.meant)) for one in found)
    text = join((say.phrase("later_misschien_weg"), *each), "\n")
    return Layout(text, (*_each_to_strike(found), *told, keep))


EVERY = "*"
"""Stands for the ids of all sentences that the screen shows: a button has no room for them."""
ON_A_BUTTON = 40
"""Characters of a sentence on a button."""


def rows_of_items(items: list[Item], verb: WalkVerb) -> tuple[Row, ...]:
    """A button for each of these elements; to ask, for the question about it."""
    return tuple(
        (
            (
                item.element.name,
                walk_action(verb, item.question if verb is WalkVerb.ASK else item.element.id),
            ),
        )
        for item in items
    )


def quoted(words: str) -> str:
    """Their words whole, as they are shown at the checklist."""
    return quote(words, SHOWN_WHOLE)


_NAME_STAYS = "naam_blijft:"
"""The prefix in `Walk.told` of words in which a name may stay, by their checksum."""


def name_stays(words: str) -> str:
    """The mark that a name may stay in these words."""
    return f"{_NAME_STAYS}{crc32(words.encode()):08x}"


def asks_about_name(dialog: Dialog, walk: Walk, words: str) -> bool:
    """Whether it is still to be asked if a name in these words may go."""
    return name_stays(words) not in walk.told and bool(names_in(dialog, words))


def _name_first(say: Speech, text: Spans, words: str, element: str) -> Layout:
    """Asks whether the name may go, and nothing else: the rest comes after that."""
    as_it_will_be = quote(without_names(say, words), SHOWN_WHOLE)
    return Layout(
        join((text, say.phrase("later_naam", zin=as_it_will_be)), "\n"),
        (
            ((say.label("knop_later_naam_weg"), walk_action(WalkVerb.UNNAME_SAID, element)),),
            ((say.label("knop_later_naam_laten"), walk_action(WalkVerb.NAME_STAYS, element)),),
            _take(say, element),
        ),
    )


def _take(say: Speech, element: str) -> Row:
    return ((say.label("knop_later_weg"), walk_action(WalkVerb.TAKE_SAID, element)),)


def to_list(say: Speech) -> Row:
    """The button back to the checklist."""
    return ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)
