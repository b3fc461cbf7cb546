"""The screens for sharing with the programme, in a walk outside sessions.

They say everything in words, because each yes is about what the screen shows. If answers change
later, what waits stays as it was agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dialogs.edition.goals import NO_GOAL
from dialogs.edition.sentences_shown import ABOUT_NOTHING
from dialogs.edition.share import Change, Share, Stood, changes, heard_in, share_of_walk
from dialogs.edition.standing import Agreed, Standing
from dialogs.identifying.finding import Finding, KindOfFinding
from dialogs.identifying.search import found
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, checklist, is_little_known
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.shared_project import spelled, way_to_project, which_project
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Span, Spans, bold, join, plain, quote
from dialogs.walk.probes import own
from dialogs.walk.state import Walk

AGAIN, REFUSED, TAKEN_BACK, CHANGES = "opnieuw", "nee", "terug", "toen"
ORGANISATION, SENTENCE, TYPED = "organisatie", "zin", "anders"
"""The places in sharing; the last three have ':' and a number behind them."""
LONGEST = 600
"""Characters in a sentence that is shared; a longer one has to be retyped in fewer words."""
_ON_A_PAGE = 8
_LISTED = 10
_TYPED_ANEW = "programma+"
"""The prefix of a retyped sentence's note. No question's id contains a plus."""


def retyped_key(number: str) -> str:
    """The key in `notes` for a retyped sentence, until its writer says yes or no."""
    return f"{_TYPED_ANEW}{number}"


def sharing_screen(dialog: Dialog, walk: Walk, standing: Standing, place: str) -> Layout | None:
    """The screen at a place of sharing; None if it is gone."""
    say = Speech(dialog, applicable(dialog, walk.answers))
    where, _, number = place.partition(":")
    if standing.counted:
        return Layout(say.phrase("delen_meegeteld"), (_home(say),))
    if not standing.asks:
        return None
    if where in (REFUSED, TAKEN_BACK) and standing.waits is None:
        return Layout(say.phrase(f"delen_{where}"), (_home(say),))
    if standing.waits is None or where == AGAIN:
        return _offer(dialog, walk, standing, say)
    screens = _Agreed(dialog, walk, standing, standing.waits, say)
    match where:
        case "organisatie" if standing.organisations:
            return screens.organisation(int(number))
        case "zin":
            return screens.sentence(int(number))
        case "anders":
            return screens.typed(number)
        case "project":
            return which_project(say, standing.waits, _overview(say))
        case "toen":
            return screens.changes()
        case _:
            return screens.overview()


def offered(dialog: Dialog, walk: Walk) -> Share:
    """What the walk would share now, without the parts that need a separate yes."""
    return share_of_walk(dialog, walk)


def _little_known(dialog: Dialog, walk: Walk) -> bool:
    return is_little_known(_judged(dialog, walk))


def compared(dialog: Dialog, walk: Walk, standing: Standing) -> dict[str, Change]:
    """How each element changed since the walk before this one; empty if there is none."""
    if standing.before is None:
        return {}
    mine = own(dialog, standing.before)
    return dict(changes(_judged(mine, standing.before), _judged(dialog, walk)))


def _judged(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    return checklist(dialog, walk.answers, own_word=walk.intentions.own_word)


def sentences(dialog: Dialog, walk: Walk, standing: Standing) -> Mapping[str, str]:
    """All sentences that could be shared, each once, with the element that it is about ('' for
    none): the written answers in the order of the conversation, then any others that wait."""
    found: dict[str, str] = {}
    for id_, answer in applicable(dialog, walk.answers).items():
        text = one_line(answer.text)
        if answer.given is Given.WRITTEN and text:
            found.setdefault(text, dialog.questions[id_].element or ABOUT_NOTHING)
    if standing.waits is not None:
        for text, about in standing.waits.texts.items():
            found.setdefault(text, about)
    return found


def one_line(text: str) -> str:
    """A sentence as it would be shared: on one line."""
    return " ".join(text.split())


def _offer(dialog: Dialog, walk: Walk, standing: Standing, say: Speech) -> Layout:
    """Shows everything that would be shared and what happens to it, and asks; 'no' comes first."""
    share, said, little = offered(dialog, walk), _said(dialog, walk), _little_known(dialog, walk)
    parts = [say.phrase("delen_vraag"), in_words(say, share, said, little_known=little)]
    parts.append(say.phrase("delen_verder_niets"))
    if standing.waits is not None:
        parts.append(say.phrase("delen_vervangt"))
    elif standing.elsewhere:
        parts.append(say.phrase("delen_vervangt_ander"))
    parts += [say.phrase("delen_daarna"), say.phrase("delen_nee_mag")]
    no: Row = ((say.label("knop_delen_nee"), walk_action(WalkVerb.REFUSE)),)
    if standing.waits is not None:
        no = ((say.label("knop_delen_laat_staan"), walk_action(WalkVerb.SHARING)),)
    return Layout(join(parts), (no, ((say.label("knop_delen_ja"), walk_action(WalkVerb.AGREE)),)))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a team said that is counted as a reasoning, in its own words."""

    words: str
    chosen: bool


