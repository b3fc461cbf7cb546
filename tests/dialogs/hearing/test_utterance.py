"""Sentences, clauses, quotations and questions in what someone wrote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.hearing.lookup import Lookup
from dialogs.hearing.patterns import Edge, Pattern, Row, Word
from dialogs.hearing.reasoning import Hearing
from dialogs.hearing.spelling import vocabulary
from dialogs.hearing.utterance import LONGEST, Sentence, sentences


def pattern(*words: str) -> Pattern:
    return Pattern((Row(tuple(Word(frozenset({word})) for word in words)),))


TAG = Pattern((Row((Word(frozenset({"toch"})), Edge(last=True))),))
HEARING = Hearing(
    vocabulary=vocabulary([], {"das": ("dat", "is")}, mended=["vanzelf"]),
    clause_starts=(pattern("maar"), pattern("en", "dan"), pattern("als")),
    subordinates=(pattern("als"),),
    resumptions=(pattern("gaat", "het"), pattern("komt", "het")),
    denials=(pattern("niet"), pattern("geen")),
    no_denials=(pattern("niet", "alleen"),),
    fillers=(pattern("hoor"), pattern("volgens", "mij")),
    tags=(TAG,),
)


def heard(text: str) -> tuple[Sentence, ...]:
    return sentences(text, HEARING)


def words(text: str) -> list[str]:
    return [" ".join(sentence.words) for sentence in heard(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat gaat vanzelf.", ["dat gaat vanzelf"]),
        ("Nee! Dat niet…\nEcht", ["nee", "dat niet", "echt"]),
        ("vanzefl, toch", ["vanzelf , toch"]),
        ("jong - oud (hier)", ["jong , oud , hier"]),
        ("oud-deelnemers", ["oud deelnemers"]),
        ("'t is zo'n dag", ["t is zo'n dag"]),
        ("das goed", ["dat is goed"]),
        ("top 👍🏽", ["top 👍"]),
        (", , .", []),
        ("", []),
    ],
)
def test_sentences_of_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_word_is_found_back_where_it_stood() -> None:
    text = "Nee. Das  VANZÉLF gegaan"
    (_, second) = heard(text)
    assert [text[begin:end] for begin, end in second.places] == ["Das", "Das", "VANZÉLF", "gegaan"]


def test_a_clause_begins_at_a_comma_or_where_the_pack_says_so() -> None:
    (one,) = heard("ze komen, en gaan en dan niet maar toch")
    clauses = [" ".join(one.words[begin:end]) for begin, end in one.clauses]
    assert clauses == ["ze komen ,", "en gaan", "en dan niet", "maar toch"]


def test_a_subordinate_clause_ends_where_the_main_clause_resumes() -> None:
    (one,) = heard("zo komt het dat als ze niet praten gaat het niet en komt het niet")
    clauses = [" ".join(one.words[begin:end]) for begin, end in one.clauses]
    assert clauses == ["zo komt het dat", "als ze niet praten", "gaat het niet en komt het niet"]


def test_around_a_word_is_its_clause() -> None:
    (one,) = heard("ze komen, en gaan")
    assert list(one.around((4,))) == [3, 4]
    assert list(one.around((0, 4))) == [0, 1, 2, 3, 4]


def test_what_denies() -> None:
    (one,) = heard("niet alleen dat gaat niet")
    assert one.denials == {4}


@pytest.mark.parametrize(
    ("text", "asked"),
    [("gaat dat?", True), ("gaat dat", False), ("dat gaat, toch?", False), ("toch gaan?!", True)],
)
def test_a_question_has_a_question_mark_and_no_tag(text: str, asked: bool) -> None:
    (one,) = heard(text)
    assert one.asked is asked


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("ik zei 'kom maar' en ging", "kom maar"),
        ("“kom maar” is hier de groet", "kom maar"),
        ("'t is 's avonds druk", ""),
        ("die foto's en collega's", ""),
        ("'kom maar binnen'", ""),
        (" 'kom maar' ", ""),
        ('een " blijft open', ""),
        ("‘ja’ of ‘nee’", "ja nee"),
    ],
)
def test_what_is_quoted(text: str, quoted: str) -> None:
    (one,) = heard(text)
    assert " ".join(one.words[place] for place in sorted(one.quoted)) == quoted


def test_only_what_may_stand_around_stands_around() -> None:
    (one,) = heard("volgens mij niks hoor")
    assert one.says_only((2,))
    (other,) = heard("volgens haar niks hoor")
    assert not other.says_only((2,))
    (gap,) = heard("niks van dat alles hoor")
    assert gap.says_only((0, 3)), "what a gap holds belongs to it"


def test_a_sentence_without_end_is_cut() -> None:
    assert [len(one.words) for one in heard("ja " * (LONGEST + 5))] == [LONGEST, 5]


@given(st.text())
def test_any_text_has_its_words_where_they_stand(text: str) -> None:
    for sentence in heard(text):
        assert len(sentence.words) == len(sentence.places)
        assert sentence.clauses[0][0] == 0
        assert sentence.clauses[-1][1] == len(sentence.words)
        assert all(0 <= begin < end <= len(text) for begin, end in sentence.places)


def test_the_lookup_is_asked_first() -> None:
    looked_up = Hearing(denials=HEARING.denials, lookup=Lookup(HEARING.denials))
    (one,) = sentences("dat gaat niet", looked_up)
    assert one.denials == {2}
