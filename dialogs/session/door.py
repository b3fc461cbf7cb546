"""The screens around a session: beginning one, its code, and coming in.

These only lay out buttons. The host checks at every tap who may do what.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from dialogs.pack.audience import Mode
from dialogs.pack.definition import Dialog
from dialogs.pack.plan import SessionKind
from dialogs.pack.where import Where
from dialogs.screens.layout import Layout, Row, Speech
from dialogs.session.beginning_replies import (
    AskKind,
    AskLength,
    AskPack,
    OpenSession,
    beginning_action,
)
from dialogs.session.group_texts import marked, tidy
from dialogs.session.replies import (
    Bring,
    ChangeProject,
    Join,
    LeaveOther,
    NewProject,
    NotNow,
    PickProject,
    Stay,
    action,
    text_mark,
)
from dialogs.texts import Spans, join
from dialogs.understanding.options.matching import normal

LONGEST_NAME = 60
"""The most characters of a project's name that can be read on a button."""
MOST_ON_A_PHONE = 5
"""The button with this number means 'this many or more' people around one phone."""


# Beginning a session


def packs_screen(say: Speech, titles: Mapping[str, str], without: str = "") -> Layout:
    """Asks which of these packs the session is about. `titles`: by id. `without`: the title of the
    pack that was asked for, which has no sessions."""
    if without:
        text = say.phrase("sessie_niet_in", gesprek=without)
    else:
        text = say.phrase("sessie_welk_gesprek")
    rows = tuple(
        ((title, beginning_action(AskKind(pack=text_mark(id_)))),) for id_, title in titles.items()
    )
    return Layout(text, rows)


def kinds_screen(say: Speech, *, practice: bool = False, pack: str = "") -> Layout:
    """What /sessie asks of a pack: about one project or several? From here one can also practise.
    `pack`: as in `AskKind`, if there are others; then there is a way back to those."""
    kinds = [(AskLength(kind, practice, pack), f"knop_sessie_{kind.value}") for kind in SessionKind]
    rows: list[Row] = [
        ((say.label(key), beginning_action(choice)),)
        for choice, key in kinds
        if any(plan.is_for(choice.kind) for plan in say.dialog.plans.values())
    ]
    other = say.label("knop_terug" if practice else "knop_sessie_oefenen")
    rows.append(((other, beginning_action(AskKind(not practice, pack))),))
    if pack and not practice:
        rows.append(((say.label("knop_terug"), beginning_action(AskPack())),))
    key = "sessie_oefenen" if practice else "sessie_nieuw"
    return Layout(say.phrase(key, gesprek=say.dialog.title), tuple(rows))


def lengths_screen(
    dialog: Dialog, say: Speech, kind: SessionKind, *, practice: bool, pack: str = ""
) -> Layout:
    """Asks how long the session may take: the choice is between the pack's plans for this kind."""
    plans = tuple(
        ((plan.name, beginning_action(OpenSession(kind, number, practice, pack))),)
        for number, plan in enumerate(dialog.plans.values())
        if plan.is_for(kind)
    )
    text = marked(say, say.phrase("sessie_hoe_lang"), practice=practice)
    return Layout(
        text, (*plans, ((say.label("knop_terug"), beginning_action(AskKind(pack=pack))),))
    )


def code_shown(say: Speech, link: str, code: str, *, practice: bool) -> Spans:
    """How people get in: the caption of the picture with the link or, without a link, the code."""
    aloud = in_halves(code)
    text = say.phrase("sessie_code", code=aloud)
    if link:
        bot = link.partition("?")[0].rpartition("/")[2]
        text = say.phrase("sessie_code_link", link=link, bot=f"@{bot}", code=aloud)
    return marked(say, text, practice=practice)


def in_halves(code: str) -> str:
    """The code as people read it aloud: in two parts."""
    half = (len(code) + 1) // 2
    return f"{code[:half]} {code[half:]}"


# Coming in


