"""The screens of a walk: a question, the answers so far, and beginning again or leaving."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dialogs.days import in_words
from dialogs.hearing.memo import once_for_walk
from dialogs.pack.answers import answered
from dialogs.pack.checklist import Item
from dialogs.pack.definition import Dialog, Kind, Option, Question
from dialogs.pack.route import Progress, applicable, next_question, options_now
from dialogs.screens.layout import Layout, Row, Speech, kept_words
from dialogs.screens.told.checklist_lines import tapped_at_list
from dialogs.screens.told.chosen_lines import next_message_day
from dialogs.screens.told.doubted_anew import asks_if_settled
from dialogs.screens.told.earlier_answers import outdated, typed_earlier
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.told_elsewhere import told_before
from dialogs.screens.told.wording_anew import (
    asks_first_how_it_is,
    in_place_of_scene,
    leaves_scenes_out,
    not_theirs,
    worded_anew,
)
from dialogs.screens.verbs import WalkVerb, read_action, walk_action
from dialogs.texts import Spans, as_plain, bold, join, plain, quote, quote_each
from dialogs.walk.answered_ahead import answered_ahead
from dialogs.walk.asked_anew import adds_to_answer, asks_in_words, is_asked_anew
from dialogs.walk.asked_in_session import brought, is_groups, own_choice, seen_by, takes
from dialogs.walk.confided import confided_at
from dialogs.walk.said_later import lines
from dialogs.walk.state import NOT_OF_PROGRAMME, Walk, note_besides

_TELLS = 5
"""Words. A shorter note says nothing."""


def speech(dialog: Dialog, walk: Walk) -> Speech:
    """The pack's sentences, filled with the answers of this walk that apply."""
    answers = applicable(dialog, walk.answers)
    if old := outdated(dialog, walk):
        answers = {id_: answer for id_, answer in answers.items() if id_ not in old}
    noted = [id_ for id_, note in walk.notes.items() if len(note.split()) >= _TELLS]
    other = NOT_OF_PROGRAMME in walk.told
    ahead = answered_ahead(walk)
    return Speech(
        dialog,
        answers,
        unasked=ahead,
        noted=noted,
        confided=confided_at(walk),
        not_of_programme=other,
    )


def who_sees(walk: Walk, question: Question, say: Speech) -> Spans:
    """The line under a question that says who sees the answer; empty outside a session."""
    found = seen_by(walk, question)
    return () if found is None else say.phrase(found[0], **found[1])


def on_the_table(walk: Walk, question: Question, say: Speech) -> Spans:
    """What was typed at the question, and what was proposed for it; empty if nothing was."""
    proposal, note = walk.exchange.proposal, walk.notes.get(question.id)
    if proposal is None or proposal.question != question.id or note is None:
        return ()
    names = {0: (), 1: ("optie",), 2: ("eerste", "tweede")}[proposal.proposed]
    found = (question.option(id_) for id_ in proposal.options)
    labels = [option.label for option in found if option is not None]
    if not names or len(labels) < len(names):
        return ()
    key = "nog_op_tafel_een" if len(names) == 1 else "nog_op_tafel_twee"
    told = {"naam": question.name, "tekst": quote(note.split("\n")[-1])}
    return say.phrase(key, **told, **dict(zip(names, labels, strict=False)))


def _chosen_together(walk: Walk, question: Question, say: Speech) -> Spans:
    """What the group settled, below what they chose themselves if that was something else."""
    together = say.phrase("samen_gekozen", antwoord=say.in_words(question))
    chosen = (question.option(id_) for id_ in own_choice(walk, question.id))
    labels = [option.label for option in chosen if option is not None]
    if not labels or as_plain(plain(", ".join(labels))) == say.in_words(question):
        return together
    return join((say.phrase("zelf_gekozen", antwoord=", ".join(labels)), together), "\n")


