from hypothesis import given
from hypothesis import strategies as st

from companion.showing.spelling import guessed_phonemes
from companion.values import TimedWord
from tests.tables import each_row


@each_row(
    ("word", "phonemes"),
    [
        ("Mama,", "mæmæ"),
        ("three", "θɹi"),
        ("happy!", "hæpi"),
        ("name", "næm"),
        ("quick", "kwɪk"),
        ("7", "ʌ"),
        ("—", ""),
    ],
)
def test_letters_suggest_sounds(word: str, phonemes: str) -> None:
    assert "".join(p.phoneme for p in guessed_phonemes([TimedWord(word, 0, 1)])) == phonemes


@given(st.lists(st.text(max_size=12)))
def test_guessed_phonemes_are_in_order_and_inside_their_words(texts: list[str]) -> None:
    words = [TimedWord(text, 0.3 * i, 0.3 * i + 0.2) for i, text in enumerate(texts)]

    times = [time for phoneme in guessed_phonemes(words) for time in (phoneme.start, phoneme.end)]
    assert times == sorted(times)
    assert not times or times[-1] <= words[-1].end