def _said(dialog: Dialog, walk: Walk) -> Mapping[str, _Said]:
    """By reasoning, what the team typed, or the option it chose."""
    mine = own(dialog, walk)
    found = {}
    for reasoning, id_ in heard_in(mine, walk).items():
        question, answer = mine.questions[id_], walk.answers[id_]
        labels = (one.label for one in question.options if one.reasoning == reasoning)
        words = quote(answer.text) or ", ".join(labels)
        found[reasoning] = _Said(words, answer.given is Given.CHOSEN)
    return found


def in_words(
    say: Speech,
    share: Share,
    said: Mapping[str, _Said] | None = None,
    *,
    little_known: bool = False,
) -> Spans:
    """What is counted about a team, a line each.

    `said`: by reasoning, the team's own words for it. What isn't there is told without.
    `little_known`: too little was answered to say that nothing is missing.
    """
    said = said or {}
    dialog = say.dialog
    goals = () if dialog.goals is None else dialog.goals.choices
    known = {goal.id: goal.name for goal in goals} | {NO_GOAL: say.label("delen_geen_doel")}
    goal = known.get(share.goal) or say.label("delen_doel_open")
    stood = {how: _named(dialog, share, how) for how in Stood}
    missing = stood.pop(Stood.MISSING)
    heard = [one for id_, one in dialog.reasonings.items() if id_ in share.reasonings]
    lines = [say.phrase("delen_doel", doel=goal)]
    unclear = little_known and not missing
    wat = say.label("delen_doel_open") if unclear else _listed(say, missing)
    lines.append(say.phrase("delen_ontbreekt", wat=wat))
    lines += [
        say.phrase(f"delen_{how.value}", wat="; ".join(names))
        for how, names in stood.items()
        if names
    ]
    for reasoning in heard:
        name = reasoning.name[:1].lower() + reasoning.name[1:]
        told = said.get(reasoning.id)
        if told is None or not told.words:
            lines.append(say.phrase("delen_gehoord_zonder", wat=name))
            continue
        key = "delen_gekozen" if told.chosen else "delen_gehoord"
        lines.append(say.phrase(key, woorden=told.words, wat=name))
    return join(lines, "\n")


def _named(dialog: Dialog, share: Share, stood: Stood) -> list[str]:
    ids = {id_ for id_, how in share.stood if how is stood}
    return [element.name for id_, element in dialog.elements.items() if id_ in ids]


def which_organisation(say: Speech, names: Sequence[str], page: int) -> Layout:
    """Asks which organisation a team is from, which they needn't say."""
    first = page * _ON_A_PAGE
    shown = names[first : first + _ON_A_PAGE]
    rows: list[Row] = [
        ((say.label("knop_delen_geen_organisatie"), walk_action(WalkVerb.ORGANISATION)),)
    ]
    rows += [((name, walk_action(WalkVerb.ORGANISATION, name)),) for name in shown]
    turning: Row = tuple(
        (say.label(key), walk_action(WalkVerb.SHARING, f"{ORGANISATION}:{other}"))
        for key, other in (("knop_vorige", page - 1), ("knop_volgende", page + 1))
        if 0 <= other * _ON_A_PAGE < len(names)
    )
    return Layout(
        say.phrase("delen_welke_organisatie"),
        tuple(row for row in (*rows, turning, _overview(say)) if row),
    )