def question_screen(dialog: Dialog, walk: Walk, question: Question, *, first: bool) -> Layout:
    """A question with its options and the ways past it. `first`: without a way back."""
    say, first = speech(dialog, walk), first and not asks_in_words(walk, question.id)
    settled = question.id in say.answers and not is_asked_anew(walk, question.id)
    plain = question.plainer if walk.exchange.wants_plain else None
    text = say.question(question)
    asked = as_plain(text)
    if plain is not None:
        text = say.fill(plain)
    anew = worded_anew(say, walk, question) if is_asked_anew(walk, question.id) else ()
    if anew:
        text = anew
    elif question.told_before and (words := told_before(say, walk, question).words):
        asks = say.fill(question.told_before.text)
        asked = as_plain(asks)
        text = join((say.phrase("jij_schreef", woorden=words), asks), "\n")
    elif question.options and (
        not_theirs(walk, question) or leaves_scenes_out(dialog, walk, question)
    ):
        text = in_place_of_scene(say, walk, question)
        asked = asked if not_theirs(walk, question) else as_plain(text)
    if settled:
        given = kept_words(walk, question) or say.in_words(question)
        groups = is_groups(walk, question.id)
        told = _chosen_together(walk, question, say) if groups else None
        text = join((text, told or say.phrase("was_je_antwoord", antwoord=given)))
    earlier = _earlier(walk, question, say)
    if earlier:
        text = join((text, say.phrase("meenemen_vraag", antwoord=earlier)))
    text = join((text, who_sees(walk, question, say)))
    ways = [
        (say.label("knop_zo_laten"), walk_action(WalkVerb.KEEP))
        if settled
        else (say.label("knop_overslaan"), walk_action(WalkVerb.SKIP))
    ]
    if not first:
        ways.append((say.label("knop_terug"), walk_action(WalkVerb.BACK)))
    tells_other = not_theirs(walk, question) or adds_to_answer(walk, question)
    doubted = asks_if_settled(say, walk, question)
    if question.plainer is not None and not (anew and (tells_other or doubted)):
        ways.append((say.label("knop_uitleg"), walk_action(WalkVerb.EXPLAIN)))
    label = "knop_weet_zo_niet" if question.last_time else "knop_weet_niet"
    unknown: Row = ((say.label(label), walk_action(WalkVerb.UNKNOWN)),)
    if asks_first_how_it_is(say, walk, question):
        return Layout(text, (unknown, tuple(ways[: 1 if first else 2])), asked=asked)
    if doubted:
        return Layout(text, (*settled_rows(say), unknown, tuple(ways)), asked=asked)
    options = options_now(question, say.answers, backwards=walk.backwards)
    choices: tuple[Row, ...]
    match question.kind:
        case Kind.OPEN | Kind.CHOICE:
            choices = tuple(
                ((option.label, walk_action(WalkVerb.OPTION, option.id)),) for option in options
            )
        case Kind.MULTIPLE:
            ticking = _ticking(walk, say, text, options, (unknown, tuple(ways)))
            return replace(ticking, asked=asked)
    if earlier:
        bring = walk_action(WalkVerb.BRING, question.id)
        choices = (((say.label("knop_meenemen_ja"), bring),), *choices)
    if question.last_time:
        return Layout(text, (unknown, *choices, tuple(ways)), asked=asked)
    return Layout(text, (*choices, unknown, tuple(ways)), asked=asked)


def settled_rows(say: Speech) -> tuple[Row, ...]:
    """The buttons where it is asked whether what they chose and doubted is settled by now."""
    return (
        ((say.label("knop_staat_vast"), walk_action(WalkVerb.SETTLED)),),
        ((say.label("knop_nog_niet_vast"), walk_action(WalkVerb.NOT_SETTLED)),),
        ((say.label("knop_iets_anders_gekozen"), walk_action(WalkVerb.CHOSE_OTHER)),),
    )


_CHOOSES = (WalkVerb.OPTION, WalkVerb.PICK, WalkVerb.DROP)


def proposed_first(layout: Layout, walk: Walk, question: Question) -> Layout:
    """The screen with its options in the order in which they were asked about, as long as one of
    them is proposed; all other rows stay where they are."""
    proposal = walk.exchange.proposal
    if proposal is None or proposal.question != question.id:
        return layout
    choices = [row for row in layout.rows if _option(row) is not None]
    placed = iter(sorted(choices, key=lambda row: place_in(proposal.options, _option(row) or "")))
    rows = (next(placed) if _option(row) is not None else row for row in layout.rows)
    return replace(layout, rows=tuple(rows))


