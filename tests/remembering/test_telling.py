from datetime import UTC

from hypothesis import given
from hypothesis import strategies as st

from companion.remembering.telling import (
    Telling,
    affect_words,
    felt_words,
    forgotten_words,
    in_one_line,
    time_words,
)
from companion.storage.forgetting import Forgotten
from companion.values import Affect, Memory, MemoryKind
from companion.window.feelings import feeling_words
from tests.remembering.any_memory import NAMES

TELLING = Telling(NAMES, UTC)
coordinates = st.floats(-1, 1)


@given(coordinates, coordinates)
def test_feelings_have_the_same_words_as_in_the_window(valence: float, arousal: float) -> None:
    affect = Affect(valence, arousal)

    assert affect_words(affect) == feeling_words.affect_words(affect)


def test_likely_emotions_are_named_the_likeliest_first() -> None:
    memory = Memory(MemoryKind.MOMENT, "x", 0.0, felt=Affect(-0.4), emotions=(0.4, 0.2, 0.8, *[0.0] * 25))

    assert felt_words(memory, TELLING) == "low (emotion 2 80 %, emotion 0 40 %)"
    assert felt_words(Memory(MemoryKind.MOMENT, "x", 0.0), TELLING) == ""


def test_times_before_1970_have_words_too() -> None:
    assert time_words(-86_400.0, UTC) == "1969-12-31 00:00"


def test_nothing_steers_a_terminal() -> None:
    assert (
        in_one_line("a\x1b[2Jb\r\nc\u2028d\x9b1m\u202e e\u2066 👨‍👩‍👧 می\u200cخواهم")
        == "a [2Jb c d 1m e 👨‍👩‍👧 می\u200cخواهم"
    )


def test_what_was_forgotten_is_counted_in_words() -> None:
    assert forgotten_words(Forgotten()) == "nothing"
    assert forgotten_words(Forgotten(utterances=1, sample_lines=2)) == "1 utterance, 2 lines that you wrote"
    assert forgotten_words(Forgotten(1, 2, 0, 1, 1, 1)) == (
        "1 utterance, 2 memories, 1 recording, 1 backup rewritten, 1 copy deleted whole"
    )
