"""What people say who are wary of who reads it, and what the bot tells them about that."""

from __future__ import annotations

from dataclasses import replace

from dialogs.pack.answers import chosen
from dialogs.pack.definition import Status
from dialogs.screens.checklist.checklist_screens import group_screen
from dialogs.screens.layout import Layout, Speech
from dialogs.screens.looking_back.then_and_now import stands
from dialogs.screens.page.home_page import home_page, page_to_forward
from dialogs.screens.page.taking_home_screens import taking_home_screen
from dialogs.screens.sharing.sharing_screens import offered
from dialogs.screens.told.checklist_lines import as_sentence
from dialogs.taken_home import as_text
from dialogs.texts import as_plain
from dialogs.walk.confided import answers_confided_at, confide, is_confided_at
from dialogs.walk.intentions import Before, HowItWent, Intention, Intentions, PointWording
from dialogs.walk.state import Walk
from tests.support.player import Player
from tests.support.real_pack import label, real_pack, said
from tests.support.real_walk import come_to


def test_who_has_access_is_said_with_whom_to_ask() -> None:
    player = come_to("doel")
    player.says("wie heeft er toegang?")
    assert "Mail het team" in player.told[0]
    player.says("wie leest dit")
    player.says("en wie heeft er toegang")
    assert "Telegram en wie deze bot beheert" in player.told[0]


def test_who_reads_it_is_told_in_other_words_but_never_otherwise() -> None:
    player = come_to("doel")
    for time in range(5):
        player.says("wie leest dit?")
        told = player.told[0]
        assert ("Telegram" in told and "beheert" in told) or "dezelfde drie" in told
        assert time or "weet ik niet" in told
        assert "gemeente" not in told


def test_whether_some_party_reads_it_is_answered_with_no_each_time() -> None:
    player = come_to("doel")
    for _ in range(5):
        player.says("wie leest dit? ook de gemeente?")
        assert player.told[0].startswith("Nee, ")
        assert "naar de gemeente" in player.told[0]


def test_who_can_get_at_it_is_said_once_in_an_answer() -> None:
    player = come_to("doel")
    for asked in ("leest mijn baas dit?", "ziet de gemeente dit?"):
        player.says(asked)
        assert player.told[0].count("kunnen Telegram en") <= 1
    player = come_to("doel")
    player.says("wie leest dit?")
    player.says("ziet de gemeente dit?")
    assert player.told[0].count("kunnen Telegram en") == 1


def as_part(heading: str, point: str) -> str:
    return f"{said(heading)}\n– {point}"


def taking(player: Player) -> Layout:
    layout = taking_home_screen(player.dialog, player.walk, "")
    assert layout is not None
    return layout


def listed(player: Player) -> str:
    return as_plain(group_screen(player.dialog, player.walk, Status.PARTLY).text)


def test_what_is_told_on_a_condition_goes_on_no_page() -> None:
    player = come_to("spanningen")
    player.says("we horen het meestal pas achteraf. maar dat mag niet tegen ons gebruikt worden he")
    assert said("zin_gaat_niet_mee") in player.told[0]
    assert is_confided_at(player.walk, "spanningen")
    assert "met jouw woorden erbij" not in "\n".join(player.told)
    page = as_text(home_page(player.dialog, player.walk))
    assert "Meestal horen jullie het later" not in page
    assert "Merken wat niet fijn is" not in page, "a place of its own would show what is kept back"
    assert said("papier_er_al_niets") not in page
    told = "je antwoord bij ‘Merken wat niet fijn is’. Van ‘Merken wat niet fijn is’ staat er niets"
    assert told in as_plain(taking(player).text)
    wish = replace(player.walk, intentions=Intentions(added={"spanningen": "we willen het vragen"}))
    page = as_text(home_page(player.dialog, wish))
    assert as_part("papier_ook_doen", "Merken wat niet fijn is. Jullie schreven: ‘we wil") in page
    named = taking_home_screen(player.dialog, wish, "")
    assert named is not None
    told = "je antwoord bij ‘Merken wat niet fijn is’. ‘Merken wat niet fijn is’ staat er wel op."
    assert told in as_plain(named.text)
    shared = {id_ for id_, _ in offered(player.dialog, player.walk).stood}
    assert "spanningen" not in shared


def test_what_is_told_because_nobody_else_would_read_it_is_left_off_the_page() -> None:
    player = come_to("spanningen")
    player.says("dus niemand anders dan jij ziet dit he? we horen het meestal pas achteraf.")
    assert said("zin_gaat_niet_mee") in player.told[0]
    assert is_confided_at(player.walk, "spanningen")
    assert "Meestal horen jullie het later" not in as_text(home_page(player.dialog, player.walk))


def test_what_is_told_so_is_marked_on_their_list_and_can_still_be_taken_away() -> None:
    player = come_to("intentie")
    words = "ik duw zo een jongen dan naar een van die mannen met een klusje"
    player.says(f"dus niemand anders dan jij krijgt dit te zien he? oke. {words}")
    player.says("ja")
    only_here = "je antwoord bij ‘Mensen samenbrengen’."
    assert only_here in listed(player)
    assert words not in listed(player)
    told = f"Dit staat er niet op: {only_here}"
    assert told in as_plain(taking(player).text), "in the words of the list"
    player.says("haal dat weg")
    assert told not in as_plain(taking(player).text)
    assert only_here not in listed(player)


