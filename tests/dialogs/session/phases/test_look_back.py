"""Beginning with what a project agreed before: what the facilitator reads and taps."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.plan import Phase, PhaseKind, SessionKind
from dialogs.session.agenda import Agenda
from dialogs.session.earlier_agreements import MOST, EarlierAgreement, that_come_back
from dialogs.session.effects import ShowEarlier, TellRoom
from dialogs.session.events import EarlierBrought
from dialogs.session.panel_replies import PanelVerb, read_panel
from dialogs.session.phases.look_back import LookBackPhase, earlier_shown
from dialogs.session.state import Session
from dialogs.session.step import step
from dialogs.texts import as_plain
from dialogs.walk.intentions import HowItWent
from tests.support.small_dialog import text
from tests.support.small_session import IN_SESSION, PLAN

PHASES = (
    Phase("welkom", PhaseKind.LOBBY, "Welkom"),
    Phase("terug", PhaseKind.LOOK_BACK, "Terug"),
    Phase("slot", PhaseKind.CLOSE, "Slot"),
)
COOK = EarlierAgreement(11, "Samen koken", who="de kok", by_when="2026-12-01")
CALL = EarlierAgreement(12, "De buren bellen")
ONE = Session(7, "gewoon", SessionKind.ONE, 1, phase=1, earlier={0: (COOK, CALL)})


def _phase(session: Session, *prompts: str) -> LookBackPhase:
    phases = [replace(PHASES[1], prompts=tuple(map(text, prompts))), PHASES[2]]
    plan = replace(PLAN, phases=(PHASES[0], *phases))
    return LookBackPhase(Agenda(replace(IN_SESSION, plans={plan.id: plan}), session))


def _ways(phase: LookBackPhase) -> list[str]:
    actions = (read_panel(action) for row in phase.choices() for _, action in row)
    return [about.split(":")[0] for verb, about in actions if verb is PanelVerb.SETTLE]


def test_the_panel_lists_them_and_asks_about_the_first() -> None:
    phase = _phase(ONE)
    listed, asked = phase.subject()
    assert as_plain(listed).split("\n") == [
        "terug_zin 1 Samen koken (de kok, dinsdag 1 december)",
        "terug_zin 2 De buren bellen",
    ]
    assert as_plain(asked) == "terug_hoe_ging 1"
    assert _ways(phase) == ["gelukt", "half", "nog_niet", "hoeft_niet"]


def test_the_day_on_which_they_were_said_stands_with_them() -> None:
    phase, first, then = _phase(ONE), "2026-11-03", "2026-11-10"
    (same,) = phase.when_said({COOK.id: first, CALL.id: first})
    assert as_plain(same) == "terug_kop_op dinsdag 3 november"
    (two,) = phase.when_said({COOK.id: then, CALL.id: first})
    told = ["terug_op dinsdag 10 november 1", "terug_op dinsdag 3 november 2"]
    assert as_plain(two).split("\n") == told
    assert phase.when_said({}) == ()


def test_each_tap_goes_on_to_the_next_until_all_are_said() -> None:
    session = _phase(ONE).settle("half")
    assert [one.went for one in session.earlier[0]] == [HowItWent.HALF, None]
    assert as_plain(_phase(session).subject()[1]) == "terug_hoe_ging 2"
    session = _phase(session).settle("gelukt")
    assert as_plain(_phase(session).subject()[1]) == ""
    assert _ways(_phase(session)) == []


def test_what_goes_on_can_be_agreed_anew_with_a_day_where_that_is_possible() -> None:
    """Nobody is reminded on the earlier day. What isn't for a day has none to lose."""
    session = _phase(ONE).settle("half")
    done = _phase(session).settle("gelukt")
    phases = (PLAN.phases[0], replace(PHASES[1], kind=PhaseKind.LOOK_BACK), *PLAN.phases[2:])
    plan = replace(PLAN, phases=phases)
    again = LookBackPhase(Agenda(replace(IN_SESSION, plans={plan.id: plan}), done))
    assert as_plain(again.subject()[1]) == "terug_nieuwe_dag"


def test_one_that_was_said_can_be_picked_and_said_otherwise() -> None:
    session = _phase(ONE).settle("half")
    session = _phase(_phase(session).pick(COOK.id)).settle("nog_niet")
    assert [one.went for one in session.earlier[0]] == [HowItWent.NOT_YET, None]
    assert _phase(session).pick(99).earlier == session.earlier, "that one isn't there"


