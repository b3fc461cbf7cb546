"""One walk, one step: `step(dialog, walk, event) -> (walk', effects)`, a pure function.

A person has one live screen: the last message with buttons. Whatever they do either settles
the question on it, or opens another screen and takes the old one's buttons away. Where the
walk goes next is never stored: it is the first question that applies and isn't settled.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dialogs.definition import Dialog, Kind, Option, Question
from dialogs.effects import AnswerTap, Effect, RecordNote
from dialogs.events import CommandGiven, Event, OptionTapped, TextWritten
from dialogs.matching import known, match_option, match_options, normal, says_more, split, spoken
from dialogs.moves import Moves
from dialogs.state import Place, View, Walk
from dialogs.texts import plain


def step(dialog: Dialog, walk: Walk, event: Event) -> tuple[Walk, tuple[Effect, ...]]:
    """What the event changes, and what must be done about it."""
    moves = Moves(dialog, walk)
    match event:
        case CommandGiven(name=name):
            _command(moves, name)
        case TextWritten(text=text):
            _text(moves, text)
        case OptionTapped():
            _tap(moves, event)
    return moves.walk, tuple(moves.effects)


def _command(moves: Moves, name: str) -> None:
    command = _COMMANDS.get(name)
    if command is None:
        moves.tell("onbekend_commando")
    elif moves.walk.place.view is View.NOTHING and name != "help":
        moves.begin()
    else:
        command(moves)


_COMMANDS: dict[str, Callable[[Moves], None]] = {
    "start": Moves.offer_restart,
    "help": Moves.help,
    "verder": Moves.resume,
    "terug": Moves.back,
    "antwoorden": lambda moves: moves.answers(None),
    "checklist": Moves.checklist,
    "stop": Moves.stop,
}
COMMANDS = tuple(_COMMANDS)
"""The commands a walk knows, without the slash."""


def _tap(moves: Moves, tap: OptionTapped) -> None:
    """A tap counts once, on the screen that is there now; any other gets a short word."""
    walk, number = moves.walk, (tap.turn, tap.number)
    ours = tap.walk == walk.id
    live = ours and tap.turn == walk.screen.turn and 0 <= tap.number < len(walk.screen.actions)
    if not live:
        again = ours and number == walk.tapped
        moves.effects.append(AnswerTap("" if again else moves.speech.label("voorbij")))
        return
    moves.walk = replace(walk, tapped=number)
    action = walk.screen.actions[tap.number]
    if action == "done" and not walk.picked:
        moves.effects.append(AnswerTap(moves.speech.label("kies_eerst")))
        return
    moves.effects.append(AnswerTap())
    _perform(moves, action)


def _perform(moves: Moves, action: str) -> None:
    verb, _, about = action.partition(":")
    if verb in _ON_QUESTION:
        question = moves.question_here()
        if question is None:
            moves.resume()
        else:
            _ON_QUESTION[verb](moves, question, about)
    else:
        _ELSEWHERE[verb](moves, about)


def _choose(moves: Moves, question: Question, about: str) -> None:
    option = question.option(about)
    if option is None:
        moves.resume()
    else:
        moves.settle_chosen(question, (option.id,))


def _done(moves: Moves, question: Question) -> None:
    if all(question.option(option) for option in moves.walk.picked):
        moves.settle_chosen(question, moves.walk.picked)
    else:
        moves.resume()


_ON_QUESTION: dict[str, Callable[[Moves, Question, str], None]] = {
    "option": _choose,
    "pick": lambda moves, question, about: moves.pick(question, about, on=True),
    "drop": lambda moves, question, about: moves.pick(question, about, on=False),
    "done": lambda moves, question, _: _done(moves, question),
    "unknown": lambda moves, question, _: moves.settle_unknown(question),
    "skip": lambda moves, question, _: moves.settle_skipped(question),
    "keep": lambda moves, question, _: moves.keep(question),
    "back": lambda moves, question, _: moves.back(),
}

_ELSEWHERE: dict[str, Callable[[Moves, str], None]] = {
    "checklist": lambda moves, _: moves.checklist_here(),
    "group": lambda moves, about: moves.show_in_place(Place(View.GROUP, about)),
    "element": lambda moves, about: moves.show_in_place(Place(View.ELEMENT, about)),
    "answers": lambda moves, about: moves.show_in_place(Place(View.ANSWERS, about)),
    "ask": lambda moves, about: moves.ask_again(about),
    "go_on": lambda moves, _: moves.resume(),
    "anew": lambda moves, _: moves.anew(),
}


def _text(moves: Moves, text: str) -> None:
    if moves.walk.place.view is View.NOTHING:
        moves.begin()
        return
    word = spoken(text, moves.dialog.words)
    question = moves.question_here()
    if word is not None and word in _COMMANDS:
        _COMMANDS[word](moves)
    elif question is None and moves.walk.place.view is View.QUESTION:
        _at_a_vanished_question(moves, text)
    elif question is None:
        _on_other_screen(moves, text)
    elif word == "klaar" and question.kind is Kind.MULTIPLE:
        _typed_done(moves, question)
    elif (action := _way_past(moves, question, text, word)) is not None:
        _perform(moves, action)
    elif question.kind is Kind.OPEN:
        moves.settle_written(question, text)
    elif question.kind is Kind.CHOICE:
        _typed_choice(moves, question, text)
    else:
        _typed_choices(moves, question, text)


def _typed_done(moves: Moves, question: Question) -> None:
    if moves.walk.picked:
        _done(moves, question)
    else:
        moves.tell("kies_eerst")


def _way_past(moves: Moves, question: Question, text: str, word: str | None) -> str | None:
    """The way past the question that was typed, by a word for it or as it stands on the button.

    Skipping a question that was asked again leaves its answer as it was.
    """
    if word in _WORDS:
        settled = question.id in moves.speech.answers
        return "keep" if settled and _WORDS[word] == "skip" else _WORDS[word]
    typed, say = normal(text), moves.speech
    meant = [action for action, key in _WAYS_PAST.items() if known(say.label(key)) == typed]
    # Only now worth the building of a screen: most of what is typed is an answer.
    layout = moves.layout_here() if meant else None
    actions = () if layout is None else [action for _, action in layout.buttons]
    return next((action for action in meant if action in actions), None)


_WAYS_PAST = {
    "unknown": "knop_weet_niet",
    "skip": "knop_overslaan",
    "keep": "knop_zo_laten",
    "back": "knop_terug",
    "done": "knop_klaar",
}
"""Each with the phrase that stands on its button."""
_WORDS = {"weet_niet": "unknown", "overslaan": "skip"}
WORDS = (*_WORDS, "klaar", *COMMANDS)
"""The names under which a pack may list words that people type instead of tapping."""


def _typed_choice(moves: Moves, question: Question, text: str) -> None:
    option = match_option(text, moves.options(question))
    if option is None:
        _keep_as_note(moves, question, text)
        return
    if says_more(text, option):
        _note(moves, question.id, text)
    moves.settle_chosen(question, (option.id,))


def _typed_choices(moves: Moves, question: Question, text: str) -> None:
    options = match_options(text, moves.options(question))
    if options is None:
        _keep_as_note(moves, question, text)
        return
    if any(says_more(part, option) for part in split(text) for option in options):
        _note(moves, question.id, text)
    alone = tuple(option.id for option in options if option.alone)
    moves.settle_chosen(question, alone[:1] or _with_ticked(moves, question, options))


def _with_ticked(moves: Moves, question: Question, typed: tuple[Option, ...]) -> tuple[str, ...]:
    """What was typed, besides what was ticked; a settled question is answered anew."""
    ticked = () if question.id in moves.speech.answers else moves.walk.picked
    return tuple(
        option.id
        for option in question.options
        if option in typed or (option.id in ticked and not option.alone)
    )


def _keep_as_note(moves: Moves, question: Question, text: str) -> None:
    """Nothing that someone typed is lost: it stands beside the question it was typed at."""
    _note(moves, question.id, text)
    options = enumerate(moves.options(question), start=1)
    numbered = "\n".join(f"{number}. {option.label}" for number, option in options)
    moves.say(moves.speech.phrase("niet_begrepen"), plain(numbered))


def _at_a_vanished_question(moves: Moves, text: str) -> None:
    """The pack no longer asks it. What was typed is kept, and the conversation goes on."""
    _note(moves, moves.walk.place.id, text)
    moves.resume()


def _note(moves: Moves, question: str, text: str) -> None:
    walk = moves.walk
    earlier = walk.notes.get(question)
    note = text if earlier is None else f"{earlier}\n{text}"
    moves.walk = replace(walk, notes={**walk.notes, question: note})
    moves.effects.append(RecordNote(question, walk.screen.asked, text))


def _on_other_screen(moves: Moves, text: str) -> None:
    """Elsewhere a typed text can only mean one of the buttons."""
    layout = moves.layout_here()
    buttons = layout.buttons if layout is not None else ()
    option = match_option(text, [Option(action, label) for label, action in buttons])
    if option is not None:
        moves.in_sight = False
        _perform(moves, option.id)
    else:
        moves.tell("gestopt_stil" if moves.walk.place.view is View.STOPPED else "tik_op_een_knop")
