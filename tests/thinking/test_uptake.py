"""How a reply is taken."""

from companion.thinking.uptake import Uptake, names, uptake
from companion.values import Want
from tests.tables import each_row


@each_row(
    ("words", "how"),
    [
        ("Exactly.", Uptake.AGREED),
        ("Yes, that's just it.", Uptake.AGREED),
        ("Thanks, that helps.", Uptake.AGREED),
        ("No, I mean something else.", Uptake.CORRECTED),
        ("I didn't ask for advice.", Uptake.CORRECTED),
        ("That isn't the point.", Uptake.CORRECTED),
        ("On Friday at ten.", Uptake.WENT_ON),
        ("No, never.", Uptake.WENT_ON),
        ("No, you're right.", Uptake.AGREED),
    ],
)
def test_the_next_words_tell_how_a_reply_was_taken(words: str, how: Uptake) -> None:
    assert uptake(words, has_shifted=False) is how


def test_whoever_begins_something_else_agrees_with_nothing() -> None:
    assert uptake("Yes. By the way.", has_shifted=True) is Uptake.MOVED_ON


def test_what_was_meant_is_named() -> None:
    named = [want for want in Want if names("No, I was only chatting.", want)]

    assert named == [Want.COMPANY]
