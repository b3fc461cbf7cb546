"""What was worked out about a text is remembered until the text has been handled, and no longer."""

from dialogs.hearing.memo import forget_texts, memoized


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