def place_in(order: Sequence[str], id_: str) -> int:
    """The place of an option in this order; after all others if it isn't in it."""
    return order.index(id_) if id_ in order else len(order)


def _option(row: Row) -> str | None:
    """The option that a row is for; None for any other row."""
    verb, about = read_action(row[0][1])
    return about if verb in _CHOOSES else None


def _ticking(
    walk: Walk, say: Speech, text: Spans, options: tuple[Option, ...], last_rows: tuple[Row, Row]
) -> Layout:
    """A question with several options to tick.

    `last_rows`: the row for not knowing, and the row of ways past it.
    """
    unknown, ways = last_rows
    ticks = tuple(_tick(say, option, walk.picked) for option in options)
    done: Row = ((say.label("knop_klaar"), walk_action(WalkVerb.DONE)),)
    hidden = tuple(
        walk_action(WalkVerb.PICK if option.id in walk.picked else WalkVerb.DROP, option.id)
        for option in options
    )
    # Once something is ticked, 'done' comes first, in sight, and replaces not knowing.
    rows = (done, *ticks, ways) if walk.picked else (*ticks, unknown, ways)
    other = walk_action(WalkVerb.UNKNOWN if walk.picked else WalkVerb.DONE)
    return Layout(text, rows, (*hidden, other))


def _earlier(walk: Walk, question: Question, say: Speech) -> str:
    """What was chosen in an earlier walk, in words, if it can be taken along into the session."""
    if not question.one or not takes(walk.room, question.id):
        return ""
    answer = None if question.id in say.answers else brought(walk, question, say.answers)
    if answer is None:
        return ""
    return Speech(say.dialog, answered(walk.answers, question.id, answer)).in_words(question)


def _tick(say: Speech, option: Option, picked: tuple[str, ...]) -> Row:
    if option.id in picked:
        ticked = say.label("aangevinkt", keuze=option.label)
        return ((ticked, walk_action(WalkVerb.DROP, option.id)),)
    return ((option.label, walk_action(WalkVerb.PICK, option.id)),)


def restart_screen(dialog: Dialog, walk: Walk, where: Progress | None) -> Layout:
    """/start in the middle of a walk: go on, or begin again. `where`: None if it is finished.

    An unfinished walk is replaced, with the message that it was still to send."""
    say = speech(dialog, walk)
    if where is None:
        text = say.phrase("al_klaar")
        go_on = (say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST))
    else:
        day = next_message_day(walk.intentions)
        goes = () if day is None else say.phrase("al_bezig_bericht", dag=in_words(day))
        text = join((say.phrase("al_bezig", **part_words(where)), goes), "\n")
        go_on = (say.label("knop_verder"), walk_action(WalkVerb.GO_ON))
    return Layout(text, ((go_on,), ((say.label("knop_opnieuw"), walk_action(WalkVerb.ANEW)),)))


def other_screen(dialog: Dialog, walk: Walk, pack: str, where: Progress | None) -> Layout | None:
    """/start of another pack in the middle of this one: go on here or there. Both are kept."""
    if where is None or pack not in dialog.other_packs:
        return None
    say = speech(dialog, walk)
    titles = {"hier": dialog.title, "ander": dialog.other_packs[pack]}
    text = say.phrase("ander_gesprek", **titles, **part_words(where))
    go_on = (say.label("knop_verder"), walk_action(WalkVerb.GO_ON))
    go = (say.label("knop_ander"), walk_action(WalkVerb.OTHER, pack))
    return Layout(text, ((go_on,), (go,)))


def erase_screen(dialog: Dialog, walk: Walk, *, shared: bool) -> Layout:
    """/wis: says what goes and what stays, and asks whether to erase. `shared`: whether anything of
    theirs may wait for the programme."""
    say = speech(dialog, walk)
    waits = (say.phrase("wis_vraag_gedeeld"),) if shared else ()
    yes = (say.label("knop_wis_alles"), walk_action(WalkVerb.ERASE))
    no = (say.label("knop_wis_niet"), walk_action(WalkVerb.KEEP_DATA))
    return Layout(join((say.phrase("wis_vraag"), *waits)), ((yes,), (no,)))


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """The answers of one theme. `earlier`: what was typed with answers that were changed since, and
    where."""

    theme: str
    title: str
    questions: tuple[Question, ...]
    earlier: tuple[tuple[Question, str], ...] = ()


