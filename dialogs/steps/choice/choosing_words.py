"""A team types what it goes on with: a sentence for a point, or a point of its own.

A sentence is stored at once. Then, at most one at a time, it is asked which part of it is the plan,
and about a name in it.
"""

from __future__ import annotations

from dataclasses import replace

from dialogs.screens.choice.choosing_screens import (
    FULL,
    LONG,
    LONGEST_POINT,
    NAME,
    PLAN,
    SENTENCE,
    TAKE_PART,
    WHAT,
    sentences_to_type,
)
from dialogs.screens.choice.named_points import IS, RETYPE, TAKE_OUT
from dialogs.screens.named_screens import (
    WHO_WENT_OUT,
    kinds_of_people,
    names_in,
    says_somebody,
    with_who,
    without_names,
)
from dialogs.screens.told.chosen_lines import point_name
from dialogs.steps.at_question.taking_answers import remember_typed
from dialogs.steps.choice.choosing import (
    after_sentence,
    change_points,
    here,
    one_line,
    show,
    typed_key,
    untick,
    what_is_shown,
    word_point,
)
from dialogs.steps.stage import SAME_BREATH, Stage
from dialogs.steps.up_to_date import show_changed_answer
from dialogs.texts import ended, quote
from dialogs.understanding.about_list.plan_said import first_sentence, latest_plan, plan_in
from dialogs.understanding.quoting.lead_in import less_said_before
from dialogs.understanding.quoting.well_begun import well_begun
from dialogs.understanding.quoting.worth_reading import repeats
from dialogs.walk.events import TextEdited, TextWritten
from dialogs.walk.intentions import MOST_POINTS, Intention, PointWording
from dialogs.walk.state import changed


def add_own(stage: Stage, event: TextWritten) -> None:
    """Add a point of their own, which isn't on the checklist."""
    points = stage.walk.intentions.to_do
    if len(points) >= MOST_POINTS:
        show(stage, f"{WHAT}:{FULL}")
        return
    number, sentence = len(points), _as_point(one_line(event.text))
    fits = _that_fits(sentence)
    if not fits:
        show(stage, f"{WHAT}:{LONG}")
        return
    change_points(stage, (*points, Intention("", PointWording.OWN, fits)))
    if fits == sentence:
        _remember(stage, number, event, sentence)
    if not _asks_about_words(stage, number, shortened=fits != sentence):
        show(stage, what_is_shown(stage))


def _as_point(text: str) -> str:
    """What somebody typed, as a point on a list: without what joins it to what they typed before
    it, or says that they said so before."""
    return well_begun(less_said_before(text))


def _remember(stage: Stage, number: int, event: TextWritten, sentence: str) -> None:
    """Remember in which message this sentence was, so that an edit of it changes the sentence."""
    typed = one_line(event.text)
    less = sentence != typed and sentence == _as_point(typed)
    told = TextWritten(sentence, event.at, event.message) if less else event
    remember_typed(stage, typed_key(number), told)


def _that_fits(sentence: str) -> str:
    """A sentence that fits on the list: this one, or the first of a longer text; '' if none
    does."""
    return sentence if len(sentence) <= LONGEST_POINT else first_sentence(sentence, LONGEST_POINT)


def take_sentences(
    stage: Stage, event: TextWritten, sentences: dict[int, str], *, first: str = ""
) -> None:
    """Take a sentence for each of these points, and go on; first it is asked which part of one is
    the plan, and a name is pointed out. `first`: what is said then at the next turn."""
    points, (where, _) = stage.walk.intentions.to_do, here(stage)
    if asks_about_sentences(stage, event, sentences):
        return
    if where in (NAME, PLAN) and all(not points[number].element for number in sentences):
        show(stage)
    else:
        after_sentence(stage, first)


def asks_about_sentences(stage: Stage, event: TextWritten, sentences: dict[int, str]) -> bool:
    """Take a sentence for each of these points. Returns True if the bot must ask something about
    them first: for fewer words, which part is the plan, or about a name."""
    sentences = {number: _as_point(text) for number, text in sentences.items()}
    fits = {number: _that_fits(text) for number, text in sentences.items()}
    if not all(fits.values()):
        for number in sentences:
            word_point(stage, number, PointWording.OWN)
        show(stage, f"{SENTENCE}:{LONG}")
        return True
    for number, text in fits.items():
        word_point(stage, number, PointWording.OWN, text)
    if len(sentences) == 1 and fits == sentences:
        number = next(iter(sentences))
        _remember(stage, number, event, sentences[number])
    return any(_asks_about_words(stage, n, shortened=fits[n] != sentences[n]) for n in sentences)


def add_to_sentence(stage: Stage, event: TextWritten) -> bool:
    """Add a text sent right after the last sentence to that sentence; False if it isn't such a
    text."""
    points = stage.walk.intentions.to_do
    typed = [n for n, one in enumerate(points) if one.wording is PointWording.OWN and one.text]
    if event.at - stage.walk.seen_at > SAME_BREATH or not typed:
        return False
    whole = f"{points[typed[-1]].text} {one_line(event.text)}"
    if len(whole) > LONGEST_POINT:
        return False
    take_sentences(stage, event, {typed[-1]: whole})
    return True


