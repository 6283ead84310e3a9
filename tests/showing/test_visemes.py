import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.showing.visemes import CLOSED, UNKNOWN, VISEMES, Viseme, visemes_of
from companion.speaking.ipa import IPA_OF_FLITE


def test_the_lips_meet_for_m_b_and_p() -> None:
    assert [visemes_of(phoneme)[0].lips_closed for phoneme in "mbp"] == [1, 1, 1]


def test_the_jaw_opens_by_the_height_of_the_vowel() -> None:
    openings = [visemes_of(vowel)[0].jaw_open or 0 for vowel in ("i", "ɪ", "e", "ɛ", "æ", "ɑ")]

    assert openings == sorted(openings)
    assert openings[0] < 0.3 < 0.7 < openings[-1]


def test_the_lips_are_round_for_round_vowels_only() -> None:
    assert all((visemes_of(vowel)[0].lips_round or 0) >= 0.5 for vowel in "uoʊɔyøw")
    assert all(visemes_of(vowel)[0].lips_round == 0 for vowel in "ieɛæaɑə")


@pytest.mark.parametrize(
    ("phoneme", "letters"),
    [("aʊ", "aʊ"), ("oʊ", "oʊ"), ("ɔːɹ", "ɔɹ"), ("aɪə", "aɪə"), ("ɜː", "ɜ"), ("n̩", "n"), ("ɑ̃", "ɑ")],
)
def test_diphthongs_go_through_their_parts_and_marks_do_not_matter(phoneme: str, letters: str) -> None:
    assert visemes_of(phoneme) == tuple(VISEMES[letter] for letter in letters)


def test_affricates_are_one_look() -> None:
    assert visemes_of("tʃ") == visemes_of("ʃ")


def test_silence_closes_and_the_unknown_opens_a_little() -> None:
    assert visemes_of("") == (CLOSED,)
    assert visemes_of("☃") == (UNKNOWN,)
    assert visemes_of("ʘ") == (UNKNOWN,)
    assert 0 < (UNKNOWN.jaw_open or 0) < 0.4


def test_every_phoneme_that_flite_tells_is_known() -> None:
    assert not [phoneme for phoneme in IPA_OF_FLITE.values() if UNKNOWN in visemes_of(phoneme)]


@given(st.text())
def test_any_text_gives_looks_in_range(phoneme: str) -> None:
    looks = visemes_of(phoneme)

    assert looks
    for look in looks:
        assert all(value is None or 0 <= value <= 1 for value in values(look))


def values(look: Viseme) -> tuple[float | None, ...]:
    return (look.jaw_open, look.lips_round, look.lips_wide, look.lips_closed)
