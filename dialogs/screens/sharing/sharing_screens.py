"""The screens for sharing with the programme, in a walk outside sessions.

They say everything in words, because each yes is about what the screen shows. If answers change
later, what waits stays as it was agreed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from dialogs.edition.goals import NO_GOAL
from dialogs.edition.share import Change, Share, Stood, changes, heard_in, share_of_walk
from dialogs.edition.standing import Agreed, Standing
from dialogs.pack.answers import Given
from dialogs.pack.checklist import Item, checklist, is_little_known
from dialogs.pack.definition import Dialog
from dialogs.pack.route import applicable
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.screens.sharing.sentence_screens import SentenceScreens, of_what_waits, sentences
from dialogs.screens.sharing.shared_project import spelled, way_to_project, which_project
from dialogs.screens.told.in_confidence import stands_confided
from dialogs.screens.verbs import WalkVerb, walk_action
from dialogs.texts import Spans, join, quote
from dialogs.walk.confided import has_confided
from dialogs.walk.probes import own
from dialogs.walk.state import Walk

AGAIN, REFUSED, TAKEN_BACK, CHANGES = "opnieuw", "nee", "terug", "toen"
ORGANISATION, SENTENCE, TYPED = "organisatie", "zin", "anders"
"""The places in sharing; the last three are followed by ':' and a number."""
_ON_A_PAGE = 8
_LISTED = 10


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
            return screens.sentences.one(int(number)) or screens.overview()
        case "anders":
            return screens.sentences.typed(number)
        case "project":
            return which_project(say, standing.waits, _overview(say))
        case "toen":
            return screens.changes()
        case _:
            return screens.overview()


def offered(dialog: Dialog, walk: Walk) -> Share:
    """What the walk would share now, without the parts that need a separate yes, and without what
    was told on the condition that it goes no further."""
    share, kept = share_of_walk(dialog, walk), _confided(dialog, walk)
    if not kept:
        return share
    goals = dialog.goals
    return replace(
        share,
        goal="" if goals is not None and goals.element in kept else share.goal,
        missing=share.missing - kept,
        partly=share.partly - kept,
        in_place=share.in_place - kept,
        unknown=share.unknown - kept,
        reasonings=share.reasonings - _heard_at(dialog, walk, kept),
    )


def _confided(dialog: Dialog, walk: Walk) -> frozenset[str]:
    """The elements whose status depends on something that was told in confidence."""
    if not has_confided(walk):
        return frozenset()
    judged = _judged(dialog, walk)
    return frozenset(item.element.id for item in judged if stands_confided(walk, item))


def _heard_at(dialog: Dialog, walk: Walk, elements: Collection[str]) -> frozenset[str]:
    """The reasonings that were heard in what was told about these elements."""
    mine = own(dialog, walk)
    heard = heard_in(mine, walk).items()
    return frozenset(one for one, id_ in heard if mine.questions[id_].element in elements)


def _little_known(dialog: Dialog, walk: Walk) -> bool:
    return is_little_known(_judged(dialog, walk))


def compared(dialog: Dialog, walk: Walk, standing: Standing) -> dict[str, Change]:
    """How each element changed since the walk before this one; empty if there is none."""
    if standing.before is None:
        return {}
    mine = own(dialog, standing.before)
    kept = _confided(dialog, walk) | _confided(mine, standing.before)
    found = changes(_judged(mine, standing.before), _judged(dialog, walk))
    return {element: change for element, change in found.items() if element not in kept}


def _judged(dialog: Dialog, walk: Walk) -> tuple[Item, ...]:
    return checklist(dialog, walk.answers, own_word=walk.intentions.own_word)


def _offer(dialog: Dialog, walk: Walk, standing: Standing, say: Speech) -> Layout:
    """Shows everything that would be shared and what happens to it, and asks; 'no' comes first."""
    share, said, little = offered(dialog, walk), _said(dialog, walk), _little_known(dialog, walk)
    parts = [say.phrase("delen_vraag"), in_words(say, share, said, little_known=little)]
    if kept := _confided(dialog, walk):
        names = (one.name for id_, one in dialog.elements.items() if id_ in kept)
        parts.append(say.phrase("delen_vertrouwd", namen="; ".join(names)))
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
    # 'Missing: nothing' above what is there for a part reads as if all of it were there.
    if missing or unclear or not (stood[Stood.PARTLY] or stood[Stood.UNKNOWN]):
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
        self.sentences = SentenceScreens(walk, standing, waits, say, self._back)

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
        return of_what_waits(join(parts), *self._ways(changed=changed))

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
        wish = "knop_editie_niet" if self._standing.wished else "knop_editie_wel"
        yield ((say.label(wish), walk_action(WalkVerb.WISH)),)
        yield ((say.label("knop_delen_terugnemen"), walk_action(WalkVerb.TAKE_BACK)),)
        yield _home(say)

    def organisation(self, page: int) -> Layout:
        """Asks which of the organisations on the staff's list the team is from."""
        return which_organisation(self._say, self._standing.organisations, page)

    def changes(self) -> Layout:
        """How the elements changed since the conversation before, which needs a separate yes."""
        say, waits = self._say, self._waits.share.changes
        new = compared(self._dialog, self._walk, self._standing)
        lines = _compared(say, waits or new)
        if waits:
            text = join((say.phrase("delen_toen_gaat_mee"), join(lines, "\n")))
            no: Row = ((say.label("knop_delen_toen_niet"), walk_action(WalkVerb.NO_CHANGES)),)
            return of_what_waits(text, no, self._back)
        if not new:
            return self.overview()
        asked = (say.phrase("delen_toen"), join(lines, "\n"), say.phrase("delen_toen_mag"))
        no = ((say.label("knop_delen_nee"), walk_action(WalkVerb.NO_CHANGES)),)
        yes: Row = ((say.label("knop_delen_ja"), walk_action(WalkVerb.CHANGES)),)
        return Layout(join(asked), (no, yes))


def _bare(share: Share) -> Share:
    """The share without the comparison, which needs a separate yes."""
    return replace(share, changes={})