@once_for_walk
def answer_pages(dialog: Dialog, walk: Walk) -> tuple[AnswerPage, ...]:
    """A page for each theme in which anything was answered."""
    counted = applicable(dialog, walk.answers)
    settled = [question for question in dialog.questions.values() if question.id in counted]
    earlier = tuple(typed_earlier(dialog, walk))
    pages = (
        AnswerPage(
            theme.id,
            theme.title,
            tuple(question for question in settled if question.theme == theme.id),
            tuple(one for one in earlier if one[0].theme == theme.id),
        )
        for theme in dialog.themes
    )
    return tuple(page for page in pages if page.questions or page.earlier)


def answers_screen(dialog: Dialog, walk: Walk, page: int) -> Layout:
    """One theme's answers; a tap on one asks its question again.

    Notes that belong to no question, from a session or an overview, have pages of their own.
    """
    say, pages = speech(dialog, walk), answer_pages(dialog, walk)
    onward = onward_row(dialog, walk, say)
    besides: dict[str, list[str]] = {}
    for key, note in walk.notes.items():
        if (label := note_besides(key)) is not None:
            besides.setdefault(say.label(label), []).append(note)
    pages = (*pages, *(AnswerPage("", title, ()) for title in besides))
    if not pages:
        return Layout(say.phrase("nog_geen_antwoorden"), (onward,))
    page = min(max(page, 0), len(pages) - 1)
    here = pages[page]
    number = {"nummer": str(page + 1), "totaal": str(len(pages)), "titel": here.title}
    own_word = walk.intentions.own_word
    items = items_of(dialog, walk) if own_word else ()
    by_word = {
        item.question: item for item in items if item.by_answers and item.element.id in own_word
    }
    lines = []
    for question in here.questions:
        kept = kept_words(walk, question)
        item = by_word.get(question.id)
        told = () if item is None else _tapped_later(say, walk, item)
        answer = plain(kept or say.in_words(question))
        if is_groups(walk, question.id):
            answer = _chosen_together(walk, question, say)
        lines.append(join((bold(question.name), answer, told), "\n"))
        if question.id in walk.notes and kept is None:
            lines.append(say.phrase("toelichting", tekst=quote_each(walk.notes[question.id])))
    for question, typed in here.earlier:
        was = say.phrase("eerder_antwoord", woorden=quote_each(typed))
        lines.append(join((bold(question.name), was), "\n"))
    if here.questions:
        lines.append(say.phrase("antwoorden_voet"))
    if not here.theme:
        notes = besides[here.title]
        lines += [say.phrase("toelichting", tekst=quote_each(note)) for note in notes]
    text = join((say.phrase("antwoorden_kop", **number), *lines))
    turning: Row = tuple(
        (say.label(key), walk_action(WalkVerb.ANSWERS, f"{other}"))
        for key, other in (("knop_vorige", page - 1), ("knop_volgende", page + 1))
        if 0 <= other < len(pages)
    )
    asks = tuple(
        ((question.name, walk_action(WalkVerb.ASK, question.id)),) for question in here.questions
    )
    return Layout(text, tuple(row for row in (*asks, turning, onward) if row))


def onward_row(dialog: Dialog, walk: Walk, say: Speech) -> Row:
    """The button that leaves an overview: on with the questions, or to the checklist."""
    if walk.room is not None:
        return ((say.label("knop_kamer_terug"), walk_action(WalkVerb.GO_ON)),)
    if next_question(dialog, walk.answers) is not None:
        return ((say.label("knop_verder"), walk_action(WalkVerb.GO_ON)),)
    return ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)


def part_words(where: Progress) -> dict[str, str]:
    """The values for a phrase about a part of the conversation."""
    return {"nummer": str(where.part), "totaal": str(where.parts), "titel": where.title}


def _tapped_later(say: Speech, walk: Walk, item: Item) -> Spans:
    """What they tapped at the list after an answer, and what they typed with it."""
    tapped, words = tapped_at_list(say, item), lines(walk, item.element.id)
    typed = "’ en ‘".join(quote(one, say.quote_length) for one in words)
    return join((tapped, say.phrase("woord_schreef", woorden=typed) if typed else ()), "\n")
