import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.visemes import LOOKS, UNKNOWN, guessed_phonemes, looks_of
from companion.values import TimedWord, Viseme
from tests.tables import each_row


@each_row(
    ("phonemes", "viseme"),
    [
        ("pbm", Viseme.PP),
        ("fv", Viseme.FF),
        ("θð", Viseme.TH),
        ("tdɾ", Viseme.DD),
        ("kɡŋ", Viseme.KK),
        ("ʃʒ", Viseme.CH),
        ("sz", Viseme.SS),
        ("nl", Viseme.NN),
        ("ɹɝ", Viseme.RR),
        ("ɑʌ", Viseme.AA),
        ("eɛ", Viseme.E),
        ("iɪj", Viseme.IH),
        ("oɔ", Viseme.OH),
        ("uʊw", Viseme.OU),
    ],
)
def test_sounds_that_look_alike_are_one_viseme(phonemes: str, viseme: Viseme) -> None:
    assert {look.viseme for phoneme in phonemes for look in looks_of(phoneme)} == {viseme}


def test_the_jaw_opens_by_the_height_of_the_vowel() -> None:
    openings = [looks_of(vowel)[0].jaw for vowel in ("i", "ɪ", "e", "ɛ", "æ", "ɑ")]

    assert openings == sorted(openings)
    assert openings[0] < 0.3 < 0.7 < openings[-1]


@each_row(
    ("phoneme", "letters"),
    [("aʊ", "aʊ"), ("oʊ", "oʊ"), ("ɔːɹ", "ɔɹ"), ("aɪə", "aɪə"), ("ɜː", "ɜ"), ("n̩", "n"), ("ɑ̃", "ɑ")],
)
def test_diphthongs_go_through_their_parts_and_marks_do_not_matter(phoneme: str, letters: str) -> None:
    assert looks_of(phoneme) == tuple(LOOKS[letter] for letter in letters)


def test_silence_has_no_look_and_the_unknown_opens_a_little() -> None:
    assert looks_of("") == ()
    assert looks_of("☃") == (UNKNOWN,)
    assert looks_of("ʘ") == (UNKNOWN,)
    assert 0 < UNKNOWN.jaw < 0.4


def test_every_sound_of_english_is_known() -> None:
    assert UNKNOWN not in looks_of("ɑæʌɔɛɝɪiʊuaʊaɪeɪoʊɔɪtʃdʒbdðfɡhklmnŋpɹsʃtθvwjzʒ")


@pytest.mark.parametrize("sounds", ["çxʁyːøœɐ̯pf", "ʎɲɾrβɣ", "ɥɛ̃ɑ̃ɔ̃ɲʁ", "tɕʑɨɕɯᵝɰ̃", "ʈʂʰɻɤɚy", "ɓɗʛɠʄħʕq"])
def test_the_letters_of_other_languages_have_looks(sounds: str) -> None:
    assert looks_of(sounds).count(UNKNOWN) <= sounds.count("ʄ")


@given(st.text())
def test_any_text_gives_looks_in_range(phoneme: str) -> None:
    for look in looks_of(phoneme):
        assert 0 <= look.jaw <= 1
        assert look.fade > 0
        assert look.viseme is not Viseme.SIL


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