def welcome_screen(
    say: Speech,
    kind: SessionKind,
    where: Where,
    token: str,
    *,
    asks: bool,
    practice: bool,
    mode: Mode = Mode.SEPARATE,
) -> Layout:
    """What someone reads before they are in: what this is and who sees what. With the `token` of
    the session under the button, saying how many people they are is all it takes to join.

    `asks`: whether questions will be asked. Otherwise projects talk, and only type in rounds.
    `mode`: how the group answers, which decides who sees what."""
    seen = "sessie_wie_ziet_wat" if mode is Mode.SEPARATE else f"sessie_wie_ziet_{mode.value}"
    text = join(
        (
            say.phrase(f"sessie_welkom_{kind.value}" if asks else "sessie_welkom_gesprek"),
            say.phrase("sessie_verzonnen") if practice else (),
            say.phrase(seen if asks else "sessie_wie_leest_wat", waar=_where(say, where)),
            say.phrase("sessie_met_hoeveel"),
        )
    )
    few = tuple(
        (say.label("knop_sessie_met", aantal=str(people)), action(Join(people, token)))
        for people in range(2, MOST_ON_A_PHONE)
    )
    more = say.label("knop_sessie_met_meer", aantal=str(MOST_ON_A_PHONE))
    rows: tuple[Row, ...] = (
        ((say.label("knop_sessie_alleen_ik"), action(Join(1, token))),),
        few,
        ((more, action(Join(MOST_ON_A_PHONE, token))),),
        ((say.label("knop_sessie_nu_niet"), action(NotNow(token))),),
    )
    return Layout(marked(say, text, practice=practice), rows)


def _where(say: Speech, where: Where) -> str:
    return say.label(where.key("sessie_waar"), **where.words)


def project_order(names: Iterable[str]) -> tuple[str, ...]:
    """The names in an order that doesn't reveal which project came in first."""
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))


def projects_screen(say: Speech, names: Sequence[str]) -> Layout:
    """Asks which project someone is there for."""
    text = say.phrase("sessie_project_kies" if names else "sessie_project_typ")
    return Layout(
        text,
        tuple(((name, action(PickProject(text_mark(name)))),) for name in project_order(names)),
    )


def project_name(text: str) -> str | None:
    """What someone typed as the name of their project; None if it is empty or too long."""
    return tidy(text, LONGEST_NAME)


def same_project(name: str, names: Iterable[str]) -> str | None:
    """The project among `names` that this may be another spelling of: 'De Buurttafel' and
    'buurttafel'. None if there is none."""
    bare = _bare(name)
    return next((one for one in project_order(names) if _bare(one) == bare), None)


def near_project(name: str, names: Iterable[str]) -> str | None:
    """The project among `names` whose name this seems to be, misspelt: 'smane op stap' and 'Samen
    op Stap'. None if there is none, or more than one."""
    near = [one for one in project_order(names) if _is_near(_words(name), _words(one))]
    return near[0] if len(near) == 1 else None


def _is_near(typed: Sequence[str], known: Sequence[str]) -> bool:
    if len(typed) != len(known):
        typed, known = ["".join(typed)], ["".join(known)]
    pairs = [(one, other) for one, other in zip(typed, known, strict=True) if one != other]
    return bool(pairs) and all(_is_slip(one, other) for one, other in pairs)


def _is_slip(typed: str, word: str) -> bool:
    """Whether one word is the other with its letters in another order, or with one letter too many,
    too few, or wrong. Never a number, nor a short word: 'Groep 2', 'Team B'."""
    if min(len(typed), len(word)) < _SHORTEST or re.search(r"\d", typed + word):
        return False
    if typed[0] != word[0] or abs(len(typed) - len(word)) > 1:
        return False
    if sorted(typed) == sorted(word):
        return True
    at = next((n for n, (a, b) in enumerate(zip(typed, word, strict=False)) if a != b), None)
    if at is None:
        return True
    if len(typed) == len(word):
        return len(typed) > _SHORTEST and typed[at + 1 :] == word[at + 1 :]
    short, long = sorted((typed, word), key=len)
    return short[at:] == long[at + 1 :]