def agreed_in_words(
    say: Speech,
    agreed: Agreed,
    said: Mapping[str, _Said] | None = None,
    *,
    little_known: bool = False,
) -> Spans:
    """All that waits, in lines; long sentences are cut, and many are counted."""
    lines = [in_words(say, agreed.share, said, little_known=little_known)]
    if agreed.organisation is not None:
        lines.append(say.phrase("delen_organisatie", naam=agreed.organisation))
    if agreed.code is not None:
        lines.append(say.phrase("delen_project", code=spelled(agreed.code)))
    lines += _compared(say, agreed.share.changes)
    lines += [say.phrase("delen_zin", tekst=quote(text)) for text in islice(agreed.texts, _LISTED)]
    if len(agreed.texts) > _LISTED:
        lines.append(say.phrase("delen_zinnen_meer", aantal=str(len(agreed.texts) - _LISTED)))
    return join(lines, "\n")


def _compared(say: Speech, found: Mapping[str, Change]) -> list[Spans]:
    elements = say.dialog.elements
    return [
        say.phrase(f"delen_toen_{change.value}", wat=elements[id_].name)
        for id_, change in found.items()
        if id_ in elements
    ]


def _listed(say: Speech, names: Sequence[str]) -> str:
    return "; ".join(names) if names else say.label("delen_niets")


def _overview(say: Speech) -> Row:
    return ((say.label("knop_delen_overzicht"), walk_action(WalkVerb.SHARING)),)


def _home(say: Speech) -> Row:
    return ((say.label("knop_naar_checklist"), walk_action(WalkVerb.CHECKLIST)),)