def change_sentence(stage: Stage, key: str, event: TextEdited) -> bool:
    """Change the sentence of a point whose message was edited; False if there is none."""
    for number, point in enumerate(stage.walk.intentions.to_do):
        # Points may have moved since: the message must still be as long as the sentence.
        lengths = [length for _, length in stage.walk.typed.get(key, ())]
        same = key == typed_key(number) and lengths == [len(point.text)]
        if same and point.wording is PointWording.OWN:
            sentence = _as_point(one_line(event.text))[:LONGEST_POINT]
            word_point(stage, number, PointWording.OWN, sentence)
            remember_typed(stage, key, replace(event, text=sentence))
            about = point_name(stage.speech, point)
            stage.tell("bewerkt", naam=about, tekst=quote(sentence))
            show_changed_answer(stage)
            return True
    return False


def renew_sentence(stage: Stage, event: TextWritten, number: int, *, first: str) -> None:
    """Take what they say that they will do with the sentence of a point, or in its place if it says
    nearly all of that or both are too long. If both are a plan, it is asked whether the later one
    replaces the other. `first`: what is said at the next turn."""
    text, before = one_line(event.text), stage.walk.intentions.to_do[number].told
    both = f"{ended(before)} {text}"
    replaces = repeats(before, [text]) or len(both) > LONGEST_POINT
    if replaces or not latest_plan(both):
        take_sentences(stage, event, {number: text if replaces else both}, first=first)
        return
    word_point(stage, number, PointWording.OWN, both)
    remember_typed(stage, typed_key(number), event)
    show(stage, f"{PLAN}:{number}")


def leave_open(stage: Stage) -> None:
    """Leave what was to get a sentence open."""
    for number in sentences_to_type(stage.walk):
        word_point(stage, number, PointWording.OPEN)
    after_sentence(stage)


def _asks_about_words(stage: Stage, number: int, *, shortened: bool = False) -> bool:
    """Ask which part of a sentence is the plan, or else about a name in it; False if there is
    nothing to ask. `shortened`: whether only a part of what was typed was taken."""
    if shortened or plan_in(stage.walk.intentions.to_do[number].text):
        show(stage, f"{PLAN}:{number}")
        return True
    return asks_about_name(stage, number)


def settle_plan(stage: Stage, what: str, number: int) -> None:
    """Take the part that is the plan, or the whole sentence, or ask for other words."""
    points = stage.walk.intentions.to_do
    if what == RETYPE or number >= len(points):
        settle_name(stage, what, number)
        return
    part = plan_in(points[number].text) or latest_plan(points[number].text)
    if what == TAKE_PART and part:
        word_point(stage, number, PointWording.OWN, part)
        # An edit of the message changes this part.
        key = typed_key(number)
        lengths = tuple((id_, len(part)) for id_, _ in stage.walk.typed.get(key, ())[-1:])
        if lengths:
            stage.walk = changed(stage.walk, typed={**stage.walk.typed, key: lengths})
    if not asks_about_name(stage, number):
        _next_words(stage, number)


def asks_about_name(stage: Stage, number: int) -> bool:
    """Point out a name in the sentence of a point, or ask who it was whose name went out of it;
    False if there is none."""
    point, exchange = stage.walk.intentions.to_do[number], stage.walk.exchange
    went_out = bool(exchange.count(WHO_WENT_OUT)) and says_somebody(stage.speech, point.text)
    if point.wording is not PointWording.OWN:
        return False
    if not (went_out or names_in(stage.dialog, point.text)):
        return False
    stage.walk = changed(stage.walk, exchange=exchange.without(WHO_WENT_OUT))
    show(stage, f"{NAME}:{number}")
    return True


def tell_who(stage: Stage, number: int, who: str) -> None:
    """Put these general words in place of whoever was named in the sentence of a point."""
    point = stage.walk.intentions.to_do[number]
    nameless = without_names(stage.speech, point.text)
    word_point(stage, number, PointWording.OWN, with_who(stage.speech, nameless, who))
    _next_words(stage, number)


def settle_name(stage: Stage, what: str, number: int) -> None:
    """Take a name out, ask for other words, or leave it, as its writer says."""
    points = stage.walk.intentions.to_do
    if number >= len(points):
        show(stage)
        return
    is_own = not points[number].element
    kinds = kinds_of_people(stage.speech)
    if what.startswith(IS) and int(what.removeprefix(IS)) < len(kinds):
        tell_who(stage, number, kinds[int(what.removeprefix(IS))])
        return
    if what == TAKE_OUT:
        without = without_names(stage.speech, points[number].text)
        word_point(stage, number, PointWording.OWN, without)
    if what == RETYPE and is_own:
        untick(stage, str(number))
        show(stage)
        return
    if what == RETYPE:
        word_point(stage, number, PointWording.OWN)
    _next_words(stage, number)


def _next_words(stage: Stage, number: int) -> None:
    """Ask about the words of a point after this one, or go on."""
    points = stage.walk.intentions.to_do
    following = range(number + 1, len(points))
    if not points[number].element:
        show(stage)
    elif not any(_asks_about_words(stage, one) for one in following if points[one].element):
        after_sentence(stage)
