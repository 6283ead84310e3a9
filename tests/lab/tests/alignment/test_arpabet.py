from hypothesis import given
from hypothesis import strategies as st

from tests.lab.alignment.forced import IPA_OF_ARPABET, arpabet
from tests.tables import each_row


@each_row(
    ("ipa", "phones"),
    [
        ("h", "HH"),
        ("tʃ", "CH"),
        ("aʊ", "AW"),
        ("ɔːɹ", "AO R"),
        ("aɪɚ", "AY ER"),
        ("əl", "AH L"),
        ("twˈɛntifˈaɪv", "T W EH N T IY F AY V"),
        ("n̩", "N"),
        ("", ""),
        ("ʔ", ""),
    ],
)
def test_sounds_become_phones(ipa: str, phones: str) -> None:
    assert " ".join(arpabet(ipa)) == phones


def test_every_sound_of_english_has_its_phone_back() -> None:
    assert len(IPA_OF_ARPABET) == 39
    for phone, ipa in IPA_OF_ARPABET.items():
        assert arpabet(ipa) == (phone,)


@given(st.text())
def test_any_text_gives_phones_of_the_set(text: str) -> None:
    assert set(arpabet(text)) <= set(IPA_OF_ARPABET)
