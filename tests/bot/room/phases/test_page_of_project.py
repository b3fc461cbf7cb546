"""What the page of each project in an intervision has on it, and whom it reminds."""

from __future__ import annotations

from tests.support.raw_updates import GROUP
from tests.support.room_course import ends, goes_on, goes_to, read_along
from tests.support.room_player import FACILITATOR, RoomPlayer
from tests.support.spoken_rounds import PHASES, two_projects
from tests.support.spoken_rounds import talking as talking


async def test_at_the_end_nobody_is_sent_to_the_group(talking: RoomPlayer) -> None:
    await talking.opens(kind="meer_projecten")
    await talking.says(FACILITATOR, "/sessie", GROUP)
    (tuin,) = await talking.join(1, project="Tuin")
    await read_along(talking, [tuin])
    await talking.taps(FACILITATOR, "knop_sessie_begin")
    await goes_to(talking, "slot")
    assert "sessie_kijk_in_groep Slot" not in "".join(talking.texts(tuin))
    assert "uitkomst_niets_getypt" in talking.texts(tuin)
    assert "uitkomst_niets_getypt" not in talking.texts(GROUP["id"])


async def test_a_page_is_new_only_to_those_whose_page_changed(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze naar binnen?")
    await goes_on(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(dans[0], "ik bel dinsdag")
    await goes_to(talking, "slot")
    await talking.taps(FACILITATOR, "knop_sessie_teruglezen")
    await talking.taps(FACILITATOR, "knop_ronde_laat_vallen hoe krijg ik ze")
    assert any("uitkomst_hier_nieuw" in text for text in talking.texts(tuin))
    assert not any("uitkomst_hier_nieuw" in text for text in talking.texts(dans[0]))


async def test_everyone_takes_something_home_to_their_own_project(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(tuin, "niks meer")
    await talking.says(dans[0], "wij vragen de meiden")
    await talking.says(dans[1], "nee joh, ik weet niks")
    assert not talking.has(dans[1], "knop_ronde_niets")
    await goes_on(talking)
    shown = talking.last(dans[1]).text
    assert shown == (
        "Wat ieder meeneemt\n\nDans\nronde_tekst wij vragen de meiden"
        "\n\nTuin\nronde_tekst ik zet thee buiten"
    )
    await goes_to(talking, "slot")
    mine, theirs = (_page(talking, person) for person in (dans[1], tuin))
    assert mine.splitlines()[0] == "uitkomst_titel_project Dans"
    assert mine.endswith(
        "uitkomst_meegenomen\n– wij vragen de meiden"
        "\n\nuitkomst_anderen\nuitkomst_anderen_regel Tuin ik zet thee buiten"
    )
    assert theirs.endswith(
        "uitkomst_meegenomen\n– ik zet thee buiten"
        "\n\nuitkomst_anderen\nuitkomst_anderen_regel Dans wij vragen de meiden"
    )
    # Nothing was asked of the conversation, so there is no list, and nothing to share.
    everything = "\n".join(talking.texts(tuin) + talking.texts(FACILITATOR))
    assert "uitkomst_missen" not in everything
    assert not talking.has(FACILITATOR, "knop_sessie_mag_mee")


def _page(room: RoomPlayer, person: int) -> str:
    """The page of their project, as it came in the chat."""
    (page,) = [text for text in room.texts(person) if text.startswith("uitkomst_titel_project")]
    return page


async def test_who_was_erased_is_quoted_no_more(talking: RoomPlayer) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(dans[0], "wij vragen de meiden")
    await talking.says(dans[1], "wij dansen")
    await goes_on(talking)
    await talking.says(dans[0], "/wis")
    await talking.taps(dans[0], "Ja, wis alles")
    await goes_to(talking, "slot")
    # Without theirs nothing is shown again: what is gone would be known as theirs.
    assert "uitkomst_meegenomen" not in "\n".join(talking.texts(dans[1]))


async def test_what_the_project_heard_is_on_its_page_and_a_question_is_no_answer(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze binnen?")
    await goes_to(talking, "gehoord")
    await talking.says(dans[0], "zet de deur open")
    await talking.says(tuin, "wij zetten de deur open")
    await goes_to(talking, "mee")
    await talking.says(dans[0], "Niks. Gaat prima zo.")
    await talking.says(dans[1], "ik bel dinsdag")
    await goes_to(talking, "slot")
    page = _page(talking, tuin)
    assert "uitkomst_vraag\nuitkomst_zin hoe krijg ik ze binnen?" in page
    assert "uitkomst_van_anderen\nuitkomst_zin wij zetten de deur open" in page
    assert "Gaat prima" not in "\n".join(talking.texts(tuin) + talking.texts(dans[1]))


async def test_the_question_as_they_say_it_again_is_the_one_on_the_page(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "vraag")
    await talking.says(tuin, "hoe krijg ik ze binnen?")
    await goes_to(talking, "weer")
    await talking.says(dans[0], "hoe krijgen wij ze binnen?")
    await talking.says(tuin, "hoe houd ik ze erbij?")
    assert "hoe houd ik ze erbij?" not in "".join(talking.texts(dans[0]))
    await talking.taps(tuin, "knop_ronde_in_plaats")
    assert "hoe houd ik ze erbij?" in "".join(talking.texts(dans[0]))
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik bel dinsdag")
    await goes_to(talking, "slot")
    page = _page(talking, tuin)
    assert "uitkomst_vraag\nuitkomst_zin hoe houd ik ze erbij?" in page
    assert "binnen" not in page


async def test_what_is_typed_twice_stands_on_the_page_once_and_is_gone_at_once(
    talking: RoomPlayer,
) -> None:
    tuin, _ = await two_projects(talking)
    await goes_to(talking, "gehoord")
    await talking.says(tuin, "ik zet een tafel buiten")
    await goes_to(talking, "mee")
    await talking.says(tuin, "Ik zet een tafel buiten.")
    await goes_to(talking, "slot")
    assert _page(talking, tuin).count("zet een tafel buiten") == 1
    await talking.taps(tuin, "knop_ronde_mijn_weg")
    now = [shown.text for shown in talking.chats[FACILITATOR].messages.values()]
    assert not any("tafel buiten" in text for text in now)


async def test_no_checklist_is_offered_where_there_is_none(talking: RoomPlayer) -> None:
    await two_projects(talking)
    await talking.taps(FACILITATOR, "knop_sessie_meer")
    assert "knop_sessie_naar_checklist" not in talking.on_panel()
    await talking.taps(FACILITATOR, "knop_sessie_naar_slot")
    assert "sessie_slot_vraag" in talking.panel().text
    await talking.taps(FACILITATOR, "knop_sessie_naar_slot")
    assert (await talking.session()).phase == len(PHASES) - 1


async def test_a_week_later_who_wants_it_is_reminded_of_their_own_project(
    talking: RoomPlayer,
) -> None:
    tuin, dans = await two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await talking.says(dans[0], "ik bel dinsdag")
    await goes_to(talking, "slot")
    await talking.taps(tuin, "knop_uitkomst_herinner")
    assert talking.last(tuin).text.startswith("uitkomst_herinner_ja_project")
    assert not talking.has(FACILITATOR, "knop_uitkomst_herinner")
    await ends(talking)
    told = len(talking.texts(tuin))
    await talking.wait(9 * 86_400, step=3_600)
    (reminded,) = talking.texts(tuin)[told:]
    assert reminded.startswith("uitkomst_herinnering_project dinsdag 14 november\n– ik zet thee")
    assert "ik bel dinsdag" not in reminded


async def test_the_page_comes_alone_with_what_one_takes_home(talking: RoomPlayer) -> None:
    tuin, _ = await two_projects(talking)
    await goes_to(talking, "mee")
    await talking.says(tuin, "ik zet thee buiten")
    await goes_to(talking, "slot")
    await ends(talking)
    told = len(talking.texts(tuin))
    await talking.says(tuin, "/meenemen")
    assert "neem_mee_leeg" not in talking.texts(tuin)[told:]
    assert any("uitkomst_nog_eens_project" in text for text in talking.texts(tuin)[told:])