_SHORTEST = 4
"""Letters. In a shorter word every letter must be right, and in one of exactly this length none may
be replaced by another."""


def _bare(name: str) -> str:
    """The name without case, accents, articles, spaces and punctuation."""
    return "".join(_words(name))


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = re.findall(r"\w+", "".join(one for one in plain if not unicodedata.combining(one)))
    return [word for word in words if word not in _ARTICLES] or words


_ARTICLES = frozenset({"de", "het", "een", "t", "n"})


def same_project_screen(say: Speech, name: str) -> Layout:
    """Asks somebody who typed nearly this name whether they mean it."""
    yes = say.label("knop_sessie_dat_project", project=name)
    return Layout(
        say.phrase("sessie_project_bedoel_je", project=name),
        (((yes, action(PickProject(text_mark(name)))),),),
    )


def near_project_screen(say: Speech, typed: str, name: str) -> Layout:
    """Asks somebody who typed this whether they mean the project with this name."""
    yes = (say.label("knop_sessie_dat_project", project=name), action(PickProject(text_mark(name))))
    no = (say.label("knop_sessie_ander_project"), action(NewProject()))
    return Layout(
        say.phrase("sessie_project_lijkt_op", project=name, getypt=typed), ((yes,), (no,))
    )


def new_project_screen(say: Speech, typed: str, names: Sequence[str]) -> Layout:
    """Asks somebody who typed a name that no project has yet whether it is a new one."""
    yes = (say.label("knop_sessie_nieuw_project"), action(NewProject()))
    others = projects_screen(say, names).rows
    return Layout(say.phrase("sessie_project_nieuw", getypt=typed), ((yes,), *others))


def other_project_screen(say: Speech, name: str, names: Iterable[str]) -> Layout:
    """Asks somebody who is in for the project `name` by mistake which it should be."""
    others = [one for one in project_order(names) if one != name]
    rows = tuple(((one, action(ChangeProject(text_mark(one)))),) for one in others)
    key = "sessie_project_verkeerd" if rows else "sessie_project_verkeerd_nieuw"
    return Layout(say.phrase(key, project=name), rows)


def comes_for(say: Speech, name: str) -> Layout:
    """Says for which project somebody takes part, with a button to change that: somebody who reads
    little Dutch won't type a sentence about it."""
    other = (say.label("knop_sessie_verkeerd_project"), action(ChangeProject("")))
    return Layout(say.phrase("sessie_project_gekozen", project=name), ((other,),))


def means_other_project(text: str) -> bool:
    """Whether somebody says that they are in for the wrong project."""
    return _OTHER_PROJECT.fullmatch(normal(text)) is not None


_OTHER_PROJECT = re.compile(
    r"(?:\w+ ){0,6}(?:verkeer[dt]e?|fou?te?|wrong|niet (?:mijn|ons|(?:het )?(?:goede?|juiste?)))"
    r" proje[ck]t(?: \w+){0,4}|(?:ik (?:wil|moet) (?:naar )?(?:een )?)?andere? proje[ck]t(?: \w+)?"
)


def project_refused(say: Speech) -> Spans:
    """The answer when `project_name` gives None."""
    return say.phrase("sessie_project_naam", hoogstens=str(LONGEST_NAME))


def bring_offer_screen(say: Speech) -> Layout:
    """Asks someone who had this conversation alone whether to bring those answers along. Each of
    them is asked about again before the group sees it."""
    return Layout(
        say.phrase("sessie_meenemen"),
        (
            ((say.label("knop_sessie_meenemen"), action(Bring(along=True))),),
            ((say.label("knop_sessie_niet_meenemen"), action(Bring(along=False))),),
        ),
    )


# Who has a session already


def elsewhere_screen(say: Speech, people: int, token: str) -> Layout:
    """Asks someone who is in another session whether to leave it for this one, with `people`."""
    return Layout(
        say.phrase("sessie_al_in_een_andere"),
        (
            ((say.label("knop_sessie_hierheen"), action(LeaveOther(people, token))),),
            ((say.label("knop_sessie_blijf"), action(Stay(people, token))),),
        ),
    )
