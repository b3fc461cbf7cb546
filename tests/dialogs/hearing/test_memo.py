"""What was worked out about a text or a walk is remembered until it has been handled, and no
longer."""

from dialogs.hearing.memo import forget_texts, memoized, once_for_walk


def test_works_out_once_what_is_asked_several_times_and_forgets_it() -> None:
    asked = []

    @memoized
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("thee"), length("koffie"), length("thee")] == [4, 6, 4]
    assert asked == ["thee", "koffie"]
    forget_texts()
    assert length("thee") == 4
    assert asked == ["thee", "koffie", "thee"]


def test_works_out_once_for_the_same_walk_and_anew_for_one_that_only_equals_it() -> None:
    asked = []

    @once_for_walk
    def length(pack: str, walk: list[str]) -> int:
        asked.append(walk)
        return len(walk)

    one, other = ["thee"], ["thee"]
    assert [length("pack", one), length("pack", one), length("pack", other)] == [1, 1, 1]
    assert len(asked) == 2
    forget_texts()
    assert length("pack", other) == 1
    assert len(asked) == 3