class _Agreed:
    """The screens after a yes: what waits, and what may be added to it."""

    def __init__(
        self, dialog: Dialog, walk: Walk, standing: Standing, waits: Agreed, say: Speech
    ) -> None:
        self._dialog, self._walk, self._standing = dialog, walk, standing
        self._waits, self._say = waits, say
        self._back = _overview(say)

    def overview(self) -> Layout:
        """What waits, as it was agreed to, and how to take it back."""
        say, waits = self._say, self._waits
        changed = offered(self._dialog, self._walk) != _bare(waits.share)
        said = _said(self._dialog, self._walk)
        little = not changed and _little_known(self._dialog, self._walk)
        told = agreed_in_words(say, waits, said, little_known=little)
        parts = [say.phrase("delen_staat_klaar"), told]
        if changed:
            parts.append(say.phrase("delen_veranderd"))
        parts.append(say.phrase("delen_tot_dan"))
        return self._of_what_waits(join(parts), *self._ways(changed=changed))

    def _of_what_waits(self, text: Spans, *rows: Row) -> Layout:
        """A screen whose text isn't stored in the walk: an edition unlinks a share from its walk,
        and a copy of its words would link them again."""
        return Layout(text, rows, passing=True)

    def _ways(self, *, changed: bool) -> Iterator[Row]:
        say = self._say
        if changed:
            yield ((say.label("knop_delen_opnieuw"), walk_action(WalkVerb.SHARING, AGAIN)),)
        if self._standing.organisations:
            first = walk_action(WalkVerb.SHARING, f"{ORGANISATION}:0")
            yield ((say.label("knop_delen_organisatie"), first),)
        if sentences(self._dialog, self._walk, self._standing):
            first = walk_action(WalkVerb.SHARING, f"{SENTENCE}:0")
            yield ((say.label("knop_delen_zinnen"), first),)
        if compared(self._dialog, self._walk, self._standing) or self._waits.share.changes:
            yield ((say.label("knop_delen_toen"), walk_action(WalkVerb.SHARING, CHANGES)),)
        yield way_to_project(say, self._waits)
        yield ((say.label("knop_delen_terugnemen"), walk_action(WalkVerb.TAKE_BACK)),)
        yield _home(say)

    def organisation(self, page: int) -> Layout:
        """Asks which of the organisations on the staff's list the team is from."""
        return which_organisation(self._say, self._standing.organisations, page)

    def sentence(self, number: int) -> Layout:
        """One sentence by itself, with what could lead to somebody marked."""
        say, all_ = self._say, [*sentences(self._dialog, self._walk, self._standing)]
        if number >= len(all_):
            return self.overview()
        text, waits = all_[number], all_[number] in self._waits.texts
        where = {"nummer": str(number + 1), "totaal": str(len(all_))}
        head = say.phrase("delen_zin_kop" if number else "delen_zin_eerst", **where)
        if waits:
            keep = walk_action(WalkVerb.KEEP_SENTENCE, f"{number}")
            rows = self._rows(("zin_houden", keep), number)
            said = say.phrase("delen_zin_gaat_mee")
            return self._of_what_waits(join((head, _marked(text, ()), said)), *rows)
        return self._asked(head, text, f"{number}", number)

    def typed(self, number: str) -> Layout:
        """A retyped sentence; before it is typed, asks for it."""
        say, text = self._say, self._walk.notes.get(retyped_key(number))
        if text is None:
            rows: tuple[Row, ...] = (
                ((say.label("knop_delen_zin_niet"), walk_action(WalkVerb.NO_SENTENCE, number)),),
            )
            return Layout(say.phrase("delen_typ"), (*rows, self._back))
        return self._asked(say.phrase("delen_getypt"), text, number, int(number))

    def _asked(self, head: Spans, text: str, about: str, number: int) -> Layout:
        """Asks whether a sentence may be shared, with another wording if something was found in
        it."""
        say = self._say
        if len(text) > LONGEST:
            rows = self._rows(None, number)
            long = say.phrase("delen_zin_lang", lengte=str(LONGEST))
            return Layout(join((head, plain(f"‘{quote(text)}’"), long)), rows)
        finds = found(text, self._say.dialog.known)
        if not finds:
            rows = self._rows(("zin_ja", walk_action(WalkVerb.SENTENCE, about)), number)
            return Layout(join((head, _marked(text, ()), say.phrase("delen_zin_kijk"))), rows)
        lines = [
            say.phrase(f"delen_vond_{kind.value}", woorden=words) for kind, words in _told(finds)
        ]
        warning = join((say.phrase("delen_vond"), *lines), "\n")
        asked = join((head, _marked(text, finds), warning, say.phrase("delen_vond_en_nu")))
        as_it_is = walk_action(WalkVerb.AS_IT_IS, about)
        return Layout(asked, self._rows(("zin_toch", as_it_is), number))

    def _rows(self, yes: tuple[str, str] | None, number: int) -> tuple[Row, ...]:
        say = self._say
        rows: list[Row] = [
            ((say.label("knop_delen_zin_niet"), walk_action(WalkVerb.NO_SENTENCE, f"{number}")),)
        ]
        if yes is not None:
            key, action = yes
            rows.append(((say.label(f"knop_delen_{key}"), action),))
        retype = walk_action(WalkVerb.TYPE, f"{number}")
        rows.append(((say.label("knop_delen_zin_anders"), retype),))
        return (*rows, self._back)

    def changes(self) -> Layout:
        """How the elements changed since the conversation before, which needs a separate yes."""
        say, waits = self._say, self._waits.share.changes
        new = compared(self._dialog, self._walk, self._standing)
        lines = _compared(say, waits or new)
        if waits:
            text = join((say.phrase("delen_toen_gaat_mee"), join(lines, "\n")))
            no: Row = ((say.label("knop_delen_toen_niet"), walk_action(WalkVerb.NO_CHANGES)),)
            return self._of_what_waits(text, no, self._back)
        if not new:
            return self.overview()
        asked = (say.phrase("delen_toen"), join(lines, "\n"), say.phrase("delen_toen_mag"))
        no = ((say.label("knop_delen_nee"), walk_action(WalkVerb.NO_CHANGES)),)
        yes: Row = ((say.label("knop_delen_ja"), walk_action(WalkVerb.CHANGES)),)
        return Layout(join(asked), (no, yes))


def _bare(share: Share) -> Share:
    """The share without the comparison, which needs a separate yes."""
    return replace(share, changes={})


def _marked(text: str, finds: Sequence[Finding]) -> Spans:
    """The sentence in quotes, with what was found in bold."""
    spans: list[Sequence[Span]] = [plain("‘")]
    end = 0
    for find in finds:
        spans += [plain(text[end : find.start]), bold(text[find.start : find.end])]
        end = find.end
    return join((*spans, plain(text[end:]), plain("’")), "")


def _told(finds: Sequence[Finding]) -> Iterator[tuple[KindOfFinding, str]]:
    """The words found, joined by kind."""
    for kind in dict.fromkeys(find.kind for find in finds):
        words = dict.fromkeys(find.words for find in finds if find.kind is kind)
        yield kind, ", ".join(words)