def test_an_answer_that_goes_along_stays_here_if_they_say_so_right_behind_it() -> None:
    player = come_to("intentie")
    player.says("dit blijft onder ons he: ik duw zo een jongen naar een van die mannen")
    player.says("Een van ons brengt ze samen")
    player.says("overslaan")
    player.says("wordt dit gedeeld met de gemeente? meestal horen we het later")
    assert said("antwoord_liever_hier") in "\n".join(player.told)
    here = player.at
    player.says("dit blijft hier")
    assert said("antwoord_blijft_hier") in player.told[0]
    assert player.at == here
    assert answers_confided_at(player.walk, "spanningen")
    assert not is_confided_at(player.walk, here)


def test_no_step_on_the_page_tells_what_they_answered_and_open_words_stand_where_they_say() -> None:
    player = come_to("intentie")
    player.says("dit blijft onder ons he: ik duw zo een jongen naar een van die mannen")
    player.says("Een van ons brengt ze samen")
    walk, element = player.walk, player.dialog.elements["intentie"]
    of_option = as_sentence(
        next(
            as_plain(Speech(player.dialog, {}).fill(rule.step))
            for rule in element.rules
            if rule.step and rule.option == "een_persoon"
        )
    )
    assert of_option not in listed(player)
    before = Intention("intentie", PointWording.STEP, of_option)
    told = {"intentie": "we doen elke maand een toernooitje"}
    done = replace(before, outcome=HowItWent.DONE, done_on="2023-11-20")
    for point, why in ((before, "Jullie schreven"), (done, said("woord_gedaan"))):
        chose = replace(walk, intentions=Intentions((point,), added=told))
        page = as_text(home_page(player.dialog, chose))
        assert of_option[1:] not in page
        assert as_part("papier_deels", f"Mensen samenbrengen. {why}") in page
        assert "‘we doen elke maand" in page
    by_tap = replace(walk, intentions=Intentions(own_word={"intentie": Status.IN_PLACE}))
    page = as_text(home_page(player.dialog, by_tap))
    assert "Mensen samenbrengen" in page.partition(said("papier_er_al"))[2].partition("\n\n")[0]
    assert said("papier_ook_doen") not in page


def test_how_it_is_now_goes_along_only_if_they_let_it_and_they_can_keep_it_here_again() -> None:
    player = come_to("spanningen")
    player.says("we horen het meestal pas achteraf. maar dat mag niet tegen ons gebruikt worden he")
    before = Before("2023-11-14", stands(player.dialog, player.walk), again="2024-01-01")
    answers = {**player.walk.answers, "spanningen": chosen("besproken")}
    player.walk = replace(player.walk, before=before, answers=answers)
    player.command("meenemen")
    name = "Merken wat niet fijn is"
    assert f"Dit staat er niet op: je antwoord bij ‘{name}’." in player.screen_text
    player.taps(label("knop_neem_mee_wel", naam=name))
    assert f"Hoe het nu is, staat er wel: {name}." in player.screen_text
    page = as_text(home_page(player.dialog, player.walk))
    assert f"{name}. Jullie vragen het aan deelnemers, en jullie letten op." in page
    assert "achteraf" not in page
    player.taps(label("knop_neem_mee_niet", naam=name))
    assert name not in as_text(home_page(player.dialog, player.walk))


def test_a_long_page_in_one_message_names_no_point_that_was_told_in_confidence() -> None:
    dialog = real_pack()
    partly = {
        question: chosen(rule.option)
        for element in dialog.elements.values()
        for rule in element.rules
        if rule.status is Status.PARTLY and rule.option
        for question in element.questions[:1]
    }
    told = "we vragen elke week aan de jongeren wat zij willen, zij kiezen samen, en dat doen we"
    notes = {id_: f"{told} dan ook bij {dialog.questions[id_].name}" for id_ in partly}
    answers = {**partly, "doel": chosen("sociaal_contact")}
    kept, name = "haalbaar", dialog.elements["haalbaar"].name
    walk = Walk(1, answers=answers, notes={k: v for k, v in notes.items() if k != kept})
    short = label("papier_ook_deels", namen=name)
    assert short in as_text(page_to_forward(dialog, walk))
    assert name not in as_text(page_to_forward(dialog, confide(walk, kept)))


def test_who_rather_does_not_tell_is_told_that_it_is_fine_and_it_is_no_gap_on_the_page() -> None:
    player = come_to("toegankelijkheid")
    player.taps("We vroegen het aan jongeren")
    player.says("liever niet")
    assert player.told[0] == said("liever_niet")
    point = "Kunnen komen en welkom zijn. Jullie vroegen aan jongeren wat komen moeilijk maakt.\n"
    assert point in as_text(home_page(player.dialog, player.walk))


def test_where_one_taps_a_question_who_reads_it_is_never_offered_as_an_answer() -> None:
    player = come_to("doel")
    player.says("wie leest dit?")
    assert label("knop_toch_antwoord") not in player.labels


def test_in_plain_words_it_is_told_too_who_can_read_it() -> None:
    player = come_to("doel")
    player.says("ik spreek weinig nederlands")
    for asked in ("wie leest dit?", "wie heeft er toegang?"):
        player.says(asked)
        assert "eigenaar" in player.told[0]
        assert "Telegram" in player.told[0]
    player.says("worden we hierop beoordeeld?")
    assert "Wat een ander doet, weet ik niet" in player.told[0]


def test_an_aside_right_behind_who_reads_is_no_answer_unless_they_say_so() -> None:
    player = come_to("spanningen")
    player.says("wie leest dit?")
    player.says("dan formuleer ik het liever anders")
    assert player.told[0].startswith(said("bot_terzijde"))
    assert "spanningen" not in player.walk.notes
    player.says("dan formuleer ik het liever anders")
    assert said("bot_terzijde") not in player.told[0], "by now it may be about anything"
