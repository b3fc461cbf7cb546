"""Handles a typed answer that names none of a question's options: it is kept as a note, and the bot
asks which option was meant.

Options that it resembles are proposed first, then all others. Nobody is asked more than twice at
one question, or once more where the last text resembles one option: then the words are kept, and
the walk goes on. 'Vorige was 4' changes the answer
before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dialogs.pack.answers import SKIPPED
from dialogs.pack.definition import Option, Question
from dialogs.screens.layout import Row, chosen_labels
from dialogs.screens.looking_back.also_meant import told_instead
from dialogs.screens.told.doubted_anew import whether_settled
from dialogs.screens.told.earlier_answers import typed_off_page
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.steps.at_question.answering import (
    refused_options,
    settle,
    settle_meant,
    still_in_doubt,
)
from dialogs.steps.at_question.asking_once_more import (
    MOST_ASKED_BACK,
    ask_once_more,
    exact_mark,
    in_sight,
    is_enough,
    plainly_mark,
    proposed,
    stuck_mark,
    taken_back_mark,
)
from dialogs.steps.at_question.notes import add_note, names_seen
from dialogs.steps.at_question.taking_answers import remember_typed
from dialogs.steps.navigation import go_on
from dialogs.steps.stage import SAME_BREATH, Stage
from dialogs.texts import Spans, join, quote
from dialogs.understanding.options.in_dutch import in_dutch
from dialogs.understanding.options.matching import known, match_options, normal
from dialogs.understanding.options.numbers_decided import numbers_decided
from dialogs.understanding.options.numbers_said import numbers_said
from dialogs.understanding.options.plainly_one import either_said, plainly_one
from dialogs.understanding.options.resembling import resembled
from dialogs.understanding.options.said_in_part import names_half
from dialogs.understanding.outcomes.how_it_felt import went_for_it
from dialogs.understanding.quoting.lead_in import said_before
from dialogs.understanding.quoting.worth_reading import worth_reading
from dialogs.understanding.simple_english import names_number
from dialogs.walk.asked_anew import (
    asked_first,
    chosen_then,
    is_asked_anew,
    looks_again,
    noted_besides,
    with_coming_back,
    with_moved,
    without_noted_anew,
)
from dialogs.walk.confided import is_confided_at
from dialogs.walk.events import TextWritten
from dialogs.walk.place import NOWHERE
from dialogs.walk.state import OrderAsked, changed, note_key
from dialogs.walk.steps_done import step_done

_TOLD_OF_BACK = 3
"""Times that the way back is told with what somebody was taken to say: its button stays."""
_BACK = ("bedoel_je_geen", "bedoel_je_een", "bedoel_je_twee")
"""The question back, by how many options are proposed."""


def asked_back(
    stage: Stage, alike: tuple[Option, ...], *, both: bool = False, half: bool = False
) -> Spans:
    """Ask which option is meant: one of `alike`, if there are one or two. Also counts this attempt.
    `both`: they named both, so ask which fits best. `half`: they named half of the first, so ask
    whether the other half is true too."""
    if half:
        return _next_wording(stage, "bedoel_je_heel", {"optie": alike[0].label})
    names = ("optie",) if len(alike) == 1 else ("eerste", "tweede")
    labels = {name: one.label for name, one in zip(names, alike, strict=False)}
    return _next_wording(stage, "bedoel_je_allebei" if both else _BACK[len(alike)], labels)


def _next_wording(stage: Stage, key: str, labels: Mapping[str, str]) -> Spans:
    """The sentence in its next wording."""
    exchange = stage.walk.exchange
    said = stage.speech.variant(key, exchange.count(key), **labels)
    stage.walk = changed(stage.walk, exchange=exchange.counted(key))
    return said


def take_meant(
    stage: Stage,
    question: Question,
    options: tuple[Option, ...],
    event: TextWritten,
    *before: Spans,
) -> None:
    """Answer with the options that were typed, below `before`."""
    settle_meant(stage, question, options, *before)
    remember_typed(stage, question.id, event)
    exchange = replace(stage.walk.exchange, mapped=question.id)
    mark = exact_mark(question.id)
    if normal(event.text) in [known(option.label) for option in options]:
        exchange = exchange.counted(mark)
    else:
        exchange = exchange.without(mark)
    exchange = exchange.without(plainly_mark(question.id))
    stage.walk = changed(stage.walk, exchange=exchange)


def take_plainly(
    stage: Stage, question: Question, event: TextWritten, alike: tuple[Option, ...]
) -> bool:
    """Take the one option that a text plainly says, or says again after it was proposed, and keep
    the text as a note. The next screen says which option was recorded, above 'Terug'. Returns False
    for any other text, or if no such screen follows."""
    walk = stage.walk
    if question.several or walk.room is not None or walk.back_to != NOWHERE:
        return False
    options, text = in_sight(stage, question), event.text
    again = len(alike) == 1 and alike[0] in proposed(stage, question) and "?" not in text
    says_more = True
    if in_dutch(stage.dialog.support, text) != text:
        again = len(alike) == 1 and names_number(stage.dialog, options, text)
        says_more = worth_reading(text) != ""
    plain = plainly_one(stage.dialog, question, options, event.text, alike)
    option = alike[0] if again else plain
    if option is None or (not again and names_half(text, option)):
        return False
    if says_more:
        add_note(stage, question.id, event)
    # A question about how things are now has no way back.
    key = "zo_opgeschreven_opnieuw" if looks_again(walk) else "zo_opgeschreven"
    only_button = not worth_reading(event.text, (option.label,))
    if key == "zo_opgeschreven_opnieuw" and not worth_reading(
        event.text, (option.label, *option.also)
    ):
        key = "zo_opgeschreven_opnieuw_zonder"
    short = stage.dialog.short
    # How much time they have, is told nowhere.
    nowhere = short is not None and short.question == question.id
    off_page = typed_off_page(walk, event.text) or is_confided_at(walk, question.id)
    if key == "zo_opgeschreven" and (nowhere or off_page or only_button):
        key = "zo_opgeschreven_zonder"
    if key == "zo_opgeschreven" and again:
        key = "zo_opgeschreven_weer"
    elif key == "zo_opgeschreven" and walk.exchange.count(key) >= _TOLD_OF_BACK:
        key = "zo_opgeschreven_kort"
    taken = _next_wording(stage, key, {"optie": option.label})
    if said_before(event.text):
        taken = join((taken, stage.speech.phrase("al_gezegd_hier")), "\n")
    if says_more:
        taken = join((taken, names_seen(stage, event.text)), "\n")
    take_meant(stage, question, (option,), event, taken)
    exchange = stage.walk.exchange
    stage.walk = changed(stage.walk, exchange=exchange.counted(plainly_mark(question.id)))
    return True


def ask_back(
    stage: Stage, question: Question, event: TextWritten, alike: tuple[Option, ...]
) -> None:
    """Keep the text, and ask which option it means: `alike`, if it resembles one or two."""
    # A text sent right after one the bot just asked about belongs to that one.
    options = stage.options(question)
    if half := bool(alike) and names_half(event.text, alike[0]):
        alike = alike[:1]
    elif len(alike) == 1:
        alike = either_said(stage.dialog, question, in_sight(stage, question), event.text, alike[0])
    if numbered := _by_numbers(event.text, in_sight(stage, question)):
        # Somebody who reads '2 en 3' later doesn't know what those were. Without the message's id:
        # an edit of the message must not change this part.
        first, last = (option.label for option in numbered)
        event = TextWritten(f"{first}, en {last[:1].lower()}{last[1:]}", event.at)
        alike = numbered
    soon = event.at - stage.walk.seen_at <= SAME_BREATH
    is_more = soon and question.id in stage.walk.notes and not question.open
    add_note(stage, question.id, event)
    if is_more and not alike and stage.walk.exchange.count(stuck_mark(question)):
        stage.tell("naam_tik")
    elif is_enough(stage, question) and not _is_new(stage, question, alike):
        keep_words(stage, question)
    elif not alike and (about := _says_one_of_another(stage, question)):
        take_news_of(stage, question, about)
    elif settled := whether_settled(stage.speech, stage.walk, question):
        stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(stuck_mark(question)))
        kept = stage.speech.phrase("nogeens_erbij", woorden=quote(event.text))
        off = is_confided_at(stage.walk, question.id)
        ask_once_more(stage, question, () if off else kept, settled)
    else:
        named = match_options(event.text, options) or ()
        decided = numbers_decided(event.text, in_sight(stage, question))
        named = named if len(decided) < _BOTH else decided
        both = len(alike) == _BOTH and (bool(numbered) or set(named) == set(alike))
        heard = stage.speech.phrase("naar_gehoord") if went_for_it(event.text) else ()
        heard = join((heard, names_seen(stage, event.text)), "\n")
        propose(stage, question, alike, heard, both=both, half=half)


def _is_new(stage: Stage, question: Question, alike: tuple[Option, ...]) -> bool:
    """Whether a text resembles one option that isn't what was just proposed: once, that is asked
    though it was enough."""
    once = stage.walk.exchange.count(stuck_mark(question)) == MOST_ASKED_BACK
    return once and len(alike) == 1 and alike[0] not in proposed(stage, question)


def _by_numbers(text: str, options: Sequence[Option]) -> tuple[Option, ...]:
    """The two options whose numbers a text says, if it says nothing else; none for any other
    text."""
    said = numbers_said(text)
    chosen = () if said is None else said.chosen
    both = tuple(options[one - 1] for one in chosen if 1 <= one <= len(options))
    return both if len(both) == len(chosen) == _BOTH else ()


_BOTH = 2


def propose(
    stage: Stage,
    question: Question,
    alike: tuple[Option, ...],
    *before: Spans,
    edited: bool = False,
    whole: bool = False,
    both: bool = False,
    half: bool = False,
    then: str = "",
) -> None:
    """Ask the question again with these options first, below `before`. `edited`: because of an
    edit, which doesn't count as a fruitless turn. `whole`: with its text. `both`: whether they
    named both. `half`: whether they named half of the first. `then`: the earlier answer; if given,
    ask only whether the proposed option is true now."""
    if not edited:
        stage.walk = changed(stage.walk, exchange=stage.walk.exchange.counted(stuck_mark(question)))
    if settled := whether_settled(stage.speech, stage.walk, question):
        ask_once_more(stage, question, *before, settled)
        return
    # Where nothing is proposed the buttons stay where they stood: a number may be on its way.
    stand = stage.options(question) if alike else in_sight(stage, question)
    rest = tuple(one.id for one in stand if one not in alike)
    # Whoever has little Dutch may have lost the question by now, and it is short for them.
    whole = whole or (stage.walk.exchange.wants_plain and not alike)
    elsewhere = None if alike else _other_element_button(stage, question)
    below = _ways_out(stage, question, elsewhere, proposes=bool(alike) and not half)
    if then and len(alike) == 1:
        said = stage.speech.phrase("nogeens_toen_nu", toen=then, optie=alike[0].label)
    elif alike or not below:
        said = asked_back(stage, alike, both=both, half=half and bool(below))
    elif is_confided_at(stage.walk, question.id):
        # That it stays here was said above: 'I write that down' would contradict it.
        said = stage.speech.phrase("bedoel_je_geen_hier", knop=below[-1][0][0])
    else:
        said = _next_wording(stage, "bedoel_je_geen_knop", {"knop": below[-1][0][0]})
    order = (*(one.id for one in alike), *rest)
    proposal = OrderAsked(question.id, order, len(alike))
    if elsewhere is not None:
        said = join((said, stage.speech.phrase("nogeens_ander_punt", naam=elsewhere[0])), "\n")
    ask_once_more(stage, question, *before, said, proposal=proposal, whole=whole, below=below)


def _of_another(stage: Stage, question: Question, *, plainly: bool = False) -> Question | None:
    """The other question that what was typed at this one, which is asked anew, seems to answer.
    `plainly`: only if that is sure."""
    if not is_asked_anew(stage.walk, question.id):
        return None
    told = noted_besides(stage.walk, question.id)
    if not told:
        return None
    return told_instead(stage.dialog, stage.walk, question, told, plainly=plainly)


def _says_one_of_another(stage: Stage, question: Question) -> str:
    """That question, if it is sure and there is one option of it that is to be proposed; ''
    without."""
    other, told = _of_another(stage, question, plainly=True), noted_besides(stage.walk, question.id)
    alike = other and resembled(stage.dialog, other, stage.options(other), told)
    return other.id if other and alike and len(alike) == 1 else ""


def _other_element_button(stage: Stage, question: Question) -> tuple[str, str] | None:
    """The name of what else seems to be told of at a question that is asked anew, and the action
    that takes it as news of that."""
    other = _of_another(stage, question)
    element = None if other is None else stage.dialog.elements.get(other.element or "")
    if other is None or element is None:
        return None
    return element.name, walk_action(WalkVerb.NEWS_OF, other.id)


def _ways_out(
    stage: Stage, question: Question, elsewhere: tuple[str, str] | None, *, proposes: bool
) -> tuple[Row, ...]:
    """Extra buttons for when none of the options has to fit: if none is proposed as it is, at a
    question that is asked again, and for people who get plain words."""
    anew, walk = is_asked_anew(stage.walk, question.id), stage.walk
    helps = walk.room is None and (walk.exchange.wants_plain or not proposes)
    if question.open or not (anew or helps):
        return ()
    none = stage.speech.label("knop_geen_van_deze"), walk_action(WalkVerb.NONE_FITS)
    return ((none,),) if elsewhere is None else ((elsewhere,), (none,))


def take_none_fits(stage: Stage, question: Question) -> None:
    """Go on with what was typed at a question, without an option."""
    anew = is_asked_anew(stage.walk, question.id)
    if noted_besides(stage.walk, question.id) if anew else stage.walk.notes.get(question.id):
        keep_words(stage, question)
    else:
        stage.tell("eigen_woorden_graag")


def take_news_of(stage: Stage, question: Question, other: str) -> None:
    """Ask that other question at once, about what was typed at this one. This one comes back right
    after it, by name; not if they told how their step went there: then that is the news of it."""
    asked, text = stage.dialog.questions.get(other), noted_besides(stage.walk, question.id)
    if asked is None or not text or not is_asked_anew(stage.walk, other):
        go_on(stage)
        return
    message = stage.walk.typed[note_key(question.id)][-1][0]
    stage.close_screen()
    stage.walk = asked_first(without_noted_anew(stage.walk, question.id), other)
    step = step_done(stage.walk, question.element or "")
    if step is None or not step.said:
        stage.walk = with_coming_back(stage.walk, question)
    stage.walk = with_moved(stage.walk, question.id, other)
    add_note(stage, other, TextWritten(text, stage.at, message))
    alike = resembled(stage.dialog, asked, stage.options(asked), text)
    element = stage.dialog.elements.get(asked.element or "")
    belongs = stage.speech.phrase("nogeens_hoort_bij", naam=element.name) if element else ()
    # The earlier answer and what they just typed are all that the question needs.
    then = chosen_labels(asked, chosen_then(stage.walk, other)) if len(alike) == 1 else ""
    propose(stage, asked, alike, belongs, whole=not then, then=then)


def take_agreed(stage: Stage, question: Question, event: TextWritten) -> None:
    """A yes to what was proposed: take it if it is one option, ask which if there are two."""
    options = proposed(stage, question)
    if len(options) == 1:
        take_meant(stage, question, options, event)
    elif is_enough(stage, question):
        keep_words(stage, question)
    else:
        propose(stage, question, options)


def ask_which(stage: Stage, question: Question, event: TextWritten, *, yes: bool) -> None:
    """The text is just yes or no and names no option: ask which one is meant."""
    exchange = stage.walk.exchange
    if not yes and exchange.count(stuck_mark(question)) + exchange.count(
        taken_back_mark(question.id)
    ):
        ask_after_no(stage, question, event)
        return
    add_note(stage, question.id, event)
    if is_enough(stage, question):
        keep_words(stage, question)
        return
    said = stage.speech.variant("ja_of_nee", exchange.count("ja_of_nee"))
    stage.walk = changed(stage.walk, exchange=exchange.counted("ja_of_nee", stuck_mark(question)))
    ask_once_more(stage, question, said, proposal=exchange.proposal)


def ask_after_no(stage: Stage, question: Question, event: TextWritten) -> None:
    """They said no to what the bot proposed: ask without proposing."""
    if is_enough(stage, question):
        add_note(stage, question.id, event)
        keep_words(stage, question)
        return
    exchange = stage.walk.exchange
    said = stage.speech.variant("na_nee", exchange.count("na_nee"))
    stage.walk = changed(stage.walk, exchange=exchange.counted("na_nee", stuck_mark(question)))
    ask_once_more(stage, question, said)


def keep_words(stage: Stage, question: Question) -> None:
    """Go on without an option; what was typed stays as a note."""
    if still_in_doubt(stage, question):
        return
    exchange = stage.walk.exchange
    said = stage.speech.variant("woorden_blijven", exchange.count("woorden_blijven"))
    if refused_options(stage, question):
        said = ()
    settle(stage, question, SKIPPED, None)
    exchange = replace(stage.walk.exchange.counted("woorden_blijven"), mapped=question.id)
    stage.walk = changed(stage.walk, exchange=exchange)
    go_on(stage, said)
