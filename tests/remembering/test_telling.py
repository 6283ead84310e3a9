from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.telling import (
    affect_words,
    in_one_line,
)
from companion.values import Affect
from companion.window.feelings import feeling_words

coordinates = st.floats(-1, 1)


@given(coordinates, coordinates)
def test_feelings_have_the_same_words_as_in_the_window(valence: float, arousal: float) -> None:
    affect = Affect(valence, arousal)

    assert affect_words(affect) == feeling_words.affect_words(affect)


def test_nothing_steers_a_terminal() -> None:
    assert (
        in_one_line("a\x1b[2Jb\r\nc\u2028d\x9b1m\u202e e\u2066 👨‍👩‍👧 می\u200cخواهم")
        == "a [2Jb c d 1m e 👨‍👩‍👧 می\u200cخواهم"
    )
