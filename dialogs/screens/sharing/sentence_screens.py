"""The screens that ask, sentence by sentence, whether the programme may have it.

What could lead to somebody is marked first: names and the like, and descriptions that fit one
person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dialogs.edition.sentences_shown import ABOUT_NOTHING
from dialogs.edition.standing import Agreed, Standing
from dialogs.identifying.descriptions import describing, set_apart
from dialogs.identifying.finding import Finding, KindOfFinding, Place
from dialogs.identifying.search import found
from dialogs.pack.answers import Given
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Span, Spans, bold, join, plain, quote
from dialogs.understanding.taking_away.kept_here import under_condition
from dialogs.walk.confided import is_confided_at
from dialogs.walk.state import Walk

LONGEST = 600
"""Characters in a sentence that is shared; a longer one has to be retyped in fewer words."""
_TYPED_ANEW = "programma+"
"""The prefix of a retyped sentence's note. No question's id contains a plus."""


def retyped_key(number: str) -> str:
    """The key in `notes` for a retyped sentence, until its writer says yes or no."""
    return f"{_TYPED_ANEW}{number}"


def sentences(dialog: Dialog, walk: Walk, standing: Standing) -> Mapping[str, str]:
    """All sentences that could be shared, each once, with the element that it is about ('' for
    none): the written answers in the order of the conversation, then any others that wait."""
    found: dict[str, str] = {}
    for id_, answer in applicable(dialog, walk.answers).items():
        text = one_line(answer.text)
        if answer.given is Given.WRITTEN and text and not _stays_here(walk, id_, text):
            found.setdefault(text, dialog.questions[id_].element or ABOUT_NOTHING)
    if standing.waits is not None:
        for text, about in standing.waits.texts.items():
            found.setdefault(text, about)
    return found


def _stays_here(walk: Walk, question: str, text: str) -> bool:
    """Whether it was told on the condition that it goes no further: then it isn't even asked."""
    return is_confided_at(walk, question) or under_condition(text)


def one_line(text: str) -> str:
    """A sentence as it would be shared: on one line."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class SentenceScreens:
    """The screens of one team after its yes. `waits`: what waits now; `back`: the button to the
    overview."""

    walk: Walk
    standing: Standing
    waits: Agreed
    say: Speech
    back: Row

    def one(self, number: int) -> Layout | None:
        """One sentence by itself, with what could lead to somebody marked; None after the last."""
        say, all_ = self.say, [*sentences(self.say.dialog, self.walk, self.standing)]
        if number >= len(all_):
            return None
        text, waits = all_[number], all_[number] in self.waits.texts
        where = {"nummer": str(number + 1), "totaal": str(len(all_))}
        head = say.phrase("delen_zin_kop" if number else "delen_zin_eerst", **where)
        if waits:
            keep = walk_action(WalkVerb.KEEP_SENTENCE, f"{number}")
            rows = self._rows(("zin_houden", keep), number)
            said = say.phrase("delen_zin_gaat_mee")
            return of_what_waits(join((head, _marked(text, ()), said)), *rows)
        return self._asked(head, text, f"{number}", number)

    def typed(self, number: str) -> Layout:
        """A retyped sentence; before it is typed, asks for it."""
        say, text = self.say, self.walk.notes.get(retyped_key(number))
        if text is None:
            rows: tuple[Row, ...] = (
                ((say.label("knop_delen_zin_niet"), walk_action(WalkVerb.NO_SENTENCE, number)),),
            )
            return Layout(say.phrase("delen_typ"), (*rows, self.back))
        return self._asked(say.phrase("delen_getypt"), text, number, int(number))

    def _asked(self, head: Spans, text: str, about: str, number: int) -> Layout:
        """Asks whether a sentence may be shared, with another wording if something was found in
        it."""
        say = self.say
        if len(text) > LONGEST:
            rows = self._rows(None, number)
            long = say.phrase("delen_zin_lang", lengte=str(LONGEST))
            return Layout(join((head, plain(f"‘{quote(text)}’"), long)), rows)
        known = say.dialog.known
        finds, described = found(text, known), describing(text, known)
        if not finds and described:
            return self._asked_who(head, text, described, about, number)
        if not finds:
            rows = self._rows(("zin_ja", walk_action(WalkVerb.SENTENCE, about)), number)
            look = "delen_zin_een_mens" if set_apart(text, known) else "delen_zin_kijk"
            return Layout(join((head, _marked(text, ()), say.phrase(look))), rows)
        lines = [
            say.phrase(f"delen_vond_{kind.value}", woorden=words) for kind, words in _told(finds)
        ]
        if described:
            lines.append(say.phrase("delen_vond_samen", woorden=_words_at(text, described)))
        warning = join((say.phrase("delen_vond"), *lines), "\n")
        asked = join(
            (
                head,
                _marked(text, [(find.start, find.end) for find in finds]),
                warning,
                say.phrase("delen_vond_en_nu"),
            )
        )
        as_it_is = walk_action(WalkVerb.AS_IT_IS, about)
        return Layout(asked, self._rows(("zin_toch", as_it_is), number))

    def _asked_who(
        self, head: Spans, text: str, described: Sequence[Place], about: str, number: int
    ) -> Layout:
        """Asks whether somebody may know who this is. A plain yes or no does nothing: it could
        mean the question above as well as the button below."""
        say = self.say
        samen = say.phrase("delen_samen", woorden=_words_at(text, described))
        asked = join((head, _marked(text, described), samen))
        ways = (
            ("zin_laat", WalkVerb.LEAVE_OUT, f"{number}"),
            ("zin_schrijf", WalkVerb.TYPE, f"{number}"),
            ("zin_stuur", WalkVerb.AS_IT_IS, about),
        )
        rows = tuple(
            ((say.label(f"knop_delen_{key}"), walk_action(verb, of)),) for key, verb, of in ways
        )
        return Layout(asked, (*rows, self.back))

    def _rows(self, yes: tuple[str, str] | None, number: int) -> tuple[Row, ...]:
        say = self.say
        rows: list[Row] = [
            ((say.label("knop_delen_zin_niet"), walk_action(WalkVerb.NO_SENTENCE, f"{number}")),)
        ]
        if yes is not None:
            key, action = yes
            rows.append(((say.label(f"knop_delen_{key}"), action),))
        retype = walk_action(WalkVerb.TYPE, f"{number}")
        rows.append(((say.label("knop_delen_zin_anders"), retype),))
        return (*rows, self.back)


def of_what_waits(text: Spans, *rows: Row) -> Layout:
    """A screen whose text isn't stored in the walk: an edition unlinks a share from its walk, and
    a copy of its words would link them again."""
    return Layout(text, rows, passing=True)


def _words_at(text: str, places: Sequence[Place]) -> str:
    return ", ".join(dict.fromkeys(text[start:end] for start, end in places))


def _marked(text: str, places: Sequence[Place]) -> Spans:
    """The sentence in quotes, with these places in bold."""
    spans: list[Sequence[Span]] = [plain("‘")]
    end = 0
    for start, stop in places:
        spans += [plain(text[end:start]), bold(text[start:stop])]
        end = stop
    return join((*spans, plain(text[end:]), plain("’")), "")


def _told(finds: Sequence[Finding]) -> Iterator[tuple[KindOfFinding, str]]:
    """The words found, joined by kind."""
    for kind in dict.fromkeys(find.kind for find in finds):
        words = dict.fromkeys(find.words for find in finds if find.kind is kind)
        yield kind, ", ".join(words)