def test_of_one_alone_no_number_is_asked() -> None:
    phase = _phase(replace(ONE, earlier={0: (COOK,)}))
    assert as_plain(phase.subject()[1]) == "terug_hoe_ging_een"
    said = _phase(phase.settle("half"))
    (row,) = said.choices()
    assert row == (("knop_sessie_toch_anders", f"pick:{COOK.id}"),)
    assert _ways(_phase(said.pick(COOK.id))) == ["gelukt", "half", "nog_niet", "hoeft_niet"]


def test_without_anything_from_before_the_phase_is_passed_over() -> None:
    bare = replace(ONE, earlier={}, phase=0)
    assert _phase(bare).agenda.following == 2
    assert _phase(bare, "Wat kwam ervan?").agenda.following == 1
    assert _phase(replace(ONE, phase=0)).agenda.following == 1


def test_it_is_shown_in_private_and_the_prompt_to_all() -> None:
    assert _phase(ONE).show() == (ShowEarlier(),)
    assert _phase(ONE).show_to(5) == (ShowEarlier(5),)
    bare = replace(ONE, earlier={})
    (told,) = _phase(bare, "Wat kwam ervan?").show()
    assert isinstance(told, TellRoom)
    assert _phase(bare, "Wat kwam ervan?").show_to(5) == (replace(told, only=5),)


def test_each_of_several_projects_has_a_step_by_name() -> None:
    names = {1: "Tuin", 2: "Dans", 3: "Koor"}
    several = replace(
        ONE, kind=SessionKind.SEVERAL, projects=names, earlier={1: (COOK,), 2: (CALL,)}
    )
    phase = _phase(several)
    assert phase.steps == 2
    assert as_plain(phase.subject()[0]).split("\n") == ["Dans", "terug_zin 1 De buren bellen"]
    second = _phase(replace(several, step=1))
    assert second.at_last_step
    assert as_plain(second.subject()[0]).startswith("Tuin\n")
    assert second.show() == (), "everybody has read their own"
    assert second.settle("gelukt").earlier[2] == (CALL,)


def test_who_comes_later_moves_nothing_under_a_finger() -> None:
    names = {1: "Tuin", 2: "Dans"}
    session = replace(ONE, kind=SessionKind.SEVERAL, projects=names, earlier={1: (COOK,)})
    (tapped,) = {
        about
        for row in _phase(session).choices()
        for _, action in row
        for verb, about in [read_panel(action)]
        if verb is PanelVerb.SETTLE and about.startswith("gelukt")
    }
    plan = replace(PLAN, phases=PHASES)
    dialog = replace(IN_SESSION, plans={plan.id: plan})
    after, _ = step(dialog, session, EarlierBrought(2, (CALL,), 1.0))
    phase = _phase(after)
    assert as_plain(phase.subject()[0]).startswith("Tuin\n")
    settled = phase.settle(tapped)
    assert settled.earlier == {1: (replace(COOK, went=HowItWent.DONE),), 2: (CALL,)}
    assert _phase(replace(after, step=0)).settle(tapped).earlier == settled.earlier


def test_what_is_over_stays_away_and_the_newest_comes_first() -> None:
    kept = [replace(CALL, id=n, went=HowItWent.HALF) for n in range(MOST + 2)]
    kept += [replace(COOK, went=HowItWent.DONE), replace(COOK, went=HowItWent.DROPPED)]
    back = that_come_back(kept)
    assert [one.id for one in back] == [*range(MOST + 1, 1, -1)]
    assert {one.went for one in back} == {None}, "how it went is asked again"
    (read,) = earlier_shown(_phase(ONE).say, back[:1], {})
    assert as_plain(read) == "terug_kop\nafspraak_met De buren bellen terug_was_half"


def test_the_people_of_a_project_read_them_without_writers() -> None:
    days = {COOK.id: "2026-11-24", CALL.id: "2026-11-03"}
    (read,) = earlier_shown(_phase(ONE).say, (COOK, CALL), days)
    assert as_plain(read).split("\n") == [
        "terug_kop_op dinsdag 24 november",
        "afspraak_met Samen koken (de kok, dinsdag 1 december)",
        "",
        "terug_kop_op dinsdag 3 november",
        "afspraak_met De buren bellen",
    ]
