"""How a reply is taken."""

from companion.thinking.uptake import Uptake, uptake
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
