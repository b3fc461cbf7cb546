"""Then and now, as far as words that were typed with the same option show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialogs.pack.answers import chosen, written
from dialogs.pack.definition import Status
from dialogs.screens.checklist.checklist_screens import checklist_screen
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.looking_back.then_and_now_screens import then_and_now_screen
from dialogs.screens.looking_back.then_and_now_words import as_it_was
from dialogs.screens.page.home_page import home_page
from dialogs.screens.question_screens import speech
from dialogs.screens.told.items_shown import items_of
from dialogs.screens.told.share_anew import share_asked, share_to_ask
from dialogs.taken_home import as_text
from dialogs.texts import as_plain
from dialogs.walk.intentions import Before, HowItWent, Intention, Intentions, PointWording
from dialogs.walk.said_later import typed_key
from dialogs.walk.settled import with_settled
from dialogs.walk.state import Walk, note_key
from tests.support.real_pack import label, real_pack
from tests.support.strict import LONGEST_MESSAGE


@pytest.mark.parametrize(
    ("because", "told"),
    [
        ("Jullie willen iets groots. Wanneer het lukt, is nog open.", "Jullie willen iets groots."),
        ("Jullie letten er op. Met jongeren praten kan er nog bij.", "Jullie letten er op."),
        ("Wie bang is, helpen jullie. Niet iedereen laat dat zien.", "Wie bang is, helpen jullie."),
        ("Jullie willen alle drie. Wat komt eerst? Dat weten jullie nog niet.", None),
        ("Hoe jullie dat merken, wist je nog niet.", ""),
        ("Jullie kozen ‘Groepen’. Vast stond dat nog niet.", ""),
        ("Zien jullie dat? Dan praten jullie even.", ""),
        ("Iedereen is welkom. Jullie schreven: ‘De meiden zijn er nog niet.’", ""),
        ("Kort mag. Iemand om te bellen konden jullie nog niet noemen.", ""),
    ],
)
def test_then_tells_what_they_said_and_no_remark_of_the_list(
    because: str, told: str | None
) -> None:
    assert as_it_was(because) == ("Jullie willen alle drie." if told is None else told or because)


ILL = "dan staan de pannen gewoon op tafel"


def looked_again(walk: Walk, element: str, said: str = "", *, on_page: bool = False) -> str:
    """Then and now of somebody who chose the same option of the element's question once more; with
    `on_page`, the page after it too."""
    dialog = real_pack()
    before = Before("2026-03-05", stands(dialog, walk), again="2026-04-20", answered="2026-03-05")
    notes, typed = {**walk.notes}, {**walk.typed}
    if said:
        earlier = notes.get(element, "")
        notes[element] = f"{earlier}\n{said}".strip()
        typed[note_key(element)] = (*typed.get(note_key(element), ()), (9, len(said)))
    walk = replace(
        walk, notes=notes, typed=typed, before=replace(before, about=(element,), typed_until=8)
    )
    layout = then_and_now_screen(dialog, walk)
    assert layout is not None
    page = as_text(home_page(dialog, walk)) if on_page else ""
    return f"{as_plain(layout.text)}{page}"


def test_what_is_kept_of_then_says_what_was_lacking_and_nothing_that_was_typed() -> None:
    answers = {"toegankelijkheid": chosen("op_vraag")}
    missed = {**answers, "toegankelijkheid_gemist": written("twee meiden zijn weggebleven")}
    for given, because in (
        (answers, "Wie een probleem heeft, helpen jullie."),
        (missed, "Wie een probleem heeft, helpen jullie. Toch komt niet iedereen."),
    ):
        stood = stands(real_pack(), Walk(1, answers=given))
        assert because in {one.because for one in stood}
        assert "weggebleven" not in str(stood)


def test_what_was_done_on_the_day_of_then_is_told_as_that_and_not_as_news() -> None:
    walk = Walk(1, answers={"toegankelijkheid": chosen("op_vraag")})
    day = "2026-03-05"
    wording, told = PointWording.OPEN, "de uitnodiging is aangepast"
    did = Intention("toegankelijkheid", wording, "", HowItWent.DONE, told, day)
    before = Before(day, stands(real_pack(), walk), again="2026-04-20", answered=day)
    chose = Intentions((did,), own_word={"toegankelijkheid": Status.IN_PLACE})
    screen = then_and_now_screen(real_pack(), replace(walk, before=before, intentions=chose))
    assert screen is not None
    shown = as_plain(screen.text)
    assert f"Dit hadden jullie toen al gedaan: ‘{told}’." in shown
    assert "Jullie deden een stap" not in shown
    assert "Toen op de lijst" not in shown


def test_words_that_begin_as_the_option_does_are_told_alone() -> None:
    said = "wie een probleem heeft helpen we, wie geen fiets heeft haal ik op met de bakfiets"
    notes = {"toegankelijkheid": said}
    walk = Walk(1, answers={"toegankelijkheid": chosen("op_vraag")}, notes=notes)
    told = as_text(home_page(real_pack(), walk))
    assert said in told
    assert "Wie een probleem heeft, helpen jullie" not in told


def test_the_same_answer_does_not_deny_what_they_did_and_keeps_what_they_said_at_the_list() -> None:
    did = Intention("spanningen", PointWording.STEP, "Vraag drie jongeren.", HowItWent.DONE)
    told = {"spanningen": "elke maand praten we erover"}
    typed = {typed_key("spanningen"): ((1, len(told["spanningen"])),)}
    walk = Walk(1, answers={"spanningen": chosen("achteraf")}, typed=typed)
    same = label("toen_nu_zelfde_antwoord")
    for how, is_told in (("", True), ("een collega vroeg het ook", False)):
        chose = Intentions((replace(did, said=how),), added=told)
        shown = looked_again(replace(walk, intentions=chose), "spanningen")
        assert (same in shown) is is_told
        assert shown.count("Jullie schreven toen: ‘elke maand praten we erover’.") == 1


def who_brings_together() -> Walk:
    answers = {"intentie": chosen("een_persoon"), "intentie_weg": written(ILL)}
    return Walk(1, answers=answers, typed={"intentie_weg": ((1, len(ILL)),)})


def test_what_they_tell_is_otherwise_leads_and_what_they_wrote_then_is_of_then() -> None:
    said = "dat is dus wel veranderd, toen ik ziek was verdeelde een jongen de tafels"
    told = looked_again(who_brings_together(), "intentie", said)
    assert "Hier gaat het nu anders dan toen: Mensen samenbrengen." in told
    then, now = told.split("Nu, in jullie woorden: ")
    assert f"Jullie schreven toen: ‘{ILL}’" in then
    assert now.startswith(f"‘{said}’")
    assert "Wie doet het als die er niet is?" not in told
    assert "bedenk samen hoe het vaker zo kan gaan" in told


def test_what_another_took_over_is_further_and_says_what_is_left() -> None:
    answers = {
        "intentie": chosen("een_persoon"),
        "intentie_weg": written("als ik ziek ben niemand"),
    }
    walk = Walk(1, answers=answers, typed={"intentie_weg": ((1, 23),)})
    said = "dat is veranderd, toen ik ziek was verdeelde een jongen de tafels"
    told = looked_again(walk, "intentie", said)
    assert "verder gekomen: Mensen samenbrengen (een ander deed het ook)." in told
    told = looked_again(walk, "intentie", f"{said}. maar meestal doe ik het nog")
    assert (
        "verder gekomen: Mensen samenbrengen (een ander deed het al eens, nog niet altijd)." in told
    )
    assert "gaat het nu anders" not in told


def test_what_they_took_back_then_is_not_quoted_of_then() -> None:
    ill = (
        "Ik dus. En als ik ziek ben niemand, vorig jaar had ik griep en toen zijn gewoon de "
        "pannen op tafel gezet."
    )
    walk, back = (
        who_brings_together(),
        "O nee wacht hoor, dat van die griep dat was twee jaar geleden.",
    )
    answers = {**walk.answers, "intentie_weg": written(f"{ill}\n{back}")}
    told = looked_again(replace(walk, answers=answers), "intentie", "dat is dus wel veranderd")
    assert "griep" not in told
    assert "Als ik ziek ben niemand" in told


def test_what_they_tell_is_as_it_was_is_told_as_one() -> None:
    told = looked_again(who_brings_together(), "intentie", "dat is nog steeds zo hoor, de kok")
    same = "Toen en nu: Een van jullie brengt de mensen samen. En als die er niet is?"
    assert f"{same} Jullie schreven: ‘{ILL}’." in told
    assert "Wie doet het als die er niet is?" not in told, "its step is on the list as it was"
    assert "Nu, in jullie woorden" not in told


def test_a_doubt_of_then_stays_until_they_say_that_it_is_settled() -> None:
    doubt = "daar zijn we het dus niet over eens met elkaar"
    walk = Walk(
        1,
        answers={"doel": chosen("sociaal_contact")},
        notes={"doel": doubt},
        typed={note_key("doel"): ((1, len(doubt)),)},
    )
    told = looked_again(walk, "doel")
    assert f"Jullie schreven toen: ‘{doubt}’." in told
    assert "Nu: Het bleef ‘Groepen dichter bij elkaar’. Vast staat dat nog niet." in told
    assert "verder gekomen" not in told
    settled = looked_again(with_settled(walk, "doel", ("sociaal_contact",)), "doel")
    assert "Vast staat" not in settled
    assert f"Vast staat dat nog niet: ‘{doubt}’" in looked_again(walk, "doel", doubt)


def test_how_far_it_was_by_their_last_count_stands_with_what_it_is_counted_of() -> None:
    told = "Ik zou zeggen als in juni iedere jongere minstens één van de ouderen bij naam kent. "
    told += "Dan zijn we tevreden, allemaal. Nu is dat denk ik bij drie van de acht zo."
    notes = {"haalbaar": f"{told}\nNee wacht, bij vijf van de acht zelfs, ik vergat er eentje."}
    goal = {"doel": chosen("sociaal_contact"), "haalbaar": chosen("te_halen")}
    walk = replace(who_brings_together(), answers=goal, notes=notes)
    page = as_text(home_page(real_pack(), walk))
    assert "Zo ver is het nu: ‘bij vijf van de acht’." in page
    assert "drie van de acht" not in page
    later = looked_again(walk, "intentie")
    assert "bij naam kent.’\nZo ver was het toen: ‘bij vijf van de acht’.\n" in later


def test_what_was_done_on_the_day_of_then_is_not_told_as_further() -> None:
    walk = who_brings_together()
    done = Intention("intentie", PointWording.STEP, outcome=HowItWent.DONE, done_on="2026-03-05")
    chosen_ = replace(walk.intentions, points=(done,), own_word={"intentie": Status.IN_PLACE})
    further = "Hier zijn jullie verder gekomen"
    assert further not in looked_again(replace(walk, intentions=chosen_), "intentie")
    later = replace(chosen_, points=(replace(done, done_on="2026-03-12"),))
    assert further in looked_again(replace(walk, intentions=later), "intentie")


@pytest.mark.parametrize("note", ["als iedereen lacht en de naam van een ander weet", ""])
def test_their_own_measure_of_then_comes_back_though_it_is_not_asked_again(note: str) -> None:
    answers = {"haalbaar": chosen("te_halen"), "spanningen": chosen("achteraf")}
    walk = Walk(1, answers=answers, notes={"haalbaar": note} if note else {})
    told = looked_again(walk, "spanningen")
    measure = f"schreven jullie toen: ‘{note}’.\nKijk samen of dat nu ook zo is."
    assert (measure in told) is bool(note)
    assert ("Kijk samen" in told) is bool(note)


def test_a_share_that_they_gave_is_asked_once_more_and_told_beside_that_of_then() -> None:
    dialog, whole = real_pack(), "als iedereen een van de ouderen bij naam kent"
    note = f"{whole}. Nu is dat bij vijf van de acht zo."
    walk = Walk(
        1,
        answers={
            "doel": chosen("sociaal_contact"),
            "haalbaar": chosen("te_halen"),
            "doel_zien": written("ze groeten elkaar"),
        },
        notes={"haalbaar": note},
        typed={note_key("haalbaar"): ((1, len(note)),)},
    )
    (missing, *_) = items_of(dialog, walk)
    assert share_to_ask(dialog, walk, [missing]) == ("doel_zien",)
    asked = as_plain(share_asked(speech(dialog, walk), walk, "doel_zien"))
    assert asked.endswith("‘bij vijf van de acht’.\nBij hoeveel is het nu zo?")
    said = "nou zes van de acht, die ene met de koptelefoon niet"
    before = Before("2026-03-05", stands(dialog, walk), again="2026-04-20", typed_until=8)
    walk = replace(
        walk,
        before=before,
        notes={**walk.notes, "doel_zien": said},
        typed={**walk.typed, note_key("doel_zien"): ((9, len(said)),)},
    )
    layout = then_and_now_screen(dialog, walk)
    assert layout is not None
    told = f"toen: ‘bij vijf van de acht’.\nNu, in jullie woorden: ‘{said}’"
    assert told in as_plain(layout.text)
    assert "iemand bij wie het nog niet zo is" in as_plain(layout.text)
    page = as_text(home_page(dialog, walk))
    assert "Zo ver is het nu: ‘zes van de acht’." in page
    assert "Zo ver is het nu: ‘bij vijf" not in page
    assert "kan lukken (toen ‘bij vijf van de acht’, nu ‘zes van de acht’)" in page
    assert "koptelefoon" not in page, "what stands around it may be about somebody"


def test_on_the_page_what_a_step_was_done_at_is_not_the_same_as_then_too() -> None:
    done = Intention("intentie", PointWording.STEP, outcome=HowItWent.DONE, done_on="2026-03-19")
    walk = replace(who_brings_together(), intentions=Intentions())
    before = Before(
        "2026-03-05", stands(real_pack(), walk), again="2026-04-20", answered="2026-03-05"
    )
    walk = replace(walk, before=replace(before, about=("intentie",), typed_until=8))
    same = "Hier staat nu hetzelfde als toen: Mensen samenbrengen."
    assert same in as_text(home_page(real_pack(), walk))
    page = as_text(home_page(real_pack(), replace(walk, intentions=Intentions((done,)))))
    assert "Mensen samenbrengen (jullie stap is gedaan)" in page
    assert same not in page


def test_what_was_typed_now_in_two_messages_never_stands_as_then() -> None:
    walk = Walk(1, answers={"spanningen": chosen("achteraf")})
    told = looked_again(
        walk, "spanningen", "de verwarming in de keuken doet het weer\nvan een collega hoor ik het"
    )
    assert "toen: ‘" not in told


def test_words_with_an_option_that_a_reason_quotes_stand_in_its_place_and_nowhere_else() -> None:
    dialog, joke = real_pack(), "grapjes en soms scherp"
    chose = {"doel": "sociaal_contact", "groepen_in_contact": "eigen_mensen"}
    chose |= {"spanningen": "achteraf", "vooroordelen": "grappen"}
    walk = Walk(
        1,
        answers={id_: chosen(option) for id_, option in chose.items()},
        notes={"vooroordelen": joke},
    )
    page = as_text(home_page(dialog, walk))
    for told in (as_plain(checklist_screen(dialog, walk).text), page):
        assert told.count(joke) == 1
        assert f"Over de groepen zeiden jullie: ‘{joke}’" in told
    gone = as_text(home_page(dialog, walk, {joke: ""}))
    assert joke not in gone
    assert "‘Grapjes, en soms doet dat pijn’" in gone
    assert joke not in str(stands(dialog, walk)), "typed words are stored only once"


def test_rather_two_messages_than_words_without_their_end() -> None:
    dialog = real_pack()
    many = {
        id_: one.options for id_, one in dialog.questions.items() if one.options and one.element
    }
    words = {id_: f"{id_} {'en dan nog iets ' * 6}tot het einde" for id_ in many}
    answers = {id_: chosen(options[:2][-1].id) for id_, options in many.items()}
    typed = {note_key(id_): ((1, len(told)),) for id_, told in words.items()}
    walk = Walk(1, answers=answers | {"doel": chosen("sociaal_contact")}, notes=words, typed=typed)
    before = Before("2026-03-05", stands(dialog, walk), again="2026-04-20", typed_until=8)
    layout = then_and_now_screen(dialog, replace(walk, before=replace(before, about=tuple(many))))
    assert layout is not None
    assert layout.in_two is not None
    cut, *both = (as_plain(text) for text in (layout.text, *layout.in_two))
    assert "…" in cut, "which is what an edit of the message has"
    assert not any("…" in text for text in both)
    assert max(map(len, both)) <= LONGEST_MESSAGE
